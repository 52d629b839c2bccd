"""Where do the words asked for stand in a content? Spans to mark, and the stretch of a long content to show."""

from __future__ import annotations

from collections.abc import Sequence

from qawl.archive.find.asked import Asked, Term
from qawl.archive.find.words import forms, placed
from qawl.types import Span

SNIPPET = 300
"""Characters of a content that are shown."""
_LEAD = 80  # characters before the first mark
_REACH = 20  # characters within which a snippet may end at a space


def marks(content: str, asked: Asked) -> tuple[Span, ...]:
    """Return the characters of `content` in which the words and phrases asked for stand, in order."""
    if not asked.every:
        return ()
    words = [(span, forms(word)) for span, word in placed(content)]
    ends: dict[int, int] = {}  # words that are marked, by where the marked stretch ends
    for term in {term for group in asked.every for term in group}:
        first = set(term.first)
        for number, (_, found_by) in enumerate(words):
            if first.intersection(found_by) and _goes_on(words, number + 1, term):
                ends[number] = max(ends.get(number, 0), number + len(term.then))
    spans: list[Span] = []
    for number in sorted(ends):
        start, end = words[number][0].start, words[ends[number]][0].end
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)


def _goes_on(words: Sequence[tuple[Span, tuple[str, ...]]], after: int, term: Term) -> bool:
    return tuple(found_by[0] for _, found_by in words[after : after + len(term.then)]) == term.then


def snippet(content: str, marked: Sequence[Span], length: int = SNIPPET) -> Span:
    """Return the stretch of `content`, at most `length` characters, that shows the first marks; whole words."""
    if len(content) <= length:
        return Span(0, len(content))
    start = max(0, marked[0].start - _LEAD) if marked else 0
    start = min(start, len(content) - length)
    if start:
        start = max(start, content.find(" ", start, start + _REACH) + 1)
    end = start + length
    if end < len(content):
        end = max(content.rfind(" ", end - _REACH, end), end - _REACH)
    return Span(start, min(end, len(content)))
