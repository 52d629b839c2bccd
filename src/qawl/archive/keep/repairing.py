"""What is derived from articles, put right: indexes, ties and counts, where `check` found them wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from qawl.archive.find import index
from qawl.archive.keep.rebuilt import index_meaning, index_words
from qawl.archive.schema import actors, answers, claims, statements, vectors
from qawl.archive.store import Archive, parts
from qawl.archive.ties import claims as carried
from qawl.archive.ties.settle import settle
from qawl.archive.who import joining


def repair(archive: Archive) -> None:
    """Make again what is missing, remove what is left over, tie what is loose, and count everything anew.

    Articles and what users decided stay as they are.

    Raises:
        ArchiveError: the archive cannot be written; it is then as it was.
    """
    with archive.writing() as connection:
        current = _ids(connection, sa.select(statements.c.id).where(statements.c.current))
        by_words, by_meaning = index.ids(connection), _ids(connection, sa.select(vectors.c.statement_id))
        _in_parts(connection, by_words - current, index.remove)
        _in_parts(connection, by_meaning - current, _remove_vectors)
        index_words(connection, sorted(current - by_words))
        index_meaning(connection, sorted(current - by_meaning))
        old = sa.select(statements.c.id).where(~statements.c.current)
        connection.execute(sa.update(statements).where(~statements.c.current).values(claim_id=None))
        connection.execute(
            sa.delete(answers).where(answers.c.statement_id.in_(old) | answers.c.to_id.in_(old))
        )
        settle(connection)
        _in_parts(connection, _ids(connection, sa.select(claims.c.id)), carried.recount)
        _in_parts(connection, _ids(connection, sa.select(actors.c.id)), joining.recount)


def _ids(connection: sa.Connection, wanted: sa.Select[Any]) -> set[int]:
    return set(connection.execute(wanted).scalars())


def _in_parts(
    connection: sa.Connection, ids: set[int], do: Callable[[sa.Connection, Sequence[int]], None]
) -> None:
    for some in parts(sorted(ids)):
        do(connection, some)


def _remove_vectors(connection: sa.Connection, ids: Sequence[int]) -> None:
    connection.execute(sa.delete(vectors).where(vectors.c.statement_id.in_(ids)))
