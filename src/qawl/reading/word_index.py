"""Where else in the article does a word stand? An index of its words by stem, built at the first question."""

from bisect import bisect_left

from qawl.reading.document import Document
from qawl.reading.mentions import stem


class Places:
    """The tokens of an article by the stem of their word."""

    def __init__(self, doc: Document) -> None:
        """Keep `doc`; nothing is indexed yet."""
        self._doc = doc
        self._last: dict[str, int] = {}  # the last token of each stem
        self._before: list[int] = []  # for each token, the one of its stem before it, or -1
        self._found: dict[str, list[int]] = {}

    def around(self, word: str, at: int, most: int) -> list[int]:
        """Return at most `most` tokens on each side of `at` whose stem is `word`, those before it first."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._all(word)
        middle = bisect_left(found, at)
        return found[max(0, middle - most) : middle][::-1] + found[middle : middle + most]

    def _all(self, word: str) -> list[int]:
        if not self._before:
            self._index()
        found, place = [], self._last.get(word, -1)
        while place >= 0:
            found.append(place)
            place = self._before[place]
        return found[::-1]

    def _index(self) -> None:
        """Link each token to the one of its stem before it: most words are never asked for, and need no list."""
        last, before = self._last, self._before
        for i, word in enumerate(map(stem, self._doc.keys)):
            before.append(last.get(word, -1))
            last[word] = i
