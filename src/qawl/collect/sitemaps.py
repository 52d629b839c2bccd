"""What a sitemap lists: pages with the moment at which they were published, or further sitemaps.

Sitemaps are those of sitemaps.org with Google's extension for news; one in gzip is unpacked up to a limit.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from qawl.errors import InputError
from qawl.page.source import opened, read_limited

_LARGEST = 50 * 2**20  # bytes unpacked, as sitemaps.org has it
_HEAD = 8_192  # bytes among which a sitemap begins
_ROOT = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


class Listed(Struct, frozen=True):
    """A page, or a sitemap, that a sitemap lists."""

    url: str
    moment: dt.datetime | None = None
    """Of publication, else of the last change; with its zone."""
    title: str = ""


class Sitemap(Struct, frozen=True):
    """A sitemap, which lists either pages or sitemaps."""

    pages: tuple[Listed, ...] = ()
    sitemaps: tuple[Listed, ...] = ()
    is_news: bool = False
    """Whether it has the extension for news."""


def unpacked(data: bytes, name: str) -> bytes:
    """Return the bytes of a feed or sitemap, without gzip around them.

    Raises:
        InputError: these are more than 50 MB.
    """
    with opened(data, name) as given:
        return read_limited(given.stream, _LARGEST, name)


def sitemap(data: bytes, name: str) -> Sitemap | None:
    """Return what a sitemap lists, or None where the bytes are no sitemap at all.

    Raises:
        InputError: it is broken.
    """
    if not _ROOT.search(data[:_HEAD]):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise InputError(f"{name}: a broken sitemap: {str(problem)[:200]}") from None
    if root is None:
        raise InputError(f"{name}: a broken sitemap: there is nothing in it")
    listed = tuple(_listed(root))
    if etree.QName(root).localname == "sitemapindex":
        return Sitemap(sitemaps=listed)
    return Sitemap(pages=listed, is_news=next(root.iter(f"{_NEWS}news"), None) is not None)


def _listed(root: etree._Element) -> Iterator[Listed]:
    for entry in root:
        if not isinstance(entry.tag, str):  # a comment
            continue
        found = {
            etree.QName(part).localname: (part.text or "").strip()
            for part in entry.iter()
            if isinstance(part.tag, str) and (part.getparent() is entry or part.tag.startswith(_NEWS))
        }
        if url := found.get("loc", ""):
            when = found.get("publication_date") or found.get("lastmod", "")
            yield Listed(url, _moment(when), found.get("title", ""))


def _moment(text: str) -> dt.datetime | None:
    """Return the moment that W3C writes as `text`; a day alone begins at midnight, UTC."""
    try:
        when = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)
