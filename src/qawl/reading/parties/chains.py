"""Through whom did it come? The chain of transmission of each report, outermost first, and what holds what.

A medium that a speaker talks to (لقناة العربية), that passes him on (نقلته رويترز، بحسب الوكالة) or that
holds the statement in one of its own belongs to the chain. What goes on with a speech came the same way.
"""

from typing import NamedTuple

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import MEDIUM
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.phrases import phrase_table
from qawl.reading.document import Document
from qawl.reading.parties.continued import BACK, continued
from qawl.reading.parties.leads import led_medium
from qawl.reading.parties.told import is_written, medium_phrase, part_told_medium, told_media
from qawl.reading.phrases.charges import completes_body
from qawl.reading.phrases.nominals import is_noun, medium_name
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import head, is_joined, is_outlet, is_prefixed, led_to
from qawl.reading.report import Ground, Range, Report
from qawl.reading.who.entity import Entity
from qawl.reading.who.speakers import Speakers

_TAIL = 2  # tokens that may be left of a sentence after a trailing attribution
_VOICES = Noun.DOCUMENT | Noun.HUMAN


def tie_chains(doc: Document, reports: list[Report], speakers: Speakers) -> None:
    """Complete `via` of `reports`, in text order, with a ground for each link."""
    held_by = holders(reports)
    for index, report in enumerate(reports):
        if report.via:
            _ground(doc, report)
        for told in told_media(doc, report):
            _link(doc, report, told.medium, told.rule, joined=told.joined)
        if not report.via:
            led = led_medium(doc, reports, index)
            if led is not None and not _names(doc, led.medium, speakers.of[index]):
                _link(doc, report, led.medium, led.rule, joined=led.joined)
        if not report.via and _is_passed_on(doc, report):
            _passed_on_by_last(doc, reports, speakers, index)
        _trailing(doc, report)
        holder = held_by[index]
        if holder is not None:
            own = speakers.of[index] is speakers.of[holder] and _looks_out(report)
            _nest(doc, report, reports[holder], None if own else speakers.of[holder])
        earlier = continued(doc, reports, speakers, held_by, index)
        if earlier is not None:
            for link in earlier.via:
                if not _names(doc, link, speakers.of[index]):
                    _link(doc, report, link, "chains.continued")
            report.joined |= earlier.joined
        if not report.via:
            _inside(doc, reports, speakers, index)
        if report.via:
            _leave_out_self(report)
            report.joined.update(link[0] for link in report.via if is_prefixed(doc.keys[link[0]]))


def _ground(doc: Document, report: Report) -> None:
    """Give the links that the cue itself tells (نقلت الوكالة عن) their whole names, and a ground each."""
    report.via = [_through(doc, report, link) for link in report.via]
    given = {ground.range for ground in report.grounds}
    report.grounds.extend(Ground("via", report.rule, link) for link in report.via if link not in given)


def part_media(doc: Document, reports: list[Report]) -> None:
    """Take the medium that is told (قال العيساوي لوكالة …) out of a source mention that ran into it.

    To be called before the speakers are joined, since it corrects `source`.
    """
    words = chain_words()
    for report in reports:
        _passed_on(doc, report)
        part_told_medium(doc, report)
        if report.source is None:
            continue
        first, end = report.source
        if classes(doc.keys[first]) & Noun.DOCUMENT:
            continue
        informs = first > 0 and not is_outlet(doc, first) and _informs(doc.keys[first - 1])
        named = medium_name(doc, first, end) if is_outlet(doc, first) else first
        for i in range(first, end):
            if first < i < named:
                continue  # الوكالة الوطنية للإعلام
            if doc.keys[i] in words.staff:
                break
            if informs and i > first and is_outlet(doc, i) and _is_object(doc, i):
                if doc.keys[i - 1] in function_words().preposition or doc.keys[i - 1].endswith("و"):
                    break  # صحافي من وكالة …، صحافيو وكالة …
                report.source = (first, i)  # أبلغ شاهد الوكالة
                _link(doc, report, (i, medium_phrase(doc, i, end)), "chains.told")
                break
            written = doc.keys[i] == "في" and is_written(report) and i + 1 < end and is_outlet(doc, i + 1)
            if written and medium_phrase(doc, i + 1, end) >= end:
                report.source = (first, i)  # كتب فريق من الباحثين في مجلة …
                break
            if is_joined(doc.keys[i]) and is_outlet(doc, i) and not completes_body(doc, first, i):
                if i > first:
                    report.source = (first, i)
                elif report.form is not None and first >= report.region[0]:
                    report.source = None  # وأضاف لشبكات التلفزيون
                break


