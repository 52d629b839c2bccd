"""Does a verbal noun report: نقلت الوكالة عن الوزير قوله إن, إعلان الحكومة أن, بقوله؟"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import Opening, limit_of, open_after, opened_report
from qawl.reading.candidates.named_acts import is_anothers, is_purpose, named_act
from qawl.reading.candidates.participle_sources import main_subject, subject_of_saying
from qawl.reading.candidates.plural_acts import are_told, asks_of, holder_end, plural_act
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.impersonals import close_quoted, is_done, past_blessing
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

_SAY = "قال"
NOUN_HEAD = 2  # tokens into a content within which a verbal noun is its head
CHAIN_REACH = 25  # tokens between نقل and عن
_CLAUSES = frozenset(("that", "ب", "speech"))  # what opens speech or a clause
_OF_DEED = ("ب", "من", "علي")  # what a noun that nobody owns governs before what was said
_ANY = ("او", "اي")  # before a noun of what may be said: أي إشارة أو تحذير من
_HESITANT = 10  # tokens from لم يتردد to في القول, with the subject between
_DOERS = Noun.GROUP | Noun.ORG | Noun.QUANTIFIER
_ASIDE = 14  # tokens between commas
_SAID_REACH = 45  # tokens between نقل and قوله


def noun_report(
    doc: Document, candidate: Candidate, around: Report | None, passed_on: Report | None
) -> Report | None:
    """Read a verbal noun that is not itself what the report before it tells: أعرب عن شكره، أكد رغبة بلاده."""
    form = candidate.form
    assert form is not None
    head = around is not None and around.start <= candidate.at <= around.start + NOUN_HEAD
    told = head and not (form.row.lemma == _SAY and form.suffix)
    if told and not (form.row.names_act or asks_of(form)):
        return None
    report = _verbal_noun(doc, candidate, form, passed_on)
    if report is not None and report.source is not None and is_done(doc, candidate.at):
        if form.row.addressee == "object":
            report.address(report.source, "verbal_nouns.done")
        report.source = None
    if report is None or around is None:
        return report
    part = around.start == report.start and not are_words(report, around)
    if part or (told and not is_anothers(doc, report, around)):
        return None  # part of the subject: قال وزير النقل إن
    return report


def are_words(report: Report, around: Report) -> bool:
    """Return whether a verbal noun is of the words that are the subject of the verb before: يصدق عليه قول الشاعر: …"""
    if report.form is None or report.form.row.lemma != _SAY or around.source is None:
        return False
    return report.start == around.start and around.source[0] <= report.anchor < around.source[1]


def _verbal_noun(
    doc: Document, candidate: Candidate, form: CueForm, passed_on: Report | None
) -> Report | None:
    """Read a verbal noun that reports: after نقل عن (قوله إن), before a clause of its own, or named in passing."""
    limit = limit_of(doc, candidate.at)
    own_name = doc.keys[candidate.end : candidate.end + 1]
    if not are_told(doc, candidate.at, form) or not function_words().own_name.isdisjoint(own_name):
        return None  # بعد كشف هويته
    limit = _before_participle(doc, candidate, form, limit)
    many = plural_act(doc, candidate.at, form, limit)
    if many is not None:
        report = _report(candidate, form, many.opening, many.source, [])
        report.region = (many.region, many.opening.region_end)
        return report
    said = None if is_purpose(form) else _said(doc, candidate, form, limit, passed_on)
    return said or _named(doc, candidate, form, limit)


def _before_participle(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> int:
    """Return the token of a participle that takes what opens: رد على اتهامات النواب، | مؤكداً أن; else `limit`."""
    openers = function_words().complementizer
    reach = min(limit, candidate.end + _SAID_REACH) if not form.suffix else candidate.end
    for k in range(candidate.end, reach):
        if doc.keys[k] in openers or doc.keys[k] == ":":
            break
        if _adds(doc.keys[k]):
            return k
    return limit


@remembered
def _adds(key: str) -> bool:
    """Return whether a word is a participle of surely saying that goes on with a sentence: مؤكدا، مشيرين."""
    return not classes(key) and any(
        form.kind == "participle" and form.accusative and form.row.strong and not form.risky
        for form in forms(key)
    )


def _named(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> Report | None:
    named = named_act(doc, candidate.at, form, limit)
    if named is None:
        return None
    source, opening = named
    if is_purpose(form):
        source = subject_of_saying(doc, candidate) or main_subject(doc, candidate)
        if source is None:
            return None  # دعم قوي للمطالبة بـ
    return _report(candidate, form, opening, source, [])


def _said(
    doc: Document, candidate: Candidate, form: CueForm, limit: int, passed_on: Report | None
) -> Report | None:
    """Read a verbal noun with what is said after it: نقلت الوكالة عن الوزير قوله إن، بعد إعلان الحكومة أن.

    Whose it is comes before what it opens, which stands after its owner. After نقل عن it surely reports; elsewhere it
    must show by its owner or its opening that it is no plain noun.
    """
    if passed_on is not None and not _is_in_chain(doc, candidate, passed_on):
        passed_on = None
    owned = _owned(doc, candidate, form, limit, passed_on)
    if owned is None:
        return None
    source, start = owned
    saying = form.row.lemma == _SAY and form.prefix == "ب" and form.suffix != ""
    if saying:
        start = past_told(doc, start, limit)  # بقوله لـ«الأفق» إن
    opening = open_after(doc, start, form.row.opens, limit, bare=passed_on is not None)
    if opening is None and source is not None and form.row.strong:
        opening = open_after(doc, _past_aside(doc, start, limit), form.row.opens, limit)
        opening = opening or _past_comma(doc, start, form, limit)
    if opening is None and _is_deed_announced(doc, start, form, limit):
        opening = Opening("bare", start, -1, start)
    if opening is None and saying and start + 1 < limit:
        opening = Opening("bare", start, -1, start)  # أجاب الوزير بقوله تم ذلك
    if opening is None:
        return None
    if opening.kind == "that" and form.row.opens.isdisjoint(_CLAUSES) and not form.row.strong:
        return None  # تقديم شكوى بأنه
    if passed_on is None and not _reports_alone(doc, candidate, form, opening, source, start):
        return None
    if saying and passed_on is None:
        source = subject_of_saying(doc, candidate)
    report = _report(candidate, form, opening, source, list(passed_on.via) if passed_on is not None else [])
    if _cites(form, source) or (start > candidate.end and source is None):
        close_quoted(doc, report)
    return report


def _is_deed_announced(doc: Document, start: int, form: CueForm, limit: int) -> bool:
    """Return whether a deed follows one's own announcement: فاجأ الوزير الحضور بإعلانه | تقديم استقالته."""
    announced = form.suffix != "" and form.row.strong and form.row.act == "announce" and start < limit
    deed = doc.keys[start] if announced and "object" in form.row.opens else ""
    return is_masdar(deed) and deed[:2] != "ال" and deed not in function_words().totals


