"""Which medium is named in the clause of a report? Whom it was told, where it was given, who published it.

The words stand between cue and content (قال للعربية إن) or before the cue (وفي حديث لقناة العربية، قال …).
A medium whose name is also an everyday word (العالم، الرياض) counts only where its place leaves no doubt.
"""

from collections.abc import Iterator
from typing import NamedTuple

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.inflect import PRONOUNS
from qawl.lexicon.noun_kinds import ADDRESSED, MEDIUM, OWN_NAME, PERSON_START
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_accusative, is_noun, is_oblique, medium_name
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import withholds
from qawl.reading.phrases.recipients import (
    bare,
    head,
    is_joined,
    is_named_in_marks,
    is_outlet,
    led_to,
    tail,
)
from qawl.reading.report import Range, Report

_NEAR = 5  # tokens between the word for an interview and the medium it is given to
_BRACKET = 10  # tokens from a medium's first word to the end of the bracket that names it
_PUBLISHER = 4  # tokens between نشرته and who published
_WORDS = 2  # words of a name that is also an everyday word (الجزيرة نت)
_ELSE = Noun.PLACE | Noun.AMBIGUOUS  # في المملكة: no medium without a head
_MOUTHS = Noun.ROLE | Noun.UNNAMED
_PERSON = PERSON_START | Noun.UNNAMED
_TELLS = PERSON_START | Noun.ORG | Noun.UNNAMED | Noun.GROUP | Noun.DOCUMENT | Noun.QUANTIFIER
_GOVERNS = Noun.ROLE | Noun.ORG
_PLACED = frozenset(("في", "عبر", "علي", "مع", "الي", "من", "لدي"))
_SPOKE_TO = ("الي", "مع")
_OWN = frozenset(("له", "لها", "لهم"))


class Told(NamedTuple):
    """A medium in the clause of a report: its mention, the rule that found it, and whether ل is joined."""

    medium: Range
    rule: str
    joined: bool = False


def told_media(doc: Document, report: Report) -> Iterator[Told]:
    """Yield the media in the clause of `report`, in text order, those before its cue last."""
    start, end = report.region
    if report.source is not None and start <= report.source[0] < end:
        yield from _after(doc, report, start, report.source[0])
        start = report.source[1]
        start += start < end and doc.keys[start] == ","  # أبلغت والدته، فلانة، الصحيفة
    elif report.source is not None and report.form is not None and report.source[1] < report.anchor:
        yield from _between(doc, report.source, report.anchor)
    if report.opener == "before":
        end = tail(doc, start)
    elif report.source is not None and start == end and report.source[1] > report.anchor:
        start = report.source[1]  # بحسب ما أفاد سكان الوكالة
        if withholds(doc, start):
            start += 1 + (doc.keys[start + 1] in _SPOKE_TO)  # وفقاً لمسؤول تحدث إلى الوكالة
        end = min(doc.last[start - 1], start + _NEAR)
        informed = report.form is None or _is_object(report)  # but not وينتقد البعض البرنامج
        sure = start < end and informed and not classes(doc.keys[start]) & Noun.AMBIGUOUS
        to = led_to(doc, start, end) if start < end else None
        if to is not None and (is_outlet(doc, to[0]) or is_named_in_marks(doc, to)):
            yield Told((to[0], medium_phrase(doc, to[0], end)), "chains.told", to[0] == start)
        elif sure and is_noun(doc, start) and is_outlet(doc, start):
            yield Told((start, medium_phrase(doc, start, end)), "chains.told")
        return
    yield from _after(doc, report, start, end)


def _between(doc: Document, source: Range, anchor: int) -> Iterator[Told]:
    """Yield the medium that fills the place between a source and its verb: مصادر للميادين تفيد."""
    to = led_to(doc, source[1], anchor)
    if to is None or not is_outlet(doc, to[0]) or not classes(doc.keys[source[0]]) & _PERSON:
        return
    end = medium_phrase(doc, to[0], anchor)
    if all(key in MARKS or key == "," for key in doc.keys[end:anchor]):
        yield Told((to[0], end), "chains.told", to[0] == source[1])


def medium_phrase(doc: Document, i: int, end: int) -> int:
    """Return one past the last token of the name of the medium at token `i`.

    An apposition is no part of it, and after its marks only adjectives are (صحيفة «…» الفرنسية).
    """
    marked = _in_marks(doc, i)
    if marked is not None and doc.keys[i + 1] == "(":
        return marked
    stop = noun_phrase(doc, i, max(end, marked or end))
    named = medium_name(doc, i, stop) or stop
    for j in range(i, stop):
        key = doc.keys[j]
        known = classes(key)
        if j >= named and ((key[:2] != "ال" and not known & Noun.NATIONALITY) or known & _PERSON):
            return j  # وكالة فرانس برس | المتحدث باسم الجيش, but وسائل إعلام فرنسية
        if j in doc.quotes.opened:
            close = doc.quotes.all[doc.quotes.opened[j]].close
            after = close + 1
            while after < stop and _describes(doc.keys[after], alone=j == i):
                after += 1
            return after
        titled = classes(key) & Noun.HONORIFIC and not classes(key) & MEDIUM
        if j > i and (key in ",(" or titled or _is_given(key) or passes_on(doc, j)):
            return j
    return stop


