"""What was said in some span of days by acts of some kind, each claim once, with how many outlets carry it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import statements
from qawl.board.asked import actor_ids, between
from qawl.board.once import OUTLETS, once


class Told(Struct, frozen=True, kw_only=True):
    """A statement, once for all who carry it."""

    said: Kept
    """In the words of the first carrier."""
    outlets: int
    """How many carry it."""


class Listed(Struct, frozen=True, kw_only=True):
    """Some of what was asked for, and how much there is in all."""

    count: int
    listed: tuple[Told, ...] = ()


def told(
    connection: sa.Connection,
    acts: Collection[str],
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    actor: str | None = None,
    target: str | None = None,
    not_to: Collection[str] = (),
    most_carried: bool = False,
    limit: int = 50,
) -> Listed:
    """Return statements of these acts, the newest first.

    Args:
        connection: of an open archive.
        acts: the speech acts that count.
        since: published on this day or later.
        until: published on this day or earlier.
        actor: where given, statements of the actors alone whom this name may mean.
        target: where given, statements to the actors alone whom this name may mean.
        not_to: leave out statements to addressees whose words begin with one of these.
        most_carried: order by the number of outlets instead; of those with as many, first where the archive knows
            who speaks and to whom, then what the reading is surest of.
        limit: as many at most.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    speakers, addressees = actor_ids(connection, actor), actor_ids(connection, target)

    wanted = [statements.c.act.in_(acts), *between(statements.c.date, since, until)]
    if speakers is not None:
        wanted.append(statements.c.actor_id.in_(speakers))
    if addressees is not None:
        wanted.append(statements.c.addressee_id.in_(addressees))
    addressee = sa.func.coalesce(statements.c.addressee, "")
    wanted += [~addressee.startswith(words, autoescape=True) for words in not_to]
    known = _one_if(statements.c.actor_id) + _one_if(statements.c.addressee_id)
    order: list[sa.ColumnElement[Any]]
    if most_carried:
        surest = statements.c.confidence.desc()
        order = [sa.desc("outlets"), known.desc(), surest, statements.c.id]
    else:
        order = [sa.func.coalesce(statements.c.date, "").desc(), statements.c.id.desc()]
    found = sa.select(statements.c.id, OUTLETS, sa.func.count().over().label("in_all")).where(once(*wanted))
    rows = connection.execute(found.order_by(*order).limit(limit)).all()
    said = kept(connection, [row.id for row in rows])
    listed = tuple(Told(said=one, outlets=row.outlets) for row, one in zip(rows, said, strict=True))
    return Listed(count=rows[0].in_all if rows else 0, listed=listed)


def _one_if(column: sa.ColumnElement[int | None]) -> sa.ColumnElement[int]:
    return sa.case((column.is_not(None), 1), else_=0)
