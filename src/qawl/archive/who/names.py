"""When are two names the same but for the spelling? Names as keys that are equal when a reader takes them for one.

`key` is of a whole name: letters unified, بن dropped, عبد and أبو joined to what follows, titles before it dropped.
`sound` is of one word of a name from another language, which Arabic papers spell by ear (غروندبرغ، جروندبيرج): its
consonants, with those that stand for one foreign sound made one. A name that Arabs bear is spelled in one way, and
its vowels tell it from others (سالم، سليم، سلام), so that it stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from qawl.arabic.letters import fold_word
from qawl.archive.who.kept import NAMES
from qawl.lexicon.noun_kinds import NAME, TITLE
from qawl.lexicon.nouns import classes
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import second

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=NAMES)
def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without what does not tell it from others.

    >>> words("الدكتور عبد الله بن أحمد آل ثاني")
    ('عبدالله', 'احمد', 'الثاني')
    """
    found = titled_words(name)
    first = 0
    while first < len(found) - 1 and _is_title(found[first]):
        first += 1
    return found[first:]


def titled_words(name: str) -> tuple[str, ...]:
    """Return the same with the titles before the name."""
    found = _WORD.findall(fold_word(name).lower().replace("وو", "و"))
    return _joined([word for word in found if word not in folded("names", "filiation")]) or tuple(found)


def key(name: str) -> str:
    """Return what all spellings of a name share: its `words`, with a space between them."""
    return " ".join(words(name))


def skeleton(name: str) -> str:
    """Return the consonants of a name, roughly alike in Arabic and Latin letters, word by word.

    >>> skeleton("Sergey Lavrov") == skeleton("سيرغي لافروف")
    True
    """
    plain = unicodedata.normalize("NFKD", fold_word(name).casefold())
    heard = []
    for word in _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter))):
        if word in _FILIATION:
            continue
        letters = word.removeprefix("ال")
        for several, one in _DIGRAPHS:
            letters = letters.replace(several, one)
        letters = _DOUBLED.sub(r"\1", letters.translate(_CONSONANTS))
        heard.append(letters or word[0])
    return " ".join(heard)


def _is_title(word: str) -> bool:
    known = classes(word)
    return bool(known & TITLE) and not known & NAME


def _joined(found: list[str]) -> tuple[str, ...]:
    """Join the words that are one with what follows or goes before: عبد الله, أبو بكر, نصر الله."""
    joined: list[str] = []
    glue = ""
    for word in found:
        if word in folded("names", "joined") and not glue:
            glue = word
        elif word in second() and joined and not glue:
            joined[-1] += word
        else:
            joined.append(glue + word)
            glue = ""
    return (*joined, glue) if glue else tuple(joined)


@lru_cache(maxsize=NAMES)
def sound(word: str) -> str:
    """Return what is heard of a folded word of a name, alike in all its spellings.

    >>> sound("غروندبرغ") == sound("جروندبيرج")
    True
    """
    if word in folded("names", "male") or word in folded("names", "female") or word.startswith("ال"):
        return word
    heard = _DOUBLED.sub(r"\1", word.translate(_HEARD).replace("تش", "ش"))
    return heard[0] + _SILENT.sub("", heard[1:]) if heard else word


def bare(word: str) -> str:
    """Return a family name without its article, which some papers leave out: العطار, عطار."""
    return word[2:] if word.startswith("ال") and len(word) > _ARTICLE else word


_FILIATION = frozenset(("بن", "ابن", "bin", "ben", "ibn", "al", "el", "ال"))
_DIGRAPHS = (
    ("sch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("kh", "k"), ("gh", "j"), ("th", "s"), ("dh", "z"),
    ("ph", "f"), ("ck", "k"), ("ce", "s"), ("ci", "s"), ("x", "ks"), ("تش", "s"), ("كس", "ks"),
)  # fmt: skip
_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("aeiouywhاويهعحءئؤ'’ʿʾ", None), "c": "k", "q": "k", "g": "j", "v": "f", "p": "b",
        "ب": "b", "ت": "t", "ث": "s", "ج": "j", "خ": "k", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "س": "s",
        "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "j", "ف": "f", "ق": "k", "ك": "k", "ل": "l",
        "م": "m", "ن": "n",
    }
)  # fmt: skip
_ARTICLE = 4  # letters of the longest word whose first two are hardly the article
_HEARD = str.maketrans({"غ": "ج", "ص": "س", "ط": "ت", "ث": "س", "ظ": "س", "ز": "س", "ض": "د", "ء": None})
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile(r"[اويه]")
