"""Processes that work on articles for a program, and end with it however it ends: finished, interrupted, or killed.

What starts them is imported when they are needed, which they mostly are not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from qawl.errors import QawlError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Given = TypeVar("Given")
Done = TypeVar("Done")

AHEAD = 3
"""Pieces of work that wait for each worker: enough to keep it busy while what another has done is put away."""


class Workers:
    """Processes that are started when they are first needed; where one is enough, this one does the work."""

    def __init__(self, count: int | None, warm: str, lost: QawlError) -> None:
        """Have processes.

        Args:
            count: how many; as many as there are cores where none is given, and with 1 none but this.
            warm: the module that they need, imported once where they can be forked from what imported it.
            lost: what is raised when one was killed.
        """
        self.count = count or os.cpu_count() or 1
        self._warm, self._lost = warm, lost
        self._pool: ProcessPoolExecutor | None = None

    @property
    def started(self) -> bool:
        """Whether there are processes by now."""
        return self._pool is not None

    def submit(self, work: Callable[[Given], Done], given: Given) -> Future[Done]:
        """Have `work`, a function of a module, done on what is given.

        Raises:
            QawlError: a worker was killed, or what workers are forked from, or none can be started by this program.
        """
        if self.count == 1:
            done: Future[Done] = Future()
            done.set_result(work(given))
            return done
        from qawl.processes import unheard

        with self._told(BrokenExecutor, EOFError, ConnectionError), unheard():
            return self._started().submit(work, given)

    def result(self, future: Future[Done]) -> Done:
        """Wait for what was submitted.

        Raises:
            QawlError: a worker was killed.
        """
        with self._told(BrokenExecutor):
            return future.result()

    def close(self) -> None:
        """Let the processes go, without what was not begun."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor

        from qawl.processes import can_start, context, end_with_parent

        if self._pool is None:
            if not can_start(self._warm):
                raise QawlError(
                    "workers are processes, which import this program: begin its work under "
                    '`if __name__ == "__main__":`, or have it done with workers=1'
                )
            self._pool = ProcessPoolExecutor(
                self.count, mp_context=context(self._warm), initializer=end_with_parent
            )
        return self._pool

    @contextmanager
    def _told(self, *ends: type[Exception]) -> Iterator[None]:
        try:
            yield
        except ends:
            raise self._lost from None
