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
from qawl.archive.search.query import Query, checked
from qawl.archive.store import Archive
from qawl.errors import QueryError
from qawl.types import Span

PAGE = 20
"""Hits on a page where no other number is asked for."""
MOST = 1_000
"""Hits on a page at the most."""
_AT_ONCE = 500  # statements that are read together where all hits are wanted


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


class _Place(Struct, frozen=True):
    """A hit before it is fetched."""

    id: int
    value: float | str | None
    """By what the hits are ordered."""
    total: int


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
    query = checked(query)
    cursor = read(after, query) if after else None
    with archive.reading() as connection:
        all_hits = found(archive, connection, query)
        places = _places(connection, all_hits, query, cursor, limit + 1)
        page = places[:limit]
        near = all_hits.near or {}
        hits = [
            Hit(one, marks(one.content, all_hits.asked), near.get(one.id))
            for one in kept(connection, [place.id for place in page])
        ]
        total = places[0].total if places else _total(connection, all_hits)
        if len(places) <= limit:
            return Page(tuple(hits), total, None)
        newest = cursor.newest if cursor else _newest(connection)
    return Page(tuple(hits), total, written(Cursor(digest(query), newest, page[-1].value, page[-1].id)))


def every_hit(archive: Archive, query: Query) -> Iterator[Kept]:
    """Yield all statements that the query finds, in the order in which they were taken in; memory stays bounded.

    Raises:
        QueryError: the query cannot be understood.
        ArchiveError: the database fails.
    """
    with archive.reading() as connection:
        id = found(archive, connection, checked(query)).hits().c.id
        some = sa.select(id).order_by(id).limit(_AT_ONCE)
        last = 0
        while ids := list(connection.execute(some.where(id > last)).scalars()):
            yield from kept(connection, ids)
            last = ids[-1]


def _newest(connection: sa.Connection) -> int:
    return connection.execute(sa.select(sa.func.max(statements.c.id))).scalar() or 0


def _total(connection: sa.Connection, all_hits: Found) -> int:
    total: int = connection.execute(sa.select(_count(all_hits.hits()))).scalar_one()
    return total


def _count(hits: sa.FromClause) -> sa.ScalarSelect[Any]:
    return sa.select(sa.func.count()).select_from(hits).scalar_subquery()


def _places(
    connection: sa.Connection, all_hits: Found, query: Query, cursor: Cursor | None, limit: int
) -> list[_Place]:
    """The places of the next `limit` hits after the cursor, in the query's order."""
    if all_hits.near is not None:
        return list(islice(_after_near(all_hits.near, cursor), limit))
    if query.by_relevance and all_hits.asked.every:
        return _by_rank(connection, all_hits.hits("rank"), cursor, limit)
    return _by_time(connection, all_hits.hits("date"), cursor, limit)


def _after_near(near: dict[int, float], cursor: Cursor | None) -> Iterator[_Place]:
    for id, cosine in near.items():
        if cursor is None or (id <= cursor.newest and (cosine, id) < (cursor.value, cursor.id)):
            yield _Place(id, cosine, len(near))


def _by_rank(
    connection: sa.Connection, hits: sa.FromClause, cursor: Cursor | None, limit: int
) -> list[_Place]:
    id, rank = hits.c.id, hits.c.rank
    best = sa.select(id, rank, _count(hits)).order_by(rank, id.desc()).limit(limit)
    if cursor:
        further = (rank > cursor.value) | ((rank == cursor.value) & (id < cursor.id))
        best = best.where(further, id <= cursor.newest)
    return _run(connection, best)


def _by_time(
    connection: sa.Connection, hits: sa.FromClause, cursor: Cursor | None, limit: int
) -> list[_Place]:
    """The newest first; those without a date come last, by a query of their own, so that both can use an index."""
    id, date = hits.c.id, hits.c.date
    rows = sa.select(id, date, _count(hits))
    if cursor:
        rows = rows.where(id <= cursor.newest)
    places: list[_Place] = []
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


def _run(connection: sa.Connection, best: sa.Select[Any]) -> list[_Place]:
    return [_Place(*row) for row in connection.execute(best)]
