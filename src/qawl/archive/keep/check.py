"""Is the archive whole? Everything that can be checked without its sources, and what to do about each fault.

The store's own files and references; each statement's words against the text of its article; each version's words
against their digest; the index of words and the vectors against the statements; ties and counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.engines import RESTORE
from qawl.archive.find import index
from qawl.archive.keep import identity, stores
from qawl.archive.schema import (
    actors,
    answers,
    articles,
    claims,
    corrected,
    corrections,
    statements,
    vectors,
    versions,
)
from qawl.archive.store import Archive
from qawl.output.columns import covered
from qawl.output.tables import GAP
from qawl.types import Statement

_CHUNK = 500  # versions whose texts are in memory at once
_EXAMPLES = 5
_REPAIR = "run: qawl archive check --repair"


class Fault(Struct, frozen=True):
    """Something wrong with an archive: how often, some of the places, and what to do."""

    fault: str
    count: int
    examples: tuple[str, ...]
    remedy: str


def check(archive: Archive) -> list[Fault]:
    """Return what is wrong with the archive; an empty list means that it is whole.

    Raises:
        ArchiveError: it is too damaged to be read at all.
    """
    with archive.reading() as connection:
        damage = stores.faults(connection)
        if damage:  # what follows would stumble over it
            return list(_faults({"the store is damaged": damage}, RESTORE))
        return [
            *_faults(_words(connection), RESTORE),
            *_faults(_newest(connection), RESTORE),
            *_faults(_found_by(connection), _REPAIR),
            *_faults(_ties(connection), _REPAIR),
        ]


def _faults(found: dict[str, list[str]], remedy: str) -> Iterator[Fault]:
    for fault, places in found.items():
        yield Fault(fault, len(places), tuple(places[:_EXAMPLES]), remedy)


def _words(connection: sa.Connection) -> dict[str, list[str]]:
    """Hold each version to its digest and each statement to the characters of its version."""
    found: dict[str, list[str]] = defaultdict(list)
    decode = msgspec.json.Decoder(Statement).decode
    texts = sa.select(versions.c.id, versions.c.title, versions.c.text, versions.c.digest).order_by(
        versions.c.id
    )
    for chunk in connection.execution_options(yield_per=_CHUNK).execute(texts).partitions():
        for version in chunk:
            if version.digest != identity.digest(version.title, version.text):
                found["an article's words are not those that were taken in"].append(f"version {version.id}")
        by_id = {version.id: version.text for version in chunk}
        for row in connection.execute(_statements_of(chunk[0].id, chunk[-1].id)):
            try:
                statement = decode(row.record)
            except msgspec.DecodeError:
                found["a statement's record cannot be read"].append(f"statement {row.id}")
                continue
            if not _proved(statement, by_id[row.version_id], row):
                found["a statement's words are not those at its place in the text"].append(
                    f"statement {row.id}"
                )
    return found


def _statements_of(first: int, last: int) -> sa.Select[tuple[int, int, str, str, str, str]]:
    columns = (statements.c[name] for name in ("id", "version_id", "content", "cue", "source", "record"))
    return sa.select(*columns).where(statements.c.version_id.between(first, last))


def _proved(statement: Statement, text: str, row: sa.Row[tuple[int, int, str, str, str, str]]) -> bool:
    proofs = [proof.span for proof in statement.evidence if proof.span]
    spans = [*statement.content, *filter(None, (statement.cue, statement.source)), *proofs]
    return (
        all(span.start <= span.end <= len(text) for span in spans)
        and GAP.join(span.of(text) for span in statement.content) == row.content
        and covered(statement.cue, text) == row.cue
        and covered(statement.source, text) == row.source
    )


def _newest(connection: sa.Connection) -> dict[str, list[str]]:
    """Each article has one newest version, and the statements of that one, but for those rejected, are current."""
    newest = sa.func.count(sa.case((versions.c.current, 1)))
    without = (
        sa.select(articles.c.key)
        .join_from(articles, versions, isouter=True)
        .group_by(articles.c.id, articles.c.key)
        .having(newest != 1)
    )
    rejected = sa.select(corrected.c.statement_id).join(corrections).where(corrections.c.rejects)
    apart = (
        sa.select(statements.c.id)
        .join_from(statements, versions)
        .where(statements.c.current != (versions.c.current & statements.c.id.not_in(rejected)))
    )
    return _named(
        {
            "an article has no newest version, or several": connection.execute(without).scalars().all(),
            "a statement is not as current as its version": _ids(connection, apart),
        }
    )


def _found_by(connection: sa.Connection) -> dict[str, list[str]]:
    """What is current, and nothing else, can be found by its words and by its meaning."""
    current = set(connection.execute(sa.select(statements.c.id).where(statements.c.current)).scalars())
    by_words = index.ids(connection)
    by_meaning = set(connection.execute(sa.select(vectors.c.statement_id)).scalars())
    return _named(
        {
            "a statement is not in the index of words": _sorted(current - by_words),
            "the index of words holds a statement that is gone": _sorted(by_words - current),
            "a statement has no vector": _sorted(current - by_meaning),
            "a vector belongs to a statement that is gone": _sorted(by_meaning - current),
        }
    )


def _ties(connection: sa.Connection) -> dict[str, list[str]]:
    """Everything was tied, no tie holds on to what is superseded, and what is counted is counted right."""
    old = statements.alias("old")
    loose = sa.select(statements.c.id).where(statements.c.current, ~statements.c.settled)
    claimed = sa.select(statements.c.id).where(~statements.c.current, statements.c.claim_id.is_not(None))
    answered = (
        sa.select(answers.c.statement_id)
        .join(old, sa.or_(old.c.id == answers.c.statement_id, old.c.id == answers.c.to_id))
        .where(~old.c.current)
    )
    return _named(
        {
            "a statement was not tied to the others": _ids(connection, loose),
            "a superseded statement is tied to a claim": _ids(connection, claimed),
            "a superseded statement is tied to an answer": _ids(connection, answered),
            "an actor's statements are counted wrong": _miscounted(connection, actors, statements.c.actor_id),
            "a claim's statements are counted wrong": _miscounted(connection, claims, statements.c.claim_id),
        }
    )


def _miscounted(connection: sa.Connection, table: sa.Table, refers: sa.Column[int]) -> list[str]:
    """Return the rows of `table` whose `statements` is not how many current statements refer to them."""
    real = (
        sa.select(refers.label("id"), sa.func.count().label("count"))
        .where(statements.c.current, refers.is_not(None))
        .group_by(refers)
        .subquery()
    )
    rows = (
        sa.select(table.c.id)
        .join_from(table, real, table.c.id == real.c.id, isouter=True)
        .where(table.c.statements != sa.func.coalesce(real.c.count, 0))
        .order_by(table.c.id)
    )
    return [f"{table.name.removesuffix('s')} {id}" for id in connection.execute(rows).scalars()]


def _ids(connection: sa.Connection, rows: sa.Select[Any]) -> list[str]:
    return _sorted(set(connection.execute(rows).scalars().all()))


def _sorted(ids: set[int]) -> list[str]:
    return [f"statement {id}" for id in sorted(ids)]


def _named(found: dict[str, Sequence[str]]) -> dict[str, list[str]]:
    return {fault: list(places) for fault, places in found.items() if places}
