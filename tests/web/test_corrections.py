"""Corrections in the browser and over HTTP: seen everywhere, in the name of who made them, and taken back."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.web.forms import send, token

from qawl.archive.store import user

API = "/api/v1"
FIELD = re.compile(r'name="(seen|speaker|addressee|due|cue|source)" value="([^"]*)"')


@pytest.fixture
def threat(own: TestClient) -> dict[str, Any]:
    """A threat of the sample week, whose speaker is known."""
    hits = own.get(f"{API}/search", params={"act": "threaten"}).json()["hits"]
    return next(hit["kept"] for hit in hits if hit["kept"]["actor_id"])


def shown(client: TestClient, id: int) -> dict[str, str]:
    """The form of a statement as its page fills it in."""
    page = client.get(f"/statements/{id}").text
    fields = {name: unescape(value) for name, value in FIELD.findall(page)}
    content = re.search(r'<textarea name="content"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    act = re.search(r'<option value="(\w+)" selected>', page)
    assert content and act
    return {**fields, "content": unescape(content[1]), "act": act[1]}


def correct(client: TestClient, id: int, **changed: str) -> Any:
    return send(client, f"/statements/{id}", f"/statements/{id}/correct", **{**shown(client, id), **changed})


def test_a_speaker_that_was_corrected_is_seen_everywhere(own: TestClient, threat: dict[str, Any]) -> None:
    answer = correct(own, threat["id"], speaker="سميرة الوائلي", speaker_type="person")
    assert answer.headers["location"] == f"/statements/{threat['id']}"
    assert "سميرة الوائلي" in own.get(f"/statements/{threat['id']}").text
    assert "سميرة الوائلي" in own.get("/search", params={"act": "threaten"}).text
    assert "سميرة الوائلي" in own.get("/actors", params={"name": "سميرة الوائلي"}).text
    listed = own.get("/corrections").text
    assert "سميرة الوائلي" in listed and user() in listed
    [gold] = own.get("/corrections.jsonl").text.splitlines()
    assert "سميرة الوائلي" in [one["speaker"] for one in json.loads(gold)["statements"]]


def test_a_person_may_be_another_person_whom_nobody_knows(own: TestClient) -> None:
    hits = own.get(f"{API}/search", params={"words": "التهريب"}).json()["hits"]
    one = next(hit["kept"] for hit in hits if hit["kept"]["statement"]["speaker_type"] == "person")
    assert correct(own, one["id"], speaker="سميرة الوائلي", speaker_type="person").status_code == 303
    assert own.get(f"{API}/statements/{one['id']}").json()["said"]["statement"]["speaker"] == "سميرة الوائلي"


def test_words_of_the_article_are_found_there(own: TestClient, threat: dict[str, Any]) -> None:
    words = " ".join(threat["content"].split()[:3])
    correct(own, threat["id"], content=f"\r\n{words} ")
    assert own.get(f"{API}/statements/{threat['id']}").json()["said"]["content"] == words


def test_what_falls_due_is_put_right_taken_off_and_left_as_it_is(own: TestClient) -> None:
    id = own.get(f"{API}/search", params={"due_since": "2024-01-01"}).json()["hits"][0]["kept"]["id"]

    def due() -> str | None:
        return own.get(f"{API}/statements/{id}").json()["said"]["statement"]["due"]  # type: ignore[no-any-return]

    was = due()
    assert was and shown(own, id)["due"] == was
    assert correct(own, id, due="٢٠٢٤-٠٦").status_code == 303
    assert due() == "2024-06"
    assert correct(own, id, addressee="سميرة الوائلي").status_code == 303
    assert due() == "2024-06"
    refused = correct(own, id, due="غدا")
    assert "is no day; write one as 2024-05-31" in refused.text and 'value="غدا"' in refused.text
    assert correct(own, id, due="").status_code == 303
    assert due() is None
    sent = own.post(f"{API}/statements/{id}/corrections", json={"due": was})
    assert sent.json()["statement"]["due"] == was


def test_an_empty_field_says_that_there_is_none(own: TestClient, threat: dict[str, Any]) -> None:
    correct(own, threat["id"], speaker="", source="")
    said = own.get(f"{API}/statements/{threat['id']}").json()["said"]
    assert (said["statement"]["speaker"], said["source"]) == (None, "")


def test_what_cannot_be_keeps_what_was_typed_and_says_why(own: TestClient, threat: dict[str, Any]) -> None:
    answer = correct(own, threat["id"], speaker="سميرة الوائلي", cue="كلمات ليست في المقال")
    assert answer.status_code == 400
    assert "do not stand in the article" in answer.text
    assert 'value="سميرة الوائلي"' in answer.text and 'value="كلمات ليست في المقال"' in answer.text
    assert "nothing to correct" in correct(own, threat["id"]).text


def test_two_who_correct_at_once_do_not_undo_each_other(own: TestClient, threat: dict[str, Any]) -> None:
    before = shown(own, threat["id"])
    correct(own, threat["id"], act="warn")
    late = send(own, f"/statements/{threat['id']}", f"/statements/{threat['id']}/correct", **before)
    assert late.status_code == 400
    assert "after you opened it" in late.text


def test_what_was_rejected_is_gone_until_that_is_taken_back(own: TestClient, threat: dict[str, Any]) -> None:
    path = f"/statements/{threat['id']}"
    total = own.get(f"{API}/search").json()["total"]
    send(own, path, f"{path}/reject")
    assert own.get(f"{API}/search").json()["total"] == total - 1
    send(own, path, "/corrections/1/undo", back=path)
    assert own.get(f"{API}/search").json()["total"] == total
    assert own.get("/corrections").text.count('class="record') == 0
    assert own.get("/corrections?undone=true").text.count('class="record') == 1


def test_actors_are_renamed_merged_and_split(own: TestClient) -> None:
    one, other = own.get(f"{API}/actors", params={"limit": 2}).json()
    path = f"/actors/{one['id']}"
    send(own, path, f"{path}/rename", name="اسم اختاره المستخدم")
    assert own.get(f"{API}{path}").json()["actor"]["name"] == "اسم اختاره المستخدم"
    merged = send(own, path, f"{path}/merge", other=str(other["id"])).headers["location"]
    names = own.get(f"{API}{merged}").json()["actor"]["names"]
    assert {*one["names"], *other["names"]} <= set(names)
    fields = {"form_token": token(own, merged), "names": other["names"]}
    apart = own.post(f"{merged}/split", data=fields, follow_redirects=False).headers["location"]
    assert set(own.get(f"{API}{apart}").json()["actor"]["names"]) == set(other["names"])
    listed = own.get("/corrections").text
    assert all(word in listed for word in ("renamed", "merged", "split"))


def test_what_came_of_a_promise_is_marked_with_a_page_that_shows_it(own: TestClient) -> None:
    due = own.get(f"{API}/due", params={"date": "2024-03-06"}).json()
    one = [*due["coming"]["listed"], *due["overdue"]["listed"]][0]["said"]
    page, path = f"/statements/{one['id']}", f"/due/{one['id']}/outcome"
    told = send(own, page, path, outcome="kept", evidence="javascript:alert(1)")
    assert (told.status_code, "evidence is the http" in told.text) == (400, True)
    send(own, page, path, outcome="kept", evidence="https://example.com/news/9", back="/due?date=2024-03-06")
    assert own.get(f"{API}{page}").json()["outcome"]["by"] == user()
    assert "https://example.com/news/9" in own.get("/due?date=2024-03-06").text
    send(own, page, path, outcome="open")
    assert own.get(f"{API}{page}").json()["outcome"] is None


def test_programs_change_the_same(own: TestClient, threat: dict[str, Any]) -> None:
    path = f"{API}/statements/{threat['id']}"
    words = threat["content"].split()
    fix = {"act": "warn", "addressee": None, "content": [" ".join(words[:2])]}
    said = own.post(f"{path}/corrections", json=fix).json()
    assert (said["statement"]["act"], said["content"]) == ("warn", " ".join(words[:2]))
    [made] = own.get(f"{API}/corrections").json()
    assert own.delete(f"{API}/corrections/{made['id']}").json()["undone_by"] == user()
    assert own.get(path).json()["said"]["content"] == threat["content"]
    assert own.post(f"{path}/corrections", json={"reject": True}).json()["current"] is False
    actor = own.get(f"{API}/actors", params={"limit": 1}).json()[0]
    renamed = own.post(f"{API}/actors/{actor['id']}/rename", json={"name": "اسم آخر"}).json()
    assert renamed["name"] == "اسم آخر"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("{", 422),
        ('{"acts": "warn"}', 422),
        ('{"act": "sing"}', 422),
        ("{}", 400),
        ('{"content": [[5, 2]]}', 400),
    ],
)
def test_what_programs_send_wrong_is_told(
    own: TestClient, threat: dict[str, Any], sent: str, status: int
) -> None:
    answer = own.post(f"{API}/statements/{threat['id']}/corrections", content=sent)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
