"""A verb that follows what it reports, a quotation («…»، قال الوزير) or a sentence (سنعود غداً، قال الوزير)."""

from qawl.arabic.quotes import MARKS, Quote
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.candidates.placements import clause_before
from qawl.reading.candidates.sources import speaks_after, subject_after
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.datelines import dateline_end
from qawl.reading.document import Document
from qawl.reading.ordinary import is_foreign
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import is_named_in_marks, is_outlet, led_to
from qawl.reading.report import Range, Report

HALF = 4  # tokens; a shorter quotation before a verb is no first half of what it reports, but a name
_SENTENCE = 7  # words; fewer before a verb are no sentence that it takes up
_SHORT = 5  # words; a shorter clause before a verb and a comma is none that it reports
_SAY = "قال"
_PASSES_ON = "روى"
_WORD = 2  # tokens from mark to mark of a quotation of one word
_PARTS = (",", ".", "..", "!", "?")
_TELLING = ("assert", "announce")  # acts of verbs that take up what was told
_CLAUSE = 4  # words; a shorter clause after a comma is only the end of one
_BROKEN = 30  # tokens from the halves of a quotation to each other: the verb, and who says it to whom
_LINE = 150  # tokens; of a longer line only the sentence before a verb is what it takes up


def read_backward(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> Report | None:
    """Read a verb that follows what it reports, a quotation («…»، قال الوزير) or a sentence (سنعود غداً، قال الوزير)."""
    at = candidate.at
    if form.kind != "verb" or form.prefix or form.row.source or "speech" not in form.row.opens:
        return None
    if form.row.lemma == _PASSES_ON and form.suffix:
        return None  # «…». رواه مسلم
    quote = quoted_before(doc, at)
    if quote is not None and quote.close - quote.open <= HALF and not speaks_after(doc, candidate.end, limit):
        return None  # «الخطوط» تضيف مقاعد
    said = (quote.open + 1, quote.close) if quote is not None else _sentence_before(doc, candidate, limit)
    if said is None:
        return None
    report = Report(
        cue=(at, candidate.end),
        form=form,
        rule=form.row.id,
        act=form.row.act,
        opener="before",
        start=said[0],
        quote=doc.quotes.opened[quote.open] if quote is not None else -1,
        region=(candidate.end, limit),
    )
    report.end = said[1]
    report.closed = True
    report.source = subject_after(doc, candidate.end, limit, split=True)
    return report


def told_before(doc: Document, candidate: Candidate, form: CueForm, reports: list[Report]) -> Report | None:
    """Read a verb that takes up the sentences or the clause before it; `reports` are those of the text before."""
    last = reports[-1] if reports else None
    after = doc.last[min(last.start, candidate.at)] if last is not None else 0
    return _told_that(doc, candidate, form, after) or _told_of_it(doc, candidate, form, last)


def _told_that(doc: Document, candidate: Candidate, form: CueForm, after: int) -> Report | None:
    """Read a verb that takes up the sentences before it: عاد القطار إلى العمل. صرح بذلك المتحدث باسم الشركة.

    They are those of its line, or of the line before it, from token `after` on, where the last report ends.
    """
    at, that = candidate.at, candidate.end
    if doc.keys[that : that + 1] == [] or doc.keys[that] not in function_words().so_said:
        return None
    opens = at == doc.first[at] or not doc.keys[at - 1][0].isalnum()
    if not opens or form.kind != "verb" or form.suffix or form.tense != "past":
        return None
    if "that" not in form.row.opens or form.row.act not in _TELLING:
        return None  # دعا ذلك فلان
    if doc.keys[at] in function_words().preposition:
        return None  # عقب ذلك
    limit = doc.last[at]
    if not (that + 1 in doc.quotes.opened or speaks_after(doc, that + 1, limit)):
        return None
    said = _taken_up(doc, at, after)
    if said is None:
        return None
    report = Report(
        cue=(at, that),
        form=form,
        rule=form.row.id,
        act=form.row.act,
        opener="before",
        start=said[0],
        region=(that, limit),
    )
    report.end, report.closed = said[1], True
    report.source = subject_after(doc, that + 1, limit, split=True)
    return report if report.source is not None else None


def _told_of_it(doc: Document, candidate: Candidate, form: CueForm, last: Report | None) -> Report | None:
    """Read a verb that says of the clause before it: عاد القطار إلى العمل، وهو ما نفته الشركة.

    Where the `last` report stands in that clause, what it reports is meant.
    """
    lead, after = _pointed_at(doc, candidate.at), candidate.end
    unsure = form.risky and form.row.lemma != _SAY  # هذا ما قاله
    if lead is None or form.kind != "verb" or not form.row.strong or unsure or form.prefix[-1:] == "س":
        return None
    words, limit = function_words(), doc.last[candidate.at]
    if not form.suffix and after < limit and doc.keys[after] in words.attached:
        after += 1  # الأمر الذي حذّر منه الوزير
    elif not form.suffix or doc.keys[candidate.at][-1] != "ه":
        return None  # نفتها: the words before are not meant
    named = after < limit and is_foreign(doc.keys[after])  # هذا ما قاله كوستا
    if not (named or after in doc.quotes.opened or speaks_after(doc, after, limit)):
        return None
    source, end = subject_after(doc, after, limit, split=True), lead
    while end > doc.line_starts[doc.line[lead]] and not doc.keys[end - 1][0].isalnum():
        end -= 1
    quote = _quoted(doc, lead)
    start = _clause_start(doc, end, last) if quote is None else quote.open + 1
    if (
        source is None
        or end <= start
        or not words.complementizer.isdisjoint(doc.keys[source[1] : source[1] + 1])
    ):
        return None
    report = Report(
        cue=(candidate.at, candidate.end),
        form=form,
        rule=form.row.id,
        act=form.row.act,
        opener="before",
        start=start,
        quote=doc.quotes.opened[quote.open] if quote is not None else -1,
        region=(candidate.end, limit),
        source=source,
    )
    report.end, report.closed = end, True
    return report


def _quoted(doc: Document, at: int) -> Quote | None:
    """Return the quotation right before token `at` that is more than a name: «…»، هذا ما قاله الوزير."""
    quote = quoted_before(doc, at)
    return quote if quote is not None and quote.close - quote.open > HALF else None


def is_of_it(doc: Document, report: Report) -> bool:
    """Return whether `_told_of_it` made a report."""
    return report.opener == "before" and _pointed_at(doc, report.anchor) is not None


def _pointed_at(doc: Document, at: int) -> int | None:
    """Return where the words begin that point at the clause before the verb at `at`: وهو ما …، الأمر الذي …"""
    first, words = at - 2, function_words()
    if first > 1 and doc.keys[at - 1] == "الذي" and doc.keys[first] in words.matter_told:
        return first - (doc.keys[first - 1] in words.pointing_back)
    pointed = first > 0 and doc.keys[first] in words.pointing_back and doc.keys[at - 1] == "ما"
    return first if pointed else None


def _clause_start(doc: Document, end: int, last: Report | None) -> int:
    """Return where the clause that ends before token `end` begins; what the `last` report says is one."""
    first = doc.first[end - 1]
    if last is not None and first <= last.anchor < last.start < end and last.opener != "before":
        return last.start
    comma = next((k for k in range(end - _CLAUSE - 1, first - 1, -1) if doc.keys[k] == ","), -1)
    start = comma + 1 if comma >= 0 else clause_before(doc, first, end)
    return start + (doc.keys[start] in function_words().adjunct)


def _taken_up(doc: Document, at: int, after: int) -> Range | None:
    """Return the sentences before token `at` that a pronoun after the verb there takes up, none before `after`."""
    end = at
    while end > after and not doc.keys[end - 1][0].isalnum():
        end -= 1
    if end <= after:
        return None
    line = doc.line_starts[doc.line[end - 1]]
    first = dateline_end(doc, line, end) if end - line <= _LINE else doc.first[end - 1]
    first = max(first, after)
    return (first, end) if end - first >= _SENTENCE else None


def is_told_of_quotation(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> bool:
    """Return whether the noun after a verb says the sentence quoted before it: «الوضع صعب هنا»، يؤكد سالم."""
    if form.kind != "verb" or form.prefix or form.suffix or not form.row.strong or form.row.copular:
        return False
    quote = quoted_before(doc, candidate.at)
    if quote is None or quote.close - quote.open <= _SENTENCE or "speech" not in form.row.opens:
        return False
    end = noun_phrase(doc, candidate.end, limit, split=True)
    return end >= limit or not doc.keys[end][0].isalnum() or doc.keys[end] in function_words().preposition


def second_half(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> int | None:
    """Return the mark that opens the second half of a quotation which the verb breaks, or None: «…»، قال سالم، «…».

    Between commas the verb stands apart from both, so that neither is a name, however short it is.
    """
    if form.kind != "verb" or form.prefix or form.suffix or "speech" not in form.row.opens:
        return None
    first = quoted_before(doc, candidate.at)
    if first is None or not _is_parted(doc, first, candidate.at):
        return None
    words = function_words()
    for j in range(candidate.end, min(limit, candidate.end + _BROKEN)):
        key = doc.keys[j]
        if key in words.complementizer or key in (":", "\n"):
            return None
        if j in doc.quotes.opened and doc.keys[j - 1] == ",":
            named = first.close - first.open <= _WORD and j == candidate.end + 1  # «الأفق»، قالت، «…»
            return None if named or _is_within(doc, doc.quotes.all[doc.quotes.opened[j]]) else j
    return None


def _is_parted(doc: Document, quote: Quote, at: int) -> bool:
    """Return whether a comma, or the mark that ends its sentence, parts a quotation from the verb at `at`."""
    return any(key in _PARTS for key in doc.keys[quote.close - 1 : at])


def _is_within(doc: Document, quote: Quote) -> bool:
    """Return whether a quotation that is as short as a name goes on with a word: سالم، «أبو علي» كما يسميه رفاقه."""
    after = quote.close + 1
    goes_on = after < doc.last[quote.open] and doc.tokens.is_word(after) and doc.keys[after][0] != "و"
    return not quote.closed or (goes_on and quote.close - quote.open <= HALF)


def _sentence_before(doc: Document, candidate: Candidate, limit: int) -> Range | None:
    """Return what stands before a verb and a comma, where nothing but the verb's subject follows."""
    form, at, first = candidate.form, candidate.at, doc.first[candidate.at]
    if form is None or form.risky or not form.row.strong or doc.keys[at - 1] != "," or at - first < _SHORT:
        return None
    if candidate.end >= limit or not speaks_after(doc, candidate.end, limit):
        return None
    end, last = noun_phrase(doc, candidate.end, limit), doc.last[at]
    parted = form.tense == "present" and doc.keys[end : end + 1] == [","]  # …، يقول سالم، مشيراً إلى
    opens = doc.keys[first].removeprefix("و") in function_words().preposition  # وفي مقابلة هي الأولى له، شرح
    return (first, at - 1) if end >= last or parted or (_is_where(doc, end) and not opens) else None


def _is_where(doc: Document, i: int) -> bool:
    """Return whether the words at token `i` say to whom or where it was said: لوكالة الضفة، في مؤتمر صحفي."""
    words, last = function_words(), doc.last[i]
    if doc.keys[i] in words.preposition and i + 1 < last:
        return doc.keys[i + 1] in words.occasion
    to = led_to(doc, i, last)
    return to is not None and (is_outlet(doc, to[0]) or is_named_in_marks(doc, to))


def quoted_before(doc: Document, at: int) -> Quote | None:
    """Return the quotation that closes right before token `at`, on the same line, and is no noun's: مؤتمر «…»، قال."""
    close = at - 1 - doc.words_of_thus(at)
    while close > 0 and doc.keys[close] in (",", ".", "..", "-"):
        close -= 1
    if close < 1 or doc.keys[close] not in MARKS or doc.quotes.inside[close - 1] < 0:
        return None
    quote = doc.quotes.all[doc.quotes.inside[close - 1]]
    if quote.close != close or not quote.closed or doc.line[quote.open] != doc.line[at]:
        return None
    leads_in = doc.keys[quote.open - 1] if quote.open else "\n"
    titled = leads_in[0].isalnum() and leads_in not in function_words().complementizer
    return None if titled else quote
