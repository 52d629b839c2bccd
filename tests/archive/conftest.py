"""Archives for the tests: each test that takes `archive` runs on a SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.archive.news import fill
from tests.stores import STORES, Lent, new_database

from qawl.archive import Archive, Ingest

_numbers = itertools.count()


@pytest.fixture
def database(server: sa.Engine) -> Iterator[Callable[[], str]]:
    """A function that makes an empty archive on the server for one test, and returns its address."""
    made: list[str] = []

    def new() -> str:
        made.append(f"test{next(_numbers)}")
        return new_database(server, made[-1])

    yield new
    with server.connect() as connection:
        for name in made:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path, empty: Path) -> str:
    """Where an empty archive is that the test may do anything to: a path, then an address of a database."""
    if request.param == "sqlite":
        return str(shutil.copy(empty, tmp_path / "qawl.db"))
    new: Callable[[], str] = request.getfixturevalue("database")
    return new()


@pytest.fixture(params=STORES)
def archive(request: pytest.FixtureRequest, lent: Lent) -> Iterator[Archive]:
    """An empty archive, whose rows the test may change, but not its tables."""
    with lent.archive(request.param) as opened:
        yield opened


Add = Callable[..., None]


@pytest.fixture
def add(archive: Archive) -> Add:
    """A function that takes one article into the archive: its text, and what is known of it."""

    def added(text: str, *, date: str = "2024-05-01", outlet: str = "صحيفة الميناء", url: str = "") -> None:
        with Ingest(archive, workers=1) as run:
            run.add(text, date=dt.date.fromisoformat(date), outlet=outlet, url=url)

    return added


Once = Callable[[Callable[[], None]], None]


@pytest.fixture
def once(archive: Archive, lent: Lent) -> Once:
    """A function that has another one fill the empty archive, and from then on copies what that one made."""
    return lambda fill: lent.fill(archive, fill)


@pytest.fixture(scope="module")
def both(server: sa.Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Archive]]:
    """The same invented news in a SQLite file and in a PostgreSQL database, to be read and not changed."""
    file = tmp_path_factory.mktemp("news") / "qawl.db"
    database = new_database(server, f"news{next(_numbers)}")
    with Archive.open(file, create=True) as one, Archive.open(database, create=True) as other:
        for opened in (one, other):
            fill(opened)
        yield one, other


@pytest.fixture(params=range(len(STORES)), ids=STORES)
def news(both: tuple[Archive, Archive], request: pytest.FixtureRequest) -> Archive:
    """One of these."""
    return both[request.param]
