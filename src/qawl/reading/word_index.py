"""Where else in the article does a word stand? An index of its words by stem, built at the first question."""

from bisect import bisect_left
from collections import defaultdict

from qawl.reading.document import Document
from qawl.reading.mentions import stem


class Places:
    """The tokens of an article by the stem of their word."""

    def __init__(self, doc: Document) -> None:
        """Keep `doc`; nothing is indexed yet."""
        self._doc = doc
        self._index: dict[str, list[int]] | None = None

    def around(self, word: str, at: int, most: int) -> list[int]:
        """Return at most `most` tokens on each side of `at` whose stem is `word`, those before it first."""
        if self._index is None:
            index: defaultdict[str, list[int]] = defaultdict(list)
            for i, key in enumerate(map(stem, self._doc.keys)):
                index[key].append(i)
            self._index = index
        found = self._index.get(word, [])
        middle = bisect_left(found, at)
        return found[max(0, middle - most) : middle][::-1] + found[middle : middle + most]
