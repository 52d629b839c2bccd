"""What a user asks the board for, as a condition on statements: an actor by any name, and a span of days."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from qawl.archive.who.finding import some_actors
from qawl.errors import QueryError


def actor_ids(connection: sa.Connection, name: str | None) -> list[int] | None:
    """Return the ids of all actors that `name` may mean; None where no name is given.

    Raises:
        QueryError: there is no such actor.
    """
    if name is None:
        return None
    return [actor.id for actor in some_actors(connection, name)]


def between(
    column: sa.ColumnElement[str], since: dt.date | None, until: dt.date | None
) -> list[sa.ColumnElement[bool]]:
    """Return the conditions that a day lies in a span whose ends, where given, belong to it.

    Raises:
        QueryError: the span ends before it begins.
    """
    if since and until and until < since:
        raise QueryError(f"no day lies between {since} and {until}; give the earlier one first")
    ends = [column >= since.isoformat()] if since else []
    return ends + ([column <= until.isoformat()] if until else [])


def shifted(day: dt.date, days: int) -> dt.date:
    """Return the day so many days later, as far as the calendar goes."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))
