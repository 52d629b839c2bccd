"""Is the name of a body over before this word? Asked of each word of a mention, for an object may stand at its end.

Some words surely begin something else wherever they stand (`breaks_off`); others do only after a noun phrase
that is closed, as by the article or a proper name (`goes_past`).
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.document_words import issuing, on_it
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, NAME_START, NAMED_BODY, STATE, TITLE, WHERE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import grades, of_places
from qawl.reading.document import Document
from qawl.reading.ordinary import (
    described,
    is_closed,
    is_described,
    is_doing,
    is_imperfect,
    is_ordinary,
    is_quality,
    is_thing,
)
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import possessed

_TEXT = Noun.COMMON | Noun.DOCUMENT | Noun.DEFINITE | Noun.FEMININE  # الإعلان
_PART_OF = "تابع"  # الشبكة التابعة للاتحاد: the whole is of its name
_DONE = 4  # letters of the shortest verb of the past with a pronoun
_IMPERFECT = (4, 7)  # letters of an imperfect verb


def breaks_off(doc: Document, start: int, i: int) -> bool:
    """Return whether the name from `start` on is over before token `i`, whether or not its phrase is closed."""
    return (
        _ends(doc, start, i)
        or (doc.keys[i][:2] != "ال" and doc.keys[i - 1].isdigit() and _is_number(doc, i - 1))
        or _unlike(doc, start, i)
    )


def goes_past(doc: Document, start: int, i: int) -> bool:
    """Return whether the word at token `i`, after a closed noun phrase, is past the name from `start` on."""
    key, inside = doc.keys[i], doc.quotes.inside[i]
    if inside >= 0 and doc.quotes.all[inside].open >= start and key[0] in "يت":
        return False  # صحيفة «الديلي تليجراف»
    if lemma_of(doc.keys[i - 1]) in of_places() and not classes(key):
        return False  # إقليم تاونات
    return not _is_number(doc, i) and (_runs_on(key) or _is_object(doc, i))


def _is_seen(doc: Document, i: int) -> bool:
    """Return whether token `i` is a verb that says who has read a document: اطلعت عليها."""
    return not classes(doc.keys[i]) and i + 1 < len(doc.keys) and doc.keys[i + 1] in on_it()


def _ends(doc: Document, start: int, i: int) -> bool:
    """Return whether the words before token `i` are surely over, whatever they are."""
    key, before = doc.keys[i], doc.keys[i - 1]
    document = classes(doc.keys[start]) & Noun.DOCUMENT
    if document and (key in issuing() or key in function_words().passive_head):
        return True  # تقرير اقتصادي | صدر، بيان | تم
    if (document or key[0] == "و") and _is_seen(doc, i):
        return True  # أرقام رسمية | حصلت عليها، مركز النورس | واطلعت عليها
    if i == start + 1 and classes(before) & Noun.DOCUMENT and not classes(key):
        return (is_imperfect(key) or is_doing(key)) and not is_masdar(key)  # بيان يتهم، دراسة نشرت
    quote = doc.quotes.inside[start]
    if quote >= 0 and doc.quotes.all[quote].open == start - 1 and doc.quotes.inside[i] != quote:
        return key[:2] != "ال"  # «الساحل» | سيدات
    marked = doc.quotes.opened.get(start + 1)
    if marked is not None and i > (close := doc.quotes.all[marked].close) and _is_no_part(key):
        return not _goes_on(doc, close + 1)  # منظمة «الساحل» | القرار
    if (key == "الله" and before[:2] == "ال") or key in function_words().led_by:
        return True  # النادي | برئاسة فلان
    if key == "غير" and i == start + 1 and before[:2] == "ال":
        return True  # المنظمة | غير الحكومية
    done = key[0] == "ب" and len(key) > _IMPERFECT[0] and not classes(key) and is_masdar(key[1:])
    if done and i > start + 1 and not is_masdar(key):
        return True  # شركة الساحل | بتقديم
    if key in function_words().preposition and i + 1 < len(doc.keys):
        return doc.keys[i + 1].endswith("ها")  # الصحيفة في عنوانها
    after = doc.keys[min(i + 1, len(doc.keys) - 1)]
    if i > start + 1 and not classes(key) and key[:2] != "ال" and after in function_words().time_head:
        return True  # لجنة السلامة بالمنطقة | مطلع عام 1430
    definite = before[:2] == "ال" or before[1:3] == "ال"
    if definite and key[:2] == "ال" and classes(key) & TITLE and classes(after) & NAME_START:
        return True  # الهلال | اللاعب ياسر
    honoured = classes(key) & Noun.HONORIFIC and key[:2] != "ال" and after[:2] == "ال"
    if i > start + 1 and definite and honoured and not classes(key) & Noun.ROLE:
        return True  # هيئة الساحل والجبل | صاحب السمو
    place = classes(before) & Noun.PLACE and not (classes(before) & Noun.COMMON and before[:2] != "ال")
    if i > start + 1 and key[:2] == "ال" and classes(key) & TITLE and place:
        return True  # المقاومة في لبنان | الشهيد المجاهد
    many = i == start + 1 and (classes(before) & Noun.PLURAL or before.endswith("ات"))  # الدول الثلاث
    counted = classes(key[2:]) & Noun.QUANTIFIER and not many
    if before[:2] == "ال" == key[:2] and (lemma_of(key) in _arms() or counted):
        return True  # قوات الدفاع الشعبي | الجناح العسكري, عناصر الشرطة | الأربعة
    common = before[:2] != "ال" and (classes(before) & Noun.COMMON or is_ordinary(before))
    if i > start + 1 and not common and key.removeprefix("ال") in folded("organizations", "is_besides"):
        return True  # شركة هدير | الراعي الرسمي
    if key in described():
        placed = after in function_words().preposition or after in function_words().time
        relates = i > start + 1 and key not in grades() and key[2:6] != _PART_OF
        governed = prefix_of(after) in ("ب", "ل") or (after[0] in "بل" and not classes(after))
        return placed or after[:3] == "بال" or (relates and governed)  # المنظمة | المعنية بالدفاع عن
    adjective = classes(before) & Noun.NATIONALITY
    adjective = adjective or (classes(before) & STATE and i == start + 1)  # أوكرانيا | الوضع
    if (not adjective and before[:2] != "لل") or key[:2] != "ال" or classes(key) & ~_TEXT:
        return False
    return is_thing(key) or (is_masdar(key[2:]) and not key.endswith(("ي", "يه")))


def _goes_on(doc: Document, i: int) -> bool:
    """Return whether another body is set beside one in marks: صحيفتا «الأفق» و«المدار»، «الأفق» وصحيفة."""
    if doc.keys[i] == "و":
        return i + 1 in doc.quotes.opened
    return doc.keys[i][0] == "و" and bool(classes(doc.keys[i][1:]) & BODY)


def _is_no_part(key: str) -> bool:
    """Return whether a word after a quoted name is surely none that describes what is called so."""
    known = classes(key)
    if known:
        return bool(known & Noun.DOCUMENT) and not known & Noun.NATIONALITY
    return key[:2] != "ال" or is_thing(key) or not (key in described() or key.endswith(("ي", "يه")))


def _is_number(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is the number that a body is called by: القناة الـ "12"."""
    numbered, key = function_words().numbered, doc.keys[i]
    if key.isdigit() and doc.quotes.inside[i] >= 0:
        return True  # موقع "الأفق 24"
    return (key.isdigit() or key == "ال") and any(lemma_of(word) in numbered for word in doc.keys[i - 3 : i])


