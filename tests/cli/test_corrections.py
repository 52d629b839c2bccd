"""`qawl correct` and `qawl reject` put statements right; `qawl corrections` shows what was done, and takes it back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

NEWS = (
    "الجسر الجديد\n\nقال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات. "
    "ودعت المديرة رنا الصباغ الحكومة إلى خفض سعر الوقود.\n"
)
Asking = Callable[[str], Callable[..., str]]


def test_words_are_given_as_they_stand_or_by_their_characters(asking: Asking) -> None:
    ask = asking(NEWS)
    told = ask("correct", "1", "--content", "الجسر الجديد سيفتح", "--source", "سامي الحداد")
    assert "«الجسر الجديد سيفتح»" in told
    start = NEWS.index("أمام السيارات")
    place = f"{start}:{start + 13}"
    told = ask("correct", "1", "--content", "الجسر الجديد", "--content", place, "--format", "json")
    assert json.loads(told)["content"] == "الجسر الجديد […] أمام السيارات"
    assert "(corrected)" in ask("statement", "1")


def test_a_correction_without_anything_says_how_it_is_given(asking: Asking) -> None:
    assert "qawl correct 1 --speaker NAME" in asking(NEWS)("correct", "1", code=2)


def test_what_falls_due_is_given_or_taken_off(asking: Asking) -> None:
    ask = asking(NEWS)
    assert "promise  corrected  due 2024-06-01" in ask(
        "correct", "1", "--due", "2024-06-01", "--act", "promise"
    )
    assert "due 2024-06-01" in ask("due", "--date", "2024-05-01")
    assert "(none) → 2024-06-01" in ask("corrections", "list")
    assert "due" not in ask("correct", "1", "--no-due")
    assert json.loads(ask("statement", "1", "--format", "json"))["said"]["statement"]["due"] is None


def test_what_was_corrected_is_listed_and_taken_back(asking: Asking) -> None:
    ask = asking(NEWS)
    ask("correct", "1", "--no-speaker", "--act", "promise")
    ask("reject", "2")
    assert "rejected" in ask("statement", "2")
    listed = json.loads(ask("corrections", "list", "--format", "json"))
    assert [(one["id"], one["kind"], one["statement_id"]) for one in listed] == [
        (2, "rejected", 2),
        (1, "corrected", 1),
    ]
    assert "سامي الحداد → (none)" in ask("corrections", "list")
    assert "undone" in ask("corrections", "undo", "2")
    assert "#1" in ask("corrections", "list")
    assert len(json.loads(ask("corrections", "list", "--undone", "--format", "json"))) == 2
    (line,) = ask("corrections", "export").splitlines()
    assert [one["act"] for one in json.loads(line)["statements"]] == ["promise", "appeal"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("correct", "1"),
        ("correct", "1", "--speaker", "فلان", "--no-speaker"),
        ("correct", "1", "--speaker", "هدى العلي"),
        ("correct", "1", "--cue", "كلام آخر"),
        ("correct", "1", "--content", "0:99999"),
        ("correct", "1", "--due", "غدا"),
        ("correct", "1", "--due", "2024-13"),
        ("correct", "1", "--due", "2024-02-30"),
        ("correct", "1", "--due", "2024-W60"),
        ("correct", "1", "--due", "2024", "--no-due"),
        ("correct", "77", "--act", "deny"),
        ("reject", "77"),
        ("corrections", "undo", "77"),
        ("corrections", "list", "--article", "https://example.org/none"),
    ],
)
def test_what_cannot_be_done_is_refused(asking: Asking, arguments: tuple[str, ...]) -> None:
    asking(NEWS)(*arguments, code=2)


def test_without_corrections_the_gold_is_empty_and_that_is_said(asking: Asking, tmp_path: Path) -> None:
    output = tmp_path / "gold.jsonl"
    output.write_text("قديم", encoding="utf-8")
    assert "nothing was corrected; see: qawl correct --help" in asking(NEWS)(
        "corrections", "export", "--output", str(output)
    )
    assert output.read_bytes() == b""


def test_the_type_of_a_speaker_is_listed_as_the_option_calls_it(asking: Asking) -> None:
    ask = asking(NEWS)
    ask("correct", "2", "--type", "organization")
    assert re.search(r"^ +type +person → organization$", ask("corrections", "list"), re.MULTILINE)
