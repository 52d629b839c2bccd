"""What is talked about when: statements by theme and by day, week or month."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import Counter
from typing import Literal

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.outlets import the_outlets
from qawl.archive.schema import statement_themes, statements
from qawl.board.asked import actor_ids, between
from qawl.lexicon.tables import table

Span = Literal["day", "week", "month"]
_FITTING = 62
"""Days, then weeks, in the longest stretch that is counted by them where a user asks for nothing else."""


class ThemeCounts(Struct, frozen=True, kw_only=True):
    """How often one theme was talked about."""

    theme: str
    label: str
    label_ar: str
    statements: int
    counts: tuple[int, ...]
    """Statements in each of `Themes.periods`."""


class Themes(Struct, frozen=True, kw_only=True):
    """Statements by theme and time; a statement counts for each of its themes."""

    by: Span
    periods: tuple[str, ...]
    """ISO 8601 days, weeks or months, without gaps from the first to the last that holds a statement."""
    themes: tuple[ThemeCounts, ...]
    """The most talked about first."""


def themes(
    connection: sa.Connection,
    *,
    by: Span | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    actor: str | None = None,
    outlet: str | None = None,
) -> Themes:
    """Count statements by theme and time; those of articles without a date are left out.

    Args:
        connection: of an open archive.
        by: what is counted together; where not given, days, weeks or months by the length of the stretch.
        since: published on this day or later.
        until: published on this day or earlier.
        actor: where given, statements of the actors alone whom this name may mean.
        outlet: where given, statements in this outlet alone, named as it stands in the archive.

    Raises:
        QueryError: there is no such actor or outlet, or `until` lies before `since`.
    """
    conditions = [
        statements.c.current,
        statements.c.date.is_not(None),
        *between(statements.c.date, since, until),
    ]
    ids = actor_ids(connection, actor)
    if ids is not None:
        conditions.append(statements.c.actor_id.in_(ids))
    if outlet is not None:
        conditions.append(statements.c.outlet.in_(the_outlets(connection, outlet)))
    counted = (
        sa.select(statements.c.date, statement_themes.c.theme, sa.func.count().label("times"))
        .join_from(statements, statement_themes)
        .where(*conditions)
        .group_by(statements.c.date, statement_themes.c.theme)
    )
    rows = [(dt.date.fromisoformat(day), theme, times) for day, theme, times in connection.execute(counted)]
    if not rows:
        return Themes(by=by or "day", periods=(), themes=())
    first, last = min(day for day, _, _ in rows), max(day for day, _, _ in rows)
    by = by or _fitting((last - first).days)
    periods = _periods(first, last, by)
    counts: dict[str, Counter[str]] = {}
    for day, theme, times in rows:
        counts.setdefault(theme, Counter())[_period(day, by)] += times
    listed = [_counts(theme, times, periods) for theme, times in counts.items()]
    return Themes(
        by=by, periods=periods, themes=tuple(sorted(listed, key=lambda one: (-one.statements, one.theme)))
    )


def period_days(period: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a period of `Themes.periods`.

    >>> [f"{day}" for day in period_days("2024-W18")]
    ['2024-04-29', '2024-05-05']
    """
    if "W" in period:
        first = dt.date.fromisoformat(period)
        return first, first + dt.timedelta(days=6)
    if len(period) > len("2024-05"):
        return dt.date.fromisoformat(period), dt.date.fromisoformat(period)
    first = dt.date.fromisoformat(f"{period}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _counts(theme: str, times: Counter[str], periods: tuple[str, ...]) -> ThemeCounts:
    labels = table("themes").get(theme, {})
    return ThemeCounts(
        theme=theme,
        label=labels.get("en", theme),
        label_ar=labels.get("ar", theme),
        statements=times.total(),
        counts=tuple(times[period] for period in periods),
    )


def _fitting(days: int) -> Span:
    return "day" if days <= _FITTING else "week" if days <= 7 * _FITTING else "month"


def _period(day: dt.date, by: Span) -> str:
    if by == "week":
        return f"{day:%G-W%V}"
    return day.isoformat() if by == "day" else f"{day:%Y-%m}"


def _periods(first: dt.date, last: dt.date, by: Span) -> tuple[str, ...]:
    """Every period from that of `first` to that of `last`."""
    days = (first + dt.timedelta(days=passed) for passed in range((last - first).days + 1))
    return tuple(dict.fromkeys(_period(day, by) for day in days))
