"""Is what is reported a deed, named by a noun, and where does it begin? أعلن الوزير إطلاق …، رفض استهدافاً …"""

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, OWN_NAME, PERSON, PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing, is_imperfect, is_ordinary
from qawl.reading.phrases.nominals import has_pronoun, is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import past_name_kept, withholds

_PRAYER = 6  # tokens of a prayer with its marks: ـ بمشيئة الله عز وجل ـ
_OF_ALL = 6  # tokens of what all of them are for, before what they say
_BEFORE_WHAT = ("كل", "سرعان")
_KEPT = 4  # tokens from a verb of refusing to a noun of what is kept back
_BRACKET = 4  # tokens in a bracket before a word of it
WITH_PRONOUN = 5  # letters; a shorter word with a pronoun is a preposition: لديها، عليها
_HEADS = BODY_HEAD | Noun.ROLE | Noun.UNNAMED | Noun.DOCUMENT | Noun.QUANTIFIER
_SPEAKERS = PERSON | Noun.ORG | Noun.DOCUMENT


def opens_object(doc: Document, j: int, start: int) -> bool:
    """Return whether the noun of a deed at `j` is the content: it begins a noun phrase of its own.

    After a prayer the sentence begins anew, so that this is asked first. A word with the article is an object only past
    what closes the subject. Of the others, those that the word before takes for itself are left out whatever they look
    like; then comes the shape that an object alone has, which needs no more proof; and last the plain noun of a deed,
    which may as well go on with the word before.
    """
    key, words = doc.keys[j], function_words()
    if key in words.exalted and doc.keys[j - 1] == "الله":
        return False  # بمشيئة الله تعالى
    if since_when(doc, j):
        return False  # أعلنت النقابة الإضراب ابتداءً من الأحد
    if j > start and _after_prayer(doc, j, start):
        return is_noun(doc, j)
    if key[:2] == "ال":
        return j > start and may_open_object(key) and _is_past_closed(doc, j)
    if _is_governed(doc, j, start) or (j > start and _is_mine(key)):
        return False
    shaped = _is_by_shape(doc, j) if j > start else None
    if shaped is not None:
        return shaped
    if (
        is_opposition(doc, j)
        or (key == "ما" and doc.keys[j - 1].endswith(_BEFORE_WHAT))
        or _in_a_bracket(doc, j, start)
    ):
        return False  # بكل ما يملك، سرعان ما كان، المكتب (اف بي آي)
    if not is_masdar(key) or (doc.text[doc.tokens.starts[j]] == "أ" and key[0] == "ا"):
        return False
    return _stands_alone(doc, j, start) if j > start else not classes(key) & _SPEAKERS


def since_when(doc: Document, j: int) -> bool:
    """Return whether an adverb at `j` tells from when on, and is no beginning: ابتداء من الأحد, not ابتداء الدورة."""
    return doc.keys[j] in function_words().since and doc.keys[j + 1 : j + 2] == ["من"]


def _is_past_closed(doc: Document, j: int) -> bool:
    """Return whether what stands before a word with the article closes the subject: طلب المدير أمس | الحصول على."""
    previous, words = doc.keys[j - 1], function_words()
    return (
        previous in words.time | words.demonstrative
        or previous in (",", ")", "-")
        or _past_quoted_callee(doc, j)
    )


def _is_governed(doc: Document, j: int, start: int) -> bool:
    """Return whether the noun of a deed at `j` is of the word before it, of a relative clause, or the subject."""
    key, previous, words = doc.keys[j], doc.keys[j - 1], function_words()
    if previous in words.relative or previous in words.what or previous in words.pronoun_subject:
        return True  # الجهود التي تبذلها، بعض ما رصده، وهو ما تسبب
    if previous.removesuffix("ه") in words.scheduled and has_pronoun(doc, j):
        return True  # الانتخابات المقرر إجراؤها
    if j - 2 > start and doc.keys[j - 2] in relative_pronouns() and previous not in words.time:
        return True  # الذي فضل عدم الكشف عن اسمه
    if j - 1 > start and withholds(doc, j - 1):
        return True  # أفاد مسؤولان طلبا عدم الكشف عن هويتهما
    if any(past_name_kept(doc, k, j + _KEPT) > j for k in range(max(start, j - _KEPT), j + 1)):
        return True  # مصدر طلب عدم نشر اسمه
    if j == start:
        return key in words.totals and _are_subject(doc, j)
    if previous in words.governing or (
        previous in words.circumstance and doc.keys[j - 2] in words.preposition
    ):
        return True  # بهدف تعزيز العمل، إلى جانب دوره
    return (
        previous[0] in "يت" and is_imperfect(previous) and not (is_masdar(previous) or classes(previous))
    )  # يقلل


def _is_by_shape(doc: Document, j: int) -> bool | None:
    """Return whether a noun that only an object can be begins at `j`; None where its shape tells nothing."""
    key, previous = doc.keys[j], doc.keys[j - 1]
    if _owned_act(key) and not _acts_on(key) and previous not in function_words().preposition:
        return not _is_in_relative(doc, j)
    if _indefinite(doc, j):
        return key not in function_words().why
    if _is_quality(doc, j):
        return previous[:2] == "ال" or bool(classes(previous) & Noun.DEFINITE)
    return None


def _stands_alone(doc: Document, j: int, start: int) -> bool:
    """Return whether the noun of a deed at `j` does not go on with the word before it, which is closed."""
    previous, words = doc.keys[j - 1], function_words()
    if previous in words.preposition or previous in words.occasion or _is_in_name(doc, j):
        return False
    if previous in words.time:
        return True
    known = classes(previous)
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


@remembered
def _is_mine(key: str) -> bool:
    """Return whether the word would be my deed, which no paper reports: a foreign name rather, يوسف | تراوري."""
    return key[-1] == "ي" and is_masdar(key[:-1])


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
    if key[-2:] != "يه" or len(key) < WITH_PRONOUN or key[0] in "وفبلك" or not doc.has_ta(j):
        return False
    return key[:2] != "ال" and not classes(key) and j + 1 < len(doc.keys) and doc.keys[j + 1][:2] == "ال"


def _indefinite(doc: Document, j: int) -> bool:
    """Return whether the word is a verbal noun with the ending of an object: أكد المراسل استهدافاً جديداً."""
    return shows_object(doc, j) and doc.keys[j].endswith("ا") and is_masdar(doc.keys[j][:-1])


def shows_object(doc: Document, j: int) -> bool:
    """Return whether the ending of the word is written and no subject's: رفضت | قراراً."""
    return doc.text[doc.tokens.starts[j] : doc.tokens.ends[j]].endswith(("اً", "ًا", "ةً"))


def _is_in_relative(doc: Document, j: int) -> bool:
    """Return whether the word is his deed on her of whom it tells, who has no article: دراسة | أجراها باحثون."""
    previous = doc.keys[j - 1]
    closed = not previous[0].isalnum() or previous[:2] == "ال" or classes(previous) & Noun.DEFINITE
    return not closed and _may_act_on(doc.keys[j])


@remembered
def _may_act_on(key: str) -> bool:
    """Return whether the word may be a masculine verb with its object: أعدها، أجراها."""
    past = key[:-3] + "ي" if key[-3:-2] == "ا" else key[:-2]
    return key.endswith("ها") and key[0] not in "يتس" and is_doing(past) and not is_masdar(key)


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
        and len(key) >= WITH_PRONOUN
        and key[0] not in "وفبلك"
        and not classes(key)
        and key not in words.time
        and key not in words.emphasis
    )


_owned_act = remembered(_is_owned)  # of the few words that may open an object
