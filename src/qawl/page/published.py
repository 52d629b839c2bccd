"""On which day was an HTML page published, by what it says for programs and not for readers?

Asked in the order of what is right most often. Of 574 real pages in many languages with their days (those that
htmldate is tested with) an address with a day is wrong about 3 of 94, a datePublished in the markup about 1 of 46,
metadata about 19 of 318, linked data about 20 of 288; together with the line that is printed under the headline, and
htmldate's own search where all these are silent, 507 days are right, 34 wrong and 33 missing (htmldate: 496, 35, 43).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from email.utils import parsedate
from functools import cache

from qawl.lexicon.tables import table
from qawl.page import dateline

_ISO = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d{3})")
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')


def said(
    url: str,
    metas: Iterable[tuple[str, str]],
    linked: Iterable[str],
    marked: Iterable[str],
    times: Iterable[str],
) -> dt.date | None:
    """Return the day of publication, or None where the page does not say it.

    Args:
        url: its address.
        metas: the names, in small letters, and contents of its meta elements.
        linked: its scripts of linked data, which are JSON.
        marked: what its elements hold that are marked as datePublished.
        times: the values of its time elements; they are believed where all are of one day.
    """
    given = [
        *(content for name, content in metas if name in _names()),
        *(value for script in linked for value in _LINKED.findall(script)),
        *marked,
    ]
    day = dateline.in_url(url) or next(filter(None, map(_day, given)), None)
    if day is None:
        days = set(map(_day, times))
        day = days.pop() if len(days) == 1 else None
    return day


def named(attribute: Callable[[str], str | None]) -> tuple[str, str]:
    """Return the name, in small letters, and the content of a meta element whose attributes are asked for by name."""
    name = attribute("property") or attribute("name") or attribute("itemprop") or ""
    return name.lower(), (attribute("content") or "").strip()


@cache
def _names() -> frozenset[str]:
    return frozenset(table("datelines")["metadata"]["names"])


def _day(value: str) -> dt.date | None:
    """Return the day of `2024-04-07T10:00`, `20240407`, `Sun, 07 Apr 2024 10:00:00` or a date as pages print it."""
    match = _ISO.match(value.strip())
    try:
        if match:
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        mail = parsedate(value)
        if mail:
            return dt.date(*mail[:3])
    except ValueError:
        return None
    return dateline.in_line(value)
