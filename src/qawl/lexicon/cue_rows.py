"""What is known of a lemma that reports, and of one reading of a word as a form of it? The rows that `cues` makes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.inflect import Gender, Kind, Number, Tense
from qawl.lexicon.tables import table
from qawl.types import Act


@dataclass(frozen=True, slots=True)
class CueRow:
    """One lemma that reports: what opens its content, whom it is said to, and the act that it usually is.

    `noun_opens` open it too after the verbal noun (انتقادات لـ). Prepositions are folded, as they are met in a text.
    `unspoken` tells that its imperfect without a subject is mostly a passive (ينتظر أن), `rumoured` that its perfect
    is too (تردد أن); `negatable`, that it reports with a negation before it too. `folded` is the lemma, folded.
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


@dataclass(frozen=True, slots=True)
class CueForm:
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


@dataclass(frozen=True, slots=True)
class LightRow:
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
