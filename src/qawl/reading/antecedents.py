"""Who goes on speaking where a report has no source of its own? The last to speak, if gender and place allow.

A participle goes on with its sentence. A verb takes the nearest earlier speaker of its gender and number,
passing over those quoted within another's words, or else a person or body that is the subject of a sentence
between.
"""

from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.entities import Entities, Entity, opposed
from qawl.reading.mentions import Mention, understand
from qawl.reading.noun_phrases import is_noun, noun_phrase
from qawl.reading.report import Report

_BACK = 6  # reports that a verb without a subject looks back over
_SENTENCES = 3  # sentences before a report in which the subject of a main clause is looked for
_OPENING = 3  # words at the start of a sentence among which its subject begins
_SUBJECT = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.GIVEN | Noun.ORG | Noun.SPOKESMAN | Noun.SURNAME)


def antecedent(
    doc: Document,
    reports: list[Report],
    of: list[Entity | None],
    carriers: list[Entity | None],
    index: int,
    known: Entities,
) -> tuple[Entity | None, str]:
    """Return who speaks in report `index`, which has no source, and the rule that says so.

    Args:
        doc: the document.
        reports: all reports, in text order.
        of: their speakers, known up to `index`.
        carriers: for each report who passed it on last, who may speak next: نقلت الصحيفة عن مسؤولين … وأضافت.
        index: the report in question.
        known: the speakers of the article; one that only a sentence between names is added.
    """
    report = reports[index]
    participle = report.form is None or report.form.kind == "participle"
    nearest: Entity | None = None
    for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
        entity = of[other]
        if entity is None or (reports[other].nested and not report.nested):
            continue
        nearest = nearest or entity
        if participle and doc.first[reports[other].anchor] == doc.first[report.anchor]:
            return entity, "speakers.participle"
        if report.form is None or agrees(entity, report):
            return entity, "speakers.continued"
        carrier = carriers[other]
        if carrier is not None and agrees(carrier, report):
            return carrier, "speakers.carrier"
    mention = subject_nearby(doc, report)
    if mention is not None:
        entity = known.match(mention)
        if entity is not None or not mention.bare:
            return entity or known.new(mention), "speakers.subject"
    return nearest, "speakers.nearest"


def agrees(entity: Entity, report: Report) -> bool:
    """Return whether gender and number of the cue allow the speaker as its subject."""
    form = report.form
    assert form is not None
    if form.kind == "verb" and form.number == "p":
        return entity.plural or entity.type == "group"
    if form.kind == "verb" and form.gender == "m" and entity.plural and entity.type in ("group", "unnamed"):
        return False  # of many people a verb that follows them is plural
    return not opposed(entity.feminine, form.gender == "f")


def subject_nearby(doc: Document, report: Report) -> Mention | None:
    """Return the subject of the report's own sentence or of one shortly before it: وعرضت القاضية … وأوضحت."""
    start = doc.first[report.anchor]
    limit = report.anchor
    for _ in range(_SENTENCES + 1):
        for i in range(start, min(start + _OPENING, limit)):
            if is_noun(doc, i) and classes(doc.keys[i]) & _SUBJECT:
                mention = understand(doc, (i, max(i + 1, noun_phrase(doc, i, limit, split=True))), limit)
                if mention.type in ("person", "organization") and fits(mention, report):
                    return mention
                break
        if start < 1:
            return None
        limit = start - 1
        while limit > 0 and doc.keys[limit - 1] in ("\n", "."):
            limit -= 1
        if limit < 1:
            return None
        start = doc.first[limit - 1]
    return None


def fits(mention: Mention, report: Report) -> bool:
    """Return whether the gender of the cue allows the mention as its subject."""
    return report.form is None or not opposed(mention.feminine, report.form.gender == "f")
