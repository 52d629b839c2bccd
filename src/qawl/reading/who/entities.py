"""Which speakers does the article have so far, and which of them can a mention stand for?

A person is known by his name (full, last part, kunya) or by his title alone, a body by its head and the
words of its longer name. Entities are looked up by the words of their mentions, so that joining takes
linear time.
"""

from collections.abc import Container, Iterable
from dataclasses import replace

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import BODY_HEAD, STATE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import father_of, kin, mother_of
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import ONE
from qawl.reading.who.bodies import general, units
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.mentions import nominative
from qawl.reading.who.names import prefix_of
from qawl.reading.who.offices import also_called, of_two, office_in, one_office, says_less, worldwide
from qawl.reading.who.spellings import is_misspelled, is_spelled_otherwise, is_written_twice

_NEAR = 12  # entities with the same word that are weighed, from either end of the article
_ADJECTIVE = 6  # letters by which two forms of an adjective agree
_BODIES = BODY_HEAD | STATE
_HEAD_AND_ORIGIN = 2  # words: المنظمة الأممية
_MANY = ("ون", "ين")  # endings of many people, whom و sets beside others
_MINISTRY = fold_word("وزارة")
_BEGINNING = 4  # letters by which a word and its adjective agree: روسيا، الروسي


class Entities:
    """All speakers of an article, looked up by word."""

    def __init__(self, doc: Document) -> None:
        """Begin without any."""
        self._doc = doc
        self.all: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}

    def new(self, mention: Mention) -> Entity:
        """Add a speaker for `mention`, and the mention to it."""
        entity = Entity(type=mention.type, name=mention.core)
        self.all.append(entity)
        self.join(entity, mention)
        return entity

    def join(self, entity: Entity, mention: Mention) -> None:
        """Add `mention` to `entity` and keep the entity findable by its words."""
        if mention.type == "person" and entity.type in ("organization", "outlet"):
            start = mention.core[0]
            mention = replace(
                mention, type=entity.type, name=None, name_stems=(), bare=False, core=(start, start)
            )  # المركزي for البنك المركزي
        fresh = {*mention.stems, *mention.name_stems} - entity.stems
        entity.add(mention)
        if _is_ministry(mention) and _MINISTRY not in entity.stems:
            fresh.add(_MINISTRY)  # الخارجية البحرينية …، وأضافت الوزارة
            entity.stems.add(_MINISTRY)
            entity.heads.add(_MINISTRY)
        for word in fresh:
            self._by_word.setdefault(word[:_BEGINNING], []).append(entity)

    def surnamed(self, word: str) -> Entity | None:
        """Return the person of whose name `word`, a common noun, is a part (مسودة، عيد)."""
        found = self._by_word.get(word[:_BEGINNING], ())
        return next((entity for entity in found[:_NEAR] if word in entity.name_stems), None)

    def match(self, mention: Mention) -> Entity | None:
        """Return the nearest earlier speaker, else the nearest later one, that the mention can stand for."""
        at = mention.range[0]
        keys = mention.name_stems[-2:] or (*mention.stems[:2], *also_called(mention.stems[0]))
        close: dict[int, Entity] = {}
        for key in keys:
            listed = self._by_word.get(key[:_BEGINNING], ())
            for entity in (*listed[:_NEAR], *listed[-_NEAR:]):
                close[id(entity)] = entity
        both = joint(self._doc, mention)
        state = mention.type == "group" and classes(self._doc.keys[at]) & STATE
        same = [
            entity
            for entity in close.values()
            if is_same(entity, mention)
            and not (state and entity.heads.isdisjoint(_states() | {mention.stems[0]}))
            and not (state and entity.type == "outlet")  # مصر, not «مصر اليوم»
            and joint(self._doc, entity.mentions[0]) == both
            and not self._are_others(entity, mention)
        ]
        if not same:
            return self._spelled_otherwise(mention)
        head = mention.stems[0]
        return min(same, key=lambda entity: (head not in entity.heads, entity.distance(at)))

    def _are_others(self, entity: Entity, mention: Mention) -> bool:
        """Return whether one is sources of whom nothing is told, the other described: وقالت مصادر, مصادر طبية."""
        if mention.type != "unnamed" or mention.definite:
            return False
        first = entity.mentions[0]
        others = (key for key in self._doc.keys[slice(*first.core)] if key[0] == "و" and key.endswith(_MANY))
        if len(mention.stems) > 1 and not set(mention.stems).issuperset(map(nominative, others)):
            return True  # مسؤولون كينيون are not مسؤولون كينيون وماليون
        untold = self._is_untold(mention) and len(entity.stems) > 1
        return untold or (len(mention.stems) > 1 and self._is_untold(entity.mentions[0]))

    def _is_untold(self, mention: Mention) -> bool:
        """Return whether a mention past the headline is one indefinite word for unnamed sources."""
        alone = not mention.definite and len(mention.stems) == 1
        return alone and not self._doc.in_headline(mention.range[0])

    def _spelled_otherwise(self, mention: Mention) -> Entity | None:
        """Return the last person or medium whose name a single word is in another spelling, or body whose kind."""
        words = mention.name_stems or mention.stems
        if mention.type not in ("person", "outlet") or len(words) != 1:
            return None
        for entity in reversed(self.all[-_NEAR:]):
            names = entity.name_stems if mention.type == "person" else entity.stems
            if entity.type == mention.type and len(names) > 1 and is_spelled_otherwise(words[0], names):
                return entity
            if entity.type == "organization" and mention.definite and is_misspelled(words[0], entity.heads):
                return entity
        return None


