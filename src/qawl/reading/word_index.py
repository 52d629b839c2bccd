"""Where else in the article does a word stand? An index of its words by stem, built at the first question."""

from bisect import bisect_left

from qawl.reading.document import Document
from qawl.reading.mentions import stem

_FEW = 12  # words that are looked for one by one; where more are asked for, all are indexed


class Places:
    """The tokens of an article by the stem of their word."""

    def __init__(self, doc: Document) -> None:
        """Keep `doc`; nothing is indexed yet."""
        self._doc = doc
        self._stems: list[str] = []
        self._found: dict[str, list[int]] = {}
        self._asked = 0

    def around(self, word: str, at: int, most: int) -> list[int]:
        """Return at most `most` tokens on each side of `at` whose stem is `word`, those before it first."""
        found = self._found.get(word)
        if found is None:
            found = self._all(word)
        middle = bisect_left(found, at)
        return found[max(0, middle - most) : middle][::-1] + found[middle : middle + most]

    def _all(self, word: str) -> list[int]:
        """Return all tokens of a stem that was not asked for till now."""
        self._asked += 1
        if self._asked == 1:
            self._stems = list(map(stem, self._doc.keys))
        if self._asked <= _FEW:
            found, place = self._found.setdefault(word, []), -1
            for _ in range(self._stems.count(word)):
                place = self._stems.index(word, place + 1)
                found.append(place)
            return found
        if self._asked == _FEW + 1:
            self._found.clear()
            for i, other in enumerate(self._stems):
                self._found.setdefault(other, []).append(i)
        return self._found.get(word, [])
