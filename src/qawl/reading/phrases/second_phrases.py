"""Does a second noun phrase begin within what looks like one? The object that follows a subject directly.

دعا الأمين العام للجائزة | الجهات المعنية: an article, a pronoun or a name closes the first, and the next word
cannot go on with it.
"""

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import (
    BODY_HEAD,
    DEFINED,
    NAMED_BODY,
    OWN_NAME,
    PEOPLE,
    PERSON,
    STATE,
    TITLE,
    WHERE,
)
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.title_words import grades, of_places
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_ordinary, is_quality, is_thing
from qawl.reading.phrases.family_words import is_family_told, is_family_trade
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import (
    calls_movement,
    carries_preposition,
    disagrees,
    is_oblique,
    possessed,
)
from qawl.reading.phrases.phrase_ends import is_his_honour

_BODIES = Noun.ORG | Noun.HUMAN
_HEADS = Noun.ORG | Noun.COMMON  # رئيس أركان الجيش, though أركان is a name too
_CHIEF = Noun.ROLE | Noun.DEFINITE
_ONE = BODY_HEAD | Noun.ROLE | Noun.GROUP
_NEW_HEAD = BODY_HEAD | Noun.DOCUMENT | Noun.COUNTRY | Noun.QUANTIFIER
_NATION_MANY = Noun.NATIONALITY | Noun.PLURAL
_SIDE = Noun.GROUP | Noun.COMMON
_OTHERS = Noun.ORG | Noun.GROUP
_BESIDE = BODY_HEAD | STATE | Noun.UNNAMED  # speak together
_NOUNS = BODY_HEAD | Noun.DOCUMENT | Noun.HUMAN
_OF_PLACE = Noun.PLACE | Noun.ROLE  # محافظة العاصمة المنامة، رئيس بلدية الساحل رئيس الفريق
_SPEAK = BODY_HEAD | PERSON | Noun.GROUP
_GOD = fold_word("الله")
ORIGIN = fold_word("الأصل")  # after where somebody comes from
_NO_QUALITY = Noun.GROUP | Noun.PLURAL | Noun.OUTLET_HEAD
_PROPER = OWN_NAME | STATE | Noun.OUTLET


def is_second(doc: Document, i: int, j: int) -> bool:
    """Return whether a second noun phrase begins at `j`, the first being closed by an article, a pronoun or a name.

    What goes on with the word before whatever it is, or with nothing at all, is told apart first. Only of the rest is
    it asked whether the first phrase is closed, for nothing begins after one that is not; and then, of what can follow
    a closed one, whether it describes the phrase or is joined to it.
    """
    previous, key, words = doc.keys[j - 1], doc.keys[j], function_words()
    if previous in MARKS:
        return _is_past_quoted(key) or (i in doc.quotes.opened and _is_anothers(doc, i, key))
    if _is_part(doc, i, j):
        return False
    apart = _is_apart(doc, i, j)
    if apart is not None:
        return apart
    if _goes_with(doc, j):
        return False
    if _is_told_of(doc, j) or _are_people_of_none(doc, i, j) or (j - 1 == i and _is_past_family(doc, j)):
        return True
    before, known = classes(previous), classes(key)
    where = not known & _OF_PLACE and _is_where(doc, i, j - 1)
    if not known and is_thing("ال" + key) and (previous == ")" or where):
        return True  # غرفة التجارة بجدة | خطة، وكالة الفضاء (ناسا) | خطة
    proper = where or _is_proper(doc, i, j - 1) or previous in words.attached  # المجني عليها
    closed = proper or before & Noun.DEFINITE or previous[:2] in ("ال", "لل") or possessed(doc, j - 1)
    if not (closed or is_his_honour(doc, j - 1)):
        return False
    if known & _BESIDE and classes(doc.keys[i]) & _BESIDE and prefix_of(key) == "و":
        return False  # السعودية ومصر، الشرطة ومصادر طبية
    if known & Noun.QUANTIFIER and key not in words.time:
        return not are_all(doc, j)
    if key[:2] != "ال" or doc.text[doc.tokens.starts[j]] in "أإآ":  # إلغاء has no article
        return _is_new_bare(doc, i, j) or (proper and not before & Noun.GIVEN and _is_of_next(doc, j))
    return _cannot_describe(doc, i, j) or _is_new_definite(doc, i, j, proper)


