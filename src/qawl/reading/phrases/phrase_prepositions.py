"""Does a preposition go on with a noun phrase? وزارة الصحة في غزة، عدد من السكان، المتحدث باسم الشرطة.

What stands after it, and the head of the phrase, tell: في takes a place into an office or body, and no occasion.
"""

from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, DEFINED, PEOPLE, SPEAKING, WHERE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.title_words import mere_offices
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.charges import is_charge
from qawl.reading.phrases.governed import name_follows, sent_to, sits_for

_PEOPLE = Noun.GROUP | Noun.HUMAN
_PART_OF = Noun.UNNAMED | Noun.GROUP | Noun.QUANTIFIER
_PARTICIPANT = "مشارك"  # in what, and not said where: المشاركون في الاستطلاع


def joins_preposition(doc: Document, i: int, j: int, named: bool) -> bool:
    """Return whether the preposition at `j` belongs to the phrase: وزارة الصحة في غزة، عدد من السكان، متحدث باسم.

    An office may take any preposition before a name, and a body what it is charged with, so that these are asked before
    what each preposition takes by itself; an occasion or a time after it is never of the phrase.
    """
    keys, words = doc.keys, function_words()
    key = keys[j]
    if key == "باسم":
        return True
    counted = keys[j - 1][0].isdigit() and key == "في" and keys[j + 1 : j + 2] != []
    if (counted and keys[j + 1] in words.percent) or (key == "من" and keys[j - 1] in words.percent):
        return True  # 62 في المئة من السكان
    at = j + 2 if j + 1 in doc.quotes.opened else j + 1  # في «إسرائيل»
    if at >= len(doc.keys) or keys[j - 1] == "," or not keys[at][0].isalnum():
        return False
    following = keys[at]
    office = not named and bool(classes(keys[i]) & Noun.ROLE)
    taken = key in words.joinable and (key != "عن" or following == "بعد")  # عميد التعليم عن بعد
    if office and taken and following not in words.occasion and name_follows(doc, j):
        return True
    groups = (words.occasion, words.circumstance, words.complementizer, words.time)
    if any(following in group for group in groups):
        return False
    if is_charge(doc, i, j):
        return True  # العصبة المغربية للدفاع عن …
    if key == "من" and following == "اجل":
        return bool(classes(keys[i]) & BODY_HEAD)
    return _is_taken(doc, i, j, following, named)


def _is_taken(doc: Document, i: int, j: int, following: str, named: bool) -> bool:
    """Return whether the phrase begun at `i` takes the preposition at `j` with the word `following` it."""
    keys, words = doc.keys, function_words()
    key, head = keys[j], classes(keys[i])
    match key:
        case "عن":
            delegate = any(word in words.delegates for word in keys[max(i, j - 2) : j])
            return delegate and (not _takes_about(doc, i) or sits_for(doc, j, i))
        case "من":
            return _is_part(doc, i, j, following)
        case "ضد":
            return j < i + 3 and bool(head & Noun.ORG)  # الحملة ضد الجوع
        case "لدي":
            deed = following.endswith(("ه", "ها", "هم")) and is_masdar(following)  # لدى استقباله الوفد
            return bool(_is_apposed(doc, i, j) or head & Noun.ROLE) and not deed
        case "علي":
            return any(word in words.overseers for word in keys[max(i, j - 2) : j])
        case "الي":
            return sent_to(doc, j, i)
        case "في":
            return _is_within(doc, i, j, following, named)
        case "غير":
            return keys[j - 1][:2] != "ال" or following[:2] == "ال"  # not التقارير | غير صحيحة
    if key not in words.among or j != i + 1 or not head & Noun.UNNAMED:
        return False
    inner = classes(following)
    inside = key == "داخل" and inner & Noun.ORG  # مصدر داخل الوزارة
    return inner & PEOPLE == PEOPLE or bool(inside)  # مصادر وسط الثوار


def _is_part(doc: Document, i: int, j: int, following: str) -> bool:
    """Return whether من at `j` tells of what the word before it is a part or a number: عدد من السكان."""
    keys = doc.keys
    if (
        classes(keys[j - 1]) & _PART_OF
        or classes(following) & Noun.ORG
        or keys[j - 1] in function_words().hundredths
    ):
        return True
    return (
        j - 2 >= i and bool(classes(keys[j - 2]) & Noun.QUANTIFIER) and is_adjective(keys[j - 1])
    )  # عدد كبير من


def _is_apposed(doc: Document, i: int, j: int) -> bool:
    """Return whether an office without the article stands before `j`, after a name: سامي الحداد الباحث في شؤون …"""
    return j > i + 1 and doc.keys[j - 1] in mere_offices()


def _is_within(doc: Document, i: int, j: int, following: str, named: bool) -> bool:
    """Return whether في at `j` says where who speaks is or works, and not where it was said or written."""
    keys, head, inner = doc.keys, classes(doc.keys[i]), classes(following)
    if following in function_words().hundredths and keys[j - 1][0].isdigit():
        return True  # 62 في المئة من السكان
    if classes(keys[j - 1]) & Noun.RANK and following in function_words().reserve:
        return True
    taking_part = lemma_of(keys[j - 1]) == _PARTICIPANT
    if inner & Noun.DOCUMENT and not (head & Noun.DOCUMENT or taking_part):
        return False  # قال نائب السفير | في الرسالة، قال ثلاثة شهود | في التقرير
    body = named and bool(inner & Noun.ORG)
    apposed = _is_apposed(doc, i, j) or (body and _is_office(doc, j - 2))  # سامر قاسم أستاذ النحو في جامعة
    if not apposed and (named or not head & SPEAKING):
        return False
    if head & BODY and not head & _PEOPLE:
        return bool(inner & WHERE)  # وزارة الصحة في غزة, and not في المؤتمر
    then = keys[j + 2] if j + 2 < len(doc.keys) else ""
    idafa = then[:2] == "ال" or (then and bool(classes(then) & WHERE))  # في قطاع غزة
    return bool(inner & (WHERE | Noun.COMMON | Noun.DEFINITE)) or following[:2] == "ال" or bool(idafa)


def past_sign(doc: Document, j: int) -> int:
    """Return one past a sign at `j` within a phrase: the dot of an initial, a percentage and its من; else 0."""
    key, before = doc.keys[j], doc.keys[j - 1]
    if key == "." and (len(before) == 1 or before in function_words().initials):
        return j + 1
    if key not in "%٪" or not before[0].isdigit():
        return 0
    return j + 1 + (doc.keys[j + 1 : j + 2] == ["من"])


def _takes_about(doc: Document, i: int) -> bool:
    """Return whether the verb before the phrase at `i` governs عن itself: أعرب المسؤول الألماني | عن أمله."""
    verbs = (form.row for form in forms(doc.keys[i - 1]) if form.kind == "verb") if i else ()
    return any("عن" in row.opens or light(row.id) for row in verbs)


def _is_office(doc: Document, i: int) -> bool:
    """Return whether an office without the article stands at token `i`, before what it is of: أستاذ النحو."""
    known = classes(doc.keys[i])
    return bool(known & Noun.ROLE) and not known & (DEFINED | Noun.PLURAL)
