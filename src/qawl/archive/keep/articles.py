"""Which article of the archive does a user mean: by its address, its id or its key."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.keep import identity
from qawl.archive.schema import articles
from qawl.archive.store import storable
from qawl.errors import NothingFoundError


def key_of(named: str) -> str:
    """Return the key that an article of this address has; its scheme may be missing; a key is itself."""
    if named.startswith(identity.KINDS):
        return named
    return f"url:{identity.canonical(named if '://' in named else f'//{named}')}"


def articles_named(named: str) -> sa.ColumnElement[bool]:
    """Whether an article is meant by an address, by the id of its input or by its key."""
    named = storable(named.strip())
    return (articles.c.key == key_of(named)) | (articles.c.given_id == named)


def article_id(connection: sa.Connection, key: str) -> int | None:
    """Return the id of the article of this key; None where there is none."""
    return connection.execute(sa.select(articles.c.id).where(articles.c.key == key)).scalar()


def article_ids(connection: sa.Connection, named: str) -> list[int]:
    """Return the ids of the articles that are meant by an address, by the id of their input or by their key.

    Raises:
        QueryError: there is none.
    """
    found = sa.select(articles.c.id).where(articles_named(named)).order_by(articles.c.id)
    if named.strip() and (ids := list(connection.execute(found).scalars())):
        return ids
    raise NothingFoundError(
        f"no article {named!r} in this archive; give its address, or its id as in the input"
    )
