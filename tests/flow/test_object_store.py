"""Inputs and tables in an object store are like those of this machine; make test-scale runs it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.flow import news

pytest.importorskip("daft")
pytest.importorskip("moto", reason="moto is not installed; make test-scale installs it and runs this")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """What is to be added to an address of a store that is played on this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    command = [sys.executable, "-m", "moto.server", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with socket.socket() as there:
                if there.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        where = f"endpoint_override=127.0.0.1:{port}&scheme=http&region=us-east-1"
        yield f"?{where}&allow_bucket_creation=true"
    finally:
        server.terminate()
        server.wait()


def test_tables_of_an_object_store_are_those_of_this_machine(store: str, tmp_path: Path) -> None:
    from pyarrow import fs

    system, _ = fs.FileSystem.from_uri(f"s3://crawl{store}")
    for bucket in ("crawl", "results"):
        system.create_dir(bucket)
    for n in range(2):
        file = news.lines(tmp_path / f"{n}.jsonl", [news.article(n * 20 + k) for k in range(20)])
        with system.open_output_stream(f"crawl/2024/{n}.jsonl") as stream:
            stream.write(file.read_bytes())
    for _ in range(2):
        command = [sys.executable, "-c", "from qawl.cli import main; main()", "flow"]
        done = subprocess.run(
            [*command, f"s3://crawl/**/*.jsonl{store}", f"s3://results/tables{store}"],
            capture_output=True,
            text=True,
            env=os.environ,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert (
            "read: 40; not Arabic: 0; no article: 0; duplicate: 0; kept: 40, with 120 statements"
            in done.stdout
        )
    assert "this run" not in done.stdout
    found = system.get_file_info(fs.FileSelector("results/tables/statements", recursive=True))
    assert sum(info.is_file for info in found) == 12
