"""The commands of the board on an archive that `qawl ingest` made, as a user runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Ask = Callable[..., str]
NEWS = (
    "تعهد وزير النقل سامي الحداد بافتتاح الجسر الجديد قبل يوم 10 مايو 2024. "
    "وهدد رئيس النقابة فريد نصار الحكومة بإضراب عام إذا لم تدفع الرواتب. "
    "وقال القائد سالم الراوي إن تنظيم داعش انتهى في هذه المدينة."
)


@pytest.fixture
def ask(asking: Callable[[str], Ask]) -> Ask:
    return asking(NEWS)


def test_a_promise_is_listed_resolved_and_opened_again(ask: Ask) -> None:
    found = json.loads(ask("due", "--date", "2024-05-15", "--format", "json"))
    (one,) = found["overdue"]["listed"]
    assert (one["day"], one["days"], one["said"]["actor"]) == ("2024-05-10", -5, "سامي الحداد")
    number = str(one["said"]["id"])
    assert "kept" in ask("due", "resolve", number, "kept", "--evidence", "https://minaa.example/opened")
    assert "Overdue on 2024-05-15: 0" in ask("due", "--date", "2024-05-15")
    shown = ask("due", "--date", "2024-05-15", "--all")
    assert "https://minaa.example/opened" in shown
    ask("due", "resolve", number, "open")
    assert "5 days ago" in ask("due", "--date", "2024-05-15")


def test_what_cannot_be_marked_is_said_in_one_line(ask: Ask) -> None:
    assert "qawl due resolve 1 kept --evidence https://" in ask("due", "resolve", "1", "kept", code=2)
    refused = ask("due", "resolve", "1", "kept", "--evidence", "page 5", code=2)
    assert "evidence is the http://" in refused
    assert "no statement 99" in ask(
        "due", "resolve", "99", "kept", "--evidence", "https://a.example/", code=2
    )
    assert "nobody in the archive" in ask("due", "--actor", "'; DROP TABLE actors", code=2)
    ask("due", "--date", "tomorrow", code=2)
    ask("due", "resolve", "99999999999999999999", "kept", code=2)


def test_threats_are_listed_with_whom_they_are_against(ask: Ask) -> None:
    shown = ask("threats", "--actor", "فريد نصار")
    assert "Threats, newest first: 1" in shown
    assert "الحكومة" in shown
    found = json.loads(ask("threats", "--warnings", "--format", "json"))
    assert [one["said"]["outlet"] for one in found["listed"]] == ["صحيفة الميناء"]


def test_themes_are_a_table_with_bars_json_and_csv(ask: Ask) -> None:
    assert "█  Terrorism" in ask("themes")
    assert "الإرهاب" in ask("themes", "--language", "ar")
    assert json.loads(ask("themes", "--by", "month", "--format", "json"))["periods"] == ["2024-05"]
    assert "2024-05-01,terrorism,Terrorism" in ask("themes", "--format", "csv")
    assert "no outlet of this name" in ask("themes", "--outlet", "=1", code=2)


def test_the_brief_is_written_in_every_form(ask: Ask, tmp_path: Path) -> None:
    shown = ask("brief")
    assert "The day in brief: 2024-05-01" in shown
    assert "Threats: 1" in shown
    assert json.loads(ask("brief", "--date", "2024-05-10", "--format", "json"))["due_today"]["count"] == 1
    assert ask("brief", "--format", "md", "--language", "ar").startswith("# موجز اليوم: 2024-05-01")
    page = tmp_path / "brief.html"
    ask("brief", "--format", "html", "--output", str(page))
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("name", ["\udcff", "\0", "'; DROP TABLE actors", "%", "\u202e", "م" * 100_000])
@pytest.mark.parametrize("option", [("due", "--actor"), ("threats", "--target"), ("themes", "--outlet")])
def test_a_name_that_is_none_is_said_to_be_none(ask: Ask, option: tuple[str, str], name: str) -> None:
    told = ask(*option, name, code=2)
    assert "in the archive" in told or "characters" in told


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar_are_days(ask: Ask, day: str) -> None:
    assert day in ask("brief", "--date", day)
    assert day in ask("due", "--date", day)
