from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.collect.outlets import Outlet, opened

from qawl.archive import Archive
from qawl.collect import Collected, Collector, Manners, Visitor, add_feeds, discover_feeds

MANNERS = Manners(delay=0.0, allow_private=True, timeout=5.0, retries=(0.0, 0.0), revisits=(), rest=0.0)


@pytest.fixture
def outlet() -> Iterator[Outlet]:
    with opened() as site:
        yield site


@pytest.fixture
def outlets() -> Iterator[Callable[[], Outlet]]:
    with ExitStack() as stack:
        yield lambda: stack.enter_context(opened())


@pytest.fixture
def add(archive: Archive) -> Callable[..., list[str]]:
    """Add what is at an address; give the addresses of the feeds that were found."""

    def added(url: str, *, outlet: str = "") -> list[str]:
        with Visitor(MANNERS) as visitor:
            found = discover_feeds(visitor, url)
        return [feed.url for feed in add_feeds(archive, url, found, outlet=outlet)]

    return added


@pytest.fixture
def collect(archive: Archive, tmp_path: Path) -> Callable[..., Collected]:
    def collected(*, state: str = "qawl.feeds.db", **changed: object) -> Collected:
        return Collector(archive, manners=replace(MANNERS, **changed), state=tmp_path / state).run()

    return collected
