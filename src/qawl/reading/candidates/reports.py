"""Which candidates report? From cues and openings to the list of reports, each with its source mention.

Four kinds of cue are tried, each by its own rule: a verb or participle with its frame after it, a light verb with its
noun, a verbal noun (نقل عن الوزير قوله إن), and a verb after the quotation that it reports («…»، قال الوزير).
"""

import sys

from qawl.lexicon.cues import CueForm, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.attributives import attributive_subject, issuer_before, takes_up
from qawl.reading.candidates.behind import (
    HALF,
    is_told_of_quotation,
    quoted_before,
    read_backward,
    told_before,
)
from qawl.reading.candidates.content_starts import Opening, limit_of
from qawl.reading.candidates.holds import holds
from qawl.reading.candidates.late_subjects import subject_late
from qawl.reading.candidates.light_verbs import open_light
from qawl.reading.candidates.lone_objects import is_lone_object, needs_object
from qawl.reading.candidates.openings import open_content
from qawl.reading.candidates.participle_sources import main_subject, own_subject, subject_beside
from qawl.reading.candidates.sources import (
    before_asked,
    is_addressed,
    speaks_after,
    subject_after,
    subject_last,
    with_title,
)
from qawl.reading.candidates.subjects_before import subject_before, topic
from qawl.reading.candidates.titled_subjects import reopen_past_title
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.candidates.told_of import open_told
from qawl.reading.candidates.transmissions import transmission
from qawl.reading.candidates.verbal_nouns import NOUN_HEAD, noun_report
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.impersonals import close_quoted, is_blessed, is_passive, lacks_object
from qawl.reading.cues.takeovers import taken_over
from qawl.reading.document import Document
from qawl.reading.ordinary import degrees
from qawl.reading.phrases.nominals import has_pronoun
from qawl.reading.report import Range, Report
from qawl.types import Act

_NEXT = 6  # candidates after a cue that may take its content over
_BY_SUBJECT = frozenset(("object", "attribute", "speech"))  # told by where the subject stands
_CLAUSE = ("that", "colon", "speech")  # openers of a clause, before which no object stands
_GOVERNED = ("ب", "object")  # openers of what a verb takes for its object


def find_reports(doc: Document, found: list[Candidate]) -> list[Report]:
    """Return the reports of `doc` in text order, content ends still open."""
    reports: list[Report] = []
    passed_on: Report | None = None
    for index, candidate in enumerate(found):
        form = candidate.form
        if form is None or _is_degreed(doc, candidate, form, reports):
            continue
        following = found[index + 1 : index + 1 + _NEXT]
        if form.kind == "masdar":
            report = noun_report(doc, candidate, reports[-1] if reports else None, passed_on)
        else:
            report = _verbal(doc, candidate, following, reports, found[index - 1] if index else None)
            if report is not None and reports and _owns(report, reports[-1]):
                _reopen(doc, found[:index], candidate.at, reports)
            if form.row.source and form.kind == "verb":
                passing = transmission(doc, candidate, form, report)
                together = passed_on is not None and doc.first[passed_on.anchor] == doc.first[candidate.at]
                if not together or (passing is not None and passing.source is not None):
                    passed_on = passing
        if report is not None:
            reports.append(report)
    return reports


def _owns(report: Report, earlier: Report) -> bool:
    """Return whether what two cues seem to open is of the later one: تضمن الكتاب فصولاً …، مبيناً أن …"""
    form = report.form
    if earlier.start != report.start or "before" in (report.opener, earlier.opener) or earlier.form is None:
        return False
    if earlier.form.kind == "masdar" or form is None:
        return False
    return not form.risky or report.region[0] == report.region[1]  # أمرت | بإعادة


def _reopen(doc: Document, found: list[Candidate], limit: int, reports: list[Report]) -> None:
    """Look before token `limit` for what the last of `reports` opens; drop it if there is nothing."""
    at = reports.pop().anchor
    index = next(i for i, candidate in enumerate(found) if candidate.at == at)
    previous = found[index - 1] if index else None
    report = _verbal(doc, found[index], found[index + 1 :], reports, previous, limit)
    if report is not None:
        reports.append(report)