def _is_ministry(mention: Mention) -> bool:
    """Return whether a ministry is called by what it is for alone: الخارجية البحرينية."""
    called = mention.type == "organization" and mention.definite and len(mention.stems) <= _HEAD_AND_ORIGIN
    if not called or mention.stems[0] not in folded("organizations", "ministries"):
        return False
    return all(bool(classes(word) & Noun.NATIONALITY) for word in mention.stems[1:])


def _is_address(word: str) -> bool:
    """Return whether a word before an office only honours: سمو أمير المنطقة."""
    return bool(classes(word) & Noun.HONORIFIC) and not classes(word) & Noun.ROLE


def joint(doc: Document, mention: Mention) -> bool:
    """Return whether a mention is of two bodies together: الجيش وقوات الدعم."""
    if mention.type not in ("organization", "group", "outlet", "unnamed"):
        return False
    first, last = mention.core
    later = (doc.keys[i] for i in range(first + 1, last))
    kinds = _BODIES | (Noun.GROUP if mention.type == "group" else 0)
    kinds = Noun.NATIONALITY if mention.type == "unnamed" else kinds  # مسؤولون أميركيون وإسرائيليون
    charge = first + 1 < last and doc.keys[first + 1][:2] == "ال" != doc.keys[first][:2]
    charge = charge and not classes(doc.keys[first + 1])  # إدارة الكوارث والطوارئ
    return any(
        prefix_of(key) == "و" and classes(key) & kinds and not (charge and key[:3] == "وال") for key in later
    )


def is_same(entity: Entity, mention: Mention) -> bool:
    """Return whether `mention` can stand for `entity` by its words, kind and gender."""
    if mention.name_stems:
        names = set(mention.name_stems)
        known = entity.name_stems
        if is_child_of(names, known) or is_child_of(known, names):
            return False  # محمد is not أم محمد
        return bool(known) and (names <= known or known <= names or is_written_twice(names, known))
    if not mention.definite and _others(mention.stems) != _others(entity.stems):
        return False  # مصدر عسكري آخر
    if _are_kin(entity, mention):
        return False
    if mention.type == "person" or (mention.titled and entity.type == "person"):
        if entity.type not in ("person", "unnamed") or opposed(entity.feminine, mention.feminine):
            return False
        if of_two(mention.stems) and mention.stems[0] not in entity.heads:
            return False
        if mention.core[0] == mention.core[1] and not set(mention.stems) <= entity.name_stems:
            return False  # التعليم is not the spokesman of وزارة التعليم
        if len(mention.stems) == 2 and mention.bare and mention.stems[1] in entity.name_stems:
            return True  # الوزير الأصبحي
        if (
            mention.bare
            and len(mention.stems) > 1
            and not mention.office
            and not _is_address(mention.stems[0])
        ):
            return False  # شؤون مكة is not the director of a branch of it
        head = next((word for word in mention.stems if not _is_address(word)), mention.stems[0])
        whole = covered({head}, entity.stems) and covered(set(mention.stems), entity.stems)
        if not whole and not any(says_less(mention.stems, known.stems) for known in entity.mentions[:_NEAR]):
            return False
        titled = [known for known in entity.mentions[:_NEAR] if office_in(known.stems, known.name_stems)]
        return not titled or any(one_office(mention.stems, known.stems, known.name_stems) for known in titled)
    return _same_body(entity, mention)


def is_child_of(child: set[str], known: set[str]) -> bool:
    """Return whether one word is the name after which another is called: محمد, of أبو محمد."""
    rest = known - child
    return len(child) == 1 and len(rest) == 1 == len(known) - 1 and rest <= father_of() | mother_of()


def _are_kin(entity: Entity, mention: Mention) -> bool:
    """Return whether of two without a name one is called by the other: الطفلة is not والدة الطفلة."""
    if entity.name_stems or mention.stems[0] in entity.heads:
        return False
    told = (one for one in (mention, entity.mentions[0]) if one.titled)
    return any(lemma_of(one.stems[0]) in kin() for one in told)


