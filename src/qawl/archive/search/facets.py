"""How many of the statements that a query finds are of each actor, act, theme, outlet, mode, month or day?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import actors, statement_themes, statements
from qawl.archive.search.found import Found, found
from qawl.archive.search.query import Query
from qawl.archive.store import Archive
from qawl.errors import QueryError

Facet = Literal["actor", "act", "theme", "outlet", "mode", "month", "day"]
FACETS: tuple[Facet, ...] = get_args(Facet)
MOST = 1_000
"""Values of one facet that are counted at the most."""
_DATED = {"month": len("2024-05"), "day": len("2024-05-30")}  # characters of an ISO 8601 date


class Count(Struct, frozen=True):
    """How many statements have one value."""

    value: str
    """The value as a query takes it; of an actor his number."""
    label: str
    """The value for people: of an actor the name."""
    count: int


def facets(
    archive: Archive, query: Query, by: Sequence[Facet] = FACETS, *, most: int = 20
) -> dict[str, tuple[Count, ...]]:
    """Return for each facet its values with the most statements that the query finds; months and days in order of time.

    Args:
        archive: an open archive.
        query: what to look for; an empty query finds all statements.
        by: what to count by. Statements without such a thing are not counted.
        most: values of one facet, 1 to `MOST`; of months and days the latest.

    Raises:
        QueryError: the query, a facet or `most` cannot be understood.
        ArchiveError: the database fails.
    """
    for facet in by:
        if facet not in FACETS:
            raise QueryError(f"by: {facet!r} is none of: {', '.join(FACETS)}")
    if not 1 <= most <= MOST:
        raise QueryError(f"most: {most} is not between 1 and {MOST:,}")
    with archive.reading() as connection:
        all_hits = found(archive, connection, query)
        return {facet: _counts(connection, all_hits, facet, most) for facet in dict.fromkeys(by)}


def _counts(connection: sa.Connection, all_hits: Found, facet: Facet, most: int) -> tuple[Count, ...]:
    row, number = statements.c, sa.func.count()
    rows = all_hits.rows(row.id, row.actor_id, row.act, row.outlet, row.mode, row.date).subquery("hits")
    if facet in _DATED:
        stretch = sa.func.substr(rows.c.date, 1, _DATED[facet])
        latest = sa.select(stretch, number).where(rows.c.date.is_not(None)).group_by(stretch)
        return _listed(connection, latest.order_by(stretch.desc()).limit(most))[::-1]
    value = _value(rows, facet)
    counted = sa.select(value, number).where(value.is_not(None)).group_by(value)
    if facet == "theme" and not all_hits.all:  # those of retired versions are taken out of the table
        counted = counted.join_from(rows, statement_themes, rows.c.id == statement_themes.c.statement_id)
    best = counted.order_by(number.desc(), value).limit(most)
    if facet != "actor":
        return _listed(connection, best)
    few = best.subquery("few")
    id, count = few.c
    named = sa.select(id, actors.c.name, count).join(actors, actors.c.id == id).order_by(count.desc(), id)
    return tuple(Count(str(id), name, count) for id, name, count in connection.execute(named))


def _value(rows: sa.FromClause, facet: Facet) -> sa.ColumnElement[Any]:
    if facet == "theme":
        return statement_themes.c.theme
    value: sa.ColumnElement[Any] = rows.c.actor_id if facet == "actor" else rows.c[facet]
    return value


def _listed(connection: sa.Connection, counted: sa.Select[Any]) -> tuple[Count, ...]:
    return tuple(Count(value, value, count) for value, count in connection.execute(counted) if value)
