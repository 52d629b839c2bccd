"""What an outlet changed silently: the newer words of an article held against the older, word by word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterator
from typing import Any, Literal

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.difference import difference
from qawl.archive.find.outlets import the_outlets
from qawl.archive.keep.articles import article_ids
from qawl.archive.schema import articles, versions
from qawl.archive.store import Archive, parts
from qawl.errors import NothingFoundError
from qawl.types import Span

_AT_ONCE = 20
"""Versions whose words are fetched in one go."""


class Edit(Struct, frozen=True):
    """A place at which words were taken out, put in, or others put for them."""

    field: Literal["title", "text"]
    was: str
    now: str
    was_at: Span
    """Where they stood in the older version; where nothing did, the place at which words were put in."""
    now_at: Span
    """Where they stand in the newer version; where nothing does, the place from which words were taken."""


class Change(Struct, frozen=True):
    """A version of an article that has other words than the one before; moments are those of the ingest, UTC."""

    id: int
    """What tells it from all other changes."""
    article_id: int
    article_key: str
    outlet: str
    url: str
    published: str | None
    version: int
    seen: str
    before_seen: str
    title: str
    text: str
    before_title: str
    before_text: str
    edits: tuple[Edit, ...]


def changes(
    archive: Archive,
    *,
    outlet: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    article: str | None = None,
    after: int | None = None,
) -> Generator[Change, None, None]:
    """Yield what was changed, what was seen last first; white space alone is no change.

    Args:
        archive: where to look.
        outlet: only what this outlet changed, whose name may be in any spelling.
        since: only changes that were taken in on this day (UTC) or later.
        until: only changes that were taken in on this day or earlier.
        article: only this one, by its address, id or key.
        after: only those that come after the change of this id.

    Raises:
        QueryError: there is no such outlet, article or change.
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        asked = sa.select(versions.c.id).join(articles).where(versions.c.n > 1)
        if outlet is not None:
            asked = asked.where(articles.c.outlet.in_(the_outlets(connection, outlet)))
        if since is not None:
            asked = asked.where(versions.c.seen >= since.isoformat())
        if until is not None:
            asked = asked.where(versions.c.seen < f"{until.isoformat()}T24")
        if article is not None:
            asked = asked.where(articles.c.id.in_(article_ids(connection, article)))
        if after is not None:
            asked = asked.where(_come_after(connection, after))
        newest = asked.order_by(versions.c.seen.desc(), versions.c.id.desc())
        # Their words are fetched a few at a time, so that whoever wants a few does not have them all sorted.
        for some in parts(connection.execute(newest).scalars().all(), _AT_ONCE):
            found = {row.id: row for row in connection.execute(_VERSIONS.where(versions.c.id.in_(some)))}
            for row in (found[id] for id in some if id in found):
                if made := tuple(edits(row.before_title, row.before_text, row.title, row.text)):
                    yield Change(**row._asdict(), edits=made)


def _come_after(connection: sa.Connection, id: int) -> sa.ColumnElement[bool]:
    seen = connection.execute(sa.select(versions.c.seen).where(versions.c.id == id)).scalar()
    if seen is None:
        raise NothingFoundError(f"no change {id} in this archive; begin with the newest again")
    return sa.or_(versions.c.seen < seen, sa.and_(versions.c.seen == seen, versions.c.id < id))


_before = versions.alias("before")
_VERSIONS: sa.Select[Any] = (
    sa.select(
        versions.c.id,
        versions.c.article_id,
        articles.c.key.label("article_key"),
        articles.c.outlet,
        articles.c.url,
        versions.c.published,
        versions.c.n.label("version"),
        versions.c.seen,
        _before.c.seen.label("before_seen"),
        versions.c.title,
        versions.c.text,
        _before.c.title.label("before_title"),
        _before.c.text.label("before_text"),
    )
    .select_from(versions)
    .join(_before, (_before.c.article_id == versions.c.article_id) & (_before.c.n == versions.c.n - 1))
    .join(articles, articles.c.id == versions.c.article_id)
)


def edits(before_title: str, before_text: str, title: str, text: str) -> Iterator[Edit]:
    """Yield the edits of headline and text; those of a headline that the text begins with are told once."""
    if not (before_text.startswith(before_title) and text.startswith(title)):
        yield from _edits("title", before_title, title)
    yield from _edits("text", before_text, text)


def _edits(field: Literal["title", "text"], was: str, now: str) -> Iterator[Edit]:
    """Yield the places at which two texts differ, in order; added words stand for those left out there."""
    old = new = None
    was_end = now_end = 0
    for run in [*difference(was, now), None]:
        if run and run.kind != "same":
            old, new = run.old or old, run.new or new
            continue
        if old or new:
            was_at, now_at = old or Span(was_end, was_end), new or Span(now_end, now_end)
            yield Edit(field, was_at.of(was), now_at.of(now), was_at, now_at)
        old = new = None
        if run and run.old and run.new:
            was_end, now_end = run.old.end, run.new.end
