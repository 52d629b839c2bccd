"""Which actors does somebody mean who types a name? Any spelling of any of their names is enough, Latin too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct

from qawl.arabic.letters import has_arabic
from qawl.archive.schema import actor_keys, actor_names, actors
from qawl.archive.who.listeners import listener
from qawl.archive.who.names import key, skeleton
from qawl.errors import NothingFoundError, QueryError

_LEAST_HEARD = 2  # consonants by which a name in Latin letters is looked for
LONGEST = 300  # characters of a name


class Actor(Struct, frozen=True):
    """One person or body across articles.

    Attributes:
        id: its number in the archive, which may change when the archive is made anew.
        name: the fullest name that is in use.
        latin: the name in Latin letters, or empty where it cannot be told.
        type: person, organization, outlet or group.
        first_seen, last_seen: days of publication, ISO 8601; None where no article has a date.
        statements: how many statements it made.
        names: all its names, the most used first.
    """

    id: int
    name: str
    latin: str
    type: str
    first_seen: str | None
    last_seen: str | None
    statements: int
    names: tuple[str, ...] = ()


def find_actor(connection: sa.Connection, text: str) -> list[Actor]:
    """Return the actors that `text` may mean, most statements first; none where no name is like it.

    Those that have the name as it stands, in any spelling, come alone; else those whose name holds all its words.

    Args:
        connection: an open connection of the archive.
        text: a name, a part of one, a name in Latin letters, or the number of an actor.

    Raises:
        QueryError: the text is empty or longer than any name.
    """
    asked = " ".join(text.replace("\0", " ").split())
    if not asked or len(asked) > LONGEST:
        raise QueryError(f"a name of 1 to {LONGEST} characters is needed, such as: نتنياهو")
    if asked.isascii() and asked.isdecimal():
        return actors_of(connection, [int(asked)] if len(asked) < 10 else [])
    if not has_arabic(asked):
        return _by_latin(connection, asked)
    whole = sa.select(actor_names.c.actor_id).where(actor_names.c.key == key(asked))
    found = actors_of(connection, list(connection.execute(whole).scalars()))
    found = found or actors_of(connection, _holding(connection, key(asked).split()))
    return found or actors_of(connection, _kept(connection, asked))


def some_actors(connection: sa.Connection, text: str) -> list[Actor]:
    """Return the actors who may be meant by a name or a number, as `find_actor` does, at least one.

    Raises:
        NothingFoundError: nobody is.
        QueryError: the text is empty or longer than any name.
    """
    if found := find_actor(connection, text):
        return found
    raise NothingFoundError(nobody(text))


def nobody(text: str) -> str:
    """Say that nobody is called so, and what to do."""
    if text.strip().isdecimal():
        return f"no actor {text.strip()[:20]} in this archive; see: qawl actors list"
    return f"nobody in the archive is called {text[:60]!r}; a part of a name is enough: qawl actors list --name NAME"


def the_actor(connection: sa.Connection, text: str) -> Actor:
    """Return the actor who is meant by a name or a number.

    Raises:
        QueryError: nobody is, or several are; the message names them.
    """
    found = some_actors(connection, text)
    if len(found) > 1:
        few = "; ".join(f"{one.id} {one.name} ({one.statements:,})" for one in found[:8])
        raise QueryError(f"{len(found)} actors are called so; give the number of one: {few}")
    return found[0]


def actors_of(connection: sa.Connection, ids: Sequence[int]) -> list[Actor]:
    """Return the actors of these ids with all their names, most statements first."""
    rows = connection.execute(
        sa.select(actors).where(actors.c.id.in_(ids)).order_by(actors.c.statements.desc(), actors.c.id)
    ).all()
    names: dict[int, list[str]] = {row.id: [] for row in rows}
    called = sa.select(actor_names.c.actor_id, actor_names.c.name).where(actor_names.c.actor_id.in_(names))
    for actor, name in connection.execute(
        called.order_by(actor_names.c.articles.desc(), sa.func.length(actor_names.c.name).desc())
    ):
        names[actor].append(name)
    return [
        Actor(r.id, r.name, r.latin, r.type, r.first_seen, r.last_seen, r.statements, tuple(names[r.id]))
        for r in rows
    ]


def _kept(connection: sa.Connection, asked: str) -> list[int]:
    """Return the ids of the actors whom a speaker of this name may be: in another spelling, or in fuller words."""
    one = listener(asked)
    pairs = [key for key in one.keys if key.startswith("p:")]
    keys = [one.surname] if one.kind == "lone" else pairs[-1:]  # given and family name
    like = actor_keys.c.key.startswith(f"b:{one.body.name}", autoescape=True) if one.body else sa.false()
    found = sa.select(actor_keys.c.actor_id).where(actor_keys.c.key.in_(keys) | like)
    return list(connection.execute(found).scalars())


def _holding(
    connection: sa.Connection, words: Sequence[str], column: sa.Column[str] = actor_names.c.key
) -> list[int]:
    """Return the ids of the actors one of whose names, as the column has it, holds all of `words`."""
    whole = sa.literal(" ") + column + " "
    holds = [whole.contains(f" {word} ", autoescape=True) for word in words]
    return list(connection.execute(sa.select(actor_names.c.actor_id).where(*holds)).scalars())


def _by_latin(connection: sa.Connection, asked: str) -> list[Actor]:
    """Return the actors whose name in Latin letters holds all words asked for; else those whose name sounds so."""
    words = set(_plain(asked))
    like = [sa.func.lower(actors.c.latin).contains(word, autoescape=True) for word in words]
    rows = connection.execute(sa.select(actors.c.id, actors.c.latin).where(*like)).all() if words else []
    found = [id for id, latin in rows if words <= set(_plain(latin))]
    if found or not words:
        return actors_of(connection, found)
    heard = skeleton(asked)
    if len(heard) < _LEAST_HEARD:
        return []
    whole = sa.select(actor_names.c.actor_id).where(actor_names.c.heard == heard)
    ids = list(connection.execute(whole).scalars())
    return actors_of(connection, ids or _holding(connection, heard.split(), actor_names.c.heard))


def _plain(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(letter for letter in letters if not unicodedata.combining(letter)))
