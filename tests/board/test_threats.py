"""Threats come newest first, with whom they are against, once for all who carry them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.archive.conftest import Add
from tests.board.conftest import THREAT

from qawl.archive import Archive
from qawl.board import Listed, threats

EAGLES = "هددت كتائب النسر بقصف جسر الوادي إذا دخل المفتشون إلى المنطقة."
WARNING = "حذرت نقابة الأطباء من نقص الدواء في المدينة."


def seen(archive: Archive, **options: Any) -> Listed:
    with archive.reading() as connection:
        return threats(connection, **options)


@pytest.mark.usefixtures("news")
def test_a_threat_has_its_target(archive: Archive) -> None:
    found = seen(archive)
    assert found.count == 1
    assert (found.listed[0].said.actor, found.listed[0].said.addressee) == ("فريد نصار", "الحكومة")


@pytest.mark.usefixtures("news")
def test_warnings_are_listed_where_asked_for_and_the_newest_come_first(archive: Archive, add: Add) -> None:
    add(WARNING, date="2024-05-03")
    acts = [one.said.statement.act for one in seen(archive, warnings=True).listed]
    assert acts == ["warn", "threaten"]
    assert seen(archive, warnings=True, until=dt.date(2024, 5, 2)).count == 1
    assert seen(archive, warnings=True, limit=1).count == 2
    assert seen(archive, since=dt.date(2024, 5, 2)) == Listed(count=0)


def test_a_threat_of_a_superseded_version_is_gone(archive: Archive, add: Add) -> None:
    add(THREAT, url="https://jisr.example/1")
    add("قال السائق حسن إن الطريق طويل.", url="https://jisr.example/1")
    assert seen(archive).count == 0


def test_a_headline_is_told_in_the_words_of_the_article(archive: Archive, add: Add) -> None:
    add(f"كتائب النسر تهدد بقصف الجسر\n\n{EAGLES}", date="2024-05-04")
    (one,) = seen(archive).listed
    assert "الوادي" in one.said.content
