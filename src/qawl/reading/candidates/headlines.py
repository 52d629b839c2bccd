"""Statements without a cue word: a headline `X: …`, or a quotation that goes on with a speech by itself.

A headline's left side must be able to speak: a person, a body, a medium, a study, a capital; a place or a
topic says only where or what (البيرو: نواب يرفعون …).
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, MEDIUM, NAME, NATION, OWN_NAME, PERSON
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.candidates.content_starts import step_into
from qawl.reading.candidates.sources import may_speak
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.datelines import dateline_end
from qawl.reading.cues.phrase_signs import is_imperfect, is_outlet, phrase_words
from qawl.reading.document import Document
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report
from qawl.reading.who.bodies import general
from qawl.reading.who.stems import stem

_SPEAKER = 14  # tokens; a longer left side of a colon is a sentence
_LABEL = 6  # tokens; a longer one before a colon in the body is no name of who answers
_TEXT = 300  # tokens of the text in which the body is named that a headline calls by its concern
_LINES = 2  # a page's first lines: the headline, and a kicker or a second headline
_SENTENCE = 40  # tokens; a longer second line is the article's own first sentence
_SAME = 3  # tokens of a headline's content that a footer must repeat
_QUOTATION = 6  # words; a shorter quotation that begins a sentence is a name or a term
_TERM = 3  # words; a shorter quotation that begins a headline is a name or a term
_AWAY = 2  # lines between a quotation and the speech that it goes on with
_LAND = 3  # letters by which a land and its adjective agree
_LEDE = 2  # lines from a headline to the end of the lede
_PEOPLE = OWN_NAME | Noun.HONORIFIC | Noun.HUMAN
_KINDS = NAME | BODY | Noun.HONORIFIC | Noun.GROUP | Noun.DOCUMENT | Noun.HUMAN


def headline_reports(doc: Document, found: list[Candidate], reports: list[Report]) -> list[Report]:
    """Return the statements of headlines, at the top or in the foot, and of lines of an interview.

    A report of `reports` with a headline's content, by a weak cue or one of another clause, is taken out.
    """
    named = {doc.keys[i] for report in reports if report.source for i in range(*report.source)}
    named -= function_words().preposition
    verbs = {candidate.at for candidate in found if candidate.is_verb}
    starts = {report.start: report for report in reports}
    dropped: set[int] = set()
    out: list[Report] = []
    title: Report | None = None
    labels: set[str] = set()
    for number, start in enumerate(doc.line_starts[:-1]):
        end = doc.line_starts[number + 1]
        if number < _LINES and (number == 0 or end - start < _SENTENCE):
            report = _headline(doc, start, end, verbs, named, reports) or _quoted(doc, start, end, named)
            title = report if report is not None and report.cue is not None else title
        else:
            report = _repeated(doc, start, end, title) or _answer(doc, start, end, named, labels)
        if report is None:
            continue
        rival = starts.get(report.start)
        if rival is not None and not _yields(rival, report):
            continue
        if rival is not None:
            dropped.add(id(rival))
        out.append(report)
    reports[:] = [report for report in reports if id(report) not in dropped]
    return out


def _yields(rival: Report, headline: Report) -> bool:
    """Return whether a report of the same content gives way: its cue is weak, or stands in another clause."""
    if rival.form is None or rival.cue is None or headline.source is None:
        return False
    if not rival.form.row.strong:
        return True
    named = rival.source is not None and rival.source[0] <= headline.source[0] < rival.source[1]
    return rival.cue[0] < headline.source[0] and not named  # not قال المدير، فلان: …


def _headline(
    doc: Document, start: int, end: int, verbs: set[int], named: set[str], reports: list[Report]
) -> Report | None:
    """Read a first line of the form `X: …`, which may have a part before it (مع تزايد الرفض.. الوزير: …)."""
    if dateline_end(doc, start, end) > start:
        return None
    colon = next((i for i in range(start, min(end, start + _SPEAKER)) if doc.keys[i] == ":"), start)
    source = _left_side(doc, start, colon)
    if source is None or _has_cue(doc, source, verbs) or _is_where_told(doc, source, colon, verbs):
        return None
    about = _passed_on(doc, source)
    if about and _speaks(doc, (about, source[1]), named, colon + 1, end):
        report = _report(doc, colon, (about, source[1]), end)
        if report is not None:
            report.via.append((source[0], about - 1))
        return report
    speaks = _speaks(doc, source, named, colon + 1, end) or _is_its_officials(doc, source, colon, reports)
    return _report(doc, colon, source, end) if speaks else None


def _is_where_told(doc: Document, source: Range, colon: int, verbs: set[int]) -> bool:
    """Return whether a capital before the colon only says where: الرباط: كشف الوزير أن."""
    capital = source[1] - source[0] == 1 and classes(doc.keys[source[0]]) & Noun.CAPITAL
    return bool(capital) and colon + 1 in verbs


def _has_cue(doc: Document, source: Range, verbs: set[int]) -> bool:
    """Return whether a verb among the words before a colon is the cue: قال الوزير: …, يروي الوزير: …"""
    first, keys = source[0], doc.keys
    leads = first in verbs and not classes(keys[first])
    return leads or any(i in verbs and _has_reported(keys[i]) for i in range(*source))


def _has_reported(key: str) -> bool:
    """Return whether a verb is a perfect that is no given name too, as عزت is."""
    return key[0] not in "يتن" and not classes(key) & Noun.GIVEN


def _is_its_officials(doc: Document, source: Range, colon: int, reports: list[Report]) -> bool:
    """Return whether a land before the colon is who speaks in the lede: النرويج: إحباط هجوم, then الوزير النرويجي يعلن.

    The headline tells a deed, and of nobody's in that land (النرويج: البرلمان يقر القانون).
    """
    first, content = source[0], colon + 1
    if source[1] - first != 1 or not classes(doc.keys[first]) & Noun.COUNTRY or content >= len(doc.keys):
        return False
    deed = doc.keys[content]
    if classes(deed) or not is_masdar(deed) or deed in phrase_words("befalls"):
        return False
    land = doc.keys[first].removeprefix("ال")[:_LAND]
    for report in reports:
        line = doc.line[report.anchor] - doc.line[colon]
        if line > _LEDE:
            break
        if line < 1 or report.source is None or report.form is None or not report.form.row.strong:
            continue
        spoken = range(*report.source)
        medium = any(classes(doc.keys[i]) & MEDIUM for i in spoken)
        nation = any(stem(doc.keys[i])[:_LAND] == land and classes(doc.keys[i]) & NATION for i in spoken)
        if nation and not medium:
            return True
    return False


def _passed_on(doc: Document, source: Range) -> int:
    """Return the token of whom a medium quotes in a headline, after عن: «الأفق» عن مصدر: …; 0 where it quotes none."""
    medium = noun_phrase(doc, source[0], source[1])
    quotes = medium < source[1] - 1 and doc.keys[medium] == "عن" and is_outlet(doc, (source[0], medium))
    return medium + 1 if quotes else 0


def _report(doc: Document, colon: int, left: Range, end: int) -> Report | None:
    content, quote = step_into(doc, colon + 1)
    if content >= end or doc.keys[content] == "\n" or doc.line[content] != doc.line[colon]:
        return None
    source = (left[0], max(noun_phrase(doc, left[0], colon), left[0] + 1))
    report = Report(
        cue=(colon, colon + 1),
        rule="headlines.colon",
        opener="headline",
        start=content,
        quote=quote,
        source=source,
        region=(source[1], colon),
    )
    report.end = _line_end(doc, content, end)
    report.closed = True
    return report


def _repeated(doc: Document, start: int, end: int, title: Report | None) -> Report | None:
    """Read a repetition of the headline in a later line, as a footer's link to it."""
    if title is None or title.source is None or end - start > 4 * _SPEAKER:
        return None
    assert title.cue is not None
    speaker = doc.keys[title.source[0] : title.cue[0]]
    said = doc.keys[title.cue[0] : title.cue[0] + _SAME]
    for i in range(start + len(speaker), end):
        if doc.keys[i : i + _SAME] == said and doc.keys[i - len(speaker) : i] == speaker:
            return _report(doc, i, (i - len(speaker), i), end)
    return None