def _describes(key: str, *, alone: bool) -> bool:
    """Return whether a word goes on with a medium in marks: صحيفة «…» الصادرة; after marks `alone` an adjective."""
    relation = key.endswith(("ي", "يه")) or classes(key) & Noun.NATIONALITY
    return key[:2] == "ال" and bool(relation or not alone) and not classes(key) & _PERSON


def _in_marks(doc: Document, i: int) -> int | None:
    """Return one past the marks or brackets that hold the name of the medium, right after its first word."""
    if not head(doc, (i, i + 1)) & Noun.OUTLET_HEAD or i + 1 >= len(doc):
        return None
    if i + 1 in doc.quotes.opened:
        return min(doc.quotes.all[doc.quotes.opened[i + 1]].close + 1, len(doc))
    if doc.keys[i + 1] == "(":
        return next((k + 1 for k in range(i + 2, min(len(doc), i + _BRACKET)) if doc.keys[k] == ")"), None)
    return None


def _is_given(key: str) -> bool:
    """Return whether the word is what a medium is given, and no part of its name: أجرى الموقع مقابلةً."""
    words = chain_words().interview
    return key in words or (key.endswith("ا") and key[:-1] in words)


def _after(doc: Document, report: Report, start: int, end: int) -> Iterator[Told]:
    if not (any(map(_may_tell, doc.keys[start - 1 : end])) or _is_object(report)):
        return
    words, interview = chain_words(), start - _NEAR - 1
    i = start
    while i < end:
        key = doc.keys[i]
        if key in words.interview or (key in words.questions and _is_medium_asking(doc, i, end)):
            interview = i
        to = led_to(doc, i, end)
        if to is not None:
            to = (to[0], max(to[0] + 1, medium_phrase(doc, to[0], end)))
            if _is_told(doc, report, to, i, interview, end):
                yield Told(to, "chains.told", to[0] == i)
                i = to[1] - 1
        elif key in _PLACED and i + 1 < end:
            yield from _placed(doc, report, i, interview, end)
        elif (
            passes_on(doc, i)
            or doc.keys[i - 1] in function_words().as_said
            or (key in words.favours and i > interview >= start)
        ):
            found = publisher(doc, i + 1, end)
            if found is not None:
                yield Told(found, "chains.published")
        elif (
            i == start
            and not (key[0] == "و" and classes(key[1:]) & MEDIUM)
            and _is_object(report)
            and is_noun(doc, i)
            and is_outlet(doc, i)
            and (i in doc.quotes.opened or not classes(key) & Noun.AMBIGUOUS)
        ):
            yield Told((i, medium_phrase(doc, i, end)), "chains.told")
        i += 1


def _is_medium_asking(doc: Document, i: int, end: int) -> bool:
    """Return whether the question at token `i` is a medium's: رداً على سؤال لوكالة …"""
    to = led_to(doc, i + 1, end) if i + 1 < end else None
    return to is not None and is_outlet(doc, to[0])


@remembered
def _may_tell(key: str) -> bool:
    """Return whether a medium may be named at or right after the folded word `key`, between cue and content."""
    if key in _PLACED or key in function_words().as_said or key in chain_words().favours:
        return True
    return key[0] == "ل" or may_pass_on(key)


def _is_object(report: Report) -> bool:
    return report.form is not None and report.form.row.lemma in chain_words().informs


