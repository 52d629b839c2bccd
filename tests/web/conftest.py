"""A workbench on an archive of our sample week, for tests that read; those that write take a copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
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
def client(week: Path) -> Iterator[TestClient]:
    """A client of a workbench on it."""
    with TestClient(make_app(Settings(archive=str(week), rate=0)), base_url=ADDRESS) as opened:
        yield opened


@pytest.fixture
def own(week: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A client of a workbench on an archive that the test may change."""
    place = shutil.copy(week, tmp_path / "own.db")
    with TestClient(make_app(Settings(archive=str(place))), base_url=ADDRESS) as opened:
        yield opened
