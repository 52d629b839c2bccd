"""How property tests look for counterexamples: the same ones each run, or new ones with --hypothesis-profile=search;
and what tests of several rooms share.
"""

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:  # loaded where they are needed: most rooms know no archive
    import sqlalchemy as sa
    from tests.stores import Lent

    from qawl.archive import Archive

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=3000, deadline=None, print_blob=True)
settings.load_profile("same")


_LONGEST = "test_questions_are_answered_as_described"


def pytest_xdist_auto_num_workers() -> int:
    """Say how many processes run the tests: one more than there are cores, for a quarter of all time each waits.

    What it waits for is another process: a browser, a server, a program that it kills.
    """
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the test that takes longest; as one of the last it would have the other processes wait for it."""
    items.sort(key=lambda item: not item.name.startswith(_LONGEST))


def pytest_collection_finish() -> None:
    """Have the collector of garbage pass over what stays: the modules and the tests. It takes a tenth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 100)


@pytest.fixture(scope="session", autouse=True)
def _unhurried_disk() -> Iterator[None]:
    """No test waits for a disk."""
    from tests.stores import unhurried_disk

    with unhurried_disk():
        yield


@pytest.fixture(scope="session")
def server() -> Iterator["sa.Engine"]:
    """A PostgreSQL server, for as long as the tests run."""
    from tests.stores import postgresql

    with postgresql() as started:
        yield started


@pytest.fixture(scope="session")
def lent(server: "sa.Engine", empty: Path, tmp_path_factory: pytest.TempPathFactory) -> "Lent":
    """One archive in each store, which tests take turns with."""
    from tests.stores import Lent

    return Lent(server, tmp_path_factory.mktemp("lent"), empty)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive with nothing in it, to be copied: a copy takes a tenth of the time."""
    from qawl.archive import Archive

    place = tmp_path_factory.mktemp("empty") / "empty.db"
    Archive.open(place, create=True).close()
    return place


@pytest.fixture
def archive(request: pytest.FixtureRequest, empty: Path, tmp_path: Path) -> Iterator["Archive"]:
    """An empty archive: a SQLite file, unless the test is to run `on_both_stores`."""
    from qawl.archive import Archive

    with ExitStack() as stack:
        if getattr(request, "param", "sqlite") == "sqlite":
            yield stack.enter_context(Archive.open(shutil.copy(empty, tmp_path / "qawl.db")))
        else:
            yield stack.enter_context(request.getfixturevalue("lent").archive(request.param))


@pytest.fixture(scope="session")
def quick_passwords() -> Iterator[None]:
    """Have passwords hashed at the least cost, so that tests which sign in do not wait."""
    from argon2 import PasswordHasher
    from argon2.profiles import CHEAPEST

    from qawl.archive.accounts import passwords

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", cache(lambda: PasswordHasher.from_parameters(CHEAPEST)))
        yield
