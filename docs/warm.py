"""Runs examples for docs/update_examples.py, each in a fork of this process, which has loaded what they need.

To start Python and load tables, weights and modules takes longer than most examples. A line of its input says what to
run, where its streams are, and a line of its output how that ended. Multiprocessing has such a server too, but one
for a whole program, which others may have started with something else loaded.
"""

import gc
import json
import os
import signal
import sys
import tempfile
import traceback
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import typer
from typer.testing import CliRunner

import qawl.archive.keep.warm  # noqa: F401
from qawl.cli import main
from qawl.cli.app import app

_NEWS = "قال مدير الميناء وليد حمدان إن المرسى مغلق."
_MOST = 120  # seconds that an example may take


def _warm() -> None:
    """Load the rest by what first has need of it: commands like those of the examples.

    Typer makes all commands anew for each call of one, which takes ten times as long as most calls: here once.
    """
    typer.main.get_command = cache(typer.main.get_command)
    typer.main.get_command(app)
    with tempfile.TemporaryDirectory() as name:
        page, archive = Path(name) / "page.html", str(Path(name) / "qawl.db")
        page.write_text(f"<html><body><article><p>{_NEWS}</p></article></body></html>", encoding="utf-8")
        for command in (
            ["read", str(page)],
            ["ingest", str(page), "--archive", archive],
            ["search", "المرسى", "--archive", archive],
            ["due", "--date", "2024-03-12", "--archive", archive],
        ):
            assert CliRunner().invoke(app, command).exit_code == 0
    gc.collect()
    gc.freeze()  # or a collection in a fork goes over all that it shares with this process, and so copies it


def _be(asked: dict[str, Any]) -> NoReturn:
    """Be what is asked for, in its folder, its streams in files."""
    signal.alarm(_MOST)
    os.chdir(asked["folder"])
    os.environ.update(asked["environment"])
    for number, (path, mode) in enumerate(zip(asked["streams"], ("rb", "wb", "wb"), strict=True)):
        with Path(path).open(mode) as file:
            os.dup2(file.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate(("r", "w", "w"))
    )
    code: Any = 0
    try:
        if "qawl" in asked:
            sys.argv = ["qawl", *asked["qawl"]]
            main()
        else:
            exec(compile(asked["python"], "<example>", "exec"), {"__name__": "__main__"})
    except SystemExit as end:
        code = end.code or 0
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1)


def serve() -> None:
    """Run what is asked for, until nobody asks any more."""
    _warm()
    for line in sys.stdin:
        if (child := os.fork()) == 0:
            _be(json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    serve()
