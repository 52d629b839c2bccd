"""A correction as it is kept: which statement it means, by its words, and what it says of it.

Corrections are a log. Each says something of a few fields, or that there is no statement at all; those of one statement
add up in the order in which they were made, so that any one of them can be taken back alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec import UNSET, Struct, UnsetType

from qawl.archive.schema import corrections
from qawl.types import Act, Span, SpeakerType, Statement


class Given(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Fields of a statement; those that nothing is said of are unset, and None says that there is none."""

    speaker: str | UnsetType | None = UNSET
    speaker_type: SpeakerType | UnsetType | None = UNSET
    act: Act | UnsetType = UNSET
    addressee: str | UnsetType | None = UNSET
    content: tuple[Span, ...] | UnsetType = UNSET
    cue: Span | UnsetType | None = UNSET
    source: Span | UnsetType | None = UNSET
    due: str | UnsetType | None = UNSET

    def fields(self) -> dict[str, Any]:
        """Return the fields that something is said of."""
        named = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: value for name, value in named.items() if value is not UNSET}

    def spans(self) -> list[Span]:
        """Return the places in the text that are spoken of."""
        parts = () if isinstance(self.content, UnsetType) else self.content
        return [*parts, *(span for span in (self.cue, self.source) if isinstance(span, Span))]


class Quoted(Struct, frozen=True, array_like=True):
    """A place in the text, with the words that stand there."""

    span: Span
    words: str


class Body(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a correction is about and what it says; spans count in the version of the article that it was made on.

    Attributes:
        digest: of that version.
        read: the statement as it was read, before any correction.
        words: what stands at each span of `read`, `was` and `given`, by which another version is searched for it.
        given: the fields as they should be; None where there is no statement at all.
        was: the same fields as they were before.
    """

    digest: str
    read: Statement
    words: tuple[Quoted, ...]
    given: Given | None = None
    was: Given | None = None


class Stored(Struct, frozen=True):
    """A correction that is in force."""

    id: int
    body: Body


decode = msgspec.json.Decoder(Body).decode


def quoted(text: str, *groups: list[Span]) -> tuple[Quoted, ...]:
    """Return places of the text with their words, each once."""
    return tuple(Quoted(span, span.of(text)) for span in sorted({span for group in groups for span in group}))


def in_force(connection: sa.Connection, article_key: str) -> Iterator[Stored]:
    """Yield the corrections of an article that nobody took back, in the order in which they were made."""
    stands = corrections.c.undone_at.is_(None) & ~corrections.c.sealed
    rows = sa.select(corrections.c.id, corrections.c.body).where(
        corrections.c.article_key == article_key, stands
    )
    for row in connection.execute(rows.order_by(corrections.c.id)):
        yield Stored(row.id, decode(row.body))
