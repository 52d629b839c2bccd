"""A day is seen among those around it, in numbers and, where the library is installed, in charts."""

from __future__ import annotations

import datetime as dt
import sys
from urllib.parse import urlencode

import pytest
from lxml import html as parser
from tests.archive.conftest import Add
from tests.board.conftest import THREAT, id_of

from qawl.archive import Archive
from qawl.board import DayCount, Trends, brief, due_days, resolve, trends
from qawl.board.pages import html
from qawl.board.pictures import pictures

TERROR = "قال القائد سالم الراوي إن تنظيم داعش انتهى في هذه المدينة."
DAY = dt.date(2024, 5, 1)


def seen(archive: Archive, day: dt.date = DAY) -> Trends:
    with archive.reading() as connection:
        return trends(connection, day)


def due(archive: Archive, day: dt.date, **options: dt.date | str | list[str]) -> tuple[DayCount, ...]:
    with archive.reading() as connection:
        return due_days(connection, day, **options)  # type: ignore[arg-type]


@pytest.mark.usefixtures("news")
def test_four_weeks_are_counted_without_gaps(archive: Archive, add: Add) -> None:
    add(THREAT, date="2024-04-30", outlet="صحيفة الضفة")
    add(THREAT, date="2024-05-02", outlet="صحيفة القلعة")
    days = seen(archive).days
    assert (len(days), days[0].day, days[-1].day) == (28, "2024-04-04", "2024-05-01")
    assert [one.acts for one in days[-3:]] == [
        {},
        {"threaten": 1},
        {"appeal": 1, "predict": 1, "promise": 1, "threaten": 1},
    ]


def test_themes_are_compared_with_an_average_day_of_the_week_before(archive: Archive, add: Add) -> None:
    for n, day in enumerate(("2024-04-23", "2024-04-24", "2024-04-30", "2024-05-01")):
        add(TERROR + " " * n, date=day)
    found = {one.theme: one for one in seen(archive).themes}
    assert (found["terrorism"].statements, found["terrorism"].before) == (1, 0.3)
    assert seen(archive, dt.date(2024, 5, 3)).themes == ()


@pytest.mark.usefixtures("news")
def test_what_falls_due_is_counted_by_day(archive: Archive) -> None:
    later = dt.date(2024, 5, 15)
    days = (DayCount("2024-05-10", 1), DayCount("2024-05-31", 1), DayCount("2024-06-30", 1))
    assert due(archive, later) == days
    assert due(archive, later, acts=["promise"]) == days[:1]
    assert due(archive, later, since=later, until=dt.date(2024, 5, 31)) == days[1:2]
    assert due(archive, later, actor="منى الشامي") == days[1:2]
    assert due(archive, dt.date(2024, 4, 30)) == ()
    resolve(archive, id_of(archive, "الجسر"), "kept", evidence="https://minaa.example/opened")
    assert due(archive, later) == days[1:]
    assert due(archive, later, outcomes=["kept"]) == days


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_at_the_ends_of_the_calendar_a_brief_has_its_charts(archive: Archive, day: dt.date) -> None:
    assert "<svg" in html(brief(archive, day))


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("language", "title", "numbers"),
    [("en", "What falls due", "The numbers"), ("ar", "ما يحلّ موعده", "الأرقام")],
)
def test_the_brief_draws_what_the_day_brought(
    archive: Archive, language: str, title: str, numbers: str
) -> None:
    tree = parser.document_fromstring(html(brief(archive, dt.date(2024, 5, 8)), language))
    assert title in tree.text_content()
    assert set(tree.xpath("//summary/text()")) == {numbers}
    (day,) = tree.xpath("//*[local-name()='svg']//a[@href='#due_soon']/title/text()")
    assert "2024-05-10" in day
    assert tree.get_element_by_id("due_soon") is not None
    assert not tree.xpath("//@style | //script")


@pytest.mark.usefixtures("news")
def test_where_there_is_a_search_each_count_leads_to_its_statements(archive: Archive, add: Add) -> None:
    def search(**filters: object) -> str:
        return f"/search?{urlencode(filters, doseq=True)}"

    add(TERROR)
    charts = pictures(brief(archive, DAY), "ar", search)
    links = [link for one in charts for link in parser.fragment_fromstring(one.svg).xpath("//a/@href")]
    assert "/search?theme=terrorism&since=2024-05-01&until=2024-05-01" in links
    day = "/search?since=2024-05-01&until=2024-05-01&act=threaten&act=warn&act=accuse&act=condemn&act=deny"
    assert day in links


@pytest.mark.usefixtures("news")
def test_without_the_charting_library_the_brief_has_no_charts(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    page = html(brief(archive))
    assert "<svg" not in page
    assert "دفع الرواتب" in page
