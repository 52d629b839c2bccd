"""How is it going? For each outlet when it was last reached, what came of its pages, what waits, and what failed."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive
from qawl.archive.schema import articles, pages, statements
from qawl.collect.feeds import Feed, listed
from qawl.collect.visitor import host_of
from qawl.collect.waiting import Wait, waits

SHOWN = 5
"""Failures of an outlet that are told, the latest."""
_LABELS = {
    "": "waiting",
    "article": "read",
    "none": "without an article",
    "gone": "gone since they were read",
    "forbidden": "forbidden by robots.txt",
    "failed": "failed",
}


class Failure(Struct, frozen=True):
    """A feed or page that could not be had."""

    url: str
    reason: str
    at: str | None
    """The moment, UTC, where it is known."""
    times: int
    """In a row."""
    again: str | None
    """The moment, UTC, from which on it is tried again; None where it was given up."""


class OutletStatus(Struct, frozen=True, kw_only=True):
    """How an outlet fares: all feeds of one host."""

    outlet: str
    feeds: tuple[Feed, ...]
    succeeded: str | None
    """When one of its feeds was answered last, UTC."""
    pages: dict[str, int]
    """How many, by what came of the last visit."""
    waits: tuple[Wait, ...]
    """What those wait for that are to be visited, for the first time or again."""
    statements: int
    """In the newest versions of its articles."""
    failed: int
    """Feeds and pages that could not be had when they were last tried."""
    failures: tuple[Failure, ...]
    """The latest of these."""


def status(archive: Archive) -> list[OutletStatus]:
    """Return how each outlet fares, in the order in which they were added.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        by_host: dict[str, list[Feed]] = {}
        for feed in listed(connection):
            by_host.setdefault(host_of(feed.site) or feed.site, []).append(feed)
        return [_of_one(connection, host, feeds) for host, feeds in by_host.items()]


def _of_one(connection: sa.Connection, host: str, feeds: list[Feed]) -> OutletStatus:
    of_theirs = pages.c.feed_id.in_([feed.id for feed in feeds])
    by_outcome = sa.select(pages.c.outcome, sa.func.count()).where(of_theirs).group_by(pages.c.outcome)
    counts = {row[0]: row[1] for row in connection.execute(by_outcome)}
    read = sa.select(articles.c.id).where(
        articles.c.key.in_(sa.select(pages.c.article_key).where(of_theirs, pages.c.article_key.is_not(None)))
    )
    called = connection.execute(
        sa.select(articles.c.outlet).where(articles.c.id.in_(read), articles.c.outlet != "").limit(1)
    ).scalar()
    said = (
        sa.select(sa.func.count())
        .select_from(statements)
        .where(statements.c.current, statements.c.article_id.in_(read))
    )
    of_feeds = [
        Failure(feed.url, feed.reason, feed.tried, feed.failures, feed.rests)
        for feed in feeds
        if feed.failures
    ]
    of_pages = (
        sa.select(pages.c.url, pages.c.reason, pages.c.visited, pages.c.failures, pages.c.due)
        .where(of_theirs, pages.c.failures > 0)
        .order_by(pages.c.id.desc())
        .limit(SHOWN)
    )
    failures = [*of_feeds, *(Failure(*row) for row in connection.execute(of_pages))]
    return OutletStatus(
        outlet=next((feed.outlet for feed in feeds if feed.outlet), None) or called or host,
        feeds=tuple(feeds),
        succeeded=max((feed.succeeded for feed in feeds if feed.succeeded), default=None),
        pages={label: counts[outcome] for outcome, label in _LABELS.items() if outcome in counts},
        waits=tuple(waits(connection, [feed.id for feed in feeds])),
        statements=connection.execute(said).scalar_one(),
        failed=len(of_feeds) + counts.get("failed", 0),
        failures=tuple(failures[:SHOWN]),
    )
