"""Who is told of what, once, whatever happens to the receiver or to this program."""

import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.collect.outlets import Outlet
from tests.stores import on_both_stores

from qawl.archive import Archive, Query, forget, wish
from qawl.archive.store import moment
from qawl.errors import MissingExtraError, NothingFoundError, QueryError
from qawl.watch import add_watch, is_genuine, list_watches, remove_watch, sending, tell, telling, the_watch

THREAT = "هدد وزير النقل سامي الحداد شركات الشحن بسحب رخصها إذا لم تدفع الرسوم."
PROMISE = "وعد وزير النقل سامي الحداد بفتح الجسر القديم أمام السيارات في مايو."
OTHER = "قالت مديرة البلدية هدى نصار إن السوق سيغلق يوم الجمعة."
ATOM = "{http://www.w3.org/2005/Atom}"

Ingest = Callable[..., None]


def entries(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall(f"{ATOM}entry")


def posted(receiver: Outlet) -> list[dict[str, str]]:
    return [json.loads(asked.body)["statement"] for asked in receiver.log]


def test_only_what_is_new_and_fits_is_told_and_each_once(
    archive: Archive, ingest: Ingest, tmp_path: Path
) -> None:
    path = tmp_path / "threats.atom"
    ingest("هدد مدير المرفأ ياسر قباني العمال بالفصل إذا أضربوا.")
    add_watch(archive, "threats", Query(act=("threaten",)), atom=[path])
    ingest(THREAT, OTHER)
    assert tell(archive).found == 1
    assert tell(archive).found == 0
    (entry,) = entries(path)
    assert "سامي الحداد" in (entry.findtext(f"{ATOM}title") or "")


@on_both_stores
def test_what_stands_in_a_later_version_too_is_not_told_again(
    archive: Archive, ingest: Ingest, tmp_path: Path
) -> None:
    path = tmp_path / "all.atom"
    ingest(OTHER, url="https://example.org/before")
    add_watch(archive, "all", Query(), atom=[path])
    ingest(THREAT, url="https://example.org/1")
    tell(archive)
    ingest(f"{THREAT}\n\n{PROMISE}", url="https://example.org/1")
    ingest(f"{OTHER}\n\n{PROMISE}", url="https://example.org/before")
    assert tell(archive).found == 2
    assert len(entries(path)) == 3


def test_a_webhook_is_signed_as_standard_webhooks_has_it(
    archive: Archive, ingest: Ingest, receiver: Outlet
) -> None:
    receiver.routes["/hook"] = 200, {}, b""
    secret = (
        add_watch(archive, "النقل", Query(speaker=("سامي الحداد",)), webhooks=[f"{receiver.url}/hook"])
        .targets[0]
        .secret
    )
    ingest(THREAT, OTHER)
    assert tell(archive).sent == 1
    (asked,) = receiver.log
    told = json.loads(asked.body)
    assert (told["watch"], told["statement"]["act"]) == ("النقل", "threaten")
    headers = {name.lower(): value for name, value in asked.headers.items()}
    assert is_genuine(secret, headers, asked.body)
    assert not is_genuine(secret, headers, asked.body + b" ")
    assert not is_genuine(secret, headers | {"webhook-timestamp": "1700000000"}, asked.body)
    assert not is_genuine("whsec_AAAA", headers, asked.body)


def test_the_signature_is_that_of_the_standard() -> None:
    from qawl.watch.webhook import signature

    # The example of the standard's own text.
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    body = b'{"test": 2432232314}'
    assert signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body) == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


@on_both_stores
def test_a_dead_receiver_is_told_when_it_is_back_and_each_once(
    archive: Archive, ingest: Ingest, receiver: Outlet, tmp_path: Path
) -> None:
    problems: list[Exception] = []
    add_watch(archive, "all", Query(), webhooks=[f"{receiver.url}/hook"], atom=[tmp_path / "all.atom"])
    receiver.routes["/hook"] = 500, {}, b""
    ingest(THREAT, PROMISE, OTHER, f"{PROMISE}\n\n{OTHER}")
    assert tell(archive, rest=0, on_error=problems.append).failed == 3
    assert len(receiver.log) == 3  # some tries are enough to know
    assert "500" in str(problems[0])
    assert the_watch(archive, "all").targets[1].waiting == 5
    assert len(entries(tmp_path / "all.atom")) == 5  # the others are told all the same
    receiver.routes["/hook"] = 200, {}, b""
    receiver.log.clear()
    with Archive.open(archive.name) as reopened:  # as after a restart
        assert tell(reopened).sent == 5
        assert tell(reopened).sent == 0
    assert len({asked.headers["webhook-id"] for asked in receiver.log}) == 5
    assert the_watch(archive, "all").targets[1].failures == 0


def test_who_cannot_be_reached_is_left_alone_for_a_while(
    archive: Archive, ingest: Ingest, receiver: Outlet
) -> None:
    add_watch(archive, "all", Query(), webhooks=[f"{receiver.url}/hook"])
    ingest(THREAT)
    tell(archive)
    tell(archive)
    assert len(receiver.log) == 1
    assert the_watch(archive, "all").targets[0].rests


