"""An article made ready for the archive: all that can be computed without it, so that workers can do so.

`prepare` takes several readings at once, because the sentence encoder is several times as fast on many texts.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

import msgspec
from msgspec import Struct

import qawl
from qawl.archive.find.vectors import encode, packed
from qawl.archive.find.words import Terms, terms
from qawl.archive.keep import identity
from qawl.archive.store import storable
from qawl.archive.ties.fingerprints import fingerprints
from qawl.archive.ties.replies import Reply, replies
from qawl.output.tables import GAP
from qawl.types import Article, Reading, Statement


class PreparedStatement(Struct, frozen=True):
    """A statement with what it is found by."""

    statement: Statement
    content: str
    cue: str
    source: str
    terms: Terms
    fingerprints: tuple[int, ...]
    code: bytes
    vector: bytes


class Prepared(Struct, frozen=True):
    """A reading with what tells it from others."""

    reading: Reading
    key: str
    digest: str
    reader: str
    statements: tuple[PreparedStatement, ...]
    replies: dict[int, Reply]


def prepare(readings: Sequence[Reading]) -> list[Prepared]:
    """Return each reading made ready for the archive, in order."""
    contents = [
        GAP.join(span.of(reading.text) for span in statement.content)
        for reading in readings
        for statement in reading.statements
    ]
    found_by = zip(contents, packed(encode(contents)), strict=True)
    prepared = []
    for reading in readings:
        statements = tuple(_statement(reading, one, *next(found_by)) for one in reading.statements)
        prepared.append(Prepared(reading, *identify(reading), qawl.__version__, statements, replies(reading)))
    return prepared


def storable_article(article: Article) -> Article:
    """Return the article with words that a store can keep, each character in its place."""
    names = ("id", "url", "outlet", "title", "byline", "text")
    return msgspec.structs.replace(article, **{name: storable(getattr(article, name)) for name in names})


def identify(article: Article) -> tuple[str, str]:
    """Return the key and the digest of an article."""
    return identity.key(article), identity.digest(article.title, article.text)


def _statement(
    reading: Reading, statement: Statement, content: str, kept: tuple[bytes, bytes]
) -> PreparedStatement:
    words = terms(content)
    return PreparedStatement(
        statement,
        content,
        statement.cue.of(reading.text) if statement.cue else "",
        statement.source.of(reading.text) if statement.source else "",
        words,
        tuple(fingerprints(words.stems)),
        *kept,
    )


def last_day(due: str | None) -> str | None:
    """Return the last day that an ISO 8601 year, month, week or day covers.

    >>> last_day("2024-02"), last_day("2024-W09")
    ('2024-02-29', '2024-03-03')
    """
    if due is None or len(due) >= len("2024-02-29"):
        return due
    year, _, part = due.partition("-")
    if not part:
        return f"{year}-12-31"
    if part.startswith("W"):
        return dt.date.fromisocalendar(int(year), int(part[1:]), 7).isoformat()
    return f"{due}-{calendar.monthrange(int(year), int(part))[1]:02}"


def as_json(value: object) -> str:
    """Return a value of the record as JSON text."""
    return msgspec.json.encode(value).decode()
