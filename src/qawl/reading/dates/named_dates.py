"""Which day, month or year is named by its own name or number: 10 يونيو 2021, آب المقبل, بحلول 2030?

Every rule takes a `Line` and the index of a word, and answers None where no expression of its kind
begins there. One that is read, but whose time is past or not certain, is `Found` without a period, so
that nothing reads it again.
"""

from __future__ import annotations

import re

from qawl.reading.dates import periods
from qawl.reading.dates.periods import Calendar, Period, Tail
from qawl.reading.dates.timewords import EDGES, Found, Line, MonthName

_DATE = re.compile(r"(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})")
_YEARS = re.compile(r"(\d{4})/(\d{2}|\d{4})")
_BEFORE_MONTH = {"in", "before", "until", "after", "since", "month", *EDGES}
_BEFORE_YEAR = {"in", "before", "until", "since", "after"}


def _month_tail(line: Line, at: int, calendar: Calendar) -> tuple[Tail | None, int | None, Calendar, int]:
    """Read what follows a month: المقبل, a year, or من العام المقبل; the last two give a year."""
    tail, end = line.tail(at)
    if tail:
        return tail, None, calendar, end
    skip = at + (line.role(at) == "of" or line.key(at) in {",", "/", "-"})
    if line.role(skip) == "year":
        tail, end = line.tail(skip + 1)
        if tail:
            number = line.relative_year(calendar, tail)
            return (None if number else "other"), number, calendar, end
        skip += 1
    elif line.key(at) == "," and line.role(skip) == "number" and len(line.key(skip)) < 4:
        return None, None, calendar, at
    found = line.year_number(skip)
    if found:
        return None, found[1], found[0], found[2]
    return None, None, calendar, at


def _dated(line: Line, name: MonthName, day: int, at: int, first: int) -> Found:
    """Return the day of a month that ends before the index `at`, with the tail that follows it."""
    tail, year, calendar, end = _month_tail(line, at, name.calendar)
    event = line.guarded("events", first - 1) and not tail and not year
    if event or tail in {"past", "other"} or (year and calendar != name.calendar):
        return Found(None, first, end, "dates.day")
    if year:
        return Found(periods.day(calendar, year, name.number, day), first, end, "dates.day")
    if line.today is None:
        return Found(None, first, end, "dates.day")
    period = periods.yearless(
        lambda number: periods.day(calendar, number, name.number, day), calendar, line.today, tail
    )
    sure = tail is not None or _begins(line, first)
    return Found(period, first, end, "dates.day", stands=_elsewhere(line, period, tail), sure=sure)


def _begins(line: Line, first: int) -> bool:
    """Return whether the word before says that something begins or is due then: من أول أغسطس."""
    return line.role(first - 1) in {"of", "about", "before"}


def _elsewhere(line: Line, period: Period | None, tail: Tail | None) -> bool:
    """Return whether "the present May" is said in an article of another month: then the text is right."""
    this_month = line.today and (line.today.year, line.today.month)
    return tail == "this" and period is not None and (period.start.year, period.start.month) != this_month


def a_day(line: Line, at: int) -> Found | None:
    """Read a day of a month: 10 يونيو 2021, الثالث من مايو, 15 من الشهر المقبل, 20 الجاري, من 3 إلى 5 يونيو."""
    read = line.day_number(at)
    if not read:
        return None
    day, end = read
    if line.role(end) == "until" or line.key(end) == "-":
        second = line.day_number(end + 1)
        dated = second and (line.month_name(second[1]) or line.role(second[1]) in {"month", "of"})
        end = second[1] if second and dated else end
    elif line.key(end)[:1] == "و" and line.key(end)[1:].isdecimal():  # يومي 13 و14 يونيو
        end += 1
    numbered = line.key(at).isdecimal() or line.role(end) == "of"
    end += line.role(end) == "of"
    if numbered and line.tail(end)[0] == "this":
        return _day_of_this_month(line, day, end - 1, at)  # في 20 الجاري
    if line.role(end) == "month":
        if not line.month_name(end + 1):
            return _day_of_this_month(line, day, end, at)
        end += 1
    name = line.month_name(end)
    return _dated(line, name[0], day, name[1], at) if name else None


def _day_of_this_month(line: Line, day: int, at: int, first: int) -> Found | None:
    tail, end = line.tail(at + 1)
    if not tail:
        return None
    month = line.relative_month(tail)
    period = periods.day("gregorian", month.start.year, month.start.month, day) if month else None
    return Found(period, first, end, "dates.day_of_month")


