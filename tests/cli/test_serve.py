"""`qawl serve` and `qawl demo` as processes: they answer, and tell what keeps them from it."""

import os
import re
import signal
import socket
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from qawl.arabic import remembered
from qawl.cli.app import app


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


def test_a_taken_port_is_told(empty: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = CliRunner().invoke(app, ["serve", "--archive", str(empty), "--port", port])
    assert told.exit_code == 2
    assert "give another --port" in told.stderr


def test_a_host_that_is_not_of_this_machine_is_told(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("qawl.web.serve"), "check_reachable", lambda *_: None)
    told = CliRunner().invoke(app, ["serve", "--archive", str(empty), "--host", "192.0.2.1"])
    assert told.exit_code == 2
    (line,) = told.stderr.splitlines()
    assert line.endswith("; give another --host") and "while" not in line


@pytest.mark.parametrize("name", ["", "https://news.example.org/", "news.example.org:80", "غرفة الأخبار"])
def test_a_name_that_no_browser_could_call_is_refused(empty: Path, name: str) -> None:
    told = CliRunner().invoke(app, ["serve", "--archive", str(empty), "--name", name])
    assert told.exit_code == 2
    assert f"{name!r} is no name of a host; give one such as news.example.org" in told.stderr


def test_a_server_remembers_few_words(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    monkeypatch.setattr(remembered, "_most", remembered.MOST)
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, sockets: kept.append(remembered.kept_at_most()))
    CliRunner().invoke(app, ["serve", "--archive", str(empty), "--port", "0"], catch_exceptions=False)
    assert kept == [remembered.FEW]


def test_a_missing_archive_is_told(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["serve", "--archive", str(tmp_path / "nothing.db")])
    assert told.exit_code == 2
    assert "qawl ingest" in told.stderr
