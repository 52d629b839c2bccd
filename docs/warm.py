"""What commands need, loaded once, for docs/update_examples.py to fork examples from: tables, weights and modules.

Most of it is loaded by what first has need of it, and so by commands like those of the examples.
"""

import tempfile
from pathlib import Path

from typer.testing import CliRunner

import qawl.archive.keep.warm  # noqa: F401
from qawl.cli.app import app

_NEWS = "قال مدير الميناء وليد حمدان إن المرسى مغلق."

with tempfile.TemporaryDirectory() as name:
    page, archive = Path(name) / "page.txt", str(Path(name) / "qawl.db")
    page.write_text(_NEWS, encoding="utf-8")
    for command in (
        ["read", str(page)],
        ["ingest", str(page), "--archive", archive],
        ["search", "المرسى", "--archive", archive],
    ):
        assert CliRunner().invoke(app, command).exit_code == 0
