"""Is this word a verbal noun, told by its shape alone? Needed where أعلن is followed by what was announced."""

import re
from functools import cache

from qawl.arabic.letters import by_last_letter, fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.tables import table

_ANY = "[ا-ي]"


@cache
def _shapes() -> re.Pattern[str]:
    rows = table("masdars")
    pronouns = "|".join(fold_word(pronoun) for pronoun in rows["pronouns"])
    bodies = {_body(fold_word(shape), pronouns) for shape in rows["shapes"]}
    return re.compile(f"(?:{'|'.join(sorted(bodies))})\\Z")


def _body(shape: str, pronouns: str) -> str:
    """Turn a shape into a pattern with an optional pronoun, before which a last ة is written ت."""
    body = "".join(_ANY if letter in "فعل" else letter for letter in shape)
    return f"{body[:-1]}(?:ه|ت(?:{pronouns}))" if body.endswith("ه") else f"{body}(?:{pronouns})?"


@cache
def _exceptions() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("masdars")["not"])


@cache
def _from_l() -> tuple[str, ...]:
    return tuple(fold_word(word) for word in table("masdars")["from_l"])


@cache
def _pronouns() -> dict[str, tuple[str, ...]]:
    return by_last_letter(sorted((fold_word(p) for p in table("masdars")["pronouns"]), key=len, reverse=True))


@remembered
def is_masdar(key: str) -> bool:
    """Return whether the folded word `key` has the shape of a verbal noun without the article.

    >>> is_masdar("استهدافها"), is_masdar("التشكيل")
    (True, False)
    """
    if len(key) < 2 or key in _exceptions():
        return False
    openers = function_words().object_opener
    if key in openers:
        return True
    for pronoun in _pronouns().get(key[-1], ()):
        stem = key[: -len(pronoun)]
        if key.endswith(pronoun) and len(stem) > 2:
            if stem in openers or (stem[-1] == "ت" and stem[:-1] + "ه" in openers):
                return True
            if stem in _exceptions() or (stem[-1] == "ت" and stem[:-1] + "ه" in _exceptions()):
                return False
    if key[:2] == "ال" and not key.startswith(_from_l()):
        return False  # النادي، التيار
    return _shapes().match(key) is not None
