"""Who was spoken to, and speaks of the same thing after that? It may be a reply, though no article says so.

One direction is that B speaks to A about what A has said; the other that A spoke to B (he accused him, or asked
something of him) and B speaks then. Only persons and bodies are taken, since whoever is spoken to as `all` or `the
world` does not answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from qawl.archive.schema import actors, statements
from qawl.archive.store import parts
from qawl.archive.ties.pairs import KNOWN, MOST, Pair, later, may_answer
from qawl.types import Span, Statement

DAYS = 7
"""How long after somebody was spoken to what he says may be taken for a reply."""

_ACTS = ("accuse", "appeal", "assert", "condemn", "deny", "threaten", "warn")
_RANK = 0.0
_LEAST = 0.5  # cosine; set by reading, see docs/decisions.md


def spoken_to(connection: sa.Connection, ids: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs in which one of these statements takes part."""
    for some in parts(ids):
        for said in _addressed(connection, statements.c.id.in_(some)):
            for other in _of(connection, said):
                yield from _pair(said, other)
        yield from _said_before(connection, some)


def _addressed(connection: sa.Connection, which: sa.ColumnElement[bool]) -> list[Any]:
    """Statements to persons or bodies that the archive knows.

    The act is looked at here: SQLite would look all statements of an act through for the few of these people.
    """
    known = KNOWN.join(actors, statements.c.addressee_id == actors.c.id)
    wanted = known.where(which, actors.c.type.in_(("person", "organization")))
    return [row for row in connection.execute(wanted) if row.act in _ACTS]


def _of(connection: sa.Connection, said: Any) -> Iterator[Any]:
    """What the one spoken to says in the same article or within days."""
    near = statements.c.version_id == said.version_id
    if said.date:
        near |= statements.c.date.between(later(said.date, -DAYS), later(said.date, DAYS))
    his = KNOWN.where(statements.c.actor_id == said.addressee_id, near)
    return iter(connection.execute(his.order_by(statements.c.id.desc()).limit(MOST)))


def _said_before(connection: sa.Connection, ids: Sequence[int]) -> Iterator[Pair]:
    """The pairs of these statements with older ones that were said to their speakers."""
    spoke: dict[int, list[Any]] = defaultdict(list)
    dated = statements.c.actor_id.is_not(None) & statements.c.date.is_not(None)
    for row in connection.execute(KNOWN.where(statements.c.id.in_(ids), dated)):
        spoke[row.actor_id].append(row)
    if not spoke:
        return
    days = [row.date for theirs in spoke.values() for row in theirs]
    near = statements.c.date.between(later(min(days), -DAYS), later(max(days), DAYS))
    to_them = statements.c.addressee_id.in_(list(spoke)) & near & statements.c.settled
    for said in _addressed(connection, to_them):
        for other in spoke[said.addressee_id]:
            if abs((dt.date.fromisoformat(said.date) - dt.date.fromisoformat(other.date)).days) <= DAYS:
                yield from _pair(said, other)


def _pair(said: Any, other: Any) -> Iterator[Pair]:
    """The pair of a statement to somebody and one of his, if it is clear which comes after which."""
    if said.version_id == other.version_id:
        apart, after = said.n not in (other.n, other.within) and other.n != said.within, other.n > said.n
    else:
        apart, after = bool(said.date and other.date and said.date != other.date), other.date > said.date
    reply, earlier = (other, said) if after else (said, other)
    echo = said.act == "appeal" and reply.act == "appeal"  # what he was asked for is no reply of his
    if apart and not echo and may_answer(reply, earlier) and earlier.content not in reply.content:
        span = _to_whom(said)
        yield Pair(reply.id, earlier.id, "spoken to", said.id, span.start, span.end, _RANK, _LEAST)


def _to_whom(said: Any) -> Span:
    """The words that tell to whom it is said, or where it is said at all."""
    statement = msgspec.json.decode(said.record, type=Statement)
    shown = [proof.span for proof in statement.evidence if proof.field == "addressee" and proof.span]
    return shown[0] if shown else statement.cue or statement.content[0]
