"""Where a page of hits ended, as a short text from which the next one goes on.

It holds the place of the last hit in the order, not a count, so that statements added or taken away in between move
no hit to another page; and the newest statement that there was at the first page, so that later ones do not come in.
"""

from __future__ import annotations

import base64
import binascii
import hashlib

import msgspec
from msgspec import Struct

from qawl.archive.search.query import Query
from qawl.errors import QueryError


class Cursor(Struct, frozen=True, array_like=True):
    """The place of the last hit shown."""

    query: str
    """Digest of the query that it belongs to."""
    newest: int
    """The largest id at the first page."""
    value: float | str | None
    """By which the hits are ordered: rank, or the day."""
    id: int


def digest(query: Query) -> str:
    """Return what tells the query from others."""
    return hashlib.sha256(msgspec.json.encode(query)).hexdigest()[:12]


def written(cursor: Cursor) -> str:
    """Return the cursor as a text of letters, digits, - and _."""
    return base64.urlsafe_b64encode(msgspec.json.encode(cursor)).decode().rstrip("=")


def read(text: str, query: Query) -> Cursor:
    """Return the cursor that a text stands for.

    Raises:
        QueryError: it is none, or one of another query.
    """
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        cursor = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=Cursor)
    except (UnicodeEncodeError, binascii.Error, msgspec.DecodeError):
        raise QueryError("after: not a cursor; give the one that came with the page before") from None
    if cursor.query != digest(query):
        raise QueryError("after: the cursor belongs to another query; ask the same as for the page before")
    return cursor
