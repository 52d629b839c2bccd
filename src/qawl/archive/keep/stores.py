"""What each store is asked in its own way for its upkeep: its size, whether it is whole, to give space back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import exc

from qawl.archive.schema import metadata
from qawl.archive.store import Archive
from qawl.errors import ArchiveError

_FAULTS = 20  # of the store itself that are told, at most
_MANY = 1_000  # statements; fewer are no burden, however PostgreSQL seeks them
_GROWN = 0.1  # of the statements that were there; by so much PostgreSQL itself looks at a table anew, within minutes


def server(connection: sa.Connection) -> str:
    """Return the name and version of the store."""
    if connection.dialect.name == "sqlite":
        return f"SQLite {connection.exec_driver_sql('SELECT sqlite_version()').scalar()}"
    version = connection.exec_driver_sql("SHOW server_version").scalar()
    return f"PostgreSQL {str(version).split()[0]}"


def size(connection: sa.Connection) -> int:
    """Return how many bytes the archive takes."""
    if connection.dialect.name == "sqlite":
        pages = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return int(connection.exec_driver_sql(pages).scalar_one())
    return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())


def faults(connection: sa.Connection) -> list[str]:
    """Return what the store says is wrong with its own files and references, in its words."""
    if connection.dialect.name == "sqlite":
        return list(_sqlite_faults(connection))
    broken = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid OR NOT indisready"
    found = [f"the index {name} is not valid" for name in connection.exec_driver_sql(broken).scalars()]
    sums = "SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()"
    if failures := connection.exec_driver_sql(sums).scalar():
        found.append(f"{failures} pages failed their checksums")
    return found


def _sqlite_faults(connection: sa.Connection) -> Iterator[str]:
    try:
        for line in connection.exec_driver_sql(f"PRAGMA integrity_check({_FAULTS})").scalars():
            if line != "ok":
                yield line
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_FAULTS):
            yield f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
    except exc.DatabaseError as problem:  # so damaged that it cannot even be checked to the end
        yield str(problem.orig)


def vacuum(archive: Archive) -> tuple[int, int]:
    """Give the space of what was removed back, for good, and renew what the store knows for its plans.

    Returns:
        The bytes that the archive took before, and takes now.

    Raises:
        ArchiveError: another program is writing, or there is no space for the new copy of the file.
    """
    with archive.alone() as connection:
        before = size(connection)
        if archive.is_sqlite:
            connection.exec_driver_sql("INSERT INTO statement_words (statement_words) VALUES ('optimize')")
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("ANALYZE")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
        else:
            connection.exec_driver_sql("VACUUM (FULL, ANALYZE)")
        return before, size(connection)


def learn(archive: Archive, added: int) -> None:
    """Have PostgreSQL learn of so many statements that were added, if they are more than it finds out soon by itself.

    It plans each search by what it knows of the tables, which is nothing of those that have just been filled.

    Raises:
        ArchiveError: the database fails.
    """
    if archive.is_sqlite or added < _MANY:
        return
    with archive.alone() as connection:
        known = "SELECT reltuples FROM pg_class WHERE oid = 'statements'::regclass"
        if added >= connection.exec_driver_sql(known).scalar_one() * _GROWN:
            tables = ", ".join((*metadata.tables, "statement_words"))
            connection.exec_driver_sql(f"VACUUM (ANALYZE, SKIP_LOCKED) {tables}")


def write_copy(archive: Archive, target: Path) -> None:
    """Write a SQLite archive into a new file; it is of one moment, and holds no free space.

    Raises:
        ArchiveError: the file cannot be written, or the archive is damaged.
    """
    with archive.alone() as connection:
        try:
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
        except (
            exc.OperationalError
        ) as problem:  # it is the copy that cannot be written; the archive was only read
            said = str(problem.orig)
            if "full" in said:
                raise ArchiveError(f"{target.parent}: no space left for the copy; free some there") from None
            if "unable to open" in said:
                raise ArchiveError(
                    f"{target.parent}: no copy can be written there; give another folder"
                ) from None
            raise


def count_on(connection: sa.Connection) -> None:
    """Let ids go on after those that were copied; SQLite sees to that itself."""
    if connection.dialect.name == "sqlite":
        return
    for table in metadata.sorted_tables:
        if table.autoincrement_column is not None and not table.foreign_keys & set(table.primary_key):
            last = sa.select(sa.func.max(table.c.id)).scalar_subquery()
            counter = sa.func.pg_get_serial_sequence(table.name, "id")
            connection.execute(
                sa.select(sa.func.setval(counter, sa.func.coalesce(last, 1), last.is_not(None)))
            )
