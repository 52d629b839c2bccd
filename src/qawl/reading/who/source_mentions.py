"""What does each report name as its source? The mention, as far as its title goes on to a name."""

from collections.abc import Iterator

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import PERSON
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import is_doubled
from qawl.reading.phrases.nominals import possessed
from qawl.reading.report import Range, Report
from qawl.reading.who.entities import opposed
from qawl.reading.who.entity import Mention
from qawl.reading.who.fuller import has_part_of_name
from qawl.reading.who.mentions import body, understand
from qawl.reading.who.named_before import with_name_before

_AFORESAID = 2  # words of سالف الذكر
_MENTION = "الذكر"


def source_mentions(doc: Document, reports: list[Report]) -> Iterator[tuple[int, Mention]]:
    """Yield the mention of each report that names its source, with the name that its title goes on to."""
    latter, attached = function_words().latter, function_words().attached
    for index, report in enumerate(reports):
        if report.source is None or doc.keys[report.source[0]] in latter | attached:
            continue
        if _is_own(doc, report.source[0]):
            continue
        source = _without_emphasis(doc, _past_verb(doc, report.source))
        mention = body(doc, source, _limit(doc, report))
        if mention.office and not mention.name and mention.type in ("person", "unnamed"):
            told = _told_after(doc, report, source[1])
            found = None if told is not None else _to_complementizer(doc, source)
            mention = found or _apposed(doc, report, mention) or mention
        yield index, mention


def is_one_word(mention: Mention) -> bool:
    """Return whether a mention may be the last word of a body's name: المركزي، الاحتراف."""
    nobody = mention.core[0] == mention.core[1]
    return (
        len(mention.stems) == 1
        and mention.type == "person"
        and mention.definite
        and bool(mention.name or nobody)
    )


def is_partial(mention: Mention) -> bool:
    """Return whether a mention most likely repeats a fuller one."""
    if mention.type == "person":
        return mention.bare or has_part_of_name(mention)
    if mention.titled:
        return True
    told = mention.definite or mention.type not in ("unnamed", "document")
    return told and len(mention.stems) < 2  # سكان are not those of another sentence


def _is_own(doc: Document, i: int) -> bool:
    """Return whether a source is the words of somebody before it, who speaks: واختتم حديثه بأن، بحسب بيانها."""
    return bool(classes(doc.keys[i]) & Noun.DOCUMENT) and possessed(doc, i)


def _past_verb(doc: Document, source: Range) -> Range:
    """Return a mention without what was taken for its first word: a verb (وذكر المسؤول), طرف, نفس."""
    key = doc.keys[source[0]]
    if key == "طرف" and source[0] and doc.keys[source[0] - 1].endswith("من") and source[1] - source[0] > 1:
        return (source[0] + 1, source[1])
    if source[1] - source[0] < 2:
        return source
    if key.removeprefix("ل") in function_words().same and doc.keys[source[0] + 1][:2] == "ال":
        return (source[0] + 1, source[1])
    verb = any(form.kind == "verb" and not form.suffix for form in forms(key))
    known, after = classes(key), classes(doc.keys[source[0] + 1])
    named = after & Noun.GIVEN and doc.keys[min(source[0] + 2, len(doc.keys) - 1)][:2] == "ال"
    if verb and known & Noun.AMBIGUOUS and named and source[0] == doc.first[source[0]]:
        return (source[0] + 1, source[1])  # دان مسعود القصف
    if known and not is_doubled(doc, source[0]):
        return source
    if not doc.keys[source[0] + 1].startswith("ال") and source[0] + 1 not in doc.quotes.opened:
        return source
    return (source[0] + 1, source[1]) if verb else source


def _without_emphasis(doc: Document, source: Range) -> Range:
    """Return a mention without what at its end says it is the same: المصدر | ذاته، الخبير | سالف الذكر."""
    words = function_words()
    if source[1] - source[0] > _AFORESAID and is_aforesaid(doc, source[1] - _AFORESAID):
        return (source[0], source[1] - _AFORESAID)
    again = doc.keys[source[1] - 1] in words.emphasis and source[1] - source[0] > 1
    again = again and doc.keys[source[1] - 2] not in words.suffered  # المجني عليها
    return (source[0], source[1] - 1) if again else source


def is_aforesaid(doc: Document, i: int) -> bool:
    """Return whether the words from token `i` on say that one was told of before: سالف الذكر."""
    told = doc.keys[i] in folded("titles", "aforesaid")
    return told and doc.keys[i + 1 : i + _AFORESAID] == [_MENTION]


def _to_complementizer(doc: Document, source: Range) -> Mention | None:
    """Return a title with a name that a complementizer follows, wherever the opening was seen."""
    found = understand(doc, source, doc.last[source[0]])
    end = found.range[1]
    opens = (
        found.name is not None and end < len(doc.keys) and doc.keys[end] in function_words().complementizer
    )
    return found if opens else None


def _apposed(doc: Document, report: Report, mention: Mention) -> Mention | None:
    """Return a title with the name before it, and give the report both: مع سالم الحداد، مدير الميناء، الذي قال."""
    first, end = mention.range
    closed = end < len(doc.keys) and (doc.keys[end] == "," or doc.keys[end] in function_words().relative)
    if report.source is None or not first or doc.keys[first - 1] != "," or not closed:
        return None
    found = with_name_before(doc, mention)
    if found.name is None or found.range == mention.range or opposed(found.feminine, mention.feminine):
        return None
    start = found.range[0]
    while start > doc.first[start] and classes(doc.keys[start - 1]) & Noun.HONORIFIC:
        start -= 1
    report.source = (start, report.source[1])
    return found


def _told_after(doc: Document, report: Report, end: int) -> int | None:
    """Return where the person is named, after token `end`, to whom it is said: قال الوزير | لمدير الفرع فلان."""
    if report.addressee is None or (told := report.addressee[0]) < end:
        return None
    return told if doc.keys[told][0] == "ل" and classes(doc.keys[told]) & PERSON else None


def _is_parted(doc: Document, source: Range) -> bool:
    """Return whether an office right after a source with a name is another's: النائب سالم حداد | الوزير."""
    office = doc.keys[source[1]]
    named = any(classes(key) & Noun.GIVEN for key in doc.keys[slice(*source)])
    return named and office[:2] == "ال" and bool(classes(office) & (Noun.ROLE | Noun.HONORIFIC))


def _limit(doc: Document, report: Report) -> int:
    """Return up to which token the title in a report's source can go on to a name."""
    assert report.source is not None
    end = report.source[1]
    limit = doc.last[report.source[0]]
    if report.cue is not None and end <= report.cue[0]:
        limit = min(limit, report.cue[0])
    if report.start >= end:
        limit = min(limit, report.start)
    told = _told_after(doc, report, end)
    limit = limit if told is None else min(limit, told)
    if report.addressee is not None and report.addressee[0] == end and _is_parted(doc, report.source):
        return end
    return min(limit, report.region[1]) if end <= report.region[1] else limit
