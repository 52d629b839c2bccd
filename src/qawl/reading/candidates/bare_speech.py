"""Where does speech begin that no mark and no word opens: وأضاف الوزير، نحن مستعدون?"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_imperfect, is_only_doing
from qawl.reading.phrases.finite_verbs import is_finite, takes_up
from qawl.reading.phrases.nominals import addressed, is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase

_OWNERS = ("ه", "ها", "هم")
_VERB = 6  # tokens into words that are said within which their first verb stands


def begins_speech(key: str) -> bool:
    """Return whether the word can only begin words of the speaker's own: نحن، سوف، سنعمل، نتوقع."""
    if key in function_words().spoken or (key[:2] == "سن" and len(key) > 4 and not classes(key)):
        return True
    readings = [form for form in forms(key) if form.kind == "verb"]
    return bool(readings) and not classes(key) and all(form.person == 1 for form in readings)


def begins_own(doc: Document, i: int) -> bool:
    """Return whether the word at `i` is a verb of who speaks himself: أعتقد, not اعتقد nor أبرز السكان."""
    key = doc.keys[i]
    if doc.text[doc.tokens.starts[i]] != "أ" or classes(key) or doc.keys[i + 1 : i + 2] == []:
        return False
    own = any(form.person == 1 and form.number == "s" for form in forms(key))
    return own and doc.keys[i + 1][:2] != "ال"


def bare_speech(doc: Document, end: int, limit: int, *, has_subject: bool) -> int | None:
    """Find speech set without any mark after the subject: وأضاف الوزير، نحن مستعدون."""
    if end + 2 < limit and doc.keys[end] == "," and not _tells_when(doc, end + 1):
        return end + 1  # وأضاف ، نحن مستعدون
    if end >= limit or has_subject or not is_noun(doc, end):
        return None
    j = noun_phrase(doc, end, limit, split=True)
    if j < limit and takes_up(doc, j):
        return None  # كشفت صورة | التقطت له
    if j < limit and (doc.keys[j] in function_words().preposition or doc.keys[j] == ","):
        # وقال النادي في بيان على موقعه: سوف نعلن
        j = next((k for k in range(j + 1, limit - 2) if begins_speech(doc.keys[k])), j)
        if begins_speech(doc.keys[j]):
            return j
    if j + 1 < limit and doc.keys[j] == ",":
        j += 1
    words = function_words()
    openers = (words.pronoun_subject, words.negation, words.spoken)
    if (
        j + 2 >= limit
        or addressed(doc.keys[j])
        or (doc.keys[j] in words.adjunct and not begins_speech(doc.keys[j]))  # تقول الجدة | وهي تشير
        or not (is_noun(doc, j) or any(doc.keys[j] in group for group in openers))
    ):
        return None
    if _is_clause(doc, j, limit):
        return j
    deeds = (k for k in range(j, min(j + _VERB, limit)) if is_masdar(doc.keys[k]))
    return next((k for k in deeds if k == j or doc.keys[k].endswith(_OWNERS)), None)  # أبلغ السفير | احتجاجه


def _is_clause(doc: Document, j: int, limit: int) -> bool:
    """Return whether a verb stands near the start, as in words that are said: المشروع سينجز, not المشروع الجديد."""
    words = function_words()
    for key in doc.keys[j : min(j + _VERB, limit)]:
        if begins_speech(key) or key in words.pronoun_subject or (key in words.negation and key != "ما"):
            return True
        doing = is_only_doing(key) and key[-1] != "ه"  # جلسة
        if doing or is_finite(key) or (is_imperfect(key) and not classes(key)):
            return True
    return False


def _tells_when(doc: Document, j: int) -> bool:
    """Return whether a circumstance begins at `j`: حذّرت، مطلع الشهر الحالي، من …"""
    key, words = doc.keys[j], function_words()
    if key in words.time or key in words.adjunct or key in words.preposition:
        return True
    return j + 1 < len(doc.keys) and doc.keys[j + 1] in words.time_head
