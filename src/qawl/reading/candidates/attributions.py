"""Statements attributed by a phrase and not by a verb: بحسب الوزير، نقلاً عن، من المتوقع أن، جاء في البيان.

Each phrase is read by the rule of its kind: who is named after it, and whether what follows can be said.
Which clause it then attributes is the question of `placements`.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.phrases import PhraseRow
from qawl.reading.candidates.behind import is_of_it
from qawl.reading.candidates.content_starts import step_into
from qawl.reading.candidates.phrase_openings import open_phrase
from qawl.reading.candidates.phrase_sources import complement
from qawl.reading.candidates.placements import Placements, dash_after, is_taken_up
from qawl.reading.candidates.reporting_clauses import read_clause
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.phrase_signs import (
    is_outlet,
    phrase_words,
    standing_report,
)
from qawl.reading.document import Document
from qawl.reading.report import Range, Report

_FORMULA = 8  # tokens from the start of a sentence to the last word of the article's own formula
_OPENING = 3  # tokens of it before its head: هذا ويذكر، كما يشار
_MOUTH = "لسان"  # على لسان، بلسان
_TO = "الي"  # before what it rests on: استناداً إلى
_ONLY = "فحسب"  # but at the head of a sentence: فحسب الوزير، …


def attribute(doc: Document, found: list[Candidate], reports: list[Report]) -> list[int]:
    """Add the reports that phrases make to `reports` (sorted by anchor) and what they pass on to the others.

    Returns:
        The tokens at which trailing attributions begin, and clauses on what was said (وهو ما نفته الشركة), sorted: no
        content runs over them.
    """
    places = Placements(doc, reports)
    cues = {report.cue[1] for report in reports if report.cue is not None}
    previous = -1
    for candidate in found:
        row = candidate.phrase
        if row is None:
            continue
        last, previous = previous, candidate.end
        if row.kind == "according":
            _according(doc, candidate, places)
        elif row.kind == "clause":
            read_clause(doc, candidate, places)
        elif row.kind == "speech" and candidate.at in cues:
            continue  # وتابع بالقول: the verb reports
        elif row.kind in ("impersonal", "noun", "speech", "carrier") and candidate.at != last:
            report = open_phrase(doc, candidate, places)  # not بحسب معلومات الوكالة: the phrase's noun
            same = report is not None and any(r.start == report.start for r in places.before(candidate.at))
            if report is not None and not same:  # not ووصفت مزاعم الوزارة بأنها
                places.made.append(report)
                places.dropped.update(id(own) for own in reports if _is_the_text(own, report))
    reports[:] = [r for r in reports if id(r) not in places.dropped and not _is_formula(doc, r)]
    of_it = (report.end for report in reports if is_of_it(doc, report))
    cuts = sorted({*places.cuts, *of_it})
    reports.extend(places.made)
    return cuts


def _is_the_text(own: Report, report: Report) -> bool:
    """Return whether a verbal noun is the text that speaks, and what it opens is the text's: جاء في تصريحه أن."""
    text = report.source
    return text is not None and text[0] <= own.anchor < text[1] and own.start == report.start


def _is_formula(doc: Document, report: Report) -> bool:
    """Return whether a report is the article's own formula, with words between: تجدر هنا الإشارة."""
    if report.source is not None or report.form is None or report.form.prefix[-1:] == "س":
        return False
    at, heads = report.anchor, phrase_words("formula_heads")
    first = doc.first[at]
    if at - first > _FORMULA:
        return False
    ahead = [key[1:] if key[0] == "و" else key for key in doc.keys[first : at + 1]]
    return any(key in heads for key in ahead[:_OPENING])


def _according(doc: Document, candidate: Candidate, places: Placements) -> None:
    row = candidate.phrase
    assert row is not None
    if doc.keys[candidate.at] == _ONLY and doc.first[candidate.at] < candidate.at:
        return
    if classes(doc.keys[candidate.at - 1]) & Noun.SPOKESMAN:
        return  # الناطق بلسان الوزارة
    source = None
    end, mouth = candidate.end, _MOUTH in doc.keys[candidate.end - 1]
    if row.pronoun:
        if doc.keys[end - 1].endswith(("ي", "نا")):
            return  # في رأيي: the writer's own, or the speaker's
        if end < doc.last[candidate.at] and doc.keys[end] in function_words().complementizer:
            places.made.append(standing_report(candidate, "that", *step_into(doc, end + 1), None))
            return  # في اعتقاده أن
    else:
        source = complement(doc, candidate)
        if source is None:
            return
        if doc.quotes.inside[candidate.at] >= 0 and doc.keys[source[0]].endswith("نا"):
            return  # «طبقاً لتحليلنا»: the speaker's own
        if doc.keys[end - 1] in phrase_words("held") and classes(doc.keys[source[0]]) & Noun.DOCUMENT:
            return  # حبس المتهم على ذمة التحقيق
        dash = dash_after(doc, candidate.at)
        if dash > source[1] and all(doc.keys[i][0].isalnum() for i in range(source[1], dash)):
            source = (source[0], dash)  # -بحسب عدد من طلابها- من وجود …
        end = source[1]
        if _TO in row.opens and not _is_told_by(doc, source, end):
            return  # استناداً إلى الأدلة
    carrier = places.around(candidate.at) or _named_before(doc, candidate.at, places)
    if carrier is not None and source is not None and _passes_on(doc, carrier, row, mouth=mouth):
        _pass_on(doc, carrier, source)
    elif not mouth:
        places.put(candidate, source, end)


def _is_told_by(doc: Document, source: Range, end: int) -> bool:
    """Return whether what something rests on are words: استناداً إلى مصدر, استناداً إلى تقرير فإن, and not إلى توصيات."""
    known = classes(doc.keys[source[0]])
    if known & Noun.UNNAMED or is_outlet(doc, source):
        return True
    return bool(known & Noun.DOCUMENT) and is_taken_up(doc, source[0], end)


def _passes_on(doc: Document, carrier: Report, row: PhraseRow, *, mouth: bool) -> bool:
    """Return whether the subject of a report only passes it on: a medium على لسان its source, anybody نقلاً عن one.

    A body that speaks على لسان its own man says it itself, through him.
    """
    medium = carrier.source is not None and is_outlet(doc, carrier.source)
    return "عن" in row.opens or (mouth and medium)


def _named_before(doc: Document, at: int, places: Placements) -> Report | None:
    """Return the report whose medium is named right before `at`: بحسب صحيفة الشروق، | نقلاً عن مصدر, فإن …"""
    report = places.made[-1] if places.made else None
    if report is None or report.source is None or not is_outlet(doc, report.source):
        return None
    end = report.source[1]
    return report if end + (doc.keys[end : end + 1] == [","]) == at else None


def _pass_on(doc: Document, report: Report, source: Range) -> None:
    """Make the subject of `report` the one who passed on what the noun phrase `source` said."""
    if report.source is not None and is_outlet(doc, report.source):
        report.via.insert(0, report.source)
    report.source = source
