"""A version of an article as the reading that it was kept from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import sqlalchemy as sa

from qawl.archive.schema import articles, speakers, versions
from qawl.types import Reading, Speaker, Statement

VERSIONS: sa.Select[Any] = sa.select(
    versions, articles.c.key, articles.c.given_id, articles.c.url, articles.c.outlet
).join_from(versions, articles)
"""Each version with what its article is known by: what `reading_of` takes."""


def reading_of(row: sa.Row[Any], said: Iterable[Statement], who: Iterable[Speaker]) -> Reading:
    """Return a row of VERSIONS as a reading, with the statements and speakers that were found in it."""
    known = {
        "id": row.given_id,
        "url": row.url,
        "outlet": row.outlet,
        "title": row.title,
        "byline": row.byline,
        "date": row.published,
        "text": row.text,
        "notes": msgspec.json.decode(row.notes),
    }
    reading = msgspec.convert(known, Reading)
    return msgspec.structs.replace(reading, statements=tuple(said), speakers=tuple(who))


def speakers_of(connection: sa.Connection, version_id: int) -> tuple[Speaker, ...]:
    """Return who speaks in a version, in the order of its reading."""
    theirs = sa.select(speakers).where(speakers.c.version_id == version_id).order_by(speakers.c.id)
    known = [
        {
            "name": row.name,
            "type": row.type,
            "roles": msgspec.json.decode(row.roles),
            "mentions": msgspec.json.decode(row.mentions),
        }
        for row in connection.execute(theirs)
    ]
    return msgspec.convert(known, tuple[Speaker, ...])
