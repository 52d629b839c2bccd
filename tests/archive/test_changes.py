"""What an outlet changed in an article is shown word by word."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.archive.conftest import Add

from qawl.archive import Archive, Ingest, changes
from qawl.errors import QueryError

FIRST = "افتتاح الجسر الجديد\n\nقال وزير النقل سامي الحداد إن الجسر سيفتح يوم الأحد وشكر العمال."
SECOND = "افتتاح الجسر الجديد\n\nقال وزير النقل سامي الحداد إن الجسر قد يفتح يوم الأحد."
SPACED = "افتتاح الجسر الجديد\n\nقال وزير النقل  سامي الحداد إن الجسر قد يفتح يوم\u00a0الأحد."
ADDRESS = "https://example.org/bridge"


def test_words_taken_out_and_put_in_are_told_with_their_places(archive: Archive, add: Add) -> None:
    add(FIRST, url=ADDRESS)
    add(SECOND, url=ADDRESS)
    add("حذرت مديرة المستشفى هدى العلي من نقص الأدوية.", url="https://example.org/other")
    [change] = changes(archive)
    assert (change.url, change.version, change.outlet) == (ADDRESS, 2, "صحيفة الميناء")
    assert [(edit.field, edit.was, edit.now) for edit in change.edits] == [
        ("text", "سيفتح", "قد يفتح"),
        ("text", "وشكر العمال", ""),
    ]
    for edit in change.edits:
        assert edit.was_at.of(change.before_text) == edit.was
        assert edit.now_at.of(change.text) == edit.now


def test_white_space_alone_is_no_change(archive: Archive, add: Add) -> None:
    add(SECOND, url=ADDRESS)
    add(SPACED, url=ADDRESS)
    assert list(changes(archive)) == []


def test_a_new_headline_is_a_change(archive: Archive) -> None:
    for title in ("الجسر يفتح", "الجسر لن يفتح"):
        with Ingest(archive, workers=1) as run:
            run.add(
                f'{{"url": "{ADDRESS}", "title": "{title}", "text": "{SECOND.splitlines()[-1]}"}}'.encode()
            )
    [change] = changes(archive)
    assert [(edit.field, edit.was, edit.now) for edit in change.edits] == [("title", "", "لن")]


def test_changes_are_narrowed_by_outlet_day_and_article(archive: Archive, add: Add) -> None:
    for address, outlet in ((ADDRESS, "صحيفة الميناء"), ("https://example.net/2", "وكالة الساحل")):
        add(FIRST, url=address, outlet=outlet)
        add(SECOND, url=address, outlet=outlet)
    today = dt.datetime.now(dt.UTC).date()
    later = today + dt.timedelta(days=2)
    assert [change.outlet for change in changes(archive)] == ["وكالة الساحل", "صحيفة الميناء"]
    assert [change.url for change in changes(archive, outlet="صحيفه الميناء")] == [ADDRESS]
    assert [change.url for change in changes(archive, article="www.example.org/bridge#top")] == [ADDRESS]
    assert len(list(changes(archive, since=today - dt.timedelta(days=1), until=later))) == 2
    assert list(changes(archive, since=later)) == []
    assert list(changes(archive, until=today - dt.timedelta(days=2))) == []
    with pytest.raises(QueryError, match="no article"):
        list(changes(archive, article="https://example.org/\0' OR 1=1 --"))


def test_a_list_of_changes_goes_on_after_one_of_them(archive: Archive, add: Add) -> None:
    for number in range(3):
        for text in (FIRST, SECOND):
            add(text, url=f"https://example.org/{number}")
    every = list(changes(archive))
    assert [one.url[-1] for one in every] == ["2", "1", "0"]
    assert list(changes(archive, after=every[0].id)) == every[1:]
    assert list(changes(archive, after=every[-1].id)) == []
    with pytest.raises(QueryError, match="no change 999"):
        list(changes(archive, after=999))