def _answer(doc: Document, start: int, end: int, named: set[str], labels: set[str]) -> Report | None:
    """Read a line of an interview, `- فلان: …`: its label is a person who speaks elsewhere too."""
    while start < end and doc.keys[start] in "-*":
        start += 1
    colon = next((i for i in range(start + 1, min(end, start + _LABEL)) if doc.keys[i] == ":"), -1)
    if colon < 0 or not all(key[0].isalpha() for key in doc.keys[start:colon]):
        return None
    if not classes(doc.keys[start]) & PERSON:
        return None
    label = " ".join(doc.keys[start:colon])
    known = label in labels or all(key in named for key in doc.keys[start:colon])
    labels.add(label)
    return _report(doc, colon, (start, colon), end) if known else None


def _quoted(doc: Document, start: int, end: int, named: set[str]) -> Report | None:
    """Read a headline that begins with what was said, the speaker after two dots: «…».. رئيس الحزب يهاجم."""
    quote = doc.quotes.opened.get(start, -1)
    if quote < 0 or not doc.quotes.all[quote].closed:
        return None
    close = doc.quotes.all[quote].close
    if close - start - 1 < _TERM or close + 2 >= end or doc.keys[close + 1] != "..":
        return None
    left = (close + 2, end)
    people = any(classes(key) & _PEOPLE for key in doc.keys[left[0] : left[0] + 2])  # مئات الضباط
    known = doc.keys[left[0]] in named and is_imperfect(doc.keys[left[0] + 1])
    if not people and not known:
        return None
    report = Report(cue=None, rule="headlines.quoted", opener="quote", start=start + 1, quote=quote)
    report.source = (left[0], max(noun_phrase(doc, left[0], end), left[0] + 1))
    report.end = close
    report.closed = True
    return report


