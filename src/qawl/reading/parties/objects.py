"""Where does the subject end and the object begin, after a verb whose object is who it is said to?

دعا المهندس الجميع إلى، طالب المندوب الروسي الدول الغربية بـ: a noun phrase closed by an article, a pronoun
or a name is the subject, and what follows it and cannot belong to it is the object.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME, PARTY, STATE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.parties.object_starts import second_office, second_phrase
from qawl.reading.phrases.nominals import is_noun, is_oblique
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.occasions import past_bare_occasion
from qawl.reading.phrases.recipients import is_prefixed
from qawl.reading.phrases.second_phrases import are_all
from qawl.reading.report import Range, Report

_BLAMES = "حمّل"
_ACCUSED = 5  # tokens of a noun phrase that is surely one, and the accused
_PLEAS = ("appeal", "warn")
_ACCUSED_OF = ("ب", "object")
_LAID = 6  # tokens from the blame to whom it is laid on
_BLAME = 25  # tokens between حمّل and what is blamed


def part_object(doc: Document, reports: list[Report], index: int) -> None:
    """Part the object of the verb of `reports[index]` from its subject, where one mention holds both."""
    report = reports[index]
    form, source, (start, end) = report.form, report.source, report.region
    assert form is not None
    laid_on = _laid_on(doc, report)
    if laid_on is not None:
        report.source = source or (_first_phrase(doc, start, end) if form.kind == "verb" else None)
        report.address(laid_on, "objects.laid_on")
        if is_prefixed(doc.keys[laid_on[0]]):
            report.joined.add(laid_on[0])
        return
    if form.suffix or start >= end:
        return
    if source is None and form.kind == "participle":
        return  # محملاً الحكومة المسؤولية: it has no subject of its own
    if source is None:
        source = _first_phrase(doc, start, end)
        if source is None:
            return
        if form.kind == "verb" and form.number == "p" and doc.keys[report.anchor].endswith("وا"):
            report.address(source, "objects.alone")  # حذّروا رئيس البلدية: they are its ending
            return
        god = doc.keys[source[0]] == "الله"  # وسأل الله سبحانه أن
        follows = not god and _object_follows(doc, _past_time(doc, source[1], end), end)
        if follows or (report.opener == "object" and not _is_object_alone(doc, reports, index, source)):
            report.source = source  # ناشدت العائلة الجميع …: the object is still to come
            return
    elif (
        _is_content(doc, report)
        or not start <= source[0] < end
        or _object_follows(doc, _past_time(doc, source[1], end), end)
    ):
        return
    at = second_phrase(doc, source)
    if at is None:
        words = chain_words()
        at = second_office(doc, source, needed=form.row.lemma in words.needing | words.accusing)
    if at is not None:
        report.source = (source[0], at - (doc.keys[at - 1] == ","))
        report.address((at, max(noun_phrase(doc, at, end), at + 1)), "objects.second")
    elif report.source is not None and _is_object_alone(doc, reports, index, source):
        report.source = None
        report.address(source, "objects.alone")


def _laid_on(doc: Document, report: Report) -> Range | None:
    """Return whom the blame is laid on after لـ or إلى, so that the verb has no other object: حمّل المسؤولية للوزارة."""
    if (
        report.form is None
        or report.form.row.lemma != _BLAMES
        or doc.keys[report.start] not in chain_words().blame
    ):
        return None
    for i in range(report.start + 1, report.end):
        if i >= report.start + _LAID and doc.keys[i - 1] != ",":
            continue  # مسؤولية التأخر في فتح الطريق، للوزارة
        at = i + (doc.keys[i] == "الي")
        joined = at == i and doc.keys[i][0] == "ل" and is_prefixed(doc.keys[i])
        if (joined or at > i) and at < report.end and classes(doc.keys[at]) & PARTY:
            return (at, max(at + 1, noun_phrase(doc, at, report.end)))
    return None


def _is_content(doc: Document, report: Report) -> bool:
    """Return whether the content is the object itself (شكر المنسوبين), and not what it is blamed for."""
    form = report.form
    words = chain_words()
    takes = form is not None and "object" in form.row.opens and form.row.lemma not in words.urged
    return takes and report.opener == "object" and doc.keys[report.start] not in words.blame


def _first_phrase(doc: Document, start: int, end: int) -> Range | None:
    if not is_noun(doc, start):
        return None
    stop = noun_phrase(doc, start, end)
    return (start, stop) if stop > start else None


def _object_follows(doc: Document, i: int, end: int) -> bool:
    while i < end and doc.keys[i] in ",-":
        i += 1
    if i < end and are_all(doc, i):
        i += 1  # المواطنين كافة
    if i >= end or not is_noun(doc, i):
        return False
    key = doc.keys[i]
    # نبه السائقين، بأخذ الحيطة، ناشد الأهالي توخي …
    deed = key[0] == "ب" or is_masdar(key.removeprefix("ال"))
    return bool(classes(key)) or not deed


def _past_time(doc: Document, i: int, end: int) -> int:
    """Return the token after words of time or a phrase of circumstance: منذ أشهر، في القمة."""
    words = function_words()
    while i < end:
        if doc.keys[i] in words.time:
            i += 1
        elif doc.keys[i] in words.preposition and i + 1 < end and is_noun(doc, i + 1):
            i = max(noun_phrase(doc, i + 1, end, split=True), i + 2)
        elif doc.keys[i] in words.preposition and i + 1 < end:
            i += 2
        elif doc.keys[i] == "," and i + 1 < end and doc.keys[i + 1] in words.relative:
            i = next((k for k in range(i + 1, end) if doc.keys[k] == ","), end)  # العائلات، التي وصلت، النواب
        else:
            return i
    return i


def _is_object_alone(doc: Document, reports: list[Report], index: int, source: Range) -> bool:
    """Return whether the one noun phrase after ودعا is its object: the verb goes on with a single speaker."""
    report = reports[index]
    form = report.form
    assert form is not None
    kama = doc.keys[report.anchor - 1] == "كما"
    if (
        form.row.lemma in chain_words().accusing
        and form.kind != "participle"
        and report.opener in _ACCUSED_OF
        and not classes(doc.keys[source[0]]) & Noun.DOCUMENT  # وحمّل التقرير مسؤولية التأخير للوزير
    ):
        return source[1] - source[0] <= _ACCUSED and _is_alone(doc, report, source)
    if report.opener == "speech" or form.kind != "verb" or form.number != "s":
        return False
    key, earlier = doc.keys[source[0]], reports[max(index - 1, 0)]
    known = classes(key)
    if key[:2] == "ال" and is_oblique(key):
        return True  # ناشد المسؤولين التدخل
    if index == 0 or not (form.prefix == "و" or kama):
        return False
    nominative = key.endswith("ون") or (key.endswith("و") and bool(known & Noun.PLURAL))
    if nominative:
        return False  # وطالب سائقو الشاحنات
    if known & Noun.QUANTIFIER and kama:
        whole = key.removeprefix("ال") in function_words().totals or known & Noun.FEMININE
        return bool(whole) and not (form.gender == "f" and known & Noun.FEMININE)  # كما دعا الجميع, not بعض
    if form.row.lemma in chain_words().advising and key.removeprefix("ال") in chain_words().advisers:
        return False  # وينصح الأطباء بتجنب السهر
    if key[:2] != "ال" and source[1] - source[0] == 1 and not is_oblique(key):
        return False  # ونبه خبراء إلى
    again = earlier.source is not None and doc.keys[slice(*source)] == doc.keys[slice(*earlier.source)]
    asked = form.row.lemma in chain_words().needing
    if report.act == "appeal" or known & (Noun.GROUP | STATE):  # وحذر الاحتلال من, but وحذرت منظمة الصحة من
        asked = asked or _goes_on_in_sentence(doc, report, earlier)
    if asked and not again and _is_alone(doc, report, source) and _names_none(doc, source):
        return True  # وحث القضاء على التحرك
    if known & Noun.PLURAL and known & (Noun.GROUP | Noun.HUMAN):
        near = doc.line[report.anchor] - doc.line[earlier.anchor] <= 1
        return near and earlier.form is not None and earlier.form.number == "s"
    return form.row.lemma == _BLAMES and bool(known & (Noun.ORG | Noun.PLURAL)) and form.gender == "f"


def _goes_on_in_sentence(doc: Document, report: Report, earlier: Report) -> bool:
    """Return whether an appeal goes on behind a comma with the verb before: أدانت القرار، وطالبت | الحكومة بـ."""
    form, before = report.form, earlier.form
    if form is None or before is None or earlier.source is None or report.act not in _PLEAS:
        return False
    if doc.first[earlier.anchor] != doc.first[report.anchor] or doc.keys[report.anchor - 1] != ",":
        return False
    told = (before.kind, before.tense, before.gender, before.number)
    return told == (form.kind, form.tense, form.gender, form.number) and not report.nested


def _names_none(doc: Document, where: Range) -> bool:
    """Return whether a phrase has no name of a person, who would be named as a new speaker."""
    return where[1] - where[0] <= _ACCUSED and not any(
        classes(key) & OWN_NAME for key in doc.keys[slice(*where)]
    )


def _is_alone(doc: Document, report: Report, source: Range) -> bool:
    """Return whether a known phrase, and no nominative, stands before the content with circumstances alone after it."""
    first, after = source
    if doc.keys[first].endswith("ون") or not (classes(doc.keys[first]) or first in doc.quotes.opened):
        return False
    words, between = function_words(), doc.keys[after : report.start]
    occasion = past_bare_occasion(doc, after + 1, report.start)
    if after + 1 < occasion < report.start and is_noun(doc, occasion):
        return False  # اتهم الوزير في بيان | الحكومة بالتقصير
    return not between or (
        "," not in between
        and (between[0] in words.time or between[0] in words.preposition)
        and between[0] != "عن"  # واتهم السيناتور فلان عن ولاية …
    )


def blamed_at(doc: Document, report: Report) -> int | None:
    """Return the token at which what is blamed on the object begins (حمّل الحكومة *المسؤولية*), or None."""
    if report.form is None or report.form.row.lemma != _BLAMES:
        return None
    for i in range(report.start, min(report.end, report.start + _BLAME)):
        if doc.keys[i] in chain_words().blame:
            return i if i > report.start else None
    return None
