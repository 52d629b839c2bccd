import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import typer
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
    """Run `qawl`, or another program, as a process of its own, in a folder of its own; its locale knows no Arabic."""

    def start(
        *arguments: object, stdin: bytes = b"", program: str = "from qawl.cli import main; main()"
    ) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-c", program, *map(str, arguments)]
        environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "COLUMNS": "80"}
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=tmp_path, env=environment, timeout=120, check=False
        )

    return start


@pytest.fixture(scope="session", autouse=True)
def _commands_are_made_once() -> Iterator[None]:
    """Typer makes all commands anew for each call of one, which takes longer than most calls."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(typer.main.get_command))
        yield


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Make an archive of one article by `qawl ingest`, to be copied; of the same article only once."""

    @cache
    def made(news: str) -> Path:
        folder = tmp_path_factory.mktemp("taken-in")
        page, archive = folder / "news.txt", folder / "qawl.db"
        page.write_text(news, encoding="utf-8")
        known = [
            "--date",
            "2024-05-01",
            "--outlet",
            "صحيفة الميناء",
            "--workers",
            "1",
            "--archive",
            str(archive),
        ]
        told = CliRunner().invoke(app, ["ingest", str(page), *known])
        assert told.exit_code == 0, told.output
        return archive

    return made


@pytest.fixture
def asking(taken_in: Callable[[str], Path], tmp_path: Path) -> Callable[[str], Callable[..., str]]:
    """Make an archive of one article; give what runs a command on it, which is to end with 0 unless told otherwise."""

    def of(news: str) -> Callable[..., str]:
        archive = shutil.copy(taken_in(news), tmp_path / "qawl.db")

        def answer(*arguments: str, code: int = 0) -> str:
            told = CliRunner().invoke(app, [*arguments, "--archive", str(archive)])
            assert told.exit_code == code, told.output
            return told.output

        return answer

    return of
