"""All that the archive knows of one actor: his names and roles, what he says when, and with whom he is at odds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import actor_roles, statement_themes, statements
from qawl.archive.who.finding import Actor
from qawl.board.answers import Partner, partners
from qawl.board.claims import Carried, claims
from qawl.board.record import Record, record


class Role(Struct, frozen=True):
    """A title or office, as articles word it, from the first to the last day on which one did."""

    role: str
    first_seen: str | None
    last_seen: str | None
    articles: int


class Count(Struct, frozen=True):
    """How many statements: of an act, on a theme, in an outlet, in a month (`2024-05`)."""

    value: str
    statements: int


class Profile(Struct, frozen=True, kw_only=True):
    """One actor, with all that is tied to him."""

    actor: Actor
    roles: tuple[Role, ...]
    """In the order in which they were first met."""
    acts: tuple[Count, ...]
    themes: tuple[Count, ...]
    outlets: tuple[Count, ...]
    months: tuple[Count, ...]
    """In the order of time; months without a statement are left out."""
    record: tuple[Record, ...]
    """What became of his promises, predictions, appeals and threats."""
    most_carried: tuple[Carried, ...]
    answers: tuple[Partner, ...]
    """Whom he answers."""
    answered_by: tuple[Partner, ...]
    """Who answers him."""
    latest: tuple[Kept, ...]


def profile(
    connection: sa.Connection, actor: Actor, *, day: dt.date | None = None, limit: int = 10
) -> Profile:
    """Return all that the archive knows of an actor that `find_actor` gave.

    Args:
        connection: of an open archive.
        actor: whom.
        day: the day from which his record is seen; today where none is given.
        limit: as many items of each list at most, those that count most; months and acts are all given.
    """
    his = statements.c.current & (statements.c.actor_id == actor.id)
    answers, answered_by = partners(connection, actor.id, limit=limit)
    latest = (
        sa.select(statements.c.id)
        .where(his)
        .order_by(sa.func.coalesce(statements.c.date, "").desc(), statements.c.id.desc())
        .limit(limit)
    )
    return Profile(
        actor=actor,
        roles=_roles(connection, actor.id, limit),
        acts=_counts(connection, statements.c.act, his),
        themes=_counts(connection, statement_themes.c.theme, his, limit),
        outlets=_counts(connection, statements.c.outlet, his, limit),
        months=_months(connection, his),
        record=record(connection, actor.id, day),
        most_carried=claims(connection, actor=str(actor.id), limit=limit).listed,
        answers=answers,
        answered_by=answered_by,
        latest=tuple(kept(connection, list(connection.execute(latest).scalars()))),
    )


def _roles(connection: sa.Connection, actor_id: int, limit: int) -> tuple[Role, ...]:
    """The roles that most articles give him, in the order of time."""
    most = (
        sa.select(
            actor_roles.c.role, actor_roles.c.first_seen, actor_roles.c.last_seen, actor_roles.c.articles
        )
        .where(actor_roles.c.actor_id == actor_id)
        .order_by(actor_roles.c.articles.desc(), actor_roles.c.id)
        .limit(limit)
    )
    roles = [Role(*row) for row in connection.execute(most)]
    return tuple(sorted(roles, key=lambda role: (role.first_seen or "", role.last_seen or "")))


def _counts(
    connection: sa.Connection,
    column: sa.ColumnElement[Any],
    his: sa.ColumnElement[bool],
    limit: int | None = None,
) -> tuple[Count, ...]:
    number = sa.func.count().label("number")
    counted = sa.select(column, number).select_from(statements).where(his, column != "").group_by(column)
    if column.table is statement_themes:
        counted = counted.join(statement_themes, statement_themes.c.statement_id == statements.c.id)
    return tuple(
        Count(*row) for row in connection.execute(counted.order_by(number.desc(), column).limit(limit))
    )


def _months(connection: sa.Connection, his: sa.ColumnElement[bool]) -> tuple[Count, ...]:
    month = sa.func.substr(statements.c.date, 1, 7).label("month")
    dated = statements.c.date.is_not(None)
    counted = sa.select(month, sa.func.count()).where(his, dated).group_by(month).order_by(month)
    return tuple(Count(*row) for row in connection.execute(counted))
