"""Who goes on speaking where a report has no source of its own? The last to speak, if gender and place allow.

Within another's words it is whom those words are about (إن الوزير رفض … وقال). A participle goes on with its
sentence. A verb takes the subject of its own sentence, else the nearest earlier speaker of its gender and
number, passing over those quoted within another's words, or else the subject of a sentence between.
"""

from collections.abc import Iterator

from msgspec import Struct

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.reading.cues.impersonals import is_blessed, is_expected, is_passive, lacks_object
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary
from qawl.reading.report import Report
from qawl.reading.who.agreement import Grammar, agrees, fits, grammar, in_number, is_plural
from qawl.reading.who.blessed import blessed, is_god, is_prophet
from qawl.reading.who.entities import Entities, Entity
from qawl.reading.who.fuller import Search
from qawl.reading.who.mentions import Mention
from qawl.reading.who.named_before import host, last_person, people_beside
from qawl.reading.who.subjects import (
    first_subject,
    headline_subject,
    sentence_before,
    subject_at,
    subject_called,
    subjects,
    told_that,
)
from qawl.reading.who.taken_up import taken_up
from qawl.reading.who.texts import text_before

_BACK = 6  # reports that a verb without a subject looks back over
_SENTENCES = 3  # sentences before a report in which the subject of a main clause is looked for
_CLAUSE = 45  # tokens before a verb in which the subject of its own sentence is looked for


