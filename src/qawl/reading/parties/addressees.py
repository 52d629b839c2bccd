"""To whom was it said? Who is told, asked, threatened or accused in each report, where the article says so.

The frame of the verb tells where he stands: its object (دعا الجميع إلى), a pronoun on it (دعاهم), or after a
preposition (قال للصحفيين). Where it does not, `meant_for` looks at letters, calls and thanks.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import ADDRESSED, PARTY
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.acts.accusations import by_blame, by_charge, by_facing
from qawl.reading.document import Document
from qawl.reading.parties.asked_of import by_duty, by_plea, by_vocative
from qawl.reading.parties.listeners import part_told
from qawl.reading.parties.meant_for import by_audience, by_call, by_letter, by_turning, by_wish
from qawl.reading.parties.objects import blamed_at, part_object
from qawl.reading.parties.past_subject import by_object, object_form, object_region
from qawl.reading.parties.pronouns import stands_for
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import (
    bare,
    head,
    is_joined,
    is_prefixed,
    is_surely_outlet,
    led_to,
    listens,
    trimmed,
)
from qawl.reading.report import Range, Report

_JOINED = ADDRESSED & ~Noun.QUANTIFIER
_MANY = Noun.ORG | Noun.QUANTIFIER | Noun.PLURAL
_CALLS_ON = ("appeal", "accuse", "warn", "threaten")
_OCCASION = 3  # tokens between the word for an interview and who was told
_TOLD = {
    "ل": frozenset(("له", "لها", "لهم", "لهما", "لي", "لنا", "لك", "لكم")),
    "من": frozenset(("منه", "منها", "منهم", "منهما", "مني", "منا")),
}
_ALL = frozenset(("لهم", "لهما", "لنا", "لكم"))


def part_addressees(doc: Document, reports: list[Report]) -> None:
    """Take those spoken to out of the source mentions that ran into them (طالب المندوب الدول الغربية بـ).

    To be called before the speakers are joined, since it corrects `source`.
    """
    for index, report in enumerate(reports):
        part_told(doc, report)
        if report.addressee is None and object_form(report) is not None:
            part_object(doc, reports, index)


def tie_addressees(doc: Document, reports: list[Report]) -> None:
    """Complete `addressee` of `reports`, in text order, with its ground."""
    for index, report in enumerate(reports):
        if report.addressee is not None:
            continue
        for rule, find in _RULES.items():
            found = find(doc, reports, index)
            if found is not None and found[1] > found[0] and not _is_medium(doc, report, found):
                _set(doc, report, found, rule)
                break


def _is_medium(doc: Document, report: Report, found: Range) -> bool:
    called_on = report.form is not None and report.form.row.act in _CALLS_ON  # طالب الصحيفة بالاعتذار
    named = is_surely_outlet(doc, found[0]) and not called_on
    return named or any(link[0] < found[1] and found[0] < link[1] for link in report.via)


def _set(doc: Document, report: Report, found: Range, rule: str) -> None:
    found = trimmed(doc, found)
    report.address(found, rule)
    if is_prefixed(doc.keys[found[0]]):
        report.joined.add(found[0])


def _by_content(doc: Document, reports: list[Report], index: int) -> Range | None:
    """شكر *المنسوبين* على جهودهم، محملاً *الحكومة* المسؤولية: the object that opens the content."""
    report, words = reports[index], chain_words()
    form = object_form(report)
    if form is None or report.opener not in ("object", "speech") or form.suffix:
        return None
    blamed = blamed_at(doc, report)
    if blamed is not None:
        start, report.start = report.start, blamed
        report.parts[0] = (blamed, max(report.parts[0][1], blamed + 1))
        return (start, blamed)
    if report.opener == "speech":
        return None
    if not is_noun(doc, report.start) or is_joined(doc.keys[report.start], "ب"):
        return None
    everybody = classes(doc.keys[report.start]) & Noun.QUANTIFIER
    urged = form.row.lemma in words.urged
    if form.row.lemma not in words.thanked and form.kind != "participle" and not everybody and not urged:
        return None
    found = trimmed(doc, (report.start, noun_phrase(doc, report.start, report.end, split=True)))
    if not head(doc, found) & PARTY and not listens(doc.keys[found[0]]):
        return None
    if urged and found[1] < report.end:
        report.start, report.parts[0] = found[1], (found[1], max(report.parts[0][1], found[1] + 1))
    return found


def _by_pronoun(doc: Document, reports: list[Report], index: int) -> Range | None:
    """دعا*ه* إلى: the mention that the pronoun on the verb stands for; دعوة only folds like دعوه."""
    report = reports[index]
    form = object_form(report)
    if form is None or form.kind == "masdar":
        return None
    if not form.suffix:
        pronouns = function_words().object_pronoun
        apart = next((doc.keys[i] for i in range(*object_region(doc, report)) if doc.keys[i] in pronouns), "")
        return stands_for(doc, reports, index, apart[3:]) if apart else None
    if doc.has_ta(report.anchor):
        return None
    return stands_for(doc, reports, index, form.suffix)


def _by_preposition(doc: Document, reports: list[Report], index: int) -> Range | None:
    """قال *للصحفيين*، طلب من *الحكومة*: who stands after the verb's preposition, else after لـ."""
    report, words = reports[index], function_words()
    start, end = object_region(doc, report)
    where = _preposition(report)
    if not where and start < end and doc.keys[start] == "من" and object_form(report) is not None:
        where = "من"  # مطالباً من الجميع
    if not where:
        return None
    first = report.region[0]
    framed = report.form is not None and report.form.row.addressee == where
    if framed and first < report.region[1] and doc.keys[first] in _TOLD.get(where, ()):
        return (first, first + 1)  # قال لها الطبيب، طلب منهم المدير
    for i in range(start, end):
        if where == "ل" and i == start and doc.keys[i] in _ALL:
            return (i, i + 1)
        if doc.keys[i] in words.relative and doc.keys[i] != where:
            return None
        found = _led(doc, i, end, where)
        if found is None and framed and where == "من":
            found = _wished_on(doc, report, i, end)
        if found is None:
            continue
        if where == "علي" and listens(doc.keys[found[0]]) and not head(doc, found) & PARTY:
            return found  # رد على المشككين بأن
        answers = where == "علي" and report.form is not None and report.form.row.act == "assert"
        kinds = _JOINED if (found[0] == i and i > start) or answers else PARTY
        if where == "من" or head(doc, found) & kinds or doc.keys[i][1:] in chain_words().peers:
            if where == "ل" and not _stands_free(doc, i, start):
                continue
            return None if where == "ل" and _belongs_to_source(doc, report, i) else found
    return None


