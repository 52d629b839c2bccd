"""Who are the two, or the three? «الدولتان»، «الدول الثلاث» are those that the article names together before them.

So many states or bodies stand in a row there, the last with و: بين الساحل والوادي, قطر ومصر والأردن. Persons who are
named together as one source speak together: أكد الوزير فلان ونظيره فلان.
"""

from collections.abc import Sequence
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.noun_kinds import STATE
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, classes, name_at, stands_for
from qawl.lexicon.tables import folded, table
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed
from qawl.reading.phrases.name_words import heads_no_name, prefix_of
from qawl.reading.report import Range
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_TWO = 2
_BOTH = Noun.DUAL | Noun.ROLE
_PLACES = 12  # other places of a name, on either side, that are looked at
_BACK = 400  # tokens before the mention in which the row is looked for


def together(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article names those together whom a mention counts; of capitals rather their states.

    None where it counts none and is of no capitals together, or where the article names them nowhere.
    """
    at = mention.range[0]
    if mention.type == "group" and classes(doc.keys[at]) & Noun.CAPITAL:
        return _states(doc, places, mention.core)
    count, kinds = _counted(doc, mention)
    for place in range(at - 1, max(-1, at - _BACK), -1) if count else ():
        end = _past_row(doc, place, count, kinds)
        if end:
            return _states(doc, places, (place, end)) or understand(doc, (place, end))
    return None


class Company:
    """The persons of one article who speak together, each company one speaker with the names of all."""

    def __init__(self, doc: Document) -> None:
        """Begin without any."""
        self._doc = doc
        self._found: dict[tuple[int, ...], Entity] = {}
        self._members: dict[int, list[Entity]] = {}

    def of(self, members: list[Entity], mention: Mention) -> Entity:
        """Return the one speaker that `members` are together, joined with the mention of all of them."""
        entity = self._found.setdefault(
            tuple(map(id, members)), Entity(type="person", name=mention.range, plural=True)
        )
        entity.mentions.append(mention)
        self._members[id(entity)] = members
        return entity

    def members(self, entity: Entity) -> list[Entity]:
        """Return who speak together as `entity`; an empty list where it is one speaker."""
        return self._members.get(id(entity), [])

    def two(self, before: Sequence[Entity | None], mention: Mention) -> list[Entity]:
        """Return the two of `before` who spoke together last, whom a title of two takes up: وأكد الوزيران.

        An empty list where the mention is no such title, or nobody spoke so.
        """
        head = self._doc.keys[mention.range[0]]
        if len(mention.stems) != 1 or head[:2] != "ال" or classes(head) & _BOTH != _BOTH:
            return []
        for who in reversed(before):
            if who is not None and len(self.members(who)) == _TWO:
                return self.members(who)
        return []


def persons_together(doc: Document, mention: Mention) -> list[Mention]:
    """Return the persons whom a mention names side by side, each with his title; an empty list where it is one."""
    at, end = mention.range
    starts = [i for i in range(at + 1, end) if _is_another(doc, i)]
    if mention.type != "person" or not starts:
        return []
    out, first = [], at
    for start in (*starts, end):
        person = understand(doc, (first, start))
        if person.type == "person" and person.name is not None and _is_surely_named(doc, person):
            out.append(person)
            first = start
    return out if len(out) > 1 and first == end else []


def _is_another(doc: Document, i: int) -> bool:
    """Return whether another person can be named from the word at `i` on: ونظيره فلان, not وأنا, جون وايت."""
    key = doc.keys[i]
    if prefix_of(key) != "و" or is_closed(key[1:]):
        return False
    return classes(key) != Noun.NAME_PARTICLE or not heads_no_name(doc, i)


def _is_surely_named(doc: Document, person: Mention) -> bool:
    """Return whether a name is more than one word with the article, which may be of a place or title: معابد الكرنك."""
    assert person.name is not None
    key = doc.keys[person.name[0]]
    return len(person.name_stems) > 1 or key[:2] != "ال" or bool(classes(key) & Noun.SURNAME)


def _states(doc: Document, places: Places, where: Range) -> Mention | None:
    """Return where the article names the states together for which so many capitals stand: الرياض وواشنطن."""
    names, i = [], where[0]
    while i < where[1]:
        name = name_at(doc.keys, i)
        if name is None or not name.flags & Noun.CAPITAL:
            return None
        names.append(split_name(stands_for(name.words) or ""))
        i += len(name.words)
    if len(names) < _TWO or not all(names):
        return None
    for first in names:
        for place in places.around(stem(first[0]), where[0], _PLACES):
            end = _past_row(doc, place, len(names), STATE)
            if end and all(any(_is_at(doc, k, name) for k in range(place, end)) for name in names):
                return understand(doc, (place, end))
    return None


def _is_at(doc: Document, i: int, words: tuple[str, ...]) -> bool:
    """Return whether the known name at token `i` is that of these words, by any of its spellings."""
    name = name_at(doc.keys, i)
    return name is not None and split_name(name.canonical) == words


def _counted(doc: Document, mention: Mention) -> tuple[int, int]:
    """Return how many a mention counts, and of what kinds they can be; (0, 0) where it does not count."""
    words = [doc.keys[i] for i in range(*mention.range) if doc.keys[i][0].isalnum()]
    if len(words) == 1 and words[0] in _pairs():
        return 2, _pairs()[words[0]]
    many = len(words) > 1 and words[0] in _several()
    number = next((word for word in words[1:] if word != "ال"), "") if many else ""
    return (_numbers().get(number.removeprefix("ال"), 0), STATE) if many else (0, 0)


def _past_row(doc: Document, start: int, count: int, kinds: int) -> int:
    """Return one past `count` names that stand in a row from token `start` on, and no more of them; else 0."""
    i, found = start, 0
    while i < len(doc.keys):
        name = name_at(doc.keys, i)
        joined = prefix_of(doc.keys[i]) == "و"
        if name is None or not name.flags & kinds or joined == (not found):
            break
        if found and not joined and doc.keys[i - 1] != ",":
            break
        last = joined
        found, i = found + 1, i + len(name.words)
        if found < count and i < len(doc.keys) and doc.keys[i] == ",":
            i += 1
        if found > count:
            return 0
    return i if found == count and last else 0


@cache
def _pairs() -> dict[str, int]:
    """Words for two, folded, with the kinds of those who can be meant."""
    rows = table("groups")["paired"]
    kinds = {"states": STATE, "bodies": Noun.ORG, "either": STATE | Noun.ORG}
    return {
        fold_word("ال" + (word[:-1] + "ت" if word.endswith("ة") else word) + ending): kinds[row]
        for row, words in rows.items()
        for word in words.split()
        for ending in ("ان", "ين")
    }


def _several() -> frozenset[str]:
    """Words for many states, which a number follows: الدول."""
    return folded("groups", "several")


@cache
def _numbers() -> dict[str, int]:
    """Numbers by their folded word, of both genders: ثلاث، أربعة."""
    rows = table("groups")["numbers"]
    return {fold_word(word): n for n, words in enumerate(rows, 3) for word in words.split()}
