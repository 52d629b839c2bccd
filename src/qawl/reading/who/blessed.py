"""Whom does a blessing mean that stands for the subject? God in قال تعالى, his Prophet in قال صلى الله عليه وسلم.

He is named elsewhere in the article: God by his name alone, the Prophet by the nearest of the words for him.
"""

from qawl.lexicon.function_words import function_words
from qawl.reading.cues.impersonals import blessing_of
from qawl.reading.document import Document
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.who.entities import Entities
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_MESSENGER = "رسول"  # of God; a given name as well
_PLACES = 6  # places of a word for him that are looked at, on either side


def blessed(doc: Document, known: Entities, places: Places, at: int) -> Entity | None:
    """Return whom the blessing at token `at`, after a cue, is said of; None where the article has no word for him."""
    if blessing_of(doc, at) != "his":
        place = next((i for i in places.around(GOD, at, _PLACES) if doc.keys[i] == GOD), None)
        return None if place is None else god(doc, known, understand(doc, (place, place + 1)))
    words = function_words().prophets
    named = [i for word in words for i in places.around(stem(word), at, _PLACES) if doc.keys[i] in words]
    if not named:
        return None
    place = min(named, key=lambda i: (i > at, abs(i - at)))
    mention = understand(doc, (place, place + 1 + (doc.keys[place + 1 : place + 2] == [GOD])))
    return known.match(mention) or known.new(mention)


def god(doc: Document, known: Entities, mention: Mention) -> Entity:
    """Return the speaker who is God; of others his name is only a part: رسول الله."""
    for entity in known.all:
        if doc.keys[slice(*entity.name)] == [GOD]:
            known.join(entity, mention)
            return entity
    return known.new(mention)


def is_prophet(doc: Document, mention: Mention) -> bool:
    """Return whether a mention is the Prophet, whose words an article cites and goes on with others'."""
    first, *more = doc.keys[slice(*mention.range)]
    return first in function_words().prophets and (first != _MESSENGER or more[:1] == [GOD])


def is_god(doc: Document, mention: Mention) -> bool:
    """Return whether a mention is the name of God and no more."""
    return doc.keys[slice(*mention.core)] == [GOD]
