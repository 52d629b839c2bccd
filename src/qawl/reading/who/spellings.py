"""Is one name written in two ways? Foreign names are, within one article: داود أوغلو، داود أغولو."""

from collections.abc import Set as AbstractSet

from qawl.lexicon.nouns import classes

_SHORTEST = 4  # letters of a word in which one may be another


def is_written_twice(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Return whether two names are one but for a single word that is spelled alike.

    Args:
        one, other: the folded words of the names. One may leave out words of the other, but has one of them.
    """
    few, many = sorted((one, other), key=len)
    odd = few - many
    return len(few) > 1 and len(odd) == 1 and any(_is_alike(word, next(iter(odd))) for word in many - few)


def _is_alike(one: str, other: str) -> bool:
    """Return whether two words, not both of the tables, are one letter apart or two letters that changed places."""
    if min(len(one), len(other)) < _SHORTEST or (classes(one) and classes(other)):
        return False
    first = 0
    while first < min(len(one), len(other)) and one[first] == other[first]:
        first += 1
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return short[first:] == long[first + 1 :]
    swapped = (
        one[first : first + 2] == other[first : first + 2][::-1] and one[first + 2 :] == other[first + 2 :]
    )
    return swapped or one[first + 1 :] == other[first + 1 :]
