"""Words joined by a missing space, where a cue, a complementizer or the head of a source is in them: وأكدعلى.

A word is parted only where no table knows it as a whole and both parts are of a kind that stand beside each other in
a report; any other joined word is left as it is.
"""

import re
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.tokens import Gate, Tokens
from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes, lemma_of, words_of
from qawl.lexicon.phrases import phrase_table
from qawl.lexicon.tables import table
from qawl.lexicon.title_words import mere_offices
from qawl.reading.ordinary import is_doing, is_imperfect, is_ordinary

_SIGNS = re.compile("إ(?<=[\u0621-\u064a]إ)|نّ|أن(?<=[\u0621-\u064a]{4}أن)")
"""Letters within a word that only the beginning of another can have there."""
_DIGITS = re.compile("([ء-ي]+)[0-9][0-9.,/]*")  # إنّ30
_SHORT = 3  # letters; before أن in a shorter word it is a part of it: طمأنه
_LONG = 5  # letters; a shorter verbal noun may be the end of another word
_SHORTEST, _LONGEST = 6, 24  # letters of a word that may be two
_NOUN = 5  # letters of the shortest noun that another word may be joined to
_CLOSED = Noun.PLACE | Noun.COUNTRY | Noun.SURNAME
_OF_STATE = Noun.COUNTRY | Noun.CAPITAL | Noun.NATIONALITY
_SPEAKING = Noun.OUTLET_HEAD | Noun.ORG
_STATES = Noun.COUNTRY | Noun.CAPITAL
_GIVEN = Noun.GIVEN | Noun.SURNAME
_BODIES = Noun.ORG | Noun.OUTLET_HEAD | Noun.UNNAMED
_OF_NATION = Noun.NATIONALITY | Noun.DEFINITE
_SPEAKERS = _BODIES | Noun.ROLE | Noun.COUNTRY | Noun.DOCUMENT
_NAMES = Noun.GIVEN | Noun.NAME_PARTICLE | Noun.HONORIFIC | Noun.ROLE | Noun.COUNTRY | Noun.CAPITAL
_ATTACHED = frozenset(("ه", "ها", "هم", "هما", "نا", "ني", "ي", "ك", "كم", "هن"))
_HEADS = (
    Noun.UNNAMED | Noun.ORG | Noun.OUTLET_HEAD | Noun.OUTLET | Noun.ROLE | Noun.HONORIFIC | Noun.NATIONALITY
)


def part_joined(tokens: Tokens) -> None:
    """Part the joined words of `tokens` in place."""
    keys = tokens.keys
    parted = {index: _parts(keys[index]) for index in _MAY_PART.within(tokens, 0, len(tokens))}
    for sign in _SIGNS.finditer(tokens.text):
        index = tokens.at(sign.start())
        parts = _marked(tokens, index) if index < len(tokens) else ()
        if parts:
            parted[index] = (*_parts(tokens.keys[index][: parts[0]]), *parts)  # سامر|للميادين|أنّ
    for index in sorted(parted, reverse=True):
        for letters in reversed(parted[index]):
            tokens.split(index, letters)


def _marked(tokens: Tokens, index: int) -> tuple[int, ...]:
    """Part at a complementizer written with its shadda or hamza that no other word has there: أنّغزة، قالإن."""
    key = tokens.keys[index]
    written = tokens.text[tokens.starts[index] : tokens.ends[index]]
    seat = written.find("إ")
    if seat > 3 and written[seat - 1] == "ف" and not _verb(fold_word(written[:seat]), 3):
        return (len(fold_word(written[: seat - 1])),)  # القطاعفإنّ, not كشفإن
    said = seat > 2 and fold_word(written[seat:]) in function_words().complementizer
    if seat > 1 and not said and written[seat : seat + 3] == "إنّ" and seat + 3 < len(written):
        return (len(fold_word(written[:seat])), len(fold_word(written[: seat + 3])))  # للميادين|إنّ|رد
    if said or (seat > 1 and _verb(fold_word(written[:seat]), 3)):
        return (len(fold_word(written[:seat])),)  # قالإن، القطاعإنّها: within a word there is no إ
    seat = written.rfind("أن")
    if seat > _SHORT and fold_word(written[seat:]) in function_words().complementizer:
        left = fold_word(written[:seat])
        if classes(left) or _verb(left, 4):
            return (len(left),)  # الإسرائيليأن
    place = written.find("نّ")
    words = function_words().complementizer
    if place < 1 or key in words:
        return ()
    before = len(fold_word(written[: place + 1]))
    longer = _with_pronoun(key)
    if longer:
        return (longer,)  # أنّهسيتم
    for size in (3, 2):  # بأنّ, أنّ
        if before >= size and key[before - size : before] in words:
            if before == size and key[before:] not in _ATTACHED:
                return (size,)
            if before == len(key) and before - size > 2:
                return (before - size,)
    return ()


