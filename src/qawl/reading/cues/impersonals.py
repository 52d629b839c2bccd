"""Does nobody speak whom the article names? After a passive (قيل إن, ذُكر أن), ينتظر أن, or a blessing.

Print hardly shows a passive: ينتظر أن is told by its verb, and ذكر أن by the article's own vowel.
"""

from functools import cache
from typing import Literal

from qawl.arabic.letters import fold_word
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.function_words import function_words
from qawl.reading.document import Document
from qawl.reading.report import Report

_DAMMA = "ُ"
_ON_HIM = fold_word("عليه")
_FORMULA = 8  # tokens of the longest blessing
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


def lacks_object(report: Report) -> bool:
    """Return whether a verb that never leaves its object out has none after it, and is a passive: وصفت بالخطرة."""
    form = report.form
    if form is None or form.kind != "verb" or not form.row.transitive or form.suffix:
        return False
    return report.opener != "object" and report.region[0] >= report.region[1]


def is_expected(doc: Document, report: Report) -> bool:
    """Return whether nobody is named who does it: ينتظر أن, ويعتقد على نطاق واسع أن, بعد الإعلان عن."""
    form = report.form
    if form is not None and form.kind == "masdar" and report.source is None and not form.suffix:
        key = doc.keys[report.anchor]
        return report.act in ("announce", "predict") or is_of_many(key, form) or is_done(doc, report.anchor)
    if form is None or not form.row.unspoken or form.suffix or report.source is not None:
        return False
    third = form.kind == "verb" and form.person == 3 and form.number == "s" and form.gender == "m"
    if not third or (form.tense != "present" and not form.row.rumoured):
        return False
    return doc.keys[report.anchor - 1] not in function_words().subject_pronoun


def is_done(doc: Document, at: int) -> bool:
    """Return whether it is said of the verbal noun at token `at` that it is done, by nobody: تمت مطالبة السكان بـ."""
    return at > 0 and doc.keys[at - 1].lstrip("وف") in function_words().done


def is_of_many(key: str, form: CueForm) -> bool:
    """Return whether a verbal noun is the plural of an act of speech: اتهامات بالتقصير."""
    return form.kind == "masdar" and key[len(form.prefix) :] in cue_words("said_by_many")


def is_blessed(doc: Document, after: int) -> bool:
    """Return whether a blessing follows a cue before token `after`, and no subject: قال صلى الله عليه وسلم."""
    return doc.keys[min(after, len(doc.keys) - 1)] in _may_bless() and blessing_of(doc, after) != ""


@cache
def _may_bless() -> frozenset[str]:
    """With what a blessing begins, or a mark before it: asked first, since most cues have another word after them."""
    return function_words().blessing | {_ON_HIM, *_MARKS}


def blessing_of(doc: Document, after: int) -> Literal["", "his", "God's"]:
    """Return of whom a blessing is said that begins at token `after`: the Prophet or God, or "" where none does."""
    words = function_words()
    while after + 1 < len(doc.keys) and doc.keys[after] in _MARKS:
        after += 1
    pair = doc.keys[after : after + 2]
    if len(pair) < 2 or pair[0] not in words.blessing:
        return "his" if len(pair) > 1 and pair[0] == _ON_HIM and pair[1] in words.blessed else ""
    if pair[0] in words.prayed:
        return "his"
    return "" if pair[0] in words.glorious and pair[1] not in words.glory else "God's"  # عز وجل, not عز الدين


def past_blessing(doc: Document, after: int) -> int:
    """Return the token after a blessing that begins at token `after`, up to what it opens; `after` where none does."""
    if not is_blessed(doc, after):
        return after
    for i in range(after, min(doc.last[after], after + _FORMULA)):
        if doc.keys[i] == ":" or i in doc.quotes.opened:
            return i
    return after


def close_quoted(doc: Document, report: Report) -> None:
    """Let scripture end with its quotation, after which its place is named: قال تعالى: (…) سورة البقرة."""
    if report.quote >= 0 and doc.quotes.all[report.quote].closed:
        report.end, report.closed = doc.quotes.all[report.quote].close, True
