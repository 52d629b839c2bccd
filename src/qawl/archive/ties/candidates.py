"""Which statements of other articles may be the same claim as a new one?

Two questions to the store, both answered by an index and within `NEAR` days, so that their cost does not grow with the
archive: which statements share a fingerprint, and which are by the same actor and may be near in meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qawl.archive.find.encoder import DIMENSIONS
from qawl.archive.find.vectors import unpacked
from qawl.archive.schema import fingerprints, statements, vectors
from qawl.archive.store import parts
from qawl.archive.ties.pairs import later
from qawl.archive.ties.wording import Wording

NEAR = 3
"""Days within which outlets carry one statement."""

MOST = 100
"""Statements that are compared with one for a run of words that all of them have."""

EACH = 10
"""The same, of one article."""

LEAST_COSINE = 0.4
"""Of two statements that may say the same in other words."""

_BITS = int(DIMENSIONS * np.arccos(LEAST_COSINE) / np.pi) + 32
"""Bits in which the codes of such two may differ: the angle's share of all, and three standard deviations more."""


Pair = tuple[int, int]  # ids of two statements, the lower first


def sharing(connection: sa.Connection, ids: Sequence[int]) -> set[Pair]:
    """Return the pairs of one of these statements and another, of another article, that share a fingerprint.

    Of those that share one with a statement, the first `MOST` are taken, and of one article the first `EACH`: they are
    enough to find its claim. What holds a fingerprint is looked up once, however many of the statements do.
    """
    new = set(ids)
    holding: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    own: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for value, day, its_day, article, id in connection.execute(_holding(_shared(ids))).all():
        holding[value, day].append((article, id))
        if id in new and its_day == day:
            own[value, day].append((article, id))
    return {
        _pair(id, other)
        for held, having in own.items()
        for article, id in having
        for other in islice((other for of, other in holding[held] if of != article), MOST)
    }


def _shared(ids: Sequence[int]) -> sa.Subquery:
    """The fingerprints and days of these statements of which several statements near in time have one."""
    held, other = fingerprints.alias("held"), fingerprints.alias("other")
    own = sa.select(held.c.value, held.c.day).where(held.c.statement_id.in_(ids)).distinct().subquery()
    near = (other.c.value == own.c.value) & other.c.day.between(own.c.day - NEAR, own.c.day + NEAR)
    several = sa.func.min(other.c.statement_id) != sa.func.max(other.c.statement_id)
    return sa.select(*own.c).join_from(own, other, near).group_by(*own.c).having(several).subquery("shared")


def _holding(shared: sa.Subquery) -> sa.Select[Any]:
    """The query of the first statements of each article near in time that have one of these fingerprints."""
    value, day, id = fingerprints.c.value, fingerprints.c.day, fingerprints.c.statement_id
    of_article = sa.func.row_number().over(
        partition_by=(*shared.c, statements.c.article_id), order_by=statements.c.id
    )
    found = (
        sa.select(
            *shared.c,
            day.label("its_day"),
            statements.c.article_id,
            statements.c.id,
            of_article.label("place"),
        )
        .join_from(
            shared,
            fingerprints,
            (value == shared.c.value) & day.between(shared.c.day - NEAR, shared.c.day + NEAR),
        )
        .join(statements, statements.c.id == id)
        .subquery()
    )
    columns = (found.c[name] for name in ("value", "day", "its_day", "article_id", "id"))
    return sa.select(*columns).where(found.c.place <= EACH).order_by(found.c.id)


def alike(connection: sa.Connection, ids: Sequence[int]) -> set[Pair]:
    """Return the pairs of one of these statements and another by its actor, of another article, that may mean the same.

    Of those that are near to a statement the nearest `MOST` are taken, of the first `MOST` of each article.
    """
    mine, others = _coded(connection, _own(ids)), _coded(connection, _of_actors(connection, ids))
    return {
        _pair(one, other)
        for held, having in mine.items()
        for article, of_article in groupby(having, itemgetter(0))
        for one, other in _near_codes(list(of_article), [row for row in others[held] if row[0] != article])
    }


_Coded = tuple[int, int, bytes]  # an article, a statement of it, and its code


