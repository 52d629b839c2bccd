"""`qawl accounts` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qawl.archive import Archive, sign_in
from qawl.cli.app import app

PASSWORD = "قهوة بلا سكر 7"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_passwords: None) -> Path:
    path = tmp_path / "news.db"
    Archive.open(path, create=True).close()
    monkeypatch.setenv("QAWL_ARCHIVE", str(path))
    return path


def call(*arguments: str, typed: str = "", code: int = 0) -> str:
    result = CliRunner().invoke(app, ["accounts", *arguments], input=typed)
    assert result.exit_code == code, result.output
    return result.output


def test_an_account_is_made_used_changed_and_removed(place: Path) -> None:
    call("add", "سلوى", typed=f"{PASSWORD}\n")
    with Archive.open(place) as archive:
        assert sign_in(archive, "سلوى", PASSWORD)
        call("password", "سلوى", typed="شاي بلا سكر 99\n")
        assert not sign_in(archive, "سلوى", PASSWORD)
    call("remove", "سلوى")
    assert "no accounts yet" in call("list")
    assert "qawl accounts list" in call("remove", "سلوى", code=2)


def test_a_token_is_shown_once_and_revoked_by_its_number(place: Path) -> None:
    call("add", "سلوى", typed=f"{PASSWORD}\n")
    token = call("token", "سلوى", "--label", "موجز الصباح").strip()
    listed = json.loads(call("list", "--format", "json"))[0]["tokens"]
    assert [one["label"] for one in listed] == ["موجز الصباح"]
    assert token not in call("list") and "never used" in call("list")
    assert "موجز الصباح" in call("revoke", str(listed[0]["id"]))
    assert json.loads(call("list", "--format", "json"))[0]["tokens"] == []


def test_a_server_that_others_can_reach_does_not_start_without_accounts(place: Path) -> None:
    for option in (("--host", "0.0.0.0"), ("--name", "news.example.org")):
        result = CliRunner().invoke(app, ["serve", *option])
        assert result.exit_code == 2
        assert "qawl accounts add NAME" in result.output


def test_a_name_is_looked_at_before_a_password_is_asked_for(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("add", "سلوى", typed=f"{PASSWORD}\n")
    monkeypatch.setattr("qawl.cli.accounts._password", lambda: pytest.fail("it was asked for"))
    assert "there is an account سلوى; to change its password: qawl accounts password سلوى" in call(
        "add", "سلوى", code=2
    )
    assert "a name of 1 to 60 characters" in call("add", " ", code=2)
    assert "no account 'رنا'; see: qawl accounts list" in call("password", "رنا", code=2)
