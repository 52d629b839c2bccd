"""Which words of a mention can be a personal name together, wherever in it? The stretches that `names` chooses from.

A stretch goes on from where a name may begin over words that the tables know as names, and over unknown ones that
are no everyday words.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, DEFINED, EVERYDAY, NATION, OWN_NAME, PEOPLE, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.title_words import (
    doubled,
    family_trades,
    grades,
    mere_offices,
    of_office,
    regnal,
    scholars,
    second,
    sovereigns,
)
from qawl.reading.ordinary import degrees, described, is_closed, is_doing, is_thing
from qawl.reading.phrases.name_words import NameWord, governed, is_invoked, prefix_of
from qawl.reading.phrases.nominals import is_finite
from qawl.reading.phrases.second_phrases import ORIGIN
from qawl.reading.report import Range
from qawl.reading.who.name_starts import NO_SURNAME, ends_part, is_party, neighbours, starts

_SAYED = "السيد"  # a form of address, and a family name
_HOUSE = "ال"  # the key of آل
_PLURAL = 7  # letters of the shortest word with the article that is surely a plural in ين
_OTHERS = BODY_HEAD | Noun.DOCUMENT
_NATION_MANY = Noun.NATIONALITY | Noun.PLURAL


def runs(words: list[NameWord]) -> list[Range]:
    """Return the stretches of `words` that can be names."""
    found: list[Range] = []
    i = 0
    while i < len(words):
        if starts(words, i) and not _is_of_two(words, i):
            end = i + 1
            while end < len(words) and _goes_on(words, i, end):
                end += 1
            found.append((i - _is_given(words, i), end))
            i = end
        else:
            i += 1
    return found


def _is_of_two(words: list[NameWord], i: int) -> bool:
    """Return whether an unknown word is an adjective of two people: مصدران أمنيان مطلعان."""
    ending = words[i].key[-2:]
    if i < 2 or words[i].flags or not words[0].flags & Noun.DUAL or ending not in ("ان", "ين"):
        return False
    return all(word.key.endswith(ending) for word in words[:i])


def _is_given(words: list[NameWord], i: int) -> bool:
    """Return whether an everyday word stands where only a given name can, before a family name: الجنرال بات رايدر."""
    if i < 2 or not _is_whole(words[i]) or words[i].apart or words[i - 1].apart:
        return False
    given, before = words[i - 1], words[i - 2]
    closed = before.definite or before.flags & (STATE | DEFINED)
    alone = given.closed or given.conjoined or given.definite or given.flags or given.key in once()
    return (
        bool(closed)
        and not alone
        and given.ordinary
        and given.key[-1] not in "اه"
        and not governed(given.key)
    )


def _goes_on(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether the word at `i` belongs to the name that began at `first`."""
    word, before = words[i], words[i - 1]
    key = word.key
    joins = before.flags & Noun.NAME_PARTICLE and not (before.key in second() and _is_other(word))
    if before.flags & Noun.NAME_PARTICLE and before.key in second() and word.flags & STATE:
        return False  # حسن نصر الله | إسرائيل
    if joins or key in second():
        own = word.conjoined and before.key != _HOUSE  # آل وديان
        return not (word.apart or own or (word.closed and key not in second()))
    beside = words[i + 1].key if i + 1 < len(words) else ""
    if ((before.key, key) in doubled() or (key, beside) in doubled()) and not word.apart:
        return True  # علي أكبر، جون كي، أحمد قايد صالح
    if before.key in function_words().initials and word.at == before.at + 2 and key.isalpha():
        return True  # جي. كيه. رولينج
    reigns = key in regnal() and _reigns(words, first) and not word.apart  # الملك عبدالله الثاني
    if not reigns and (word.apart or word.conjoined or word.closed or key in grades()):
        return False
    if (key.startswith(("لل", "وال")) and not word.name) or (word.definite and key[:2] != "ال"):
        return False
    if reigns:
        return before.name or not before.flags
    woman = word.flags & Noun.FEMALE_GIVEN and word.flags & Noun.FEMININE and word.flags & EVERYDAY
    if woman and not words[first].flags & Noun.FEMALE_GIVEN:
        son = any(earlier.key == "بن" for earlier in words[first:i])
        if son or (i + 1 < len(words) and not words[i + 1].apart):
            return False  # محمد بن سالم | أسماء الضيوف
    nation = word.flags & Noun.NATIONALITY
    if (
        word.opens_quote
        and (word.flags or word.ordinary)
        and not ((word.name and not nation) or word.definite)
    ):
        return False  # حازم ثابت «مستأجر»
    if word.after_quote and words[first].quoted_on:
        return False  # المصرف «آي إن جي» | سالم
    alone = not (word.flags or word.definite or word.marked or key[-1] == "ي")
    if _is_whole(before) and (i == first + 1 or alone):
        return False  # غالانت | نتنياهو، فلاديمير بوتين | ناقشا
    after = neighbours(words, i)[1]
    if after is not None and after.key in second():
        return not (word.closed or is_party(word) or is_invoked(word))
    if word.definite and not word.flags and len(key) > _PLURAL and key.endswith(("ين", "ون")):
        return False  # محمد شيبان المشككين
    if key[0] == "و" and key.endswith(("يه", "يها", "يهم")) and classes(key[1:].rpartition("ي")[0]):
        return False  # أوباما ومستشاريه
    if key[0] == "ب" and not word.flags and key.endswith(("ته", "تها", "تهم")) and before.name:
        return False  # علي | بشجاعته
    if key[0] == "ب" and word.flags & Noun.DOCUMENT:
        return False  # سالم الصفار | ببيان
    if word.flags:
        return not prefix_of(key) and _known_goes_on(words, first, i, after)
    if len(key) > 3 and key in function_words().object_opener and before.name and not word.marked:
        return False  # أعلن أبو عبيدة | مقتل
    if key in degrees() and not word.marked:
        return False  # أحمد قطان | خالص شكره
    if word.ordinary:
        return _ordinary_surname(words, i)
    quality = key.endswith("يه") and word.has_ta  # not مارتا دوسيه
    if quality and before.flags & OWN_NAME and after is not None and not after.flags & TITLE:
        return False  # رفض لوران بلان | فرضية ضم اللاعب
    if (
        before.definite
        and not word.definite
        and not before.flags & Noun.GIVEN
        and not _compound(words, i - 1)
    ):
        return False  # أحمد العكيك مُعرف
    verbal = word.definite and not before.flags and is_masdar(key[2:])
    if (
        is_masdar(key)
        and before.flags & OWN_NAME
        and after is not None
        and after.definite
        and not after.flags & TITLE
    ):
        return False  # طلب منصور | إلغاء العقوبة
    origin = key[:2] == "با" or (key[:2] == "بو" and not is_masdar(key[1:]))  # سالم باعجاجة، منية بوستة
    deed = key[0] in "لب" and governed(key) and not (origin and before.name)
    titled = first > 0 and i == first + 1 and bool(words[first - 1].flags & Noun.HONORIFIC)
    finite = is_finite(key) and not (titled and ends_part(words, i))  # الدكتور سمير توكل، أن
    return not (verbal or finite or deed)


