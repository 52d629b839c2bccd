"""Whose deed do the words before a report tell, who may then speak in it? وعرضت القاضية … وأوضحت: the judge.

The subject of the report's own sentence comes first, then whom that names before the verb, and then the subject of a
sentence before.
"""

from qawl.lexicon.masdars import is_masdar
from qawl.reading.ordinary import is_imperfect
from qawl.reading.report import Report
from qawl.reading.who.agreement import Grammar, agrees, fits, is_plural
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.named_before import host, last_person, people_beside
from qawl.reading.who.spoken import Spoken
from qawl.reading.who.subjects import first_subject, sentence_before, subject_at, subject_called, subjects

_SENTENCES = 3  # sentences before a report in which the subject of a main clause is looked for
_CLAUSE = 45  # tokens before a verb in which the subject of its own sentence is looked for


def own_subject(said: Spoken, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
    """Return the subject of a verb before the report in its own sentence, after the last report."""
    deed = report.form is not None and report.form.kind == "masdar"  # فجرت الوزيرة مفاجأة بتأكيدها
    past = last.start if deed and last.end > report.anchor else last.end
    start = max(said.doc.first[report.anchor], report.anchor - _CLAUSE, past, last.anchor + 1)
    found = subjects(said.doc, start, report.anchor, many=is_plural(asked))
    mention = next((mention for mention in found if fits(mention, asked)), None)
    if mention is not None:
        return said.speaker(mention)
    families = {said.doc.keys[who.name[1] - 1]: who for who in said.known.all if len(who.name_stems) > 1}
    named = families.get(
        subject_called(said.doc, start, report.anchor, families)
    )  # وقد زار الشيشاني الجسر، وقال
    return named if named is not None and agrees(named, asked) else None


def subject_nearby(said: Spoken, report: Report, asked: Grammar | None) -> Entity | None:
    """Return the subject of a sentence shortly before the report: وعرضت القاضية … وأوضحت."""
    start, limit = said.doc.first[report.anchor], report.anchor
    for _ in range(_SENTENCES + 1):
        for mention in subjects(said.doc, start, limit, many=is_plural(asked)):
            if fits(mention, asked):
                return said.speaker(mention)
        opening = _opens_with(said, start, limit, asked) if limit < report.anchor else None
        if opening is not None and report.form is not None and report.form.kind == "verb":
            return said.speaker(opening)  # يجلس أبو سالم أمام بيته. ويقول
        start, limit = sentence_before(said.doc, start)
    return None


def _opens_with(said: Spoken, start: int, limit: int, asked: Grammar | None) -> Mention | None:
    """Return who is surely named, and of the gender that is asked for, after a present that opens a feature."""
    mention = first_subject(said.doc, start, limit, asked)
    if mention is None or not mention.name_stems or not _is_sure(said, mention):
        return None
    if not is_imperfect(said.doc.keys[mention.range[0] - 1]):
        return None
    return mention if asked is None or bool(mention.feminine) == (asked.gender == "f") else None


def _is_sure(said: Spoken, mention: Mention) -> bool:
    """Return whether a mention is no single name that only this place has."""
    return len(mention.name_stems) != 1 or bool(said.known.match(mention) or said.search.fuller(mention))


def named_before(said: Spoken, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
    """Return whom the sentence of a verb names before it: في أول تعليق لوزارة النقل، قالت; مع الوزير حين قال."""
    if report.form is None or report.form.kind != "verb":
        return None
    mention = host(said.doc, report.anchor, asked)
    if mention is None and not report.form.prefix:
        start = last.anchor + 1 if report.nested else last.end
        mention = last_person(said.doc, max(said.doc.first[report.anchor], start), report.anchor, asked)
    return said.speaker(mention) if mention is not None else None


def opening_subject(said: Spoken, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
    """Return with whom the sentence before opens, if nothing is reported in it: التقى الوزير فلان الوفد. وقال."""
    at, form = report.anchor, report.form
    if form is None or form.kind != "verb" or at != said.doc.first[at] or report.nested:
        return None
    start, limit = sentence_before(said.doc, at)
    if max(last.end, last.anchor + 1) > start:
        return None
    mention = first_subject(said.doc, start, limit, asked)
    return said.speaker(mention) if mention is not None and _is_sure(said, mention) else None


def doer_before(said: Spoken, report: Report, asked: Grammar | None) -> Entity | None:
    """Return whose deed the sentence tells before a participle: بعد إبداء القوات استعدادها، قائلةً."""
    doc, form = said.doc, report.form
    if form is None or form.kind != "participle":
        return None
    for i in range(report.anchor - 1, max(doc.first[report.anchor], report.anchor - _CLAUSE), -1):
        if is_masdar(doc.keys[i - 1]):
            mention = subject_at(doc, i, report.anchor)
            if mention is not None and fits(mention, asked):
                return said.speaker(mention)
    return None


def people_before(said: Spoken, index: int, asked: Grammar | None) -> Entity | None:
    """Return the people right before a plural participle that goes on with no report: غضب السكان، قائلين."""
    report = said.reports[index]
    if not is_plural(asked) or (index and said.in_sentence_of(index - 1, report)):
        return None
    people = people_beside(said.doc, report.anchor)
    return said.speaker(people) if people is not None else None


def main_subject(said: Spoken, other: int, asked: Grammar | None) -> Entity | None:
    """Return the subject before a report that a participle does not agree with: رد على تقارير زعمت …، نافياً."""
    at = said.reports[other].anchor
    for mention in subjects(said.doc, said.doc.first[at], at, many=is_plural(asked)):
        if fits(mention, asked):
            return said.speaker(mention)
    return None
