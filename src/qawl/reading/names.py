"""Which words of a mention are the personal name? Titles, bodies and places around it are told from the name itself.

A name is a run of words that the tables know as names, or that no table knows, where such a run may begin: at the head
of the mention, after a mark, a title, or a noun phrase that is closed. A run that a body or a kinsman is named by
(جامعة الملك سعود، زوجة فلان) is not the speaker's.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import table
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_finite
from qawl.reading.report import Range

_TITLE = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.SPOKESMAN)
_HONORIFIC = int(Noun.HONORIFIC)
_NAME = int(Noun.GIVEN | Noun.NAME_PARTICLE | Noun.SURNAME)
_PERSONAL = int(Noun.GIVEN | Noun.SURNAME)
_DEFINITE = int(Noun.DEFINITE | Noun.POSSESSED)
_PROPER = int(Noun.COUNTRY | Noun.PLACE | Noun.CAPITAL | Noun.OUTLET | Noun.NATIONALITY)
_BODIES = int(Noun.ORG | Noun.OUTLET_HEAD | Noun.OUTLET | Noun.DOCUMENT | Noun.QUANTIFIER)
_NO_SURNAME = _TITLE | int(Noun.ORG | Noun.OUTLET_HEAD | Noun.PLURAL | Noun.UNNAMED)
_AROUND = 6  # tokens on either side of a surname that may belong to its name


class _Word:
    """One word of a mention: its token, key, classes and whether a mark parts it from the word before."""

    __slots__ = (
        "after_quote",
        "apart",
        "at",
        "closed",
        "conjoined",
        "definite",
        "flags",
        "key",
        "name",
        "preposition",
        "sure",
    )

    def __init__(self, doc: Document, at: int, before: int) -> None:
        self.at = at
        self.key = doc.keys[at]
        self.flags = classes(self.key)
        self.apart = any(doc.keys[k] in ",;()/:" for k in range(before + 1, at))
        prefix = prefix_of(self.key)
        inside = doc.quotes.inside[before] if before >= 0 else -1
        self.after_quote = inside >= 0 and inside != doc.quotes.inside[at]
        self.conjoined = prefix == "و"
        self.closed = _closed(self.key) and not (
            self.key == "علي" and doc.text[doc.tokens.ends[at] - 1] == "ي"
        )
        self.preposition = self.key.lstrip("و") in function_words().preposition
        self.definite = self.key[:2] in ("ال", "لل") or (self.key[1:3] == "ال" and self.key[0] in "وبكف")
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
        sure = sum(word.name and bool(word.flags & _PERSONAL) for word in words[first:end])
        ranked = (min(sure, 1), _place(words, first), end - first)
        if best is None or ranked > rank:
            best, rank = (words[first].at, words[end - 1].at + 1), ranked
    return best


def name_around(doc: Document, at: int) -> Range | None:
    """Return the tokens of the personal name that holds token `at`, as the words around it within the sentence show."""
    first = max(doc.first[at], at - _AROUND)
    before = first - 1
    words: list[_Word] = []
    for i in range(first, min(doc.last[at], at + _AROUND)):
        if doc.keys[i][0].isalnum():
            words.append(_Word(doc, i, before))
            before = i
        elif doc.keys[i] == "." and before >= first and len(doc.keys[before]) > 1:
            if i > at:
                break
            words.clear()
    for word in words:
        word.sure = word.sure or (
            bool(word.flags & int(Noun.GIVEN)) and word.name and not word.closed and not word.flags & _TITLE
        )
    if words and not words[0].name:
        words[0].closed = True  # the verb, or the end of what is out of sight
    for run, end in _runs(words):
        if words[end - 1].at >= at:
            head = words[run]
            if head.at > at:
                return None
            if not head.name and end - run > 1 and doc.keys[head.at - 1] != "," and _is_verb(head.key):
                run += 1
            return (words[max(run, _own(words, run, end))].at, words[end - 1].at + 1)
    return None


def _is_verb(key: str) -> bool:
    """Return whether an unknown word is a plain form of a verb: زود فلان."""
    return any(form.kind == "verb" and not form.suffix for form in forms(key))


def _place(words: list[_Word], first: int) -> int:
    """Rank where a run begins: at the head or after a mark, after a title or adjective, elsewhere."""
    if not first or words[first].apart:
        return 2
    return int(bool(words[first - 1].flags & (_TITLE | int(Noun.NATIONALITY))))


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
    """Return whether a personal name may begin with the word at `i`."""
    word = words[i]
    if word.closed or word.key in _grades():
        return False
    before, after = _neighbours(words, i)
    if after is not None and after.key in _second():
        return True
    if word.name:
        if word.flags & int(Noun.NATIONALITY) and word.definite and i:
            return _lone_after_title(words, i)
        if word.flags & _TITLE:
            return before is not None and bool(before.flags & _HONORIFIC) and not word.flags & _DEFINITE
        if word.flags & int(Noun.COMMON) and not i and after is None:
            return bool(word.flags & _PERSONAL)
        return (
            word.sure
            or before is None
            or _may_open(before)
            or bool(after and (after.name or not after.flags))
        )
    if word.flags or word.key.isdigit() or len(word.key) < 2:
        return _lone_after_title(words, i)
    if word.definite:
        return after is None and (before is None or _lone_after_title(words, i))
    if (word.key[0] in "لب" and _governed(word.key)) or (before is not None and _governed(word.key)):
        return False
    return before is None or word.after_quote or _may_open(before)


def _governed(key: str) -> bool:
    """Return whether an unknown word is a verbal noun, or a known word after a preposition: اقتراحا، لتتبع، لقمة."""
    if is_masdar(key) or (key[-1] == "ا" and is_masdar(key[:-1])):
        return True
    return key[0] in "لب" and len(key) > 3 and (is_masdar(key[1:]) or bool(classes(key[1:])))


def _neighbours(words: list[_Word], i: int) -> tuple[_Word | None, _Word | None]:
    """Return the words beside the one at `i`, None where there is none or a mark parts them."""
    before = words[i - 1] if i and not words[i].apart else None
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].apart else None
    return before, after


def _may_open(before: _Word) -> bool:
    """Return whether a name may follow the word `before`: a title, or the end of a closed noun phrase."""
    if before.closed:
        return False
    return (
        before.definite
        or bool(before.flags & (_TITLE | _DEFINITE | _PROPER))
        or bool(before.flags & int(Noun.ORG) and not before.flags & int(Noun.COMMON))
    )


def _lone_after_title(words: list[_Word], i: int) -> bool:
    """Return whether the word, last of its part, is a surname for standing after a title (الدكتور هندي، المهندس القحطاني)."""
    before, after = _neighbours(words, i)
    if (
        before is None
        or after is not None
        or words[i].flags & _NO_SURNAME
        or prefix_of(words[i].key)
        or _governed(words[i].key)
    ):
        return False
    if words[i].definite:
        return bool(before.flags & _HONORIFIC)
    return (
        before.flags & _TITLE > 0
        and before.definite
        and words[i].key[-1] != "ا"
        and not words[i].key.isdigit()
    )


def _goes_on(words: list[_Word], first: int, i: int) -> bool:
    """Return whether the word at `i` belongs to the name that began at `first`."""
    word, before = words[i], words[i - 1]
    key, known = word.key, word.flags
    if word.apart or word.conjoined:
        return False
    if before.flags & int(Noun.NAME_PARTICLE):
        return not word.closed
    if key in _second():
        return True
    if word.closed or key.startswith(("لل", "بال", "وال", "كال")) or key in _grades():
        return False
    after = _neighbours(words, i)[1]
    if after is not None and after.key in _second():
        return True
    if not known:
        return not (key.isdigit() or is_finite(key) or (key[0] in "لب" and _governed(key)))
    if word.name and not (known & _TITLE and known & int(Noun.COMMON) and after is None):
        return not known & _TITLE or (after is not None and after.name) or not known & int(Noun.COMMON)
    if known & _TITLE:
        if known & _HONORIFIC and not known & _DEFINITE:
            return after is not None and after.name
        lone = after is None or after.closed
        return lone and (not known & int(Noun.COMMON) or (word.definite and i - first == 1 and before.name))
    if known & int(Noun.NATIONALITY):
        return before.name or not before.flags
    if known & int(Noun.COUNTRY):
        return after is None
    last = after is None or after.closed or bool(after.flags & _TITLE)
    return last and before.name and not word.definite and not known & _NO_SURNAME and key[-1] != "ا"


def _own(words: list[_Word], first: int, end: int) -> int:
    """Return the first word of a run as the speaker's own name; -1 where the run names another."""
    if _of_kin(words, first):
        return -1
    i = first - 1
    while i >= 0 and not words[i + 1].apart and (words[i].flags & _HONORIFIC or _of_body(words, i)):
        i -= 1
    if i < 0 or words[i + 1].apart:
        return first
    before = words[i]
    if before.preposition and not (i and words[i - 1].key == "عن" and before.key == "بعد"):
        return -1
    if before.flags & _TITLE:
        if before.flags & _DEFINITE or i < first - 1:
            return first
        return first + 1 if end - first > 1 and not words[first + 1].flags & int(Noun.NAME_PARTICLE) else -1
    if before.flags & int(Noun.COMMON) and not before.definite and not before.flags & (_DEFINITE | _PROPER):
        return _after_unit(words, first, end)
    return first


