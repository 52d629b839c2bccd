"""Which words of a text can tell when, and what part does each play in a time expression?

`Line` is a stretch of a text whose words have such roles, read from the tables `time`, `months` and `numerals`;
the rules that join them are in `qawl.reading.dates.named_dates` and `qawl.reading.dates.near_dates`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from qawl.arabic.letters import fold_word
from qawl.arabic.tokens import Tokens
from qawl.lexicon.numerals import cardinal, ordinal, ranks
from qawl.lexicon.tables import table
from qawl.reading.dates import periods
from qawl.reading.dates.periods import Calendar, Period, Tail, Unit

_NUMBER = re.compile(r"(\d{1,4})(م|ه|)")
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_TAILS: dict[str, Tail] = {"next": "next", "this": "this", "past": "past", "other": "other"}

SPELLED = "الف"
"""What a year begins with that is spelled out (ألفين وثلاثين)."""

EDGES = frozenset({"opening", "middle", "closing"})
"""Roles of the words that name a part of a period (مطلع, نهاية)."""


class Found(NamedTuple):
    """A time expression that a rule read.

    Attributes:
        period: what it names; None where that is past, counted from another time, or not certain.
        first, end: its words, as indices into the line, end exclusive.
        rule: the rule that read it.
        stands: that the period counts even where it is over: it opens a range that is not, or the text calls
            it the present one.
        sure: that its own words place it, not the guess that a date without a year is the coming one.
    """

    period: Period | None
    first: int
    end: int
    rule: str
    stands: bool = False
    sure: bool = True


class MonthName(NamedTuple):
    """A month's name: its calendar and number, and whether it is also an ordinary word or a person's name."""

    calendar: Calendar
    number: int
    is_word: bool


class _Words(NamedTuple):
    parts: dict[str, str]  # what each word is in a time expression
    doubtful: set[
        str
    ]  # months that are everyday words as well, and count only where nothing is joined to them
    weekdays: dict[str, int]
    months: dict[str, MonthName]
    guards: dict[str, frozenset[str]]
    counted: dict[str, tuple[Unit, int]]
    spans: dict[str, tuple[Unit, int]]
    from_now: frozenset[str]
    not_future: frozenset[str]
    week_begins: int


@cache
def words() -> _Words:
    """Return the tables `time` and `months`, folded."""
    time, names = table("time"), table("months")
    roles = {fold_word(word): role for role, row in time["roles"].items() for word in row}
    weekdays = {fold_word(word): int(n) for n, row in time["weekdays"].items() for word in row}
    also = {fold_word(word) for word in names["also_words"]}
    months = {
        (key := " ".join(map(fold_word, name.split()))): MonthName(calendar, int(number), key in also)
        for calendar in ("gregorian", "hijri")
        for number, regions in names[calendar].items()
        for row in regions.values()
        for name in row
    }
    counted, spans = (
        {
            fold_word(word): (unit, number)
            for unit, row in time["counted"].items()
            for form, number in numbers.items()
            for word in row[form]
        }
        for numbers in ({"some": 0, "one": 1, "two": 2}, {"both": 2, "those": 0})
    )
    first_words = {name.split()[0] for name in months if " " in name}
    parts = dict.fromkeys((*first_words, *months), "name") | dict.fromkeys(weekdays, "weekday") | roles
    doubtful = {name for name in months if months[name].is_word and parts[name] == "name"} - first_words
    guards = {name: frozenset(map(fold_word, row)) for name, row in time["guards"].items()}
    from_now = frozenset(map(fold_word, time["count_from"]["words"]))
    not_future = frozenset(map(fold_word, time["future"]["not_verbs"]))
    week_begins = int(time["week"]["first_day"])
    return _Words(
        parts, doubtful, weekdays, months, guards, counted, spans, from_now, not_future, week_begins
    )


def role(key: str) -> tuple[str, str]:
    """Return the role of a folded word and the table's word in it, without و ف ب ل ك before it."""
    digits = key.removeprefix("ال")  # الـ10 من تشرين الأول
    if digits[:1].isdecimal():
        return ("number", digits) if _NUMBER.fullmatch(digits) else ("", key)
    known = words()
    part = known.parts.get(key)
    if part is not None:
        return part, key
    for bare in _without_prefixes(key):
        part = known.parts.get(bare)
        if part is not None and bare not in known.doubtful:
            return part, bare
    return ("rank", key) if key in ranks() else ("", key)


def _without_prefixes(key: str) -> list[str]:
    """Return what is left of `key` without the joined prefixes that a noun can carry, of most words nothing."""
    if key[0] not in "وفبلك":
        return []
    forms = [key[1:]] if key[0] in "وف" and len(key) > 3 else []
    last = forms[-1] if forms else key
    if last.startswith("لل") and len(last) > 4:
        forms.append("ا" + last[1:])
    elif last[0] in "بلك" and len(last) > 3:
        forms.append(last[1:])
    return forms


