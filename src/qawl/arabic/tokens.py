"""Words and punctuation of a text, each with its place and its matching key.

Tokens are kept as parallel lists, not objects: the reading looks at every token of every article, and lists of
small strings are what Python reads fastest. What is asked of every word of every article (may it report? may it end a
content?) is a `Gate`, answered with the key in one look-up: most words are turned away there.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from functools import cache
from itertools import accumulate, compress, zip_longest
from sys import intern
from typing import NamedTuple, TypeVar

from qawl.arabic.letters import MARKS, fold_text, fold_word
from qawl.arabic.remembered import Answers

# Most words are letters between spaces, and taken by the first line. A word ends after ة, ى and اً whatever follows:
# where newspapers lose a space, these letters still part two words. So does a preposition before a name in Latin
# letters (لـCNN). The space after a token is taken with it, so that none is looked for there.
_TOKEN = re.compile(
    r"([\u0621-\u0628\u062a-\u0648\u064a]++[ةى]?+(?=[ \n،.])"
    rf"|[وف]?[بلك]ـ*(?=[A-Za-z])|\d+(?:[.,:/٫٬]\d+)+|[^\W_ةىی]+(?:[ةى][{MARKS}]*|اً)(?=[\u0621-\u064a])|[\w{MARKS}]+"
    r"|&quot;|&#\d+;|&[a-z]+;|\.\.+|''|``|\n|[^\s\w])( ?)"
)
_FOLDED = re.compile(r"[0-9A-Za-z\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]+\Z")
_PLAIN = re.compile(r"[0-9A-Za-z\u0621-\u063a\u0641-\u064a]+\Z")
_PUNCTUATION = {
    "،": ",", "؛": ";", "؟": "?", "&quot;": '"', "&#34;": '"', "&laquo;": "«", "&raquo;": "»", "''": '"', "``": '"',
    "‹": "«", "›": "»", "٪": "%", "…": "..", "–": "-", "—": "-", "―": "-", "۔": ".",
}  # fmt: skip


_AT_ONCE = 1 << 16  # characters: a longer text is cut by pieces
_PIECE = 1 << 14  # characters of a piece, whose tokens are near at hand for the processor
_ROWS = 1 << 14  # answers of words that are joined at once: joining takes 80 bytes for each on the way
_MORE = 16  # times as long a piece is tried where too few tokens are in it
_UNSURE = 4  # tokens at the end of a piece that may be parts of one, as 12 : 30 and & # 34 ;


def _key(token: str) -> str:
    """Return the matching key of a token; one string for all its places, which makes later look-ups cheap.

    Latin letters are small in it, as in the tables.
    """
    if _FOLDED.match(token):
        key = token.lower()
    else:
        key = fold_text(token.lower())
        if not _PLAIN.match(key):
            key = _PUNCTUATION.get(key) or (".." if key.startswith("...") else fold_word(key))
    return intern(token if key == token else key)  # one string for both, since both are kept


T = TypeVar("T")
_Question = Callable[[str], object]

_gates: list["Gate"] = []  # in the order they were made
_asked: dict[str, list[tuple[int, _Question]]] = {}  # questions by the first letter of words, "" for any
_rows: dict[
    bytes, bytes
] = {}  # answers that many words share: one object is read faster than one for each word


@cache
def _listed() -> dict[str, list[int]]:
    """Return by word which gates list it, by their numbers; one look-up answers for all of these gates."""
    found: dict[str, list[int]] = {}
    for number, gate in enumerate(_gates):
        for word in gate.words():
            found.setdefault(word, []).append(number)
    return found


def _answers(key: str) -> bytes:
    """Return the answers that all gates give for a word, a byte for each: 1 for yes, 0 for no."""
    row = bytearray(len(_gates))
    if key:
        for number in _listed().get(key, ()):
            row[number] = 1
        for letter in ("", key[0]):
            for number, question in _asked.get(letter, ()):
                if question(key):
                    row[number] = 1
    answers = bytes(row)
    return _rows.setdefault(answers, answers)


def _look_up(token: str) -> tuple[str, bytes]:
    key = _key(token)
    return key, _answers(key)


_words = Answers(_look_up)
_answers_of = Answers(_answers)  # of parts of words, which are no tokens by themselves


def _ask_anew() -> None:
    """Forget what was answered for words: the gates are others now."""
    _listed.cache_clear()
    _words.clear()
    _answers_of.clear()


class _Gates(dict[int, bytes]):
    """By the number of a gate what it answers for each token of a text, a byte for each; found when asked for."""

    __slots__ = ("_asked", "_joined", "_keys", "rows")

    def __init__(self, keys: list[str], rows: list[bytes]) -> None:
        self._keys, self.rows, self._asked = keys, rows, len(_gates)
        self._joined: list[bytes] = []

    def __missing__(self, number: int) -> bytes:
        if self._asked <= number:  # made before the module with that gate was imported
            self.rows[:], self._asked, self._joined = map(_answers, self._keys), len(_gates), []
        if not self._joined:
            pieces = (self.rows[at : at + _ROWS] for at in range(0, len(self.rows), _ROWS))
            self._joined = [b"".join(rows) for rows in pieces]
        found = self[number] = b"".join([rows[number :: self._asked] for rows in self._joined])
        return found

    def forget(self) -> None:
        """Ask anew after a change of the tokens."""
        self.clear()
        self._joined = []


class _Cut(NamedTuple):
    """A text in tokens: their keys, the answers of the gates for them, where they start and end."""

    keys: list[str]
    rows: list[bytes]
    starts: MutableSequence[int]
    ends: MutableSequence[int]


def _cut(text: str, at: int = 0) -> _Cut:
    """Cut a text, or a piece of one that begins at its character `at`."""
    parts = _TOKEN.split(text)  # by turns what stands before a token, the token, and the space after it
    places = list(accumulate(map(len, parts), initial=at))
    words = list(map(_words.__getitem__, parts[1::3]))
    cut = _Cut([key for key, _ in words], [row for _, row in words], places[1:-1:3], places[2::3])
    if all(cut.keys):
        return cut
    kept = [key != "" for key in cut.keys]  # marks that stand alone, of which no letter is left
    return _Cut(
        list(compress(cut.keys, kept)),
        list(compress(cut.rows, kept)),
        list(compress(cut.starts, kept)),
        list(compress(cut.ends, kept)),
    )


def _cut_long(text: str) -> _Cut:
    """Cut a text piece by piece, and keep the places of its tokens as bare numbers.

    What is made on the way takes four times as much memory as what is kept, and a number that is an object eight times
    as much as a bare one: of a text that is all marks each MB would take a fifth of a gigabyte.
    """
    keys: list[str] = []
    rows: list[bytes] = []
    starts, ends = array("I"), array("I")
    at, size = 0, _PIECE
    while at < len(text):
        piece, goes_on = _cut(text[at : at + size], at), at + size < len(text)
        if goes_on and len(piece.keys) <= _UNSURE:
            size *= _MORE  # a word without end; where little is left beside the piece, it is not cut twice
            size = size if size * _MORE < len(text) - at else len(text)
            continue
        at, size = piece.starts[-_UNSURE] if goes_on else len(text), _PIECE
        if goes_on:
            for some in piece:
                del some[-_UNSURE:]
        keys += piece.keys
        rows += piece.rows
        starts += array("I", piece.starts)
        ends += array("I", piece.ends)
    return _Cut(keys, rows, starts, ends)


class Tokens:
    """The tokens of one text.

    Attributes:
        text: the text itself, unchanged.
        keys: for each token its matching key: `fold_word` of a word, one sign for the variants of a punctuation
            mark (`,` for `،`), a newline for a line end.
        gates: the answers of each `Gate` for each token.
        starts, ends: for each token its characters in `text`, end exclusive.
    """

    __slots__ = ("ends", "gates", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut `text` into tokens, in time linear in its length."""
        self.text = text
        self.keys, rows, self.starts, self.ends = _cut(text) if len(text) <= _AT_ONCE else _cut_long(text)
        self.gates = _Gates(self.keys, rows)

    def split(self, parted: Mapping[int, Sequence[int]]) -> None:
        """Part tokens after so many of their letters each, marks not counted; marks stay with the left.

        In one pass over all tokens: to put parts into a list one after the other moves all that is behind, each time.
        """
        keys: dict[int, list[str]] = {}
        places: dict[int, list[int]] = {}
        for index in sorted(parted):
            key, letters = self.keys[index], (0, *parted[index])
            keys[index] = [key[first:end] for first, end in zip_longest(letters, letters[1:])]
            places[index] = self._places(index, parted[index])
        _put(self.keys, keys)
        _put(self.gates.rows, {index: [_answers_of[key] for key in keys[index]] for index in keys})
        _put(self.starts, {index: places[index][:-1] for index in places})
        _put(self.ends, {index: places[index][1:] for index in places})
        self.gates.forget()

    def _places(self, index: int, parted: Sequence[int]) -> list[int]:
        """Return where token `index` starts, where its parts meet, and where it ends."""
        place, end, seen = self.starts[index], self.ends[index], 0
        found = [place]
        for letters in parted:
            while place < end and (seen < letters or not fold_word(self.text[place])):
                seen += len(fold_word(self.text[place]))
                place += 1
            found.append(place)
        return [*found, end]

    def rename(self, index: int, key: str) -> None:
        """Give token `index` another key."""
        self.keys[index], self.gates.rows[index] = key, _answers_of[key]
        self.gates.forget()

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.keys)

    def at(self, offset: int) -> int:
        """Return the index of the first token that ends after the character `offset`."""
        return bisect_left(self.ends, offset + 1)

    def is_word(self, index: int) -> bool:
        """Return whether the token is a word or a number rather than a mark."""
        return self.keys[index][0].isalnum()


