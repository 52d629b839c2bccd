"""What is due when: promises, predictions, appeals and threats by the day they fall due, and what came of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import statements
from qawl.board.asked import actor_ids, between
from qawl.board.once import OUTLETS, mark, once
from qawl.board.outcomes import ABOUT_THE_FUTURE, RESOLVED, Outcome


class Due(Struct, frozen=True, kw_only=True):
    """A statement that falls due, once for all who carry it."""

    said: Kept
    """In the words of the first carrier."""
    day: str
    """The last day that it covers, ISO 8601."""
    days: int
    """Days from the day asked about to `day`; negative where it has passed."""
    outlets: int
    """How many carry it."""
    outcome: Outcome | None = None


class DueList(Struct, frozen=True, kw_only=True):
    """Some of what is due, in the order of the days, and how much there is in all."""

    count: int = 0
    listed: tuple[Due, ...] = ()


class Agenda(Struct, frozen=True, kw_only=True):
    """What is due, seen from one day."""

    day: str
    overdue: DueList
    """Its day has passed and nobody marked what came of it."""
    coming: DueList
    resolved: DueList
    """What came of it is marked."""


class DayCount(Struct, frozen=True):
    """How much falls due on a day (ISO 8601), once for all who carry it."""

    day: str
    statements: int


def agenda(
    connection: sa.Connection,
    day: dt.date,
    *,
    acts: Collection[str] = ABOUT_THE_FUTURE,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    outcomes: Collection[str] = (),
    limit: int = 50,
) -> Agenda:
    """Return what is due, seen from `day`: nothing that was said later counts.

    Args:
        connection: of an open archive.
        day: what fell due before it is overdue.
        acts: the speech acts that count.
        actor: where given, statements of the actors alone whom this name may mean.
        since: falls due on this day or later.
        until: falls due on this day or earlier.
        outcomes: where given, the resolved ones with these outcomes.
        limit: of each list, as many as are nearest to `day`.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    today = day.isoformat()
    due = statements.c.due_end
    conditions = _falling(connection, day, acts, actor, since, until)
    unmarked = RESOLVED.c.outcome.is_(None)
    marked = RESOLVED.c.outcome.in_(outcomes)
    return Agenda(
        day=today,
        overdue=_listed(connection, day, [*conditions, unmarked, due < today], limit, latest=True),
        coming=_listed(connection, day, [*conditions, unmarked, due >= today], limit),
        resolved=_listed(connection, day, [*conditions, marked], limit, latest=True)
        if outcomes
        else DueList(),
    )


def due_days(
    connection: sa.Connection,
    day: dt.date,
    *,
    acts: Collection[str] = ABOUT_THE_FUTURE,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    outcomes: Collection[str] = (),
) -> tuple[DayCount, ...]:
    """Return how much falls due on each day, in the order of the days; days on which nothing does are left out.

    What is marked already counts only where its outcome is among `outcomes`; all else is asked for as of `agenda`.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    counted = (
        sa.select(statements.c.due_end, sa.func.count())
        .outerjoin_from(statements, RESOLVED, RESOLVED.c.mark == mark())
        .where(
            *_falling(connection, day, acts, actor, since, until),
            RESOLVED.c.outcome.is_(None) | RESOLVED.c.outcome.in_(outcomes),
        )
        .group_by(statements.c.due_end)
        .order_by(statements.c.due_end)
    )
    return tuple(DayCount(*row) for row in connection.execute(counted))


def _falling(
    connection: sa.Connection,
    day: dt.date,
    acts: Collection[str],
    actor: str | None,
    since: dt.date | None,
    until: dt.date | None,
) -> list[sa.ColumnElement[bool]]:
    """The conditions on what falls due, seen from `day`, once for all who carry it."""
    wanted = [
        statements.c.due_end.is_not(None),
        statements.c.act.in_(acts),
        statements.c.date.is_(None) | (statements.c.date <= day.isoformat()),
    ]
    if (ids := actor_ids(connection, actor)) is not None:
        wanted.append(statements.c.actor_id.in_(ids))
    return [once(*wanted), *between(statements.c.due_end, since, until)]


def _listed(
    connection: sa.Connection,
    day: dt.date,
    conditions: list[sa.ColumnElement[bool]],
    limit: int,
    *,
    latest: bool = False,
) -> DueList:
    """The first `limit` of what is asked for, or the latest."""
    order = [statements.c.due_end, statements.c.id]
    found = (
        sa.select(
            statements.c.id,
            statements.c.due_end,
            OUTLETS,
            RESOLVED.c.outcome,
            RESOLVED.c.evidence,
            RESOLVED.c.at,
            RESOLVED.c.by,
            sa.func.count().over().label("in_all"),
        )
        .outerjoin_from(statements, RESOLVED, RESOLVED.c.mark == mark())
        .where(*conditions)
        .order_by(*((key.desc() for key in order) if latest else order))
        .limit(limit)
    )
    rows = connection.execute(found).all()
    in_all = rows[0].in_all if rows else 0
    rows = rows[::-1] if latest else rows
    said = kept(connection, [row.id for row in rows])
    listed = tuple(
        Due(
            said=one,
            day=row.due_end,
            days=(dt.date.fromisoformat(row.due_end) - day).days,
            outlets=row.outlets,
            outcome=Outcome(row.outcome, row.evidence, row.at, row.by) if row.outcome else None,
        )
        for row, one in zip(rows, said, strict=True)
    )
    return DueList(count=in_all, listed=listed)