class Line:
    """The tokens of a text from `first` up to `end`, in an article of the day `today`; indices count from `first`."""

    __slots__ = ("end", "first", "keys", "today", "tokens")

    def __init__(self, tokens: Tokens, first: int, end: int, today: dt.date | None) -> None:
        """Keep the stretch; which part a word plays is asked when it is needed."""
        self.tokens, self.first, self.end, self.today = tokens, first, end, today
        self.keys = tokens.keys[first:end]

    def role(self, at: int) -> str:
        """Return the role of the word at an index, empty where there is none."""
        return role(self.keys[at])[0] if 0 <= at < len(self.keys) else ""

    def bare(self, at: int) -> str:
        """Return the table's word that the word at an index is, or the word itself."""
        return role(self.keys[at])[1]

    def key(self, at: int) -> str:
        """Return the folded word at an index, empty where there is none."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def tail(self, at: int) -> tuple[Tail | None, int]:
        """Read المقبل, الجاري, الماضي or التالي at an index; return what it is and the index after it."""
        tail = _TAILS.get(self.role(at))
        return tail, at + (tail is not None)

    def relative_year(self, calendar: Calendar, tail: Tail) -> int | None:
        """Return the number of the coming or present year."""
        if self.today is None or tail not in {"next", "this"}:
            return None
        return periods.year_of(calendar, self.today) + (tail == "next")

    def relative_month(self, tail: Tail) -> Period | None:
        """Return the coming or present month."""
        if self.today is None or tail not in {"next", "this"}:
            return None
        return periods.after(self.today, "month", int(tail == "next"))

    def forms(self, at: int) -> list[str]:
        """Return the folded word at an index and what is left of it without joined prefixes."""
        key = self.key(at)
        return [key, *_without_prefixes(key)] if key else []

    def guarded(self, guard: str, at: int) -> bool:
        """Return whether the word at an index, with or without its prefix, is in a list of `[guards]`."""
        known = words().guards[guard]
        return any(bare in known for bare in self.forms(at))

    def is_future_verb(self, at: int) -> bool:
        """Return whether a word is س and an imperfect verb; the hamza of سأ keeps it apart from ساعة and ساهم."""
        word = self.keys[at]
        joined = len(word) > 4 and word[0] in "وف"
        bare = word[joined:]
        if bare in words().not_future:
            return False
        if bare[:2] in {"سي", "ست", "سن"}:
            return len(bare) > 3
        written = self.tokens.starts[self.first + at] + joined
        return bare[:2] == "سا" and self.tokens.text.startswith("سأ", written)

    def counts(self, at: int) -> bool:
        """Return whether the word at an index is a thing counted, so that the number before it is no year."""
        units = words().guards["units"]
        return any(bare in units or bare.removesuffix("ا") in units for bare in self.forms(at))

    def month_name(self, at: int) -> tuple[MonthName, int] | None:
        """Read a month name at an index, of one word or two, with the second name that may follow it.

        Returns:
            The month and the index after it; a name that its second one confirms is no longer a word.
        """
        found = self._one_name(at)
        if not found:
            return None
        month, end = found
        separator = self.key(end) in {"/", "(", "-"}
        second = self._one_name(end + separator)
        if second and (second[0].calendar, second[0].number) == (month.calendar, month.number):
            end = second[1] + (self.key(end) == "(" and self.key(second[1]) == ")")
            month = MonthName(month.calendar, month.number, False)
        return month, end

    def _one_name(self, at: int) -> tuple[MonthName, int] | None:
        key, months = self.key(at), words().months
        if not key:
            return None
        for bare in (key, *_without_prefixes(key)):
            if pair := months.get(f"{bare} {self.key(at + 1)}"):
                return pair, at + 2
        month = months.get(self.bare(at)) if self.role(at) == "name" else None
        return (month, at + 1) if month else None

    def day_number(self, at: int) -> tuple[int, int] | None:
        """Read the number of a day of the month, in digits or as a rank (الثالث والعشرين)."""
        key = self.bare(at) if self.key(at) else ""
        digits = len(key) <= 2 and key.isdecimal()
        found = (int(key), at + 1) if digits else ordinal(self.keys, at)
        return found if found and 1 <= found[0] <= 31 else None

    def year_number(self, at: int) -> tuple[Calendar, int, int] | None:
        """Read a year at an index, in digits with or without م or هـ, or in words (ألفين وثلاثين)."""
        match = _NUMBER.fullmatch(self.key(at))
        if not match:
            spelled = cardinal(self.keys, at) if self.key(at).startswith(SPELLED) else None
            return ("gregorian", *spelled) if spelled and _FIRST_YEAR <= spelled[0] <= _LAST_YEAR else None
        number, mark, end = int(match[1]), match[2], at + 1
        marked = self.role(end) if not mark else {"ه": "hijri", "م": "gregorian"}[mark]
        if marked in {"hijri", "gregorian"} and not mark:
            end += 1
        if _FIRST_HIJRI <= number <= _LAST_HIJRI and marked != "gregorian":
            return "hijri", number, end
        return ("gregorian", number, end) if _FIRST_YEAR <= number <= _LAST_YEAR else None
