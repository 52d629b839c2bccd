"""Which medium is meant where only its kind is told? The one that spoke or was named last: لوموند …، وأضافت الصحيفة."""

from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.who.entities import Entities
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.fuller import Search
from qawl.reading.who.media import is_kind_alone, is_of_kind, is_untold

_BACK = 6  # reports around a mention in which the medium is looked for


class Media:
    """The media that speak in one article or pass on what others say."""

    def __init__(
        self,
        doc: Document,
        of: list[Entity | None],
        carriers: list[Entity | None],
        known: Entities,
        search: Search,
    ) -> None:
        """Keep who speaks in each report and who passes it on, as far as they are found."""
        self.doc = doc
        self._of = of
        self._carriers = carriers
        self._known = known
        self._search = search

    def of(self, index: int, mention: Mention) -> Entity | None:
        """Return the medium that report `index` tells by its kind alone; None for other mentions."""
        if is_untold(self.doc, mention):
            return self._next(index, mention)
        if not is_kind_alone(self.doc, mention):
            return None
        at, last, named = mention.range[0], self._last(index, mention), self._search.medium(mention)
        if named is None or (last is not None and last.distance(at) <= (False, at - named.range[0])):
            return last
        entity = self._known.match(named) or self._known.new(named)
        self._known.join(entity, named)
        return entity

    def _next(self, index: int, mention: Mention) -> Entity | None:
        """Return the medium that is named after one that is only described: كشفت صحيفة إسبانية …، وقالت «إلباييس»."""
        nations = {key for key in mention.stems if classes(key) & Noun.NATIONALITY}
        for entity in self._of[index + 1 : index + 1 + _BACK]:
            if entity is not None and entity.type == "outlet":
                others = {key for key in entity.stems if classes(key) & Noun.NATIONALITY}
                fits = is_of_kind(self.doc, entity.name, mention) and not (nations and others - nations)
                return entity if fits else None
        return None

    def _last(self, index: int, mention: Mention) -> Entity | None:
        """Return the medium of the kind that a mention tells which spoke or passed on last."""
        for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
            for entity in (self._of[other], self._carriers[other]):
                if entity is None or entity.type != "outlet":
                    continue
                if is_of_kind(self.doc, entity.name, mention):
                    return entity
        return None
