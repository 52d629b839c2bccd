"""How does a day stand among the days around it: what was said by act, what it was about, what falls due?"""

from __future__ import annotations

import datetime as dt
from collections import Counter

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import statements
from qawl.board.asked import between, shifted
from qawl.board.due import DayCount, due_days
from qawl.board.themes import themes

WEEK = 7
"""Days before the day with which its themes are compared."""
WEEKS = 4
"""Weeks before the day, itself among them, whose statements are counted, and after it, in which something falls due."""


class DayActs(Struct, frozen=True):
    """Statements of one day (ISO 8601), by speech act."""

    day: str
    acts: dict[str, int]


class ThemeTrend(Struct, frozen=True, kw_only=True):
    """How often a theme was talked about on the day, and on an average day of the week before."""

    theme: str
    label: str
    label_ar: str
    statements: int
    before: float


class Trends(Struct, frozen=True, kw_only=True):
    """A day among those around it."""

    days: tuple[DayActs, ...]
    """Four weeks, without gaps, the day itself last."""
    themes: tuple[ThemeTrend, ...]
    """Those of the day, the most talked about first."""
    due: tuple[DayCount, ...]
    """What falls due from the week before to four weeks after, without what is marked already."""


def trends(connection: sa.Connection, day: dt.date, *, limit: int = 10) -> Trends:
    """Return a day among those around it.

    Args:
        connection: of an open archive.
        day: which.
        limit: themes, at most.
    """
    return Trends(
        days=_days(connection, day),
        themes=_themes(connection, day)[:limit],
        due=due_days(connection, day, since=shifted(day, -WEEK), until=shifted(day, WEEKS * WEEK)),
    )


def _days(connection: sa.Connection, day: dt.date) -> tuple[DayActs, ...]:
    first = shifted(day, 1 - WEEKS * WEEK)
    counted = (
        sa.select(statements.c.date, statements.c.act, sa.func.count())
        .where(statements.c.current, *between(statements.c.date, first, day))
        .group_by(statements.c.date, statements.c.act)
        .order_by(statements.c.act)
    )
    passed = (dt.date.fromordinal(n).isoformat() for n in range(first.toordinal(), day.toordinal() + 1))
    found: dict[str, dict[str, int]] = {one: {} for one in passed}
    for date, act, times in connection.execute(counted):
        found[date][act] = times
    return tuple(DayActs(one, acts) for one, acts in found.items())


def _themes(connection: sa.Connection, day: dt.date) -> tuple[ThemeTrend, ...]:
    before = themes(connection, by="day", since=shifted(day, -WEEK), until=shifted(day, -1))
    often = Counter({one.theme: one.statements for one in before.themes})
    return tuple(
        ThemeTrend(
            theme=one.theme,
            label=one.label,
            label_ar=one.label_ar,
            statements=one.statements,
            before=round(often[one.theme] / WEEK, 1),
        )
        for one in themes(connection, by="day", since=day, until=day).themes
    )
