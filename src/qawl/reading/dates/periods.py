"""Which stretch of the calendar does a time expression name, and how is it written in ISO 8601?

A `Period` is a year, a month, a week or a day; the makers here answer None instead of raising where the
calendar has no such date, and Hijri dates are turned by the Umm al-Qura tables of `hijridate` (1343 to
1500 AH).
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

Grain = Literal["year", "month", "week", "day"]
Calendar = Literal["gregorian", "hijri"]
Tail = Literal["next", "this", "past", "other"]
Unit = Literal["hour", "day", "week", "month", "year"]

AHEAD = 240
"""Days within which a date without a year is taken to lie ahead; beyond, it is the one that has passed."""


class Period(NamedTuple):
    """A year, month, week or day.

    Attributes:
        start: its first day.
        grain: how long it is.
    """

    start: dt.date
    grain: Grain

    @property
    def iso(self) -> str:
        """The period in ISO 8601: `2021`, `2021-06`, `2021-W23`, `2021-06-10`."""
        if self.grain == "week":
            year, week, _ = self.start.isocalendar()
            return f"{year:04}-W{week:02}"
        return self.start.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.grain]]

    @property
    def last(self) -> dt.date:
        """The last day of the period."""
        if self.grain == "year":
            return self.start.replace(month=12, day=31)
        if self.grain == "month":
            return self.start.replace(day=monthrange(self.start.year, self.start.month)[1])
        rest = dt.timedelta(6 if self.grain == "week" else 0)
        return self.start + min(rest, dt.date.max - self.start)  # no week ends past the calendar

    def holds(self, other: Period) -> bool:
        """Return whether `other` is a shorter period that lies inside this one."""
        return self.grain != other.grain and self.start <= other.start and other.last <= self.last


def year(calendar: Calendar, number: int) -> Period | None:
    """Return the year; a Hijri one as the Gregorian year in which it begins."""
    start = _first_day(calendar, number, 1, 1)
    return Period(start.replace(month=1, day=1), "year") if start else None


def month(calendar: Calendar, in_year: int, number: int) -> Period | None:
    """Return the month; a Hijri one as the Gregorian month in which it begins."""
    start = _first_day(calendar, in_year, number, 1)
    return Period(start.replace(day=1), "month") if start else None


def day(calendar: Calendar, in_year: int, in_month: int, number: int) -> Period | None:
    """Return the day."""
    start = _first_day(calendar, in_year, in_month, number)
    return Period(start, "day") if start else None


def on(date: dt.date, days: int = 0) -> Period | None:
    """Return the day that lies `days` after `date`."""
    try:
        return Period(date + dt.timedelta(days), "day")
    except OverflowError:
        return None


def week(date: dt.date, weeks: int = 0) -> Period | None:
    """Return the ISO week (Monday to Sunday) that lies `weeks` after that of `date`."""
    try:
        return Period(date + dt.timedelta(7 * weeks - date.weekday()), "week")
    except OverflowError:
        return None


def after(date: dt.date, unit: Unit, number: int) -> Period | None:
    """Return the month or year that comes so many units after that of `date`, else the day."""
    if unit == "year":
        return year("gregorian", date.year + number)
    if unit == "month":
        months = date.year * 12 + date.month - 1 + number
        return month("gregorian", months // 12, months % 12 + 1)
    return on(date, {"hour": number // 24, "day": number, "week": 7 * number}[unit])


@lru_cache(maxsize=1024)
def _first_day(calendar: Calendar, in_year: int, in_month: int, number: int) -> dt.date | None:
    try:
        if calendar == "gregorian":
            return dt.date(in_year, in_month, number)
        from hijridate import Hijri

        return dt.date.fromisoformat(Hijri(in_year, in_month, number).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def year_of(calendar: Calendar, date: dt.date) -> int:
    """Return the number of the year of `calendar` in which `date` lies (0 where the tables do not reach)."""
    if calendar == "gregorian":
        return date.year
    try:
        from hijridate import Gregorian

        return int(Gregorian.fromdate(date).to_hijri().year)
    except (ValueError, OverflowError):
        return 0


def yearless(
    make: Callable[[int], Period | None], calendar: Calendar, today: dt.date, tail: Tail | None
) -> Period | None:
    """Return which of its yearly returns a date without a year names, in an article of `today`.

    Args:
        make: gives the period in a year of `calendar`.
        calendar: the calendar in which it returns.
        today: the day of the article.
        tail: what stands after it: `next` takes the first that begins after today, `this` the nearest;
            without any, the first that is not over, unless it is more than `AHEAD` days off.
    """
    centre = year_of(calendar, today)
    returns = [period for number in range(centre - 1, centre + 3) if (period := make(number))]
    if tail == "this":
        return min(returns, key=lambda period: abs(period.start - today), default=None)
    if tail == "next":
        return next((period for period in returns if period.start > today), None)
    if tail is None:
        ahead = next((period for period in returns if period.last >= today), None)
        return ahead if ahead and (ahead.start - today).days <= AHEAD else None
    return None
