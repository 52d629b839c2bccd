"""Which statement does a reply answer? Replies tied to what they reply to, each with the words that prove it.

Of the statements that a reply may mean (`shown`, `spoken_to`) the one nearest in meaning is taken (cosine of the
vectors), if it is near enough: no tie is better than a false one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qawl.archive.find.vectors import unpacked
from qawl.archive.schema import answers, statements, vectors, versions
from qawl.archive.store import parts
from qawl.archive.ties.pairs import Pair
from qawl.archive.ties.shown import shown
from qawl.archive.ties.spoken_to import spoken_to


def settle(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Tie the statements of these ids to those they answer and to those that answer them."""
    pairs = sorted(chain(shown(connection, ids), spoken_to(connection, ids)))
    if not pairs:
        return
    places, rows = _vectors(connection, {id for pair in pairs for id in (pair.id, pair.to_id)})
    best: dict[int, tuple[float, float, Pair]] = {}
    for pair in pairs:
        if pair.id not in places or pair.to_id not in places:
            continue
        nearness = _nearness(rows[places[pair.id]], rows[places[pair.to_id]])
        weight = pair.rank + nearness
        if nearness >= pair.least and (pair.id not in best or weight > best[pair.id][0]):
            best[pair.id] = (weight, nearness, pair)
    _write(connection, best.values())


def _nearness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Return the cosine of two vectors of length 1, to four places.

    A vector ends otherwise in its last bit by which statements were encoded beside it, and a cosine in its sixth place;
    an archive is to be the same however its articles came in.
    """
    return round(float(one.astype(np.float64) @ other.astype(np.float64)), 4)


def _vectors(connection: sa.Connection, ids: Iterable[int]) -> tuple[dict[int, int], NDArray[np.float32]]:
    """Return the row of each statement, and the vectors as rows."""
    places: dict[int, int] = {}
    stored: list[bytes] = []
    for some in parts(sorted(ids)):
        kept = sa.select(vectors.c.statement_id, vectors.c.vector).where(vectors.c.statement_id.in_(some))
        for id, vector in connection.execute(kept):
            places[id] = len(stored)
            stored.append(vector)
    return places, unpacked(stored)


def _write(connection: sa.Connection, best: Iterable[tuple[float, float, Pair]]) -> None:
    """Write ties; one that is there already for the same reply stays, unless the new one is surer."""
    rows = {pair.id: _row(weight, nearness, pair) for weight, nearness, pair in best}
    for some in parts(sorted(rows)):
        old = sa.select(answers).where(answers.c.statement_id.in_(some))
        for tie in connection.execute(old).all():
            new = rows[tie.statement_id]
            if new["weight"] > tie.weight:
                connection.execute(sa.delete(answers).where(answers.c.statement_id == tie.statement_id))
            else:
                del rows[tie.statement_id]
    for row in rows.values():
        words = sa.func.substr(versions.c.text, row["start"] + 1, row["end"] - row["start"])
        said = sa.select(words, statements.c.version_id).join(
            versions, statements.c.version_id == versions.c.id
        )
        row["evidence"], version = connection.execute(
            said.where(statements.c.id == row.pop("words_id"))
        ).one()
        own = sa.select(statements.c.version_id).where(statements.c.id == row["statement_id"])
        if connection.execute(own).scalar_one() != version:  # offsets count in the reply's own article
            row["start"] = row["end"] = None
    if rows:
        connection.execute(sa.insert(answers), list(rows.values()))


def _row(weight: float, nearness: float, pair: Pair) -> dict[str, Any]:
    return {
        "statement_id": pair.id,
        "to_id": pair.to_id,
        "kind": pair.kind,
        "words_id": pair.words_id,
        "start": pair.start,
        "end": pair.end,
        "weight": weight,
        "nearness": nearness,
    }
