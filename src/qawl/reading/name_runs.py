"""Which words of a mention can be a personal name together, wherever in it? The stretches that `names` chooses from.

A stretch begins where a name may: at the head, after a mark, a title or a closed noun phrase. It goes on over
words that the tables know as names, and over unknown ones that are no everyday words.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.reading.name_words import (
    TITLE,
    NameWord,
    called,
    doubled,
    envoys,
    family_trades,
    governed,
    grades,
    is_invoked,
    learned,
    mere_offices,
    of_office,
    of_places,
    prefix_of,
    regnal,
    scholars,
    second,
    sovereigns,
)
from qawl.reading.nominals import is_finite
from qawl.reading.ordinary import described, is_closed, is_doing, is_imperfect, is_thing
from qawl.reading.report import Range

_HONORIFIC = Noun.HONORIFIC
_PERSONAL = Noun.GIVEN | Noun.SURNAME
_DEFINITE = Noun.DEFINITE | Noun.POSSESSED
_PROPER = Noun.COUNTRY | Noun.PLACE | Noun.CAPITAL | Noun.OUTLET | Noun.NATIONALITY
_OWN_NAMES = Noun.COUNTRY | Noun.CAPITAL | Noun.OUTLET | Noun.NATIONALITY
_NO_SURNAME = TITLE | (Noun.ORG | Noun.OUTLET_HEAD | Noun.PLURAL | Noun.UNNAMED | Noun.QUANTIFIER)
_BODY = Noun.ORG | Noun.OUTLET | Noun.OUTLET_HEAD
_PLURAL = 7  # letters of the shortest word with the article that is surely a plural in ين
_NATION_MANY = Noun.NATIONALITY | Noun.PLURAL


def runs(words: list[NameWord]) -> list[Range]:
    """Return the stretches of `words` that can be names."""
    found: list[Range] = []
    i = 0
    while i < len(words):
        if _starts(words, i):
            end = i + 1
            while end < len(words) and _goes_on(words, i, end):
                end += 1
            found.append((i, end))
            i = end
        else:
            i += 1
    return found


def _starts(words: list[NameWord], i: int) -> bool:
    """Return whether a personal name may begin with the word at `i`."""
    word = words[i]
    before, after = _neighbours(words, i)
    if word.closed or word.key in grades() or word.key in second():
        return False
    if after is not None and after.key in second():
        return not (_is_party(word) or is_invoked(word))
    if word.name and not word.ordinary:
        return _known_starts(words, i)
    if after is not None and after.key == "بن" and not word.ordinary and not word.flags:
        return True  # المنذر بن سعد
    if word.ordinary and (not word.after_quote or word.key[0] in "لب"):
        return False
    if word.flags or word.definite or word.key.isdigit() or len(word.key) < 2:
        lone = word.definite and not word.flags and after is None and before is None
        lone = lone and not word.key.endswith(("ون", "ين")) and not is_masdar(word.key[2:])
        return lone or _lone_after_title(words, i)
    return _unknown_starts(words, i, before)


def _is_party(word: NameWord) -> bool:
    """Return whether a word before الله begins no name: حزب الله."""
    return bool(word.flags & _BODY or prefix_of(word.key)) or (word.key[0] in "لب" and governed(word.key))


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
    if before is not None and word.key[0] in "لبو" and not before.flags & (TITLE | _OWN_NAMES):
        closed = not before.flags and not before.key.endswith(("ي", "يه"))
        if word.key[0] == "و" or closed:
            return False  # بلدية الزهور وبركة …
    after = _neighbours(words, i)[1]
    if word.key[-1] == "ت" and after is not None and after.definite and not after.name:
        return False  # دبت الفرحة
    if word.quoted_on and before is not None and not before.name:
        return False  # رئيس تحرير «عرب نيوز»
    if word.key[0] == "ي" and is_imperfect(word.key) and not (before is not None and before.flags & TITLE):
        return False
    if before is None or word.after_quote:
        return True
    return _may_open(before) or before.key in called() or _of_place(words, i)


def _known_starts(words: list[NameWord], i: int) -> bool:
    """Return whether a name begins with the word at `i`, which the tables have as a name."""
    word = words[i]
    before, after = _neighbours(words, i)
    if word.flags & Noun.NATIONALITY and word.definite and i:
        return _lone_after_title(words, i)
    if word.flags & TITLE and before is None and word.flags & Noun.GIVEN and not i:
        return after is not None and not word.flags & _DEFINITE and _is_surname(after)  # سلطان القحطاني
    if word.flags & TITLE and word.flags & Noun.GIVEN and not word.flags & _DEFINITE and before is None:
        return after is not None and (_ends_part(words, i + 1) or after.key == "بن")  # نائبه، مالك عقار،
    kunya = word.flags & Noun.NAME_PARTICLE and after is not None and after.name
    if kunya and before is not None and (before.definite or before.key in called()):
        return True  # المواطنة أم فؤاد، وتدعى أم فؤاد
    if word.flags & TITLE:
        titled = after is None or after.name or not after.flags  # not سمو أمير منطقة …
        return (
            titled and before is not None and bool(before.flags & _HONORIFIC) and not word.flags & _DEFINITE
        )
    if word.flags & Noun.AMBIGUOUS and is_closed(word.key) and (before is None or before.closed):
        return after is not None and after.name  # لو، كان
    if word.flags & Noun.COMMON and not i and after is None:
        return bool(word.flags & _PERSONAL)
    if word.definite and before is not None and before.flags & Noun.PLACE and before.definite:
        return after is not None and after.name  # الجبل الأخضر
    if word.sure or before is None or _may_open(before):
        return True
    return after is not None and (after.name or not after.flags)


def _is_surname(word: NameWord) -> bool:
    """Return whether a word after one that can be an office shows that it is a name: مختار الرحبي، خليفة حمد."""
    if word.name:
        return not word.flags & TITLE
    return not word.flags and word.definite and word.key[-1] == "ي" and not word.ordinary


def _of_place(words: list[NameWord], i: int) -> bool:
    """Return whether an unknown place begins at `i` that a name follows: رئيس بلدية … فلان بن فلان."""
    before, rest = words[i - 1], words[i + 1 : i + 3]
    if before.key not in of_places() or len(rest) < 2 or words[i].apart:
        return False
    return not any(w.apart or w.closed or w.ordinary or w.definite or w.flags & TITLE for w in rest)


def _neighbours(words: list[NameWord], i: int) -> tuple[NameWord | None, NameWord | None]:
    """Return the words beside the one at `i`, None where there is none or a mark parts them."""
    before = words[i - 1] if i and not words[i].apart else None
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].apart else None
    return before, after


def _may_open(before: NameWord) -> bool:
    """Return whether a name may follow the word `before`: a title, or the end of a closed noun phrase."""
    if before.closed:
        return False
    return (
        before.definite
        or bool(before.flags & (TITLE | _DEFINITE | _PROPER))
        or bool(before.flags & Noun.ORG and not before.flags & Noun.COMMON)
    )


def _lone_after_title(words: list[NameWord], i: int) -> bool:
    """Return whether the word, last of its part, is a surname for the title before it (الدكتور هندي)."""
    word = words[i]
    before, after = _neighbours(words, i)
    if before is not None and before.key[:2] == "لل":
        return False  # مدرب للفريق الساحلي
    if before is None or (after is not None and (word.flags or word.ordinary or not after.preposition)):
        return False
    if word.flags & _NO_SURNAME:
        trade = word.definite and not word.flags & (Noun.PLURAL | Noun.ORG | Noun.RANK)
        return trade and bool(word.flags & Noun.ROLE) and lemma_of(before.key) in learned()  # د. الفلاح
    if prefix_of(word.key) or (governed(word.key) and not word.definite) or word.key.isdigit():
        return False
    if word.definite:
        nation = word.flags & Noun.NATIONALITY and lemma_of(before.key).removeprefix("ال") in envoys()
        return bool(before.flags & _HONORIFIC) and not nation  # المستشار الألماني
    return bool(before.flags & TITLE) and before.definite and word.key[-1] != "ا"


def _goes_on(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether the word at `i` belongs to the name that began at `first`."""
    word, before = words[i], words[i - 1]
    key = word.key
    joins = before.flags & Noun.NAME_PARTICLE and not (before.key in second() and word.ordinary)
    if joins or key in second():
        return not (word.apart or word.conjoined or (word.closed and key not in second()))
    if (before.key, key) in doubled() and not word.apart:
        return True  # علي أكبر، جون كي
    if word.apart or word.conjoined or word.closed or key in grades():
        return False
    if (key.startswith(("لل", "وال")) and not word.name) or (word.definite and key[:2] != "ال"):
        return False
    if key in regnal() and i and _reigns(words, first):
        return before.name or not before.flags  # الملك عبدالله الثاني
    if word.opens_quote and (word.flags or word.ordinary) and not (word.name or word.definite):
        return False  # حازم ثابت «مستأجر»
    if word.after_quote and words[first].quoted_on:
        return False  # المصرف «آي إن جي» | سالم
    if i == first + 1 and _is_whole(before):
        return False  # غالانت | نتنياهو
    after = _neighbours(words, i)[1]
    if after is not None and after.key in second():
        return not (word.closed or _is_party(word) or is_invoked(word))
    if word.definite and not word.flags and len(key) > _PLURAL and key.endswith(("ين", "ون")):
        return False  # محمد شيبان المشككين
    if key[0] == "و" and key.endswith(("يه", "يها", "يهم")) and classes(key[1:].rpartition("ي")[0]):
        return False  # أوباما ومستشاريه
    if word.flags:
        return not prefix_of(key) and _known_goes_on(words, first, i, after)
    if len(key) > 3 and key in function_words().object_opener and before.name and not word.marked:
        return False  # أعلن أبو عبيدة | مقتل
    if word.ordinary:
        return _ordinary_surname(words, i)
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
        and before.flags & _PERSONAL
        and after is not None
        and after.definite
        and not after.flags & TITLE
    ):
        return False  # طلب منصور | إلغاء العقوبة
    return not (verbal or is_finite(key) or (key[0] in "لب" and governed(key)))