def _is_other(word: NameWord) -> bool:
    """Return whether a word after عبد الله, نصر الله begins something else: الحكومة، اللبنانيين."""
    many = word.flags & _NATION_MANY == _NATION_MANY
    return word.ordinary or many or bool(word.flags & _OTHERS and not word.flags & (OWN_NAME | TITLE))


def _reigns(words: list[NameWord], first: int) -> bool:
    """Return whether the title of a sovereign stands right before the name that begins at `first`."""
    return first > 0 and lemma_of(words[first - 1].key) in sovereigns()


def _is_whole(word: NameWord) -> bool:
    """Return whether a word is a family name that is in the news on its own, and nothing else."""
    surname = word.flags & Noun.SURNAME and not word.flags & (Noun.GIVEN | Noun.NAME_PARTICLE)
    return bool(surname) and word.sure and not word.definite


def _may_be_family(word: NameWord, after: NameWord | None, *, second: bool) -> bool:
    """Return whether a definite word between a given name and a title is a family name: الخطيب، الشيخ المدير."""
    if word.flags & Noun.SURNAME or (word.flags & TITLE and not word.flags & Noun.COMMON):
        return True
    office = (
        after is not None and after.flags & Noun.ROLE and not after.flags & Noun.HONORIFIC and not after.name
    )
    trade = second and word.flags & Noun.ROLE and not word.flags & Noun.SPOKESMAN  # دخيل الطيار مدير الصالة
    return bool(office and (trade or (word.flags & Noun.HONORIFIC and not word.flags & Noun.RANK)))


