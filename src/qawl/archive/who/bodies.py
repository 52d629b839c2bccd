"""By what is a body known across articles? A ministry of no stated country is not one body for the whole world.

`body_key` makes the spellings and short forms of one body equal. What each country has of its own (وزارة الصحة) needs a
country beside it, which the name may state or the article's other speakers tell; what is called by its kind alone
(الشركة، المركز الإعلامي) is known in its own article only and has no key.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from qawl.arabic.letters import fold_word
from qawl.archive.who.kept import NAMES
from qawl.archive.who.names import sound
from qawl.archive.who.terms import Terms, terms
from qawl.lexicon.noun_kinds import OWN_NAME, STATE
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, classes, lemma_of, names_begun, stands_for
from qawl.lexicon.tables import folded, table
from qawl.types import SpeakerType

_SPEAKS = ("organization", "outlet", "group")
_PEOPLE = Noun.DOCUMENT | Noun.QUANTIFIER | Noun.HUMAN
_UNIQUE = 3  # words; a longer name is hardly borne by two
_LONG = 10  # words of the longest name of a body; what is longer is a phrase


class BodyKey(NamedTuple):
    """What a body is known by.

    Attributes:
        name: its words, in one form.
        country: the country that its name states, folded; empty where it states none.
        national: whether each country has one of this name.
    """

    name: str
    country: str
    national: bool


@lru_cache(maxsize=NAMES)
def body_key(name: str, *, outlet: bool = False) -> BodyKey | None:
    """Return what the body, outlet or state `name` is known by, or None where it is called by its kind alone.

    Args:
        name: as the article has it.
        outlet: whether it is an outlet there: الرياض is then a newspaper and no state.

    >>> body_key("الخارجية الروسية") == body_key("وزارة خارجية روسيا")
    True
    >>> body_key("الشركة") is None
    True
    """
    words = split_name(name)
    known, kind = _known(words, outlet)
    if not known:
        words = _without_kind(words)
        known, kind = _known(words, outlet)
    if kind == "outlet":
        return _outlet_key(known)
    if known and known not in _each_has():
        return BodyKey(known, "", False)
    said = terms(" ".join(words), body=True)
    country = "+".join(sorted(said.countries))
    known = known or (_known(words[:-1])[0] if country else "")  # مجلس النواب الأردني
    if known in _each_has():
        return BodyKey(known, country, True)
    if not said.words or len(words) > _LONG or _are_many(words):
        return None
    if classes(words[0]) & Noun.OUTLET_HEAD:
        return _outlet_key(name)
    national = _is_national(words)
    if not (_tells(said) or (country and national)):
        return None
    ministry = said.words[1:] if said.words[0] == "وزار" and len(said.words) > 1 else said.words
    return BodyKey(" ".join(ministry), country, national)


@lru_cache(maxsize=NAMES)
def known_body(name: str) -> BodyKey | None:
    """Return what the state or body is known by if the tables know it as such: واشنطن, not الباحثون."""
    known, kind = _known(split_name(name))
    return BodyKey(known, "", False) if known and kind != "outlet" and known not in _each_has() else None


def states_country(name: str) -> bool:
    """Return whether a body's name states the country that it is of."""
    one = body_key(name)
    return one is not None and bool(one.country)


def state_name(country: str) -> str:
    """Return the name of a folded country as it is written."""
    return _states().get(country, country)


@cache
def _states() -> dict[str, str]:
    return {fold_word(state): state for state in table("places")["countries"]}


