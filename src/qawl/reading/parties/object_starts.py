"""Where in what looks like one noun phrase does a second one begin, the object of a verb with a person for its object?

طالب المندوب الروسي | الدول الغربية: an article, a pronoun or a name closes the first, and what follows is not of it.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, EVERYDAY, OWN_NAME, PARTY, PERSON_START, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.title_words import family_trades, mere_offices, styles
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.family_words import is_family_told, is_family_trade
from qawl.reading.phrases.nominals import calls_movement, possessed
from qawl.reading.phrases.phrase_ends import is_his_honour
from qawl.reading.phrases.recipients import is_prefixed, listens
from qawl.reading.phrases.second_phrases import are_all
from qawl.reading.report import Range

_BODIES = BODY_HEAD | Noun.GROUP
_CLOSED = OWN_NAME | Noun.PLACE | Noun.NATIONALITY
_MANY = Noun.ORG | Noun.GROUP | Noun.PLURAL
_HEADS = (Noun.ORG | Noun.COMMON, Noun.ROLE | Noun.COMMON)  # أركان and مساعد are names too
_OF_PERSON = OWN_NAME | TITLE | Noun.NATIONALITY


def second_phrase(doc: Document, where: Range) -> int | None:
    """Return the last token in the noun phrase `where` at which a second one begins, or None.

    The King and who has a style are named by it: هنأ الأمير سالم أمير الساحل | خادم الحرمين الملك سعد.
    """
    within = range(where[0] + 2, where[1] - 1)
    styled = (j for j in within if (doc.keys[j], doc.keys[j + 1]) in styles() and closes(doc, j - 1))
    if (lord := next(styled, None)) is not None:
        return lord
    for j in range(where[1] - 1, where[0], -1):
        if not doc.keys[j][0].isalnum():
            continue
        if j - 1 in doc.quotes.opened:
            if _quoted(doc, where[0], j - 1):
                return j - 1
        elif _begins(doc, where[0], j) and not _agrees(doc, j):
            return j
    return _second_titled(doc, where)


def _second_titled(doc: Document, where: Range) -> int | None:
    """Return where the second of two men is named by office and name: الوزير سالم، رئيس البلدية، خالد العمري."""
    named = [
        i for i in range(*where) if classes(doc.keys[i]) & OWN_NAME and not classes(doc.keys[i]) & Noun.ROLE
    ]
    for j in range(where[0] + 2, where[1]):
        office = doc.keys[j - 1] == "," and classes(doc.keys[j]) & Noun.ROLE and doc.keys[j][:2] != "ال"
        apart = (
            i > j and (doc.keys[i - 1] == "," or classes(doc.keys[i - 1]) & Noun.HONORIFIC) for i in named
        )
        both = named and named[0] < j - 1 and any(apart)
        if office and both:
            return j
    return None


def second_office(doc: Document, where: Range, *, needed: bool) -> int | None:
    """Return where a lone office follows who has a title and two names: النائب كريم بوزيد | الوزير.

    One that may be a family name as well is the object only of a verb that needs one: المحامية ريم الغربي | القاضي.
    """
    keys = doc.keys
    for j in range(where[0] + 3, where[1]):
        known, given = classes(keys[j]), classes(keys[j - 2])
        office = keys[j][:2] == "ال" and known & (Noun.ROLE | Noun.HONORIFIC) and not known & Noun.PLURAL
        if not office or known & Noun.NATIONALITY or not given & Noun.GIVEN:
            continue
        goes_on = j + 1 < where[1] and keys[j + 1] in function_words().preposition  # الطبيب المتخصص في
        if goes_on or classes(keys[j - 1]) & Noun.NAME_PARTICLE:
            continue  # آل الشيخ
        family = known & Noun.SURNAME or keys[j].removeprefix("ال") in family_trades()
        named = j - 3 >= where[0] and classes(keys[where[0]]) & Noun.ROLE
        if named and (needed or not family):
            return j
    return None


def _quoted(doc: Document, first: int, mark: int) -> bool:
    """Return whether a second noun phrase begins at a quote mark: الوزير | «إسرائيل», but not حركة «فجر»."""
    name = name_at(doc.keys, mark + 1)
    known, before = classes(doc.keys[mark + 1]) | (name.flags if name is not None else 0), mark - 1
    if before < first or _is_adjective(known):
        return False
    if doc.keys[before] == ",":
        return bool(known & _BODIES)
    return bool(known & STATE) and closes(doc, before)


def _agrees(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is an adjective of the plural before it: المواطنين الخليجيين."""
    before, known = classes(doc.keys[j - 1]), classes(doc.keys[j])
    many = before & (Noun.GROUP | Noun.PLURAL) and before & Noun.HUMAN
    if many and not known and doc.keys[j].endswith("ين") and doc.keys[j - 1][:2] == "ال":
        return True  # الشباب الراغبين
    return bool(many and known & Noun.NATIONALITY and known & Noun.PLURAL)


