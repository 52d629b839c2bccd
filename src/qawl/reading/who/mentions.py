"""What does a mention say of its speaker? Kind, personal name, and the words by which it is joined to others.

The mention that a report gives may stop short of the name, for titles are long and no parser is here:
`name_ahead` then finds it in the words that follow.
"""

from dataclasses import dataclass

from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, NAME, PEOPLE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import common_gender, father_of, mother_of, praises
from qawl.reading.document import Document, asked_once
from qawl.reading.ordinary import is_described, is_imperfect, is_ordinary
from qawl.reading.phrases.nominals import ONE
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.report import Range
from qawl.reading.who.bodies import body_name, trades
from qawl.reading.who.entity import Mention
from qawl.reading.who.names import carries_l, personal_name
from qawl.reading.who.names_ahead import is_of_another, name_ahead
from qawl.reading.who.speaker_types import speaker_type
from qawl.reading.who.stems import honorific_of, stem
from qawl.types import SpeakerType

_MANY = Noun.ROLE | Noun.UNNAMED | Noun.GROUP
_SHARED = Noun.PLURAL | Noun.DEFINITE | Noun.POSSESSED
_OBLIQUE, _NOMINATIVE = "ين", "ون"  # endings of a sound plural
_SON, _SON_OF = "ابن", "بن"  # before the father's name, which no given name or one precedes
_SHORTEST = 3  # letters of ل and the shortest name
_THEIRS = ("ها", "هما", "هم", "ه")  # pronouns on a dual


@dataclass(slots=True)
class _Words:
    """The words of a mention while it is taken apart: its tokens, those that are words, and what each can be."""

    where: Range
    words: list[int]
    flags: list[int]

    def cut(self) -> None:
        """Leave the first word alone."""
        self.where, self.words, self.flags = (
            (self.where[0], self.words[0] + 1),
            self.words[:1],
            self.flags[:1],
        )


@asked_once
def understand(doc: Document, where: Range, limit: int = 0) -> Mention:
    """Return what the mention at the tokens `where` says of its speaker.

    What its head stands for is told first, since that says whose a name within it is; then the name, then the kind. A
    mention that may have its name behind it is read again with that, and a name is left out of what is no person.

    Args:
        doc: the document.
        where: the tokens of the mention.
        limit: up to which token a titled mention without a name is searched on for one; 0 for not at all.
    """
    told = _words(doc, where)
    name = personal_name(doc, told.where)
    if name is not None and told.flags[0] & Noun.ROLE:
        name = _without_office(doc, told.words[0], name)
    if name is None and len(told.words) > 1:
        if _is_addressed_by_office(doc, told):
            return understand(doc, (told.words[1], where[1]), limit)  # سمو نائب الملك، معالي الوزير
        _drop_praise(doc, told)
    where, words, flags = told.where, told.words, told.flags
    if name is not None and _is_anothers(doc, told, name):
        name = None
    firm = len(words) > 1 and doc.keys[words[1]] in trades() and not flags[0] & TITLE
    if firm:
        name = None  # نعيم للسمسرة
    kind = (
        "organization" if firm and not flags[0] & Noun.OUTLET_HEAD else speaker_type(doc, words, flags, name)
    )
    if limit > where[1] and _may_be_titled(flags[0], kind):
        found = name_ahead(doc, where, limit, flags[0], name)
        if found is not None:
            return understand(doc, (where[0], found[1]))
    if kind != "person":
        name = None
    head = doc.keys[words[0]]
    return Mention(
        range=where,
        type=kind,
        name=name,
        stems=(_first_stem(doc, words[0]), *(nominative(doc.keys[i]) for i in words[1:])),
        name_stems=_name_stems(doc, name) if name else (),
        feminine=_feminine(doc, words, flags, name),
        plural=bool(flags[0] & (Noun.QUANTIFIER | Noun.PLURAL)),
        bare=kind == "person" and name is None,
        definite=bool(flags[0] & DEFINED) or head[:2] == "ال" or head[1:3] == "ال" or head[:2] == "لل",
        core=_core(doc, told, kind, name),
        office=bool(flags[0] & Noun.ROLE),
        anyone=len(words) > 1 and bool(flags[1] & Noun.NATIONALITY) and not flags[1] & Noun.DEFINITE,
    )


