"""Processes that compute: whether a program can start them."""

import os
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


def stopped(tmp_path: Path, program: str) -> "subprocess.CompletedProcess[str]":
    """Run a program whose processes are forked from one that takes a while to import its module."""
    (tmp_path / "slow.py").write_text("import time\ntime.sleep(3)\n", encoding="utf-8")
    script = tmp_path / "program.py"
    script.write_text(program, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": path},
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_who_is_stopped_while_workers_start_ends_without_a_traceback_of_theirs(
    tmp_path: Path, number: str
) -> None:
    program = f"""
import operator, os, signal, threading, time
from qawl.cli.signals import stoppable
from qawl.errors import QawlError
from qawl.many.workers import Workers

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    some = Workers(2, "slow", QawlError())
    threading.Timer(0.5, os.kill, (os.getpid(), signal.{number})).start()
    try:
        with stoppable():
            some.submit(operator.neg, 1)
            time.sleep(60)
    except KeyboardInterrupt:
        print("stopped")
    finally:
        some.close()
"""
    done = stopped(tmp_path, program)
    assert (done.returncode, done.stdout, done.stderr) == (0, "stopped\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_a_flow_that_is_stopped_while_another_thread_starts_its_workers_ends_so_too(tmp_path: Path) -> None:
    program = """
import asyncio, threading, time
from contextlib import suppress
from qawl.cli.flow import _end
from qawl.flow import hands

def work():
    with suppress(BaseException):  # that its work was ended is no fault
        asyncio.run(some.do("extract", "", ""))

if __name__ == "__main__":
    hands.WARM = "slow"
    some = hands.Hands(2)
    for _ in range(2):
        threading.Thread(target=work, daemon=True).start()
    time.sleep(0.5)
    _end(some)
"""
    done = stopped(tmp_path, program)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