def are_all(doc: Document, j: int) -> bool:
    """Return whether the word at `j` only says that it is all of those before: المواطنين كافة, not كافة المواطنين.

    A noun that it owns shows that it is none: الوزير | جميع أفراد المجتمع، الأمير | كل مواطن.
    """
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else "."
    if doc.keys[j] not in function_words().totals or doc.keys[j - 1][:2] != "ال" or after[:2] == "ال":
        return False
    owned = classes(after) and after not in function_words().preposition  # على
    return not owned or carries_preposition(after)


def _is_part(doc: Document, i: int, j: int) -> bool:
    """Return whether the word at `j` is surely of the phrase begun at `i`, by the word before it."""
    previous, key = doc.keys[j - 1], doc.keys[j]
    before = classes(previous)
    if calls_movement(doc.keys[i], key):
        return True
    if key == ORIGIN and before & Noun.NATIONALITY:
        return True  # سالم قاسم الهندي الأصل
    if j - 1 == i and previous[-1] == "و" and key[:2] == "ال" and not before:
        return True  # محاربو القانون
    return bool(before & Noun.NAME_PARTICLE) and previous[:2] != "ال"  # محمد بن ناشر


def _is_apart(doc: Document, i: int, j: int) -> bool | None:
    """Return whether the word at `j` goes on with nothing, though the phrase may be open; None where that is unsure."""
    previous, key, words = doc.keys[j - 1], doc.keys[j], function_words()
    before = classes(previous)
    nominative = (
        previous[:2] == "ال" and previous.endswith("ون") and (not before or before & PEOPLE == PEOPLE)
    )
    if nominative and key.isalpha() and key[:2] != "ال" and key[0] not in "وفبلك" and not classes(key):
        return key not in words.preposition and key not in words.adjunct  # المهاجمون | سميع العالم
    told = j - 2 == i and doc.keys[i] in words.occasion | words.whiles and is_adjective(previous)
    if told and previous[:2] != "ال" == key[:2]:
        return True  # في وقت سابق | القبض
    if j - 1 == i and (_is_other(doc, j, nominative) or _follows_many(previous, key)):
        return True
    return True if key[:2] == "ال" and _closes_indefinite(doc, i, j) else None


def _goes_with(doc: Document, j: int) -> bool:
    """Return whether the word at `j` can begin no phrase here: it is governed, joined, a rank, a title or a number."""
    previous, key, words = doc.keys[j - 1], doc.keys[j], function_words()
    if (
        (previous in words.preposition and previous not in words.attached)
        or previous == "-"
        or classes(key) & Noun.HONORIFIC
        or carries_preposition(key)
    ):
        return True
    numbered = key.isdigit() and lemma_of(previous) in words.numbered
    return (
        key[:3] == "وال" or key in grades() or numbered
    )  # وزير الثقافة | والإعلام، العميد | ركن، القناة | 12


def _is_told_of(doc: Document, j: int) -> bool:
    """Return whether a word no table knows is what befalls people before it, or what those of a nation do."""
    key, before = doc.keys[j], classes(doc.keys[j - 1])
    if classes(key):
        return False
    if before & Noun.HUMAN and key.endswith(("هما", "هم")):
        return True  # شخصان | مصرعهما
    return bool(before & Noun.NATIONALITY) and (is_masdar(key) or is_thing("ال" + key))  # شاب هندي | إجراء


def _is_past_family(doc: Document, j: int) -> bool:
    """Return whether the word at `j` can be none of his name whom his family's alone calls: نفى حداد | تورطه."""
    key = doc.keys[j]
    known = classes(key)
    if known & (PERSON | Noun.NATIONALITY) or is_quality(key) or not is_family_told(doc, j - 1):
        return False
    return bool(known) or is_ordinary(key) or is_masdar(key.removeprefix("ال"))


