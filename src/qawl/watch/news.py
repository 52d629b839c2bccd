"""What is told: a statement that a watch newly found."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from qawl.archive import Kept


class News(Struct, frozen=True):
    """A statement, and the watch that found it."""

    watch: str
    key: str
    """What tells it from all else that the watch told: of its article and its words."""
    at: str
    """When it was found, UTC."""
    kept: Kept


def key_of(kept: Kept) -> str:
    """Return what tells a statement from others, in this version of its article and in later ones."""
    return hashlib.sha256(f"{kept.article_key}\0{kept.content}".encode()).hexdigest()[:32]
