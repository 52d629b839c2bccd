"""For whom is a message meant that names him outside the frame of its verb?

The reader of a letter (في رسالة إلى الموريتانيين), the other end of a call, who hears a speech, whom thanks or
condolences are for, and whom the speaker turned to before the words themselves (توجه للمجندين بالقول).
"""

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import ADDRESSED, PARTY
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_thing
from qawl.reading.parties.leads import lead_start
from qawl.reading.parties.object_starts import second_phrase
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import (
    REACH,
    bare,
    head,
    is_joined,
    led_to,
    listens,
    tail,
)
from qawl.reading.report import Range, Report

_LETTER = 12  # tokens between a letter and its reader
_CALL = 4  # tokens between a call and the other end
_WISH = 14  # tokens of a content within which thanks name whom they are for
_GIVEN = 3  # tokens between a speech and those before whom it is given: كلمة له أمام
_FIRST = 4  # tokens of a content that may be the thanks themselves
_TURN = 25  # tokens between a verb of turning to somebody and بالقول
_IN = frozenset(("في", "خلال", "ضمن"))
_ANSWERED = ADDRESSED | Noun.GROUP
_THESE = frozenset(("هذا", "هذه", "هولاء", "تلك", "ذلك"))
_BREAKS = frozenset(("علي", "عن", ".", ":"))


def by_wish(doc: Document, reports: list[Report], index: int) -> Range | None:
    """أعرب عن شكره *للأمانة*، قدم التعازي إلى *العائلات*: whom the thanks are for."""
    report = reports[index]
    first = _wish_at(doc, report)
    if first is None:
        return None
    for i in range(first + 1, min(report.end, report.start + _WISH)):
        key = doc.keys[i]
        if key in function_words().complementizer or key in function_words().relative or key in _BREAKS:
            return None
        if key == "للذين":
            return (i, _clause_end(doc, i, report.end))
        found = led_to(doc, i, report.end, "الي" if key == "الي" else "ل")
        if found is None and key[0] == "ل" and len(key) > 3 and not classes(key):
            found = (i, noun_phrase(doc, i, report.end))  # لذوي الشهداء, which no table knows
        if found is not None and _may_be_thanked(doc, found):
            if found[0] == i:
                report.joined.add(i)
            return found
    return None


def _wish_at(doc: Document, report: Report) -> int | None:
    """Return the token of the thanks: the head of the content, or the cue where they are a verb."""
    for i in doc.where(_is_wish, report.start, min(report.end, report.start + _FIRST)):
        return i
    thanks = report.cue is not None and doc.keys[report.anchor].startswith(chain_words().wishes)
    if thanks and is_joined(doc.keys[report.start]):
        return report.start - 1
    return None


@remembered
def _is_wish(key: str) -> bool:
    """Return whether the folded word `key` is one of thanks, condolences or the like."""
    return key.removeprefix("و").removeprefix("ال").startswith(chain_words().wishes)


def _may_be_thanked(doc: Document, found: Range) -> bool:
    known, key = head(doc, found), doc.keys[found[0]]
    if bare(key) in _THESE and found[0] + 1 < found[1]:
        return bool(classes(doc.keys[found[0] + 1]) & PARTY)  # لهذا الوفد, but not لهذه الجهود
    if known:
        return bool(known & PARTY)
    noun = bare(key) if key[0] == "ل" else key
    if listens(noun):
        return True
    verbal = any(form.kind == "masdar" for form in forms(noun))  # شكره لدعوة نظيره
    return not (verbal or is_masdar(noun.removeprefix("ال")) or is_thing("ال" + noun.removeprefix("ال")))


def _clause_end(doc: Document, i: int, end: int) -> int:
    return next((k for k in range(i, end) if doc.keys[k] in (",", ".") or k in doc.quotes.opened), end)


def by_letter(doc: Document, reports: list[Report], index: int) -> Range | None:
    """في رسالة وجهها إلى *الموريتانيين*، في اتصال بـ*نظيره*: the reader, or the other end of the call."""
    words = chain_words()
    start, end = _where_sent(doc, reports, index)
    for i in doc.where(_is_sent, start, end):
        if doc.keys[i] in words.letters or doc.keys[i] in words.directed:
            reach, apart, joined, kinds = _LETTER, "الي", "ل", PARTY
        else:
            reach, apart, joined, kinds = _CALL, "مع", "ب", ADDRESSED
        for j in range(i + 1, min(end, i + reach)):
            found = led_to(doc, j, end, apart if doc.keys[j] == apart else joined)
            if found is not None and head(doc, found) & kinds:
                return found
    return None


@remembered
def _is_sent(key: str) -> bool:
    """Return whether the folded word `key` is a letter or a call, or sends one: رسالة، وجهها، اتصال."""
    words = chain_words()
    return key in words.letters or key in words.directed or key in words.calls or key.endswith("اتصال")


