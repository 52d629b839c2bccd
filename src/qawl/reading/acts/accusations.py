"""Whom does a content accuse or threaten that is no accusation by its cue?

A clause that begins with somebody and goes on with a wrong done, a duty not done or how it will end for him (إن
الشركة مسؤولة عن الحادث), the wrongs that somebody does (الجرائم التي ترتكبها …), and somebody's guilt (تورط إيران).
"""

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import MEDIUM, OWN_NAME, PROPER, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.nominals import is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import bare, is_surely_outlet, trimmed
from qawl.reading.report import Range, Report

_NEAR = 3  # tokens between him who is threatened and how it will end for him
_BLAME = 4  # tokens between the accused and what he is accused of
_FACED = 10  # tokens from a verb of meeting with accusations to these
_AGAINST = ("accuse", "condemn")
_FATE = 4  # tokens of words that threaten
_HARM = 8  # tokens between a verb of trying and the harm
_ACCUSED = OWN_NAME | Noun.ROLE | Noun.ORG | Noun.GROUP
_HEARSAY = MEDIUM | Noun.UNNAMED | Noun.DOCUMENT
_CLAUSES = frozenset(("that", "speech", "colon", "quote", "clause", "before"))
_STATED = _CLAUSES | {"headline"}
_HE = frozenset(("هو", "هي", "هم"))
_BEHIND = (["وراء"], ["خلف"])
_NOT = frozenset(("لا", "لم"))


def by_blame(doc: Document, reports: list[Report], index: int) -> Range | None:
    """إن *الشركة* مسؤولة عن الحادث: whom a clause that accuses or threatens begins with, who is not the speaker."""
    report = reports[index]
    if hearsay(doc, report):
        return None
    found = subject_of(doc, report)
    if found is None:
        return _doer(doc, report) or _implicated(doc, report)
    return _blamed(doc, report, found) or _threatened(doc, report, found)


def hearsay(doc: Document, report: Report) -> bool:
    """Return whether the source is one that tells of others: an outlet, an unnamed source, a document."""
    if report.source is None:
        return False
    first = report.source[0]
    known = classes(doc.keys[first])
    if known & Noun.AMBIGUOUS and first not in doc.quotes.opened and not known & Noun.OUTLET_HEAD:
        return False  # الاتحاد: seldom the newspaper
    if doc.keys[first] in chain_words().staff:
        return True
    return bool(known & MEDIUM or (known & _HEARSAY and not known & TITLE))


def by_charge(doc: Document, reports: list[Report], index: int) -> Range | None:
    """ألقى اللوم على *الحكومة* في التأخير: whom the blame is laid on, with what it is for as the content."""
    report = reports[index]
    form, i = report.form, report.start
    if form is None or form.row.lemma not in chain_words().charging or report.opener != "علي":
        return None
    if report.act != "accuse" or not is_noun(doc, i):
        return None
    found = trimmed(doc, (i, noun_phrase(doc, i, report.end, split=True)))
    after = found[1] + (found[1] < report.end and doc.keys[found[1]] in function_words().preposition)
    related = doc.keys[found[1] : found[1] + 1] and doc.keys[found[1]] in function_words().relative
    if after < report.end and doc.keys[after][0].isalnum() and not related:
        report.start, report.parts[0] = after, (after, max(report.parts[0][1], after + 1))
    return found


def by_facing(doc: Document, reports: list[Report], index: int) -> Range | None:
    """واجه *المدير* اتهامات بالتقصير، تعرضت *الشركة* لانتقادات: who meets with acts in the plural."""
    report = reports[index]
    at, form = report.anchor, report.form
    if form is None or form.kind != "masdar" or report.act not in _AGAINST:
        return None
    for verb in range(at - 1, max(doc.first[at], at - _FACED) - 1, -1):
        if _faces(doc.keys[verb]):
            found = (verb + 1, noun_phrase(doc, verb + 1, at, split=True))
            return found if verb + 1 < at and is_noun(doc, verb + 1) and found[1] > found[0] else None
    return None


