"""In which form is a speaker listed? A name as it is written, a description in the nominative: مسؤولون, not مسؤولين.

An article may give its unnamed sources and groups only after a verb or preposition. The words stay those of the
article; endings alone are put right, so that one description is one speaker wherever it stands.
"""

import re
from itertools import takewhile

from qawl.arabic.letters import MARKS, fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.report import Range
from qawl.reading.who.names import carries_l
from qawl.types import SpeakerType

_FATHER = ("ابا", "ابي")  # أبا عبيدة is أبو عبيدة
_DESCRIBED = ("group", "unnamed", "document")
_TANWIN = re.compile("(?:ا?ً|[ٌٍ]|ًا)$")
_OBLIQUE = re.compile(f"ين[{MARKS}]*$")
_PREFIX = re.compile(f"(?:و|ف|ب|ل|ك)[{MARKS}]*")
_SHORT = 5  # letters of the shortest word whose ين is an ending
_SHORTEST = 4  # letters of the shortest plural in ي before its owner: محبي
_THEIRS = re.compile("ي(?=(?:ه|ها|هم|هما|هن|نا)$)")  # مسؤوليها
_GLOTTAL = re.compile(f"(?<=ا)[ءئ](?=[{MARKS}]*(?:ه|ها|هم|هما|هن)$)")  # أبناءها، أبنائها
_JOINED = ("و", "ل")  # to what stands in quote marks
_RELATIVES = ("الذين", "اللذين", "اللتين")
_VOWELS = re.compile("[ٌٍ]$")
_SOUND = re.compile("ال(?!..ا.ين$)...+ين$")
"""A word that no table knows and is surely a plural in ين: المتنزهين, not الطين، السكاكين."""


def cited(doc: Document, name: Range, kind: SpeakerType) -> str:
    """Return the name at the tokens `name` as the record lists it."""
    said = spoken_name(doc, name)
    if kind not in _DESCRIBED:
        kunya, _, son = said.partition(" ")
        return f"أبو {son}" if son and fold_word(kunya) in _FATHER and kunya[0] != "آ" else said
    first, *rest = said.split(" ")
    agreeing = list(takewhile(_is_accusative, rest))
    owner = rest[0] if rest and not agreeing and not is_adjective(fold_word(rest[0])) else ""
    words = [_nominative(first, bool(owner) and fold_word(owner) not in function_words().preposition)]
    if words[0] != first:
        words += [_TANWIN.sub("", word).removesuffix("ا") for word in agreeing]
        del rest[: len(agreeing)]
    while rest and _OBLIQUE.search(first) and _OBLIQUE.search(rest[0]) and rest[0] not in _RELATIVES:
        words.append(_ending(rest.pop(0), words[0][-2:]))
    return " ".join(words + [_VOWELS.sub("", word) for word in rest])


def _nominative(word: str, construct: bool) -> str:
    """Return the first word of a description in the nominative."""
    key = fold_word(word)
    bare = _TANWIN.sub("", word)
    if bare != word:
        return bare  # عدداً من السكان
    known, lemma = classes(key), lemma_of(key)
    accusative = key[-1] == "ا" and not construct and not known & Noun.POSSESSED
    if accusative and lemma in (key[:-1], lemma_of(key[:-1])):
        return word[:-1]  # بلاغا، أبحاثا, not طرفا النزاع
    if known & Noun.COUNTRY:
        return word  # البحرين
    if _OBLIQUE.search(word) and len(key) >= _SHORT and _is_sound(key, known):
        return _ending(word, "ان" if known & Noun.DUAL else "ون")
    if not known & Noun.PLURAL:
        return word
    if known & Noun.POSSESSED:
        whole = _THEIRS.sub("و", word) if key.startswith(lemma + "ي") else word
        return _GLOTTAL.sub("ؤ", whole)  # مسؤوليها، أصدقائه
    if construct and key[-1] == "ي" and len(key) >= _SHORTEST and lemma == key[:-1]:
        return word[:-1] + "و"  # سائقي السيارات
    return word


def _is_sound(key: str, known: int) -> bool:
    """Return whether a word in ين is a plural or dual by its ending: كثيرين، المتنزهين, not قوانين، الملايين."""
    lemma = lemma_of(key)
    if lemma != key:
        return not known & Noun.QUANTIFIER and lemma.removesuffix("ه")[:-1] in key
    return is_adjective(key[:-2]) or bool(key[:2] == "ال" and not known and _SOUND.match(key))


def _is_accusative(word: str) -> bool:
    """Return whether a word is an adjective in the accusative: بارزا، مسؤولا، جديدًا."""
    key = fold_word(word)
    known = classes(key) & Noun.COMMON and lemma_of(key) == key[:-1]
    return key[-1] == "ا" and bool(known or word[-1] != "ا" or is_adjective(key[:-1]))


def _ending(word: str, ending: str) -> str:
    """Return a word in ين with the ending of the nominative."""
    return _OBLIQUE.sub(ending, word)


def spoken_name(doc: Document, where: Range) -> str:
    """Return the words at the tokens `where` as the article writes them, without marks and prefix letters."""
    out: list[str] = []
    for i in range(*where):
        if doc.keys[i][0].isalnum():
            word = doc.words(i, i + 1)
            if out and fold_word(out[-1]) in _JOINED and i - 1 in doc.quotes.opened and doc.glued(i - 1):
                out[-1] = fold_word(out[-1]) + word  # الجيش و"الشرطة"، الأمين العام لـ«حزب الله»
            else:
                out.append(word if out else _unprefixed(doc, i, word))
        elif doc.keys[i] in "%٪" and out and doc.keys[i - 1][0].isdigit():
            out[-1] += doc.keys[i]
        elif doc.keys[i] == "-" and out and i + 1 < where[1] and not doc.glued(i):
            out.append("-")
    return " ".join(out)


def _unprefixed(doc: Document, i: int, word: str) -> str:
    key = doc.keys[i]
    given = key[0] == "ل" and not classes(key) and bool(classes(key[1:]) & Noun.GIVEN)  # لعلي
    governed = given or carries_l(doc, i) or (key[:2] == "لل" and len(key) > _SHORT)  # للحماية المدنية
    if not (prefix_of(key) or governed) or (key[0] == "ف" and i and doc.keys[i - 1][0].isalnum()):
        return word  # قال فاجيت
    cut = _PREFIX.sub("", word, count=1)
    if given or not key.startswith("لل") or cut.startswith("ا"):
        return cut  # للوك
    return ("ال" if classes("ال" + key[1:]) and not classes("ال" + key[2:]) else "ا") + cut  # للائحة
