"""Which corrections are there: of what, by whom, when, and is each still in force?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.keep.corrections.stored import Body, Given, decode
from qawl.archive.schema import articles, corrected, statements, versions
from qawl.archive.schema import corrections as kept
from qawl.archive.store import parts
from qawl.errors import QueryError
from qawl.output.tables import GAP
from qawl.types import Span


class Changed(Struct, frozen=True):
    """A field that was corrected, in words: what it was before, and what it is; None where there is nothing."""

    field: str
    was: str | None
    now: str | None


class Correction(Struct, frozen=True, kw_only=True):
    """What a user corrected in a statement, or that he rejected it."""

    id: int
    at: str
    """The moment at which he said so, UTC."""
    by: str
    article_key: str
    article_id: int | None
    """The article, where it is in the archive."""
    statement_id: int | None
    """The statement of its newest version, where the correction is in force there."""
    kind: Literal["corrected", "rejected"]
    content: str
    """What was said, as it was read at first; segments are parted by ` […] `."""
    changes: tuple[Changed, ...]
    """None for a rejection."""
    undone_at: str | None
    """The moment at which it was taken back."""
    undone_by: str | None


def corrections(
    connection: sa.Connection,
    *,
    article_id: int | None = None,
    statement_id: int | None = None,
    undone: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> list[Correction]:
    """Return corrections and rejections, the newest first; those of articles that are forgotten are none of them.

    Args:
        connection: an open connection of the archive.
        article_id: only those of this article.
        statement_id: only those by which this statement is as it is.
        undone: those that were taken back as well.
        limit: at most so many.
        offset: after so many.
    """
    asked = _CORRECTIONS
    if article_id is not None:
        asked = asked.where(articles.c.id == article_id)
    if statement_id is not None:
        by = sa.select(corrected.c.correction_id).where(corrected.c.statement_id == statement_id)
        asked = asked.where(kept.c.id.in_(by))
    if not undone:
        asked = asked.where(kept.c.undone_at.is_(None))
    newest = asked.order_by(kept.c.id.desc()).limit(limit).offset(offset)
    return list(_listed(connection, connection.execute(newest).all()))


def correction(connection: sa.Connection, id: int) -> Correction:
    """Return the correction of this number.

    Raises:
        QueryError: there is none.
    """
    for one in _listed(connection, connection.execute(_CORRECTIONS.where(kept.c.id == id)).all()):
        return one
    raise QueryError(f"no correction {id} in this archive; see: qawl corrections list")


def corrected_at(connection: sa.Connection, ids: Sequence[int]) -> dict[int, str]:
    """Return for those of these statements that are as users corrected them the moment, UTC, of the last correction."""
    moments: dict[int, str] = {}
    last = sa.select(corrected.c.statement_id, sa.func.max(kept.c.at)).join(
        kept, kept.c.id == corrected.c.correction_id
    )
    for part in parts(ids):
        of_these = last.where(corrected.c.statement_id.in_(part)).group_by(corrected.c.statement_id)
        moments.update((id, at) for id, at in connection.execute(of_these))
    return moments


_CORRECTIONS: sa.Select[Any] = (
    sa.select(kept, articles.c.id.label("article_id"))
    .outerjoin(articles, articles.c.key == kept.c.article_key)
    .where(~kept.c.sealed)
)


def _listed(connection: sa.Connection, rows: Iterable[sa.Row[Any]]) -> Iterator[Correction]:
    found = list(rows)
    about = _about(connection, [row.id for row in found])
    for row in found:
        body = decode(row.body)
        words = {quoted.span: quoted.words for quoted in body.words}
        yield Correction(
            id=row.id,
            at=row.at,
            by=row.by,
            article_key=row.article_key,
            article_id=row.article_id,
            statement_id=about.get(row.id),
            kind="rejected" if row.rejects else "corrected",
            content=GAP.join(words[span] for span in body.read.content),
            changes=tuple(_changes(body, words)),
            undone_at=row.undone_at,
            undone_by=row.undone_by,
        )


def _about(connection: sa.Connection, ids: list[int]) -> dict[int, int]:
    """Return the statement of a newest version that each of these corrections is about."""
    found: dict[int, int] = {}
    for some in parts(ids):
        rows = (
            sa.select(corrected.c.correction_id, corrected.c.statement_id)
            .join(statements, corrected.c.statement_id == statements.c.id)
            .join(versions, statements.c.version_id == versions.c.id)
            .where(corrected.c.correction_id.in_(some), versions.c.current)
        )
        found.update((row.correction_id, row.statement_id) for row in connection.execute(rows))
    return found


def _changes(body: Body, words: dict[Span, str]) -> Iterator[Changed]:
    now, was = ((side or Given()).fields() for side in (body.given, body.was))
    for name, value in now.items():
        yield Changed(name, _worded(was.get(name), words), _worded(value, words))


def _worded(value: Any, words: dict[Span, str]) -> str | None:
    """Return the value of a field in words."""
    if isinstance(value, Span):
        return words[value]
    if isinstance(value, tuple):
        return GAP.join(words[span] for span in value)
    return value if value is None else str(value)