def _words(doc: Document, where: Range) -> _Words:
    """Return the words of a mention, its head read as what it is chief or latest of: كبير المحللين، آخر إحصائية."""
    words = [i for i in range(*where) if doc.keys[i][0].isalnum()] or [where[0]]
    told = _Words(where, words, [classes(doc.keys[i]) for i in words])
    head, flags = doc.keys[words[0]], told.flags
    if len(words) > 1 and head in function_words().chief and flags[1] & Noun.ROLE:
        flags[0] = flags[1] & ~_SHARED  # كبير محللي البنك
    if len(words) > 1 and head in function_words().latest and flags[1] & Noun.DOCUMENT:
        flags[0] = flags[1]  # آخر إحصائية للوزارة
    if head == GOD:
        told.cut()  # الله عز وجل
    return told


def _is_addressed_by_office(doc: Document, told: _Words) -> bool:
    """Return whether a form of address stands before an office, which says more of the speaker."""
    head = told.flags[0]
    address = head & Noun.HONORIFIC and not head & Noun.ROLE and told.flags[1] & Noun.ROLE
    return bool(address) and not honorific_of(doc.keys[told.words[0]])


def _drop_praise(doc: Document, told: _Words) -> None:
    """Leave out what a mention without a name says in praise of a title, or after a form of address with a pronoun."""
    if honorific_of(doc.keys[told.words[0]]):
        told.cut()  # سموه في جولة
    elif told.flags[0] & Noun.ROLE and any(doc.keys[i] in praises() for i in told.words[1:]):
        first, *rest = told.words  # الملك المفدى
        told.words = [first, *(i for i in rest if doc.keys[i] not in praises())]
        told.flags = [classes(doc.keys[i]) for i in told.words]


def _is_anothers(doc: Document, told: _Words, name: Range) -> bool:
    """Return whether the personal name within a mention is of another than the speaker: مسؤولو نادي النصر."""
    where, words, flags = told.where, told.words, told.flags
    many = flags[0] & Noun.PLURAL and flags[0] & _MANY and not flags[0] & DEFINED
    return (
        (bool(many) and name[0] > words[0])
        or is_of_another(doc, where[0], flags[0], name)
        or _is_one_of(doc, words, flags, name)
        or _is_of_many(doc, words, flags[0])
    )


def _core(doc: Document, told: _Words, kind: SpeakerType, name: Range | None) -> Range:
    """Return the tokens that name the speaker: the name, else those of the body or description; none for a verb."""
    where, first = told.where, told.words[0]
    if name is not None:
        return name
    if kind not in ("person", "unnamed"):
        return body_name(doc, where)
    quoted = first - 1 in doc.quotes.opened
    if kind == "person" and not told.flags[0] and not quoted and not _heads_description(doc.keys[first]):
        return (where[0], where[0])
    return where


def _first_stem(doc: Document, i: int) -> str:
    """Return the stem of the word at token `i`; an unknown one after وفقاً without its ل: وفقاً لبوريل, not للسالمي."""
    key = doc.keys[i]
    foreign = len(key) > _SHORTEST and not classes(key) and (key[1] != "ل" or classes(key[1:]) & NAME)
    return key[1:] if foreign and carries_l(doc, i) else nominative(key)


@remembered
def nominative(key: str) -> str:
    """Return the stem of a word, of many people as it is in the nominative: مسؤولين are المسؤولون."""
    if classes(key) & (PEOPLE | Noun.DUAL) == PEOPLE and key.endswith(_OBLIQUE):
        key = key[: -len(_OBLIQUE)] + _NOMINATIVE
    return stem(key)


def _is_one_of(doc: Document, words: list[int], flags: list[int], name: Range) -> bool:
    """Return whether a name is of whom one of many or a spokesman serves: أحد مستشاري الرئيس سالم."""
    if len(words) < 2 or name[0] <= words[1] or "," in doc.keys[words[0] : name[0]]:
        return False
    spokesman = flags[0] & Noun.SPOKESMAN and not flags[0] & DEFINED and words[1] + 1 < name[0]
    if spokesman and doc.keys[words[1]] == "باسم":
        return bool(classes(doc.keys[words[1] + 1]) & Noun.HUMAN)
    served = any(flag & Noun.ROLE and flag & Noun.DEFINITE for flag in flags[2:])  # not أحد أبناء الحي سالم
    many = flags[1] & Noun.PLURAL and doc.keys[words[1]][:2] != "ال"
    return stem(doc.keys[words[0]]) in ONE and bool(many) and served


