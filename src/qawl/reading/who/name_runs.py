"""Which words of a mention can be a personal name together, wherever in it? The stretches that `names` chooses from.

A stretch goes on from where a name may begin over words that the tables know as names, and over unknown ones that
are no everyday words.
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, DEFINED, EVERYDAY, OWN_NAME, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.title_words import (
    doubled,
    grades,
    regnal,
    second,
    sovereigns,
)
from qawl.reading.ordinary import degrees, described, is_adjective, is_closed, is_doing, is_thing
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.name_words import NameWord, governed, is_invoked, prefix_of
from qawl.reading.report import Range
from qawl.reading.who.family_names import NATION_MANY, is_compound, is_told_of, known_goes_on
from qawl.reading.who.name_starts import ends_part, is_party, neighbours, starts

_SO = ("في", "فت")  # ف before a verb of the present
_HOUSE = "ال"  # the key of آل
_PLURAL = 7  # letters of the shortest word with the article that is surely a plural in ين
_OTHERS = BODY_HEAD | Noun.DOCUMENT | Noun.GROUP


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
    """Return whether the word at `i` belongs to the name that began at `first`.

    What only goes with the word before it (after بن, in a pair like علي أكبر, an initial, the number of a king) is a
    name whatever else it may be, and so is asked for first. Then a mark, a closed word or a whole name before it ends
    the name; last, what the word itself is: one of the tables, an everyday word, or one that neither knows.
    """
    word, before = words[i], words[i - 1]
    bound = _is_bound(words, first, i)
    if bound is not None:
        return bound
    if _is_past(words, first, i):
        return False
    after = neighbours(words, i)[1]
    if after is not None and after.key in second():
        return not (word.closed or is_party(word) or is_invoked(word))
    if _is_governed(word, before):
        return False
    if word.flags:
        return not prefix_of(word.key) and known_goes_on(words, first, i, after)
    opens_object = len(word.key) > 3 and word.key in function_words().object_opener and before.name
    if not word.marked and (opens_object or word.key in degrees()):
        return False  # أعلن أبو عبيدة | مقتل، أحمد قطان | خالص شكره
    if i > first + 1 and word.ends_sentence and is_thing(word.key) and before.flags & OWN_NAME:
        return False  # استقبل سالم بن فهد | الوفد.
    return _ordinary_surname(words, first, i) if word.ordinary else _unknown_goes_on(words, first, i, after)


def _is_bound(words: list[NameWord], first: int, i: int) -> bool | None:
    """Return whether the word at `i` goes with the one before it, or None where nothing binds the two."""
    word, before = words[i], words[i - 1]
    key = word.key
    if before.flags & Noun.NAME_PARTICLE and before.key in second() and word.flags & STATE:
        return False  # حسن نصر الله | إسرائيل
    joins = before.flags & Noun.NAME_PARTICLE and not (before.key in second() and _is_other(word))
    if joins or key in second():
        own = word.conjoined and before.key != _HOUSE  # آل وديان
        return not (word.apart or own or (word.closed and key not in second()))
    beside = words[i + 1].key if i + 1 < len(words) else ""
    if ((before.key, key) in doubled() or (key, beside) in doubled()) and not word.apart:
        return True  # علي أكبر، جون كي، أحمد قايد صالح
    if before.key in function_words().initials and word.at == before.at + 2 and key.isalpha():
        return True  # جي. كيه. رولينج
    if key in regnal() and _reigns(words, first) and not word.apart and not _has_prefix(word):
        return before.name or not before.flags  # الملك عبدالله الثاني
    return None


def _has_prefix(word: NameWord) -> bool:
    """Return whether a word has the article with something before it: للنائب، والوزير، بالفريق."""
    joined = word.key.startswith(("لل", "وال")) and not word.name
    return joined or (word.definite and word.key[:2] != "ال")


def _is_past(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether the name that began at `first` is whole before the word at `i`."""
    word, before = words[i], words[i - 1]
    if word.apart or word.conjoined or word.closed or word.key in grades() or _has_prefix(word):
        return True
    woman = word.flags & Noun.FEMALE_GIVEN and word.flags & Noun.FEMININE and word.flags & EVERYDAY
    if woman and not words[first].flags & Noun.FEMALE_GIVEN:
        son = any(earlier.key == "بن" for earlier in words[first:i])
        if son or (i + 1 < len(words) and not words[i + 1].apart):
            return True  # محمد بن سالم | أسماء الضيوف
    named = word.definite or (word.name and not word.flags & Noun.NATIONALITY)
    if word.opens_quote and (word.flags or word.ordinary) and not named:
        return True  # حازم ثابت «مستأجر»
    if word.after_quote and words[first].quoted_on:
        return True  # المصرف «آي إن جي» | سالم
    alone = not (word.flags or word.definite or word.marked or word.key[-1] == "ي")
    return _is_whole(before) and (i == first + 1 or alone)  # غالانت | نتنياهو، فلاديمير بوتين | ناقشا