def _preposition(report: Report) -> str:
    """Return the preposition before whom a cue is said to; empty where it takes none."""
    form = report.form
    if form is None:
        return "ل" if report.opener == "headline" else ""
    where = form.row.addressee or "ل"
    answers = where != "علي" or form.row.act != "assert" or form.row.lemma in chain_words().answering
    return where if where != "object" and answers else ""


def _led(doc: Document, i: int, end: int, where: str) -> Range | None:
    """Return what the preposition leads to at token `i`; who is asked (طلب من) also stands after إلى."""
    if where == "من" and doc.keys[i] == "الي":
        found = led_to(doc, i, end, "الي")
        return found if found is not None and head(doc, found) & PARTY else None
    if where == "الي" and doc.keys[i] != "الي":
        found = led_to(doc, i, end)  # أوعز للاعبين
        return found if found is not None and head(doc, found) & ADDRESSED else None
    if where == "ل" and doc.keys[i][0] == "ل" and doc.keys[i][1:] in chain_words().peers:
        return (i, noun_phrase(doc, i, end))
    return led_to(doc, i, end, where)


def _wished_on(doc: Document, report: Report, i: int, end: int) -> Range | None:
    """Return on whom a wish is laid with على at token `i`: تمنى على *رئيس الوزراء* أن, not على هامش اللقاء."""
    hopes = report.form is not None and report.form.row.lemma in chain_words().hoping
    found = led_to(doc, i, end, "علي") if hopes else None
    return found if found is not None and head(doc, found) & PARTY else None


