"""Does nobody speak whom the article names? After a passive (قيل إن, ذُكر أن), ينتظر أن, or a blessing.

Print hardly shows a passive: ينتظر أن is told by its verb, and ذكر أن by the article's own vowel.
"""

from qawl.arabic.letters import fold_word
from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.document import Document
from qawl.reading.report import Report

_DAMMA = "ُ"
_ON_HIM = fold_word("عليه")
_MARKS = (",", "-", "(")
_FOUR = 4  # letters of a past stem (أكّد، لاحظ) whose active imperfect has a damma too


def is_passive(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether the cue at token `at` is surely a passive, by its form or by its vowel."""
    if form.passive:
        return True
    active = form.tense != "past" and len(form.row.lemma) == _FOUR
    if form.tense != "past" and not active and form.kind == "verb":
        word = doc.words(at, at + 1)[len(form.prefix) :]
        if word[1:2] == _DAMMA and word[0] in "يت":
            return True  # يُشتبه
    return form.row.passive_impersonal and not active and _DAMMA in doc.words(at, at + 1)


def is_expected(doc: Document, report: Report) -> bool:
    """Return whether nobody is named who does it: ينتظر أن, ويعتقد على نطاق واسع أن, بعد الإعلان عن."""
    form = report.form
    if form is not None and form.kind == "masdar" and report.act in ("announce", "predict"):
        return report.source is None and not form.suffix
    if form is None or not form.row.unspoken or form.suffix or report.source is not None:
        return False
    third = form.kind == "verb" and form.person == 3 and form.number == "s" and form.gender == "m"
    if not third or (form.tense != "present" and not form.row.rumoured):
        return False
    return doc.keys[report.anchor - 1] not in function_words().subject_pronoun


def is_blessed(doc: Document, after: int) -> bool:
    """Return whether a blessing follows a cue before token `after`, and no subject: قال صلى الله عليه وسلم."""
    words = function_words()
    while after + 1 < len(doc) and doc.keys[after] in _MARKS:
        after += 1
    pair = doc.keys[after : after + 2]
    return len(pair) > 1 and (pair[0] in words.blessing or (pair[0] == _ON_HIM and pair[1] in words.blessed))
