"""Which statements may a reply mean that its article shows to be one, by the words of `replies`?

Whoever is named there has said it in the same article or in the days before. An article may come before the one that
it replies to, so that replies are looked at again when statements of whom they name arrive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import sqlalchemy as sa

from qawl.arabic.letters import fold_word
from qawl.archive.schema import replies, statements
from qawl.archive.store import parts
from qawl.archive.ties.named import DAYS, name
from qawl.archive.ties.pairs import KNOWN, MOST, Pair, later, may_answer
from qawl.lexicon.answer_words import reply_verb
from qawl.types import Statement

_POINTED_AT, _BESIDE, _NAMED, _DENIED = 9.0, 6.15, 6.0, 3.0
"""How sure each way to be meant is, far enough apart that nearness decides within one; what stands in the article
itself is preferred to what is a little nearer elsewhere."""
_AROUND = 100  # statements of its own article before a reply, and after it, that it may mean
_QUOTED = 100  # characters after the words, in which the article says what is replied to

# The least cosines; set by reading, see docs/decisions.md.
_SURE = -1.0
_PERSON_BESIDE, _BODY_BESIDE = 0.2, 0.3  # in the same article
_PERSON_BEFORE, _BODY_BEFORE = 0.3, 0.45  # in others; a body says much, by many mouths
_OTHER_ACT = 0.48  # it is not of the act by which the article calls it: قرار الملك
_ACCUSED, _OTHERWISE = 0.35, 0.53  # what is denied names who denies it, or does not


def shown(connection: sa.Connection, ids: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs of replies among these statements, and of older replies to the actors of these."""
    for some in parts(ids):
        among = set(some)
        between = sa.select(replies.c.statement_id).where(
            replies.c.statement_id.between(min(among), max(among))
        )
        new = [id for id in connection.execute(between).scalars() if id in among]
        name(connection, new, some)
        found = _replies(connection, replies.c.statement_id.in_(new)) if new else []
        yield from _pairs(connection, found + _waiting(connection, some))


def _replies(connection: sa.Connection, which: sa.ColumnElement[bool]) -> list[Any]:
    columns = (
        replies.c.kind,
        replies.c.acts,
        replies.c.start,
        replies.c.end,
        replies.c.back,
        replies.c.actor_id.label("whom"),
    )
    joined = KNOWN.add_columns(
        *columns, (replies.c.speaker.is_(None) & replies.c.name.is_(None)).label("unnamed")
    )
    return list(
        connection.execute(joined.join(replies, replies.c.statement_id == statements.c.id).where(which))
    )


def _waiting(connection: sa.Connection, ids: Sequence[int]) -> list[Any]:
    """Older replies to the actors of these statements; another statement may be meant, now that these are here."""
    spoke = sa.select(sa.func.min(statements.c.date), sa.func.max(statements.c.date)).where(
        statements.c.id.in_(ids)
    )
    first, last = connection.execute(spoke).one()
    if first is None:
        return []
    actors = sa.select(statements.c.actor_id).where(
        statements.c.id.in_(ids), statements.c.actor_id.is_not(None)
    )
    return _replies(
        connection,
        replies.c.actor_id.in_(actors)
        & statements.c.date.between(first, later(last, DAYS))
        & statements.c.settled,
    )


def _pairs(connection: sa.Connection, found: Sequence[Any]) -> Iterator[Pair]:
    beside = _beside(connection, {reply.version_id for reply in found})
    for reply in found:
        words = (reply.id, reply.start, reply.end)
        others = [other for other in _around(reply, beside[reply.version_id]) if may_answer(reply, other)]
        for other, rank, least in _in_article(reply, others):
            yield Pair(reply.id, other.id, reply.kind, *words, rank, least)
        if reply.whom and reply.date:
            for other in _before(connection, reply):
                if may_answer(reply, other):
                    least = _least(reply, other, _PERSON_BEFORE, _BODY_BEFORE)
                    yield Pair(reply.id, other.id, reply.kind, *words, _NAMED, least)


def _beside(connection: sa.Connection, version_ids: Iterable[int]) -> dict[int, list[Any]]:
    """The statements of the articles, by article."""
    found: dict[int, list[Any]] = defaultdict(list)
    for some in parts(sorted(version_ids)):
        for row in connection.execute(
            KNOWN.where(statements.c.version_id.in_(some)).order_by(statements.c.n)
        ):
            found[row.version_id].append(row)
    return found


def _around(reply: Any, beside: Sequence[Any]) -> Sequence[Any]:
    """The statements of its article that are near enough to a reply; all, but of articles without end."""
    place = bisect_left(beside, reply.n, key=lambda other: other.n)
    return beside[max(place - _AROUND, 0) : place + _AROUND + 1]


def _before(connection: sa.Connection, reply: Any) -> Iterator[Any]:
    """The newest statements of whom the reply names, in other articles of the days before."""
    his = KNOWN.where(
        statements.c.actor_id == reply.whom,
        statements.c.date.between(later(reply.date, -DAYS), reply.date),
        statements.c.version_id != reply.version_id,
    )
    newest = his.order_by(statements.c.date.desc(), statements.c.id.desc()).limit(MOST)
    return iter(connection.execute(newest))


def _in_article(reply: Any, others: Sequence[Any]) -> Iterator[tuple[Any, float, float]]:
    """The statements of its own article that a reply may mean, with how sure that is and how near they have to be."""
    if reply.back is not None:
        yield from ((other, _POINTED_AT, _SURE) for other in others if other.n == reply.back)
    elif reply.unnamed:
        for other in others:
            if (other.n < reply.n or other.within == reply.n) and not _tells_of_denial(other):
                accused = reply.speaker is not None and reply.speaker in other.content
                yield other, _DENIED, _ACCUSED if accused else _OTHERWISE
    elif reply.whom is not None:
        his = [other for other in others if other.actor_id == reply.whom]
        quoted = [other for other in his if reply.start <= _start(other) < reply.end + _QUOTED]
        first = min(quoted, key=_start, default=None)
        for other in his:
            if other is not first:
                yield other, _BESIDE, _least(reply, other, _PERSON_BESIDE, _BODY_BESIDE)
        if first is not None:
            yield first, _POINTED_AT, _SURE


def _least(reply: Any, other: Any, person: float, body: float) -> float:
    """How near a statement of whom the reply names has to be."""
    least = person if other.speaker_type == "person" else body
    acts = msgspec.json.decode(reply.acts, type=tuple[str, ...])
    return least if not acts or other.act in acts else max(least, _OTHER_ACT)


def _tells_of_denial(other: Any) -> bool:
    """Whether it is a denial itself, or the report of one."""
    return other.act == "deny" or _speaks_of_denial(other.content)


@lru_cache(maxsize=1024)
def _speaks_of_denial(content: str) -> bool:
    words = (reply_verb(fold_word(word)) for word in content.split())
    return any(word is not None and word.kind == "deny" for word in words)


def _start(other: Any) -> int:
    return msgspec.json.decode(other.record, type=Statement).content[0].start
