"""Does a preposition after a verb open what the verb governs: دعا إلى الهدوء, أشاد بالجهود, and not في تصريح?"""

from qawl.lexicon.document_words import issuing
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, DEFINED, PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import ONE

_TELLS = Noun.HONORIFIC | Noun.SPOKESMAN
_SENDERS = PERSON_START | BODY_HEAD | Noun.COUNTRY
_TITLED = Noun.HONORIFIC | Noun.GIVEN
_LAND = "بلاد"
_OCCASION = "المناسبه"
_TIME = "الوقت"
_EXTENT = "مدي"
_TITLE = 8  # tokens of his title from an envoy to his إلى, before any name
_SENT = 3  # tokens from an envoy to his إلى


def is_circumstance(doc: Document, j: int, start: int) -> bool:
    """Return whether the preposition at `j` opens a circumstance (على هامش، في تصريح) and not the content."""
    words = function_words()
    following = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    about = doc.keys[j] == "عن"
    phrases = words.about_circumstance if about else words.circumstance
    occasion = j - 1 > start and _has_own(
        doc.keys[j - 1], doc.keys[j], following
    )  # but أشار الموقع إلى: it speaks
    dated = doc.keys[j - 2] in words.time  # أعلنت الشرطة أمس الأول | عن
    own = about and following in words.own_name  # كشف عن هويته
    extent = following == _EXTENT and doc.keys[j] == "في"  # شكك في مدى صحته, but على مدى عام
    return (following in phrases and not extent) or own or (occasion and not dated)


def _has_own(occasion: str, preposition: str, following: str) -> bool:
    """Return whether the preposition may be of the occasion before it: في رده على, not في كلمة على."""
    words = function_words()
    if occasion not in words.occasion or occasion[:2] == "ال" or occasion in words.demonstrative:
        return False
    if preposition == "من":
        return bool(classes(following) & _SENDERS)  # في رسالة من الوزير, not في بيان من التصعيد
    return preposition != "علي" or occasion in words.made_on


def is_governed(doc: Document, j: int, start: int) -> bool:
    """Return whether a preposition belongs to the word before it: المشرف العام على المهرجان، عدد من السكان."""
    if j - 2 > start and _describes_text(doc, j - 1):
        return True  # في خطاب وجهه إلى
    if doc.keys[j] == "الي":
        return sent_to(doc, j, start)
    if doc.keys[j] == "من":
        return j > start and _counts(doc.keys[j - 1])
    if doc.keys[j] == "عن":
        return j > start and (doc.keys[j - 1] in issuing() or sits_for(doc, j, start))
    return doc.keys[j] == "علي" and any(
        key in function_words().overseers for key in doc.keys[max(start, j - 2) : j]
    )


def _counts(key: str) -> bool:
    """Return whether a word tells how many of those after من: عدد من السكان, not حذّر البعض، كثيرون، أحدنا | من."""
    if key in function_words().totals or key in ONE or key.endswith("ون"):
        return False
    return bool(classes(key) & Noun.QUANTIFIER) and not classes(key) & DEFINED


def _describes_text(doc: Document, i: int) -> bool:
    """Return whether the word at `i` is a verb that tells of the text before it: خطاب وجهه، رسالة بعثتها."""
    text, key = doc.keys[i - 1], doc.keys[i]
    if text[:2] == "ال" or not (classes(text) & Noun.DOCUMENT or text in function_words().occasion):
        return False
    if key in function_words().attached:
        return False  # كلمة له
    return key.endswith(("ه", "ها")) and key[:2] != "ال" and not doc.has_ta(i)


def sent_to(doc: Document, j: int, start: int) -> bool:
    """Return whether the إلى at `j` says where an envoy named after `start` is sent: المبعوث الأممي إلى سوريا."""
    if j + 1 >= len(doc.keys) or not classes(doc.keys[j + 1]) & Noun.PLACE:
        return False
    near = max(start, j - _SENT)
    far = j - start < _TITLE and not any(classes(key) & Noun.GIVEN for key in doc.keys[start:j])
    return any(key in function_words().envoys for key in (*doc.keys[start : start + far], *doc.keys[near:j]))


