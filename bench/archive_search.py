"""How long does a search of an archive take: by words, by meaning, and a page of counts?

Queries are taken from the archive itself: one to three words of a statement, or a phrase of it, some of them narrowed
by act, time or outlet; the texts to come near to are contents, of which the second half is left out. The words are
drawn as they come, so that frequent ones are asked for often, as users do.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa

from qawl.archive import Archive, Query, facets, search
from qawl.archive.find.asked import asked
from qawl.archive.schema import statements
from qawl.errors import QueryError

WORDS, MEANINGS, COUNTS = 300, 100, 60
"""Queries of each kind."""
SEED = 3

Asked = TypeVar("Asked")


@dataclass(frozen=True)
class Times:
    """How long queries of one kind took, in milliseconds."""

    queries: int
    median: float
    p95: float
    worst: float


def search_speed(archive: Archive) -> dict[str, Times]:
    """Time queries by words, by meaning and for counts; each kind begins with one that is not timed."""
    samples = sampled(archive)
    words = list(word_queries(samples, WORDS))
    likes = [
        Query(like=" ".join(content.split()[: 1 + len(content.split()) // 2])) for content, *_ in samples
    ]
    return {
        "words": timed(lambda query: search(archive, query), words),
        "meaning": timed(lambda query: search(archive, query), likes[:MEANINGS]),
        "counts": timed(lambda query: facets(archive, query), [Query(), *words[: COUNTS - 1]]),
    }


def sampled(archive: Archive) -> list[Any]:
    """Statements drawn at random, the same ones at each run of an archive."""
    draw = random.Random(SEED)
    with archive.reading() as connection:
        columns = (statements.c.content, statements.c.act, statements.c.outlet)
        ids = list(connection.execute(sa.select(statements.c.id).where(statements.c.current)).scalars())
        some = draw.sample(sorted(ids), min(WORDS, len(ids)))
        return list(
            connection.execute(sa.select(*columns).where(statements.c.id.in_(some)).order_by(statements.c.id))
        )


def word_queries(samples: Sequence[Any], most: int) -> Iterable[Query]:
    """Yield queries by words of the samples."""
    draw = random.Random(SEED)
    made = 0
    while made < most:
        content, act, outlet = draw.choice(samples)
        words = content.split()
        kind = draw.random()
        if kind < 0.2 and len(words) > 3:
            first = draw.randrange(len(words) - 2)
            text = f'"{" ".join(words[first : first + 2])}"'
        else:
            text = " ".join(draw.sample(words, min(len(words), draw.choice((1, 1, 2, 2, 3)))))
        try:
            asked(text)
        except QueryError:
            continue  # nothing but words of every text
        narrowed = draw.choice(({}, {}, {}, {"act": (act,)}, {"outlet": (outlet,)}, {"order": "time"}))
        yield Query(words=text, **narrowed)
        made += 1


def timed(ask: Callable[[Asked], object], asked: Sequence[Asked]) -> Times:
    """Ask one after another, the first also once before, untimed."""
    ask(asked[0])
    taken = []
    for one in asked:
        started = time.perf_counter()
        ask(one)
        taken.append(time.perf_counter() - started)
    return times(taken)


def times(taken: Iterable[float]) -> Times:
    """Return the measures of so many seconds each."""
    ordered = sorted(1000 * seconds for seconds in taken)
    return Times(len(ordered), ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])
