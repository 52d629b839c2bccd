"""Pages that users send, read in other processes: a hostile one can hold up none but its own, and not for long.

Each process takes one input at a time and is killed when its time is over, so that no page, however it is made, keeps
the server from answering others.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
from concurrent.futures.process import BrokenProcessPool
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Annotated, TypeAlias

from anyio.to_thread import run_sync
from fastapi import Depends, Request
from msgspec import Struct
from pebble import ProcessExpired, ProcessFuture, ProcessPool
from starlette.exceptions import HTTPException

from qawl.arabic.remembered import FEW, remember
from qawl.entry import is_address, read_all
from qawl.errors import InputError
from qawl.processes import context, end_with_parent, unheard
from qawl.types import Reading
from qawl.web.settings import Settings

_WAITING = 8  # inputs that may wait for each reader; who comes later is told to come again
_MEMORY = 2**30
"""Bytes that a reader may take beside what it begins with; an article of a megabyte takes a quarter of them."""
_BEHIND = 5
"""Steps of POSIX priority: whoever waits for an answer comes before a page that is read."""
_LOOK = 1.0  # seconds after which a pool that does not answer is looked at
_AGAIN = 10  # seconds after which one who was sent away may ask again
_WARM = "qawl.web.warm"
_NEWS = "قال وزير النقل سامي الحداد إن الميناء سيفتح أبوابه في مايو."

Read: TypeAlias = tuple[Reading | InputError, ...]
"""What an input holds: its articles, and in the place of one that cannot be read, what is wrong with it."""


class Given(Struct, frozen=True, kw_only=True):
    """An input, and what is known of it where it does not say so itself.

    Attributes:
        source: a page or records, as text or as bytes; or a web address, which is fetched.
        date: day of publication.
        outlet: who published it.
        url: its address.
    """

    source: str | bytes
    date: dt.date | None = None
    outlet: str = ""
    url: str = ""


class Readers:
    """The processes that read; they are started when something is to be read for the first time."""

    def __init__(self, settings: Settings) -> None:
        """Have as many as the settings say."""
        self._settings = settings
        self._places = asyncio.Semaphore(settings.readers)
        self._waiting = 0
        self._starting = Lock()
        self._pool: ProcessPool | None = None

    async def read(self, given: Given, *, patient: bool = False) -> Read:
        """Return what the input holds; what cannot be read in time or in memory is an error of its own.

        Args:
            given: the input.
            patient: wait however many wait already.

        Raises:
            HTTPException: 503, where too many wait already.
        """
        if not patient and self._waiting >= _WAITING * self._settings.readers:
            raise HTTPException(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "too many pages wait to be read; try again in a moment",
                {"Retry-After": str(_AGAIN)},
            )
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1
        try:
            return await self._read(given)
        except TimeoutError:
            seconds = self._settings.reading_seconds
            return (
                InputError(f"not read within {seconds:g} seconds; give a shorter page, or one article alone"),
            )
        except (ProcessExpired, MemoryError):
            return (InputError("it takes too much memory; give a shorter page, or one article alone"),)
        finally:
            self._places.release()

    async def _read(self, given: Given) -> Read:
        try:
            return await self._answer(given)
        except BrokenProcessPool:
            # Pebble gives all up when an idle process was killed; the next pool is whole.
            return await self._answer(given)

    async def _answer(self, given: Given) -> Read:
        """Have the input read by the pool of this moment.

        Raises:
            BrokenProcessPool: the pool has given up; what was sent to it in that moment it answers never.
        """
        pool, future = await run_sync(self._schedule, given)
        answer = asyncio.wrap_future(future)
        while not answer.done():
            await asyncio.wait((answer,), timeout=_LOOK)
            if not (answer.done() or pool.active):
                raise BrokenProcessPool
        return answer.result()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        if self._pool:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()

    def _schedule(self, given: Given) -> tuple[ProcessPool, ProcessFuture[Read]]:
        with self._starting, unheard():
            if self._pool is None or not self._pool.active:
                self.close()
                self._pool = ProcessPool(self._settings.readers, initializer=_prepare, context=context(_WARM))
            settings = self._settings
            asked = (given, settings.allow_private)
            return self._pool, self._pool.schedule(_read, asked, timeout=settings.reading_seconds)


async def _readers(request: Request) -> Readers:  # asynchronous, so that it waits for no thread
    readers = request.app.state.readers
    assert isinstance(readers, Readers)
    return readers


OpenReaders = Annotated[Readers, Depends(_readers)]


def warm_up() -> None:
    """Have this process load what pages of any form take."""
    for source in (_NEWS, f"<html><body><article><p>{_NEWS}</p></article></body></html>"):
        _read(Given(source=source), allow_private=False)


def _prepare() -> None:
    """Make a new process ready: within its limits, behind the server, with all tables, and gone when that is."""
    end_with_parent()
    remember(FEW)  # a reader may read for weeks, within its limit of memory
    if os.name == "posix":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_held() + _MEMORY, hard))
        os.nice(_BEHIND)
    warm_up()  # where processes are not forked from one that did


def _held() -> int:
    """Bytes of address space that this process has: a program that also uses Daft has 1.7 GB in what it forks from."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _read(given: Given, allow_private: bool) -> Read:
    """Read an input; this is done in another process."""
    source = given.source
    if isinstance(source, str) and not is_address(source):
        # As bytes, since of a text `read_all` says whether it is the name of a file here: no stranger is to know.
        source = source.encode("utf-8", "replace")
    found: list[Reading | InputError] = []
    readings = read_all(
        source,
        date=given.date,
        outlet=given.outlet,
        url=given.url,
        allow_private=allow_private,
        on_error=found.append,
    )
    for reading in readings:
        found.append(reading)
    return tuple(found)
