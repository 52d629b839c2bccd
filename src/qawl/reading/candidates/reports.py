"""Which candidates report? From cues and openings to the list of reports, each with its source mention.

Four kinds of cue are tried, each by its own rule: a verb or participle with its frame after it, a light verb with its
noun, a verbal noun (نقل عن الوزير قوله إن), and a verb after the quotation that it reports («…»، قال الوزير).
"""

import sys

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import light
from qawl.lexicon.function_words import function_words
from qawl.reading.candidates.behind import (
    HALF,
    is_told_of_quotation,
    quoted_before,
    read_backward,
    second_half,
    told_before,
)
from qawl.reading.candidates.content_starts import Opening, limit_of, opened_report, opening_at
from qawl.reading.candidates.light_verbs import open_light
from qawl.reading.candidates.object_openings import since_when
from qawl.reading.candidates.openings import open_content
from qawl.reading.candidates.participle_sources import own_subject, source_of_participle
from qawl.reading.candidates.told_of import open_told
from qawl.reading.candidates.transmissions import passes_on, transmission
from qawl.reading.candidates.verb_sources import is_told, subject_ahead
from qawl.reading.candidates.verbal_nouns import NOUN_HEAD, are_words, noun_report
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.takeovers import SAY, taken_over
from qawl.reading.document import Document
from qawl.reading.ordinary import degrees
from qawl.reading.report import Range, Report
from qawl.types import Act

_NEXT = 6  # candidates after a cue that may take its content over
_BY_SUBJECT = frozenset(("object", "attribute", "speech"))  # told by where the subject stands


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
            if report is not None and reports and are_words(report, reports[-1]):
                reports.pop()
        else:
            report = _verbal(doc, candidate, following, reports, found[index - 1] if index else None)
            if report is not None and reports and _owns(report, reports[-1]):
                _reopen(doc, found, index, reports)
            if form.row.source and passes_on(doc, candidate):
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
    same = earlier.start == report.start or (earlier.opener == "object" and earlier.start == report.region[1])
    if not same or "before" in (report.opener, earlier.opener) or earlier.form is None:
        return False  # انتقد الوزير القرار، واصفاً إياه | بـ«الكارثة»
    if earlier.form.kind == "masdar" or form is None:
        return False
    return not form.risky or report.region[0] == report.region[1]  # أمرت | بإعادة


def _reopen(doc: Document, found: list[Candidate], later: int, reports: list[Report]) -> None:
    """Look before the candidate `later` for what the last of `reports` opens; drop it if there is nothing."""
    at = reports.pop().anchor
    index = next(i for i in range(later - 1, -1, -1) if found[i].at == at)
    previous = found[index - 1] if index else None
    report = _verbal(doc, found[index], found[index + 1 : later], reports, previous, found[later].at)
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
    """Return the report of a verb or participle, or None where it reports nothing.

    First it is asked whether it takes up what was said before it, for then nothing that follows is its content. What it
    opens comes next, since most verbs open nothing; only then who says it, which is costly to ask. Where an earlier cue
    seems to open the same content, one of the two loses it, the later one if it stands between.
    """
    form = candidate.form
    assert form is not None
    if reports and reports[-1].start == candidate.at and _is_a_noun(form, reports[-1]):
        return None
    taking_up = told_before(doc, candidate, form, reports)
    if taking_up is not None:
        return taking_up
    limit = min(limit, limit_of(doc, candidate.at))
    if (half := second_half(doc, candidate, form, limit)) is not None and not _is_anothers(following, half):
        return _broken(doc, candidate, form, half, reports)
    if doc.words_of_thus(candidate.at) and (said_so := read_backward(doc, candidate, form, limit)):
        return said_so
    if _opens_nothing(doc, candidate, form, limit):
        return None
    limit = taken_over(doc, candidate, following, limit)
    before = subject_ahead(doc, candidate, limit)
    has_subject = before is not None or _has_pronoun_subject(doc, candidate)
    opening, rule, act, light_noun = _opened(doc, candidate, limit, has_subject=has_subject)
    if opening is None or _is_said_ahead(doc, candidate, opening, limit):
        return read_backward(doc, candidate, form, limit)
    if _is_of_text(doc, candidate, opening):
        return None
    if reports and reports[-1].start == opening.start and form.kind == "verb" and not form.prefix:
        if _is_between(doc, candidate, opening, reports[-1], before):
            return None  # بلاغ توصل به الموقع أن، في تصريح، نقلته القناة، إن
        reports.pop()  # the nearer verb owns the content: بعد أن ثمن …، أكد الحزب أنه
    if reports and _is_circumstance(doc, candidate, opening, reports[-1]):
        return None
    report = opened_report(candidate, form, opening)
    report.rule, report.act = rule, act
    if form.kind == "participle":
        own = own_subject(doc, candidate)
        report.source = own or source_of_participle(doc, candidate, reports, previous)
        if own is not None:
            report.region = (own[1], max(own[1], opening.region_end))
        return report
    if opening.quote >= 0 and not form.prefix:
        _lead(doc, candidate.at, report, reports)
    return report if is_told(doc, candidate, report, before, limit, light_noun) else None


