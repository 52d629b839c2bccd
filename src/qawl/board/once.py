"""What is said several times is told once: a claim that several outlets carry, and a saying within a like one."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from qawl.archive.schema import claims, statements

Wanted = Callable[[sa.FromClause], sa.ColumnElement[bool]]
"""Given the statements' table, under any name, the condition that a list puts on them."""

OUTLETS = sa.func.coalesce(
    sa.select(claims.c.outlets).where(claims.c.id == statements.c.claim_id).scalar_subquery(), 1
).label("outlets")
"""How many outlets carry a statement."""


def mark(table: sa.FromClause = statements) -> sa.ColumnElement[int]:
    """Return what the carriers of one claim have in common, and no other statement has."""
    return sa.func.coalesce(table.c.claim_id, -table.c.id)


def once(wanted: Wanted) -> sa.ColumnElement[bool]:
    """Return the condition that a statement is wanted, but no earlier carrier of its claim and not what holds it.

    Who says that something is expected predicts it, and both statements are in the record.
    """
    earlier, holder = statements.alias("earlier"), statements.alias("holder")
    same = (earlier.c.claim_id == statements.c.claim_id) & (_moment(earlier) < _moment(statements))
    holds = (holder.c.version_id == statements.c.version_id) & (holder.c.n == statements.c.within)
    return (
        statements.c.current
        & wanted(statements)
        & ~sa.exists(sa.select(1).where(same, earlier.c.current, wanted(earlier)))
        & ~sa.exists(sa.select(1).where(holds, wanted(holder)))
    )


def _moment(table: sa.FromClause) -> sa.ColumnElement[tuple[str, int]]:
    """When a statement was published; without a day it counts as later than all that have one."""
    return sa.tuple_(sa.func.coalesce(table.c.date, "9999"), table.c.id)