def _with_pronoun(key: str) -> int:
    """Return how many letters are a complementizer with its pronoun, before a verb: أنها|رصدت; 0 in others."""
    for size in (6, 5, 4, 3):
        left, right = key[:size], key[size:]
        if len(right) > 3 and left[-1] in "هما" and left in function_words().complementizer:
            return size if is_doing(right) or is_imperfect(right) or _past(right) else 0
    return 0


def _parts(key: str) -> tuple[int, ...]:
    """Return after how many letters `key` is parted; empty where it is one word."""
    linked = _linked(key)
    if linked:
        return linked
    if not key.isalpha():
        return _before_digits(key)
    if _known(key):
        return ()
    longer = _with_pronoun(key) if key[:2] in ("ان", "با") else 0
    if longer:
        return (longer,)
    aspect = key.find("قد", 0, 3) + 2
    if aspect > 1 and key[:aspect] in function_words().aspect and _is_said(key[aspect:]):
        return (aspect,)  # قد|هدّد
    if key.startswith(_connectives()):
        clause = next(len(word) for word in _connectives() if key.startswith(word))
        if len(key) - clause >= _SHORT and _reports(key[clause:]):
            return (clause,)  # بينما|نقلت، فيما|تؤكد
    if len(key) > _LONGEST or len(key) < (4 if key.startswith("ما") else _SHORTEST):
        return ()
    if _relative(key):
        return (2,)
    for letters in range(len(key) - 2, 1, -1):
        right = key[letters:]
        if not _may_begin(right):
            continue
        left = key[:letters]
        inner = _parts(right) if len(right) > _SHORTEST else ()
        if _fit(left, right) or (inner and _may_lead(left, right)):
            return (letters, *(letters + more for more in inner))
    return ()


_MAY_PART = Gate(_parts)


def _before_digits(key: str) -> tuple[int, ...]:
    """Part a word from the number after it, and in itself: إنّ|30."""
    found = _DIGITS.fullmatch(key)
    before = found.group(1) if found else ""
    return (*_parts(before), len(before)) if len(before) > 1 and not before.endswith("ال") else ()


def _linked(key: str) -> tuple[int, ...]:
    """Return where the name of an outlet that links itself begins and ends within a longer word."""
    for name in _linked_names():
        start = key.find(name)
        if start >= 0 and len(key) > len(name) + 1:
            end = start + len(name)
            rest = _parts(key[end:]) if len(key) - end > _SHORTEST else ()
            places = (start, end, *(end + more for more in rest))
            return tuple(at for at in places if 1 < at < len(key) - key[-1].isalpha())
    return ()


@cache
def _linked_names() -> tuple[str, ...]:
    return tuple(fold_word(table("outlets")["linked"]).split())


def _may_begin(right: str) -> bool:
    """Return whether `right` can be the second of two joined words; what most words are turned away by."""
    if right in _seconds() or (right.endswith("ين") and bool(classes(right) & _BODIES)):
        return True
    first = right[0]
    if first in "يت" and len(right) > 3 and is_doing(right):
        return True
    if first in "ال":
        return right[1:2] == "ل" or (first == "ا" and (_deed(right) or _says(right)))
    return _with_deed(right) if first == "ب" else first in "تم" and _deed(right)