class Gate:
    """A question asked of every word of every article, true of few."""

    __slots__ = ("_number", "words")

    def __init__(
        self,
        question: _Question | None = None,
        *,
        first: str = "",
        words: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Have a question answered for all words.

        Args:
            question: a pure function of a folded word; None where the answer is in `words` alone.
            first: the letters with one of which a word begins of which it is asked; empty for any.
            words: what gives the words of which it is true besides, called once; they cost nothing for other words.
        """
        self._number, self.words = len(_gates), words
        _gates.append(self)
        if question is not None:
            for letter in first or ("",):
                _asked.setdefault(letter, []).append((self._number, question))
        _ask_anew()

    def answers(self, tokens: Tokens) -> bytes:
        """Return what is answered for each token: 1 for yes, 0 for no."""
        return tokens.gates[self._number]

    def within(self, tokens: Tokens, first: int, end: int) -> Iterator[int]:
        """Return the tokens from `first` up to `end` of whose words the question is true, in order."""
        end = max(first, end)  # compiled code takes no slice of bytes that ends before it begins
        return compress(range(first, end), tokens.gates[self._number][first:end])

    def before(self, tokens: Tokens, first: int, end: int) -> Iterator[int]:
        """Return the same tokens, the nearest to `end` first, without a look at more of them than are taken."""
        answers = tokens.gates[self._number]
        while (end := answers.rfind(1, first, end)) >= 0:
            yield end

    def opens(self, tokens: Tokens, first: int, end: int) -> bool:
        """Return whether the question is true of any word from `first` up to `end`."""
        return tokens.gates[self._number].find(1, first, end) >= 0


def _put(whole: MutableSequence[T], instead: Mapping[int, Sequence[T]]) -> None:
    """Put other elements, however many, in the place of some; these are given in order."""
    new, done = whole[:0], 0
    for index, elements in instead.items():
        new.extend(whole[done:index])
        new.extend(elements)
        done = index + 1
    new.extend(whole[done:])
    whole[:] = new
