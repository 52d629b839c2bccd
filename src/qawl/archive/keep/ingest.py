"""Pages into the archive, on as many cores as there are.

Workers take pages apart, read the articles and make them ready; this process writes, and takes apart what holds many
articles. A batch of articles is one transaction with all its ties, so that whatever ends the program, no article is
there in part. What the archive holds already is not read again.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec

from qawl.archive.keep import problems, stores
from qawl.archive.keep.corrections.rewritten import correct_new
from qawl.archive.keep.prepared import Prepared, identify, prepare, storable_article
from qawl.archive.keep.writing import Written, known_digests, write
from qawl.archive.store import Archive
from qawl.archive.ties.settle import settle
from qawl.entry import Source, read_page
from qawl.errors import ArchiveError, InputError
from qawl.many.unpacking import Given, Unpacker
from qawl.many.workers import AHEAD, Workers
from qawl.types import Reading

if TYPE_CHECKING:
    from qawl.page import Page

BATCH = 64
"""Articles that are made ready at once, and written in one transaction."""

_LOST = (
    "a worker was killed, perhaps for want of memory; what was written stands: "
    "run the command again, with fewer --workers"
)

Problem = tuple[str, InputError]


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
        self._workers = Workers(workers, "qawl.archive.keep.warm", ArchiveError(_LOST))
        self._on_error, self._on_articles = on_error, on_articles
        self._unpacker = Unpacker(self._workers)
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
        for called, page in self._unpacker.add(Given(source, name, date, outlet, url, allow_private)):
            self._wait(called, page)

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
        self._wait(name, page)
        return identify(storable_article(page.article))[0]

    def fail(self, name: str, problem: InputError) -> None:
        """Keep an input that could not even be opened."""
        self._take_all()
        self._failed(name, problem)

    def _take_all(self) -> None:
        """Take over the pages of all inputs so far."""
        for name, page in self._unpacker.rest():
            self._wait(name, page)

    def _wait(self, name: str, page: Page | Reading | InputError) -> None:
        if isinstance(page, InputError):
            self._failed(name, page)
            return
        self._waiting.append((name, page if isinstance(page, Reading) else _storable(page)))
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
        while len(self._under_way) > self._workers.count * AHEAD:
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


def _storable(page: Page) -> Page:
    return msgspec.structs.replace(page, article=storable_article(page.article))


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
