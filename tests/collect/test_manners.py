"""Outlets are asked as they wish, and none can do harm: what each was asked is what its server counted."""

import gzip
import json
import threading
from collections.abc import Callable

import pytest
from tests.collect.outlets import Asked, Outlet, Reply, said

from qawl.archive import Archive, Query, search
from qawl.collect import Collected, status

Collect = Callable[..., Collected]
Add = Callable[[str], list[str]]
Pages = Callable[[int], None]


@pytest.fixture
def pages(outlet: Outlet, add: Add) -> Pages:
    """Have a feed of so many pages, each of which says something else."""

    def made(count: int) -> None:
        names = [f"/{n}" for n in range(1, count + 1)]
        outlet.rss("/rss.xml", *((name, "خبر") for name in names))
        for number, name in enumerate(names):
            outlet.page(name, said(f"الرصيف رقم {number} سيفتح أبوابه أمام السفن"))
        add(f"{outlet.url}/rss.xml")
        outlet.log.clear()

    return made


def reasons(archive: Archive) -> dict[str, str]:
    return {failure.url.rpartition("/")[2]: failure.reason for failure in status(archive)[0].failures}


def test_one_request_at_a_time_with_a_pause(outlet: Outlet, pages: Pages, collect: Collect) -> None:
    pages(6)
    assert collect(delay=0.05).new == 6
    assert outlet.most_at_once == 1
    assert min(outlet.pauses()) >= 0.05
    assert max(outlet.counts.values()) == 1


def test_a_crawl_delay_is_kept(outlet: Outlet, pages: Pages, collect: Collect) -> None:
    outlet.routes["/robots.txt"] = 200, {}, b"User-agent: *\nCrawl-delay: 0.2\n"
    pages(2)
    collect()
    assert min(outlet.pauses()[1:]) >= 0.2


def test_hosts_are_asked_side_by_side(outlets: Callable[[], Outlet], add: Add, collect: Collect) -> None:
    both = threading.Barrier(2, timeout=10)

    def meets(_asked: Asked) -> Reply:
        both.wait()  # answers only when the other host is being asked too
        return 200, {}, said("الميناء سيفتح أبوابه").encode()

    for _ in range(2):
        site = outlets()
        site.rss("/rss.xml", ("/1", "خبر"))
        site.routes["/1"] = meets
        add(f"{site.url}/rss.xml")
    assert collect().failed == 0


def test_what_robots_txt_forbids_is_not_asked_for(
    outlet: Outlet, archive: Archive, pages: Pages, collect: Collect
) -> None:
    outlet.routes["/robots.txt"] = 200, {}, b"User-agent: Qawl\nDisallow: /*2$\nUser-agent: *\nDisallow:\n"
    pages(3)
    assert collect().new == 2
    assert "/2" not in outlet.counts
    assert status(archive)[0].pages == {"read": 2, "forbidden by robots.txt": 1}


def test_where_robots_txt_fails_nothing_is_asked(
    outlet: Outlet, archive: Archive, pages: Pages, collect: Collect
) -> None:
    pages(1)
    outlet.routes["/robots.txt"] = 500, {}, b""
    collect(rest=600)
    assert outlet.counts == {"/robots.txt": 1}
    assert "robots.txt" in reasons(archive)["rss.xml"]
    collect()
    assert outlet.counts == {"/robots.txt": 1}


def test_a_busy_host_is_left_alone_for_as_long_as_it_says(
    outlet: Outlet, archive: Archive, pages: Pages, collect: Collect
) -> None:
    pages(5)
    outlet.routes["/2"] = 429, {"Retry-After": "3600"}, b""
    done = collect()
    assert (done.new, done.visited, done.failed, done.put_off) == (1, 1, 1, 4)  # three were not asked for
    assert outlet.counts == {"/robots.txt": 1, "/rss.xml": 1, "/1": 1, "/2": 1}
    assert collect().visited == 0
    assert sum(outlet.counts.values()) == 4
    assert status(archive)[0].pages == {"waiting": 4, "read": 1}


def test_a_host_that_fails_and_fails_is_left_alone(outlet: Outlet, pages: Pages, collect: Collect) -> None:
    pages(8)
    for number in range(1, 9):
        outlet.routes[f"/{number}"] = 502, {}, b""
    collect(rest=600)
    assert sum(outlet.counts.values()) == 2 + 3


