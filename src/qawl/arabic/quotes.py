"""Which quote marks of a text belong together, in whatever style a newspaper sets them.

A directed mark (« ») says itself which side it is; for all others, and for curly marks that are often set the wrong
way round, the white space beside the mark decides. A quotation that is not closed in its paragraph runs on where the
next mark is a closing one, and otherwise ends with the paragraph. Round brackets are quote marks where several words
stand in them after a colon or a word of saying, as scripture is quoted: قال تعالى: (…).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from qawl.arabic.tokens import Gate, Tokens

_OPENING = frozenset("«{")
_CLOSING = frozenset("»}")
_EITHER = frozenset('"“”„‟″＂')
MARKS = _OPENING | _CLOSING | _EITHER
"""Keys of tokens that are quote marks."""

QUOTE_MARK = Gate(words=lambda: MARKS)
"""Is the word a quote mark?"""
LINE_END = Gate(words=lambda: "\n")
"""Does a line end there?"""
_ENDS_BRACKET = MARKS | frozenset("()\n")
_BRACKET = Gate(words=lambda: "(")
_BEFORE_BRACKET = frozenset(
    (":", "ان", "بان", "تعالي", "وتعالي", "وسلم", "والسلام", "وجل", "بقوله", "بقولها")
)
_BRACKETED = 4  # tokens; a shorter bracket is a name or an aside
_PREFIXES = frozenset(("ب", "ل", "و", "ف", "ك", "ال", "لل", "بال", "وال", "الـ"))


@dataclass(slots=True)
class Quote:
    """One quotation: the indexes of the tokens that open and close it.

    `close` is the index of the first token after the quotation where no mark closes it (`closed` is false then).
    """

    open: int
    close: int
    closed: bool
    parent: int


class Quotes:
    """The quotations of a text, in the order they open.

    Attributes:
        all: the quotations.
        opened: from the index of an opening token to the index of its quotation in `all`.
        inside: for each token, the index of the innermost quotation around it, or -1; a mark counts as outside.
    """

    __slots__ = ("all", "inside", "opened")

    def __init__(self, tokens: Tokens) -> None:
        """Pair the quote marks of `tokens`, in one pass."""
        self.all: list[Quote] = []
        self.opened: dict[int, int] = {}
        self.inside = [-1] * len(tokens)
        marks = list(QUOTE_MARK.within(tokens, 0, len(tokens)))
        brackets = _brackets(tokens)
        if marks or brackets:
            self._pair(tokens, sorted((*marks, *brackets)) if brackets else marks, brackets)
        if self.all:
            self._nest()
            self._fill()

    def _pair(self, tokens: Tokens, marks: list[int], brackets: dict[int, str]) -> None:
        stack: list[Quote] = []
        for i, line_end in zip(marks, _line_ends(tokens, marks), strict=True):
            side = brackets.get(i) or _side(tokens, i)
            if side != ")":
                while stack and stack[-1].close != line_end:  # never closed: it ended with its own paragraph
                    stack.pop()
            if side == ")" or (side == "?" and stack):
                if stack:
                    quote = stack.pop()
                    quote.close, quote.closed = i, True
            else:
                quote = Quote(i, line_end, False, -1)
                self.opened[i] = len(self.all)
                self.all.append(quote)
                stack.append(quote)

    def _nest(self) -> None:
        stack: list[int] = []
        for index, quote in enumerate(self.all):
            while stack and self.all[stack[-1]].close <= quote.open:
                stack.pop()
            if stack:
                quote.parent = stack[-1]
                outer = self.all[stack[-1]]
                if quote.close > outer.close:  # it ends with the one around it, whose mark is not its own
                    quote.close, quote.closed = outer.close, False
            stack.append(index)

    def _fill(self) -> None:
        current, place = -1, 0
        for index in range(len(self.all) + 1):
            opens = self.all[index].open if index < len(self.all) else len(self.inside)
            while current != -1 and self.all[current].close <= opens:
                place = self._set(place, self.all[current].close, current)
                current = self.all[current].parent
            place = self._set(place, opens + 1, current)
            current = index

    def _set(self, place: int, end: int, index: int) -> int:
        """Set the quotation around the tokens from `place` up to `end`, and return where to go on."""
        if index != -1 and end > place:
            self.inside[place:end] = [index] * (end - place)
        return end


def _brackets(tokens: Tokens) -> dict[int, str]:
    """Return the round brackets that are quote marks, each with its side: on one line, with no other mark inside."""
    found: dict[int, str] = {}
    keys = tokens.keys
    for i in _BRACKET.within(tokens, 1, len(tokens)):
        if keys[i - 1] not in _BEFORE_BRACKET:
            continue
        close = next((j for j in range(i + 1, len(keys)) if keys[j] in _ENDS_BRACKET), len(keys))
        if close - i > _BRACKETED and keys[close : close + 1] == [")"]:
            found[i], found[close] = "(", ")"
    return found


def _side(tokens: Tokens, i: int) -> str:
    """Return "(" for an opening mark, ")" for a closing one, "?" where the setting does not say."""
    keys, starts, ends = tokens.keys, tokens.starts, tokens.ends
    key = keys[i]
    if key in _OPENING:
        return "("
    if key in _CLOSING:
        return ")"
    # what stands beside it without white space, if anything
    before = keys[i - 1] if i and ends[i - 1] == starts[i] and keys[i - 1] != "\n" else ""
    after = keys[i + 1] if i + 1 < len(keys) and starts[i + 1] == ends[i] and keys[i + 1] != "\n" else ""
    if after and before in _PREFIXES:
        return "(" if after[0].isalnum() else ")"  # بـ"النصر", but "أ ب"،
    left_word = before != "" and (before[0].isalnum() or before in ".!?)]%..,")
    right_word = after != "" and (after[0].isalnum() or after in "([#@")
    if left_word != right_word:
        return ")" if left_word else "("
    if not left_word and after and after in ".,;:!?)-":
        return ")"
    if not left_word and i and keys[i - 1] == ":":
        return "("
    return "?"


def _line_ends(tokens: Tokens, marks: list[int]) -> Iterator[int]:
    """Yield for each mark the index of the token that ends its line."""
    ends = chain(LINE_END.within(tokens, 0, len(tokens)), (len(tokens),))
    end = -1
    for i in marks:
        while end < i:
            end = next(ends)
        yield end
