"""Who is let in: the user of this machine, who has signed in, who sends a token; and nobody else."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.web.conftest import ADDRESS
from tests.web.forms import send, token

from qawl.archive import (
    Archive,
    add_account,
    change_password,
    list_accounts,
    make_token,
    remove_account,
)
from qawl.errors import AccessError
from qawl.web import Settings, make_app

NAME, PASSWORD = "سلوى", "قهوة بلا سكر 7"
OUTSIDE = "https://news.example.org"


@pytest.fixture(scope="module")
def place(week: Path, tmp_path_factory: pytest.TempPathFactory, quick_passwords: None) -> Path:
    """An archive with an account."""
    copied = shutil.copy(week, tmp_path_factory.mktemp("accounts") / "week.db")
    with Archive.open(copied) as archive:
        add_account(archive, NAME, PASSWORD)
    return Path(copied)


@pytest.fixture(scope="module")
def reachable(place: Path) -> FastAPI:
    """A workbench that others can reach."""
    named = Settings(archive=str(place), host="0.0.0.0", names=("news.example.org",), rate=0, sign_in_rate=0)
    return make_app(named)


@pytest.fixture
def outside(reachable: FastAPI) -> Iterator[TestClient]:
    """A client of it, elsewhere."""
    with TestClient(reachable, base_url=OUTSIDE) as opened:
        yield opened


@pytest.fixture(scope="module")
def local(place: Path) -> FastAPI:
    """A workbench for this machine alone."""
    return make_app(Settings(archive=str(place), rate=0))


@pytest.fixture
def inside(local: FastAPI) -> Iterator[TestClient]:
    """A client of it, on the machine itself."""
    with TestClient(local, base_url=ADDRESS) as opened:
        yield opened


def signed_in(client: TestClient, back: str = "/search") -> TestClient:
    answer = send(client, "/sign-in", "/sign-in", name=NAME, password=PASSWORD, back=back)
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    return client


@pytest.mark.parametrize(
    ("to", "fields"),
    [
        (
            "/statements/4/correct",
            {"seen": "1", "speaker": "سلوى بنت <b>حمد</b>", "content": "لن يُغلق\nالمعبر"},
        ),
        ("/read", {"source": "قال الوزير إن المعبر مفتوح.", "password": "قهوة"}),
    ],
)
def test_what_was_typed_before_a_session_ended_is_shown(
    outside: TestClient, to: str, fields: dict[str, str]
) -> None:
    outside.cookies.set("__Host-qawl_session", "ended")
    sent_from = {"referer": f"{OUTSIDE}{to.removesuffix('/correct')}"}
    refused = outside.post(to, data={"form_token": "old", **fields}, headers=sent_from)
    assert refused.status_code == 401
    typed = [unescape(one) for one in re.findall(r"<textarea[^>]*>\n?([^<]*)</textarea>", refused.text)]
    assert typed == [value for name, value in fields.items() if name not in ("seen", "password")]
    back = sent_from["referer"].removeprefix(OUTSIDE)
    assert f'target="_blank" href="/sign-in?next={back}"' in refused.text


def test_a_form_of_before_signing_in_anew_shows_what_was_typed(outside: TestClient) -> None:
    old = token(outside, "/sign-in")
    signed_in(outside)
    refused = outside.post("/statements/4/correct", data={"form_token": old, "speaker": "نبيل الصافي"})
    assert refused.status_code == 403
    assert "\nنبيل الصافي</textarea>" in refused.text


def test_a_broken_form_is_refused_as_any_other(outside: TestClient) -> None:
    broken = {"content-type": "multipart/form-data; boundary=x"}
    refused = outside.post("/read", content=b"--x\r\nbroken: [", headers=broken)
    assert refused.status_code == 401


def test_much_that_a_stranger_sends_is_not_looked_at(outside: TestClient) -> None:
    refused = outside.post("/read", data={"source": "ب" * 300_000})
    assert (refused.status_code, "<textarea" in refused.text) == (401, False)


def test_others_reach_no_archive_without_accounts(week: Path) -> None:
    with (
        pytest.raises(AccessError, match="qawl accounts add"),
        TestClient(make_app(Settings(archive=str(week), host="0.0.0.0"))),
    ):
        pass


def test_a_stranger_is_asked_to_sign_in_and_led_to_what_he_wanted(outside: TestClient) -> None:
    answer = outside.get("/search", params={"words": "السد"}, follow_redirects=False)
    assert answer.headers["location"].startswith("/sign-in?next=%2Fsearch%3Fwords%3D")
    assert outside.get("/sign-in").status_code == 200
    assert outside.get("/healthz").text == "ok\n"
    assert outside.get("/static/qawl.css").status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/openapi.json", "/api/v1/nothing"])
def test_a_stranger_gets_nothing_of_the_api(outside: TestClient, path: str) -> None:
    answer = outside.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_who_signs_in_is_let_in_until_he_signs_out(outside: TestClient) -> None:
    signed_in(outside)
    assert NAME in outside.get("/search").text
    assert send(outside, "/search", "/sign-out").status_code == 303
    assert outside.get("/search", follow_redirects=False).status_code == 303


def test_the_cookie_of_a_session_is_for_this_site_alone(outside: TestClient) -> None:
    answer = send(outside, "/sign-in", "/sign-in", name=NAME, password=PASSWORD)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-qawl_session=")
    assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))


def test_a_session_that_was_ended_cannot_be_taken_up_again(outside: TestClient) -> None:
    signed_in(outside)
    kept = dict(outside.cookies)
    send(outside, "/search", "/sign-out")
    outside.cookies.update(kept)
    assert outside.get("/search", follow_redirects=False).status_code == 303


def test_a_new_password_ends_sessions(outside: TestClient, place: Path) -> None:
    signed_in(outside)
    with Archive.open(place) as archive:
        change_password(archive, NAME, PASSWORD)
    assert outside.get("/search", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(("name", "password"), [(NAME, "قهوة بسكر كثير"), ("مروان", PASSWORD), ("", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(
    outside: TestClient, name: str, password: str
) -> None:
    answer = send(outside, "/sign-in", "/sign-in", name=name, password=password)
    assert answer.status_code == 403
    assert "Name or password is wrong." in answer.text
    assert "qawl_session" not in answer.headers.get("set-cookie", "")


def test_signing_in_leads_to_no_other_site(outside: TestClient) -> None:
    for back in ("https://example.com", "//example.com", "/\\example.com", "/\t/example.com"):
        answer = send(outside, "/sign-in", "/sign-in", name=NAME, password=PASSWORD, back=back)
        assert answer.headers["location"] == "/"
        outside.cookies.clear()


def test_a_form_that_is_sent_too_late_leads_back_to_its_page(outside: TestClient) -> None:
    """The session has ended since; the reader comes back to the page of the form, not to the form's address."""
    shown = "/statements/4?version=1"
    refused = outside.post("/statements/4/correct", headers={"Referer": f"{OUTSIDE}{shown}"})
    assert refused.status_code == 401
    leads = set(re.findall(r'"/sign-in\?next=([^"]*)"', refused.text))
    assert leads == {quote(shown)}
    asked = outside.get(f"/sign-in?next={leads.pop()}").text
    back = re.search(r'name="back" value="([^"]*)"', asked)
    assert back
    signed_in(outside, unescape(back[1]))


