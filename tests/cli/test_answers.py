"""`qawl answers`, `qawl statement` and `qawl actor`, as a user runs them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

Ask = Callable[..., str]
NEWS = (
    "قالت وزيرة الزراعة هدى السالمي: «لم تدخل البلاد حبة قمح فاسدة واحدة».\n\n"
    "ورداً على تصريحات السالمي، قال رئيس اتحاد المطاحن كريم الجندي إن لديه عينات من القمح الفاسد.\n\n"
    "وقال المزارع سعيد الجندي إن الحصاد تأخر."
)


@pytest.fixture
def ask(asking: Callable[[str], Ask]) -> Ask:
    return asking(NEWS)


def test_an_answer_a_statement_and_an_actor_lead_to_each_other(ask: Ask) -> None:
    (one,) = json.loads(ask("answers", "--to", "هدى السالمي", "--format", "json"))["listed"]
    assert one["evidence"] == "ورداً على تصريحات السالمي"
    assert "ورداً على تصريحات السالمي" in ask("answers")
    shown = ask("statement", str(one["to"]["id"]))
    assert "«[لم تدخل البلاد" in shown
    assert "Answered by" in shown
    found = json.loads(ask("statement", str(one["said"]["id"]), "--format", "json"))
    assert found["answers"][0]["to"]["id"] == one["to"]["id"]
    assert "by كريم الجندي" in ask("actor", "هدى السالمي")
    assert json.loads(ask("actor", str(one["said"]["actor_id"]), "-f", "json"))["answers"][0]["times"] == 1


def test_a_name_of_several_lists_them_with_their_numbers(ask: Ask) -> None:
    shown = ask("actor", "الجندي")
    assert "2 actors" in shown
    assert {one["name"] for one in json.loads(ask("actor", "الجندي", "-f", "json"))} == {
        "كريم الجندي",
        "سعيد الجندي",
    }


def test_what_is_not_there_is_said_in_one_line(ask: Ask) -> None:
    assert "no statement 9999" in ask("statement", "9999", code=2)
    assert "nobody in the archive" in ask("actor", "'; DROP TABLE actors; --", code=2)
    assert "1 to 300 characters" in ask("actor", "س" * 100_000, code=2)
    assert "nobody in the archive" in ask("answers", "--actor", "%_\u202e\x00", code=2)
    ask("statement", "99999999999999999999", code=2)
