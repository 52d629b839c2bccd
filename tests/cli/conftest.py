import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qawl.cli.app import app

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PAGE = "إغلاق الجسر القديم\n\nقال مدير البلدية فريد نصار إن الجسر القديم سيُغلق للصيانة أسبوعين.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `qawl` as a process of its own, in a folder of its own, with a locale that knows no Arabic."""

    def start(*arguments: object, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-c", "from qawl.cli import main; main()", *map(str, arguments)]
        environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "COLUMNS": "80"}
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=tmp_path, env=environment, timeout=120, check=False
        )

    return start


@pytest.fixture
def asking(tmp_path: Path) -> Callable[[str], Callable[..., str]]:
    """Make an archive of one article; give what runs a command on it, which is to end with 0 unless told otherwise."""

    def taken_in(news: str) -> Callable[..., str]:
        page = tmp_path / "news.txt"
        page.write_text(news, encoding="utf-8")

        def answer(*arguments: str, code: int = 0) -> str:
            told = CliRunner().invoke(app, [*arguments, "--archive", str(tmp_path / "qawl.db")])
            assert told.exit_code == code, told.output
            return told.output

        answer("ingest", str(page), "--date", "2024-05-01", "--outlet", "صحيفة الميناء", "--workers", "1")
        return answer

    return taken_in