def _relative(key: str) -> bool:
    """Return whether the word is ما and a verb that reports, or one that makes it passive: ماتم، ماتناقلته، ماذكره."""
    if not key.startswith("ما"):
        return False
    owned = len(key) > 5 and key[-1] == "ه" and _past(key[2:]) and not is_ordinary(key)
    return owned or key[2:] in function_words().passive_head or _verb(key[2:], 4)


def _deed(key: str) -> bool:
    """Return whether the word is a verbal noun of a shape that is hardly the end of another word."""
    return len(key) >= _LONG and key[0] in "اتم" and is_masdar(key)


def _with_deed(key: str) -> bool:
    """Return whether the word is ب and what happened, as a report of it begins: بمقتل، بوقوع."""
    return (
        len(key) >= _LONG and key[0] == "ب" and (key[1:] in function_words().object_opener or _deed(key[1:]))
    )


@cache
def _seconds() -> frozenset[str]:
    words = function_words()
    return (
        words.object_opener
        | words.complementizer
        | words.joined_after
        | words_of(_BODIES | _NAMES | Noun.DOCUMENT)
        | light("verbs:عبّر").keys()
    )


def _known(key: str) -> bool:
    return bool(classes(key) or forms(key) or is_masdar(key))


def _fit(left: str, right: str) -> bool:
    """Return whether two words stand beside each other in a report, so that a space is missing between them."""
    words = function_words()
    article = right.startswith("ال") and len(right) > (4 if left in words.complementizer else 5)
    if right.startswith("لل") and classes("ال" + right[2:]) & Noun.OUTLET:
        return len(left) > 2  # مصادر|للميادين
    if left in words.complementizer:
        speaks = left == "ان" and len(right) > 3 and classes(right) & _SPEAKERS
        return article or (bool(speaks) and lemma_of(right)[0] == right[0])  # أن|وزير, not ان|فجارين
    if _with_deed(right):
        noun = len(left) >= (4 if right[1:] in words.object_opener else _NOUN) and bool(classes(left))
        return noun or _verb(left, 4)  # الاحتلال|بمقتل، أفاد|باستمرار
    if left in words.joinable:
        return _follows_preposition(left, right, article=article)
    if _follows_noun(left, right, article=article):
        return True
    if _may_be_subject(right) and len(left) > 2 and (_is_said(left) or (len(left) > 3 and _tells(left))):
        whole = lemma_of(right)[0] == right[0] or right[:2] == "ال"  # أكد|مراسل، وأكد|أبو، وتحدث|المستشار
        return whole and not is_masdar((left + right)[1:])  # واستهداف is one word
    return _follows_verb(left, right, article=article) or (
        not _verb(left) and _follows_head(left, right, article=article)
    )


def _follows_preposition(left: str, right: str, *, article: bool) -> bool:
    if article:
        return _known(right)  # من|المتوقع
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
    if article and len(left) > 3 and classes(left) & _STATES and classes(right):
        return True  # إيران|المستشار
    if len(left) > 2 and left in words.attached and long and classes(right) & (_BODIES | Noun.ROLE):
        return True  # عنه|وزير
    if long and right[-1] == "ه" and classes(right) & _BODIES and left in mere_offices():
        return True  # رئيس|هيئة
    if right in words.joined_after and len(left) >= _NOUN and _closed_noun(left):
        return True
    if left[-1] in "ها" and article and is_masdar(left) and is_masdar(right[2:]):
        return True  # عزمه|الاستقالة
    if classes(left) & _OF_NATION == _OF_NATION and is_doing(right):
        return True  # الإسرائيلي|يواجه
    return _definite(left) and right[-1] != "ه" and _deed(right)  # العراق|استهداف


def _may_be_subject(right: str) -> bool:
    speaks = len(right) > 3 and bool(classes(right) & (_BODIES | Noun.ROLE | Noun.DOCUMENT))
    return speaks or right == "ابو"