def _is_in_chain(doc: Document, candidate: Candidate, passed_on: Report) -> bool:
    """Return whether a verbal noun tells what is passed on in its sentence: نقلت الوكالة عن الوزير | قوله إن."""
    near = passed_on.cue is not None and candidate.at - passed_on.cue[0] <= _SAID_REACH
    return near and doc.first[passed_on.anchor] == doc.first[candidate.at]


def _owned(
    doc: Document, candidate: Candidate, form: CueForm, limit: int, passed_on: Report | None
) -> tuple[Range | None, int] | None:
    """Return whose a verbal noun is, if he is named, and the token after that; None where it can be nobody's speech."""
    start = past_blessing(doc, candidate.end) if form.suffix == "ه" else candidate.end  # لقوله تعالى: …
    if form.suffix:
        return passed_on.source if passed_on is not None else None, start
    if form.prefix.endswith(("ال", "لل")):
        return None, start + _is_of_nation(doc, start, limit)
    if "ً" in doc.words(candidate.at, start):
        return None  # قلقاً كبيراً: no one's, by its ending
    if start < limit and is_noun(doc, start):
        end = holder_end(doc, start, form, limit)
        return (start, end), past_blessing(doc, end) if form.row.lemma == _SAY else end
    return (None, start) if _is_bare(doc, candidate, form) else None


