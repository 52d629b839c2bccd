"""The closed-class words of a reported clause, folded for matching, one set for each thing they do."""

from functools import cache

from msgspec import Struct, convert

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table


class FunctionWords(Struct, frozen=True):
    """Sets of folded words; the table `function_words` says what each set is."""

    complementizer: frozenset[str]
    sisters: frozenset[str]
    resumptive: frozenset[str]
    adjunct: frozenset[str]
    past_phrase: frozenset[str]
    led_by: frozenset[str]
    own_speech: frozenset[str]
    mood: frozenset[str]
    withholding: frozenset[str]
    withheld: frozenset[str]
    come_by: frozenset[str]
    blessing: frozenset[str]
    blessed: frozenset[str]
    glory: frozenset[str]
    prophets: frozenset[str]
    preposition: frozenset[str]
    relative: frozenset[str]
    object_opener: frozenset[str]
    connective: frozenset[str]
    pronoun_subject: frozenset[str]
    demonstrative: frozenset[str]
    before_verb: frozenset[str]
    auxiliary: frozenset[str]
    copula: frozenset[str]
    negation: frozenset[str]
    opening: frozenset[str]
    occasion: frozenset[str]
    made_on: frozenset[str]
    totals: frozenset[str]
    statement: frozenset[str]
    prayed_for: frozenset[str]
    circumstance: frozenset[str]
    about_circumstance: frozenset[str]
    provided: frozenset[str]
    listing: frozenset[str]
    overseers: frozenset[str]
    envoys: frozenset[str]
    aspect: frozenset[str]
    lasting: frozenset[str]
    subjunctive: frozenset[str]
    subject_pronoun: frozenset[str]
    acting: frozenset[str]
    adverbial: frozenset[str]
    owning: frozenset[str]
    same: frozenset[str]
    belonging: frozenset[str]
    recognised: frozenset[str]
    scope: frozenset[str]
    concerned: frozenset[str]
    matters: frozenset[str]
    delegates: frozenset[str]
    latest: frozenset[str]
    among: frozenset[str]
    feasts: frozenset[str]
    topic: frozenset[str]
    what: frozenset[str]
    why: frozenset[str]
    spoken: frozenset[str]
    said_first: frozenset[str]
    asking: frozenset[str]
    initials: frozenset[str]
    emphasis: frozenset[str]
    meanwhile: frozenset[str]
    anyone: frozenset[str]
    supposing: frozenset[str]
    before_noun: frozenset[str]
    alongside: frozenset[str]
    passive_head: frozenset[str]
    done: frozenset[str]
    predicate: frozenset[str]
    time: frozenset[str]
    clause: frozenset[str]
    subordinate: frozenset[str]
    whenever: frozenset[str]
    attached: frozenset[str]
    pointing: frozenset[str]
    taken_up: frozenset[str]
    whatever: frozenset[str]
    joinable: frozenset[str]
    joined_after: frozenset[str]
    time_head: frozenset[str]
    of_year: frozenset[str]
    reserve: frozenset[str]
    numbered: frozenset[str]
    chief: frozenset[str]
    latter: frozenset[str]
    another: frozenset[str]
    measure: frozenset[str]
    circumstantial: frozenset[str]
    governing: frozenset[str]
    scheduled: frozenset[str]
    manner: frozenset[str]
    contracted: frozenset[str]
    turned_out: frozenset[str]
    matter: frozenset[str]
    hence: frozenset[str]
    prayer: frozenset[str]
    own_self: frozenset[str]
    exalted: frozenset[str]


@cache
def function_words() -> FunctionWords:
    """Return the function words, read and folded once."""
    rows = {name: [fold_word(word) for word in words] for name, words in table("function_words").items()}
    return convert(rows, FunctionWords)


@cache
def relative_pronouns() -> frozenset[str]:
    """Return the relatives but من, which is mostly the preposition."""
    return function_words().relative - {"من"}
