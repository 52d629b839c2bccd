"""Which candidates report? From cues and openings to the list of reports, each with its source mention."""

from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.openings import Opening, open_content
from qawl.reading.report import Report
from qawl.reading.sources import main_subject, subject_after, subject_before
from qawl.lexicon.function_words import function_words


def find_reports(doc: Document, found: list[Candidate]) -> list[Report]:
    """Return the reports of `doc` in text order, content ends still open."""
    reports: list[Report] = []
    for index, candidate in enumerate(found):
        if candidate.form is None or candidate.form.kind == "masdar":
            continue
        report = _verbal(doc, candidate, found[index + 1 : index + 4], reports)
        if report is not None:
            reports.append(report)
    return reports


def _verbal(doc: Document, candidate: Candidate, following: list[Candidate], reports: list[Report]) -> Report | None:
    form = candidate.form
    assert form is not None
    limit = doc.last[candidate.at]
    inside = doc.quotes.inside[candidate.at]
    if inside >= 0:
        limit = min(limit, doc.quotes.all[inside].close)
    before = subject_before(doc, candidate) if form.kind == "verb" and not form.prefix else None
    opening = open_content(doc, candidate, limit, has_subject=before is not None)
    if opening is None or _passes_a_cue(doc, opening, following):
        return None
    if reports and reports[-1].start == opening.start and not form.prefix and form.kind == "verb":
        return None
    if not form.row.strong and opening.kind not in ("that", "colon", "speech"):
        return None
    report = Report(
        cue=(candidate.at, candidate.end),
        form=form,
        rule=form.row.id,
        act=form.row.act,
        opener=opening.kind,
        start=opening.start,
        quote=opening.quote,
        region=(candidate.end, opening.region_end),
    )
    if form.kind == "participle":
        if not any(doc.first[other.anchor] == doc.first[candidate.at] for other in reports[-2:]):
            report.source = main_subject(doc, candidate.at)
    else:
        after = subject_after(doc, candidate.end, opening.region_end, split=form.row.addressee == "object")
        report.source = before or after
    return report


def _passes_a_cue(doc: Document, opening: Opening, following: list[Candidate]) -> bool:
    """Return whether another cue, one that is not in a relative clause, stands before the content opens."""
    words = function_words()
    for other in following:
        if other.at >= opening.region_end:
            break
        if other.form is None:
            if other.phrase is not None and other.phrase.kind == "speech":
                return True
            continue
        before = doc.keys[other.at - 1]
        if other.form.kind == "masdar" or before in words.relative or before == "ما":
            continue
        if other.form.kind == "participle":
            if other.form.accusative:
                return True
        elif other.form.prefix or before in ",»\"":
            return True
    return False
