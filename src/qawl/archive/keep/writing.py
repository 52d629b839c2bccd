"""Articles into the archive: a new one, one seen before, or new words of one, which are its next version.

A batch is written in one transaction of the caller's, so that of each article all is there or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find import index
from qawl.archive.keep.prepared import Prepared, PreparedStatement, as_json, last_day
from qawl.archive.schema import (
    answers,
    articles,
    fingerprints,
    forgotten,
    replies,
    reply_names,
    speakers,
    statement_themes,
    statements,
    vectors,
    versions,
)
from qawl.archive.store import now
from qawl.archive.ties import claims


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
    out = Kept(connection)
    for prepared in batch:
        if out.holds(prepared):
            written.kept_out += 1
            continue
        article_id, known = _article(connection, prepared)
        if prepared.digest in known:
            written.seen += 1
            continue
        if known:
            _retire(connection, article_id)
            written.changed += 1
        else:
            written.new += 1
        written.statements += _version(connection, article_id, len(known) + 1, prepared, out)
    return written


class Kept:
    """What was to be forgotten, and is kept out."""

    def __init__(self, connection: sa.Connection) -> None:
        """Read what a user wished to be forgotten."""
        self._values: dict[str, set[str]] = {"article": set(), "outlet": set(), "person": set()}
        for kind, value in connection.execute(sa.select(forgotten.c.kind, forgotten.c.value)):
            self._values[kind].add(value)

    def holds(self, prepared: Prepared) -> bool:
        """Return whether the article, or all of its outlet, was to be forgotten."""
        return prepared.key in self._values["article"] or prepared.reading.outlet in self._values["outlet"]

    def names(self, name: str | None) -> bool:
        """Return whether the person of this name was to be forgotten."""
        return name in self._values["person"]


def known_digests(connection: sa.Connection, keys: Sequence[str]) -> set[tuple[str, str]]:
    """Return the keys and digests of the versions that are there already of the articles of these keys."""
    found = sa.select(articles.c.key, versions.c.digest).join_from(articles, versions)
    return {(key, digest) for key, digest in connection.execute(found.where(articles.c.key.in_(keys)))}


def _article(connection: sa.Connection, prepared: Prepared) -> tuple[int, set[str]]:
    """Return the id of the article, made where it is new, and the digests of its versions."""
    moment = now()
    found = connection.execute(sa.select(articles.c.id).where(articles.c.key == prepared.key)).scalar()
    if found is not None:
        connection.execute(sa.update(articles).where(articles.c.id == found).values(last_seen=moment))
        digests = connection.execute(sa.select(versions.c.digest).where(versions.c.article_id == found))
        return found, set(digests.scalars())
    reading = prepared.reading
    new = sa.insert(articles).values(
        key=prepared.key,
        given_id=reading.id,
        url=reading.url,
        outlet=reading.outlet,
        first_seen=moment,
        last_seen=moment,
    )
    return _new_id(connection, new), set()


def _retire(connection: sa.Connection, article_id: int) -> None:
    """Take the statements of the newest version out of search and ties: another is coming in its place."""
    old = (statements.c.article_id == article_id) & statements.c.current
    known = connection.execute(sa.select(statements.c.id, statements.c.claim_id).where(old)).all()
    ids = [row.id for row in known]
    connection.execute(sa.update(versions).where(versions.c.article_id == article_id).values(current=False))
    if not ids:
        return
    connection.execute(
        sa.update(statements).where(statements.c.id.in_(ids)).values(current=False, claim_id=None)
    )
    index.remove(connection, ids)
    for table in (statement_themes, vectors, fingerprints, replies, reply_names, answers):
        connection.execute(sa.delete(table).where(table.c.statement_id.in_(ids)))
    connection.execute(sa.delete(answers).where(answers.c.to_id.in_(ids)))
    claims.recount(connection, {row.claim_id for row in known if row.claim_id})


def _version(connection: sa.Connection, article_id: int, n: int, prepared: Prepared, out: Kept) -> int:
    """Write a version with its statements and speakers; return how many statements."""
    reading = prepared.reading
    new = sa.insert(versions).values(
        article_id=article_id,
        n=n,
        digest=prepared.digest,
        title=reading.title,
        byline=reading.byline,
        published=reading.published.isoformat() if reading.published else None,
        text=reading.text,
        seen=now(),
        reader=prepared.reader,
        notes=as_json(reading.notes),
        current=True,
    )
    version_id = _new_id(connection, new)
    taken = [one for one in prepared.statements if not out.names(one.statement.speaker)]
    _statements(connection, prepared, taken, article_id, version_id)
    rows = [
        {
            "version_id": version_id,
            "name": speaker.name,
            "type": speaker.type,
            "roles": as_json(speaker.roles),
            "mentions": as_json(speaker.mentions),
        }
        for speaker in reading.speakers
        if not out.names(speaker.name)
    ]
    if rows:
        connection.execute(sa.insert(speakers), rows)
    return len(taken)


def _statements(
    connection: sa.Connection,
    prepared: Prepared,
    taken: Sequence[PreparedStatement],
    article_id: int,
    version_id: int,
) -> None:
    if not taken:
        return
    rows = [_row(prepared, one, article_id, version_id) for one in taken]
    connection.execute(sa.insert(statements), rows)
    numbered = sa.select(statements.c.n, statements.c.id).where(statements.c.version_id == version_id)
    ids = {row.n: row.id for row in connection.execute(numbered)}
    placed = [(ids[one.statement.n], one) for one in taken]
    index.add(connection, ((id, one.terms) for id, one in placed))
    _insert(connection, vectors, ({"statement_id": i, "code": o.code, "vector": o.vector} for i, o in placed))
    _insert(
        connection,
        statement_themes,
        ({"statement_id": id, "theme": theme} for id, one in placed for theme in set(one.statement.themes)),
    )
    published = prepared.reading.published
    day = published.toordinal() if published else 0
    _insert(
        connection,
        fingerprints,
        ({"statement_id": i, "value": value, "day": day} for i, one in placed for value in one.fingerprints),
    )
    _insert(
        connection,
        replies,
        (
            {
                "statement_id": ids[n],
                "kind": reply.kind,
                "start": reply.span.start,
                "end": reply.span.end,
                "speaker": reply.speaker,
                "name": reply.name,
                "back": reply.back,
            }
            for n, reply in prepared.replies.items()
            if n in ids
        ),
    )


def _insert(connection: sa.Connection, table: sa.Table, rows: Iterator[dict[str, object]]) -> None:
    if listed := list(rows):
        connection.execute(sa.insert(table), listed)


def _row(prepared: Prepared, one: PreparedStatement, article_id: int, version_id: int) -> dict[str, object]:
    reading, statement = prepared.reading, one.statement
    return {
        "version_id": version_id,
        "article_id": article_id,
        "n": statement.n,
        "current": True,
        "outlet": reading.outlet,
        "date": reading.published.isoformat() if reading.published else None,
        "content": one.content,
        "cue": one.cue,
        "source": one.source,
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
        "record": as_json(statement),
        "settled": False,
    }


def _new_id(connection: sa.Connection, new: sa.Insert) -> int:
    """Execute an insert of one row and return its id."""
    key = connection.execute(new).inserted_primary_key
    assert key is not None  # each of these tables has a key that the store counts up
    id: int = key[0]
    return id
