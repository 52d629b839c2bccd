"""The search page and its address: what is found, how it is narrowed, and in which language it is shown."""

import csv
import io

import pytest
from fastapi.testclient import TestClient


def test_words_are_found_in_any_spelling_and_marked(client: TestClient) -> None:
    page = client.get("/search", params={"words": "المعبر"})
    assert page.status_code == 200
    assert "<mark>" in page.text


def test_a_filter_narrows_and_can_be_taken_away(client: TestClient) -> None:
    everything = client.get("/api/v1/search").json()
    threats = client.get("/api/v1/search", params={"act": "threaten"}).json()
    assert 0 < threats["total"] < everything["total"]
    page = client.get("/search", params={"act": "threaten"}).text
    assert 'href="/search"' in page


def test_pages_go_on_where_the_last_one_ended(client: TestClient) -> None:
    first = client.get("/api/v1/search", params={"limit": 3}).json()
    second = client.get("/api/v1/search", params={"limit": 3, "after": first["next"]}).json()
    ids = [hit["kept"]["id"] for page in (first, second) for hit in page["hits"]]
    assert len(set(ids)) == 6


def test_what_is_found_comes_as_a_table_too(client: TestClient) -> None:
    answer = client.get("/search.csv", params={"act": "threaten"})
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert {row["act"] for row in rows} == {"threaten"}


def test_empty_fields_of_a_form_leave_the_address(client: TestClient) -> None:
    answer = client.get("/search?words=%D8%A7%D9%84%D8%B3%D8%AF&since=&speaker=", follow_redirects=False)
    assert answer.headers["location"] == "/search?words=%D8%A7%D9%84%D8%B3%D8%AF"


@pytest.mark.parametrize("path", ["search", "facets"])
@pytest.mark.parametrize("field", ["words", "like"])
def test_a_program_that_asks_for_nothing_is_not_answered_with_all(
    client: TestClient, path: str, field: str
) -> None:
    answer = client.get(f"/api/v1/{path}", params={field: "", "act": "threaten"})
    assert answer.status_code == 400
    assert f"{field}: the text is empty; give one" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("asks", "language", "direction"), [("ar,en;q=0.5", "ar", "rtl"), ("de, en;q=0.1", "en", "ltr")]
)
def test_the_language_is_that_of_the_browser(
    client: TestClient, asks: str, language: str, direction: str
) -> None:
    page = client.get("/search", headers={"accept-language": asks}).text
    assert f'<html lang="{language}" dir="{direction}"' in page


def test_the_language_that_was_chosen_stays(own: TestClient) -> None:
    back = own.get("/language/ar?next=/search", headers={"accept-language": "en"})
    assert back.url.path == "/search"
    assert '<html lang="ar" dir="rtl"' in back.text


@pytest.mark.parametrize("elsewhere", ["https://example.com", "//example.com", "/\\example.com"])
def test_a_switch_leads_to_no_other_site(client: TestClient, elsewhere: str) -> None:
    answer = client.get("/language/en", params={"next": elsewhere}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_a_question_that_cannot_be_understood_is_told_in_its_form(client: TestClient) -> None:
    told = client.get("/api/v1/search", params={"after": "nonsense"})
    assert (told.status_code, told.headers["content-type"]) == (400, "application/problem+json")
    assert told.json()["detail"].startswith("after:")
    page = client.get("/search", params={"after": "nonsense"})
    assert (page.status_code, page.headers["content-type"]) == (400, "text/html; charset=utf-8")


def test_an_answer_that_a_client_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/api/v1/search").headers["etag"]
    assert client.get("/api/v1/search", headers={"if-none-match": tag}).status_code == 304