def _is_of_many(doc: Document, words: list[int], head: int) -> bool:
    """Return whether a mention counts people, not one of them nor each: عدد من السكان, not كل من سالم وهاني."""
    counts = head & Noun.QUANTIFIER and not head & TITLE and stem(doc.keys[words[0]]) not in ONE
    return bool(counts) and len(words) > 1 and doc.keys[words[0]].removeprefix("و") != "كل"


def _name_stems(doc: Document, name: Range) -> tuple[str, ...]:
    """Return the words of a name as they are compared; عبد and what follows it are one, written apart or not."""
    words: list[str] = []
    for key in doc.keys[slice(*name)]:
        if words and words[-1] == "عبد":
            words[-1] += key
        elif key[0].isalnum():
            words.append(key)
    if words[0] == _SON and len(words) > 1:
        words[0] = _SON_OF  # ابن معمر of فهد بن معمر
    stems = tuple(map(stem, words))
    return (_first_stem(doc, name[0]), *stems[1:]) if len(words[0]) > 1 and carries_l(doc, name[0]) else stems


def body(doc: Document, where: Range, limit: int = 0) -> Mention:
    """Return what the mention says, as `understand` does; of a body or people no more than its name."""
    mention = understand(doc, where, limit)
    past = doc.keys[mention.core[1] : mention.range[1]]
    if mention.type in ("organization", "group") and any(key[0].isalnum() for key in past):
        return understand(doc, mention.core)
    return mention


def _without_office(doc: Document, head: int, name: Range) -> Range | None:
    """Return a name without its words that belong to an office of the tables: شيخ الأزهر أحمد."""
    office = name_at(doc.keys, head)
    if office is None or office.type != "person" or not head < name[0] < head + len(office.words):
        return name
    rest = (head + len(office.words), name[1])
    return personal_name(doc, rest) if rest[0] < rest[1] else None


def _may_be_titled(head: int, kind: SpeakerType) -> bool:
    return (
        kind in ("person", "unnamed")
        and bool(head & (TITLE | (Noun.UNNAMED | Noun.QUANTIFIER) | NAME))
        and not head & Noun.PLURAL
    )


def _heads_description(key: str) -> bool:
    """Return whether an unknown word can name or describe who speaks: no verb, no closed word (مقابلات مع سكان)."""
    if is_imperfect(key) or (is_masdar(key) and not key.endswith("ات")) or is_masdar(key.removeprefix("ال")):
        return False  # صعود الدولار، الإقبال على الألعاب
    if is_described(key) or not is_ordinary(key):
        return True
    two = next((key.removesuffix("ا" + pronoun) for pronoun in _THEIRS if key.endswith("ا" + pronoun)), key)
    return two != key and bool(classes(two) & Noun.HUMAN)  # والداها


def of_either() -> frozenset[str]:
    """Forms of address that are feminine nouns and said of men: جلالة الملك."""
    return folded("titles", "of_either")


def _feminine(doc: Document, words: list[int], flags: list[int], name: Range | None) -> bool | None:
    if honorific_of(doc.keys[words[0]]):
        return False  # فضيلته: the pronoun tells, not the noun
    if doc.keys[words[0]].removeprefix("و") in of_either() and len(words) > 1 and flags[1] & (TITLE | NAME):
        words, flags = words[1:], flags[1:]
    if doc.keys[words[0]] in function_words().suffered and len(words) > 1:
        return doc.keys[words[1]].endswith("ها")  # المجني عليها
    titled = name is not None and name[0] > words[0] and flags[0] & Noun.ROLE and not flags[0] & Noun.FEMININE
    given = doc.keys[name[0]] if name is not None else ""
    if given and classes(given) & Noun.FEMALE_GIVEN and given not in folded("names", "either"):
        return None if titled and lemma_of(doc.keys[words[0]]) not in common_gender() else True
    if given in father_of() | mother_of():
        return given in mother_of()
    if flags[0] & Noun.FEMININE or (flags[0] and doc.has_ta(words[0])):
        return True
    if name is not None and name[0] > words[0] and flags[0] & Noun.ROLE:
        return None if lemma_of(doc.keys[words[0]]) in common_gender() else False  # الوزير فلان
    return None if name is not None or not flags[0] else False
