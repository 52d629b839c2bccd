"""What the benchmarks read: Arabic articles for Qawl, and as many words of English news for its peers.

Where `../shared` is laid beside the project that is its corpus of real articles; elsewhere the project's own
sample pages, repeated.
"""

import gzip
import tomllib
from itertools import count, cycle, islice
from pathlib import Path

import msgspec

from qawl import Article, read
from qawl.page import Page, articles

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "corpus" / "articles.jsonl.gz"
SAMPLES = (ROOT / "samples" / "port.html", ROOT / "samples" / "water.txt")
PARAGRAPHS = 9  # of an English article, which makes it about as long as an Arabic one of the corpus

_SAMPLE_COPIES = 1000


def arabic() -> tuple[list[Article], str]:
    """Return the articles to read, and what they are in a few words."""
    if SHARED.exists():
        pages = [page.article for page in articles(SHARED) if isinstance(page, Page)]
        return pages, f"{len(pages):,} real articles of the shared corpus"
    samples = [read(path).article for path in SAMPLES]
    return (
        samples * _SAMPLE_COPIES,
        f"our {len(samples)} sample pages, {_SAMPLE_COPIES:,} times (no ../shared here)",
    )


def as_file(pages: list[Article], folder: Path) -> Path:
    """Return the file of JSON lines that holds the articles; written in `folder` where there is none."""
    return SHARED if SHARED.exists() else written(pages, folder / "articles.jsonl.gz")


def written(pages: list[Article], path: Path) -> Path:
    """Write the articles to `path` as JSON lines, each with an id of its own."""
    with gzip.open(path, "wb") as stream:
        for number, page in enumerate(pages):
            numbered = msgspec.structs.replace(page, id=str(number), url="")
            stream.write(msgspec.json.encode(numbered) + b"\n")
    return path


def english(words: int) -> list[str]:
    """Return English news articles of at least so many words together."""
    data = tomllib.loads(Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))
    # Lists of lengths that share no factor: the same paragraph comes back with other people and places.
    filled = (
        paragraph.format(person=person, office=office, place=place, number=number)
        for paragraph, person, office, place, number in zip(
            cycle(data["paragraphs"]),
            cycle(data["people"]),
            cycle(data["offices"]),
            cycle(data["places"]),
            (7 + n % 89 for n in count()),
            strict=False,
        )
    )
    found, size = [], 0
    while size < words:
        found.append("\n\n".join(islice(filled, PARAGRAPHS)))
        size += words_in(found[-1])
    return found


def words_in(text: str) -> int:
    """Count the words of `text` the same way in both languages: what stands between white space."""
    return len(text.split())
