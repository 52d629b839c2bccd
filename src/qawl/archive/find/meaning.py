"""Which statements come nearest to a text in meaning?

The codes of all vectors are kept in memory, 64 bytes for each statement, as long as the archive is open; what was
added since is read when the next question comes. The bits that differ tell which few hundred statements are worth a
look, and the cosines of their vectors put these in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import sqlalchemy as sa

from qawl.archive.find.encoder import DIMENSIONS
from qawl.archive.find.vectors import encode, unpacked
from qawl.archive.schema import statements, vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from qawl.archive.store import Archive

POOL = 500
"""Statements that one question can find."""
LEAST = 0.4
"""Cosine below which two texts have no more in common than any two of the news."""
_WIDER = 4  # times POOL of the nearest are asked first whether they fit, before all that fit are listed

Conditions = Sequence[sa.ColumnElement[bool]]


class Codes:
    """The codes of the vectors of an archive, in memory."""

    def __init__(self) -> None:
        """Begin without any."""
        self.ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self.bits: NDArray[np.uint64] = np.zeros((0, DIMENSIONS // 64), np.uint64)
        self._lock = Lock()

    def refresh(self, connection: sa.Connection) -> None:
        """Read what was added; what was taken away stays, and is found to be gone when its vector is looked up."""
        with self._lock:
            last = int(self.ids[-1]) if len(self.ids) else 0
            new = sa.select(vectors.c.statement_id, vectors.c.code).where(vectors.c.statement_id > last)
            rows = connection.execute(new.order_by(vectors.c.statement_id)).all()
            if rows:
                ids, codes = zip(*rows, strict=True)
                bits = np.frombuffer(b"".join(codes), np.uint64).reshape(len(ids), -1)
                self.bits = np.concatenate((self.bits, bits))
                self.ids = np.concatenate((self.ids, np.asarray(ids, np.int64)))

    def nearest(self, code: bytes, most: int, among: NDArray[np.int64] | None = None) -> NDArray[np.int64]:
        """Return the ids of at most so many statements whose codes differ least from `code`."""
        ids, bits = self.ids, self.bits[: len(self.ids)]
        if among is not None:
            fits = np.isin(ids, among, assume_unique=True)
            ids, bits = ids[fits], bits[fits]
        if len(ids) <= most:
            return ids
        differ = np.bitwise_count(bits ^ np.frombuffer(code, np.uint64)).sum(axis=1, dtype=np.uint16)
        return ids[np.argpartition(differ, most)[:most]]


def nearest(
    archive: Archive, connection: sa.Connection, text: str, conditions: Conditions = ()
) -> list[tuple[int, float]]:
    """Return the statements nearest to `text`, at most `POOL` of them, each as its id and its cosine.

    Args:
        archive: where the codes are kept between questions.
        connection: an open connection of it.
        text: what to come near to; it is cut off where the sentence encoder stops reading.
        conditions: what must hold of the row of a statement.
    """
    vector = encode([text])[0]
    codes: Codes = archive.cache.setdefault("codes", Codes())
    codes.refresh(connection)
    code = np.packbits(vector > 0).tobytes()
    found = _fitting(connection, codes, code, conditions) if conditions else codes.nearest(code, POOL)
    return _in_order(connection, vector, found)


def _fitting(
    connection: sa.Connection, codes: Codes, code: bytes, conditions: Conditions
) -> NDArray[np.int64]:
    """The nearest that fit; where few of the nearest do, all that fit are listed and compared."""
    fit = sa.select(statements.c.id).where(statements.c.current, *conditions)
    near = codes.nearest(code, POOL * _WIDER)
    those = _ids(connection, fit.where(statements.c.id.in_(near.tolist())))
    if len(those) < POOL and len(near) < len(codes.ids):
        those = _ids(connection, fit)
    return codes.nearest(code, POOL, those)


def _ids(connection: sa.Connection, found: sa.Select[Any]) -> NDArray[np.int64]:
    return np.fromiter(connection.execute(found).scalars(), np.int64)


def _in_order(
    connection: sa.Connection, vector: NDArray[np.float32], ids: NDArray[np.int64]
) -> list[tuple[int, float]]:
    """The statements with their cosines, the nearest first; of two as near the later one."""
    stored = sa.select(vectors.c.statement_id, vectors.c.vector).where(
        vectors.c.statement_id.in_(ids.tolist())
    )
    rows = connection.execute(stored).all()
    if not rows:
        return []
    there, kept = zip(*rows, strict=True)
    cosines = (round(cosine, 4) for cosine in (unpacked(kept) @ vector).tolist())
    near = [(id, cosine) for id, cosine in zip(there, cosines, strict=True) if cosine >= LEAST]
    return sorted(near, key=lambda one: (-one[1], -one[0]))