def _is_governed(word: NameWord, before: NameWord) -> bool:
    """Return whether a word shows by its letters that it is of the sentence: a plural's case, و or ب before it."""
    key = word.key
    if word.definite and not word.flags and len(key) > _PLURAL and key.endswith(("ين", "ون")):
        return True  # محمد شيبان المشككين
    if key[:2] in _SO and not word.flags and any(form.prefix == "ف" for form in forms(key)):
        return True  # أما جاره أبو خالد | فيؤكد أن
    if key[-1] == "ا" and not word.name and word.flags & classes(key[:-1]) & Noun.ROLE:
        return True  # يعمل أبو سالم | سائقاً
    if key[0] == "و" and key.endswith(("يه", "يها", "يهم")) and classes(key[1:].rpartition("ي")[0]):
        return True  # أوباما ومستشاريه
    if key[0] != "ب":
        return False
    if not word.flags and key.endswith(("ته", "تها", "تهم")) and before.name:
        return True  # علي | بشجاعته
    return bool(word.flags & Noun.DOCUMENT)  # سالم الصفار | ببيان


def _unknown_goes_on(words: list[NameWord], first: int, i: int, after: NameWord | None) -> bool:
    """Return whether a word that no table knows goes on with a name, and is no noun of a deed and no verb."""
    word, before = words[i], words[i - 1]
    key = word.key
    plain = after is not None and not after.flags & TITLE
    if before.flags & OWN_NAME and plain and key.endswith("يه") and word.has_ta:  # not مارتا دوسيه
        return False  # رفض لوران بلان | فرضية ضم اللاعب
    closed = before.definite and not before.flags & Noun.GIVEN and not is_compound(words, i - 1)
    if closed and not word.definite:
        return False  # أحمد العكيك مُعرف
    if word.definite and not before.flags and is_masdar(key[2:]):
        return False
    origin = key[:2] == "با" or (key[:2] == "بو" and not is_masdar(key[1:]))  # سالم باعجاجة، منية بوستة
    if key[0] in "لب" and governed(key) and not (origin and before.name):
        return False
    named = first > 0 and i == first + 1 and bool(words[first - 1].flags & Noun.HONORIFIC)
    return not is_finite(key) or (named and ends_part(words, i))  # الدكتور سمير توكل، أن


def _is_other(word: NameWord) -> bool:
    """Return whether a word after عبد الله, نصر الله begins something else: الحكومة، اللبنانيين."""
    many = word.flags & NATION_MANY == NATION_MANY
    return (
        word.ordinary
        or many
        or is_finite(word.key)
        or bool(word.flags & _OTHERS and not word.flags & (OWN_NAME | TITLE))
    )


def _reigns(words: list[NameWord], first: int) -> bool:
    """Return whether the title of a sovereign stands right before the name that begins at `first`."""
    return first > 0 and lemma_of(words[first - 1].key) in sovereigns()


def _is_whole(word: NameWord) -> bool:
    """Return whether a word is a family name that is in the news on its own, and nothing else."""
    surname = word.flags & Noun.SURNAME and not word.flags & (Noun.GIVEN | Noun.NAME_PARTICLE)
    return bool(surname) and word.sure and not word.definite


def _ordinary_surname(words: list[NameWord], first: int, i: int) -> bool:
    """Return whether an everyday word is a family name after a given name: محمد الصيف; طارق صعب، before a mark."""
    word, before = words[i], words[i - 1]
    known = i > 1 and (words[i - 2].name or words[i - 2].definite or bool(words[i - 2].flags & TITLE))
    sure = before.sure or before.apart or (i > 1 and words[i - 2].sure)
    given = sure or is_compound(words, i - 1) or (before.name and (known or i == 1))
    if is_adjective(word.key) and is_told_of(words, first, i):
        return False  # سالم قاسم | متفائل،
    if ends_part(words, i) and governed(word.key):
        return False  # أدلى نبيه بري | بتصريح أكد فيه
    if ends_part(words, i) and word.key[-1] != "ا" and given and not is_masdar(word.key):
        rest = word.key[1:] if word.key[0] in "وف" else word.key
        return not (is_doing(word.key) or is_closed(word.key) or is_closed(rest) or word.key in once())
    after = neighbours(words, i)[1]
    if after is not None and after.definite and not after.flags & TITLE:
        return False  # دعا حمدان | المجتمع الدولي
    if not word.definite or word.key[:2] != "ال" or word.key in described():
        return False
    if word.marked and is_compound(words, i - 1) and word.key[-1] == "ي":
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