@pytest.mark.parametrize(
    "sent_from",
    [
        "https://example.com/statements/4",
        f"{OUTSIDE}//example.com/x",
        f"{OUTSIDE}/\\example.com/x",
        f"{OUTSIDE}@example.com/x",
        "javascript:alert(1)",
        "//example.com/x",
        "https://[example.com/x",
        "",
    ],
)
def test_what_says_that_it_comes_from_elsewhere_leads_there_never(
    outside: TestClient, sent_from: str
) -> None:
    refused = outside.post("/statements/4/correct", headers={"Referer": sent_from})
    assert refused.status_code == 401
    assert set(re.findall(r"next=([^\"]*)", refused.text)) == {"/"}


def test_a_form_that_is_refused_leads_back_to_its_page(outside: TestClient) -> None:
    signed_in(outside)
    refused = outside.post("/statements/4/correct", headers={"Referer": f"{OUTSIDE}/statements/4"})
    assert refused.status_code == 403
    assert '<a href="/statements/4">Back to the page of the form</a>' in refused.text
    assert "/language/ar?next=/statements/4" in refused.text


def test_a_program_is_let_in_by_its_token_until_the_account_goes(outside: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        add_account(archive, "برنامج", PASSWORD)
        key = make_token(archive, "برنامج", "")
    sent = {"Authorization": f"Bearer {key}"}
    assert outside.get("/api/v1/search", headers=sent).status_code == 200
    assert outside.get("/search", headers=sent).status_code == 200
    with Archive.open(place) as archive:
        remove_account(archive, "برنامج")
    assert outside.get("/api/v1/search", headers=sent).status_code == 401


def test_a_feed_reader_sends_a_token_as_its_password(outside: TestClient, place: Path) -> None:
    asked = outside.get("/search.atom")
    assert (asked.status_code, asked.headers["www-authenticate"]) == (401, 'Basic realm="Qawl"')
    with Archive.open(place) as archive:
        key = make_token(archive, NAME, "قارئ")
    assert outside.get("/search.atom", auth=("", key)).status_code == 200
    assert outside.get("/search.atom", auth=("", "qawl_nonsense")).status_code == 401
    assert outside.post("/sign-out", auth=("", key)).status_code == 403  # a form has its token nevertheless


def test_the_day_of_its_last_use_is_kept_of_a_token(outside: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        key = make_token(archive, NAME, "يوم")
        outside.get("/api/v1/info", headers={"Authorization": f"Bearer {key}"})
        with archive.reading() as connection:
            listed = {one.label: one.used for one in list_accounts(connection)[0].tokens}
    assert listed["يوم"] == dt.datetime.now(dt.UTC).date().isoformat()


def test_a_token_that_is_not_known_is_told_so_everywhere(inside: TestClient) -> None:
    answer = inside.get("/api/v1/search", headers={"Authorization": "Bearer qawl_nonsense"})
    assert (answer.status_code, "not known" in answer.text) == (401, True)


def test_on_this_machine_reading_is_free_and_changing_is_not(inside: TestClient, own: TestClient) -> None:
    assert inside.get("/search").status_code == 200
    assert inside.post("/api/v1/statements/1/corrections", json={"act": "deny"}).status_code == 401
    assert own.post("/api/v1/nothing").status_code == 404  # without accounts its user may do all


def test_what_comes_through_a_proxy_does_not_come_from_this_machine(own: TestClient) -> None:
    answer = own.get("/search", headers={"X-Forwarded-For": "192.0.2.7"}, follow_redirects=False)
    assert answer.headers["location"].startswith("/sign-in")


def test_a_form_without_the_token_of_its_page_is_refused(outside: TestClient) -> None:
    filled = {"name": NAME, "password": PASSWORD}
    for wrong in ({}, {"form_token": ""}, {"form_token": "0" * 64}, {"form_token": "ك"}):
        assert outside.post("/sign-in", data={**filled, **wrong}).status_code == 403
    before = token(outside, "/sign-in")
    signed_in(outside)
    assert outside.post("/sign-out", data={"form_token": before}).status_code == 403
    assert outside.get("/search").status_code == 200


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "https://example.com"},
        {"Origin": "null"},
        {"Origin": OUTSIDE, "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://www.example.org", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_what_a_page_of_another_site_sends_is_refused(outside: TestClient, told: dict[str, str]) -> None:
    signed_in(outside)
    sent = {"form_token": token(outside, "/search")}
    assert outside.post("/sign-out", data=sent, headers=told).status_code == 403
    assert outside.post("/api/v1/nothing", json={}, headers=told).status_code == 403
    assert outside.post(
        "/sign-out", data=sent, headers={"Origin": OUTSIDE}, follow_redirects=False
    ).is_redirect


@pytest.mark.parametrize(
    "host", ["example.com", "127.0.0.1.example.com", "", "[::1", "localhost.example.com:8080"]
)
def test_a_host_of_another_name_is_refused(inside: TestClient, host: str) -> None:
    assert inside.get("/search", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:8080", "LOCALHOST"])
def test_a_host_of_this_machine_is_served(inside: TestClient, host: str) -> None:
    assert inside.get("/search", headers={"Host": host}).status_code == 200


def test_who_listens_to_others_is_called_by_any_address_and_its_names(outside: TestClient) -> None:
    for host, status in (("192.0.2.5:8080", 200), ("news.example.org", 200), ("evil.example.org", 421)):
        assert outside.get("/sign-in", headers={"Host": host}).status_code == status
