"""How long does a workbench let people wait, one by one and 200 at once, and what does its first page weigh?

It runs in one process of its own. What it is asked is drawn from its archive: searches as in `archive_search`, articles
and actors of statements drawn at random, so that those who say much are asked for often; of an article every second
time with a statement chosen.
"""

from __future__ import annotations

import asyncio
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlencode

import httpx
import sqlalchemy as sa

from bench.archive_search import SEED, Times, sampled, timed, times, word_queries
from qawl.archive import Archive, Query
from qawl.archive.schema import statements

ASKED = 300
"""Addresses of each kind, asked for one after another."""
AT_ONCE = 200
"""Requests that are all sent before the first is answered."""

_PATIENCE = 120  # seconds
_SERVE = (
    "import sys; from qawl.web import Settings, serve; "
    "serve(Settings(archive=sys.argv[1], port=0, rate=0), lambda address: print(address, flush=True))"
)
_PARTS = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"')


class Crowd(NamedTuple):
    """What became of requests that were sent at once."""

    times: Times
    seconds: float  # until the last was answered
    failed: int


class Web(NamedTuple):
    """What was measured of one server."""

    kinds: dict[str, Times]  # by what is asked for, one after another
    crowd: Crowd
    weight: int  # bytes of the first page with its style sheets and its script


def web(place: str, most: int = ASKED, at_once: int = AT_ONCE) -> Web:
    """Serve the archive at `place`, and measure with so many addresses of each kind and so many requests at once."""
    with Archive.open(place) as archive:
        asked = addresses(archive, most + at_once)
    with served(place) as home, httpx.Client(base_url=home, timeout=_PATIENCE) as client:
        kinds = {kind: timed(lambda path: _got(client, path), some[:most]) for kind, some in asked.items()}
        mixed = [path for some in zip(*asked.values(), strict=True) for path in some][-at_once:]
        return Web(kinds, asyncio.run(_crowd(home, mixed)), _weight(client))


def addresses(archive: Archive, most: int) -> dict[str, list[str]]:
    """Return what is asked for, by kind; the same at each run of an archive."""
    draw = random.Random(SEED)
    columns = (statements.c.article_id, statements.c.n, statements.c.actor_id)
    with archive.reading() as connection:
        every = connection.execute(
            sa.select(*columns).where(statements.c.current).order_by(statements.c.id)
        ).all()
    drawn = draw.choices(every, k=most)
    pages = {
        "search": [f"/search?{_query(query)}" for query in word_queries(sampled(archive), most)],
        "article": [
            f"/articles/{row.article_id}" + (f"?statement={row.n}" if n % 2 else "")
            for n, row in enumerate(drawn)
        ],
        "actor": [
            f"/actors/{row.actor_id}" for row in draw.choices([row for row in every if row.actor_id], k=most)
        ],
    }
    as_json = [paths[n] for n in range(most) for paths in pages.values()]
    return {**pages, "api": [f"/api/v1{path}" for path in as_json[:most]]}


def _query(query: Query) -> str:
    given = {"words": query.words, "act": query.act, "outlet": query.outlet, "order": query.order or ()}
    return urlencode(given, doseq=True)


@contextmanager
def served(place: str) -> Iterator[str]:
    """Run a server of its own, without a limit to what one asks of it; give its address."""
    with subprocess.Popen([sys.executable, "-c", _SERVE, place], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            if not (home := server.stdout.readline().strip()):
                raise RuntimeError("the workbench did not start; what it said stands above")
            yield home
        finally:
            server.terminate()


def _got(client: httpx.Client, path: str) -> str:
    return client.get(path).raise_for_status().text


async def _crowd(home: str, paths: Sequence[str]) -> Crowd:
    """Ask for all at once."""
    limits = httpx.Limits(max_connections=len(paths))
    async with httpx.AsyncClient(base_url=home, timeout=_PATIENCE, limits=limits) as client:

        async def seconds(path: str) -> float | None:
            begun = time.perf_counter()
            try:
                (await client.get(path)).raise_for_status()
            except httpx.HTTPError:
                return None
            return time.perf_counter() - begun

        begun = time.perf_counter()
        taken = await asyncio.gather(*map(seconds, paths))
        answered = [one for one in taken if one is not None]
        return Crowd(times(answered), time.perf_counter() - begun, len(taken) - len(answered))


def _weight(client: httpx.Client) -> int:
    page = _got(client, "/")
    return sum(len(text.encode()) for text in [page, *(_got(client, part) for part in _PARTS.findall(page))])
