"""When, by a statement's own words, will the thing happen that it promises, expects, asks for or announces?

`due` gives the first time expression that has not passed on the article's day, as an ISO 8601 value
with its tokens; what is vague (قريباً, خلال الأيام المقبلة) has none. Which acts have a due date,
the caller says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from qawl.arabic.letters import fold_word
from qawl.arabic.tokens import Gate, Tokens
from qawl.lexicon.tables import table
from qawl.reading.dates import named_dates as named
from qawl.reading.dates import near_dates as near
from qawl.reading.dates.periods import Period
from qawl.reading.dates.timewords import SPELLED, Found, Line, role

_Rule = Callable[[Line, int], Found | None]

RULES: dict[str, tuple[_Rule, ...]] = {
    "number": (named.a_numeric_date, named.a_day, near.a_span, named.a_bare_year),
    "span": (near.a_span,),
    "": (named.a_numeric_date, named.a_bare_year),
    "rank": (named.a_day,),
    "name": (named.a_month,),
    "month": (near.a_unit, named.a_month),
    "year": (near.a_unit,),
    "week": (near.a_unit,),
    "these": (near.a_unit,),
    "opening": (near.a_unit, named.a_month),
    "middle": (near.a_unit, named.a_month),
    "closing": (near.a_unit, named.a_month),
    "day": (near.tomorrow, near.a_weekday, near.today),
    "weekday": (near.a_weekday,),
    "tonight": (near.today,),
    "tomorrow": (near.tomorrow,),
    "part": (near.tomorrow,),
    "yesterday": (near.yesterday,),
    "after": (near.tomorrow, near.after_days),
}
"""The rules that a word of each role can begin, in the order they are tried."""


class Due(NamedTuple):
    """A time that a statement names.

    Attributes:
        value: ISO 8601 year, month, week or day, resolved against the article's day.
        words: the tokens of the text that name it, end exclusive.
        rule: the rule that read it, for the evidence.
        ahead: whether the words alone put all of it after the article's day. Today and the present year do
            not, nor a date without a year or a weekday without المقبل, which a past event may have as well:
            there `is_future` has to say.
    """

    value: str
    words: tuple[int, int]
    rule: str
    ahead: bool


def _rules(key: str) -> tuple[_Rule, ...]:
    """Return the rules that a word can begin; one that plays no part begins none, unless it is a number."""
    part = role(key)[0]
    if part:
        return RULES.get(part, ())
    number = key.removeprefix("ال")[:1].isdecimal() or key.startswith(SPELLED)
    return RULES.get(part, ()) if number else ()


_BEGINS = Gate(_rules)


def expressions(line: Line) -> Iterator[Found]:
    """Yield the time expressions of a line in order, none overlapping another."""
    end = 0
    for token in _BEGINS.within(line.tokens, line.first, line.end):
        at = token - line.first
        if at < end:
            continue
        found = next((hit for rule in _rules(line.keys[at]) if (hit := rule(line, at))), None)
        if found is not None:
            since = "since" in (line.role(at - 1), line.role(at - 2))
            yield Found(None, at, found.end, found.rule) if since else found
            end = found.end


def due(
    tokens: Tokens, first: int, end: int, published: dt.date | None, *, before: int | None = None
) -> Due | None:
    """Return the first time named in the tokens from `first` up to `end` that has not passed on the day `published`.

    A present year or month is taken only where nothing later is named after it (عام 2020 … وسنة 2021).

    Args:
        tokens: those of the article.
        first: where the statement's content begins.
        end: where it ends, exclusive.
        published: the article's day; without it only a full date, year or month with its year is resolved.
        before: where the sentence of the statement begins. A time of those words that lies within the
            year found is taken in its place (الانتخابات المقررة في حزيران … «انتخابات عام 2021»).
    """
    line = Line(tokens, first, end, published)
    present: Found | None = None
    for found in expressions(line):
        period = found.period
        if period is None:
            continue
        if published and period.last < published and not found.stands:
            continue
        if published and period.grain in {"year", "month"} and period.start <= published and not found.stands:
            present = present or found
            continue
        return _due(line, found, period, before)
    return _due(line, present, present.period, before) if present and present.period else None


def _due(line: Line, found: Found, period: Period, before: int | None) -> Due:
    plan = line.key(0)[:1] == "ي" or any(bare in _future().plans for bare in line.forms(0))
    ahead = (plan or found.sure) and (
        line.today is None or period.start > line.today or found.rule == "dates.tomorrow"
    )
    if plan and line.today is not None and line.role(found.first) == "closing":
        ahead = period.last > line.today  # إطلاق الحملة نهاية الشهر الجاري
    if before is not None and period.grain == "year" and before < line.first:
        sentence = Line(line.tokens, before, line.first, line.today)
        for closer in expressions(sentence):
            spoken = closer.rule == "dates.today"  # قال اليوم الجمعة: the day on which it is said
            spoken = spoken or (closer.rule == "dates.weekday" and not closer.sure)  # أعلنت، الأحد، أنها
            if closer.period and not spoken and period.holds(closer.period):
                words = (before + closer.first, before + closer.end)
                return Due(closer.period.iso, words, f"{closer.rule}.closer", ahead)
    return Due(period.iso, (line.first + found.first, line.first + found.end), found.rule, ahead)


class _Future(NamedTuple):
    words: frozenset[str]
    next: frozenset[str]
    bounds: frozenset[str]
    plans: frozenset[str]


@cache
def _future() -> _Future:
    future = table("time")["future"]
    return _Future(**{name: frozenset(map(fold_word, future[name])) for name in _Future._fields})


MAIN_CLAUSE = 14
"""Words from its beginning in which the main clause of a content shows its tense."""


def is_future(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether the main clause of the tokens from `first` up to `end` speaks of the future.

    That is so where a verb with س, سوف, لن or a word of plan or schedule stands near its beginning, before
    any relative clause, or where المقبل and the like follow anywhere.
    """
    known, line = _future(), Line(tokens, first, end, None)
    for at, key in enumerate(line.keys[:MAIN_CLAUSE]):
        if key in known.bounds and not (key == "من" and line.key(at + 1) in known.words):
            break
        if key in known.words or key.removeprefix("و") in known.words or line.is_future_verb(at):
            return True
    return not known.next.isdisjoint(line.keys)


def is_plan(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether the tokens from `first` to `end` begin with the verbal noun of what is planned: عقد اجتماع."""
    return any(bare in _future().plans for bare in Line(tokens, first, end, None).forms(0))