def _follows_verb(left: str, right: str, *, article: bool) -> bool:
    """Return whether `right` goes on after a verb that reports, after what stands before one, or after وفق."""
    words = function_words()
    if article and len(left) in (3, 4) and _is_said(left):
        return True  # قال|المرصد
    if left in words.aspect and _says(right):
        return True  # وقد|أعلن
    if left in words.auxiliary and len(right) > 3 and classes(right) & (_BODIES | _HEADS | Noun.DOCUMENT):
        return True  # وكانت|حركة
    if len(left) > 3 and len(right) > 3 and classes(right) & _SPEAKING and _past(left):
        return True  # تحدثت|صحيفة
    if classes(right) & _BODIES and _attributes(left):
        return True  # وفق|قناة
    if not _verb(left, 4):
        return False
    if right in words.joinable or (len(right) > 3 and classes(right) & _BODIES):
        return True  # وأكد|على
    said = article or right in words.complementizer
    return _verb(left) and (said or (_past(left) and (_deed(right) or _names(right))))


def _follows_head(left: str, right: str, *, article: bool) -> bool:
    """Return whether `right` goes on after a noun that is one who speaks: مصدر|أعلن، الوزير|أن."""
    words = function_words()
    goes_on = _says(right) or right in words.joinable or (right[0] == "ب" and right in words.complementizer)
    return bool(len(left) > 3 and classes(left) & _HEADS) and (article or goes_on)


def _occasions(left: str) -> frozenset[str]:
    """Return in what something is said, where `left` is في: فيبيان."""
    return function_words().occasion if left == "في" else frozenset()


def _attributes(key: str) -> bool:
    return any(len(words) == 1 and row.kind == "according" for words, row in phrase_table().get(key, ()))


@cache
def _connectives() -> tuple[str, ...]:
    """Words that begin a clause, and that few words begin with."""
    words = function_words()
    return tuple(word for word in words.clause - words.complementizer - words.subordinate if len(word) > 2)


def _reports(key: str) -> bool:
    """Return whether the word is a verb that surely reports, in any tense: نقلت، تؤكد."""
    return not classes(key) and any(
        form.kind == "verb" and not (form.risky or form.prefix) and (form.row.strong or form.row.source)
        for form in forms(key)
    )


def _tells(key: str) -> bool:
    """Return whether the word is a past verb of speech, though it may do other things as well: تحدث."""
    return _past(key) and any(
        form.kind == "verb" and not form.risky and "that" in form.row.opens for form in forms(key)
    )


def _says(key: str) -> bool:
    """Return whether the word is a past verb of saying that begins as the end of a word hardly does: أعلن، أكدت."""
    return (
        key[0] == "ا"
        and not key.endswith("هم")
        and any(form.kind == "verb" and form.tense == "past" and not form.suffix for form in forms(key))
        and _verb(key, 4)
    )


def _is_said(key: str) -> bool:
    """Return whether the word is a past verb that surely reports."""
    return _verb(key, 3) and _past(key)


def _names(key: str) -> bool:
    return key == "ابو" or (len(key) > 3 and bool(classes(key) & _NAMES))


def _past(key: str) -> bool:
    return not key.startswith(("ال", "وال")) and any(
        form.kind == "verb" and form.tense == "past" and form.number == "s" for form in forms(key)
    )


def _definite(key: str) -> bool:
    return len(key) > _NOUN and key[:2] == "ال" and bool(classes(key) or is_ordinary(key))


def _is_name(key: str) -> bool:
    """Return whether the tables know a word as a given or family name and as nothing else."""
    known = classes(key)
    return bool(known & _GIVEN) and not known & ~(_GIVEN | (Noun.FEMALE_GIVEN | Noun.FEMININE))


def _closed_noun(key: str) -> bool:
    """Return whether the tables know a word as a noun with its article, or as a name: السويد، التمويل، صنعاء."""
    article = key[:2] == "ال" or key[1:3] == "ال" or key[:2] == "لل"
    known = classes(key)
    return bool(known & _CLOSED) or (article and bool(known or is_masdar(key[key.index("ل") + 1 :])))


def _may_lead(left: str, right: str) -> bool:
    return _verb(left) or bool(len(left) > 3 and classes(left) & _HEADS and right.startswith(("ال", "لل")))


def _verb(key: str, letters: int = 5) -> bool:
    return len(key) >= letters and any(
        form.kind == "verb" and form.row.strong and not form.risky for form in forms(key)
    )