def sits_for(doc: Document, j: int, start: int) -> bool:
    """Return whether the عن at `j` says for whom one named after `start` sits: أعرب النائب عن كتلته فلان عن أمله.

    Where the verb takes عن as well, that tells a second عن, or a name, and no verbal noun after the first.
    """
    following = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if not any(key in function_words().delegates for key in doc.keys[max(start, j - 2) : j]):
        return False
    if not following or is_masdar(following) or (following.endswith(("ه", "ها")) and not doc.has_ta(j + 1)):
        return False  # أعلن المرشح عن انسحابه، أعرب المستشار عن قلقه
    end = next((k for k in range(j + 1, doc.last[j]) if not doc.keys[k][0].isalnum()), doc.last[j])
    return "عن" in doc.keys[j + 1 : end] or name_follows(doc, j)


def name_follows(doc: Document, j: int) -> bool:
    """Return whether a titled or given name comes soon after token `j`, before any mark: … عن بعد الدكتور عبدالعزيز.

    Given names that are words as well are names where two stand together: عن كتلة الساحل حسن سالم.
    """
    given = False
    for key in doc.keys[j + 1 : j + 6]:
        if not key[0].isalnum():
            return False
        his = key.endswith(("ه", "هم", "ها")) and classes(key) & Noun.HONORIFIC  # عن سعادته
        another, given = given, bool(classes(key) & Noun.GIVEN)
        sure = classes(key) & _TITLED and not classes(key) & Noun.AMBIGUOUS
        if (sure and not his) or (given and another):
            return True
    return False


def joined_preposition(doc: Document, j: int) -> int:
    """Rate a word that begins with ب or ل as the opener of a content: 2 surely, 1 maybe, 0 no."""
    key = doc.keys[j]
    words = function_words()
    if key == "بعيد" and doc.keys[j + 1 : j + 2] and doc.keys[j + 1] in words.feasts:
        return 2  # هنأهم بعيد الفطر
    if key == "بذلك" and doc.keys[j + 1 : j + 2] and classes(doc.keys[j + 1]) & _TELLS:
        return -1  # صرح بذلك المتحدث
    if key.startswith(_LAND):
        return -1  # جدد دعوة بلاده
    if key[1:] in words.demonstrative and doc.keys[j + 1 : j + 2] and doc.keys[j + 1][:2] == "ال":
        occasion = doc.keys[j + 1] == _OCCASION and doc.keys[j + 2 : j + 3] and doc.keys[j + 2][0] == "ب"
        return -1 if occasion else 2  # أشاد بهذه الجهود, but بهذه المناسبة بالجهود
    if key[1:] in words.same and doc.keys[j + 1 : j + 2] == [_TIME]:
        return -1  # رحب بذات الوقت
    if (
        key in words.adjunct
        or key in words.preposition
        or key in words.opening
        or key in words.attached
        or key in words.acting
        or key in words.adverbial
    ):
        return -1
    if classes(key[1:]) & Noun.PLACE and doc.keys[j + 1 : j + 2] and classes(doc.keys[j + 1]) & Noun.GIVEN:
        return -1  # صرح المتحدث بالباحة سالم قاسم
    if key == "بما" and doc.keys[j + 1 : j + 2] and doc.keys[j + 1].startswith("في"):
        return -1  # بما فيها
    rest = key[1:]
    if rest == "كل" and doc.keys[j + 1 : j + 2] and doc.keys[j + 1] in words.manner:
        return -1  # بكل دقة
    if rest in words.manner:
        return 2 if heads_genitive(doc, j) else -1
    if is_masdar(rest) or rest in words.object_opener or _is_deeds(rest):
        return 2  # أقر بإصابات
    own = classes(key)
    if own and not own & Noun.DEFINITE and key[1:3] != "ال" and not classes(rest):
        return 0
    if rest.startswith("ال") or key.startswith("لل"):
        if is_masdar(rest[2:]):
            return 2
        return 1
    return 1 if classes(rest) & Noun.COMMON else 0


def _is_deeds(key: str) -> bool:
    """Return whether a word is the plural of a verbal noun: إصابات، اتهامات."""
    return key.endswith("ات") and (is_masdar(key[:-2]) or is_masdar(key[:-2] + "ه"))


def heads_genitive(doc: Document, j: int) -> bool:
    """Return whether a definite noun or a verbal noun depends on the word at `j`: بروعة التنظيم."""
    following = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    return following[:2] == "ال" or is_masdar(following)