def _is_degreed(doc: Document, candidate: Candidate, form: CueForm, reports: list[Report]) -> bool:
    """Return whether the word is the noun of a light verb after an adjective of its degree: قدّم خالص شكره."""
    if not form.suffix or not reports or doc.keys[candidate.at - 1] not in degrees():
        return False
    return reports[-1].start <= candidate.at <= reports[-1].start + NOUN_HEAD


def _verbal(
    doc: Document,
    candidate: Candidate,
    following: list[Candidate],
    reports: list[Report],
    previous: Candidate | None,
    limit: int = sys.maxsize,
) -> Report | None:
    form = candidate.form
    assert form is not None
    if reports and reports[-1].start == candidate.at and _is_a_noun(form, reports[-1]):
        return None
    taking_up = told_before(doc, candidate, form, reports)
    if taking_up is not None:
        return taking_up
    limit = min(limit, limit_of(doc, candidate.at))
    if _opens_nothing(doc, candidate, form, limit):
        return None
    limit = taken_over(doc, candidate, following, limit)
    before = _subject_first(doc, candidate, form, limit)
    has_subject = (
        before is not None
        or (form.number, form.gender) == ("p", "m")
        or (not form.prefix and doc.keys[candidate.at - 1] in function_words().subject_pronoun)
    )
    opening, rule, act, light_noun = _opened(doc, candidate, limit, has_subject=has_subject)
    if opening is None or (form.row.source and opening.kind not in ("that", "colon")):
        return read_backward(doc, candidate, form, limit)
    if opening.kind == "object" and is_told_of_quotation(doc, candidate, form, limit):
        return read_backward(doc, candidate, form, limit)
    if (
        form.suffix
        and form.kind == "verb"
        and form.row.addressee != "object"
        and _is_of_text(doc, candidate, opening)
    ):
        return None
    if reports and reports[-1].start == opening.start and form.kind == "verb" and not form.prefix:
        if _is_between(doc, candidate, opening, reports[-1], before):
            return None  # بلاغ توصل به الموقع أن، في تصريح، نقلته القناة، إن
        reports.pop()  # the nearer verb owns the content: بعد أن ثمن …، أكد الحزب أنه
    report = Report(
        cue=(candidate.at, candidate.end),
        form=form,
        rule=rule,
        act=act,
        opener=opening.kind,
        start=opening.start,
        quote=opening.quote,
        region=(candidate.end, opening.region_end),
    )
    own = own_subject(doc, candidate)
    if own is not None:
        report.source, report.region = own, (own[1], max(own[1], opening.region_end))
    elif form.kind == "participle" and not _is_attributed(doc, candidate, previous):
        source = _source_of_participle(doc, candidate, reports)
        report.source = None if _is_said_beside(doc, candidate, previous, source) else source
    if form.kind == "participle":
        return report
    if opening.quote >= 0 and not form.prefix:
        _lead(doc, candidate.at, report, reports)
    return report if _told_by(doc, candidate, report, before, limit, light_noun) else None


def _opened(
    doc: Document, candidate: Candidate, limit: int, *, has_subject: bool
) -> tuple[Opening | None, str, Act, int]:
    """Return what a cue opens, the row and the act by which it reports, and the noun of a light verb, else `limit`."""
    form = candidate.form
    assert form is not None
    opening = open_content(doc, candidate, limit, has_subject=has_subject)
    called = opening is not None and opening.kind == "attribute"  # ما رأته المصممة | ابتعاداً عن
    if doc.keys[candidate.at - 1] in function_words().what and form.kind == "verb" and not called:
        opening = open_told(doc, candidate, limit) or opening
    found = open_light(doc, candidate, form, limit, opening)
    if found is None:
        return opening, form.row.id, form.row.act, limit
    opening, row, noun = found
    return opening, row.id, row.act, noun


def _is_between(
    doc: Document, candidate: Candidate, opening: Opening, earlier: Report, before: Range | None
) -> bool:
    """Return whether a verb stands between an `earlier` one and what both open, in a relative clause or commas."""
    ahead, form = doc.keys[candidate.at - 1], candidate.form
    assert form is not None
    relative = ahead[0].isalnum() and ahead not in function_words().aspect and not _heads(doc, before)
    outdone = relative and form.row.strong and not form.suffix and _is_unsure(earlier)
    between = ahead == doc.keys[opening.region_end - 1] == "," and not form.row.strong
    relative = relative or between  # بلاغ، توصل الموقع بنسخة منه، أن
    return (relative and not outdone) or bool(form.row.source and form.suffix) or form.risky


