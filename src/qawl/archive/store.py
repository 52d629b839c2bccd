"""One archive, opened: a SQLite file or a PostgreSQL database, checked before anything is read or written.

What differs between the two stores stands here, in `find/index.py` and in `keep/stores.py`, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event, exc

from qawl.archive.schema import HEAD
from qawl.errors import ArchiveError, ArchiveVersionError, MissingExtraError

Item = TypeVar("Item")

DEFAULT = "qawl.db"
APPLICATION_ID = 0x5141574C  # "QAWL": tells a SQLite file of ours from others (PRAGMA application_id)
RESTORE = "go back to a backup; without one, ingest the pages into a new archive"
"""What there is to do about an archive whose articles are damaged."""
_CACHE = 32  # MB of a SQLite file that a connection keeps in memory
_AT_ONCE = 500  # values that one query asks for
_WAIT = 60_000  # milliseconds that a writer waits for another
_LOCK = 0x5141574C  # PostgreSQL's advisory lock that one writer holds at a time
_POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")


class Archive:
    """An open archive; use it in a `with` statement, or call `close`.

    `reading()` and `writing()` give connections: any number of readers go on beside one writer.
    """

    def __init__(self, engine: sa.Engine, name: str) -> None:
        """Take an engine whose database has been checked; use `Archive.open`."""
        self.engine = engine
        self.name = name
        self.cache: dict[str, Any] = {}  # what a search keeps in memory for as long as the archive is open

    @classmethod
    def open(
        cls,
        place: str | Path | None = None,
        *,
        create: bool = False,
        upgrade: bool = False,
        cache: int = _CACHE,
    ) -> Archive:
        """Open the archive at `place`: the path of a SQLite file or a PostgreSQL URL.

        Args:
            place: None stands for the environment variable QAWL_ARCHIVE, else for `qawl.db` in this folder.
            create: make it where there is none.
            upgrade: bring one of an older version to the schema of this one, in place of refusing it.
            cache: MB of a SQLite file that each connection keeps in memory, once it has read so many.

        Raises:
            ArchiveError: there is none, or it cannot be opened.
            ArchiveVersionError: it is not an archive of Qawl, or one of another version.
            MissingExtraError: it is a PostgreSQL URL and the driver is not installed.
        """
        where = str(place or os.environ.get("QAWL_ARCHIVE") or DEFAULT)
        engine, name = _postgresql(where) if where.startswith(_POSTGRESQL) else _sqlite(where, create, cache)
        archive = cls(engine, name)
        try:
            archive._check(create, upgrade)
        except BaseException:
            archive.close()
            raise
        return archive

    @property
    def is_sqlite(self) -> bool:
        """Whether the archive is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Archive:
        """Return the archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Give a connection that sees one state of the archive and changes nothing.

        Raises:
            ArchiveError: the database fails.
        """
        with self._told(), self.engine.connect() as connection:
            if not self.is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin() as transaction:
                yield connection
                transaction.rollback()  # nothing was changed, and a damaged file cannot even commit that

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give the connection of the only writer; all that is written in it stands at its end, or nothing.

        Raises:
            ArchiveError: the database fails, is full, or another writer does not end within a minute.
        """
        with self._told(), self.engine.connect() as connection:
            connection.execution_options(qawl_writes=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
                yield connection

    @contextmanager
    def alone(self) -> Iterator[sa.Connection]:
        """Give a connection outside of any transaction, for the few commands that take none (VACUUM).

        Raises:
            ArchiveError: the database fails, or is in use by another.
        """
        with self._told(), self.engine.connect() as connection:
            if self.is_sqlite:
                connection.execution_options(qawl_alone=True)
            else:
                connection.execution_options(isolation_level="AUTOCOMMIT")
            yield connection

    def upgrade(self) -> None:
        """Bring the archive to the schema of this version of Qawl; without need, do nothing.

        Raises:
            ArchiveVersionError: its schema is none that this version of Qawl knows.
            ArchiveError: the database fails; it is then as it was.
        """
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", "qawl.archive:migrations")
        with self.writing() as connection:
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError:
                raise ArchiveVersionError(
                    f"{self.name}: of no version that this Qawl knows; go back to a backup, or ingest the pages anew"
                ) from None
            if self.is_sqlite:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    @property
    def revision(self) -> str | None:
        """The revision of its schema; None where the database is empty.

        Raises:
            ArchiveVersionError: it holds tables, but not those of Qawl.
        """
        with self._told(), self.engine.connect() as connection:
            tables = set(sa.inspect(connection).get_table_names())
            if not tables:
                return None
            if not {"alembic_version", "versions", "statements"} <= tables:
                raise ArchiveVersionError(
                    f"{self.name}: a database of something else, not an archive of Qawl; give another --archive"
                )
            return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()

    def _check(self, create: bool, upgrade: bool) -> None:
        revision = self.revision
        if revision is None and create:
            self.upgrade()
        elif revision is None:
            raise ArchiveError(f"{self.name}: no archive in it; make one with: qawl ingest INPUT")
        elif revision > HEAD:
            raise ArchiveVersionError(
                f"{self.name}: written by a newer Qawl (schema {revision}, this one knows {HEAD}); "
                "upgrade Qawl: pip install --upgrade qawl"
            )
        elif revision < HEAD and upgrade:
            self.upgrade()
        elif revision < HEAD:
            raise ArchiveVersionError(
                f"{self.name}: written by an older Qawl; bring it up to date with: qawl archive upgrade"
            )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say a failure of the database in the user's words."""
        try:
            yield
        except exc.DBAPIError as problem:
            raise ArchiveError(f"{self.name}: {_reason(problem)}") from problem


