"""Who speaks where a document does? Its issuer, named beside it, elsewhere, or by who spoke in it before.

The words around the document are read by `issuers`; here the speakers known so far are joined to it.
"""

from qawl.lexicon.document_words import (
    agreements,
    binding_documents,
    body_documents,
    general_documents,
    outlet_documents,
)
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.who.entities import Entities
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.fuller import Search
from qawl.reading.who.heads import headed
from qawl.reading.who.issuers import inner_document, issuer_after, issuer_before
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 12  # other mentions of a document, before and after, that are looked at for its issuer
_BACK = 6  # reports that a document without an issuer looks back over
_DESCRIBED = 2  # words of a document that its adjective describes: دراسة بريطانية
_NAMED = 3  # words of a document whose issuer is told elsewhere: الخطة الخمسية الجديدة
_ARTICLE = ("ال", "لل")
_NEAR = 3  # reports that a document called otherwise looks back over
_REGION = 40  # tokens of a report's circumstances in which a document is looked for


class Issuers:
    """The issuers of the documents that speak in one article."""

    def __init__(
        self,
        doc: Document,
        reports: list[Report],
        of: list[Entity | None],
        carriers: list[Entity | None],
        known: Entities,
        places: Places,
        search: Search,
    ) -> None:
        """Keep the reports with their speakers and carriers, as far as they are found, and the index of words."""
        self.doc = doc
        self._reports = reports
        self._of = of
        self._carriers = carriers
        self._known = known
        self._places = places
        self._search = search

    def of(self, index: int, mention: Mention) -> Entity | None:
        """Return who issued the document that a report names as its source."""
        at = inner_document(self.doc, mention.range[0])
        if stem(self.doc.keys[at]) in agreements():
            return None  # الاتفاقية التي وقعتها الدول: it is no one's alone
        word, inner = stem(self.doc.keys[at]), at > mention.range[0]
        report = self._reports[index]
        told = (report.anchor, *(report.addressee or ())[:1])  # past which the phrase does not go
        found = issuer_after(self.doc, at, min(i for i in (*told, self.doc.last[at]) if i > at))
        if found is None and not mention.definite and not inner:
            found = issuer_before(self.doc, at)
        if found is not None:
            return self._entity(found)
        if word in binding_documents():
            return None
        headline = self._reports[index].opener == "headline" or self.doc.in_headline(at)
        headline = headline and len(mention.stems) <= _DESCRIBED  # دراسة: …، استبيان يكشف …
        if not inner and not headline and (len(mention.stems) > _NAMED or not mention.definite):
            return self._told_later(word, at) if len(mention.stems) <= _NAMED else None
        since, unissued = self._issued_since(word, at), False
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            entity = self._of[other]
            if since is not None and since[0] > self._reports[other].start:
                return self._entity(since[1])
            if entity is not None and self._spoke(other, word):
                if entity.type != "document":
                    return entity  # قال بيان للوزارة …، وأضاف البيان
                unissued = True
                break
            if entity is not None and entity.type != "document" and self._circumstance(other, word):
                return entity
        places = self._places.around(word, at, _PLACES) + self._places.around(word + "ا", at, _PLACES)
        for place in places:
            if place < at or headline:
                found = issuer_after(self.doc, place, self.doc.last[place])
                if found is None and not self.doc.keys[place].startswith("ال"):
                    found = issuer_before(self.doc, place)
            if found is not None:
                return self._entity(found)
        later = self._told_later(word, at)
        if later is not None or unissued:
            return later
        if word in general_documents() and len(mention.stems) == 1 and not (places and places[0] < at):
            other_kind = self._of_another_kind(index)
            if other_kind is not None:
                return other_kind
        if word in outlet_documents():
            return self._outlet(index)
        return self._last_body(index) if word in body_documents() and not inner else None

    def _told_later(self, word: str, at: int) -> Entity | None:
        """Return who issued a document, where it is taken up later: كشفت دراسة أن …، الدراسة التي أجراها المعهد."""
        keys = self.doc.keys
        for place in self._places.around(word, at, _PLACES):
            if place > at:
                after = keys[place + 1] if place + 1 < len(keys) else ""
                told = keys[at][:2] in _ARTICLE and after[:2] == "ال"  # التقرير …، تقرير المنظمة
                if keys[place][:2] not in _ARTICLE and not told:
                    return None  # another one
                found = issuer_after(self.doc, place, self.doc.last[place])
                if found is not None:
                    return self._entity(found)
        return None

    def _of_another_kind(self, index: int) -> Entity | None:
        """Return whose the last document was, which is now called otherwise: في تقريرها …، بحسب الوثيقة."""
        for other in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            entity, source = self._of[other], self._reports[other].source
            if entity is None or entity.type == "document":
                continue
            spoke = source is not None and classes(self.doc.keys[source[0]]) & Noun.DOCUMENT
            if spoke or self._circumstance(other, ""):
                return entity
        return None

    def _entity(self, issuer: Mention) -> Entity:
        """Return the speaker that an issuer is, by the fullest name that the article has for it: بيان الوزارة."""
        entity = self._search.speaker(self._known, issuer)
        if entity is not None:
            return entity
        alone = issuer.type == "organization" and issuer.definite and len(issuer.stems) < _DESCRIBED
        fuller = self._search.fuller(issuer) if alone else headed(self.doc, self._places, issuer)
        return self._known.match(fuller or issuer) or self._known.new(fuller or issuer)

    def _spoke(self, index: int, word: str) -> bool:
        """Return whether the source of report `index` is itself a document called `word`."""
        source = self._reports[index].source
        if source is None or not classes(self.doc.keys[source[0]]) & Noun.DOCUMENT:
            return False
        return stem(self.doc.keys[inner_document(self.doc, source[0])]) == word

    def _issued_since(self, word: str, at: int) -> tuple[int, Mention] | None:
        """Return the last place before token `at` where a document is issued (أصدرت الوزارة بياناً), and by whom."""
        for place in sorted(self._places.around(word + "ا", at, 1), reverse=True):
            if place < at:
                found = issuer_before(self.doc, place)
                return (place, found) if found is not None else None
        return None

    def _last_body(self, index: int) -> Entity | None:
        """Return who spoke last, before a statement that nobody is said to have issued: وتابع البيان."""
        for entity in reversed(self._of[max(0, index - _BACK) : index]):
            if entity is not None and entity.type in ("organization", "person", "group"):
                return entity
        return None

    def _circumstance(self, index: int, word: str) -> bool:
        """Return whether report `index` was made in the document `word`: وقالت الوزارة في بيان."""
        report, entity = self._reports[index], self._of[index]
        head = classes(self.doc.keys[entity.name[0]]) if entity is not None else 0
        asked = entity is not None and entity.type == "unnamed" and any(m.plural for m in entity.mentions)
        if entity is not None and (asked or (entity.type == "group" and not head & Noun.PLACE)):
            return (
                False  # وقال 52% من المشاركين، وقال السكان في الاستبيان, but أعلنت الدول الأوروبية في تقرير
            )
        first, last = report.anchor, min(report.region[1], report.anchor + _REGION)
        if entity is not None and entity.type in ("organization", "outlet"):
            first = max(self.doc.first[first], first - _REGION)
        source = report.source or (0, 0)
        return any(
            _is_document(self.doc.keys[i], word) for i in range(first, last) if not source[0] <= i < source[1]
        )

    def _outlet(self, index: int) -> Entity | None:
        """Return the outlet that spoke or passed on last (وذكر التقرير)."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            for entity in (self._of[other], self._carriers[other]):
                if entity is not None and entity.type == "outlet":
                    return entity
        return None


def _is_document(key: str, document: str) -> bool:
    """Return whether a word of a report's circumstances is the document (بيان، بيانها) that speaks later."""
    word = stem(key)
    if not document:
        return bool(classes(key) & Noun.DOCUMENT)
    return word.startswith(document) and len(word) - len(document) <= 2
