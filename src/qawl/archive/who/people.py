"""Can two personal names be one person's, and how surely? By their spelling, and by how many could bear them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qawl.archive.who.kept import NAMES
from qawl.archive.who.names import bare, sound
from qawl.lexicon.noun_kinds import BODY_HEAD, NAME, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded
from qawl.reading.ordinary import is_foreign, is_ordinary, is_particle

Words = tuple[str, ...]
"""A name as `names.words` gives it."""

SAME: Final = 3  # letter for letter
SPELLED: Final = 2  # in another spelling of a foreign name
PART: Final = 1  # one leaves out words of the other
APART: Final = 0

_LONGEST = 7  # words of a name; what is longer is a phrase
_FOREIGN = 7  # letters of a foreign name that is hardly an everyday word
_HEARD = 6  # consonants of two foreign names that are surely one
_THINGS = BODY_HEAD | Noun.UNNAMED | Noun.DOCUMENT | Noun.QUANTIFIER


def relation(mine: Words, theirs: Words) -> int:
    """Return how two names of two words or more go together: SAME, SPELLED, PART or APART.

    >>> relation(("جون", "كيربي"), ("جون", "كيربي"))
    3
    """
    if mine == theirs:
        return SAME
    heard, other = _sounds(mine), _sounds(theirs)
    if heard == other or (mine[:-1] == theirs[:-1] and bare(mine[-1]) == bare(theirs[-1])):
        return SPELLED
    short, long = sorted((heard, other), key=len)
    if len(short) < 2 or len(short) == len(long) or short[0] != long[0]:
        return APART
    rest = iter(long)
    return PART if all(word in rest for word in short) else APART


@lru_cache(maxsize=NAMES)
def _sounds(words: Words) -> Words:
    return tuple(sound(word) for word in words)


def heard_enough(words: Words) -> bool:
    """Return whether another spelling of a foreign name is so long that chance does not make it: not جيم بار."""
    return sum(len(word) for word in _sounds(words)) >= _HEARD


def is_arab(words: Words) -> bool:
    """Return whether the given name is one that Arabs bear, so that many share it."""
    return words[0] in folded("names", "male") or words[0] in folded("names", "female")


def is_given(word: str) -> bool:
    """Return whether a word alone is a given name, which tells nobody from others: محمد."""
    return bool(classes(word) & Noun.GIVEN) and not classes(word) & Noun.SURNAME


def is_name(words: Words, *, definite: bool = False) -> bool:
    """Return whether the words can be a personal name at all, and no phrase that the reading took for one.

    Args:
        words: the words of what may be a name.
        definite: whether it begins with the article, as only a family name does.
    """
    first, *rest = words
    known = classes(first)
    if len(words) > _LONGEST or not first[0].isalpha():
        return False
    if not known & NAME and (definite or is_ordinary(first) or known & _THINGS):
        return False
    if not rest and definite and known & TITLE:
        return False  # القاضي
    if not rest:
        return len(first) > 2 and (bool(known & Noun.SURNAME) or not (known & ~NAME or is_ordinary(first)))
    return not any(is_particle(word) or _is_thing(word) for word in rest)


def is_surname(word: str) -> bool:
    """Return whether the tables know a word as a family name that stands alone in the news."""
    return bool(classes(word) & Noun.SURNAME)


def is_alone(word: str) -> bool:
    """Return whether somebody may be known by a word alone: a family name of the news, أبو مازن, a long foreign one."""
    foreign = len(word) >= _FOREIGN and word[0] not in "وفبكلا" and "الله" not in word
    return is_surname(word) or word.startswith("ابو") or (foreign and is_foreign(word))


def _is_thing(word: str) -> bool:
    known = classes(word)
    return bool(known & _THINGS) and not known & (NAME | Noun.AMBIGUOUS | Noun.DEFINITE)
