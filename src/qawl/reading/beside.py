"""Can two words stand beside each other in a report, so that what joins them is a missing space? وأكدعلى.

The second is asked first, as most words are turned away by it.
"""

from functools import cache

from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, OF_NATION, OWN_NAME, PERSON_START, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of, words_of
from qawl.lexicon.phrases import phrase_table
from qawl.lexicon.title_words import mere_offices
from qawl.reading.ordinary import is_doing, is_ordinary

_LONG = 5  # letters; a shorter verbal noun may be the end of another word
_NOUN = 5  # letters of the shortest noun that another word may be joined to
_CLOSED = Noun.PLACE | Noun.SURNAME
_OF_STATE = STATE | Noun.NATIONALITY
_BODIES = BODY_HEAD | Noun.UNNAMED
_SPEAKERS = BODY_HEAD | Noun.ROLE | Noun.UNNAMED | Noun.DOCUMENT | Noun.COUNTRY
_NAMES = PERSON_START | STATE | Noun.NAME_PARTICLE
_HEADS = TITLE | BODY | Noun.UNNAMED | Noun.NATIONALITY


def fit(left: str, right: str) -> bool:
    """Return whether two words stand beside each other in a report, so that a space is missing between them."""
    words = function_words()
    article = right.startswith("ال") and len(right) > (4 if left in words.complementizer else 5)
    if left in words.complementizer:
        speaks = left == "ان" and len(right) > 3 and classes(right) & _SPEAKERS
        return article or (bool(speaks) and lemma_of(right)[0] == right[0])  # أن|وزير, not ان|فجارين
    if _with_deed(right):
        noun = len(left) >= (4 if right[1:] in words.object_opener else _NOUN) and bool(classes(left))
        return noun or is_verb(left, 4)  # الاحتلال|بمقتل، أفاد|باستمرار
    if left in words.joinable:
        return _follows_preposition(left, right, article=article)
    if _follows_noun(left, right, article=article):
        return True
    if _may_be_subject(right) and len(left) > 2 and (is_said(left) or (len(left) > 3 and _tells(left))):
        whole = lemma_of(right)[0] == right[0] or right[:2] == "ال"  # أكد|مراسل، وأكد|أبو، وتحدث|المستشار
        return whole and not is_masdar((left + right)[1:])  # واستهداف is one word
    return _follows_verb(left, right, article=article) or (
        not is_verb(left) and _follows_head(left, right, article=article)
    )


def _follows_preposition(left: str, right: str, *, article: bool) -> bool:
    if article:
        return is_known(right)  # من|المتوقع
    told = left == "عن" and (
        right in light("verbs:عبّر") or _deed(right) or bool(len(right) > 4 and classes(right) & _BODIES)
    )
    return told or (len(right) > 3 and right in function_words().object_opener | _occasions(left))


def _follows_noun(left: str, right: str, *, article: bool) -> bool:
    """Return whether `right` goes on after a noun, or after a pronoun with its preposition."""
    words, long = function_words(), len(right) > 3
    if long and _definite(left) and _is_name(right):
        return True  # الروسي|سيرغي
    if long and right in words.object_opener and classes(left) & _OF_STATE:
        return True  # سوريا|مقتل، النرويجي|مقتل
    if article and len(left) > 3 and classes(left) & STATE and classes(right):
        return True  # إيران|المستشار
    if len(left) > 2 and left in words.attached and long and classes(right) & (_BODIES | Noun.ROLE):
        return True  # عنه|وزير
    if long and right[-1] == "ه" and classes(right) & _BODIES and left in mere_offices():
        return True  # رئيس|هيئة
    if right in words.joined_after and len(left) >= _NOUN and _closed_noun(left):
        return True
    if left[-1] in "ها" and article and is_masdar(left) and is_masdar(right[2:]):
        return True  # عزمه|الاستقالة
    if classes(left) & OF_NATION == OF_NATION and is_doing(right):
        return True  # الإسرائيلي|يواجه
    return _definite(left) and right[-1] != "ه" and _deed(right)  # العراق|استهداف


def _follows_verb(left: str, right: str, *, article: bool) -> bool:
    """Return whether `right` goes on after a verb that reports, after what stands before one, or after وفق."""
    words = function_words()
    if article and len(left) in (3, 4) and is_said(left):
        return True  # قال|المرصد
    if left in words.auxiliary and len(right) > 3 and classes(right) & (_BODIES | _HEADS | Noun.DOCUMENT):
        return True  # وكانت|حركة
    if len(left) > 3 and len(right) > 3 and classes(right) & BODY_HEAD and is_past(left):
        return True  # تحدثت|صحيفة
    if classes(right) & _BODIES and _attributes(left):
        return True  # وفق|قناة
    if not is_verb(left, 4):
        return False
    if right in words.joinable or (len(right) > 3 and classes(right) & _BODIES):
        return True  # وأكد|على
    said = article or right in words.complementizer
    return is_verb(left) and (said or (is_past(left) and (_deed(right) or _names(right))))


