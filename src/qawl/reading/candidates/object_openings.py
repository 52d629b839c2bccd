"""Is what is reported a noun phrase (أعلن الوزير إطلاق …، انتقد القصر صحيفة …), and where does it begin?"""

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import CueForm, forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, OWN_NAME, PERSON, PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.past_subjects import (
    COMPLETE,
    past_place,
    past_subject,
    past_taken_up,
    points,
    second_noun,
)
from qawl.reading.candidates.seen_as import attribute_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_and_doing, is_doing, is_imperfect, is_ordinary
from qawl.reading.phrases.nominals import has_pronoun, is_accusative, is_finite, is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import is_joined

_PRAYER = 6  # tokens of a prayer with its marks: ـ بمشيئة الله عز وجل ـ
_OF_ALL = 6  # tokens of what all of them are for, before what they say
_BRACKET = 4  # tokens in a bracket before a word of it
_OWNED = 5  # letters; a shorter word with a pronoun is a preposition: لديها، عليها
_HEADS = BODY_HEAD | Noun.ROLE | Noun.UNNAMED | Noun.DOCUMENT | Noun.QUANTIFIER
_SPEAKERS = PERSON | Noun.ORG | Noun.DOCUMENT
_PERSONS = Noun.HONORIFIC | Noun.HUMAN


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
    if (
        j > start
        and previous[0] in "يت"
        and is_imperfect(previous)
        and not (is_masdar(previous) or classes(previous))
    ):
        return False  # بما يقلل اعتمادها
    if j == start and key in words.totals and _are_subject(doc, j):
        return False
    if j - 2 > start and doc.keys[j - 2] in relative_pronouns() and previous not in words.time:
        return False  # الذي فضل عدم الكشف عن اسمه
    if j > start and (
        previous in words.governing
        or (previous in words.circumstance and doc.keys[j - 2] in words.preposition)
    ):
        return False  # بهدف تعزيز العمل، إلى جانب دوره
    if previous.removesuffix("ه") in words.scheduled and has_pronoun(doc, j):
        return False  # الانتخابات المقرر إجراؤها
    if j > start and _owned_act(key) and not _acts_on(key) and previous not in words.preposition:
        return True
    if j > start and _indefinite(doc, j):
        return key not in words.why
    if j > start and _is_quality(doc, j):
        return previous[:2] == "ال" or bool(classes(previous) & Noun.DEFINITE)
    if is_opposition(doc, j) or (key == "ما" and previous.endswith("كل")) or _in_a_bracket(doc, j, start):
        return False  # بكل ما يملك، المكتب (اف بي آي)
    if not is_masdar(key) or (doc.text[doc.tokens.starts[j]] == "أ" and key[0] == "ا"):
        return False
    if j == start:
        return not classes(key) & _SPEAKERS
    if previous in words.preposition or previous in words.occasion:
        return False
    if _is_in_name(doc, j):
        return False
    known = classes(previous)
    if previous in words.time:
        return True
    owned = not known and previous.endswith("ه") and not previous.startswith(("ال", "وال"))
    if owned and previous not in words.emphasis:
        return previous.endswith("يه") and j - 1 > start  # مصادر محلية | وجود, but لقمة تحالف رواد الأعمال
    closed = previous[:2] == "ال" or known & Noun.DEFINITE  # أكدت القسام | تمكن مجاهديها
    return not (known & _HEADS and not closed and not possessed(doc, j - 1))


def _are_subject(doc: Document, j: int) -> bool:
    """Return whether all those at `j` do it, since a clause or what is theirs follows: أعلن جميع المرشحين | أنهم."""
    end = noun_phrase(doc, j, doc.last[j], split=True)
    after = doc.keys[end] if j + 1 < end < len(doc.keys) else ""
    if after.endswith(("هم", "ها")) and _owned_act(after):
        return True
    words = function_words()
    for k in range(end, min(end + _OF_ALL, doc.last[j])):
        if doc.keys[k] in words.complementizer:
            return k == end or doc.keys[k - 1] == ","  # أعلن جميع المرشحين للرئاسة، أنهم
        if doc.keys[k] in words.relative:
            return False
    return False


def _in_a_bracket(doc: Document, j: int, start: int) -> bool:
    """Return whether a bracket that opens shortly before `j` is still open there."""
    marks = [key for key in doc.keys[max(start, j - _BRACKET) : j] if key in "()"]
    return bool(marks) and marks[-1] == "("


def _past_quoted_callee(doc: Document, j: int) -> bool:
    """Return whether a name in quotation marks after a preposition ends right before `j`: طلب من «الشركة» | الحصول."""
    if doc.keys[j - 1] not in MARKS or doc.quotes.inside[j - 2] < 0 or classes(doc.keys[j]):
        return False  # باسم «جيش» الاحتلال
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
    return indefinite or is_masdar(key) or _is_owned(key) or key[-2:] == "يه"


