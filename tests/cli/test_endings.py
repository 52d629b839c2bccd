"""`--output FILE` without `--format`: the file's ending tells the format, where the command writes it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qawl.cli.app import app

NEWS = "قال مدير الميناء وليد حمدان إن الرصيف الشرقي سيُفتح الأسبوع المقبل.\n"
BEGINS = {"csv": b"\xef\xbb\xbfarticle,", "json": b"{\n", "jsonl": b'{"', "html": b"<!doctype html>"}


def written(page: Path, name: str, *arguments: str) -> bytes:
    """Read the page into a file of this name; give what is in the file."""
    output = page.parent / name
    told = CliRunner().invoke(app, ["read", str(page), "--output", str(output), *arguments])
    assert told.exit_code == 0, told.output
    return output.read_bytes()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("said.csv", "csv"),
        ("said.json", "json"),
        ("said.JSONL", "jsonl"),
        ("said.html", "html"),
        ("said.by.htm", "html"),
    ],
)
def test_the_ending_tells_the_format(name: str, form: str, page: Path) -> None:
    assert written(page, name).startswith(BEGINS[form])


@pytest.mark.parametrize("name", ["said", "said.txt", "csv", ".csv"])
def test_a_name_without_an_ending_leaves_the_default(name: str, page: Path) -> None:
    assert written(page, name) == written(page, "said.text", "--format", "text")


@pytest.mark.parametrize("name", ["said.sheet", "said.parquet", "said.csv.gz", "قيل.اليوم"])
def test_an_ending_that_the_command_does_not_write_is_refused(name: str, page: Path) -> None:
    output = page.parent / name
    told = CliRunner().invoke(app, ["read", str(page), "--output", str(output)])
    assert (told.exit_code, told.stdout, output.exists()) == (2, "", False)
    assert name in told.stderr
    assert "end the name in .txt, .html, .htm, .csv, .json, .jsonl or .ndjson" in " ".join(
        told.stderr.split()
    )
    assert "--format" in told.stderr


@pytest.mark.parametrize("form", ["jsonl", "text"])
@pytest.mark.parametrize("name", ["said.csv", "said.sheet"])
def test_a_format_that_is_given_wins(name: str, form: str, page: Path) -> None:
    assert written(page, name, "--format", form) == written(page, "said", "--format", form)


def test_each_command_of_the_archive_does_so_as_far_as_it_writes_the_format(
    asking: Callable[[str], Callable[..., str]], tmp_path: Path
) -> None:
    qawl = asking(NEWS)

    def begins(name: str, *command: str) -> bytes:
        qawl(*command, "-o", str(tmp_path / name))
        return (tmp_path / name).read_bytes()[:4]

    assert begins("all.parquet", "export") == b"PAR1"
    assert begins("brief.md", "brief").startswith(b"# ")
    assert begins("threats.json", "threats")[:1] in b"[{"
    qawl("due", "--date", "2024-05-01", "-o", str(tmp_path / "due.json"))
    assert json.loads((tmp_path / "due.json").read_bytes())["day"] == "2024-05-01"
    assert "end the name in .csv" in qawl(
        "export", "-o", str(tmp_path / "all.json"), code=2
    )  # it writes none
    assert not (tmp_path / "all.json").exists()


@pytest.mark.parametrize(
    ("command", "ending"), [(["schema"], ".json"), (["corrections", "export"], ".jsonl or .ndjson")]
)
def test_what_a_command_writes_in_one_format_bears_no_other_name(
    command: list[str], ending: str, tmp_path: Path
) -> None:
    output = tmp_path / "all.csv"
    told = CliRunner().invoke(app, [*command, "--output", str(output)])
    assert (told.exit_code, output.exists()) == (2, False)
    assert f"end the name in {ending}" in " ".join(told.stderr.split())