def _faces(key: str) -> bool:
    """Return whether who does it meets with the words of others: يواجه اتهامات، وتعرضت لانتقادات."""
    facing = chain_words().facing
    return key in facing or (key[0] in "وف" and key[1:] in facing)


def accused(doc: Document, report: Report) -> Range | None:
    """Return who is accused by a content that begins with him and goes on with a misdeed, or None."""
    found = subject_of(doc, report)
    return _doer(doc, report) if found is None else _blamed(doc, report, found)


def _blamed(doc: Document, report: Report, found: Range) -> Range | None:
    """Return `found`, with whom a content begins, if a misdeed of his follows."""
    last = found[1] - 1
    if last > found[0] and classes(doc.keys[last]) & Noun.COMMON and not _is_closed(doc, last):
        return None  # السلطات فتحت تحقيقات | تستهدف التجار: a clause about the investigations
    for j in range(found[1], min(report.end, found[1] + _BLAME)):
        key, before = doc.keys[j], doc.keys[j - 1]
        related = key in function_words().relative and before not in _HE  # هو من يعرقل
        if key in function_words().negation:
            return found if _is_owed(doc, j, report.end) else None
        if related or key in ".:":
            return None
        if _is_misdeed(doc, j, report.end):
            return found
        if is_finite(key) and key not in function_words().auxiliary:
            return None  # الوزارة ترجح تورط …
    return None


def subject_of(doc: Document, report: Report) -> Range | None:
    """Return the people or body, other than the speaker, with which a content that is a clause begins."""
    i = report.start
    if report.opener not in _STATED or i >= report.end:
        return None
    i += doc.keys[i] in function_words().demonstrative and i + 1 < report.end  # هذه الحكومة
    first = i + (i in doc.quotes.opened)
    if not classes(doc.keys[first]) & _ACCUSED or not is_noun(doc, i) or is_surely_outlet(doc, i):
        return None
    if possessed(doc, first) or is_speaker(doc, report, first):
        return None
    end = noun_phrase(doc, i, report.end, split=True)
    told = (k for k in doc.where(_tells, first + 1, end) if _is_closed(doc, k - 1))
    deed = next(told, end)
    deed = next((k for k in range(first + 1, deed) if _quotes_deed(doc, k)), deed)
    found = trimmed(doc, (i, end if deed == end else noun_phrase(doc, i, deed, split=True)))
    return (report.start, found[1]) if i not in doc.quotes.opened else found


def _is_closed(doc: Document, i: int) -> bool:
    """Return whether a noun phrase can be whole at token `i`, so that what follows is no clause about an indefinite."""
    key = doc.keys[i]
    return key[:2] == "ال" or key in MARKS or bool(classes(key) & PROPER) or possessed(doc, i)


@remembered
def _tells(key: str) -> bool:
    """Return whether a word without the article says what a subject does or is to blame for: متورطة، خدعت، مسؤول."""
    words = chain_words()
    return key[:2] != "ال" and (
        key.startswith(words.misdeeds)
        or any(key in group for group in (words.guilty, words.tries, words.strikes, words.stands))
    )


def _quotes_deed(doc: Document, k: int) -> bool:
    """Return whether a quotation begins at token `k` that is no name, but what is said of the subject."""
    if k not in doc.quotes.opened or k + 1 >= len(doc.keys):
        return False
    key, words = doc.keys[k + 1], chain_words()
    return is_finite(key) or key in words.tries or key in words.strikes or key.startswith(words.misdeeds)