def parts(items: Sequence[Item], most: int = _AT_ONCE) -> Iterator[Sequence[Item]]:
    """Yield the items in parts of at most so many; by default as many as one query can ask for in either store."""
    return (items[start : start + most] for start in range(0, len(items), most))


def now() -> str:
    """Return this moment, UTC, to the second, as ISO 8601."""
    return moment(0)


def moment(seconds: float) -> str:
    """Return the moment so many seconds from now."""
    when = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds)
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def user() -> str:
    """Return who runs this program; empty for a process without a user of this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def storable(text: str) -> str:
    """Return `text`, of the same length, without what no store takes: NUL, and halves of surrogate pairs.

    >>> storable("a\\0b")
    'a\ufffdb'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        text = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text.replace("\0", "\ufffd")


def _sqlite(where: str, create: bool, cache: int) -> tuple[sa.Engine, str]:
    path = Path(where.removeprefix("sqlite:///"))
    if "://" in str(where) and not where.startswith("sqlite:///"):
        raise ArchiveError(f"{where}: give the path of a SQLite file or a postgresql:// address")
    try:
        there = path.exists()
        if path.is_dir():
            raise ArchiveError(f"{path}: a folder; give the path of a file")
        if not there and not create:
            raise ArchiveError(f"{path}: no such archive; make it with: qawl ingest INPUT --archive {path}")
        if not path.absolute().parent.is_dir():
            raise ArchiveError(f"{path}: its folder does not exist; make it first")
        if there and path.stat().st_size and not _is_sqlite_file(path):
            raise ArchiveVersionError(f"{path}: not a SQLite file; give another --archive")
    except (OSError, ValueError) as problem:
        raise ArchiveError(f"{where}: cannot be opened: {problem}") from None
    # The connection used last is used next, so that few of them come to hold so much of the file.
    address = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(address, connect_args={"timeout": _WAIT / 1000}, pool_use_lifo=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "connect", partial(_keep_in_memory, cache))
    event.listen(engine, "begin", _begin_sqlite)
    return engine, str(path)


def _is_sqlite_file(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"


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


def _postgresql(where: str) -> tuple[sa.Engine, str]:
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
    return engine, url.render_as_string(hide_password=True)


def _prepare_postgresql(connection: Any, _record: object) -> None:
    """Have the planner know that a page of an index is as near as any other: it would read whole tables for ties."""
    connection.autocommit = True
    connection.execute("SET random_page_cost = 1.1")
    connection.autocommit = False


def _reason(problem: exc.DBAPIError) -> str:
    """The database's own words on one line, and for what is common the way out."""
    said = " ".join(str(problem.orig).split()).rstrip(".")
    if "locked" in said:
        return f"{said}: another program is writing to it; wait for it to end"
    if "disk is full" in said or "No space left" in said:
        return f"{said}: nothing of this step was written; free some space and run the command again"
    if "readonly" in said or "read-only" in said:
        return f"{said}: it may be read but not written; give another --archive"
    if any(sign in said for sign in ("malformed", "not a database", "Could not decode")):
        return f"{said[:200]}: the file is damaged; {RESTORE}"
    if problem.connection_invalidated:
        return f"{said}: the server was lost; nothing of this step was written: run the command again"
    return said
