"""Words and punctuation of a text, each with its place and its matching key.

Tokens are kept as parallel lists, not objects: the reading looks at every token of every article, and lists of
small strings are what Python reads fastest. What is asked of every word of every article (may it report? may it end a
content?) is a `Gate`, answered with the key in one look-up: most words are turned away there.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate, compress
from sys import intern

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


def _key(token: str) -> str:
    """Return the matching key of a token; one string for all its places, which makes later look-ups cheap.

    Latin letters are small in it, as in the tables.
    """
    if _FOLDED.match(token):
        return intern(token.lower())
    folded = fold_text(token.lower())
    if not _PLAIN.match(folded):
        folded = _PUNCTUATION.get(folded) or (".." if folded.startswith("...") else fold_word(folded))
    return intern(folded)


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
        self._keys, self.rows, self._joined, self._asked = keys, rows, b"", len(_gates)

    def __missing__(self, number: int) -> bytes:
        if self._asked <= number:  # made before the module with that gate was imported
            self.rows[:], self._asked, self._joined = map(_answers, self._keys), len(_gates), b""
        if not self._joined:
            self._joined = b"".join(self.rows)
        found = self[number] = self._joined[number :: self._asked]
        return found

    def forget(self) -> None:
        """Ask anew after a change of the tokens."""
        self.clear()
        self._joined = b""


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
        parts = _TOKEN.split(text)  # by turns what stands before a token, the token, and the space after it
        places = list(accumulate(map(len, parts)))
        words = list(map(_words.__getitem__, parts[1::3]))
        self.keys: list[str] = [key for key, _ in words]
        rows = [row for _, row in words]
        self.starts = places[:-1:3]
        self.ends = places[1::3]
        if not all(self.keys):  # marks that stand alone, of which no letter is left
            kept = [key != "" for key in self.keys]
            self.keys, rows = list(compress(self.keys, kept)), list(compress(rows, kept))
            self.starts, self.ends = list(compress(self.starts, kept)), list(compress(self.ends, kept))
        self.gates = _Gates(self.keys, rows)

    def split(self, index: int, letters: int) -> None:
        """Part token `index` in two after its first `letters` letters, marks not counted; they stay with the left."""
        start, end, key = self.starts[index], self.ends[index], self.keys[index]
        place, seen = start, 0
        while place < end and (seen < letters or not fold_word(self.text[place])):
            seen += len(fold_word(self.text[place]))
            place += 1
        self.keys[index : index + 1] = [key[:letters], key[letters:]]
        self.gates.rows[index : index + 1] = [_answers_of[key[:letters]], _answers_of[key[letters:]]]
        self.starts[index : index + 1] = [start, place]
        self.ends[index : index + 1] = [place, end]
        self.gates.forget()

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

    def within(self, tokens: Tokens, first: int, end: int) -> Iterator[int]:
        """Return the tokens from `first` up to `end` of whose words the question is true, in order."""
        return compress(range(first, end), tokens.gates[self._number][first:end])

    def before(self, tokens: Tokens, first: int, end: int) -> Iterator[int]:
        """Return the same tokens, the nearest to `end` first, without a look at more of them than are taken."""
        answers = tokens.gates[self._number]
        while (end := answers.rfind(1, first, end)) >= 0:
            yield end

    def opens(self, tokens: Tokens, first: int, end: int) -> bool:
        """Return whether the question is true of any word from `first` up to `end`."""
        return tokens.gates[self._number].find(1, first, end) >= 0
