"""Who stands after لـ and its like? The noun phrase that a preposition leads to, and what kind it is.

`chains` takes the news media among them for links of transmission, `addressees` the people.
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import MEDIUM, NAME_START, OWN_NAME, PARTY, WHERE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at, names_begun
from qawl.lexicon.title_words import grades
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import are_his, is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range

_BODIES = PARTY & ~OWN_NAME
REACH = 60  # tokens of a sentence that are looked at for whom a report is said to
_ENDING = 3  # letters of an ending with its pronoun: زملا-يهم
_SHORT = 4  # letters; أخي is mine
_PLURAL = 8  # letters of a word that is surely a sound plural
_NAME = 4  # words; a longer quotation is no name


def is_outlet(doc: Document, i: int) -> bool:
    """Return whether the noun at token `i` names a news medium other than somebody's own (موقعه، قناتها)."""
    while i < len(doc.keys) and i in doc.quotes.opened:
        i += 1
    if i >= len(doc.keys) or not _may_be_outlet(doc.keys[i]) or possessed(doc, i):
        return False
    known = name_at(doc.keys, i)
    if known is not None and (len(known.words) > 1 or known.type == "outlet"):
        return known.type == "outlet"  # المملكة المتحدة is no newspaper
    return bool(classes(doc.keys[i]) & MEDIUM)


@remembered
def _may_be_outlet(key: str) -> bool:
    """Return whether the folded word `key` can name a news medium, or begin its name."""
    if not key[0].isalnum() or key in chain_words().general:
        return False
    return bool(classes(key) & MEDIUM) or any(name.type == "outlet" for name in names_begun(key))


def is_surely_outlet(doc: Document, i: int) -> bool:
    """Return whether token `i` names a medium, and no people or body of that name: العالم، الاتحاد."""
    known = head(doc, (i, i + 1))
    body = known & Noun.AMBIGUOUS and known & PARTY and i not in doc.quotes.opened
    return is_outlet(doc, i) and not body


def led_to(doc: Document, i: int, end: int, preposition: str = "ل") -> Range | None:
    """Return the noun phrase that the preposition at token `i` leads to, before token `end`.

    A preposition that is joined to the first word stays in the range (see `is_joined`).
    """
    key, words = doc.keys[i], function_words()
    if key == preposition:
        j = i + 1
        if j < end and doc.keys[j] == "(" and preposition == "ل":
            return _bracketed(doc, j, end)
        noun = j < end and is_noun(doc, j) and doc.keys[j] not in function_words().sides
        return (j, noun_phrase(doc, j, end)) if noun else None
    if key in words.attached or preposition not in ("ل", "ب"):
        return None
    if is_joined(key, preposition) or (preposition == "ل" and is_named(doc, i)):
        return (i, noun_phrase(doc, i, end))
    return None


def is_named(doc: Document, i: int) -> bool:
    """Return whether a known name of a medium begins at token `i` after a joined ل: لفرانس برس."""
    if doc.keys[i][0] != "ل" or len(doc.keys[i]) < 3:
        return False
    known = name_at(doc.keys, i)
    if len(doc.keys[i]) < 5 and (known is None or len(known.words) < 2):
        return False  # لبي بي سي, but not لها
    return known is not None and known.type == "outlet" and known.words[0] == doc.keys[i][1:]


def is_joined(key: str, preposition: str = "ل") -> bool:
    """Return whether the folded word `key` is a known noun with the preposition ل or ب before it."""
    if key[0] != preposition or len(key) < 4 or key in function_words().adjunct or key.startswith("لدي"):
        return False
    return (key.startswith("لل") and len(key) > 4) or bool(classes(bare(key))) or _are_many(bare(key))


@remembered
def is_prefixed(key: str) -> bool:
    """Return whether the known noun `key` owes its first letter to ل or ب: لصحيفة, but not لجنة."""
    return key[0] in "لب" and is_joined(key, key[0]) and lemma_of(key) == lemma_of(bare(key))


def bare(key: str) -> str:
    """Return a folded word without the joined preposition that it begins with; لل gives the article back."""
    if not key.startswith("لل"):
        return key[1:]
    one, two = "ال" + key[2:], "ال" + key[1:]
    return two if not classes(one) and classes(two) else one  # للاعبين: اللاعبين


def head(doc: Document, where: Range) -> int:
    """Return the classes of the first word of a noun phrase, past a quote mark and a joined ل or ب."""
    i = where[0]
    while i < where[1] - 1 and i in doc.quotes.opened:
        i += 1
    key = doc.keys[i]
    return classes(bare(key)) if is_joined(key, key[0]) and key[0] in "لب" else classes(key)


