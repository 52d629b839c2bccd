"""Who is asked in the words themselves?

Whose duty the content names (يجب على الحكومة أن), and whom the speaker calls on in his own voice («ندعو العالم»، «يا
أهل القرية»). Whom it accuses tells `accusations`.
"""

from functools import cache

from qawl.arabic.tokens import Gate
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.acts.accusations import subject_of
from qawl.reading.acts.duties import is_anyone
from qawl.reading.acts.performed import OWN_VERBS, own_verbs
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import bare, led_to, listens, trimmed
from qawl.reading.report import Range, Report

_DUTY = 25  # tokens of a content within which a duty is named
_NEAR = 3  # tokens between the word of duty and whose it is
_PLEA = 40  # tokens of a content within which the speaker calls on somebody
_CALL = 4  # tokens of a phrase that one calls out
_BODIES = Noun.ORG | Noun.GROUP | Noun.SURNAME | Noun.QUANTIFIER | Noun.PLURAL
_CLAUSES = frozenset(("that", "speech", "colon", "quote", "clause", "before", "headline"))
_PLEAS = frozenset(("appeal", "accuse", "warn", "threaten"))
_PREPOSITIONS = frozenset(("من", "الي"))
_THAT = frozenset(("ان", "بان", "الا"))
_ON_HIM = frozenset(("عليه", "عليها", "عليهم"))
_DEED = frozenset(("ان", "من"))
_ASKED = frozenset(("من", "علي"))


def by_duty(doc: Document, reports: list[Report], index: int) -> Range | None:
    """يجب على *الحكومة* أن، على *الجميع* الحذر، ضرورة أن تقوم *البلدية* بـ: whose duty the content names."""
    report, words = reports[index], chain_words()
    start, end = report.start, min(report.end, report.start + _DUTY)
    end = next(_BOUND.within(doc.tokens, start + 1, end), end)
    if report.opener in _CLAUSES and start < end and doc.keys[start] == "علي":
        return _people(doc, start + 1, end)
    if report.opener == "that" and start + 1 < end and _asks(report) and _acts(doc.keys[start]):
        doer = _people(doc, start + 1, end)
        if doer is not None:
            return doer  # طالب بأن تتوقف الحكومة
    if report.opener in _CLAUSES and (bound := _bound(doc, report)) is not None:
        return bound
    for i in _OF_DUTY.within(doc.tokens, start, end):
        key = doc.keys[i]
        if key == "وعلي":
            found = _people(doc, i + 1, end)
            if found is not None and doc.keys[found[1] : found[1] + 1] == ["ان"]:
                return found
            continue
        if key in words.needed and i == start and i + 2 < end and doc.keys[i + 1] == "من":
            return _people(doc, i + 2, end)
        related = (
            i > start and doc.keys[i - 1] in _no_duty() and key not in chain_words().surely_duty
        )  # كان ينبغي: it was so once
        if _plain(key) in words.duty and not related:
            if i + 2 < end and (bearer := _bearer(doc, report, key, i + 1, end)) is not None:
                return bearer
            for j in range(i + 1, min(end, i + 1 + _NEAR)):
                if doc.keys[j] == "علي" and j + 1 < end and key[:2] != "ال":
                    return _people(doc, j + 1, end)
                if doc.keys[j] in _THAT and j + 2 < end and _acts(doc.keys[j + 1]):
                    return _people(doc, j + 2, end)
        elif (
            key in words.doing
            and i > start
            and doc.keys[i - 1].removeprefix("ب") in words.need
            and i + 1 < end
        ):
            return _people(doc, i + 1, end)
    return None


def _bearer(doc: Document, report: Report, key: str, i: int, end: int) -> Range | None:
    """Return whose duty it is where he follows its word at once: ينبغي *للعالم* أن، من واجب *العالم* أن."""
    found = _people(doc, i, end) if key.endswith("واجب") else led_to(doc, i, end)
    if found is None or not listens(bare(doc.keys[i]) if doc.keys[i][0] == "ل" else doc.keys[i]):
        return None
    after = doc.keys[found[1]] if found[1] < end else ""
    return found if after in _DEED else None


def _asks(report: Report) -> bool:
    """Return whether the cue asks for a deed (طالب), so that who does it is who is asked."""
    return report.form is not None and report.form.row.lemma in chain_words().asking


def _plain(key: str) -> str:
    """Return a word without و or ف before it: وينبغي, but not واجب."""
    return key if key in chain_words().duty else key.removeprefix("و").removeprefix("ف")


def _of_duty() -> frozenset[str]:
    """Return the words that say that something is to be done (يجب، وينبغي) or is done (قيام)."""
    words = chain_words()
    joined = {prefix + word for prefix in ("و", "ف", "وف") for word in words.duty}
    return words.duty | joined | words.doing | words.needed | {"وعلي"}


