"""A query as SQL: the statements it finds, as a part of the queries that list, order and count them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find import index
from qawl.archive.find.asked import Asked, asked
from qawl.archive.find.meaning import nearest
from qawl.archive.schema import statements
from qawl.archive.search.conditions import Condition, conditions
from qawl.archive.search.query import Query, check
from qawl.archive.store import Archive


class Found(Struct, frozen=True):
    """The statements that a query finds, not fetched yet."""

    asked: Asked
    conditions: tuple[Condition, ...]
    """What must hold of their rows, apart from words."""
    matching: sa.Select[Any] | None
    """Those that hold the words asked for, with `id` and `rank`."""
    near: dict[int, float] | None
    """Of a search by meaning, the ids of all that it finds, the nearest first, with their cosines."""

    @property
    def all(self) -> bool:
        """Whether nothing is asked for, so that all current statements are found."""
        return not self.conditions and self.matching is None and self.near is None

    def rows(self, *columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
        """Return the query of the statements with these columns of the table."""
        found = sa.select(*columns).select_from(statements).where(statements.c.current, *self.conditions)
        if self.near is not None:
            return found.where(statements.c.id.in_(self.near))
        return found.where(*_holding(self.matching))

    def ranked(self) -> sa.Select[Any]:
        """Return the query of the `id` and `rank` of those that hold the words asked for, which must be some."""
        assert self.matching is not None
        words = self.matching.subquery("words")
        found = sa.select(words.c.id, words.c.rank)
        if not self.conditions:
            return found  # retired versions are not in the index
        return found.join(statements, statements.c.id == words.c.id).where(*self.conditions)

    def ids(self) -> sa.Select[Any]:
        """Return the query of their ids in the cheapest way."""
        if self.near is None and self.matching is not None and not self.conditions:
            return sa.select(self.matching.subquery("words").c.id)
        return self.rows(statements.c.id)


def found(archive: Archive, connection: sa.Connection, query: Query) -> Found:
    """Return what the query finds.

    Raises:
        QueryError: it cannot be understood.
    """
    check(query)
    store = connection.dialect.name
    wanted = asked(query.words) if query.words.strip() else Asked()
    narrowed = conditions(connection, query)
    matching = index.matching(store, wanted) if wanted.every else None
    if wanted.none and not wanted.every:
        without = index.matching(store, Asked(every=(wanted.none,)))
        narrowed.append(statements.c.id.not_in(sa.select(without.subquery("without").c.id)))
    near = None
    if query.like.strip():
        near = dict(nearest(archive, connection, query.like, [*narrowed, *_holding(matching)]))
    return Found(wanted, tuple(narrowed), matching, near)


def _holding(matching: sa.Select[Any] | None) -> list[Condition]:
    return [] if matching is None else [statements.c.id.in_(sa.select(matching.subquery("words").c.id))]
