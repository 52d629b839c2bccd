"""Where else in the article does a word stand? Words are looked for by stem; where many are, all are indexed."""

from bisect import bisect_left

from qawl.reading.document import Document
from qawl.reading.mentions import stem

_FEW = 12  # words that are looked for one by one, among the words that have the same letters


class Places:
    """The tokens of an article by the stem of their word."""

    def __init__(self, doc: Document) -> None:
        """Keep `doc`; nothing is indexed yet."""
        self._doc = doc
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
        keys = self._doc.keys
        self._asked += 1
        if self._asked <= _FEW:
            letters = word[:-1]  # مراسله is the stem of مراسلتنا
            found = [i for i, key in enumerate(keys) if letters in key and stem(key) == word]
            self._found[word] = found
            return found
        if self._asked == _FEW + 1:
            self._found.clear()
            for i, key in enumerate(keys):
                self._found.setdefault(stem(key), []).append(i)
        return self._found.get(word, [])
