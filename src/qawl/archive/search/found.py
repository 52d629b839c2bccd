"""A query as SQL: the statements it finds, as a part of the queries that list, order and count them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find import index
from qawl.archive.find.asked import Asked, asked
from qawl.archive.find.meaning import nearest
from qawl.archive.schema import statements
from qawl.archive.search.conditions import Condition, conditions, themed
from qawl.archive.search.query import Query
from qawl.archive.store import Archive


class Found(Struct, frozen=True):
    """The statements that a query finds, not fetched yet."""

    asked: Asked
    conditions: tuple[Condition, ...]
    """What must hold of their rows, apart from words."""
    numbers: sa.Select[Any] | None
    """The query of the `id` of all statements that hold the words, with their `rank`, or have the theme."""
    near: dict[int, float] | None
    """Of a search by meaning, the ids of all that it finds, the nearest first, with their cosines."""

    @property
    def all(self) -> bool:
        """Whether nothing is asked for, so that all current statements are found."""
        return not self.conditions and not self.gathered

    @property
    def gathered(self) -> bool:
        """Whether the numbers of statements are known before anything else of them."""
        return self.numbers is not None or self.near is not None

    def hits(self, *columns: str) -> sa.FromClause:
        """Return all hits as a table with `id` and these columns of the statements, or the `rank` of the words.

        Where numbers come first, the hits are gathered before they are ordered or counted: a store that follows an
        index of days instead may pass over all the others.
        """
        narrowed = [statements.c.current, *self.conditions]
        if self.near is not None:
            narrowed.append(statements.c.id.in_(self.near))
        if self.numbers is None:
            found = sa.select(*(statements.c[name] for name in ("id", *columns))).where(*narrowed)
            return found.cte("hits") if self.gathered else found.subquery("hits")
        numbers = self.numbers.subquery("numbers")
        if columns == ("rank",) and not self.conditions and self.near is None:
            found = sa.select(numbers.c.id, numbers.c.rank)  # the index of words holds current ones alone
        else:
            chosen = (numbers.c.rank if name == "rank" else statements.c[name] for name in ("id", *columns))
            found = sa.select(*chosen).select_from(index.ByNumber(numbers, statements.c.id)).where(*narrowed)
        return found.cte("hits").prefix_with("MATERIALIZED")


def found(archive: Archive, connection: sa.Connection, query: Query) -> Found:
    """Return what a query that was checked finds.

    Raises:
        QueryError: its words or names cannot be understood.
    """
    store = connection.dialect.name
    wanted = asked(query.words) if query.words.strip() else Asked()
    narrowed = conditions(connection, query)
    numbers = None
    if wanted.every:
        numbers = index.matching(store, wanted)
    elif wanted.none:
        without = index.matching(store, Asked(every=(wanted.none,)))
        narrowed.append(statements.c.id.not_in(sa.select(without.subquery("without").c.id)))
    if query.theme:
        about = themed(query.theme)
        if numbers is None:
            numbers = about
        else:
            narrowed.append(statements.c.id.in_(about))
    near = None
    if query.like.strip():
        holding = list(narrowed)
        if numbers is not None:
            holding.append(statements.c.id.in_(sa.select(numbers.subquery("numbers").c.id)))
        near = dict(nearest(archive, connection, query.like, holding))
    return Found(wanted, tuple(narrowed), numbers, near)
