"""What a collector remembers from one run to the next beside its lists: how hosts fared, where feeds' state lies."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import sqlalchemy as sa

from qawl.archive import Archive
from qawl.archive.schema import hosts as table
from qawl.archive.store import storable
from qawl.collect.visitor import HostState
from qawl.errors import ArchiveError

_LOCK = 0x434F4C4C  # PostgreSQL's advisory lock that one collector holds for as long as it runs
_HELD = "55P03"  # what PostgreSQL answers where a lock was not free in time
_PATIENCE = "2s"  # PostgreSQL lets go of a lock a moment after the program that held it has ended
_REFUSED = "another qawl collect run is at work for it; wait for it to end, or end it"


def state_file(archive: Archive) -> Path:
    """Return where the state of feeds is kept unless told otherwise: beside a file, else in this folder."""
    beside = Path(archive.name) if archive.is_sqlite else Path("qawl.db")
    return beside.with_name(f"{beside.stem}.feeds.db")


@contextmanager
def alone(archive: Archive, state: Path) -> Iterator[None]:
    """Hold what only one collector can hold at a time; it is let go of however the program ends.

    Raises:
        ArchiveError: another holds it, or the file cannot be written.
    """
    with _file_held(state), nullcontext() if archive.is_sqlite else _server_held(archive):
        yield


@contextmanager
def _server_held(archive: Archive) -> Iterator[None]:
    """Hold a lock of PostgreSQL, which collectors on other machines see."""
    with archive.alone() as connection:
        connection.detach()  # so that it is closed at the end, and the lock goes with it
        connection.execute(sa.select(sa.func.set_config("lock_timeout", _PATIENCE, False)))
        try:
            connection.execute(sa.select(sa.func.pg_advisory_lock(_LOCK)))
        except sa.exc.OperationalError as problem:
            if getattr(problem.orig, "sqlstate", None) != _HELD:
                raise  # the server was lost
            raise ArchiveError(f"{archive.name}: {_REFUSED}") from None
        yield


@contextmanager
def _file_held(state: Path) -> Iterator[None]:
    try:
        lock = sqlite3.connect(state.with_suffix(".lock"), timeout=0, isolation_level=None)
    except sqlite3.Error as problem:
        raise ArchiveError(f"{state}: cannot be written: {problem}; give another --state") from None
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        lock.close()
        raise ArchiveError(f"{state}: {_REFUSED}") from None
    try:
        yield
    finally:
        lock.close()


def remembered_hosts(archive: Archive) -> list[HostState]:
    """Return how hosts fared."""
    columns = (table.c[name] for name in HostState.__struct_fields__)
    with archive.reading() as connection:
        return [HostState(**row) for row in connection.execute(sa.select(*columns)).mappings()]


def remember_hosts(connection: sa.Connection, states: Iterable[HostState]) -> None:
    """Keep how these hosts fare."""
    for state in states:
        values = {name: getattr(state, name) for name in HostState.__struct_fields__}
        values |= {"robots": storable(state.robots or ""), "reason": storable(state.reason)}
        known = sa.update(table).where(table.c.name == state.name).values(**values)
        if not connection.execute(known).rowcount:
            connection.execute(sa.insert(table).values(**values))
