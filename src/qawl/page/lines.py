"""What is this line of a page: a paragraph, a headline, or furniture of the site?

One line is judged by itself here, by its length, its punctuation and the phrases of the table `boilerplate`;
`qawl.page.plain` judges it by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from qawl.arabic.letters import MARKS, fold_word
from qawl.lexicon.tables import table

LineKind = Literal[
    "blank", "text", "headline", "tiny", "button", "counter", "furniture", "comment", "related"
]

FURNITURE: frozenset[str] = frozenset({"button", "counter", "furniture", "comment", "related"})
"""The kinds of lines that are no part of an article."""

_PARAGRAPH = 15  # words of a line that is a paragraph even without a full stop
_SENTENCE = 5  # words of one that has a full stop
_TINY = 5  # words of a menu entry, at most
_LOOKED_AT = 160  # characters: no phrase of the table reaches further into a line
_BEGINNING = 40  # characters: the first word is among them
_WORD = re.compile(r"\w[\w" + MARKS + "]*")
_UNSEEN = re.compile(r"[\s" + MARKS + "]*")
_NUMBER = re.compile(r"\d+[kKmM]?\Z")
_FIGURE = re.compile(r"\d")
_FULL_STOP = re.compile("[.!؟?…:۔]|[\"”»“›'’]")
_TAIL = re.compile(r"[\s\"”»“›'’)\]" + MARKS + "]*$")
_BREADCRUMB = re.compile(r"[|›»/•·>]")


class Line(Struct, frozen=True):
    """One line as it stands, with its line break, and what it is by itself; `words` counts its words."""

    raw: str
    kind: LineKind
    words: int


class _Phrases(Struct, frozen=True):
    """The table `boilerplate`, by the first word of each phrase."""

    starts: dict[str, list[tuple[tuple[str, ...], str]]]
    whole: dict[tuple[str, ...], str]
    buttons: frozenset[str]
    limits: dict[str, int]


def words_of(text: str) -> list[str]:
    """Return the words of a short text, folded for comparison."""
    words = _WORD.findall(text)
    # Folded together: a page has hundreds of words, and each call costs as much as the folding of a line.
    return fold_word("\n".join(words)).lower().split("\n") if words else []


def key_of(text: str) -> tuple[str, ...]:
    """Return the words of a line that are no numbers: what is left when a counter has counted on."""
    return tuple([word for word in words_of(text) if not _is_number(word)])


def _first_of(text: str) -> str:
    """Return the first word of `key_of`, or an empty string."""
    found = (fold_word(word[0]).lower() for word in _WORD.finditer(text))
    return next((word for word in found if not _is_number(word)), "")


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and _NUMBER.match(word) is not None


@cache
def _phrases() -> _Phrases:
    rows = table("boilerplate")
    starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in rows["starts"].items():
        for phrase in phrases:
            key = key_of(phrase)
            starts.setdefault(key[0], []).append((key, kind))
    whole = {key_of(phrase): kind for kind, phrases in rows["whole"].items() for phrase in phrases}
    buttons = frozenset(word for phrase in rows["buttons"]["words"] for word in words_of(phrase))
    return _Phrases(starts, whole, buttons, rows["limits"])


def split(text: str) -> list[Line]:
    """Return the lines of `text` with their line breaks; joined they are `text` again."""
    return [_line(raw) for raw in text.splitlines(keepends=True)]


def _line(raw: str) -> Line:
    body = raw.strip()
    if not body or _UNSEEN.fullmatch(body):
        return Line(raw, "blank", 0)
    words = len(body.split())
    return Line(raw, _furniture(body, words) or _by_shape(body, words), words)


def _furniture(body: str, words: int) -> LineKind | None:
    """Return what furniture the line is, or None."""
    phrases = _phrases()
    general = phrases.limits["general"]
    if words > general and (first := _first_of(body[:_BEGINNING])) and first not in phrases.starts:
        return None  # a paragraph, as most lines of an article are
    key = key_of(body[:_LOOKED_AT])
    if not key:
        return "counter" if any(character.isdigit() for character in body[:_LOOKED_AT]) else None
    for phrase, kind in phrases.starts.get(key[0], ()):
        fits = words <= phrases.limits.get(kind, general) and (kind != "dated" or _FIGURE.search(body))
        if fits and key[: len(phrase)] == phrase:
            return _named(kind)
    whole = phrases.whole.get(key)
    if whole:
        return _named(whole)
    if len(key) <= general and all(word in phrases.buttons for word in key):
        return "button"
    parts = _BREADCRUMB.split(body) if words <= general else []
    if len(parts) >= 4 and all(len(part.split()) <= 3 for part in parts):
        return "button"
    return None


def _named(kind: str) -> LineKind:
    return "comment" if kind == "comment" else "related" if kind == "related" else "furniture"


def _by_shape(body: str, words: int) -> LineKind:
    """Tell a paragraph from a headline and both from a menu entry, by length and full stop."""
    if words >= _PARAGRAPH:
        return "text"
    end = body[-40:]
    tail = _TAIL.search(end)
    last = end[: tail.start()][-1:] if tail else end[-1:]
    stops = bool(_FULL_STOP.match(last)) or (tail is not None and bool(re.search('["”»“]', tail[0])))
    if words >= _SENTENCE and stops:
        return "text"
    return "tiny" if words <= _TINY else "headline"
