"""An HTML page to its article with trafilatura, which keeps more of it and less around it than others do.

The page is parsed once. Of what it says about itself only that is sought which an article keeps: trafilatura's own
way there also goes through categories, tags and licences, and asks htmldate for a day that is mostly there for the
reading.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any

from qawl.page import published
from qawl.page.pages import Extracted

# A part of each name that trafilatura knows an author by; a page without any of these need not be searched.
_SIGNED = (
    "uthor", "yline", "writer", "username", "screenname", "posted-by", "submitted-by", "journalist-name",
    "channel-name",
)  # fmt: skip


def extract(source: str, url: str) -> Extracted | None:
    """Return the article of a page that stands at `url`, which may be empty; None where there is none."""
    from trafilatura import bare_extraction

    tree = _loader()(source)
    if tree is None:
        return None
    about = _about(tree, source, url)
    found: Any = bare_extraction(tree, url=url or about.url, include_comments=False, include_tables=False)
    if found is None:
        return None
    return Extracted(
        text=found.text or "",
        title=about.title or "",
        author=about.author or "",
        sitename=about.sitename or "",
        url=about.url or "",
        published=_said(tree, about.url or ""),
        pieces=_pieces(tree),
        guess=lambda: _guess(tree, about.url or ""),
    )


@cache
def _loader() -> Any:
    """Return trafilatura's way from characters to a tree, with elements that are made without a call for each."""
    # Imported here: it costs half a second, which no other command should pay.
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HtmlProcessingInstruction
    from trafilatura import utils

    # lxml asks a method of Python's for the class of each element, to find the few of forms; nobody needs them here.
    utils.HTML_PARSER.set_element_class_lookup(
        ElementDefaultClassLookup(HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity)
    )
    return utils.load_html


def _about(tree: Any, source: str, url: str) -> Any:
    """Return what the page says about itself but its day, as `trafilatura.extract_metadata` finds it."""
    from trafilatura import metadata

    about = metadata.examine_meta(tree)
    if about.author and " " not in about.author:
        about.author = None
    with suppress(Exception):  # trafilatura does not foresee all forms of linked data; what it found stays
        metadata.extract_meta_json(tree, about)
    about.title = about.title or metadata.extract_title(tree)
    if not about.author and any(part in source for part in _SIGNED):
        about.author = metadata.extract_author(tree)
    about.url = about.url or metadata.extract_url(tree, url or None)
    site = (about.sitename or metadata.extract_sitename(tree) or "").lstrip("@")
    about.sitename = site if "." in site or site[:1].isupper() else site.title()
    about.clean_and_trim()
    return about


def _said(tree: Any, url: str) -> dt.date | None:
    """Return the day that the page says for programs."""
    return published.said(
        url,
        metas=[published.named(one.get) for one in tree.iter("meta")],
        linked=[one.text or "" for one in tree.iter("script") if one.get("type") == "application/ld+json"],
        marked=[
            one.get("content") or one.get("datetime") or one.text_content()
            for one in tree.iterfind(".//*[@itemprop='datePublished']")
        ],
        times=[one.get("datetime") for one in tree.iterfind(".//time[@datetime]")],
    )


def _pieces(tree: Any) -> Iterator[str]:
    """Yield the pieces of text of a page."""
    body = tree.find(".//body")
    if body is not None:
        yield from body.itertext()


def _guess(tree: Any, url: str) -> dt.date | None:
    """Return the day that htmldate finds in a page, which may be that of another story it links to."""
    from htmldate import find_date

    with suppress(Exception):  # hostile markup, of which htmldate makes errors of several kinds
        found = find_date(tree, url=url or None, extensive_search=False, original_date=True)
        return dt.date.fromisoformat(found) if found else None
    return None
