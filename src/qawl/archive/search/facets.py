"""How many of the statements that a query finds are of each actor, act, theme, outlet, mode, month or day?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.index import ByNumber
from qawl.archive.schema import actors, statement_themes
from qawl.archive.search.found import Found, found
from qawl.archive.search.query import Query, checked
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
    wanted = list(dict.fromkeys(by))
    with archive.reading() as connection:
        all_hits = found(archive, connection, checked(query))
        columns = {_column(facet) for facet in wanted if facet != "theme"}
        # Hits that were gathered are counted all at once; others by the index that suits each count.
        shared = all_hits.hits(*sorted(columns)) if all_hits.gathered else None
        counted = [_counted(all_hits, shared, facet, most) for facet in wanted]
        rows = connection.execute(sa.union_all(*counted)).all() if counted else []
        names = _names(connection, [int(value) for facet, value, _ in rows if facet == "actor"])
    counts: dict[str, list[Count]] = {facet: [] for facet in wanted}
    for facet, value, count in rows:
        counts[facet].append(Count(value, names.get(value, value) if facet == "actor" else value, count))
    return {facet: tuple(sorted(counts[facet], key=_order(facet))) for facet in wanted}


def _column(facet: Facet) -> str:
    return "date" if facet in _DATED else "actor_id" if facet == "actor" else facet


def _counted(all_hits: Found, shared: sa.FromClause | None, facet: Facet, most: int) -> sa.Select[Any]:
    """The query of the values of one facet, each with the facet's name, as text, and with its count."""
    number = sa.func.count().label("number")
    value: sa.ColumnElement[Any]
    if facet == "theme":
        value = statement_themes.c.theme
        counted = sa.select(value.label("value"), number)
        if not all_hits.all:  # the table holds those of current statements alone
            hits = all_hits.hits() if shared is None else shared
            counted = counted.select_from(ByNumber(hits, statement_themes.c.statement_id))
    else:
        hits = all_hits.hits(_column(facet)) if shared is None else shared
        column = hits.c[_column(facet)]
        value = sa.func.substr(column, 1, _DATED[facet]) if facet in _DATED else column
        there = column.is_not(None) if column.type.python_type is int else column > ""
        counted = sa.select(value.label("value"), number).where(there)
    first = value.desc() if facet in _DATED else number.desc()
    few = counted.group_by(value).order_by(first, value).limit(most).subquery()
    return sa.select(sa.literal(facet), sa.cast(few.c.value, sa.Text), few.c.number)


def _names(connection: sa.Connection, ids: Sequence[int]) -> dict[str, str]:
    named = sa.select(actors.c.id, actors.c.name).where(actors.c.id.in_(ids))
    return {str(id): name for id, name in connection.execute(named)} if ids else {}


def _order(facet: Facet) -> Callable[[Count], Any]:
    return (lambda one: one.value) if facet in _DATED else (lambda one: (-one.count, one.value))