def _is_object(doc: Document, i: int) -> bool:
    """Return whether the medium at token `i` is one without doubt, and not joined to و: الوكالة, but not الأقصى."""
    known = classes(doc.keys[i])
    sure = not known & Noun.AMBIGUOUS or known & Noun.OUTLET_HEAD
    return bool(sure) and not classes(doc.keys[i][1:]) & MEDIUM


def _informs(key: str) -> bool:
    return any(form.row.lemma in chain_words().informs for form in forms(key))


def holders(reports: list[Report]) -> list[int | None]:
    """Return for each report the index of the innermost one whose content holds it."""
    out: list[int | None] = []
    stack: list[int] = []
    for index, report in enumerate(reports):
        while stack and reports[stack[-1]].end <= report.anchor:
            stack.pop()
        at = report.anchor
        out.append(next((k for k in reversed(stack) if reports[k].start <= at < reports[k].end), None))
        stack.append(index)
    return out


def _link(doc: Document, report: Report, link: Range, rule: str, *, joined: bool = False) -> None:
    if link[1] > link[0] and not any(_same(doc, link, other) for other in report.via):
        report.via.append(link)
        report.grounds.append(Ground("via", rule, link))
        if joined:
            report.joined.add(link[0])


def _same(doc: Document, link: Range, other: Range) -> bool:
    """Return whether two links are one medium: they overlap, or one has all the words of the other."""
    if link[0] < other[1] and other[0] < link[1]:
        return True
    words = [{key for key in doc.keys[slice(*where)] if key[0].isalnum()} for where in (link, other)]
    return words[0] <= words[1] or words[1] <= words[0]


def _trailing(doc: Document, report: Report) -> None:
    """Read an attribution that stands alone after the sentence that it belongs to: «…». وفقاً لرويترز."""
    found = _attribution(doc, report)
    if found is None or doc.first[found.at] <= report.anchor:
        return
    if is_outlet(doc, found.to[0]) and doc.last[found.at] - found.to[1] <= _TAIL:
        _link(doc, report, found.to, found.rule, joined=is_joined(doc.keys[found.to[0]]) and found.joined)


class _Attribution(NamedTuple):
    """A trailing attribution: its first token, its row, whom it names, and whether ل is joined to that."""

    at: int
    rule: str
    to: Range
    joined: bool


def _attribution(doc: Document, report: Report) -> _Attribution | None:
    """Return the attribution to a noun phrase that stands right after the content of `report`."""
    i, stop = report.end, doc.line_starts[doc.line[report.anchor] + 1]
    while i < stop and (doc.keys[i] in MARKS or doc.keys[i] in ".,"):
        i += 1
    for words, row in phrase_table().get(doc.keys[i], ()) if i < stop else ():
        if row.kind == "according" and not row.pronoun and tuple(doc.keys[i : i + len(words)]) == words:
            j, last = i + len(words), doc.last[i]
            to = led_to(doc, j, last) if "ل" in row.opens and j < last else None
            if to is not None:
                return _Attribution(i, row.id, to, to[0] == j)
            if j < last and is_noun(doc, j):
                return _Attribution(i, row.id, (j, noun_phrase(doc, j, last)), False)
    return None


def _passed_on(doc: Document, report: Report) -> None:
    """Make the medium that speaks a link, where the words are another's: ذكرت الوكالة أن …، وفقاً لمذكرة."""
    if report.source is None or report.opener != "that" or not is_outlet(doc, report.source[0]):
        return
    found = _attribution(doc, report)
    if found is None or doc.first[found.at] > report.anchor:
        return
    if not head(doc, found.to) & _VOICES or is_outlet(doc, found.to[0]):
        return
    _link(doc, report, report.source, found.rule)
    report.source = found.to
    report.tell_by((found.at, found.at + 1))


def _is_passed_on(doc: Document, report: Report) -> bool:
    """Return whether the source stands after a verb that passes his words on without naming who does: ونقلت عن."""
    at = report.source[0] if report.source is not None else 0
    if at < 2 or doc.first[at] > at - 2:
        return False
    passing = (form for form in forms(doc.keys[at - 2]) if form.kind == "verb" and form.prefix == "و")
    return any(doc.keys[at - 1] in form.row.source for form in passing)


