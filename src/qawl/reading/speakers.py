"""Who is it? Each report is given its speaker, and each speaker all the mentions that stand for him.

Full mentions are joined first, then those that only repeat (a surname, الوزير، الوكالة), for which the
article is searched for a fuller one; a document is joined to its issuer. Last come the reports without a
source.
"""

from collections.abc import Iterator

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.antecedents import Chain
from qawl.reading.document import Document
from qawl.reading.entities import Entities, Entity, covered, opposed
from qawl.reading.fuller import Search
from qawl.reading.heads import headed
from qawl.reading.issuers import inner_document, issuer_after, issuer_before, outlet_documents
from qawl.reading.mentions import Mention, spoken_name, stem, understand
from qawl.reading.report import Range, Report
from qawl.reading.word_index import Places
from qawl.types import Span, Speaker, SpeakerType

__all__ = ["Entity", "Speakers"]

_PLACES = 12  # other mentions of a document, before and after, that are looked at for its issuer
_BACK = 6  # reports that a document without an issuer looks back over
_REGION = 40  # tokens of a report's circumstances in which a document is looked for
_NAMELESS = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.SPOKESMAN)


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
        self._rules = [""] * len(reports)
        self.of: list[Entity | None] = [None] * len(reports)
        self._carriers: list[Entity | None] = [None] * len(reports)
        mentions = dict(self._explicit())
        partial = [index for index, mention in mentions.items() if _partial(mention) or self._untold(mention)]
        repeated = set(partial)
        for index, mention in mentions.items():
            if index not in repeated:
                self._join(index, mention)
        for index, report in enumerate(reports):
            if report.via:
                self._carriers[index] = self._carrier(understand(doc, report.via[-1]))
        for index in partial:
            self._join(index, mentions[index])
        self._complete()
        chain = Chain(doc, reports, self.of, self._carriers, mentions, self._known)
        for index, report in enumerate(reports):
            if self.of[index] is None and _goes_on(report):
                self.of[index], self._rules[index] = chain.antecedent(index)

    @property
    def entities(self) -> list[Entity]:
        """All speakers that mentions were joined to."""
        return self._known.all

    def name_of(self, index: int) -> str | None:
        """Return the name of who speaks in report `index`, as the article writes it, or None."""
        entity = self.of[index]
        return spoken_name(self.doc, entity.name) or None if entity is not None else None

    def type_of(self, index: int) -> SpeakerType | None:
        """Return the kind of who speaks in report `index`; None where nobody can know, as for the name."""
        entity = self.of[index]
        return entity.type if entity is not None and self.name_of(index) else None

    def rule_of(self, index: int) -> str:
        """Return the name of the rule that found the speaker of report `index`; empty where there is none."""
        return self._rules[index] if self.of[index] is not None else ""

    def as_speakers(self) -> tuple[Speaker, ...]:
        """Return all who speak, with their roles and mentions, in the order of their first report."""
        speaking = {id(entity): entity for entity in self.of if entity is not None}
        return tuple(
            Speaker(
                name=spoken_name(self.doc, entity.name),
                type=entity.type,
                roles=tuple(
                    dict.fromkeys(
                        role for mention in entity.mentions for role in self._roles(entity, mention)
                    )
                ),
                mentions=self._spans(entity),
            )
            for entity in speaking.values()
            if spoken_name(self.doc, entity.name)
        )

    def _spans(self, entity: Entity) -> tuple[Span, ...]:
        return tuple(sorted({self.doc.span(*mention.range) for mention in entity.mentions}))

    def _roles(self, entity: Entity, mention: Mention) -> Iterator[str]:
        """Yield the titles of a mention, each part between marks for itself, without the name."""
        if entity.type != "person" or mention.range == entity.name:
            return
        name = mention.name or (mention.range[1], mention.range[1])
        start = mention.range[0]
        for i in range(mention.range[0], mention.range[1] + 1):
            named = name[0] <= i < name[1]
            if i == mention.range[1] or named or self.doc.keys[i] in (",", ";", "(", ")"):
                if i > start and any(classes(key) & _NAMELESS for key in self.doc.keys[start:i]):
                    yield spoken_name(self.doc, (start, i))
                start = i + 1

    def _explicit(self) -> Iterator[tuple[int, Mention]]:
        latter = function_words().latter
        for index, report in enumerate(self._reports):
            if report.source is None or self.doc.keys[report.source[0]] in latter:
                continue
            source = self._past_verb(report.source)
            mention = understand(self.doc, source, self._limit(report))
            if mention.office and not mention.name and mention.type in ("person", "unnamed"):
                mention = self._to_complementizer(source) or mention
            if mention.type in ("organization", "group") and mention.core[1] < mention.range[1]:
                mention = understand(self.doc, mention.core)
            yield index, mention

    def _past_verb(self, source: Range) -> Range:
        """Return a mention without a verb that was taken for its first word: وذكر المسؤول."""
        key = self.doc.keys[source[0]]
        if source[1] - source[0] < 2 or classes(key) or not self.doc.keys[source[0] + 1].startswith("ال"):
            return source
        verb = any(form.kind == "verb" and not form.suffix for form in forms(key))
        return (source[0] + 1, source[1]) if verb else source

    def _to_complementizer(self, source: Range) -> Mention | None:
        """Return a title with a name that a complementizer follows, wherever the opening was seen."""
        found = understand(self.doc, source, self.doc.last[source[0]])
        end = found.range[1]
        opens = (
            found.name is not None
            and end < len(self.doc)
            and self.doc.keys[end] in function_words().complementizer
        )
        return found if opens else None

    def _limit(self, report: Report) -> int:
        """Return up to which token the title in a report's source can go on to a name."""
        assert report.source is not None
        end = report.source[1]
        limit = self.doc.last[report.source[0]]
        if report.cue is not None and end <= report.cue[0]:
            limit = min(limit, report.cue[0])
        if report.start >= end:
            limit = min(limit, report.start)
        return min(limit, report.region[1]) if end <= report.region[1] else limit

    def _carrier(self, mention: Mention) -> Entity:
        """Return who passes a statement on, joined with the mention."""
        entity = self._known.match(mention) or self._known.new(mention)
        self._known.join(entity, mention)
        return entity

    def _join(self, index: int, mention: Mention) -> None:
        self.of[index], self._rules[index] = self._resolve(index, mention)

    def _resolve(self, index: int, mention: Mention) -> tuple[Entity, str]:
        if len(mention.stems) == 1 and not mention.definite and mention.type not in ("person", "unnamed"):
            entity = self._known.surnamed(mention.stems[0])
            if entity is not None:
                self._known.join(entity, mention)
                return entity, "speakers.joined_name"
        if mention.type == "document":
            issued = self._issued(index, mention)
            if issued is not None:
                return issued, "speakers.issuer"
        whole = headed(self.doc, self._places, mention)
        if whole is not None:
            entity = self._known.match(whole) or self._known.new(whole)
            self._known.join(entity, mention)
            return entity, "speakers.headed"
        entity = self._known.match(mention)
        if entity is not None:
            self._known.join(entity, mention)
            self._agree(index, entity)
            return entity, "speakers.joined_name" if mention.name_stems else "speakers.joined_words"
        rule = "speakers.named"
        fuller = self._search.fuller(mention) if _partial(mention) else None
        if fuller is not None:
            entity, rule = self._known.match(fuller) or self._known.new(fuller), "speakers.fuller"
        elif len(mention.stems) == 1 and mention.type == "person" and mention.definite and mention.name:
            entity, rule = self._of_body(mention), "speakers.fuller"
        elif self._untold(mention):
            entity, rule = self._next_person(index, mention), "speakers.headline"
        elif mention.bare and mention.definite and len(mention.stems) <= 2:
            entity, rule = self._last_person(index, mention), "speakers.title"
        if entity is None and mention.type in ("organization", "outlet"):
            entity, rule = self._known.of_kind(mention), "speakers.kind"
        elif entity is None:
            entity, rule = self._same_again(index, mention), "speakers.same"
        if entity is None:
            entity, rule = self._known.new(mention), "speakers.named"
        else:
            self._known.join(entity, mention)
        self._agree(index, entity)
        return entity, rule

    def _untold(self, mention: Mention) -> bool:
        """Return whether a headline gives only the title or trade of one person: مسؤول كويتي: …"""
        single = mention.bare or (mention.type == "unnamed" and mention.office and not mention.plural)
        return single and self.doc.line[mention.range[0]] == 0

    def _same_again(self, index: int, mention: Mention) -> Entity | None:
        """Return who spoke last, where a source is said to be the same one: وأضافت المصادر ذاتها."""
        at, end = mention.range
        again = function_words().emphasis
        if mention.type not in ("unnamed", "document") or not mention.definite:
            return None
        if not any(self.doc.keys[i] in again for i in range(at + 1, min(end + 1, len(self.doc)))):
            return None
        return next((entity for entity in self.of[index - 1 :: -1] if entity is not None), None) if index else None

    def _agree(self, index: int, entity: Entity) -> None:
        """Take the gender of the speaker from a verb that stands before its subject."""
        report = self._reports[index]
        if report.form is None or report.form.kind != "verb" or not report.cue or not report.source:
            return
        if report.source[0] > report.cue[0] and report.form.suffix == "":
            entity.feminine = report.form.gender == "f"

    def _last_person(self, index: int, mention: Mention) -> Entity | None:
        """Return the person who spoke last before a bare title that fits nobody by its words: وقال المدرب."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            entity = self.of[other]
            if entity is not None and entity.type == "person" and entity.name_stems:
                return None if opposed(entity.feminine, mention.feminine) else entity
        return None

    def _of_body(self, mention: Mention) -> Entity | None:
        found = self._search.body(mention)
        return None if found is None else self._known.match(found) or self._known.new(found)

    def _next_person(self, index: int, mention: Mention) -> Entity | None:
        """Return who speaks after a headline that gives only his title, and shares a word of it."""
        for entity in self.of[index + 1 : index + 1 + _BACK]:
            if entity is not None and entity.type == "person" and entity.name_stems:
                shared = any(covered({word}, entity.stems) for word in mention.stems[1:] or mention.stems)
                return entity if shared and not opposed(entity.feminine, mention.feminine) else None
        return None

    def _issued(self, index: int, mention: Mention) -> Entity | None:
        """Return who issued the document that a report names as its source."""
        at = inner_document(self.doc, mention.range[0])
        word, inner = stem(self.doc.keys[at]), at > mention.range[0]
        found = issuer_after(self.doc, at, self.doc.last[at])
        if found is None and not mention.definite and not inner:
            found = issuer_before(self.doc, at)
        if found is not None:
            return self._known.match(found) or self._known.new(found)
        if not inner and (len(mention.stems) > 2 or not mention.definite):
            return None
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            entity = self.of[other]
            if entity is not None and entity.type != "document" and self._circumstance(other, word):
                return entity
        for place in self._places.around(word, at, _PLACES):
            if place < at:
                found = issuer_after(self.doc, place, self.doc.last[place])
                if found is None and not self.doc.keys[place].startswith("ال"):
                    found = issuer_before(self.doc, place)
            if found is not None:
                return self._known.match(found) or self._known.new(found)
        return self._outlet(index) if word in outlet_documents() else None

    def _circumstance(self, index: int, word: str) -> bool:
        """Return whether report `index` was made in the document `word`: وقالت الوزارة في بيان."""
        report, entity = self._reports[index], self.of[index]
        first, last = report.anchor, min(report.region[1], report.anchor + _REGION)
        if entity is not None and entity.type in ("organization", "outlet"):
            first = max(self.doc.first[first], first - _REGION)
        source = report.source or (0, 0)
        return any(
            _is_document(self.doc.keys[i], word) for i in range(first, last) if not source[0] <= i < source[1]
        )

    def _outlet(self, index: int) -> Entity | None:
        """Return the outlet that spoke or passed on last: its report speaks (وذكر التقرير)."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            for entity in (self.of[other], self._carriers[other]):
                if entity is not None and entity.type == "outlet":
                    return entity
        return None

    def _complete(self) -> None:
        """Look once more for the full name of each speaker who has only a part of one."""
        for entity in self.entities:
            if (entity.type == "person" and len(entity.name_stems) > 1) or entity.type not in (
                "person",
                "group",
            ):
                continue
            mention = next((m for m in entity.mentions if m.name_stems), entity.mentions[0])
            fuller = self._search.fuller(mention)
            if fuller is not None:
                entity.add(fuller)


def _partial(mention: Mention) -> bool:
    """Return whether a mention most likely repeats a fuller one."""
    if mention.type == "person":
        return mention.bare or len(mention.name_stems) < 2
    if mention.titled:
        return True
    return len(mention.stems) < 2


def _goes_on(report: Report) -> bool:
    """Return whether a report without a source of its own carries on somebody's speech: not من المتوقع أن."""
    return (
        report.source is not None
        or not report.rule.startswith("attributions:")
        or report.opener in ("speech", "clause")
    )


def _is_document(key: str, document: str) -> bool:
    """Return whether a word of a report's circumstances is the document (بيان، بيانها) that speaks later."""
    word = stem(key)
    return word.startswith(document) and len(word) - len(document) <= 2
