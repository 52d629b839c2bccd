"""Is a past in نا the first person, and no verb with "us" for its object: طالبنا الوزارة بـ, not أبلغنا الوزير أن?

Print writes both alike. The noun after the verb tells, which cannot be the subject of the third person, or what stands
before it.
"""

from dataclasses import replace

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import PARTY
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import carries_preposition, is_noun, is_oblique

_US = "نا"
_PLEAS = ("appeal", "accuse", "warn")
_MANY = Noun.PLURAL | Noun.DUAL


def own_form(doc: Document, i: int, form: CueForm) -> CueForm:
    """Return the first person of a past with "us" at token `i`, where it is that and has its object right after it."""
    if form.kind != "verb" or form.suffix != _US or form.tense != "past" or form.row.addressee != "object":
        return form
    if i + 1 >= doc.last[i] or not is_noun(doc, i + 1) or not _is_ours(doc, i, form):
        return form
    own = next((other for other in forms(doc.keys[i]) if _is_own(other, form)), None)
    return form if own is None else replace(own, risky=False)


def _is_own(other: CueForm, form: CueForm) -> bool:
    """Return whether a reading is the first person in the plural of the same verb."""
    return other.row is form.row and other.kind == "verb" and (other.person, other.number) == (1, "p")


def _is_ours(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether it is we who speak: the noun is no subject (دعونا الحكومة إلى), or a sign is around."""
    words, key, before = function_words(), doc.keys[i + 1], doc.keys[i - 1] if i else ""
    known = classes(key)
    if form.gender == "f" or not known & PARTY or carries_preposition(key):
        return False  # دعونا نعمل، وأمرنا بعبادته
    one = not known & _MANY and not key.endswith(("ون", "ات"))
    if is_oblique(key) or (one and (form.number == "p" or _is_feminine(doc, i + 1))):
        return True
    we = before in words.own_self or (before.endswith(_US) and before in words.complementizer | words.spoken)
    return we or (one and doc.quotes.inside[i] >= 0 and form.row.act in _PLEAS)


def _is_feminine(doc: Document, i: int) -> bool:
    """Return whether a definite noun of the tables is feminine: الوزارة, not الخليفة."""
    known = classes(doc.keys[i])
    body = known & (Noun.ORG | Noun.ROLE | Noun.GROUP) and not known & (Noun.GIVEN | Noun.SURNAME)
    return bool(body) and (bool(known & Noun.FEMININE) or doc.has_ta(i))
