"""Which statements of other articles may be the same claim as a new one?

Two questions to the store, both answered by an index and within `NEAR` days, so that their cost does not grow with the
archive: which statements share a fingerprint, and which are by the same actor and may be near in meaning.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np
import sqlalchemy as sa

from qawl.archive.find.encoder import DIMENSIONS
from qawl.archive.find.vectors import unpacked
from qawl.archive.schema import fingerprints, statements, vectors
from qawl.archive.store import parts
from qawl.archive.ties.wording import Wording

NEAR = 3
"""Days within which outlets carry one statement."""

MOST = 100
"""Statements that are compared with one for a run of words that all of them have."""

LEAST_COSINE = 0.4
"""Of two statements that may say the same in other words."""

_BITS = int(DIMENSIONS * np.arccos(LEAST_COSINE) / np.pi) + 32
"""Bits in which the codes of such two may differ: the angle's share of all, and three standard deviations more."""


Pair = tuple[int, int]  # ids of two statements, the lower first


def sharing(connection: sa.Connection, ids: Sequence[int]) -> set[Pair]:
    """Return the pairs of one of these statements and another that share a fingerprint.

    Of those that share one with a statement, the first `MOST` are taken: they are enough to find its claim.
    """
    one, other = fingerprints.alias("one"), fingerprints.alias("other")
    near = other.c.day.between(one.c.day - NEAR, one.c.day + NEAR)
    of_one = sa.func.row_number().over(
        partition_by=(one.c.statement_id, one.c.value), order_by=other.c.statement_id
    )
    shared = (
        sa.select(one.c.statement_id.label("one"), other.c.statement_id.label("other"), of_one.label("place"))
        .join(other, (other.c.value == one.c.value) & near & (other.c.statement_id != one.c.statement_id))
        .where(one.c.statement_id.in_(ids))
        .subquery()
    )
    first = sa.select(shared.c.one, shared.c.other).where(shared.c.place <= MOST).distinct()
    return {_pair(*row) for row in connection.execute(first).all()}


def alike(connection: sa.Connection, ids: Sequence[int]) -> set[Pair]:
    """Return the pairs of one of these statements and another by its actor that may be near in meaning."""
    said = _pairs_of_actors(connection, ids)
    if not said:
        return set()
    codes = np.frombuffer(b"".join(row.code + row.other_code for row in said), np.uint8)
    one, other = codes.reshape(len(said), 2, -1).swapaxes(0, 1)
    bits = np.bitwise_count(one ^ other).sum(axis=1)
    return {_pair(row.id, row.other_id) for row, differ in zip(said, bits, strict=True) if differ <= _BITS}


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
    names = ("id", "article_id", "actor_id", "speaker", "claim_id", "mode", "act", "telling")
    asked = sa.select(*(statements.c[name] for name in names))
    found = {}
    for some in parts(sorted(ids)):
        for row in connection.execute(asked.where(statements.c.id.in_(some))).all():
            known = row._asdict()
            found[row.id] = Wording(words=frozenset(known.pop("telling").split()), **known)
    return found


def _pairs_of_actors(connection: sa.Connection, ids: Sequence[int]) -> Sequence[Any]:
    """Return pairs of ids with the codes of both: of these statements, and of what their actors said near in time."""
    one, other = statements.alias("one"), statements.alias("other")
    codes, other_codes = vectors.alias("codes"), vectors.alias("other_codes")
    dates = connection.execute(sa.select(one.c.date).where(one.c.id.in_(ids)).distinct()).scalars()
    spans = [(date, _moved(date, -NEAR), _moved(date, NEAR)) for date in dates if date]
    if not spans:
        return []
    near = (
        sa.values(*(sa.column(name, sa.Text) for name in ("day", "first", "last")), name="near")
        .data(spans)
        .cte()
    )
    said = (
        sa.select(
            one.c.id,
            other.c.id.label("other_id"),
            codes.c.code,
            other_codes.c.code.label("other_code"),
        )
        .select_from(one)
        .join(near, near.c.day == one.c.date)
        .join(
            other,
            (other.c.actor_id == one.c.actor_id)
            & other.c.date.between(near.c.first, near.c.last)
            & (other.c.article_id != one.c.article_id),
        )
        .join(codes, codes.c.statement_id == one.c.id)
        .join(other_codes, other_codes.c.statement_id == other.c.id)
        .where(one.c.id.in_(ids))
    )
    return connection.execute(said).all()


def _moved(date: str, days: int) -> str:
    return (dt.date.fromisoformat(date) + dt.timedelta(days)).isoformat()


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
