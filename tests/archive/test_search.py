"""Statements are found by words in any spelling, by meaning and by what is known of them, the same in both stores."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.archive.conftest import Add

from qawl.archive import Archive, Query, every_hit, facets, search
from qawl.errors import QueryError

BRIDGE, COST, ROAD, REPAIR, TRUCE, FIRE, PRICES, DENIAL, FUEL, SHELLING = range(1, 11)


def ids(archive: Archive, **fields: object) -> list[int]:
    return [hit.kept.id for hit in search(archive, Query(**fields)).hits]


def found(archive: Archive, words: str) -> set[int]:
    return set(ids(archive, words=words))


@pytest.mark.parametrize("words", ["جسر", "الجسور", "بالجسر", "والجِسْر", "لجسر", "جُسُورها"])
def test_a_word_is_found_in_any_spelling_and_ending(news: Archive, words: str) -> None:
    assert found(news, words) == {BRIDGE, COST, SHELLING}


@pytest.mark.parametrize("field", ["words", "like"])
def test_a_blank_text_is_refused_and_finds_not_everything(news: Archive, field: str) -> None:
    with pytest.raises(QueryError, match=f"{field}: the text is empty; give one, or leave {field} out"):
        search(news, Query(**{field: " \n"}))


def test_all_words_must_stand_in_a_statement(news: Archive) -> None:
    assert found(news, "الجسر السيارة") == {BRIDGE}
    assert found(news, "الجسر الكهرباء") == set()


def test_a_phrase_is_words_that_follow_one_another(news: Archive) -> None:
    assert found(news, "إطلاق النار") == {TRUCE, FIRE}
    assert found(news, '"إطلاق النار"') == found(news, "«اطلاق نار»") == {TRUCE}
    assert found(news, '"النار إطلاق"') == set()
    assert found(news, '"اصلاح الطريق"') == {REPAIR}  # the text has a particle before it: بإصلاح الطرق


def test_a_hyphen_keeps_out_and_or_lets_either_do(news: Archive) -> None:
    assert found(news, "الجسر -قصف") == {BRIDGE, COST}
    assert found(news, 'الوادي -"إطلاق النار"') == {FIRE, SHELLING}
    assert found(news, "الوقود OR كلفة") == found(news, "الوقود | كلفة") == {FUEL, COST}
    assert found(news, "-الجسر -الطريق -النار") == {PRICES, DENIAL, FUEL}


def test_words_of_every_text_count_in_phrases_alone(news: Archive) -> None:
    assert found(news, "إلى الطريق") == found(news, "الطريق")
    assert found(news, '"إلى السوق"') == {ROAD}
    with pytest.raises(QueryError, match="every text is full of"):
        search(news, Query(words="من إلى"))


def test_fields_narrow_what_is_found(news: Archive) -> None:
    assert ids(news, speaker=("الحدّاد",)) == [REPAIR, COST, BRIDGE]
    assert ids(news, speaker=("سامي الحداد",), words="الجسر", order="time") == [COST, BRIDGE]
    assert ids(news, speaker=("فريد نصار", "نادر شاهين")) == [DENIAL, SHELLING]
    assert ids(news, addressee=("الحكومه",)) == [FUEL]
    assert ids(news, act=("warn", "threaten")) == [ROAD, SHELLING]
    assert ids(news, mode=("direct",)) == [FIRE]
    assert ids(news, theme=("energy",), act=("announce",)) == [PRICES]
    assert ids(news, outlet=("اذاعة السهل",)) == [REPAIR, ROAD]
    assert ids(news, since=dt.date(2024, 5, 2), until=dt.date(2024, 5, 2)) == [REPAIR, ROAD]
    assert ids(news, due_since=dt.date(2024, 7, 1)) == [PRICES, REPAIR]
    assert ids(news, due_until=dt.date(2024, 6, 1)) == [BRIDGE]
    assert ids(news, speaker=("لا أحد",)) == []


def test_a_meaning_finds_what_is_said_in_other_words(news: Archive) -> None:
    best = search(news, Query(like="الجسر الحديث سيبدأ استقبال المركبات")).hits[0]
    assert best.kept.id == BRIDGE
    assert best.likeness is not None
    assert 0.4 <= best.likeness <= 1
    assert BRIDGE not in ids(news, like="الجسر الحديث سيبدأ استقبال المركبات", act=("threaten",))


def test_pages_hold_every_hit_once_in_order(news: Archive) -> None:
    for query in (
        Query(),
        Query(words="الجسر"),
        Query(like="الجسر"),
        Query(words="الطريق OR الجسر", order="time"),
    ):
        seen: list[int] = []
        after = ""
        while True:
            page = search(news, query, limit=2, after=after)
            seen += [hit.kept.id for hit in page.hits]
            if page.next is None:
                break
            after = page.next
        assert seen == [hit.kept.id for hit in search(news, query, limit=50).hits]
        assert len(seen) == len(set(seen)) == page.total
        assert sorted(seen) == [one.id for one in every_hit(news, query)]


def test_the_newest_come_first_and_those_without_a_date_last(news: Archive) -> None:
    dates = [hit.kept.date for hit in search(news, Query()).hits]
    assert dates == [*sorted((day for day in dates if day), reverse=True), None]


def test_statements_added_between_two_pages_move_none(archive: Archive, add: Add) -> None:
    for number in range(4):
        add(f"قال المدير فريد نصار إن السد رقم {number} ممتلئ.", date=f"2024-05-0{number + 1}")
    for query in (Query(), Query(words="السد")):
        first = search(archive, query, limit=2)
        assert first.next
        rest = [hit.kept.id for hit in search(archive, query, after=first.next).hits]
        add("قال المدير فريد نصار إن السد الأعلى جف.", date="2024-05-20", url="https://example.org/new")
        assert [hit.kept.id for hit in search(archive, query, after=first.next).hits] == rest


def test_words_of_a_retired_version_are_not_found(archive: Archive, add: Add) -> None:
    add("قال المدير فريد نصار إن السد ممتلئ.", url="https://example.org/dam")
    add("قال المدير فريد نصار إن الخزان ممتلئ.", url="https://example.org/dam")
    assert ids(archive, words="السد") == []
    assert len(ids(archive, words="الخزان")) == len(ids(archive)) == 1
    assert len(ids(archive, like="السد ممتلئ")) <= 1


def test_marks_stand_on_the_words_asked_for(news: Archive) -> None:
    (hit,) = search(news, Query(words='"اصلاح الطريق"')).hits
    assert [mark.of(hit.kept.content) for mark in hit.marks] == ["بإصلاح الطرق"]
    (hit,) = search(news, Query(words="جسر سيارة -قصف")).hits
    assert [mark.of(hit.kept.content) for mark in hit.marks] == ["الجسر", "السيارات"]


def test_counts_by_facet(news: Archive) -> None:
    counted = facets(news, Query(), ["actor", "act", "outlet", "month", "day", "mode"])
    assert (counted["actor"][0].label, counted["actor"][0].count) == ("سامي الحداد", 3)
    assert {one.value: one.count for one in counted["act"]}["announce"] == 2
    assert (counted["outlet"][0].value, counted["outlet"][0].count) == ("صحيفة الميناء", 4)
    assert [(one.value, one.count) for one in counted["month"]] == [("2024-05", 6), ("2024-06", 3)]
    assert {one.value: one.count for one in counted["mode"]} == {"indirect": 9, "direct": 1}
    few = facets(news, Query(words="الجسر", until=dt.date(2024, 12, 1)))
    assert [(one.label, one.count) for one in few["actor"]] == [("سامي الحداد", 2)]
    assert {one.value: one.count for one in few["theme"]} == {"transport": 1, "economy": 1}
    every = {one.value: one.count for one in facets(news, Query(), ["theme"])["theme"]}
    dated = {one.value: one.count for one in facets(news, Query(words="-لاشيء"), ["theme"])["theme"]}
    assert every == dated


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"act": ("shout",)}, "act: 'shout' is none of"),
        ({"theme": ("weather; DROP TABLE statements",)}, "theme: "),
        ({"mode": ("",)}, "mode: "),
        ({"order": "rank"}, "order: "),
        ({"since": dt.date(2024, 2, 1), "until": dt.date(2024, 1, 1)}, "since 2024-02-01 is after"),
        ({"words": "x" * 100_000}, "100,000 characters"),
        ({"words": "كلمة " * 100}, "100 words"),
        ({"words": '"" () !!'}, "holds no word"),
        ({"like": "x" * 100_000}, "100,000 characters"),
        ({"like": "x", "order": "time"}, "order: "),
    ],
)
def test_what_cannot_be_understood_is_said(news: Archive, fields: dict[str, object], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        search(news, Query(**fields))


def test_a_cursor_that_is_none_is_refused(news: Archive) -> None:
    following = search(news, Query(), limit=1).next
    assert following
    for after in ("x", "é", "W10", following[:-3], "' OR 1=1"):
        with pytest.raises(QueryError, match="after: "):
            search(news, Query(), after=after)
    with pytest.raises(QueryError, match="another query"):
        search(news, Query(words="الجسر"), after=following)


SYNTAX = [
    *(
        '"',
        "«",
        "»",
        "-",
        "–",
        "OR",
        "|",
        "AND",
        "NOT",
        "NEAR(",
        ")",
        "*",
        ":",
        "stems:",
        "^",
        "&",
        "!",
        "<->",
    ),
    *("'", "\\", ";", "--", "/*", "%", "_", "()", "{a}", "{{", "7"),
    *(" ", "\n", "\0", "\u202e", "\ud800", "جسر", "طريق", "الوادي", "إطلاق النار"),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(st.sampled_from(SYNTAX) | st.text(max_size=8), max_size=8).map("".join))
def test_no_query_breaks_a_store_and_both_find_the_same(both: tuple[Archive, Archive], words: str) -> None:
    answers = []
    for archive in both:
        try:
            answers.append(found(archive, words))
        except QueryError as problem:
            answers.append(str(problem))
    assert answers[0] == answers[1]


@pytest.mark.parametrize(
    "text", ["\0", "a\0b", "\ud800", "%", "_", "'; DROP TABLE statements; --", "\u202e", "9999999999"]
)
def test_names_and_texts_may_hold_anything(news: Archive, text: str) -> None:
    for field in ("speaker", "addressee", "outlet"):
        assert ids(news, **{field: (text,)}) == []
    search(news, Query(like=text))
    assert facets(news, Query(speaker=(text,)), ["act"]) == {"act": ()}


def test_a_word_and_one_that_only_begins_or_ends_like_it_are_two(archive: Archive, add: Add) -> None:
    add("قال المدير فريد نصار إن العمليات الدولية توقفت.", url="https://example.org/a")
    add("قال المدير فريد نصار إن أعمال الدولة توقفت.", url="https://example.org/b")
    assert [len(found(archive, words)) for words in ("عملية", "عمل", "دولي", "دول")] == [1, 1, 1, 1]
