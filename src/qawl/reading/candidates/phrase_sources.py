"""Whom does a phrase name for what it attributes? بحسب مصادر في الوزارة، وفقاً للشرطة, and not وفق القانون."""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.inflect import PRONOUNS
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import APPOSED, BODY, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.phrase_signs import is_future, is_imperfect, phrase_words, resumes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_and_doing, is_doing, is_only_doing
from qawl.reading.phrases.finite_verbs import after_definite, is_finite, is_plural_verb, takes_up
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range

_SAYS = ~(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE | Noun.DUAL | Noun.POSSESSED)
_WITH_PURPOSE = BODY | Noun.DOCUMENT
_SOURCE = 40  # tokens; the longest source with its titles
_CLAUSE = 20  # tokens of a clause on the source, in commas
_VIEW = "نظر"  # which whose it is follows, or what kind it is


def complement(doc: Document, candidate: Candidate) -> Range | None:
    """Return the source after the phrase, if its noun can speak; with وفقاً it carries ل, apart or joined."""
    row, j = candidate.phrase, candidate.end
    assert row is not None
    if j >= doc.last[candidate.at]:
        return None
    limit = source_limit(doc, j, doc.last[candidate.at])
    if doc.keys[j].removeprefix("ل") in function_words().demonstrative:
        j += 1  # بحسب هذه | المصادر
        if j >= limit or not classes(doc.keys[j]) & _SAYS:
            return None  # تبعاً لهذه | الآلية
    elif "ل" in row.opens:
        if j < limit and doc.keys[j] == "ل":
            j += 1
        elif j >= limit or doc.keys[j][0] != "ل" or doc.keys[j] == "لما":
            return None
        else:
            return (j, source_end(doc, j, limit)) if _can_speak(doc, candidate, j) else None
    if j >= limit or not is_noun(doc, j) or not _can_speak(doc, candidate, j):
        return None
    if doc.keys[j - 1] == _VIEW and _describes(doc.keys[j]):
        return None  # من وجهة نظر نقدية
    end = source_end(doc, j, limit)
    if candidate.end - candidate.at > 1 and _describes(doc.keys[j]) and _is_text(doc.keys[j - 1]):
        return (j - 1, max(end, j + 1))  # بحسب معلومات | إسرائيلية
    return (j, end) if end > j else None


def _is_text(key: str) -> bool:
    """Return whether a word holds words: معلومات، لتصريحات."""
    return bool(classes(key) & Noun.DOCUMENT) or key.removeprefix("ل") in phrase_words("texts")


def _describes(key: str) -> bool:
    """Return whether a word is a feminine adjective without the article, of a text or of many."""
    known = classes(key)
    nation = known & Noun.NATIONALITY and not known & (Noun.PLACE | Noun.DEFINITE)
    return key[-1] == "ه" and (bool(nation) or (not known and is_adjective(key)))


def source_limit(doc: Document, start: int, last: int) -> int:
    """Return one past the last token that a source from `start` on can have: its clause begins there."""
    titled = classes(doc.keys[start]) & TITLE
    for k in range(start + 1, min(last, start + _SOURCE)):
        key = doc.keys[k]
        if doc.quotes.inside[k] != doc.quotes.inside[start] and doc.quotes.inside[k - 1] >= 0:
            continue  # صحيفة "وول ستريت"
        if key == "," and not titled and k + 1 < last and not classes(doc.keys[k + 1]) & APPOSED:
            return k  # المصادر، كلف …
        if resumes(key) or key == ":" or is_future(key):
            return k
        before = doc.keys[k - 1]
        closed = before[:2] == "ال"
        if bare_clause_end(doc, k, last) >= 0 and not key.endswith(PRONOUNS):
            return k  # مسؤول | تحدث إلى الصحفيين، يستعد …
        if key in phrase_words("clause_openers") or (closed and is_imperfect(key)):
            return k - (before == ",")
        number = key[0].isdigit() and doc.quotes.inside[k] == doc.quotes.inside[start]
        if number and (closed or before == ","):
            return k - (before == ",")
    return min(last, start + _SOURCE)


def bare_clause_end(doc: Document, k: int, last: int) -> int:
    """Return the comma that ends a clause on the indefinite noun before token `k`, which no pronoun opens, or -1.

    The main verb is behind it, not joined to it: مسؤول تحدث إلى الصحفيين، | يستعد الوفد. Where the clause's verb takes
    the noun up, anything may be: دبلوماسيين حضروا الاجتماع، رسالة اطلعت عليها الوكالة، | الوفد يستعد.
    """
    if k >= last or not _may_describe(doc.keys[k]) or after_definite(doc, k):
        return -1
    sure, words = is_plural_verb(doc.keys[k]) or takes_up(doc, k), function_words()
    for i in range(k + 1, min(last - 1, k + _CLAUSE)):
        if doc.keys[i] != "," or doc.keys[i + 1] in words.time:
            continue
        return i if sure or _is_main_verb(doc.keys[i + 1]) else -1
    return -1


def _may_describe(key: str) -> bool:
    """Return whether a word may be a verb of the past, and no noun: تحدث، صدر، حضروا."""
    if classes(key) or is_masdar(key) or is_and_doing(key):
        return False
    return is_doing(key) or is_plural_verb(key) or any(form.kind == "verb" for form in forms(key))


def _is_main_verb(key: str) -> bool:
    """Return whether a clause begins with the word, a verb or the particle of one, which no و joins to another."""
    if classes(key) or is_masdar(key) or is_and_doing(key):
        return False
    return key in phrase_words("clause_openers") or is_only_doing(key) or is_finite(key) or is_future(key)


def source_end(doc: Document, start: int, limit: int) -> int:
    """Return one past the source that begins at `start`, with the purpose of a body (للأخبار التقنية)."""
    end = noun_phrase(doc, start, limit)
    head = classes(doc.keys[start])
    if end < limit and doc.keys[end][:2] == "لل" and head & _WITH_PURPOSE:
        end += 1
        while end < limit and doc.keys[end][:2] == "ال":
            end += 1
    if end < limit and doc.keys[end] in phrase_words("itself"):
        end += 1
    return end


def _can_speak(doc: Document, candidate: Candidate, j: int) -> bool:
    """Return whether the noun at `j` says something, and is no rule that something goes by (وفق القانون)."""
    if j in doc.quotes.opened:
        return True
    key = doc.keys[j]
    rest = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else key
    bare = rest[2:] if rest[:2] == "ال" else rest
    standard = phrase_words("standard")
    if key in standard or rest in standard or bare in standard or key in function_words().measure:
        return False
    if bare in phrase_words("amounts") and doc.keys[j + 1 : j + 2] != ["من"]:
        return False
    if classes(key) & _SAYS or rest in function_words().occasion:
        return True
    before = doc.keys[candidate.at - 1] if candidate.at else "\n"
    apart = not before[0].isalnum() or candidate.at == doc.first[candidate.at]
    return apart or doc.keys[candidate.end - 1] not in phrase_words("by_rule")
