"""Work on pages, any of which may hang or crash the process: straight through, or guarded from outside.

`straight` does it in this process, which ends itself when it hangs. `guarded` has it done in a process beside this
one, which is killed when a page hangs it, and replaced when a page crashes it: pages go there by the batch, and when
one of a batch ends the process, each goes alone once more, so that only the one that is to blame is lost.
"""

from __future__ import annotations

from qawl.extras import need

need("flow")  # whichever module of the room is imported first, and needs more than the reading, comes by here

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final, Generic, TypeAlias, TypeVar

from msgspec import Struct
from pebble import ProcessExpired, ProcessPool

from qawl.processes import context, end_with_parent, unheard

Given = TypeVar("Given")
Done = TypeVar("Done")

BATCH = 32
WARM = "qawl.flow.warm"
"""The module that processes which work on pages have imported when they begin."""

HAS_ALARM: Final = hasattr(signal, "setitimer")
"""Whether a process can see to it that it ends when it hangs."""

ENDED = (TimeoutError, ProcessExpired, MemoryError, BrokenProcessPool)
"""What is raised where a process that worked was killed, crashed, or had no memory."""

_SECONDS = 30.0  # for a page alone; a page of a megabyte takes one
_BATCH_SECONDS = 60.0
_MEMORY = 2 << 30  # bytes of memory that the process may take for its data
_AHEAD = 2  # batches that are sent before the first is done, so that the process need not wait


class Lost(Struct, frozen=True):
    """What is there in the place of a page that ended the process."""

    kind: str
    message: str


Each: TypeAlias = Callable[
    [Callable[[Sequence[Given]], list[Done]], Iterable[Sequence[Given]]], Iterator[list[Done | Lost]]
]
"""How a function of a module, which takes a batch and gives what was done for each of it, is carried out on batches."""


def straight(
    work: Callable[[Sequence[Given]], list[Done]], given: Iterable[Sequence[Given]]
) -> Iterator[list[Done | Lost]]:
    """Yield what is done for each batch, in order; a batch that takes too long ends this process."""
    for batch in given:
        signal.setitimer(signal.ITIMER_REAL, _BATCH_SECONDS)
        try:
            done = work(batch)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        yield [*done]


def guarded(
    work: Callable[[Sequence[Given]], list[Done]], given: Iterable[Sequence[Given]]
) -> Iterator[list[Done | Lost]]:
    """Yield what is done for each batch, in order, whatever the batches do to who works on them."""
    guard = Guard(work, WARM)
    try:
        yield from guard.map(given)
    finally:
        guard.close()


class Guard(Generic[Given, Done]):
    """A process that does `work`, a function of a module that takes a batch and gives what was done for each of it."""

    def __init__(self, work: Callable[[Sequence[Given]], list[Done]], warm: str) -> None:
        """Have the process when it is first needed; `warm` is a module with what it is to have imported."""
        self._work, self._warm = work, warm
        self._pool: ProcessPool | None = None

    def map(self, given: Iterable[Sequence[Given]]) -> Iterator[list[Done | Lost]]:
        """Yield what is done for each batch, in order."""
        under_way: deque[tuple[Sequence[Given], Future[list[Done]]]] = deque()
        for batch in given:
            under_way.append((batch, self._sent(batch, _BATCH_SECONDS)))
            if len(under_way) > _AHEAD:
                yield self._received(*under_way.popleft())
        while under_way:
            yield self._received(*under_way.popleft())

    def close(self) -> None:
        """End the process."""
        if self._pool:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None

    def _sent(self, batch: Sequence[Given], seconds: float) -> Future[list[Done]]:
        with unheard():
            if self._pool is None or not self._pool.active:
                self.close()
                self._pool = ProcessPool(1, initializer=begin, context=context(self._warm))
            return self._pool.schedule(self._work, (batch,), timeout=seconds)

    def _received(self, batch: Sequence[Given], future: Future[list[Done]]) -> list[Done | Lost]:
        try:
            return [*future.result()]
        except ENDED:
            return [self._alone(one) for one in batch]

    def _alone(self, one: Given) -> Done | Lost:
        try:
            return self._sent([one], _SECONDS).result()[0]
        except TimeoutError:
            return Lost("time", f"not done within {_SECONDS:g} seconds")
        except MemoryError:
            return Lost("crash", f"takes more than {_MEMORY >> 30} GB of memory")
        except (ProcessExpired, BrokenProcessPool) as end:
            return Lost("crash", f"ended the process that worked on it (exit code {_code(end)})")


def _code(end: Any) -> object:
    return getattr(end, "exitcode", "unknown")


def begin() -> None:
    """Begin as a process that works on pages: end when the one that started this does, and take so much memory."""
    end_with_parent()
    if os.name == "posix":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, hard))
