"""What of a text is shown at once: one part of it with its marks and records, or the passages that were changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from qawl.archive import Edit
from qawl.board import Dossier, EditedPassage, edited
from qawl.output.marks import Piece, paragraphs
from qawl.output.parts import Part, part
from qawl.types import Reading, Span, Statement
from qawl.web.assets import MARKS

_BEFORE, _AFTER = 1_500, 6_000
"""Characters before the first mark of a statement, and after it, that a page on the statement shows of its passage."""
PASSAGES = 8
"""Passages of one change that a list of changes shows."""


class Shown(Struct, frozen=True):
    """A part of a text, ready for a template."""

    part: Part
    chosen: int | None
    """The number of the statement that is shown first and marked."""
    paragraphs: Sequence[Sequence[Piece]]
    statements: Sequence[Statement]
    """Those that begin in the part, the chosen one first."""
    sheets: Sequence[str]
    """The style sheets by which a statement is marked when its link is followed."""


def shown(reading: Reading, *, number: int | None = None, statement: int | None = None) -> Shown:
    """Return the part of this number, else that of this statement, else the first.

    Raises:
        NothingFoundError: there is no such part or no such statement.
    """
    found = part(reading, number=number, statement=statement)
    listed = sorted(found.statements, key=lambda one: (one.n != statement, one.n))
    return Shown(
        part=found,
        chosen=statement,
        paragraphs=list(paragraphs(found.marked, found.shown)),
        statements=listed,
        sheets=sorted({f"marks-{(one.n - 1) // MARKS}.css" for one in found.marked.statements}),
    )


def around(found: Dossier) -> Span:
    """Return the stretch of a passage that is shown; nearly always all of it."""
    one = found.said.statement
    spans = [*one.content, *(span for span in (one.cue, one.source) if span)]
    first = min(span.start for span in spans) - found.passage.start
    return Span(max(0, first - _BEFORE), min(len(found.passage.text), first + _AFTER))


class Passages(Struct, frozen=True):
    """The passages of a change that are shown, and how many there are besides."""

    first: list[EditedPassage]
    left: int


def passages(title: str, text: str, edits: Iterable[Edit], *, most: int = PASSAGES) -> Passages:
    """Return what these edits changed in a title and a text, `most` passages of it."""
    edits = list(edits)
    every = [
        passage
        for field, words in (("title", title), ("text", text))
        for passage in edited(words, (edit for edit in edits if edit.field == field))
    ]
    return Passages(every[:most], len(every[most:]))
