import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
