"""One archive, opened: a SQLite file or a PostgreSQL database, checked before anything is read or written.

What differs between the two stores stands here, in `engines.py`, in `find/index.py` and in
`keep/stores.py`, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import exc

from qawl.archive.engines import is_postgresql, postgresql, reason, sqlite
from qawl.archive.schema import HEAD
from qawl.errors import ArchiveError, ArchiveVersionError

Item = TypeVar("Item")

DEFAULT = "qawl.db"
APPLICATION_ID = 0x5141574C  # "QAWL": tells a SQLite file of ours from others (PRAGMA application_id)
_CACHE = 32  # MB of a SQLite file that a connection keeps in memory
_AT_ONCE = 500  # values that one query asks for
_LOCK = 0x5141574C  # PostgreSQL's advisory lock that one writer holds at a time


class Archive:
    """An open archive; use it in a `with` statement, or call `close`.

    `reading()` and `writing()` give connections: any number of readers go on beside one writer.
    """

    def __init__(self, engine: sa.Engine, name: str) -> None:
        """Take an engine whose database has been checked; use `Archive.open`."""
        self.engine = engine
        self.name = name
        self.cache: dict[str, Any] = {}  # what a search keeps in memory for as long as the archive is open
        self._to_make = False

    @classmethod
    def open(
        cls,
        place: str | Path | None = None,
        *,
        create: bool = False,
        later: bool = False,
        upgrade: bool = False,
        cache: int = _CACHE,
    ) -> Archive:
        """Open the archive at `place`: the path of a SQLite file or a PostgreSQL URL.

        Args:
            place: None stands for the environment variable QAWL_ARCHIVE, else for `qawl.db` in this folder.
            create: make it where there is none.
            later: make it only when it is first used, so that one for which nothing is found is never there.
            upgrade: bring one of an older version to the schema of this one, in place of refusing it.
            cache: MB of a SQLite file that each connection keeps in memory, once it has read so many.

        Raises:
            ArchiveError: there is none, or it cannot be opened.
            ArchiveVersionError: it is not an archive of Qawl, or one of another version.
            MissingExtraError: it is a PostgreSQL URL and the driver is not installed.
        """
        if place is not None and not str(place).strip():  # what a variable holds that nobody has set
            raise ArchiveError("the archive has no name; give the path of a file, or a postgresql:// address")
        where = str(place or os.environ.get("QAWL_ARCHIVE") or DEFAULT)
        engine, name = postgresql(where) if is_postgresql(where) else sqlite(where, create, cache)
        archive = cls(engine, name)
        try:
            archive._check(create, later, upgrade)
        except BaseException:
            archive.close()
            raise
        return archive

    @property
    def is_sqlite(self) -> bool:
        """Whether the archive is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @property
    def is_there(self) -> bool:
        """Whether there is an archive: not yet where it is to be made later."""
        return not self._to_make

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
        self._make()
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
        self._make()
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
        self._make()
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

    def _check(self, create: bool, later: bool, upgrade: bool) -> None:
        # To look into a SQLite file that is not there makes one.
        revision = None if later and self.is_sqlite and not Path(self.name).exists() else self.revision
        if revision is None and create:
            self._to_make = True
            if not later:
                self._make()
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

    def _make(self) -> None:
        """Make it, where that was left for later."""
        if self._to_make:
            self._to_make = False
            self.upgrade()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say a failure of the database in the user's words."""
        try:
            yield
        except exc.DBAPIError as problem:
            raise ArchiveError(f"{self.name}: {reason(problem)}") from problem


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
