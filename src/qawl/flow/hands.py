"""The processes that do units of work on a machine: begun once for a run, all from one that has everything ready.

A unit is done straight through in one of them. Where that ends or hangs it, the unit is done once more in this process,
with its pages guarded one by one: so a page that is to blame costs a second go at one unit, and all others nothing.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct
from pebble import ProcessPool

from qawl.flow.extract import Extract
from qawl.flow.guard import ENDED, HAS_ALARM, WARM, Each, begin, guarded, straight
from qawl.flow.job import Chunk, Job
from qawl.flow.months import Gather, Group
from qawl.flow.parts import Piece
from qawl.flow.statements import Read
from qawl.processes import context, unheard

Stage = Literal["extract", "read", "gather"]

_STAGES: Final[dict[Stage, tuple[type[Struct], Any]]] = {
    "extract": (Piece, Extract),
    "read": (Chunk, Read),
    "gather": (Group, Gather),
}


class Hands:
    """So many processes, which are there from the first unit of work to `close`."""

    def __init__(self, count: int) -> None:
        """Begin none yet."""
        self._count = count
        self._pool: ProcessPool | None = None

    async def do(self, stage: Stage, job: str, unit: str) -> str:
        """Do a unit of work; what is given and returned is JSON."""
        if HAS_ALARM:
            with suppress(*ENDED):
                return await asyncio.wrap_future(self._sent(stage, job, unit))
        return await asyncio.to_thread(work, stage, job, unit, guarded)

    def close(self) -> None:
        """End the processes, whatever they are at."""
        pool, self._pool = self._pool, None
        if pool:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _sent(self, stage: Stage, job: str, unit: str) -> Future[str]:
        with unheard():
            if self._pool is None or not self._pool.active:
                self.close()
                self._pool = ProcessPool(self._count, initializer=begin, context=context(WARM))
            return self._pool.schedule(work, (stage, job, unit))


@cache
def hands(count: int) -> Hands:
    """Return so many processes of this one, always the same."""
    return Hands(count)


def work(stage: Stage, job: str, unit: str, each: Each[Any, Any] = straight) -> str:
    """Do a unit of work, and return what was counted."""
    kind, does = _STAGES[stage]
    counts = does(msgspec.json.decode(job, type=Job), each)(msgspec.json.decode(unit, type=kind))
    return msgspec.json.encode(counts).decode()