_OF_DUTY = Gate(words=_of_duty)
_BOUND = Gate(words=lambda: chain_words().grounding)
"""Words after which a duty is a ground or a consequence, and not what is said: العمل بطيء لأنه يجب على …."""


def _bound(doc: Document, report: Report) -> Range | None:
    """Return whom a content begins with and goes on with his duty: *الحكومة* مطالبة بـ، *البلدية* يجب أن."""
    found = subject_of(doc, report)
    if found is None:
        return None
    for j in range(found[1], min(report.end, found[1] + _NEAR)):
        key = doc.keys[j]
        if key in _ON_HIM:
            after = doc.keys[j + 1] if j + 1 < report.end else ""
            return found if after in _THAT or is_masdar(after) else None
        if j + 1 < report.end and (key in chain_words().bound or key in chain_words().duty):
            after, deed = (*doc.keys[j + 1 : min(j + 3, report.end)], "")[:2]
            if after in _THAT:
                return found if _acts(deed) else None
            return found if key in chain_words().bound and (after == "الي" or after[0] == "ب") else None
        if key in _no_duty() or key in ".:":
            return None
    return None


def _acts(key: str) -> bool:
    """Return whether the word is an imperfect of a deed: أن تتحرك, not أن يكون."""
    return key[:1] in ("ي", "ت") and key not in function_words().copula


@cache
def _no_duty() -> frozenset[str]:
    """Return the words before a word of duty that make it no duty: relatives, negations, كان."""
    words = function_words()
    return relative_pronouns() | words.negation | words.auxiliary


def _people(doc: Document, i: int, end: int) -> Range | None:
    if (
        i >= end
        or not is_noun(doc, i)
        or (not listens(doc.keys[i]) and not classes(doc.keys[i]) & Noun.QUANTIFIER)
    ):
        return None
    if is_anyone(doc, i):
        return None
    if not classes(doc.keys[i]) & _BODIES and doc.keys[i][:2] != "ال":
        return None
    split = not classes(doc.keys[i]) & Noun.QUANTIFIER  # كل من إيران وروسيا
    found = _until_deed(doc, (i, noun_phrase(doc, i, end, split=split)))
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
    """«ندعو *العالم* إلى»، «نقول *للعدو* إن»: whom the speaker calls on in the first person."""
    report = reports[index]
    end = min(report.end, report.start + _PLEA)
    for i in OWN_VERBS.within(doc.tokens, report.start, end - 1):
        form = next((form for form in own_verbs(doc.keys[i]) if not form.suffix), None)
        found = _called_by(doc, form, i, end) if form is not None else None
        if found is not None:
            return found
    return None


def _called_by(doc: Document, form: CueForm, i: int, end: int) -> Range | None:
    """Return whom the first person at token `i` calls on, by the frame of its verb."""
    words, where, after = chain_words(), form.row.addressee, doc.keys[i + 1]
    if form.row.lemma in words.thanked:
        found = _called(doc, i + 1, end, form)
        return found if found is not None and doc.keys[found[0]] != "الله" else None  # نشكر اللاعبين
    if form.row.lemma in words.hoping and after in _ASKED and i + 2 < end:
        return _called(doc, i + 2, end, form)
    if where == "object" and form.row.act in _PLEAS:
        found = _called(doc, i + 1, end, form)
        return found if found is not None and _opens(doc, found[1], end, form) else None
    if where in _PREPOSITIONS and after == where and i + 2 < end:
        return _called(doc, i + 2, end, form)
    joined = where if where in ("ب", "ل") else ""
    found = led_to(doc, i + 1, end, joined) if joined else None
    return found if found is not None and listens(bare(doc.keys[found[0]])) else None


def _opens(doc: Document, i: int, end: int, form: CueForm) -> bool:
    """Return whether what is asked, or blamed on somebody, follows at token `i`: إلى وقف …، بالعودة، أن …"""
    if i >= end:
        return False
    key, opens = doc.keys[i], form.row.opens
    if form.row.lemma in chain_words().accusing and key in chain_words().blame:
        return True
    return key in opens or key in function_words().complementizer or key[0] in opens & frozenset("بل")


def _called(doc: Document, i: int, end: int, form: CueForm) -> Range | None:
    while i < end and doc.keys[i] in function_words().time:
        i += 1
    if (
        i >= end
        or not is_noun(doc, i)
        or not (listens(doc.keys[i]) or classes(doc.keys[i]) & Noun.QUANTIFIER)
    ):
        return None
    end = next((k for k in range(i + 1, end) if doc.keys[k] in form.row.opens), end)  # العدو | من التصعيد
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
    whole = found[1] - i <= _CALL and (found[1] == len(doc.keys) or not doc.keys[found[1]][0].isalnum())
    return found if whole else None  # an imperative that no table knows (قفوا) would be joined to it
