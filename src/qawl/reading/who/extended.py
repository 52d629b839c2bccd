"""Does the article go on with the words of a body's name elsewhere? «الاتحاد الساحلي» is «الاتحاد الساحلي لكرة القدم».

The places of its first word are looked at; what follows the name there counts as long as it is one thing only.
"""

import re

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import NATION, OWN_NAME
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.title_words import grades
from qawl.reading.document import Document
from qawl.reading.ordinary import is_thing
from qawl.reading.phrases.charges import is_charge, pursuits
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.entities import alike
from qawl.reading.who.mentions import Mention, body, understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 12  # other places of the name, on either side, that are looked at
_DEED = re.compile("ال.ا.يه?$")  # الداعي، الماضية: participles, no adjectives of a name
_ACRONYM = 6  # tokens of the longest bracket after a name that is its short form
_FEW = (2, 3)  # words of a name that leaves others out
_ROOT = 6  # letters by which a word and its adjective agree: انتخابات، انتخابية
_LONGEST = 7  # words of the longest name that it leaves them out of
_NO_ADJECTIVE = OWN_NAME | Noun.ROLE | Noun.ORG | Noun.OUTLET | Noun.GROUP | Noun.DOCUMENT


def extended(doc: Document, places: Places, name: Range) -> Mention | None:
    """Return where the article goes on with the words of a body's name, if it does so in one way only."""
    found = None
    words = [key for key in doc.keys[slice(*name)] if key[0].isalnum()]
    for place in places.around(stem(words[0]), name[0], _PLACES):
        end = _past(doc, place, words)
        close = _extension(doc, place, end) if end else 0
        if close == end:
            continue
        longer = understand(doc, (place, close))
        if found is None or alike(set(found.stems), set(longer.stems)):
            found = longer
        elif not alike(set(longer.stems), set(found.stems)):
            return None  # وزارة الداخلية of two states
    return found or _filled(doc, places, name)


def _filled(doc: Document, places: Places, name: Range) -> Mention | None:
    """Return where the article has more words between those of a body's name, or others of their roots.

    كتائب النسر is كتائب الشهيد سالم النسر, and الهيئة الانتخابية is الهيئة العليا للانتخابات.
    """
    words = [stem(key) for key in doc.keys[slice(*name)] if key[0].isalnum()]
    if len(words) not in _FEW:
        return None
    last, mine = words[-1][:_ROOT], set(words)
    for place in places.around(words[0], name[0], _PLACES):
        after = doc.keys[place + len(words) : place + _LONGEST]
        if name[0] <= place < name[1] or not any(stem(key)[:_ROOT] == last for key in after):
            continue
        end = noun_phrase(doc, place, doc.last[place], split=True)
        found = body(doc, (place, end)) if place + len(words) < end <= place + _LONGEST else None
        if found is None or found.type != "organization" or not alike(mine, set(found.stems)):
            continue
        more = [key for key in doc.keys[slice(*found.core)] if not alike({stem(key)}, mine)]
        held = any(classes(key) & Noun.ROLE for key in more)  # إدارة الرئيس الكندي سالم الحداد
        other = any(key == "في" or key[0] == "و" or (classes(key) & NATION and not held) for key in more)
        if more and not other and found.stems[-1][:_ROOT] == last:
            return found
    return None


def _past(doc: Document, place: int, words: list[str]) -> int:
    """Return one past the `words` at token `place`, with or without quote marks between them; 0 for others."""
    keys = doc.keys
    for n, word in enumerate(words):
        while n and place < len(keys) and keys[place] in MARKS:
            place += 1
        same = place < len(keys) and (keys[place] == word or (not n and stem(keys[place]) == stem(word)))
        if not same or keys[place].startswith("ال") != word.startswith("ال"):
            return 0
        place += 1
    return place + (place < len(keys) and keys[place] in MARKS)


def _extension(doc: Document, start: int, end: int) -> int:
    """Return how far a body's name, which may be over at `end`, goes on: with adjectives, its charge, its place."""
    words = function_words()
    while end + 1 < len(doc.keys):
        key, name = doc.keys[end], name_at(doc.keys, end + 1)
        if key[:2] == "ال" and key not in words.relative and key not in words.preposition:
            nisba = (
                key.endswith(("ي", "يه"))
                and not is_masdar(key[2:])
                and not is_thing(key)
                and not _DEED.match(key)
            )
            many = end == start + 1 and key.endswith(("ين", "ون"))  # اتهم الحزب | الحوثيين
            agrees = _agrees(doc, end, end - 1) or _agrees(doc, end, start)
            nisba = nisba and agrees and not classes(key) & _NO_ADJECTIVE
            if many or not (nisba or classes(key) & Noun.NATIONALITY):
                break
            end += 1
        elif key[:2] == "لل" and doc.keys[end - 1] in grades():
            end += 1
        elif (charge := _charge(doc, start, end)) > end:
            return charge
        elif key == "في" and _is_place(doc.keys[end + 1]):
            end += 2 if name is None else 1 + len(name.words)
        elif key == "-" and name is not None and name.flags & Noun.ORG and not doc.glued(end):
            return end + 1 + len(name.words)
        elif key == "(" and ")" in doc.keys[end + 2 : end + _ACRONYM]:
            return doc.keys.index(")", end) + 1
        else:
            break
    return end


def _charge(doc: Document, start: int, end: int) -> int:
    """Return one past what a body is for, where its name goes on with that: لكرة القدم, لجنة الرقابة | على الأسعار."""
    charge = doc.keys[end] in pursuits() and classes(doc.keys[start]) & Noun.ORG
    if not charge and not is_charge(doc, start, end):
        return end
    return noun_phrase(doc, start, doc.last[start], split=True)


def _is_place(key: str) -> bool:
    """Return whether a word is the name of a place: غزة, not مدينة."""
    return bool(classes(key) & Noun.PLACE) and not classes(key) & Noun.COMMON and not prefix_of(key)


def _agrees(doc: Document, i: int, noun: int) -> bool:
    """Return whether an adjective in ي or ية has the gender of the noun at token `noun`: not القيادة | الطارئ."""
    letter = doc.text[doc.tokens.ends[i] - 1]
    return letter in "يىةه" and (doc.keys[noun][-1] == "ه") == (letter in "ةه")
