"""What of a text is shown at once: one part of it, cut where marks begin and end, and the records that belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from qawl.board import Dossier
from qawl.output.marks import Piece, paragraphs
from qawl.output.parts import Part, part
from qawl.types import Reading, Span, Statement
from qawl.web.assets import MARKS

_BEFORE, _AFTER = 1_500, 6_000
"""Characters before the first mark of a statement, and after it, that a page on the statement shows of its passage."""


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