def test_one_statement_that_is_refused_does_not_keep_others_back(
    archive: Archive, ingest: Ingest, receiver: Outlet
) -> None:
    receiver.routes["/hook"] = lambda asked: (400 if "threaten" in asked.body.decode() else 200, {}, b"")
    add_watch(archive, "all", Query(), webhooks=[f"{receiver.url}/hook"])
    ingest(THREAT)
    ingest(PROMISE)
    assert tell(archive).failed == 1
    assert the_watch(archive, "all").targets[0].waiting == 1
    ingest(PROMISE.replace("مايو", "يونيو"))
    tell(archive)
    assert [one["act"] for one in posted(receiver)] == ["threaten", "promise", "promise"]


def test_each_statement_that_is_refused_is_told_again_in_its_own_time(
    archive: Archive, ingest: Ingest, receiver: Outlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at(seconds: float) -> None:
        for module in (sending, telling):
            monkeypatch.setattr(module, "now", lambda: moment(seconds))
        monkeypatch.setattr(sending, "moment", lambda more: moment(seconds + more))

    monkeypatch.setattr(sending.random, "uniform", lambda *_: 1.0)
    receiver.routes["/hook"] = 400, {}, b""
    add_watch(archive, "all", Query(), webhooks=[f"{receiver.url}/hook"])
    for seconds, refused in ((0, THREAT), (30, PROMISE)):
        at(seconds)
        ingest(refused)
        assert tell(archive).failed == 1
    receiver.routes["/hook"] = 200, {}, b""
    at(70)
    assert tell(archive).sent == 1
    assert [one["act"] for one in posted(receiver)] == ["threaten", "promise", "threaten"]


def test_much_is_told_in_turns(
    archive: Archive, ingest: Ingest, receiver: Outlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_AT_ONCE", 1)
    receiver.routes["/a"] = receiver.routes["/b"] = 200, {}, b""
    add_watch(archive, "all", Query(), webhooks=[f"{receiver.url}/a", f"{receiver.url}/b"])
    ingest(THREAT, PROMISE)
    assert tell(archive).sent == 4
    assert [asked.path for asked in receiver.log] == ["/a", "/b", "/a", "/b"]


def test_a_service_is_told(archive: Archive, ingest: Ingest, receiver: Outlet) -> None:
    receiver.routes["/"] = 200, {}, b""
    add_watch(archive, "threats", Query(), services=[f"json://{receiver.url.removeprefix('http://')}/"])
    ingest(THREAT)
    assert tell(archive).sent == 1
    told = json.loads(receiver.log[0].body)
    assert "سامي الحداد" in told["title"]
    assert "بسحب رخصها" in told["message"]


def test_a_service_that_fails_is_told_again(archive: Archive, ingest: Ingest, receiver: Outlet) -> None:
    receiver.routes["/"] = 500, {}, b""
    add_watch(archive, "threats", Query(), services=[f"json://{receiver.url.removeprefix('http://')}/"])
    ingest(THREAT)
    assert tell(archive, rest=0).failed == 1
    receiver.routes["/"] = 200, {}, b""
    assert tell(archive).sent == 1


def test_what_is_forgotten_is_not_told_and_leaves_the_file(
    archive: Archive, ingest: Ingest, tmp_path: Path
) -> None:
    path = tmp_path / "all.atom"
    add_watch(archive, "all", Query(), atom=[path])
    ingest(THREAT, OTHER)
    tell(archive)
    forget(archive, wish(archive, "person", "سامي الحداد"))
    ingest(PROMISE.replace("سامي الحداد", "كمال ناصر"))  # in the place of what is gone
    assert tell(archive).found == 1
    text = path.read_text(encoding="utf-8")
    assert "الحداد" not in text
    assert "كمال ناصر" in text


def test_watches_are_listed_and_removed(archive: Archive, tmp_path: Path) -> None:
    query = Query(act=("threaten",), theme=("elections",), speaker=("سامي الحداد",))
    add_watch(archive, " انتخابات  البلدية ", query, atom=[tmp_path / "a.atom"])
    (made,) = list_watches(archive)
    assert (made.name, made.query) == ("انتخابات البلدية", query)
    remove_watch(archive, "انتخابات البلدية")
    assert list_watches(archive) == []
    with pytest.raises(NothingFoundError, match="watch list"):
        remove_watch(archive, "انتخابات البلدية")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"query": Query(act=("shout",)), "webhooks": ["https://example.org/"]}, "none of"),
        ({"query": Query(like="السلام"), "webhooks": ["https://example.org/"]}, "cannot be watched"),
        ({"query": Query()}, "whom to tell"),
        ({"query": Query(), "webhooks": ["example.org"]}, "begins with https"),
        ({"query": Query(), "services": ["nothing://x"]}, "Apprise"),
        ({"query": Query(), "atom": [Path("/nowhere/at/all.atom")]}, "folder does not exist"),
        ({"query": Query(), "name": "  ", "webhooks": ["https://example.org/"]}, "name"),
    ],
)
def test_a_watch_that_cannot_work_is_refused(archive: Archive, given: dict[str, object], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        add_watch(archive, **{"name": "w", **given})  # type: ignore[arg-type]


def test_a_service_names_the_extra_that_it_needs(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(MissingExtraError, match="archive,collect"):
        add_watch(archive, "الميناء", Query(), services=["mailto://a:b@example.org"])


def test_two_watches_of_one_name_are_refused(archive: Archive, tmp_path: Path) -> None:
    add_watch(archive, "w", Query(), atom=[tmp_path / "a.atom"])
    with pytest.raises(QueryError, match="already"):
        add_watch(archive, "w", Query(), atom=[tmp_path / "b.atom"])
