"""The statements that a query finds, a page at a time or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import statements
from qawl.archive.search.cursor import Cursor, digest, read, written
from qawl.archive.search.found import Found, found
from qawl.archive.search.marks import marks
from qawl.archive.search.query import Query
from qawl.archive.store import Archive
from qawl.errors import QueryError
from qawl.types import Span

PAGE = 20
"""Hits on a page where no other number is asked for."""
MOST = 1_000
"""Hits on a page at the most."""
_AT_ONCE = 500  # statements that are read together where all hits are wanted

Place = tuple[int, float | str | None]
"""A hit by its id and by what the hits are ordered."""


class Hit(Struct, frozen=True):
    """A statement that a query found."""

    kept: Kept
    marks: tuple[Span, ...] = ()
    """The characters of its content in which the words asked for stand."""
    likeness: float | None = None
    """Where it was found by meaning: the cosine to the text, at most 1."""


class Page(Struct, frozen=True):
    """Some of the hits of a query, in its order."""

    hits: tuple[Hit, ...]
    total: int
    """Hits on all pages; a search by meaning finds the nearest few hundred."""
    next: str | None
    """What to give as `after` for the next page; None where this is the last."""


def search(archive: Archive, query: Query, *, limit: int = PAGE, after: str = "") -> Page:
    """Return a page of the statements that the query finds.

    Args:
        archive: an open archive.
        query: what to look for; an empty query finds all statements.
        limit: hits on the page, 1 to `MOST`.
        after: the `next` of the page before; empty for the first one.

    Raises:
        QueryError: the query, the limit or `after` cannot be understood.
        ArchiveError: the database fails.
    """
    if not 1 <= limit <= MOST:
        raise QueryError(f"limit: {limit} is not between 1 and {MOST:,}")
    cursor = read(after, query) if after else None
    with archive.reading() as connection:
        all_hits = found(archive, connection, query)
        newest = cursor.newest if cursor else _newest(connection)
        places = _places(connection, all_hits, query, newest, cursor, limit + 1)
        page = places[:limit]
        near = all_hits.near or {}
        hits = [
            Hit(one, marks(one.content, all_hits.asked), near.get(one.id))
            for one in kept(connection, [id for id, _ in page])
        ]
        total = connection.execute(
            sa.select(sa.func.count()).select_from(all_hits.ids().subquery())
        ).scalar_one()
    more = len(places) > limit
    return Page(tuple(hits), total, written(Cursor(digest(query), newest, *page[-1][::-1])) if more else None)


def every_hit(archive: Archive, query: Query) -> Iterator[Kept]:
    """Yield all statements that the query finds, in the order in which they were taken in; memory stays bounded.

    Raises:
        QueryError: the query cannot be understood.
        ArchiveError: the database fails.
    """
    with archive.reading() as connection:
        ids = found(archive, connection, query).ids().subquery("ids")
        last = 0
        while some := list(
            connection.execute(
                sa.select(ids.c.id).where(ids.c.id > last).order_by(ids.c.id).limit(_AT_ONCE)
            ).scalars()
        ):
            yield from kept(connection, some)
            last = some[-1]


def _newest(connection: sa.Connection) -> int:
    return connection.execute(sa.select(sa.func.max(statements.c.id))).scalar() or 0


def _places(
    connection: sa.Connection, all_hits: Found, query: Query, newest: int, cursor: Cursor | None, limit: int
) -> list[Place]:
    """The places of the next `limit` hits after the cursor, in the query's order."""
    if all_hits.near is not None:
        return list(islice(_after_near(all_hits.near, cursor), limit))
    if all_hits.matching is not None and query.by_relevance:
        return _by_rank(connection, all_hits.ranked().subquery("ranked"), newest, cursor, limit)
    return _by_time(connection, all_hits, newest, cursor, limit)


def _after_near(near: dict[int, float], cursor: Cursor | None) -> Iterator[Place]:
    for id, cosine in near.items():
        if cursor is None or (id <= cursor.newest and (cosine, id) < (cursor.value, cursor.id)):
            yield id, cosine


def _by_rank(
    connection: sa.Connection, ranked: sa.Subquery, newest: int, cursor: Cursor | None, limit: int
) -> list[Place]:
    id, rank = ranked.c.id, ranked.c.rank
    best = sa.select(id, rank).order_by(rank, id.desc()).limit(limit)
    if cursor:
        further = (rank > cursor.value) | ((rank == cursor.value) & (id < cursor.id))
        best = best.where(further, id <= newest)
    return _run(connection, best)


def _by_time(
    connection: sa.Connection, all_hits: Found, newest: int, cursor: Cursor | None, limit: int
) -> list[Place]:
    """The newest first; those without a date come last, by a query of their own, so that both can use an index."""
    id, date = statements.c.id, statements.c.date
    rows = all_hits.rows(id, date)
    if cursor:
        rows = rows.where(id <= newest)
    places: list[Place] = []
    if cursor is None or cursor.value is not None:
        dated = rows.where(date.is_not(None))
        if cursor:
            dated = dated.where(sa.tuple_(date, id) < sa.tuple_(cursor.value, cursor.id))
        places = _run(connection, dated.order_by(date.desc(), id.desc()).limit(limit))
        cursor = None
    if len(places) < limit:
        undated = rows.where(date.is_(None))
        if cursor:
            undated = undated.where(id < cursor.id)
        places += _run(connection, undated.order_by(id.desc()).limit(limit - len(places)))
    return places


def _run(connection: sa.Connection, best: sa.Select[Any]) -> list[Place]:
    return [(id, value) for id, value in connection.execute(best)]
