"""The brief says what the day brought, in the statements' own words, and no word of a page can act in it."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
import sqlalchemy as sa
from lxml import html as parser
from markdown_it import MarkdownIt
from tests.archive.conftest import Add
from tests.board.conftest import APPEAL, PROMISE, THREAT, id_of

from qawl.archive import Archive
from qawl.archive.schema import answers, claims, statements
from qawl.board import Brief, brief
from qawl.board.pages import html, markdown
from qawl.errors import QueryError


def seen(archive: Archive, day: str | None = None) -> Brief:
    return brief(archive, dt.date.fromisoformat(day) if day else None)


@pytest.mark.usefixtures("news")
def test_the_newest_day_is_told_unless_another_is_asked_for(archive: Archive, add: Add) -> None:
    found = seen(archive)
    assert (found.day, found.counts.articles, found.counts.outlets, found.counts.statements) == (
        "2024-05-01",
        2,
        2,
        4,
    )
    assert [one.said.actor for one in found.threats.listed] == ["فريد نصار"]
    assert [one.said.actor for one in found.demands.listed] == ["منى الشامي"]
    add("قال السائق حسن إن الطريق طويل.", date="2024-05-02")
    assert seen(archive).threats.count == 0
    assert seen(archive, "2024-05-01").threats.count == 1


@pytest.mark.usefixtures("news")
def test_a_day_on_which_nobody_was_quoted_names_the_nearest_that_have_statements(
    archive: Archive, add: Add
) -> None:
    add("قال السائق حسن إن الطريق طويل.", date="2024-06-05")
    found = seen(archive, "2024-05-20")
    assert (found.counts.statements, found.before, found.after) == (0, "2024-05-01", "2024-06-05")
    for page in (html(found), markdown(found)):
        assert "Nobody is quoted on this day" in page
        assert page.index("Nobody is quoted") < page.index("2024-05-01") < page.index("2024-06-05")
    assert "Nobody is quoted" not in markdown(seen(archive))
    assert (seen(archive).before, seen(archive).after) == ("2024-05-01", None)


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-05-02", (0, 0, 0)),
        ("2024-05-03", (0, 1, 0)),
        ("2024-05-10", (1, 0, 0)),
        ("2024-05-11", (0, 0, 1)),
    ],
)
def test_what_falls_due_is_told_before_on_and_after_its_day(
    archive: Archive, day: str, told: tuple[int, int, int]
) -> None:
    found = seen(archive, day)
    assert (found.due_today.count, found.due_soon.count, found.fell_due.count) == told


@pytest.mark.usefixtures("news")
def test_claims_and_answers_of_the_day(archive: Archive) -> None:
    promise, appeal = id_of(archive, "الجسر"), id_of(archive, "الرواتب")
    with archive.writing() as connection:
        connection.execute(sa.delete(claims))
        connection.execute(sa.delete(answers))
        connection.execute(sa.insert(claims).values(id=7, statements=2, outlets=2))
        connection.execute(
            sa.update(statements).where(statements.c.act.in_(["promise", "predict"])).values(claim_id=7)
        )
        connection.execute(
            sa.insert(answers).values(statement_id=appeal, to_id=promise, kind="cue", evidence="ردا على")
        )
    found = seen(archive)
    (one,) = found.carried.listed
    assert (one.claim_id, one.outlets, one.statements, one.said.id) == (
        7,
        ("صحيفة الميناء", "صحيفة الجسر"),
        2,
        promise,
    )
    (reply,) = found.replies.listed
    assert (reply.said.id, reply.to.id, reply.evidence) == (appeal, promise, "ردا على")
    assert "ردا على" in html(found)
    assert "ردا على" in markdown(found)


def test_a_prayer_is_no_demand(archive: Archive, add: Add) -> None:
    add(f"وقال الشيخ سالم الراوي: «نسأل الله أن يحفظ البلاد». {APPEAL} ودعا سالم الراوي الله أن يرحم الفقيد.")
    assert [one.said.actor for one in seen(archive).demands.listed] == ["منى الشامي"]


def test_what_an_outlet_changed_today_is_told(archive: Archive, add: Add) -> None:
    add(PROMISE, url="https://minaa.example/1")
    add(PROMISE.replace("10 مايو", "20 مايو"), url="https://minaa.example/1")
    today = dt.datetime.now(dt.UTC).date()
    found = brief(archive, today)
    assert [(edit.was, edit.now) for edit in found.changes[0].edits] == [("10", "20")]
    tree = parser.document_fromstring(html(found))
    assert [(one.tag, one.text) for one in tree.xpath("//del | //ins")] == [("del", "10"), ("ins", "20")]


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("language", "way", "heading"), [("en", "ltr", "Threats: 1"), ("ar", "rtl", "تهديدات: 1")]
)
def test_the_page_runs_as_its_labels_and_what_was_said_from_right_to_left(
    archive: Archive, language: str, way: str, heading: str
) -> None:
    found = seen(archive)
    tree = parser.document_fromstring(html(found, language))
    root = tree.getroottree().getroot()
    assert (root.get("lang"), root.get("dir")) == (language, way)
    assert heading in tree.text_content()
    assert {quote.get("dir") for quote in tree.xpath("//blockquote")} == {"rtl"}
    assert f"## {heading}" in markdown(found, language)
    number = id_of(archive, "إضراب")
    assert f"#{number}" in tree.get_element_by_id("threats").text_content()
    assert "https://jisr.example/1" in tree.xpath("//section[@id='threats']//a/@href")
    assert f"\\#{number}" in markdown(found, language)
    assert "(<https://jisr.example/1>)" in markdown(found, language)


def test_words_of_a_page_stay_words(archive: Archive, add: Add) -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(1)) *نجم* \u202e`رمز`"
    add(
        f"هدد رئيس النقابة فريد نصار الحكومة بإضراب {hostile}.",
        url="javascript:alert(1)",
        outlet="<b>ميناء</b>",
    )
    found = seen(archive)
    page = html(found)
    tree = parser.document_fromstring(page)
    assert not tree.xpath("//script | //b | //img")
    assert not [link for link in tree.xpath("//a/@href") if not link.startswith("#")]
    written = MarkdownIt().render(markdown(found))
    tree = parser.document_fromstring(written)
    assert not tree.xpath("//script | //b | //img | //a | //code")
    assert [one.text for one in tree.xpath("//em")] == ["هدد"]
    assert "<script>alert(1)</script> [x](javascript:alert(1)) *نجم* `رمز" in tree.text_content()
    assert "\u202e" not in written


def test_a_day_without_news_and_an_archive_without_any(archive: Archive, add: Add) -> None:
    with pytest.raises(QueryError, match="qawl ingest"):
        seen(archive)
    add(f"{THREAT} {APPEAL}")
    found = seen(archive, "2020-01-01")
    assert found.counts.articles == found.threats.count == found.due_soon.count == 0
    assert "Nothing" in html(found)
    assert msgspec.json.decode(msgspec.json.encode(found))["day"] == "2020-01-01"