class Chain(Struct, eq=False):
    """What is known of who speaks while the reports without a source are gone through in order.

    Attributes:
        doc: the document.
        reports: all reports, in text order.
        of: their speakers, known up to the report in question.
        carriers: for each report who passed it on last, who may speak next (نقلت الصحيفة … وأضافت).
        mentions: what each report names, whose gender the next verb takes (قال البيان … وأضاف).
        known: the speakers of the article; one that only a sentence between names is added.
        search: the search for the full name of such a one.
    """

    doc: Document
    reports: list[Report]
    of: list[Entity | None]
    carriers: list[Entity | None]
    mentions: dict[int, Mention]
    known: Entities
    search: Search

    def antecedent(self, index: int) -> tuple[Entity | None, str]:
        """Return who speaks in report `index`, which has no source, and the rule that says so."""
        report = self.reports[index]
        form, asked = report.form, grammar(self.doc, report)
        if form is not None and (is_passive(self.doc, report.anchor, form) or is_expected(self.doc, report)):
            return None, ""
        if lacks_object(report):
            return None, ""
        if form is not None and report.cue is not None and is_blessed(self.doc, report.cue[1]):
            entity = blessed(self.doc, self.known, self.search.places, report.cue[1])  # قال تعالى
            return entity, "speakers.blessed" if entity is not None else ""
        outer = self._outer(index) if report.nested else None
        ours = report.source is not None and self.doc.keys[report.source[0]].endswith("نا")  # تشير معلوماتنا
        if ours or (form is not None and form.person in (1, 2)):
            return (self.of[outer], "speakers.own_words") if outer is not None else (None, "")
        entity, rule = self.issuer(report, asked)
        if entity is not None:
            return entity, rule
        text = text_before(self.doc, report, asked)
        entity = self._entity(text) if text is not None else None
        if entity is not None:
            return entity, "speakers.text"
        entity = self._within(index, outer, asked) if outer is not None else None
        if entity is not None:
            return entity, "speakers.topic"
        entity, rule = self._before(index, asked)
        if entity is None:
            entity, rule = self._nearby(report, asked), "speakers.subject"
        if entity is None:
            entity, rule = self._doer(report, asked), "speakers.doer"
        if entity is None and (head := headline_subject(self.doc, report.anchor)) is not None:
            entity, rule = self._entity(head), "speakers.subject"
        if entity is None:
            entity, rule = self._nearest(index, asked), "speakers.nearest"
        return entity, rule if entity is not None else ""

    def issuer(self, report: Report, asked: Grammar | None = None) -> tuple[Entity | None, str]:
        """Return whose text it is that a report looks back at, and the rule: أصدر الحزب بياناً جاء فيه أن."""
        owner = taken_up(self.doc, report)
        entity = self._entity(owner) if owner is not None and fits(owner, asked) else None
        return entity, "speakers.issuer" if entity is not None else ""

    def _spoken(self, index: int) -> Iterator[int]:
        """Yield the reports before report `index` whose speakers may go on, the nearest first."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            nested = self.reports[other].nested and not self.reports[index].nested
            if self.of[other] is not None and not nested and not self._is_cited(other, self.reports[index]):
                yield other

    def _is_cited(self, index: int, report: Report) -> bool:
        """Return whether report `index` is scripture, or what the Prophet said in another sentence than `report`'s."""
        entity = self.of[index]
        prophet = entity is not None and is_prophet(self.doc, entity.mentions[0])
        return self._in_blessing(index) or (prophet and not self._same_sentence(index, report))

    def _in_blessing(self, index: int) -> bool:
        """Return whether report `index` is scripture, after which the article goes on with others."""
        cue, entity = self.reports[index].cue, self.of[index]
        told = entity is not None and is_god(self.doc, entity.mentions[0])
        return told or (cue is not None and is_blessed(self.doc, cue[1]))

    def _before(self, index: int, asked: Grammar | None) -> tuple[Entity | None, str]:
        """Return who goes on: the subject since the last report, else a speaker before who agrees."""
        report = self.reports[index]
        if self._goes_on_within(index, asked):
            return self.of[index - 1], "speakers.continued"
        participle = report.form is None or report.form.kind == "participle"
        beside = self._beside(index, asked) if participle else None
        if beside is not None:
            return beside, "speakers.subject"
        last = index > 0 and not self._is_cited(index - 1, report)
        for other in self._spoken(index):
            own = self._own_subject(report, self.reports[other], asked) if last else None
            own = own or (self._named_before(report, self.reports[other], asked) if last else None)
            if own is not None:
                return own, "speakers.subject"
            told = told_that(self.doc, self.reports[other].end, report.anchor) if last else None
            if told is not None and fits(told, asked):
                return self._entity(told), "speakers.subject"
            topic = self._told_of(other, report, asked) if last else None
            if topic is not None:
                return topic, "speakers.topic"
            turned = self._turned(report, self.reports[other], asked) if last else None
            if turned is not None:
                return turned, "speakers.subject"
            last = False
            entity, carrier = self.of[other], self.carriers[other]
            assert entity is not None
            if participle and self._same_sentence(other, report) and in_number(entity, asked):
                if carrier is not None and self._is_passed_on(other) and agrees(carrier, asked):
                    return carrier, "speakers.carrier"
                if self._agrees(other, asked):
                    return entity, "speakers.participle"
                main = self._main_subject(other, asked) or self._fitting(index, other, asked)
                return (main, "speakers.subject") if main is not None else (entity, "speakers.participle")
            if self._agrees(other, asked):
                return entity, "speakers.continued"
            if carrier is not None and agrees(carrier, asked):
                return carrier, "speakers.carrier"
        return None, ""

    def _main_subject(self, other: int, asked: Grammar | None) -> Entity | None:
        """Return the subject before a report that a participle does not agree with: رد على تقارير زعمت …، نافياً."""
        at = self.reports[other].anchor
        for mention in subjects(self.doc, self.doc.first[at], at, many=is_plural(asked)):
            if fits(mention, asked):
                return self._entity(mention)
        return None

    def _goes_on_within(self, index: int, asked: Grammar | None) -> bool:
        """Return whether a verb goes on with what another did by a third's words: بحسب مصدر رفض الوزير … واعتبر."""
        if not index or not self.reports[index - 1].nested or self.reports[index - 1].source is None:
            return False
        report, last, outer = self.reports[index], self.reports[index - 1], self._outer(index - 1)
        told = outer is not None and self.reports[outer].form is None and last.end == report.anchor
        verb = report.form is not None and report.form.kind == "verb" and not report.form.row.carries
        return told and verb and self._same_sentence(index - 1, report) and self._agrees(index - 1, asked)

    def _told_of(self, other: int, report: Report, asked: Grammar | None) -> Entity | None:
        """Return whom the report before, in the same sentence, is about, where the cue fits him and not its speaker.

        قالت الإذاعة إن السكان عادوا إلى بيوتهم، كما ذكروا أن: it is the inhabitants who are many.
        """
        last = self.reports[other]
        if asked is None or last.opener != "that" or not last.start < last.end <= report.anchor:
            return None
        if report.form is None or report.form.risky:
            return None  # وتبين أن
        if not self._same_sentence(other, report) or self._agrees(other, asked):
            return None
        mention = subject_at(self.doc, last.start, last.end)
        return self._entity(mention) if mention is not None and fits(mention, asked) else None

    def _is_passed_on(self, index: int) -> bool:
        """Return whether a verb says it of one whom a phrase names: قالت الصحيفة إن …، وفقاً لشهادات، مشيرةً."""
        report = self.reports[index]
        verb = report.form is not None and report.form.kind == "verb" and not report.form.row.source
        return bool(verb and report.source and report.source[0] >= report.end > report.start)

    def _fitting(self, index: int, last: int, asked: Grammar | None) -> Entity | None:
        """Return who agrees with a participle, of those before in its sentence, where the last report's does not."""
        report = self.reports[index]
        before = (i for i in self._spoken(index) if i < last and self._same_sentence(i, report))
        return next((self.of[i] for i in before if self._agrees(i, asked)), None)

    def _nearest(self, index: int, asked: Grammar | None) -> Entity | None:
        """Return the last speaker, though his gender or number is another, where the cue surely goes on with him.

        So does a verb that carries on (وأضاف), and a participle in his own sentence (والد الشهيد وأقاربه …، مشيرين).
        """
        form, other = self.reports[index].form, next(self._spoken(index), None)
        entity = self.of[other] if other is not None else None
        if form is None or other is None or entity is None:
            return None
        if form.kind == "participle" and self._same_sentence(other, self.reports[index]):
            return entity
        return entity if form.row.carries and in_number(entity, asked) else None

    def _outer(self, index: int) -> int | None:
        """Return the report within whose content report `index` stands, the innermost one."""
        anchor = self.reports[index].anchor
        for other in range(index - 1, max(-1, index - 1 - 2 * _BACK), -1):
            if self.reports[other].start <= anchor < self.reports[other].end:
                return other
        return None

    def _within(self, index: int, outer: int, asked: Grammar | None) -> Entity | None:
        """Return who speaks within another's words: who spoke there before, or whom they are about."""
        report = self.reports[index]
        if report.form is None:
            return None
        own = report.form.suffix and report.anchor == self.reports[outer].start  # بينت النائبة شكرها
        if (own or self._describes(report)) and self._agrees(outer, asked):
            return self.of[outer]
        for other in range(index - 1, outer, -1):
            entity = self.of[other]
            if entity is not None and self.reports[other].source and self._agrees(other, asked):
                return entity
        if report.form.kind == "participle" and self._goes_on(outer, asked):
            return self.of[outer]  # وقال سالم إن الوزير أخطأ، كاشفاً أن
        mention = subject_at(self.doc, self.reports[outer].start, report.anchor)
        if mention is not None and self.reports[outer].opener != "that" and mention.range[1] < report.anchor:
            return None
        if mention is None or not fits(mention, asked):
            return None
        return self._entity(mention)

    def _goes_on(self, outer: int, asked: Grammar | None) -> bool:
        """Return whether a participle within another's words can be his: a feminine one only where he surely is."""
        entity = self.of[outer]
        if entity is None or not self._agrees(outer, asked):
            return False
        return asked is None or asked.gender == "m" or entity.type == "outlet" or entity.feminine is True

    def _describes(self, report: Report) -> bool:
        """Return whether the cue only says how the one who speaks around it calls a thing: ما وصفه, خطوة قال إنها."""
        form, before = report.form, self.doc.keys[report.anchor - 1]
        assert form is not None
        if form.kind != "verb" or form.prefix or not report.anchor:
            return False
        return before in function_words().whatever or (report.opener == "that" and is_ordinary(before))

    def _beside(self, index: int, asked: Grammar | None) -> Entity | None:
        """Return the people right before a plural participle that goes on with no report: غضب السكان، قائلين."""
        report = self.reports[index]
        if not is_plural(asked) or (index and self._same_sentence(index - 1, report)):
            return None
        people = people_beside(self.doc, report.anchor)
        return self._entity(people) if people is not None else None

    def _own_subject(self, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
        """Return the subject of a verb before the report in its own sentence, after the last report."""
        deed = report.form is not None and report.form.kind == "masdar"  # فجرت الوزيرة مفاجأة بتأكيدها
        past = last.start if deed and last.end > report.anchor else last.end
        start = max(self.doc.first[report.anchor], report.anchor - _CLAUSE, past, last.anchor + 1)
        found = subjects(self.doc, start, report.anchor, many=is_plural(asked))
        mention = next((mention for mention in found if fits(mention, asked)), None)
        if mention is not None:
            return self._entity(mention)
        families = {self.doc.keys[who.name[1] - 1]: who for who in self.known.all if len(who.name_stems) > 1}
        named = families.get(
            subject_called(self.doc, start, report.anchor, families)
        )  # وقد زار الشيشاني الجسر، وقال
        return named if named is not None and agrees(named, asked) else None

    def _nearby(self, report: Report, asked: Grammar | None) -> Entity | None:
        """Return the subject of a sentence shortly before the report: وعرضت القاضية … وأوضحت."""
        start, limit = self.doc.first[report.anchor], report.anchor
        for _ in range(_SENTENCES + 1):
            for mention in subjects(self.doc, start, limit, many=is_plural(asked)):
                if fits(mention, asked):
                    return self._entity(mention)
            start, limit = sentence_before(self.doc, start)
        return None

    def _named_before(self, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
        """Return whom the sentence of a verb names before it: في أول تعليق لوزارة النقل، قالت; مع الوزير حين قال."""
        if report.form is None or report.form.kind != "verb":
            return None
        mention = host(self.doc, report.anchor, asked)
        if mention is None and not report.form.prefix:
            start = last.anchor + 1 if report.nested else last.end
            mention = last_person(self.doc, max(self.doc.first[report.anchor], start), report.anchor, asked)
        return self._entity(mention) if mention is not None else None

    def _turned(self, report: Report, last: Report, asked: Grammar | None) -> Entity | None:
        """Return with whom the sentence before opens, if nothing is reported in it: التقى الوزير فلان الوفد. وقال."""
        at, form = report.anchor, report.form
        if form is None or form.kind != "verb" or at != self.doc.first[at] or report.nested:
            return None
        start, limit = sentence_before(self.doc, at)
        if max(last.end, last.anchor + 1) > start:
            return None
        mention = first_subject(self.doc, start, limit, asked)
        if mention is None:
            return None
        sure = len(mention.name_stems) != 1 or self.known.match(mention) or self.search.fuller(mention)
        return self._entity(mention) if sure else None

    def _doer(self, report: Report, asked: Grammar | None) -> Entity | None:
        """Return whose deed the sentence tells before a participle: بعد إبداء القوات استعدادها، قائلةً."""
        doc, form = self.doc, report.form
        if form is None or form.kind != "participle":
            return None
        for i in range(report.anchor - 1, max(doc.first[report.anchor], report.anchor - _CLAUSE), -1):
            if is_masdar(doc.keys[i - 1]):
                mention = subject_at(doc, i, report.anchor)
                if mention is not None and fits(mention, asked):
                    return self._entity(mention)
        return None

    def _entity(self, mention: Mention) -> Entity | None:
        """Return the speaker that a subject stands for, known so far or named in full elsewhere, or a new one."""
        entity = self.search.speaker(self.known, mention)
        return entity or (None if mention.bare and not mention.office else self.known.new(mention))

    def _same_sentence(self, other: int, report: Report) -> bool:
        return self.doc.first[self.reports[other].anchor] == self.doc.first[report.anchor]

    def _agrees(self, other: int, asked: Grammar | None) -> bool:
        """Return whether the cue allows the speaker of report `other`, by either word for him."""
        entity, mention = self.of[other], self.mentions.get(other)
        if entity is None:
            return False
        if mention is None:
            return agrees(entity, asked)
        headline = self.reports[other].opener == "headline"
        told = mention.type == "outlet" and mention.feminine is False and not headline  # الإعلام المحلي
        if told or (mention.type == "document" and entity.type != "document"):
            return fits(mention, asked) or agrees(entity, asked)
        return agrees(entity, asked)
