"""May a personal name begin with this word of a mention? At its head, after a mark, a title, a closed noun phrase.

Words that are names and titles as well (سلطان، أمين، مالك) begin one where what follows shows a family name.
"""

from functools import cache

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, DEFINED, OWN_NAME, STATE, TITLE
from qawl.lexicon.nouns import Noun, lemma_of
from qawl.lexicon.title_words import (
    called,
    doubled,
    envoys,
    grades,
    learned,
    mere_offices,
    of_places,
    second,
    sons,
)
from qawl.reading.ordinary import is_closed, is_foreign, is_imperfect
from qawl.reading.phrases.name_words import NameWord, governed, is_invoked, prefix_of

_PEOPLE = Noun.GROUP | Noun.PLURAL
_PROPER = Noun.OUTLET | Noun.PLACE | Noun.NATIONALITY
OWN_NAMES = STATE | Noun.OUTLET | Noun.NATIONALITY
NO_SURNAME = TITLE | BODY_HEAD | Noun.PLURAL | Noun.UNNAMED | Noun.QUANTIFIER
_AND = 3  # letters of the longest word whose و is its own: وصل الله
_MANY = 4  # letters of the shortest word that is read as a plural in و


def starts(words: list[NameWord], i: int) -> bool:
    """Return whether a personal name may begin with the word at `i`."""
    word = words[i]
    if i + 1 < len(words) and (word.key, words[i + 1].key) in doubled():
        return True  # غير بيدرسن
    if word.closed or word.key in _within():
        return False
    before, after = neighbours(words, i)
    if after is not None and after.key in second():
        joined = word.key[0] in "وف" and len(word.key) > _AND and not word.flags  # وقدر الله
        return not (is_party(word) or is_invoked(word) or joined)
    if word.name and not word.ordinary:
        return _known_starts(words, i)
    if after is not None and after.key == "بن" and not word.ordinary and not word.flags:
        return True  # المنذر بن سعد
    if word.ordinary and (not word.after_quote or word.key[0] in "لب"):
        return False
    if word.flags or word.definite or word.key.isdigit() or len(word.key) < 2:
        ends = after is None or after.key in mere_offices()  # الحمدان القيادي في الحزب
        lone = word.definite and not word.flags and ends and before is None
        lone = lone and not word.key.endswith(("ون", "ين")) and not is_masdar(word.key[2:])
        return lone or _lone_after_title(words, i)
    return _unknown_starts(words, i, before)


@cache
def _within() -> frozenset[str]:
    """Words that only go on with a name or a title: الدين، الركن."""
    return grades() | second()


def is_party(word: NameWord) -> bool:
    """Return whether a word before الله begins no name: حزب الله."""
    return bool(word.flags & BODY or prefix_of(word.key)) or (word.key[0] in "لب" and governed(word.key))


def _unknown_starts(words: list[NameWord], i: int, before: NameWord | None) -> bool:
    """Return whether a name may begin with a word at `i` that no table knows."""
    word = words[i]
    if (word.key[0] in "لب" or before is not None) and governed(word.key):
        return False
    nation = i and words[i - 1].definite and words[i - 1].flags & Noun.NATIONALITY and words[0].flags & TITLE
    if word.bracketed and not nation:
        return False  # الوزير الفرنسي (دوبوا), but not اتحاد اللعبة (فيفا)
    if before is not None and word.key[0] in "لب" and before.flags & Noun.PLURAL:
        return False  # الزوار | لواجهة الميناء
    if before is not None and word.key[0] == "ب" and before.definite and not before.flags & TITLE:
        following = words[i + 1 : i + 2]
        if following and following[0].name and not following[0].apart:
            return False  # النادي السعودي بيوجين | ملاك المنيف
    if before is not None and word.key[0] in "لبو" and not before.flags & (TITLE | OWN_NAMES):
        closed = not before.flags and (not before.key.endswith(("ي", "يه")) or word.key[0] == "ل")
        two = any(beside.name or is_foreign(beside.key) for beside in words[i + 1 : i + 2])
        own = two and word.key[0] == "ب" and is_foreign(word.key[1:])  # بعثة الأمم المتحدة | بينتو كيتا
        if word.key[0] == "و" or (closed and not own):
            return False  # بلدية الزهور وبركة …
    after = neighbours(words, i)[1]
    if word.key[-1] == "ت" and after is not None and after.definite and not after.name:
        return False  # دبت الفرحة
    if word.quoted_on and before is not None and not before.name:
        return False  # رئيس تحرير «عرب نيوز»
    many = not i and word.key[-1] == "و" and len(word.key) > _MANY and after is not None and after.definite
    if many and after is not None and not after.flags & (TITLE | OWN_NAME):
        return False  # مشترو السيارات
    if word.key[0] == "ي" and is_imperfect(word.key) and not (before is not None and before.flags & TITLE):
        return False
    if before is None or word.after_quote:
        return True
    numbered = before.key.isdigit() and i > 1 and lemma_of(words[i - 2].key) in function_words().numbered
    return _may_open(before) or before.key in called() or numbered or _of_place(words, i)  # القناة 12 فلان


