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


@pytest.mark.parametrize("name", ["said", "said.txt", "said.sheet", "said.parquet", "csv", ".csv"])
def test_an_ending_that_the_command_does_not_write_leaves_its_default(name: str, page: Path) -> None:
    assert written(page, name) == written(page, "said.text", "--format", "text")


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_a_format_that_is_given_wins(form: str, page: Path) -> None:
    assert written(page, "said.csv", "--format", form) == written(page, "said", "--format", form)


def test_each_command_of_the_archive_does_so_as_far_as_it_writes_the_format(
    asking: Callable[[str], Callable[..., str]], tmp_path: Path
) -> None:
    qawl = asking(NEWS)

    def begins(name: str, *command: str) -> bytes:
        qawl(*command, "-o", str(tmp_path / name))
        return (tmp_path / name).read_bytes()[:4]

    assert begins("all.parquet", "export") == b"PAR1"
    assert begins("all.json", "export") == b"\xef\xbb\xbfi"  # it writes none, and goes on to write a CSV
    assert begins("brief.md", "brief").startswith(b"# ")
    assert begins("threats.json", "threats")[:1] in b"[{"
    qawl("due", "--date", "2024-05-01", "-o", str(tmp_path / "due.json"))
    assert json.loads((tmp_path / "due.json").read_bytes())["day"] == "2024-05-01"
