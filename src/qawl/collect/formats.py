"""What a feed lists, whatever it is: RSS, Atom, JSON Feed or a sitemap, told by its content and not by its name.

`reader` parses the first three. A feed whose XML is broken is mended first, as a browser would.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.entities import html5

from lxml import etree
from reader._parser.feedparser import FeedparserParser
from reader._parser.jsonfeed import JSONFeedParser
from reader._types import EntryData, FeedData

from qawl.collect.sitemaps import Sitemap, sitemap, unpacked
from qawl.errors import InputError

MOST = 1_000
"""Entries of one feed that are looked at, the first ones: a news sitemap has no more."""
RECENT = dt.timedelta(days=3)
"""How old a page of a sitemap may be to count as new."""

_NAMED = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};"
)  # letters of HTML that XML does not know

# Of entries without an id, which are passed over; not set for a while, which threads would do to each other.
warnings.filterwarnings("ignore", module=r"reader\._parser\.feedparser")

Parsed = tuple[FeedData, list[EntryData]]


def entries(url: str, data: bytes, headers: Mapping[str, str]) -> Parsed:
    """Return what a feed or sitemap says of itself, and its entries: of these only what tells which pages are new.

    Args:
        url: its address.
        data: its bytes, in gzip or not.
        headers: of the answer that brought it; relative links begin at its Content-Location.

    Raises:
        InputError: it is no feed, or unpacks to more than 50 MB.
    """
    data = unpacked(data, url)
    if (found := sitemap(data, url)) is not None:
        return FeedData(url, version="sitemap"), list(_of_sitemap(url, found))
    feed, listed = _parsed(url, data, headers)
    bare = [replace(entry, summary=None, content=(), enclosures=(), source=None) for entry in listed[:MOST]]
    return feed, bare


def _parsed(url: str, data: bytes, headers: Mapping[str, str]) -> Parsed:
    # feedparser would unpack by the encoding of the answer a second time
    plain = {name: value for name, value in headers.items() if name != "content-encoding"}
    try:
        if data.lstrip().startswith(b"{"):
            return _taken(JSONFeedParser()(url, io.BytesIO(data), plain))
        return _taken(FeedparserParser()(url, io.BytesIO(data), plain))
    except Exception as problem:  # ParseError, and on hostile input errors of other kinds
        if mended := _mended(data):
            return _parsed(url, mended, {**plain, "content-type": "application/xml"})
        raise InputError(f"{url}: no feed that can be read: {problem.__cause__ or problem}"[:500]) from None


def _taken(parsed: tuple[FeedData, object]) -> Parsed:
    feed, listed = parsed
    assert isinstance(listed, list)
    return feed, listed


def _mended(data: bytes) -> bytes:
    """Return the XML of a feed with its faults mended; empty where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(_NAMED.sub(_by_number, data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return b""
    if root is None or etree.QName(root).localname.lower() not in ("rss", "rdf", "feed"):
        return b""
    mended = bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    return mended if mended != data else b""


def _by_number(named: re.Match[bytes]) -> bytes:
    letters = html5.get(named[0][1:].decode("ascii"), "")
    return "".join(f"&#{ord(letter)};" for letter in letters).encode("ascii")


def _of_sitemap(url: str, found: Sitemap) -> Iterator[EntryData]:
    """Yield the pages that are new, the newest first; of those without a date nobody knows."""
    oldest = dt.datetime.now(dt.UTC) - RECENT
    recent = [(page.moment, page) for page in found.pages if page.moment and page.moment > oldest]
    recent.sort(key=lambda dated: dated[0], reverse=True)
    once = {page.url: (moment, page) for moment, page in reversed(recent[:MOST])}
    for moment, page in once.values():
        yield EntryData(url, id=page.url, link=page.url, title=page.title or None, published=moment)