def _is_anothers(following: list[Candidate], half: int) -> bool:
    """Return whether a later cue stands before the second half of a quotation: «…»، قال سالم، مضيفاً، «…»."""
    return any(
        other.at < half and other.form is not None and other.form.kind != "masdar" and not other.form.risky
        for other in following
    )


def _broken(
    doc: Document, candidate: Candidate, form: CueForm, half: int, reports: list[Report]
) -> Report | None:
    """Return the report of a verb that breaks the quotation which it reports: «الوضع صعب»، قال سالم، «لكننا باقون»."""
    report = opened_report(candidate, form, opening_at(doc, "speech", half, half))
    _lead(doc, candidate.at, report, reports, broken=True)
    return report if is_told(doc, candidate, report, None, half, half) else None


def _has_pronoun_subject(doc: Document, candidate: Candidate) -> bool:
    """Return whether a verb's ending or a pronoun before it is its subject: أكدوا، أنه أكد."""
    form = candidate.form
    assert form is not None
    if (form.number, form.gender) == ("p", "m"):
        return True
    return not form.prefix and doc.keys[candidate.at - 1] in function_words().subject_pronoun


def _is_said_ahead(doc: Document, candidate: Candidate, opening: Opening, limit: int) -> bool:
    """Return whether what a cue seems to open is none, so that its content can only stand before it.

    A verb that passes on what a source says (نقل) opens no more than a clause, and a noun after a quotation may be whom
    the verb tells of it.
    """
    form = candidate.form
    assert form is not None
    if form.row.source and opening.kind not in ("that", "colon"):
        return True
    return opening.kind == "object" and is_told_of_quotation(doc, candidate, form, limit)


def _is_a_noun(form: CueForm, around: Report) -> bool:
    """Return whether a cue is a noun, since a content that is one begins with it."""
    light_noun = around.rule.startswith("light:")  # رفع المدير شكره
    return light_noun or (
        around.opener == "object" and form.kind == "verb"
    )  # رفضت الوزارة نفي الخبر أو تأكيده


def _opens_nothing(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> bool:
    """Return whether no content opens before `limit`, whatever the subject: so it is with most that do not report."""
    subject_tells = not form.row.opens.isdisjoint(_BY_SUBJECT) or light(form.row.id)
    if subject_tells or doc.keys[candidate.at - 1] in function_words().what:
        return False
    return open_content(doc, candidate, limit, has_subject=False) is None


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


def _is_of_text(doc: Document, candidate: Candidate, opening: Opening) -> bool:
    """Return whether a verb's pronoun is the text that speaks: البيان الذي بثه التلفزيون: «…»، بيان نشرته الوكالة."""
    form = candidate.form
    assert form is not None
    if not form.suffix or form.kind != "verb" or form.row.addressee == "object":
        return False
    before, words = doc.keys[candidate.at - 1], function_words()
    if before in words.what:
        weak = not form.row.strong
        return weak and opening.kind == "that" and doc.keys[opening.region_end][0] != "ب"
    if opening.kind == "object" or since_when(doc, opening.start):
        return not form.row.copular  # إصلاحات أعلنها الرئيس بعد احتجاج، ابتداء من الأحد
    return opening.kind == "that" or (opening.kind in ("speech", "colon") and before in words.relative)


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


def _is_circumstance(doc: Document, candidate: Candidate, opening: Opening, earlier: Report) -> bool:
    """Return whether a participle between commas only tells how something is said: قال، معلّقاً على الخبر، إنّ.

    That the clause is the verb's before it is told by the hamza, as إنّ follows قال alone, or by a doubtful participle.
    """
    form, that = candidate.form, opening.region_end
    assert form is not None
    if earlier.start != opening.start or form.kind != "participle" or opening.kind != "that":
        return False
    if doc.keys[candidate.at - 1] != "," or doc.keys[that - 1] != ",":
        return False
    said = earlier.form is not None and earlier.form.row.lemma == SAY
    return form.risky or (said and doc.text[doc.tokens.starts[that]] == "إ")


def _heads(doc: Document, subject: Range | None) -> bool:
    """Return whether a verb's subject before it begins a clause: أعلن الحزب خلو…، لكن الوزارة أعلنت اكتشاف …"""
    return subject is not None and doc.keys[subject[0] - 1] in function_words().clause


def _is_unsure(report: Report) -> bool:
    """Return whether the cue of a report is a verb that is as common outside reports, or more often another word."""
    return report.form is not None and (report.form.risky or not report.form.row.strong)


def _lead(doc: Document, at: int, report: Report, reports: list[Report], *, broken: bool = False) -> None:
    """Give the report of the verb at `at` the first half of a quotation that it stands within: «…»، قال الوزير، «…».

    Where it is not told that the verb breaks it (`broken`), the first half must be longer than a name.
    """
    first_half = quoted_before(doc, at)
    if first_half is None or first_half.close - first_half.open <= (0 if broken else HALF):
        return
    if not reports or reports[-1].start <= first_half.open:
        report.lead = [(first_half.open + 1, first_half.close)]
