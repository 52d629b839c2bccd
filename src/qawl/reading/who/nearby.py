"""Which speaker nearby does a title, an honorific or an unnamed source take up? وقال المدرب، سموه، المصدر ذاته.

Such a mention names nobody, so who is meant is told by the reports around it: as a rule the last one whose
speaker it fits, and for a headline the next.
"""

from collections.abc import Iterator
from itertools import islice

from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import BODY_HEAD, NAME, NATION, STATE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import owners
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary, is_quality
from qawl.reading.phrases.nominals import possessed
from qawl.reading.report import Report
from qawl.reading.who.described import describes, is_told, named_before, of_trade
from qawl.reading.who.entities import Entities, alike, covered, opposed
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.fuller import Search
from qawl.reading.who.offices import (
    PLACED,
    callings,
    may_be_one,
    of_two,
    of_two_places,
    office_in,
    officials,
    one_office,
    posts,
)
from qawl.reading.who.source_mentions import is_aforesaid
from qawl.reading.who.stems import honorific_of

BACK = 6  # reports before a title or an unnamed source in which the one it takes up is looked for
_SOURCE = ("مصدر",)
_BODIES = {"organization", "group"}
_HIGHNESS = "سمو"
_BESIDE = frozenset((",", "(", "-", "من", "وهو", "وهي"))  # after a name they say who he is
_WHERE = "حيث"
_WHOLE = 2  # words of a name with the family's
_LINES = 3  # places of a family name before its whole name that are looked at: the headline's
_TURN = 3  # words of a sentence among which it says that another takes his turn
_SHORT = 2  # words of a title with a genitive
_ADDRESS = 3  # words of a mention among which its honorific is: صاحب السمو


