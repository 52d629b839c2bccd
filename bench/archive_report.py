"""The figures of the archive as Markdown: a row a figure, a column a store."""

from dataclasses import asdict
from typing import Any

from bench import report
from bench.archive import Store
from bench.archive_claims import Measure


def section(corpus: str, stores: dict[str, Store]) -> report.Section:
    """Return the table of the archive."""
    columns = [list(_figures(store).items()) for store in stores.values()]
    rows = [
        (what, *(column[n][1] for column in columns), _AIMS.get(what, ""))
        for n, (what, _) in enumerate(columns[0])
    ]
    table = report.table(("what", *stores, "aim"), rows, "l" + "r" * len(stores) + "l")
    text = f"{report.machine(corpus, 'all used')}\n### Archive\n\n{table}"
    return report.Section(
        "bench archive", text, {"archive": {name: _bare(one) for name, one in stores.items()}}
    )


_AIMS = {
    "ingest, from start to end": "150/s or more on SQLite",
    "peak memory of its processes": "under 1,000 MB",
    "search by words, p95": "under 20 ms",
    "search by meaning, p95": "under 50 ms",
    "a page of counts, p95": "under 100 ms",
    "search by words, p95, ten times as many statements": "under 60 ms",
    "search by meaning, p95, ten times as many statements": "under 120 ms",
    "quotes of two outlets in one claim": "98% or more",
    "claims, pairs judged by reading": "precision 0.95, recall 0.80",
    "actors, pairs judged by reading": "precision 0.97, recall 0.85",
    "kills at random moments": "50",
    "archives that differ from an unbroken ingest": "0",
}


def _figures(store: Store) -> dict[str, str]:
    taken, search, claims, actors, tenfold, crashes = store
    figures = {
        "ingest, from start to end": f"{taken.articles:,.0f} articles/s",
        "peak memory of its processes": f"{taken.memory:,.0f} MB" if taken.memory else "not known here",
        "statements kept": f"{taken.statements:,}",
        "the same once more": f"{taken.again:,.0f} articles/s",
        "search by words, p95": f"{search['words'].p95:.1f} ms",
        "search by meaning, p95": f"{search['meaning'].p95:.1f} ms",
        "a page of counts, p95": f"{search['counts'].p95:.1f} ms",
        "search by words, p95, ten times as many statements": f"{tenfold['words'].p95:.1f} ms",
        "search by meaning, p95, ten times as many statements": f"{tenfold['meaning'].p95:.1f} ms",
        "a page of counts, p95, ten times as many statements": f"{tenfold['counts'].p95:.1f} ms",
        "quotes that stand in two outlets": f"{claims['quotes']:,}",
        "quotes of two outlets in one claim": f"{claims['quotes in one claim']:.1%}",
        "kills at random moments": f"{crashes.kills}, to {crashes.archives} archives",
        "archives that differ from an unbroken ingest": f"{crashes.wrong}",
    }
    if "verdict" in claims:
        figures["claims, pairs judged by reading"] = str(claims["verdict"])
    if actors.right:
        figures["actors, pairs judged by reading"] = str(actors)
    return figures


def _bare(store: Store) -> dict[str, Any]:
    claims = {name: one._asdict() if isinstance(one, Measure) else one for name, one in store.claims.items()}
    return {
        "taken": store.taken._asdict(),
        "search": {kind: asdict(times) for kind, times in store.search.items()},
        "claims": claims,
        "actors": store.actors._asdict(),
        "tenfold": {kind: asdict(times) for kind, times in store.tenfold.items()},
        "crashes": store.crashes._asdict(),
    }
