"""Pages into the archive, on as many cores as there are.

This process takes the inputs apart and writes; workers read the articles and make them ready. A batch of articles is
one transaction with all its ties, so that whatever ends the program, no article is there in part. What the archive
holds already is not read again.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec

from qawl.archive.keep import problems
from qawl.archive.keep.prepared import Prepared, identify, prepare, storable_article
from qawl.archive.keep.writing import Written, known_digests, write
from qawl.archive.store import Archive
from qawl.archive.ties.settle import settle
from qawl.entry import Source, pages, read_page
from qawl.errors import ArchiveError, InputError
from qawl.types import Reading

if TYPE_CHECKING:
    from qawl.page import Page

BATCH = 64
"""Articles that are made ready at once, and written in one transaction."""

_AHEAD = 3  # batches that wait for each worker: enough to keep it busy while another batch is written

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
                two batches, no process is started.
            on_error: is told of what cannot be read; it is kept in the archive's table of problems too.
            on_articles: is told how many articles were just written.
        """
        self.written = Written()
        self._archive = archive
        self._workers = workers or os.cpu_count() or 1
        self._on_error, self._on_articles = on_error, on_articles
        self._waiting: list[tuple[str, Page]] = []  # each with the name of its input
        self._under_way: deque[Future[tuple[list[Prepared], list[Problem]]]] = deque()
        self._problems: list[Problem] = []
        self._pool: ProcessPoolExecutor | None = None

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
            if self._pool:
                self._pool.shutdown(cancel_futures=True)

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
        try:
            for page in pages(
                source, name=name, date=date, outlet=outlet, url=url, allow_private=allow_private
            ):
                if isinstance(page, InputError):
                    self._failed(name, page)
                    continue
                kept = msgspec.structs.replace(page, article=storable_article(page.article))
                self._waiting.append((name or kept.article.id, kept))
                if len(self._waiting) >= BATCH:
                    self._send()
        except InputError as problem:
            self._failed(name, problem)

    def fail(self, name: str, problem: InputError) -> None:
        """Keep an input that could not even be opened."""
        self._failed(name, problem)

    def _failed(self, name: str, problem: InputError) -> None:
        self._problems.append((name, problem))
        self._on_error(problem)

    def _send(self) -> None:
        """Give the waiting pages to a worker, without those that the archive has already."""
        pages, self._waiting = self._waiting, []
        with self._archive.reading() as connection:
            marks = [identify(page.article) for _, page in pages]
            known = known_digests(connection, (key for key, _ in marks))
        new = [
            page for page, (key, digest) in zip(pages, marks, strict=True) if digest not in known.get(key, ())
        ]
        self.written.seen += len(pages) - len(new)
        self._on_articles(len(pages) - len(new))
        if not new:
            return
        self._under_way.append(self._submitted(new))
        while len(self._under_way) > self._workers * _AHEAD:
            self._receive()

    def _submitted(self, pages: list[tuple[str, Page]]) -> Future[tuple[list[Prepared], list[Problem]]]:
        if self._workers > 1 and self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))
        if self._pool:
            return self._pool.submit(_work, pages)
        done: Future[tuple[list[Prepared], list[Problem]]] = Future()
        done.set_result(_work(pages))
        return done

    def _receive(self) -> None:
        """Write the batch that was sent first."""
        try:
            prepared, failed = self._under_way.popleft().result()
        except BrokenProcessPool:
            raise ArchiveError(
                f"{self._archive.name}: a worker was killed, perhaps for want of memory; what was written stands: "
                "run the command again, with fewer --workers"
            ) from None
        for name, problem in failed:
            self._failed(name, problem)
        self._write(prepared)

    def _write(self, prepared: Sequence[Prepared]) -> None:
        with self._archive.writing() as connection:
            problems.note(connection, self._problems)
            written = write(connection, prepared)
            settle(connection)
        self._problems.clear()
        self.written.add(written)
        self._on_articles(len(prepared))

    def _last(self) -> None:
        if self._pool is None and not self._under_way:
            self._workers = 1  # so few articles are read here before a process has started
        if self._waiting:
            self._send()
        while self._under_way:
            self._receive()
        if self._problems:
            self._write([])


def _work(given: list[tuple[str, Page]]) -> tuple[list[Prepared], list[Problem]]:
    """Read pages and make them ready, in a worker; a page that fails is a problem beside the others."""
    failed: list[Problem] = []
    return prepare(list(_readings(given, failed))), failed


def _readings(given: list[tuple[str, Page]], failed: list[Problem]) -> Iterator[Reading]:
    for name, page in given:
        try:
            yield read_page(page)
        except InputError as problem:
            failed.append((name, problem))
