"""Who goes on speaking where a report has no source of its own? The last to speak, if gender and place allow.

Within another's words it is whom those words are about (إن الوزير رفض … وقال). A participle goes on with its
sentence. A verb takes the subject of its own sentence, else the nearest earlier speaker of its gender and
number, passing over those quoted within another's words, or else the subject of a sentence between.
"""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.cues.impersonals import is_blessed, is_expected, is_passive, lacks_object
from qawl.reading.ordinary import is_ordinary
from qawl.reading.report import Report
from qawl.reading.who.agreement import Grammar, agrees, fits, grammar, in_number
from qawl.reading.who.blessed import blessed
from qawl.reading.who.entity import Entity
from qawl.reading.who.sentence_subjects import (
    doer_before,
    main_subject,
    named_before,
    opening_subject,
    own_subject,
    people_before,
    subject_nearby,
)
from qawl.reading.who.spoken import Spoken
from qawl.reading.who.subjects import headline_subject, subject_at, told_that
from qawl.reading.who.taken_up import taken_up
from qawl.reading.who.texts import text_before


class Antecedents(Spoken):
    """Who speaks in the reports that name nobody, asked in the order of the text."""

    def of_report(self, index: int) -> tuple[Entity | None, str]:
        """Return who speaks in report `index`, which has no source, and the rule that says so.

        The surer sign comes first: a document or text that the report looks back at tells whose it is; within another's
        words it is first of all one of whom those tell; then the last to speak goes on, or the subject of a sentence
        between. Last is the nearest speaker, whatever his gender and number.
        """
        report = self.reports[index]
        form, asked = report.form, grammar(self.doc, report)
        if lacks_object(report) or (form is not None and self._is_impersonal(report, form)):
            return None, ""
        if form is not None and report.cue is not None and is_blessed(self.doc, report.cue[1]):
            entity = blessed(self.doc, self.known, self.search.places, report.cue[1])  # قال تعالى
            return entity, "speakers.blessed" if entity is not None else ""
        outer = self.outer(index) if report.nested else None
        ours = report.source is not None and self.doc.keys[report.source[0]].endswith("نا")  # تشير معلوماتنا
        if ours or (form is not None and form.person in (1, 2)):
            return (self.of[outer], "speakers.own_words") if outer is not None else (None, "")
        entity, rule = self.issuer(report, asked)
        if entity is None and (text := text_before(self.doc, report, asked)) is not None:
            entity, rule = self.speaker(text), "speakers.text"
        if entity is None and outer is not None:
            entity, rule = self._within(index, outer, asked), "speakers.topic"
        if entity is None:
            entity, rule = self._before(index, asked)
        if entity is None:
            entity, rule = subject_nearby(self, report, asked), "speakers.subject"
        if entity is None:
            entity, rule = doer_before(self, report, asked), "speakers.doer"
        if entity is None and (head := headline_subject(self.doc, report.anchor)) is not None:
            entity, rule = self.speaker(head), "speakers.subject"
        if entity is None:
            entity, rule = self._nearest(index, asked), "speakers.nearest"
        return entity, rule if entity is not None else ""

    def _is_impersonal(self, report: Report, form: CueForm) -> bool:
        """Return whether nobody is meant by the verb: it is in the passive, or tells what is expected."""
        return is_passive(self.doc, report.anchor, form) or is_expected(self.doc, report)

    def issuer(self, report: Report, asked: Grammar | None = None) -> tuple[Entity | None, str]:
        """Return whose text it is that a report looks back at, and the rule: أصدر الحزب بياناً جاء فيه أن."""
        owner = taken_up(self.doc, report)
        entity = self.speaker(owner) if owner is not None and fits(owner, asked) else None
        return entity, "speakers.issuer" if entity is not None else ""

    def _before(self, index: int, asked: Grammar | None) -> tuple[Entity | None, str]:
        """Return who goes on: the subject since the last report, else a speaker before who agrees."""
        report = self.reports[index]
        if self._goes_on_within(index, asked):
            return self.of[index - 1], "speakers.continued"
        participle = report.form is None or report.form.kind == "participle"
        beside = people_before(self, index, asked) if participle else None
        if beside is not None:
            return beside, "speakers.subject"
        last = index > 0 and not self.is_cited(index - 1, report)
        for other in self.before(index):
            between, rule = self._since(report, other, asked) if last else (None, "")
            if rule:
                return between, rule
            last = False
            entity, carrier = self.of[other], self.carriers[other]
            assert entity is not None
            if participle and self.in_sentence_of(other, report) and in_number(entity, asked):
                return self._of_participle(index, other, asked)
            if self.may_go_on(other, asked):
                reviewed = self._reviewed(index, other, asked)
                return (entity, "speakers.continued") if reviewed is None else (reviewed, "speakers.tense")
            if carrier is not None and agrees(carrier, asked):
                return carrier, "speakers.carrier"
        return None, ""

    def _reviewed(self, index: int, last: int, asked: Grammar | None) -> Entity | None:
        """Return what paper is quoted in the present, as a cue that goes on is, and the last to speak in the past.

        A review of the press says so: ترى الصحيفة أن …، فيما نفت الشركة ذلك. وتضيف أن: it is the paper that adds.
        """
        form = self.reports[index].form
        if form is None or not form.row.carries or not _is_present(self.reports[index]):
            return None
        if _is_present(self.reports[last]) or self.in_sentence_of(last, self.reports[index]):
            return None
        told = (i for i in self.before(index) if i < last and _is_present(self.reports[i]))
        spoke = (self.of[i] for i in told if self.may_go_on(i, asked))
        return next((entity for entity in spoke if entity is not None and entity.type == "outlet"), None)

    def _since(self, report: Report, other: int, asked: Grammar | None) -> tuple[Entity | None, str]:
        """Return who is told of between report `other` and `report`, and the rule, which is empty where nobody is.

        The nearer the words are to the verb, the sooner they are asked: its own sentence, then what the report before
        it says, and then the sentence between the two.
        """
        last = self.reports[other]
        own = own_subject(self, report, last, asked) or named_before(self, report, last, asked)
        if own is not None:
            return own, "speakers.subject"
        told = told_that(self.doc, last.end, report.anchor)
        if told is not None and fits(told, asked):
            return self.speaker(told), "speakers.subject"
        topic = self._told_of(other, report, asked)
        if topic is not None:
            return topic, "speakers.topic"
        turned = opening_subject(self, report, last, asked)
        return turned, "speakers.subject" if turned is not None else ""

    def _of_participle(self, index: int, other: int, asked: Grammar | None) -> tuple[Entity | None, str]:
        """Return who goes on with a participle in the sentence of report `other`, its speaker if nobody agrees more."""
        entity, carrier = self.of[other], self.carriers[other]
        if carrier is not None and self._is_passed_on(other) and agrees(carrier, asked):
            return carrier, "speakers.carrier"
        if self.may_go_on(other, asked):
            return entity, "speakers.participle"
        main = main_subject(self, other, asked) or self._fitting(index, other, asked)
        return (main, "speakers.subject") if main is not None else (entity, "speakers.participle")

    def _goes_on_within(self, index: int, asked: Grammar | None) -> bool:
        """Return whether a verb goes on with what another did by a third's words: بحسب مصدر رفض الوزير … واعتبر."""
        if not index or not self.reports[index - 1].nested or self.reports[index - 1].source is None:
            return False
        report, last, outer = self.reports[index], self.reports[index - 1], self.outer(index - 1)
        told = outer is not None and self.reports[outer].form is None and last.end == report.anchor
        verb = report.form is not None and report.form.kind == "verb" and not report.form.row.carries
        return told and verb and self.in_sentence_of(index - 1, report) and self.may_go_on(index - 1, asked)

    def _told_of(self, other: int, report: Report, asked: Grammar | None) -> Entity | None:
        """Return whom the report before, in the same sentence, is about, where the cue fits him and not its speaker.

        قالت الإذاعة إن السكان عادوا إلى بيوتهم، كما ذكروا أن: it is the inhabitants who are many.
        """
        last = self.reports[other]
        if asked is None or last.opener != "that" or not last.start < last.end <= report.anchor:
            return None
        if report.form is None or report.form.risky:
            return None  # وتبين أن
        if not self.in_sentence_of(other, report) or self.may_go_on(other, asked):
            return None
        mention = subject_at(self.doc, last.start, last.end)
        return self.speaker(mention) if mention is not None and fits(mention, asked) else None

    def _is_passed_on(self, index: int) -> bool:
        """Return whether a verb says it of one whom a phrase names: قالت الصحيفة إن …، وفقاً لشهادات، مشيرةً."""
        report = self.reports[index]
        verb = report.form is not None and report.form.kind == "verb" and not report.form.row.source
        return bool(verb and report.source and report.source[0] >= report.end > report.start)

    def _fitting(self, index: int, last: int, asked: Grammar | None) -> Entity | None:
        """Return who agrees with a participle, of those before in its sentence, where the last report's does not."""
        report = self.reports[index]
        before = (i for i in self.before(index) if i < last and self.in_sentence_of(i, report))
        return next((self.of[i] for i in before if self.may_go_on(i, asked)), None)

    def _nearest(self, index: int, asked: Grammar | None) -> Entity | None:
        """Return the last speaker, though his gender or number is another, where the cue surely goes on with him.

        So does a verb that carries on (وأضاف), and a participle in his own sentence (والد الشهيد وأقاربه …، مشيرين).
        """
        form, other = self.reports[index].form, next(self.before(index), None)
        entity = self.of[other] if other is not None else None
        if form is None or other is None or entity is None:
            return None
        if form.kind == "participle" and self.in_sentence_of(other, self.reports[index]):
            return entity
        return entity if form.row.carries and in_number(entity, asked) else None

    def _within(self, index: int, outer: int, asked: Grammar | None) -> Entity | None:
        """Return who speaks within another's words: who spoke there before, or whom they are about."""
        report = self.reports[index]
        if report.form is None:
            return None
        own = report.form.suffix and report.anchor == self.reports[outer].start  # بينت النائبة شكرها
        if (own or self._describes(report)) and self.may_go_on(outer, asked):
            return self.of[outer]
        for other in range(index - 1, outer, -1):
            entity = self.of[other]
            if entity is not None and self.reports[other].source and self.may_go_on(other, asked):
                return entity
        if report.form.kind == "participle" and self._goes_on(outer, asked):
            return self.of[outer]  # وقال سالم إن الوزير أخطأ، كاشفاً أن
        mention = subject_at(self.doc, self.reports[outer].start, report.anchor)
        if mention is not None and self.reports[outer].opener != "that" and mention.range[1] < report.anchor:
            return None
        if mention is None or not fits(mention, asked):
            return None
        return self.speaker(mention)

    def _goes_on(self, outer: int, asked: Grammar | None) -> bool:
        """Return whether a participle within another's words can be his: a feminine one only where he surely is."""
        entity = self.of[outer]
        if entity is None or not self.may_go_on(outer, asked):
            return False
        return asked is None or asked.gender == "m" or entity.type == "outlet" or entity.feminine is True

    def _describes(self, report: Report) -> bool:
        """Return whether the cue only says how the one who speaks around it calls a thing: ما وصفه, خطوة قال إنها."""
        form, before = report.form, self.doc.keys[report.anchor - 1]
        assert form is not None
        if form.kind != "verb" or form.prefix or not report.anchor:
            return False
        return before in function_words().whatever or (report.opener == "that" and is_ordinary(before))


def _is_present(report: Report) -> bool:
    """Return whether the cue of a report is a verb in the present: تضيف, not أضافت."""
    return report.form is not None and report.form.kind == "verb" and report.form.tense == "present"
