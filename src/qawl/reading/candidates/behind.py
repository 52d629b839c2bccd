"""A verb that follows what it reports, a quotation («…»، قال الوزير) or a sentence (سنعود غداً، قال الوزير)."""

from qawl.arabic.quotes import MARKS, Quote
from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.candidates.sources import speaks_after, subject_after
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

HALF = 4  # tokens; a shorter quotation before a verb is no first half of what it reports, but a name
_SENTENCE = 7  # words; a shorter clause before a verb is none that it reports


def read_backward(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> Report | None:
    """Read a verb that follows what it reports, a quotation («…»، قال الوزير) or a sentence (سنعود غداً، قال الوزير)."""
    at = candidate.at
    if form.kind != "verb" or form.prefix or form.row.source or "speech" not in form.row.opens:
        return None
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


def is_told_of_quotation(doc: Document, candidate: Candidate, form: CueForm, limit: int) -> bool:
    """Return whether the noun after a verb says the sentence quoted before it: «الوضع صعب هنا»، يؤكد سالم."""
    if form.kind != "verb" or form.prefix or form.suffix or not form.row.strong or form.row.copular:
        return False
    quote = quoted_before(doc, candidate.at)
    if quote is None or quote.close - quote.open <= _SENTENCE or "speech" not in form.row.opens:
        return False
    if not speaks_after(doc, candidate.end, limit):
        return False
    end = noun_phrase(doc, candidate.end, limit, split=True)
    return end >= limit or not doc.keys[end][0].isalnum() or doc.keys[end] in function_words().preposition


def _sentence_before(doc: Document, candidate: Candidate, limit: int) -> Range | None:
    """Return what stands before a verb and a comma, where nothing but the verb's subject follows."""
    form, at, first = candidate.form, candidate.at, doc.first[candidate.at]
    if form is None or form.risky or not form.row.strong or doc.keys[at - 1] != "," or at - first < _SENTENCE:
        return None
    if candidate.end >= limit or not speaks_after(doc, candidate.end, limit):
        return None
    end = noun_phrase(doc, candidate.end, limit)
    parted = form.tense == "present" and doc.keys[end : end + 1] == [","]  # …، يقول سالم، مشيراً إلى
    return (first, at - 1) if end >= doc.last[at] or parted else None


def quoted_before(doc: Document, at: int) -> Quote | None:
    """Return the quotation that closes right before token `at`, on the same line, and is no noun's: مؤتمر «…»، قال."""
    close = at - 1
    while close > 0 and doc.keys[close] in (",", ".", "-"):
        close -= 1
    if close < 1 or doc.keys[close] not in MARKS or doc.quotes.inside[close - 1] < 0:
        return None
    quote = doc.quotes.all[doc.quotes.inside[close - 1]]
    if quote.close != close or not quote.closed or doc.line[quote.open] != doc.line[at]:
        return None
    leads_in = doc.keys[quote.open - 1] if quote.open else "\n"
    titled = leads_in[0].isalnum() and leads_in not in function_words().complementizer
    return None if titled else quote
