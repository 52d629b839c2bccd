"""Does a word that the tables know go on with a name, as a family name? السيد and الخطيب do, after a given name.

What stands on both sides of it tells, and then what else the tables know it as: a title, a nation, a thing.
"""

from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, NATION, PEOPLE, STATE, TITLE
from qawl.lexicon.nouns import Noun, lemma_of
from qawl.lexicon.title_words import family_trades, mere_offices, of_office, scholars, second
from qawl.reading.phrases.name_words import NameWord
from qawl.reading.phrases.second_phrases import ORIGIN
from qawl.reading.who.name_starts import NO_SURNAME, ends_part, is_surname

_SAYED = "السيد"  # a form of address, and a family name
NATION_MANY = Noun.NATIONALITY | Noun.PLURAL
"""As a whole: people of a nation, اللبنانيين."""


def known_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a word of the tables goes on with a name, maybe as a surname.

    A family name that is a title too (الخطيب، السيد) is told by the words around it, which are asked before the tables
    say what the word is; a name of the tables comes before the title, the nation and the thing that it may also be.
    """
    word, before = words[i], words[i - 1]
    known, common = word.flags, bool(word.flags & Noun.COMMON)
    if word.definite and known & PEOPLE == PEOPLE and _ends_titled(words, first, i):
        return True  # الدكتور محمد العلماء، وكيل الوزارة
    if known & NATION_MANY == NATION_MANY or (word.definite and known & PEOPLE == PEOPLE):
        return False  # الشريم المسلمين، سالم قاسم الموظفين
    if known & Noun.DOCUMENT and before.definite and is_compound(words, i - 1) and i - first > 1:
        return False  # عبداللطيف آل الشيخ | خطاب تهنئة
    beside = i == first + 1 and before.name and bool(before.flags & known & Noun.GIVEN)
    titled = beside and known & TITLE and not known & DEFINED
    if titled and after is not None and is_surname(after, words, i + 1):
        return True  # محمد أمين السقاط، not محمد أمين الصندوق
    between = _between_names(words, first, i, after) if after is not None else None
    if between is not None:
        return between
    if word.name and not (known & TITLE and common and after is None):
        return not known & TITLE or not common or (after is not None and after.name)
    if known & TITLE:
        return _title_goes_on(words, first, i, after)
    if known & (NATION | STATE):
        if word.definite and not before.name and after is not None and after.name:
            return False  # مدرب يونايتد الهولندي | لويس
        if after is not None and after.key == ORIGIN:
            return False  # سالم قاسم | الهندي الأصل
        if known & Noun.NATIONALITY:
            return before.name or not before.flags
        return after is None and (i == first + 1 or word.definite)  # not محمد شياع السوداني | طهران
    return _thing_goes_on(words, first, i, after)


def _between_names(words: list[NameWord], first: int, i: int, after: NameWord) -> bool | None:
    """Return whether a word is a family name by what stands on both sides of it, or None where they do not tell."""
    word, before = words[i], words[i - 1]
    known = word.flags
    sayed = word.key == _SAYED and before.flags & Noun.GIVEN and i - first > 1  # أحمد بن سالم السيد الهاشم
    if sayed and (after.name or (after.definite and not after.flags)):
        return True
    if known & Noun.HONORIFIC and known & Noun.COMMON and word.definite and after.name:
        return False  # محافظة الرس | المهندس عيد
    titled = after.flags & TITLE and before.name and word.definite
    if titled and _may_be_family(word, after, second=i == first + 1):
        return True  # سامر الخطيب مدير المشروع، نواف الشريف مساعد المدير
    given = before.name and before.flags & Noun.GIVEN
    if known & Noun.ROLE and not word.definite and given and _is_family(after):
        return word.key not in mere_offices()  # خالد مرضي العنزي
    if known & Noun.NAME_PARTICLE and known & TITLE and given:
        return not (after.closed or after.ordinary)  # فاطمة بنت الشريف
    return None


def _title_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a title of the tables is a family name here; a form of address before a name is of another."""
    word, before = words[i], words[i - 1]
    known = word.flags
    if known & Noun.HONORIFIC and not (known & DEFINED or word.definite or word.key in mere_offices()):
        return after is not None and after.name and len(word.key) > 1  # كلية الملك فهد | د. سالم
    daughter = bool(before.flags & Noun.FEMALE_GIVEN) and word.definite and bool(known & Noun.FEMININE)
    ranked = bool(known & Noun.RANK) and not known & Noun.SURNAME and not daughter  # سلوى الرقيبة
    if ranked or known & Noun.SPOKESMAN or lemma_of(word.key) in scholars():
        return False
    if after is not None and after.key in of_office():
        return False  # فلان المحلل لدى …
    if word.key in mere_offices() or _ends_family(words, i - 1):
        return False  # سالم جابر | رئيس، سالم العنزي | المشرف على
    last = after is None or after.closed
    if last and is_told_of(words, first, i) and not ends_part(words, i):
        return False  # كاظم جبار | صياد من الأهوار
    if word.key[2:] in mere_offices() and word.definite and _is_third(words, first, i):
        return False  # هدى منصور | السفير
    if (last or (after is not None and after.flags & TITLE)) and before.name and word.key in family_trades():
        return True  # كوثر نجار مسؤولة التحرير
    named = before.name or is_compound(words, i - 1)  # محمد بن عبد الرحمن المخرج
    trade = named if word.definite else before.sure and not known & Noun.PLURAL  # إسماعيل خطيب
    third = before.sure or (before.name and i - first > 1)  # محمد طه فقيه
    return last and (not known & Noun.COMMON or trade or (third and ends_part(words, i)))


