"""Which words tell through whom a report came and to whom it was said? The table `chains.toml`, read once."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class ChainWords:
    """The lists of `chains.toml`; what each holds is said there. Words are folded, lemmas are not."""

    interview: frozenset[str]
    questions: frozenset[str]
    aired: frozenset[str]
    with_guest: frozenset[str]
    favours: frozenset[str]
    informs: frozenset[str]
    written: frozenset[str]
    places: frozenset[str]
    movements: frozenset[str]
    speaks: frozenset[str]
    publishes: frozenset[str]
    beside: frozenset[str]
    waves: frozenset[str]
    platforms: frozenset[str]
    general: frozenset[str]
    articles: frozenset[str]
    mouth: frozenset[str]
    staff: frozenset[str]
    letters: frozenset[str]
    addresses: frozenset[str]
    press: frozenset[str]
    directed: frozenset[str]
    peers: frozenset[str]
    calls: frozenset[str]
    faces: frozenset[str]
    turns: frozenset[str]
    speech: frozenset[str]
    wishes: tuple[str, ...]
    listeners: tuple[str, ...]
    misdeeds: tuple[str, ...]
    tries: frozenset[str]
    harms: tuple[str, ...]
    remedies: tuple[str, ...]
    strikes: frozenset[str]
    stands: frozenset[str]
    victims: tuple[str, ...]
    owes: frozenset[str]
    wants: frozenset[str]
    peace: tuple[str, ...]
    blame: frozenset[str]
    described: frozenset[str]
    thanked: frozenset[str]
    duty: frozenset[str]
    musts: frozenset[str]
    anyone: frozenset[str]
    there: frozenset[str]
    grounding: frozenset[str]
    need: frozenset[str]
    bound: frozenset[str]
    needed: frozenset[str]
    calling: frozenset[str]
    doing: frozenset[str]
    guilty: frozenset[str]
    guilt: frozenset[str]
    fates: tuple[str, ...]
    everybody: frozenset[str]
    one: frozenset[str]
    accusing: frozenset[str]
    advising: frozenset[str]
    advisers: frozenset[str]
    hoping: frozenset[str]
    charging: frozenset[str]
    facing: frozenset[str]
    directing: frozenset[str]
    asking: frozenset[str]
    urged: frozenset[str]
    needing: frozenset[str]
    urging: frozenset[str]
    answering: frozenset[str]
    surely_duty: frozenset[str]
    executives: frozenset[str]


@cache
def chain_words() -> ChainWords:
    """Return the words of chains of transmission and of addressees."""
    rows: dict[str, Any] = {
        name: frozenset(map(fold_word, row.split())) if isinstance(row, str) else frozenset(row)
        for name, row in table("chains").items()
    }
    for name in ("wishes", "listeners", "misdeeds", "harms", "remedies", "victims", "peace"):
        rows[name] = tuple(map(fold_word, table("chains")[name].split()))
    rows["fates"] = tuple(map(fold_word, table("chains")["fates"]))
    return ChainWords(**rows)
