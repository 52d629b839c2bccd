"""Questions about one word, answered once for each word and then looked up.

The same few thousand words make up most of the news, and the reading asks of each the same questions. A dictionary
that answers by itself is three times as fast as `functools.lru_cache`, which keeps its entries in the order of use.
"""

from collections.abc import Callable
from itertools import islice
from typing import TypeVar

Answer = TypeVar("Answer")

MOST = 1 << 17
"""Words of which one question keeps the answer; then it forgets the half that it met later."""
FEW = 1 << 13
"""The same, for a program that never ends: its memory is to stay as it is, and it is in no hurry."""
_most = MOST
_LONGEST = 32  # letters; a longer "word" is none, and is not kept


class Answers(dict[str, Answer]):
    """The answers of one question, by word; one that is not known is asked for."""

    __slots__ = ("_question",)

    def __init__(self, question: Callable[[str], Answer]) -> None:
        """Begin without any answer."""
        self._question = question

    def __missing__(self, word: str) -> Answer:
        """Ask the question, and keep the answer."""
        answer = self._question(word)
        if len(word) <= _LONGEST:
            if len(self) >= _most:  # the words that it met first are those of every article
                kept = dict(islice(self.items(), _most // 2))
                self.clear()
                self.update(kept)
            self[word] = answer
        return answer


def remember(most: int) -> None:
    """Have each question keep the answers of so many words, from now on.

    With `MOST`, all of them together come to take some hundred megabytes, in a program that reads for days; with `FEW`
    some forty, and it reads more slowly.
    """
    global _most  # noqa: PLW0603
    _most = most


def kept_at_most() -> int:
    """Return of how many words each question keeps the answers."""
    return _most


def remembered(question: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return `question`, a pure function of a word, such that it remembers its answers."""
    return Answers(question).__getitem__
