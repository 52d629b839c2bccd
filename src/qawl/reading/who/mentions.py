"""What does a mention say of its speaker? Kind, personal name, and the words by which it is joined to others.

The mention that a report gives may stop short of the name, for titles are long and no parser is here:
`name_ahead` then finds it in the words that follow.
"""

from msgspec import Struct

from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, NAME, OWN_NAME, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import common_gender, patrons, praises
from qawl.reading.document import Document, asked_once
from qawl.reading.ordinary import is_described, is_imperfect, is_ordinary, is_thing
from qawl.reading.phrases.nominals import ONE
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.report import Range
from qawl.reading.who.bodies import body_name, is_agency, trades
from qawl.reading.who.names import carries_l, personal_name, prefix_of
from qawl.reading.who.names_ahead import is_of_another, is_sure, name_ahead
from qawl.types import SpeakerType

_MANY = Noun.ROLE | Noun.UNNAMED | Noun.GROUP
_PEOPLE = Noun.GROUP | Noun.HUMAN
_LONG_NAME = 4  # words of a known name that tells the kind of what is called more than it
_SHARED = Noun.PLURAL | Noun.DEFINITE | Noun.POSSESSED
_SHORTEST = 3  # letters of ل and the shortest name
_PLURAL_OF = 4  # letters of the shortest word that is read as a plural in و: منسوبو
_THEIRS = ("ها", "هما", "هم", "ه")  # pronouns on a dual


class Mention(Struct, frozen=True):
    """One mention of a speaker, taken apart.

    Attributes:
        range: its tokens.
        type: what kind of speaker it is, by its own words.
        name: the tokens of the personal name within it, or None.
        stems: the words of the whole mention, folded, without the article: what joining compares.
        name_stems: those of the personal name alone.
        feminine, plural: its grammar, None where its words do not tell.
        bare: whether it is only a title, a head noun or a pronoun of another mention (الوزير، الوكالة).
        definite: whether its head carries the article or a pronoun, and so may repeat an earlier mention.
        office: whether its head is an office, trade or kinship.
        core: the tokens that name the speaker: the personal name, else the body's or the description;
            empty where the words can be no speaker.
        anyone: whether an adjective says that it is any of its kind: مسؤول أمريكي, not محامي المتهمين.
    """

    range: Range
    type: SpeakerType
    name: Range | None
    stems: tuple[str, ...]
    name_stems: tuple[str, ...]
    feminine: bool | None
    plural: bool
    bare: bool
    definite: bool
    office: bool
    core: Range
    anyone: bool = False

    @property
    def titled(self) -> bool:
        """Whether it tells one person by kin or office without naming him: زوجة الأسير، محامي المتهمين."""
        told = self.office and not self.plural and not self.anyone
        return self.type == "unnamed" and told and len(self.stems) > 1


@remembered
def stem(key: str) -> str:
    """Return a folded word without the article and what is written before it, as mentions are compared."""
    if key.removeprefix("ال") in kings():
        return "ملك"
    for prefix in ("وال", "بال", "لل", "ال"):
        if key.startswith(prefix) and len(key) - len(prefix) > 2:
            return key[len(prefix) :]
    if key.endswith("نا") and classes(key) & Noun.UNNAMED and classes(key) & Noun.POSSESSED:
        key = key[:-3] + "ه" if key[-3] == "ت" else key[:-2]  # مراسلنا
    return key[1:] if prefix_of(key) else key


@remembered
def honorific_of(key: str) -> str:
    """Return the honorific that `key` joins to a pronoun (سموه: سمو, فضيلته: فضيله), or nothing."""
    known = classes(key)
    if key[-1] != "ه" or not known & Noun.HONORIFIC:
        return ""
    if not known & Noun.POSSESSED and known & Noun.COMMON:
        return ""
    base = stem(key)[:-1]
    return base[:-1] + "ه" if base[-1] == "ت" else base


