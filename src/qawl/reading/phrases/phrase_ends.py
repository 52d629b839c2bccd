"""Does a word stand past the noun phrase before it, whose name is whole? A time, another's name, an object."""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, DEFINED, MEDIUM, OWN_NAME, PEOPLE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at, words_of
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.ordinary import degrees, is_nisba_of_many, is_ordinary, is_thing
from qawl.reading.phrases.name_words import with_b
from qawl.reading.phrases.nominals import is_oblique

CUSTODIAN = "خادم"  # after a comma the Saudi king, to whom another speaks: خادم الحرمين
GOD = fold_word("الله")
_SPEAKING = BODY_HEAD | Noun.ROLE
_KEPT = 6  # tokens from a verb of refusing to the name that is kept back


def is_past(doc: Document, i: int, j: int) -> bool:
    """Return whether the word at `j` stands past a whole name: a time, a predicate, another's name, an object."""
    key, previous = doc.keys[j], doc.keys[j - 1]
    if previous[-1] == "ن" and key[:2] == "ال" and _is_closed_plural(previous):
        return True
    if not _may_pass(key):
        return False
    if _passes(key) or _counts(doc, j) or withholds(doc, j) or key in function_words().mood:
        return True
    known = classes(key)
    thing = not known and key[:2] == "ال" and is_masdar(key[2:])
    other = known == Noun.SURNAME and not _has_two(doc, i, j)
    if _is_whole(previous) and (other or thing):
        return True  # غالانت | نتنياهو، بلاتر | التوفيق
    if thing and classes(previous) & (Noun.PLACE | Noun.COMMON) == Noun.PLACE:
        return True  # شرطة دبي | القبض على
    if known & Noun.ROLE and known & Noun.COMMON and not known & (OWN_NAME | DEFINED):
        state = name_at(doc.keys, i)
        return state is not None and state.type == "group" and i + len(state.words) == j  # السودان | عضو
    if _begins_object(doc, i, j):
        return True
    many = known & Noun.HUMAN and key[:2] == "ال" and is_oblique(key)
    one = classes(doc.keys[i]) & (Noun.ROLE | Noun.PLURAL) == Noun.ROLE
    return bool(many) and one and bool(classes(previous) & Noun.PLACE)  # أمير منطقة مكة | المسافرين


def _is_closed_plural(key: str) -> bool:
    """Return whether a word is a plural whose ن shows that it owns nothing: طالب مواطنون | الأمانة."""
    known = classes(key)
    if is_nisba_of_many(key):
        return True  # خبراء محليون | القرار
    return key[-2:] in ("ون", "ين") and known & PEOPLE == PEOPLE and not known & Noun.DEFINITE


def ends_name(doc: Document, j: int) -> bool:
    """Return whether no title or name goes on over the word at `j`: سأل الأمير | الله، منى العمري | بالدعاء."""
    key, previous = doc.keys[j], doc.keys[j - 1]
    if key in his_honours():
        return previous[:2] == "ال"  # حمّل الملك | معاليه
    if key == GOD:
        if previous.removeprefix("ال") in _before_god():
            return False  # الجار الله
        return previous[:2] == "ال" or previous in "-," or _is_his(previous) or _is_whole(previous)
    if key[0] == "ل" and not classes(key):
        medium = name_at(doc.keys, j)
        return medium is not None and medium.type == "outlet" and len(medium.words) > 1  # لفرانس برس
    if with_b(doc, j) or _meets_people(doc, j):
        return True  # منى العمري | بالدعاء، سالم قاسم | باللاعبين
    return key in function_words().past_phrase or key in function_words().spoken


def is_by_text(doc: Document, j: int) -> bool:
    """Return whether ب leads to a text after who says it in it: قال سالم الصفار | ببيان صحفي."""
    key, before = doc.keys[j], doc.keys[j - 1]
    if key[0] != "ب" or not classes(key[1:]) & Noun.DOCUMENT:
        return False
    body = before[:2] == "ال" and key[1:3] != "ال"  # رد اتحاد الكرة | ببيان مقتضب
    closed = body or classes(before) & OWN_NAME
    return bool(closed) or not (classes(before) or is_ordinary(before))