def _same_body(entity: Entity, mention: Mention) -> bool:
    """Return whether a mention that is no person's can stand for `entity`, one being worded shorter."""
    unnamed = "unnamed" in (entity.type, mention.type) and not {"organization", "outlet"}.isdisjoint(
        (entity.type, mention.type)
    )
    if entity.type == "person" or unnamed:
        return False  # الوكالة is not مراسل الوكالة
    if entity.plural != mention.plural and mention.type == "unnamed":
        return False
    if mention.plural and (mention.stems[0] in ONE) == entity.heads.isdisjoint(ONE):
        return False  # أحد السكان is not السكان
    if classes(mention.stems[0]) & Noun.QUANTIFIER and mention.stems[0] not in entity.heads:
        return False  # بعض المحللين are not المحللون
    if _is_collective(mention) != _is_collective(entity.mentions[0]):
        return False  # الإعلام الإسرائيلي is not وسائل إعلام إسرائيلية
    if entity.type == "document" != mention.type and mention.stems[0] not in entity.heads:
        return False  # الاحتلال is not إعلان الاحتلال
    mine = set(mention.stems)
    if {entity.type, mention.type} == {"outlet", "organization"} and mention.stems[0] not in entity.heads:
        return False  # إذاعة جيش الاحتلال is not جيش الاحتلال
    if mention.stems[0] not in entity.stems and not entity.heads & mine:
        return False
    if not entity.heads & mine and entity.heads & units() and not entity.stems & general():
        return False  # الاتحاد is not إدارة الاتحاد, but الأرصاد is الرئاسة العامة للأرصاد
    if mention.stems[0] in units() and entity.heads.isdisjoint(units()) and not mine & general():
        return False  # بعثة الأمم المتحدة is not الأمم المتحدة
    members = {entity.type, mention.type} == {"group", "organization"} and not entity.heads & mine
    if members and (mention.type == "organization" or (mention.plural and len(mine) == 1)):
        return False  # الوزارة is not منسوبو الوزارة, السائقون are not اتحاد السائقين
    if len(mine) == 1 and classes(mention.stems[0]) & STATE and not entity.heads & (mine | _states()):
        return False  # إسرائيل is not أمن إسرائيل
    if is_called_by_origin(mention) and may_be_of(mention.stems, entity.heads, entity.stems):
        return entity.type != "document"
    return alike(mine, entity.stems) or alike(entity.stems, mine)


def _others(stems: Iterable[str]) -> frozenset[str]:
    """Return the words of a mention by which it tells one from another of his kind: آخر، ثانٍ."""
    return function_words().another.intersection(stems)


def _is_collective(mention: Mention) -> bool:
    """Return whether a mention is of all media of a country together: الإعلام الإسرائيلي."""
    described = mention.type == "outlet" and mention.definite and len(mention.stems) > 1
    return described and mention.stems[0] in folded("outlets", "at_large")


def is_called_by_origin(mention: Mention) -> bool:
    """Return whether a body may be called by its kind and where it belongs: الوكالة الأممية, not الجيش السوداني."""
    if not mention.definite or len(mention.stems) != _HEAD_AND_ORIGIN or mention.stems[0] not in _by_origin():
        return False
    return bool(classes(mention.stems[1]) & Noun.NATIONALITY)


def may_be_of(called: tuple[str, ...], heads: Container[str], stems: Iterable[str]) -> bool:
    """Return whether what is called by kind and origin can be the body of these words: وكالة غوث اللاجئين."""
    head, origin = called
    own = [word for word in stems if classes(word) & Noun.NATIONALITY]
    told = origin in worldwide() or all(word in worldwide() or alike({word}, {origin}) for word in own)
    return head in heads and told


def _by_origin() -> frozenset[str]:
    """Kinds of bodies that go by their kind and origin on second mention: الشركة الألمانية."""
    return folded("organizations", "by_origin")


def _states() -> frozenset[str]:
    """Heads of the full names of states: جمهورية، مملكة."""
    return folded("places", "states")


def opposed(one: bool | None, other: bool | None) -> bool:
    """Return whether two genders are both known and differ."""
    return one is not None and other is not None and one != other


def alike(few: set[str], many: set[str]) -> bool:
    """Return whether each word of `few` has one in `many` that begins like it (إسرائيلي، إسرائيلية)."""
    begins = {word[:_ADJECTIVE] for word in many}
    return all(word[:_ADJECTIVE] in begins for word in few)


def covered(few: set[str], many: set[str]) -> bool:
    """Return whether most words of `few` have one in `many` that begins like it (روسيا، الروسي)."""
    begins = {word[:_BEGINNING] for word in many}
    hits = sum(word[:_BEGINNING] in begins for word in few)
    return hits == len(few) or (hits >= 2 and 3 * hits >= 2 * len(few))
