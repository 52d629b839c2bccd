"""The rows of an article's version made what its corrected reading says: what differs is written anew, ids stay.

What a statement is found by and tied by is made again by the functions that make it for a new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.readings import VERSIONS, reading_of, speakers_of
from qawl.archive.keep import found_by
from qawl.archive.keep.corrections.applied import Corrected, applied
from qawl.archive.keep.corrections.forgotten import open_those_of
from qawl.archive.keep.corrections.stored import in_force
from qawl.archive.keep.found_by import insert
from qawl.archive.keep.prepared import PreparedStatement, Row, as_json, prepare
from qawl.archive.schema import (
    answers,
    articles,
    corrected,
    corrections,
    originals,
    outcomes,
    replies,
    speakers,
    statements,
    versions,
)
from qawl.archive.store import parts
from qawl.archive.ties import claims
from qawl.archive.ties.settle import UNSETTLED
from qawl.types import Reading, Speaker, Statement

_statements = msgspec.json.Decoder(tuple[Statement, ...]).decode
_speakers = msgspec.json.Decoder(tuple[Speaker, ...]).decode


class Version(Struct, frozen=True):
    """A version of an article: its number, its reading before all corrections, and what tells it from others."""

    id: int
    article_key: str
    digest: str
    read: Reading


def version(connection: sa.Connection, id: int) -> Version:
    """Return the version of this number."""
    row = connection.execute(VERSIONS.where(versions.c.id == id)).one()
    return Version(id, row.key, row.digest, reading_of(row, *_read(connection, id)))


def _read(connection: sa.Connection, id: int) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """Return what was read in a version before it was corrected."""
    kept = connection.execute(sa.select(originals).where(originals.c.version_id == id)).first()
    if kept:
        return _statements(kept.statements), _speakers(kept.speakers)
    records = sa.select(statements.c.record).where(statements.c.version_id == id).order_by(statements.c.n)
    said = _statements(f"[{','.join(connection.execute(records).scalars())}]")
    return said, speakers_of(connection, id)


def correct_new(connection: sa.Connection) -> None:
    """Apply what users corrected to the versions that were just written, and are not tied yet."""
    if connection.execute(sa.select(corrections.c.id).limit(1)).first() is None:
        return
    new = sa.select(statements.c.article_id, statements.c.version_id)
    found = dict(map(tuple, connection.execute(new.where(statements.c.current, UNSETTLED))))
    spoken_of = sa.select(articles.c.id).join(corrections, corrections.c.article_key == articles.c.key)
    for some in parts(sorted(found)):
        ids = connection.execute(spoken_of.where(articles.c.id.in_(some)).distinct()).scalars()
        _correct(connection, [found[id] for id in ids])


def _correct(connection: sa.Connection, version_ids: Iterable[int]) -> None:
    for id in sorted(version_ids):
        of = version(connection, id)
        open_those_of(connection, of.article_key, of.digest, of.read.title, of.read.text)
        rewrite(connection, of)


def rewrite(connection: sa.Connection, of: Version) -> set[int]:
    """Make the rows of a version what its reading is with all corrections that are in force.

    Its statements are then to be tied: `ties.settle`.

    Returns:
        The statements of any article that answered one that was changed, and answer nothing now.
    """
    done = applied(of.read, of.digest, in_force(connection, of.article_key))
    out = msgspec.structs.replace(done.reading, statements=done.rejected)
    kept, rejected = prepare([done.reading, out])
    rows = connection.execute(sa.select(statements).where(statements.c.version_id == of.id)).all()
    replied = _replies(connection, of.id)
    now = {one.row["n"]: one for one in kept.statements}
    gone = {one.row["n"]: one for one in rejected.statements}
    changed = [
        row
        for row in rows
        if row.n in now and not (row.current and _is(now[row.n], row._mapping, replied.get(row.id)))
    ]
    leaving = [row for row in rows if row.n in gone]
    loose = _loosen(connection, [row for row in (*changed, *leaving) if row.current])
    for row in changed:
        _update(connection, of, row, now[row.n], current=True)
    for row in leaving:
        _update(connection, of, row, gone[row.n], current=False)
    found_by.add(connection, [(row.id, now[row.n]) for row in changed])
    _write_speakers(connection, of.id, kept.speakers)
    _note(connection, of, done, {row.n: row.id for row in rows})
    tied_anew = (statements.c.version_id == of.id) & statements.c.current
    connection.execute(sa.update(statements).where(tied_anew).values(settled=False))
    return loose


def _is(now: PreparedStatement, row: sa.RowMapping, reply: Row | None) -> bool:
    """Whether a row is what it is to be."""
    return all(row[name] == value for name, value in now.row.items()) and now.reply == reply


def _replies(connection: sa.Connection, version_id: int) -> dict[int, Row]:
    """Return what is known of the replies of a version, as they are made ready."""
    names = ("kind", "start", "end", "speaker", "name", "back", "acts")
    rows = (
        sa.select(replies.c.statement_id, *(replies.c[name] for name in names))
        .join(statements, replies.c.statement_id == statements.c.id)
        .where(statements.c.version_id == version_id)
    )
    return {
        row.statement_id: {name: row._mapping[name] for name in names} for row in connection.execute(rows)
    }


def _loosen(connection: sa.Connection, rows: Sequence[sa.Row[Any]]) -> set[int]:
    """Take statements out of search and ties; return those which answered them."""
    ids = [row.id for row in rows]
    answering = connection.execute(
        sa.select(answers.c.statement_id).where(answers.c.to_id.in_(ids), answers.c.statement_id.not_in(ids))
    )
    loose = set(answering.scalars())
    found_by.remove(connection, ids)
    free = sa.update(statements).where(statements.c.id.in_(ids))
    connection.execute(free.values(claim_id=None, actor_id=None, addressee_id=None))
    claims.recount(connection, {row.claim_id for row in rows} - {None})
    return loose


def _update(
    connection: sa.Connection, of: Version, row: sa.Row[Any], now: PreparedStatement, *, current: bool
) -> None:
    """Write a statement in its row; what came of it (`qawl due resolve`) goes on to be known by its words."""
    mine = sa.update(statements).where(statements.c.id == row.id)
    connection.execute(mine.values(**now.row, current=current, settled=not current))
    content = now.row["content"]
    marked = outcomes.c.article_key == of.article_key
    taken = sa.select(outcomes.c.id).where(marked, outcomes.c.content == content)
    if content != row.content and connection.execute(taken).first() is None:
        renamed = sa.update(outcomes).where(marked, outcomes.c.content == row.content)
        connection.execute(renamed.values(content=content))


def _write_speakers(connection: sa.Connection, version_id: int, now: Sequence[Row]) -> None:
    """Write who speaks in a version; those who did so before keep their rows, and so their actors."""
    theirs = speakers.c.version_id == version_id
    named = {row["name"]: row for row in now}
    there = set(connection.execute(sa.select(speakers.c.name).where(theirs)).scalars())
    connection.execute(sa.delete(speakers).where(theirs, speakers.c.name.not_in(list(named))))
    for name in there & named.keys():
        connection.execute(sa.update(speakers).where(theirs, speakers.c.name == name).values(**named[name]))
    new = [row | {"version_id": version_id} for row in now if row["name"] not in there]
    insert(connection, speakers, new)


def _note(connection: sa.Connection, of: Version, done: Corrected, ids: Mapping[int, int]) -> None:
    """Keep which statements are as they are by which corrections, and what was read before."""
    connection.execute(sa.delete(corrected).where(corrected.c.statement_id.in_(list(ids.values()))))
    connection.execute(sa.delete(originals).where(originals.c.version_id == of.id))
    if done.by:
        links = [{"statement_id": ids[n], "correction_id": by} for n, by in done.by if n in ids]
        insert(connection, corrected, links)
        read = {"statements": as_json(of.read.statements), "speakers": as_json(of.read.speakers)}
        insert(connection, originals, [read | {"version_id": of.id}])
