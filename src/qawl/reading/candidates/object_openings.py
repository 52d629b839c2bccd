"""Is what is reported a noun phrase (أعلن الوزير إطلاق …، انتقد القصر صحيفة …), and where does it begin?"""

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import CueForm, forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing, is_foreign, is_ordinary, is_quality
from qawl.reading.phrases.nominals import is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import is_joined

_PRAYER = 6  # tokens of a prayer with its marks: ـ بمشيئة الله عز وجل ـ
_GOD = fold_word("الله")
_IN_NAME = "باسم"  # متحدث باسم البلدية, and a given name
_OWNED = 5  # letters; a shorter word with a pronoun is a preposition: لديها، عليها
_HEADS = (
    Noun.ROLE | Noun.ORG | Noun.UNNAMED | Noun.OUTLET_HEAD | Noun.DOCUMENT | Noun.QUANTIFIER | Noun.SPOKESMAN
)
_SPEAKERS = Noun.ORG | Noun.HONORIFIC | Noun.ROLE | Noun.GIVEN | Noun.SURNAME | Noun.DOCUMENT
_TITLED = Noun.HONORIFIC | Noun.RANK | Noun.ROLE | Noun.GIVEN
_OF_PERSON = Noun.GIVEN | Noun.SURNAME | Noun.HONORIFIC | Noun.RANK
_TOLD_IT = Noun.SPOKESMAN | Noun.HONORIFIC | Noun.RANK
_PLACES = 3  # phrases between a subject and its object
_COMPLETE = Noun.GIVEN | Noun.SURNAME | Noun.COUNTRY | Noun.CAPITAL | Noun.DEFINITE
_OF_SUBJECT = (
    Noun.ROLE | Noun.HONORIFIC | Noun.SPOKESMAN | Noun.GIVEN | Noun.SURNAME | Noun.NAME_PARTICLE | Noun.NATIONALITY
    | Noun.COUNTRY | Noun.UNNAMED | Noun.PLACE
)  # fmt: skip


def opens_object(doc: Document, j: int, start: int) -> bool:
    """Return whether a verbal noun at `j` is the content: it begins a noun phrase of its own."""
    key, words = doc.keys[j], function_words()
    previous = doc.keys[j - 1]
    if key in words.exalted and previous == "الله":
        return False  # بمشيئة الله تعالى
    if j > start and _after_prayer(doc, j, start):
        return is_noun(doc, j)
    if key[:2] == "ال":
        return (
            key not in words.time
            and (is_masdar(key[2:]) or key[2:] in words.object_opener)
            and j > start
            and (
                previous in words.time | words.demonstrative
                or previous in (",", ")", "-")
                or _past_quoted_callee(doc, j)
            )
        )
    if previous in words.relative or previous in words.what or previous in words.pronoun_subject:
        return False  # الجهود التي تبذلها، بعض ما رصده، وهو ما تسبب
    if j - 2 > start and doc.keys[j - 2] in relative_pronouns() and previous not in words.time:
        return False  # الذي فضل عدم الكشف عن اسمه
    if j > start and (
        previous in words.governing
        or (previous in words.circumstance and doc.keys[j - 2] in words.preposition)
    ):
        return False  # بهدف تعزيز العمل، إلى جانب دوره
    if j > start and _owned_act(key) and not _acts_on(key) and previous not in words.preposition:
        return True
    if j > start and _indefinite(doc, j):
        return key not in words.why
    if j > start and _is_quality(doc, j):
        return previous[:2] == "ال" or bool(classes(previous) & Noun.DEFINITE)
    if is_opposition(doc, j):
        return False
    if not is_masdar(key) or (doc.text[doc.tokens.starts[j]] == "أ" and key[0] == "ا"):
        return False
    if j == start:
        return not classes(key) & _SPEAKERS
    if previous in words.preposition or previous in words.occasion:
        return False
    known = classes(previous)
    if known & _TITLED and classes(key) & (Noun.GIVEN | Noun.SURNAME):
        return False  # الدكتور توفيق
    named = is_second_name(doc, j) or _is_name_of_titled(doc, start, j)
    if named or (previous == "," and _is_given(doc, j)):
        return False
    if previous in words.time:
        return True
    if not known and previous.endswith("ه") and not previous.startswith(("ال", "وال")):
        return previous.endswith("يه") and j - 1 > start  # مصادر محلية | وجود, but لقمة تحالف رواد الأعمال
    closed = previous[:2] == "ال" or known & Noun.DEFINITE  # أكدت القسام | تمكن مجاهديها
    return not (known & _HEADS and not closed and not possessed(doc, j - 1))