def _lead(doc: Document, at: int, report: Report, reports: list[Report]) -> None:
    """Give the report of the verb at `at` the first half of a quotation that it stands within: «…»، قال الوزير، «…»."""
    first_half = quoted_before(doc, at)
    if first_half is None or first_half.close - first_half.open <= HALF:
        return
    if not reports or reports[-1].start <= first_half.open:
        report.lead = [(first_half.open + 1, first_half.close)]


def _is_a_noun(form: CueForm, around: Report) -> bool:
    """Return whether a cue is a noun, since a content that is one begins with it."""
    light_noun = around.rule.startswith("light:")  # رفع المدير شكره
    return light_noun or (
        around.opener == "object" and form.kind == "verb"
    )  # رفضت الوزارة نفي الخبر أو تأكيده


def _heads(doc: Document, subject: Range | None) -> bool:
    """Return whether a verb's subject before it begins a clause: أعلن الحزب خلو…، لكن الوزارة أعلنت اكتشاف …"""
    return subject is not None and doc.keys[subject[0] - 1] in function_words().clause


def _is_unsure(report: Report) -> bool:
    """Return whether the cue of a report is a verb that is as common outside reports, or more often another word."""
    return report.form is not None and (report.form.risky or not report.form.row.strong)


def _opens_nothing(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> bool:
    """Return whether no content opens before `limit`, whatever the subject: so it is with most that do not report."""
    subject_tells = not form.row.opens.isdisjoint(_BY_SUBJECT) or light(form.row.id)
    if subject_tells or doc.keys[candidate.at - 1] in function_words().what:
        return False
    return open_content(doc, candidate, limit, has_subject=False) is None


def _is_attributed(doc: Document, candidate: Candidate, previous: Candidate | None) -> bool:
    """Return whether the sentence opens with whose words it is, with which a participle goes on: بحسب الخبير، …."""
    if previous is None or previous.phrase is None or previous.phrase.kind not in ("according", "carrier"):
        return False
    return doc.first[candidate.at] == previous.at


def _is_said_beside(
    doc: Document, candidate: Candidate, previous: Candidate | None, source: Range | None
) -> bool:
    """Return whether a participle goes on with whom a phrase in its sentence names, and no person heads this.

    هناك حل، بحسب الخبير، شارحاً, but التقى الوزير الوفد، وفق الوكالة، مشيداً.
    """
    if source is None or previous is None or previous.phrase is None or previous.phrase.kind != "according":
        return False
    return (
        doc.first[candidate.at] == doc.first[previous.at] and not classes(doc.keys[source[0]]) & PERSON_START
    )


def _source_of_participle(doc: Document, candidate: Candidate, reports: list[Report]) -> Range | None:
    """Return who says what a participle adds; where it goes on with a report, only one beside it."""
    goes_on = any(doc.first[other.anchor] == doc.first[candidate.at] for other in reports[-2:])
    source = (None if goes_on else main_subject(doc, candidate)) or subject_beside(doc, candidate)
    earlier = reports[-1].source if goes_on else None
    within = source is not None and earlier is not None and earlier[0] < source[0] < earlier[1]
    return None if within else source  # أكد فلان مدير إدارة | الإعلام مبيناً أن


def _is_its_own(doc: Document, i: int) -> bool:
    """Return whether the noun of a light verb is a set phrase, or the subject's own, and no subject: أصدر تعليماته."""
    set_phrase = doc.keys[i][:2] == "ال" and doc.keys[i + 1][:2] != "ال"  # سلطت الضوء على
    return set_phrase or has_pronoun(doc, i)


def _told_by(
    doc: Document, candidate: Candidate, report: Report, before: Range | None, limit: int, light_noun: int
) -> bool:
    """Give the report of a verb its source, `before` it or after; return whether it can be a report at all.

    No subject after the verb goes on over the noun of a light verb at token `light_noun`: دق المدير | ناقوس الخطر.
    """
    form = candidate.form
    assert form is not None
    text = False
    if before is not None and takes_up(doc, candidate):
        owner = attributive_subject(doc, candidate)  # كانت الأمسية بدأت بكلمة للوزير، أكد فيها
        text = owner is None and bool(classes(doc.keys[before[0]]) & Noun.DOCUMENT)
        before = owner or before
    elif before is None and form.row.addressee == "object":
        before = issuer_before(doc, candidate)
    report.source = before or _subject(doc, candidate.end, report.region[1])
    if before is None and report.source and form.row.addressee == "من":
        report.source = before_asked(doc, report.source)
    if before is None and report.source and report.source[0] < light_noun < report.source[1]:
        report.source = (report.source[0], light_noun)
    elif before is None and report.source and light_noun == report.source[0] and _is_its_own(doc, light_noun):
        report.source = None
    if before is None:
        reopen_past_title(doc, candidate, report, limit)
    if before is None and report.source and form.row.addressee != "object" and report.opener in _CLAUSE:
        report.source = with_title(doc, report.source, report.region[1])
    if (
        form.row.addressee == "object"
        and before is None
        and report.source
        and is_addressed(doc, candidate, report.source)
    ):
        report.source = None
    asks = form.row.addressee == "object" and form.tense == "present" and before is None and report.source
    if asks and not form.prefix and classes(doc.keys[candidate.at - 1]) & Noun.DOCUMENT:
        report.source = attributive_subject(doc, candidate) or report.source  # أصدر قراراً يطالب المحكمة بـ
    if before is None and report.source and needs_object(form) and is_lone_object(doc, report, report.source):
        report.source = None
    if not holds(doc, candidate, report, before is not None):
        return False
    if is_blessed(doc, candidate.end):
        report.source = None
        close_quoted(doc, report)
    elif text or is_passive(doc, candidate.at, form) or lacks_object(report):
        report.source = None  # ألقى الوزير كلمة رفع فيها شكره
    elif report.source is None:
        report.source = attributive_subject(doc, candidate) or subject_late(doc, candidate, report)
        if report.source is None and report.opener in _GOVERNED and not form.suffix:
            report.source = subject_last(doc, candidate, report.start, doc.last[candidate.at])
            if report.source is not None:
                report.end, report.closed = report.source[0], True
    return True


def _subject(doc: Document, i: int, end: int) -> Range | None:
    """Return the subject between a verb and token `end`, maybe past a medium told: كشف لـ«الأفق» | مدير الجسر عن."""
    told = past_told(doc, i, end) if doc.keys[i] == "ل" else i
    return subject_after(doc, told if told > i and speaks_after(doc, told, end) else i, end, split=True)


def _is_of_text(doc: Document, candidate: Candidate, opening: Opening) -> bool:
    """Return whether a verb's pronoun is the text that speaks: البيان الذي بثه التلفزيون: «…»، بيان نشرته الوكالة."""
    before, words, form = doc.keys[candidate.at - 1], function_words(), candidate.form
    assert form is not None
    if before in words.what:
        weak = not form.row.strong
        return weak and opening.kind == "that" and doc.keys[opening.region_end][0] != "ب"
    if opening.kind == "object":
        return not form.row.copular  # إصلاحات أعلنها الرئيس بعد احتجاج
    return opening.kind == "that" or (opening.kind in ("speech", "colon") and before in words.relative)


def _subject_first(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> Range | None:
    """Return the subject that stands before the verb."""
    if form.kind != "verb":
        return None
    if form.prefix:
        return topic(doc, candidate.at) if form.prefix == "ف" else None
    relative = doc.keys[candidate.at - 1]
    if (relative == "التي" and (form.number, form.gender) == ("s", "m")) or (
        relative == "الذي" and form.gender == "f"
    ):
        return None  # العملية التي وصفها بالجبانة: it is the object
    after_comma = (
        doc.keys[candidate.at - 1] == "," and form.tense == "past" and form.row.addressee != "object"
    )
    if after_comma and speaks_after(doc, candidate.end, limit):
        return None  # وفي مقابلة مع القناة، قال الوزير
    return subject_before(doc, candidate)
