"""Which time is named by its distance from the article's day: العام المقبل, غداً, يوم الخميس, بعد يومين?

The rules keep the contract of `qawl.reading.dates.named_dates`: None where nothing of the kind begins at the word,
and a `Found` without a period where something does whose time is past, or not exact.
"""

from __future__ import annotations

from qawl.lexicon.numerals import cardinal
from qawl.reading.dates import periods
from qawl.reading.dates.named_dates import a_day, a_numeric_date, years
from qawl.reading.dates.periods import Calendar, Period, Tail, Unit
from qawl.reading.dates.timewords import EDGES, Found, Line, words

_HAPPENED = 12  # words between what happened and its day
_EARLY = -5  # days by which a text may be older than its page; it is newer by one at most
_CENTURY = 366  # units; more of them are no date that anybody names


def a_unit(line: Line, at: int) -> Found | None:
    """Read a year, month or week by its own word: عام 2021, العام المقبل, هذا الأسبوع, نهاية الشهر الجاري."""
    edge = line.role(at) if line.role(at) in EDGES else ""
    here = at + bool(edge)
    this = line.role(here) == "these"
    here += this
    unit = line.role(here)
    if edge and not this and (number := years(line, here)) and not line.counts(number.end):
        return Found(number.period, at, number.end, "dates.year")  # مطلع 2016
    if unit not in {"year", "month", "week"} or (unit == "year" and line.guarded("general", here - 1)):
        return None
    definite = line.bare(here).startswith("ال")
    end = here + 1
    calendar: Calendar = "gregorian"
    kinds: set[str] = set()
    if unit == "year":
        while line.role(end) in {"fiscal", "academic", "hijri", "gregorian"}:
            kinds.add(line.role(end))
            end += 1
        calendar = "hijri" if "hijri" in kinds else calendar
        if number := years(line, end):
            return Found(number.period, at, number.end, "dates.year")
    tail, stop = line.tail(end)
    if (
        not tail
        and unit == "year"
        and definite
        and kinds.isdisjoint({"fiscal", "academic"})
        and line.role(end) == "new"
    ):
        late = line.today is not None and line.today.month > 6
        tail, stop = ("next" if late else "this"), end + 1
    part = unit == "year" and line.role(here - 1) == "of" and line.guarded("parts", here - 3)
    if not tail and definite and (this or part or edge == "closing"):
        tail = "this"
    if not tail:
        return None
    if "academic" in kinds or (
        edge == "opening" and tail == "this"
    ):  # the beginning of the present year has passed
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
    tail, date = line.tail(end)
    date += line.key(date) in {",", "("}
    date += line.role(date) == "dated"
    dated = a_day(line, date) or a_numeric_date(line, date)
    if dated:
        sure = dated.sure or tail == "next"
        return Found(dated.period, at, dated.end, dated.rule, dated.stands, sure)
    if called and line.bare(at).startswith("ال") and line.today:
        return Found(_on_weekday(line, here, 0), at, end, "dates.today", stands=True)
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
    return "سوف" in line.forms(at) or line.is_future_verb(at)


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
    found = _on_weekday(line, here + 1, 1 + after)
    return Found(found, at, end, "dates.tomorrow", stands=end > here + 1)


def _on_weekday(line: Line, at: int, days: int) -> Period | None:
    """Return the day that lies `days` ahead, or the one by it that is the weekday at an index: a page is read late."""
    if line.today is None:
        return None
    weekday = words().weekdays.get(line.bare(at)) if line.role(at) == "weekday" else None
    off = 0 if weekday is None else (weekday - line.today.weekday() - days - _EARLY) % 7 + _EARLY
    return periods.on(line.today, days + off)


def yesterday(line: Line, at: int) -> Found | None:
    """Read أمس, which has no due date, with the weekday after it."""
    end = at + 1 + (line.role(at + 1) == "of")
    return Found(None, at, end + (line.role(end) == "weekday"), "dates.yesterday")


def after_days(line: Line, at: int) -> Found | None:
    """Read بعد يومين and بعد ثلاثة أيام, which are exact where nothing says after what, and سيعود بعد شهرين."""
    count = cardinal(line.keys, at + 1)
    number, end = count or (0, at + 1)
    row = words().counted.get(line.key(end))
    if not row or (row[1] and count) or not (row[1] or count):
        return None
    alone = not line.key(end + 1)[:1].isalnum() and line.key(end) != line.key(at - 1)  # not سنة بعد سنة
    if row[0] in {"month", "year"} and not (alone and any(_starts_future(line, n) for n in range(at))):
        return None  # they are as often past: بعد 10 أشهر حان الوقت، سيغادر بعد 17 عاماً في المنصب
    number, end = number or row[1], end + 1
    if line.role(end) == "of" or line.key(end) == "علي":
        if line.key(end + 1) not in words().from_now:
            return Found(None, at, end, "dates.after")
        end += 2
    return _counted(line, row[0], number, at, end, "dates.after")


def a_span(line: Line, at: int) -> Found | None:
    """Read اليومين المقبلين, الأشهر الستة المقبلة and الـ24 ساعة القادمة, whose end counts."""
    span, end = words().spans.get(line.bare(at)), at + 1
    number = span[1] if span else 0
    if span and not number:
        bare = [key.removeprefix("ال") for key in line.keys[end : end + 1]]
        number, end = (cardinal(bare) or (0, 0))[0], end + 1
    elif not span:
        digits = line.bare(at)
        number, end = (int(digits) if digits.isdecimal() else 0), end + (line.key(end) == '"')
        counted = words().counted.get(line.key(end))
        span, end = (counted if counted and not counted[1] else None), end + 1
    tail, end = line.tail(end)
    return (
        _counted(line, span[0], number, at, end, "dates.span") if span and number and tail == "next" else None
    )


def _counted(line: Line, unit: Unit, number: int, first: int, end: int, rule: str) -> Found:
    """Return what comes `number` units after the article's day; what is more than a century off is no date."""
    known = line.today is not None and number <= _CENTURY
    return Found(periods.after(line.today, unit, number) if line.today and known else None, first, end, rule)
