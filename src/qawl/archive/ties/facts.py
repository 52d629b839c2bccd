"""Do two statements in like words give other facts?

Who reports day after day (a weather service, a ministry that counts the injured) says one sentence each time, and what
is said stands in the few words of it that change: how many, and which way. Where each of two statements gives a fact of
one kind that the other lacks, the one was put in the other's place. Where only one of them does, it is the fuller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from qawl.archive.find.words import stems
from qawl.lexicon.tables import table


def facts_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether each of two statements gives a number, or a direction, that the other does not.

    How often each of them stands there counts, since a forecast uses few words again and again.

    Args:
        one: the telling words of a statement, in order; see `wording.telling`.
        other: those of the other.
    """
    if one == other:
        return False
    ways, others = (Counter(filter(_directions().__contains__, words)) for words in (one, other))
    return bool(ways - others and others - ways) or _numbers_differ(one, other)


def _numbers_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each has a number that the other lacks. One in words may be any, since عشرة and عشرين are one stem."""
    numbers, others = _numbers(one), _numbers(other)
    spelled, others_spelled = (Counter(filter(_number_words().__contains__, words)) for words in (one, other))
    own = (numbers - others).total() - (others_spelled - spelled).total()
    others_own = (others - numbers).total() - (spelled - others_spelled).total()
    return own > 0 and others_own > 0


def _numbers(words: Sequence[str]) -> Counter[str]:
    """The numbers in digits: 2014م is 2014; 14.0, which is known as 140, is 14."""
    digits = ("".join(filter(str.isdigit, word)).rstrip("0") for word in words if not word.isalpha())
    return Counter(filter(None, digits))


@cache
def _directions() -> frozenset[str]:
    return frozenset(stems(table("wording")["directions"]))


@cache
def _number_words() -> frozenset[str]:
    rows = table("numerals")
    words = (word for row in ("units", "tens", "hundreds") for forms in rows[row].values() for word in forms)
    return frozenset(stem for word in words for stem in stems(word))
