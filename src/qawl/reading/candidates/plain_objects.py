"""Which noun phrase after a verb is its object? انتقد القصر | صحيفة، اعتبر المدير | القرار خطوة، اعتبره | انتهاكاً.

Any noun may be, so it is told by what it is not: the subject, the place where it was said, or who holds a thing so.
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.object_openings import WITH_PRONOUN, shows_object, since_when
from qawl.reading.candidates.past_subjects import (
    COMPLETE,
    may_begin,
    past_place,
    past_subject,
    points,
    second_noun,
)
from qawl.reading.candidates.seen_as import attribute_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_and_doing, is_thing
from qawl.reading.phrases.finite_verbs import is_finite, takes_up
from qawl.reading.phrases.nominals import has_pronoun, is_accusative, is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import is_joined

_WOMEN = Noun.FEMININE | Noun.PLURAL | Noun.GIVEN | Noun.OUTLET
_PERSONS = Noun.HONORIFIC | Noun.HUMAN


def plain_object(doc: Document, candidate: Candidate, end: int, limit: int, has_subject: bool) -> int | None:
    """Return where a content begins that is any noun phrase after the subject (انتقد القصر صحيفة …) or the verb.

    Args:
        doc: the document.
        candidate: the verb or participle.
        end: one past the verb and a pronoun that takes up the text.
        limit: one past the last token at which the content may begin.
        has_subject: whether the subject stands before the verb.
    """
    form, at, keys, j = candidate.form, candidate.at, doc.keys, end
    assert form is not None
    if j >= limit or (form.suffix and not second_object(form)):
        return None
    alone = form.kind == "verb" and not has_subject and not form.suffix
    alone = alone and not _is_within(doc, at, j)  # رسالة انتقد فيها | أداء الحكومة
    if alone and form.row.copular and (called := _called(doc, j, limit)) is not None:
        j = called
    elif alone and is_noun(doc, j) and _may_speak(doc, j, limit) and not _disagrees(doc, j, form):
        after = _past_called(doc, past_subject(doc, end, limit), form, limit)
        after = past_told(doc, after, limit)  # تقرير لـ«الأفق» | حال الجسر
        alone = (after >= limit or not may_begin(doc, after, limit)) and _is_alone(doc, j)
        j = j if alone and _wants_object(form) else after  # وانتقد | رئيس الحكومة.
    elif alone and points(doc, j, limit):
        after = noun_phrase(doc, j + 1, limit, split=True)
        j = after if after < limit and is_noun(doc, after) else j  # ويرجح هذا التحليل | دخول الأرض
    elif (has_subject or (alone and _tells_where(doc, j, limit))) and not may_begin(doc, j, limit):
        j = past_place(doc, j, limit)
    if j < limit and since_when(doc, j):
        return None  # الهدنة التي أعلنها الحزب | ابتداء من الأحد
    if j >= limit or _joins(keys[j]) or takes_up(doc, j) or not may_begin(doc, j, limit):
        return j if form.row.copular and _is_called(doc, j, limit) else None
    return j


def _tells_where(doc: Document, j: int, limit: int) -> bool:
    """Return whether in what text it was said follows the verb at once: واستنكر | في بيان الاعتداء."""
    return j + 1 < limit and doc.keys[j + 1] in function_words().told_in


def _is_alone(doc: Document, j: int) -> bool:
    """Return whether the noun at `j`, with where it is, is all before a stop or a participle: رئيس الحكومة، مطالباً."""
    words, last = function_words(), doc.last[j]
    end = noun_phrase(doc, j, last)
    place = end + 1 < last and doc.keys[end] in words.preposition and doc.keys[end + 1] not in words.occasion
    end = noun_phrase(doc, end + 1, last) if place else end
    if end >= last:
        return True
    after = doc.keys[end + 1] if end + 1 < last else ""
    return doc.keys[end] == "," and any(form.kind == "participle" for form in forms(after))


def _wants_object(form: CueForm) -> bool:
    """Return whether a stance is taken towards a person or thing, which cannot be left out as its subject can."""
    return form.row.listed("stances") and form.prefix[:1] == "و"


def _is_within(doc: Document, at: int, j: int) -> bool:
    """Return whether the noun at `j` is in a text that the verb takes up, and no speaker: انتقد فيها | أداءها."""
    words = function_words()
    if j == at + 1 or doc.keys[j - 1] not in words.taken_up or doc.has_ta(j - 1):  # فيه, not فئة
        return False
    return doc.keys[at - 1] not in words.relative and is_noun(doc, j) and not _can_speak(doc, j)


def _can_speak(doc: Document, j: int) -> bool:
    """Return whether the noun at `j` is a person or body, and no text that others issue: الوزير, not القرار."""
    return not classes(doc.keys[j]) & Noun.DOCUMENT and names_speaker(doc, (j, j + 1))


def _is_called(doc: Document, j: int, limit: int) -> bool:
    """Return whether a demonstrative at `j` is called what follows in the accusative: اعتبر المدير | ذلك دليلاً."""
    points_at = j + 1 < limit and doc.keys[j] in function_words().demonstrative
    return points_at and shows_object(doc, j + 1)


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
    key = doc.keys[start]
    thing = key[:2] == "ال" or (not classes(key) and (is_thing("ال" + key) or is_masdar(key)))
    return start if thing and not classes(key) & _PERSONS else None


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
    if shows_object(doc, j):
        return True  # رفضت | قراراً
    if not classes(doc.keys[j]) and len(doc.keys[j]) >= WITH_PRONOUN and has_pronoun(doc, j):
        return True  # واستذكر | مسيرته
    deed = is_masdar(doc.keys[j]) and doc.keys[j][:2] != "ال" and not doc.has_ta(j)
    if deed and (form.number, form.gender) == ("s", "f") and not classes(doc.keys[j]) & _WOMEN:
        return True  # وأكدت | تحقيق إصابة
    masculine = (form.number, form.gender) == ("s", "m")
    feminine = doc.keys[j][:2] == "ال" and doc.has_ta(j)
    return masculine and feminine and not classes(doc.keys[j]) & _PERSONS


def _may_speak(doc: Document, j: int, limit: int) -> bool:
    key = doc.keys[j]
    known = classes(key)
    if not known and is_thing(key if key[:2] == "ال" else "ال" + key) and not _acts(doc, j, limit):
        return False  # وانتقد | سياسة الحكومة, not وتتوقع نسبة كبيرة | الحصول على
    if not known and key[:2] == "ال":
        return not (is_masdar(key[2:]) or key[2:] in function_words().object_opener)  # تمنى | الشفاء للجميع
    deed = is_masdar(key) and not known & Noun.DOCUMENT  # but وانتقد تقرير جديد
    deed = deed and not (
        known & Noun.ORG and _acts(doc, j, limit) and noun_phrase(doc, j, limit, split=True) > j + 1
    )
    return not known or (
        bool(known & ~(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE)) and not deed
    )


def _acts(doc: Document, j: int, limit: int) -> bool:
    """Return whether what begins at `j` acts on what follows it, though it can be a deed: رفض تحالف القوى | القرار."""
    end = noun_phrase(doc, j, limit, split=True)
    return end < limit and is_noun(doc, end)


def second_object(form: CueForm) -> bool:
    """Return whether the verb's pronoun is not what is reported: اعتبره نموذجاً, but not الاهتمام الذي أبداه."""
    return bool(form.suffix) and (form.row.copular or form.row.addressee == "object")
