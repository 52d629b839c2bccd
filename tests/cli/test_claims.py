"""`qawl claims` and `qawl claim` on an archive that `qawl ingest` made, as a user runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qawl.cli.app import app

Ask = Callable[..., str]
PAGES = {
    "صحيفة الميناء": "قال مدير الميناء وليد حمدان إن تعميق المرسى الشرقي سيستغرق ثمانية أشهر ويكلف أربعين مليون دينار.",
    "وكالة الساحل": "قال مدير الميناء وليد حمدان إن تعميق المرسى الشرقي سيستغرق ثمانية أشهر.",
}


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Run a command on an archive of two outlets; the exit code is to be 0 unless another is given."""
    pages = tmp_path / "pages.jsonl"
    rows = (
        {"id": str(n), "text": text, "outlet": outlet, "date": f"2024-05-0{n}"}
        for n, (outlet, text) in enumerate(PAGES.items(), 1)
    )
    pages.write_text("\n".join(json.dumps(row) for row in rows))

    def answer(*arguments: str, code: int = 0) -> str:
        told = CliRunner().invoke(app, [*arguments, "--archive", str(tmp_path / "qawl.db")])
        assert told.exit_code == code, told.output
        return told.output

    answer("ingest", str(pages), "--workers", "1")
    return answer


def test_claims_are_listed_with_who_carries_them(ask: Ask) -> None:
    shown = ask("claims")
    assert "2 outlets" in shown
    assert "صحيفة الميناء ← وكالة الساحل" in shown
    (one,) = json.loads(ask("claims", "--actor", "حمدان", "--format", "json"))["listed"]
    assert (one["outlets"], one["first_date"], one["last_date"]) == (list(PAGES), "2024-05-01", "2024-05-02")
    assert json.loads(ask("claims", "--since", "2024-05-03", "--format", "json")) == {
        "count": 0,
        "listed": [],
    }


def test_a_claim_is_shown_side_by_side(ask: Ask) -> None:
    (one,) = json.loads(ask("claims", "--format", "json"))["listed"]
    number, statement = str(one["claim_id"]), str(one["said"]["id"])
    shown = ask("claim", number)
    assert "left out  ويكلف أربعين مليون دينار" in shown
    assert ask("claim", statement, "--statement") == shown
    carriers = json.loads(ask("claim", number, "--format", "json"))["carriers"]
    assert [run["kind"] for run in carriers[1]["runs"]] == ["same", "left out"]


def test_a_number_that_is_no_claim_is_said_in_one_line(ask: Ask) -> None:
    told = ask("claim", "77", code=2)
    assert told.count("\n") == 1
    assert "qawl claims" in told
