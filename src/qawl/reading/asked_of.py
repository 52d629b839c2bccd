"""Who is asked in the words themselves?

Whose duty the content names (يجب على الحكومة أن), and whom the speaker calls on in his own voice («ندعو العالم»، «يا
أهل القرية»). Whom it accuses tells `accusations`.
"""

from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import CueForm, forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.accusations import subject_of
from qawl.reading.document import Document
from qawl.reading.nominals import is_noun
from qawl.reading.noun_phrases import noun_phrase
from qawl.reading.recipients import listens, trimmed
from qawl.reading.report import Range, Report

_DUTY = 25  # tokens of a content within which a duty is named
_NEAR = 3  # tokens between the word of duty and whose it is
_PLEA = 40  # tokens of a content within which the speaker calls on somebody
_CALL = 4  # tokens of a phrase that one calls out
_BODIES = Noun.ORG | Noun.COUNTRY | Noun.CAPITAL | Noun.GROUP | Noun.PLURAL | Noun.QUANTIFIER | Noun.SURNAME
_CLAUSES = frozenset(("that", "speech", "colon", "quote", "clause", "before"))
_PLEAS = frozenset(("appeal", "accuse", "warn", "threaten"))
_PREPOSITIONS = frozenset(("من", "الي"))


def by_duty(doc: Document, reports: list[Report], index: int) -> Range | None:
    """يجب على *الحكومة* أن، على *الجميع* الحذر، ضرورة أن تقوم *البلدية* بـ: whose duty the content names."""
    report, words = reports[index], chain_words()
    start, end = report.start, min(report.end, report.start + _DUTY)
    if report.opener in _CLAUSES and start < end and doc.keys[start] == "علي":
        return _people(doc, report, start + 1, end)
    if report.opener == "that" and start + 1 < end and _asks(report) and _acts(doc.keys[start]):
        doer = _people(doc, report, start + 1, end)
        if doer is not None:
            return doer  # طالب بأن تتوقف الحكومة
    if report.opener in _CLAUSES and (bound := _bound(doc, report)) is not None:
        return bound
    for i in doc.where(_of_duty, start, end):
        key = doc.keys[i]
        if key == "وعلي":
            found = _people(doc, report, i + 1, end)
            if found is not None and doc.keys[found[1] : found[1] + 1] == ["ان"]:
                return found
            continue
        if key in words.needed and i == start and i + 2 < end and doc.keys[i + 1] == "من":
            return _people(doc, report, i + 2, end)
        related = i > start and doc.keys[i - 1] in _no_duty()  # كان ينبغي: it was so once
        if key.removeprefix("و").removeprefix("ف") in words.duty and not related:
            for j in range(i + 1, min(end, i + 1 + _NEAR)):
                if doc.keys[j] == "علي" and j + 1 < end and key[:2] != "ال":
                    return _people(doc, report, j + 1, end)
                if doc.keys[j] in ("ان", "بان") and j + 2 < end and _acts(doc.keys[j + 1]):
                    return _people(doc, report, j + 2, end)
        elif (
            key in words.doing
            and i > start
            and doc.keys[i - 1].removeprefix("ب") in words.need
            and i + 1 < end
        ):
            return _people(doc, report, i + 1, end)
    return None


def _asks(report: Report) -> bool:
    """Return whether the cue asks for a deed (طالب), so that who does it is who is asked."""
    return report.form is not None and report.form.row.lemma in chain_words().asking


@remembered
def _of_duty(key: str) -> bool:
    """Return whether a word says that something is to be done (يجب، وينبغي) or is done (قيام)."""
    words = chain_words()
    plain = key.removeprefix("و").removeprefix("ف")
    return plain in words.duty or key in words.doing or key in words.needed or key == "وعلي"


def _bound(doc: Document, report: Report) -> Range | None:
    """Return whom a content begins with and goes on with his duty: *الحكومة* مطالبة بـ، *البلدية* يجب أن."""
    found = subject_of(doc, report)
    if found is None:
        return None
    for j in range(found[1], min(report.end, found[1] + _NEAR)):
        key = doc.keys[j]
        if j + 2 < report.end and (key in chain_words().bound or key in chain_words().duty):
            after, deed = doc.keys[j + 1 : j + 3]
            if after in ("ان", "بان"):
                return found if _acts(deed) else None
            return found if key in chain_words().bound and (after == "الي" or after[0] == "ب") else None
        if key in _no_duty() or key in ".:":
            return None
    return None


