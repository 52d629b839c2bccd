"""Which fixed phrases attribute, and which are the article's own formulas? The table `attributions`, folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from qawl.arabic.letters import fold_word
from qawl.lexicon.inflect import PRONOUNS
from qawl.lexicon.tables import rows
from qawl.lexicon.written import Next, PhraseKind, WrittenPhrases
from qawl.types import Act


@dataclass(frozen=True, slots=True)
class PhraseRow:
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


@cache
def phrase_table() -> Mapping[str, list[tuple[tuple[str, ...], PhraseRow]]]:
    """Return the fixed phrases by their first folded word, longest first: the words, and their row."""
    found: dict[str, dict[tuple[str, ...], PhraseRow]] = {}
    for written in rows("attributions", "phrase", WrittenPhrases):
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
