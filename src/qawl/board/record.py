"""An actor's record: what became of his promises, predictions, appeals and threats."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import statements
from qawl.board.once import mark, once
from qawl.board.outcomes import ABOUT_THE_FUTURE, RESOLVED
from qawl.types import Act


class Record(Struct, frozen=True, kw_only=True):
    """How many statements of one act came to what; one claim counts once."""

    act: Act
    kept: int = 0
    broken: int = 0
    unclear: int = 0
    overdue: int = 0
    """The day has passed and nobody marked what came of it."""
    open: int = 0
    """The day is to come, or none is named, and nothing is marked."""


def record(connection: sa.Connection, actor_id: int, day: dt.date | None = None) -> tuple[Record, ...]:
    """Return the record of an actor, seen from `day` (today where none is given), an act a row.

    Acts of which there is no statement are left out.
    """
    today = (day or dt.date.today()).isoformat()

    said = statements.c.date.is_(None) | (statements.c.date <= today)
    his = (statements.c.actor_id == actor_id) & statements.c.act.in_(ABOUT_THE_FUTURE)
    state = sa.case(
        (RESOLVED.c.outcome.is_not(None), RESOLVED.c.outcome),
        (statements.c.due_end < today, "overdue"),
        else_="open",
    )
    counted = (
        sa.select(statements.c.act, state.label("state"), sa.func.count().label("times"))
        .outerjoin_from(statements, RESOLVED, RESOLVED.c.mark == mark())
        .where(once(his, said))
        .group_by(statements.c.act, state)
    )
    counts: dict[Act, dict[str, int]] = {}
    for row in connection.execute(counted):
        counts.setdefault(row.act, {})[row.state] = row.times
    return tuple(Record(act=act, **counts[act]) for act in ABOUT_THE_FUTURE if act in counts)
