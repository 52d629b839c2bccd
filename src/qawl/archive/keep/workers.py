"""Processes that compute for an ingest, and end with it however it ends: finished, interrupted, or killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from qawl.errors import ArchiveError
from qawl.processes import context, end_with_parent, unheard

Given = TypeVar("Given")
Done = TypeVar("Done")

_WARM = "qawl.archive.keep.warm"


class Workers:
    """Processes that are started when they are first needed; where one is enough, this one does the work."""

    def __init__(self, count: int) -> None:
        """Have `count` processes, or with 1 none but this."""
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    @property
    def started(self) -> bool:
        """Whether there are processes by now."""
        return self._pool is not None

    def submit(self, work: Callable[[Given], Done], given: Given) -> Future[Done]:
        """Have `work`, a function of a module, done on what is given.

        Raises:
            ArchiveError: a worker was killed, or what workers are forked from.
        """
        if self.count == 1:
            done: Future[Done] = Future()
            done.set_result(work(given))
            return done
        with _told(BrokenProcessPool, EOFError, ConnectionError), unheard():
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    self.count, mp_context=context(_WARM), initializer=end_with_parent
                )
            return self._pool.submit(work, given)

    @staticmethod
    def result(future: Future[Done]) -> Done:
        """Wait for what was submitted.

        Raises:
            ArchiveError: a worker was killed.
        """
        with _told(BrokenProcessPool):
            return future.result()

    def close(self) -> None:
        """Let the processes go, without what was not begun."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


@contextmanager
def _told(*ends: type[Exception]) -> Iterator[None]:
    try:
        yield
    except ends:
        raise ArchiveError(
            "a worker was killed, perhaps for want of memory; what was written stands: "
            "run the command again, with fewer --workers"
        ) from None
