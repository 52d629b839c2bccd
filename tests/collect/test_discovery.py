"""Where a site says what is new is found from the address of any of its pages."""

import datetime as dt
import gzip
from collections.abc import Callable

import pytest
from tests.collect.outlets import Outlet, story

from qawl.errors import FetchError, InputError

Add = Callable[[str], list[str]]
XML = {"Content-Type": "application/xml"}
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def news_sitemap(*pages: str, title: str = "الميناء يفتح أبوابه") -> bytes:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    listed = "".join(
        f"<url><loc>{page}</loc><news:news><news:publication_date>{now}</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
        for page in pages
    )
    return f'<?xml version="1.0"?><urlset xmlns="{SITEMAPS}" {NEWS}>{listed}</urlset>'.encode()


def index(*places: str) -> bytes:
    listed = "".join(f"<sitemap><loc>{place}</loc></sitemap>" for place in places)
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</sitemapindex>'.encode()
    )


def test_a_page_that_links_to_feeds_gives_them_without_those_of_comments(outlet: Outlet, add: Add) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{place}">'
        for place in ("news/rss", "/comments/feed/", "/lost.xml")
    )
    outlet.page("/ar/", f"<html><head>{links}</head><body><p>الرئيسية</p></body></html>")
    outlet.rss("/ar/news/rss", ("/1", "الميناء"))
    outlet.rss("/comments/feed/", ("/1", "تعليق"))
    assert add(f"{outlet.url}/ar/") == [f"{outlet.url}/ar/news/rss"]


def test_sitemaps_of_robots_txt_are_searched_for_news(outlet: Outlet, add: Add) -> None:
    outlet.page("/", story("الرئيسية", "أخبار اليوم"))
    outlet.routes["/robots.txt"] = 200, {}, f"Sitemap: {outlet.url}/sitemaps.xml\n".encode()
    outlet.routes["/sitemaps.xml"] = (
        200,
        XML,
        index(f"{outlet.url}/pages.xml", f"{outlet.url}/latest-news.xml.gz"),
    )
    outlet.routes["/pages.xml"] = 200, XML, b"<urlset><url><loc>/about</loc></url></urlset>"
    outlet.routes["/latest-news.xml.gz"] = 200, XML, gzip.compress(news_sitemap(f"{outlet.url}/1"))
    assert add(f"{outlet.url}/") == [f"{outlet.url}/latest-news.xml.gz"]


def test_an_index_of_sitemaps_gives_those_for_news(outlet: Outlet, add: Add) -> None:
    outlet.routes["/sitemaps.xml"] = 200, XML, index("/a.xml", "/b.xml")
    outlet.routes["/a.xml"] = 200, XML, news_sitemap(f"{outlet.url}/1")
    outlet.routes["/b.xml"] = 200, XML, b"<urlset/>"
    assert add(f"{outlet.url}/sitemaps.xml") == [f"{outlet.url}/a.xml"]


def test_the_usual_places_are_tried_last(outlet: Outlet, add: Add) -> None:
    outlet.page("/", story("الرئيسية", "أخبار اليوم"))
    outlet.rss("/feed/", ("/1", "الميناء"))
    assert add(f"{outlet.url}/") == [f"{outlet.url}/feed/"]


def test_a_site_without_any_is_told(outlet: Outlet, add: Add) -> None:
    outlet.page("/", story("الرئيسية", "أخبار اليوم"))
    with pytest.raises(InputError, match="no feed and no news sitemap"):
        add(f"{outlet.url}/")
    assert len(outlet.log) < 15
    with pytest.raises(FetchError, match="404"):
        add(f"{outlet.url}/nothing")