def _cannot_describe(doc: Document, i: int, j: int) -> bool:
    """Return whether a definite word at `j` can be no adjective or complement of the closed phrase begun at `i`."""
    previous, key = doc.keys[j - 1], doc.keys[j]
    before, known = classes(previous), classes(key)
    right_after = j - 1 == i
    if right_after and disagrees(before, previous, key) and not known & (Noun.HONORIFIC | Noun.NATIONALITY):
        return True
    if previous[:2] in ("ال", "لل") and before & Noun.ORG and known & Noun.PLURAL and known & _BODIES:
        return True  # الأمين العام للجائزة | الجهات المعنية
    noun = known & _NO_QUALITY and not known & (OWN_NAME | Noun.NATIONALITY) and key[-1] != "ي"
    if noun and _is_body_of(doc, i, j - 1):
        return True  # وزارة الصحة | الأطراف, not الدفاع المدني
    if right_after and _are_two_bodies(previous, key):
        return True
    if known & Noun.ORG and not known & (OWN_NAME | Noun.COMMON):
        return right_after and not before and previous[:2] == "ال"  # الناصيري | الكاف
    if known & Noun.DOCUMENT and not known & _SPEAK and previous[:2] == "ال" and not key.endswith("يه"):
        return True  # وزير المالية | القرار, not الاتصالات الاستراتيجية
    if known:
        return False
    deed = is_masdar(key[2:]) and not key.endswith(("ي", "يه"))
    named = before & NAMED_BODY and not before & (Noun.COMMON | Noun.DEFINITE)
    if (previous[:2] == "ال" or named or possessed(doc, j - 1)) and (deed or is_thing(key)):
        return True  # شركة غوغل | الامتثال، تنظيم داعش | العملية
    if right_after and before & STATE and is_thing(key):
        return True  # أوكرانيا | الوضع
    if previous[:2] != "ال" or not is_oblique(key):
        return False
    body = right_after and before & Noun.ORG and not before & Noun.PLURAL
    return (
        bool(body)
        or _is_body_of(doc, i, j - 1)
        or (classes(doc.keys[i]) & _CHIEF == _CHIEF and previous in grades())
    )


def _are_people_of_none(doc: Document, i: int, j: int) -> bool:
    """Return whether a plural in ين follows a body with its place, and can describe neither: مياه إربد | المشتركين."""
    key, place = doc.keys[j], classes(doc.keys[j - 1])
    if key[:2] != "ال" or not key.endswith("ين") or not is_oblique(key) or classes(key) & Noun.NATIONALITY:
        return False
    body = (
        classes(doc.keys[i]) & Noun.ORG and place & Noun.PLACE and not place & (Noun.NATIONALITY | OWN_NAME)
    )
    return bool(body) and not any(classes(word) & (Noun.PLURAL | Noun.GROUP) for word in doc.keys[i : j - 1])


def _are_two_bodies(previous: str, key: str) -> bool:
    """Return whether two kinds of bodies stand side by side: اللجنة | الحكومة, not اللجنة المنظمة، الهيئة المالية."""
    described = key.endswith("يه") or key[2:3] == "م"  # a participle
    both = classes(previous) & classes(key) & _HEADS == _HEADS and previous[:2] == key[:2] == "ال"
    other = classes(key) & (Noun.NATIONALITY | Noun.GROUP | OWN_NAME | Noun.ROLE)
    return both and not (described or other)


def _is_body_of(doc: Document, i: int, last: int) -> bool:
    """Return whether the phrase begun at `i` is a body with one thing that it is of, at `last`: وزارة الصحة."""
    known = classes(doc.keys[last])
    many = known & (Noun.PLURAL | Noun.GROUP | OWN_NAME) or doc.keys[last].endswith(("ين", "ات"))
    body = classes(doc.keys[i]) & _HEADS == _HEADS and doc.keys[i][:2] != "ال"
    return last == i + 1 and body and doc.keys[last][:2] == "ال" and not many


