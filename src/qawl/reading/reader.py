"""The way through the reading: an article in, the same article with its statements out."""

from qawl.reading.candidates.attributions import attribute
from qawl.reading.candidates.headlines import headline_reports, quotation_reports
from qawl.reading.candidates.reports import find_reports
from qawl.reading.contents.contents import Contents
from qawl.reading.cues.cues import candidates
from qawl.reading.document import Document
from qawl.reading.judge import confidence
from qawl.reading.parties.addressees import part_addressees, tie_addressees
from qawl.reading.parties.chains import part_media, tie_chains
from qawl.reading.record import statements
from qawl.reading.report import Report
from qawl.reading.topics import is_topic
from qawl.reading.who.speakers import Speakers
from qawl.types import Article, Reading

THRESHOLD = 0.45
"""The confidence below which a candidate is not reported."""


def read_article(article: Article) -> Reading:
    """Return `article` with the statements found in it; pure, and never raises on any text."""
    doc = Document(article)
    reports, contents = draft(doc)
    for report in reports:
        report.confidence = confidence(doc, report)
    kept = [report for report in reports if report.confidence >= THRESHOLD]
    if len(kept) < len(reports):
        reports = settle(doc, kept, contents)
    for report in reports:
        report.topic = is_topic(doc, report)
    part_media(doc, reports)
    part_addressees(doc, reports)
    speakers = Speakers(doc, reports)
    tie_chains(doc, reports, speakers)
    tie_addressees(doc, reports)
    return Reading(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        byline=article.byline,
        published=article.published,
        text=article.text,
        statements=statements(doc, reports, speakers),
        speakers=speakers.as_speakers(),
    )


def draft(doc: Document) -> tuple[list[Report], Contents]:
    """Return all that may be a statement, in text order with provisional ends, and what closes their contents."""
    found = candidates(doc)
    reports = find_reports(doc, found)
    cuts = attribute(doc, found, reports)
    reports.extend(headline_reports(doc, found, reports))
    contents = Contents(doc, cuts)
    return settle(doc, reports, contents), contents


def settle(doc: Document, reports: list[Report], contents: Contents) -> list[Report]:
    """Return `reports` in text order with the ends of their contents, and with the quotations that go on with them."""
    reports.sort(key=lambda report: report.anchor)
    contents.close(reports)
    reports.extend(quotation_reports(doc, reports))
    reports.sort(key=lambda report: report.anchor)
    _mark_nested(reports)
    return reports


def _mark_nested(reports: list[Report]) -> None:
    open_parts: list[Report] = []
    for report in reports:
        open_parts = [other for other in open_parts if other.end > report.anchor]
        report.nested = any(other.start <= report.anchor for other in open_parts)
        open_parts.append(report)