class Nearby:
    """The speakers in the reports around a mention of one article."""

    def __init__(
        self,
        doc: Document,
        reports: list[Report],
        of: list[Entity | None],
        known: Entities,
        search: Search,
    ) -> None:
        """Keep the reports with who speaks in each, as far as they are found."""
        self.doc = doc
        self._reports = reports
        self._of = of
        self._known = known
        self._search = search

    def last_unnamed(self, index: int, mention: Mention) -> Entity | None:
        """Return the unnamed source that المسؤول or المصدر takes up, the last one called so."""
        if mention.name or not mention.definite or len(mention.stems) > 1:
            return None
        for other in range(index - 1, max(-1, index - 1 - BACK), -1):
            entity = self._of[other]
            if entity is not None and entity.type == "unnamed" and mention.stems[0] in entity.heads:
                return entity
        return None

    def last_spoken_to(self, index: int, mention: Mention) -> Entity | None:
        """Return who spoke last, whom the press calls by his speaking to it: محدثنا، محدث الجريدة، المتدخل نفسه."""
        key = self.doc.keys[mention.range[0]]
        if not speaks_to_press(self.doc, mention):
            return None
        said = islice(self._said_before(index), BACK)
        told = (who for i, who in said if not self._reports[i].nested)
        who = next((who for who in told if who.type in ("person", "unnamed") and not who.plural), None)
        woman = key.removesuffix("نا")[-1] in "هت"
        return None if who is None or opposed(who.feminine, woman) else who

    def described(self, index: int, mention: Mention) -> Entity | None:
        """Return the only person before whom a description can mean: يقف أبو سالم …. يقول الرجل الخمسيني."""
        if self._reports[index].nested:
            return None
        trade = of_trade(self.doc, self._search.places, mention)
        if trade is not None and not opposed(trade.feminine, mention.feminine):
            return self._known.match(trade) or self._known.new(trade)
        if not describes(self.doc, mention):
            return None
        woman = bool(mention.feminine)
        told = [who for _, who in islice(self._said_before(index), BACK) if who.type == "person"]
        people = list(
            {id(who): who for who in told if who.name_stems and bool(who.feminine) == woman}.values()
        )
        others = [
            who
            for who in named_before(self.doc, mention.range[0])
            if bool(who.feminine) == woman
            and not any(set(who.name_stems) <= known.name_stems for known in people)
        ]
        names = {who.name_stems for who in others}
        if len(people) + len(names) != 1 or any(
            office_in(known.stems, known.name_stems) for known in (others or people[0].mentions)
        ):
            return None
        who = people[0] if people else self._known.match(others[0]) or self._known.new(others[0])
        ranges = [known.range for known in who.mentions]
        places = is_told(self.doc, self._search.places, mention)
        return who if all(any(a <= place < b for a, b in ranges) for place in places) else None

    def last_source(self, index: int, mention: Mention) -> Entity | None:
        """Return who spoke last, where a source is said to be the same one: وأضافت المصادر ذاتها، وأضاف المصدر."""
        at, end = mention.range
        again = function_words().emphasis
        if len(mention.stems) == 1 and mention.definite and classes(self.doc.keys[at]) & Noun.SPOKESMAN:
            return self._unnamed_speaker(index)
        if mention.type not in ("unnamed", "document") or not mention.definite:
            return None
        same = any(self.doc.keys[i] in again for i in range(at + 1, min(end + 1, len(self.doc))))
        same = same or (at > 0 and self.doc.keys[at - 1].removeprefix("ل") in function_words().same)
        if not same and mention.stems != _SOURCE:
            return None
        said = [(self._reports[i].nested, who) for i, who in islice(self._said_before(index), BACK)]
        alike = [who for _, who in said if who.type == mention.type and who.plural == mention.plural]
        whole = [who for nested, who in said if not nested]
        sources = [who for who in whole if who.type != "person"]
        return next(iter(alike or sources or whole or [who for _, who in said]), None)

    def _unnamed_speaker(self, index: int) -> Entity | None:
        """Return who spoke last, if nobody names him: قال مصدر أمني …. وأضاف المتحدث نفسه."""
        _, last = next(self._said_before(index), (0, None))
        unnamed = last is not None and last.type == "unnamed" and not last.plural
        return last if unnamed and not self._reports[index].nested else None

    def _said_before(self, index: int) -> Iterator[tuple[int, Entity]]:
        """Yield the reports before one whose speaker is known, the nearest first, each with him."""
        for i in range(index - 1, -1, -1):
            who = self._of[i]
            if who is not None:
                yield i, who

    def last_person(self, index: int, mention: Mention) -> Entity | None:
        """Return the person who spoke last before a bare title that fits nobody by its words: وقال المدرب."""
        own = possessed(self.doc, mention.range[0]) and not honours(self.doc, mention)  # رئيسها: that of hers
        teller = self._teller(index)
        for other in range(index - 1, max(-1, index - 1 - BACK), -1):
            entity = self._of[other]
            if entity is not None and entity is teller:
                return None
            if entity is not None and entity.type == "person" and entity.name_stems:
                titles = [known for known in entity.mentions if office_in(known.stems, known.name_stems)]
                same = (
                    not titles
                    or honours(self.doc, mention)
                    or any(_may_hold(mention, known) for known in titles)
                )
                same = same and (not own or any(_has_title(mention, known) for known in titles))
                same = same and (self._carries(index) or not _has_but_calling(mention, titles))
                return None if not same or opposed(entity.feminine, mention.feminine) else entity
        return None

    def last_body(self, index: int, mention: Mention) -> Entity | None:
        """Return the body or medium that its kind alone takes up: قالت كوكاكولا …. وأضافت الشركة.

        That is the last to speak whose own name tells no kind, since a name that does would have been found by it.
        """
        if not mention.definite or mention.name or not mention.stems:
            return None
        medium = mention.stems[0] in folded("organizations", "kinds_of_media")
        if not medium and mention.stems[0] not in folded("organizations", "kinds"):
            return None
        more = self.doc.keys[mention.range[0] + 1 : mention.range[1]]
        name = name_at(self.doc.keys, mention.range[0])
        if len(more) > 1 or not all(map(is_quality, more)) or (name is not None and len(name.words) > 1):
            return None  # المنظمة الدولية, not الشركة المصرية، البنك الدولي
        types = {*_BODIES, "outlet"} if medium else _BODIES
        for _, who in islice(self._said_before(index), BACK):
            if (
                who.type in types
                and not self._tells_kind(who)
                and not opposed(who.feminine, mention.feminine)
            ):
                return who
        return None

    def _tells_kind(self, who: Entity) -> bool:
        """Return whether the name of a speaker tells what kind of body, people or state it is: بنك الساحل، المحللون."""
        head = classes(self.doc.keys[who.name[0]])
        kind = head & BODY_HEAD and head & Noun.COMMON and not head & Noun.GROUP
        people = head & Noun.HUMAN and head & Noun.PLURAL
        return bool(kind or people or head & STATE)

    def _teller(self, index: int) -> Entity | None:
        """Return who tells of a nested report, and means somebody else by a title: أكد سالم أن الرئيس أمر بـ."""
        report = self._reports[index]
        if not report.nested:
            return None
        around = (i for i in range(index - 1, max(-1, index - 1 - BACK), -1) if self._holds(i, report))
        return next((self._of[i] for i in around), None)

    def _holds(self, i: int, report: Report) -> bool:
        return self._reports[i].start <= report.anchor < self._reports[i].end

    def only_person(self, index: int, mention: Mention) -> Entity | None:
        """Return who is meant by another title than his own: وقال الطبيب فلان …، وأضاف أستاذ الجراحة.

        That is who spoke last, where the cue goes on with his speech, else the only one of the people before, if
        his titles have a word of this one.
        """
        report = self._reports[index]
        told = mention.bare and mention.office and not mention.plural and not is_ordinary(mention.stems[0])
        if not told or report.nested or self._turns(report):
            return None
        of_name = [who for who in self._of[:index] if who is not None and who.name_stems]
        carries = self._carries(index)
        people = set(map(id, of_name[-1:] if carries else of_name))
        if len(people) != 1 or opposed(of_name[-1].feminine, mention.feminine):
            return None
        who = of_name[-1]
        titles = [known for known in who.mentions if office_in(known.stems, known.name_stems)]
        if _speaks_for_another(mention, titles):
            return None
        _, last = next(self._said_before(index), (0, None))
        same = carries and last is who
        same = same or all(may_be_one(mention.stems, known.stems, known.name_stems) for known in titles)
        own = [word for word in mention.stems[1:] if not classes(word) & PLACED]
        shares = any(alike({word}, who.stems) for word in own)
        return who if titles and same and (carries or shares) else None

    def _carries(self, index: int) -> bool:
        """Return whether the cue of a report carries on what was said before: وأضاف."""
        form = self._reports[index].form
        return form is not None and form.row.carries

    def _turns(self, report: Report) -> bool:
        """Return whether the sentence of a report opens with another's turn: من جانبه."""
        first = self.doc.first[report.anchor]
        return not folded("titles", "others_turn").isdisjoint(self.doc.keys[first : first + _TURN])

    def last_honoured(self, index: int, mention: Mention) -> Entity | None:
        """Return the last speaker whose titles have the honorific that stands with a pronoun: سموه، معاليه."""
        honorific = honorific_of(self.doc.keys[mention.range[0]])
        for entity in reversed(self._of[max(0, index - BACK) : index]):
            if entity is not None and any(honorific in known.stems[:_ADDRESS] for known in entity.mentions):
                return entity
        found = self._search.prince(mention) if honorific == _HIGHNESS else None
        return None if found is None else self._known.match(found) or self._known.new(found)

    def next_person(self, index: int, mention: Mention) -> Entity | None:
        """Return who speaks after a headline that gives only his title, and shares a word of it."""
        words = self.doc.keys[slice(*mention.range)]
        two = any(key[0] == "و" and classes(key[1:]) & Noun.ROLE for key in words)  # الملك وولي عهده
        first = not two
        for other in range(index + 1, min(index + 1 + BACK, len(self._of))):
            entity = self._of[other]
            if entity is not None and entity.type == "person" and entity.name_stems:
                shared = mention.stems[0] in officials()  # المسؤول اليمني … كشف رئيس وفد صنعاء
                shared = shared or any(
                    covered({word}, entity.stems) for word in mention.stems[1:] or mention.stems
                )
                told = any(
                    (shared and one_office(mention.stems, known.stems, known.name_stems))
                    or (first and _may_head(mention, known))
                    for known in entity.mentions
                )
                return entity if told and not opposed(entity.feminine, mention.feminine) else None
            first = first and self._reports[other].source is None
        return None

    def named_next(self, index: int, mention: Mention) -> Entity | None:
        """Return who is named right after one who has but a title: قالت رئيسة الاتحاد إن …. وقالت ندى سالم إن.

        The name is new, and has no title of its own beside it, for it has been told, or the same once more, closer:
        قال وزير يمني إن …. وقال سالم الحداد، وزير العمل اليمني.
        """
        report = self._reports[index]
        titled = mention.titled or (mention.bare and mention.office)
        if not titled or mention.plural or report.nested or report.form is None:
            return None
        after = range(index + 1, min(index + 1 + BACK, len(self._of)))
        other = next((i for i in after if self._reports[i].source and not self._reports[i].nested), None)
        entity = self._of[other] if other is not None else None
        if other is None or entity is None or entity.type != "person" or entity.name_length < _WHOLE:
            return None
        later, at = self._reports[other], entity.name[0]
        named = next(known for known in entity.mentions if known.name == entity.name)
        if later.form is None or later.source is None or not named.range[0] <= later.source[0] <= at:
            return None
        places = self._search.places.around(named.name_stems[-1], at, _LINES)
        known = any(self.doc.line_starts[1] <= place < at for place in places)
        follows = later.form.prefix == "و" or self.doc.keys[later.anchor - 1] == _WHERE
        agree = later.via or report.form.gender == later.form.gender
        if known or not follows or not agree or self._turns(later):
            return None
        return entity if self._is_alone(named, later) or _is_closer(mention, named) else None

    def _is_alone(self, named: Mention, report: Report) -> bool:
        """Return whether a name stands in its report without a title, before it or after: not ندى سالم، وهي طبيبة."""
        beside = self.doc.keys[named.range[1] : report.region[1]]
        told = any(key in _BESIDE or key in function_words().relative for key in beside)
        return report.source == named.range and not (told or office_in(named.stems, named.name_stems))


