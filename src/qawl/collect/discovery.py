"""Where does a site say what is new? Its feeds and news sitemaps, from the address of any of its pages.

Asked in this order, a few requests in all: the address itself; the feeds that its page links to; the sitemaps that
robots.txt names, of which those for news are taken; and only where none of these has any, the usual places of feeds.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal
from urllib.parse import urljoin, urlsplit

from msgspec import Struct
from reader import discover

from qawl.collect.formats import entries
from qawl.collect.sitemaps import sitemap, unpacked
from qawl.collect.visitor import Visitor
from qawl.errors import FetchError, InputError
from qawl.page.fetching import Answer, refusal

USUAL = ("/feed/", "/rss.xml", "/rss", "/feed.xml", "/atom.xml", "/index.xml")
"""Where feeds are on most sites that do not link to them."""
_NEWS_SITEMAPS = ("/sitemap-news.xml", "/news-sitemap.xml")
_MOST_FEEDS = 10
_MOST_SITEMAPS = 8  # that are opened to look for news
_NO_NEWS = ("/comments/", "/comment/")  # in addresses of feeds of what readers write


class Found(Struct, frozen=True):
    """A feed or a news sitemap that there is."""

    url: str
    kind: Literal["feed", "sitemap"]


def discover_feeds(visitor: Visitor, url: str) -> list[Found]:
    """Return the feeds and news sitemaps of the site to which an address belongs, or the one that is there itself.

    Raises:
        FetchError: the address could not be had.
        InputError: nothing was found that lists what is new.
    """
    answer = _page(visitor, url)
    itself = _feed_in(answer, url)
    if itself and not (inner := _inner(answer)):
        return [itself]
    if itself:
        found = list(_news_sitemaps(visitor, inner))
    else:
        named = visitor.sitemaps(answer.url) or _NEWS_SITEMAPS
        found = [*_linked(visitor, answer), *_news_sitemaps(visitor, _whole(answer.url, named))]
    if not found and not itself:
        found = list(islice(_at(visitor, answer.url, USUAL), 1))
    if not found:
        raise InputError(f"{url}: no feed and no news sitemap is found on this site; give the address of one")
    return found


def _page(visitor: Visitor, url: str) -> Answer:
    answer = visitor.get(url)
    if not 200 <= answer.status < 300:
        raise FetchError(f"{url}: {refusal(answer)}; check the address")
    return answer


def _feed_in(answer: Answer, url: str) -> Found | None:
    """Return the feed that an answer is, if it is one."""
    try:
        feed, _ = entries(url, answer.body, {"content-location": answer.url, **answer.headers})
    except InputError:
        return None
    return Found(url, "sitemap" if feed.version == "sitemap" else "feed")


def _linked(visitor: Visitor, answer: Answer) -> Iterator[Found]:
    """Yield the feeds to which a page links, without those of comments."""
    with warnings.catch_warnings(action="ignore"):  # of the parser of HTML that it chose
        links = discover.from_http_response(answer.url, answer.body, answer.headers)
    for link in links[:_MOST_FEEDS]:
        if not any(part in link.href for part in _NO_NEWS):
            yield from _at(visitor, answer.url, (link.href,))


def _at(visitor: Visitor, base: str, places: tuple[str, ...]) -> Iterator[Found]:
    """Yield the feeds that there are at these places of a site; a place that cannot be had has none."""
    for place in places:
        url = urljoin(base, place)
        try:
            if found := _feed_in(_page(visitor, url), url):
                yield found
        except InputError:
            continue


def _news_sitemaps(visitor: Visitor, places: list[str]) -> Iterator[Found]:
    """Yield the sitemaps for news among these, and among those that they list."""
    waiting = sorted(places, key=_unlike_news)
    seen: set[str] = set()
    while waiting and len(seen) < _MOST_SITEMAPS:
        place = waiting.pop(0)
        if place in seen:
            continue
        seen.add(place)
        try:
            answer = _page(visitor, place)
            found = sitemap(unpacked(answer.body, place), place)
        except InputError:
            continue
        if found and found.is_news:
            yield Found(place, "sitemap")
        elif found:
            waiting = sorted([*waiting, *_inner(answer)], key=_unlike_news)


def _inner(answer: Answer) -> list[str]:
    """Return the sitemaps that an answer lists, where it is an index of such."""
    found = sitemap(unpacked(answer.body, answer.url), answer.url)
    return _whole(answer.url, [listed.url for listed in found.sitemaps] if found else [])


def _whole(base: str, places: Iterable[str]) -> list[str]:
    return [urljoin(base, place) for place in places]


def _unlike_news(url: str) -> bool:
    return "news" not in urlsplit(url).path.lower()