def _is_family(word: NameWord) -> bool:
    """Return whether a word is a family name with the article, after which a title is one: العنزي."""
    return word.definite and bool(word.flags & Noun.SURNAME) and not word.flags & Noun.COMMON


def _ends_family(words: list[NameWord], i: int) -> bool:
    """Return whether the word at `i` is such a name, or after a given name one that tells an origin: سالم البلوشي."""
    word = words[i]
    origin = word.definite and word.flags & Noun.NATIONALITY and i > 0 and words[i - 1].flags & Noun.GIVEN
    return bool(origin) or _is_family(word)


def _compound(words: list[NameWord], i: int) -> bool:
    """Return whether the definite word at `i` is the second of a name: عبد الرحمن، نصر الله."""
    return words[i].key in second() or (i > 0 and bool(words[i - 1].flags & Noun.NAME_PARTICLE))


def _ordinary_surname(words: list[NameWord], i: int) -> bool:
    """Return whether an everyday word is a family name after a given name: محمد الصيف; طارق صعب، before a mark."""
    word, before = words[i], words[i - 1]
    known = i > 1 and (words[i - 2].name or words[i - 2].definite or bool(words[i - 2].flags & TITLE))
    sure = before.sure or before.apart or (i > 1 and words[i - 2].sure)
    given = sure or _compound(words, i - 1) or (before.name and (known or i == 1))
    if ends_part(words, i) and word.key[-1] != "ا" and given and not is_masdar(word.key):
        rest = word.key[1:] if word.key[0] in "وف" else word.key
        return not (is_doing(word.key) or is_closed(word.key) or is_closed(rest) or word.key in once())
    after = neighbours(words, i)[1]
    if after is not None and after.definite and not after.flags & TITLE:
        return False  # دعا حمدان | المجتمع الدولي
    if not word.definite or word.key[:2] != "ال" or word.key in described():
        return False
    if word.marked and given and before.definite and before.key[-1] == word.key[-1] == "ي":
        return True  # رشيد الحمداني العلمي
    if word.marked and _compound(words, i - 1) and word.key[-1] == "ي":
        return True  # عبد الرحيم الجامعي،
    if (
        not before.flags
        and not before.definite
        and neighbours(words, i)[1] is None
        and not is_thing(word.key)
    ):
        return word.key not in described()  # شرحبيل الغريب
    return (
        bool(before.flags & Noun.GIVEN) and before.name and (word.marked or not before.flags & Noun.SURNAME)
    )


def once() -> frozenset[str]:
    """Words of time, which are no family names: قال أحمد أمس إن."""
    return function_words().time | function_words().time_head | function_words().emphasis