def _past_quoted_callee(doc: Document, j: int) -> bool:
    """Return whether a name in quotation marks after a preposition ends right before `j`: طلب من «الشركة» | الحصول."""
    if doc.keys[j - 1] not in MARKS or doc.quotes.inside[j - 2] < 0:
        return False
    quote = doc.quotes.all[doc.quotes.inside[j - 2]]
    return quote.close == j - 1 and doc.keys[quote.open - 1] in function_words().preposition


def _after_prayer(doc: Document, j: int, start: int) -> bool:
    """Return whether a prayer ends right before `j`, whatever its marks: ـ بمشيئة الله تعالى ـ | سماء غائمة."""
    words, end = function_words(), j - 1
    while end > start and doc.keys[end] in ",-":
        end -= 1
    if doc.keys[end] not in words.exalted and doc.keys[end] != "الله":
        return False
    return any(key in words.prayer for key in doc.keys[max(start, j - _PRAYER) : end])


def may_open_object(key: str) -> bool:
    """Return whether a word alone can be such a noun; what is asked of it and most are not."""
    words = function_words()
    if key[:2] == "ال":
        return key not in words.time and (is_masdar(key[2:]) or key[2:] in words.object_opener)
    indefinite = key[-1] == "ا" and is_masdar(key[:-1])
    return indefinite or is_masdar(key) or _owned_act(key) or key[-2:] == "يه"


def is_opposition(doc: Document, i: int) -> bool:
    """Return whether a noun that is also a body stands before what another says: جهات سورية معارضة أن."""
    opens = i + 1 < len(doc) and doc.keys[i + 1] in function_words().complementizer
    return opens and bool(classes(doc.keys[i]) & Noun.ORG)