def _is_told(doc: Document, report: Report, to: Range, i: int, interview: int, end: int) -> bool:
    """Return whether the phrase after لـ is a medium: by its words, in marks, or after an interview."""
    words, source, form = chain_words(), report.source, report.form
    if doc.keys[i] in words.general:
        return False  # تصريح للصحافة
    if source is not None and source[1] == i and _is_workplace(doc, source, to, end):
        return False
    known, first = head(doc, to), to[0]
    if doc.keys[i - 1] in words.directed:
        return False  # وجه اتهامات للصحيفة
    given = 0 < i - interview <= _NEAR
    if not given and (_hangs_on(doc, report, i) or bare(doc.keys[first]) in words.platforms):
        return False
    if not given and first not in doc.quotes.opened and _is_else(doc, report, to):
        return False
    if is_outlet(doc, first):
        alone = to[1] - first <= _WORDS and all(key in ",-" for key in doc.keys[to[1] : end])
        named = doc.keys[i - 1] == "," or bool(classes(doc.keys[i - 1]) & OWN_NAME)
        region = to[1] - first >= _WORDS and known & Noun.PLACE and not known & Noun.OUTLET_HEAD
        office = bool(region) and source is not None and source[1] == i and _is_office(doc, source)
        beside = (alone or named or _is_beside(doc, report, i)) and not known & Noun.ROLE  # للعالم
        beside = beside and not office  # المدير التنفيذي للشرق الأوسط
        sure = not known & Noun.AMBIGUOUS or known & Noun.OUTLET_HEAD
        if not sure and _is_matter(doc, to):
            return False
        return bool(given or beside or sure or first in doc.quotes.opened)
    if is_named_in_marks(doc, to):
        told = form is None or form.row.addressee in ("ل", "") or form.row.carries
        return given or (told and doc.keys[i - 1] not in chain_words().executives)  # المدير التنفيذي لـ«…»
    return given and not known & ADDRESSED and bare(doc.keys[first]).removeprefix("ال") not in words.interview


def _is_matter(doc: Document, to: Range) -> bool:
    """Return whether a word that is also a paper's name has the adjective of a thing: للسياسة الخارجية."""
    name = name_at(doc.keys, to[0])
    if to[1] - to[0] < _WORDS or to[0] in doc.quotes.opened or (name is not None and len(name.words) > 1):
        return False  # للشرق الأوسط
    adjective = doc.keys[to[0] + 1]
    return adjective[:2] == "ال" and not classes(adjective) & Noun.NATIONALITY


def _is_else(doc: Document, report: Report, to: Range) -> bool:
    """Return whether a phrase after ل is more likely a place or body of that name: للموقع، للاتحاد السعودي."""
    known = head(doc, to)
    if bare(doc.keys[to[0]]) in chain_words().places:
        return not _is_beside(doc, report, to[0])
    return bool(known & Noun.AMBIGUOUS and known & (Noun.ORG | Noun.COUNTRY) and not known & Noun.OUTLET_HEAD)


def _is_office(doc: Document, source: Range) -> bool:
    """Return whether a source is an office of nobody's name, which may go on with what it is over."""
    named = any(classes(doc.keys[k]) & OWN_NAME for k in range(*source))
    definite = doc.keys[source[0]][:2] == "ال"
    return definite and bool(classes(doc.keys[source[0]]) & Noun.ROLE) and not named


def _hangs_on(doc: Document, report: Report, i: int) -> bool:
    """Return whether the phrase at token `i` goes on with a noun before it: اللجنة الفنية لبرنامج …"""
    governs = Noun.ROLE if doc.keys[i] == "ل" and i + 1 in doc.quotes.opened else _GOVERNS
    near = [classes(key) for key in doc.keys[max(0, i - 2) : i] if key[:2] == "ال"]
    heads = [known for known in near if known & governs and not known & Noun.PLURAL]  # أحد المواطنين | لـ«…»
    return bool(heads) and doc.keys[i - 1][:2] == "ال" and not _is_beside(doc, report, i)


def _is_beside(doc: Document, report: Report, i: int) -> bool:
    """Return whether token `i` follows the cue or the source, with nothing but words of time between them."""
    after = report.region[0]
    if report.source is not None and after < report.source[1] <= i:
        after = report.source[1]
    return all(doc.keys[k] in ",-" or doc.keys[k] in function_words().time for k in range(after, i))


def _is_workplace(doc: Document, source: Range, to: Range, end: int) -> bool:
    """Return whether the source works for the medium, or is its text: محرر، المدير العام لـ«…» علي."""
    staff = any(key in chain_words().staff for key in doc.keys[slice(*source)])
    if staff or classes(doc.keys[source[0]]) & Noun.DOCUMENT:
        return True
    j = to[1]
    while j < end and (doc.keys[j] in ",-()" or doc.keys[j - 1] == "("):
        j += 1
    office = classes(doc.keys[source[0]]) & Noun.ROLE and doc.keys[source[1] - 1][:2] == "ال"
    titled = office and j < end and classes(doc.keys[j]) & _PERSON and not is_accusative(doc, j)
    return bool(titled) and is_noun(doc, j)  # but لـ«الأفق»، طالبا عدم ذكر اسمه