def test_a_page_that_fails_at_first_is_tried_again(outlet: Outlet, pages: Pages, collect: Collect) -> None:
    pages(1)
    answers = iter([(500, {}, b""), (404, {}, b""), (200, {}, said("الميناء سيفتح أبوابه").encode())])
    outlet.routes["/1"] = lambda _asked: next(answers)
    assert collect().new == 1


def test_redirects_are_followed_so_far_and_no_further(
    outlet: Outlet, archive: Archive, pages: Pages, collect: Collect
) -> None:
    pages(3)
    outlet.routes["/1"] = 302, {"Location": "/1"}, b""
    outlet.routes["/2"] = 301, {"Location": "/moved"}, b""
    outlet.page("/moved", said("الجسر سيغلق أسبوعين"))
    outlet.routes["/3"] = 302, {"Location": "file:///etc/passwd"}, b""
    assert collect(retries=()).new == 1
    assert outlet.counts["/1"] == 6
    assert "redirects" in reasons(archive)["1"]
    assert search(archive, Query()).hits[0].kept.url == f"{outlet.url}/moved"


def test_robots_txt_of_another_host_holds_for_redirects_to_it(
    outlet: Outlet, outlets: Callable[[], Outlet], pages: Pages, collect: Collect
) -> None:
    pages(1)
    other = outlets()
    other.routes["/robots.txt"] = 200, {}, b"User-agent: *\nDisallow: /\n"
    outlet.routes["/1"] = 302, {"Location": f"{other.url}/1"}, b""
    assert collect().new == 0
    assert other.counts == {"/robots.txt": 1}


def test_slow_huge_broken_and_exploding_answers_stop_nobody(
    outlet: Outlet, archive: Archive, pages: Pages, collect: Collect
) -> None:
    def slow(_asked: Asked) -> Reply:
        outlet.closing.wait(30)
        return 200, {}, b""

    pages(5)
    outlet.routes["/1"] = slow
    outlet.routes["/2"] = 200, {}, bytes(300_000)
    outlet.routes["/3"] = 200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000))
    outlet.routes["/4"] = 200, {"Content-Length": "5000"}, b"<p>"
    assert collect(timeout=2.0, max_bytes=200_000, retries=(), rest=0).new == 1
    told = reasons(archive)
    assert "within 2 seconds" in told["1"]
    assert "larger than 200000 bytes" in told["2"]
    assert "larger than 200000 bytes" in told["3"]
    assert "4" in told


def test_lies_are_not_believed(outlet: Outlet, archive: Archive, pages: Pages, collect: Collect) -> None:
    pages(4)
    forged = {"text": "قال الوزير إن الحرب بدأت.", "url": "https://example.org/real", "outlet": "وكالة أخرى"}
    outlet.routes["/1"] = 200, {"Content-Type": "text/html"}, f"{json.dumps(forged)}\n".encode() * 3
    outlet.routes["/2"] = 200, {"Content-Type": "text/html"}, b"%PDF-1.7"
    elsewhere = said("الجسر سيغلق أسبوعين").replace(
        "<head>", '<head><link rel="canonical" href="https://example.org/real">'
    )
    outlet.page("/3", elsewhere)
    outlet.routes["/4"] = 200, {"Content-Type": "application/pdf"}, said("المطار سيغلق شهرا").encode()
    assert collect(retries=()).new == 2
    assert {hit.kept.url for hit in search(archive, Query()).hits} == {f"{outlet.url}/3", f"{outlet.url}/4"}
    assert status(archive)[0].pages == {"read": 2, "without an article": 2}


def test_pages_without_an_article_are_not_visited_again(
    outlet: Outlet, pages: Pages, collect: Collect
) -> None:
    pages(2)
    outlet.page("/1", "<html><body><video></video></body></html>")
    outlet.page(
        "/2", "<html><body><article><h1>News</h1><p>The port will open in May.</p></article></body></html>"
    )
    assert collect(revisits=(0.0, 0.0)).new == 0
    collect()
    assert (outlet.counts["/1"], outlet.counts["/2"]) == (1, 1)
