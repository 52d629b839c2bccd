"""What statements are found by and tied by: written for those that come in, removed for those that go out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

import sqlalchemy as sa

from qawl.archive.find import index
from qawl.archive.keep.prepared import PreparedStatement, Row
from qawl.archive.schema import answers, fingerprints, replies, reply_names, statement_themes, vectors
from qawl.archive.store import parts


def add(connection: sa.Connection, placed: Sequence[tuple[int, PreparedStatement]]) -> None:
    """Write what statements are found by, each given with its id."""
    index.add(connection, ((id, one.terms) for id, one in placed))
    meant = [{"statement_id": id, "code": one.code, "vector": one.vector} for id, one in placed]
    insert(connection, vectors, meant)
    themes = [{"statement_id": id, "theme": theme} for id, one in placed for theme in set(one.themes)]
    insert(connection, statement_themes, themes)
    prints = [
        {"statement_id": id, "value": value, "day": _number(one.row["date"])}
        for id, one in placed
        for value in one.fingerprints
    ]
    prints.sort(key=itemgetter("value"))  # near each other in the index
    insert(connection, fingerprints, prints)
    insert(connection, replies, [{"statement_id": id} | one.reply for id, one in placed if one.reply])


def _number(day: str | None) -> int:
    """Return the number of a day; days that follow each other have numbers that do."""
    return dt.date.fromisoformat(day).toordinal() if day else 0


def remove(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Take statements out of search and ties; claims and actors are counted anew by the caller, who knows them."""
    for some in parts(ids):
        index.remove(connection, some)
        for table in (statement_themes, vectors, fingerprints, replies, reply_names, answers):
            connection.execute(sa.delete(table).where(table.c.statement_id.in_(some)))
        connection.execute(sa.delete(answers).where(answers.c.to_id.in_(some)))


def insert(connection: sa.Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Insert rows into a table, if there are any; each has the same columns, all that the table has no NULL for.

    They are handed to the driver as they are: SQLAlchemy's look at each costs as much as writing it.
    """
    if rows:
        command, columns = _insertion(table, tuple(rows[0]), connection.dialect)
        values = itemgetter(*columns) if columns else None
        connection.exec_driver_sql(command, [values(row) for row in rows] if values else list(rows))


@lru_cache(maxsize=64)
def _insertion(table: sa.Table, columns: tuple[str, ...], dialect: sa.Dialect) -> tuple[str, tuple[str, ...]]:
    """Return the command, and the columns in the order of its values where the driver takes them by place."""
    compiled = sa.insert(table).compile(dialect=dialect, column_keys=columns)
    return str(compiled), tuple(getattr(compiled, "positiontup", None) or ())
