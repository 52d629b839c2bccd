"""Who is it? Each report is given its speaker, and each speaker all the mentions that stand for him.

Full mentions are joined first, then those that only repeat (a surname, الوزير، الوكالة), for which the
article is searched for a fuller one; a document is joined to its issuer. Last come the reports without a
source.
"""

from collections.abc import Iterator
from dataclasses import replace

from qawl.lexicon.noun_kinds import TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.report import Range, Report
from qawl.reading.who.antecedents import Antecedents
from qawl.reading.who.blessed import god, is_god
from qawl.reading.who.citation import cited, spoken_name
from qawl.reading.who.described import describes
from qawl.reading.who.entities import Entities
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.extended import extended
from qawl.reading.who.fathers import with_fathers
from qawl.reading.who.fuller import Search, has_part_of_name
from qawl.reading.who.heads import headed
from qawl.reading.who.issued import Issuers
from qawl.reading.who.meant import meant
from qawl.reading.who.media import is_kind_alone, is_untold
from qawl.reading.who.media_meant import Media
from qawl.reading.who.mentions import understand
from qawl.reading.who.nearby import BACK, Nearby, honours, speaks_to_press, takes_up
from qawl.reading.who.offices import officials
from qawl.reading.who.source_mentions import is_one_word, is_partial, source_mentions
from qawl.reading.who.together import Company, persons_together
from qawl.reading.who.told_apart import tell_apart
from qawl.reading.who.trades import named_later
from qawl.reading.who.word_index import Places
from qawl.types import Span, Speaker, SpeakerType

__all__ = ["Entity", "Speakers"]

_SAYING = "attributions:بالقول"  # وبرر قراره بالقول إن