def _reigns(words: list[NameWord], first: int) -> bool:
    """Return whether the title of a sovereign stands right before the name that begins at `first`."""
    return first > 0 and lemma_of(words[first - 1].key) in sovereigns()


def _is_whole(word: NameWord) -> bool:
    """Return whether a word is a family name that is in the news on its own, and nothing else."""
    surname = word.flags & Noun.SURNAME and not word.flags & (Noun.GIVEN | Noun.NAME_PARTICLE)
    return bool(surname) and word.sure and not word.definite


def _compound(words: list[NameWord], i: int) -> bool:
    """Return whether the definite word at `i` is the second of a name: عبد الرحمن، نصر الله."""
    return words[i].key in second() or (i > 0 and bool(words[i - 1].flags & Noun.NAME_PARTICLE))


def _ordinary_surname(words: list[NameWord], i: int) -> bool:
    """Return whether an everyday word is a family name after a given name: محمد الصيف; طارق صعب، before a mark."""
    word, before = words[i], words[i - 1]
    known = i > 1 and (words[i - 2].name or words[i - 2].definite or bool(words[i - 2].flags & TITLE))
    given = before.sure or before.apart or (before.name and known)
    if _ends_part(words, i) and word.key[-1] != "ا" and given and not is_masdar(word.key):
        rest = word.key[1:] if word.key[0] in "وف" else word.key
        return not (is_doing(word.key) or is_closed(word.key) or is_closed(rest) or word.key in _once())
    after = _neighbours(words, i)[1]
    if after is not None and after.definite and not after.flags & TITLE:
        return False  # دعا حمدان | المجتمع الدولي
    if not word.definite or word.key[:2] != "ال" or word.key in described():
        return False
    if (
        not before.flags
        and not before.definite
        and _neighbours(words, i)[1] is None
        and not is_thing(word.key)
    ):
        return word.key not in described()  # شرحبيل الغريب
    return bool(before.flags & Noun.GIVEN) and before.name and not before.flags & Noun.SURNAME


