"""Who answered whom: each reply with what it replies to and the words that prove it."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import actors, answers, statements
from qawl.board.asked import actor_ids, between


class Answer(Struct, frozen=True, kw_only=True):
    """A statement made in reply to another.

    Attributes:
        said: the reply.
        to: what it replies to.
        kind: what the words say of it: `reply`, `comment`, `deny`, `reject` or `welcome`; `spoken to` where they only
            say that the one spoke to the other.
        evidence: the words that prove it.
        start, end: where they stand in the article of the reply, in characters; None where they stand in the other's.
        nearness: how near the two are in meaning: the cosine of their vectors.
    """

    said: Kept
    to: Kept
    kind: str
    evidence: str
    start: int | None
    end: int | None
    nearness: float


class Answers(Struct, frozen=True, kw_only=True):
    """Some of the answers asked for, and how many there are in all."""

    count: int
    listed: tuple[Answer, ...] = ()


class Partner(Struct, frozen=True, kw_only=True):
    """One whom an actor answers, or who answers him, and how often."""

    actor_id: int
    actor: str
    times: int


_said, _to = statements.alias("said"), statements.alias("answered")
_BOTH = answers.join(_said, answers.c.statement_id == _said.c.id).join(_to, answers.c.to_id == _to.c.id)


def answered(
    connection: sa.Connection,
    *,
    actor: str | None = None,
    to: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    limit: int = 50,
) -> Answers:
    """Return replies with what they reply to, the newest first.

    Args:
        connection: of an open archive.
        actor: where given, those alone by which this actor, by any name, answers, or is answered unless `to` is given.
        to: where given, those alone that answer this actor.
        since: the reply was published on this day or later.
        until: the reply was published on this day or earlier.
        limit: as many at most.

    Raises:
        QueryError: there is no such actor, or `until` lies before `since`.
    """
    conditions = between(_said.c.date, since, until)
    if (speakers := actor_ids(connection, actor)) is not None:
        conditions.append(
            _said.c.actor_id.in_(speakers) | (_to.c.actor_id.in_(speakers) & sa.literal(to is None))
        )
    if (answering := actor_ids(connection, to)) is not None:
        conditions.append(_to.c.actor_id.in_(answering))
    return _found(connection, conditions, limit)


def answers_of(connection: sa.Connection, id: int) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
    """Return what the statement of this id answers, and what answers it."""
    given = _found(connection, [answers.c.statement_id == id], limit=None)
    got = _found(connection, [answers.c.to_id == id], limit=None)
    return given.listed, got.listed


def partners(
    connection: sa.Connection, actor_id: int, *, limit: int = 10
) -> tuple[tuple[Partner, ...], tuple[Partner, ...]]:
    """Return whom an actor answers, and who answers him, most often first."""
    return _counted(connection, _said, _to, actor_id, limit), _counted(
        connection, _to, _said, actor_id, limit
    )


def _found(connection: sa.Connection, conditions: list[sa.ColumnElement[bool]], limit: int | None) -> Answers:
    found = sa.select(answers, sa.func.count().over().label("in_all")).select_from(_BOTH).where(*conditions)
    newest = found.order_by(sa.func.coalesce(_said.c.date, "").desc(), _said.c.id.desc(), _to.c.id)
    rows = connection.execute(newest.limit(limit)).all()
    both = kept(connection, [id for row in rows for id in (row.statement_id, row.to_id)])
    listed = tuple(
        Answer(
            said=said,
            to=to,
            kind=row.kind,
            evidence=row.evidence,
            start=row.start,
            end=row.end,
            nearness=round(row.nearness, 3),
        )
        for row, said, to in zip(rows, both[::2], both[1::2], strict=True)
    )
    return Answers(count=rows[0].in_all if rows else 0, listed=listed)


def _counted(
    connection: sa.Connection, his: sa.FromClause, others: sa.FromClause, actor_id: int, limit: int
) -> tuple[Partner, ...]:
    times = sa.func.count().label("times")
    counted = (
        sa.select(actors.c.id, actors.c.name, times)
        .select_from(_BOTH.join(actors, others.c.actor_id == actors.c.id))
        .where(his.c.actor_id == actor_id)
        .group_by(actors.c.id, actors.c.name)
        .order_by(times.desc(), actors.c.id)
        .limit(limit)
    )
    return tuple(
        Partner(actor_id=id, actor=name, times=count) for id, name, count in connection.execute(counted)
    )
