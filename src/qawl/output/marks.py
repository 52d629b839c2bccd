"""Where the marks of a text begin and end: an article cut into pieces, each with its statements.

Contents may be split, nested or overlapping; as flat pieces they can all be shown in one run of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qawl.types import Article, Reading, Span, Statement

Role = Literal["cue", "source", "content"]


@dataclass(frozen=True)
class Mark:
    """A part of one statement that stands in the text."""

    statement: Statement
    role: Role


@dataclass(frozen=True)
class Piece:
    """A stretch of text in which the marks stay the same."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Statement, ...]
    """The statements whose content begins here, for a link to their record."""

    @property
    def roles(self) -> list[Role]:
        """The roles the piece plays in any statement, each once."""
        return list(dict.fromkeys(mark.role for mark in self.marks))

    @property
    def holders(self) -> list[int]:
        """The numbers of the statements it belongs to, each once."""
        return list(dict.fromkeys(mark.statement.n for mark in self.marks))

    @property
    def contents(self) -> list[Statement]:
        """The statements whose content it is part of, the innermost last."""
        return [mark.statement for mark in self.marks if mark.role == "content"]


@dataclass(frozen=True, order=True)
class _Edge:
    position: int
    opens: bool
    """Closing sorts before opening, so that neighbours do not overlap."""
    order: int
    """Outer marks open before inner ones."""
    key: int


def paragraphs(reading: Reading, shown: Span | None = None) -> Iterator[list[Piece]]:
    """Yield the pieces of each paragraph; joined, they are the paragraph.

    Args:
        reading: what to cut.
        shown: where only this stretch of the text is wanted; it takes no longer for a text that is longer.
    """
    shown = shown or Span(0, len(reading.text))
    marks = _marks(reading, shown)
    edges = sorted(_edges([span for span, _, _ in marks]))
    active: dict[int, Mark] = {}
    opened: list[Statement] = []
    number = 0

    def pass_edges(position: int) -> None:
        nonlocal number
        while number < len(edges) and edges[number].position <= position:
            edge = edges[number]
            _, mark, first = marks[edge.key]
            if edge.opens:
                active[edge.key] = mark
                if first:
                    opened.append(mark.statement)
            else:
                active.pop(edge.key, None)
            number += 1

    for paragraph in Article(id="", text=shown.of(reading.text)).paragraphs:
        pieces, at, last = [], shown.start + paragraph.start, shown.start + paragraph.end
        while at < last:
            pass_edges(at)
            end = min(last, edges[number].position) if number < len(edges) else last
            pieces.append(Piece(reading.text[at:end], tuple(active.values()), tuple(opened)))
            opened.clear()
            at = end
        yield pieces


def _marks(reading: Reading, shown: Span) -> list[tuple[Span, Mark, bool]]:
    """Every marked span in the stretch, with whether it is the first of its statement's content."""
    marks: list[tuple[Span, Mark, bool]] = []
    for statement in reading.statements:
        for role, span in (("cue", statement.cue), ("source", statement.source)):
            if span:
                marks.append((span, Mark(statement, "cue" if role == "cue" else "source"), False))
        for number, span in enumerate(statement.content):
            marks.append((span, Mark(statement, "content"), number == 0 and span.start >= shown.start))
    return [mark for mark in marks if _is_in(mark[0], shown, len(reading.text))]


def _is_in(span: Span, shown: Span, length: int) -> bool:
    return span.start < min(span.end, shown.end) and span.end > shown.start and span.end <= length


def _edges(spans: list[Span]) -> Iterator[_Edge]:
    for key, span in enumerate(spans):
        yield _Edge(span.start, True, -span.end, key)
        yield _Edge(span.end, False, 0, key)
