"""What is a body for? The part of its name after ل, to whom nothing is said: النقابة الوطنية للصحافة."""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import BODY_HEAD, NAME_START, OF_NATION
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import folded, table
from qawl.reading.document import Document

_AGENCY = "وكاله"
_CHARGE = 8  # words of the longest charge: لتنسيق الشؤون الإنسانية وحالات الطوارئ


def charged(doc: Document, i: int, j: int) -> bool:
    """Return whether ل and a deed at `j` tell what the body or office at `i` is for: اللجنة العليا | لتنظيم الحفل."""
    before, after = doc.keys[j - 1], doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if j < i + 2 or after[:2] != "ال":
        return False
    body = (classes(doc.keys[i]) | classes(doc.keys[j - 2])) & BODY_HEAD
    scope = before[:2] == "ال" and before[2:] in _scopes()
    return bool(body and scope) or _ends_soon(doc, i, j)


def _ends_soon(doc: Document, i: int, j: int) -> bool:
    """Return whether the name of who holds the office at `i`, or what he says, follows the deed at `j` soon.

    المتحدث باسم المكتب الأممي | لتنسيق الشؤون الإنسانية، فلان; رئيس الهيئة | لمكافحة الفساد إن.
    """
    keys, words = doc.keys, function_words()
    if not classes(keys[i]) & Noun.ROLE:
        return False
    for k in range(j + 2, min(j + _CHARGE, len(doc.keys) - 1)):
        if keys[k] == "(" or keys[k] in words.complementizer:
            return True
        if keys[k] == ",":
            return bool(classes(keys[k + 1]) & NAME_START) or "," in keys[k + 2 : k + 4]
        if not keys[k][0].isalnum() or keys[k] in words.preposition:
            break
    return False


def completes_body(doc: Document, i: int, j: int) -> bool:
    """Return whether the people or the press at `j` are what the body named from `i` on is for.

    المجلس الوطني للصحافة، الجمعية المغربية للمهندسين; but وقالت الوزارة للصحافة.
    """
    head, key, before = doc.keys[i], doc.keys[j], doc.keys[j - 1]
    if key in chain_words().general and j >= i + 2 and lemma_of(head) == _AGENCY:
        return True  # وكالة كيودو للأنباء
    if j < i + 2 or before[:2] != "ال" or key[:2] != "لل":
        return False
    nation = classes(before) & OF_NATION == OF_NATION
    scope = before[2:] in _scopes()
    if key in chain_words().general:
        return nation or scope  # وكالة المغرب العربي للأنباء
    joined = lemma_of(head) in folded("organizations", "associations")
    return joined and (scope or nation or before.endswith(("ي", "يه")))


def is_matter(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is what the one before it is busy with, or belongs to.

    المقررة المعنية | بحقوق الإنسان، الوحدة التابعة | للوزارة.
    """
    words, before, key = function_words(), doc.keys[j - 1], doc.keys[j]
    return (key in words.matters and before in words.concerned) or (
        before in words.belonging and key[0] == "ل"
    )


def belongs(doc: Document, j: int) -> bool:
    """Return whether the word at `j` says that the body or people before it belong to another: التابعة | للوزارة."""
    words, after = function_words(), doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if doc.keys[j - 1] in words.recognised:
        return doc.keys[j] in words.attached  # الحكومة المعترف | بها
    if doc.keys[j] in words.scope and doc.keys[j - 2] in words.recognised:
        return True  # المعترف بها | دولياً
    return doc.keys[j] in words.belonging and after[:1] == "ل" and after not in words.attached


def _scopes() -> frozenset[str]:
    """Adjectives, without the article, that tell how far a body's charge goes: وطني، أعلى."""
    return folded("organizations", "scopes")


def is_charge(doc: Document, i: int, j: int) -> bool:
    """Return whether the preposition at `j` goes on with what a body at `i` is for: لجنة الرقابة | على الأسعار.

    It is told by the pair of words; the deed stands after ل, or makes one name with the word that it completes.
    """
    before = doc.keys[j - 1]
    if not classes(doc.keys[i]) & BODY_HEAD:
        return False
    if (before, doc.keys[j]) in _within():
        return True
    of_body = j - 2 >= i and before[:2] == "ال" and doc.keys[j - 2][:2] != "ال"
    kind = of_body and classes(doc.keys[j - 2]) & Noun.ORG
    return bool(kind) and ("ل" + before[1:], doc.keys[j]) in _within()


@cache
def pursuits() -> frozenset[str]:
    """Words with ل by which the name of a federation or firm goes on: لكرة القدم، لصناعة السفن."""
    return frozenset("ل" + fold_word(word) for word in table("organizations")["pursuits"].split())


@cache
def _within() -> frozenset[tuple[str, str]]:
    """Pairs of words within the name of a body: للدفاع عن."""
    pairs = (fold_word(pair).split() for pair in table("organizations")["within"])
    return frozenset((first, second) for first, second in pairs)
