"""Corrected articles as gold: what users put right is what the reading can be measured by and learn from.

A line has the fields of a gold file (`qawl.evaluation.gold`): an article with all its statements as they stand. Whoever
corrects one statement has seen the article, but need not have looked at each of the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import articles, corrected, statements, versions
from qawl.types import Act, Mode, Span, SpeakerType, Statement


class GoldStatement(Struct, frozen=True, kw_only=True):
    """A statement as the guidelines of annotation have it."""

    n: int
    cue: Span | None
    content: tuple[Span, ...]
    source: Span | None
    speaker: str | None
    speaker_type: SpeakerType | None
    mode: Mode
    act: Act
    via: tuple[str, ...]
    addressee: str | None
    due: str | None
    within: int | None


class GoldArticle(Struct, frozen=True, kw_only=True):
    """One line of a gold file; `sha1` is that of the text."""

    id: str
    outlet: str
    url: str
    date: str | None
    title: str
    text: str
    sha1: str
    statements: tuple[GoldStatement, ...]


def corrected_gold(connection: sa.Connection) -> Iterator[GoldArticle]:
    """Yield the articles in whose newest version a correction or rejection is in force, in the order of their ids."""
    columns = (articles.c.given_id, articles.c.outlet, articles.c.url)
    touched = sa.select(statements.c.version_id).join(corrected, corrected.c.statement_id == statements.c.id)
    newest = (
        sa.select(versions, *columns)
        .join_from(versions, articles)
        .where(versions.c.current, versions.c.id.in_(touched))
    )
    for row in connection.execute(newest.order_by(versions.c.article_id)).all():
        said = sa.select(statements.c.record).where(statements.c.version_id == row.id, statements.c.current)
        records = connection.execute(said.order_by(statements.c.n)).scalars()
        found = [msgspec.json.decode(record, type=Statement) for record in records]
        yield GoldArticle(
            id=row.given_id,
            outlet=row.outlet,
            url=row.url,
            date=row.published,
            title=row.title,
            text=row.text,
            sha1=hashlib.sha1(row.text.encode(), usedforsecurity=False).hexdigest(),
            statements=tuple(_numbered(found)),
        )


def _numbered(found: list[Statement]) -> Iterator[GoldStatement]:
    """Yield the statements with numbers that leave none out, where some were rejected."""
    numbers = {one.n: number for number, one in enumerate(found, 1)}
    for one in found:
        fields = {name: getattr(one, name) for name in GoldStatement.__struct_fields__}
        within = numbers.get(one.within) if one.within else None
        yield GoldStatement(**fields | {"n": numbers[one.n], "within": within})
