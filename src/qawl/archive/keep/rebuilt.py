"""What statements are found by, made again from their words: what a copy needs, and what a repair puts back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from qawl.archive.find import index
from qawl.archive.find.vectors import encode, packed
from qawl.archive.find.words import terms
from qawl.archive.schema import statements, vectors
from qawl.archive.store import parts


def index_words(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Put the words of the statements of these ids into the index, which lacks them."""
    for some in _contents(connection, ids):
        index.add(connection, ((id, terms(content)) for id, content in some))


def index_meaning(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Make the vectors of the statements of these ids, which have none."""
    for some in _contents(connection, ids):
        made = packed(encode([content for _, content in some]))
        placed = zip(some, made, strict=True)
        rows = [{"statement_id": id, "code": code, "vector": vector} for (id, _), (code, vector) in placed]
        connection.execute(sa.insert(vectors), rows)


def _contents(connection: sa.Connection, ids: Sequence[int]) -> Iterator[list[tuple[int, str]]]:
    for part in parts(ids):
        some = statements.c.id.in_(part)
        found = connection.execute(sa.select(statements.c.id, statements.c.content).where(some))
        yield [(row.id, row.content) for row in found]
