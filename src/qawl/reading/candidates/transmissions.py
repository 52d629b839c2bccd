"""Who passes on what was said, and from whom has he got it? نقلت الوكالة عن مصدر."""

from qawl.lexicon.cue_rows import CueForm
from qawl.reading.candidates.content_starts import limit_of
from qawl.reading.candidates.sources import subject_after
from qawl.reading.candidates.subjects_before import subject_before
from qawl.reading.candidates.verbal_nouns import CHAIN_REACH
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Report


def transmission(doc: Document, candidate: Candidate, form: CueForm, report: Report | None) -> Report | None:
    """Read who passes on and whom he passes on: نقلت الوكالة عن مصدر. Completes `report`, or stands in for it."""
    if report is None:
        if "speech" not in form.row.opens:
            return None  # علم المدير
        at = candidate.end
        report = Report(
            cue=(candidate.at, at), form=form, rule=form.row.id, opener="", start=at, region=(at, at)
        )
        report.source = subject_after(doc, at, limit_of(doc, candidate.at), split=True)
        if report.source is None and not form.prefix and form.kind == "verb":
            report.source = subject_before(doc, candidate)
    limit = limit_of(doc, candidate.at)
    if "speech" not in form.row.opens:
        limit = report.region[1]  # علم من المدير أن
    reach = range(candidate.end, min(limit - 1, candidate.end + CHAIN_REACH))
    behind = next((i + 1 for i in reach if doc.keys[i] in form.row.source and is_noun(doc, i + 1)), None)
    if behind is None:
        if report.source is not None and _is_by_pronoun(doc, candidate.end, report.source[1], form):
            report.via.append(report.source)
            report.source = None
        return report
    if report.source is not None:
        report.via.append((report.source[0], min(report.source[1], behind - 1)))
    report.source = (behind, noun_phrase(doc, behind, limit, split=True))
    return report


def passes_on(doc: Document, candidate: Candidate) -> bool:
    """Return whether who tells may pass another on: a verb, a participle with whom (ناقلاً عن أحدهم)."""
    form = candidate.form
    assert form is not None
    beside = candidate.end < len(doc.keys) and doc.keys[candidate.end] in form.row.source
    return form.kind == "verb" or (form.kind == "participle" and beside)


def _is_by_pronoun(doc: Document, first: int, last: int, form: CueForm) -> bool:
    """Return whether a pronoun at one of two tokens stands for whom a medium passes on: نقلت عنه الوكالة قوله."""
    passed_on = {preposition + pronoun for preposition in form.row.source for pronoun in ("ه", "ها", "هم")}
    return any(i < len(doc.keys) and doc.keys[i] in passed_on for i in (first, last))
