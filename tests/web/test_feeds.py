"""A search as an Atom feed that readers of feeds take, whatever words stand in it."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from lxml import etree
from tests.web.conftest import ADDRESS

from qawl.archive import Archive, Ingest
from qawl.web import Settings, make_app

ATOM = {"a": "http://www.w3.org/2005/Atom"}
ODD = 'قال وزير النقل سامي الحداد إن الجسر <b>سيفتح</b> \u202eغدا & بعد\x0b غد ]]> \ufffe مع "ضيوف".'


def parsed(client: TestClient, **parameters: str) -> etree._Element:
    answer = client.get("/search.atom", params=parameters)
    assert answer.headers["content-type"] == "application/atom+xml"
    return etree.fromstring(answer.content)


def texts(feed: etree._Element, path: str) -> list[str]:
    return [str(one) for one in feed.xpath(path, namespaces=ATOM)]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = tmp_path_factory.mktemp("odd") / "odd.db"
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(ODD, url="javascript:alert(1)")
    with TestClient(make_app(Settings(archive=str(place))), base_url=ADDRESS) as opened:
        yield opened


def test_a_feed_has_what_the_search_finds_the_newest_first(client: TestClient) -> None:
    found = client.get("/api/v1/search", params={"act": "threaten", "limit": 50}).json()
    feed = parsed(client, act="threaten")
    links = texts(feed, "a:entry/a:link[@rel='alternate']/@href")
    assert links == [f"{ADDRESS}/statements/{hit['kept']['id']}" for hit in found["hits"]]
    days = texts(feed, "a:entry/a:published/text()")
    assert days == sorted(days, reverse=True)


def test_a_feed_holds_what_the_format_asks_for(client: TestClient) -> None:
    feed = parsed(client, words="المعبر")
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    for part in (feed, *feed.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"a:{name}", ATOM)) == 1
        assert part.findtext("a:author/a:name", "", ATOM)
        assert part.findtext("a:updated", "", ATOM).startswith("20")
    assert len(set(texts(feed, "//a:id/text()"))) == len(texts(feed, "//a:id/text()"))
    (own,) = texts(feed, "a:link[@rel='self']/@href")
    assert client.get(own).content == client.get("/search.atom", params={"words": "المعبر"}).content


def test_a_feed_goes_on_at_its_next_page(client: TestClient) -> None:
    first = parsed(client, limit="2")
    (further,) = texts(first, "a:link[@rel='next']/@href")
    second = etree.fromstring(client.get(further).content)
    assert not set(texts(first, "a:entry/a:id/text()")) & set(texts(second, "a:entry/a:id/text()"))


def test_a_search_that_finds_nothing_is_a_feed_too(client: TestClient) -> None:
    feed = parsed(client, words="كلمةلاوجودلها")
    assert (feed.findall("a:entry", ATOM), len(texts(feed, "a:updated"))) == ([], 1)


def test_a_reader_that_has_the_feed_is_not_sent_it_again(client: TestClient) -> None:
    tag = client.get("/search.atom").headers["etag"]
    assert client.get("/search.atom", headers={"if-none-match": tag}).status_code == 304


def test_words_of_an_article_are_words_alone(odd: TestClient) -> None:
    feed = parsed(odd)
    assert "<b>سيفتح</b>" in feed.xpath("string(a:entry/a:content)", namespaces=ATOM)
    assert "<b>سيفتح</b>" in texts(feed, "a:entry/a:title/text()")[0]
    assert not texts(feed, "//a:link[@rel='via']")


def test_the_search_page_names_its_feed(client: TestClient) -> None:
    page = client.get("/search", params={"act": "threaten"}).text
    assert '<link rel="alternate" type="application/atom+xml" href="/search.atom?act=threaten">' in page


def test_a_corrected_entry_is_newer_than_it_was(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its stamp a reader of feeds sees that an entry which it has is another now."""
    later = "2034-05-01T10:00:00Z"
    monkeypatch.setattr("qawl.archive.keep.corrections.giving.now", lambda: later)
    hit = own.get("/api/v1/search", params={"act": "threaten", "order": "time"}).json()["hits"][0]["kept"]
    stamps = "a:updated/text() | a:entry[1]/a:updated/text()"
    before = texts(parsed(own, act="threaten"), stamps)
    fixed = own.post(f"/api/v1/statements/{hit['id']}/corrections", json={"speaker": None})
    assert fixed.status_code == 200
    assert max(before) < later
    assert texts(parsed(own, act="threaten"), stamps) == [later, later]
