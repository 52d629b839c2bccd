"""Which article of the archive does a user mean: by its address, its id or its key."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.keep import identity
from qawl.archive.schema import articles
from qawl.archive.store import storable
from qawl.errors import QueryError


def key_of(named: str) -> str:
    """Return the key that an article of this address has; its scheme may be missing; a key is itself."""
    if named.startswith(identity.KINDS):
        return named
    return f"url:{identity.canonical(named if '://' in named else f'//{named}')}"


def article_ids(connection: sa.Connection, named: str) -> list[int]:
    """Return the ids of the articles that are named by an address, by the id of their input or by their key.

    Raises:
        QueryError: there is none.
    """
    named = storable(named.strip())
    means = sa.or_(articles.c.key == key_of(named), articles.c.given_id == named)
    found = list(connection.execute(sa.select(articles.c.id).where(means).order_by(articles.c.id)).scalars())
    if not found:
        raise QueryError(f"no article {named!r} in this archive; give its address, or its id as in the input")
    return found
