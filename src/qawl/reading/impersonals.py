"""Is the cue a passive, which nobody speaks? قيل إن, ذُكر أن, and ينتظر أن where print does not show it."""

from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.document import Document
from qawl.reading.report import Report

_DAMMA = "ُ"
_FOUR = 4  # letters of a past stem (أكّد، لاحظ) whose active imperfect has a damma too


def is_passive(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether the cue at token `at` is surely a passive, by its form or by its vowel."""
    if form.passive:
        return True
    active = form.tense != "past" and len(form.row.lemma) == _FOUR
    return form.row.passive_impersonal and not active and _DAMMA in doc.words(at, at + 1)


def is_expected(doc: Document, report: Report) -> bool:
    """Return whether the cue without a subject is most likely a passive: ينتظر أن, ويعتقد على نطاق واسع أن."""
    form = report.form
    if form is None or not form.row.unspoken or form.suffix or report.source is not None:
        return False
    third = form.kind == "verb" and form.person == 3 and form.number == "s" and form.gender == "m"
    if not third or form.tense != "present":
        return False
    return doc.keys[report.anchor - 1] not in function_words().subject_pronoun
