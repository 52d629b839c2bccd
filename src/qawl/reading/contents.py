"""Where does a content end? Edges of what was said, once it is known where each report begins.

A quotation ends with its mark. Reported speech without one runs to the end of its sentence, and stops before what is
not part of it: the next report at its own level, a trailing attribution (بحسب، على حد قوله), the article's own comment.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.reading.document import Document
from qawl.reading.report import Report

_SCARE = 3  # words; a quotation at the start of a content that is no longer and goes on unquoted is one term
_LONG = 8  # words; after a longer quotation a circumstance is the article's own (في تصريح لقناة)
_TOPIC = 9  # tokens; the longest topic phrase before a verb that is looked for
_TRIM = frozenset(",.;:-/!(") | MARKS


def close_contents(doc: Document, reports: list[Report], cuts: list[int]) -> None:
    """Set `end` and `parts` of each report, given in text order.

    Args:
        doc: the document.
        reports: the reports, sorted by `anchor`.
        cuts: token indexes, sorted, at which an attribution begins that no content runs over.
    """
    for index, report in enumerate(reports):
        if report.closed:
            report.parts = [(report.start, report.end)]
            continue
        report.end = max(_end(doc, report, reports[index + 1 :], cuts), report.start + 1)
        report.parts = [(report.start, report.end)]


def left_edge(doc: Document, report: Report) -> int:
    """Return the token at which the clause of `report` begins: its cue, or the connective or comma before it."""
    words = function_words()
    edge = report.anchor
    first = doc.first[edge]
    while edge > first and (doc.keys[edge - 1] in words.clause or doc.keys[edge - 1] in ("قد", "وقد", ",", "-")):
        edge -= 1
    if edge == report.anchor and report.form is not None and report.form.kind == "verb" and not report.form.prefix:
        for k in range(edge - 1, max(first, edge - _TOPIC), -1):
            if doc.keys[k][0] == "و" and doc.keys[k][1:] in words.preposition:
                return k  # وعن الميزانية قال: the topic opens the next report
    return edge


def _end(doc: Document, report: Report, later: list[Report], cuts: list[int]) -> int:
    if report.quote >= 0:
        end = _quoted_end(doc, report, later, cuts)
        if end:
            return end
    return _clause_end(doc, report, report.start, later, cuts)


def _quoted_end(doc: Document, report: Report, later: list[Report], cuts: list[int]) -> int:
    """Return the end of a content that opens with a quotation; 0 where the quotation is only its first term."""
    quote = doc.quotes.all[report.quote]
    if not quote.closed:
        return _clause_end(doc, report, report.start, later, cuts)
    after = quote.close + 1
    if after >= len(doc) or not _goes_on(doc, report, after, later, cuts):
        return quote.close
    if quote.close - report.start > _LONG and doc.keys[after] in function_words().adjunct:
        return quote.close
    if quote.close - quote.open - 1 <= _SCARE:
        report.quote = -1
        report.start = quote.open
        return 0
    return _clause_end(doc, report, after, later, cuts)


def _goes_on(doc: Document, report: Report, after: int, later: list[Report], cuts: list[int]) -> bool:
    """Return whether the clause goes on after a closed quotation."""
    key = doc.keys[after]
    if key == "," and after + 2 < len(doc):
        following = doc.keys[after + 1]
        return following in ("و", "او") and after + 2 in doc.quotes.opened
    if not key[0].isalnum():
        return False
    return after not in cuts and all(left_edge(doc, other) > after for other in later[:3] if other.anchor >= after)


def _clause_end(doc: Document, report: Report, start: int, later: list[Report], cuts: list[int]) -> int:
    limit = doc.last[start] if start < len(doc) else len(doc)
    inside = doc.quotes.inside[report.start if report.quote < 0 else doc.quotes.all[report.quote].open]
    if inside >= 0:
        limit = min(limit, doc.quotes.all[inside].close) if limit > doc.quotes.all[inside].close else limit
    for other in later:
        if other.anchor >= limit:
            break
        if other.anchor >= start and _interrupts(doc, other):
            limit = min(limit, left_edge(doc, other))
            break
    for cut in cuts:
        if start < cut < limit:
            limit = cut
            break
    return trim(doc, start, limit)


def _interrupts(doc: Document, other: Report) -> bool:
    """Return whether a later report in the same sentence stands beside this one rather than inside its content."""
    if other.nested:
        return False
    if other.form is None:
        return other.cue is None or not other.rule.startswith("attributions:") or other.opener == "clause"
    if other.form.kind == "participle":
        return True
    if other.form.kind == "masdar":
        return False
    before = doc.keys[other.anchor - 1] if other.anchor else ""
    words = function_words()
    if before in words.relative or before == "ما":
        return False
    if other.form.prefix[:1] in ("و", "ف") or before in words.clause or before in (",", "قد", "وقد"):
        return True
    return left_edge(doc, other) < other.anchor


def trim(doc: Document, start: int, end: int) -> int:
    """Return `end` moved left over punctuation that does not belong to the content."""
    while end > start + 1 and doc.keys[end - 1] in _TRIM:
        end -= 1
    return end