def is_told_of(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether a word without the article tells what he is whose whole name opens the sentence before it."""
    return i - first > 1 and words[first].opens_sentence and not words[i].definite


def _thing_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a document, a body or the like in the tables is a family name here, where the name ends."""
    word, before = words[i], words[i - 1]
    known = word.flags
    titled = after is not None and bool(after.flags & TITLE)
    last = (after is None or after.closed or titled) and not is_masdar(word.key)  # بلينكن بحث
    headed = after is not None and after.definite and not titled  # أعلن المدرب خورخي | قائمة اللاعبين
    family = word.definite and (word.marked or titled) and before.flags & Noun.GIVEN  # أحمد بن محمد العمود،
    family = family and not (known & Noun.GROUP and i > first + 1)  # محمد بن سالم | الوفد
    family = family and not (known & Noun.DOCUMENT and _is_third(words, first, i))  # هدى منصور | القرار
    if known & Noun.DOCUMENT and not family and (i - first > 1 or before.flags & Noun.SURNAME or headed):
        return False  # بعث الأمير سعود بن ناصر | برقية
    if family and not known & NO_SURNAME:
        return before.name and not word.key.endswith("ه")  # حسن الطرف، عصام المجلد الرئيس التنفيذي
    return last and before.name and not word.definite and not known & NO_SURNAME and word.key[-1] != "ا"


def _may_be_family(word: NameWord, after: NameWord | None, *, second: bool) -> bool:
    """Return whether a definite word between a given name and a title is a family name: الخطيب، الشيخ المدير."""
    if word.flags & Noun.SURNAME or (word.flags & TITLE and not word.flags & Noun.COMMON):
        return True
    office = (
        after is not None and after.flags & Noun.ROLE and not after.flags & Noun.HONORIFIC and not after.name
    )
    trade = second and word.flags & Noun.ROLE and not word.flags & Noun.SPOKESMAN  # دخيل الطيار مدير الصالة
    return bool(office and (trade or (word.flags & Noun.HONORIFIC and not word.flags & Noun.RANK)))


def _ends_titled(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether the word at `i` ends a titled name of two before a mark: الدكتور سالم العلماء،"""
    titled = first > 0 and words[first - 1].flags & Noun.HONORIFIC and not words[first].apart
    nation = words[i].flags & Noun.NATIONALITY
    given = words[first].name and words[first].flags & Noun.GIVEN
    return bool(titled and given) and i == first + 1 and words[i].marked and not nation


def _is_third(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether a word follows two names of which no word says whose son the one is: محمد بن سالم is no such."""
    two = i == first + 2 and words[i - 1].name and not is_compound(words, i - 1)
    return two and not words[i - 1].flags & Noun.NAME_PARTICLE


def _is_family(word: NameWord) -> bool:
    """Return whether a word is a family name with the article, after which a title is one: العنزي."""
    return word.definite and bool(word.flags & Noun.SURNAME) and not word.flags & Noun.COMMON


def _ends_family(words: list[NameWord], i: int) -> bool:
    """Return whether the word at `i` is such a name, or after a given name one that tells an origin: سالم البلوشي."""
    word = words[i]
    origin = word.definite and word.flags & Noun.NATIONALITY and i > 0 and words[i - 1].flags & Noun.GIVEN
    return bool(origin) or _is_family(word)


def is_compound(words: list[NameWord], i: int) -> bool:
    """Return whether the definite word at `i` is the second of a name: عبد الرحمن، نصر الله."""
    return words[i].key in second() or (i > 0 and bool(words[i - 1].flags & Noun.NAME_PARTICLE))
