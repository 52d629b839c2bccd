"""What the status says that pages wait for."""

from collections.abc import Callable

import sqlalchemy as sa
from tests.collect.outlets import Outlet, said
from tests.stores import on_both_stores

from qawl.archive import Archive
from qawl.archive.schema import pages
from qawl.archive.store import moment
from qawl.collect import Collected, Wait, status

Add = Callable[[str], list[str]]
Collect = Callable[..., Collected]


def feed_of(outlet: Outlet, *names: str) -> None:
    outlet.rss("/rss.xml", *((f"/{name}", "خبر") for name in names))
    for number, name in enumerate(names):
        outlet.page(f"/{name}", said(f"السوق رقم {number} سيفتح أبوابه أمام التجار"))


def waits(archive: Archive) -> dict[str, Wait]:
    return {one.why: one for one in status(archive)[0].waits}


@on_both_stores
def test_pages_wait_for_a_host_that_is_left_alone(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    feed_of(outlet, "1", "2", "3")
    outlet.routes["/2"] = 429, {"Retry-After": "3600"}, b""
    add(f"{outlet.url}/rss.xml")
    collect()
    (one,) = status(archive)[0].waits
    assert (one.why, one.pages, f"http://{one.host}") == ("host", 2, outlet.url)
    assert moment(3500) < (one.until or "") <= moment(3600)
    assert "429" in one.reason


@on_both_stores
def test_pages_wait_for_their_time_and_those_that_are_forbidden_for_nothing(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.routes["/robots.txt"] = 200, {}, b"User-agent: *\nDisallow: /closed\n"
    feed_of(outlet, "1", "2", "lost", "closed")
    outlet.routes["/lost"] = 404, {}, b""
    add(f"{outlet.url}/rss.xml")
    collect(revisits=(3600,), retries=(600,))
    assert status(archive)[0].pages == {"read": 2, "forbidden by robots.txt": 1, "failed": 1}
    found = waits(archive)
    assert {why: one.pages for why, one in found.items()} == {"retry": 1, "revisit": 2}
    assert moment(500) < (found["retry"].until or "") <= moment(600)
    assert moment(3500) < (found["revisit"].until or "") <= moment(3600)
    (failure,) = status(archive)[0].failures
    assert failure.again == found["retry"].until
    with archive.writing() as connection:  # a host that is to be left alone for longer than that
        connection.execute(
            sa.text("UPDATE hosts SET rests = :until, reason = 'busy'"), {"until": moment(1800)}
        )
    assert {why: one.pages for why, one in waits(archive).items()} == {"host": 1, "revisit": 2}


def test_pages_whose_turn_it_is_wait_as_robots_txt_asks(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.routes["/robots.txt"] = 200, {}, b"User-agent: *\nCrawl-delay: 0.2\n"
    feed_of(outlet, "1", "2")
    add(f"{outlet.url}/rss.xml")
    collect(revisits=(3600,))
    with archive.writing() as connection:
        connection.execute(sa.update(pages).values(due=moment(-1)))
    (one,) = status(archive)[0].waits
    assert (one.why, one.pages, one.until, one.delay) == ("turn", 2, None, 0.2)
