"""How is an actor's name written in Latin letters, for those who read English?

States, bodies and outlets stand in the table `latin.toml`, and so do the words of names that are in the news; the names
of Arabs come from the dictionary of arabic-name-romanizer (80,000 name units of Wikidata and others). What neither has
is spelled out by that library's model only where somebody looks at it (`spelled`), for it takes milliseconds a name;
a body of which only its Arabic name is known has none, rather than a row of Arabic words in Latin letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from qawl.arabic.letters import fold_word, has_arabic
from qawl.archive.who.bodies import body_key
from qawl.archive.who.kept import NAMES
from qawl.lexicon.tables import table


@lru_cache(maxsize=NAMES)
def latin(name: str, type: str) -> str:
    """Return the name in Latin letters as far as tables and dictionary know all of it; else nothing."""
    if not has_arabic(name):
        return name
    if type != "person":
        return _body(name, type)
    found = _romanizer(model=False).transliterate_many([name], top_k=2)[0]
    sure = found and all(unit.source in ("user", "dictionary") for unit in found[0].units)
    return str(found[0].text) if sure and found[0].source != "rules" else ""


def spelled(names: Sequence[tuple[str, str]]) -> list[str]:
    """Return names with their types in Latin letters, of persons spelled by ear where no table or dictionary has them.

    Many at once take a fifth of the time that they take one by one.
    """
    known = [latin(name, type) for name, type in names]
    by_ear = [type == "person" and not there for (_, type), there in zip(names, known, strict=True)]
    heard = iter(_heard(tuple(name for (name, _), wanted in zip(names, by_ear, strict=True) if wanted)))
    return [next(heard) if wanted else there for wanted, there in zip(by_ear, known, strict=True)]


@lru_cache(maxsize=4096)
def _heard(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str, _romanizer(model=True).transliterate_many(names))) if names else ()


def _body(name: str, type: str) -> str:
    """Return the English name of a state, body or outlet that the table has, or of a state's body: Police, France."""
    one = body_key(name, outlet=type == "outlet")
    if one is None:
        return ""
    known = _bodies().get((one.name, one.country))
    if known or not one.country:
        return known or ""
    office, state = _offices().get(one.name), _states().get(one.country)
    return f"{office}, {state}" if office and state else ""


@cache
def _states() -> dict[str, str]:
    return {fold_word(state): english for state, english in table("latin")["states"].items()}


@cache
def _bodies() -> dict[tuple[str, str], str]:
    """English names by what a body is known by."""
    rows = {**table("latin")["states"], **table("latin")["bodies"]}
    keys = ((body_key(name, outlet=_is_outlet(name)), english) for name, english in rows.items())
    return {(key.name, key.country): english for key, english in keys if key}


def _is_outlet(name: str) -> bool:
    return any(name in table("outlets")[kind] for kind in ("agencies", "papers", "channels", "sites"))


@cache
def _offices() -> dict[str, str]:
    """English names of what each state has, by its key beside a state's name."""
    keys = ((body_key(f"{name} فرنسا"), english) for name, english in table("latin")["offices"].items())
    return {key.name: english for key, english in keys if key}


@cache
def _romanizer(*, model: bool) -> Any:
    from arabic_name_romanizer import Transliterator, UserDictionary

    words = UserDictionary.from_pairs(table("latin")["words"].items())
    return Transliterator(user_dictionary=words, auto_load_model=model, max_per_unit=1)
