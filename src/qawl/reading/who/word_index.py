"""Where else in the article does a word stand? Words are looked for by stem; where many are, all are indexed."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from qawl.reading.document import Document
from qawl.reading.who.stems import KING, stem

_FEW = 12  # words that are looked for one by one, where their letters stand


class Places:
    """The tokens of an article by the stem of their word."""

    def __init__(self, doc: Document) -> None:
        """Keep `doc`; nothing is indexed yet."""
        self._doc = doc
        self.marked = (
            bool(doc.quotes.opened) or "(" in doc.text
        )  # whether a name may stand in marks or brackets
        self._letters = ""  # the words of the article without space, and where each ends
        self._ends: list[int] = []
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
        self._asked = max(self._asked, _FEW * (word == KING)) + 1
        if self._asked <= _FEW:
            return self._found.setdefault(word, self._sought(word))
        if self._asked == _FEW + 1:
            self._found.clear()
            for i, key in enumerate(self._doc.keys):
                self._found.setdefault(stem(key), []).append(i)
        return self._found.get(word, [])

    def _sought(self, word: str) -> list[int]:
        keys, found = self._doc.keys, []
        if not self._ends:
            self._letters = "".join(keys)
            self._ends = list(accumulate(map(len, keys)))
        letters = word[:-1] or word  # مراسله is the stem of مراسلتنا
        place = self._letters.find(letters)
        while place >= 0:
            i = bisect_right(self._ends, place)
            if stem(keys[i]) == word:
                found.append(i)
            place = self._letters.find(letters, self._ends[i])
        return found
