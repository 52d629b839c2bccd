"""Is a word a verb, which ends the noun phrase before it? By its reading as a cue, else by its letters."""

from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, PERSON_START, STATE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_imperfect, is_only_doing

_COMPLETE = STATE | DEFINED | Noun.SURNAME


@remembered
def is_finite(key: str) -> bool:
    """Return whether the folded word `key` is surely a finite verb of the cue tables, and no noun."""
    if is_masdar(key) or classes(key):
        return False
    readings = forms(key)
    return bool(readings) and readings[0].kind == "verb" and not readings[0].risky


@remembered
def reports(key: str) -> bool:
    """Return whether the word is a verbal noun with a pronoun that reports, after a source: عن مصدر قوله."""
    return not classes(key) and any(
        form.kind == "masdar" and form.suffix and form.row.strong for form in forms(key)
    )


def seems_finite(doc: Document, j: int) -> bool:
    """Return whether an unknown word after a closed noun has the prefix of an imperfect: موسكو تقف إلى جانب."""
    key = doc.keys[j]
    if not may_be_finite(key):
        return False
    if is_plural_verb(key):
        return True  # الضباط يوقعون
    if (is_only_doing(key) and _is_closed(doc.keys[j - 1])) or takes_up(doc, j):
        return True
    before = classes(doc.keys[j - 1])
    if not _is_imperfect(key):
        return False
    if before & Noun.COUNTRY and not forms(key) and not is_imperfect(key):
        return False  # وزيرة خارجية سلوفينيا | تانيا
    if before & Noun.NATIONALITY and key[0] == "ت" and doc.keys[j - 1][-1] == "ه" and forms(key):
        return True  # المدينة السورية تشهد
    return not before & (PERSON_START | Noun.NATIONALITY | Noun.NAME_PARTICLE)


def takes_up(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is a verb with a pronoun that takes up a noun before it: معايير | استند إليها."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    return after in function_words().attached and is_only_doing(doc.keys[j])


@remembered
def may_be_finite(key: str) -> bool:
    """Return whether a word alone can be such a verb: what most are not, asked once."""
    return not classes(key) and (is_only_doing(key) or is_plural_verb(key) or _is_imperfect(key))


def is_plural_verb(key: str) -> bool:
    """Return whether an unknown word is a verb of several: سيطروا، تحدثا."""
    return (key.endswith("وا") and len(key) > 4) or any(
        form.kind == "verb" and form.number != "s" and form.gender == "m" and not form.risky
        for form in forms(key)
    )


def _is_imperfect(key: str) -> bool:
    return key[0] in "يت" and 4 <= len(key) <= 6 and not is_masdar(key)


def after_definite(doc: Document, j: int) -> bool:
    """Return whether the word before token `j` can have no complement: it has the article, or is a name."""
    return _is_closed(doc.keys[j - 1])


def _is_closed(key: str) -> bool:
    """Return whether no noun can complete the word: it has the article, or is a name."""
    return key[:2] in ("ال", "لل") or bool(classes(key) & _COMPLETE)


def first_verb(doc: Document, head: int, limit: int) -> tuple[int, int]:
    """Return the verb of a clause that begins at `head`, perhaps behind قد, and what follows it past words of time."""
    words = function_words()
    verb = min(head + (doc.keys[head].removeprefix("و") in words.before_verb), limit)
    who = verb + 1
    while who < limit and doc.keys[who] in words.time:
        who += 1
    return verb, who
