"""Who is it? Mentions of one speaker joined through the article, and each report given its speaker.

A person is joined by his name (full, last part, kunya), by a title alone (الوزير), and, where the verb has no subject, by
being the last to speak with the same gender. A body is joined by its head and the words of its longer name (الوكالة,
وكالة الأنباء الكويتية). The name kept is the fullest that the article gives, without titles.
"""

from msgspec import Struct, field

from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.noun_phrases import nominal, noun_phrase
from qawl.reading.mentions import Mention, stem, understand
from qawl.reading.report import Range, Report
from qawl.types import SpeakerType

_NAME_REACH = 4  # words before a surname in which a fuller name is looked for
_PLACES = 12  # other mentions of a word that are looked at for a fuller name
_BACK = 6  # reports that a verb without a subject looks back over


class Entity(Struct):
    """One speaker of the article, gathered from his mentions."""

    type: SpeakerType
    name: Range
    mentions: list[Mention] = field(default_factory=list)
    stems: set[str] = field(default_factory=set)
    name_stems: set[str] = field(default_factory=set)
    feminine: bool | None = None
    plural: bool = False

    def add(self, mention: Mention) -> None:
        """Join one more mention, and keep the fuller of the two names."""
        self.mentions.append(mention)
        self.stems.update(mention.stems)
        self.name_stems.update(mention.name_stems)
        if self.feminine is None:
            self.feminine = mention.feminine


