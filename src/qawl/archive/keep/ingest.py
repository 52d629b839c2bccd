"""Pages into the archive, on as many cores as there are.

Workers take pages apart, read the articles and make them ready; this process writes, and takes apart what holds many
articles. A batch of articles is one transaction with all its ties, so that whatever ends the program, no article is
there in part. What the archive holds already is not read again.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from qawl.archive.keep import problems, stores
from qawl.archive.keep.corrections.rewritten import correct_new
from qawl.archive.keep.prepared import Prepared, identify, prepare, storable_article
from qawl.archive.keep.workers import Workers
from qawl.archive.keep.writing import Written, known_digests, write
from qawl.archive.store import Archive
from qawl.archive.ties.settle import settle
from qawl.entry import Source, pages, read_page
from qawl.errors import InputError
from qawl.types import Reading

if TYPE_CHECKING:
    from qawl.page import Page

BATCH = 64
"""Articles that are made ready at once, and written in one transaction."""

_AHEAD = 3  # batches that wait for each worker: enough to keep it busy while another batch is written

_FILES = 32  # that a worker takes apart at once
_SMALL = 1 << 20  # bytes of a file that is a page; a larger one may hold many, and is taken apart here
_PACKED = b"\x1f\x8b"  # how a gzipped file begins, which may hold many as well

Problem = tuple[str, InputError]


class _Given(Struct, frozen=True):
    """An input, with what `qawl.read_all` is told of it."""

    source: Source
    name: str
    date: dt.date | None
    outlet: str
    url: str
    allow_private: bool


class Ingest:
    """A run that takes pages into an archive; at the end of its `with` statement all are written.

    >>> with Archive.open("qawl.db", create=True) as archive, Ingest(archive) as run:  # doctest: +SKIP
    ...     run.add(Path("page.html"))
    >>> run.written.new  # doctest: +SKIP
    1
    """

    def __init__(
        self,
        archive: Archive,
        *,
        workers: int | None = None,
        on_error: Callable[[InputError], None] = lambda problem: None,
        on_articles: Callable[[int], None] = lambda count: None,
    ) -> None:
        """Begin.

        Args:
            archive: where the articles go.
            workers: processes that read; as many as there are cores where none is given. With 1, or for less than
                two batches and less than 32 files, no process is started.
            on_error: is told of what cannot be read; it is kept in the archive too, if there is one.
            on_articles: is told how many articles were just written.
        """
        self.written = Written()
        self._archive = archive
        self._workers = Workers(workers or os.cpu_count() or 1)
        self._on_error, self._on_articles = on_error, on_articles
        self._files: list[_Given] = []
        self._apart: deque[Future[list[tuple[str, Page | InputError]]]] = deque()
        self._waiting: list[tuple[str, Page | Reading]] = []  # each with the name of its input
        self._under_way: deque[Future[tuple[list[Prepared], list[Problem]]]] = deque()
        self._problems: list[Problem] = []

    def __enter__(self) -> Ingest:
        """Return the run itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is left, unless the run has failed, and let the workers go."""
        try:
            if problem is None:
                self._last()
        finally:
            self._workers.close()

    def add(
        self,
        source: Source,
        *,
        name: str = "",
        date: dt.date | None = None,
        outlet: str = "",
        url: str = "",
        allow_private: bool = False,
    ) -> None:
        """Take in every article of the source; the arguments are those of `qawl.read_all`.

        Raises:
            ArchiveError: the archive cannot be written, or a worker was killed.
        """
        called = name or (str(source) if isinstance(source, Path) else "")
        given = _Given(source, called, date, outlet, url, allow_private)
        if self._workers.count > 1 and isinstance(source, Path) and _is_small(source):
            self._files.append(given)
            if len(self._files) >= _FILES:
                self._apart.append(self._workers.submit(_taken_apart, self._files))
                self._files = []
                self._take(self._workers.count * _AHEAD)
        else:
            self._take_all()
            for name_of, page in _pages(given):
                self._wait(name_of, page)

    def add_read(self, reading: Reading) -> str:
        """Take in an article that was read already, as `qawl.read` gives it; return its key.

        Raises:
            ArchiveError: the archive cannot be written, or a worker was killed.
        """
        from qawl.page import Page

        self._take_all()
        article = storable_article(reading.article)
        # What no store takes may stand in names of the record too, so that such an article is read again.
        self._wait(reading.id, reading if article == reading.article else Page(article))
        return identify(article)[0]

    def add_page(self, name: str, page: Page) -> str:
        """Take in an article that was taken from its input already, with the name of that; return its key.

        Raises:
            ArchiveError: the archive cannot be written, or a worker was killed.
        """
        self._take_all()
        kept = _storable(page)
        self._wait(name, kept)
        return identify(kept.article)[0]

    def fail(self, name: str, problem: InputError) -> None:
        """Keep an input that could not even be opened."""
        self._take_all()
        self._failed(name, problem)

    def _take(self, left: int = 0) -> None:
        """Take over the pages of files that workers took apart, in the order of the files, until so many are left."""
        while len(self._apart) > left:
            for name, page in self._workers.result(self._apart.popleft()):
                self._wait(name, page)

    def _take_all(self) -> None:
        """Take over the pages of all files given so far; those of which no worker knows are taken apart here."""
        self._take()
        files, self._files = self._files, []
        for given in files:
            for name, page in _pages(given):
                self._wait(name, page)

    def _wait(self, name: str, page: Page | Reading | InputError) -> None:
        if isinstance(page, InputError):
            self._failed(name, page)
            return
        self._waiting.append((name, page))
        if len(self._waiting) >= 2 * BATCH:  # so that less than two are read without a worker, at the end
            self._send()

    def _failed(self, name: str, problem: InputError) -> None:
        self._problems.append((name, problem))
        self._on_error(problem)

    def _send(self) -> None:
        """Give the next waiting pages to a worker, without those that the archive has already."""
        pages, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        with self._archive.reading() as connection:
            marks = [identify(page if isinstance(page, Reading) else page.article) for _, page in pages]
            known = known_digests(connection, (key for key, _ in marks))
        new = [
            page for page, (key, digest) in zip(pages, marks, strict=True) if digest not in known.get(key, ())
        ]
        self.written.seen += len(pages) - len(new)
        self._on_articles(len(pages) - len(new))
        if not new:
            return
        self._under_way.append(self._workers.submit(_work, new))
        while len(self._under_way) > self._workers.count * _AHEAD:
            self._receive()

    def _receive(self) -> None:
        """Write the batch that was sent first."""
        prepared, failed = self._workers.result(self._under_way.popleft())
        for name, problem in failed:
            self._failed(name, problem)
        self._write(prepared)

    def _write(self, prepared: Sequence[Prepared]) -> None:
        with self._archive.writing() as connection:
            problems.note(connection, self._problems)
            written = write(connection, prepared)
            correct_new(connection)
            settle(connection)
        self._problems.clear()
        self.written.add(written)
        self._on_articles(len(prepared))

    def _last(self) -> None:
        self._take_all()
        if not self._workers.started:
            self._workers.count = 1  # so few articles are read here before a process has started
        while self._waiting:
            self._send()
        while self._under_way:
            self._receive()
        if not self._archive.is_there:  # no article was found, and none is made of problems alone
            return
        if self._problems:
            self._write([])
        stores.learn(self._archive, self.written.statements)


def _is_small(file: Path) -> bool:
    """Whether the file holds a page or few; what cannot be looked at is no such file, and `pages` says why."""
    try:
        if not file.is_file() or file.stat().st_size > _SMALL:
            return False
        with file.open("rb") as stream:
            return stream.read(len(_PACKED)) != _PACKED
    except (OSError, ValueError):
        return False


def _pages(given: _Given) -> Iterator[tuple[str, Page | InputError]]:
    """Yield the articles of an input unread, each with a name for its problems, and what is wrong in its place."""
    try:
        for page in pages(
            given.source,
            name=given.name,
            date=given.date,
            outlet=given.outlet,
            url=given.url,
            allow_private=given.allow_private,
        ):
            if isinstance(page, InputError):
                yield given.name, page
            else:
                yield given.name or page.article.id, _storable(page)
    except InputError as problem:
        yield given.name, problem


def _storable(page: Page) -> Page:
    return msgspec.structs.replace(page, article=storable_article(page.article))


def _taken_apart(files: Iterable[_Given]) -> list[tuple[str, Page | InputError]]:
    """Return the articles of small files, in a worker."""
    return [page for given in files for page in _pages(given)]


def _work(given: list[tuple[str, Page | Reading]]) -> tuple[list[Prepared], list[Problem]]:
    """Read pages and make them ready, in a worker; a page that fails is a problem beside the others."""
    failed: list[Problem] = []
    return prepare(list(_readings(given, failed))), failed


def _readings(given: list[tuple[str, Page | Reading]], failed: list[Problem]) -> Iterator[Reading]:
    for name, page in given:
        try:
            yield page if isinstance(page, Reading) else read_page(page)
        except InputError as problem:
            failed.append((name, problem))
