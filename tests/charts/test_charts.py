"""Every chart shows the numbers that it is given, from where the reader begins, and no name can act in it."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from lxml import html as parser

from qawl.charts import (
    NARROW,
    WIDE,
    Bar,
    Chart,
    Day,
    Dot,
    Point,
    Series,
    Tie,
    available,
    bars,
    calendar,
    carriers,
    curves,
    drawing,
    network,
    prepare,
    ranks,
)
from qawl.errors import MissingExtraError
from qawl.output.web import environment

DAYS = [Point(f"2024-05-0{n}", f"/search?since=2024-05-0{n}") for n in range(1, 8)]
HOSTILE = "<script>alert(1)</script>\"' onload=x &amp; \u202eقلب\u2067 \x00\ud800\uffff\x1b[31m"
LONG = "وزارة " * 60
ELEMENTS = {"svg", "g", "a", "title", "path", "line", "text", "rect"}
UNSAFE = re.compile(r"style|on[a-z]+|class|id|xlink.*|src")


def tree(chart: Chart) -> Any:
    return parser.fragment_fromstring(chart.svg)


def texts(chart: Chart) -> list[str]:
    """The words and numbers that are written in the picture."""
    return [plain(one.text) for one in tree(chart).xpath("//text")]


def tips(chart: Chart) -> list[str]:
    return [plain(one.text) for one in tree(chart).xpath("//title")]


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


def across(chart: Chart, tip: str) -> float:
    """Where in the picture, from its left, the mark begins of which a pointer is told this."""
    mark = next(one for one in tree(chart).xpath("//title") if tip in plain(one.text)).getnext()
    moved = re.match(r"translate\(([\d.]+)", mark.get("transform") or "")
    return float(moved[1] if moved else re.findall(r"[\d.]+", mark.get("d"))[0])


def all_of(name: str, href: str, language: str = "ar") -> list[Chart]:
    """One of each, with this name and this address."""
    points = [Point(name, href), Point("2024-05-02", href)]
    series = [Series(name, (1, 2), href), Series("نفي", (2, 0), href, 285)]
    day = dt.date(2024, 5, 1)
    return [
        bars(name, points, series, language=language),
        curves(name, points, series, language=language),
        ranks(name, [Bar(name, 3, href, before=1.5)], language=language),
        calendar(name, [Day("2024-05-02", 2, href)], first=day, last=day, today=day, language=language),
        network(name, name, [Tie(name, 1, 2, href)], language=language),
        carriers(name, [Dot(name, "2024-05-02", 1, href), Dot("الميناء", "2024-05-04")], language=language),
    ]


def page(charts: list[Chart]) -> str:
    source = '{% from "chart.html.j2" import chart with context %}{% for one in charts %}{{ chart(one) }}{% endfor %}'
    return environment("qawl.charts").from_string(source).render(charts=charts)


def test_bars_tell_each_day_and_link_to_it() -> None:
    said = [
        Series("وعد", (0, 2, 0, 0, 1, 0, 4), "/search?act=promise", 160),
        Series("نفي", (0, 1, 0, 0, 0, 0, 0)),
        Series("تهديد", (0,) * 7),
    ]
    made = bars("أقوال", DAYS, said, language="ar")
    assert made.head == ("الزمن", "وعد", "نفي")
    assert [(row.label, row.cells) for row in made.rows] == [
        ("2024-05-02", ("2", "1")),
        ("2024-05-05", ("1", "0")),
        ("2024-05-07", ("4", "0")),
    ]
    assert tips(made) == ["2024-05-02 وعد: 2 نفي: 1", "2024-05-05 وعد: 1", "2024-05-07 وعد: 4"]
    assert tree(made).xpath("//a/@href") == [DAYS[n].href for n in (1, 4, 6)]
    assert {"2024-05-01", "2024-05-07", "0", "4"} <= set(texts(made))
    assert [(key.name, key.href) for key in made.legend] == [("وعد", "/search?act=promise"), ("نفي", "")]
    assert "hsl(160 var(--strong))" in made.svg


def test_time_runs_as_the_text_does() -> None:
    said = [Series("وعد", (1, 1, 1, 1, 1, 1, 1))]
    dots = [Dot("الميناء", "2024-05-01"), Dot("الجسر", "2024-05-03")]
    days = [Day("2024-05-06", 1), Day("2024-05-07", 1)]  # Monday and Tuesday
    first = dt.date(2024, 5, 6)
    for language, forwards in (("en", True), ("ar", False)):
        made = [
            (bars("t", DAYS, said, language=language), "2024-05-01", "2024-05-07"),
            (curves("t", DAYS, said, language=language), "2024-05-01", "2024-05-07"),
            (carriers("t", dots, language=language), "2024-05-01", "2024-05-03"),
            (calendar("t", days, first=first, last=first, language=language), "2024-05-06", "2024-05-07"),
        ]
        for chart, earlier, later in made:
            assert (across(chart, earlier) < across(chart, later)) is forwards


def test_a_curve_leads_to_its_theme_and_a_point_to_its_days() -> None:
    theme = Series(
        "الاقتصاد", (0, 3, 0, 0, 0, 0, 5), "/t/economy", hrefs=tuple(f"/t/economy/{n}" for n in range(7))
    )
    made = curves("موضوعات", DAYS, [theme, Series("الصحة", (1, 0, 0, 0, 0, 0, 0))], language="ar")
    assert tree(made).xpath("//a/@href") == ["/t/economy", "/t/economy/1", "/t/economy/6"]
    assert "2024-05-07 الاقتصاد: 5" in tips(made)
    assert len({one.get("stroke-dasharray") for one in tree(made).xpath("//path[@stroke]")}) == 2


def test_of_many_points_the_days_are_told_instead() -> None:
    points = [Point(f"2024-W{n:02}", f"/w/{n}") for n in range(1, 53)]
    many = [Series(f"موضوع {n}", tuple(range(52))) for n in range(8)]
    made = curves("موضوعات", points, many, language="en")
    assert len(tree(made).xpath("//a")) == 51
    assert len(made.svg) < 30_000


def test_of_a_very_long_time_the_newest_is_drawn() -> None:
    points = [Point(f"{year}-{month:02}") for year in range(1, 300) for month in range(1, 13)]
    said = [Series(name, (1,) * len(points)) for name in ("وعد", "نفي")]
    for chart in (bars("أقوال", points, said, language="ar"), curves("أقوال", points, said, language="ar")):
        assert len(chart.rows) == 240
        assert "299-12" in texts(chart)
        assert len(chart.svg) < 150_000


def test_ranks_are_in_the_order_given_with_what_was_before() -> None:
    made = ranks(
        "موضوعات",
        [Bar("الصحة", 1200, "/h", before=3.5), Bar("الطاقة", 7)],
        language="en",
        heads=("a", "b", "c"),
    )
    assert texts(made) == ["الصحة", "الطاقة", "1,200", "7"]
    assert (made.head, [row.cells for row in made.rows]) == (("a", "b", "c"), [("1,200", "3.5"), ("7", "0")])
    assert [key.name for key in made.legend] == ["b", "c"]
    assert not ranks("موضوعات", [Bar("الصحة", 1)], language="en").legend


@pytest.mark.parametrize(
    ("language", "weekdays", "begins"), [("en", "Mon Tue", "04-29"), ("ar", "سبت أحد", "04-27")]
)
def test_a_calendar_has_the_weeks_of_its_language(language: str, weekdays: str, begins: str) -> None:
    days = [Day("2024-05-20", 12, "#due"), Day("2024-05-02", 1), Day("2024-05-03", 0)]
    first, last = dt.date(2024, 5, 1), dt.date(2024, 5, 20)
    made = calendar("مواعيد", days, first=first, last=last, today=dt.date(2024, 5, 3), language=language)
    written = texts(made)
    assert " ".join(written[-7:]).startswith(weekdays)
    assert written[0] == begins
    assert "05-01" in written
    assert [row.cells for row in made.rows] == [("12",), ("1",)]
    assert tips(made) == ["2024-05-02: 1", "2024-05-20: 12"]


def test_a_calendar_ends_after_half_a_year_and_where_the_calendar_does() -> None:
    day = dt.date(2024, 5, 1)
    longest = calendar("مواعيد", [Day("2030-01-01", 1)], first=day, last=dt.date.max, language="ar")
    assert len(longest.svg) < 60_000
    assert [row.label for row in longest.rows] == ["2030-01-01"]
    assert calendar("مواعيد", [], first=dt.date.min, last=dt.date.min, language="ar").svg
    assert calendar("مواعيد", [], first=dt.date.max, last=dt.date.max, language="ar").svg


def test_a_network_shows_both_ways_and_those_with_most_answers() -> None:
    ties = [Tie(f"ممثل الجمهورية الموحدة لدى المنظمة {n}", n % 2, n, f"/actors/{n}") for n in range(1, 31)]
    made = network("من يرد على من", "سامي الحداد", ties, language="ar")
    assert len(made.rows) == 30
    assert len(tree(made).xpath("//a")) == 12
    assert texts(made)[:2] == ["ممثل الجمهورية الموحدة", "لدى المنظمة 29"]
    assert "سامي الحداد" in texts(made)
    assert "ممثل الجمهورية الموحدة لدى المنظمة 29 يردّ عليهم: 1 يردّون عليه: 29" in tips(made)
    assert len(tree(made).xpath("//path[@stroke-dasharray]")) == 12
    assert len(tree(made).xpath("//path[@stroke and not(@stroke-dasharray)]")) == 6


def test_carriers_stand_in_the_order_in_which_they_came() -> None:
    dots = [Dot("الجسر", "2024-05-03", 2), Dot("الميناء", "2024-05-01"), Dot("الجسر", "2024-05-04")]
    made = carriers("ناقلون", dots, language="ar")
    assert texts(made) == ["الميناء", "الجسر", "2024-05-01", "2024-05-04"]
    assert [(row.label, *row.cells) for row in made.rows] == [
        ("الميناء", "2024-05-01", "1"),
        ("الجسر", "2024-05-03", "2"),
        ("الجسر", "2024-05-04", "1"),
    ]


def test_where_there_is_nothing_nothing_is_drawn() -> None:
    empty = [
        bars("t", [], [], language="ar"),
        bars("t", DAYS, [Series("وعد", (0,) * 7)], language="ar"),
        curves("t", DAYS, [], language="ar"),
        ranks("t", [], language="ar"),
        network("t", "سامي", [], language="ar"),
        carriers("t", [], language="ar"),
    ]
    assert not any(one.svg or one.rows for one in empty)
    assert page(empty).strip() == ""


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_name_and_no_address_can_act(language: str) -> None:
    made = all_of(HOSTILE, "/search?q=<b>&x=\"'", language)
    for chart in made:
        assert {one.tag for one in tree(chart).iter()} <= ELEMENTS
        assert not [name for one in tree(chart).iter() for name in one.attrib if UNSAFE.fullmatch(name)]
        assert set(tree(chart).xpath("//a/@href")) == {"/search?q=<b>&x=\"'"}
        assert not re.search("[\u202a-\u202e\x00-\x08\ud800\uffff]", chart.svg)
    drawn = parser.fragment_fromstring(page(made), create_parent="main")
    assert not drawn.xpath("//script | //b | //@style | //@onload")
    assert "<script>alert(1)</script>" in drawn.text_content()


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//evil.example", "x", ""]
)
def test_a_link_leads_to_a_page_or_nowhere(href: str) -> None:
    for chart in all_of("الميناء", href):
        assert not tree(chart).xpath("//a")
        assert tree(chart).get("role") == "img"


def test_a_long_name_takes_no_more_room() -> None:
    for long, short in zip(all_of(LONG, "/x"), all_of("وزارة", "/x"), strict=True):
        assert tree(long).get("viewbox") == tree(short).get("viewbox")
        assert max(map(len, texts(long))) <= 54
        assert max(map(len, tips(long))) < 300


def test_the_figure_has_the_numbers_as_a_table() -> None:
    made = ranks("موضوعات", [Bar("الصحة", 12, "/h"), Bar("الطاقة", 7)], language="ar")
    figure = parser.fragment_fromstring(page([made]))
    assert figure.xpath("string(figcaption)") == "موضوعات"
    assert figure.xpath(".//summary/text()") == ["الأرقام"]
    assert figure.xpath(".//tbody//td/text()") == ["12", "7"]
    assert figure.xpath(".//th[@scope='row']/a/@href") == ["/h"]


def test_a_wide_chart_has_another_form_on_a_phone() -> None:
    said = [Series("وعد", (1,) * 7)]
    wide, narrow = (bars("أقوال", DAYS, said, language="ar", width=width) for width in (WIDE, NARROW))
    source = '{% from "chart.html.j2" import chart with context %}{{ chart(wide, narrow=narrow) }}'
    figure = parser.fragment_fromstring(
        environment("qawl.charts").from_string(source).render(wide=wide, narrow=narrow)
    )
    boxes = {one.getparent().get("class"): one.get("viewbox") for one in figure.xpath("div/*")}
    assert boxes == {"roomy": "0 0 800 160", "slim": "0 0 400 160"}


def test_a_tall_picture_has_the_room_of_two() -> None:
    few, many = (
        ranks("موضوعات", [Bar(f"موضوع {n}", 1) for n in range(most)], language="ar") for most in (3, 9)
    )
    assert [one.get("class") for one in parser.fragments_fromstring(page([few, many]))] == [
        "chart",
        "chart tall",
    ]


def test_a_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw() -> Chart:
        return ranks("مرة واحدة", [Bar("الصحة", 12)], language="ar")

    first = draw()
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert draw() == first


def test_pictures_drawn_at_once_are_those_drawn_one_by_one() -> None:
    def draw(n: int) -> str:
        return str(ranks("معا", [Bar(f"موضوع {n}", n + 1)], language="ar").svg)

    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(draw, range(8)))
    assert [f"موضوع {n}" in svg for n, svg in enumerate(drawn)] == [True] * 8


@pytest.mark.parametrize("asked", [prepare, lambda: ranks("بلا مكتبة", [Bar("الصحة", 1217)], language="ar")])
def test_without_the_library_the_way_to_it_is_named(
    monkeypatch: pytest.MonkeyPatch, asked: Callable[[], object]
) -> None:
    assert available()
    drawing._shape.cache_clear()  # other tests have had it drawn already
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert not available()
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'qawl[web]'")):
        asked()