def _known_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a word of the tables goes on with a name, maybe as a surname."""
    word, before = words[i], words[i - 1]
    known, common = word.flags, bool(word.flags & Noun.COMMON)
    if known & _NATION_MANY == _NATION_MANY or (word.definite and known & PEOPLE == PEOPLE):
        return False  # الشريم المسلمين، سالم قاسم الموظفين
    if known & Noun.DOCUMENT and before.definite and _compound(words, i - 1) and i - first > 1:
        return False  # عبداللطيف آل الشيخ | خطاب تهنئة
    titled = after is not None and bool(after.flags & TITLE)
    sayed = word.key == _SAYED and before.flags & Noun.GIVEN and i - first > 1  # أحمد بن سالم السيد الهاشم
    if sayed and after is not None and (after.name or (after.definite and not after.flags)):
        return True
    if known & Noun.HONORIFIC and common and word.definite and after is not None and after.name:
        return False  # محافظة الرس | المهندس عيد
    if titled and before.name and word.definite and _may_be_family(word, after, second=i == first + 1):
        return True  # سامر الخطيب مدير المشروع، نواف الشريف مساعد المدير
    given = before.name and before.flags & Noun.GIVEN
    if known & Noun.ROLE and not word.definite and given and after is not None and _is_family(after):
        return word.key not in mere_offices()  # خالد مرضي العنزي
    lineage = known & Noun.NAME_PARTICLE and known & TITLE and given
    if lineage and after is not None:
        return not (after.closed or after.ordinary)  # فاطمة بنت الشريف
    if word.name and not (known & TITLE and common and after is None):
        return not known & TITLE or not common or (after is not None and after.name)
    last = after is None or after.closed
    if known & TITLE:
        if known & Noun.HONORIFIC and not (known & DEFINED or word.definite or word.key in mere_offices()):
            return after is not None and after.name and len(word.key) > 1  # كلية الملك فهد | د. سالم
        daughter = bool(before.flags & Noun.FEMALE_GIVEN) and word.definite and bool(known & Noun.FEMININE)
        ranked = bool(known & Noun.RANK) and not known & Noun.SURNAME and not daughter  # سلوى الرقيبة
        if ranked or known & Noun.SPOKESMAN or lemma_of(word.key) in scholars():
            return False
        if after is not None and after.key in of_office():
            return False  # فلان المحلل لدى …
        if word.key in mere_offices() or (word.definite and _ends_family(words, i - 1)):
            return False  # سالم جابر | رئيس، سالم العنزي | المشرف على
        if (titled or last) and before.name and word.key in family_trades():
            return True  # كوثر نجار مسؤولة التحرير
        named = before.name or _compound(words, i - 1)  # محمد بن عبد الرحمن المخرج
        trade = named if word.definite else before.sure and not known & Noun.PLURAL  # إسماعيل خطيب
        third = before.sure or (before.name and i - first > 1)  # محمد طه فقيه
        return last and (not common or trade or (third and ends_part(words, i)))
    if known & NATION:
        if word.definite and not before.name and after is not None and after.name:
            return False  # مدرب يونايتد الهولندي | لويس
        if after is not None and after.key == ORIGIN:
            return False  # سالم قاسم | الهندي الأصل
        return (before.name or not before.flags) if known & Noun.NATIONALITY else after is None
    last = (last or titled) and not is_masdar(word.key)  # بلينكن بحث
    headed = after is not None and after.definite and not titled  # أعلن المدرب خورخي | قائمة اللاعبين
    family = word.definite and (word.marked or titled) and before.flags & Noun.GIVEN  # أحمد بن محمد العمود،
    if known & Noun.DOCUMENT and not family and (i - first > 1 or before.flags & Noun.SURNAME or headed):
        return False  # بعث الأمير سعود بن ناصر | برقية
    if word.definite and before.flags & Noun.GIVEN and (word.marked or titled) and not known & NO_SURNAME:
        return before.name and not word.key.endswith("ه")  # حسن الطرف، عصام المجلد الرئيس التنفيذي
    return last and before.name and not word.definite and not known & NO_SURNAME and word.key[-1] != "ا"
