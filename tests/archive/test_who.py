"""One person under several names and spellings is one actor, whom any of them finds."""

from __future__ import annotations

import pytest
from tests.archive.conftest import Add

from qawl.archive import Archive, find_actor
from qawl.errors import QueryError


def _found(archive: Archive, text: str) -> list[str]:
    with archive.reading() as connection:
        return [actor.name for actor in find_actor(connection, text)]


def test_any_spelling_finds_an_actor(archive: Archive, add: Add) -> None:
    add("قال وزير النقل عبد الرحمن بن أحمد الحدّاد إن الجسر الجديد سيفتح يوم الأحد.")
    for text in ("عبدالرحمن احمد الحداد", "الحداد", "الوزير عبد الرحمن الحداد"):
        assert _found(archive, text) == ["عبد الرحمن بن أحمد الحدّاد"]
    assert _found(archive, "سالم الحداد") == []


@pytest.mark.parametrize("text", ["", " \0 ", "ا" * 100_000])
def test_what_can_be_no_name_is_refused(archive: Archive, text: str) -> None:
    with pytest.raises(QueryError, match="a name"):
        _found(archive, text)


@pytest.mark.parametrize("text", ["%", "_", "' OR 1=1 --", "\u202e", "سالم\0", "9" * 100, "🌍"])
def test_odd_texts_find_nobody(archive: Archive, add: Add, text: str) -> None:
    add("قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح يوم الأحد.")
    assert _found(archive, text) == []
