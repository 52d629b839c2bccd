"""An article made ready for the archive: all that can be computed without it, so that workers can do so.

`prepare` takes several readings at once, because the sentence encoder is several times as fast on many texts.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

import qawl
from qawl.archive.find.vectors import encode, packed
from qawl.archive.find.words import Terms, terms
from qawl.archive.keep import identity
from qawl.archive.store import storable
from qawl.archive.ties.fingerprints import fingerprints
from qawl.archive.ties.replies import Reply, replies
from qawl.archive.ties.wording import telling
from qawl.output.columns import covered
from qawl.output.tables import GAP
from qawl.types import Article, Reading, Statement

Row = dict[str, Any]
"""What stands in one row of a table, without the ids that the archive gives."""


class PreparedStatement(Struct, frozen=True):
    """A statement with what it is found by."""

    row: Row
    reply: Row | None
    themes: tuple[str, ...]
    terms: Terms
    fingerprints: tuple[int, ...]
    code: bytes
    vector: bytes


class Prepared(Struct, frozen=True):
    """A reading as the rows of the archive's tables; `key` and `digest` tell it from others."""

    key: str
    digest: str
    article: Row
    version: Row
    speakers: tuple[Row, ...]
    statements: tuple[PreparedStatement, ...]


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
        found = replies(reading)
        statements = tuple(
            _statement(reading, one, found.get(one.n), *next(found_by)) for one in reading.statements
        )
        prepared.append(_prepared(reading, statements))
    return prepared


def _prepared(reading: Reading, statements: tuple[PreparedStatement, ...]) -> Prepared:
    key, digest = identify(reading)
    article = {"key": key, "given_id": reading.id, "url": reading.url, "outlet": reading.outlet}
    version = {
        "digest": digest,
        "title": reading.title,
        "byline": reading.byline,
        "published": _day(reading.published),
        "text": reading.text,
        "reader": qawl.__version__,
        "notes": as_json(reading.notes),
    }
    speakers = tuple(
        {"name": one.name, "type": one.type, "roles": as_json(one.roles), "mentions": as_json(one.mentions)}
        for one in reading.speakers
    )
    return Prepared(key, digest, article, version, speakers, statements)


def storable_article(article: Article) -> Article:
    """Return the article with words that a store can keep, each character in its place."""
    names = ("id", "url", "outlet", "title", "byline", "text")
    return msgspec.structs.replace(article, **{name: storable(getattr(article, name)) for name in names})


def identify(article: Article) -> tuple[str, str]:
    """Return the key and the digest of an article."""
    return identity.key(article), identity.digest(article.title, article.text)


def _statement(
    reading: Reading, statement: Statement, reply: Reply | None, content: str, kept: tuple[bytes, bytes]
) -> PreparedStatement:
    words = terms(content)
    told = telling(words.stems)
    return PreparedStatement(
        _row(reading, statement, content, told),
        _reply(reply) if reply else None,
        statement.themes,
        words,
        tuple(fingerprints(told)),
        *kept,
    )


def _row(reading: Reading, statement: Statement, content: str, told: Sequence[str]) -> Row:
    return {
        "n": statement.n,
        "outlet": reading.outlet,
        "date": _day(reading.published),
        "content": content,
        "cue": covered(statement.cue, reading.text),
        "source": covered(statement.source, reading.text),
        "speaker": statement.speaker,
        "speaker_type": statement.speaker_type,
        "mode": statement.mode,
        "act": statement.act,
        "via": as_json(statement.via),
        "addressee": statement.addressee,
        "due": statement.due,
        "due_end": last_day(statement.due),
        "within": statement.within,
        "plover": statement.plover,
        "confidence": statement.confidence,
        "telling": " ".join(told),
        "record": as_json(statement),
    }


def _reply(reply: Reply) -> Row:
    return {
        "kind": reply.kind,
        "start": reply.span.start,
        "end": reply.span.end,
        "speaker": reply.speaker,
        "name": reply.name,
        "back": reply.back,
        "acts": as_json(reply.acts),
    }


def _day(published: dt.date | None) -> str | None:
    return published.isoformat() if published else None


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