def speaks_to_press(doc: Document, mention: Mention) -> bool:
    """Return whether a mention is a word of the press for who speaks to it: محدثنا، ضيف البرنامج، سالف الذكر."""
    i = mention.range[0]
    after = i + 1 + (i + 1 in doc.quotes.opened)
    key, beside = doc.keys[i], doc.keys[min(after, len(doc) - 1)]
    if key in folded("titles", "speaking_here"):
        return not any(classes(own) & NAME for own in doc.keys[i + 1 : mention.range[1]])
    if is_aforesaid(doc, i):
        return True
    medium = after > i + 1 or classes(beside) & Noun.OUTLET or beside in folded("titles", "spoken_on")
    return key in folded("titles", "speaking_to") and bool(medium)


def honours(doc: Document, mention: Mention) -> bool:
    """Return whether a mention only honours whoever spoke: سموه، معاليه، صاحب الجلالة."""
    owner = mention.bare and len(mention.stems) == 2 and mention.stems[0] in owners()
    honoured = owner and classes(mention.stems[1]) & Noun.HONORIFIC
    return bool(honoured or honorific_of(doc.keys[mention.range[0]]))


def takes_up(doc: Document, mention: Mention) -> bool:
    """Return whether a title can call one by who was named before: المدرب، مدير المهرجان، المسؤول المالي الأميركي.

    It has two words at most; what follows a word with the article are its adjectives, and they name no body.
    """
    if not mention.bare or honours(doc, mention):
        return mention.bare
    if of_two(mention.stems):
        return False
    words = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum()]
    article = doc.text[doc.tokens.starts[mention.range[0]]] != "آ"  # آلات
    described = article and all(key[:2] == "ال" for key in words)
    return mention.definite and (len(words) <= _SHORT or described)