def _placed(doc: Document, report: Report, i: int, interview: int, end: int) -> Iterator[Told]:
    """Read a medium or a mouthpiece after another preposition: عبر أثير إذاعة …، من خلال محاميها."""
    words, j = chain_words(), i + 1
    if doc.keys[j] in words.mouth:
        j += 1
        if j < end and is_noun(doc, j) and classes(doc.keys[j]) & _MOUTHS:
            yield Told((j, noun_phrase(doc, j, end)), "chains.mouth")
        return
    on_air = doc.keys[j] in words.waves
    j += on_air
    occasion = interview >= 0 and doc.keys[interview] in words.interview
    given = 0 < i - interview <= _NEAR or (occasion and doc.keys[i - 1] in words.aired)
    led = given or on_air or is_written(report) or doc.keys[i] == "الي"
    if not (led or _stands_free(doc, report, i)):
        return  # أفكارهم عبر القناة
    if doc.keys[i] == "من" or j >= end or not is_noun(doc, j) or not is_outlet(doc, j):
        return
    if doc.keys[i] == "مع" and not given:
        return  # التعامل مع الإعلام
    if doc.keys[i] == "في" and report.source is not None and report.source[1] == i and not is_written(report):
        return  # محلل في القناة: where he works
    if j not in doc.quotes.opened and classes(doc.keys[j]) & _ELSE and not (given or on_air):
        return
    medium = (j, medium_phrase(doc, j, end))
    own = any(key in _OWN for key in doc.keys[medium[1] : min(end, medium[1] + 2)])  # القنوات التابعة لها
    if not own and not any(key in words.platforms for key in doc.keys[slice(*medium)]):
        yield Told(medium, "chains.placed")


def _stands_free(doc: Document, report: Report, i: int) -> bool:
    """Return whether the phrase at token `i` hangs on no noun but a text or an occasion: في بيان عبر قناة …"""
    key = doc.keys[i - 1]
    text = key in function_words().occasion or classes(key) & Noun.DOCUMENT
    written = any(form.row.lemma in chain_words().written for form in forms(key))
    named = classes(key) & OWN_NAME
    return bool(text or named) or written or key == "," or passes_on(doc, i - 1) or _is_beside(doc, report, i)


def is_written(report: Report) -> bool:
    """Return whether a report is something written, so that في leads to where (كتب المحلل في صحيفة …)."""
    return report.form is not None and report.form.row.lemma in chain_words().written


def passes_on(doc: Document, i: int) -> bool:
    """Return whether token `i` is a verb with a pronoun (نقلته), which its publisher may follow; دعوة is none.

    After في it is a noun: في نشرته اليومية.
    """
    return may_pass_on(doc.keys[i]) and not doc.has_ta(i) and not (i and doc.keys[i - 1] == "في")


@remembered
def may_pass_on(key: str) -> bool:
    """Return whether the folded word `key` can be a verb with a pronoun, after which its subject stands."""
    if not key.endswith(PRONOUNS):
        return False
    return any(form.kind == "verb" and form.suffix and form.prefix in ("", "و") for form in forms(key))


def publisher(doc: Document, i: int, end: int) -> Range | None:
    """Return the medium that published, from token `i` on, past words of time and attached pronouns."""
    words, last = function_words(), min(end, i + _PUBLISHER)
    between = (words.time, words.attached, chain_words().beside, ",")
    while i < last and any(doc.keys[i] in group for group in between):
        i += 1
    if i >= last or not is_noun(doc, i) or not is_outlet(doc, i) or doc.keys[i] in chain_words().platforms:
        return None
    name, kinds = name_at(doc.keys, i), classes(doc.keys[i])
    whole = name is not None and name.type == "outlet" and len(name.words) > 1  # روسيا اليوم
    other = kinds & Noun.COUNTRY or (kinds & Noun.AMBIGUOUS and kinds & Noun.GROUP)  # المملكة، الوفد
    if i not in doc.quotes.opened and other and not whole:
        return None
    return (i, medium_phrase(doc, i, end))


def part_told_medium(doc: Document, report: Report) -> None:
    """Find the subject behind the medium that is told first: قال لـ«عكاظ» مدير الهيئة …، أبلغت «عكاظ» مصادر …"""
    start, end = report.region
    if report.form is None or report.form.kind != "verb" or start >= end:
        return
    if report.source is not None:
        first = report.source[0] == start and _is_object(report) and is_outlet(doc, start)
        to = (start, end) if first else None
    else:
        to = led_to(doc, start, end)
    if to is None or not (is_outlet(doc, to[0]) or is_named_in_marks(doc, to)):
        return
    j = medium_phrase(doc, to[0], end)
    while j < end and (doc.keys[j] in MARKS or doc.keys[j] in ",-"):
        j += 1
    if j < end and is_noun(doc, j) and _may_have_told(doc.keys[j]):
        last, kind = noun_phrase(doc, j, end), report.source and classes(doc.keys[start]) & Noun.COMMON
        if not (kind and last == j + 1 and doc.keys[j][:2] == "ال"):  # موقع «الأفق» المعارض
            report.source = (j, last)


def _may_have_told(key: str) -> bool:
    """Return whether the word heads those who speak, and no audience: عدد من السكان, not المشاهدين."""
    return bool(classes(key) & _TELLS) and not is_joined(key) and not is_oblique(key)