def is_second_name(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is the second of two given names, though it can be a deed: محمد رضا آشتياني."""
    if not j or not classes(doc.keys[j - 1]) & classes(doc.keys[j]) & Noun.GIVEN:
        return False
    key = doc.keys[j + 1] if j + 1 < len(doc) else ","
    return not key[0].isalnum() or not (classes(key) or is_ordinary(key) or key[:2] == "ال")


def _is_given(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is rather a given name than a deed: …، إقبال محمود، not …، إقبال الناس."""
    after = doc.keys[j + 1] if j + 1 < len(doc) else ""
    return bool(classes(doc.keys[j]) & Noun.GIVEN) and after[:1].isalpha() and after[:2] != "ال"


def _is_name_of_titled(doc: Document, start: int, j: int) -> bool:
    """Return whether a given name that can be a deed stands at `j` with a family name: رئيس البلدية وفاء سلامي."""
    if not classes(doc.keys[j]) & Noun.GIVEN or not classes(doc.keys[start]) & _TITLED or j + 1 >= len(doc):
        return False
    after = doc.keys[j + 1]
    unknown = not classes(after) and after.isalpha() and not is_ordinary(after) and not is_masdar(after)
    return (unknown and after[:2] != "ال") or bool(classes(after) & (Noun.SURNAME | Noun.NAME_PARTICLE))


def _is_quality(doc: Document, j: int) -> bool:
    """Return whether an abstract noun in ية stands before its genitive: أكد المدير | حتمية الرد."""
    key = doc.keys[j]
    if key[-2:] != "يه" or len(key) < _OWNED or key[0] in "وفبلك" or doc.text[doc.tokens.ends[j] - 1] != "ة":
        return False
    return key[:2] != "ال" and not classes(key) and j + 1 < len(doc) and doc.keys[j + 1][:2] == "ال"


def _indefinite(doc: Document, j: int) -> bool:
    """Return whether the word is a verbal noun with the ending of an object: أكد المراسل استهدافاً جديداً."""
    return _is_accusative(doc, j) and doc.keys[j].endswith("ا") and is_masdar(doc.keys[j][:-1])


def _is_accusative(doc: Document, j: int) -> bool:
    """Return whether the ending of the word is written and no subject's: رفضت | قراراً."""
    return doc.text[doc.tokens.starts[j] : doc.tokens.ends[j]].endswith(("اً", "ًا", "ةً"))


@remembered
def _acts_on(key: str) -> bool:
    """Return whether the word can only be a feminine verb with its object: كشفت دراسة أجرتها الوزارة."""
    verb = any(form.kind == "verb" and form.tense == "past" and form.gender == "f" for form in forms(key))
    return (verb or (key.endswith("تها") and is_doing(key[:-2]))) and not is_masdar(key)


@remembered
def _owned_act(key: str) -> bool:
    """Return whether an unknown noun with her or their pronoun can only be what is reported: أكدت الكتائب قنصها …"""
    words = function_words()
    return (
        key.endswith(("ها", "هم"))
        and len(key) >= _OWNED
        and key[0] not in "وفبلك"
        and not classes(key)
        and key not in words.time
        and key not in words.emphasis
    )


def plain_object(doc: Document, end: int, form: CueForm, limit: int, has_subject: bool) -> int | None:
    """Return where a content begins that is any noun phrase after the subject (انتقد القصر صحيفة …) or the verb."""
    keys, j = doc.keys, end
    if j >= limit or (form.suffix and not second_object(form)):
        return None
    alone = form.kind == "verb" and not has_subject and not form.suffix
    if form.kind == "verb" and keys[j] in function_words().taken_up:
        j += 1  # بلاغ نفت فيه | إقالة المدير
    elif alone and is_noun(doc, j) and _may_speak(doc, j) and not _disagrees(doc, j, form):
        j = _past_called(doc, _past_subject(doc, end, limit), form, limit)
        j = past_told(doc, j, limit)  # تقرير لـ«الأفق» | حال الجسر
    elif alone and _points(doc, j, limit):
        after = noun_phrase(doc, j + 1, limit, split=True)
        j = after if after < limit and is_noun(doc, after) else j  # ويرجح هذا التحليل | دخول الأرض
    elif has_subject and not is_noun(doc, j) and j not in doc.quotes.opened and keys[j] != "ما":
        j = _past_place(doc, j, limit)
    if j >= limit or not (
        is_noun(doc, j) or j in doc.quotes.opened or keys[j] == "ما" or _points(doc, j, limit)
    ):
        return None
    return j


def past_agent(doc: Document, start: int, limit: int) -> int:
    """Return where what a thing is called begins, after who calls it so: ما اعتبره الوزير | انتهاكاً."""
    j = _past_subject(doc, start, limit)
    end = noun_phrase(doc, start, limit, split=True)
    quoted = (k for k in range(start + 1, end + 1) if k in doc.quotes.opened and doc.keys[k - 1][:2] == "ال")
    j = next(quoted, j)  # تعتبره السلطات | «عملاً إرهابياً»
    return j if j < limit and (is_noun(doc, j) or j in doc.quotes.opened) else start


def _past_called(doc: Document, j: int, form: CueForm, limit: int) -> int:
    """Return the token after those who are called on with the verb's own ب: أهاب الوزير بالسكان | الابتعاد."""
    called = form.row.addressee == "ب" and j < limit and is_joined(doc.keys[j], "ب")
    return noun_phrase(doc, j, limit, split=True) if called else j


def _disagrees(doc: Document, j: int, form: CueForm) -> bool:
    """Return whether a noun at `j` is no subject: it has another ending, or is a feminine thing: كما حيّا | الملحمة."""
    if _is_accusative(doc, j):
        return True  # رفضت | قراراً
    masculine = (form.number, form.gender) == ("s", "m")
    feminine = doc.keys[j][:2] == "ال" and doc.text[doc.tokens.ends[j] - 1] == "ة"
    return masculine and feminine and not classes(doc.keys[j]) & (Noun.HUMAN | Noun.ROLE | Noun.HONORIFIC)


def _past_place(doc: Document, start: int, limit: int) -> int:
    """Return the object after where and when it was said, or `limit`: دان في بيان على موقعه | القصف."""
    words, last, j = function_words(), start, start
    for _ in range(_PLACES):
        while j < limit and (
            doc.keys[j] in (",", "-", "(", ")") or doc.keys[j] in words.time or _in_brackets(doc, j)
        ):
            j += 1
        if j + 1 < limit and doc.keys[j] in words.prayer and doc.keys[j + 1] == "الله":
            j += 2
            while j < limit and (doc.keys[j] in words.exalted or doc.keys[j] in ",-"):
                j += 1
        if j + 1 >= limit or doc.keys[j] not in words.adjunct or not is_noun(doc, j + 1):
            break
        comma = next((k for k in range(j + 1, limit) if doc.keys[k] == ","), limit)
        last, j = j + 1, noun_phrase(doc, j + 1, comma, split=True)
    begins = j < limit and (is_noun(doc, j) or j in doc.quotes.opened or doc.keys[j] == "ما")
    if begins or _points(doc, j, limit):
        return j
    second = _second_noun(doc, last, j)
    return second if second < j else limit


def _past_subject(doc: Document, start: int, limit: int) -> int:
    """Return one past the subject that begins at `start`, where the object may begin, or `limit`."""
    if doc.keys[start].endswith("ون") and doc.keys[start][:2] != "ال":
        return _short_phrase(doc, start, limit)  # معلقون | سلوك السياح
    j = noun_phrase(doc, start, limit, split=True)
    if j >= limit:
        second = _second_noun(doc, start, limit)
        j = second if second < limit else _short_phrase(doc, start, limit)
    while j < limit and doc.keys[j] in function_words().emphasis:
        j += 1  # الوزير نفسه
    place = _past_place(doc, j, limit)
    return place if place < limit else _second_noun(doc, start, j)


def _second_noun(doc: Document, start: int, end: int) -> int:
    """Return the noun in what was taken for one phrase that begins the object: مجلس علماء الشمال | حادث التفجير.

    It follows a noun that is complete, by its article or as a name, and has the article itself or a genitive with it.
    """
    for k in range(start + 1, end):
        key, before = doc.keys[k], doc.keys[k - 1]
        foreign = k - 1 == start and is_foreign(before)  # أكد فيورنتينا | الصفقة
        complete = before[:2] == "ال" or foreign or (before != _IN_NAME and classes(before) & _COMPLETE)
        named = before == _GOD and key[:2] == "ال"  # سعيد بن عبد الله النقير
        if not complete or named or not key[0].isalpha() or not is_noun(doc, k):
            continue
        known = classes(key)
        if key[:2] == "ال":
            described = key.endswith(("ي", "يه", "ين", "ون")) or (before[:2] == "ال" and is_quality(key))
            if not known & _OF_SUBJECT and not described:
                return k
        elif (
            k + 1 < end
            and doc.keys[k + 1][:2] == "ال"
            and key[0] not in "بلو"
            and (not known & _OF_SUBJECT or known & Noun.PLURAL)
        ):
            return k
    return end


def _points(doc: Document, j: int, limit: int) -> bool:
    """Return whether a demonstrative with its noun stands at `j`: رفض الوزير هذا المقترح، حيّت هذا «النصر»."""
    if j + 1 >= limit or doc.keys[j] not in function_words().demonstrative:
        return False
    noun = j + 1 + (j + 1 in doc.quotes.opened)
    if doc.keys[noun : noun + 1] == [] or doc.keys[noun][:2] != "ال":
        return False
    return doc.keys[j] != "ذلك" or not classes(doc.keys[j + 1]) & _TOLD_IT  # أوضح ذلك | المتحدث


def _short_phrase(doc: Document, i: int, limit: int) -> int:
    """Return one past a subject of one word or genitive, and its adjectives: معلقون | سلوك السياح، الحزب | الأجواء."""
    genitive = doc.keys[i][:2] != "ال" and i + 1 < limit and doc.keys[i + 1][:2] == "ال"
    j = i + 1 + genitive
    while j < limit and classes(doc.keys[j]) & Noun.NATIONALITY and not classes(doc.keys[j]) & Noun.PLURAL:
        j += 1
    named = classes(doc.keys[i]) & _TITLED and j < limit and classes(doc.keys[j]) & _OF_PERSON
    return limit if named or j in doc.quotes.opened else j  # مدير البلدية سالم حمدان, شركة «تداول» are one


def _may_speak(doc: Document, j: int) -> bool:
    key = doc.keys[j]
    known = classes(key)
    if not known and key[:2] == "ال":
        return not (is_masdar(key[2:]) or key[2:] in function_words().object_opener)  # تمنى | الشفاء للجميع
    deed = is_masdar(key) and not known & Noun.DOCUMENT  # but وانتقد تقرير جديد
    return not known or (
        bool(known & ~(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE)) and not deed
    )


def _in_brackets(doc: Document, j: int) -> bool:
    return j > 0 and doc.keys[j - 1] == "(" and j + 1 < len(doc) and doc.keys[j + 1] == ")"


def second_object(form: CueForm) -> bool:
    """Return whether the verb's pronoun is not what is reported: اعتبره نموذجاً, but not الاهتمام الذي أبداه."""
    return bool(form.suffix) and (form.row.copular or form.row.addressee == "object")