def _is_new_definite(doc: Document, i: int, j: int, proper: bool) -> bool:
    """Return whether a definite word at `j`, which could describe the phrase begun at `i`, is none of its name.

    It may be a family name or the title of the one who is named, so that these are asked for before what everyday words
    tell.
    """
    previous, key = doc.keys[j - 1], doc.keys[j]
    before, known = classes(previous), classes(key)
    following = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if known & Noun.ROLE and not classes(following) & (OWN_NAME | Noun.NATIONALITY):
        return False  # سامر الخطيب: a family name that is a trade
    family = before & Noun.SURNAME or (before & Noun.GIVEN and j > i + 1 and is_named(doc, j - 2))
    deed = is_masdar(key[2:]) or (before & Noun.SURNAME and is_thing(key))
    if proper and family and not known and deed and not key.endswith(("ي", "يه")):
        return True  # بان كي مون | التفجير
    if before & Noun.GIVEN and following[:2] == "ال" and classes(following) & Noun.ROLE:
        return False  # عصام المجلد الرئيس التنفيذي
    people = known & _NATION_MANY == _NATION_MANY and previous == _GOD  # حسن نصر الله | اللبنانيين
    common = known & Noun.COMMON and not known & (Noun.HONORIFIC | Noun.NATIONALITY)
    return proper and (people or bool(common))


def _is_proper(doc: Document, i: int, last: int) -> bool:
    """Return whether the phrase begun at `i` ends with a name at `last`, which no attribute follows."""
    key, known, words = doc.keys[last], classes(doc.keys[last]), function_words()
    if last > i and is_family_trade(doc, last):
        return True
    if known & _PROPER and not known & (TITLE | Noun.DOCUMENT) and known & _HEADS != _HEADS:
        return True
    if (known & Noun.ORG and not known & Noun.COMMON) or (key == _GOD and last > i):
        return True  # عبد الله | الحكومة
    if known or key[:2] == "ال" or key in grades() or key in words.chief:
        return False
    unknown = not is_ordinary(key) or doc.keys[i - 1] in words.time  # منذ أشهر | البلدية
    return unknown and (last == i or is_named(doc, last - 1))


def _is_where(doc: Document, i: int, last: int) -> bool:
    """Return whether the phrase begun at `i` ends at `last` with where a body is: بجدة، في غزة، محافظة جدة."""
    key, before = doc.keys[last], doc.keys[last - 1]
    if not classes(key) & Noun.PLACE or last == i:
        return False
    governed = prefix_of(key) == "ب" or before == "في"
    return before in of_places() or (governed and not classes(key) & Noun.COMMON)


def _is_new_bare(doc: Document, i: int, j: int) -> bool:
    """Return whether a word without article at `j` begins a noun phrase, the one begun at `i` being closed."""
    previous, key = doc.keys[j - 1], doc.keys[j]
    before, known = classes(previous), classes(key)
    house = j - 1 > i and classes(doc.keys[j - 2]) & Noun.NAME_PARTICLE  # آل الشيخ | خطاب تهنئة
    named = known & Noun.GIVEN and before & Noun.HONORIFIC and not house  # الدكتور هلال
    named = named or (known & before & Noun.GIVEN and _ends(doc, j))  # عمر هلال، أن
    if known & _NEW_HEAD and not named:
        return True
    if is_masdar(key) and not known & OWN_NAME:
        return True
    if not known and previous[:2] == "ال" and key[0] not in "وفبلك" and is_ordinary(key):
        return True
    if known & PEOPLE == PEOPLE and before & WHERE:
        return True  # أمير الرياض | سكان الحي
    whole = before & OWN_NAME and j > i + 1 and not known & (OWN_NAME | Noun.HONORIFIC)
    if known & PEOPLE == PEOPLE and whole:
        return True  # سالم صالح | أعضاء المجلس
    return key[-1] == "ي" and key[0] != "و" and _owns_next(doc, j)


def _follows_many(previous: str, key: str) -> bool:
    """Return whether a noun follows a plural whose ن shows that it owns nothing: اتهم متابعون | مخرج الفيلم."""
    known = classes(key)
    many = previous[:2] != "ال" and previous.endswith("ون") and classes(previous) & PEOPLE == PEOPLE
    agrees = key.endswith("ون") or key[0] in "وفبلك"  # مسؤولون عسكريون
    thing = not known and (is_masdar(key) or is_thing("ال" + key))  # وجه ناشطون | نداء
    noun = (known & _NOUNS or thing) and not known & (OWN_NAME | Noun.NATIONALITY)
    return many and bool(noun) and not agrees


