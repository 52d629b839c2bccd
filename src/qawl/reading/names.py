"""Which words of a mention are the personal name? Titles, bodies and places around it are told from the name itself.

A name is a run of words that the tables know as names, or that no table knows, where such a run may begin: at the head
of the mention, after a mark, a title, or a noun phrase that is closed. A run that a body or a kinsman is named by
(جامعة الملك سعود، زوجة فلان) is not the speaker's.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import table
from qawl.reading.document import Document
from qawl.reading.report import Range

_TITLE = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.SPOKESMAN)
_HONORIFIC = int(Noun.HONORIFIC)
_NAME = int(Noun.GIVEN | Noun.NAME_PARTICLE | Noun.SURNAME)
_PERSONAL = int(Noun.GIVEN | Noun.SURNAME)
_DEFINITE = int(Noun.DEFINITE | Noun.POSSESSED)
_PROPER = int(Noun.COUNTRY | Noun.PLACE | Noun.CAPITAL | Noun.OUTLET | Noun.NATIONALITY)
_BODIES = int(Noun.ORG | Noun.OUTLET_HEAD | Noun.OUTLET | Noun.DOCUMENT | Noun.QUANTIFIER)
_NO_SURNAME = _BODIES | _TITLE | int(Noun.PLURAL | Noun.UNNAMED)
_SHORT = 4  # letters; a name of so few letters does not shed a prefix


class _Word:
    """One word of a mention: its token, key, classes and whether a mark parts it from the word before."""

    __slots__ = ("apart", "at", "conjoined", "flags", "key", "name", "sure")

    def __init__(self, doc: Document, at: int, before: int) -> None:
        self.at = at
        self.key = doc.keys[at]
        self.flags = classes(self.key)
        self.apart = any(doc.keys[k] in ",;()/:" for k in range(before + 1, at))
        prefix = prefix_of(self.key)
        self.conjoined = prefix == "و"
        self.sure = bool(self.flags & _NAME) and not prefix and not self.flags & int(Noun.AMBIGUOUS | _TITLE)
        self.name = bool(self.flags & _NAME) and not prefix


def prefix_of(key: str) -> str:
    """Return the letter (و ف ب ل ك) joined before a word that the tables know without it, else an empty string."""
    if key[0] not in "وفبلك" or len(key) < 4 or not classes(key):
        return ""
    if key[:2] in ("وو", "لل"):
        return key[0]
    if lemma_of(key)[0] == key[0] or not classes(key[1:]):
        return ""
    return key[0]


def personal_name(doc: Document, where: Range) -> Range | None:
    """Return the tokens of the personal name in the mention at `where`, or None where it has none of its own."""
    words: list[_Word] = []
    before = where[0] - 1
    for i in range(*where):
        if doc.keys[i][0].isalnum():
            words.append(_Word(doc, i, before))
            before = i
    best: Range | None = None
    rank = (0, 0, 0)
    for first, end in _runs(words):
        first = _own(words, first, end)
        if first < 0:
            continue
        sure = sum(word.name for word in words[first:end])
        ranked = (min(sure, 2), int(first == 0 or words[first].apart or bool(words[first - 1].flags & _TITLE)), end - first)
        if best is None or ranked > rank:
            best, rank = (words[first].at, words[end - 1].at + 1), ranked
    return best


def _runs(words: list[_Word]) -> list[Range]:
    """Return the stretches of `words` that can be names."""
    runs: list[Range] = []
    i = 0
    while i < len(words):
        if _starts(words, i):
            end = i + 1
            while end < len(words) and _goes_on(words, i, end):
                end += 1
            runs.append((i, end))
            i = end
        else:
            i += 1
    return runs


def _starts(words: list[_Word], i: int) -> bool:
    word = words[i]
    key, known = word.key, word.flags
    if _closed(key):
        return False
    before = words[i - 1] if i and not word.apart else None
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].apart else None
    divine = after is not None and after.key in _divine()
    if word.name:
        if word.sure or before is None and not known & _TITLE:
            return not (known & int(Noun.COMMON) and i == 0 and after is None and not known & _PERSONAL)
        if known & _TITLE:
            return divine or bool(before is not None and before.flags & _HONORIFIC)
        return before is not None and bool(before.flags & (_TITLE | _NAME | int(Noun.NATIONALITY))) or bool(
            after is not None and after.name
        )
    if divine:
        return True
    if known or len(key) < 2 or key.isdigit():
        return known & int(Noun.NATIONALITY | Noun.COMMON) and _after_honorific(words, i, after) and not known & _NO_SURNAME
    if key[:2] == "ال":
        return before is None and i > 0 and after is None or _after_honorific(words, i, after) or i == 0 and after is None
    if key.startswith(("وال", "بال", "لل")):
        return False
    if before is None:
        return True
    if before.flags & _TITLE:
        return True
    if before.flags & int(Noun.COMMON) and not before.flags & (_DEFINITE | _PROPER):
        return False
    return before.key[:2] == "ال" or bool(before.flags & (_DEFINITE | _PROPER | int(Noun.ORG)))


def _after_honorific(words: list[_Word], i: int, after: _Word | None) -> bool:
    """Return whether the word alone follows an address (الدكتور هندي، المهندس القحطاني)."""
    if not i or words[i].apart or after is not None or words[i].key in _rank_tail():
        return False
    return bool(words[i - 1].flags & _HONORIFIC)


def _goes_on(words: list[_Word], first: int, i: int) -> bool:
    word, before = words[i], words[i - 1]
    key, known = word.key, word.flags
    if word.apart:
        return False
    if before.flags & int(Noun.NAME_PARTICLE) and not _closed(key):
        return True
    if key in _divine() and (before.flags & int(Noun.NAME_PARTICLE | Noun.GIVEN) or before.name or i - first >= 1):
        return True
    if _closed(key) or word.conjoined or key.startswith(("لل", "بال", "وال", "كال")):
        return False
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].apart else None
    if after is not None and after.key in _divine():
        return True
    if word.name:
        return not known & _TITLE or after is not None and (after.name or after.key[:2] == "ال" and not after.flags & int(Noun.COMMON))
    if not known:
        return not key.isdigit()
    if known & int(Noun.COUNTRY) and before.flags & int(Noun.GIVEN):
        return after is None
    if known & _HONORIFIC and not known & _DEFINITE:
        return after is not None and after.name
    if known & int(Noun.NATIONALITY) and not known & _TITLE:
        return before.name or not before.flags
    return after is None and before.name and not known & _NO_SURNAME and not known & _DEFINITE and key[:2] != "ال" and key[-1] != "ا"


def _own(words: list[_Word], first: int, end: int) -> int:
    """Return the first word of a run as the speaker's own name; -1 where the run names another."""
    i = first - 1
    if _of_kin(words, first):
        return -1
    if first == 0 or words[first].apart:
        return first
    while i >= 0 and words[i].flags & _HONORIFIC and not words[i + 1].apart:
        i -= 1
    if i < 0 or words[i + 1].apart:
        return first
    before = words[i]
    if before.key in function_words().preposition:
        return -1
    if before.flags & _TITLE and not before.flags & _DEFINITE and i == first - 1:
        return first + 1 if end - first > 1 and not words[first + 1].flags & int(Noun.NAME_PARTICLE) else -1
    if before.flags & (int(Noun.COMMON) | _BODIES) and not before.flags & (_DEFINITE | _PROPER | _TITLE):
        known = before.key[:2] == "ال" or not before.flags & int(Noun.COMMON)
        return first if known else -1
    return first


def _of_kin(words: list[_Word], first: int) -> bool:
    """Return whether the part of the mention before the run begins with kinship: زوجة الأسير وليد دقة is not he."""
    i = first
    while i > 0 and not words[i].apart:
        i -= 1
    return i < first and lemma_of(words[i].key) in _kin() and not words[i].flags & int(Noun.DEFINITE)


@cache
def _kin() -> frozenset[str]:
    """Words of kinship, which name a person by another."""
    return frozenset(fold_word(entry.split("/")[0].rstrip("*")) for entry in table("titles")["kin"].split())


@cache
def _divine() -> frozenset[str]:
    """Second words of names of two: نصر الله، سيف الدين."""
    return frozenset(fold_word(word) for word in table("names")["second"].split())


@cache
def _rank_tail() -> frozenset[str]:
    """Words that grade a rank and name nobody: العميد الركن، الفريق الأول."""
    return frozenset(fold_word(word) for word in table("titles")["grades"].split())


def _closed(key: str) -> bool:
    words = function_words()
    return key in words.preposition or key in words.adjunct or key in words.relative or key in words.complementizer
