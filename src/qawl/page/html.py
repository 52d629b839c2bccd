"""An HTML page to its article: title, body, author, outlet, day of publication and canonical address.

In `careful` trafilatura finds them, or in `fast` resiliparse. What these leave of comment forms and share buttons goes
the way of plain text, and a day that only the page's own Arabic dateline prints is read here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from qawl.errors import MissingExtraError, NoArticleError
from qawl.page import careful, dateline, fast, plain
from qawl.page.pages import Extracted, Hints, Page, host_of, make_page, outlet_of, require_arabic

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_SIGNS = bytes(
    [*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0xED]
)  # of these in UTF-8, where 0xED begins the last
_AFTER_TITLE = 12  # pieces of text after the headline among which the dateline is sought
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def page(text: str, hints: Hints, notes: tuple[str, ...] = ()) -> Page:
    """Return the article of an HTML page.

    Raises:
        NoArticleError: it has no article, or none in Arabic.
    """
    source = _DECLARATION.sub("", _readable(text))
    found = _extracted(source, hints)
    cleaned = plain.clean(found.text if found else "")
    if found is None or not cleaned.has_story:
        require_arabic(source, hints.name)
        raise NoArticleError(
            f"{hints.name}: no article in the page; give the page of one article, not a front page"
        )
    require_arabic(cleaned.text, hints.name)
    title = _line(found.title)
    body = cleaned.text.strip().removeprefix(f"{title}\n").strip()
    url = found.url or hints.url
    return make_page(
        f"{title}\n\n{body}" if title and body != title else body,
        hints,
        url=url,
        outlet=_outlet(_line(found.sitename), url, hints),
        title=title,
        byline=_line(found.author),
        published=_published(found, title),
        notes=notes,
    )


def _readable(text: str) -> str:
    """Return a page with spaces for what the parsers cannot take; few have any, which bytes show sooner."""
    data = text.encode("utf-8", "surrogatepass")
    is_readable = len(data.translate(None, _SIGNS)) == len(data)
    return text if is_readable else _UNREADABLE.sub(" ", text)


def _extracted(source: str, hints: Hints) -> Extracted | None:
    """Return what the extractor finds, None where there is no article."""
    # These libraries raise errors of several kinds on hostile markup; such a page holds no article.
    try:
        extract = fast.extract if hints.extractor == "resiliparse" else careful.extract
        return extract(source, hints.url)
    except MissingExtraError:
        raise
    except Exception as problem:
        raise NoArticleError(
            f"{hints.name}: the page cannot be parsed as HTML: {str(problem)[:200]}"
        ) from problem


def _line(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


def _outlet(site: str, url: str, hints: Hints) -> str:
    """Return the site's name as the page gives it; where it gives only a host, a name that is known for that."""
    if site and "." not in site:
        return site
    return hints.outlet or outlet_of(url) or site or host_of(url).removeprefix("www.")


def _published(found: Extracted, title: str) -> dt.date | None:
    """Return the day that the page says for programs, else the one it prints under the headline, else a guess."""
    return found.published or dateline.among(_under_title(found.pieces, title)) or found.guess()


def _under_title(pieces: Iterable[str], title: str) -> Iterator[str]:
    """Return the pieces of text that follow the headline where it stands in the page itself."""
    first, _, _ = title.partition(" ")
    rest = iter(pieces if title else ())
    for piece in rest:
        if first in piece and _line(piece) == title:
            break
    return islice(filter(None, map(_line, rest)), _AFTER_TITLE)
