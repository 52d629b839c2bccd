"""What outlets publish comes into the archive, each page once."""

from tests.collect.outlets import said
from tests.stores import on_both_stores

from qawl.archive import Query, search
from qawl.collect import status


def contents(archive):
    return {hit.kept.content for hit in search(archive, Query()).hits}


@on_both_stores
def test_a_feed_is_added_asked_and_its_pages_are_read(outlet, archive, add, collect) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"), ("/2", "المطار"))
    outlet.page("/1", said("الميناء سيفتح أبوابه في مايو"))
    outlet.page("/2", said("المطار سيغلق شهرا"))
    assert add(f"{outlet.url}/rss.xml") == [f"{outlet.url}/rss.xml"]
    done = collect()
    assert (done.feeds, done.listed, done.new, done.failed) == (1, 2, 2, 0)
    assert contents(archive) == {"الميناء سيفتح أبوابه في مايو", "المطار سيغلق شهرا"}


def test_the_status_tells_what_came_of_an_outlet_and_what_failed(outlet, archive, add, collect) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"), ("/lost", "المطار"), ("/video", "مقطع"))
    outlet.page("/1", said("الميناء سيفتح أبوابه في مايو"))
    outlet.page("/video", "<html><body><video></video></body></html>")
    add(f"{outlet.url}/rss.xml", outlet="صحيفة الميناء")
    collect()
    (found,) = status(archive)
    assert found.outlet == "صحيفة الميناء"
    assert search(archive, Query()).hits[0].kept.outlet == "صحيفة الميناء"
    assert found.succeeded
    assert found.pages == {"read": 1, "without an article": 1, "failed": 1}
    assert found.statements == 1
    assert [(failure.url, failure.times) for failure in found.failures] == [(f"{outlet.url}/lost", 3)]
    assert "404 Not Found" in found.failures[0].reason


def test_every_request_says_who_asks_and_why(outlet, archive, add, collect) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح أبوابه في مايو"))
    add(f"{outlet.url}/rss.xml")
    collect(contact="desk@example.org")
    assert set(outlet.counts) == {"/robots.txt", "/rss.xml", "/1"}
    of_the_run = {asked.headers["User-Agent"] for asked in outlet.log[2:]}
    assert of_the_run == {
        "Qawl/0.1 (reads new Arabic news pages, to index who said what; contact: desk@example.org)"
    }


def test_the_local_network_is_not_asked_unless_allowed(outlet, archive, add, collect) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    add(f"{outlet.url}/rss.xml")
    outlet.log.clear()
    assert collect(allow_private=False).failed == 1
    assert not outlet.log
    assert "not public" in status(archive)[0].failures[0].reason
