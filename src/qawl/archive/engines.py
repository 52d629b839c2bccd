"""How each of the two databases is opened and prepared, and what its failures mean to a user."""

from __future__ import annotations

import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc

from qawl.errors import ArchiveError, ArchiveVersionError, MissingExtraError, told_by

RESTORE = "go back to a backup; without one, ingest the pages into a new archive"
"""What there is to do about an archive whose articles are damaged."""
_WAIT = 60_000  # milliseconds that a writer waits for another
_POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")


def is_postgresql(where: str) -> bool:
    """Return whether this is the address of a PostgreSQL database, and not the path of a file."""
    return where.startswith(_POSTGRESQL)


def sqlite(where: str, create: bool, cache: int) -> tuple[sa.Engine, str]:
    """Return the engine of a SQLite file, with `cache` MB of it in memory for each connection, and its name.

    Raises:
        ArchiveError: there is no such file and none is to be made, or no file can be there.
        ArchiveVersionError: the file is of another kind.
    """
    path = Path(where.removeprefix("sqlite:///"))
    if "://" in str(where) and not where.startswith("sqlite:///"):
        raise ArchiveError(f"{where}: give the path of a SQLite file or a postgresql:// address")
    try:
        there = path.exists()
        if path.is_dir():
            raise ArchiveError(f"{path}: a folder; give the path of a file")
        if not there and not create:
            raise ArchiveError(
                f"{path}: no such archive; make it with: qawl ingest INPUT --archive {path},"
                f" or: qawl collect add URL --archive {path}"
            )
        if not path.absolute().parent.is_dir():
            raise ArchiveError(f"{path}: its folder does not exist; make it first")
        if there and path.stat().st_size and not _is_sqlite_file(path):
            raise ArchiveVersionError(f"{path}: not a SQLite file; give another --archive")
    except (OSError, ValueError) as problem:
        raise ArchiveError(f"{where}: cannot be opened: {told_by(problem)}") from None
    # The connection used last is used next, so that few of them come to hold so much of the file.
    address = sa.URL.create("sqlite", database=str(path))
    if there and _is_still(path):
        still = {"immutable": "1", "mode": "ro", "uri": "true"}
        address = sa.URL.create("sqlite", database=path.absolute().as_uri(), query=still)
    engine = sa.create_engine(address, connect_args={"timeout": _WAIT / 1000}, pool_use_lifo=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "connect", partial(_keep_in_memory, cache))
    event.listen(engine, "begin", _begin_sqlite)
    return engine, str(path)


def _is_sqlite_file(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"


def _is_still(path: Path) -> bool:
    """Return whether the archive is to be read as a file that nobody changes: on a disk that is only read.

    A reader too makes files beside one that is written in this way (WAL). Where a writer's are there already, he
    reads with them.
    """
    return not os.access(path.absolute().parent, os.W_OK) and not Path(f"{path}-wal").exists()


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are ours: BEGIN is said in _begin_sqlite
    for pragma in (
        "foreign_keys = ON",
        f"busy_timeout = {_WAIT}",
        "synchronous = FULL",  # what is committed outlives a power cut
        "wal_autocheckpoint = 8192",  # pages, 32 MB: a batch writes 5, many of them to the same pages as the last
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _keep_in_memory(megabytes: int, connection: sqlite3.Connection, _record: object) -> None:
    connection.execute(f"PRAGMA cache_size = -{megabytes * 1024}")  # kilobytes


def _begin_sqlite(connection: sa.Connection) -> None:
    """A writer takes the lock at once, so that two of them wait for each other in place of failing half-way."""
    options = connection.get_execution_options()
    if options.get("qawl_alone"):
        return
    writes = options.get("qawl_writes")
    if writes and connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
        connection.exec_driver_sql(
            "PRAGMA journal_mode = WAL"
        )  # kept in the file; readers go on beside a writer
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def postgresql(where: str) -> tuple[sa.Engine, str]:
    """Return the engine of a PostgreSQL database, and its address without the password.

    Raises:
        ArchiveError: it is no such address.
        MissingExtraError: the driver is not installed.
    """
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise MissingExtraError(
            "an archive on PostgreSQL needs its driver: pip install 'qawl[archive,postgres]'"
        ) from None
    try:
        url = sa.make_url(where).set(drivername="postgresql+psycopg")
    except exc.ArgumentError as problem:
        raise ArchiveError(f"not an address of a database: {problem}") from None
    engine = sa.create_engine(url, pool_pre_ping=True)
    event.listen(engine, "connect", _prepare_postgresql)
    return engine, url.set(drivername="postgresql").render_as_string(hide_password=True)


def _prepare_postgresql(connection: Any, _record: object) -> None:
    """Have the planner know that a page of an index is as near as any other: it would read whole tables for ties."""
    connection.autocommit = True
    connection.execute("SET random_page_cost = 1.1")
    connection.autocommit = False


def reason(problem: exc.DBAPIError) -> str:
    """The database's own words on one line, and for what is common the way out."""
    said = " ".join(str(problem.orig).split()).rstrip(".")
    if "locked" in said:
        return f"{said}: another program is writing to it; wait for it to end"
    if "disk is full" in said or "No space left" in said:
        return f"{said}: nothing of this step was written; free some space and run the command again"
    if "readonly" in said or "read-only" in said:
        return f"{said}: it may be read but not written; give another --archive"
    if "unable to open database file" in said:
        return f"{said}: look whether you may write in its folder; else give another --archive"
    if any(sign in said for sign in ("malformed", "not a database", "Could not decode")):
        return f"{said[:200]}: the file is damaged; {RESTORE}"
    if "connection failed" in said or "failed to resolve host" in said:
        return f"{said.rstrip('?')}: see that the server runs and the address is right, or give another --archive"
    if problem.connection_invalidated:
        return f"{said}: the server was lost; nothing of this step was written: run the command again"
    return said
