"""What does the speaker do in saying it? The speech act, by the cue and the content together; and the mode of report.

The table gives each cue its usual act. A cue that says nothing of the act (قال، أكد، أضاف) takes it from the words that
begin the content: سنرد على أي اعتداء is a threat whoever reports it with قال.
"""

from qawl.arabic.quotes import MARKS
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.types import Mode

_TERM = 1  # words; a quotation of one word within a content is a scare quote


def mode_of(doc: Document, report: Report) -> Mode:
    """Return whether the content is given in the speaker's own words, in the article's, or in both."""
    start, end = report.parts[0][0], report.parts[-1][1]
    if doc.quotes.inside[report.anchor] >= 0:
        return "indirect"
    if report.quote >= 0:
        quote = doc.quotes.all[report.quote]
        if end <= quote.close + 1:
            return "direct"
        return "mixed"
    if report.opener == "colon" and doc.keys[start - 1] in (":", "ان"):
        return "direct"
    i = start
    while i < end:
        if doc.keys[i] in MARKS and i in doc.quotes.opened:
            quote = doc.quotes.all[doc.quotes.opened[i]]
            if min(quote.close, end) - i - 1 > _TERM:
                return "mixed"
            i = quote.close
        i += 1
    return "indirect"
