"""What do the words of a title or of a body's name speak of? Words by their lemma, and countries by one name each.

وزير الخارجية الروسي and وزير خارجية روسيا speak of the same minister and the same country; الأمريكية, الأميركية,
أميركا and واشنطن of one country.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from qawl.arabic.letters import fold_word
from qawl.archive.who.kept import NAMES
from qawl.lexicon.noun_kinds import STATE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at, stands_for
from qawl.lexicon.tables import folded, table
from qawl.reading.who.stems import stem

_WORD = re.compile(r"\w+")
_THE_CITY = ("المدينه", "للمدينه")


class Terms(NamedTuple):
    """What a phrase speaks of.

    Attributes:
        words: its words by their lemma, in order, without article, prefixes, countries and what tells nothing.
        countries: the countries it names, by a noun, an adjective or the capital.
        offices: those of the words that are an office or trade.
        heads: those that open names of bodies.
    """

    words: tuple[str, ...]
    countries: frozenset[str]
    offices: frozenset[str]
    heads: frozenset[str]

    @property
    def matters(self) -> frozenset[str]:
        """The words that tell what an office or body is for."""
        return frozenset(self.words) - self.offices - self.heads


@lru_cache(maxsize=NAMES)
def terms(text: str, *, body: bool = False) -> Terms:
    """Return what `text` speaks of.

    Args:
        text: a title, or the name of a body.
        body: whether it is the name of a body, in which each word counts and a capital is a place.

    >>> terms("وزير الخارجية الروسي").countries == terms("سفير موسكو").countries
    True
    """
    idle, state = (_areas(), Noun.COUNTRY) if body else (_idle(), STATE)
    keys = _WORD.findall(fold_word(text))
    words: list[str] = []
    countries: set[str] = set()
    offices: set[str] = set()
    heads: set[str] = set()
    i = 0
    while i < len(keys):
        row = name_at(keys, i)
        if row and row.flags & state:
            countries.add(fold_word(stands_for(row.words) or row.canonical))
            i += len(row.words)
            continue
        if row and row.type == "organization" and not body and not row.flags & Noun.AMBIGUOUS:
            words.append(fold_word(row.canonical))
            heads.update(_heads() & {_word(row.words[0])})
            i += len(row.words)
            continue
        key, known = keys[i], classes(keys[i])
        i += 1
        country = _countries().get(lemma_of(key)) if known & Noun.NATIONALITY else None
        if country:
            countries.add(country)
            continue
        word = _word(key)
        area = word in _areas() and key.endswith(_THE_CITY)  # المدينة المنورة is a place, and no kind of one
        if (word in idle and not area) or (
            known & Noun.HONORIFIC and not known & Noun.SPOKESMAN and known & Noun.DEFINITE
        ):
            continue
        words.append(word)
        if known & Noun.ROLE:
            offices.add(word)
        elif word in _heads():
            heads.add(word)
    return Terms(tuple(words), frozenset(countries), frozenset(offices), frozenset(heads))


@lru_cache(maxsize=NAMES)
def _word(key: str) -> str:
    """Return the lemma of a folded word, or of the one that stands for it in titles: وزراء for حكومة."""
    word = (lemma_of(key) if classes(key) else stem(key)).removeprefix("ال") or key
    bare = word[:-1] if len(word) > 3 and word[-1] == "ه" else word
    return _alike().get(word) or _alike().get(bare) or bare


@cache
def _alike() -> dict[str, str]:
    """Words that stand for each other in titles; a coach is no manager here, though one article may call him so."""
    rows = [fold_word(row).split() for row in table("titles")["alike"]]
    kept = [
        row for row in rows if row[0] in folded("titles", "sovereigns") or not classes(row[0]) & Noun.ROLE
    ]
    return {word: first for first, *others in kept for word in others}


@cache
def _idle() -> frozenset[str]:
    """Words that tell no office from another: باسم، السابق، العام."""
    listed = folded("titles", "idle") | folded("titles", "grades")
    return _areas() | {_word(word) for word in listed}


@cache
def _heads() -> frozenset[str]:
    """Words that open names of bodies."""
    listed = (entry.split("/")[0] for entry in fold_word(table("organizations")["heads"]).split())
    return frozenset(_word(word) for word in listed)


@cache
def _areas() -> frozenset[str]:
    """Kinds of places, which may stand before the place itself."""
    return frozenset(_word(word) for word in folded("organizations", "kinds_of_area"))


@cache
def _countries() -> dict[str, str]:
    """The country of each adjective, by its folded lemma."""
    found: dict[str, str] = {}
    for country, row in table("places")["countries"].items():
        for entry in fold_word(row.get("adjective", "")).split():
            found.update((form, fold_word(country)) for form in entry.split("/"))
    return found
