from collections.abc import Callable, Iterator

import pytest
from tests.collect.outlets import Outlet, opened

from qawl.archive import Archive, Ingest


@pytest.fixture
def ingest(archive: Archive) -> Callable[..., None]:
    """Take in news, each text an article of its own address unless one is given."""

    def taken_in(*texts: str, url: str = "") -> None:
        with Ingest(archive, workers=1) as run:
            for text in texts:
                run.add(text, url=url or f"https://example.org/{abs(hash(text))}", outlet="صحيفة الميناء")

    return taken_in


@pytest.fixture
def receiver() -> Iterator[Outlet]:
    with opened() as site:
        yield site