def is_opposition(doc: Document, i: int) -> bool:
    """Return whether a noun that is also a body stands before what another says: جهات سورية معارضة أن."""
    opens = i + 1 < len(doc.keys) and doc.keys[i + 1] in function_words().complementizer
    return opens and bool(classes(doc.keys[i]) & Noun.ORG)


def _is_in_name(doc: Document, j: int) -> bool:
    """Return whether a word that can be a deed is part of a name: الدكتور توفيق، أبو تريكة, not الخبراء | عودة."""
    key, previous = doc.keys[j], doc.keys[j - 1]
    known = classes(previous)
    if known & PERSON_START and not known & Noun.PLURAL and classes(key) & OWN_NAME:
        return True
    if known & Noun.NAME_PARTICLE and previous[:2] != "ال" and previous not in function_words().resumptive:
        return True
    if is_second_name(doc, j):
        return True
    return previous == "," and _is_given(doc, j)


def is_second_name(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is the second of two given names, though it can be a deed: محمد رضا آشتياني."""
    if not j or not classes(doc.keys[j - 1]) & classes(doc.keys[j]) & Noun.GIVEN:
        return False
    key = doc.keys[j + 1] if j + 1 < len(doc.keys) else ","
    return not key[0].isalnum() or not (classes(key) or is_ordinary(key) or key[:2] == "ال")


def _is_given(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is rather a given name than a deed: …، إقبال محمود، not …، إقبال الناس."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    return bool(classes(doc.keys[j]) & Noun.GIVEN) and after[:1].isalpha() and after[:2] != "ال"


def _is_quality(doc: Document, j: int) -> bool:
    """Return whether an abstract noun in ية stands before its genitive: أكد المدير | حتمية الرد."""
    key = doc.keys[j]
    if key[-2:] != "يه" or len(key) < _OWNED or key[0] in "وفبلك" or not doc.has_ta(j):
        return False
    return key[:2] != "ال" and not classes(key) and j + 1 < len(doc.keys) and doc.keys[j + 1][:2] == "ال"


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


def _is_owned(key: str) -> bool:
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


_owned_act = remembered(_is_owned)  # of the few words that may open an object


def plain_object(doc: Document, end: int, form: CueForm, limit: int, has_subject: bool) -> int | None:
    """Return where a content begins that is any noun phrase after the subject (انتقد القصر صحيفة …) or the verb."""
    keys, j = doc.keys, end
    if j >= limit or (form.suffix and not second_object(form)):
        return None
    alone = form.kind == "verb" and not has_subject and not form.suffix
    taken_up = past_taken_up(doc, j, limit)
    if form.kind == "verb" and taken_up > j:
        j = taken_up
    elif alone and form.row.copular and (called := _called(doc, j, limit)) is not None:
        j = called
    elif alone and is_noun(doc, j) and _may_speak(doc, j, limit) and not _disagrees(doc, j, form):
        j = _past_called(doc, past_subject(doc, end, limit), form, limit)
        j = past_told(doc, j, limit)  # تقرير لـ«الأفق» | حال الجسر
    elif alone and points(doc, j, limit):
        after = noun_phrase(doc, j + 1, limit, split=True)
        j = after if after < limit and is_noun(doc, after) else j  # ويرجح هذا التحليل | دخول الأرض
    elif has_subject and not is_noun(doc, j) and j not in doc.quotes.opened and keys[j] != "ما":
        j = past_place(doc, j, limit)
    if (
        j >= limit
        or _joins(keys[j])
        or not (is_noun(doc, j) or j in doc.quotes.opened or keys[j] == "ما" or points(doc, j, limit))
    ):
        return None
    return j


@remembered
def _joins(key: str) -> bool:
    """Return whether a word is و with another, and no noun that begins with و: انتقد الحكم | ووصفه."""
    rest = key[1:]
    if key[0] != "و" or not rest:
        return False
    known = classes(rest) != 0 and classes(rest) == classes(key)
    return known or rest[0] == "و" or is_and_doing(key) or (is_finite(key) and not is_masdar(key))


def _called(doc: Document, start: int, limit: int) -> int | None:
    """Return what is called another thing, where that follows without article: اعتبر المدير | القرار خطوة.

    Where there is one noun before it, that is the object: واعتبر | القرار خطوة مهمة.
    """
    if not is_noun(doc, start):
        return None
    end = noun_phrase(doc, start, limit, split=True)
    if end >= limit or not is_noun(doc, end) or classes(doc.keys[end]) & COMPLETE:
        return None
    after = noun_phrase(doc, end, limit, split=True)
    if any(doc.keys[i][:2] == "ال" or possessed(doc, i) for i in range(end, after)):
        return None  # اعتبرت الحركة | تصريحات الوزير
    second = second_noun(doc, start, end)
    if second < end:
        return second
    return start if doc.keys[start][:2] == "ال" and not classes(doc.keys[start]) & _PERSONS else None


def is_holder(doc: Document, at: int, i: int, *, has_subject: bool) -> bool:
    """Return whether who holds a thing so is named at `i`, after the verb at `at`: القرار الذي اعتبره | كثيرون."""
    if doc.keys[i].endswith("ون"):
        return True
    if is_accusative(doc, i) or (has_subject and doc.keys[at - 1] not in relative_pronouns()):
        return False  # التي تعتبرها | حكومةً ضعيفة
    return names_speaker(doc, (i, i + 1))


def past_agent(doc: Document, start: int, limit: int) -> int:
    """Return where what a thing is called begins, after who calls it so: ما اعتبره الوزير | انتهاكاً."""
    end = noun_phrase(doc, start, limit, split=True)
    for k in range(start + 1, min(end + 1, limit)):
        if _begins_predicate(doc, k):
            return k  # تعتبره السلطات | من أخطر اللصوص، غير قانوني
    quoted = (k for k in range(start + 1, end + 1) if k in doc.quotes.opened and _is_whole(doc.keys[k - 1]))
    j = next(quoted, -1)  # تعتبره السلطات | «عملاً إرهابياً»
    j = attribute_after(doc, start, limit) if j < 0 else j  # اعتبرها الكثيرون | خارجة عن اللياقة
    j = past_subject(doc, start, limit) if j < 0 else j
    return j if j < limit and (is_noun(doc, j) or j in doc.quotes.opened) else start


def _begins_predicate(doc: Document, k: int) -> bool:
    """Return whether what a thing is held for begins at `k`, with من or غير after who holds it so."""
    words, after = function_words(), doc.keys[k + 1] if k + 1 < len(doc.keys) else ""
    if doc.keys[k] not in words.predicate or not _is_whole(doc.keys[k - 1]):
        return False  # منظمات | غير حكومية
    return doc.keys[k] != "من" or is_adjective(after) or after in words.among


@remembered
def _is_whole(key: str) -> bool:
    """Return whether who holds a thing for something is named in full with the word: السلطات، كييف، كثيرون."""
    return key[:2] == "ال" or key.endswith("ون") or bool(classes(key) & COMPLETE)


def _past_called(doc: Document, j: int, form: CueForm, limit: int) -> int:
    """Return the token after those who are called on with the verb's own ب: أهاب الوزير بالسكان | الابتعاد."""
    called = form.row.addressee == "ب" and j < limit and is_joined(doc.keys[j], "ب")
    return noun_phrase(doc, j, limit, split=True) if called else j


def _disagrees(doc: Document, j: int, form: CueForm) -> bool:
    """Return whether a noun at `j` is no subject: it has another ending, or is a feminine thing: كما حيّا | الملحمة."""
    if _is_accusative(doc, j):
        return True  # رفضت | قراراً
    if not classes(doc.keys[j]) and len(doc.keys[j]) >= _OWNED and has_pronoun(doc, j):
        return True  # واستذكر | مسيرته
    masculine = (form.number, form.gender) == ("s", "m")
    feminine = doc.keys[j][:2] == "ال" and doc.has_ta(j)
    return masculine and feminine and not classes(doc.keys[j]) & (Noun.HONORIFIC | Noun.HUMAN)


def _may_speak(doc: Document, j: int, limit: int) -> bool:
    key = doc.keys[j]
    known = classes(key)
    if not known and key[:2] == "ال":
        return not (is_masdar(key[2:]) or key[2:] in function_words().object_opener)  # تمنى | الشفاء للجميع
    deed = is_masdar(key) and not known & Noun.DOCUMENT  # but وانتقد تقرير جديد
    deed = deed and not (known & Noun.ORG and _has_object(doc, j, limit))
    return not known or (
        bool(known & ~(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE)) and not deed
    )


def _has_object(doc: Document, j: int, limit: int) -> bool:
    """Return whether a body at `j` acts on what follows, though it can be a deed: رفض تحالف القوى | القرار."""
    end = noun_phrase(doc, j, limit, split=True)
    return j + 1 < end < limit and is_noun(doc, end)


def second_object(form: CueForm) -> bool:
    """Return whether the verb's pronoun is not what is reported: اعتبره نموذجاً, but not الاهتمام الذي أبداه."""
    return bool(form.suffix) and (form.row.copular or form.row.addressee == "object")