def _where_sent(doc: Document, reports: list[Report], index: int) -> Range:
    """Return the tokens in which a letter may be named: before the cue if a pronoun points back (أكد فيه)."""
    report = reports[index]
    start, end = report.region
    form, cue = report.form, report.cue
    if cue is None:
        return (0, 0)
    points_back = form is not None and form.kind == "verb" and bool(form.suffix)
    if points_back or (cue[1] < len(doc.keys) and doc.keys[cue[1]] in ("فيه", "فيها")):
        return (max(doc.first[report.anchor], report.anchor - REACH), report.anchor)
    if report.opener == "before":
        end = tail(doc, start)
    lead = lead_start(doc, reports, index)
    if (
        cue[0] - lead > 1
        and doc.keys[lead].removeprefix("و") in _IN
        and doc.keys[lead + 1] in chain_words().letters | chain_words().addresses
    ):
        return (lead, cue[0])  # وفي رسالة إلى المجلس، قال
    return start, end


def by_turning(doc: Document, reports: list[Report], index: int) -> Range | None:
    """توجه *للمجندين* بالقول، خاطب *الأهالي* بقوله: whom the verb before the words themselves turns to."""
    report, words = reports[index], chain_words()
    if report.cue is None:
        return None
    start, end = report.region  # وأضاف متوجهاً إلى …
    end = min(end, start + REACH)
    if doc.keys[report.anchor] in words.speech:
        end = report.anchor
        start = max(doc.first[end], end - _TURN)
    for i in reversed([*doc.where(_may_turn, start, end)]):
        key = doc.keys[i].removeprefix("و")
        answers = _answers(key)
        for j in range(i + 1, end):
            if answers:
                found = led_to(doc, j, end, "علي") if doc.keys[j] == "علي" else None
            elif key in words.turns:
                found = led_to(doc, j, end, "الي" if doc.keys[j] == "الي" else "ل")
            else:
                found = _faced(doc, report, j, end)
            kinds = _ANSWERED if answers else PARTY
            if found is not None and (head(doc, found) & kinds or doc.keys[found[0]].startswith("لل")):
                return found
    return None


@remembered
def _may_turn(key: str) -> bool:
    """Return whether the folded word `key` turns to somebody, or answers him."""
    words, plain = chain_words(), key.removeprefix("و")
    return plain in words.faces or plain in words.turns or _answers(plain)


def _answers(key: str) -> bool:
    return any(form.row.lemma in chain_words().answering for form in forms(key))


def _faced(doc: Document, report: Report, j: int, end: int) -> Range | None:
    source = report.source
    if not is_noun(doc, j) or (source is not None and source[0] <= j < source[1]):
        return None
    where = (j, noun_phrase(doc, j, end))
    second = second_phrase(doc, where) if source is None else None
    return where if second is None else (second, where[1])  # خاطب الرئيس سالم | أهالي المدينة


def by_call(doc: Document, reports: list[Report], index: int) -> Range | None:
    """جدّد دعوته *الأطراف* إلى، جدد تحذيره *للحكومة*: who stands after the noun of a light verb, or the content's."""
    report = reports[index]
    light = report.rule.startswith("light:")
    if report.cue is None or not (light or report.opener == "object"):
        return None
    if report.opener == "ل" and (instructed := _instructed(doc, report)):
        return instructed
    for i in range(report.cue[1], min(report.start + 1, report.end - 1)):
        if any(_is_call(form) and (light or form.suffix) for form in forms(doc.keys[i])):
            j = i + 1 + (doc.keys[i + 1] in MARKS)
            found = led_to(doc, j, report.end)
            if found is None and is_noun(doc, j):
                found = (j, noun_phrase(doc, j, report.end, split=True))
            told = found is not None and (head(doc, found) & PARTY or listens(doc.keys[found[0]]))
            return _up_to_what(doc, found) if told else None
    return None


def _is_call(form: CueForm) -> bool:
    return form.kind == "masdar" and form.row.addressee == "object"


def _up_to_what(doc: Document, found: Range | None) -> Range | None:
    """Return a phrase without من and what follows it: تحذيره *للسكان* من الفيضان."""
    if found is None:
        return None
    return (found[0], next((j for j in range(found[0] + 1, found[1]) if doc.keys[j] == "من"), found[1]))


def _instructed(doc: Document, report: Report) -> Range | None:
    """أصدر تعليماته *للأمانة* بفتح الطريق: who is told what to do, before what begins the content."""
    cue, start, end = report.cue, report.start, report.end
    if cue is None or not chain_words().directed.intersection(doc.keys[cue[1] : start]):
        return None
    found = led_to(doc, start, end)
    if found is None or found[1] >= end or doc.keys[found[1]][0] != "ب" or not head(doc, found) & PARTY:
        return None
    report.joined.add(start)
    report.start, report.parts[0] = found[1], (found[1], max(report.parts[0][1], found[1] + 1))
    return found


def by_audience(doc: Document, reports: list[Report], index: int) -> Range | None:
    """في كلمة أمام *النواب*، قال أمام *الصحفيين*: who hears the speech, or him."""
    report = reports[index]
    start, end = _where_sent(doc, reports, index)
    for i in doc.where(_is_before, start, end):
        found = led_to(doc, i, end, _BEFORE)
        speech = not chain_words().addresses.isdisjoint(doc.keys[max(0, i - _GIVEN) : i])
        first = doc.keys[i - 1] == "," or report.source is None or report.source[1] == i
        known = head(doc, found) if found is not None else 0
        if known & PARTY if speech else first and known & Noun.HUMAN and known & Noun.PLURAL:
            return found
    return None


_BEFORE = fold_word("أمام")
_is_before = _BEFORE.__eq__
