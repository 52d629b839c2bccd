"""Pages are looked at again for silent edits; and whatever ends the program, nothing is lost and nothing is twice."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from reader import make_reader
from tests.collect.conftest import MANNERS
from tests.collect.outlets import Asked, Outlet, Reply, said
from tests.stores import on_both_stores

from qawl.archive import Archive, Query, changes, check, info, search
from qawl.archive.schema import pages
from qawl.collect import Collected, Collector, memory, remove_feeds, run, status, taking
from qawl.errors import ArchiveError

Collect = Callable[..., Collected]
Add = Callable[[str], list[str]]


@on_both_stores
def test_a_silent_edit_is_noticed(outlet: Outlet, archive: Archive, add: Add, collect: Collect) -> None:
    versions = iter([said("الميناء سيفتح في مايو"), said("الميناء سيفتح في يونيو")])
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.routes["/1"] = lambda _asked: (200, {}, next(versions).encode())
    add(f"{outlet.url}/rss.xml")
    done = collect(revisits=(0.0,))
    assert (done.new, done.changed) == (1, 1)
    (change,) = changes(archive)
    assert ("مايو", "يونيو") in {(edit.was, edit.now) for edit in change.edits}


def test_a_page_that_has_not_changed_is_not_sent_again(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page(
        "/1", said("الميناء سيفتح في مايو"), etag='"v1"', last_modified="Fri, 20 Nov 2026 08:00:00 GMT"
    )
    add(f"{outlet.url}/rss.xml")
    done = collect(revisits=(0.0, 0.0))
    assert (done.visited, done.new, done.changed) == (3, 1, 0)
    again = outlet.log[-1].headers
    assert (again["If-None-Match"], again["If-Modified-Since"]) == ('"v1"', "Fri, 20 Nov 2026 08:00:00 GMT")


def test_a_page_that_was_taken_down_is_told_and_its_article_stays(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    answers = iter([(200, {}, said("الميناء سيفتح في مايو").encode()), (410, {}, b"")])
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.routes["/1"] = lambda _asked: next(answers)
    add(f"{outlet.url}/rss.xml")
    collect(revisits=(0.0, 0.0))
    assert status(archive)[0].pages == {"gone since they were read": 1}
    assert search(archive, Query()).total == 1


def test_a_page_is_revisited_after_an_hour_and_not_before(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    add(f"{outlet.url}/rss.xml")
    collect(revisits=(3600,))
    collect(revisits=(3600,))
    assert outlet.counts["/1"] == 1


@on_both_stores
def test_what_was_written_when_the_program_ended_is_not_there_twice(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"), ("/2", "المطار"))
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    outlet.page("/2", said("المطار سيغلق شهرا"))
    add(f"{outlet.url}/rss.xml")
    with monkeypatch.context() as patch:

        def killed(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr(taking, "note_outcomes", killed)
        with pytest.raises(KeyboardInterrupt):
            collect()
    assert collect().new == 0
    assert info(archive).articles == 2
    assert status(archive)[0].pages == {"read": 2}


def test_what_a_feed_listed_when_the_program_ended_is_not_lost(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"), etag='"v1"')
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    add(f"{outlet.url}/rss.xml")
    with monkeypatch.context() as patch:

        def killed(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr(taking, "list_pages", killed)
        with pytest.raises(KeyboardInterrupt):
            collect()
    assert collect().new == 1


def test_a_lost_state_of_feeds_does_no_harm(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    add(f"{outlet.url}/rss.xml")
    collect()
    (Path(archive.name).with_name("qawl.feeds.db")).unlink()
    collect()
    assert outlet.counts["/1"] == 1


def test_the_state_of_feeds_holds_what_they_list_and_no_more(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", *((f"/{n}", "خبر") for n in range(5)))
    add(f"{outlet.url}/rss.xml")
    collect(retries=())
    outlet.rss("/rss.xml", ("/4", "خبر"), ("/5", "خبر"))
    collect(retries=())
    with closing(make_reader(str(Path(archive.name).with_name("qawl.feeds.db")))) as state:
        assert {entry.link for entry in state.get_entries()} == {f"{outlet.url}/4", f"{outlet.url}/5"}
    assert outlet.counts["/4"] == 1


def test_a_removed_feed_is_asked_no_more_and_its_articles_stay(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    add(f"{outlet.url}/rss.xml")
    collect(revisits=(0.0, 3600))
    remove_feeds(archive, f"{outlet.url}/rss.xml")
    outlet.log.clear()
    assert collect().feeds == 0
    assert not outlet.log
    assert info(archive).articles == 1


def test_a_feed_may_be_removed_while_it_is_asked(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    add(f"{outlet.url}/rss.xml")
    listing = outlet.routes["/rss.xml"]

    def removed(_asked: Asked) -> Reply:
        remove_feeds(archive, f"{outlet.url}/rss.xml")
        assert isinstance(listing, tuple)
        return listing

    outlet.routes["/rss.xml"] = removed
    assert collect().listed == 0
    assert status(archive) == []


@on_both_stores
def test_two_collectors_do_not_ask_the_same_hosts_at_once(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_PATIENCE", "100ms")
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    add(f"{outlet.url}/rss.xml")
    refused = []

    def second(_asked: Asked) -> Reply:
        with pytest.raises(ArchiveError, match="at work"):  # on another machine, if need be
            collect(state="qawl.feeds.db" if archive.is_sqlite else "other.feeds.db")
        refused.append(True)
        return 200, {}, said("الميناء سيفتح في مايو").encode()

    outlet.routes["/1"] = second
    assert collect().new == 1
    assert refused == [True]


@pytest.mark.parametrize("archive", ["postgresql"], indirect=True)
def test_a_collector_waits_for_the_server_to_see_that_the_last_one_has_ended(
    archive: Archive, tmp_path: Path
) -> None:
    held = threading.Event()

    def last() -> None:
        with memory.alone(archive, tmp_path / "last.db"):
            held.set()
            time.sleep(0.3)

    thread = threading.Thread(target=last)
    thread.start()
    held.wait()
    with memory.alone(archive, tmp_path / "next.db"):
        thread.join()


def test_it_goes_on_until_it_is_stopped(
    outlet: Outlet, archive: Archive, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_IDLE", 0.1)
    monkeypatch.setattr(run, "remember", lambda _words: None)  # other tests go on in this process
    stop = threading.Event()
    outlet.rss("/rss.xml", ("/1", "الميناء"))
    outlet.page("/1", said("الميناء سيفتح في مايو"))
    add(f"{outlet.url}/rss.xml")

    outlet.page("/2", said("المطار سيغلق شهرا"))

    def quiet(done: Collected) -> None:
        outlet.rss("/rss.xml", ("/1", "الميناء"), ("/2", "المطار"))
        if done.new == 2:
            stop.set()

    Collector(archive, manners=MANNERS, stop=stop).run(0.4, on_quiet=quiet)
    assert info(archive).articles == 2


def test_killed_in_the_middle_it_goes_on_where_it_was(
    outlet: Outlet, archive: Archive, add: Add, collect: Collect
) -> None:
    names = [f"/{n}" for n in range(1, 31)]
    outlet.rss("/rss.xml", *((name, "خبر") for name in names))
    for number, name in enumerate(names):
        outlet.page(name, said(f"الرصيف رقم {number} سيفتح أبوابه أمام السفن"))
    answer = outlet.routes["/20"]

    def slow_at_first(_asked: Asked) -> Reply:
        if outlet.counts["/20"] == 1:
            outlet.closing.wait(60)
        assert isinstance(answer, tuple)
        return answer

    outlet.routes["/20"] = slow_at_first
    add(f"{outlet.url}/rss.xml")
    command = ["collect", "run", "--allow-private", "--delay", "0", "--archive", archive.name]
    process = subprocess.Popen(
        [sys.executable, "-c", "from qawl.cli import main; main()", *command],
        env=os.environ,
        stdout=subprocess.DEVNULL,
    )
    while not written(archive):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = written(archive)
    assert 0 < len(before) < 30
    assert check(archive) == []
    collect()
    assert (info(archive).articles, info(archive).versions) == (30, 30)
    assert status(archive)[0].pages == {"read": 30}
    assert {outlet.counts[path] for path in before} == {1}
    assert max(outlet.counts.values()) <= 3  # robots.txt, by three programs
    assert check(archive) == []


def written(archive: Archive) -> set[str]:
    """The paths of the pages whose articles are known to be in the archive."""
    with archive.reading() as connection:
        urls = connection.execute(sa.select(pages.c.url).where(pages.c.outcome == "article")).scalars()
        return {urlsplit(url).path for url in urls}
