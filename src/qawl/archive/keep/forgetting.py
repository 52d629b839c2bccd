"""Articles, outlets and persons forgotten: all that hangs on them is removed, and they are kept out from then on.

Of a person his statements go, with his names and roles, and nobody speaks to him or through him any more. The articles
stay as they were published, with his name in their words: forget those too where they are to go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.outlets import outlets_named
from qawl.archive.keep.articles import articles_named, key_of
from qawl.archive.keep.corrections.forgotten import corrections_of, forget_person, seal_those_of
from qawl.archive.keep.prepared import as_json
from qawl.archive.keep.unwanted import unnamed
from qawl.archive.schema import (
    actor_names,
    actors,
    articles,
    decisions,
    forgotten,
    outcomes,
    replies,
    reply_names,
    speakers,
    statements,
    watches,
)
from qawl.archive.store import Archive, now, storable
from qawl.archive.ties import claims
from qawl.archive.who import joining, names
from qawl.archive.who.together import shared_names
from qawl.errors import QueryError

Kind = Literal["article", "outlet", "person"]


class Wish(Struct, frozen=True):
    """What is to be forgotten, and how much hangs on it; statements are counted in all versions."""

    kind: Kind
    values: tuple[str, ...]
    """Keys of articles, or names of an outlet or a person: what is kept out from then on."""
    names: tuple[str, ...]
    """Of a person: all names under which articles call him."""
    actor_ids: tuple[int, ...]
    articles: int
    statements: int
    corrections: int = 0
    """Of a person: those that go for good; those of an article or an outlet hold again when it is back."""
    outcomes: int = 0
    """Of promises and the like, which go for good."""
    decisions: int = 0
    """Of a person, about who he is, which go for good."""


def wish(archive: Archive, kind: Kind, value: str) -> Wish:
    """Return what would go if something were forgotten; nothing changes yet.

    Args:
        archive: where to look.
        kind: what it is.
        value: the address, id or key of an article, or the name of an outlet or a person in any spelling. What is not
            there can be kept out all the same.

    Raises:
        QueryError: the value is empty.
        ArchiveError: the archive cannot be read.
    """
    value = storable(" ".join(value.split()))
    if not value:
        raise QueryError(f"say which {kind} is to be forgotten")
    with archive.reading() as connection:
        if kind == "person":
            return _person(connection, value)
        if kind == "article":
            column, found = articles.c.key, sa.select(articles.c.key).where(articles_named(value))
            values = set(connection.execute(found).scalars()) or {key_of(value)}
        else:
            column, values = articles.c.outlet, {value, *outlets_named(connection, [value])}
        doomed = column.in_(values)
        of_theirs = statements.c.article_id.in_(sa.select(articles.c.id).where(doomed))
        counts = _count(connection, doomed), _count(connection, of_theirs)
        marked = _count(connection, outcomes.c.article_key.in_(sa.select(articles.c.key).where(doomed)))
        return Wish(kind, tuple(sorted(values)), (), (), *counts, outcomes=marked)


def _person(connection: sa.Connection, value: str) -> Wish:
    """The actors who bear the name, whole and in any spelling, with all their names.

    With him go the statements that others made together with him.

    Kept out are the name that was given and all of theirs of more than one word: a lone surname is others' too.
    """
    bears = actor_names.c.key == names.key(value)
    people = sa.select(actors.c.id).join(actor_names).where(bears, actors.c.type == "person").distinct()
    ids = tuple(connection.execute(people.order_by(actors.c.id)).scalars())
    theirs = connection.execute(
        sa.select(actor_names.c.name).where(actor_names.c.actor_id.in_(ids))
    ).scalars()
    values = {value, *(name for name in theirs if len(names.words(name)) > 1)}
    keys = {names.key(name) for name in values}
    called = {name for name in _called(connection) if names.key(name) in keys}
    spelled = tuple(sorted({value, *called, *shared_names(connection, values)}))
    his = Wish("person", tuple(sorted(values)), spelled, ids, 0, 0)
    return msgspec.structs.replace(
        his,
        statements=_count(connection, _said(his)),
        corrections=sum(1 for _ in corrections_of(connection, set(spelled))),
        outcomes=_count(connection, _marked(his)),
        decisions=len(_decided(connection, his)),
    )


def _called(connection: sa.Connection) -> Iterator[str]:
    """Yield what articles call those who speak, are spoken to or pass on, each once of each kind."""
    for column in (speakers.c.name, statements.c.addressee):
        yield from connection.execute(sa.select(column).where(column.is_not(None)).distinct()).scalars()
    for via in connection.execute(sa.select(statements.c.via).distinct()).scalars():
        yield from msgspec.json.decode(via, type=list[str])


def forget(archive: Archive, what: Wish) -> None:
    """Remove what `wish` found with all that hangs on it, and keep it out from then on; nothing of it is left, or all.

    What was removed may stand in the free space of the store until `vacuum`.

    Raises:
        ArchiveError: the archive cannot be written; it is then as it was.
    """
    with archive.writing() as connection:
        if what.kind == "person":
            doomed = _said(what)
        else:
            column = articles.c.key if what.kind == "article" else articles.c.outlet
            doomed = statements.c.article_id.in_(sa.select(articles.c.id).where(column.in_(what.values)))
        tied = _ids(connection, statements.c.claim_id, doomed)
        known = _ids(connection, statements.c.actor_id, doomed) | _ids(
            connection, statements.c.addressee_id, doomed
        )
        if what.kind == "person":
            _forget_person(connection, what)
        else:
            _forget_articles(connection, column.in_(what.values))
        claims.recount(connection, tied)
        joining.recount(connection, known - set(what.actor_ids))
        _look_again(connection)
        value = "\n".join(what.values)
        same = (forgotten.c.kind == what.kind) & (forgotten.c.value == value)
        connection.execute(sa.delete(forgotten).where(same))
        connection.execute(sa.insert(forgotten).values(at=now(), kind=what.kind, value=value))


_his = statements.alias("his")


def _said(his: Wish, table: sa.FromClause = statements) -> sa.ColumnElement[bool]:
    """Whether a statement is a person's, by his actor or by his name."""
    return table.c.actor_id.in_(his.actor_ids) | table.c.speaker.in_(his.names)


