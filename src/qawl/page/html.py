"""An HTML page to its article: title, body, author, outlet, day of publication and canonical address.

trafilatura finds them, or in `fast` resiliparse. What these leave of comment forms and share buttons goes the way of
plain text, and a day that only the page's own Arabic dateline prints is read here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any

from qawl.errors import MissingExtraError, NoArticleError
from qawl.page import dateline, fast, plain
from qawl.page.encoding import decode
from qawl.page.pages import Hints, Page, make_page, outlet_of, require_arabic

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_AFTER_TITLE = 12  # pieces of text after the headline among which the dateline is sought
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def page(data: bytes | str, hints: Hints, notes: tuple[str, ...] = ()) -> Page:
    """Return the article of an HTML page; bytes are decoded by what the page declares and looks like.

    Raises:
        NoArticleError: it has no article, or none in Arabic.
    """
    if isinstance(data, bytes):
        data, undecoded = decode(data, hints.charset)
        notes = (*notes, *undecoded)
    source = _DECLARATION.sub("", _UNREADABLE.sub(" ", data))
    found, pieces = _extracted(source, hints)
    title = _line(getattr(found, "title", None))
    cleaned = plain.clean(getattr(found, "text", None) or "")
    if not cleaned.has_story:
        require_arabic(source, hints.name)
        raise NoArticleError(
            f"{hints.name}: no article in the page; give the page of one article, not a front page"
        )
    require_arabic(cleaned.text, hints.name)
    body = cleaned.text.strip()
    body = body.removeprefix(f"{title}\n").strip()
    text = f"{title}\n\n{body}" if title and body != title else body
    url = found.url or hints.url
    return make_page(
        text,
        hints,
        url=url,
        outlet=_outlet(found, url, hints),
        title=title,
        byline=_line(found.author),
        published=_published(found, pieces, title),
        notes=notes,
    )


def _extracted(source: str, hints: Hints) -> tuple[Any, Iterable[str]]:
    """Return what the extractor finds, None where the page cannot be parsed, and the page's pieces of text."""
    # These libraries raise errors of several kinds on hostile markup; such a page holds no article.
    try:
        return fast.extract(source) if hints.extractor == "resiliparse" else _with_care(source, hints)
    except MissingExtraError:
        raise
    except Exception as problem:
        raise NoArticleError(
            f"{hints.name}: the page cannot be parsed as HTML: {str(problem)[:200]}"
        ) from problem


def _with_care(source: str, hints: Hints) -> tuple[Any, Iterable[str]]:
    """Return what trafilatura finds."""
    # Imported here: it costs half a second, which no other command should pay.
    from trafilatura import bare_extraction

    found = bare_extraction(
        source,
        url=hints.url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found, _pieces(source)


def _pieces(source: str) -> Iterator[str]:
    """Yield the pieces of text of a page, which is parsed anew when they are asked for: few pages need it."""
    from trafilatura.utils import load_html

    tree = load_html(source)
    body = None if tree is None else tree.find(".//body")
    if body is not None:
        yield from body.itertext()


def _line(text: str | None) -> str:
    return " ".join(text.split()) if text else ""


def _outlet(found: Any, url: str, hints: Hints) -> str:
    """Return the site's name as the page gives it; where it gives only a host, a name that is known for that."""
    site = _line(found.sitename)
    return site if site and "." not in site else hints.outlet or outlet_of(url) or site


def _published(found: Any, pieces: Iterable[str], title: str) -> dt.date | None:
    """Return the day from the page's metadata, else from the line that prints it under the headline."""
    if found.date:
        return dt.date.fromisoformat(found.date[:10])
    return dateline.among(_under_title(pieces, title)) or dateline.in_url(found.url or "")


def _under_title(pieces: Iterable[str], title: str) -> list[str]:
    """Return the pieces of text that follow the headline where it stands in the page itself."""
    if not title:
        return []
    following: list[str] = []
    seen = False
    for piece in pieces:
        line = _line(piece)
        if seen and line:
            following.append(line)
            if len(following) == _AFTER_TITLE:
                break
        seen = seen or line == title
    return following
