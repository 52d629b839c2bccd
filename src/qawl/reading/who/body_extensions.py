"""How far does a body's name go on, where it may be over already? With adjectives, what it is for, its place."""

import re

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import grades
from qawl.reading.document import Document
from qawl.reading.ordinary import is_thing
from qawl.reading.phrases.charges import is_charge, pursuits
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.who.bodies import general
from qawl.reading.who.stems import stem

_DEED = re.compile("ال.ا.يه?$")  # الداعي، الماضية: participles, no adjectives of a name
_ACRONYM = 6  # tokens of the longest bracket after a name that is its short form
_NO_ADJECTIVE = OWN_NAME | Noun.ROLE | Noun.ORG | Noun.OUTLET | Noun.GROUP | Noun.DOCUMENT


def extension(doc: Document, start: int, end: int) -> int:
    """Return how far a body's name, which may be over at `end`, goes on: with adjectives, its charge, its place."""
    words = function_words()
    while end + 1 < len(doc.keys):
        key, name = doc.keys[end], name_at(doc.keys, end + 1)
        if key[:2] == "ال" and key[2:] in folded("organizations", "holy"):
            end += 1  # أمانة المدينة | المنورة
        elif key[:2] == "ال" and key not in words.relative and key not in words.preposition:
            nisba = (
                key.endswith(("ي", "يه"))
                and not is_masdar(key[2:])
                and not is_thing(key)
                and not _DEED.match(key)
            )
            many = end == start + 1 and key.endswith(("ين", "ون"))  # اتهم الحزب | الحوثيين
            field = key[-1] == "ه" and stem(doc.keys[end - 1]) in _fields()  # والأعمال | الإنسانية
            agrees = field or _agrees(doc, end, end - 1) or _agrees(doc, end, start)
            nisba = nisba and agrees and not classes(key) & _NO_ADJECTIVE
            if many or not (nisba or classes(key) & Noun.NATIONALITY):
                break
            end += 1
        elif key[:2] == "لل" and doc.keys[end - 1] in grades():
            end += 1
        elif past_area := _past_area(doc, end):
            end = past_area
        elif _goes_with(doc, start, end):
            end += 1 + (key[1:3] != "ال" and key[:2] != "لل")
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


def _past_area(doc: Document, i: int) -> int:
    """Return one past the area at token `i` of a royal or high body, 0 for none: الهيئة الملكية | للجبيل وينبع."""
    key, after = doc.keys[i], doc.keys[i + 1]
    if stem(doc.keys[i - 1]) not in general() or prefix_of(key) != "ل":
        return 0
    if _is_place("ال" + stem(key)) or _is_place(stem(key)):
        return i + 1 + (prefix_of(after) == "و" and _is_place(stem(after)))
    return i + 2 if stem(key) in folded("organizations", "kinds_of_area") and after[:2] == "ال" else 0


def _goes_with(doc: Document, start: int, i: int) -> bool:
    """Return whether the word at token `i` tells what else a body is for: وزارة النقل | والخدمات اللوجستية."""
    key = doc.keys[i]
    if not classes(doc.keys[start]) & Noun.ORG or stem(key.removeprefix("و")) not in _fields():
        return False
    if key[:2] == "لل":
        return stem(doc.keys[start]) in folded("organizations", "associations")
    return key[0] == "و" and (key[1:3] == "ال" or doc.keys[i + 1][:2] == "ال")


def _fields() -> frozenset[str]:
    """Fields that one body may have beside others: خدمات، إغاثة."""
    return folded("organizations", "fields")


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
