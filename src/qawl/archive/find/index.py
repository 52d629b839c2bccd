"""The index of words, which each store keeps in its own way: FTS5 of SQLite, a text-search vector of PostgreSQL.

Both are given stems that Qawl made, so that a search finds the same statements in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

_ADD = {
    "sqlite": "INSERT INTO statement_words (rowid, words) VALUES (:id, :words)",
    "postgresql": "INSERT INTO statement_words (statement_id, words) VALUES (:id, to_tsvector('simple', :words))",
}
_REMOVE = {
    "sqlite": "DELETE FROM statement_words WHERE rowid IN :ids",
    "postgresql": "DELETE FROM statement_words WHERE statement_id IN :ids",
}
_IDS = {
    "sqlite": "SELECT rowid FROM statement_words",
    "postgresql": "SELECT statement_id FROM statement_words",
}


def add(connection: sa.Connection, words: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Index statements, each given by its id and its stems."""
    rows = [{"id": id, "words": " ".join(stems)} for id, stems in words]
    if rows:
        connection.execute(sa.text(_ADD[connection.dialect.name]), rows)


def remove(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Take statements out of the index."""
    command = sa.text(_REMOVE[connection.dialect.name]).bindparams(sa.bindparam("ids", expanding=True))
    connection.execute(command, {"ids": list(ids)})


def ids(connection: sa.Connection) -> set[int]:
    """Return the ids of the statements that are in the index."""
    return set(connection.execute(sa.text(_IDS[connection.dialect.name])).scalars())
