"""What a user has decided about actors: two are one, one is several, one is called otherwise.

Decisions are kept by names and not by numbers, so that they hold for articles that come later and for an archive
made anew. They are applied at once to what is there, and to each new speaker before any rule is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import claims, decisions, speakers, statements
from qawl.archive.store import Archive, now
from qawl.archive.who.called import called
from qawl.archive.who.decided import MERGE, RENAME, SPLIT, key_of_decision
from qawl.archive.who.finding import LONGEST, Actor, actors_of, the_actor
from qawl.archive.who.joining import give, recount, unite
from qawl.archive.who.names import key as key_of
from qawl.archive.who.pool import Pool
from qawl.archive.who.shown import in_latin
from qawl.errors import QueryError


class Decision(Struct, frozen=True):
    """What a user decided about actors, by their names."""

    id: int
    at: str
    """The moment at which he decided it, UTC."""
    by: str
    kind: Literal["merge", "split", "rename"]
    names: tuple[str, ...]
    """Of a merge, all who are one; of a split, who stays and then who is another; of a rename, before and after."""


def list_decisions(connection: sa.Connection, *, limit: int, offset: int = 0) -> list[Decision]:
    """Return what was decided about actors, the newest first."""
    newest = sa.select(decisions).order_by(decisions.c.id.desc()).limit(limit).offset(offset)
    return [
        Decision(row.id, row.at, row.by, row.kind, msgspec.json.decode(row.names, type=tuple[str, ...]))
        for row in connection.execute(newest)
    ]


def merge_actors(archive: Archive, first: str, second: str, *, by: str = "") -> Actor:
    """Join two actors, each given by a name or by its number, and return the one that they are now.

    Raises:
        QueryError: one of them is nobody, or several, or they are one already.
    """
    with archive.writing() as connection:
        one, other = the_actor(connection, first), the_actor(connection, second)
        if one.id == other.id:
            raise QueryError(f"{first!r} and {second!r} are one actor already: {one.name}")
        key = _decide(connection, MERGE, by, [one.name, other.name, *_full_names(one), *_full_names(other)])
        pool = Pool(connection, ())
        pool.read_ids((one.id, other.id))
        into = pool.actors[one.id]
        unite(connection, pool, into, pool.actors[other.id])
        pool.keep(into, (key,))
        pool.write()
        return in_latin(actors_of(connection, [one.id]))[0]


def split_actor(archive: Archive, actor: str, names: Sequence[str], *, by: str = "") -> tuple[Actor, Actor]:
    """Make another actor of those whom articles call by some of an actor's names; return both, the old one first.

    Raises:
        QueryError: the actor is nobody or several; he is not called so, or has no other name.
    """
    with archive.writing() as connection:
        old = the_actor(connection, actor)
        apart = {key_of(name) for name in names}
        his = {key_of(name): name for name in old.names}
        for name in names:
            if key_of(name) not in his:
                raise QueryError(f"{old.name} is not called {name!r}; his names: {'; '.join(old.names)}")
        if not apart or apart >= his.keys():
            raise QueryError(f"{old.name}: give some of his names and not all: {'; '.join(old.names)}")
        moved = [name for name in old.names if key_of(name) in apart]
        key = _decide(connection, SPLIT, by, [next(n for n in old.names if n not in moved), *moved])
        pool = Pool(connection, ())
        new = pool.new(moved[0], old.type, (key, *(k for name in moved for k in called(name, old.type).keys)))
        new.names = dict.fromkeys(moved, 0)
        pool.write()
        _move(connection, old.id, new.id, moved)
        recount(connection, (old.id, new.id))
        both = (actors_of(connection, [id])[0] for id in (old.id, new.id))
        first, second = in_latin([*both])
        return first, second


def rename_actor(archive: Archive, actor: str, name: str, *, by: str = "") -> Actor:
    """Call an actor as a user wants him called; he is still found by all his names.

    Raises:
        QueryError: the actor is nobody or several, or the name is empty or too long.
    """
    wanted = " ".join(name.replace("\0", " ").split())
    if not wanted or len(wanted) > LONGEST or not wanted.isprintable():
        raise QueryError(f"a name of 1 to {LONGEST} characters is needed")
    with archive.writing() as connection:
        one = the_actor(connection, actor)
        _decide(connection, RENAME, by, [one.name, wanted])
        pool = Pool(connection, ())
        pool.read_ids((one.id,))
        pool.actors[one.id].rename(wanted)
        pool.write()
        return in_latin(actors_of(connection, [one.id]))[0]


def _full_names(actor: Actor) -> list[str]:
    """Names that tell the actor from others: not a family name alone."""
    return [name for name in actor.names if called(name, actor.type).kind != "lone"]


def _decide(connection: sa.Connection, kind: str, by: str, names: Sequence[str]) -> str:
    """Keep a decision, and return the key of those whom it is about."""
    listed = list(dict.fromkeys(names)) if kind != RENAME else list(names)
    row = {"at": now(), "by": by, "kind": kind, "names": msgspec.json.encode(listed).decode()}
    made = connection.execute(sa.insert(decisions).values(**row)).inserted_primary_key
    assert made is not None
    return key_of_decision(made[0])


def _move(connection: sa.Connection, old: int, new: int, names: Sequence[str]) -> None:
    """Give speakers, statements and claims of some names from one actor to another."""
    for name in names:
        of = sa.select(speakers.c.id).where(speakers.c.actor_id == old, speakers.c.name == name)
        give(connection, list(connection.execute(of).scalars()), name, new)
    spoken_to = (statements.c.addressee_id == old) & statements.c.addressee.in_(names)
    connection.execute(sa.update(statements).where(spoken_to).values(addressee_id=new))
    theirs = sa.select(statements.c.claim_id).where(statements.c.actor_id == new)
    others = sa.select(statements.c.claim_id).where(
        statements.c.actor_id == old, statements.c.claim_id.is_not(None)
    )
    wholly = claims.c.id.in_(theirs) & claims.c.id.not_in(others)
    connection.execute(sa.update(claims).where(wholly).values(actor_id=new))
