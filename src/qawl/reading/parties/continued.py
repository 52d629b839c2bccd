"""Which earlier report does this one go on with? The same speaker speaks in both, and it came the same way.

In one sentence that is plain; in a later one the subject must be left in the verb (وأضاف أن), for a speaker
who is named anew may have said it elsewhere.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import classes
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import nominal, possessed
from qawl.reading.report import Report
from qawl.reading.who.speakers import Speakers

BACK = 4  # reports that what goes on without a subject looks back over
_HEAD = 4  # tokens of a sentence that may stand before a participle that has no clause of its own
_ADVERBS = 7  # tokens that may stand before a verb that goes on with a speech: وفي السياق ذاته، أضاف
_ALSO = frozenset(("كما", "وكما"))


def continued(
    doc: Document, reports: list[Report], speakers: Speakers, held_by: list[int | None], index: int
) -> Report | None:
    """Return the earlier report whose speech `reports[index]` goes on with, without a subject of its own."""
    report, entity = reports[index], speakers.of[index]
    if entity is None or (report.via and held_by[index] is None):
        return None
    for other in range(index - 1, max(-1, index - 1 - BACK), -1):
        if speakers.of[other] is not entity:
            continue
        if doc.first[reports[other].anchor] == doc.first[report.anchor]:
            return reports[other]
        if report.source is not None:
            return None
        goes_on = held_by[index] is None and held_by[other] is None
        return reports[other] if goes_on and _drops_subject(doc, report) else None
    return None


def _drops_subject(doc: Document, report: Report) -> bool:
    """Return whether a report in a later sentence has its subject in the verb: وأضاف أن, not ويؤكد هذا."""
    form, after = report.form, report.region[0]
    if form is None:
        return report.cue is None
    lead = report.anchor - doc.first[report.anchor]
    if form.kind == "masdar":
        return bool(form.suffix) and lead <= _HEAD  # وتابع بقوله
    if form.kind != "verb":
        return form.kind == "participle" and lead <= _HEAD
    if lead > _ADVERBS or not (
        form.row.carries or form.prefix == "و" or _goes_on(doc.keys[report.anchor - 1])
    ):
        return False
    if after >= report.region[1]:
        return True
    key = doc.keys[after]
    manner = key[-1] == "ا" and not classes(key)  # وتساءل غاضباً
    subject = nominal(key) and not possessed(doc, after) and not manner
    return key not in function_words().pronoun_subject and not subject


def _goes_on(before: str) -> bool:
    """Return whether a verb after this word goes on with the speaker: كما أشار إلى، لكنه أوضح أن."""
    return before in _ALSO or before in function_words().subject_pronoun