def _known_starts(words: list[NameWord], i: int) -> bool:
    """Return whether a name begins with the word at `i`, which the tables have as a name."""
    word = words[i]
    before, after = neighbours(words, i)
    if word.flags & Noun.NATIONALITY and word.definite and i:
        return _lone_after_title(words, i)
    if word.flags & TITLE:
        return _titled_starts(words, i)
    if word.flags & _PEOPLE == _PEOPLE and after is not None and after.definite:
        return False  # أسر الشهداء
    if word.flags & Noun.AMBIGUOUS and is_closed(word.key) and (before is None or before.closed):
        return after is not None and after.name  # لو، كان
    if word.flags & Noun.COMMON and not i and after is None:
        return bool(word.flags & OWN_NAME)
    if word.definite and before is not None and before.flags & Noun.PLACE and before.definite:
        proper = word.sure and not before.flags & Noun.COMMON  # بنك الرياض | الجوهرة
        return proper or (after is not None and after.name)  # الجبل الأخضر
    if word.sure or before is None or _may_open(before) or before.key in called():
        return True
    return after is not None and (after.name or not after.flags)


def _titled_starts(words: list[NameWord], i: int) -> bool:
    """Return whether a name begins with the word at `i`, which may be a title or kinship as well: سلطان، مالك، أم."""
    word = words[i]
    before, after = neighbours(words, i)
    titled = after is None or after.name or not after.flags  # not سمو أمير منطقة …
    if after is not None and (word.key, after.key) in sons() and (before is None or before.flags & TITLE):
        return True  # ابن القيم، الإمام ابن خلدون
    bare, given = not word.flags & DEFINED, bool(word.flags & Noun.GIVEN)
    if after is not None and bare and given:
        if after.key == "بن":
            return True  # الأمير سلطان بن سلمان
        surname = is_surname(after, words, i + 1)
        if before is None and not i:
            return surname  # سلطان القحطاني
        if before is None:  # نائبه، مالك عقار،
            return (after.name and surname) or ends_part(words, i + 1)
        ended = _may_open(before) or not before.flags or word.after_quote
        if surname and ended and (before.definite or not before.flags & TITLE):
            return True  # مدير النادي الرياضي سلطان القحطاني، المخرج أمير رمزي،
    elif after is not None and after.name and word.flags & Noun.NAME_PARTICLE:
        if before is None:
            return bool(after.flags & Noun.GIVEN) and not after.definite  # أم فهد
        if before.definite or before.key in called():
            return True  # المواطنة أم فؤاد، وتدعى أم فؤاد
    return titled and bare and before is not None and bool(before.flags & Noun.HONORIFIC)


def is_surname(word: NameWord, words: list[NameWord], i: int) -> bool:
    """Return whether the word at `i` shows that one before it, maybe an office, is a name: مختار الرحبي، أمين معلوف،"""
    if word.name:
        return not word.flags & TITLE
    if word.flags or word.ordinary:
        return False
    titled = i + 1 < len(words) and words[i + 1].flags & Noun.ROLE and not words[i + 1].definite
    if word.definite and (word.marked or titled) and words[i - 1].flags & Noun.GIVEN:
        return not is_masdar(word.key[2:])  # سلطان النوة، سلطان النوة رئيس النادي
    return (word.definite and word.key[-1] == "ي") or (ends_part(words, i) and not is_masdar(word.key))


def _of_place(words: list[NameWord], i: int) -> bool:
    """Return whether an unknown place begins at `i` that a name follows: رئيس بلدية … فلان بن فلان."""
    before, rest = words[i - 1], words[i + 1 : i + 3]
    if before.key not in of_places() or len(rest) < 2 or words[i].apart:
        return False
    return not any(w.apart or w.closed or w.ordinary or w.definite or w.flags & TITLE for w in rest)


def neighbours(words: list[NameWord], i: int) -> tuple[NameWord | None, NameWord | None]:
    """Return the words beside the one at `i`, None where there is none or a mark parts them."""
    beside = i + 1
    after = words[beside] if beside < len(words) else None
    return (
        None if i == 0 or words[i].apart else words[i - 1],
        None if after is None or after.apart else after,
    )


def _may_open(before: NameWord) -> bool:
    """Return whether a name may follow the word `before`: a title, or the end of a closed noun phrase."""
    if before.closed:
        return False
    return (
        before.definite
        or bool(before.flags & (TITLE | DEFINED | _PROPER))
        or bool(before.flags & Noun.ORG and not before.flags & Noun.COMMON)
    )


def _lone_after_title(words: list[NameWord], i: int) -> bool:
    """Return whether the word, last of its part, is a surname for the title before it (الدكتور هندي)."""
    word = words[i]
    before, after = neighbours(words, i)
    if before is not None and before.key[:2] == "لل":
        return False  # مدرب للفريق الساحلي
    if before is None or (after is not None and (word.flags or word.ordinary or not after.preposition)):
        return False
    if word.flags & NO_SURNAME:
        trade = word.definite and not word.flags & (Noun.RANK | Noun.ORG | Noun.PLURAL)
        return trade and bool(word.flags & Noun.ROLE) and lemma_of(before.key) in learned()  # د. الفلاح
    if prefix_of(word.key) or (governed(word.key) and not word.definite) or word.key.isdigit():
        return False
    if word.definite and is_masdar(word.key[2:]) and not word.flags:
        return False  # أستاذ التسويق
    if word.definite:
        nation = word.flags & Noun.NATIONALITY and lemma_of(before.key).removeprefix("ال") in envoys()
        return bool(before.flags & Noun.HONORIFIC) and not nation  # المستشار الألماني
    return bool(before.flags & TITLE) and before.definite and word.key[-1] != "ا"


def ends_part(words: list[NameWord], i: int) -> bool:
    """Return whether a mark follows the word at `i`, which has no article: إسماعيل خطيب،"""
    return words[i].marked and not words[i].definite