def _left_side(doc: Document, start: int, colon: int) -> Range | None:
    """Return the speaker before the colon, without a kicker (رياضي /) or a part that ends in two dots."""
    for i in range(colon - 1, start - 1, -1):
        if doc.keys[i] in ("..", "/", "|", "!", "?", ","):
            start = i + 1
            break
    return (start, colon) if start < colon else None


def _speaks(doc: Document, source: Range, named: set[str], start: int, end: int) -> bool:
    """Return whether a headline's left side can say what stands in the tokens from `start` to `end`."""
    quoted = doc.keys[source[0]] in MARKS
    first = source[0] + quoted
    able = first < source[1] and doc.keys[first][0].isalnum() and may_speak(doc, first)
    words = [key for key in doc.keys[first : source[1]] if key[0].isalnum()]
    if len(words) == 1 and _is_concern(doc, words[0], end):
        return True
    if quoted or not able:
        return able
    joined = words[0][0] == "و" and len(words[0]) > 2 and not classes(words[0])
    head = words[0][1:] if joined else words[0]
    if head in phrase_words("topics") | phrase_words("by_rule") | function_words().preposition:
        return False
    if _is_place(words):
        return any(_own_words(key) for key in doc.keys[start : min(end, start + _LABEL)]) or _denies(
            doc, start
        )
    one_of = len(words) <= 2 and head[-1] == "ي" and head[:2] != "ال" and not classes(head)  # حراكي جنوبي
    if one_of or classes(head) & _KINDS or any(word in named for word in words):
        return True
    return len(words) == 1 and doc.keys.count(head) > 1


def _is_concern(doc: Document, key: str, start: int) -> bool:
    """Return whether a body is named by the word in the text from `start` on: المرور for إدارة المرور."""
    if key[:2] != "ال" or classes(key):
        return False
    joined = "ل" + key[1:]
    for i in range(start, min(len(doc.keys), start + _TEXT)):
        if doc.keys[i] == key or doc.keys[i] == joined:
            before = classes(doc.keys[i - 1])
            body = before & Noun.ORG and before & Noun.COMMON
            if (body and doc.keys[i] == key) or (
                doc.keys[i] == joined and stem(doc.keys[i - 1]) in general()
            ):
                return True
    return False


def _is_place(words: list[str]) -> bool:
    """Return whether a headline's left side is a place alone, and no capital that stands for its state."""
    name = name_at(words)
    known = classes(words[0])
    if name is not None and len(name.words) == len(words):
        known = name.flags
    elif len(words) > 1:
        return False
    bare = classes(words[0][2:]) if words[0][:2] == "ال" and len(words[0]) > 3 and len(words) == 1 else 0
    place = Noun.PLACE
    other = OWN_NAME | Noun.ORG | Noun.CAPITAL
    return bool((known | bare) & place) and not known & other


def _own_words(key: str) -> bool:
    """Return whether the word is a speaker's own: نحن، سنرد، حدودنا."""
    if key in phrase_words("own_words") or (key[:2] == "سن" and len(key) > 3 and not classes(key)):
        return True
    return key[-2:] == "نا" and bool(classes(key) & Noun.POSSESSED)


def _denies(doc: Document, i: int) -> bool:
    """Return whether the speakers say at `i` what they do not or will not do: لن نسمح، لا نريد."""
    if i + 1 >= len(doc.keys):
        return False
    key = doc.keys[i + 1]
    return doc.keys[i] in function_words().negation and key[:1] == "ن" and len(key) > 3 and not classes(key)


def _line_end(doc: Document, start: int, line_end: int) -> int:
    while line_end > start + 1 and (doc.keys[line_end - 1] in "\n.,:" or doc.keys[line_end - 1] in MARKS):
        line_end -= 1
    return line_end


def quotation_reports(doc: Document, reports: list[Report]) -> list[Report]:
    """Return the quotations that begin a sentence and that no cue claims: they go on with a speech nearby."""
    out: list[Report] = []
    covered = 0
    ordered = sorted((part for report in reports for part in report.parts), key=lambda part: part[0])
    spans = iter(ordered)
    current = next(spans, None)
    spoken = {doc.line[report.anchor] for report in reports}
    for index, quote in enumerate(doc.quotes.all):
        while current is not None and current[0] <= quote.close:
            covered = max(covered, current[1])
            current = next(spans, None)
        if quote.parent >= 0 or not quote.closed or quote.close - quote.open - 1 < _QUOTATION:
            continue
        if covered > quote.open + 1 or doc.first[quote.open] != quote.open:
            continue
        line = doc.line[quote.open]
        if spoken.isdisjoint(range(line - _AWAY, line + 2)):
            continue
        start = quote.open + 1
        report = Report(cue=None, rule="headlines.quotation", opener="quote", start=start, quote=index)
        report.end = quote.close
        report.closed = True
        report.parts = [(report.start, report.end)]
        out.append(report)
    return out
