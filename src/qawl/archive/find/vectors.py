"""The meaning of a statement as a vector: the multilingual sentence encoder, and the form that is kept.

Each vector has unit length and `DIMENSIONS` numbers, so that the dot product of two is their cosine. Beside it a
code of one bit a number, its sign, is kept: two vectors near each other differ in few bits (random hyperplanes,
Charikar 2002), and bits are compared hundreds of times as fast as numbers.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from qawl.archive.find.encoder import DIMENSIONS, Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@cache
def _encoder() -> Encoder:
    return Encoder()


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return a unit vector for each text, as rows."""
    if not texts:
        return np.zeros((0, DIMENSIONS), np.float32)
    return _encoder().encode(texts)


def packed(vectors: NDArray[np.float32]) -> list[tuple[bytes, bytes]]:
    """Return the code and the stored form of each vector."""
    codes = np.packbits(vectors > 0, axis=1)
    halves = vectors.astype(np.float16)
    return [(code.tobytes(), half.tobytes()) for code, half in zip(codes, halves, strict=True)]


def unpacked(stored: Sequence[bytes]) -> NDArray[np.float32]:
    """Return stored vectors as rows."""
    rows = np.frombuffer(b"".join(stored), np.float16).reshape(-1, DIMENSIONS)
    return rows.astype(np.float32)
