"""Which fixed phrases attribute, and which are the article's own formulas? The table `attributions`, folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Literal

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.lexicon.inflect import PRONOUNS
from qawl.lexicon.tables import rows
from qawl.types import Act

PhraseKind = Literal["according", "clause", "speech", "carrier", "occasion", "impersonal", "noun", "formula"]
Next = Literal["source", "verb", "that", "content", ""]


class PhraseRow(Struct, frozen=True):
    """A fixed phrase that attributes, or (kind `formula`) the article's own phrase that does not.

    `cue` is the index of the word that is the cue; `pronoun`: the last word's pronoun is the source.
    """

    id: str
    kind: PhraseKind
    act: Act
    next: Next
    opens: frozenset[str]
    cue: int
    pronoun: bool


class _Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `attributions.toml` as it is written: several phrases of one kind."""

    phrases: list[str]
    kind: PhraseKind
    before: tuple[str, ...] = ("",)
    act: Act = "assert"
    next: Next = ""
    opens: list[str] = []
    cue: int = 0
    pronoun: bool = False


@cache
def phrase_table() -> Mapping[str, list[tuple[tuple[str, ...], PhraseRow]]]:
    """Return the fixed phrases by their first folded word, longest first: the words, and their row."""
    found: dict[str, dict[tuple[str, ...], PhraseRow]] = {}
    for written in rows("attributions", "phrase", _Phrase):
        opens = frozenset(map(fold_word, written.opens))
        for phrase in map("".join, product(written.before, written.phrases)):
            cue = min(written.cue, phrase.count(" "))
            row = PhraseRow(
                f"attributions:{phrase}", written.kind, written.act, written.next, opens, cue, written.pronoun
            )
            for words in _spellings(phrase, written.pronoun):
                found.setdefault(words[0], {}).setdefault(words, row)
    return {first: sorted(known.items(), key=lambda pair: -len(pair[0])) for first, known in found.items()}


def _spellings(phrase: str, pronoun: bool) -> Iterator[tuple[str, ...]]:
    *before, last = map(fold_word, phrase.split())
    if pronoun and phrase[-1] == "ة":
        last = last[:-1] + "ت"
    for ending in PRONOUNS if pronoun else ("",):
        for prefix in ("", "و", "ف"):
            first, *others = *before, last + ending
            yield (prefix + first, *others)
