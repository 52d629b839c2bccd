"""The API: the same questions as on the command line, answered as JSON, and pages read on request."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.web.asked import NEWS

API = "/api/v1"


def get(client: TestClient, path: str, **parameters: Any) -> Any:
    answer = client.get(f"{API}{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_hit_leads_to_its_statement_its_article_and_its_speaker(client: TestClient) -> None:
    found = [hit["kept"] for hit in get(client, "/search", act="threaten")["hits"]]
    hit = next(one for one in found if one["actor_id"])
    assert get(client, f"/statements/{hit['id']}")["said"] == hit
    article = get(client, f"/articles/{hit['article_id']}")
    assert hit["id"] in [one["id"] for one in article["statements"]]
    assert hit["content"] in article["reading"]["text"]
    assert get(client, f"/actors/{hit['actor_id']}")["actor"]["name"] == hit["actor"]


def test_a_claim_is_shown_side_by_side(client: TestClient) -> None:
    first = get(client, "/claims", limit=1)["listed"][0]
    carriers = get(client, f"/claims/{first['claim_id']}")["carriers"]
    assert len(carriers) == first["statements"]


def test_actors_are_found_in_latin_letters_and_passed_over_by_number(client: TestClient) -> None:
    everyone = get(client, "/actors", limit=3)
    assert get(client, "/actors", limit=2, offset=1) == everyone[1:]
    assert everyone[0]["id"] in [one["id"] for one in get(client, "/actors", name=everyone[0]["latin"])]


def test_lists_take_the_options_of_the_command_line(client: TestClient) -> None:
    newest = get(client, "/info")["last_day"]
    assert get(client, "/brief")["day"] == newest
    assert get(client, "/due", date="2024-01-01", act="promise", outcome="kept")["day"] == "2024-01-01"
    only_threats = get(client, "/threats", limit=1000)["count"]
    assert only_threats <= get(client, "/threats", warnings=True)["count"]
    assert get(client, "/themes", by="month")["by"] == "month"
    assert get(client, "/answers", limit=2)["count"] >= 2
    (change,) = get(client, "/changes", since=newest)
    assert get(client, "/changes", outlet=change["outlet"], article=change["url"]) == [change]
    assert get(client, "/corrections", undone=True) == []


def test_where_the_archive_lies_is_not_told(client: TestClient) -> None:
    assert "week.db" not in client.get(f"{API}/info").text


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/statements/999999", 404, "no statement 999999"),
        ("/articles/1?version=9", 404, "has no version 9"),
        ("/actors/0", 422, "id:"),
        ("/threats?since=2024-06-01&until=2024-05-01", 400, "no day lies between"),
        ("/search?since=1714521600", 422, "since: a day is written so"),
        ("/nothing", 404, "Not Found"),
    ],
)
def test_what_cannot_be_answered_is_told_as_problem_details(
    client: TestClient, path: str, status: int, detail: str
) -> None:
    answer = client.get(f"{API}{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert detail in answer.json()["detail"]


def test_another_method_is_told_which_there_are(client: TestClient) -> None:
    answer = client.delete(f"{API}/search")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.json()["status"] == 405


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain; charset=utf-8", NEWS),
        ("text/html", f"<html><body><article><p>{NEWS}</p></article></body></html>"),
        ("application/json", json.dumps({"source": NEWS})),
        ("application/json", json.dumps({"text": NEWS, "id": 7, "title": None})),
    ],
)
def test_a_page_is_read_in_any_form(client: TestClient, kind: str, body: str) -> None:
    answer = client.post(f"{API}/read", content=body.encode(), headers={"content-type": kind})
    (reading,) = answer.json()["readings"]
    assert [one["speaker"] for one in reading["statements"]] == ["ليلى مراد"]


def test_what_is_known_of_a_page_is_taken_where_it_does_not_say_it(client: TestClient) -> None:
    known = {"outlet": "صحيفة الميناء", "date": "2024-05-01"}
    (reading,) = client.post(f"{API}/read", params=known, content=NEWS.encode()).json()["readings"]
    assert {name: reading[name] for name in known} == known
    body = {"source": NEWS, "date": "2023-01-01"}
    (reading,) = client.post(f"{API}/read", params=known, json=body).json()["readings"]
    assert (reading["date"], reading["outlet"]) == ("2023-01-01", "صحيفة الميناء")


def test_each_line_of_a_batch_is_answered_in_its_place(client: TestClient) -> None:
    lines = [
        {"text": NEWS},
        {"source": "no Arabic here"},
        {"url": "http://127.0.0.1:1/"},
        {},
        {"source": NEWS},
    ]
    body = "\n".join(map(json.dumps, lines)).encode()
    answer = client.post(f"{API}/read", content=body, headers={"content-type": "application/x-ndjson"})
    found = [json.loads(line) for line in answer.text.splitlines()]
    assert [len(one["readings"]) for one in found] == [1, 0, 0, 0, 1]
    assert [
        "no Arabic" in str(found[1]),
        "not public" in str(found[2]),
        "give a `source`" in str(found[3]),
    ] == [True] * 3


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("text/plain", "nothing in Arabic", 422),
        ("application/json", "{", 422),
        ("application/json", "[]", 422),
        ("text/plain", "", 422),
        ("application/x-www-form-urlencoded", "source=x", 415),
    ],
)
def test_what_is_no_page_is_refused_with_a_reason(
    client: TestClient, kind: str, body: str, status: int
) -> None:
    answer = client.post(f"{API}/read", content=body, headers={"content-type": kind})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["detail"]
