"""Statements of the archive by their ids, each with the article it stands in and the actors it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import actors, articles, statements, versions
from qawl.archive.store import parts
from qawl.errors import NothingFoundError
from qawl.types import Statement

_addressees = actors.alias("addressees")
_FOUND: sa.Select[Any] = (
    sa.select(
        statements.c.id,
        statements.c.record,
        statements.c.content,
        statements.c.cue,
        statements.c.source,
        statements.c.outlet,
        statements.c.date,
        statements.c.article_id,
        statements.c.version_id,
        statements.c.current,
        articles.c.key.label("article_key"),
        articles.c.url,
        versions.c.title,
        statements.c.actor_id,
        actors.c.name.label("actor"),
        actors.c.latin.label("actor_latin"),
        statements.c.addressee_id,
        _addressees.c.name.label("addressee"),
        statements.c.claim_id,
    )
    .select_from(statements)
    .join(articles, statements.c.article_id == articles.c.id)
    .join(versions, statements.c.version_id == versions.c.id)
    .outerjoin(actors, statements.c.actor_id == actors.c.id)
    .outerjoin(_addressees, statements.c.addressee_id == _addressees.c.id)
)


class Kept(Struct, frozen=True, kw_only=True):
    """A statement as the archive keeps it; the spans of `statement` count in the text of its version."""

    id: int
    statement: Statement
    content: str
    """What was said; segments are parted by ` […] `."""
    cue: str
    source: str
    """The mention of the speaker, as the article words it."""
    outlet: str
    date: str | None
    """Day of publication, ISO 8601."""
    title: str
    url: str
    article_id: int
    article_key: str
    """What tells the article from all others, whatever its id: keep/identity.py."""
    version_id: int
    current: bool
    """Whether the newest version of the article still holds it."""
    actor_id: int | None
    actor: str | None
    """The name under which the archive knows the speaker."""
    actor_latin: str
    addressee_id: int | None
    addressee: str | None
    """The name under which the archive knows the addressee; as the article words it where it knows none."""
    claim_id: int | None


def kept(connection: sa.Connection, ids: Sequence[int]) -> list[Kept]:
    """Return the statements of these ids, in their order; an id of which there is none is left out."""
    found: dict[int, Kept] = {}
    for part in parts(ids):
        some = _FOUND.where(statements.c.id.in_(part))
        found.update((row.id, _kept(row)) for row in connection.execute(some))
    return [found[id] for id in ids if id in found]


def kept_one(connection: sa.Connection, id: int) -> Kept:
    """Return the statement of this id.

    Raises:
        QueryError: there is none.
    """
    for one in kept(connection, [id]):
        return one
    raise NothingFoundError(f"no statement {id} in this archive; see: qawl search")


def taken_in(connection: sa.Connection, some: Sequence[Kept]) -> list[str]:
    """Return for each of these statements the moment, UTC, at which the words that it stands in were taken in."""
    moments: dict[int, str] = {}
    for part in parts([one.version_id for one in some]):
        seen = sa.select(versions.c.id, versions.c.seen).where(versions.c.id.in_(part))
        moments.update((row.id, row.seen) for row in connection.execute(seen))
    return [moments[one.version_id] for one in some]


def kept_of_article(connection: sa.Connection, article_id: int) -> Iterator[Kept]:
    """Yield the statements of the newest version of an article, in the order of its text."""
    newest = (statements.c.article_id == article_id) & statements.c.current
    for row in connection.execute(_FOUND.where(newest).order_by(statements.c.n)):
        yield _kept(row)


def _kept(row: sa.Row[Any]) -> Kept:
    known = row._asdict()
    statement = msgspec.json.decode(known.pop("record"), type=Statement)
    addressee = known.pop("addressee") or statement.addressee
    latin = known.pop("actor_latin") or ""
    return Kept(statement=statement, addressee=addressee, actor_latin=latin, **known)
