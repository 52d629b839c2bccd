"""Articles read by workers, a batch at a time; they come out in the order in which they were given."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING

from qawl.entry import read_page
from qawl.errors import InputError, QawlError
from qawl.many.unpacking import Given, Unpacker
from qawl.many.workers import AHEAD, Workers
from qawl.types import Reading

if TYPE_CHECKING:
    from qawl.page import Page

_BATCH = 64  # articles that a worker reads at once


class Readings:
    """Inputs in, their articles out, read; at the end of its `with` statement the processes are let go."""

    def __init__(self, workers: int | None = None) -> None:
        """Begin.

        Args:
            workers: processes that read; as many as there are cores where none is given. With 1, or for less than two
                batches of 64 articles and less than 32 files, no process is started.
        """
        lost = QawlError("a worker was killed, perhaps for want of memory; read with fewer workers")
        self._workers = Workers(workers, "qawl.many.warm", lost)
        self._unpacker = Unpacker(self._workers)
        self._waiting: list[Page | InputError] = []
        self._under_way: deque[tuple[list[Page | InputError], Future[list[Reading | InputError]]]] = deque()

    def __enter__(self) -> Readings:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the workers go, with what they have not read."""
        self._workers.close()

    def add(self, given: Given) -> Iterator[Reading | InputError]:
        """Take an input, and yield the articles that are read by now; what cannot be read is in its place.

        Raises:
            QawlError: a worker was killed.
        """
        for _, page in self._unpacker.add(given):
            yield from self._take(page)

    def rest(self) -> Iterator[Reading | InputError]:
        """Yield what is left of all inputs so far.

        Raises:
            QawlError: a worker was killed.
        """
        for _, page in self._unpacker.rest():
            yield from self._take(page)
        if self._workers.started:
            self._send(self._waiting)
            yield from self._ready()
        else:  # so few articles are read before a process has started
            yield from _read(self._waiting)
        self._waiting = []

    def _take(self, page: Page | InputError) -> Iterator[Reading | InputError]:
        if self._workers.count == 1:
            yield from _read([page])  # as they come
            return
        self._waiting.append(page)
        if len(self._waiting) >= 2 * _BATCH:
            self._send(self._waiting[:_BATCH])
            self._waiting = self._waiting[_BATCH:]
            yield from self._ready(self._workers.count * AHEAD)

    def _send(self, given: list[Page | InputError]) -> None:
        pages = [one for one in given if not isinstance(one, InputError)]
        self._under_way.append((given, self._workers.submit(_read, pages)))

    def _ready(self, left: int = 0) -> Iterator[Reading | InputError]:
        while len(self._under_way) > left:
            given, read = self._under_way.popleft()
            outcomes = self._workers.result(read)
            done = iter(outcomes)
            yield from (one if isinstance(one, InputError) else next(done) for one in given)


def _read(pages: Iterable[Page | InputError]) -> list[Reading | InputError]:
    """Read pages, mostly in a worker; what is wrong with one stands in its place."""
    return [_outcome(page) for page in pages]


def _outcome(page: Page | InputError) -> Reading | InputError:
    try:
        return read_page(page)
    except InputError as problem:
        return problem