def _begins(doc: Document, first: int, j: int) -> bool:
    """Return whether a second noun phrase begins at `j`, in the one that begins at `first`."""
    keys = doc.keys
    key, before, known = keys[j], keys[j - 1], classes(keys[j])
    relation = key.endswith("يه") or (key[-1] == "ي" and not known)
    if before.endswith("يي") or (relation and key[:2] == "ال" == before[:2]):
        return False  # مسيحيي المحافظة، الحكومة الاتحادية، الحزب الجمهوري
    if known & Noun.ROLE and key[:2] != "ال" and _is_titled(keys, first, j):
        return False  # صاحب السمو الأمير سالم وزير الدفاع
    linked = (classes(before) | known) & Noun.NAME_PARTICLE
    if linked or (key.endswith("ين") and before.endswith("ين")):
        return False  # بن | محمد، الحرمين | الشريفين
    if calls_movement(keys[first], key):
        return False
    if known & Noun.PLACE and classes(before) & Noun.PLACE and classes(before) & Noun.COMMON:
        return False  # إقليم كردستان
    if is_prefixed(key) or (key[0] == "و" and classes(key[1:])):
        return False
    if before == ",":
        many = known & Noun.PLURAL and known & Noun.HUMAN and key[:2] == "ال"
        return bool(many or (known & _BODIES and not known & PERSON_START))
    named = any(classes(word) & OWN_NAME for word in keys[first + 1 : j])
    if (
        named
        and key[:2] == "ال"
        and key.endswith("ين")
        and not known & OWN_NAME
        and classes(keys[first]) & Noun.ROLE
    ):
        return True  # حذّر رئيس البعثة كمال العطار | الطرفين
    title = classes(before) if not classes(before) & Noun.PLURAL else 0
    if known & OWN_NAME and (classes(keys[first]) & Noun.ROLE or title & TITLE):
        return False  # رئيس البعثة كمال العطار، معالي الوزير الشيخ صالح
    given = classes(before) & Noun.GIVEN and known & OWN_NAME
    titled = classes(keys[j - 2]) & TITLE and not classes(before) & Noun.COMMON
    if is_family_trade(doc, j) or (given and (j - 1 == first or titled)):
        return False  # سامي حداد، محمد سالم، أسرة الطالب كريم سعيد
    one = known & _OF_PERSON and not known & Noun.PLURAL
    if _names_no_body(keys[first:j]) and listens(key) and not one:
        return True  # جون ميلر | المواطنين
    owns_none = before[:2] != "ال" and is_adjective(before) and not classes(before)
    if owns_none and listens(key) and not known & (OWN_NAME | Noun.NATIONALITY):
        return True  # مصدر حكومي | وزير النقل
    if not closes(doc, j - 1):
        unknown_name = j - 1 == first and not classes(before)
        return unknown_name and bool(known & PARTY or listens(key)) and key[:2] == "ال"
    return _begins_past_closed(doc, first, j, named=named)


def _begins_past_closed(doc: Document, first: int, j: int, *, named: bool) -> bool:
    """Return whether a second noun phrase begins at `j`, where the one that begins at `first` can be whole before."""
    keys = doc.keys
    key, before, known = keys[j], keys[j - 1], classes(keys[j])
    if known & Noun.QUANTIFIER:
        return not are_all(doc, j)
    if known & Noun.COUNTRY and classes(before) & Noun.PLACE and j - 1 > first:
        return False  # حكومة إقليم كردستان العراق
    if known & Noun.RANK and not named and j + 1 < len(keys) and classes(keys[j + 1]) & Noun.GIVEN:
        return False  # مدير شرطة جدة اللواء سالم
    if (
        j == first + 2
        and _is_office(keys[first])
        and _is_office(key)
        and not classes(before) & (TITLE | OWN_NAME)
    ):
        return before[:2] == "ال"  # المدعي العام | الرئيس السابق
    given = classes(keys[j - 2]) if j > first + 1 else 0
    if key[:2] == "ال" and key[2:] in mere_offices() and given & OWN_NAME and not given & TITLE:
        return bool(classes(before) & OWN_NAME)  # النائبة هدى منصور | السفير
    return not _is_adjective(known) and _is_head(keys[first], before, key)


