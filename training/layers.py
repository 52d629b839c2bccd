"""Annotations kept apart from the texts that they are of: numbers of characters and classes, without a word.

A layer is a file of JSON lines, one for each article of a corpus that lies elsewhere and is not ours to give on: its
id, the SHA-1 of its text, and its statements as in a gold file, but with spans in the place of names. Joined with the
corpus it is a gold file again:

    python -m training.layers join ../shared/corpus/articles.jsonl.gz training/annotations/*.jsonl > gold.jsonl
    python -m training.layers part gold.jsonl > training/annotations/new.jsonl
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from qawl.errors import GoldError

LAYERS = Path(__file__).parent / "annotations"
PLAIN = ("cue", "content", "source", "speaker_type", "mode", "act", "due", "within")
"""Fields that are kept as they are: spans, classes, a day, a number."""
NAMES = ("speaker", "addressee")
WORD = re.compile(r"[^\W_]+")
ALIKE, ENDING = (
    4,
    3,
)  # letters that two cases of a word share at least, and differ by at most: المسؤولون، المسؤولين

Spans = list[list[int]]


def part(row: dict) -> dict:
    """Return what a gold `row` says of its text, without the text."""
    statements = []
    for number, statement in enumerate(row["statements"], 1):
        if statement.get("n", number) != number:
            raise GoldError(f"{row['id']}: statements need the numbers 1, 2, 3 … in their order")
        kept = {field: statement[field] for field in PLAIN if statement.get(field) is not None}
        kept |= {field: spans_of(row["text"], statement[field]) for field in NAMES if statement.get(field)}
        if statement.get("via"):
            kept["via"] = [spans_of(row["text"], name) for name in statement["via"]]
        statements.append(kept)
    return {"id": row["id"], "sha1": sha1(row["text"]), "statements": statements}


def joined(line: dict, article: dict) -> dict:
    """Return a gold row from the `line` of a layer and the `article` of the corpus.

    Raises:
        GoldError: the text is not the one that was annotated.
    """
    text = article["text"]
    if sha1(text) != line["sha1"]:
        told = f"the text of {line['id']} is not the one that was annotated"
        raise GoldError(f"{told}: take the corpus as it was then, or remove its line from the layer")
    empty = dict.fromkeys((*PLAIN, *NAMES))
    statements = []
    for number, kept in enumerate(line["statements"], 1):
        names = {field: words_at(text, kept[field]) for field in NAMES if field in kept}
        via = [words_at(text, spans) for spans in kept.get("via", ())]
        statements.append({"n": number, **empty, **kept, **names, "via": [name for name in via if name]})
    return {**article, "statements": statements}


def read(corpus: Path, layers: Iterable[Path]) -> list[dict]:
    """Return the gold rows of all `layers`, joined with the articles of `corpus`.

    Raises:
        GoldError: there is no corpus, or it lacks an article or has another text for it.
    """
    annotated = [line for layer in layers for line in lines(layer)]
    wanted = {line["id"] for line in annotated}
    articles = {article["id"]: article for article in lines(corpus) if article["id"] in wanted}
    missing = sorted(wanted - articles.keys())
    if missing:
        raise GoldError(f"{corpus} lacks {len(missing)} annotated articles, {missing[0]} among them")
    return [joined(line, articles[line["id"]]) for line in annotated]


def spans_of(text: str, name: str) -> Spans:
    """Return where `text` has `name`: in one piece, or else word for word, in another case where it must be.

    Words that the text does not have are left out.
    """
    whole = _find(text, name)
    words = name.split()
    return [whole] if whole else [span for word in words if (span := _find(text, word) or _like(text, word))]


def words_at(text: str, spans: Spans) -> str | None:
    """Return the name that stands at `spans`; None where none of its words does."""
    return " ".join(text[start:end] for start, end in spans) or None


def sha1(text: str) -> str:
    """Return the SHA-1 of a text, as gold files have it."""
    return hashlib.sha1(text.encode()).hexdigest()


def _find(text: str, words: str) -> list[int] | None:
    found = re.search(rf"\b{re.escape(words)}\b", text) or re.search(re.escape(words), text)
    return [*found.span()] if found else None


def _like(text: str, word: str) -> list[int] | None:
    """Return the word of `text` that begins like `word` and may be another case of it."""
    for length in range(len(word) - 1, max(ALIKE, len(word) - ENDING) - 1, -1):
        found = re.search(rf"\b{re.escape(word[:length])}\w*", text)
        if found:
            return [*found.span()]
    return None


def lines(path: Path) -> Iterator[dict]:
    """Yield the objects of a file of JSON lines, which may be gzipped.

    Raises:
        GoldError: it cannot be read.
    """
    try:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} cannot be read as JSON lines: {error}") from error


def main() -> None:
    """Write the rows of the files given to standard output, joined or parted."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True, dest="command")
    join = commands.add_parser("join", help="gold rows from layers and their corpus")
    join.add_argument("corpus", type=Path)
    join.add_argument("layers", type=Path, nargs="+")
    commands.add_parser("part", help="a layer from gold rows").add_argument("gold", type=Path, nargs="+")
    args = parser.parse_args()
    try:
        if args.command == "join":
            rows = read(args.corpus, args.layers)
            out = [json.dumps(row, ensure_ascii=False) for row in rows]
        else:
            parted = (part(row) for path in args.gold for row in lines(path))
            out = [json.dumps(line, separators=(",", ":")) for line in parted]
    except GoldError as error:
        sys.exit(str(error))
    sys.stdout.writelines(f"{line}\n" for line in out)


if __name__ == "__main__":
    main()