@asked_once
def understand(doc: Document, where: Range, limit: int = 0) -> Mention:
    """Return what the mention at the tokens `where` says of its speaker.

    Args:
        doc: the document.
        where: the tokens of the mention.
        limit: up to which token a titled mention without a name is searched on for one; 0 for not at all.
    """
    words = [i for i in range(*where) if doc.keys[i][0].isalnum()] or [where[0]]
    flags = [classes(doc.keys[i]) for i in words]
    if len(words) > 1 and doc.keys[words[0]] in function_words().chief and flags[1] & Noun.ROLE:
        flags[0] = flags[1] & ~_SHARED  # كبير محللي البنك
    if len(words) > 1 and doc.keys[words[0]] in function_words().latest and flags[1] & Noun.DOCUMENT:
        flags[0] = flags[1]  # آخر إحصائية للوزارة
    if doc.keys[words[0]] == GOD:
        where, words, flags = (where[0], words[0] + 1), words[:1], flags[:1]  # الله عز وجل
    name = personal_name(doc, where)
    if name is not None and flags[0] & Noun.ROLE:
        name = _without_office(doc, words[0], name)
    if name is None and len(words) > 1:
        if honorific_of(doc.keys[words[0]]):
            where, words, flags = (where[0], words[0] + 1), words[:1], flags[:1]  # سموه في جولة
        elif flags[0] & Noun.HONORIFIC and not flags[0] & Noun.ROLE and flags[1] & Noun.ROLE:
            return understand(doc, (words[1], where[1]), limit)  # سمو نائب الملك، معالي الوزير
        elif flags[0] & Noun.ROLE and any(doc.keys[i] in praises() for i in words[1:]):
            words = [words[0], *(i for i in words[1:] if doc.keys[i] not in praises())]  # الملك المفدى
            flags = [classes(doc.keys[i]) for i in words]
    if name is not None and flags[0] & Noun.PLURAL and flags[0] & _MANY and not flags[0] & DEFINED:
        name = None if name[0] > words[0] else name  # مسؤولو نادي النصر
    if name is not None and (
        is_of_another(doc, where[0], flags[0], name)
        or _is_one_of(doc, words, flags, name)
        or _is_of_many(doc, words, flags[0])
    ):
        name = None
    firm = len(words) > 1 and doc.keys[words[1]] in trades() and not flags[0] & TITLE
    if firm:
        name = None  # نعيم للسمسرة
    kind = "organization" if firm and not flags[0] & Noun.OUTLET_HEAD else _type(doc, words, flags, name)
    if limit > where[1] and _may_be_titled(flags[0], kind):
        found = name_ahead(doc, where, limit, flags[0], name)
        if found is not None:
            return understand(doc, (where[0], found[1]))
    if kind != "person":
        name = None
    head = doc.keys[words[0]]
    core = name or (where if kind in ("person", "unnamed") else body_name(doc, where))
    quoted = words[0] - 1 in doc.quotes.opened
    if kind == "person" and name is None and not flags[0] and not quoted and not _heads_description(head):
        core = (where[0], where[0])
    return Mention(
        range=where,
        type=kind,
        name=name,
        stems=(_first_stem(doc, words[0]), *(stem(doc.keys[i]) for i in words[1:])),
        name_stems=_name_stems(doc, name) if name else (),
        feminine=_feminine(doc, words, flags, name),
        plural=bool(flags[0] & (Noun.QUANTIFIER | Noun.PLURAL)),
        bare=kind == "person" and name is None,
        definite=bool(flags[0] & DEFINED) or head[:2] == "ال" or head[1:3] == "ال" or head[:2] == "لل",
        core=core,
        office=bool(flags[0] & Noun.ROLE),
        anyone=len(words) > 1 and bool(flags[1] & Noun.NATIONALITY) and not flags[1] & Noun.DEFINITE,
    )


def _first_stem(doc: Document, i: int) -> str:
    """Return the stem of the word at token `i`; an unknown one after وفقاً without its ل: وفقاً لبوريل, not للسالمي."""
    key = doc.keys[i]
    foreign = len(key) > _SHORTEST and not classes(key) and (key[1] != "ل" or classes(key[1:]) & NAME)
    return key[1:] if foreign and carries_l(doc, i) else stem(key)


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


def kings() -> frozenset[str]:
    """Words for a king, who is one whichever is said: المليك، العاهل."""
    return folded("titles", "kings")


def _name_stems(doc: Document, name: Range) -> tuple[str, ...]:
    """Return the words of a name as they are compared; عبد and what follows it are one, written apart or not."""
    words: list[str] = []
    for key in doc.keys[slice(*name)]:
        if words and words[-1] == "عبد":
            words[-1] += key
        elif key[0].isalnum():
            words.append(key)
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


def _type(doc: Document, words: list[int], flags: list[int], name: Range | None) -> SpeakerType:
    """Return the kind of speaker, by a known name, by the head of the mention, else by its grammar."""
    head = flags[0]
    quoted = words[0] - 1 in doc.quotes.opened
    everyday = doc.keys[words[0]][:2] in ("ال", "لل") or bool(head & OWN_NAME)
    doubtful = bool(head & Noun.AMBIGUOUS) and everyday and not quoted
    known = None if doubtful and len(words) == 1 else name_at(doc.keys, words[0])
    if known is not None and doubtful and known.flags & Noun.AMBIGUOUS:
        known = None  # السياسة الإسرائيلية
    if quoted and head & Noun.OUTLET and len(words) == 1 and not head & Noun.ORG:
        return "outlet"  # «الرياض»
    whole = known is not None and len(known.words) >= min(len(words), _LONG_NAME)
    if known is not None and (whole or (known.flags & STATE and len(known.words) > 1)) and not head & TITLE:
        return known.type  # الولايات المتحدة والسعودية are states both
    if head & Noun.OUTLET and not head & (_PEOPLE | Noun.AMBIGUOUS | Noun.COMMON) and not head & NAME:
        return "outlet"  # فوربس أفريكا
    if len(words) > 1 and doc.keys[words[0]] in concerns() and flags[1] & Noun.PLACE:
        return "organization"  # تعليم الساحل
    named = name is not None and name[0] == words[0] and is_sure(doc, name)
    kinds = Noun.PLACE | Noun.COMMON
    if head & kinds == kinds and len(words) > 1 and lemma_of(doc.keys[words[1]]) in patrons():
        return "organization"  # مدينة الملك سعود الطبية
    first = len(words) > 1 and stem(doc.keys[words[0]]) in ONE  # إحدى وكالات السيارات
    agency = is_agency([doc.keys[i] for i in words[first : first + 2]])
    kind = "organization" if agency else _type_of_head(head, named)
    if kind is not None:
        return kind
    if name is not None:
        return "organization" if quoted and _is_title_of_work(doc, words, flags) else "person"
    if head & Noun.QUANTIFIER:
        if len(words) > 1 and stem(doc.keys[words[0]]) in ONE:
            return _type_of_head(flags[1], False) or "unnamed"  # أحد السكان، أحد التقارير
        return "unnamed" if any(flag & Noun.UNNAMED for flag in flags) else "group"
    if head & Noun.OUTLET and not head & _PEOPLE and not doubtful:
        return "outlet"
    return _type_by_grammar(doc, words, head) if known is None or head & _PEOPLE else known.type