def _is_office(key: str) -> bool:
    """Return whether a word with the article is an office, and no form of address: الوزير, not الأمير."""
    known = classes(key)
    return key[:2] == "ال" and bool(known & Noun.ROLE) and not known & (Noun.HONORIFIC | Noun.NATIONALITY)


def _is_titled(keys: list[str], first: int, j: int) -> bool:
    """Return whether an office at `j` is of one named before it, by an honorific, an unknown name or an office."""
    if any(classes(word) & Noun.HONORIFIC for word in keys[first:j]):
        return True
    if j - first > 1 and all(_is_of_name(word) for word in keys[first:j]):
        return True  # كازومي ماتسوي رئيس البلدية
    name = next((k for k in range(first, j) if classes(keys[k]) & Noun.GIVEN), j)
    return any(classes(word) & Noun.ROLE for word in keys[name + 1 : j])


def _names_no_body(words: list[str]) -> bool:
    """Return whether all of several words can be the names of one person: جون ميلر."""
    return len(words) > 1 and all(_is_of_name(word) and not classes(word) & BODY for word in words)


def _is_of_name(key: str) -> bool:
    """Return whether the word can be of a person: a name of the tables, or an unknown word without the article."""
    known = classes(key)
    return bool(known & OWN_NAME) or key in family_trades() or (not known and key[:2] != "ال")


def closes(doc: Document, i: int) -> bool:
    """Return whether a noun phrase can be whole at token `i`: an article, a pronoun, a mark, or a name."""
    key = doc.keys[i]
    known = classes(key)
    body = known & Noun.ORG and not known & Noun.COMMON  # حماس
    adjective = _is_adjective(known) and not known & STATE
    text = known & Noun.DOCUMENT and known & Noun.COMMON  # بيان صحفي, though بيان is a name too
    closed = known & _CLOSED and not text and not (adjective and key[:2] != "ال")  # مصدر سوري | معارض
    closed = closed and not any(known & head == head for head in _HEADS)  # أركان | سلاح، مساعد | وزير
    called_so = key in function_words().attached  # المجني عليها
    family = is_family_trade(doc, i) or is_family_told(doc, i)
    named = called_so or family or bool(closed or body)
    own = possessed(doc, i) or is_his_honour(doc, i)
    return key[:2] in ("ال", "لل") or key in MARKS or own or named


def _is_adjective(known: int) -> bool:
    return bool(known & Noun.NATIONALITY) and not known & Noun.PLURAL


def _is_head(first: str, before: str, key: str) -> bool:
    """Return whether the word `key` can head the object after a subject that `first` heads."""
    known, subject = classes(key), classes(first)
    if known & OWN_NAME and not known & EVERYDAY:
        return bool(subject & _MANY) and not subject & Noun.ROLE  # أهالي الأسرى نتنياهو, but الرئيس عباس
    if key[:2] != "ال":
        return bool(known & PARTY) and not known & Noun.HONORIFIC and not is_masdar(key)
    if known & Noun.DUAL and known & (Noun.ORG | Noun.GROUP) and key.endswith("ين"):
        return True  # الوزير التركي | الطرفين
    if key.endswith(("ين", "ون")) and subject & (_MANY | Noun.QUANTIFIER):
        people = bool(known & Noun.COMMON and known & (Noun.ROLE | Noun.GROUP))
        return people and not classes(before) & Noun.PLURAL  # عدد من الضيوف المشاركين
    of_thing = before[-1] in "ها" or not (classes(before) & (OWN_NAME | TITLE) or key[-1] == "ي")
    if subject & Noun.ORG and first[-1] == "ه" and of_thing and key[-1] != "ه":
        man = known & (Noun.ROLE | Noun.HUMAN) and not known & (Noun.PLURAL | Noun.NATIONALITY)
        if man or known & Noun.HONORIFIC:
            return True  # النيابة العامة | الموظف، وزارة الداخلية | الناشط
    if (not known and listens(key)) or (known & Noun.GROUP and not known & Noun.COMMON):
        return True  # المجتمع الدولي، العدو
    kinds = (Noun.COMMON, _BODIES | Noun.HUMAN, Noun.ORG | Noun.PLURAL)
    return all(known & kind for kind in kinds)
