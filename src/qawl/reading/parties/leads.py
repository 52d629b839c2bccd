"""Which medium is named before the cue? The interview, the talk or the paper that a sentence opens with.

وفي حديث لقناة العربية، قال الوزير؛ تحدث الكاتب لإذاعة …، مؤكداً أن؛ نشرت الصحيفة مقالاً قال فيه.
"""

from collections.abc import Sequence

from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.contents.circumstances import tells_occasion
from qawl.reading.document import Document
from qawl.reading.parties.told import Told, may_pass_on, medium_phrase, passes_on, publisher
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.recipients import head, is_named_in_marks, is_outlet, led_to
from qawl.reading.report import Range, Report

_NEAR = 5  # tokens between the word for an interview and the medium it is given to
_SPEAKS = 12  # tokens between تحدث and the medium that one speaks to
_LEAD = 40  # tokens before a cue in which an interview is looked for
_GIVEN_TO = ("مع", "الي", "علي", "عبر", "في")


def lead_start(doc: Document, reports: Sequence[Report], index: int) -> int:
    """Return where the words before the cue of `reports[index]` begin that may tell where it was said."""
    anchor = reports[index].anchor
    start = max(doc.first[anchor], anchor - _LEAD)
    while index > 0:
        index -= 1
        other = reports[index]
        if other.anchor < start:
            break
        start = max(start, other.end if other.end <= anchor else other.start)
    return start


def led_medium(doc: Document, reports: Sequence[Report], index: int) -> Told | None:
    """Return the medium of an interview that is named before the cue: وفي حديث لقناة العربية، قال الوزير.

    Or behind what was said: …، وذلك في حديث لقناة العربية.
    """
    report = reports[index]
    end = report.anchor
    if report.form is None and doc.keys[end] not in chain_words().speech:
        return None
    start = lead_start(doc, reports, index)
    if report.source is not None and start <= report.source[0] < end:
        led = _medium_within(doc, report, start, report.source[0])
        led = led or _medium_within(doc, report, report.source[1], end)  # خبراء | تحدثوا للوكالة | أكدوا
    else:
        led = _medium_within(doc, report, start, end)
    behind = report.end + 1
    if led is None and doc.keys[report.end : behind] == [","] and tells_occasion(doc, behind):
        led = _medium_within(doc, report, behind, doc.last[behind])
    return led


def _medium_within(doc: Document, report: Report, start: int, end: int) -> Told | None:
    """Return the medium that is told between `start` and `end`, of which something was said or written."""
    words = chain_words()
    for i in doc.where(_may_lead, start, end):
        key = doc.keys[i].removeprefix("و").removeprefix("ف")
        if key in words.publishes and _points_back(doc, report):
            medium = publisher(doc, i + 1, end)
            if medium is not None:
                return Told(medium, "chains.led")
        elif passes_on(doc, i) and i > start and classes(doc.keys[i - 1]) & Noun.DOCUMENT:
            medium = publisher(doc, i + 1, end)
            if medium is not None:
                return Told(medium, "chains.led")  # وفي مقال نشرته الصحيفة، قال الكاتب
        elif key in words.articles:
            written = _written_in(doc, i, end)
            if written is not None:
                return written
        elif key in words.speaks:
            for j in range(i + 1, min(end, i + 1 + _SPEAKS)):
                found = _given_to(doc, j, end)
                if (
                    found is not None
                    and (found.joined or doc.keys[j] != "في")
                    and _is_sure(doc, found.medium)
                ):
                    return found
        elif key in words.aired:
            found = _given_to(doc, i + 1, end) if i + 1 < end else None
            if found is not None and not _is_open(doc, found.medium):
                return found  # وفي مداخلة ببرنامج «…» المذاع على قناة …
        elif key in words.questions:
            for j in range(i + 1, min(end, i + 1 + _NEAR)):
                to = led_to(doc, j, end)
                if to is not None and is_outlet(doc, to[0]):
                    return Told((to[0], medium_phrase(doc, to[0], end)), "chains.led", to[0] == j)
        elif key in words.interview:
            for j in range(i + 1, min(end, i + 1 + _NEAR)):
                found = _given_to(doc, j, end)
                if found is not None and not _is_open(doc, found.medium):
                    return found
    return None


@remembered
def _may_lead(key: str) -> bool:
    """Return whether a medium may be named after the folded word `key`: it is said, written or published there."""
    words, plain = chain_words(), key.removeprefix("و").removeprefix("ف")
    rows = (words.publishes, words.articles, words.speaks, words.interview, words.questions, words.aired)
    return may_pass_on(key) or any(plain in row for row in rows)


def _is_open(doc: Document, medium: Range) -> bool:
    """Return whether a medium is open to everybody: مواقع التواصل."""
    return any(key in chain_words().platforms for key in doc.keys[slice(*medium)])


def _points_back(doc: Document, report: Report) -> bool:
    """Return whether a cue goes on with something published before it: مقالاً قال فيه، … مؤكداً أن."""
    if report.cue is None:
        return False
    after = doc.keys[report.cue[1] : report.cue[1] + 1]
    return after in (["فيه"], ["فيها"], ["خلاله"], ["خلالها"]) or (
        report.form is not None and report.form.kind == "participle"
    )


def _is_sure(doc: Document, medium: Range) -> bool:
    return medium[0] in doc.quotes.opened or not head(doc, medium) & Noun.AMBIGUOUS


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
    elif passes_on(doc, i) or key in chain_words().favours:
        medium = publisher(doc, i + 1, end)
        return Told(medium, "chains.led") if medium is not None else None
    return None


def _written_in(doc: Document, i: int, end: int) -> Told | None:
    """Return the paper in which the article at token `i` was written: مقال كتبه الباحث في صحيفة …"""
    for j in range(i + 1, min(end, i + 1 + _SPEAKS)):
        if doc.keys[j] in ",.:":
            return None
        found = _given_to(doc, j, end)
        if found is not None and _is_sure(doc, found.medium):
            return found
    return None
