"""Which pages are to be visited when: the list that feeds fill and visits shorten, kept in the archive.

A page leaves the list only after its article has been written, so that what ends the program loses none; visited
twice it is known to the archive, so that none is there twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.keep.identity import without_tracking
from qawl.archive.schema import feeds, pages
from qawl.archive.store import moment, now, parts, storable
from qawl.collect.manners import Manners
from qawl.collect.state import Entry
from qawl.collect.visitor import host_of

_LONGEST = 2_000  # characters of an address
_TOO_SOON = 3_600  # seconds after a visit in which a change that a feed tells of is not looked at
_AT_ONCE = 500  # pages that are taken off the list together


class Due(Struct, frozen=True):
    """A page whose time has come."""

    id: int
    url: str
    host: str
    outlet: str
    """Who publishes the feed that listed it."""
    published: str | None
    """The day, as the feed has it."""
    visits: int
    failures: int
    etag: str
    modified: str
    article_key: str | None


class Outcome(Struct, frozen=True, kw_only=True):
    """What came of a visit."""

    page: Due
    kind: str
    """`article`, `unchanged`, `none` (no article), `gone`, `forbidden`, `failed`, or `busy` (not even visited)."""
    reason: str = ""
    until: str | None = None
    """Of a busy host."""
    etag: str = ""
    modified: str = ""
    article_key: str | None = None


def list_pages(connection: sa.Connection, feed_id: int, entries: Iterable[Entry]) -> int:
    """Put the pages of a feed's entries on the list; return how many were not there yet.

    One that was there, and of which the feed says that it has changed, is looked at again.
    """
    wanted: dict[str, Entry] = {}
    for entry in entries:
        url = storable(without_tracking(entry.url))
        if urlsplit(url).scheme in ("http", "https") and host_of(url) and len(url) <= _LONGEST:
            wanted.setdefault(url, entry)
    known = set(_known(connection, list(wanted)))
    rows = [
        {"feed_id": feed_id, "url": url, "host": host_of(url), "found": now(), "due": now()}
        | {"published": entry.published.date().isoformat() if entry.published else None}
        | {"visits": 0, "failures": 0, "outcome": "", "reason": "", "etag": "", "modified": ""}
        for url, entry in wanted.items()
        if url not in known
    ]
    if rows:
        connection.execute(sa.insert(pages), rows)
    changed = [url for url, entry in wanted.items() if entry.changed and url in known]
    old = pages.c.url.in_(changed) & (pages.c.visited < moment(-_TOO_SOON)) & (pages.c.outcome == "article")
    connection.execute(sa.update(pages).where(old).values(due=now()))
    return len(rows)


def _known(connection: sa.Connection, urls: list[str]) -> Iterator[str]:
    for part in parts(urls):
        yield from connection.execute(sa.select(pages.c.url).where(pages.c.url.in_(part))).scalars()


def due_pages(connection: sa.Connection, *, not_of: Collection[str]) -> list[Due]:
    """Return pages whose time has come, those that wait longest first, but none of these hosts."""
    columns = [feeds.c.outlet if name == "outlet" else pages.c[name] for name in Due.__struct_fields__]
    found = sa.select(*columns).join_from(pages, feeds).where(pages.c.due <= now())
    if not_of:
        found = found.where(pages.c.host.not_in(list(not_of)))
    return [Due(*row) for row in connection.execute(found.order_by(pages.c.due, pages.c.id).limit(_AT_ONCE))]


def note_outcomes(connection: sa.Connection, outcomes: Iterable[Outcome], manners: Manners) -> None:
    """Keep what came of visits, and when each page is visited next, if it is."""
    for outcome in outcomes:
        here = pages.c.id == outcome.page.id
        connection.execute(sa.update(pages).where(here).values(**_changes(outcome, manners)))


def _changes(outcome: Outcome, manners: Manners) -> dict[str, object]:
    page, kind, reason = outcome.page, outcome.kind, storable(outcome.reason)
    if kind == "busy":
        return {"due": outcome.until, "reason": reason}
    if kind == "failed":
        left = manners.retries[page.failures : page.failures + 1]
        due = moment(left[0]) if left else None
        failed = {"failures": page.failures + 1, "outcome": kind, "reason": reason}
        return {"due": due, "visited": now(), **failed}
    seen: dict[str, object] = {
        "due": _revisit(page.visits, manners) if kind in ("article", "unchanged") else None,
        "visits": page.visits + 1,
        "failures": 0,
        "visited": now(),
        "reason": reason,
    }
    if kind == "unchanged":
        return seen
    seen |= {"outcome": kind, "etag": storable(outcome.etag), "modified": storable(outcome.modified)}
    if outcome.article_key:
        seen["article_key"] = outcome.article_key
    return seen


def _revisit(visits: int, manners: Manners) -> str | None:
    """Return when a page is looked at again that was visited so many times before; None where that was enough."""
    times = (0.0, *manners.revisits)
    return moment(times[visits + 1] - times[visits]) if visits + 1 < len(times) else None