def _without_kind(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without what it is said to be before it: جماعة كتائب النسر."""
    double = len(words) > 2 and words[0] in folded("organizations", "apposed")
    return words[1:] if double and classes(words[1]) & Noun.ORG else words


def _outlet_key(name: str) -> BodyKey | None:
    """Return what an outlet is known by: its name by ear, without its kind, and a country where it has no other."""
    words = split_name(name)
    said = terms(" ".join(words[1:] if classes(words[0]) & Noun.OUTLET_HEAD else words), body=True)
    rest = [word.removeprefix("ال") for word in said.words if word != "ال"]  # القناة الـ 12
    if any(word not in _vague() for word in rest):
        return BodyKey("outlet " + " ".join(map(sound, rest)), "", False)
    states = said.countries if words[0] in folded("outlets", "of_state") else ()
    return BodyKey(f"outlet {words[0]}", "+".join(sorted(states)), False) if states else None


def _tells(said: Terms) -> bool:
    """Return whether the name of a body tells more than its kind: قيادة القوات المشتركة, but not إدارة النادي."""
    plain = said.heads - _charges()
    if any(word not in plain | _vague() for word in said.words[1:]):
        return True
    if said.words[0] not in plain | _vague():
        return True
    return len(said.words) > 2 and any(word not in plain for word in said.words)


def _are_many(words: tuple[str, ...]) -> bool:
    """Return whether the phrase is of people, of texts, or of several bodies, whom no name tells from others."""
    known = classes(words[0])
    several = known & Noun.PLURAL and words[0].removeprefix("ال") not in folded("organizations", "plural")
    return bool(several or (known & _PEOPLE and not known & Noun.ORG))


def _known(words: tuple[str, ...], outlet: bool = False) -> tuple[str, SpeakerType | None]:
    """Return the folded canonical name and kind of a known body or state; it may be named twice: الفيفا at the end."""
    if words[0] in folded("organizations", "not_alone") and len(words) == 1:
        return "", None
    whole = _canonical(words, outlet)
    if whole[0] or len(words) < 2:
        return whole
    for cut in range(1, len(words)):
        first, last = _canonical(words[:cut], outlet), _canonical(words[cut:], outlet)
        if first[0] and first == last:
            return first
    opener = classes(words[0])
    rest = _canonical(words[1:], bool(opener & Noun.OUTLET_HEAD))  # شركة مايكروسوفت
    if words[0] in _openers() and rest[1] == ("outlet" if opener & Noun.OUTLET_HEAD else "organization"):
        return rest
    return "", None


@cache
def _openers() -> frozenset[str]:
    return (
        folded("organizations", "by_origin") | folded("outlets", "called") | folded("outlets", "papers_open")
    )


@lru_cache(maxsize=NAMES)
def _canonical(words: tuple[str, ...], outlet: bool) -> tuple[str, SpeakerType | None]:
    """Return the folded canonical name and kind of a name that the tables know; a capital is its state."""
    rows = [row for row in names_begun(words[0]) if row.words == words and row.type in _SPEAKS]
    rows = [row for row in rows if not row.flags & Noun.PLURAL and (row.type != "group" or row.flags & STATE)]
    if words[0] in folded("places", "contested"):
        return "", None
    best = next((row for row in rows if (row.type == "outlet") == outlet), rows[0] if rows else None)
    if best is None:
        return "", None
    return fold_word((best.type == "group" and stands_for(words)) or best.canonical), best.type


def _is_national(words: tuple[str, ...]) -> bool:
    """Return whether each country has a body of this name: its head is of such a kind, and no place is named."""
    if lemma_of(words[0]) not in _national() or len(words) > _UNIQUE:
        return False
    return not any(_names(classes(word)) for word in words[1:])


def _names(known: int) -> bool:
    """Return whether a word of these classes tells a body from those of other places."""
    place = known & Noun.PLACE and not known & Noun.COUNTRY
    return bool(place or (known & OWN_NAME and not known & Noun.AMBIGUOUS))


@cache
def _national() -> frozenset[str]:
    return frozenset(lemma_of(word) for word in folded("organizations", "national"))


@cache
def _charges() -> frozenset[str]:
    return frozenset(
        word for form in folded("organizations", "charges") for word in terms(form, body=True).words
    )


@cache
def _vague() -> frozenset[str]:
    return frozenset(
        word for form in folded("organizations", "vague") for word in terms(form, body=True).words
    )


@cache
def _each_has() -> frozenset[str]:
    return frozenset(
        fold_word(entry).replace("-", " ") for entry in table("organizations")["each_has"].split()
    )