def _reports_alone(
    doc: Document, candidate: Candidate, form: CueForm, opening: Opening, source: Range | None, start: int
) -> bool:
    """Return whether a verbal noun that is not in a chain reports what it opens, by its owner or its opening."""
    if opening.kind == "that" and _is_anybodys(doc, candidate.at, form):
        return False
    spoken = form.row.strong and form.prefix.endswith("ال") and opening.quote >= 0  # حرص على التأكيد: «…»
    if not form.suffix and opening.kind == "colon" and not (spoken or _cites(form, source)):
        return False
    if source is not None:
        blessed = start > source[1]
        if not (blessed or names_speaker(doc, source)):
            return False  # تقديم ضمانات بأنها
        return opening.kind == "that" or form.row.strong  # not وتوجيه السياسة الأميركية باتجاه
    bare = _is_bare(doc, candidate, form)
    if opening.kind in ("that", "colon", "bare") and (form.suffix or not bare):
        return True
    return not form.suffix and (start > candidate.end or bare) and opening.kind in _OF_DEED


def _cites(form: CueForm, source: Range | None) -> bool:
    """Return whether a verbal noun is of somebody's words, which are cited: ذكرني بقول الشاعر: …"""
    return form.row.lemma == _SAY and source is not None and not form.suffix


def _past_comma(doc: Document, start: int, form: CueForm, limit: int) -> Opening | None:
    """Return the deed that is made known past a comma after many who do: بعد إعلان الدول الغربية، | إنشاء تحالف."""
    if start < limit and prefix_of(doc.keys[start]) == "و" and classes(doc.keys[start]) & _DOERS:
        start = noun_phrase(doc, start, limit)
    told = doc.keys[start : start + 1] == [","] and start + 1 < limit and "object" in form.row.opens
    deed = told and form.row.act == "announce" and is_masdar(doc.keys[start + 1])
    return Opening("object", start + 1, -1, start) if deed else None


def _past_aside(doc: Document, start: int, limit: int) -> int:
    """Return the complementizer past what stands between commas: بعد إعلان الوزير، عبر التلفزيون، أنه باقٍ."""
    if doc.keys[start : start + 1] != [","]:
        return start
    reach = range(start + 2, min(limit - 1, start + _ASIDE))
    comma = next((k for k in reach if doc.keys[k] == ","), None)
    if comma is None or doc.keys[comma + 1] not in function_words().complementizer:
        return start
    return comma + 1


def _is_anybodys(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether nobody says or thinks it who is told: لا مناص من القول إن, but خلص إلى القول إن."""
    if not form.prefix.endswith("ال") or not form.row.listed("anybodys"):
        return False
    before = doc.keys[at - 1] if at else ""
    hesitant = before == "في" and any("تردد" in key for key in doc.keys[max(0, at - _HESITANT) : at])
    return form.row.lemma != _SAY or not (before in cue_words("leading_to") or hesitant)


def _is_of_nation(doc: Document, i: int, limit: int) -> bool:
    """Return whether an adjective at `i` tells whose act it is: التهديدات الروسية بالرد."""
    if i >= limit or classes(doc.keys[i - 1]) & Noun.ORG:
        return False  # المعارضة السورية
    return doc.keys[i][:2] == "ال" and bool(classes(doc.keys[i]) & Noun.NATIONALITY)


def _is_bare(doc: Document, candidate: Candidate, form: CueForm) -> bool:
    """Return whether the noun has nothing before it that governs it: هناك شكوى من, not رغم اعتراف ب."""
    if form.prefix or form.suffix or not form.row.strong or not candidate.at:
        return False
    before, words = doc.keys[candidate.at - 1], function_words()
    apart = (
        before in _ANY or before in words.preposition or before in words.adjunct or before in words.negation
    )
    return before[0].isalnum() and not apart


def _report(
    candidate: Candidate, form: CueForm, opening: Opening, source: Range | None, via: list[Range]
) -> Report:
    report = opened_report(candidate, form, opening)
    report.source, report.via = source, via
    return report
