"""What is said several times is told once.

The words of a claim are told by its first carrier; a saying within a like one by the one that holds it, since who says
that something is expected predicts it, and both are in the record; a headline by the article under it.
"""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema import claims, statements, versions

OUTLETS = sa.func.coalesce(
    sa.select(claims.c.outlets).where(claims.c.id == statements.c.claim_id).scalar_subquery(), 1
).label("outlets")
"""How many outlets carry a statement."""


def mark() -> sa.ColumnElement[int]:
    """Return what the carriers of one claim have in common, and no other statement has."""
    return sa.func.coalesce(statements.c.claim_id, -statements.c.id)


def once(*wanted: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Return the condition that a statement keeps all the conditions `wanted`, and no other that does tells the same.

    The statements that keep them are looked through once, whatever their number.
    """
    told = _ranked(wanted)
    holders = sa.select(told.c.version_id, told.c.n)
    held = told.c.within.is_not(None) & sa.tuple_(told.c.version_id, told.c.within).in_(holders)
    gone_on = told.c.in_headline & (told.c.last > told.c.last_of_claim)
    return statements.c.id.in_(sa.select(told.c.id).where(told.c.carrier == 1, ~held, ~gone_on))


def _ranked(wanted: tuple[sa.ColumnElement[bool], ...]) -> sa.CTE:
    """Give what is wanted with its place among the carriers, and where its speaker last did the same in the article."""
    moment = (
        sa.func.coalesce(statements.c.date, "9999"),
        statements.c.id,
    )  # without a day it counts as later
    speaker = sa.func.coalesce(statements.c.actor_id, -statements.c.id)
    speech = (statements.c.version_id, statements.c.act, speaker)
    n = statements.c.n
    return (
        sa.select(
            statements.c.id,
            statements.c.version_id,
            n,
            statements.c.within,
            (sa.func.replace(versions.c.title, statements.c.content, "") != versions.c.title).label(
                "in_headline"
            ),
            sa.func.row_number().over(partition_by=mark(), order_by=moment).label("carrier"),
            sa.func.max(n).over(partition_by=speech).label("last"),
            sa.func.max(n).over(partition_by=(*speech, mark())).label("last_of_claim"),
        )
        .join_from(statements, versions, versions.c.id == statements.c.version_id)
        .where(statements.c.current, *wanted)
        .cte("told")
    )
