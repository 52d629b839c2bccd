"""Statements that were just written are given their actors, their claims and what they answer."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema import statements
from qawl.archive.ties import answers, claims
from qawl.archive.who import actors

_AT_ONCE = 5000  # statements that are tied at once: a query takes some 32,000 values


def settle(connection: sa.Connection) -> None:
    """Tie every statement that was not tied yet to its actor, its claim and the statements it answers."""
    new = list(
        connection.execute(
            sa.select(statements.c.id)
            .where(~statements.c.settled, statements.c.current)
            .order_by(statements.c.id)
        ).scalars()
    )
    if not new:
        return
    parts = [new[start : start + _AT_ONCE] for start in range(0, len(new), _AT_ONCE)]
    for tie in (actors.settle, claims.settle, answers.settle):
        for part in parts:
            tie(connection, part)
    connection.execute(sa.update(statements).where(~statements.c.settled).values(settled=True))
