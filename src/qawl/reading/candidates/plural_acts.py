"""Do acts of speech in the plural report: تحذيرات دولية من المجاعة, اتهامات للشركة بالتقصير, مطالبات السكان بالإغلاق?

Accusations, warnings and calls were said, by many or by nobody that is named, while one warning may be any (أي تحذير
من). Adjectives, who says them and whom they are said to stand between the noun and what its verb governs.
"""

from typing import NamedTuple

from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import WHERE
from qawl.lexicon.nouns import Noun, classes, nation_of
from qawl.reading.candidates.content_starts import Opening, open_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.cues.impersonals import is_of_many
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_quality
from qawl.reading.phrases.governed import is_governed, joined_preposition
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range

_ADJECTIVES = 2  # after the noun: اتهامات أميركية خطيرة
_SURE = 2  # of `joined_preposition`


class Act(NamedTuple):
    """What an act in the plural reports: who says it, where its content opens, and the token after its adjectives."""

    source: Range | None
    opening: Opening
    region: int


def plural_act(doc: Document, at: int, form: CueForm, limit: int) -> Act | None:
    """Return what the verbal noun in the plural at token `at` reports, or None."""
    if form.suffix or not is_of_many(doc.keys[at], form):
        return None
    definite = form.prefix.endswith(("ال", "لل"))
    source, start = _past_adjectives(doc, at + 1, limit, definite=definite)
    opening = None if _says(doc, start, limit) else _open(doc, start, form, limit)
    if opening is not None:
        return Act(source, opening, start)
    j = start
    if _says(doc, start, limit):
        source = (j + 1, holder_end(doc, j + 1, form, limit))
        j = source[1]
    elif j < limit and prefix_of(doc.keys[j]) == "ل":
        comma = next((k for k in range(j, limit) if doc.keys[k] == ","), limit)
        j = holder_end(doc, j, form, comma)
    opening = _open(doc, j, form, limit) if j > start else None
    return None if opening is None else Act(source, opening, start)


def _says(doc: Document, j: int, limit: int) -> bool:
    """Return whether من at token `j` tells from whom the words come: شكاوى من السكان."""
    return (
        j + 1 < limit and doc.keys[j] == "من" and is_noun(doc, j + 1) and names_speaker(doc, (j + 1, j + 2))
    )


def _open(doc: Document, j: int, form: CueForm, limit: int) -> Opening | None:
    """Return what opens at token `j`, if the noun surely governs it: تعهدات بالبقاء, not تعهدات برأس مال."""
    opening = open_after(doc, j, form.row.opens | form.row.noun_opens, limit)
    if opening is None or opening.kind == "colon":
        return None
    at, words = opening.region_end, function_words()
    key = doc.keys[at]
    if opening.kind not in ("ب", "ل") or key[1:3] == "ال" or key[1:] == "ما":
        return opening
    alone = at + 1 < limit and doc.keys[at + 1] in words.preposition  # التهديدات المتصاعدة باستمرار من الشمال
    return opening if joined_preposition(doc, at) >= _SURE and not alone else None


def holder_end(doc: Document, start: int, form: CueForm, limit: int) -> int:
    """Return one past the noun phrase at `start`, before what the verb of the noun governs: الخبراء | من الانهيار."""
    end, perhaps = noun_phrase(doc, start, limit, split=True), 0
    acts = form.row.names_act or is_of_many(doc.keys[start - 1], form)
    if classes(doc.keys[start]) & Noun.DOCUMENT or not (acts or asks_of(form)):
        return end
    opens = form.row.opens if acts else frozenset(("من",))
    for k in range(start + 1, end):
        key = doc.keys[k]
        if key in opens and not is_governed(doc, k, start) and not _is_of(doc, k, start):
            return k
        sure = joined_preposition(doc, k) if key[0] in opens and key[0] in "بل" else 0
        if sure >= _SURE:
            return k
        placed = classes(key[1:]) & WHERE
        perhaps = perhaps or (k if sure > 0 and key[1:3] == "ال" and not placed else 0)
    return perhaps or end


def asks_of(form: CueForm) -> bool:
    """Return whether it is asked from somebody: طلب المدير من الشركة."""
    return form.row.addressee == "من"


def _is_of(doc: Document, k: int, start: int) -> bool:
    """Return whether the من at `k` tells of whom so many are: عدد كبير من الخبراء."""
    return any(classes(key) & Noun.QUANTIFIER for key in doc.keys[max(start, k - 2) : k])


def are_told(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether acts in the plural took place, and not only could: not أي اتهامات بـ, لم تصدر تحذيرات من."""
    if not is_of_many(doc.keys[at], form):
        return True
    words, nearby = function_words(), doc.keys[max(doc.first[at], at - 2) : at]
    if nearby and nearby[-1] in words.complementizer:
        return True  # إلا أن الشكاوى
    return not any(key in words.negation or key in cue_words("any") for key in nearby)


def _past_adjectives(doc: Document, j: int, limit: int, *, definite: bool) -> tuple[Range | None, int]:
    """Return the adjective that tells whose acts they are (تهديدات روسية), and the token after all of them."""
    source, end = None, min(limit, j + _ADJECTIVES)
    while j < end and _describes(doc.keys[j], definite=definite):
        if nation_of(doc.keys[j]) is not None:
            source = (j, j + 1)
        j += 1
    return source, j


def _describes(key: str, *, definite: bool) -> bool:
    """Return whether a word is the adjective of a plural: خطيرة, and الدولية where the plural is `definite`."""
    known = classes(key)
    if (key[:2] == "ال") != definite or key[-1] != "ه":
        return False
    if known & Noun.NATIONALITY:
        return not known & Noun.PLACE
    if definite:
        return is_quality(key)
    ending = key.endswith("يه") and not is_masdar(key[1:])  # بإلغائه
    return not known and (is_adjective(key) or ending)
