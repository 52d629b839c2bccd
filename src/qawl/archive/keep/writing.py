"""Articles into the archive: a new one, one seen before, or new words of one, which are its next version.

A batch is written in one transaction of the caller's, so that of each article all is there or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.keep import found_by
from qawl.archive.keep.found_by import insert
from qawl.archive.keep.prepared import Prepared
from qawl.archive.keep.unwanted import Unwanted
from qawl.archive.schema import articles, speakers, statements, versions
from qawl.archive.store import now
from qawl.archive.ties import claims
from qawl.archive.who import joining


class Written(Struct):
    """How many articles were new, new versions, seen before, or kept out because they were to be forgotten."""

    new: int = 0
    changed: int = 0
    seen: int = 0
    kept_out: int = 0
    statements: int = 0

    def add(self, other: Written) -> None:
        """Add the counts of another batch."""
        for field in self.__struct_fields__:
            setattr(self, field, getattr(self, field) + getattr(other, field))


def write(connection: sa.Connection, batch: Sequence[Prepared]) -> Written:
    """Write articles; those whose words are there already change nothing but the moment they were last seen."""
    written = Written()
    unwanted = Unwanted(connection)
    taken = [unwanted.purged(prepared) for prepared in batch if not unwanted.holds(prepared)]
    written.kept_out = len(batch) - len(taken)
    for part in _apart(taken):
        _write(connection, part, written)
    return written


def _apart(batch: Iterable[Prepared]) -> list[dict[str, Prepared]]:
    """Part a batch so that none holds an article twice: what may be its next version is written after the first."""
    parts: list[dict[str, Prepared]] = []
    for prepared in batch:
        part = next((part for part in parts if prepared.key not in part), None)
        if part is None:
            parts.append(part := {})
        part[prepared.key] = prepared
    return parts


def known_digests(connection: sa.Connection, keys: Iterable[str]) -> dict[str, set[str]]:
    """Return the digests of the versions that are there already of the articles of these keys, by key."""
    found = sa.select(articles.c.key, versions.c.digest).join_from(articles, versions)
    known: dict[str, set[str]] = {}
    for key, digest in connection.execute(found.where(articles.c.key.in_(list(keys)))):
        known.setdefault(key, set()).add(digest)
    return known


def _write(connection: sa.Connection, part: dict[str, Prepared], written: Written) -> None:
    """Write articles that differ from each other, table by table."""
    moment = now()
    known = known_digests(connection, part)
    seen = sa.update(articles).where(articles.c.key.in_(list(known))).values(last_seen=moment)
    connection.execute(seen)
    new = [
        one.article | {"first_seen": moment, "last_seen": moment}
        for one in part.values()
        if one.key not in known
    ]
    insert(connection, articles, new)
    fresh = [one for one in part.values() if one.digest not in known.get(one.key, ())]
    keyed = sa.select(articles.c.key, articles.c.id).where(articles.c.key.in_([one.key for one in fresh]))
    ids = {row.key: row.id for row in connection.execute(keyed)}
    changed = [ids[one.key] for one in fresh if one.key in known]
    if changed:
        _retire(connection, changed)
    numbered = [
        one.version
        | {"article_id": ids[one.key], "n": len(known.get(one.key, ())) + 1, "seen": moment, "current": True}
        for one in fresh
    ]
    insert(connection, versions, numbered)
    written.new += len(new)
    written.changed += len(changed)
    written.seen += len(part) - len(fresh)
    written.statements += _statements(connection, {ids[one.key]: one for one in fresh})


def _retire(connection: sa.Connection, article_ids: Sequence[int]) -> None:
    """Take the statements of the newest versions out of search and ties: others are coming in their place."""
    connection.execute(
        sa.update(versions).where(versions.c.article_id.in_(article_ids)).values(current=False)
    )
    old = (statements.c.article_id.in_(article_ids)) & statements.c.current
    carried = sa.select(statements.c.claim_id).where(old, statements.c.claim_id.is_not(None)).distinct()
    loosened = connection.execute(carried).scalars().all()
    spoke = sa.select(statements.c.actor_id).where(old, statements.c.actor_id.is_not(None)).distinct()
    spoken_less = connection.execute(spoke).scalars().all()
    found_by.remove(connection, connection.execute(sa.select(statements.c.id).where(old)).scalars().all())
    connection.execute(sa.update(statements).where(old).values(current=False, claim_id=None))
    claims.recount(connection, loosened)
    joining.recount(connection, spoken_less)


def _statements(connection: sa.Connection, fresh: dict[int, Prepared]) -> int:
    """Write the statements and speakers of new versions, each by its article's id; return how many statements."""
    current = sa.select(versions.c.article_id, versions.c.id).where(
        versions.c.article_id.in_(list(fresh)), versions.c.current
    )
    version_of = {row.article_id: row.id for row in connection.execute(current)}
    taken = {
        (version_of[article_id], one.row["n"]): one
        for article_id, prepared in fresh.items()
        for one in prepared.statements
    }
    article_of = {version: article for article, version in version_of.items()}
    rows = [
        one.row
        | {"version_id": version, "article_id": article_of[version], "current": True, "settled": False}
        for (version, _), one in taken.items()
    ]
    insert(connection, statements, rows)
    numbered = sa.select(statements.c.version_id, statements.c.n, statements.c.id).where(
        statements.c.version_id.in_(list(article_of))
    )
    placed = [(row.id, taken[row.version_id, row.n]) for row in connection.execute(numbered)]
    found_by.add(connection, placed)
    named = [
        speaker | {"version_id": version_of[article_id]}
        for article_id, prepared in fresh.items()
        for speaker in prepared.speakers
    ]
    insert(connection, speakers, named)
    return len(rows)
