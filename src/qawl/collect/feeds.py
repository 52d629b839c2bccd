"""The feeds and news sitemaps that are collected, as the archive keeps them."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive
from qawl.archive.schema import feeds, pages
from qawl.archive.store import now, storable
from qawl.collect.discovery import Found
from qawl.errors import NothingFoundError
from qawl.page.pages import outlet_of


class Feed(Struct, frozen=True, kw_only=True):
    """A feed or news sitemap; moments are UTC."""

    id: int
    url: str
    kind: str
    """`feed` or `sitemap`."""
    site: str
    """The address by which it was added."""
    outlet: str
    """Who publishes it, where a user has said so or Qawl knows it by its address."""
    added: str
    tried: str | None
    succeeded: str | None
    rests: str | None
    """It is not asked again before this moment."""
    failures: int
    """Since it was answered last."""
    reason: str
    """Of the last failure."""


def add_feeds(archive: Archive, site: str, found: Iterable[Found], *, outlet: str = "") -> list[Feed]:
    """Have feeds collected from now on; return those that were not yet.

    Args:
        archive: where they are kept, and their pages go.
        site: the address by which the user added them.
        found: what is at that address.
        outlet: who publishes them, where their pages do not say.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    with archive.writing() as connection:
        known = {feed.url for feed in listed(connection)}
        new = {storable(one.url): one for one in found if one.url not in known}
        rows = [
            {"url": url, "kind": one.kind, "site": site, "outlet": storable(outlet or outlet_of(url))}
            | {"added": now(), "failures": 0, "reason": ""}
            for url, one in new.items()
        ]
        if rows:
            connection.execute(sa.insert(feeds), rows)
        return [feed for feed in listed(connection) if feed.url in new]


def list_feeds(archive: Archive) -> list[Feed]:
    """Return the feeds, in the order in which they were added.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        return listed(connection)


def remove_feeds(archive: Archive, which: str) -> list[Feed]:
    """Collect feeds no more; what came from them stays, and what they listed but was not read yet is dropped.

    Args:
        archive: where they are kept.
        which: the address of a feed, the address of the site by which several were added, or a number of the list.

    Raises:
        NothingFoundError: there is no such feed.
        ArchiveError: the archive cannot be written.
    """
    with archive.writing() as connection:
        gone = [feed for feed in listed(connection) if which in (feed.url, feed.site, str(feed.id))]
        if not gone:
            raise NothingFoundError(f"no feed {which[:200]!r} is collected; see: qawl collect list")
        ids = [feed.id for feed in gone]
        unread = pages.c.feed_id.in_(ids) & pages.c.article_key.is_(None)
        connection.execute(sa.delete(pages).where(unread))
        connection.execute(sa.update(pages).where(pages.c.feed_id.in_(ids)).values(due=None))
        connection.execute(sa.delete(feeds).where(feeds.c.id.in_(ids)))
    return gone


def listed(connection: sa.Connection) -> list[Feed]:
    """Return the feeds, in the order in which they were added."""
    columns = (feeds.c[name] for name in Feed.__struct_fields__)
    return [Feed(**row) for row in connection.execute(sa.select(*columns).order_by(feeds.c.id)).mappings()]
