"""`qawl serve` and `qawl demo` as processes: they answer, and tell what keeps them from it."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
from tests.cli.conftest import Run


def _started(*arguments: str) -> tuple["subprocess.Popen[str]", str]:
    """Start a command, and wait until it tells its address."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from qawl.cli import main; main()", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stderr
    for line in process.stderr:
        if address := re.search(r"http://\S+", line):
            return process, address[0]
    raise AssertionError("it ended")


def test_the_demo_shows_the_sample_week_and_ends_at_ctrl_c() -> None:
    process, address = _started("demo", "--port", "0", "--no-browser")
    try:
        page = httpx.get(f"{address}search", params={"words": "المعبر"}, timeout=30)
        assert "<mark>" in page.text
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) in (0, 130)


def test_a_taken_port_is_told(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("قال مدير البلدية فريد نصار إن الجسر القديم سيُغلق للصيانة أسبوعين.", encoding="utf-8")
    run("ingest", page, "--archive", "news.db", "--workers", "1")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = run("serve", "--archive", "news.db", "--port", taken.getsockname()[1])
    assert told.returncode == 2
    assert b"give another --port" in told.stderr


def test_a_missing_archive_is_told(run: Run) -> None:
    told = run("serve", "--archive", "nothing.db")
    assert told.returncode == 2
    assert b"qawl ingest" in told.stderr
