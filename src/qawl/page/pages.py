"""What an input is read into: a page, which is an article with notes on what keeps it from being whole.

`Hints` is what the caller knows about an input that the input itself may not say; `make_page` joins the two.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import Literal
from urllib.parse import urlsplit

from msgspec import Struct

from qawl.arabic.letters import has_arabic
from qawl.errors import GarbledError, NoArticleError
from qawl.lexicon.tables import table
from qawl.types import Article

MAX_PAGE = 32 * 2**20
"""Bytes of the largest page, record or JSON value that is read; a news article has a thousandth of it."""

_SURROGATE = re.compile("[\ud800-\udfff]")
# UTF-8 taken for Latin-1 or Windows-1252: each Arabic letter has become Ø or Ù and one character more.
_MOJIBAKE = re.compile("[ØÙ][\u0080-\u00bf\u0152-\u2122]")


Extractor = Literal["trafilatura", "resiliparse"]
"""What finds the article in an HTML page: the one finds more of it, the other is several times as fast."""


class Hints(Struct, frozen=True, kw_only=True):
    """What is known of an input beside its content, where every field may be empty, and how it is to be read."""

    name: str = "input"
    date: dt.date | None = None
    outlet: str = ""
    url: str = ""
    charset: str = ""
    extractor: Extractor = "trafilatura"


class Content(Struct, frozen=True):
    """A page as characters, in which the article is still to be found."""

    kind: Literal["html", "text"]
    text: str
    hints: Hints
    notes: tuple[str, ...] = ()


class Extracted(Struct, frozen=True):
    """What an extractor finds in an HTML page, where every field may be empty."""

    text: str
    title: str
    author: str
    sitename: str
    url: str
    published: dt.date | None  # as the page says it for programs
    pieces: Iterable[str]  # of text, of the whole page
    guess: Callable[[], dt.date | None]  # the day by a search that is dear and less sure


class Page(Struct, frozen=True):
    """An article, and in what way it is less than what the source once held (cut, undecodable, undated)."""

    article: Article
    notes: tuple[str, ...] = ()


def whole_characters(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` with lone surrogates, which cannot be written, replaced by U+FFFD, and a note on it."""
    text, count = _SURROGATE.subn("\ufffd", text)
    return text, (f"{count} lone surrogates replaced with U+FFFD",) if count else ()


def require_arabic(text: str, name: str) -> None:
    """Raise NoArticleError, with what may be the matter, where `text` has no Arabic letter."""
    if not has_arabic(text):
        wrong = f"{name}: no Arabic text in it;"
        if _MOJIBAKE.search(text):
            raise GarbledError(f"{wrong} its text looks like UTF-8 decoded as Latin-1; decode it as UTF-8")
        raise NoArticleError(f"{wrong} give an article in Arabic, or check the file's encoding")


def host_of(url: str) -> str:
    """Return the host of an address, or an empty string where that has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def outlet_of(url: str) -> str:
    """Return the outlet that publishes at `url`, as the table of sites names it, or an empty string."""
    outlets: dict[str, str] = table("sites")["outlets"]
    labels = host_of(url).split(".")
    return next(
        (outlets[site] for n in range(len(labels) - 1) if (site := ".".join(labels[n:])) in outlets), ""
    )


def make_page(
    text: str,
    hints: Hints,
    *,
    id: str = "",
    url: str = "",
    outlet: str = "",
    title: str = "",
    byline: str = "",
    published: dt.date | None = None,
    notes: tuple[str, ...] = (),
) -> Page:
    """Return the page of an article; `hints` fill what is empty, and `text` stays as it is.

    Raises:
        NoArticleError: the text has no Arabic letter.
    """
    text, repaired = whole_characters(text)
    require_arabic(text, hints.name)
    url = url or hints.url
    article = Article(
        id=id or hashlib.sha256(text.encode()).hexdigest()[:16],
        url=url,
        outlet=outlet or hints.outlet or outlet_of(url),
        title=title,
        byline=byline,
        published=published or hints.date,
        text=text,
    )
    return Page(article, (*notes, *repaired))
