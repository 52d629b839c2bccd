"""Which medium is named in the clause of a report? Whom it was told, where it was given, who published it.

The words stand between cue and content (قال للعربية إن) or before the cue (وفي حديث لقناة العربية، قال …).
A medium whose name is also an everyday word (العالم، الرياض) counts only where its place leaves no doubt.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_noun, noun_phrase
from qawl.reading.recipients import (
    HUMANS,
    OUTLETS,
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
_PUBLISHER = 4  # tokens between نشرته and who published
_LEAD = 40  # tokens before a cue in which an interview is looked for
_ELSE = int(Noun.AMBIGUOUS | Noun.PLACE | Noun.COUNTRY | Noun.CAPITAL)  # في المملكة: no medium without a head
_DOUBT = int(Noun.AMBIGUOUS)
_MOUTHS = int(Noun.ROLE | Noun.SPOKESMAN | Noun.UNNAMED)
_PERSON = int(Noun.ROLE | Noun.HONORIFIC | Noun.GIVEN | Noun.SPOKESMAN | Noun.UNNAMED)
_TITLED = int(Noun.HONORIFIC | Noun.GIVEN | Noun.SPOKESMAN | Noun.UNNAMED)
_PLACED = frozenset(("في", "عبر", "علي", "مع", "الي", "من", "لدي"))
_OWN = frozenset(("له", "لها", "لهم"))
_GIVEN_TO = ("مع", "الي", "علي", "عبر", "في")
_AS = frozenset(("ما", "لما", "كما", "مثلما", "حسبما", "بحسبما", "وفقما", "عما"))


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
    if report.opener == "before":
        end = tail(doc, start)
    elif report.source is not None and start == end and report.source[1] > report.anchor:
        start = report.source[1]  # بحسب ما أفاد سكان الوكالة
        end = min(doc.last[start - 1], start + _NEAR)
        if start < end and is_noun(doc, start) and is_outlet(doc, start):
            yield Told((start, medium_phrase(doc, start, end)), "chains.told")
        return
    yield from _after(doc, report, start, end)


def lead_start(doc: Document, reports: Sequence[Report], index: int) -> int:
    """Return where the words before the cue of `reports[index]` begin that may tell where it was said."""
    report = reports[index]
    start = max(doc.first[report.anchor], report.anchor - _LEAD)
    for other in reversed(reports[:index]):
        if other.anchor < start:
            break
        start = max(start, min(other.end, report.anchor) if other.end <= report.anchor else other.start)
    return start


def led_media(doc: Document, reports: Sequence[Report], index: int) -> Iterator[Told]:
    """Yield the medium of an interview that is named before the cue: وفي حديث لقناة العربية، قال الوزير."""
    words, end = chain_words(), reports[index].anchor
    start = lead_start(doc, reports, index)
    source = reports[index].source
    if source is not None and start <= source[0] < end:
        end = source[0]
    for i in range(start, end):
        if doc.keys[i].removeprefix("و") in words.interview:
            for j in range(i + 1, min(end, i + 1 + _NEAR)):
                found = _given_to(doc, j, end)
                if found is not None:
                    yield found
                    return


def _given_to(doc: Document, i: int, end: int) -> Told | None:
    """Return the medium that token `i` leads to, after the word for an interview."""
    key = doc.keys[i]
    to = led_to(doc, i, end)
    if to is not None:
        known = is_outlet(doc, to[0]) or is_named_in_marks(doc, to)
        return Told((to[0], medium_phrase(doc, to[0], end)), "chains.led", to[0] == i) if known else None
    j = i + 1
    if key in _GIVEN_TO and j < end:
        if doc.keys[j] in chain_words().waves and j + 1 < end:
            j += 1
        if is_noun(doc, j) and is_outlet(doc, j):
            return Told((j, medium_phrase(doc, j, end)), "chains.led")
    elif _passes_on(doc, i) or key in chain_words().favours:
        publisher = _publisher(doc, i + 1, end)
        return Told(publisher, "chains.led") if publisher is not None else None
    return None


def medium_phrase(doc: Document, i: int, end: int) -> int:
    """Return one past the last token of the name of the medium at token `i`.

    An apposition is no part of it, and after its marks only adjectives are (صحيفة «…» الفرنسية).
    """
    stop = noun_phrase(doc, i, end)
    for j in range(i, stop):
        key = doc.keys[j]
        if j in doc.quotes.opened:
            close = doc.quotes.all[doc.quotes.opened[j]].close
            if close >= stop:
                return stop
            after = close + 1
            while after < stop and doc.keys[after][:2] == "ال" and not classes(doc.keys[after]) & _TITLED:
                after += 1
            return after
        if j > i and (key in ",(" or (classes(key) & int(Noun.HONORIFIC) and not classes(key) & OUTLETS)):
            return j
    return stop


def _after(doc: Document, report: Report, start: int, end: int) -> Iterator[Told]:
    words, interview = chain_words(), start - _NEAR - 1
    i = start
    while i < end:
        key = doc.keys[i]
        if key in words.interview:
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
            _passes_on(doc, i) or doc.keys[i - 1] in _AS or (key in words.favours and i > interview >= start)
        ):
            publisher = _publisher(doc, i + 1, end)
            if publisher is not None:
                yield Told(publisher, "chains.published")
        elif i == start and key[0] != "و" and _is_object(report) and is_noun(doc, i) and is_outlet(doc, i):
            yield Told((i, medium_phrase(doc, i, end)), "chains.told")
        i += 1


def _is_object(report: Report) -> bool:
    return report.form is not None and report.form.row.addressee == "object"


def _is_told(doc: Document, report: Report, to: Range, i: int, interview: int, end: int) -> bool:
    """Return whether the phrase after لـ is a medium: by its words, in marks, or after an interview."""
    words, source = chain_words(), report.source
    if source is not None and source[1] == i:
        if any(key in words.staff for key in doc.keys[slice(*source)]):
            return False
        if classes(doc.keys[source[0]]) & int(Noun.DOCUMENT):
            return False
        if _is_workplace(doc, source, to, end):
            return False
    known, first = head(doc, to), to[0]
    given = 0 < i - interview <= _NEAR
    if not given and (_hangs_on(doc, report, i) or bare(doc.keys[first]) in words.platforms):
        return False
    if is_outlet(doc, first) and doc.keys[first] != "للانباء":
        alone = to[1] - first == 1 and all(key in ",-" for key in doc.keys[to[1] : end])
        beside = (alone or _is_beside(doc, report, i)) and not known & int(Noun.ROLE)  # للعالم
        return given or beside or first in doc.quotes.opened or not known & _DOUBT
    if is_named_in_marks(doc, to):
        return report.form is None or report.form.row.addressee in ("ل", "") or report.form.row.carries
    return given and not known & HUMANS and doc.keys[first] not in words.interview


def _hangs_on(doc: Document, report: Report, i: int) -> bool:
    """Return whether the phrase at token `i` goes on with a noun before it: اللجنة الفنية لبرنامج …"""
    before = doc.keys[i - 1]
    return before[:2] == "ال" and before not in function_words().time and not _is_beside(doc, report, i)


def _is_beside(doc: Document, report: Report, i: int) -> bool:
    """Return whether token `i` follows the cue or the source, with nothing but words of time between them."""
    after = report.source[1] if report.source is not None and report.source[1] <= i else report.region[0]
    return all(doc.keys[k] in ",-" or doc.keys[k] in function_words().time for k in range(after, i))


def _is_workplace(doc: Document, source: Range, to: Range, end: int) -> bool:
    """Return whether a name follows the medium after a bare office: المدير العام لصحيفة «…» علي حسن."""
    j = to[1]
    while j < end and doc.keys[j] in ",-":
        j += 1
    office = classes(doc.keys[source[0]]) & int(Noun.ROLE) and doc.keys[source[1] - 1][:2] == "ال"
    return bool(office) and j < end and bool(classes(doc.keys[j]) & _PERSON) and is_noun(doc, j)


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
    given = 0 < i - interview <= _NEAR
    if doc.keys[i] == "من" or j >= end or not is_noun(doc, j) or not is_outlet(doc, j):
        return
    if doc.keys[i] == "مع" and not given:
        return  # التعامل مع الإعلام
    if doc.keys[i] == "في" and report.source is not None and report.source[1] == i:
        return  # محلل في القناة: where he works
    if j not in doc.quotes.opened and classes(doc.keys[j]) & _ELSE and not (given or on_air):
        return
    medium = (j, medium_phrase(doc, j, end))
    own = any(key in _OWN for key in doc.keys[medium[1] : min(end, medium[1] + 2)])  # القنوات التابعة لها
    if not own and not any(key in words.platforms for key in doc.keys[slice(*medium)]):
        yield Told(medium, "chains.placed")


def _passes_on(doc: Document, i: int) -> bool:
    """Return whether token `i` is a verb with a pronoun (نقلته), which its publisher may follow."""
    return any(form.kind == "verb" and form.suffix and not form.prefix for form in forms(doc.keys[i]))


def _publisher(doc: Document, i: int, end: int) -> Range | None:
    """Return the medium that published, from token `i` on, past words of time and attached pronouns."""
    words, last = function_words(), min(end, i + _PUBLISHER)
    between = (words.time, words.attached, chain_words().beside, ",")
    while i < last and any(doc.keys[i] in group for group in between):
        i += 1
    return (i, medium_phrase(doc, i, end)) if i < last and is_noun(doc, i) and is_outlet(doc, i) else None


def part_told_medium(doc: Document, report: Report) -> None:
    """Find the subject behind the medium that is told first: قال لـ«عكاظ» مدير الهيئة …"""
    start, end = report.region
    if report.source is not None or report.form is None or report.form.kind != "verb" or start >= end:
        return
    to = led_to(doc, start, end)
    if to is None or not (is_outlet(doc, to[0]) or is_named_in_marks(doc, to)):
        return
    j = medium_phrase(doc, to[0], end)
    while j < end and (doc.keys[j] in MARKS or doc.keys[j] in ",-"):
        j += 1
    if j < end and is_noun(doc, j) and classes(doc.keys[j]) & _PERSON and not is_joined(doc.keys[j]):
        report.source = (j, noun_phrase(doc, j, end))
