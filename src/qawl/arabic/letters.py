"""One spelling for the letters that Arabic newspapers write in several ways, for matching only.

`fold_text` keeps every character in its place, so offsets in the folded text are offsets in the text; `fold_word`
also drops what has no letter of its own (diacritics, tatweel, zero-width and bidi marks); `fold` does that for a
whole text and keeps a map back. The letters unified are those of the usual Arabic retrieval normalisation
(Larkey, Ballesteros and Connell 2002), with hamza on its carriers added.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_SAME = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ۆ": "و", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف", "پ": "ب",
    "چ": "ج", "ژ": "ز",
}  # fmt: skip
_DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
_PAIRS = (*_SAME.items(), *_DIGITS.items())
_LONG = 64  # characters

MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad"
)
"""Body of a regular-expression class: characters that stand in a word without being one of its letters."""

_MARK = re.compile(f"[{MARKS}]+")
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, where that stood in the original (plus one last entry)."""

    text: str
    offsets: tuple[int, ...]


@cache
def _single() -> dict[int, str]:
    """Character table of `fold_text`: the same-letter table, digits, and one-letter presentation forms."""
    pairs = {**_SAME, **_DIGITS}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        letters = _MARK.sub("", unicodedata.normalize("NFKC", chr(code))).strip()
        if len(letters) == 1:
            pairs[chr(code)] = _SAME.get(letters, letters)
    return {ord(old): new for old, new in pairs.items()}


def fold_text(text: str) -> str:
    """Return `text` with its letters and digits unified, character for character: the length stays the same.

    >>> fold_text("أكّدت ٢٠٢١")
    'اكّدت 2021'
    """
    return text.translate(_single()) if _FORMS.search(text) else _unified(text)


def fold_word(word: str) -> str:
    """Return the matching key of one word: letters unified, marks dropped, ligatures taken apart.

    >>> fold_word("مؤكِّداً")
    'موكدا'
    """
    if _FORMS.search(word):
        word = unicodedata.normalize("NFKC", word)
    return _MARK.sub("", _unified(word))


def _unified(text: str) -> str:
    """Return a text without presentation forms, its letters and digits unified."""
    if len(text) < _LONG:
        return text.translate(_single())
    for letter, same in _PAIRS:  # to look through a text for each takes less than to look each character up
        text = text.replace(letter, same)
    return text


def fold(text: str) -> Folded:
    """Return `text` folded, marks dropped, with the offset in `text` of each character that is left."""
    kept, offsets = [], []
    for position, character in enumerate(text):
        letters = fold_word(character)
        kept.append(letters)
        offsets.extend([position] * len(letters))
    return Folded("".join(kept), (*offsets, len(text)))


def by_last_letter(endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return `endings` by their last letter, in order: a word can have those of its own last letter alone."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in endings:
        found[ending[-1]] = (*found.get(ending[-1], ()), ending)
    return found


def has_arabic(text: str) -> bool:
    """Return whether `text` holds any Arabic letter."""
    return _ARABIC.search(text) is not None
