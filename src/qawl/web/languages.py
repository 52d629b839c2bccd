"""In which language is a page shown, and what are its words, numbers and days in it?"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any, Literal, cast

from babel.core import negotiate_locale
from babel.dates import format_date
from babel.numbers import format_decimal
from starlette.requests import Request

from qawl.lexicon.tables import table
from qawl.output.web import theme_name

Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")
COOKIE = "qawl_language"


def language_of(request: Request) -> Language:
    """Return the language that the reader chose, else the first that his browser asks for and we have."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    asked = request.headers.get("accept-language", "").split(",")
    by_weight = sorted(asked, key=_weight, reverse=True)
    tags = [one.partition(";")[0].strip().replace("-", "_") for one in by_weight]
    found = negotiate_locale([tag for tag in tags if tag], LANGUAGES)
    return cast(Language, found or LANGUAGES[0])


def _weight(preference: str) -> float:
    """The q of one entry of Accept-Language (RFC 9110, 12.4.2)."""
    _, _, weight = preference.partition(";q=")
    try:
        return float(weight) if weight else 1.0
    except ValueError:
        return 0.0


@cache
def words(language: Language) -> dict[str, Any]:
    """Return the words of all pages in a language: table `web`, where each has both."""
    return cast(dict[str, Any], _in(table("web"), language))


def _in(entry: Any, language: Language) -> Any:
    if entry.keys() == set(LANGUAGES):
        return entry[language]
    return {name: _in(inner, language) for name, inner in entry.items()}


def day(date: str | None, language: Language) -> str:
    """Return an ISO 8601 day, month or year as the language writes it; of a week or anything else, itself.

    >>> [day(date, "en") for date in ("2024-05-01", "2024-05", "2024", "2024-W18")]
    ['1 May 2024', 'May 2024', '2024', '2024-W18']
    """
    forms = {10: ("d MMMM yyyy", ""), 7: ("MMMM yyyy", "-01"), 4: ("yyyy", "-01-01")}
    form, rest = forms.get(len(date or ""), ("", ""))
    if not form:
        return date or ""
    try:
        return format_date(dt.date.fromisoformat(f"{date}{rest}"), form, locale=_locale(language))
    except ValueError:
        return date or ""


def theme(name: str, language: Language) -> str:
    """Return the name of a theme in the language, or `name` where the table has no such theme."""
    return theme_name(name, language)


def number(count: int, language: Language) -> str:
    """Return a number with its thousands set apart; the digits are those of the record in both languages."""
    return format_decimal(count, locale=_locale(language))


def _locale(language: Language) -> str:
    # Of the Arabic locales one that writes 2024 as the addresses and dates of the record do.
    return "ar_AE" if language == "ar" else "en_GB"
