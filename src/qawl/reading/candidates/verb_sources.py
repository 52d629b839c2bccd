"""Who says what a verb reports? Its subject, before it or after it, or one farther off where it has none.

A report gets its source in three steps: where the subject is named, what of it is the subject's, and who stands in for
one that is not there.
"""

from qawl.lexicon.noun_kinds import PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.attributives import attributive_subject, issuer_before, takes_up
from qawl.reading.candidates.holds import holds
from qawl.reading.candidates.late_subjects import subject_late
from qawl.reading.candidates.lone_objects import is_lone_object, needs_object
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
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.impersonals import close_quoted, is_blessed, is_passive, lacks_object
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import ONE, has_pronoun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

_CLAUSE = ("that", "colon", "speech")  # openers of a clause, before which no object stands
_HE = ("وهو", "وهي")
_ASIDE = 6  # tokens from one of many to who he is: أحد السكان لـ«الأفق»، وهو
_GOVERNED = ("ب", "object")  # openers of what a verb takes for its object


def subject_ahead(doc: Document, candidate: Candidate, limit: int) -> Range | None:
    """Return the subject that stands before the verb."""
    form = candidate.form
    if form is None or form.kind != "verb" or form.person == 1:
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


def is_told(
    doc: Document, candidate: Candidate, report: Report, before: Range | None, limit: int, light_noun: int
) -> bool:
    """Give the report of a verb its source, and return whether it can be a report at all.

    What stands before the verb is believed as it is; what stands after it may be somebody else's, and is cut down
    first. Whether the verb reports (`holds`) is asked when that is known, since it depends on who would say it; and
    only for a verb that does is a source looked for farther off.

    Args:
        doc: the document.
        candidate: the verb.
        report: its report, which gets the source.
        before: the subject that stands before the verb.
        limit: up to which token the content may open.
        light_noun: the token of the noun of a light verb, which no subject goes on over: دق المدير | ناقوس الخطر.
    """
    before, is_text = _named_ahead(doc, candidate, before)
    report.source = before
    if before is None:
        _name_after(doc, candidate, report, limit, light_noun)
    if not holds(doc, candidate, report, before is not None):
        return False
    form = candidate.form
    assert form is not None
    if is_blessed(doc, candidate.end):
        report.source = None
        close_quoted(doc, report)
    elif is_text or is_passive(doc, candidate.at, form) or lacks_object(report):
        report.source = None  # ألقى الوزير كلمة رفع فيها شكره
    elif report.source is None:
        _name_far(doc, candidate, report)
    return True


def _named_ahead(doc: Document, candidate: Candidate, before: Range | None) -> tuple[Range | None, bool]:
    """Return who is named before the verb, and whether that is only the text in which somebody says it."""
    form = candidate.form
    assert form is not None
    if before is not None and takes_up(doc, candidate):
        owner = attributive_subject(doc, candidate)  # كانت الأمسية بدأت بكلمة للوزير، أكد فيها
        return owner or before, owner is None and bool(classes(doc.keys[before[0]]) & Noun.DOCUMENT)
    if before is None and form.row.addressee == "object":
        return issuer_before(doc, candidate), False
    return before, False


def _name_after(doc: Document, candidate: Candidate, report: Report, limit: int, light_noun: int) -> None:
    """Give a report the subject after its verb.

    Words that are no part of the subject are cut off it before its title is looked for, since this is read from where
    the subject ends; whether it is rather the addressee or the object is asked of the whole.
    """
    form = candidate.form
    assert form is not None
    source = _subject(doc, candidate.end, report.region[1])
    if source and form.row.addressee == "من":
        source = before_asked(doc, source)
    if source and source[0] < light_noun < source[1]:
        source = (source[0], light_noun)
    elif source and light_noun == source[0] and (report.act == "appeal" or _is_its_own(doc, light_noun)):
        source = None
    report.source = _named_after(doc, source, report.region[1]) if source else None
    reopen_past_title(doc, candidate, report, limit)
    asks = form.row.addressee == "object"
    if report.source and not asks and report.opener in _CLAUSE:
        report.source = with_title(doc, report.source, report.region[1])
    if report.source and asks and (form.person == 1 or is_addressed(doc, candidate, report.source)):
        report.address(report.source, "objects.alone")
        report.source = None
    if report.source and asks and _is_asked_in_text(doc, candidate):
        report.source = attributive_subject(doc, candidate) or report.source
    if report.source and _is_handed_out(doc, candidate, report.source):
        report.source = None
    if report.source and needs_object(form) and is_lone_object(doc, report, report.source):
        report.source = None


def _named_after(doc: Document, subject: Range, end: int) -> Range:
    """Return who one of many is, if that follows before token `end`: أحد السكان، وهو | سالم قاسم."""
    if doc.keys[subject[0]] not in ONE:
        return subject
    he = next((k for k in range(subject[1], min(end, subject[1] + _ASIDE)) if doc.keys[k] in _HE), end)
    named = he + 1 < end and classes(doc.keys[he + 1]) & PERSON_START
    return (he + 1, noun_phrase(doc, he + 1, end)) if named else subject


def _is_handed_out(doc: Document, candidate: Candidate, subject: Range) -> bool:
    """Return whether the noun after a verb of sending is the text that is sent, and no subject: ووجه | رسالة للسكان."""
    form, known = candidate.form, classes(doc.keys[subject[0]])
    assert form is not None
    text = known & Noun.DOCUMENT and not known & Noun.DEFINITE and subject[1] - subject[0] == 1
    return bool(text) and form.row.listed("sending")


def _is_asked_in_text(doc: Document, candidate: Candidate) -> bool:
    """Return whether a document before the verb asks for it: أصدر قراراً يطالب المحكمة بـ."""
    form = candidate.form
    assert form is not None
    present = form.tense == "present" and not form.prefix
    return present and bool(classes(doc.keys[candidate.at - 1]) & Noun.DOCUMENT)


def _name_far(doc: Document, candidate: Candidate, report: Report) -> None:
    """Give the report of a verb without a subject beside it one whose verb it describes, or one after the content."""
    report.source = attributive_subject(doc, candidate) or subject_late(doc, candidate, report)
    form = candidate.form
    assert form is not None
    if report.source is None and report.opener in _GOVERNED and not form.suffix:
        report.source = subject_last(doc, candidate, report.start, doc.last[candidate.at])
        if report.source is not None:
            report.end, report.closed = report.source[0], True


def _subject(doc: Document, i: int, end: int) -> Range | None:
    """Return the subject between a verb and token `end`, maybe past a medium told: كشف لـ«الأفق» | مدير الجسر عن."""
    told = past_told(doc, i, end) if doc.keys[i] == "ل" else i
    return subject_after(doc, told if told > i and speaks_after(doc, told, end) else i, end, split=True)


def _is_its_own(doc: Document, i: int) -> bool:
    """Return whether the noun of a light verb is a set phrase, or the subject's own, and no subject: أصدر تعليماته."""
    set_phrase = doc.keys[i][:2] == "ال" and doc.keys[i + 1][:2] != "ال"  # سلطت الضوء على
    return set_phrase or has_pronoun(doc, i)
