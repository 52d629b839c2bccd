"""Is anything lost or doubled when an ingest is killed, whenever that is?

`qawl ingest` is started, killed with all its workers after a random time, and started again, until it comes to its
end; what is then in the archive is compared with what an ingest that nobody disturbed leaves.
"""

import hashlib
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from bench import processes
from qawl.archive import Archive
from qawl.archive.find import index
from qawl.archive.schema import metadata

KILLS = 50

_MOMENTS = {
    ("articles", "first_seen"),
    ("articles", "last_seen"),
    ("versions", "seen"),
}  # of the run, not the page


class Crashes(NamedTuple):
    """How often an ingest was killed, how many archives came to their end, and how many of these had faults."""

    kills: int
    archives: int
    wrong: int


def started(file: Path, place: str, workers: int = 2) -> "subprocess.Popen[str]":
    """Start an ingest of `file` in a process group of its own."""
    command = (
        *processes.COMMAND,
        "ingest",
        str(file),
        "--archive",
        place,
        "--workers",
        str(workers),
        "--quiet",
    )
    return subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def kill(process: "subprocess.Popen[str]") -> None:
    """Kill an ingest and its workers."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def crashes(file: Path, place: Callable[[], str], kills: int = KILLS) -> Crashes:
    """Kill ingests of `file` until there were so many kills; `place` makes where each new archive goes."""
    moments = random.Random(7)
    begun, whole = time.perf_counter(), place()
    _finished(started(file, whole), None)
    longest, expected = time.perf_counter() - begun, state(whole)
    killed = archives = wrong = 0
    while killed < kills:
        here = place()
        while not _finished(
            started(file, here), moments.uniform(longest / 3, longest) if killed < kills else None
        ):
            killed += 1
        archives += 1
        wrong += state(here) != expected
    return Crashes(killed, archives, wrong)


def _finished(process: "subprocess.Popen[str]", seconds: float | None) -> bool:
    """Wait for an ingest, and kill it if it is not done after so many seconds; return whether it was done."""
    try:
        _, said = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        kill(process)
        return False
    if process.returncode:
        raise RuntimeError(f"an ingest that was killed before did not go on: {said}")
    return True


def state(place: str) -> dict[str, str]:
    """Return a digest of each table: all that is in it but the moments at which it was written.

    Ids stand for the order in which rows came, since a store may leave out numbers that a killed ingest had taken.
    """
    digests = {}
    with Archive.open(place) as archive, archive.reading() as connection:
        order = {
            table.name: {
                id: n
                for n, id in enumerate(connection.execute(sa.select(table.c.id).order_by("id")).scalars())
            }
            for table in metadata.sorted_tables
            if "id" in table.c
        }
        for table in metadata.sorted_tables:
            columns = [column for column in table.c if (table.name, column.name) not in _MOMENTS]
            rows = [
                tuple(
                    _plain(value, order.get(_refers(column), {}))
                    for column, value in zip(columns, row, strict=True)
                )
                for row in connection.execute(sa.select(*columns))
            ]
            digests[table.name] = _digest(sorted(map(repr, rows)))
        digests["index"] = _digest(sorted(repr(order["statements"][id]) for id in index.ids(connection)))
    return digests


def _refers(column: "sa.Column[object]") -> str:
    """The table whose ids the column holds, if any."""
    if column.name == "id":
        return column.table.name
    return next((key.column.table.name for key in column.foreign_keys), "")


def _plain(value: object, order: dict[int, int]) -> object:
    if isinstance(value, bytes):  # a vector, whose last bits depend on what a worker computed before
        return len(value)
    return order[value] if order and isinstance(value, int) else value


def _digest(rows: list[str]) -> str:
    return f"{len(rows)} rows {hashlib.sha256(chr(10).join(rows).encode()).hexdigest()[:16]}"
