"""Statements attributed by a phrase and not by a verb: بحسب الوزير، نقلاً عن، من المتوقع أن، جاء في البيان.

A phrase that leads its sentence attributes what follows it; one that trails attributes what stands before it, or, where
a report stands there already, says who passed that on.
"""

from bisect import bisect_left

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.contents import trim
from qawl.reading.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_noun, noun_phrase
from qawl.reading.openings import step_into
from qawl.reading.report import Range, Report
from qawl.reading.sources import main_subject

_OUTLETS = int(Noun.OUTLET | Noun.OUTLET_HEAD)
_LEAD = 3  # tokens before a leading attribution: يشار إلى أنه وبحسب …
_TOPIC = 6  # tokens; a longer clause before an attribution in commas is a content of its own
_RELATIVE = 9  # tokens of a relative clause on the text that speaks
_NEAR = 6  # tokens after a leading attribution within which a verb takes the content over


def attribute(doc: Document, found: list[Candidate], reports: list[Report]) -> list[int]:
    """Add the reports that phrases make to `reports` (sorted by anchor) and what they pass on to the others.

    Returns:
        The tokens at which trailing attributions begin, sorted: no content runs over them.
    """
    cuts: list[int] = []
    made: list[Report] = []
    previous = -1
    for candidate in found:
        row = candidate.phrase
        if row is None:
            continue
        last, previous = previous, candidate.end
        if row.kind == "according":
            _according(doc, candidate, reports, made, cuts)
        elif row.kind == "clause":
            _clause(doc, candidate, reports, made, cuts)
        elif row.kind in ("impersonal", "noun", "speech", "carrier"):
            if candidate.at == last:
                continue  # بحسب معلومات الوكالة: the noun belongs to the phrase before it
            report = _opened(doc, candidate)
            if report is not None:
                made.append(report)
    reports.extend(made)
    return cuts


def _according(
    doc: Document, candidate: Candidate, reports: list[Report], made: list[Report], cuts: list[int]
) -> None:
    row = candidate.phrase
    assert row is not None
    source = None
    end = candidate.end
    if not row.pronoun:
        source = _complement(doc, candidate)
        if source is None:
            return
        end = source[1]
    carried = _carried(reports, candidate, doc)
    if carried is not None and "عن" in row.opens and source is not None:
        _pass_on(carried, source)
        return
    _place(doc, candidate, source, end, reports, made, cuts)


def _complement(doc: Document, candidate: Candidate) -> Range | None:
    """Return the source after the phrase; with وفقاً it carries ل, apart or joined."""
    row, j, limit = candidate.phrase, candidate.end, doc.last[candidate.at]
    assert row is not None
    measures = function_words().measure
    if "ل" in row.opens:
        if j < limit and doc.keys[j] == "ل":
            j += 1
        elif j >= limit or doc.keys[j][0] != "ل" or doc.keys[j] == "لما" or doc.keys[j] in measures:
            return None
        else:
            return (j, noun_phrase(doc, j, limit))
    if j >= limit or not is_noun(doc, j) or doc.keys[j] in measures:
        return None
    end = noun_phrase(doc, j, limit)
    return (j, end) if end > j else None


def _clause(doc: Document, candidate: Candidate, reports: list[Report], made: list[Report], cuts: list[int]) -> None:
    """Read a reporting clause that has no content of its own (بحسب ما ذكرت الوكالة، كما قال)."""
    words = function_words()
    j, limit = candidate.end, doc.last[candidate.at]
    if j >= limit or not any(form.kind == "verb" and form.row.strong or form.row.source for form in forms(doc.keys[j])):
        return
    connective = candidate.end - candidate.at == 1 and doc.keys[candidate.at].lstrip("و") in words.clause
    own = next((report for report in reports if report.cue and report.cue[0] == j), None)
    if own is not None:
        if connective or own.opener in ("that", "colon"):
            return
        reports.remove(own)
    elif connective and not _ends_soon(doc, j, limit):
        return
    j += 1
    while j < limit and (doc.keys[j] in words.attached or doc.keys[j] in words.time):
        j += 1
    source: Range | None = None
    if j < limit and is_noun(doc, j):
        source = (j, noun_phrase(doc, j, limit))
        j = source[1]
    _place(doc, candidate, source, j, reports, made, cuts)


def _ends_soon(doc: Document, verb: int, limit: int) -> bool:
    """Return whether the clause كما قال … is short enough to be a mere attribution."""
    return limit - verb <= 8 or "," in doc.keys[verb + 1 : verb + 8]


def _carried(reports: list[Report], candidate: Candidate, doc: Document) -> Report | None:
    """Return the report in whose region, between cue and content, the phrase stands."""
    index = bisect_left(reports, candidate.at, key=lambda report: report.anchor) - 1
    if index >= 0 and reports[index].region[0] <= candidate.at < reports[index].region[1]:
        return reports[index]
    return None


def _pass_on(report: Report, source: Range) -> None:
    """Make the subject of `report` the one who passed on what the noun phrase `source` said."""
    if report.source is not None:
        report.via.insert(0, report.source)
    report.source = source


