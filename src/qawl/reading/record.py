"""From reports to statements: the fields of the record, each with its rule and the characters that show it."""

from collections.abc import Iterator

from qawl.arabic.tokens import Gate
from qawl.reading.acts.acts import act_of
from qawl.reading.acts.modes import mode_of
from qawl.reading.acts.plover import plover
from qawl.reading.acts.signs import scheduled
from qawl.reading.acts.themes import Theme, found_themes
from qawl.reading.dates.dates import Due, due, is_future, is_plan
from qawl.reading.document import Document
from qawl.reading.judge import confidence
from qawl.reading.parties.chains import holders
from qawl.reading.phrases.recipients import wording
from qawl.reading.report import Range, Report
from qawl.reading.who.speakers import Speakers
from qawl.types import Act, Evidence, Mode, Statement

_AHEAD = frozenset(("promise", "predict", "threaten", "appeal", "announce", "warn"))
"""Acts that may name the day on which something will be done."""


_LEAD = (
    60  # tokens before a cue in which its sentence may name the day: وبشأن الانتخابات المقررة في حزيران، قال
)
_FUTURE = ("سي", "ست", "سن", "سا", "وسي", "وست", "سوف", "لن")
"""Beginnings of folded words that may set a verb in the future."""
_FORETELLS = Gate(lambda key: key.startswith(_FUTURE), first="".join({word[0] for word in _FUTURE}))


def statements(doc: Document, reports: list[Report], speakers: Speakers) -> tuple[Statement, ...]:
    """Return the record of `reports`, given in text order with every question of the reading answered."""
    told = [index for index, report in enumerate(reports) if not report.topic]
    numbers = {index: n for n, index in enumerate(told, 1)}
    within = _numbered(holders(reports), numbers)
    return tuple([_statement(doc, reports[i], i, (numbers[i], within[i]), speakers) for i in told])


def _numbered(held_by: list[int | None], numbers: dict[int, int]) -> list[int | None]:
    """Return for each report the number of the innermost one of the record that holds it."""
    out: list[int | None] = []
    for holder in held_by:
        out.append(None if holder is None else numbers.get(holder, out[holder]))
    return out


def _statement(
    doc: Document, report: Report, index: int, numbers: tuple[int, int | None], speakers: Speakers
) -> Statement:
    act, act_rule = act_of(doc, report)
    when = due_of(doc, report, act)
    if act == "assert" and act_rule == report.rule and (foretold := _foretold(doc, report)) is not None:
        (act, when), act_rule = foretold, foretold[1].rule
    mode, themes = mode_of(doc, report), found_themes(doc.tokens, report.parts)
    lemma = report.form.row.lemma if report.form is not None else None
    event = plover(act, addressed=report.addressee is not None, lemma=lemma)
    speaker = speakers.name_of(index)
    evidence = [
        *_found(doc, report, speaker and speakers.rule_of(index)),
        *_judged(mode, act_rule, event, act),
        *((Evidence("due", when.rule, doc.span(*when.words)),) if when is not None else ()),
        *thematic(doc, themes),
    ]
    return Statement(
        n=numbers[0],
        cue=doc.span(*report.cue) if report.cue and report.opener != "headline" else None,
        content=tuple(doc.span(*part) for part in report.parts),
        source=doc.span(*report.source) if report.source else None,
        speaker=speaker,
        speaker_type=speakers.type_of(index),
        mode=mode,
        act=act,
        via=tuple(wording(doc, link, report.joined) for link in report.via),
        addressee=wording(doc, report.addressee, report.joined) if report.addressee else None,
        due=when.value if when is not None else None,
        within=numbers[1],
        themes=tuple([theme.id for theme in themes]),
        plover=event,
        confidence=round(report.confidence or confidence(doc, report), 3),
        evidence=tuple(evidence),
    )


def _found(doc: Document, report: Report, speaker_rule: str | None) -> Iterator[Evidence]:
    """Yield what shows the cue, the content, the source, the speaker and those between him and the article."""
    if report.cue is not None:
        yield Evidence("cue", report.rule, doc.span(*report.cue))
    opens = doc.span(report.region[1], report.start) if report.region[1] < report.start else None
    yield Evidence("content", f"openings.{report.opener}", opens)
    if report.source is not None:
        yield Evidence("source", "sources.mention", doc.span(*report.source))
    if speaker_rule:
        yield Evidence("speaker", speaker_rule)
    for ground in report.grounds:
        yield Evidence(ground.field, ground.rule, doc.span(*ground.range))


def _judged(mode: Mode, act_rule: str, event: str | None, act: Act) -> Iterator[Evidence]:
    yield Evidence("mode", f"modes.{mode}")
    yield Evidence("act", act_rule)
    if event is not None:
        yield Evidence("plover", f"plover:{act}")


def thematic(doc: Document, themes: tuple[Theme, ...]) -> Iterator[Evidence]:
    """Yield for each theme of the content the token that shows it first."""
    for theme in themes:
        first = theme.words[0]
        yield Evidence("themes", f"themes:{theme.id}", doc.span(first, first + 1))


def due_of(doc: Document, report: Report, act: Act) -> Due | None:
    """Return the first time ahead that the content names, where the act is one that looks ahead."""
    if act not in _AHEAD:
        return None
    for (first, end), found in _times(doc, report):
        if act != "announce" or found.ahead or is_future(doc.tokens, first, end):
            return found
    return None


def _foretold(doc: Document, report: Report) -> tuple[Act, Due] | None:
    """Return the act of a content that speaks of a time ahead, in the future or as planned, and that time.

    وسنة 2021 ستكون أفضل foretells; تبدأ الدورة الأحد المقبل and أكد عقد اجتماع غداً announce.
    """
    first, last = report.parts[0]
    foretells = any(_FORETELLS.opens(doc.tokens, *part) for part in report.parts)
    planned = report.opener == "object" and is_plan(doc.tokens, first, last)
    if not (foretells or planned or scheduled(doc, first, last)):
        return None
    for (_, end), found in _times(doc, report):
        if found.ahead and foretells and is_future(doc.tokens, found.words[0], end):
            return "predict", found
        if found.ahead and (planned or scheduled(doc, first, last)):
            return "announce", found
    return None


def _times(doc: Document, report: Report) -> Iterator[tuple[Range, Due]]:
    """Yield for each part of the content the first time that it names and that has not passed."""
    sentence = max(doc.first[report.anchor], report.anchor - _LEAD)
    for part in report.parts:
        found = due(doc.tokens, *part, doc.article.published, before=sentence)
        if found is not None and found.value:
            yield part, found
