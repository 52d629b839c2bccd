"""Which nouns do the tables list, and as what: the index that `qawl.lexicon.nouns` asks.

`Noun` says what a word can be, `KnownName` is a name of one or more words, and `NounTables` joins all tables
of speakers into dictionaries by folded word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table
from qawl.types import SpeakerType


class Noun:
    """What a word can be, a bit for each; a word may be several things at once.

    Plain integers: to test a member of an `IntFlag` costs ten times as much.
    """

    ROLE: Final = 1 << 0  # an office, trade or kinship that names a person: وزير، مدرب، شقيق
    HONORIFIC: Final = 1 << 1  # stands before a name and is no part of it: السيد، معالي
    RANK: Final = 1 << 2  # military, police or religious rank: العميد (also HONORIFIC)
    SPOKESMAN: Final = 1 << 3
    ORG: Final = 1 << 4  # the head of a body's name, or the name itself: وزارة، حماس
    OUTLET_HEAD: Final = 1 << 5  # صحيفة، قناة
    OUTLET: Final = 1 << 6  # رويترز
    UNNAMED: Final = 1 << 7  # a source without a name: مصدر، مسؤول
    GROUP: Final = 1 << 8  # a people or collective: محللون، واشنطن
    DOCUMENT: Final = 1 << 9
    PLACE: Final = 1 << 10
    COUNTRY: Final = 1 << 11
    CAPITAL: Final = 1 << 12  # a capital that stands for its state (also PLACE and GROUP)
    NATIONALITY: Final = 1 << 13  # adjective of a country, people, region or faith
    GIVEN: Final = 1 << 14  # given name
    FEMALE_GIVEN: Final = 1 << 15
    SURNAME: Final = 1 << 16  # a family name that is in the news on its own: نتنياهو، القحطاني
    NAME_PARTICLE: Final = 1 << 17  # بن، أبو، آل، عبد، دي
    QUANTIFIER: Final = 1 << 18  # بعض، عدد، أحد: the head of a noun phrase that counts another
    COMMON: Final = 1 << 19  # takes the article and endings; a proper name does not
    AMBIGUOUS: Final = 1 << 20  # as an OUTLET, ORG or person's name it is doubtful: also an everyday word
    FEMININE: Final = 1 << 21  # takes a feminine verb or pronoun
    DUAL: Final = 1 << 22
    PLURAL: Final = 1 << 23
    HUMAN: Final = 1 << 24
    DEFINITE: Final = 1 << 25  # carries the article
    POSSESSED: Final = 1 << 26  # carries a pronoun


class KnownName(NamedTuple):
    """A name of one or more words, as the tables know it."""

    words: tuple[str, ...]
    """The folded words of this way to write it."""
    canonical: str
    """The spelling that all ways to write it share."""
    type: SpeakerType
    flags: int
    """A sum of `Noun` members."""


_HUMAN = Noun.HUMAN | Noun.COMMON
_COMMON, _PEOPLE, _PLURAL, _FEMININE, _DOUBT = (
    Noun.COMMON, Noun.HUMAN, Noun.PLURAL, Noun.FEMININE, Noun.AMBIGUOUS
)  # fmt: skip

# table, section, flags of each word of the section's list of words
_WORDS: tuple[tuple[str, str, int], ...] = (
    ("titles", "roles", Noun.ROLE | _HUMAN),
    ("titles", "kin", Noun.ROLE | _HUMAN),
    ("titles", "spokesmen", Noun.ROLE | Noun.SPOKESMAN | _HUMAN),
    ("titles", "honorifics", Noun.HONORIFIC | _HUMAN),
    ("titles", "ranks", Noun.HONORIFIC | Noun.RANK | Noun.ROLE | _HUMAN),
    ("titles", "fixed", Noun.HONORIFIC | Noun.ROLE | Noun.HUMAN),
    ("titles", "abbreviated", Noun.HONORIFIC),
    ("organizations", "heads", Noun.ORG | Noun.COMMON),
    ("outlets", "heads", Noun.OUTLET_HEAD | Noun.COMMON),
    ("sources", "unnamed", Noun.UNNAMED | _HUMAN),
    ("sources", "quantifiers", Noun.QUANTIFIER | Noun.COMMON),
    ("sources", "numbers", Noun.QUANTIFIER),
    ("groups", "people", Noun.GROUP | _HUMAN),
    ("groups", "collectives", Noun.GROUP | Noun.COMMON),
    ("groups", "adjectives", Noun.NATIONALITY | _HUMAN),
    ("documents", "kinds", Noun.DOCUMENT | Noun.COMMON),
    ("places", "kinds", Noun.PLACE | Noun.COMMON),
    ("places", "cities", Noun.PLACE | Noun.FEMININE),
    ("places", "regions", Noun.PLACE),
    ("names", "male", Noun.GIVEN),
    ("names", "foreign", Noun.GIVEN),
    ("names", "female", Noun.GIVEN | Noun.FEMALE_GIVEN | Noun.FEMININE),
    ("names", "foreign_female", Noun.GIVEN | Noun.FEMALE_GIVEN | Noun.FEMININE),
    ("names", "surnames", Noun.SURNAME),
    ("names", "particles", Noun.NAME_PARTICLE),
)
# table, section of `canonical = [other ways to write it]`, type, flags
_NAMES: tuple[tuple[str, str, SpeakerType, int], ...] = (
    ("organizations", "names", "organization", Noun.ORG),
    ("organizations", "clubs", "organization", Noun.ORG),
    ("organizations", "companies", "organization", Noun.ORG),
    ("organizations", "armed", "organization", Noun.ORG),
    ("outlets", "agencies", "outlet", Noun.OUTLET),
    ("outlets", "papers", "outlet", Noun.OUTLET),
    ("outlets", "channels", "outlet", Noun.OUTLET),
    ("outlets", "sites", "outlet", Noun.OUTLET),
    ("outlets", "collective", "outlet", Noun.OUTLET | Noun.PLURAL | Noun.FEMININE),
    ("groups", "names", "group", Noun.GROUP),
    ("groups", "bodies", "group", Noun.GROUP),
    ("sources", "phrases", "unnamed", Noun.UNNAMED | Noun.HUMAN),
    ("titles", "offices", "person", Noun.ROLE | Noun.HUMAN),
    ("titles", "phrases", "person", Noun.HONORIFIC | Noun.HUMAN),
)

_SPLIT = re.compile(r"[\s.\-–_'\"«»()]+")
_DOTTED = re.compile(r"\w\w\.\w\w")


def split_name(name: str) -> tuple[str, ...]:
    """Folded words of a name; dots and hyphens part words, as in أ.ف.ب."""
    return tuple(fold_word(word.lower()) for word in _SPLIT.split(name) if word)


def _with_dots(name: str) -> tuple[str, ...]:
    """Folded words of a name with the dots between them, as a text has them: أحداث.أنفو."""
    return tuple(fold_word(word.lower()) for word in re.findall(r"\w+|\.", name))


class NounTables:
    """The tables, joined: built once, at the first question."""

    def __init__(self) -> None:
        """Read and join the tables; about 0.05 s."""
        self.common: dict[str, int] = {}
        """Words that take the article and endings, with their irregular plurals."""
        self.proper: dict[str, int] = {}
        """Names and other words that stand as they are."""
        self.lemmas: dict[str, str] = {}
        self.broken: set[str] = set()
        """Lemmas with an irregular plural alone; those that also list one in ون have both."""
        self.no_feminine: set[str] = set()
        self.names: dict[str, list[KnownName]] = {}
        self.canonical: dict[tuple[str, ...], str] = {}
        self.stands_for: dict[tuple[str, ...], str] = {}
        self.nations: dict[str, str] = {}
        for name, section, flags in _WORDS:
            self._add_section(table(name)[section], flags)
        feminine = fold_word(table("outlets")["feminine"] + table("organizations")["feminine"]).split()
        self.common.update((word, self.common[word] | _FEMININE) for word in feminine if word in self.common)
        for country, row in table("places")["countries"].items():
            self._add_country(country, row)
        for name, section, kind, flags in _NAMES:
            for canonical, others in table(name)[section].items():
                self._add_name(canonical, others, kind, flags, set(feminine))
        doubtful = {split_name(line) for line in table("outlets")["ambiguous_phrases"]}
        doubtful.update((word,) for word in fold_word(table("outlets")["ambiguous"]).split())
        doubtful.update((word,) for word in fold_word(table("names")["ambiguous"]).split())
        for words in doubtful:
            if len(words) == 1 and words[0] in self.proper:
                self.proper[words[0]] |= _DOUBT
        self.begun = self._begun()
        """What the common words begin with: their first letters, as far as no ending changes them."""
        for first, rows in self.names.items():
            marked = [
                row._replace(flags=row.flags | _DOUBT)
                if row.words in doubtful and row.type in ("outlet", "organization")
                else row
                for row in rows
            ]
            self.names[first] = sorted(marked, key=lambda row: (-len(row.words), row.flags & _DOUBT))

    def _begun(self) -> frozenset[str]:
        begun = {word[:3] for word in self.common}
        begun |= {word[:-1] for word in self.common if len(word) < 4 and word.endswith("ه")}
        return frozenset(begun | {word[:-2] for word in self.common if len(word) < 5 and word.endswith("اء")})

    def _add_section(self, listed: str, flags: int) -> None:
        """Add a section of `lemma/irregular/plurals`; lemma* has no feminine."""
        thing = flags & _COMMON and not flags & _PEOPLE
        for entry, spelled in zip(fold_word(listed).split(), listed.split(), strict=True):
            lemma, *plurals = entry.replace("*", "").split("/")
            ends_feminine = thing and spelled.split("/")[0].strip("*")[-1] in "ةى"
            self._add(lemma, flags | (_FEMININE if ends_feminine else 0), lemma)
            if plurals and not any(form.endswith("ون") for form in plurals):
                self.broken.add(lemma)
            if "*" in entry:
                self.no_feminine.add(lemma)
            for form in plurals:
                self._add(
                    form, flags | _PLURAL | (_FEMININE if thing and not flags & Noun.QUANTIFIER else 0), lemma
                )

    def _add(self, form: str, flags: int, lemma: str) -> None:
        kept = self.common if flags & _COMMON else self.proper
        old = kept.get(form, flags)
        both = old | flags
        # A name that men and women bear says nothing about gender.
        kept[form] = both & ~_FEMININE if flags & Noun.GIVEN and not old & flags & _FEMININE else both
        self.lemmas.setdefault(form, lemma)

    def _add_name(
        self, canonical: str, others: Sequence[str], kind: SpeakerType, flags: int, feminine: set[str]
    ) -> None:
        """Add a name, its other spellings and, for an outlet, the name without its head."""
        spellings = [(split_name(spelling), flags) for spelling in (canonical, *others)]
        spellings += [(_with_dots(spelling), flags) for spelling in others if _DOTTED.search(spelling)]
        head, *rest = spellings[0][0]
        headed = kind == "outlet" and not flags & _PLURAL and self.common.get(head, 0) & Noun.OUTLET_HEAD
        if headed and rest and tuple(rest) not in self.canonical:
            # One word is not enough (قناة العالم: العالم), unless the table lists it by itself.
            spellings.append((tuple(rest), flags | (_DOUBT if len(rest) == 1 else 0)))
        if kind in ("person", "unnamed") or flags & _PLURAL:
            # Offices and anonymous sources are listed together, but are not one speaker.
            for spelling in others:
                self._add_name(spelling, (), kind, flags, feminine)
            del spellings[1:]
        for words, given in spellings:
            if words in (row.words for row in self.names.get(words[0], ()) if row.canonical == canonical):
                continue
            woman = words[0] in feminine or self.common.get(words[0], 0) & _FEMININE
            marked = given | (_FEMININE if woman else 0)
            self.names.setdefault(words[0], []).append(KnownName(words, canonical, kind, marked))
            if not given & _DOUBT:
                self.canonical.setdefault(words, canonical)
            if len(words) == 1 and not (given & _DOUBT and (words[0] in self.proper or len(words[0]) < 4)):
                self._add(words[0], marked, words[0])

    def _add_country(self, country: str, row: dict[str, Any]) -> None:
        flags = Noun.COUNTRY | Noun.GROUP | Noun.PLACE | (0 if row.get("masculine") else _FEMININE)
        self._add_name(country, row.get("also", ()), "group", flags, set())
        self._add_section(row.get("adjective", ""), Noun.NATIONALITY | _HUMAN)
        for lemma in fold_word(row.get("adjective", "")).split():
            self.nations.setdefault(lemma.replace("*", "").split("/")[0], country)
        capital = Noun.CAPITAL | Noun.GROUP | Noun.PLACE | Noun.FEMININE
        for city in row.get("capital", ()):
            self._add_name(city, (), "group", capital, set())
            self.stands_for[split_name(city)] = country
