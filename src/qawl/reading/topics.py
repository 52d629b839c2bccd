"""What somebody only talks about is no statement: تطرق إلى سبل التعاون، استعرض الخطة. A claim about it would be one.

The report is kept until the speakers are known, since who talks about a thing is who goes on (وأضاف), and it is
left out of the record. A clause, a quotation or an event (تحدثت عن إصابة جندي) says something, and stays.
"""

from qawl.lexicon.cue_rows import cue_words
from qawl.lexicon.function_words import function_words
from qawl.reading.document import Document
from qawl.reading.report import Report

_OPENERS = ("عن", "الي", "object")


def is_topic(doc: Document, report: Report) -> bool:
    """Return whether the content of `report` only names what its speaker talks about."""
    if report.form is None:
        return False
    row = report.form.row
    if report.opener == "object" and row.listed("surveys"):
        return not _quotes(doc, report)
    if report.opener not in _OPENERS or not row.listed("talks"):
        return False
    key = doc.keys[report.start]
    named = key.removeprefix("ال") in cue_words("topics") or key in function_words().demonstrative
    return named and not _quotes(doc, report)


def _quotes(doc: Document, report: Report) -> bool:
    """Return whether some of the content stands in quote marks: تحدث عن «خلل كبير»."""
    return any(i in doc.quotes.opened for i in range(report.start - 1, report.end))
