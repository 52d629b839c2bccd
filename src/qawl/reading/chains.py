"""Through whom did it come, and to whom was it said? The chain of transmission and the addressee of each report.

An outlet that a speaker talks to (لقناة العربية), that passes him on (نقلته رويترز) or that holds the statement in a
statement of its own belongs to the chain, outermost first. The addressee stands where the frame of the verb puts him.
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_noun, noun_phrase, possessed
from qawl.reading.report import Range, Report
from qawl.reading.speakers import Speakers

_OUTLETS = int(Noun.OUTLET | Noun.OUTLET_HEAD)
_PEOPLE = int(Noun.HUMAN | Noun.GROUP | Noun.ORG | Noun.COUNTRY | Noun.GIVEN | Noun.SURNAME | Noun.ROLE)


def tie_chains(doc: Document, reports: list[Report], speakers: Speakers) -> None:
    """Complete `via` and `addressee` of `reports`, in text order, and hand on to what continues or nests in them."""
    holders = _holders(reports)
    for index, report in enumerate(reports):
        _read_region(doc, report)
        holder = holders[index]
        if holder is not None:
            outer = reports[holder]
            entity = speakers.of[holder]
            chain = list(outer.via)
            if entity is not None and entity.type == "outlet":
                chain.append(outer.source or entity.mentions[0].range)
            report.via = chain + [link for link in report.via if link not in chain]
        elif not report.via and report.source is None and index:
            previous = reports[index - 1]
            if speakers.of[index] is not None and speakers.of[index] is speakers.of[index - 1] and holders[index - 1] is None:
                report.via = list(previous.via)


def _holders(reports: list[Report]) -> list[int | None]:
    """Return for each report the index of the innermost one whose content holds it."""
    out: list[int | None] = []
    stack: list[int] = []
    for index, report in enumerate(reports):
        while stack and reports[stack[-1]].end <= report.anchor:
            stack.pop()
        out.append(next((k for k in reversed(stack) if reports[k].start <= report.anchor < reports[k].end), None))
        stack.append(index)
    return out


holders = _holders


def _read_region(doc: Document, report: Report) -> None:
    """Look between cue and content for those spoken to: outlets go to the chain, people to the addressee."""
    form = report.form
    start, end = report.region
    if report.source is not None and start <= report.source[0] < end:
        start = report.source[1]
    tail = report.opener == "before"
    if tail:
        end = doc.last[min(start, len(doc) - 1)]
    for i in range(start, end):
        spoken_to = _spoken_to(doc, i, end)
        if spoken_to is not None:
            outlet = _is_outlet(doc, spoken_to[0])
            if outlet:
                if spoken_to not in report.via:
                    report.via.append(spoken_to)
            elif report.addressee is None and form is not None and form.row.addressee in ("ل", ""):
                report.addressee = spoken_to
        elif _passes_on(doc, i) and i + 1 < end and is_noun(doc, i + 1) and _is_outlet(doc, i + 1):
            report.via.append((i + 1, noun_phrase(doc, i + 1, end)))
    if form is not None and report.addressee is None:
        report.addressee = _by_frame(doc, report, start, end)


def _spoken_to(doc: Document, i: int, end: int) -> Range | None:
    """Return the noun phrase after لـ or joined to ل at token `i`, if people or an outlet: لـ«الشرق الأوسط»، للصحفيين."""
    key, words = doc.keys[i], function_words()
    if key in ("ل", "الي", "مع") and i + 1 < end and is_noun(doc, i + 1):
        end_of = noun_phrase(doc, i + 1, end)
        outlet = _is_outlet(doc, i + 1)
        if outlet or (key == "ل" and classes(doc.keys[i + 1]) & _PEOPLE):
            return (i + 1, end_of)
        return None
    if key[0] != "ل" or len(key) < 4 or key in words.adjunct or key in words.attached:
        return None
    rest = "ال" + key[2:] if key.startswith("لل") else key[1:]
    known = classes(rest)
    if known & _OUTLETS or (known & int(Noun.HUMAN) and known & int(Noun.PLURAL)):
        return (i, noun_phrase(doc, i, end))
    return None


def _is_outlet(doc: Document, i: int) -> bool:
    while i < len(doc) and i in doc.quotes.opened:
        i += 1
    if i >= len(doc) or not doc.keys[i][0].isalnum():
        return False
    known = name_at(doc.keys, i)
    if possessed(doc, i):
        return False  # one's own site or channel
    return bool(classes(doc.keys[i]) & _OUTLETS) or (known is not None and known.type == "outlet")


def _passes_on(doc: Document, i: int) -> bool:
    """Return whether token `i` is a verb of publishing with a pronoun: نقلته، أوردته، نشرته، بثّه."""
    return any(form.kind == "verb" and form.suffix and not form.prefix for form in forms(doc.keys[i]))


def _by_frame(doc: Document, report: Report, start: int, end: int) -> Range | None:
    form = report.form
    assert form is not None
    where = form.row.addressee
    if not where or form.kind == "masdar" and form.suffix:
        return None
    if where == "object":
        while start < end and doc.keys[start] == ",":
            start += 1
        if start < end and is_noun(doc, start):
            stop = noun_phrase(doc, start, end)
            return (start, stop) if stop > start else None
        return None
    for i in range(start, end):
        if doc.keys[i] == where and i + 1 < end and is_noun(doc, i + 1) and classes(doc.keys[i + 1]) & _PEOPLE:
            return (i + 1, noun_phrase(doc, i + 1, end))
    return None
