"""What strangers send harms nothing: hostile words are shown as words; too much, too often, too slow is refused."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import ADDRESS, served
from tests.web.forms import send
from tests.web.hostile import HOSTILE, PAGES, SIGNS, make

from qawl.web import Settings, make_app
from qawl.web.guards import connections
from qawl.web.guards.connections import Patient
from qawl.web.guards.headers import HEADERS


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A workbench on an archive whose words are made to do harm."""
    place = make(tmp_path_factory.mktemp("hostile") / "hostile.db")
    with TestClient(make_app(Settings(archive=str(place))), base_url=ADDRESS) as opened:
        yield opened


@pytest.mark.parametrize("path", PAGES)
def test_hostile_words_of_an_article_are_shown_as_words(hostile: TestClient, path: str) -> None:
    page = hostile.get(path)
    assert page.status_code == 200
    assert [sign for sign in SIGNS if sign in page.text] == []
    assert "javascript:" not in page.text
    assert "<base" not in page.text and " style=" not in page.text.replace("<svg", "")


@pytest.mark.parametrize("name", ["words", "like", "speaker", "outlet", "theme", "after", "since", "act"])
def test_hostile_words_of_a_query_are_shown_as_words(hostile: TestClient, name: str) -> None:
    for words in (HOSTILE, '" onmouseover="alert(4)', "'; DROP TABLE statements; --", "\ud800", "%00%ff"):
        page = hostile.get("/search", params={name: words.encode("utf-8", "surrogatepass")})
        assert page.status_code in (200, 400, 404, 422)
        assert [sign for sign in (*SIGNS, '" onmouseover') if sign in page.text] == []


@pytest.mark.parametrize(
    "path", ["/statements/x", "/actors/99999999999999999999", "/../../etc/passwd", "/static/..%2Fapp.py"]
)
def test_hostile_paths_lead_nowhere(hostile: TestClient, path: str) -> None:
    assert hostile.get(path).status_code in (404, 422)


def test_a_name_in_a_form_is_shown_as_words(hostile: TestClient) -> None:
    answer = send(hostile, "/statements/1", "/statements/1/correct", seen="", speaker=HOSTILE, cue=HOSTILE)
    assert answer.status_code == 400
    assert [sign for sign in SIGNS if sign in answer.text] == []


def test_megabytes_of_words_are_answered(own: TestClient) -> None:
    long = "word " * 800_000
    answer = send(own, "/statements/1", "/statements/1/correct", speaker=long, content=long)
    assert answer.status_code == 400
    assert own.get(f"/search?words={'a' * 60_000}").status_code in (200, 400, 414, 422)


def test_every_kind_of_answer_has_the_headers(week: Path) -> None:
    app = make_app(Settings(archive=str(week), body=1000))

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret of the server")

    with TestClient(make_app(Settings(archive=str(week), rate=1)), base_url=ADDRESS) as asks_much:
        asks_much.get("/search")
        too_often = asks_much.get("/search")
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
        tag = client.get("/api/v1/info").headers["etag"]
        answers = [
            (200, client.get("/search")),
            (200, client.get("/static/qawl.css")),
            (303, client.get("/language/ar", follow_redirects=False)),
            (304, client.get("/api/v1/info", headers={"If-None-Match": tag})),
            (400, client.get("/search?after=x")),
            (403, client.post("/sign-in")),
            (404, client.get("/nothing")),
            (404, client.get("/api/v1/nothing")),
            (405, client.put("/search")),
            (413, client.post("/sign-in", content=b"a" * 1001)),
            (421, client.get("/search", headers={"Host": "example.com"})),
            (422, client.get("/statements/x")),
            (500, client.get("/broken")),
            (429, too_often),
        ]
    for status, answer in answers:
        assert answer.status_code == status
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, status
        assert "secret" not in answer.text


def bodies() -> Iterator[bytes]:
    yield from (b"a" * 600 for _ in range(2))


@pytest.mark.parametrize(
    "sent",
    [
        {"content": b"a" * 1001},
        {"content": bodies(), "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"data": {"name": "a" * 1001}},
        {"files": {"file": ("a.txt", b"a" * 1001)}},
    ],
)
def test_a_body_that_is_too_large_is_refused(week: Path, sent: dict[str, object]) -> None:
    with TestClient(make_app(Settings(archive=str(week), body=1000)), base_url=ADDRESS) as client:
        answer = client.post("/sign-in", **sent)
        assert (answer.status_code, "1,000 bytes" in answer.text) == (413, True)


def test_a_body_that_does_not_come_is_not_waited_for(week: Path) -> None:
    app = make_app(Settings(archive=str(week), body_seconds=0.05))
    sent: list[dict[str, object]] = []

    async def never() -> dict[str, object]:
        await asyncio.sleep(60)
        raise AssertionError

    async def keep(message: dict[str, object]) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/x-www-form-urlencoded")]
    scope = {"type": "http", "method": "POST", "path": "/sign-in", "query_string": b"", "headers": headers}

    async def asked() -> None:
        async with app.router.lifespan_context(app):
            await app({**scope, "client": ("127.0.0.1", 1), "scheme": "http", "server": None}, never, keep)

    with ThreadPoolExecutor(1) as apart:  # this thread may have a loop of Playwright's
        apart.submit(asyncio.run, asked()).result()
    assert sent[0]["status"] == 408


@pytest.fixture
def _one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still, so that no minute ends between two requests."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)


@pytest.mark.usefixtures("_one_moment")
def test_who_asks_too_often_is_told_when_to_ask_again(week: Path) -> None:
    app = make_app(Settings(archive=str(week), rate=3))
    with (
        TestClient(app, base_url=ADDRESS, client=("192.0.2.1", 1)) as one,
        TestClient(app, base_url=ADDRESS, client=("192.0.2.2", 1)) as other,
    ):
        assert [one.get("/api/v1/info").status_code for _ in range(4)] == [200, 200, 200, 429]
        refused = one.get("/api/v1/info")
        assert refused.headers["content-type"] == "application/problem+json"
        assert 1 <= int(refused.headers["retry-after"]) <= 120
        assert other.get("/api/v1/info").status_code == 200


@pytest.mark.usefixtures("_one_moment")
def test_passwords_are_tried_a_few_times_a_minute(week: Path) -> None:
    with TestClient(make_app(Settings(archive=str(week), sign_in_rate=2)), base_url=ADDRESS) as client:
        tried = [client.post("/sign-in", data={"name": "سلوى"}).status_code for _ in range(3)]
        assert tried == [403, 403, 429]
        assert client.get("/search").status_code == 200


@pytest.mark.usefixtures("_one_moment")
@pytest.mark.parametrize("path", ["/read", "/read/keep", "/api/v1/read"])
def test_pages_to_be_read_are_counted_apart(week: Path, path: str) -> None:
    with TestClient(make_app(Settings(archive=str(week), reading_rate=1)), base_url=ADDRESS) as client:
        assert [client.post(path).status_code == 429 for _ in range(2)] == [False, True]
        assert client.get("/search").status_code == 200


@pytest.mark.parametrize("sent", [b"", b"GET /search HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: a"])
def test_a_connection_on_which_nothing_is_asked_is_closed(
    week: Path, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(connections, "ASKING", 0.1)
    with (
        served(week, http=Patient) as address,
        socket.create_connection(address.removeprefix("http://").split(":"), timeout=30) as client,
    ):
        client.sendall(sent)
        assert client.recv(1000) == b""
