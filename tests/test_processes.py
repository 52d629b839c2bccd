"""Processes that compute: whether a program can start them."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("print(can_start('json'))", "False\n"),
        ("if __name__ == '__main__':\n    print(can_start('json'))", "True\n"),
    ],
)
def test_a_program_that_begins_its_work_as_it_is_imported_is_told_so(
    tmp_path: Path, program: str, told: str
) -> None:
    script = tmp_path / "program.py"
    script.write_text(f"from qawl.processes import can_start\n{program}\n", encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=60)
    assert (done.stdout, done.stderr) == (told, "")