def _passed_on_by_last(doc: Document, reports: list[Report], speakers: Speakers, index: int) -> None:
    """Take the medium that spoke or passed on just before: ذكرت الصحيفة أن …، ونقلت عن ضابط قوله."""
    for other in range(index - 1, max(-1, index - 1 - BACK), -1):
        earlier = reports[other]
        links = [link for link in earlier.via if is_outlet(doc, link[0])]
        medium = _medium(doc, earlier, speakers.of[other]) or (links[-1] if links else None)
        if medium is not None:
            _link(doc, reports[index], medium, "chains.continued", joined=medium[0] in earlier.joined)
            return


def _looks_out(report: Report) -> bool:
    """Return whether a cue inside a content can be that of the one who reports it: والذي وصفته، مشددةً على."""
    return report.form is not None and (report.form.kind == "participle" or bool(report.form.suffix))


def _nest(doc: Document, report: Report, outer: Report, entity: Entity | None) -> None:
    """Put the chain of the statement that holds `report` before its own, with the medium that makes it."""
    chain = list(outer.via)
    medium = _medium(doc, outer, entity)
    if medium is not None and not any(_same(doc, medium, link) for link in chain):
        chain.append(medium)
    own = [link for link in report.via if not any(_same(doc, link, other) for other in chain)]
    report.via = chain + own
    report.joined |= outer.joined
    report.grounds.extend(Ground("via", "chains.nested", link) for link in chain)


def _medium(doc: Document, outer: Report, entity: Entity | None) -> Range | None:
    """Return the medium that speaks in `outer`, by itself or in a report of its own (تقرير لموقع …)."""
    source = outer.source
    document = source is not None and bool(classes(doc.keys[source[0]]) & Noun.DOCUMENT)
    if entity is not None and entity.type == "outlet" and not document:
        first, end = source or entity.mentions[0].range
        return (first, medium_phrase(doc, first, end))
    return _issuer(doc, outer, source) if source is not None and document else None


def _through(doc: Document, report: Report, link: Range) -> Range:
    """Return the link itself, with its name in marks, or for a document the medium that it is of."""
    if link[1] in doc.quotes.opened and classes(doc.keys[link[1] - 1]) & Noun.OUTLET_HEAD:
        return (link[0], medium_phrase(doc, link[0], doc.last[link[0]]))  # موقع | «…»
    if link[0] in doc.quotes.opened or not classes(doc.keys[link[0]]) & Noun.DOCUMENT:
        return link
    return _issuer(doc, report, link) or link


def _issuer(doc: Document, report: Report, document: Range) -> Range | None:
    """Return the medium whose document is named: تقرير لموقع …"""
    for i in range(document[0] + 1, min(document[1] + 1, len(doc.keys))):
        to = led_to(doc, i, doc.last[i])
        if to is not None and is_outlet(doc, to[0]):
            report.joined.add(to[0])
            return to
    return None


def _inside(doc: Document, reports: list[Report], speakers: Speakers, index: int) -> None:
    """Tie a participle to the medium that reports its subject: ذكرت الصحيفة أن الوزير …، مشيراً إلى."""
    report = reports[index]
    if index == 0 or report.form is None or report.form.kind != "participle" or report.source is not None:
        return
    earlier = reports[index - 1]
    if doc.first[earlier.anchor] != doc.first[report.anchor] or speakers.of[index] is speakers.of[index - 1]:
        return
    medium = _medium(doc, earlier, speakers.of[index - 1])
    for link in (*earlier.via, *((medium,) if medium is not None else ())):
        if not _names(doc, link, speakers.of[index]):
            _link(doc, report, link, "chains.inside", joined=link[0] in earlier.joined)


def _names(doc: Document, link: Range, entity: Entity | None) -> bool:
    """Return whether a link is a mention of the speaker `entity` himself."""
    if entity is None or entity.type != "outlet":
        return False
    words = {doc.keys[i] for i in range(*link) if doc.keys[i][0].isalnum()}
    return any(words <= {doc.keys[i] for i in range(*mention.range)} for mention in entity.mentions)


def _leave_out_self(report: Report) -> None:
    """Drop the links that are the mention of the speaker himself."""
    source = report.source
    if source is not None:
        dropped = [link for link in report.via if link[0] < source[1] and source[0] < link[1]]
        report.via = [link for link in report.via if link not in dropped]
        kept = [ground for ground in report.grounds if ground.field != "via" or ground.range not in dropped]
        report.grounds = kept
