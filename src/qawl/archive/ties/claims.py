"""Statements of several articles that are one: a claim, with all who carry it.

What is linked, directly or through others, is one claim. A claim has at least two articles; a statement that stands
alone has none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa

from qawl.archive.schema import claims, statements
from qawl.archive.store import parts
from qawl.archive.ties.candidates import alike, cosines, sharing, wordings
from qawl.archive.ties.sameness import best, by_meaning, by_words, may_be_retold
from qawl.archive.ties.wording import Wording


def settle(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Give the statements of these ids their claims; what was settled before may come to share one by them.

    Args:
        connection: of a writer.
        ids: of statements that are current and have their actors; all of an article, if any of it.
    """
    for some in _by_articles(connection, ids):
        pairs = sorted(sharing(connection, some) | alike(connection, some))
        known = wordings(connection, {id for pair in pairs for id in pair})
        fits = {(a, b): 1.0 for a, b in pairs if by_words(known[a], known[b])}
        retold = [(a, b) for a, b in pairs if (a, b) not in fits and may_be_retold(known[a], known[b])]
        for (a, b), cosine in cosines(connection, retold).items():
            if fit := by_meaning(known[a], known[b], cosine):
                fits[a, b] = fit
        _tie(connection, known, best(known, fits))


def recount(connection: sa.Connection, ids: Collection[int]) -> None:
    """Count anew what the claims of these ids hold; one that is left with a single article is none any more."""
    if not ids:
        return
    held = statements.c.claim_id.in_(ids)
    alone = (
        sa.select(statements.c.claim_id)
        .where(held)
        .group_by(statements.c.claim_id)
        .having(sa.func.count(statements.c.article_id.distinct()) < 2)
    )
    dissolved = sa.update(statements).where(statements.c.claim_id.in_(alone.scalar_subquery()))
    connection.execute(dissolved.values(claim_id=None))
    actors = _main_actors(connection, held)
    counted = sa.select(
        statements.c.claim_id.label("of"),
        sa.func.min(statements.c.date).label("first"),
        sa.func.max(statements.c.date).label("last"),
        sa.func.count().label("count"),
        sa.func.count(statements.c.outlet.distinct()).label("by"),
    ).where(held)
    rows = [
        {**row._asdict(), "actor": actors.get(row.of)}
        for row in connection.execute(counted.group_by(statements.c.claim_id))
    ]
    gone = set(ids) - {row["of"] for row in rows}
    connection.execute(sa.delete(claims).where(claims.c.id.in_(gone)))
    if rows:
        change = sa.update(claims).where(claims.c.id == sa.bindparam("of"))
        columns = {
            "actor_id": "actor",
            "first_date": "first",
            "last_date": "last",
            "statements": "count",
            "outlets": "by",
        }
        connection.execute(
            change.values({name: sa.bindparam(value) for name, value in columns.items()}), rows
        )


def _main_actors(connection: sa.Connection, held: sa.ColumnElement[bool]) -> dict[int, int]:
    """Return the actor to whom most statements of a claim are given, by claim."""
    pairs = (
        sa.select(statements.c.claim_id, statements.c.actor_id)
        .where(held, statements.c.actor_id.is_not(None))
        .group_by(statements.c.claim_id, statements.c.actor_id)
        .order_by(sa.func.count(), statements.c.actor_id.desc())
    )
    return {row.claim_id: row.actor_id for row in connection.execute(pairs)}  # the last of a claim stands


_AT_ONCE = 1000  # statements that are settled at once


def _by_articles(connection: sa.Connection, ids: Sequence[int]) -> Iterator[list[int]]:
    """Yield the ids in parts, none of which ends within an article."""
    asked = sa.select(statements.c.article_id, statements.c.id)
    rows = sorted(
        tuple(row)
        for some in parts(ids)
        for row in connection.execute(asked.where(statements.c.id.in_(some)))
    )
    part: list[int] = []
    for _, of_article in groupby(rows, itemgetter(0)):
        part += [id for _, id in of_article]
        if len(part) >= _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _tie(connection: sa.Connection, known: Mapping[int, Wording], links: Iterable[tuple[int, int]]) -> None:
    """Give linked statements one claim; of several that they have already the lowest stays."""
    groups = [
        (group, sorted({known[id].claim_id or 0 for id in group} - {0})) for group in _joined(known, links)
    ]
    new = iter(_new(connection, sum(not old for _, old in groups)))
    joined = [(group, old or [next(new)]) for group, old in groups]
    mine = [{"one": id, "claim": old[0]} for group, old in joined for id in group]
    theirs = [{"one": other, "claim": old[0]} for _, old in joined for other in old[1:]]
    for column, rows in ((statements.c.id, mine), (statements.c.claim_id, theirs)):
        if rows:
            change = sa.update(statements).where(column == sa.bindparam("one"))
            connection.execute(change.values(claim_id=sa.bindparam("claim")), rows)
    recount(connection, [claim for _, old in joined for claim in old])


def _new(connection: sa.Connection, count: int) -> Sequence[int]:
    """Return the ids of so many new claims."""
    if not count:
        return []
    rows = [{"statements": 0, "outlets": 0}] * count
    return sorted(connection.execute(sa.insert(claims).returning(claims.c.id), rows).scalars())


def _joined(known: Mapping[int, Wording], links: Iterable[tuple[int, int]]) -> Iterable[list[int]]:
    """Return the statements that hang together, by links or by a claim that they have already."""
    above: dict[int, int] = {}
    of_claim: dict[int, int] = {}

    def top(id: int) -> int:
        while (higher := above.setdefault(id, id)) != id:
            above[id] = id = above[higher]
        return id

    for a, b in links:
        above[top(a)] = top(b)
        for id in (a, b):
            if claim := known[id].claim_id:
                above[top(id)] = top(of_claim.setdefault(claim, id))
    groups: dict[int, list[int]] = defaultdict(list)
    for id in above:
        groups[top(id)].append(id)
    return groups.values()
