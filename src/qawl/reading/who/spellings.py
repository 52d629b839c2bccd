"""Is one name written in two ways? Foreign names are, within one article: داود أوغلو، داود أغولو."""

from collections.abc import Set as AbstractSet

from qawl.lexicon.nouns import Noun, classes

_FOREIGN = 5  # letters of the shortest name that is compared without its long vowels
_KNOWN = Noun.GIVEN | Noun.COMMON  # Arabic names differ by a vowel: سالم، سليم
_BONES = 4  # letters that are left of it; of fewer two men may have the same: خميني، خامنئي
_VOWELS = str.maketrans("زشصثطغجق", "سسسستككك", "اويه")  # شولتس، شولتز
_SHORTEST = 4  # letters of a word in which one may be another


def is_written_twice(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Return whether two names are one but for a single word that is spelled alike.

    Args:
        one, other: the folded words of the names. One may leave out words of the other, but has one of them.
    """
    few, many = sorted((one, other), key=len)
    odd = few - many
    return len(few) > 1 and len(odd) == 1 and any(_is_alike(word, next(iter(odd))) for word in many - few)


def is_spelled_otherwise(word: str, names: AbstractSet[str]) -> bool:
    """Return whether one of `names` is the foreign name `word` with other letters: زاخاروفا، زخاروفا."""
    if len(word) < _FOREIGN or classes(word) & _KNOWN:
        return False
    bones = _bones(word)
    return len(bones) >= _BONES and any(
        len(name) >= _FOREIGN and name != word and _bones(name) == bones for name in names
    )


def is_misspelled(word: str, heads: AbstractSet[str]) -> bool:
    """Return whether an unknown word is the kind of a body but for a letter lost or two swapped: الوزراة، لجة."""
    if len(word) < _SHORTEST or classes(word):
        return False
    kinds = (head for head in heads if classes(head) & Noun.ORG and classes(head) & Noun.COMMON)
    return any(
        _is_alike(word, head) and (len(word) < len(head) or sorted(word) == sorted(head)) for head in kinds
    )


def _bones(word: str) -> str:
    """Return the letters of a folded word that are no long vowels, those that foreign sounds waver between as one."""
    return word[0] + word[1:].translate(_VOWELS)


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