def _acts(key: str) -> bool:
    """Return whether the word is an imperfect of a deed: أن تتحرك, not أن يكون."""
    return key[0] in "يت" and key not in function_words().copula


@cache
def _no_duty() -> frozenset[str]:
    """Return the words before a word of duty that make it no duty: relatives, negations, كان."""
    words = function_words()
    return relative_pronouns() | words.negation | words.auxiliary


def _people(doc: Document, report: Report, i: int, end: int) -> Range | None:
    if (
        i >= end
        or not is_noun(doc, i)
        or (not listens(doc.keys[i]) and not classes(doc.keys[i]) & Noun.QUANTIFIER)
    ):
        return None
    if not classes(doc.keys[i]) & _BODIES and doc.keys[i][:2] != "ال":
        return None
    found = _until_deed(doc, (i, noun_phrase(doc, i, end, split=True)))
    alone = found[1] - i == 1 and classes(doc.keys[i]) & Noun.QUANTIFIER
    return None if alone and doc.keys[i] not in chain_words().everybody else found


def _until_deed(doc: Document, found: Range) -> Range:
    """Return a noun phrase up to the deed that its doer is asked for: الجميع | الحذر."""
    first, end = trimmed(doc, found)
    if doc.keys[first] in chain_words().everybody:
        return (first, first + 1)
    for j in range(first + 1, end):
        key = doc.keys[j].removeprefix("ال").removeprefix("ل")  # الجهات المعنية | لمسح المنطقة
        if is_masdar(key) and not classes(doc.keys[j]):
            return (first, j)
    return (first, end)


def by_plea(doc: Document, reports: list[Report], index: int) -> Range | None:
    """«ندعو *العالم* إلى»، «أطالب *الحكومة* بـ»: whom the speaker calls on in the first person."""
    report = reports[index]
    end = min(report.end, report.start + _PLEA)
    for i in doc.where(_pleas, report.start, end - 1):
        for form in _pleas(doc.keys[i]):
            where = form.row.addressee
            if where == "object" and form.row.lemma in chain_words().thanked:
                found = _called(doc, i + 1, end)
                return found if found is not None and doc.keys[found[0]] != "الله" else None  # نشكر اللاعبين
            if where == "object" and form.row.act in _PLEAS:
                found = _called(doc, i + 1, end)
                return found if found is not None and _opens(doc, found[1], end, form.row.opens) else None
            if where in _PREPOSITIONS and doc.keys[i + 1] == where and i + 2 < end:
                return _called(doc, i + 2, end)
            break
    return None


@remembered
def _pleas(key: str) -> tuple[CueForm, ...]:
    """Return the readings of a word as a verb in the first person: ندعو; اتهم is more often he who accused."""
    readings = forms(key) if key.removeprefix("و").removeprefix("ف")[:1] in ("ن", "ا") else ()
    if classes(key) or any(form.tense == "past" for form in readings):
        return ()
    return tuple(form for form in readings if form.kind == "verb" and form.person == 1 and not form.suffix)


def _opens(doc: Document, i: int, end: int, opens: frozenset[str]) -> bool:
    """Return whether what is asked follows at token `i`: إلى وقف …، بالعودة، أن …"""
    if i >= end:
        return False
    key = doc.keys[i]
    return key in opens or key in function_words().complementizer or key[0] in opens & frozenset("بل")


def _called(doc: Document, i: int, end: int) -> Range | None:
    while i < end and doc.keys[i] in function_words().time:
        i += 1
    if (
        i >= end
        or not is_noun(doc, i)
        or not (listens(doc.keys[i]) or classes(doc.keys[i]) & Noun.QUANTIFIER)
    ):
        return None
    first, stop = trimmed(doc, (i, noun_phrase(doc, i, end, split=True)))
    deed = (j for j in range(i + 1, stop) if doc.keys[j][0] == "ب" and not classes(doc.keys[j]))
    return (first, next(deed, stop))


def by_vocative(doc: Document, reports: list[Report], index: int) -> Range | None:
    """«يا *أهل القرية*»، «أيها *الإخوة*»: on whom the words themselves call."""
    report = reports[index]
    words, i = chain_words(), report.start
    while i + 1 < report.end and doc.keys[i] in words.calling:
        i += 1
    if i == report.start or not is_noun(doc, i) or not listens(doc.keys[i]):
        return None
    found = trimmed(doc, (i, noun_phrase(doc, i, report.end, split=True)))
    whole = found[1] - i <= _CALL and (found[1] == len(doc) or not doc.keys[found[1]][0].isalnum())
    return found if whole else None  # an imperative that no table knows (قفوا) would be joined to it
