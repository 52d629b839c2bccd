"""Who is in the archive, and what is known of one of them: names, roles over time, how often he said what."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct, structs

from qawl.archive.schema import actor_names, actor_roles, actors, statements
from qawl.archive.who.finding import Actor, actors_of, find_actor
from qawl.archive.who.latin import spelled


class Name(Struct, frozen=True):
    """A name of an actor, and in how many articles it is called so."""

    name: str
    articles: int


class Role(Struct, frozen=True):
    """A role of an actor as articles word it, with the first and last day of publication, and how many articles."""

    role: str
    first_seen: str | None
    last_seen: str | None
    articles: int


class ActorRecord(Struct, frozen=True):
    """All that the archive knows of one actor.

    Attributes:
        actor: who it is.
        names: all names, the most used first.
        roles: as articles word them, the latest first.
        acts: how many statements there are of each act, most first.
        outlets: how many of its statements each outlet carried, most first.
        addressed: how many statements were addressed to it.
    """

    actor: Actor
    names: tuple[Name, ...]
    roles: tuple[Role, ...]
    acts: dict[str, int]
    outlets: dict[str, int]
    addressed: int


def list_actors(
    connection: sa.Connection, name: str | None = None, *, limit: int = 50, offset: int = 0
) -> list[Actor]:
    """Return actors, those with most statements first.

    Args:
        connection: an open connection of the archive.
        name: only those whom this name may mean; None for all.
        limit, offset: how many, and how many to pass over.

    Raises:
        QueryError: the name is empty or longer than any.
    """
    if name is not None:
        found = find_actor(connection, name)[offset : offset + limit]
    else:
        order = (actors.c.statements.desc(), actors.c.id)
        ids = sa.select(actors.c.id).order_by(*order).limit(limit).offset(offset)
        found = actors_of(connection, list(connection.execute(ids).scalars()))
    return in_latin(found)


def show_actor(connection: sa.Connection, actor: Actor) -> ActorRecord:
    """Return all that the archive knows of an actor."""
    of = {"names": actor_names.c.actor_id == actor.id, "roles": actor_roles.c.actor_id == actor.id}
    names = sa.select(actor_names.c.name, actor_names.c.articles).where(of["names"])
    roles = sa.select(actor_roles).where(of["roles"])
    by_use = (actor_names.c.articles.desc(), actor_names.c.name)
    latest = (actor_roles.c.last_seen.desc(), actor_roles.c.articles.desc(), actor_roles.c.role)
    said = (statements.c.actor_id == actor.id) & statements.c.current
    heard = (statements.c.addressee_id == actor.id) & statements.c.current
    return ActorRecord(
        actor=in_latin([actor])[0],
        names=tuple(Name(row.name, row.articles) for row in connection.execute(names.order_by(*by_use))),
        roles=tuple(
            Role(row.role, row.first_seen, row.last_seen, row.articles)
            for row in connection.execute(roles.order_by(*latest))
        ),
        acts=_counts(connection, statements.c.act, said),
        outlets=_counts(connection, statements.c.outlet, said),
        addressed=connection.execute(sa.select(sa.func.count()).where(heard)).scalar_one(),
    )


def _counts(
    connection: sa.Connection, column: sa.Column[str], where: sa.ColumnElement[bool]
) -> dict[str, int]:
    count = sa.func.count()
    rows = sa.select(column, count).where(where).group_by(column).order_by(count.desc(), column)
    return {row[0]: row[1] for row in connection.execute(rows)}


def in_latin(some: Sequence[Actor]) -> list[Actor]:
    """Return the actors, with the names of persons spelled in Latin letters where the archive has them in none."""
    lacking = [(one.name, one.type) for one in some if not one.latin]
    found = dict(zip(lacking, spelled(lacking), strict=True))
    return [one if one.latin else structs.replace(one, latin=found[one.name, one.type]) for one in some]
