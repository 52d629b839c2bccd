"""What a caller may hand to Qawl, and the readings that come back: the library's two functions.

Everything costly is imported when it is needed, so that `import qawl` stays quick.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import msgspec

from qawl.errors import InputError, ReadingError
from qawl.types import Reading

if TYPE_CHECKING:
    from qawl.page import Page

Source: TypeAlias = str | bytes | Path | BinaryIO
"""A page: text, HTML or JSON itself, a web address, a file, bytes, or a stream of bytes."""

_LONGEST_NAME = 1000  # characters; a longer text is no name of a file
_LIKE_A_NAME = re.compile(r"[^\s<>{}]{1,250}\.[A-Za-z0-9]{2,7}")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def read(
    source: Source,
    *,
    date: dt.date | None = None,
    outlet: str = "",
    url: str = "",
    allow_private: bool = False,
) -> Reading:
    """Read the one article in `source`: who said what in it.

    Args:
        source: a `str` is the content itself (text, HTML or JSON) unless it is an http(s) address, which is
            fetched; a `Path` is a file; bytes and binary streams are content too.
        date: day of publication, where the page does not say it.
        outlet: who published it, where the page does not say it.
        url: its address, where the page does not say it.
        allow_private: fetch addresses of this machine and of private networks too.

    Raises:
        InputError: the input cannot be read, or holds several articles (use `read_all`).
        NoArticleError: there is no article in Arabic in it.
        FetchError: the address could not be fetched.
        TypeError: `source` or `date` is of no type that is named above.
    """
    readings = read_all(source, date=date, outlet=outlet, url=url, allow_private=allow_private)
    reading = next(readings)
    if next(readings, None) is not None:
        raise InputError("the input holds several articles; use qawl.read_all, which yields each of them")
    return reading


def read_all(
    source: Source,
    *,
    date: dt.date | None = None,
    outlet: str = "",
    url: str = "",
    allow_private: bool = False,
    name: str = "",
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Read every article in `source`, one at a time: WARC and WET files, JSON lines, a page with two stories.

    The arguments are those of `read`, and two more: `name` is what messages call the input; `on_error` is
    called with what cannot be read so that the rest goes on, and without it the first such thing is raised.

    Raises:
        InputError: the input, or a record of it, cannot be read.
    """
    try:
        for page in pages(source, name=name, date=date, outlet=outlet, url=url, allow_private=allow_private):
            try:
                reading = read_page(page)
            except InputError as problem:
                if on_error is None:
                    raise
                on_error(problem)
                continue
            yield reading
    except InputError as problem:
        if on_error is None:
            raise
        on_error(problem)


def read_page(page: Page | InputError) -> Reading:
    """Read one page that `pages` gave, with what was noted of it; raises what is wrong with it.

    A fault in a rule is reported like a page that cannot be read, so that one article of a million ends no batch.

    Raises:
        InputError: the one that stands in the place of a page that cannot be used.
        ReadingError: the reading failed on it.
    """
    from qawl.reading.reader import read_article

    if isinstance(page, InputError):
        raise page
    try:
        reading = read_article(page.article)
    except Exception as fault:
        raise ReadingError(
            f"{page.article.id}: Qawl failed on this article ({type(fault).__name__}: {fault}); "
            "please report it together with the article"
        ) from fault
    return msgspec.structs.replace(reading, notes=(*page.notes, *reading.notes))


def pages(
    source: Source,
    *,
    name: str = "",
    date: dt.date | None = None,
    outlet: str = "",
    url: str = "",
    allow_private: bool = False,
) -> Iterator[Page | InputError]:
    """Yield the articles of the source unread; it is fetched first where it is an address.

    Raises:
        InputError: nothing of the source can be read.
    """
    from qawl.page import articles, fetch

    date = _day(date)
    if not (isinstance(source, str | bytes | Path) or hasattr(source, "read")):
        raise TypeError(f"a page is a str, bytes, a Path or a stream of bytes, not {type(source).__name__}")
    if isinstance(source, io.TextIOBase):
        raise TypeError(
            "a stream of text; open the file with mode 'rb', since a page says itself how it is encoded"
        )
    if isinstance(source, str) and is_address(source):
        address = source.strip()
        data, final, charset = fetch(address, allow_private=allow_private)
        return articles(data, name=address, date=date, outlet=outlet, url=url or final, charset=charset)
    if isinstance(source, str) and _names_file(source):
        raise InputError(f"{source}: this is the name of a file, not its content; give Path({source!r})")
    if isinstance(source, str) and _LIKE_A_NAME.fullmatch(source):
        raise InputError(
            f"{source}: there is no such file, and it is no page either; a file is given as Path(…)"
        )
    return articles(source, name=name, date=date, outlet=outlet, url=url)


def _day(given: dt.date | None) -> dt.date | None:
    """Return the day without the time of a `datetime`, which is a date too, but is written otherwise."""
    if isinstance(given, dt.datetime):
        return given.date()
    if not (given is None or isinstance(given, dt.date)):
        raise TypeError(f"date is a datetime.date, as from datetime.date.fromisoformat, not {given!r}")
    return given


def is_address(text: str) -> bool:
    """Return whether a text is an http(s) address, which is fetched, and not the content itself."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def _names_file(text: str) -> bool:
    """Return whether a text that was given as content is rather the name of a file that is there."""
    if not text or len(text) > _LONGEST_NAME or "\n" in text:
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
