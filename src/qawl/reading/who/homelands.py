"""Which country is بلاده? That of the one whose words stand around it: قال السفير الكيني إن بلاده ترحب.

Whose it is is told by his titles (السفير الكيني، وزير خارجية كينيا); it is named where the article names it.
"""

from collections.abc import Sequence

from qawl.lexicon.noun_kinds import STATE
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, canonical, classes, nation_of, stands_for
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.who.aliases import named
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 1  # places of the country's name, on either side, that are looked at
_NAMED = 12  # places of its name, where only its adjective stands


def homeland(
    doc: Document, places: Places, before: Sequence[Entity | None], mention: Mention
) -> Mention | None:
    """Return where the article, nearest to `mention`, names the country that the titles of the last to speak tell.

    None where the mention is not of somebody's own country: بلاده، بلدهم.

    Args:
        doc: the document.
        places: the index of its words.
        before: who speaks in the last reports before the one with the mention, in order.
        mention: the mention.
    """
    if mention.stems[0] not in folded("groups", "homelands"):
        return None
    persons = (who for who in reversed(before) if who is not None)
    speaker = next((who for who in persons if who.type in ("person", "unnamed")), None)
    for known in speaker.mentions if speaker is not None else ():
        own = set(known.name_stems)
        for i in range(*known.range):
            country = None if stem(doc.keys[i]) in own else _country(doc, i)
            if country is not None:
                return named(doc, places, split_name(country), mention.range[0], _PLACES)
    return None


def nation(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article, nearest to `mention`, names the state whose adjective it is: تهديدات روسية."""
    at = mention.range[0]
    return named(doc, places, split_name(nation_of(doc.keys[at]) or ""), at, _NAMED)


def is_nations(doc: Document, mention: Mention) -> bool:
    """Return whether a mention is no more than the adjective of a people: تهديدات روسية."""
    at, end = mention.range
    return end == at + 1 and doc.keys[at].endswith("يه") and nation_of(doc.keys[at]) is not None


def _country(doc: Document, i: int) -> str | None:
    """Return the country that the word at token `i` names, by its own name, its capital's or its people's."""
    key = doc.keys[i]
    known = classes(key)
    if known & Noun.NATIONALITY:
        return nation_of(key)
    if not known & STATE or known & Noun.AMBIGUOUS:
        return None
    words = (key, *doc.keys[i + 1 : i + 2])
    return stands_for((key,)) or canonical(words) or canonical((key,))
