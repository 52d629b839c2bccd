"""Statements without a cue word: a headline `X: …`, and a quotation that goes on with a speech by itself."""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.noun_phrases import noun_phrase
from qawl.reading.openings import step_into
from qawl.reading.report import Range, Report
from qawl.reading.sources import may_speak

_SPEAKER = 14  # tokens; a longer left side of a colon is a sentence
_LINES = 2  # a page's first lines: the headline, and a kicker or a second headline
_QUOTATION = 6  # words; a shorter quotation that begins a sentence is a name or a term
_KINDS = int(
    Noun.ROLE | Noun.HONORIFIC | Noun.SPOKESMAN | Noun.UNNAMED | Noun.DOCUMENT | Noun.OUTLET | Noun.OUTLET_HEAD
    | Noun.COUNTRY | Noun.GIVEN | Noun.GROUP | Noun.ORG
)  # fmt: skip


def headline_reports(doc: Document, found: list[Candidate], reports: list[Report]) -> list[Report]:
    """Return the statements of headlines of the form `X: …`, at the top of the text or repeated in its foot."""
    named = {doc.keys[i] for report in reports if report.source for i in range(*report.source)}
    verbs = {candidate.at for candidate in found if candidate.is_verb}
    out = []
    title: list[str] = []
    for number, start in enumerate(doc.line_starts[:-1]):
        end = doc.last[start] if number < _LINES else start
        if number < _LINES:
            colon = _colon(doc, start, doc.line_starts[number + 1], verbs)
        else:
            colon = _repeated(doc, start, doc.line_starts[number + 1], title)
        if colon < 0:
            continue
        source = _left_side(doc, start if number < _LINES else colon - len(title), colon)
        if source is None or not _speaks(doc, source, named):
            continue
        if number < _LINES:
            title = doc.keys[source[0] : source[1]]
        source = (source[0], max(noun_phrase(doc, source[0], colon), source[0] + 1))
        content, quote = step_into(doc, colon + 1)
        if content < len(doc) and doc.line[content] == doc.line[colon]:
            end = doc.line_starts[number + 1]
            report = Report(
                cue=(colon, colon + 1), rule="headlines.colon", opener="headline", start=content, quote=quote, source=source,
                region=(source[1], colon),
            )
            report.end = _line_end(doc, content, end)
            report.closed = True
            out.append(report)
    return out


def _colon(doc: Document, start: int, end: int, verbs: set[int]) -> int:
    """Return the colon that parts speaker from statement in the line, or -1."""
    for i in range(start, min(end, start + _SPEAKER)):
        if doc.keys[i] == ":":
            return i
        if i in verbs and doc.keys[i][0] not in "يتن":
            return -1
    return -1


def _repeated(doc: Document, start: int, end: int, title: list[str]) -> int:
    """Return the colon after a repetition of the headline's speaker in a later line, or -1."""
    size = len(title)
    if not size or end - start > 4 * _SPEAKER:
        return -1
    for i in range(start + size, end):
        if doc.keys[i] == ":" and doc.keys[i - size : i] == title:
            return i
    return -1


def _left_side(doc: Document, start: int, colon: int) -> Range | None:
    """Return the speaker before the colon, without a kicker (رياضي /) or a clause that ends in two dots before it."""
    for i in range(colon - 1, start - 1, -1):
        if doc.keys[i] in ("..", "/", "|", "!", "?", ","):
            start = i + 1
            break
    return (start, colon) if start < colon else None


def _speaks(doc: Document, source: Range, named: set[str]) -> bool:
    first = source[0] + (doc.keys[source[0]] in MARKS)
    if first >= source[1] or not may_speak(doc, first):
        return False
    words = [key for key in doc.keys[first : source[1]] if key[0].isalnum()]
    if len(words) <= 2 and words[0][-1] == "ي" and words[0][:2] != "ال" and not classes(words[0]):
        return True  # حراكي جنوبي: …
    known = classes(doc.keys[first])
    if known & int(Noun.COUNTRY) and not known & int(Noun.CAPITAL):
        return False  # البيرو: … says where
    if any(word in named for word in words) or doc.keys[source[0]] in MARKS:
        return True
    alone = len(words) == 1 and not known and words[0][:2] == "ال"
    return bool(known & _KINDS) or (alone and doc.keys.count(words[0]) > 1)


def _line_end(doc: Document, start: int, line_end: int) -> int:
    while line_end > start + 1 and (doc.keys[line_end - 1] in "\n.,:" or doc.keys[line_end - 1] in MARKS):
        line_end -= 1
    return line_end


def quotation_reports(doc: Document, reports: list[Report]) -> list[Report]:
    """Return the quotations that begin a sentence and that no cue claims: they go on with the speech before them."""
    out: list[Report] = []
    covered = 0
    ordered = sorted((part for report in reports for part in report.parts), key=lambda part: part[0])
    spans = iter(ordered)
    current = next(spans, None)
    for index, quote in enumerate(doc.quotes.all):
        while current is not None and current[0] <= quote.close:
            covered = max(covered, current[1])
            current = next(spans, None)
        if quote.parent >= 0 or not quote.closed or quote.close - quote.open - 1 < _QUOTATION:
            continue
        if covered > quote.open + 1 or doc.first[quote.open] != quote.open:
            continue
        report = Report(cue=None, rule="headlines.quotation", opener="quote", start=quote.open + 1, quote=index)
        report.end = quote.close
        report.closed = True
        report.parts = [(report.start, report.end)]
        out.append(report)
    return out