def _follows_head(left: str, right: str, *, article: bool) -> bool:
    """Return whether `right` goes on after a noun that is one who speaks: مصدر|أعلن، الوزير|أن."""
    words = function_words()
    goes_on = _says(right) or right in words.joinable or (right[0] == "ب" and right in words.complementizer)
    return bool(len(left) > 3 and classes(left) & _HEADS) and (article or goes_on)


def may_begin(right: str) -> bool:
    """Return whether `right` can be the second of two joined words; what most words are turned away by."""
    if right in _seconds() or (right.endswith("ين") and bool(classes(right) & _BODIES)):
        return True
    first = right[0]
    if first in "يت" and len(right) > 3 and is_doing(right):
        return True
    if first in "ال":
        return right[1:2] == "ل" or (first == "ا" and (_deed(right) or _says(right)))
    return _with_deed(right) if first == "ب" else first in "تم" and _deed(right)


def may_lead(left: str, right: str) -> bool:
    """Return whether `left` can stand before `right`, when it is sure that `right` is a word or several."""
    return is_verb(left) or bool(len(left) > 3 and classes(left) & _HEADS and right.startswith(("ال", "لل")))


def _may_be_subject(right: str) -> bool:
    speaks = len(right) > 3 and bool(classes(right) & (_BODIES | Noun.ROLE | Noun.DOCUMENT))
    return speaks or right == "ابو"


@cache
def _seconds() -> frozenset[str]:
    words = function_words()
    return (
        words.object_opener
        | words.complementizer
        | words.joined_after
        | words_of(_BODIES | _NAMES | Noun.DOCUMENT)
        | frozenset(light("verbs:عبّر"))
    )


def _occasions(left: str) -> frozenset[str]:
    """Return in what something is said, where `left` is في: فيبيان."""
    return function_words().occasion if left == "في" else frozenset()


def _deed(key: str) -> bool:
    """Return whether the word is a verbal noun of a shape that is hardly the end of another word."""
    return len(key) >= _LONG and key[0] in "اتم" and is_masdar(key)


def _with_deed(key: str) -> bool:
    """Return whether the word is ب and what happened, as a report of it begins: بمقتل، بوقوع."""
    return (
        len(key) >= _LONG and key[0] == "ب" and (key[1:] in function_words().object_opener or _deed(key[1:]))
    )


def _attributes(key: str) -> bool:
    return any(len(words) == 1 and row.kind == "according" for words, row in phrase_table().get(key, ()))


def _tells(key: str) -> bool:
    """Return whether the word is a past verb of speech, though it may do other things as well: تحدث."""
    return is_past(key) and any(
        form.kind == "verb" and not form.risky and "that" in form.row.opens for form in forms(key)
    )


def _says(key: str) -> bool:
    """Return whether the word is a past verb of saying that begins as the end of a word hardly does: أعلن، أكدت."""
    return (
        key[0] == "ا"
        and not key.endswith("هم")
        and any(form.kind == "verb" and form.tense == "past" and not form.suffix for form in forms(key))
        and is_verb(key, 4)
    )


def is_said(key: str) -> bool:
    """Return whether the word is a past verb that surely reports."""
    return is_verb(key, 3) and is_past(key)


def is_past(key: str) -> bool:
    """Return whether the word is a verb of the table in the past, of one."""
    return not key.startswith(("ال", "وال")) and any(
        form.kind == "verb" and form.tense == "past" and form.number == "s" for form in forms(key)
    )


def is_verb(key: str, letters: int = 5) -> bool:
    """Return whether the word is a verb that surely reports, and has so many letters: a shorter one may be an end."""
    return len(key) >= letters and any(
        form.kind == "verb" and form.row.strong and not form.risky for form in forms(key)
    )


def is_known(key: str) -> bool:
    """Return whether a table has the word."""
    return bool(classes(key) or forms(key) or is_masdar(key))


def _names(key: str) -> bool:
    return key == "ابو" or (len(key) > 3 and bool(classes(key) & _NAMES))


def _is_name(key: str) -> bool:
    """Return whether the tables know a word as a given or family name and as nothing else."""
    known = classes(key)
    return bool(known & OWN_NAME) and not known & ~(OWN_NAME | (Noun.FEMALE_GIVEN | Noun.FEMININE))


def _definite(key: str) -> bool:
    return len(key) > _NOUN and key[:2] == "ال" and bool(classes(key) or is_ordinary(key))


def _closed_noun(key: str) -> bool:
    """Return whether the tables know a word as a noun with its article, or as a name: السويد، التمويل، صنعاء."""
    article = key[:2] == "ال" or key[1:3] == "ال" or key[:2] == "لل"
    known = classes(key)
    return bool(known & _CLOSED) or (article and bool(known or is_masdar(key[key.index("ل") + 1 :])))
