"""Whose clause does a complementizer open: that of the verb before it, or another word's?

قال الوزير إن and دعا إلى أن are the verb's own; بعد أن is a circumstance, تبين أنه has a verb of its own.
"""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_man
from qawl.reading.phrases.noun_phrases import noun_phrase

_PRIVATE = "خاصه"
_IF = "ان"


def is_anothers(doc: Document, j: int, start: int) -> bool:
    """Return whether the complementizer at `j` is another verb's: قال الوزير، الذي أكد أنه …، إن; تبين أنه."""
    if j > start and doc.keys[j - 1] in function_words().turned_out:
        return True
    at = j - 1 - (doc.keys[j - 1] in function_words().attached)
    if at <= start:
        return False
    verbs = [form for form in forms(doc.keys[at]) if form.kind == "verb"]
    if doc.keys[at - 1] in relative_pronouns():
        return bool(verbs) or not classes(doc.keys[at])  # الموظف الذي أثبت أنه
    if any(form.row.unspoken and form.tense == "present" for form in verbs):
        return True  # في وقت يتوقع فيه أن
    return any(_adds(form) for form in forms(doc.keys[j - 1]))


def _adds(form: CueForm) -> bool:
    """Return whether the form is a participle that has the clause after it, whatever verb stands before: معتبرين أن."""
    sure = form.kind == "participle" and form.accusative and form.row.strong and not form.risky
    return sure and "that" in form.row.opens


def may_govern(doc: Document, j: int, form: CueForm) -> bool:
    """Return whether a verb that seldom reports, which a quotation may follow, may have the clause at `j` too."""
    opens = form.row.opens
    asks = form.row.addressee == "object"  # سائلاً الله أن
    return asks or "that" in opens or doc.keys[j - 1] in opens or doc.keys[j][0] in opens


def ignores_clause(keys: list[str], j: int, opens: frozenset[str]) -> bool:
    """Return whether a verb that has what it governs leaves the أن at `j` to another: يرحبون به، بينما نرى أن."""
    return "that" not in opens and keys[j - 1] not in opens and keys[j][0] not in opens


def takes_clause(doc: Document, j: int, opens: frozenset[str]) -> bool:
    """Return whether a verb with the frame `opens` takes the clause that the complementizer at `j` opens."""
    words, before = function_words(), doc.keys[j - 1]
    letter = doc.text[doc.tokens.starts[j]]
    if doc.keys[j] == _IF and letter != "أ" and not words.provided.isdisjoint(doc.keys[j + 1 : j + 2]):
        return False  # صورة الشهادة إن وجدت
    if before in opens:
        return True
    if before.removeprefix("و") in words.circumstantial and not (
        _is_private(doc, j - 1) or _is_second_name(doc, j - 1)
    ):
        return False
    if before in words.joinable and not is_man(doc, j - 1) and doc.keys[j - 2] != ",":
        return False  # but وأوضح، إلى أن …: the preposition belongs to no noun
    if "that" in opens or ("speech" in opens and "object" not in opens):
        return True
    return doc.keys[j][0] == "ب" and "ب" in opens


def leads_to(doc: Document, j: int, start: int) -> bool:
    """Return whether إلى أن at `j` stands for أن right after the subject: وأوضح المدير إلى أن الجسر, not إلى أن وصل."""
    if doc.keys[j - 1] != "الي" or j + 1 >= len(doc.keys):
        return False
    named = len(doc.keys[j]) > len("ان") or doc.keys[j + 1][:2] == "ال" or bool(classes(doc.keys[j + 1]))
    return named and (j - 1 == start or noun_phrase(doc, start, j) == j - 1)


def _is_private(doc: Document, i: int) -> bool:
    """Return whether خاصة is the adjective of those who speak, and not "especially": أفادت مصادر خاصة أن."""
    return doc.keys[i] == _PRIVATE and bool(classes(doc.keys[i - 1]) & Noun.UNNAMED)


def _is_second_name(doc: Document, i: int) -> bool:
    """Return whether a word that opens a circumstance is a name after another one: سالم عوض, not شمسه دون أن."""
    known = classes(doc.keys[i])
    return bool(known & classes(doc.keys[i - 1]) & Noun.GIVEN) and not known & Noun.AMBIGUOUS
