"""Where does what somebody is asked to do begin, if no preposition of the verb opens it: دعت السكان مراجعة البلدية?"""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.reading.acts.signs import words as sign_words
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.object_openings import opens_object
from qawl.reading.document import Document
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.nominals import has_pronoun, is_accusative, is_noun

_NEAR = 12  # tokens from a verb of asking to a preposition that another such verb governs
_FAR = 30  # tokens from it to a verbal noun, past a clause on those who are asked
_WHATEVER = "ما"
_WISHES = "تمنّى"
_FROM = "من"


def open_asked(doc: Document, start: int, limit: int, form: CueForm) -> Opening | None:
    """Return where what is asked for opens after a verb of asking, from token `start` on: دعت السكان بتحديد الموعد."""
    asked = (j for j in range(start, min(limit, start + _NEAR)) if _asks(doc, j))
    found = next((Opening(doc.keys[j][0], j, -1, j) for j in asked), None)
    if found is None and not form.risky and start < limit:
        deed = _deed(doc, start, limit)
        return opening_at(doc, "object", deed, deed) if deed is not None else None
    return found


def open_wished(doc: Document, start: int, limit: int, form: CueForm) -> Opening | None:
    """Return where what those named are wished opens, from token `start` on: متمنياً للجميع | التوفيق.

    God is asked for it, and may be so with the other verb: سائلاً الله تعالى لهم | التوفيق، متمنياً من الله.
    """
    j, words, named_god = start, function_words(), sign_words("god")
    while j < limit and doc.keys[j] in named_god | {_FROM}:
        j += 1
    if j == start and form.row.lemma != _WISHES:
        return None
    while j < limit and (not doc.keys[j][0].isalnum() or doc.keys[j] in words.exalted):
        j += 1
    if j < limit and form.row.lemma != _WISHES and doc.keys[j][:2] == "ال" and is_masdar(doc.keys[j][2:]):
        return opening_at(doc, "object", j, j)  # سائلاً الله | التوفيق
    if j >= limit or doc.keys[j][0] != "ل":
        return None
    closed = doc.keys[j][:2] == "لل" or doc.keys[j] in words.attached or has_pronoun(doc, j)
    after = j + 1 if closed else j + 2  # لهم، لسموه، لولاة الأمر
    named = after < limit and (doc.keys[after][:2] == "ال" or is_masdar(doc.keys[after]))
    return opening_at(doc, "object", after, after) if named else None


def _asks(doc: Document, j: int) -> bool:
    """Return whether ب or ل with a verbal noun opens what is asked for, where the verb governs another preposition."""
    return doc.keys[j][0] in "بل" and len(doc.keys[j]) > 2 and joined_preposition(doc, j) == 2


def _deed(doc: Document, start: int, limit: int) -> int | None:
    """Return the verbal noun after those who are asked: دعت السكان الذين تضرروا | مراجعة البلدية."""
    keys, words = doc.keys, function_words()
    circumstance = keys[start] in words.preposition and keys[start] not in words.attached
    if not (circumstance or is_noun(doc, start)) or is_accusative(doc, start):
        return None  # دعوا عنكم، ناصحاً أميناً
    for j in range(start + 1, min(limit, start + _FAR)):
        definite = keys[j][:2] == keys[j - 1][:2] == "ال" and is_masdar(keys[j][2:])
        after = keys[j + 1] if j + 1 < len(keys) else "."
        if definite and (after in words.preposition or not after[0].isalnum()):
            return j  # مديري المدارس | التأكد من
        if keys[j] != _WHATEVER and opens_object(doc, j, start):
            return j
    return None
