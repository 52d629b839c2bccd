"""Which kinds of nouns does the reading ask for together: a title, a state, a medium, a word of a person's name?

Each kind is a sum of `Noun` members: `classes(key) & TITLE` is true of a word that can be any of them. Kinds that are
asked for as a whole (`classes(key) & PEOPLE == PEOPLE`) say so. What a member implies is left out: a rank is a role and
an honorific, a spokesman a role; a country or capital is a place and a group; a source without a name is human.
"""

from __future__ import annotations

from typing import Final

from qawl.lexicon.noun_tables import Noun

__all__ = [
    "ADDRESSED",
    "APPOSED",
    "BODY",
    "BODY_HEAD",
    "DEFINED",
    "EVERYDAY",
    "MEDIUM",
    "NAME",
    "NAMED_BODY",
    "NAME_START",
    "NATION",
    "OF_NATION",
    "OWN_NAME",
    "PARTY",
    "PEOPLE",
    "PERSON",
    "PERSON_START",
    "PROPER",
    "SPEAKER",
    "SPEAKING",
    "STATE",
    "TITLE",
    "WHERE",
]

TITLE: Final = Noun.ROLE | Noun.HONORIFIC
"""What a person is called by beside the name: وزير، السيد، العميد، المتحدث."""
OWN_NAME: Final = Noun.GIVEN | Noun.SURNAME
"""A name that a person is born with or takes over, without بن and أبو."""
NAME: Final = OWN_NAME | Noun.NAME_PARTICLE
"""Any word of a person's name."""
PERSON: Final = TITLE | OWN_NAME
"""A title or a name: a word that means one person."""
PERSON_START: Final = TITLE | Noun.GIVEN
"""What the mention of a person begins with; surnames are left out, since many are places or adjectives too."""
NAME_START: Final = Noun.HONORIFIC | Noun.GIVEN | Noun.NAME_PARTICLE
"""What a person's name begins with, form of address included: السيد، سامي، أبو."""

STATE: Final = Noun.COUNTRY | Noun.CAPITAL
"""A country, or the capital that speaks for it: كينيا، نيروبي."""
NATION: Final = Noun.COUNTRY | Noun.NATIONALITY
"""A country or its adjective: كينيا، كيني."""
OF_NATION: Final = Noun.NATIONALITY | Noun.DEFINITE
"""As a whole: the adjective of a country with its article, الكيني."""
WHERE: Final = Noun.ORG | Noun.PLACE
"""Where somebody is or belongs: a place or a body."""

BODY_HEAD: Final = Noun.ORG | Noun.OUTLET_HEAD
"""The first word of a body's or medium's name, or a body known by one word: وزارة، صحيفة، حماس."""
NAMED_BODY: Final = Noun.ORG | Noun.OUTLET
"""A body, or a medium by its name."""
MEDIUM: Final = Noun.OUTLET | Noun.OUTLET_HEAD
"""A medium, by its kind or its name: صحيفة، رويترز."""
BODY: Final = Noun.ORG | MEDIUM
"""A body or medium, by its kind or its name."""

PEOPLE: Final = Noun.HUMAN | Noun.PLURAL
"""As a whole: persons in the plural, محللون."""
ADDRESSED: Final = Noun.HUMAN | Noun.HONORIFIC | OWN_NAME | Noun.QUANTIFIER
"""Persons to whom something may be said, one or some: الوزير، سامي، عدد من …"""
PARTY: Final = ADDRESSED | Noun.GROUP | Noun.ORG
"""Persons, groups, states and bodies to whom something may be said."""
PROPER: Final = Noun.ORG | STATE | OWN_NAME
"""What is called by a name of its own, or a body."""
SPEAKER: Final = PERSON | Noun.ORG | Noun.UNNAMED
"""One who speaks, before a verb that reports."""
SPEAKING: Final = Noun.HUMAN | Noun.GROUP | BODY | Noun.DOCUMENT | Noun.QUANTIFIER
"""What speaks or is quoted, persons' bare names apart: وزير، مصدر، بيان، بعض."""
APPOSED: Final = TITLE | Noun.ORG | Noun.UNNAMED | Noun.GIVEN | Noun.NAME_PARTICLE
"""What stands after a comma and says who was just named."""

DEFINED: Final = Noun.DEFINITE | Noun.POSSESSED
"""Made definite, by the article or a pronoun."""
EVERYDAY: Final = Noun.COMMON | Noun.AMBIGUOUS
"""Also an everyday word, whatever name it may be."""