class Speakers:
    """The speakers of one article and who speaks in each report.

    Attributes:
        entities: all speakers, in no particular order.
        of: for each report its speaker, or None.
    """

    def __init__(self, doc: Document, reports: list[Report]) -> None:
        """Join the source mentions of `reports`, given in text order with `parts` set."""
        self.doc = doc
        self._reports = reports
        self._known = Entities(doc)
        self._places = Places(doc)
        self._search = Search(doc, self._places)
        self._names: dict[tuple[Range, SpeakerType], str] = {}
        self._rules = [""] * len(reports)
        self._company = Company(doc)
        self.of: list[Entity | None] = [None] * len(reports)
        self._carriers: list[Entity | None] = [None] * len(reports)
        self._media = Media(doc, self.of, self._carriers, self._known, self._search)
        self._nearby = Nearby(doc, reports, self.of, self._known, self._search)
        self._issuers = Issuers(
            doc, reports, self.of, self._carriers, self._known, self._places, self._search
        )
        mentions = dict(source_mentions(doc, reports))
        repeated = {
            index
            for index, mention in mentions.items()
            if is_partial(mention)
            or self._untold(mention)
            or is_untold(doc, mention)
            or speaks_to_press(doc, mention)
            or describes(doc, mention)
        }
        for index, mention in mentions.items():
            if index not in repeated:
                self._join(index, mention)
        carriers = {
            index: understand(doc, report.via[-1]) for index, report in enumerate(reports) if report.via
        }
        for index, carrier in carriers.items():
            if not is_kind_alone(doc, carrier):
                self._carriers[index] = self._carrier(index, carrier)
        for index in sorted(repeated | carriers.keys()):
            if index in repeated:
                self._join(index, mentions[index])
            if index in carriers and self._carriers[index] is None:
                self._carriers[index] = self._carrier(index, carriers[index])
        self._complete()
        antecedents = Antecedents(doc, reports, self.of, self._carriers, mentions, self._known, self._search)
        found = len(self.entities)
        for index, report in enumerate(reports):
            if self.of[index] is not None:
                continue
            if _goes_on(report):
                self.of[index], self._rules[index] = antecedents.of_report(index)
            elif report.source is None:
                self.of[index], self._rules[index] = antecedents.issuer(report)
        self._complete(found)
        tell_apart(doc, reports, self.of)

    @property
    def entities(self) -> list[Entity]:
        """All speakers that mentions were joined to."""
        return self._known.all

    def name_of(self, index: int) -> str | None:
        """Return the name of who speaks in report `index`, as the record lists it, or None."""
        entity = self.of[index]
        return self._name(entity) or None if entity is not None else None

    def _name(self, entity: Entity) -> str:
        """Return the name of a speaker as the record lists it; empty where nothing names him."""
        if members := self._company.members(entity):
            return "، ".join(filter(None, map(self._name, members)))
        known = (entity.name, entity.type)
        if known not in self._names:
            self._names[known] = cited(self.doc, *known)
        return self._names[known]

    def type_of(self, index: int) -> SpeakerType | None:
        """Return the kind of who speaks in report `index`; None where nobody can know, as for the name."""
        entity = self.of[index]
        return entity.type if entity is not None and self.name_of(index) else None

    def rule_of(self, index: int) -> str:
        """Return the name of the rule that found the speaker of report `index`; empty where there is none."""
        return self._rules[index] if self.of[index] is not None else ""

    def as_speakers(self) -> tuple[Speaker, ...]:
        """Return all who speak, with their roles and mentions, in the order of their first report."""
        told = (who for who, report in zip(self.of, self._reports, strict=True) if not report.topic)
        speaking = {id(entity): entity for entity in told if entity is not None}
        return tuple(
            Speaker(
                name=self._name(entity),
                type=entity.type,
                roles=tuple(
                    dict.fromkeys(
                        role for mention in entity.mentions for role in self._roles(entity, mention)
                    )
                ),
                mentions=self._spans(entity),
            )
            for entity in speaking.values()
            if self._name(entity)
        )

    def _spans(self, entity: Entity) -> tuple[Span, ...]:
        return tuple(sorted({self.doc.span(*mention.range) for mention in entity.mentions}))

    def _roles(self, entity: Entity, mention: Mention) -> Iterator[str]:
        """Yield the titles of a mention, each part between marks for itself, without the name."""
        if entity.type != "person" or mention.range == entity.name or self._company.members(entity):
            return
        name = mention.name or (mention.range[1], mention.range[1])
        start = mention.range[0]
        for i in range(mention.range[0], mention.range[1] + 1):
            named = name[0] <= i < name[1]
            if i == mention.range[1] or named or self.doc.keys[i] in (",", ";", "(", ")"):
                if i > start and any(classes(key) & TITLE for key in self.doc.keys[start:i]):
                    yield spoken_name(self.doc, (start, i))
                start = i + 1

    def _carrier(self, index: int, mention: Mention) -> Entity:
        """Return who passes report `index` on, joined with the mention."""
        entity = self._issuers.of(index, mention) if mention.type == "document" else None
        entity = entity or self._media.of(index, mention) or self._known.match(mention)
        if entity is None:
            return self._known.new(mention)
        self._known.join(entity, mention)
        return entity

    def _join(self, index: int, mention: Mention) -> None:
        persons = [self._resolve(index, person)[0] for person in persons_together(self.doc, mention)]
        members = [person for person in persons if person is not None]
        members = members or self._company.two(self.of[max(0, index - BACK) : index], mention)
        if len(set(map(id, members))) > 1:
            self.of[index], self._rules[index] = self._company.of(members, mention), "speakers.together"
            return
        self.of[index], self._rules[index] = self._resolve(index, mention)
        if self.of[index] is None:
            self._reports[index].source = None  # its words can be nobody: على اقتراح يطلب

    def _resolve(self, index: int, mention: Mention) -> tuple[Entity | None, str]:
        found, rule = meant(self.doc, self._places, self.of[max(0, index - BACK) : index], mention)
        if rule:
            return self._found(found), rule
        entity, rule = self._told(index, mention)
        if entity is None:
            return self._searched(index, mention)
        if rule.startswith("speakers.joined"):
            self._known.join(entity, mention)
            self._agree(index, entity)
        return entity, rule

    def _told(self, index: int, mention: Mention) -> tuple[Entity | None, str]:
        """Return whom a mention stands for by its own words, and the rule; None where they tell nobody."""
        if is_god(self.doc, mention):
            return god(self.doc, self._known, mention), "speakers.named"
        if honours(self.doc, mention):
            entity = self._nearby.last_honoured(index, mention)
            if entity is not None:
                return entity, "speakers.joined_words"
        named = named_later(self.doc, self._places, mention)
        if named is not None:
            entity = self._known.match(named) or self._known.new(named)
            self._known.join(entity, named)
            return entity, "speakers.joined_words"
        told = self._nearby.last_spoken_to(index, mention)
        if told is not None:
            self._known.join(told, replace(mention, name=None, name_stems=()))
            return told, "speakers.same"
        entity = self._nearby.last_unnamed(index, mention) or self._media.of(index, mention)
        if entity is not None:
            return entity, "speakers.joined_words"
        if len(mention.stems) == 1 and self._may_be_surname(mention):
            entity = self._known.surnamed(mention.stems[0])
        elif len(mention.stems) == 1 and mention.type == "person" and mention.bare:
            entity = self._known.surnamed(mention.stems[0])
            entity = entity if entity in self.of[max(0, index - BACK) : index] else None  # وأضاف السلطان
        if entity is not None:
            return entity, "speakers.joined_name"
        if mention.type == "document":
            issued = self._issuers.of(index, mention)
            if issued is not None:
                return issued, "speakers.issuer"
        whole = headed(self.doc, self._places, mention)
        if whole is not None:
            entity = self._known.match(whole) or self._known.new(whole)
            self._known.join(entity, mention)
            return entity, "speakers.headed"
        joined = "speakers.joined_name" if mention.name_stems else "speakers.joined_words"
        entity = self._known.match(mention)
        if entity is not None and len(mention.name_stems) == 1 and self._is_ahead(entity, mention):
            return self._named_before(mention) or entity, joined
        return entity, joined

    def _is_ahead(self, entity: Entity, mention: Mention) -> bool:
        """Return whether a speaker is named only after the mention."""
        return all(other.range[0] > mention.range[0] for other in entity.mentions)

    def _named_before(self, mention: Mention) -> Entity | None:
        """Return whom of the same family the article names before the mention, though he has said nothing."""
        fuller = self._search.fuller(mention)
        if fuller is None or fuller.range[0] > mention.range[0]:
            return None
        return self._known.match(fuller) or self._known.new(fuller)

    def _may_be_surname(self, mention: Mention) -> bool:
        """Return whether one word that is no person's by itself can be one: مسودة, or an unknown plural (السنين)."""
        if mention.type in ("person", "unnamed"):
            return mention.office and not (mention.definite or mention.plural)  # إسماعيل خطيب … وقال خطيب
        known = classes(self.doc.keys[mention.range[0]])
        one = known & Noun.NATIONALITY and known & Noun.DEFINITE and not known & (Noun.FEMININE | Noun.PLURAL)
        unknown = mention.type == "group" and (not known or bool(one))  # وقال الهندي، of محمد الهندي
        return unknown or mention.type == "document" or not mention.definite

    def _searched(self, index: int, mention: Mention) -> tuple[Entity | None, str]:
        """Return whom a mention stands for by what else the article says, or a new speaker, and the rule.

        None where its words can be no speaker, and the article says nothing of them.
        """
        entity, rule = None, "speakers.named"
        if is_partial(mention):
            fuller = self._search.fuller(mention) or self._search.alias(mention)
        else:
            fuller = self._search.alias(mention) or self._search.of_origin(mention)
        if fuller is not None and mention.core[0] == mention.core[1]:
            fuller = fuller if set(mention.stems) <= set(fuller.name_stems) else None  # التعليم
        if fuller is not None:
            entity, rule = self._known.match(fuller) or self._known.new(fuller), "speakers.fuller"
        elif is_one_word(mention):
            entity, rule = self._found(self._search.body(mention)), "speakers.fuller"
        elif self._untold(mention):
            entity, rule = self._nearby.next_person(index, mention), "speakers.headline"
        elif takes_up(self.doc, mention):
            entity, rule = self._nearby.last_person(index, mention), "speakers.title"
            entity = entity or self._found(self._search.official(mention))
            if entity is None and mention.stems[0] in officials():
                entity = self._nearby.next_person(index, mention)
        if entity is None:
            entity, rule = self._nearby.described(index, mention), "speakers.described"
        if entity is None:
            entity, rule = self._nearby.last_body(index, mention), "speakers.kind"
        if entity is None:
            entity, rule = self._nearby.only_person(index, mention), "speakers.title"
        if entity is None:
            entity, rule = self._nearby.named_next(index, mention), "speakers.next"
        if entity is None:
            entity, rule = self._nearby.last_source(index, mention), "speakers.same"
        if entity is None and mention.core[0] == mention.core[1]:
            label = mention.definite or len(mention.stems) > 1
            if self._reports[index].opener != "headline" or not label:
                return None, ""
            mention = replace(mention, type="organization", core=mention.range)  # المرور: …
        if entity is None:
            entity, rule = self._known.new(mention), "speakers.named"
        else:
            self._known.join(entity, mention)
        self._agree(index, entity)
        return entity, rule

    def _untold(self, mention: Mention) -> bool:
        """Return whether a headline gives only the title or trade of one person: مسؤول كويتي: …"""
        trade = mention.bare and not is_ordinary(mention.stems[0])
        single = trade or (mention.type == "unnamed" and mention.office and not mention.plural)
        return single and self.doc.in_headline(mention.range[0])

    def _agree(self, index: int, entity: Entity) -> None:
        """Take the gender of the speaker from his verb; one that stands behind tells only that of a person."""
        report = self._reports[index]
        if report.form is None or report.form.kind != "verb" or not report.cue or not report.source:
            return
        if report.via and report.cue[1] <= report.via[0][0] < report.source[0]:
            return  # نقلت الوكالة عن الوزير: its gender is the medium's
        last = entity.mentions[-1].range[0]
        if last > report.source[0] and prefix_of(self.doc.keys[last]) == "و":
            return  # قال الوزير ونظيرته: his
        before = report.source[1] == report.cue[0] and entity.type == "person" and entity.feminine is None
        if (report.source[0] > report.cue[0] and report.form.suffix == "") or before:
            entity.feminine = report.form.gender == "f"

    def _found(self, found: Mention | None) -> Entity | None:
        """Return the speaker of a mention that the article was searched for, a new one where none is known."""
        return None if found is None else self._known.match(found) or self._known.new(found)

    def _complete(self, first: int = 0) -> None:
        """Look once more for the full name of each speaker, from the `first` on, who has only a part of one."""
        for entity in self.entities[first:]:
            head = classes(self.doc.keys[entity.name[0]])
            collective = head & Noun.GROUP and head & Noun.DEFINITE and not head & Noun.HUMAN  # الاحتلال
            if entity.type == "organization" or (entity.type == "group" and collective):
                longer = extended(self.doc, self._places, entity.name)
                if longer is not None:
                    entity.add(longer)
            if entity.type not in ("person", "group") or is_god(self.doc, entity.mentions[0]):
                continue
            whole = [m for m in entity.mentions if m.name_stems and not has_part_of_name(m)]
            if whole:
                longest = max(whole, key=lambda mention: len(mention.name_stems))
                fuller = with_fathers(self.doc, self._places, longest)
            else:
                mention = next((m for m in entity.mentions if m.name_stems), entity.mentions[0])
                fuller = self._search.fuller(mention)
            if fuller is not None:
                entity.add(fuller)


def _goes_on(report: Report) -> bool:
    """Return whether a report without a source of its own carries on somebody's speech: not من المتوقع أن."""
    return (
        report.source is not None
        or not report.rule.startswith("attributions:")
        or report.opener in ("speech", "clause")
        or report.rule == _SAYING
    )
