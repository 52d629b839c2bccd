"""Is a word that no table of names knows an everyday word? Then it ends a personal name, or is none.

Only words without a class are asked about: what can be a name as well (عيد، سلام) is in the tables of names.
"""

import re
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded, table

_SHORT = 3  # letters; no ending is taken off a shorter word
_NISBA = 6  # letters of the shortest adjective of many: محليون, not ديون
_PRONOUN = 5  # letters of the shortest word that surely carries ها, هما
# Imperfects: after their prefix, letters with which few foreign names go on.
_IMPERFECT = re.compile("[وف]?(?:سي?|ل)?(?:ي[بتثجحخدذزسشصضطظعغقكمنه]|ت[بتثجحخدذزصضطظعغفقكلمنه])[ا-ي]{1,4}")
# Plurals of verbs: يوقعون، أكدوا.
_THEY = re.compile("[وف]?(?:س?ي[بتثجحخدذرزسشصضطظعغفقكلمنه][ا-ي]+ون|[ايت][ا-ي]+[ب-هي]وا)")
# Plurals of adjectives in ي: انفصاليون، متشددين are none.
_NISBAS = re.compile("[وف]?(?:ال)?[ا-ي]{4,}ي(?:ون|ين)")
# Verbal nouns of the derived forms: اضطراب، انخفاض، استيراد، تطوير; and استقدم, which no name is like.
_C = "[بتثجحخدذرزسشصضطظعغفقكلمنه]"
_VERBAL = re.compile(
    f"[وفبل]?(?:ال|لل)?(?:ا{_C}[تطد]{_C}ا{_C}|ان{_C}{_C}ا{_C}|است{_C}{_C}ا?{_C}|ت{_C}{_C}ي{_C})(?:ات|ا|ه|ها|هم)?"
)
_ENDINGS = ("تها", "تهم", "تنا", "ته", "ها", "هم", "هما", "نا", "ات", "ه", "ا")


def _closed() -> frozenset[str]:
    return folded("everyday", "closed")


def is_particle(key: str) -> bool:
    """Return whether a word ends a phrase wherever it stands: إذا، لماذا, not خاصة, nor لو of لو موند."""
    return len(key) > _SHORT and key in _closed() and not _listed(key)


def is_closed(key: str) -> bool:
    """Return whether a word that may be a name as well is first of all a closed one: لو، كان."""
    return key in _closed()


@cache
def _verbs() -> frozenset[str]:
    """The third person of verbs that report nothing, with the pronouns that objects take: حصل، حصلت، يواجهه."""
    found: set[str] = set()
    for entry in table("everyday")["verbs"].split():
        past, present = (fold_word(part) for part in entry.split("/"))
        short = past[:-1] if entry.split("/")[0][-1] in "ىا" else past
        found |= {
            past,
            short + "ت",
            short + "وا",
            short + "تا",
            past + "ه",
            past + "هم",
            short + "ته",
            short + "تهم",
        }
        short = present[:-1] if present[-1] in "يو" else present
        for rest in (present[1:], short[1:] + "ون", short[1:] + "وا", present[1:] + "ه", present[1:] + "هم"):
            found |= {
                prefix + rest for prefix in ("ي", "ت", "سي", "ست", "لي", "لت")[: 6 if len(rest) > 2 else 2]
            }
    return frozenset(word for word in found if len(word) > 2)


def is_doing(key: str) -> bool:
    """Return whether a word that no table of names knows is a verb that reports nothing, in any form: وحصلت."""
    known = _verbs()
    return key in known or (key[0] in "وف" and key[1:] in known)


@remembered
def is_only_doing(key: str) -> bool:
    """Return whether a word is such a verb, and no noun that is written alike: زار, not ضبط, ونظم."""
    short = len(key) <= _SHORT + (key[0] in "وف")
    return is_doing(key) and not is_masdar(key) and not (short and (key[0] in "وف" or _listed(key)))


def is_and_doing(key: str) -> bool:
    """Return whether a word is و with such a verb, and no verb that begins with و: وتخلل, not وصلوا."""
    return key[0] == "و" and key not in _verbs() and is_only_doing(key)


@cache
def _adjectives() -> frozenset[str]:
    return folded("everyday", "adjectives")


def is_adjective(key: str) -> bool:
    """Return whether the folded word `key` is an everyday adjective, without the article: رسمية."""
    return key in _adjectives() or (key[-1:] == "ه" and key[:-1] in _adjectives())


@cache
def _things() -> frozenset[str]:
    return folded("everyday", "things")


def is_thing(key: str) -> bool:
    """Return whether the folded word `key` is an everyday noun with the article: الحادث."""
    return key[:2] == "ال" and key[2:] in _things() and key[2:] not in _adjectives()


