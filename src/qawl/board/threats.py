"""Who threatens whom: threats, and warnings where they are asked for too."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from qawl.board.told import Listed, told


def threats(
    connection: sa.Connection,
    *,
    warnings: bool = False,
    since: dt.date | None = None,
    until: dt.date | None = None,
    actor: str | None = None,
    target: str | None = None,
    limit: int = 50,
) -> Listed:
    """Return threats, the newest first; their target is the addressee.

    The arguments are those of `told`.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    acts = ("threaten", "warn") if warnings else ("threaten",)
    return told(connection, acts, since=since, until=until, actor=actor, target=target, limit=limit)