def _of_body(words: list[_Word], i: int) -> bool:
    """Return whether the title at `i` is part of a body's name: كتائب الشهيد …، جامعة الأمير …"""
    if not words[i].flags & _TITLE or not words[i].definite or not i:
        return False
    before = words[i - 1].flags
    return bool(before & _BODIES and before & int(Noun.COMMON) and not before & (_DEFINITE | _TITLE))


def _after_unit(words: list[_Word], first: int, end: int) -> int:
    """Return where, after the one name that a body is called by (جامعة الملك سعود فلان الفلاني), the speaker's begins; or -1."""
    i = first + 1
    while i < end and (words[i - 1].flags & int(Noun.NAME_PARTICLE) or words[i].key in _second()):
        i += 1
    if (
        end - i < 2
        or (words[i].flags & int(Noun.NAME_PARTICLE) and words[i].key != "عبد")
        or words[i].definite
    ):
        return -1
    return i


def _of_kin(words: list[_Word], first: int) -> bool:
    """Return whether the part of the mention before the run begins with kinship: زوجة الأسير وليد دقة is not he."""
    i = first
    while i > 0 and not words[i].apart:
        i -= 1
    return i < first and lemma_of(words[i].key) in _kin() and not words[i].flags & _DEFINITE


@cache
def _kin() -> frozenset[str]:
    """Words of kinship, which name a person by another."""
    return frozenset(fold_word(entry.split("/")[0].rstrip("*")) for entry in table("titles")["kin"].split())


@cache
def _second() -> frozenset[str]:
    """Second words of names of two: نصر الله، سيف الدين."""
    return frozenset(fold_word(word) for word in table("names")["second"].split())


@cache
def _grades() -> frozenset[str]:
    """Words that grade a rank or an office and name nobody: العميد الركن، المدير العام."""
    return frozenset(fold_word(word) for word in table("titles")["grades"].split())


def _closed(key: str) -> bool:
    words = function_words()
    if (
        key in words.preposition
        or key in words.adjunct
        or key in words.relative
        or key in words.complementizer
    ):
        return True
    return key.startswith("باسم") or (key[0] == "و" and key[1:] in words.preposition)
