"""On which day was this page published, by the lines printed near its headline or by its address?

A date is believed only between the headline and the story, or behind words like `نشر في`: the one
at the top of a page is the day of the visit, and one inside the story belongs to the story.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from qawl.lexicon.tables import table
from qawl.page.lines import key_of, words_of

_LONGEST = 200  # characters of a line that is a dateline
_MOST_WORDS = 20
_DIGIT = re.compile(r"\d")
_EASTERN = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_YMD = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)")
_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")


@cache
def _months() -> dict[tuple[str, ...], int]:
    """Month names as word tuples."""
    return {key_of(name): int(n) for n, row in table("datelines")["months"].items() for name in row}


@cache
def _lengths() -> tuple[int, ...]:
    """How many words the month names have, longest first."""
    return tuple(sorted(set(map(len, _months())), reverse=True))


@cache
def _markers() -> tuple[tuple[str, ...], ...]:
    return tuple(key_of(phrase) for phrase in table("datelines")["markers"]["starts"])


def among(lines: Iterable[str]) -> dt.date | None:
    """Return the first date that a short line prints; no line behind that is asked for."""
    for line in map(str.strip, lines):
        if len(line) <= _LONGEST and len(line.split()) <= _MOST_WORDS and (day := in_line(line)):
            key = key_of(line)
            bare = len(key) <= 6 or any(key[: len(marker)] == marker for marker in _markers())
            if bare or re.match(r"\D{0,25}\d", line):
                return day
    return None


def in_line(line: str) -> dt.date | None:
    """Return the first full date of a line, in figures (day before month) or with the month's name."""
    if not _DIGIT.search(line):
        return None
    line = _EASTERN.sub(lambda digit: str(int(digit[0])), line)
    match = _YMD.search(line)
    if match and (day := _date(match[1], match[2], match[3])):
        return day
    match = _DMY.search(line)
    if match and (day := _date(match[3], match[2], match[1]) or _date(match[3], match[1], match[2])):
        return day
    return _named(words_of(line))


def _named(words: list[str]) -> dt.date | None:
    """Return the date of `4 آب/أغسطس 2013` or `أغسطس 4, 2013` among folded words."""
    numbers = [n for n, word in enumerate(words) if word.isascii() and word.isdigit()]
    for year in numbers:
        if len(words[year]) != 4:
            continue
        window = range(max(0, year - 6), year)
        days = [n for n in window if n in numbers and len(words[n]) <= 2]
        found = (_months().get(tuple(words[n : n + length])) for n in window for length in _lengths())
        month = next(filter(None, found), None)
        if month and days and (day := _date(words[year], str(month), words[days[-1]])):
            return day
    return None


def in_url(url: str) -> dt.date | None:
    """Return the date in an address such as `/2013/08/04/`, or None."""
    match = _URL.search(url)
    return _date(match[1], match[2], match[3]) if match else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
