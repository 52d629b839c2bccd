"""Is a preposition after a verb the verb's own, or that of another word, of a medium or of a circumstance?

One that is joined to its noun (ب، ل) is the commonest of all, and told by that noun: surely its own, likely or maybe.
"""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import of_places
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing
from qawl.reading.phrases.family_words import is_family_told
from qawl.reading.phrases.governed import heads_genitive, is_circumstance, is_governed, joined_preposition
from qawl.reading.phrases.nominals import is_man
from qawl.reading.phrases.recipients import is_outlet

SURE, LIKELY, POSSIBLE = 3, 2, 1  # that a verb governs a word with its ب or ل
_TO = "الي"
_WITHOUT = "بلا"
_CALLS = ("appeal", "support")  # acts of the verbs with two objects: ناشد، هنأ, but not وصف


def is_own_preposition(doc: Document, j: int, start: int) -> bool:
    """Return whether the preposition at `j` is the verb's, and of no medium, circumstance or other word."""
    return (
        not is_man(doc, j)
        and not (doc.keys[j] == "ل" and is_outlet(doc, j + 1))
        and not is_circumstance(doc, j, start)
        and not is_governed(doc, j, start)
        and not _is_of_relative(doc, j, start)
    )


def _is_of_relative(doc: Document, j: int, start: int) -> bool:
    """Return whether the verb of a relative clause on the subject governs the preposition at `j`: التي وصلت إلى."""
    verb, head = doc.keys[j - 1], j - 2
    head -= doc.keys[head] in function_words().auxiliary  # الوزير الذي كان يتحدث | إلى
    if head <= start or doc.keys[head] not in relative_pronouns():
        return False
    return is_doing(verb) or (doc.keys[j] == _TO and bool(forms(verb)))


def joined_prepositions(doc: Document, form: CueForm, start: int) -> str:
    """Return the joined prepositions of a verb; one that points at something has ل for إلى: أشار لأهمية الجسر."""
    joining = "".join(letter for letter in "بل" if letter in form.row.opens)
    points = _TO in form.row.opens and form.row.act == "assert" and form.row.strong and "ل" not in joining
    here = points and not function_words().attached.isdisjoint(doc.keys[start : start + 1])  # أشار إليه
    return joining + "ل" if points and not here else joining


def _is_where(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is ب with a kind of place before its name: بإقليم الساحل، بمدينة جدة."""
    key, after = doc.keys[j], doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    area = key[0] == "ب" and key[1:] in of_places() and classes(key[1:]) & Noun.PLACE
    return bool(area and classes(after) & Noun.PLACE)


def belonging(doc: Document, j: int, start: int, form: CueForm, *, sure: bool) -> int:
    """Return how surely the verb governs the word at `j` with its ب or ل: `SURE`, `LIKELY`, `POSSIBLE`, or 0."""
    if doc.keys[j - 1] in function_words().joinable:
        return 0  # الراحة في | بيوتهم
    if form.row.transitive and is_family_told(doc, j):
        return 0  # يشبه | بارنز الطريق بالجسر
    calls = form.row.addressee == "object" and form.row.act in _CALLS
    if doc.keys[j] == _WITHOUT or (calls and _is_where(doc, j)):
        return 0  # ناشدت منظمة أطباء | بلا حدود العالم، ناشد السكان | بإقليم الساحل الوزير
    strength = joined_preposition(doc, j)
    if doc.keys[j][0] not in form.row.opens:
        return LIKELY if strength == 2 else 0  # another word's, where إلى follows
    right_after = sure and j == start and doc.keys[j][0] == "ب"
    if strength == 2:
        return SURE
    if strength == 1:
        beside = right_after and form.kind == "participle"
        return SURE if beside else 0 if form.risky else LIKELY
    if strength or not sure:
        return 0
    genitive = heads_genitive(doc, j)
    if right_after and form.kind == "participle" and genitive:
        return SURE  # مشيداً بجودة الخدمات
    addressed = form.row.addressee == "object"
    if classes(doc.keys[j]) or not (j > start or addressed or genitive):
        return 0
    named = addressed and not form.suffix and not genitive
    return SURE if right_after and not named else POSSIBLE  # مشيداً بروعة الجسر, but اتهم بوريس
