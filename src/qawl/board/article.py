"""All that the archive knows of one article: its versions, and of one of them the reading and what users corrected."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.readings import VERSIONS, reading_of, speakers_of
from qawl.archive.find.statements import Kept, kept
from qawl.archive.keep.changes import Edit, edits
from qawl.archive.keep.corrections.listed import Correction, corrections
from qawl.archive.schema import articles, corrected, statements, versions
from qawl.archive.schema import corrections as kept_corrections
from qawl.errors import NothingFoundError
from qawl.types import Reading


class ArticleVersion(Struct, frozen=True, kw_only=True):
    """The words of an article as they stood when Qawl saw them."""

    n: int
    """1 for the words first seen."""
    seen: str
    """The moment at which Qawl took them in, UTC."""
    title: str
    published: str | None
    current: bool
    """Whether it is the newest."""


class ArticleRecord(Struct, frozen=True, kw_only=True):
    """One article, and what was found in one version of it."""

    id: int
    key: str
    """What tells it from all others, whatever its id: keep/identity.py."""
    first_seen: str
    last_seen: str
    versions: tuple[ArticleVersion, ...]
    """The oldest first."""
    version: int
    """The `n` of the version that the rest is about."""
    reading: Reading
    """With what users corrected, and without what they rejected."""
    statements: tuple[Kept, ...]
    """Those of the reading, in its order, as the archive keeps them."""
    rejected: tuple[Kept, ...]
    """Those that users said are none."""
    corrections: tuple[Correction, ...]
    """What users corrected in the article, the newest first; what was taken back is left out."""
    edits: tuple[Edit, ...]
    """What the version changed of the one before."""


def article(connection: sa.Connection, id: int, version: int | None = None) -> ArticleRecord:
    """Return all that the archive knows of the article of this id.

    Args:
        connection: of an open archive.
        id: as `article_id` of a statement.
        version: the `n` of one of its versions; the newest where none is given.

    Raises:
        QueryError: there is no such article, or no such version of it.
    """
    seen = _versions(connection, id)
    n = seen[-1].n if version is None else version
    row = connection.execute(VERSIONS.where(versions.c.article_id == id, versions.c.n == n)).first()
    if row is None:
        raise NothingFoundError(f"article {id} has no version {n}; its newest is {seen[-1].n}")
    said, rejected = _statements(connection, row.id)
    times = sa.select(articles.c.first_seen, articles.c.last_seen).where(articles.c.id == id)
    first_seen, last_seen = connection.execute(times).one()
    return ArticleRecord(
        id=id,
        key=row.key,
        first_seen=first_seen,
        last_seen=last_seen,
        versions=seen,
        version=n,
        reading=reading_of(row, (one.statement for one in said), speakers_of(connection, row.id)),
        statements=said,
        rejected=rejected,
        corrections=tuple(corrections(connection, article_id=id)),
        edits=_edits(connection, id, n, row.title, row.text),
    )


def _versions(connection: sa.Connection, id: int) -> tuple[ArticleVersion, ...]:
    names = ("n", "seen", "title", "published", "current")
    asked = sa.select(*(versions.c[name] for name in names)).where(versions.c.article_id == id)
    found = tuple(ArticleVersion(**row._asdict()) for row in connection.execute(asked.order_by(versions.c.n)))
    if not found:
        raise NothingFoundError(f"no article {id} in this archive; the statements of a search name theirs")
    return found


def _statements(connection: sa.Connection, version_id: int) -> tuple[tuple[Kept, ...], tuple[Kept, ...]]:
    """Return the statements of a version that stand, and those that users rejected."""
    own = statements.c.version_id == version_id
    ids = connection.execute(sa.select(statements.c.id).where(own).order_by(statements.c.n)).scalars().all()
    against = (
        sa.select(corrected.c.statement_id)
        .join(kept_corrections, kept_corrections.c.id == corrected.c.correction_id)
        .join(statements, statements.c.id == corrected.c.statement_id)
        .where(own, kept_corrections.c.rejects, kept_corrections.c.undone_at.is_(None))
    )
    out = set(connection.execute(against).scalars())
    every = kept(connection, ids)
    return tuple(one for one in every if one.id not in out), tuple(one for one in every if one.id in out)


def _edits(connection: sa.Connection, id: int, n: int, title: str, text: str) -> tuple[Edit, ...]:
    before = sa.select(versions.c.title, versions.c.text).where(
        versions.c.article_id == id, versions.c.n == n - 1
    )
    older = connection.execute(before).first()
    return tuple(edits(*older, title, text)) if older else ()
