"""Which statements do most outlets carry, and which outlets, in order of time?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import claims as table
from qawl.archive.schema import statements
from qawl.board.asked import actor_ids, between


class Carried(Struct, frozen=True, kw_only=True):
    """A claim: a statement that several articles carry, word for word or retold."""

    claim_id: int
    said: Kept
    """In the words of its first carrier."""
    outlets: tuple[str, ...]
    """Who carries it, in order of time; an outlet that names itself nowhere is missing."""
    statements: int
    """How often it is carried; an outlet may do so twice."""
    first_date: str | None
    last_date: str | None


class Claims(Struct, frozen=True, kw_only=True):
    """Some of the claims that were asked for, and how many there are in all."""

    count: int
    listed: tuple[Carried, ...] = ()


def claims(
    connection: sa.Connection,
    *,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    outlets: int = 2,
    limit: int = 20,
) -> Claims:
    """Return claims, the most carried first, of those the newest.

    Args:
        connection: of an open archive.
        actor: where given, statements of the actors alone whom this name may mean.
        since: carried on this day or later.
        until: carried on this day or earlier.
        outlets: carried by so many outlets at least; 1 lists those too that several articles of one outlet carry.
        limit: as many at most.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    wanted = [table.c.outlets >= outlets]
    carrying = between(statements.c.date, since, until)
    if (speakers := actor_ids(connection, actor)) is not None:
        carrying.append(statements.c.actor_id.in_(speakers))
    if carrying:
        carriers = sa.select(statements.c.claim_id).where(statements.c.claim_id.is_not(None), *carrying)
        wanted.append(table.c.id.in_(carriers))
    order = (table.c.outlets.desc(), table.c.statements.desc(), table.c.last_date.desc(), table.c.id)
    found = (
        sa.select(table, sa.func.count().over().label("in_all")).where(*wanted).order_by(*order).limit(limit)
    )
    rows = connection.execute(found).all()
    known = _carriers(connection, [row.id for row in rows])
    first = {one.id: one for one in kept(connection, [ids[0] for ids, _ in known.values()])}
    listed = tuple(
        Carried(
            claim_id=row.id,
            said=first[known[row.id][0][0]],
            outlets=tuple(known[row.id][1]),
            statements=row.statements,
            first_date=row.first_date,
            last_date=row.last_date,
        )
        for row in rows
    )
    return Claims(count=rows[0].in_all if rows else 0, listed=listed)


def _carriers(connection: sa.Connection, ids: Sequence[int]) -> dict[int, tuple[list[int], list[str]]]:
    """Return the statements and the outlets of each claim, in order of time."""
    found: dict[int, tuple[list[int], list[str]]] = {id: ([], []) for id in ids}
    time = (sa.func.coalesce(statements.c.date, "9999"), statements.c.id)
    carrying = sa.select(statements.c.claim_id, statements.c.id, statements.c.outlet)
    for row in connection.execute(carrying.where(statements.c.claim_id.in_(ids)).order_by(*time)):
        carriers, outlets = found[row.claim_id]
        carriers.append(row.id)
        if row.outlet and row.outlet not in outlets:
            outlets.append(row.outlet)
    return found
