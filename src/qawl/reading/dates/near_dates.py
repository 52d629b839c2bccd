"""Which time is named by its distance from the article's day: العام المقبل, غداً, يوم الخميس, بعد يومين?

The rules keep the contract of `qawl.reading.dates.named_dates`: None where nothing of the kind begins at the word,
and a `Found` without a period where something does whose time is past, or not exact.
"""

from __future__ import annotations

from qawl.lexicon.numerals import cardinal
from qawl.reading.dates import periods
from qawl.reading.dates.named_dates import a_day, a_numeric_date, years
from qawl.reading.dates.periods import Calendar, Period, Tail
from qawl.reading.dates.timewords import EDGES, Found, Line, words

_HAPPENED = 12  # words between what happened and its day


def a_unit(line: Line, at: int) -> Found | None:
    """Read a year, month or week by its own word: عام 2021, العام المقبل, هذا الأسبوع, نهاية الشهر الجاري."""
    edge = line.role(at) if line.role(at) in EDGES else ""
    here = at + bool(edge)
    this = line.role(here) == "these"
    here += this
    unit = line.role(here)
    if unit not in {"year", "month", "week"} or (unit == "year" and line.guarded("general", here - 1)):
        return None
    definite = line.bare(here).startswith("ال")
    end = here + 1
    calendar: Calendar = "gregorian"
    fiscal = False
    if unit == "year":
        while line.role(end) in {"fiscal", "hijri", "gregorian"}:
            fiscal = fiscal or line.role(end) == "fiscal"
            calendar = "hijri" if line.role(end) == "hijri" else calendar
            end += 1
        if number := years(line, end):
            return Found(number.period, at, number.end, "dates.year")
    tail, stop = line.tail(end)
    if not tail and unit == "year" and definite and not fiscal and line.role(end) == "new":
        late = line.today is not None and line.today.month > 6
        tail, stop = ("next" if late else "this"), end + 1
    if not tail and definite and (this or edge == "closing"):
        tail = "this"
    if not tail:
        return None
    if edge == "opening" and tail == "this":  # the beginning of the present year has passed
        return Found(None, at, stop, f"dates.{unit}")
    return Found(_relative(line, unit, tail, edge, calendar), at, stop, f"dates.{unit}")


def _relative(line: Line, unit: str, tail: Tail, edge: str, calendar: Calendar) -> Period | None:
    """Return the year, month or week that lies as `tail` says from the article's day."""
    if line.today is None or tail not in {"next", "this"}:
        return None
    if unit == "year":
        number = line.relative_year(calendar, tail)
        return periods.year(calendar, number) if number else None
    if unit == "month":
        return line.relative_month(tail)
    if edge == "opening" and tail == "next":
        first = words().week_begins
        return periods.on(line.today, (first - line.today.weekday() - 1) % 7 + 1)
    return periods.week(line.today, tail == "next")


def a_weekday(line: Line, at: int) -> Found | None:
    """Read a weekday: الخميس المقبل, يوم الأحد 23 أغسطس, اليوم الأحد; a date that follows it wins."""
    called = line.role(at) == "day"
    here = at + called
    if line.role(here) != "weekday" or line.guarded("counts", here):
        return None
    if not called and (not line.bare(here).startswith("ال") or line.guarded("not_weekday", here - 1)):
        return None
    end = here + 1
    date = end + (line.key(end) in {",", "("})
    date += line.role(date) == "dated"
    dated = a_day(line, date) or a_numeric_date(line, date)
    if dated:
        return Found(dated.period, at, dated.end, dated.rule, dated.stands, dated.sure)
    if called and line.bare(at).startswith("ال") and line.today:
        return Found(periods.on(line.today), at, end, "dates.today")
    return _plain_weekday(line, at, here)


