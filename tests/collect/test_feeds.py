"""Feeds of all kinds are understood, the broken and the hostile too, and give the pages that are new."""

import datetime as dt
from collections.abc import Callable

import pytest
from tests.collect.outlets import Outlet, said
from tests.collect.test_discovery import news_sitemap

from qawl.archive import Archive
from qawl.collect import Collected, status
from qawl.collect.formats import MOST, entries
from qawl.errors import InputError

Add = Callable[[str], list[str]]
Collect = Callable[..., Collected]
URL = "https://example.org/ar/feed"


def listed(data: bytes, **headers: str) -> list[tuple[str | None, str | None]]:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return [(entry.title, entry.link) for entry in entries(URL, data, {"content-location": URL, **given})[1]]


def rss(items: str, encoding: str = "utf-8") -> bytes:
    head = f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>الميناء</title>'
    return f"{head}{items}</channel></rss>".encode(encoding)


ITEM = "<item><title>فتح الميناء</title><link>/1</link></item>"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_rss_in_any_encoding(encoding: str) -> None:
    assert listed(rss(ITEM, encoding)) == [("فتح الميناء", "https://example.org/1")]


def test_what_a_server_says_of_encoding_and_type_may_be_wrong() -> None:
    expected = [("فتح الميناء", "https://example.org/1")]
    assert listed(rss(ITEM), content_type="text/xml; charset=iso-8859-1") == expected
    assert listed(rss(ITEM, "windows-1256"), content_type="image/png") == expected
    assert listed(rss(ITEM), content_type="text/html", content_encoding="gzip") == expected


def test_atom_and_json_feeds() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>أ</title>'
        '<entry><id>x</id><title>فتح الميناء</title><link href="2"/></entry></feed>'
    )
    assert listed(atom.encode()) == [("فتح الميناء", "https://example.org/ar/2")]
    items = '[{"id": "1", "url": "https://example.org/3", "title": "فتح الميناء"}]'
    feed = f'{{"version": "https://jsonfeed.org/version/1.1", "title": "أ", "items": {items}}}'
    assert listed(feed.encode()) == [("فتح الميناء", "https://example.org/3")]


def test_a_broken_feed_is_mended() -> None:
    assert (
        listed(rss(f"<item><title>بيع & شراء</title><link>/0</link></item>{ITEM}<oops>"))[-1][1]
        == "https://example.org/1"
    )
    assert listed(rss(ITEM)[:-20]) == [("فتح الميناء", "https://example.org/1")]
    named = listed(rss("<item><title>&laquo;بيع&raquo;&nosuch;</title><link>/0</link></item>"))
    assert named == [("«بيع»", "https://example.org/0")]


def test_a_bomb_of_entities_does_not_go_off() -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "بوم">{layers}]>'
    bomb = f'{head}<rss version="2.0"><channel><title>&e9;</title>{ITEM}</channel></rss>'
    feed, _ = entries(URL, bomb.encode(), {})
    assert len(feed.title or "") < 1000


def test_what_is_no_feed_is_said() -> None:
    for data in (b"", b"<html><body>404</body></html>", b"\x89PNG\r\n", b"{}", b"<urlset"):
        with pytest.raises(InputError):
            entries(URL, data, {})


def test_of_a_huge_feed_only_the_first_entries_count() -> None:
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(MOST + 500))
    assert len(listed(rss(items))) == MOST


def test_of_a_sitemap_only_new_pages_count() -> None:
    old, new = ((dt.datetime.now(dt.UTC) - dt.timedelta(days=days)).date() for days in (30, 1))
    pages = (("/old", old), ("/new", new))
    urls = "".join(f"<url><loc>{place}</loc><lastmod>{day}</lastmod></url>" for place, day in pages)
    assert [
        link for _, link in listed(f"<urlset>{urls}<url><loc>/undated</loc></url></urlset>".encode())
    ] == ["/new"]


def test_a_news_sitemap_in_arabic_is_collected(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    place = f"{outlet.url}/%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1"
    outlet.routes["/news.xml"] = 200, {}, news_sitemap(place)
    outlet.page(
        "/%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1", said("الميناء سيفتح أبوابه"), encoding="windows-1256"
    )
    add(f"{outlet.url}/news.xml")
    assert collect().new == 1


def test_a_feed_that_has_not_changed_is_not_sent_again(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"), etag='"v1"')
    outlet.page("/1", said("الميناء سيفتح أبوابه"))
    add(f"{outlet.url}/rss.xml")
    collect()
    done = collect()
    assert (done.feeds, done.listed, done.visited, done.failed) == (1, 0, 0, 0)
    assert outlet.log[-1].headers["If-None-Match"] == '"v1"'
    assert outlet.counts["/1"] == 1


def test_the_same_page_in_two_feeds_is_visited_once(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/a.xml", ("/1?utm_source=a", "الميناء"))
    outlet.rss("/b.xml", ("/1?utm_source=b#top", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح أبوابه"))
    add(f"{outlet.url}/a.xml")
    add(f"{outlet.url}/b.xml")
    assert collect().new == 1
    assert outlet.counts["/1"] == 1


def test_a_feed_that_fails_is_told_with_its_reason_and_rests(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    add(f"{outlet.url}/rss.xml")
    outlet.routes["/rss.xml"] = 200, {}, "<html>سنعود قريبا</html>".encode()
    assert collect(rest=600).failed == 1
    (failure,) = status(archive)[0].failures
    assert "no feed that can be read" in failure.reason
    outlet.log.clear()
    assert collect().feeds == 0
    assert not outlet.log
