"""How fast do many pages become tables, on one core and on all, by either extractor, and with how much memory?

The corpus is repeated under new ids and with a number after every eighth word, so that no copy repeats another.
"""

import gzip
import io
import os
import re
import subprocess
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bench import corpus, processes
from qawl import Article
from qawl.page import Content, Hints, Page
from qawl.page.inputs import page_of

TEMPLATE = corpus.SHARED.parent.parent / "pages" / "cnn-arabic-2013.html"
OTHER = 20
"""Pages of which one is in Arabic, where most are not."""
EXTRACTORS = ("trafilatura", "resiliparse")
SIZES = (10_000, 100_000)
"""Articles at which memory is measured."""

_FILES = 8
_ARABIC = re.compile("[\u0600-\u06ff]")
_EVERY = 0.2  # seconds between two looks at the processes
_SELDOM = 5  # of these one is at their memory too, which takes the kernel 25 ms of a core for a gigabyte
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile("<[^>]*>")
_NUMBERED = re.compile(r"(?:\S+\s+){8}")


class Run(NamedTuple):
    """A run of `qawl flow` from start to end of the program."""

    pages: int
    workers: int
    seconds: float
    core_seconds: float  # of all its processes
    memory: float  # most that all its processes held together, in MB
    statements: int
    attributed: int  # of these, with a speaker

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds

    @property
    def core_rate(self) -> float:
        """Pages a second of one core's time, whatever else the machine did."""
        return self.pages / self.core_seconds


class Figures(NamedTuple):
    """All that was measured."""

    lines: dict[int, Run]  # by workers
    html: dict[str, Run]  # by extractor
    mixed: Run  # pages of which one in twenty is in Arabic
    sizes: list[Run]
    cut: int  # words of the longest article of these sizes; 0 for whole articles


class Form(NamedTuple):
    """A page of a site, in which articles can be put in the place of its own."""

    head: str  # up to its first paragraph
    foot: str  # from there on, without the other paragraphs
    title: str

    @classmethod
    def of_a_site(cls) -> "Form":
        """Take that of a real page."""
        source = (TEMPLATE if TEMPLATE.exists() else corpus.SAMPLES[0]).read_text(encoding="utf-8")
        page = page_of(Content("html", source, Hints()))
        assert isinstance(page, Page)
        lines = {_spaced(line) for line in page.article.text.splitlines()}
        own = [part for part in _PARAGRAPH.finditer(source) if _spaced(_TAG.sub("", part[1])) in lines]
        first, *others = own
        foot = source[first.end(1) :]
        for paragraph in others:
            foot = foot.replace(paragraph[0], "", 1)
        return cls(source[: first.start(1)], foot, page.article.title)

    def page(self, article: Article) -> str:
        """Return the page with this article in it."""
        body = "</p><p>".join(line for line in article.text.splitlines() if line.strip())
        return f"{self.head}{body}{self.foot}".replace(self.title, article.title or "خبر")


def measured(
    pages: Sequence[Article],
    folder: Path,
    articles: int = 32_000,
    html: int = 16_000,
    mixed_articles: int = 800,
    sizes: Sequence[int] = SIZES,
    cut: int = 0,
) -> Figures:
    """Measure so many articles of JSON lines on one core and all, so many HTML pages, and the memory at each size.

    They are many enough that programs have long started and few words are new, as in a run of days. Of the mixed pages
    one in `OTHER` is an article.

    The articles of the sizes end after `cut` words where it is given: a million whole ones take an hour.
    """
    source = written(pages, articles, folder / "lines")
    lines = {workers: run([source], folder / f"lines{workers}", workers) for workers in _workers()}
    warc = as_warc(pages, html, folder / "warc")
    other = as_warc(pages, mixed_articles, folder / "other", OTHER - 1)
    mixed = run([other], folder / "mixed", _workers()[-1])
    found = {name: run([warc], folder / name, _workers()[-1], "--extractor", name) for name in EXTRACTORS}
    short = [msgspec.structs.replace(page, text=_first(page.text, cut)) for page in pages] if cut else pages
    grown = [
        run([written(short, size, folder / f"size{size}")], folder / f"out{size}", _workers()[-1])
        for size in sizes
    ]
    return Figures(lines, found, mixed, grown, cut)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _first(text: str, words: int) -> str:
    return " ".join(text.split(" ")[:words])


