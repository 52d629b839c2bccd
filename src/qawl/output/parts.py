"""How is an article cut that is too long to be shown at once?

A part holds so little text and so few statements that a page of it stays small, whatever an article may be; nearly
every article is one part.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec
from msgspec import Struct

from qawl.errors import NothingFoundError
from qawl.types import Reading, Span, Statement

LONGEST = 20_000
"""Characters of a part, at most."""
MOST = 40
"""Statements that begin in a part, at most; as many others may reach into it."""


class Part(Struct, frozen=True, kw_only=True):
    """A part of an article, with all that is to be shown of it."""

    number: int
    """Counted from 1."""
    count: int
    """Of the parts that there are."""
    shown: Span
    """The stretch of the text."""
    statements: tuple[Statement, ...]
    """Those whose content begins there."""
    marked: Reading
    """The article with those statements alone that have a mark there."""


def part(reading: Reading, *, number: int | None = None, statement: int | None = None) -> Part:
    """Return the part of this number, else that in which this statement begins, else the first.

    Raises:
        NothingFoundError: there is no such part or no such statement.
    """
    found = parts(reading)
    if number is None:
        number = 1 if statement is None else 1 + _part_of(found, _start(_statement(reading, statement)))
    if not 1 <= number <= len(found):
        raise NothingFoundError(f"the article has no part {number}; its last is {len(found)}")
    shown = found[number - 1]
    begun: list[Statement] = []
    reaching: list[Statement] = []
    for one in reading.statements:
        if _part_of(found, _start(one)) == number - 1:
            begun.append(one)
        elif len(reaching) < MOST and any(_touch(span, shown) for span in _spans(one)):
            reaching.append(one)
    marked = sorted((*begun, *reaching), key=lambda one: one.n)
    return Part(
        number=number,
        count=len(found),
        shown=shown,
        statements=tuple(begun),
        marked=msgspec.structs.replace(reading, statements=tuple(marked)),
    )


def parts(reading: Reading) -> list[Span]:
    """Return the stretches into which the text is cut, in order; they touch, and an empty text is one part."""
    text = reading.text
    starts = sorted(_start(statement) for statement in reading.statements)
    found, at = [], 0
    while at < len(text):
        end = min(at + LONGEST, len(text))
        beyond = bisect_left(starts, at) + MOST
        if beyond < len(starts):
            end = min(end, max(starts[beyond], at + 1))
        if end < len(text):
            end = _good_end(text, at, end)
        found.append(Span(at, end))
        at = end
    return found or [Span(0, 0)]


def _good_end(text: str, start: int, end: int) -> int:
    """Return where a line or a word ends in the second half of a stretch, else the end of the stretch."""
    half = (start + end + 1) // 2
    for sign in ("\n", " "):
        if (place := text.rfind(sign, half, end)) >= 0:
            return place + 1
    return end


def _part_of(found: list[Span], place: int) -> int:
    """Return the index of the part in which a character stands; the last where none does."""
    return min(bisect_right(found, place, key=lambda one: one.end), len(found) - 1)


def _statement(reading: Reading, n: int) -> Statement:
    for one in reading.statements:
        if one.n == n:
            return one
    raise NothingFoundError(f"the article has no statement {n}; it has {len(reading.statements)}")


def _start(statement: Statement) -> int:
    return statement.content[0].start


def _spans(statement: Statement) -> list[Span]:
    return [*statement.content, *(span for span in (statement.cue, statement.source) if span)]


def _touch(span: Span, shown: Span) -> bool:
    return span.start < shown.end and span.end > shown.start