@remembered
def is_quality(key: str) -> bool:
    """Return whether the folded word `key` is an everyday adjective with the article: العامة، الأخير."""
    return key[:2] == "ال" and (key[2:] in _adjectives() or (key[-1] == "ه" and key[2:-1] in _adjectives()))


@cache
def _open() -> frozenset[str]:
    return _adjectives() | _things()


@cache
def degrees() -> frozenset[str]:
    """Adjectives that go before the noun they qualify: خالص شكره."""
    return folded("everyday", "degrees")


def described() -> frozenset[str]:
    """Adjectives that take a complement, and are no family names: البالغ، التابع."""
    return folded("everyday", "described")


@remembered
def is_ordinary(key: str) -> bool:
    """Return whether the folded word `key`, unknown as a name, is an everyday word, in any form.

    >>> is_ordinary("وحينها"), is_ordinary("للمباراه"), is_ordinary("بوكوفا")
    (True, True, False)
    """
    if _THEY.fullmatch(key) or (key[-1] == "ت" and _reports(key)):
        return True
    if _NISBAS.fullmatch(key) or _VERBAL.fullmatch(key):
        return True
    if (
        (not key.isalpha() and any(letter.isdigit() for letter in key))
        or key in described()
        or (len(key) >= _PRONOUN and key.endswith(("ها", "هما", "اتهم", "اته")))
    ):
        return True
    rest = key[1:] if key[0] in "وف" and len(key) >= _SHORT else key
    if key in _closed() or rest in _closed() or is_doing(key):
        return True
    if key[0] == "ف" != rest[0] != "ل" and len(rest) > _SHORT and _reports(rest):
        return True  # فوافق
    if key[0] == "و" and len(rest) > _SHORT and (_reports(rest) or rest[:2] == "ال" or _governs(rest)):
        return True
    words = {key, rest}
    for word in (key, rest):
        if word.startswith("لل"):
            words.add(word[2:])
        elif word[0] in "بلك" and len(word) > _SHORT:
            words.add(word[1:])
    if any(word in _closed() for word in words if len(word) > _SHORT):
        return True
    if any(word.startswith("ال") and len(word) > _SHORT + 1 and _listed(word) for word in words):
        return True  # لألعاب
    return any(_listed(word[2:] if word.startswith("ال") else word) for word in words)


@remembered
def is_nisba_of_many(key: str) -> bool:
    """Return whether a word is an indefinite adjective of many in the nominative, and owns nothing: محليون، سوريون."""
    if not key.endswith("يون") or len(key) < _NISBA or key[0] in "وفبلك" or key[:2] == "ال":
        return False
    known = classes(key)
    return bool(known & Noun.PLURAL) if known else is_ordinary(key)


@remembered
def is_described(key: str) -> bool:
    """Return whether the folded word `key` is an everyday word without article, and can head a description: ثاني."""
    theirs = key.endswith(("ه", "ها", "هم", "هما", "نا")) and key not in _open()
    return key[:2] != "ال" and not theirs and _listed(key)  # not اسمه, with ه for a pronoun


def _listed(word: str) -> bool:
    """Return whether the tables have the word, or have it without an ending."""
    if word in _open() or (word.endswith(("ون", "ين")) and word[:-2] in _adjectives()):
        return True
    if word.endswith("ين") and word[:-2] in _open():
        return True
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        joined = ending[0] == "ت" and stem + "ه" in _open()
        if word.endswith(ending) and len(stem) >= _SHORT and (joined or stem in _open()):
            return True
    return False


def _governs(key: str) -> bool:
    """Return whether the word is a verbal noun, maybe after a preposition: باستثناء، تشويه."""
    return is_masdar(key) or (key[0] in "بل" and is_masdar(key[1:]))


def _reports(key: str) -> bool:
    return not classes(key) and any(form.kind in ("verb", "participle") for form in forms(key))


@remembered
def is_imperfect(key: str) -> bool:
    """Return whether an unknown word has the shape of a verb of the present: يتحمل، ستقف."""
    return _IMPERFECT.fullmatch(key) is not None


_SON_OF = ("بن", "بل", "بو")


@remembered
def is_son_of(key: str) -> bool:
    """Return whether a word is a Maghrebi family name with بن or بو in it: بنكيران، بوعيدة, not بنبرة، بوجود."""
    if key[:2] not in _SON_OF or len(key) <= _SHORT + 1 or is_masdar(key[1:]):
        return False
    known = classes(key) | classes(key[1:])
    return bool(classes(key[2:]) & Noun.GIVEN) if known else not is_ordinary(key)


@remembered
def is_foreign(key: str) -> bool:
    """Return whether no table knows the word and it has no article, as most foreign names: كامبياسو."""
    return key[0].isalpha() and key[:2] != "ال" and not classes(key) and not is_ordinary(key)