def _doer(doc: Document, report: Report) -> Range | None:
    """Return who does the wrongs with which a content begins: الجرائم التي يرتكبها *العدو*."""
    words = chain_words()
    if report.opener not in _STATED or report.start + 3 >= report.end:
        return None
    if not doc.keys[report.start].removeprefix("ال").startswith(words.harms):
        return None
    for i in range(report.start + 1, min(report.end - 2, report.start + _HARM)):
        if doc.keys[i] in function_words().relative:
            verb = doc.keys[i + 1].removesuffix("ها").removesuffix("ه")
            does = verb != doc.keys[i + 1] and verb in words.tries
            people = does and classes(doc.keys[i + 2]) & _ACCUSED and is_noun(doc, i + 2)
            if not people:
                return None
            first, end = trimmed(doc, (i + 2, noun_phrase(doc, i + 2, report.end, split=True)))
            told = (k for k in range(first + 1, end) if doc.keys[k][:2] != "ال" and not classes(doc.keys[k]))
            return (first, next(told, end))  # إسرائيل | مستمرة
    return None


def _is_misdeed(doc: Document, j: int, end: int) -> bool:
    """Return whether token `j` tells of guilt or of a wrong done: مسؤولة عن، ترتكب، تحاول إفشال، تمارس سياسة القمع."""
    words, key = chain_words(), doc.keys[j]
    if key in words.guilty:
        return doc.keys[j + 1 : j + 2] == ["عن"]
    if key in words.stands:
        return doc.keys[j + 1 : j + 2] in _BEHIND
    if key.startswith(words.misdeeds):
        return True
    if "".join(doc.keys[j + 1 : j + 2]).isdigit():
        return False  # ارتكبت 3 مخالفات: a count
    tried = key in words.tries and _follows(doc, j, end, words.harms, words.remedies)
    return tried or (key in words.strikes and _follows(doc, j, end, words.victims, words.remedies))


def _is_owed(doc: Document, j: int, end: int) -> bool:
    """Return whether the negation at token `j` is of a duty or of a will to peace: لا تحترم القانون، لا يريد السلام."""
    words, key = chain_words(), "".join(doc.keys[j + 1 : min(end, j + 2)])
    if doc.keys[j] not in _NOT:
        return False
    return key in words.owes or (key in words.wants and _follows(doc, j + 1, end, words.peace, ()))


def _follows(doc: Document, j: int, end: int, stems: tuple[str, ...], undone: tuple[str, ...]) -> bool:
    """Return whether a noun that begins with one of `stems` follows token `j`, and none of `undone` before it."""
    for i in range(j + 1, min(end, j + 1 + _HARM)):
        nouns = (doc.keys[i].removeprefix("ال"), bare(doc.keys[i]).removeprefix("ال"))
        related = doc.keys[i] in function_words().relative and doc.keys[i] != "من"
        if related or any(noun.startswith(undone) for noun in nouns):
            return False  # تريد وقف العدوان
        if any(noun.startswith(stems) for noun in nouns):
            return True
    return False


def is_speaker(doc: Document, report: Report, i: int) -> bool:
    """Return whether the word at token `i` is of the mention of the source."""
    return report.source is not None and doc.keys[i] in doc.keys[slice(*report.source)]


def _threatened(doc: Document, report: Report, found: Range) -> Range | None:
    """Return `found`, with whom a content begins, if it threatens him: *العدو* سيدفع الثمن، *العدو* لن يفلت."""
    for i in range(found[1], min(report.end, found[1] + _NEAR)):
        after = " ".join(doc.keys[i : min(report.end, i + _FATE)])
        if after.startswith(chain_words().fates):
            return found
    return None


def _implicated(doc: Document, report: Report) -> Range | None:
    """Return who is in the guilt that is the content itself: لمّح إلى تورط *الشركة*."""
    i = report.start
    if (
        report.opener in _STATED
        or i + 1 >= report.end
        or doc.keys[i].removeprefix("ب") not in chain_words().guilt
    ):
        return None
    if not is_noun(doc, i + 1) or not classes(doc.keys[i + 1]) & _ACCUSED or possessed(doc, i + 1):
        return None  # أعلن مسؤولية جماعته
    end = next((k for k in range(i + 2, report.end) if doc.keys[k] == "في"), report.end)
    return trimmed(doc, (i + 1, noun_phrase(doc, i + 1, end, split=True)))
