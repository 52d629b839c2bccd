"""`qawl collect` and `qawl watch`, from the address of a site to a statement in a file."""

import json
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from tests.collect.outlets import Outlet, opened, said
from typer.testing import CliRunner

from qawl.cli.app import app
from qawl.collect import Manners

Answer = Callable[..., str]


@pytest.fixture
def outlet() -> Iterator[Outlet]:
    with opened() as site:
        site.rss("/rss.xml", ("/1", "الميناء"))
        site.page("/1", said("الميناء سيفتح أبوابه في مايو"))
        site.page("/", '<link rel="alternate" type="application/rss+xml" href="/rss.xml"><p>الرئيسية</p>')
        yield site


@pytest.fixture
def answer(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Run a command on an archive of its own, without a pause between requests unless it asks for one."""
    shutil.copy(empty, tmp_path / "qawl.db")
    monkeypatch.setattr("qawl.collect.Manners", partial(Manners, delay=0.0))

    def answered(*arguments: str, code: int = 0) -> str:
        told = CliRunner().invoke(app, [*arguments, "--archive", str(tmp_path / "qawl.db")])
        assert told.exit_code == code, told.output
        return told.output

    return answered


def test_a_site_is_added_collected_and_watched(outlet: Outlet, answer: Answer, tmp_path: Path) -> None:
    assert f"{outlet.url}/rss.xml" in answer("collect", "add", f"{outlet.url}/", "--allow-private")
    assert "collected already" in answer("collect", "add", f"{outlet.url}/", "--allow-private")
    answer("watch", "add", "النقل", "--speaker", "سامي الحداد", "--atom", str(tmp_path / "news.atom"))
    told = answer("collect", "run", "--allow-private", "--delay", "0")
    assert "new articles: 1" in told
    assert "الميناء سيفتح" in (tmp_path / "news.atom").read_text(encoding="utf-8")
    found = " ".join(answer("collect", "status").split())
    assert "read 1" in found
    assert "waits 1 to be looked at again for silent edits, from 20" in found
    (wait,) = json.loads(answer("collect", "status", "--format", "json"))[0]["waits"]
    assert (wait["why"], wait["pages"]) == ("revisit", 1)
    assert json.loads(answer("watch", "list", "--format", "json"))[0]["told"] == 1
    assert "was reached" in answer("watch", "test", "النقل")
    assert "newly found: 0" in answer("watch", "tell")
    assert "no more" in answer("collect", "remove", f"{outlet.url}/")
    assert "no feeds yet" in answer("collect", "list")
    assert "no more" in answer("watch", "remove", "النقل")
    assert "no watches yet" in answer("watch", "list")


def test_a_watch_takes_the_days_that_a_search_takes(answer: Answer, tmp_path: Path) -> None:
    days = ("--until", "2030-12-31", "--due-since", "2024-05-01", "--due-until", "2024-05-31")
    listed = answer("watch", "add", "مواعيد", *days, "--atom", str(tmp_path / "news.atom"))
    assert "2030-12-31 or earlier" in listed and "2024-05-01 to 2024-05-31" in listed
    asked = json.loads(answer("watch", "list", "--format", "json"))[0]["query"]
    assert [asked[name] for name in ("until", "due_since", "due_until")] == list(days[1::2])


def test_what_a_receiver_did_not_take_is_told_as_waiting(outlet: Outlet, answer: Answer) -> None:
    outlet.routes["/hook"] = 500, {}, b""
    answer("collect", "add", f"{outlet.url}/", "--allow-private")
    answer("watch", "add", "all", "--webhook", f"{outlet.url}/hook")
    assert "left for later" not in answer("collect", "run", "--allow-private")
    told = answer("watch", "tell", code=2)  # as long as it waits, though it was left alone this time
    assert "told: 0; not taken: 0; waiting for another try: 1" in told
    assert f"all: {outlet.url}/hook is still to be told 1 statements, the first since 20" in told
    assert ", tried again from 20" in told
    (target,) = json.loads(answer("watch", "list", "--format", "json"))[0]["targets"]
    assert target["since"] in told
    listed = answer("watch", "list")
    assert "tried again from 20" in " ".join(listed.split())
    assert "told" not in listed


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("collect", "run"), "collect add"),
        (("collect", "run", "--every", "soon"), "10m"),
        (("collect", "run", "--every", "0m"), "10m"),
        (("collect", "add", "example.org"), "https://"),
        (("collect", "remove", "5"), "collect list"),
        (("watch", "remove", "x"), "watch list"),
        (("watch", "test", "x"), "watch list"),
        (("watch", "add", "x"), "--atom"),
        (("watch", "add", "x", "--like", "سيفتح الميناء", "--atom", "x.atom"), "cannot be watched"),
        (("watch", "add", "x", "--notify", "nothing://y"), "Apprise"),
    ],
)
def test_what_cannot_be_understood_is_told(answer: Answer, arguments: tuple[str, ...], says: str) -> None:
    assert says in answer(*arguments, code=2)


def test_a_run_makes_no_archive_of_a_mistyped_name(tmp_path: Path) -> None:
    place = tmp_path / "qwal.db"
    told = CliRunner().invoke(app, ["collect", "run", "--archive", str(place)])
    assert told.exit_code == 2
    assert f"or: qawl collect add URL --archive {place}" in told.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ("collect", "add", "example.org"),
        ("collect", "add", "http://127.0.0.1:9/", "--allow-private"),
        ("watch", "add", "النقل", "--speaker", "سامي الحداد"),
        ("watch", "add", "النقل", "--notify", "nothing://y"),
    ],
)
def test_what_cannot_be_added_leaves_no_archive(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = CliRunner().invoke(app, [*arguments, "--archive", str(tmp_path / "qawl.db")])
    assert told.exit_code == 2
    assert not list(tmp_path.iterdir())


def test_a_cron_job_hears_of_a_run_in_which_nothing_came(outlet: Outlet, answer: Answer) -> None:
    outlet.rss("/rss.xml", ("/lost", "المطار"), ("/1", "الميناء"))
    answer("collect", "add", f"{outlet.url}/", "--allow-private")
    told = answer("collect", "run", "--allow-private")
    assert "failed: 1" in told and "new articles: 1" in told  # one of several pages
    outlet.rss("/rss.xml", ("/lost too", "المعبر"))
    assert "new articles: 0" in answer("collect", "run", "--allow-private", code=2)  # all of them
    del outlet.routes["/rss.xml"]
    assert "rss.xml" in answer("collect", "run", "--allow-private", "--quiet", code=2)  # a feed


def test_the_status_says_why_pages_wait_and_when_one_is_tried_again(outlet: Outlet, answer: Answer) -> None:
    outlet.rss("/rss.xml", ("/lost", "المطار"), ("/1", "الميناء"), ("/2", "الجسر"))
    outlet.routes["/1"] = 503, {"Retry-After": "1800"}, b""
    answer("collect", "add", f"{outlet.url}/", "--allow-private")
    assert "left for later, as their host is busy: 2" in answer(
        "collect", "run", "--allow-private", "--delay", "0", code=2
    )
    found = " ".join(answer("collect", "status").split())
    host = outlet.url.removeprefix("http://")
    assert f", as {host} is left alone: the server answers 503 Service Unavailable" in found
    assert ", tried again from 20" in found