def concerns() -> frozenset[str]:
    """Words that name the office of a place by what it is for: تعليم الساحل."""
    return folded("organizations", "concerns")


def _is_title_of_work(doc: Document, words: list[int], flags: list[int]) -> bool:
    """Return whether words between quote marks name a medium or body, and nobody: «غراي زون»."""
    inside = doc.quotes.inside
    if len(words) < 2 or inside[words[-1]] != inside[words[0]]:
        return False
    return not any(flag & (NAME | TITLE) for flag in flags)


def _type_of_head(head: int, named: bool) -> SpeakerType | None:
    """Return the kind that the head of a body's or document's name tells; None for other heads."""
    if head & Noun.OUTLET_HEAD:
        return "outlet"
    if head & TITLE:
        return None
    if head & Noun.ORG:
        return None if named and head & Noun.GIVEN else "organization"  # هلال سالم
    return "document" if head & Noun.DOCUMENT and not named else None


def _type_by_grammar(doc: Document, words: list[int], head: int) -> SpeakerType:
    """Return the kind of a speaker without a name: a title is one person, unless it is of many."""
    plural, definite = head & Noun.PLURAL, head & DEFINED or doc.keys[words[0]][:2] == "ال"  # الشريف
    ours = head & Noun.POSSESSED and doc.keys[words[0]].endswith("نا")  # مراسلنا
    if head & Noun.UNNAMED and (ours or not (definite and head & Noun.ROLE)):
        return "unnamed"
    if head & TITLE and not plural:
        return "person" if definite or len(words) > 1 or honorific_of(doc.keys[words[0]]) else "unnamed"
    if head:
        return "person" if head & NAME and not head & _PEOPLE else "group"
    key = doc.keys[words[0]]
    if len(words) == 1 and key in function_words().latest:
        return "unnamed"  # ويضيف آخر
    if key.removeprefix("ل") in function_words().statement:
        return "document"  # تصريحات رسمية
    if key.endswith(("ين", "ون")) and (key[:2] == "ال" or len(words) == 1 or is_ordinary(key[:-2])):
        return "group"
    if key[0].isdigit() or (len(words) > 1 and len(key) > _PLURAL_OF and key[-1] == "و"):
        return "group"  # 33 شركة، منسوبو الوزارة
    body = len(words) > 1 and all(doc.keys[i][:2] == "ال" and not is_thing(doc.keys[i]) for i in words)
    return "organization" if body else "person"


def of_either() -> frozenset[str]:
    """Forms of address that are feminine nouns and said of men: جلالة الملك."""
    return folded("titles", "of_either")


def _feminine(doc: Document, words: list[int], flags: list[int], name: Range | None) -> bool | None:
    if honorific_of(doc.keys[words[0]]):
        return False  # فضيلته: the pronoun tells, not the noun
    if doc.keys[words[0]].removeprefix("و") in of_either() and len(words) > 1 and flags[1] & (TITLE | NAME):
        words, flags = words[1:], flags[1:]
    titled = name is not None and name[0] > words[0] and flags[0] & Noun.ROLE and not flags[0] & Noun.FEMININE
    given = doc.keys[name[0]] if name is not None else ""
    if given and classes(given) & Noun.FEMALE_GIVEN and given not in folded("names", "either"):
        return None if titled and lemma_of(doc.keys[words[0]]) not in common_gender() else True
    if flags[0] & Noun.FEMININE or (flags[0] and doc.has_ta(words[0])):
        return True
    if name is not None and name[0] > words[0] and flags[0] & Noun.ROLE:
        return None if lemma_of(doc.keys[words[0]]) in common_gender() else False  # الوزير فلان
    return None if name is not None or not flags[0] else False
