"""A page that a user brings: its record at once, nothing stored until he asks for that."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from lxml import html as parser
from tests.web.asked import tree
from tests.web.forms import token

from qawl.archive import Archive, info
from qawl.samples import WEEK

TEXT = (
    "قالت مديرة المستشفى هدى العلي: «نقص الأدوية خطير».\r\n\r\nوتعهد الوزير سامي الحداد بإرسال شحنة في 2024."
)


def sent(client: TestClient, to: str = "/read", *, file: bytes = b"", **fields: str) -> Response:
    """Send the form of the page as a browser does, with its file field empty or filled."""
    files = {"file": ("page" if file else "", file)}
    data = {"form_token": token(client, "/read"), **fields}
    return client.post(to, data=data, files=files, follow_redirects=False)


def articles(client: TestClient) -> int:
    archive: Archive = client.app.state.archive  # type: ignore[attr-defined]
    return info(archive).articles


def test_a_text_is_shown_with_its_record(client: TestClient) -> None:
    before = articles(client)
    page = tree(sent(client, source=TEXT, date="2024-03-05", outlet="صحيفة الميناء"))
    assert "نقص الأدوية خطير" in page.find_class("text")[0].text_content()
    record = page.get_element_by_id("s1")
    assert "هدى العلي" in record.text_content() and record.xpath(".//details//code")
    assert page.get_element_by_id("t1").get("href") == "#s1"
    assert "صحيفة الميناء" in page.xpath("//main/header")[0].text_content()
    assert articles(client) == before


def test_what_was_shown_can_be_taken_into_the_archive(own: TestClient) -> None:
    before = articles(own)
    page = tree(sent(own, source=TEXT, outlet="صحيفة الميناء"))
    assert page.xpath("//button[@formaction='/read/keep']")
    (source,) = page.xpath("//input[@name='source']/@value")
    kept = sent(own, "/read/keep", source=source)
    assert kept.status_code == 303
    shown = own.get(kept.headers["location"])
    assert "نقص الأدوية خطير" in shown.text and "صحيفة الميناء" in shown.text
    assert articles(own) == before + 1
    again = sent(own, "/read/keep", source=source)
    assert (again.headers["location"], articles(own)) == (kept.headers["location"], before + 1)


def test_several_articles_are_listed_and_each_can_be_shown_or_all_taken(own: TestClient) -> None:
    page = tree(sent(own, file=WEEK.read_bytes()))
    rows = page.xpath("//tbody/tr")
    assert len(rows) == len(WEEK.read_text(encoding="utf-8").splitlines())
    (source,) = page.xpath("//input[@name='source']/@value")
    one = tree(sent(own, source=source.replace("\n", "\r\n"), show="1"))
    assert one.xpath("//h1")[0].text_content() == rows[1].xpath("th")[0].text_content()
    all_kept = tree(sent(own, "/read/keep", source=source))
    assert len(all_kept.xpath("//main//li/a[starts-with(@href, '/articles/')]")) == len(rows) - 1


def test_a_long_text_goes_on_in_its_next_part(client: TestClient) -> None:
    page = tree(sent(client, source="قال الوزير سامي الحداد إن الجسر سيفتح. " * 100))
    (source,) = page.xpath("//input[@name='source']/@value")
    (button,) = page.xpath("//button[@name='part']")
    following = tree(sent(client, source=source, part=button.get("value")))
    assert following.find_class("record")[0].get("id") == "s41"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "Give a text"),
        ("Nothing in Arabic here.", "no Arabic text"),
        ("http://127.0.0.1/secret", "not public"),
        ("/etc/passwd", "no Arabic text"),
        ("ftp://example.org/page", "no Arabic text"),
    ],
)
def test_what_cannot_be_read_is_told_and_kept_in_the_form(client: TestClient, source: str, told: str) -> None:
    answer = sent(client, source=source)
    assert answer.status_code == 422
    page = parser.document_fromstring(answer.text)
    assert told in page.xpath("//*[@role='alert']")[0].text_content()
    assert page.get_element_by_id("source").text_content().strip() == source


def test_words_of_a_page_stay_words(client: TestClient) -> None:
    hostile = (
        "قال الوزير سامي الحداد: «<script>alert(1)</script> \u202eسيفتح\x00 الجسر» <img src=x onerror=y> \"'>"
    )
    answer = sent(client, source=hostile, outlet='"><script>x</script>')
    page = tree(answer)
    assert not page.xpath("//main//script | //main//img | //@onerror | //@style")
    assert "<script>alert(1)</script>" in page.find_class("text")[0].text_content()
    assert "\x00" not in answer.text


def test_a_text_with_what_no_store_takes_is_kept_all_the_same(own: TestClient) -> None:
    kept = sent(own, "/read/keep", source='{"text": "قال الوزير سامي\\u0000 الحداد إن الجسر سيفتح."}')
    assert kept.status_code == 303
    assert "الحداد" in own.get(kept.headers["location"]).text


def test_an_article_that_was_not_sent_cannot_be_shown(client: TestClient) -> None:
    assert sent(client, source=TEXT, show="7").status_code == 400
    assert sent(client, source=TEXT, part="7").status_code == 404


def test_an_address_of_the_page_may_bring_its_text(client: TestClient) -> None:
    page = tree(client.get("/read", params={"source": "https://example.org/1"}))
    assert page.get_element_by_id("source").text_content().strip() == "https://example.org/1"
    assert re.search("Nothing is stored", page.text_content())
