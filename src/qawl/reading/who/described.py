"""Whom does a description mean that names nobody? يقف أبو سالم أمام الفرن. يقول الرجل الخمسيني: the one named before.

He is the only person of that gender who spoke or did something before, or whose trade was told there.
"""

from collections.abc import Iterator

from qawl.lexicon.noun_kinds import NAME
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.who.entity import Mention
from qawl.reading.who.stems import stem
from qawl.reading.who.subjects import first_subject, sentence_before, subjects
from qawl.reading.who.word_index import Places

_SENTENCES = 3  # sentences before a description in which people are named
_PLACES = 6  # places of its word before it that are looked at
_WORDS = 3  # words of a description


def describes(doc: Document, mention: Mention) -> bool:
    """Return whether a mention describes one without naming him: الرجل الخمسيني، الشابة السودانية."""
    words = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum()]
    name = name_at(doc.keys, mention.range[0])
    whole = name is not None and len(name.words) > 1  # السيدة الأولى
    if not mention.definite or mention.plural or whole or len(words) > _WORDS:
        return False
    return words[0][2:] in folded("titles", "described_as") and all(
        key[:2] == "ال" and not classes(key) & (NAME & ~Noun.AMBIGUOUS) for key in words
    )


def named_before(doc: Document, at: int) -> list[Mention]:
    """Return the people named as subjects in the sentences shortly before token `at`, the nearest first."""
    found: list[Mention] = []
    start, limit = sentence_before(doc, at)
    for _ in range(_SENTENCES):
        if limit <= start:
            break
        found.extend(_named_in(doc, start, limit))
        start, limit = sentence_before(doc, start)
    return found


def of_trade(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return the only one named in the sentence that tells of his trade: يعمل سالم الحداد سائقاً. ويقول السائق."""
    at = mention.range[0]
    one = len(mention.stems) == 1 and mention.definite and mention.office and not mention.plural
    if not one or mention.name or doc.keys[at][:2] != "ال":
        return None
    word = doc.keys[at][2:]
    for place in places.around(word + "ا", at, _PLACES):
        if place < at and doc.keys[place] == word + "ا" and doc.first[place] < doc.first[at]:
            people = list(_named_in(doc, doc.first[place], place))
            return people[0] if people and all(people[0].name == who.name for who in people) else None
    return None


def is_told(doc: Document, places: Places, mention: Mention) -> list[int]:
    """Return the places before a description at which its word stands: رجل … وقال الرجل."""
    at = mention.range[0]
    return [place for place in places.around(stem(doc.keys[at]), at, _PLACES) if place < at]


def _named_in(doc: Document, start: int, limit: int) -> Iterator[Mention]:
    """Yield the people named as subjects in one sentence."""
    for mention in subjects(doc, start, limit):
        if mention.type == "person" and mention.name_stems:
            yield mention
    opening = first_subject(doc, start, limit, None)
    if opening is not None and opening.type == "person" and opening.name_stems:
        yield opening
