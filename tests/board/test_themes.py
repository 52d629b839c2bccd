"""Statements are counted by theme and time, in periods without gaps."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.archive.conftest import Add, Once

from qawl.archive import Archive
from qawl.board import Themes, themes
from qawl.errors import QueryError

TERROR = "قال القائد سالم الراوي إن تنظيم داعش انتهى في هذه المدينة."


def seen(archive: Archive, **options: Any) -> Themes:
    with archive.reading() as connection:
        return themes(connection, **options)


@pytest.fixture
def three_days(add: Add, once: Once) -> None:
    def fill() -> None:
        add(TERROR, date="2024-04-29")
        add(f"{TERROR} وقال الوزير كريم إن داعش باق.", date="2024-05-01", outlet="صحيفة الجسر")

    once(fill)


@pytest.mark.usefixtures("three_days")
def test_counts_stand_in_periods_without_gaps(archive: Archive) -> None:
    found = seen(archive)
    assert (found.by, found.periods) == ("day", ("2024-04-29", "2024-04-30", "2024-05-01"))
    counts = {one.theme: (one.label, one.statements, one.counts) for one in found.themes}
    assert counts["terrorism"] == ("Terrorism", 3, (1, 0, 2))
    assert seen(archive, by="month").periods == ("2024-04", "2024-05")
    assert seen(archive, by="week").periods == ("2024-W18",)


@pytest.mark.usefixtures("three_days")
def test_counts_are_narrowed_by_days_outlet_and_actor(archive: Archive) -> None:
    def count(**options: Any) -> int:
        return next(one.statements for one in seen(archive, **options).themes if one.theme == "terrorism")

    assert count(since=dt.date(2024, 5, 1)) == 2
    assert count(until=dt.date(2024, 4, 30)) == 1
    assert count(outlet="صحيفة الجسر") == 2
    assert count(actor="سالم الراوي") == 2
    with pytest.raises(QueryError, match="no outlet"):
        seen(archive, outlet="صحيفة\0")


def test_a_long_stretch_is_counted_by_weeks_or_months(archive: Archive, add: Add) -> None:
    assert seen(archive).periods == ()
    add(TERROR, date="2024-01-01")
    add(f"{TERROR} ", date="2024-04-01", outlet="صحيفة الجسر")
    assert seen(archive).by == "week"
    add(f"{TERROR}  ", date="2026-04-01", outlet="صحيفة الضفة")
    assert seen(archive).by == "month"
