"""Whose is a participle, which has no subject of its own? وقدم النائب اقتراحاً، معرباً عن; وردّ نادر قائلاً.

It hangs on the main verb of its sentence, and takes that verb's subject where it agrees with it.
"""

from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import PERSON_START
from qawl.lexicon.nouns import classes
from qawl.reading.candidates.past_subjects import second_noun
from qawl.reading.candidates.relatives import is_verb
from qawl.reading.candidates.sources import SPEAKS, may_speak, names_speaker, subject_after
from qawl.reading.candidates.subjects_before import THEN, begins_clause, clause_start, left_bound
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing, is_ordinary
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import his_honours
from qawl.reading.report import Range, Report
from qawl.reading.who.agreement import fits, grammar_of
from qawl.reading.who.bodies import is_gathering
from qawl.reading.who.mentions import understand

_CLAUSE_REACH = 45  # tokens from the start of a clause to its participle
_SAYING = 25  # tokens between a verb and its بقوله
_TITLE = 16  # tokens between a verb and its participle, with the subject's titles and name
_LOOSE = 10  # tokens of circumstance that a clause opens with


def source_of_participle(
    doc: Document, candidate: Candidate, reports: list[Report], previous: Candidate | None
) -> Range | None:
    """Return who says what a participle adds after `reports`; `previous` is the candidate before it."""
    if previous is not None and _is_attributed(doc, candidate, previous):
        return None
    source = _hung_on(doc, candidate, reports)
    if source is None or (previous is not None and _is_said_beside(doc, candidate, previous, source)):
        return None
    return source


def _hung_on(doc: Document, candidate: Candidate, reports: list[Report]) -> Range | None:
    """Return who says what a participle adds; where it goes on with a report, only one beside it."""
    same = [other for other in reports[-2:] if doc.first[other.anchor] == doc.first[candidate.at]]
    goes_on = any(not _is_named_in_passing(other) for other in same)
    source = (None if goes_on else main_subject(doc, candidate)) or subject_beside(doc, candidate)
    if same and not goes_on and source is not None and source[1] > same[0].anchor:
        return None  # جاء تصريح الوزير بأن …، مؤكداً أن
    if source is None or not goes_on:
        return source
    earlier = reports[-1]
    if earlier.source is not None and earlier.source[0] < source[0] < earlier.source[1]:
        return None  # أكد فلان مدير إدارة | الإعلام مبيناً أن
    return None if source[0] < earlier.start < source[1] else source  # رحب الوزير | بالقرار معتبراً أنه


def _is_named_in_passing(report: Report) -> bool:
    """Return whether a report is a noun that another owns, with which no participle goes on: اتهامات النواب، مؤكداً."""
    return report.form is not None and report.form.kind == "masdar" and not report.form.suffix


def _is_attributed(doc: Document, candidate: Candidate, previous: Candidate) -> bool:
    """Return whether the sentence opens with whose words it is, with which a participle goes on: بحسب الخبير، …."""
    if previous.phrase is None or previous.phrase.kind not in ("according", "carrier"):
        return False
    return doc.first[candidate.at] == previous.at


def _is_said_beside(doc: Document, candidate: Candidate, previous: Candidate, source: Range) -> bool:
    """Return whether a participle goes on with whom a phrase in its sentence names, and no person heads this.

    هناك حل، بحسب الخبير، شارحاً, but التقى الوزير الوفد، وفق الوكالة، مشيداً.
    """
    if previous.phrase is None or previous.phrase.kind != "according":
        return False
    return (
        doc.first[candidate.at] == doc.first[previous.at] and not classes(doc.keys[source[0]]) & PERSON_START
    )


def main_subject(doc: Document, candidate: Candidate) -> Range | None:
    """Return the subject of the sentence that a participle hangs on (وقدم النائب… معرباً عن), if it agrees with it."""
    words, at, form = function_words(), candidate.at, candidate.form
    asked = grammar_of(form) if form is not None else None
    start = clause_start(doc, at - 1, max(left_bound(doc, at), at - _CLAUSE_REACH)) if at else at
    start = _past_circumstance(doc, start, at)
    passed = words.opening | words.circumstance
    while start < at and (doc.keys[start].removeprefix("و") in passed or doc.keys[start] == ","):
        start += 1
    if start + 1 < at and doc.keys[start] in words.auxiliary and may_speak(doc, start + 1):
        subject = subject_after(doc, start + 1, at, split=True)  # وكان سالم قد زار الجسر، مؤكداً
        return subject if subject is not None and fits(understand(doc, subject), asked) else None
    if start and start < at and doc.keys[start - 1] == THEN:
        return None  # وكذلك، فإن القوات …، مردفاً: what he goes on with is said already
    governed = (
        start < at and doc.keys[start] in words.preposition and not is_verb(doc.keys[start])
    )  # فإن على المجلس أن …، مشيراً
    for i in (start,) if governed else (start, start + 1):
        head = i + (i in doc.quotes.opened)
        if i < at and is_noun(doc, i) and classes(doc.keys[head]) & SPEAKS and not begins_clause(doc, i):
            subject = (i, noun_phrase(doc, i, at, split=True))
            return subject if fits(understand(doc, subject), asked) and not is_gathering(doc, i) else None
    return None