def _coded(connection: sa.Connection, asked: sa.Select[Any]) -> dict[tuple[int, str], list[_Coded]]:
    """Return what a query of actor, day, article, statement and code finds, by actor and day."""
    found: dict[tuple[int, str], list[_Coded]] = defaultdict(list)
    for actor, day, *row in connection.execute(asked).all():
        found[actor, day].append(tuple(row))
    return found


def _near_codes(mine: Sequence[_Coded], others: Sequence[_Coded]) -> Iterator[Pair]:
    """Yield one of the first and one of the second, where their codes differ little."""
    if not others:
        return
    theirs = _bits(others)
    for (_, one, _), own in zip(mine, _bits(mine), strict=True):
        differ = np.bitwise_count(own ^ theirs).sum(axis=1)
        near = np.flatnonzero(differ <= _BITS)
        for place in near[np.argsort(differ[near], kind="stable")[:MOST]]:
            yield one, others[place][1]


def _bits(rows: Sequence[_Coded]) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join(code for *_, code in rows), np.uint8).reshape(len(rows), -1)


def cosines(connection: sa.Connection, pairs: Collection[Pair]) -> dict[Pair, float]:
    """Return how near in meaning two statements are, by pair."""
    asked = sa.select(vectors.c.statement_id, vectors.c.vector)
    rows = [
        row
        for some in parts(sorted({id for pair in pairs for id in pair}))
        for row in connection.execute(asked.where(vectors.c.statement_id.in_(some)))
    ]
    if not rows:
        return {}
    kept = dict(zip((id for id, _ in rows), unpacked([vector for _, vector in rows]), strict=True))
    return {(a, b): float(kept[a] @ kept[b]) for a, b in pairs}


def wordings(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Wording]:
    """Return what is compared of the statements of these ids."""
    names = ("id", "article_id", "actor_id", "speaker", "claim_id", "mode", "act", "date", "telling")
    asked = sa.select(*(statements.c[name] for name in names))
    found = {}
    for some in parts(sorted(ids)):
        for row in connection.execute(asked.where(statements.c.id.in_(some))).all():
            known = row._asdict()
            told = tuple(known.pop("telling").split())
            found[row.id] = Wording(telling=told, words=frozenset(told), **known)
    return found


def _own(ids: Sequence[int]) -> sa.Select[Any]:
    """The query of the actor, day, article, id and code of these statements."""
    columns = (statements.c[name] for name in ("actor_id", "date", "article_id", "id"))
    asked = sa.select(*columns, vectors.c.code).join_from(statements, vectors)
    known = statements.c.actor_id.is_not(None) & statements.c.date.is_not(None)
    return asked.where(statements.c.id.in_(ids), known).order_by(statements.c.article_id, statements.c.id)


def _of_actors(connection: sa.Connection, ids: Sequence[int]) -> sa.Select[Any]:
    """The query of what the actors of these statements said near in time, by each actor and day of these statements."""
    own = sa.select(statements.c.actor_id, statements.c.date).where(statements.c.id.in_(ids)).distinct()
    spans = [(day, later(day, -NEAR), later(day, NEAR)) for _, day in connection.execute(own) if day]
    near = (
        sa.values(*(sa.column(name, sa.Text) for name in ("day", "first", "last")), name="near")
        .data(list(dict.fromkeys(spans)) or [("", "", "")])
        .cte()
    )
    said = own.subquery()
    of_article = sa.func.row_number().over(
        partition_by=(said.c.actor_id, said.c.date, statements.c.article_id), order_by=statements.c.id
    )
    same = statements.c.actor_id == said.c.actor_id
    found = (
        sa.select(
            said.c.actor_id, said.c.date, statements.c.article_id, statements.c.id, of_article.label("place")
        )
        .join_from(said, near, near.c.day == said.c.date)
        .join(statements, same & statements.c.date.between(near.c.first, near.c.last))
        .subquery()
    )
    columns = (found.c[name] for name in ("actor_id", "date", "article_id", "id"))
    coded = sa.select(*columns, vectors.c.code).join(vectors, vectors.c.statement_id == found.c.id)
    return coded.where(found.c.place <= MOST).order_by(found.c.id)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
