"""What could not be read, kept with its reason: each input and reason once, with how often it was met."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from qawl.archive.schema import problems
from qawl.archive.store import now


def note(connection: sa.Connection, met: Iterable[tuple[str, Exception]]) -> None:
    """Keep problems, each with the name of the input that it was met in."""
    for name, problem in met:
        place, reason = (said.replace("\0", "\ufffd") for said in (name, str(problem)))
        same = (problems.c.input == place) & (problems.c.reason == reason)
        again = sa.update(problems).where(same).values(times=problems.c.times + 1, last_at=now())
        if not connection.execute(again).rowcount:
            moment = now()
            new = {"input": place, "kind": type(problem).__name__, "reason": reason, "times": 1}
            connection.execute(sa.insert(problems).values(**new, first_at=moment, last_at=moment))