def _workers() -> list[int]:
    return sorted({1, os.cpu_count() or 1})


def run(inputs: Sequence[Path], out: Path, workers: int, *options: str) -> Run:
    """Run `qawl flow` and measure it."""
    command = (*processes.COMMAND, "flow", *map(str, inputs), str(out), "--workers", str(workers), *options)
    begun, peak, looks, cores = time.perf_counter(), 0, 0, dict[int, float]()
    process = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    while process.poll() is None:
        cores |= processes.seconds_of(process.pid)
        if looks % _SELDOM == 0:
            peak = max(peak, processes.memory_of(process.pid))
        looks += 1
        time.sleep(_EVERY)
    seconds = time.perf_counter() - begun
    if process.returncode:
        raise RuntimeError(process.communicate()[1])
    articles = _rows(out, "articles", ["duplicate"])
    speakers = [row["speaker_type"] for row in _rows(out, "statements", ["speaker_type"])]
    return Run(
        pages=len(articles),
        workers=workers,
        seconds=seconds,
        core_seconds=sum(cores.values()),
        memory=peak / 1e6,
        statements=len(speakers),
        attributed=sum(kind is not None for kind in speakers),
    )


def _rows(out: Path, table: str, columns: list[str]) -> list[dict[str, object]]:
    import pyarrow.dataset

    found = pyarrow.dataset.dataset(out / table, partitioning="hive").to_table(columns=columns).to_pylist()
    return list(found)


def repeated(pages: Sequence[Article], count: int) -> Iterator[Article]:
    """Yield so many articles: those that are given, and then copies of them."""
    numbered = ((copy, page) for copy in range(count // len(pages) + 1) for page in pages)
    for number, (copy, page) in enumerate(islice(numbered, count)):
        text = _NUMBERED.sub(rf"\g<0>{copy} ", page.text) if copy else page.text
        yield msgspec.structs.replace(page, id=str(number), url=f"https://news.example/{number}", text=text)


def written(pages: Sequence[Article], count: int, folder: Path) -> Path:
    """Write so many articles into some files of JSON lines."""
    folder.mkdir()
    for number, some in enumerate(_shares(pages, count)):
        with gzip.open(folder / f"{number}.jsonl.gz", "wb", compresslevel=1) as stream:
            stream.writelines(msgspec.json.encode(page) + b"\n" for page in some)
    return folder


def as_warc(pages: Sequence[Article], count: int, folder: Path, other: int = 0) -> Path:
    """Write so many articles as pages of a site into some WARC files, each with `other` pages without Arabic."""
    folder.mkdir()
    form = Form.of_a_site()
    for number, some in enumerate(_shares(pages, count)):
        with (folder / f"{number}.warc.gz").open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            writer.write_record(writer.create_warcinfo_record(f"{number}", {"software": "qawl bench"}))
            for page in some:
                html = form.page(page)
                _write(writer, page.url, html)
                for _ in range(other):
                    _write(writer, page.url, _ARABIC.sub("a", html))
    return folder


def _write(writer: WARCWriter, url: str, html: str) -> None:
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(url, "response", payload=io.BytesIO(html.encode()), http_headers=headers)
    )


def _shares(pages: Sequence[Article], count: int) -> Iterator[Iterator[Article]]:
    """Yield the articles in as many shares as there are files; each is to be used up before the next."""
    rest = repeated(pages, count)
    for _ in range(_FILES):
        yield islice(rest, count // _FILES)