@remembered
def listens(key: str) -> bool:
    """Return whether the folded word `key`, without a preposition, names people who are spoken to."""
    if classes(key) & (PARTY & ~Noun.QUANTIFIER):
        return True
    if _are_many(key) or are_his(key):
        return True
    stem = key.removeprefix("ال")
    return any(stem.startswith(word) and len(stem) - len(word) <= _ENDING for word in chain_words().listeners)


def _are_many(key: str) -> bool:
    """Return whether an unknown word has the form of a sound plural with the article or in the construct: زائري."""
    if classes(key):
        return False
    if key[:2] == "ال":
        return key.endswith("ين") and len(key) >= _PLURAL
    return key.endswith("ي") and len(key) > _SHORT and bool(classes(key[:-1]) & Noun.HUMAN)


def is_named_in_marks(doc: Document, where: Range) -> bool:
    """Return whether the phrase is a name in marks or brackets that no table knows as people or a body."""
    i = where[0]
    if i in doc.quotes.opened:
        close = doc.quotes.all[doc.quotes.opened[i]].close
        named = i + 1 < len(doc.keys) and not classes(doc.keys[i + 1]) & _BODIES
        return named and close - i - 1 <= _NAME
    return i > 0 and doc.keys[i - 1] == "("


def wording(doc: Document, where: Range, joined: set[int]) -> str:
    """Return the words of a mention as written, without marks around it and a preposition joined to it.

    للصحفيين stays as it is: without its ل no word would be left.
    """
    first, end = where
    quote = doc.quotes.opened.get(first, -1)
    if quote >= 0 and doc.quotes.all[quote].close == end - 1 and end - first > 2:
        first, end = first + 1, end - 1
    text = doc.words(first, end)
    if doc.keys[first].startswith("لل") and classes(bare(doc.keys[first])) & Noun.OUTLET_HEAD:
        return "ال" + text[1:].lstrip("ـ")[1:]  # للوكالة: a common noun gets its article back
    return text[1:].lstrip("ـ") if first in joined and not doc.keys[first].startswith("لل") else text


def trimmed(doc: Document, where: Range) -> Range:
    """Return a noun phrase without a preposition that it ends in, and without على and what follows it."""
    first, end = where
    words = function_words()
    for j in range(first + 1, end):
        if (
            doc.keys[j] == "علي"
            and doc.keys[j - 1] not in words.overseers
            and not classes(doc.keys[j - 1]) & NAME_START
        ):
            end = j
            break
    for j in range(first + 1, end):
        if _is_deed(doc, first, j) or (possessed(doc, j) and classes(doc.keys[j - 1]) & Noun.SURNAME):
            end = j  # نتنياهو موقفهما
            break
    while end > first + 1 and (doc.keys[end - 1] in words.preposition or doc.keys[end - 1] in ",-"):
        end -= 1
    return (first, end)


def _is_deed(doc: Document, first: int, j: int) -> bool:
    """Return whether what is asked, or its time, begins at token `j`: المواطنين بالحذر، العالم لسكوته، الأطباء سرعة …

    A body may be named by its purpose (الهيئة العامة لمكافحة الفساد), and its head by what he is the head of.
    """
    key, words = doc.keys[j], function_words()
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    graded = key in grades() and classes(doc.keys[j - 1]) & Noun.ROLE and after not in words.of_year
    if key in words.time_head and not graded:
        return True  # جميع إداراتها | نهاية العام, not مدير عام الفرع
    if key[:3] == "بال":
        return not classes(bare(key)) & WHERE
    if key[0] in "بل" and len(key) > _ENDING and not classes(key):
        deed = bare(key).removeprefix("ال")
        if not (
            is_masdar(deed) or deed in words.object_opener or (possessed(doc, j) and not classes(bare(key)))
        ):
            return False
        return key[0] == "ب" or not classes(doc.keys[first]) & Noun.ORG
    deed = key.removeprefix("ال")  # أهالي القرية | الاهتمام, but الدول المشاركة
    verbal = not classes(key) and (is_masdar(deed) or key in words.object_opener)
    if deed != key and deed[:1] == "م":
        return False
    return verbal and (doc.keys[j - 1][:2] == "ال" or possessed(doc, j - 1))


def tail(doc: Document, start: int) -> int:
    """Return the token up to which the circumstances of a cue after its quotation are looked at."""
    return min(doc.last[min(start, len(doc.keys) - 1)], start + REACH)


def _bracketed(doc: Document, i: int, end: int) -> Range | None:
    for j in range(i + 1, min(end, i + 8)):
        if doc.keys[j] == ")":
            return (i + 1, j) if j > i + 1 else None
    return None
