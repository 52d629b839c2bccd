"""What does the speaker do in saying it: «نطالب الحكومة بـ»، «نرفض القرار»؛ قال إنه يرحب بالقرار، إن بلاده ترفضه؟

The verb of the table whose first person it is names the act, unless it is denied or only wished for; and so does its
third person, where the clause speaks of the speaker himself.
"""

from qawl.arabic.quotes import MARKS
from qawl.arabic.tokens import Gate
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.nouns import classes
from qawl.lexicon.tables import folded
from qawl.reading.acts.accusations import is_speaker
from qawl.reading.acts.signs import Sign, words
from qawl.reading.document import Document
from qawl.reading.report import Report

_HEAD = 3  # tokens of a clause in which its verb is looked for
_ASKED = (["من"], ["علي"])
_ACTS = frozenset(("appeal", "warn", "threaten", "accuse", "condemn", "support"))
_OF_HIMSELF = (_ACTS - {"threaten"}) | {"deny", "promise", "predict"}  # إنه يهدد: a thing does
_SELF = ("انه", "انها", "انهم", "انهما")  # before a verb they stand for the speaker


def own_verbs(key: str) -> tuple[CueForm, ...]:
    """Return the readings of a word as a verb in the first person: ندعو; اتهم is more often he who accused."""
    if key.removeprefix("و").removeprefix("ف")[:1] not in ("ن", "ا") or classes(key):
        return ()
    readings = forms(key)
    if any(form.tense == "past" for form in readings):
        return ()
    return tuple(form for form in readings if form.kind == "verb" and form.person == 1)


OWN_VERBS = Gate(own_verbs, first="ناوف")


def performed(doc: Document, start: int, end: int) -> Sign | None:
    """Return the act that the clause at token `start`, before `end`, performs in the first person, or None."""
    for i in OWN_VERBS.within(doc.tokens, start, min(end, start + _HEAD)):
        form = own_verbs(doc.keys[i])[0]
        act = form.row.act
        if form.row.lemma in chain_words().hoping:
            if doc.keys[i + 1 : i + 2] not in _ASKED:
                continue  # نتمنى له التوفيق
            act = "appeal"  # نأمل من الحكومة أن
        if act in _ACTS and form.row.strong and not form.suffix and _heads(doc, form, i, start):
            return Sign(act, i)
    return None


def _heads(doc: Document, form: CueForm, i: int, start: int) -> bool:
    """Return whether the verb at token `i` heads its clause, and is written as a first person: أطالب, but not اطلب."""
    own = doc.text[doc.tokens.starts[i] + len(form.prefix)] in "نأ"
    before = doc.keys[i - 1]
    return own and (i == start or not before[0].isalnum() or before in words("selves"))


def speaks_of_himself(doc: Document, report: Report, start: int) -> int | None:
    """Return the token where a clause's verb stands whose subject is the speaker: أنها، بلاده، الشركة of a company."""
    before = start - 1 - (doc.keys[start - 1] in MARKS)
    if doc.keys[before].endswith(_SELF):
        return start
    key = doc.keys[start]
    if key in folded("groups", "homelands") or (key[:2] == "ال" and is_speaker(doc, report, start)):
        return start + 1
    return None


def owned(doc: Document, at: int, end: int) -> Sign | None:
    """Return the act of the verb at token `at`, of which the speaker is the subject: يرحب، ترفض، لا تقبل."""
    if at >= end:
        return None
    if doc.keys[at] in words("planning"):
        return Sign("announce", at)
    for form in forms(doc.keys[at]):
        present = form.kind == "verb" and form.tense == "present" and form.person == 3 and not form.passive
        said = form.row.strong and not form.risky and not form.suffix and form.row.act in _OF_HIMSELF
        if present and said and form.row.lemma not in chain_words().hoping:
            return Sign(form.row.act, at)
    return None
