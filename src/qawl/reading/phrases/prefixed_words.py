"""Does a word that begins with ب, ل or ك belong to the noun phrase before it, or is the letter a preposition?

شركة بيكر and للأمم المتحدة belong to it; بالالتزام and كمراقب say how something is done, and للصحفيين to whom.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, WHERE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_ordinary
from qawl.reading.phrases.charges import charged, completes_body
from qawl.reading.phrases.governed import name_follows
from qawl.reading.phrases.nominals import addressed, ends_as_son_of, is_van, names_other
from qawl.reading.phrases.phrase_ends import is_by_text
from qawl.reading.phrases.second_phrases import is_named


def is_joined(doc: Document, i: int, j: int, named: bool) -> bool | None:
    """Return whether a word that begins with ب or ل belongs to the phrase begun at `i`; None where it does not tell."""
    key = doc.keys[j]
    if key[0] == "ل" and key[1:] in function_words().time_head:
        return False  # التقرير السنوي للغرفة | لعام 2014
    if addressed(key):
        return names_other(doc, j) or completes_body(doc, i, j)
    if key[0] not in "بل" or len(key) < 4 or classes(key):
        return None
    if key[0] == "ب":
        return None if _is_in_place(key) else _begins_with_b(doc, i, j, named)
    return charged(doc, i, j) if is_masdar(key[1:]) else None  # اللجنة العليا لتنظيم …


def says_how(doc: Document, j: int) -> bool:
    """Return whether a word with ك or ب before it says how, when or by what something is done: الغرب | كمراقب."""
    key = doc.keys[j]
    if key[0] == "ك":
        return bool(classes(key) & Noun.HUMAN) and lemma_of(key)[0] != "ك"
    if key[0] != "ب":
        return False
    if key[1:] in function_words().circumstance or _is_amount(key) or is_by_text(doc, j):
        return True
    deed = is_masdar(key[3:]) or key.endswith("ين")
    return key[:3] == "بال" and not classes(key) and deed  # اللجنة | بالالتزام، بالمتقدمين


def _is_in_place(key: str) -> bool:
    """Return whether a word that begins with ب is in, at or by something that the tables tell: بالجسر، ببغداد."""
    where = classes(key[1:]) & WHERE or key[1:3] == "ال"
    return bool(where) or is_adjective(key.removesuffix("ا"))


def _begins_with_b(doc: Document, i: int, j: int, named: bool) -> bool:
    """Return whether an unknown word that begins with ب is a name or an attribute of the phrase begun at `i`."""
    key, before = doc.keys[j], doc.keys[j - 1]
    if is_masdar(key[1:]) and before[:2] == "ال":
        return False  # العميد | بتواجد
    if named or (not classes(before) and not is_ordinary(before)):
        return True  # جوكوبي بيتمان
    if key.endswith("يه") and not classes(key[1:]):
        return True  # مستشارة برلمانية
    if wants_name(doc, i, j) or is_van(doc, j - 1) or ends_as_son_of(doc, j):
        return True  # شركة بيكر، فان بيرسي، الوزيرة بوعيدة أن
    wanted = _wants_place(doc, i, j) or wants_name(doc, j - 1, j)  # حاكم بيلغورود، نائب من حزب بازوم
    return (wanted and not is_ordinary(key[1:])) or is_named(doc, j - 1) or name_follows(doc, j)


def _is_amount(key: str) -> bool:
    """Return whether a word is an indefinite amount with ب, which the verb governs: تنصح الهيئة | بمجموعة من …."""
    return bool(classes(key) & Noun.QUANTIFIER) and key[1:3] != "ال" and lemma_of(key)[0] != "ب"


def wants_name(doc: Document, i: int, j: int) -> bool:
    """Return whether the word before `j` is a body's or medium's kind, with which the phrase begins: شركة, صحيفة."""
    known = classes(doc.keys[i])
    return j == i + 1 and doc.keys[i][:2] != "ال" and bool(known & BODY_HEAD) and bool(known & Noun.COMMON)


def _wants_place(doc: Document, i: int, j: int) -> bool:
    """Return whether the word before `j` is an office that begins the phrase (حاكم), a region or a party (في ولاية)."""
    known = classes(doc.keys[j - 1])
    kind = known & Noun.ROLE if j == i + 1 else known & Noun.COMMON and known & WHERE
    return bool(kind) and not known & (Noun.UNNAMED | Noun.DEFINITE)
