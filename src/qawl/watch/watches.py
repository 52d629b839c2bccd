"""Watches: saved searches, each with those who are told of what it newly finds."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive, Query
from qawl.archive.schema import deliveries, statements, told, watch_targets, watches
from qawl.archive.search.query import checked
from qawl.archive.store import now, storable, user
from qawl.errors import NothingFoundError, QueryError
from qawl.watch import notify

Kind = Literal["atom", "webhook", "notify"]
_LONGEST = 200  # characters of a name


class Target(Struct, frozen=True, kw_only=True):
    """One who is told; moments are UTC."""

    id: int
    kind: Kind
    """An Atom file, a webhook, or a service that Apprise knows."""
    address: str
    secret: str
    """By which a webhook knows that it is this archive that tells."""
    succeeded: str | None
    """When it was last told something."""
    rests: str | None
    """When what it refused last is sent again; after several failures in a row, it is told nothing before."""
    failures: int
    """Since it was last told something."""
    reason: str
    """Of the last failure."""
    waiting: int
    """Statements that it is still to be told."""
    since: str | None
    """When the first of these was found."""


class Watch(Struct, frozen=True, kw_only=True):
    """A saved search."""

    name: str
    query: Query
    added: str
    by: str
    told: int
    """Statements that it found since it was added."""
    targets: tuple[Target, ...]


def add_watch(
    archive: Archive,
    name: str,
    query: Query,
    *,
    atom: Sequence[Path] = (),
    webhooks: Sequence[str] = (),
    services: Sequence[str] = (),
) -> Watch:
    """Have everything told that a search finds from now on, in articles that are taken in after this moment.

    Args:
        archive: what is watched.
        name: by which the watch is known; no two have the same.
        query: what is looked for, by words and by what is known of a statement, not by likeness.
        atom: Atom files that are to hold the latest of it.
        webhooks: http(s) addresses that it is posted to, as JSON, signed with a secret that is made for each.
        services: addresses of services as Apprise writes them.

    Raises:
        QueryError: the query, the name or a target cannot be understood, or there is such a watch already.
        ArchiveError: the archive cannot be written.
    """
    query, name, targets = _checked(name, query, atom, webhooks, services)
    with archive.writing() as connection:
        if connection.execute(sa.select(watches.c.id).where(watches.c.name == name)).first():
            raise QueryError(f"there is a watch {name!r} already; remove it first, or give another name")
        last = connection.execute(sa.select(sa.func.max(statements.c.id))).scalar() or 0
        row = {"name": name, "query": msgspec.json.encode(query).decode(), "added": now(), "by": user()}
        made = connection.execute(sa.insert(watches).values(**row, looked=last)).inserted_primary_key
        assert made
        fresh = {"watch_id": made[0], "failures": 0, "reason": ""}
        connection.execute(sa.insert(watch_targets), [target | fresh for target in targets])
        return _listed(connection, watches.c.name == name)[0]


def check_watch(
    name: str,
    query: Query,
    *,
    atom: Sequence[Path] = (),
    webhooks: Sequence[str] = (),
    services: Sequence[str] = (),
) -> None:
    """Refuse what `add_watch` would refuse whatever the archive is, for one who has yet to make it.

    Raises:
        QueryError: the query, the name or a target cannot be understood.
    """
    _checked(name, query, atom, webhooks, services)


def list_watches(archive: Archive) -> list[Watch]:
    """Return the watches, in the order in which they were added.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        return _listed(connection, sa.true())


def the_watch(archive: Archive, name: str) -> Watch:
    """Return the watch of this name.

    Raises:
        NothingFoundError: there is none.
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        for one in _listed(connection, watches.c.name == storable(" ".join(name.split()))):
            return one
    raise NothingFoundError(f"no watch {name[:100]!r}; see: qawl watch list")


def remove_watch(archive: Archive, name: str) -> Watch:
    """Watch no more; an Atom file stays as it is, and what was not told yet is not told.

    Raises:
        NothingFoundError: there is no such watch.
        ArchiveError: the archive cannot be written.
    """
    gone = the_watch(archive, name)
    with archive.writing() as connection:
        connection.execute(sa.delete(watches).where(watches.c.name == gone.name))
    return gone


def _checked(
    name: str, query: Query, atom: Sequence[Path], webhooks: Sequence[str], services: Sequence[str]
) -> tuple[Query, str, list[dict[str, str]]]:
    """Return the query, the name and the rows of the targets, as they are kept."""
    query, name = checked(query), storable(" ".join(name.split()))
    if not name or len(name) > _LONGEST:
        raise QueryError(f"name: give one of 1 to {_LONGEST} characters")
    if query.like.strip():
        raise QueryError(
            "like: nearness in meaning has no bound, so that it cannot be watched; give WORDS in its place"
        )
    targets = list(_targets(atom, webhooks, services))
    if not targets:
        raise QueryError(
            "say whom to tell: an Atom file (--atom), a webhook (--webhook), or a service (--notify)"
        )
    return query, name, targets


def _targets(
    atom: Iterable[Path], webhooks: Iterable[str], services: Iterable[str]
) -> Iterable[dict[str, str]]:
    for path in atom:
        if not path.absolute().parent.is_dir():
            raise QueryError(f"{path}: its folder does not exist; make it first")
        yield {"kind": "atom", "address": storable(str(path.absolute())), "secret": ""}
    for url in webhooks:
        if not url.startswith(("https://", "http://")):
            raise QueryError(f"{url[:200]}: no address of a webhook; give one that begins with https://")
        secret = f"whsec_{base64.b64encode(secrets.token_bytes(24)).decode()}"
        yield {"kind": "webhook", "address": storable(url), "secret": secret}
    for url in services:
        notify.check(url)
        yield {"kind": "notify", "address": storable(url), "secret": ""}


def _listed(connection: sa.Connection, where: sa.ColumnElement[bool]) -> list[Watch]:
    found = []
    for row in connection.execute(sa.select(watches).where(where).order_by(watches.c.id)).all():
        count = sa.select(sa.func.count()).select_from(told).where(told.c.watch_id == row.id)
        found.append(
            Watch(
                name=row.name,
                query=msgspec.json.decode(row.query, type=Query),
                added=row.added,
                by=row.by,
                told=connection.execute(count).scalar_one(),
                targets=tuple(targets_of(connection, watch_targets.c.watch_id == row.id)),
            )
        )
    return found


def targets_of(connection: sa.Connection, where: sa.ColumnElement[bool]) -> list[Target]:
    """Return targets, in the order in which they were added."""
    theirs = deliveries.c.target_id == watch_targets.c.id
    first = sa.select(sa.func.min(deliveries.c.told_id)).where(theirs).scalar_subquery()
    counted = {
        "waiting": sa.select(sa.func.count()).select_from(deliveries).where(theirs).scalar_subquery(),
        "since": sa.select(told.c.at).where(told.c.id == first).scalar_subquery(),
    }
    columns = [
        counted[name].label(name) if name in counted else watch_targets.c[name]
        for name in Target.__struct_fields__
    ]
    asked = sa.select(*columns).where(where).order_by(watch_targets.c.id)
    return [Target(**row) for row in connection.execute(asked).mappings()]
