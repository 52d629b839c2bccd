"""What is a body for? The part of its name after ل, to whom nothing is said: النقابة الوطنية للصحافة."""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import folded, table
from qawl.reading.document import Document

_NATION = Noun.NATIONALITY | Noun.DEFINITE


def charged(doc: Document, j: int) -> bool:
    """Return whether the word before token `j` tells how far a body's charge goes: اللجنة العليا | لتنظيم الحفل."""
    before, after = doc.keys[j - 1], doc.keys[j + 1] if j + 1 < len(doc) else ""
    return after[:2] == "ال" and before[:2] == "ال" and before[2:] in _scopes()


def completes_body(doc: Document, i: int, j: int) -> bool:
    """Return whether the people or the press at `j` are what the body named from `i` on is for.

    المجلس الوطني للصحافة، الجمعية المغربية للمهندسين; but وقالت الوزارة للصحافة.
    """
    head, key, before = doc.keys[i], doc.keys[j], doc.keys[j - 1]
    if j < i + 2 or before[:2] != "ال" or key[:2] != "لل":
        return False
    nation = classes(before) & _NATION == _NATION
    scope = before[2:] in _scopes()
    if key in chain_words().general:
        return nation or scope  # وكالة المغرب العربي للأنباء
    joined = lemma_of(head) in folded("organizations", "associations")
    return joined and (scope or nation or before.endswith(("ي", "يه")))


def is_matter(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is what the one before it is busy with: المقررة المعنية | بحقوق الإنسان."""
    words = function_words()
    return doc.keys[j] in words.matters and doc.keys[j - 1] in words.concerned


def _scopes() -> frozenset[str]:
    """Adjectives, without the article, that tell how far a body's charge goes: وطني، أعلى."""
    return folded("organizations", "scopes")


@cache
def phrases_within() -> frozenset[tuple[str, str]]:
    """Pairs of words within the name of a body: للدفاع عن."""
    pairs = (fold_word(pair).split() for pair in table("organizations")["within"])
    return frozenset((first, second) for first, second in pairs)