def _plain_weekday(line: Line, first: int, at: int) -> Found:
    """Return the day that the weekday at an index names, by the words after it or as the coming one."""
    tail, end = line.tail(at + 1)
    week = end + (line.role(end) == "of")
    if not tail and line.role(week) == "week":
        tail, end = line.tail(week + 1)
        return Found(_in_week(line, line.bare(at), tail), first, end, "dates.weekday")
    if line.today is None or tail in {"past", "other"} or (not tail and _has_happened(line, first)):
        return Found(None, first, end, "dates.weekday")
    days = (words().weekdays[line.bare(at)] - line.today.weekday()) % 7
    period = periods.on(line.today, days or 7 * (tail == "next"))
    return Found(period, first, end, "dates.weekday", sure=tail is not None)


def _has_happened(line: Line, at: int) -> bool:
    """Return whether the day at an index is that of something past, by the words before it: بعد مقتل جندي الخميس."""
    for n in range(at - 1, max(-1, at - _HAPPENED), -1):
        if _starts_future(line, n):
            return False
        if line.guarded("happened", n):
            return True
    return False


def _in_week(line: Line, weekday: str, tail: Tail | None) -> Period | None:
    """Return the day of the coming or present week, weeks beginning as in the region's press."""
    if line.today is None or tail not in {"next", "this"}:
        return None
    first = words().week_begins
    since, until = (line.today.weekday() - first) % 7, (words().weekdays[weekday] - first) % 7
    return periods.on(line.today, until - since + 7 * (tail == "next"))


def today(line: Line, at: int) -> Found | None:
    """Read اليوم or الليلة where it means today: after a part of the day, or after a verb of the future."""
    word = line.bare(at)
    if word not in {"اليوم", "الليله"}:
        return None
    tail, end = line.tail(at + 1)
    follows = line.key(at + 1)
    adjective = line.guarded("not_today", at + 1) or (
        follows.startswith("ال") and follows.endswith(("ي", "يه"))
    )
    if tail:
        return Found(None, at, end, "dates.today")
    if adjective or line.today is None:
        return None
    marked = line.role(at - 1) == "part" or any(_starts_future(line, n) for n in range(max(0, at - 6), at))
    return Found(periods.on(line.today), at, at + 1, "dates.today") if marked else None


def _starts_future(line: Line, at: int) -> bool:
    key = line.keys[at].removeprefix("و")
    return key == "سوف" or (key[:2] in {"سي", "ست", "سن"} and len(key) > 4)


def tomorrow(line: Line, at: int) -> Found | None:
    """Read غداً, بعد غد and يوم غد الأحد."""
    after = line.role(at) == "after"
    here = at + (after or line.role(at) in {"day", "part"})
    if line.role(here) != "tomorrow":
        return None
    became = line.bare(here) == "غدا" and line.guarded("not_tomorrow", here - 1)
    known = here > at or (line.bare(here) == "غدا" and not became) or line.role(here + 1) == "weekday"
    if not known:
        return None
    end = here + 1 + (line.role(here + 1) == "weekday")
    return Found(periods.on(line.today, 1 + after) if line.today else None, at, end, "dates.tomorrow")


def yesterday(line: Line, at: int) -> Found | None:
    """Read أمس, which has no due date, with the weekday after it."""
    end = at + 1 + (line.role(at + 1) == "of")
    return Found(None, at, end + (line.role(end) == "weekday"), "dates.yesterday")


def after_days(line: Line, at: int) -> Found | None:
    """Read بعد يومين and بعد ثلاثة أيام, which are exact where nothing says after what."""
    count = cardinal(line.keys, at + 1)
    number, end = count or (0, at + 1)
    row = words().counted.get(line.key(end))
    if not row or (row[1] and count) or not (row[1] or count):
        return None
    number, end = number or row[1], end + 1
    if line.role(end) == "of":
        if line.key(end + 1) not in words().from_now:
            return Found(None, at, end, "dates.after")
        end += 2
    period = periods.on(line.today, number * row[0]) if line.today and number <= 366 else None
    return Found(period, at, end, "dates.after")
