"""When are two names the same but for the spelling? Names as keys that are equal when a reader takes them for one.

`key` is of a whole name: letters unified, بن dropped, عبد and أبو joined to what follows, titles before it dropped.
`sound` is of one word of a name from another language, which Arabic papers spell by ear (غروندبرغ، جروندبيرج): its
consonants, with those that stand for one foreign sound made one. A name that Arabs bear is spelled in one way, and
its vowels tell it from others (سالم، سليم، سلام), so that it stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded

_WORD = re.compile(r"\w+")
_TITLE = Noun.HONORIFIC | Noun.ROLE | Noun.SPOKESMAN
_NAMES = Noun.GIVEN | Noun.SURNAME | Noun.NAME_PARTICLE


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without what does not tell it from others.

    >>> words("الدكتور عبد الله بن أحمد آل ثاني")
    ('عبدالله', 'احمد', 'الثاني')
    """
    found = _WORD.findall(fold_word(name).lower().replace("وو", "و"))
    while len(found) > 1 and _is_title(found[0]):
        del found[0]
    return _joined([word for word in found if word not in folded("names", "filiation")]) or tuple(found)


def key(name: str) -> str:
    """Return what all spellings of a name share: its `words`, with a space between them."""
    return " ".join(words(name))


def _is_title(word: str) -> bool:
    known = classes(word)
    return bool(known & _TITLE) and not known & _NAMES


def _joined(found: list[str]) -> tuple[str, ...]:
    """Join the words that are one with what follows: عبد الله, أبو بكر, آل سعود."""
    joined: list[str] = []
    glue = ""
    for word in found:
        if word in folded("names", "joined") and not glue:
            glue = word
            continue
        joined.append(glue + word)
        glue = ""
    return (*joined, glue) if glue else tuple(joined)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return what is heard of a folded word of a name, alike in all its spellings.

    >>> sound("غروندبرغ") == sound("جروندبيرج")
    True
    """
    if word in folded("names", "male") or word in folded("names", "female") or word.startswith("ال"):
        return word
    heard = _DOUBLED.sub(r"\1", word.translate(_HEARD).replace("تش", "ش"))
    return heard[0] + _SILENT.sub("", heard[1:]) if heard else word


def sounds(name: str) -> tuple[str, ...]:
    """Return the `sound` of each of the `words` of a name."""
    return tuple(sound(word) for word in words(name))


_HEARD = str.maketrans({"غ": "ج", "ص": "س", "ط": "ت", "ث": "س", "ظ": "ز", "ض": "د", "ء": None})
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile(r"[اويه]")
