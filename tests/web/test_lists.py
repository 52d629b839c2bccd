"""Actors, claims, answers and days of the sample week: do the pages show what the archive holds, and lead on?"""

import datetime as dt
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from msgspec import json
from tests.web.conftest import ADDRESS

from qawl.archive import Archive, Ingest
from qawl.web import Settings, make_app

UNDATED = "قال وزير النقل سامي الحداد إن الجسر سيفتح قريبا."


def _actor(client: TestClient, name: str) -> str:
    """The number of an actor, as the list of actors links to him."""
    found = re.search(r'href="/actors/(\d+)"', client.get("/actors", params={"name": name}).text)
    assert found
    return found[1]


def test_an_actor_is_found_by_a_latin_name(client: TestClient) -> None:
    assert _actor(client, "Marzouki") == _actor(client, "سلوى المرزوقي")


def test_the_page_of_an_actor_tells_who_he_is_and_what_he_said(client: TestClient) -> None:
    page = client.get(f"/actors/{_actor(client, 'نبيل الصافي')}").text
    assert "حاكم إقليم الهضبة" in page
    assert "من يغلق المعبر يعاقب" in page
    assert page.count("<svg") >= 3


def test_a_claim_shows_what_each_outlet_left_out_and_added(client: TestClient) -> None:
    claim = re.search(r'href="(/claims/\d+)"', client.get("/claims").text)
    assert claim
    page = client.get(claim[1]).text
    assert page.count('class="record') >= 2
    assert "<ins>" in page or "<del>" in page


def test_an_answer_stands_with_what_it_answers_and_its_proof(client: TestClient) -> None:
    page = client.get("/answers").text
    assert 'class="answered' in page
    assert "<q>" in page


def test_what_falls_due_is_seen_from_a_day(client: TestClient) -> None:
    before = client.get("/due", params={"date": "2024-03-05"}).text
    after = client.get("/due", params={"date": "2024-06-01"}).text
    assert "بعرض الصور على المراقبين" in before[before.index('id="coming"') : before.index('id="overdue"')]
    assert "بعرض الصور على المراقبين" in after[after.index('id="overdue"') :]


def test_a_point_of_a_curve_leads_to_its_statements(client: TestClient) -> None:
    page = client.get("/themes", params={"by": "day"}).text
    address = re.search(r'href="(/search\?theme=[^"]*since=[^"]*)"', page)
    assert address
    assert "<blockquote" in client.get(address[1].replace("&amp;", "&")).text


def test_the_first_page_is_the_newest_day(client: TestClient) -> None:
    page = client.get("/").text
    day = re.search(r'<h1>.*?datetime="([^"]+)"', page)
    assert day
    assert client.get("/api/v1/search", params={"since": day[1]}).json()["total"] > 0


@pytest.mark.parametrize(("texts", "leads_to"), [((), "/read"), ((UNDATED,), "/search")])
def test_without_a_day_the_first_page_is_what_there_is(
    tmp_path: Path, texts: tuple[str, ...], leads_to: str
) -> None:
    with Archive.open(tmp_path / "qawl.db", create=True) as archive, Ingest(archive, workers=1) as run:
        for text in texts:
            run.add(text)
    with TestClient(make_app(Settings(archive=str(tmp_path / "qawl.db"))), base_url=ADDRESS) as client:
        assert client.get("/").url.path == leads_to


def test_a_day_shows_what_was_changed_on_it_and_leads_there(own: TestClient) -> None:
    page = {"url": "https://minaa.example/1", "outlet": "صحيفة الميناء", "date": "2024-03-16"}
    today = dt.datetime.now(dt.UTC).date().isoformat()
    archive: Archive = own.app.state.archive  # type: ignore[attr-defined]
    for words in ("سيفتح غدا", "لن يفتح"):
        with Ingest(archive, workers=1) as run:
            run.add(json.encode({**page, "text": f"قال الوزير سامي الحداد إن الجسر {words}."}))
    shown = own.get("/today", params={"date": today}).text
    assert "<ins>لن يفتح</ins>" in shown
    assert re.search(r'<h3><a href="/articles/\d+\?version=2">', shown)


@pytest.mark.parametrize(
    "address",
    [
        "/actors/999999",
        "/claims/999999",
        "/claims?actor=لا أحد",
        "/themes?outlet=لا شيء",
        "/changes?outlet=لا شيء",
    ],
)
def test_what_is_not_there_is_told(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/actors/0", "/actors/x", "/claims/99999999999999", "/due?date=soon"])
def test_what_is_no_number_or_day_is_told(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 422


@pytest.mark.parametrize(
    "asked", [{"since": "2031-01-01"}, {"until": "2001-01-01"}, {"date": "2024-03-05", "since": "2025-01-01"}]
)
def test_what_falls_due_far_away_has_a_calendar_too(client: TestClient, asked: dict[str, str]) -> None:
    assert client.get("/due", params=asked).status_code == 200
