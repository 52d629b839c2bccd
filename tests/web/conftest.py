"""A workbench on an archive of our sample week, for tests that read; those that write take a copy."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from qawl.archive import Archive, Ingest
from qawl.samples import WEEK
from qawl.web import Settings, make_app

ADDRESS = "http://127.0.0.1:8080"
"""As a browser on this machine calls it."""


@pytest.fixture(scope="session")
def week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive file of the sample week, to be read and not changed."""
    place = tmp_path_factory.mktemp("week") / "week.db"
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(WEEK.read_bytes(), name="week.jsonl")
    return place


@pytest.fixture(scope="session")
def _shared(week: Path) -> Iterator[TestClient]:
    """The one workbench of all tests that only read."""
    with TestClient(make_app(Settings(archive=str(week), rate=0)), base_url=ADDRESS) as opened:
        yield opened


@pytest.fixture
def client(_shared: TestClient) -> TestClient:
    """A client of a workbench on it, without what another test chose."""
    _shared.cookies.clear()
    return _shared


@pytest.fixture(scope="session")
def _own(tmp_path_factory: pytest.TempPathFactory) -> tuple[FastAPI, Path]:
    """The workbench of all tests that change something: to make one ready takes longer than most tests."""
    place = tmp_path_factory.mktemp("own") / "own.db"
    return make_app(Settings(archive=str(place), rate=0, reading_rate=0)), place


@pytest.fixture
def own(week: Path, _own: tuple[FastAPI, Path]) -> Iterator[TestClient]:
    """A client of a workbench on an archive that the test may change."""
    app, place = _own
    for left in place.parent.iterdir():
        left.unlink()
    shutil.copy(week, place)
    with TestClient(app, base_url=ADDRESS) as opened:
        yield opened


@contextmanager
def served(place: Path, **options: Any) -> Iterator[str]:
    """Serve the workbench of an archive from a thread, with options of uvicorn; give its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(make_app(Settings(archive=str(place))), log_level="warning", **options)
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def address(week: Path) -> Iterator[str]:
    """Where the workbench of the sample week is; no test changes it."""
    with served(week) as where:
        yield where