def _unlike(doc: Document, start: int, i: int) -> bool:
    """Return whether an indefinite noun follows a definite one, with which it makes no phrase: الشرطة | فيديو."""
    key, before = doc.keys[i], doc.keys[i - 1]
    inside = doc.quotes.inside
    if (
        not before.startswith(("ال", "لل", "وال"))
        or before == "ال"
        or classes(before) & TITLE
        or inside[i] >= 0
        or inside[i - 1] >= 0
    ):
        return False
    if (
        key[:2] == "ال"
        or not "ء" <= key[0] <= "ي"
        or prefix_of(key)
        or (key[0] in "وبل" and not classes(key))
    ):
        return False
    words = function_words()
    if key in words.preposition or key in words.adjunct:
        return False
    if classes(key) & NAME_START and _is_office(doc, start, i):
        return False  # إدارة الرئيس الكندي سالم الحداد
    known = any(classes(word) or is_ordinary(word) for word in (before, key))
    foreign = not known and doc.keys[start][:2] != "ال"
    return not foreign and not classes(key) & NAMED_BODY  # صحيفة التوتو ميركاتو


def _is_office(doc: Document, start: int, end: int) -> bool:
    """Return whether the words before token `end` are an office with the nation of who holds it: الرئيس الكندي."""
    at = end - 1
    while at > start and (classes(doc.keys[at]) & Noun.NATIONALITY or is_quality(doc.keys[at])):
        at -= 1
    return at < end - 1 and classes(doc.keys[at]) & (Noun.ROLE | Noun.PLURAL) == Noun.ROLE  # not مجلس النواب


@remembered
def _runs_on(key: str) -> bool:
    """Return whether a word after a closed noun phrase begins something else: a verb, an object, a place."""
    known = classes(key)
    if (known & Noun.QUANTIFIER and key not in function_words().another) or key.isdigit():
        return True
    if key[0] == "ب" and prefix_of(key) and not known & WHERE:
        return True
    if key[0] == "و" and not known and (is_closed(key[1:]) or _is_verb(key[1:])):
        return True  # القصر | ويضخم
    if known & Noun.POSSESSED and key.endswith(("ها", "هم")):
        return True  # الوزارة | حملاتها
    if (key[:2] == "ال" and not is_masdar(key)) or known:
        return False
    if key.endswith(("ها", "هم")) and is_ordinary(key):
        return True  # الصحيفة كلامها
    if (key[0] == "ب" and is_masdar(key[1:])) or is_masdar(key.removesuffix("ات")):
        return True  # قرار, إلغاء, إجراءات
    return key[0] in "يت" and _IMPERFECT[0] <= len(key) <= _IMPERFECT[1]


def _is_verb(key: str) -> bool:
    done = (
        len(key) > _DONE and key[-2:] in ("ته", "وه") and is_ordinary(key) and not is_described(key)
    )  # وقدمته
    return done or (is_imperfect(key) and not is_described(key) and not is_masdar(key))


def _is_object(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is an indefinite accusative: قراراً، قرارا."""
    key = doc.keys[i]
    if "ً" in doc.words(i, i + 1) or (key[0] == "و" and possessed(doc, i)):
        return True  # قراراً، الاتحاد | وجمهوره
    return key[-1] == "ا" and is_masdar(key[key[0] == "و" : -1]) and not classes(key)


def _arms() -> frozenset[str]:
    """Bodies that are part of another, and are set beside its name: الجناح العسكري."""
    return folded("organizations", "arms")
