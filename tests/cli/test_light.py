"""What is installed without extras reads pages, and what a page does not need is not loaded for it."""

import subprocess
import sys
from pathlib import Path

import pytest

_EXTRAS = ("daft", "fastapi", "numpy", "pebble", "protego", "pyarrow", "reader", "resiliparse", "sqlalchemy")
_NOT_FOR_CSV = ("jinja2", "lxml", "pydantic", "rich.console", "trafilatura")
_PROGRAM = """
import sys
sys.modules.update(dict.fromkeys(sys.argv.pop().split(",")))  # they cannot be imported
from qawl.cli import main
main()
"""


def test_a_page_is_read_without_any_extra(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "قال وزير النقل سامي الحداد إن الميناء سيفتح أبوابه غدا أمام السفن كلها.", encoding="utf-8"
    )
    command = [
        sys.executable,
        "-c",
        _PROGRAM,
        "read",
        str(page),
        "--format",
        "csv",
        ",".join((*_EXTRAS, *_NOT_FOR_CSV)),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "سامي الحداد" in done.stdout


def test_a_run_of_many_pages_names_the_extra_that_it_needs(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("قال مدير الميناء فادي نجم إن الرصيف سيفتح غدا.", encoding="utf-8")
    command = [sys.executable, "-c", _PROGRAM, "flow", str(page), str(tmp_path / "tables"), ",".join(_EXTRAS)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert done.returncode == 2
    assert "pip install 'qawl[scale]' (not installed: daft, pebble, pyarrow, resiliparse)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "extras"),
    [
        (("collect", "add", "https://example.org/"), "archive,collect"),
        (("collect", "run"), "archive,collect"),
        (("serve",), "archive,web"),
        (("demo", "--no-browser"), "archive,web"),
        (("search", "الميناء"), "archive"),
    ],
)
def test_all_that_is_missing_is_named_at_once_with_one_command(
    arguments: tuple[str, ...], extras: str
) -> None:
    command = [sys.executable, "-c", _PROGRAM, *arguments, ",".join((*_EXTRAS, "apprise", "sgmllib"))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    (line,) = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert f"pip install 'qawl[{extras}]' (not installed: numpy, sqlalchemy" in line
    assert ("sgmllib" in line) == ("collect" in extras) and ("fastapi" in line) == ("web" in extras)
