"""A command line that cannot be understood is told of in one sentence, as all else is that Qawl refuses."""

import re

import pytest
from typer.testing import CliRunner

from qawl.cli.app import app


def told(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments, prog_name="qawl")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    "arguments", [("search", "--limit"), ("brief", "--limit"), ("actor", "وليد", "--limit")]
)
@pytest.mark.parametrize("number", ["0", "-3", "عشرة", "2.5", "", "100000", "nan"])
def test_a_number_out_of_bounds_is_told_in_words(arguments: tuple[str, ...], number: str) -> None:
    line = told(*arguments, number)
    assert re.fullmatch(
        rf"qawl: --limit: '{number}' is no whole number from 1 to 1?[01],?000"
        rf" \(see: qawl {arguments[0]} --help\)",
        line,
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["read", "--format", "sheet"], "--format: 'sheet' is none of: text, json, jsonl, csv, html"),
        (
            ["search", "--count", "يوم"],
            "--count: 'يوم' is none of: actor, act, theme, outlet, mode, month, day",
        ),
        (["due", "resolve", "3", "ربما"], "OUTCOME: 'ربما' is none of: kept, broken, unclear, open"),
        (["due", "resolve", "3"], "OUTCOME is missing: one of kept, broken, unclear, open"),
        (["statement"], "N is missing: number of the statement, as the lists show it"),
        (["statement", "0"], "N: '0' is no whole number from 1 to 2,147,483,647"),
        (["actors", "list", "--offset", "9" * 30], f"--offset: '{'9' * 30}' is no whole number from 0 to"),
        (["read", "--workers", "100000"], "--workers: '100000' is no whole number from 1 to 1,000"),
        (["ingest", "--workers", "100000"], "--workers: '100000' is no whole number from 1 to 1,000"),
        (["collect", "run", "--delay", "inf"], "--delay: 'inf' is no number from 0 to 86,400"),
        (
            ["actor", "وليد", "حمدان"],
            "too many arguments: حمدان; put what has spaces in it into quotation marks",
        ),
        (["read", "--fromat", "csv"], "no such option: --fromat; did you mean --format?"),
        (["--lang", "ar"], "no such option: --lang"),
        (["brief", "--quiet"], "no such option: --quiet"),
        (["brief", "--limit"], "--limit needs a value after it"),
        (["read", "--quiet=1"], "--quiet takes no value"),
        (["watch", "sing"], "no such command: sing"),
        (["read", "--date", "غدا"], "--date: 'غدا' is not a day; write one as 2024-05-31"),
    ],
)
def test_what_is_wrong_is_named_with_what_would_be_right(arguments: list[str], says: str) -> None:
    assert told(*arguments).startswith(f"qawl: {says}")


@pytest.mark.parametrize("command", [["search"], ["export"], ["watch", "add", "port"]])
@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("--limt", "no such option: --limt"),
        ("--speakr=وليد", "no such option: --speakr; did you mean --speaker?"),
        ("-n", "no such option: -n"),
    ],
)
def test_a_word_to_keep_out_is_told_from_an_option(command: list[str], given: str, says: str) -> None:
    assert told(*command, "الميناء", given).startswith(f"qawl: {says}")


@pytest.mark.parametrize("command", [[], ["watch"], ["archive"]])
def test_a_group_without_a_command_shows_its_help(command: list[str]) -> None:
    shown = CliRunner().invoke(app, command).output
    assert "Commands:" in shown and "Examples:" in shown


def test_help_names_bounds_in_words() -> None:
    shown = CliRunner().invoke(app, ["search", "--help"]).output
    assert "up to 1,000" in " ".join(shown.split())
    assert "<=" not in shown
