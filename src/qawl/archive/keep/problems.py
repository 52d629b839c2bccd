"""What could not be read, kept with its reason: each input and reason once, with how often it was met."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import problems as table
from qawl.archive.store import Archive, now, storable


class Problem(Struct, frozen=True):
    """An input that could not be read, in part or at all; moments are UTC."""

    input: str
    kind: str
    reason: str
    first_at: str
    last_at: str
    times: int


def note(connection: sa.Connection, met: Iterable[tuple[str, Exception]]) -> None:
    """Keep problems, each with the name of the input that it was met in."""
    for name, problem in met:
        place, reason = map(storable, (name, str(problem)))
        same = (table.c.input == place) & (table.c.reason == reason)
        again = sa.update(table).where(same).values(times=table.c.times + 1, last_at=now())
        if not connection.execute(again).rowcount:
            moment = now()
            new = {"input": place, "kind": type(problem).__name__, "reason": reason, "times": 1}
            connection.execute(sa.insert(table).values(**new, first_at=moment, last_at=moment))


def problems(archive: Archive, *, limit: int | None = None) -> list[Problem]:
    """Return what could not be read, what was met last first; at most `limit` where one is given.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    columns = (table.c[name] for name in Problem.__struct_fields__)
    with archive.reading() as connection:
        rows = connection.execute(
            sa.select(*columns).order_by(table.c.last_at.desc(), table.c.id.desc()).limit(limit)
        )
        return [Problem(*row) for row in rows]


def clear_problems(archive: Archive) -> int:
    """Empty the table of problems; return how many there were.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    with archive.writing() as connection:
        return connection.execute(sa.delete(table)).rowcount