def _closes_indefinite(doc: Document, i: int, j: int) -> bool:
    """Return whether an adjective in ي before `j` closes the indefinite noun at `i`: أبلغ مصدر أمني | الوكالة."""
    previous, head = doc.keys[j - 1], classes(doc.keys[i])
    if j - 1 == i or not head & (Noun.UNNAMED | Noun.DOCUMENT) or head & DEFINED:
        return False
    nisba = previous[:2] != "ال" and previous.endswith(("ي", "يه"))
    known = classes(previous)
    described = known & Noun.NATIONALITY if known else is_adjective(previous)
    return nisba and bool(described) and bool(classes(doc.keys[j]) & _NOUNS)


def _is_of_next(doc: Document, j: int) -> bool:
    """Return whether an everyday thing stands at `j` before more words of its own: بغداد | سلسلة قرارات."""
    key, after = doc.keys[j], doc.keys[j + 1] if j + 1 < len(doc.keys) else "."
    if classes(key) or not is_thing("ال" + key):
        return False
    return (
        after[0].isalpha() and after not in function_words().complementizer and not classes(after) & _PROPER
    )


def _is_other(doc: Document, j: int, nominative: bool) -> bool:
    """Return whether a definite word at `j` can be no attribute of the definite noun before: اتهم الحزب | الاحتلال.

    It is a collective, or after a nominative in ون in the oblique, or of one: المتظاهرون | الوزير, not الجدد.
    """
    previous, key = doc.keys[j - 1 : j + 1]
    known = classes(key)
    if previous[:2] != "ال" or key[:2] != "ال" or (known & Noun.NATIONALITY and not nominative):
        return False
    if nominative and (key.endswith("ين") or (known & _ONE and not known & Noun.PLURAL)):
        return True
    east = doc.keys[j + 1 : j + 2] and is_adjective(doc.keys[j + 1]) and doc.keys[j + 1][:2] != "ال"
    return bool(known & (Noun.GROUP | Noun.DOCUMENT)) and not known & Noun.HUMAN and not east  # الشرق أوسطية


def _ends(doc: Document, j: int) -> bool:
    """Return whether a mark or a complementizer follows the word at `j`, so that it heads no phrase."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ","
    return not after[0].isalnum() or after in function_words().complementizer


def _owns_next(doc: Document, j: int) -> bool:
    """Return whether a plural of people at `j` is in the construct and no subject: ناشد العنزي | سائقي الشاحنات."""
    key = doc.keys[j]
    one = classes(key[:-1]) & PEOPLE == Noun.HUMAN and not classes(key)  # طالبي الخدمة
    two = classes(key[:-1]) & _SIDE == _SIDE and not classes(key)  # طرفي النزاع
    return is_oblique(key) or ((one or two) and j + 1 < len(doc.keys) and doc.keys[j + 1][:2] == "ال")


def _is_past_quoted(key: str) -> bool:
    """Return whether a word can be no attribute of a name in quote marks: «الاتحاد» | إجراء، «الحركة» | القوى."""
    known = classes(key)
    if not known:
        return is_thing(key) if key[:2] == "ال" else is_masdar(key)
    if key[0] == "و" or carries_preposition(key):
        return False  # «الشغل» وحزب «الشعب»، مركز «الأفق» للدراسات
    if known & (PERSON | Noun.NATIONALITY | Noun.AMBIGUOUS):
        return False
    return bool(known & (_NEW_HEAD | Noun.CAPITAL) or known & PEOPLE == PEOPLE)


def _is_anothers(doc: Document, i: int, key: str) -> bool:
    """Return whether a noun after a name in quote marks is another's: «الحركة» | الاحتلال, not «جيش» الاحتلال."""
    known, first = classes(key), classes(doc.keys[i + 1])
    kind = first & _HEADS == _HEADS and doc.keys[i + 1][:2] != "ال" and doc.keys[i + 2] in MARKS
    return (
        key[:2] == "ال" and bool(known & _OTHERS) and not known & (Noun.ROLE | Noun.NATIONALITY) and not kind
    )


def is_named(doc: Document, i: int) -> bool:
    """Return whether the word at `i` is a proper name or a title before one."""
    return i >= 0 and bool(classes(doc.keys[i]) & (_PROPER | (Noun.HONORIFIC | Noun.RANK)))