def _meets_people(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is people after بـ whom a verb governs: اجتمع سالم قاسم | بالسكان."""
    key, known = doc.keys[j], classes(doc.keys[j])
    people = key[:3] == "بال" and known & PEOPLE == PEOPLE
    before = doc.keys[j - 1]
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if key[0] == "ب" and key.endswith("ي") and not known and after[:2] == "ال":
        return bool(classes(key[1:-1]) & Noun.HUMAN)  # أهاب النقيب | بزائري المكتبة
    name = classes(before) & OWN_NAME or not (classes(before) or before[:2] == "ال")
    return bool(people and name)


@cache
def his_honours() -> frozenset[str]:
    """Honorifics with a pronoun, for whom a sentence speaks of: سموه، معاليه."""
    return frozenset(word for word in words_of(Noun.HONORIFIC) if _is_his(word) and classes(word) & Noun.ROLE)


def is_his_honour(doc: Document, i: int) -> bool:
    """Return whether the word at `i` is such an honorific, which owns nothing: سموه | جميع الحضور."""
    return doc.keys[i] in his_honours() and not doc.has_ta(i)


def _before_god() -> frozenset[str]:
    """First words of names of two whose second is الله: نصر، جار."""
    return folded("names", "before_god")


@remembered
def _may_pass(key: str) -> bool:
    """Return whether a word alone can be such a one: what most words are not, asked once."""
    known, words = classes(key), function_words()
    if key[:2] == "ال":
        return bool(known) or is_masdar(key[2:]) or is_thing(key)
    return (
        key.isdigit()
        or key in words.object_opener
        or key in degrees()
        or key[:2] == "لل"
        or bool(known & Noun.ROLE)
        or key in words.withholding
        or key in words.mood
        or _is_whole(key)
        or _passes(key)
    )


@remembered
def _passes(key: str) -> bool:
    """Return whether a word alone shows it: الوزير | بذلك، الأمانة | للعام المالي، الرئيس | وخلال زيارته."""
    words, rest = function_words(), key[1:]
    if key in words.pointing or (key[:2] == "لل" and "ال" + key[2:] in words.time_head):
        return True
    return key[0] == "و" and len(rest) > 2 and rest != "وسط" and rest in words.preposition | words.adjunct


def _begins_object(doc: Document, i: int, j: int) -> bool:
    """Return whether an object begins at `j`: الأمير | خالص شكره، الاتحاد الآسيوي | الحكم السعودي."""
    key, previous = doc.keys[j], doc.keys[j - 1]
    known, head, after = classes(key), classes(doc.keys[i]), doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if key in degrees() and after.endswith(("ه", "ها", "هم")) and not classes(after) & OWN_NAME:
        return True
    many = known & (Noun.GROUP | Noun.QUANTIFIER | Noun.PLURAL) and not known & Noun.NATIONALITY
    if j == i + 1 and key[:2] == "ال" and _is_his(doc.keys[i]) and not doc.has_ta(i):
        return bool(many) or (not known and (is_masdar(key[2:]) or is_thing(key)))  # سموه | الموظفين
    if j == i + 1 and head & Noun.UNNAMED and head & Noun.GROUP and not head & DEFINED:
        return not known and key in function_words().object_opener
    if not (head & Noun.ORG and previous[:2] == "ال" and classes(previous) & Noun.NATIONALITY):
        return False
    office = known & Noun.ROLE and known & Noun.DEFINITE and not known & Noun.NATIONALITY
    return bool(office) and bool(classes(after) & (Noun.NATIONALITY | Noun.GIVEN))


def _is_his(key: str) -> bool:
    """Return whether a word is an honorific with a pronoun: سموه، فضيلته."""
    return key[-1] == "ه" and bool(classes(key) & Noun.HONORIFIC)


def _is_whole(key: str) -> bool:
    """Return whether a word is a family name of the news, and nothing else."""
    return classes(key) == Noun.SURNAME


def _has_two(doc: Document, i: int, j: int) -> bool:
    """Return whether the two family names up to token `j` are of one man: إدريس الناصري الإدريسي."""
    both = all(key[:2] == "ال" and key[-1] == "ي" for key in doc.keys[j - 1 : j + 1])
    return both and j - 2 >= i and bool(classes(doc.keys[j - 2]) & Noun.GIVEN)


def _counts(doc: Document, j: int) -> bool:
    """Return whether a number at `j` begins an object: الصحيفة | 12 ألف صاروخ, not القناة 12."""
    body = doc.keys[j].isdigit() and doc.keys[j - 1][:2] == "ال" and classes(doc.keys[j - 1]) & _SPEAKING
    return bool(body) and lemma_of(doc.keys[j - 1]) not in function_words().numbered


def withholds(doc: Document, j: int) -> bool:
    """Return whether a verb says that the name is kept back, or of whom: مسؤول | طلب عدم كشف اسمه، | تحدث لرويترز."""
    words = function_words()
    if j + 1 >= len(doc.keys) or doc.keys[j] not in words.withholding:
        return False
    after = doc.keys[j + 1]
    return after in words.withheld or (after[0] == "ل" and bool(classes(after) & MEDIUM))


def past_name_kept(doc: Document, j: int, limit: int) -> int:
    """Return the token after a clause at `j` that says that who speaks is not named: رفض الكشف عن هويته |, or `j`."""
    if not withholds(doc, j):
        return j
    own = function_words().own_name
    return next((k + 1 for k in range(j + 2, min(limit, j + _KEPT)) if doc.keys[k] in own), j)
