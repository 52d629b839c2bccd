"""The conditions that a query sets on a statement as SQL."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from qawl.archive.find.outlets import outlet_key, outlets_named
from qawl.archive.schema import statement_themes, statements
from qawl.archive.search.query import Query
from qawl.archive.who.finding import find_actor
from qawl.archive.who.together import shared_names

_ANY = "_"  # in a pattern of LIKE
_SPELT_VARIOUSLY = "اوىيهكفبجز%_"  # as qawl.arabic.letters folds them; the last two are signs of LIKE itself

Condition = sa.ColumnElement[bool]


def conditions(connection: sa.Connection, query: Query) -> list[Condition]:
    """Return what must hold of the row of a statement, apart from words, meaning and themes.

    Raises:
        QueryError: a name is too long to be one.
    """
    row, found = statements.c, []
    if query.speaker:
        found.append(_by_name(connection, query.speaker, row.actor_id, row.speaker, together=True))
    if query.addressee:
        found.append(_by_name(connection, query.addressee, row.addressee_id, row.addressee))
    for column, values in ((row.act, query.act), (row.mode, query.mode)):
        if values:
            found.append(column.in_(values))
    if query.outlet:
        found.append(row.outlet.in_(outlets_named(connection, query.outlet)))
    for column, first, last in (
        (row.date, query.since, query.until),
        (row.due_end, query.due_since, query.due_until),
    ):
        if first:
            found.append(column >= first.isoformat())
        if last:
            found.append(column <= last.isoformat())
    return found


def themed(themes: Sequence[str]) -> sa.Select[tuple[int]]:
    """Return the query of the `id` of the statements that are about any of these themes."""
    id = statement_themes.c.statement_id.label("id")
    return sa.select(id).where(statement_themes.c.theme.in_(themes)).distinct()


def _by_name(
    connection: sa.Connection,
    names: Sequence[str],
    actor: sa.ColumnElement[int],
    wording: sa.ColumnElement[str],
    *,
    together: bool = False,
) -> Condition:
    """The statements of the actors of these names; of a name that no actor has, those whose wording is that.

    With `together` also those that they made with others, under one name for all.
    """
    known: list[int] = []
    wordings: list[str] = []
    theirs: list[str] = []
    for name in names:
        actors = find_actor(connection, name)
        known += [one.id for one in actors]
        theirs += [name, *(own for one in actors for own in one.names)]
        if not actors:
            wordings += _spellings(connection, name, wording)
    if together:
        wordings += shared_names(connection, theirs)
    return actor.in_(known) | wording.in_(wordings) if wordings else actor.in_(known)


def _spellings(connection: sa.Connection, name: str, wording: sa.ColumnElement[str]) -> list[str]:
    """How the archive spells a name: any character may stand in the place of a letter that is spelt in several ways."""
    alike = "".join(_ANY if letter in _SPELT_VARIOUSLY else letter for letter in outlet_key(name))
    there = sa.select(wording).where(wording.like(alike)).distinct()
    return [one for one in connection.execute(there).scalars() if outlet_key(one) == outlet_key(name)]