def _marked(his: Wish) -> sa.ColumnElement[bool]:
    """Whether an outcome is of what a person said."""
    content = articles.c.key + "\n" + statements.c.content
    of_his = sa.select(content).join_from(statements, articles).where(_said(his))
    return (outcomes.c.article_key + "\n" + outcomes.c.content).in_(of_his)


def _decided(connection: sa.Connection, his: Wish) -> list[int]:
    """The decisions that name a person."""
    keys = {names.key(name) for name in his.names}
    rows = connection.execute(sa.select(decisions.c.id, decisions.c.names)).all()
    named = {row.id: msgspec.json.decode(row.names, type=list[str]) for row in rows}
    return [id for id, called in named.items() if keys & set(map(names.key, called))]


def _forget_articles(connection: sa.Connection, doomed: sa.ColumnElement[bool]) -> None:
    """Delete articles; what hangs on them goes with them, but for what users said, which knows them by their keys."""
    keys = sa.select(articles.c.key).where(doomed)
    connection.execute(sa.delete(outcomes).where(outcomes.c.article_key.in_(keys)))
    seal_those_of(connection, sa.select(articles.c.id).where(doomed))
    connection.execute(sa.delete(articles).where(doomed))


def _forget_person(connection: sa.Connection, his: Wish) -> None:
    """Delete what a person said and was, and take his name off what others said."""
    said = _said(his)
    connection.execute(sa.delete(outcomes).where(_marked(his)))
    gone: dict[int, set[int]] = {}
    for row in connection.execute(sa.select(statements.c.version_id, statements.c.n).where(said)):
        gone.setdefault(row.version_id, set()).add(row.n)
    _unname(connection, his, gone)
    forget_person(connection, set(his.names), gone)
    connection.execute(sa.delete(statements).where(said))
    replied = replies.c.actor_id.in_(his.actor_ids) | replies.c.speaker.in_(his.names)
    connection.execute(sa.delete(replies).where(replied))
    keys = {names.key(name) for name in his.names}
    connection.execute(sa.delete(reply_names).where(reply_names.c.key.in_(keys)))
    spoke = speakers.c.actor_id.in_(his.actor_ids) | speakers.c.name.in_(his.names)
    connection.execute(sa.delete(speakers).where(spoke))
    connection.execute(sa.delete(actors).where(actors.c.id.in_(his.actor_ids)))
    connection.execute(sa.delete(decisions).where(decisions.c.id.in_(_decided(connection, his))))


def _look_again(connection: sa.Connection) -> None:
    """Have watches look at the next statement: it may get the number of one that is gone."""
    last = sa.select(sa.func.coalesce(sa.func.max(statements.c.id), 0)).scalar_subquery()
    connection.execute(sa.update(watches).where(watches.c.looked > last).values(looked=last))


def _unname(connection: sa.Connection, his: Wish, gone: dict[int, set[int]]) -> None:
    """Take his name off the statements that were made to him, came through him, or stood within his."""
    out = set(his.names)
    through = sa.or_(*(statements.c.via.contains(as_json(name), autoescape=True) for name in his.names))
    to = statements.c.addressee_id.in_(his.actor_ids) | statements.c.addressee.in_(out)
    beside = statements.c.within.is_not(None) & statements.c.version_id.in_(
        sa.select(_his.c.version_id).where(_said(his, _his))
    )
    columns = ("id", "version_id", "record", "addressee", "addressee_id")
    found = sa.select(*(statements.c[name] for name in columns)).where(
        to | through | (statements.c.within.is_not(None) & beside)
    )
    for row in connection.execute(found).all():
        his_own = row.addressee_id in his.actor_ids and row.addressee
        changed = unnamed(row.record, out | {his_own} if his_own else out, gone.get(row.version_id, set()))
        if changed:
            link = {} if changed["addressee"] else {"addressee_id": None}
            connection.execute(sa.update(statements).where(statements.c.id == row.id).values(changed | link))


def _ids(connection: sa.Connection, column: sa.Column[Any], where: sa.ColumnElement[bool]) -> set[int]:
    found = sa.select(column).where(where, column.is_not(None)).distinct()
    return set(connection.execute(found).scalars())


def _count(connection: sa.Connection, where: sa.ColumnElement[bool]) -> int:
    """Count the rows of the table that a condition is about."""
    return connection.execute(sa.select(sa.func.count()).where(where)).scalar_one()
