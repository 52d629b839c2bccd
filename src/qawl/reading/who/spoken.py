"""Who has spoken so far, and may the next cue be of one of them? What `antecedents` goes through, report by report."""

from collections.abc import Iterator
from dataclasses import dataclass

from qawl.reading.cues.impersonals import is_blessed
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.who.agreement import Grammar, agrees, fits
from qawl.reading.who.blessed import is_god, is_prophet
from qawl.reading.who.entities import Entities
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.fuller import Search

_BACK = 6  # reports that a verb without a subject looks back over


@dataclass(eq=False, slots=True)
class Spoken:
    """The reports of an article and their speakers, known as far as they are gone through.

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

    def speaker(self, mention: Mention) -> Entity | None:
        """Return the speaker that a subject stands for, known so far or named in full elsewhere, or a new one."""
        entity = self.search.speaker(self.known, mention)
        return entity or (None if mention.bare and not mention.office else self.known.new(mention))

    def in_sentence_of(self, other: int, report: Report) -> bool:
        """Return whether report `other` is told in the sentence of `report`."""
        return self.doc.first[self.reports[other].anchor] == self.doc.first[report.anchor]

    def may_go_on(self, other: int, asked: Grammar | None) -> bool:
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

    def outer(self, index: int) -> int | None:
        """Return the report within whose content report `index` stands, the innermost one."""
        anchor = self.reports[index].anchor
        for other in range(index - 1, max(-1, index - 1 - 2 * _BACK), -1):
            if self.reports[other].start <= anchor < self.reports[other].end:
                return other
        return None

    def before(self, index: int) -> Iterator[int]:
        """Yield the reports before report `index` whose speakers may go on, the nearest first."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            nested = self.reports[other].nested and not self.reports[index].nested
            if self.of[other] is not None and not nested and not self.is_cited(other, self.reports[index]):
                yield other

    def is_cited(self, index: int, report: Report) -> bool:
        """Return whether report `index` is scripture, or what the Prophet said in another sentence than `report`'s."""
        entity = self.of[index]
        prophet = entity is not None and is_prophet(self.doc, entity.mentions[0])
        return self._in_blessing(index) or (prophet and not self.in_sentence_of(index, report))

    def _in_blessing(self, index: int) -> bool:
        """Return whether report `index` is scripture, after which the article goes on with others."""
        cue, entity = self.reports[index].cue, self.of[index]
        told = entity is not None and is_god(self.doc, entity.mentions[0])
        return told or (cue is not None and is_blessed(self.doc, cue[1]))