def _may_head(mention: Mention, known: Mention) -> bool:
    """Return whether a headline's title can be of who speaks first: of his kind or any (نائب تركي), and of his land."""
    office = office_in(known.stems, known.name_stems)
    same = bool(office) and mention.office and lemma_of(office) == lemma_of(mention.stems[0])
    return (same or mention.anyone) and not of_two_places(mention.stems, known.stems, NATION)


def _is_closer(mention: Mention, named: Mention) -> bool:
    """Return whether a named one has the same office, and a word more of the title: وزير يمني, وزير العمل اليمني."""
    office, more = office_in(named.stems, named.name_stems), set(mention.stems[1:])
    same = bool(office) and lemma_of(office) == lemma_of(mention.stems[0])
    shared = any(alike({word}, set(named.stems) - set(named.name_stems)) for word in more)
    return same and shared and not of_two_places(mention.stems, named.stems, NATION)


def _speaks_for_another(mention: Mention, titles: list[Mention]) -> bool:
    """Return whether a title is a spokesman's and none of these is: المتحدث باسم الهيئة is not رئيس الهيئة."""
    spokesman = len(mention.stems) > 1 and classes(mention.stems[0]) & Noun.SPOKESMAN
    return bool(spokesman) and not any(
        classes(word) & Noun.SPOKESMAN for known in titles for word in known.stems
    )


def _has_title(mention: Mention, known: Mention) -> bool:
    """Return whether a known mention has the head of a title with a pronoun among its words: رئيسها, of رئيس الشركة."""
    head = classes(mention.stems[0]) and lemma_of(mention.stems[0])
    return any(lemma_of(word) == head for word in known.stems)


def _has_but_calling(mention: Mention, titles: list[Mention]) -> bool:
    """Return whether a title is of a post, and these tell only what one does: المحافظ, الخبير فلان."""
    if lemma_of(mention.stems[0]) not in posts() or not titles:
        return False
    return all(
        lemma_of(word) in callings() or not classes(word) & Noun.ROLE
        for known in titles
        for word in known.stems
        if word not in known.name_stems
    )


def _may_hold(mention: Mention, known: Mention) -> bool:
    """Return whether a title can be that of a known mention, whose nation it may tell: المدرب الفرنسي."""
    if one_office(mention.stems, known.stems, known.name_stems):
        return True
    if mention.stems[0] in officials():
        return not of_two_places(mention.stems, known.stems)  # المسؤول المالي الأميركي
    last = classes(mention.stems[-1])
    nation = len(mention.stems) > 1 and last & Noun.NATIONALITY and not last & (Noun.DUAL | Noun.PLURAL)
    clubs = office_in(known.stems, known.name_stems) in folded("titles", "of_clubs")
    told = not clubs and any(classes(word) & NATION for word in known.stems)
    return bool(nation) and not told and one_office(mention.stems[:-1], known.stems, known.name_stems)