def own_subject(doc: Document, candidate: Candidate) -> Range | None:
    """Return who is honoured right after a participle, whose subject he is: مشيداً سموه بالجهود, not مبدياً سعادته."""
    form, at = candidate.form, candidate.end
    if form is None or form.kind != "participle" or at >= len(doc.keys):
        return None
    key = doc.keys[at]
    return (at, at + 1) if key in his_honours() and key not in light(form.row.id) else None


def subject_beside(doc: Document, candidate: Candidate) -> Range | None:
    """Return the subject between a verb and its participle: وردّ نادر قائلاً, if it agrees with it."""
    at, form = candidate.at, candidate.form
    assert form is not None
    if doc.keys[at - 1] == "," or form.risky:
        return None
    words = function_words()
    for verb in range(at - 2, max(doc.first[at], at - _TITLE) - 1, -1):
        key, head = doc.keys[verb], doc.keys[verb + 1]
        if key in words.preposition | words.copula or not (is_verb(key) or is_doing(key)):
            continue
        governed = prefix_of(head) in ("ب", "ل") or (head[0] in "بل" and is_masdar(head[1:]))
        phrase = is_noun(doc, verb + 1) and not head[0].isdigit() and not governed
        if not phrase or (head in words.own_speech and not doc.has_ta(verb + 1)):
            return None  # وختم حديثه قائلاً
        found = (verb + 1, noun_phrase(doc, verb + 1, at, split=True))
        if found[1] < at and not (_goes_on(key) and doc.keys[found[1]] in words.preposition):
            return None  # وأردف المدير في تصريح قائلاً
        if not names_speaker(doc, found) and not _may_be_name(doc, verb):
            return None  # رحب أجمل ترحيب معرباً عن
        return found if fits(understand(doc, found), grammar_of(form)) else None
    return None


def subject_of_saying(doc: Document, candidate: Candidate) -> Range | None:
    """Return the subject of the verb that بقوله or بالقول goes with: أجاب المدير عن السؤال بقوله."""
    words, form = function_words(), candidate.form
    for verb in range(candidate.at - 1, max(doc.first[candidate.at], candidate.at - _SAYING) - 1, -1):
        key, before = doc.keys[verb], doc.keys[verb - 1] if verb else ""
        if key in words.complementizer or key in (";", ":"):
            return None
        told = is_verb(key) or (is_doing(key) and not classes(key))
        noun = key in words.preposition | words.adjunct or before in words.preposition  # على رأس الوفد
        if not told or noun or before == "ما" or is_verb(before):
            continue
        this = doc.keys[verb + 1] in words.demonstrative and doc.keys[verb + 2][:2] != "ال"
        found = subject_after(doc, verb + 1 + this, candidate.at, split=True)  # بيّن ذلك | أحد الناخبين بقوله
        if found is None or not (names_speaker(doc, found) or _may_be_name(doc, verb)):
            return None  # وتابع بقوله
        found = (found[0], second_noun(doc, *found))  # خاطب سالم | أهالي المدينة بقوله
        return found if form is None or fits(understand(doc, found), grammar_of(form)) else None
    return None


def _may_be_name(doc: Document, verb: int) -> bool:
    """Return whether the unknown word after a verb that reports, or opens its sentence, can be a name."""
    head = doc.keys[verb + 1]
    if not head.isalpha() or is_masdar(head) or is_ordinary(head):
        return False
    return _speaks_up(doc.keys[verb]) or verb == doc.first[verb]


def _speaks_up(key: str) -> bool:
    """Return whether a word that is no noun of the tables is surely a verb that reports, with no object: وتابع."""
    verbs = (form for form in forms(key) if form.kind == "verb" and not form.suffix)
    return not classes(key) and any(form.row.strong or form.row.carries for form in verbs)


def _goes_on(key: str) -> bool:
    """Return whether a word is a verb that goes on with a speech: وأردف."""
    return any(form.kind == "verb" and not form.suffix and form.row.carries for form in forms(key))


def _past_circumstance(doc: Document, start: int, at: int) -> int:
    """Return the token after the circumstance that a clause opens with, and its comma: من جانبه، قدم النائب."""
    if start >= at or doc.keys[start] not in function_words().opening:
        return start
    reach = range(start, min(at, start + _LOOSE))
    return next((i + 1 for i in reach if doc.keys[i] == ","), start)
