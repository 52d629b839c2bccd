"""Statements that were just written are given their actors, their claims and what they answer."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema import statements
from qawl.archive.ties import answers, claims
from qawl.archive.who import actors


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
    actors.settle(connection, new)
    claims.settle(connection, new)
    answers.settle(connection, new)
    connection.execute(sa.update(statements).where(~statements.c.settled).values(settled=True))