class Speakers:
    """The speakers of one article and who speaks in each report."""

    def __init__(self, doc: Document, reports: list[Report]) -> None:
        """Join the source mentions of `reports`, given in text order with `parts` set."""
        self.doc = doc
        self._reports = reports
        self.entities: list[Entity] = []
        self.of: list[Entity | None] = [None] * len(reports)
        self._positions: dict[str, list[int]] | None = None
        explicit: dict[int, Mention] = {}
        for index, report in enumerate(reports):
            if report.source is not None and doc.keys[report.source[0]] not in function_words().latter:
                explicit[index] = understand(doc, report.source)
        full = [i for i, mention in explicit.items() if not self._partial(mention)]
        for index in full:
            self.of[index] = self._join(explicit[index], reports[index], index)
        for index, mention in explicit.items():
            if self.of[index] is None:
                self.of[index] = self._join(mention, reports[index], index)
        self._drop_in(reports)

    def _partial(self, mention: Mention) -> bool:
        """Return whether a mention most likely repeats a fuller one."""
        if mention.type == "person":
            return mention.bare or len(mention.name_stems) < 2
        return len(mention.stems) < 2

    def _join(self, mention: Mention, report: Report, index: int) -> Entity:
        entity = self._match(mention, index) or self._issuer(mention, index)
        if entity is None:
            entity = Entity(type=mention.type, name=mention.name or mention.range)
            self.entities.append(entity)
            if self._partial(mention):
                fuller = self._fuller(mention)
                if fuller is not None:
                    entity.name = fuller.name or fuller.range
                    entity.add(fuller)
        entity.add(mention)
        if mention.type == "person" and mention.name is not None:
            if entity.type != "person" or mention.name[1] - mention.name[0] > entity.name[1] - entity.name[0] or not entity.name_stems:
                entity.name = mention.name
                entity.type = "person"
        elif mention.type != "person" and len(mention.stems) > len(self._words(entity.name)) and entity.type == mention.type:
            entity.name = mention.range
        if report.form is not None and report.form.kind == "verb" and report.cue and report.source and report.source[0] > report.cue[0]:
            entity.feminine = report.form.gender == "f"
        return entity

    def _words(self, where: Range) -> list[str]:
        return [self.doc.keys[i] for i in range(*where) if self.doc.keys[i][0].isalnum()]

    def _match(self, mention: Mention, index: int) -> Entity | None:
        """Return the nearest earlier speaker, else the nearest later one, that the mention can stand for."""
        at = mention.range[0]
        ranked = sorted(self.entities, key=lambda e: self._distance(e, at))
        same = [entity for entity in ranked if self._same(entity, mention)]
        head = mention.stems[0]
        return next((entity for entity in same if any(m.stems[0] == head for m in entity.mentions)), same[0] if same else None)

    def _issuer(self, mention: Mention, index: int) -> Entity | None:
        """Return who issued the document that speaks: قالت الوزارة في بيان …، وجاء في البيان."""
        if mention.type != "document" or len(mention.stems) > 1 or not self.doc.keys[mention.range[0]].startswith("ال"):
            return None
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            entity, report = self.of[other], self._reports[other]
            if entity is not None and any(_issues(key, mention.stems[0]) for key in self.doc.keys[slice(*report.region)]):
                return entity
        return None

    def _distance(self, entity: Entity, at: int) -> tuple[bool, int]:
        before = [m.range[0] for m in entity.mentions if m.range[0] <= at]
        if before:
            return (False, at - max(before))
        return (True, min(m.range[0] for m in entity.mentions) - at)

    def _same(self, entity: Entity, mention: Mention) -> bool:
        mine = set(mention.stems)
        if mention.name_stems:
            if entity.name_stems:
                names = set(mention.name_stems)
                small, large = sorted((names, entity.name_stems), key=len)
                return small <= large
            return False
        if mention.type == "person":
            if entity.type not in ("person", "unnamed") or (entity.feminine is not None and mention.feminine is not None and entity.feminine != mention.feminine):
                return False
            return mention.stems[0] in entity.stems and _covered(mine, entity.stems)
        if entity.type == "person":
            return False
        small, large = sorted((mine, entity.stems), key=len)
        head = mention.stems[0]
        return small <= large and (head in entity.stems)

    def _fuller(self, mention: Mention) -> Mention | None:
        """Return a fuller mention of the same speaker elsewhere in the article, the nearest before, else after."""
        at = mention.range[0]
        lone = mention.name[0] if mention.name else at
        places = self._where(stem(self.doc.keys[lone]))
        others = [p for p in places if not mention.range[0] <= p < mention.range[1]]
        ranked = others if mention.type == "organization" else sorted(others, key=lambda p: (p > at, abs(p - at)))
        for place in ranked[:_PLACES]:
            found = self._grown(place, mention)
            if found is not None:
                return found
        return None

    def _grown(self, place: int, mention: Mention) -> Mention | None:
        doc = self.doc
        start = place
        if mention.name or mention.type == "outlet":
            while place - start < _NAME_REACH and start > doc.first[place] and self._joins(start - 1, mention):
                start -= 1
        end = noun_phrase(doc, start, doc.last[place])
        if end <= place:
            return None
        found = understand(doc, (start, end))
        if mention.name:
            fuller = len(found.name_stems) > len(mention.name_stems) and set(mention.name_stems) <= set(found.name_stems)
        elif mention.type == "person":
            fuller = found.name is not None and _covered(set(mention.stems), set(found.stems))
        else:
            fuller = found.type == mention.type and len(found.stems) > len(mention.stems) and _covered(set(mention.stems), set(found.stems))
        return found if fuller else None

    def _joins(self, i: int, mention: Mention) -> bool:
        """Return whether token `i`, before a lone name, can belong to that name."""
        known = classes(self.doc.keys[i])
        if i in self.doc.quotes.opened:
            return True
        if not nominal(self.doc.keys[i]):
            return False
        if mention.type == "outlet":
            return bool(known & int(Noun.OUTLET_HEAD))
        return bool(known & int(Noun.GIVEN | Noun.NAME_PARTICLE | Noun.SURNAME)) and not known & int(Noun.ROLE)

    def _where(self, key: str) -> list[int]:
        if self._positions is None:
            self._positions = {}
            for i, word in enumerate(self.doc.keys):
                self._positions.setdefault(stem(word), []).append(i)
        return self._positions.get(key, [])

    def _drop_in(self, reports: list[Report]) -> None:
        """Give each report without a source of its own the speaker that its cue goes on with."""
        for index, report in enumerate(reports):
            if self.of[index] is not None or report.rule.startswith("attributions:") and report.opener != "speech" and report.source is None and not self._pronominal(report):
                continue
            self.of[index] = self._antecedent(reports, index)

    def _pronominal(self, report: Report) -> bool:
        return report.opener == "clause"

    def _antecedent(self, reports: list[Report], index: int) -> Entity | None:
        report = reports[index]
        nearest: Entity | None = None
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            entity = self.of[other]
            if entity is None or self._inside(reports[other], report):
                continue
            if nearest is None:
                nearest = entity
            if report.form is None or report.form.kind == "participle" and self.doc.first[reports[other].anchor] == self.doc.first[report.anchor]:
                return entity
            if entity.feminine is None or entity.feminine == (report.form.gender == "f"):
                return entity
        return nearest

    def _inside(self, other: Report, report: Report) -> bool:
        """Return whether `other` is nested in the content of a report that `report` itself is not part of."""
        return other.nested and not report.nested


def _covered(few: set[str], many: set[str]) -> bool:
    """Return whether most words of `few` have one in `many` that begins like it (روسيا، الروسي)."""
    begins = {word[:4] for word in many}
    hits = sum(word[:4] in begins for word in few)
    return hits == len(few) or (hits >= 2 and 3 * hits >= 2 * len(few))


def _issues(key: str, document: str) -> bool:
    """Return whether a word of a report's circumstances is the document (بيان، بيانها) that speaks later."""
    return key.startswith(document) and len(key) - len(document) <= 2