def _stands_free(doc: Document, i: int, start: int) -> bool:
    """Return whether the phrase with ل at token `i` hangs on the verb, and on no noun before it."""
    words, before = function_words(), doc.keys[i - 1]
    if before in chain_words().staff:
        return False
    near = doc.keys[max(start, i - _OCCASION) : i]
    free = i == start or before in ",-)" or before in words.time or before in words.attached
    return free or any(key in chain_words().interview for key in near)


def _belongs_to_source(doc: Document, report: Report, i: int) -> bool:
    """Return whether a phrase with لـ goes on with the name of a body (الجمعية البلجيكية للمحامين)."""
    source = report.source
    if source is None or source[1] != i:
        return False
    if classes(doc.keys[source[0]]) & Noun.DOCUMENT:
        return True
    if doc.keys[i - 1] in MARKS and classes(doc.keys[source[0]]) & Noun.ORG:
        return True  # مؤسسة «…» للأسرى
    if doc.keys[i - 1][:2] != "ال" or doc.keys[i] in chain_words().press:
        return False
    if source[1] - source[0] == 2 and doc.keys[source[0]][:2] != "ال" and head(doc, (i, i + 1)) & Noun.GROUP:
        return False  # وزارة الصحة للسكان, not الجمعية البلجيكية للمحامين
    heads = doc.keys[max(source[0], i - 3) : i - 1]
    office = any(classes(key) & Noun.ROLE and key[:2] == "ال" for key in heads)
    return office or any(classes(key) & Noun.ORG for key in heads)  # الزعيم المحلي للمستوطنين


def _by_urging(doc: Document, reports: list[Report], index: int) -> Range | None:
    """شدد على *المواطنين* عدم …، أهاب بـ*الإخوة*: people that seem to open the content, before a deed."""
    report = reports[index]
    form, i = report.form, report.start
    if form is None:
        return None
    if form.row.addressee == "ب":
        start, end = object_region(doc, report)
        for k in (*range(start, end), i):
            found = led_to(doc, k, report.end, "ب")
            if found is not None and (head(doc, found) & PARTY or listens(bare(doc.keys[found[0]]))):
                return _until_deed(doc, found)
        return None
    if form.row.lemma not in chain_words().urging or report.opener != "علي" or not is_noun(doc, i):
        return None
    if not (classes(doc.keys[i]) & ADDRESSED and classes(doc.keys[i]) & _MANY):
        return None
    found = _until_deed(doc, (i, noun_phrase(doc, i, report.end)))
    after = doc.keys[found[1]] if found[1] < report.end else ""
    is_deed = after in function_words().object_opener or is_masdar(after) or after[:1] == "ب"
    return found if is_deed else None


def _until_deed(doc: Document, found: Range) -> Range:
    """Return the noun phrase `found` up to the verbal noun of what is to be done."""
    for j in range(found[0] + 1, found[1]):
        key = doc.keys[j]
        verbal = key[:2] != "ال" and is_masdar(key) and not classes(key)
        if verbal or key in function_words().object_opener:
            return (found[0], j)
    return found


_RULES = {
    "addressees.object": by_object,
    "addressees.content": _by_content,
    "addressees.preposition": _by_preposition,
    "addressees.urging": _by_urging,
    "accusations.charge": by_charge,
    "accusations.facing": by_facing,
    "meant_for.wish": by_wish,
    "addressees.pronoun": _by_pronoun,
    "meant_for.call": by_call,
    "meant_for.letter": by_letter,
    "asked_of.duty": by_duty,
    "asked_of.plea": by_plea,
    "accusations.blame": by_blame,
    "asked_of.vocative": by_vocative,
    "meant_for.turning": by_turning,
    "meant_for.audience": by_audience,
}