def a_numeric_date(line: Line, at: int) -> Found | None:
    """Read 10/6/2021, 2021-06-10 or 15/9/1436, day first unless the year stands first."""
    match = _DATE.fullmatch(line.key(at))
    end = at + 1
    if match:
        parts = [int(part) for part in match.groups()]
    elif line.key(at + 1) == line.key(at + 3) != "" and line.key(at + 1) in "-/":  # 23 / 8 / 1436هـ
        written = [line.key(at), line.key(at + 2), line.key(at + 4).removesuffix("ه").removesuffix("م")]
        if not all(part.isdecimal() for part in written):
            return None
        parts, end = [int(part[:6]) for part in written], at + 5
    else:
        return None
    day, month, year = parts if parts[0] <= 31 else reversed(parts)
    if month > 12 >= day:
        day, month = month, day
    calendar: Calendar = "hijri" if 1343 <= year <= 1500 else "gregorian"
    plausible = 1343 <= year <= 2100
    return Found(periods.day(calendar, year, month, day) if plausible else None, at, end, "dates.numeric")


def a_month(line: Line, at: int) -> Found | None:
    """Read a month: حزيران من العام المقبل, شهر يونيو, مطلع آب/أغسطس, رمضان المقبل."""
    end = at + (line.role(at) in EDGES)
    called = line.role(end) == "month"
    read = line.month_name(end + called)
    if not read:
        return None
    name, stop = read
    tail, year, calendar, end = _month_tail(line, stop, name.calendar)
    near = line.role(at - 1)
    allowed = called or tail or year or line.role(at) in EDGES or near in _BEFORE_MONTH
    allowed = allowed or (not name.is_word and (near in {"of", "about"} or line.bare(at) != line.keys[at]))
    if not allowed or (
        name.is_word and name.calendar == "hijri" and near in {"of", ""} and not (called or tail or year)
    ):
        return None
    if tail in {"past", "other"} or (year and calendar != name.calendar):
        return Found(None, at, end, "dates.month")
    if year:
        return Found(periods.month(calendar, year, name.number), at, end, "dates.month")
    if line.today is None:
        return Found(None, at, end, "dates.month")
    period = periods.yearless(
        lambda number: periods.month(calendar, number, name.number), calendar, line.today, tail
    )
    sure = tail is not None or _begins(line, at)
    return Found(period, at, end, "dates.month", stands=_elsewhere(line, period, tail), sure=sure)


def years(line: Line, at: int) -> Found | None:
    """Read a year number, or two of which the first counts (2022-2023, 2022/23) unless they are over."""
    pair = _YEARS.fullmatch(line.key(at))
    if pair:
        first, last, end = int(pair[1]), int(pair[2]) if len(pair[2]) == 4 else 0, at + 1
        last = last or first // 100 * 100 + int(pair[2])
        calendar: Calendar = "hijri" if 1343 <= first <= 1500 else "gregorian"
        if not (1343 <= first <= 1500 or 1900 <= first <= 2100):
            return None
    else:
        one = line.year_number(at)
        if not one:
            return None
        calendar, first, end = one
        last = first
        other = line.year_number(end + 1) if line.key(end) == "-" or line.role(end) == "until" else None
        if other and other[0] == calendar and first < other[1] <= first + 50:
            last, end = other[1], other[2]
    period, closing = periods.year(calendar, first), periods.year(calendar, last)
    if period and closing and first < last and line.today and closing.last >= line.today > period.last:
        return Found(period, at, end, "dates.years", stands=True)
    return Found(period, at, end, "dates.year")


def a_bare_year(line: Line, at: int) -> Found | None:
    """Read a year that no word calls so, where what stands before it shows that it is one: بحلول 2030."""
    found = years(line, at)
    if not found or line.guarded("named", at - 1) or line.counts(found.end):
        return None
    near, following = line.role(at - 1), line.key(at + 1)
    marked = found.end > at + 1 or "/" in line.key(at) or line.key(at)[-1] in "مه"
    ranged = near == "of" and line.role(at + 1) == "until"
    between = near == "about" and following[:1] == "و" and following[1:].isdecimal()
    noun = line.guarded("dated_nouns", at - 1) or line.guarded("dated_nouns", at - 2)
    return found if marked or ranged or between or noun or near in _BEFORE_YEAR else None