def _once() -> frozenset[str]:
    """Words of time, which are no family names: قال أحمد أمس إن."""
    return function_words().time | function_words().time_head | function_words().emphasis


def _ends_part(words: list[NameWord], i: int) -> bool:
    """Return whether a mark follows the word at `i`, which has no article: إسماعيل خطيب،"""
    return words[i].marked and not words[i].definite


def _known_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a word of the tables goes on with a name, maybe as a surname."""
    word, before = words[i], words[i - 1]
    known, common = word.flags, bool(word.flags & Noun.COMMON)
    if known & _NATION_MANY == _NATION_MANY:
        return False  # الشريم المسلمين
    titled = after is not None and bool(after.flags & TITLE)
    if titled and before.name and word.definite and known & Noun.SURNAME:
        return True  # سامر الخطيب مدير المشروع
    if word.name and not (known & TITLE and common and after is None):
        return not known & TITLE or not common or (after is not None and after.name)
    last = after is None or after.closed
    if known & TITLE:
        if known & _HONORIFIC and not known & _DEFINITE and not word.definite:
            return after is not None and after.name
        daughter = bool(before.flags & Noun.FEMALE_GIVEN) and word.definite and bool(known & Noun.FEMININE)
        ranked = bool(known & Noun.RANK) and not known & Noun.SURNAME and not daughter  # سلوى الرقيبة
        if ranked or known & Noun.SPOKESMAN or lemma_of(word.key) in scholars():
            return False
        if after is not None and after.key in of_office():
            return False  # فلان المحلل لدى …
        if word.key in mere_offices():
            return False  # سالم جابر | رئيس
        if titled and before.name and word.key in family_trades():
            return True  # كوثر نجار مسؤولة التحرير
        trade = before.name if word.definite else before.sure and not known & Noun.PLURAL  # إسماعيل خطيب
        return last and (not common or trade or (before.sure and _ends_part(words, i)))
    if known & (Noun.NATIONALITY | Noun.COUNTRY):
        if word.definite and not before.name and after is not None and after.name:
            return False  # مدرب يونايتد الهولندي | لويس
        return (before.name or not before.flags) if known & Noun.NATIONALITY else after is None
    last = (last or titled) and not is_masdar(word.key)  # بلينكن بحث
    if known & Noun.DOCUMENT and (i - first > 1 or before.flags & Noun.SURNAME):
        return False  # بعث الأمير سعود بن ناصر | برقية
    if word.definite and before.flags & Noun.GIVEN and word.marked and not known & _NO_SURNAME:
        return before.name and not word.key.endswith("ه")  # حسن الطرف،
    return last and before.name and not word.definite and not known & _NO_SURNAME and word.key[-1] != "ا"