def _place(
    doc: Document,
    candidate: Candidate,
    source: Range | None,
    end: int,
    reports: list[Report],
    made: list[Report],
    cuts: list[int],
) -> None:
    """Decide what an attribution holds: what follows it, what precedes it, or the link of another report's chain."""
    at = candidate.at
    first = doc.first[at]
    outlet = source is not None and bool(classes(doc.keys[source[0]]) & _OUTLETS or _is_outlet(doc, source))
    same = [report for report in reports if doc.first[report.anchor] == first and report.anchor != at]
    leading = at - first <= _LEAD and not any(report.anchor < at for report in same)
    if leading:
        start = _after(doc, end)
        taker = next((r for r in same if at < r.anchor <= start + _NEAR and r.source is not None), None)
        if taker is not None:
            if source is not None and outlet:
                taker.via.append(source)
            return
        if start < doc.last[at]:
            start, quote = step_into(doc, start)
            made.append(_report(candidate, "clause", start, quote, source))
        return
    cuts.append(at)
    before = [report for report in same if report.anchor < at]
    if before:
        if source is not None and outlet:
            for report in before:
                report.via.append(source)
        elif source is not None and before[-1].source is not None and _is_outlet(doc, before[-1].source):
            _pass_on(before[-1], source)  # ذكرت الصحيفة أن …، وفقاً لدراسة: the study speaks, the paper passes on
            before[-1].cue = (at, at + 1)
        return
    start = _sentence_content(doc, first, at)
    stop = trim(doc, start, at)
    if 0 < stop - start <= _TOPIC and end + 2 < doc.last[at] and doc.keys[end] == ",":
        report = _report(candidate, "clause", *step_into(doc, end + 1), source)
        report.lead = [(start, stop)]  # أما السبب، بحسب الوزير، فهو …: the cue breaks the content
        made.append(report)
        cuts.pop()
        return
    if stop - start >= 3:
        report = _report(candidate, "clause", start, -1, source)
        report.end = stop
        report.closed = True
        made.append(report)


def _is_outlet(doc: Document, source: Range) -> bool:
    return any(classes(key) & _OUTLETS for key in doc.keys[source[0] : source[0] + 2])


def _after(doc: Document, end: int) -> int:
    """Return where the content after a leading attribution begins: past the comma and فإن."""
    words = function_words()
    last = doc.last[min(end, len(doc) - 1)]
    for k in range(end, min(end + 40, last)):
        if doc.keys[k] in words.resumptive and doc.keys[k][0] == "ف":
            return k + 1
    while end < last and (doc.keys[end] in ",-:" or doc.keys[end] in words.resumptive):
        end += 1
    return end


def _sentence_content(doc: Document, first: int, at: int) -> int:
    words = function_words()
    start = first
    for k in range(at - 1, first - 1, -1):
        if doc.keys[k] == "بحيث":
            return k + 1
    while start < at and (doc.keys[start] == "," or doc.keys[start] in words.clause):
        start += 1
    return start


def _report(candidate: Candidate, opener: str, start: int, quote: int, source: Range | None) -> Report:
    row = candidate.phrase
    assert row is not None
    at = candidate.at + row.cue
    return Report(
        cue=(at, at + 1),
        rule=row.id,
        act=row.act,
        opener=opener,
        start=start,
        quote=quote,
        source=source,
        region=(candidate.end, candidate.end),
    )


def _opens_clause(doc: Document, j: int) -> bool:
    return doc.keys[j] in function_words().complementizer or doc.keys[j] == ":" or j in doc.quotes.opened


def _opened(doc: Document, candidate: Candidate) -> Report | None:
    """Read a phrase that what it reports follows: من المتوقع أن …، بالقول: …، جاء في البيان أن …"""
    row, words = candidate.phrase, function_words()
    assert row is not None
    j, limit = candidate.end, doc.last[candidate.at]
    source: Range | None = None
    if row.kind == "speech":
        source = main_subject(doc, candidate.at)
    if row.kind == "noun" and candidate.at > 0 and is_noun(doc, candidate.at - 1):
        source = (candidate.at - 1, candidate.at)
    if row.next == "source":
        if j >= limit or not is_noun(doc, j):
            return None
        source = (j, noun_phrase(doc, j, limit))
        j = source[1]
        if j < limit and doc.keys[j] in words.relative:  # جاء في البيان الذي بثه التلفزيون: …
            j = next((k for k in range(j, min(limit, j + _RELATIVE)) if _opens_clause(doc, k)), j)
    while j < limit and (doc.keys[j] in (",", "-") or doc.keys[j] in words.time):
        j += 1
    if j >= limit:
        return None
    key = doc.keys[j]
    opens_clause = _opens_clause(doc, j)
    joined = key[0] in row.opens and len(key) > 2 and key not in words.preposition
    plain = row.next == "content" and is_noun(doc, j)
    bare = row.kind == "impersonal" and doc.keys[candidate.at] in ("من", "ومن") and is_noun(doc, j)
    if not (opens_clause or joined or plain or bare):
        return None
    start, quote = step_into(doc, j + 1 if key in words.complementizer or key == ":" else j)
    if start >= len(doc):
        return None
    report = _report(candidate, "that" if opens_clause else "object", start, quote, source)
    report.region = (candidate.end, j)
    return report
