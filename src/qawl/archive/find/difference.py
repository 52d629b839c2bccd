"""What one text leaves out of another, and what it adds, word by word.

Two wordings of a statement are compared by the stems of their words, two versions of an article by every letter.
The longest runs that both share are taken first (Ratcliff and Obershelp, as in `difflib`). That takes quadratic time at
worst, so that long texts are held together by their equal lines, and what is still too long counts as all other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from qawl.arabic.tokens import Tokens
from qawl.types import Span

_MOST = 4_000_000  # pairs of words that are compared in one piece: a second at the very worst

Block = tuple[int, int, int]  # where a run stands in the first list, where in the second, and its length


class Run(Struct, frozen=True):
    """A stretch of words that both texts have, or only one of them."""

    kind: Literal["same", "left out", "added"]
    old: Span | None  # where it stands in the first text; None where it was added
    new: Span | None  # where it stands in the second text; None where it was left out


def difference(old: str, new: str, key: Callable[[str], str] = str) -> list[Run]:
    """Return how `new` comes from `old`, as runs in the order of both texts; what is other is left out, then added.

    Args:
        old: the text that is compared with.
        new: the text that may leave out and add.
        key: what of a word or punctuation mark must be the same; one for which it is empty is passed over. All
            letters by default. White space never counts.

    >>> [(run.kind, run.new and run.new.of("نفتح الجسر غدا")) for run in difference("نفتح الباب غدا", "نفتح الجسر غدا")]
    [('same', 'نفتح'), ('left out', None), ('added', 'الجسر'), ('same', 'غدا')]
    """
    first, second = _Words(old, key), _Words(new, key)
    runs: list[Run] = []
    at = to = 0
    for start, place, length in [*_blocks(first, second), (len(first.keys), len(second.keys), 0)]:
        if at < start:
            runs.append(Run("left out", first.span(at, start), None))
        if to < place:
            runs.append(Run("added", None, second.span(to, place)))
        at, to = start + length, place + length
        if length:
            runs.append(Run("same", first.span(start, at), second.span(place, to)))
    return runs


class _Words:
    """What is compared of a text: keys, each with its place, and where the lines begin."""

    def __init__(self, text: str, key: Callable[[str], str]) -> None:
        tokens = Tokens(text)
        self.keys: list[str] = []
        self.lines = [0]
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in zip(tokens.starts, tokens.ends, strict=True):
            word = text[start:end]
            if word == "\n":
                self.lines.append(len(self.keys))
            elif compared := key(word):
                self.keys.append(compared)
                self._starts.append(start)
                self._ends.append(end)
        self.lines.append(len(self.keys))

    def span(self, first: int, end: int) -> Span:
        """Return the characters of words `first` up to `end`."""
        return Span(self._starts[first], self._ends[end - 1])

    def in_lines(self) -> list[tuple[str, ...]]:
        """Return the words line by line."""
        return [tuple(self.keys[start:end]) for start, end in pairwise(self.lines)]


def _blocks(first: _Words, second: _Words) -> list[Block]:
    """Return the runs of words that both have, in order, none touching the next."""
    if len(first.keys) * len(second.keys) <= _MOST:
        return _joined(_common(first.keys, second.keys))
    return _joined(_held_by_lines(first, second))


def _held_by_lines(first: _Words, second: _Words) -> Iterator[Block]:
    """Yield the runs of long texts: the lines that both have, and between those the words."""
    lines = list(_common(first.in_lines(), second.in_lines()))
    at = to = 0
    for start, place, length in [*lines, (len(first.lines) - 1, len(second.lines) - 1, 0)]:
        a, b = first.lines[at], second.lines[to]
        for i, j, size in _common(first.keys[a : first.lines[start]], second.keys[b : second.lines[place]]):
            yield a + i, b + j, size
        at, to = start + length, place + length
        yield first.lines[start], second.lines[place], first.lines[at] - first.lines[start]


def _common(first: Sequence[object], second: Sequence[object]) -> Iterator[Block]:
    """Yield the runs that two lists share: how they begin and end, and what lies between unless it is too long."""
    head = _equal(first, second)
    left, right = first[head:], second[head:]
    tail = _equal(left[::-1], right[::-1])
    left, right = left[: len(left) - tail], right[: len(right) - tail]
    yield 0, 0, head
    if len(left) * len(right) <= _MOST:
        for block in SequenceMatcher(None, left, right).get_matching_blocks():
            yield head + block.a, head + block.b, block.size
    yield len(first) - tail, len(second) - tail, tail


def _equal(first: Sequence[object], second: Sequence[object]) -> int:
    """Return how many items both begin with."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))


def _joined(blocks: Iterator[Block]) -> list[Block]:
    """Return the blocks that hold anything, those that touch in both lists made one."""
    joined: list[Block] = []
    for block in blocks:
        a, b, before = joined[-1] if joined else (0, 0, 0)
        if before and block[:2] == (a + before, b + before):
            joined[-1] = (a, b, before + block[2])
        elif block[2]:
            joined.append(block)
    return joined
