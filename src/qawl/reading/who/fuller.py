"""Does the article give a fuller name elsewhere? For a surname, a title, a body's short name, a capital.

The other places of the mention's own word are looked at, a bounded number before and after, nearest first.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, canonical, classes, lemma_of
from qawl.lexicon.title_words import common_gender, second, sovereigns
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.name_words import is_verb
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.aliases import alias
from qawl.reading.who.bodies import meetings, papers, units
from qawl.reading.who.entities import (
    Entities,
    covered,
    is_called_by_origin,
    is_child_of,
    joint,
    may_be_of,
    opposed,
)
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.media import is_kind_alone
from qawl.reading.who.mentions import body, understand
from qawl.reading.who.named_before import joined_on, with_name_before
from qawl.reading.who.names import name_around, unfamiliar_around
from qawl.reading.who.offices import (
    also_called,
    highness,
    holds_within,
    of_two,
    officials,
    one_office,
    says_less,
)
from qawl.reading.who.stems import honorific_of, stem
from qawl.reading.who.word_index import Places

_PART = Noun.ROLE | Noun.NAME_PARTICLE
_NAME_REACH = 4  # words before the name of an outlet in which its head is looked for
_PLACES = 12  # other mentions of a word, on either side, that are looked at
_OFFICE_AND_NATION = 2  # words: الوزير التركي
_SUBJECT = 3  # tokens of a clause from its أن to a title in its subject
_ALONE = 80  # tokens between محامي المتهمين and المحامي فلان


def has_part_of_name(mention: Mention) -> bool:
    """Return whether a personal name is most likely part of a longer one: one word, أمير عبداللهيان, بن فرحان."""
    names = mention.name_stems
    return len(names) < 2 or (len(names) == 2 and (bool(classes(names[0]) & _PART) or names[1] in second()))


class Search:
    """The search for fuller mentions in one article."""

    def __init__(self, doc: Document, places: Places) -> None:
        """Keep the document and the index of its words."""
        self.doc = doc
        self.places = places

    def fuller(self, mention: Mention) -> Mention | None:
        """Return a fuller mention of the same speaker elsewhere, the nearest before, else after."""
        if mention.type == "group":
            return self.alias(mention)
        if of_two(mention.stems) and mention.bare:
            return None
        at = self._head(mention)
        word = self.doc.keys[mention.name[1] - 1 if mention.name else at]
        if mention.bare and not mention.name:
            word = honorific_of(word) or word  # سموه، معاليه
        places = self.places.around(stem(word), at, _PLACES)
        if mention.bare and mention.office:
            places += [p for other in also_called(stem(word)) for p in self.places.around(other, at, _PLACES)]
        if mention.name:
            places += self._spelled(word, mention.name, at)
        if mention.titled:
            joint = word[:-1] + "ت" if word.endswith("ه") else word
            places += [p for pronoun in ("ه", "ها") for p in self.places.around(joint + pronoun, at, _PLACES)]
        if mention.bare and mention.office and mention.stems == (stem(word),) and word[:2] == "ال":
            places += [
                p for pronoun in ("ها", "هم") for p in self.places.around(word[2:] + pronoun, at, _PLACES)
            ]
        if mention.type == "organization":
            places = sorted(places)
        for place in places:
            if mention.name or not mention.range[0] <= place < mention.range[1]:
                found = self._grown(place, mention)
                if found is not None:
                    return found
        return (
            self._foreign(mention, word, places) or self._peer(mention) or self._without_apposition(mention)
        )

    def speaker(self, known: Entities, mention: Mention) -> Entity | None:
        """Return the speaker that a mention stands for: one of the known, else one who is named in full elsewhere."""
        entity = known.match(mention)
        repeats = mention.bare and mention.office
        if mention.type == "organization" and mention.definite and len(mention.stems) == 1:
            repeats = True  # بيان الوزارة
        fuller = self.fuller(mention) if entity is None and repeats else None
        if fuller is not None:
            entity = known.match(fuller) or known.new(fuller)
            known.join(entity, mention)
        return entity

    def _foreign(self, mention: Mention, word: str, places: list[int]) -> Mention | None:
        """Return the whole of a foreign name whose other parts no table knows: وارسل هيكارو كيمورا …، قال كيمورا."""
        if mention.name is None or len(mention.name_stems) > 1 or word[:2] == "ال":
            return None
        for place in places:
            name = unfamiliar_around(self.doc, place)
            found = understand(self.doc, name) if name is not None else None
            if found is not None and found.name == name and set(mention.name_stems) < set(found.name_stems):
                return found
        return None

    def _peer(self, mention: Mention) -> Mention | None:
        """Return who is named as the peer of one with the same office: الوزير التركي for نظيره التركي، فلان."""
        if not mention.bare or len(mention.stems) != _OFFICE_AND_NATION:
            return None
        doc, (office, nation) = self.doc, mention.stems
        for place in self.places.around(nation, mention.range[0], _PLACES):
            if not place or doc.keys[place - 1] not in chain_words().peers:
                continue
            found = body(doc, (place - 1, noun_phrase(doc, place - 1, doc.last[place])), doc.last[place])
            before = doc.keys[max(0, place - _ALONE) : place - 1]
            if found.name is not None and any(stem(key) == office for key in before):
                return found
        return None

    def _without_apposition(self, mention: Mention) -> Mention | None:
        """Return who is meant without what a title says of its body: ناطق باسم القسام، الجناح العسكري لحماس."""
        start, end = mention.range
        comma = next((i for i in range(start, end) if self.doc.keys[i] == ","), None)
        if comma is None or mention.name is not None or mention.type not in ("person", "unnamed"):
            return None
        return self.fuller(understand(self.doc, (start, comma)))

    def prince(self, mention: Mention) -> Mention | None:
        """Return the prince who was named last before سموه: الأمير محمد بن نايف, though he has said nothing yet."""
        at = mention.range[0]
        for title in sorted(highness()):
            for place in self.places.around(title, at, _PLACES):
                named = place < at and classes(self.doc.keys[place + 1]) & Noun.GIVEN
                if named and not self._governed(place):
                    found = understand(
                        self.doc, (place, noun_phrase(self.doc, place, self.doc.last[place], split=True))
                    )
                    if found.name is not None:
                        return found
        return None

    def official(self, mention: Mention) -> Mention | None:
        """Return whom the article named by his office and nation before it calls him المسؤول الإماراتي."""
        head, last = mention.range[0], mention.range[1] - 1
        if mention.stems[:1] not in {(word,) for word in officials()} or len(mention.stems) != 2:
            return None
        nation = stem(self.doc.keys[last])
        if not classes(self.doc.keys[last]) & Noun.NATIONALITY:
            return None
        for place in self.places.around(nation, head, _PLACES):
            if place > head:
                return None
            if stem(self.doc.keys[place - 1]) in officials():
                return None  # مسؤول إماراتي: he is nobody by name
            for i in range(place - 1, max(self.doc.first[place], place - _NAME_REACH) - 1, -1):
                if classes(self.doc.keys[i]) & Noun.ROLE and not self._governed(i):
                    found = understand(self.doc, (i, place + 1), self.doc.last[place])
                    if found.name is not None:
                        return found
                    break
        return None

    def _head(self, mention: Mention) -> int:
        """Return the first word of a mention, which may stand in quote marks: "الشريف"."""
        at = mention.range[0]
        return at + (at in self.doc.quotes.opened and at + 1 < mention.range[1])

    def _spelled(self, word: str, name: Range, at: int) -> list[int]:
        """Return other places of a name's last word, for عبد that is joined to it elsewhere or here alone."""
        if name[1] - name[0] > 1 and self.doc.keys[name[1] - 2] == "عبد":
            return self.places.around("عبد" + word, at, _PLACES)
        return self.places.around(stem(word[3:]), at, _PLACES) if word.startswith("عبدال") else []

    def alias(self, mention: Mention) -> Mention | None:
        """Return where the article gives the better known name of a speaker."""
        return alias(self.doc, self.places, mention)

    def _grown(self, place: int, mention: Mention) -> Mention | None:
        """Return the mention around token `place`, if it is fuller and can be the same speaker."""
        doc, start = self.doc, place
        if mention.name:
            return self._longer_name(place, mention)
        one = mention.type in ("person", "unnamed")
        if mention.bare and one:
            surnamed = self._titled(place, mention) or self._surnamed(place, mention)
            if surnamed is not None:
                return surnamed
        if mention.type == "outlet" and not classes(doc.keys[place]) & Noun.OUTLET_HEAD:
            while place - start < _NAME_REACH and start > doc.first[place] and self._joins(start - 1):
                start -= 1
        his = honorific_of(doc.keys[self._head(mention)])  # سموه of صاحب السمو
        end = noun_phrase(doc, start, doc.last[place], split=True)
        if end <= place or (one and not his and self._governed(place)):
            return None
        found = body(doc, (start, end), doc.last[place])
        part = place > 0 and doc.keys[place][:2] == "ال" and stem(doc.keys[place - 1]) in units()
        if part and mention.type == "organization":
            return None  # الاتحاد is not of إدارة الاتحاد برئاسة …
        if joint(doc, found) and not joint(doc, mention):
            return None  # الأهلي is not الأهلي والزمالك
        if doc.keys[start][:2] == "ال" and start + 1 < found.core[1] and doc.keys[start + 1][0] == "و":
            return None  # الدار is not الدار وإرثها
        if one and found.name is None:
            found = with_name_before(self.doc, found)
        fuller = self._holds_office(place, mention, found) if one else self._tells_more(place, mention, found)
        return found if fuller else None

    def _longer_name(self, place: int, mention: Mention) -> Mention | None:
        """Return the personal name around token `place`, if it is longer than that of the mention and has all of it."""
        doc, name = self.doc, name_around(self.doc, place)
        if name is None or name[1] - name[0] <= len(mention.name_stems):
            return None
        given = classes(doc.keys[name[0]]) & (Noun.GIVEN | _PART)
        if mention.name_stems[-1] in second() and not given:
            return None  # وحوش خير الله
        reigns = lemma_of(doc.keys[name[0] - 1]) in sovereigns()  # الملك | عبدالله الثاني
        found = understand(doc, (name[0] - reigns, name[1]))
        longer = len(found.name_stems) > len(mention.name_stems)  # سالم السالم has one word twice
        longer = longer and not is_child_of(set(mention.name_stems), set(found.name_stems))
        return found if longer and set(mention.name_stems) <= set(found.name_stems) else None

    def _holds_office(self, place: int, mention: Mention, found: Mention) -> bool:
        """Return whether who is found at token `place` has a name, and the office that the mention tells."""
        if found.name is None or self._is_said(found.name) or self._is_predicate(found.range[0], found.name):
            return False
        key, head = self.doc.keys[place], self.doc.keys[self._head(mention)]
        either = lemma_of(head) in common_gender()  # عضو المجلس فلانة
        if not either and opposed(found.feminine, mention.feminine):
            return False
        if stem(key) == honorific_of(head):
            return True
        words = set(found.stems)
        own = words - set(found.name_stems)
        near = abs(place - mention.range[0]) < _ALONE or key[:2] != "ال"
        told = (
            covered(set(mention.stems), words)
            or holds_within(own, mention.stems)
            or (near and own <= {mention.stems[0], key})
            or (len(found.name_stems) > 1 and says_less(mention.stems, found.stems))
        )
        return told and one_office(mention.stems, found.stems, found.name_stems)

    def _tells_more(self, place: int, mention: Mention, found: Mention) -> bool:
        """Return whether the body or medium found at token `place` is the mention's, with more words."""
        if found.type != mention.type or len(found.stems) <= len(mention.stems):
            return False
        if place > mention.range[0] and mention.definite and self._is_any(found):
            return False
        return covered(set(mention.stems), set(found.stems))

    def _is_said(self, name: Range) -> bool:
        """Return whether a name only begins what stands between quote marks: المتهم «خان الأمانة»."""
        quote = self.doc.quotes.opened.get(name[0] - 1, -1)
        return quote >= 0 and self.doc.quotes.all[quote].close > name[1]

    def _is_predicate(self, at: int, name: Range) -> bool:
        """Return whether what looks like a name ends a sentence and tells of a title in it: إن المتهم | غائب."""
        keys, words = self.doc.keys, function_words()
        last = name[1] - 1
        if name[0] != last or classes(keys[last]) & OWN_NAME or keys[last][:2] == "ال":
            return False
        if last + 1 < self.doc.last[last]:
            return False  # إن ابنته ريمي، وهي طالبة
        for i in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):
            if keys[i] in words.complementizer:
                return True
            if not keys[i].isalpha() or keys[i] in words.preposition:
                return False
        return False

    def of_origin(self, mention: Mention) -> Mention | None:
        """Return the body named last before that is called by its kind and origin: شركة «الساحل»، الشركة الألمانية."""
        words = tuple("ال" + word for word in mention.stems)
        if not is_called_by_origin(mention) or canonical(words) is not None:
            return None  # البنك الدولي is a name
        for place in self.places.around(mention.stems[0], mention.range[0], _PLACES):
            if place > mention.range[0]:
                return None
            end = noun_phrase(self.doc, place, self.doc.last[place], split=True)
            found = body(self.doc, (place, max(place + 1, end)))
            named = not (found.definite or found.plural or self._is_any(found)) and len(found.stems) > 1
            if (
                named
                and found.type == mention.type
                and may_be_of(mention.stems, found.stems[:1], found.stems)
            ):
                return found
        return None

    def _is_any(self, found: Mention) -> bool:
        """Return whether a body is any of its kind, which what stands before it cannot take up: شركة صينية."""
        first, after = found.range[0], self.doc.keys[min(found.range[0] + 1, len(self.doc) - 1)]
        if self.doc.keys[first][:2] == "ال" or after[:2] == "ال" or first in self.doc.quotes.opened:
            return False
        return bool(classes(after) & Noun.NATIONALITY) or is_adjective(after)

    def _governed(self, place: int) -> bool:
        """Return whether a title at token `place` only completes another: نائب وزير النقل."""
        before = self.doc.keys[place - 1] if place else "\n"
        return bool(classes(before) & Noun.ROLE) and before[:2] != "ال" and before[1:3] != "ال"

    def _surnamed(self, place: int, mention: Mention) -> Mention | None:
        """Return the name that ends with a mention of one word that may be an office as well: أبو علي العسكري."""
        doc = self.doc
        if mention.office and len(mention.stems) > 1:
            return None  # وزير الخارجية
        if (
            doc.keys[place] != doc.keys[self._head(mention)]
            or not place
            or not classes(doc.keys[place - 1]) & OWN_NAME
            or is_verb(doc.keys[place - 1])
        ):
            return None
        name = name_around(doc, place - 1)
        if name is None or name[0] >= place:
            return None
        found = understand(doc, (name[0], place + 1))
        return found if found.name == (name[0], place + 1) else None

    def _titled(self, place: int, mention: Mention) -> Mention | None:
        """Return the name that stands right before the same title at token `place`: صباح الأحمد أمير دولة الكويت."""
        doc, head = self.doc, self._head(mention)
        past = place + mention.range[1] - head
        if past - place < 2 or doc.keys[place:past] != doc.keys[head : mention.range[1]]:
            return None
        name = name_around(doc, place - 1) if place > doc.first[place] else None
        if name is None or name[1] != place or name[1] - name[0] < 2 or joined_on(self.doc, name):
            return None
        return understand(doc, name)

    def _joins(self, i: int) -> bool:
        """Return whether token `i`, before the name of an outlet, can belong to it."""
        return i in self.doc.quotes.opened or bool(classes(self.doc.keys[i]) & Noun.OUTLET_HEAD)

    def medium(self, mention: Mention) -> Mention | None:
        """Return the medium named last before a kind alone: الجريدة الإسبانية, of جريدة «إلباييس»."""
        doc, at = self.doc, mention.range[0]
        told = {key for key in doc.keys[slice(*mention.range)] if classes(key) & Noun.NATIONALITY}
        kinds = {lemma_of(key) for key in doc.keys[slice(*mention.range)] if classes(key) & Noun.OUTLET_HEAD}
        kinds |= papers() if kinds & papers() else set()
        places = {place for kind in kinds for place in self.places.around(kind, at, _PLACES) if place < at}
        for place in sorted(places, reverse=True):
            found = understand(doc, (place, noun_phrase(doc, place, doc.last[place], split=True)))
            nations = {key for key in doc.keys[slice(*found.range)] if classes(key) & Noun.NATIONALITY}
            named = (
                found.type == "outlet" and not found.definite and not found.plural and len(found.stems) > 1
            )
            if named and not is_kind_alone(doc, found) and not (told and nations and told != nations):
                return found
        return None

    def body(self, mention: Mention) -> Mention | None:
        """Return the body that the article calls by its last word: المركزي for البنك المركزي."""
        for place in self.places.around(mention.stems[0], mention.range[0], _PLACES):
            start = place - 1
            if (
                start >= 0
                and classes(self.doc.keys[start]) & Noun.ORG
                and self.doc.keys[place] == self.doc.keys[self._head(mention)]
                and lemma_of(self.doc.keys[start]) not in meetings()
            ):
                found = understand(
                    self.doc, (start, max(place + 1, noun_phrase(self.doc, start, self.doc.last[start])))
                )
                if found.type == "organization":
                    return found
        return None
