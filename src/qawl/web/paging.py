"""Lists that go on from page to page: what is on this one, and where do the one before and the next begin?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from msgspec import Struct

PAGE = 50
"""Items of a page."""
MOST = PAGE + 1
"""So many are to be fetched from where a page begins: the last one tells whether there is a next page."""

Kind = TypeVar("Kind")


class Leaf(Struct, Generic[Kind], frozen=True):
    """One page of a list.

    Attributes:
        listed: the items on it.
        previous: how many to pass over for the page before; None where there is none.
        following: the same for the next page.
    """

    listed: Sequence[Kind]
    previous: int | None
    following: int | None


def leaf(fetched: Sequence[Kind], offset: int) -> Leaf[Kind]:
    """Return the page of what was fetched, `MOST` items at most, after passing over `offset`."""
    return Leaf(
        fetched[:PAGE],
        max(0, offset - PAGE) if offset else None,
        offset + PAGE if len(fetched) > PAGE else None,
    )
