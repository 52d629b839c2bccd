"""Statements that were just written are given their actors, their claims and what they answer."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema import statements
from qawl.archive.ties import answers, claims
from qawl.archive.who import actors

_AT_ONCE = 5000  # statements that are tied at once: a query takes some 32,000 values

_few = statements.alias("few")
UNSETTLED = statements.c.id.in_(sa.select(_few.c.id).where(~_few.c.settled))
"""Whether a statement is yet to be tied. They are found by their numbers: SQLite, once it has counted that all are
settled (ANALYZE), would go through the whole table for them."""


def settle(connection: sa.Connection) -> None:
    """Tie every statement that was not tied yet to its actor, its claim and the statements it answers."""
    new = list(
        connection.execute(
            sa.select(statements.c.id).where(UNSETTLED, statements.c.current).order_by(statements.c.id)
        ).scalars()
    )
    if not new:
        return
    parts = [new[start : start + _AT_ONCE] for start in range(0, len(new), _AT_ONCE)]
    for tie in (actors.settle, claims.settle, answers.settle):
        for part in parts:
            tie(connection, part)
    connection.execute(sa.update(statements).where(UNSETTLED).values(settled=True))
