"""What is known of a lemma that reports, and of one reading of a word as a form of it? The rows that `cues` makes.

The written rows are those of `verbs.toml` and `light.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.lexicon.inflect import Gender, Kind, Number, Tense
from qawl.lexicon.tables import table
from qawl.types import Act


class CueRow(Struct, frozen=True):
    """One lemma that reports: what opens its content, whom it is said to, and the act that it usually is.

    `noun_opens` open it too after the verbal noun (انتقادات لـ). Prepositions are folded, as they are met in a text.
    `unspoken` tells that its imperfect without a subject is mostly a passive (ينتظر أن), `rumoured` that its perfect
    is too (تردد أن); `negatable`, that it reports with a negation before it too.
    `folded` is the lemma as it is met in a text.
    """

    id: str
    lemma: str
    folded: str
    act: Act
    opens: frozenset[str]
    noun_opens: frozenset[str]
    addressee: str
    source: frozenset[str]
    strong: bool
    carries: bool
    passive_impersonal: bool
    unspoken: bool
    rumoured: bool
    copular: bool
    negatable: bool
    names_act: bool
    refuses: bool
    names: bool
    transitive: bool

    def listed(self, name: str) -> bool:
        """Return whether the lemma is in the list `name` of the table of verbs."""
        return self.folded in cue_words(name)


class CueForm(Struct, frozen=True):
    """One reading of a word as a form of a cue lemma, with what was taken off its two ends.

    `risky` readings need more of their surroundings (a complementizer, a quotation, a subject): the word is
    more often another one, or the form is one that news hardly uses of a speaker.
    """

    row: CueRow
    kind: Kind
    tense: Tense
    passive: bool
    person: int
    gender: Gender
    number: Number
    prefix: str
    suffix: str
    accusative: bool
    short: bool
    risky: bool


class LightRow(Struct, frozen=True):
    """A verb that says little, with the noun that says what it reports.

    `at_noun` tells that the content begins at the noun (أعرب عن *شكره للملك*), else it begins after it.
    """

    id: str
    act: Act
    opens: frozenset[str]
    at_noun: bool


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return the folded words of the list `name` of the table of verbs."""
    return frozenset(map(fold_word, table("verbs")[name]))


class WrittenVerb(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `verbs.toml` as it is written."""

    lemma: str
    present: str
    act: Act
    opens: list[str]
    participle: str = ""
    masdar: list[str] = []
    noun_opens: list[str] = []
    addressee: str = ""
    source: str = ""
    strength: Literal["strong", "weak"] = "strong"
    carries: bool = False
    passive: Literal["impersonal", "expected", "rumoured", "copular", ""] = ""
    note: str = ""


class WrittenLight(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `light.toml` as it is written: verbs that go with each of some nouns."""

    verbs: list[str]
    nouns: list[str]
    act: Act
    opens: list[str] = []
    content: Literal["noun", "after"] = "noun"
