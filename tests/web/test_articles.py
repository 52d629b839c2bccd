"""The pages about one text of the archive: an article, a statement, and what outlets changed."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from lxml import html as parser
from lxml.html import HtmlElement
from msgspec import json
from tests.web.asked import tree

from qawl.archive import Archive, Ingest, correct, reject

FIRST = "قال وزير النقل سامي الحداد إن الجسر سيفتح يوم الأحد وشكر العمال."
SECOND = "قال وزير النقل سامي الحداد إن الجسر لن يفتح يوم الأحد."
HOSTILE = (
    "قال الوزير سامي الحداد: «<script>alert(1)</script> \u202eسيفتح الجسر\x00 غدا» </p><img src=x onerror=y>"
)


def classes(element: HtmlElement) -> set[str]:
    return set(element.get("class", "").split())


@pytest.fixture
def archive(own: TestClient) -> Archive:
    """The archive behind `own`."""
    found: Archive = own.app.state.archive  # type: ignore[attr-defined]
    return found


def take(archive: Archive, *texts: str, title: str = "الجسر", count: int = 1) -> int:
    """Take in as many articles, with these texts one after the other; return the id of the last."""
    for text in texts:
        with Ingest(archive, workers=1) as run:
            for number in range(count):
                page = {"title": title, "outlet": "صحيفة الميناء", "text": text}
                run.add(json.encode({"url": f"https://minaa.example/{number}", **page}))
    with archive.reading() as connection:
        return int(connection.exec_driver_sql("SELECT max(id) FROM articles").scalar_one())


def test_a_link_chooses_a_statement_and_shows_all_of_it(client: TestClient) -> None:
    page = tree(client.get("/articles/1?statement=2"))
    article = page.find_class("article")[0]
    assert "c2" in classes(article)
    first = page.find_class("record")[0]
    assert first.get("id") == "s2"
    assert first.xpath(".//details/@open") and first.xpath(".//code")
    text = page.find_class("text")[0]
    assert text.get("dir") == "rtl" and text.find_class("m2")
    assert page.get_element_by_id("t2").get("href") == "#s2"
    (sheet,) = [link for link in page.xpath("//link/@href") if "marks-" in link]
    rules = client.get(sheet)
    assert rules.headers["content-type"].startswith("text/css")
    assert ".c2:not(:has(:target)) .m2" in rules.text


def test_each_statement_leads_to_its_own_page_and_back(client: TestClient) -> None:
    page = tree(client.get("/articles/1"))
    own = next(link for link in page.xpath("//article//a/@href") if link.startswith("/statements/"))
    statement = tree(client.get(own))
    back = [
        link for link in statement.xpath("//main//a/@href") if re.match(r"/articles/1\?statement=1", link)
    ]
    assert back
    assert statement.find_class("text")[0].find_class("content")


def test_a_statement_shows_who_answers_it_and_the_words_that_prove_it(client: TestClient) -> None:
    answer = client.get("/api/v1/search", params={"words": "صورا"}).json()["hits"]
    pages = [tree(client.get(f"/statements/{hit['kept']['id']}")) for hit in answer]
    assert any("ورداً على تصريحات المرزوقي" in page.text_content() for page in pages)


def test_versions_are_compared_word_by_word(own: TestClient, archive: Archive) -> None:
    article = take(archive, FIRST, SECOND)
    newest = tree(own.get(f"/articles/{article}?version=2"))
    assert newest.xpath("//details[@open]//del/text()") == ["سيفتح", "وشكر العمال"]
    assert newest.xpath("//ins/text()") == ["لن يفتح"]
    older = tree(own.get(f"/articles/{article}?version=1"))
    assert "سيفتح" in older.find_class("text")[0].text_content()
    assert older.xpath("//nav[@class='versions']//a[@aria-current]/text()") == ["Version 1"]
    assert own.get(f"/articles/{article}?version=3").status_code == 404


def test_what_outlets_changed_is_listed_the_latest_first(own: TestClient, archive: Archive) -> None:
    newest = take(archive, FIRST, SECOND, count=25)
    page = tree(own.get("/changes"))
    listed = page.xpath("//article/h2/a/@href")
    assert listed == [f"/articles/{newest - number}?version=2" for number in range(20)]
    assert "سيفتح" in page.xpath("//article//del/text()")
    rest = tree(own.get(page.xpath("//a[@rel='next']/@href")[0]))
    assert rest.xpath("//article/h2/a/@href")[0] == f"/articles/{newest - 20}?version=2"
    with Ingest(archive, workers=1) as run:
        run.add("قال الحارس سالم النجار إن باب الحديقة مغلق.", outlet="نشرة أخرى")
    assert not tree(own.get("/changes?outlet=نشرة أخرى")).xpath("//article")


def test_corrections_and_rejections_stand_with_who_and_when(own: TestClient, archive: Archive) -> None:
    article = take(archive, f"{FIRST}\n\nوحذرت مديرة المستشفى هدى العلي من نقص الأدوية.")
    with archive.reading() as connection:
        ids = connection.exec_driver_sql(
            f"SELECT id FROM statements WHERE article_id = {article} ORDER BY n"
        ).scalars()
        first, *_, last = list(ids)
    correct(archive, first, act="promise", by="ليلى")
    reject(archive, last, by="نادر")
    page = tree(own.get(f"/articles/{article}"))
    assert "ليلى" in page.get_element_by_id("s1").text_content()
    assert page.get_element_by_id("s1").xpath(".//del")
    rejected = page.find_class("rejected")[0].text_content()
    assert "نقص الأدوية" in rejected and "نادر" in rejected
    assert "نقص الأدوية" not in page.find_class("records")[0].text_content()
    assert "نادر" in tree(own.get(f"/statements/{last}")).find_class("note")[0].text_content()
    assert tree(own.get(f"/articles/{article}?statement=99")).find_class("note")


def test_words_of_an_article_stay_words(own: TestClient, archive: Archive) -> None:
    article = take(archive, HOSTILE, HOSTILE.replace("غدا", "<b>أمس</b>"), title='"><script>x</script>\u202e')
    with archive.reading() as connection:
        statement = connection.exec_driver_sql("SELECT max(id) FROM statements").scalar_one()
    for address in (f"/articles/{article}", f"/statements/{statement}", "/changes"):
        page = tree(own.get(address))
        assert not page.xpath("//main//script | //main//img | //main//b | //@onerror | //@style")
        assert "<script>alert(1)</script>" in page.text_content()
        assert "\x00" not in own.get(address).text


def test_a_page_of_a_very_long_article_stays_small(own: TestClient, archive: Archive) -> None:
    line = "قال وزير النقل سامي الحداد إن الجسر سيفتح. "
    article = take(archive, line * 400)
    first = own.get(f"/articles/{article}")
    assert len(first.content) < 400_000
    page = parser.document_fromstring(first.text)
    following = page.xpath("//a[@rel='next']/@href")[0]
    assert own.get(following).status_code == 200
    later = tree(own.get(f"/articles/{article}?statement=300"))
    assert later.find_class("record")[0].get("id") == "s300"


@pytest.mark.parametrize("address", ["/articles/999", "/articles/1?part=7", "/statements/99999"])
def test_what_is_not_there_is_told(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_no_sheet_but_those_of_marks_is_made(client: TestClient) -> None:
    assert client.get("/static/marks-99999.css").status_code == 404
    assert client.get("/static/page.html.j2").status_code == 404


def test_the_words_of_the_view_are_those_of_the_reader(client: TestClient) -> None:
    page = client.get("/articles/1", headers={"accept-language": "ar"}).text
    assert "دليل العلامات" in page
