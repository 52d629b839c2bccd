"""How fast is the reading alone, on one core, from articles to statements; and where does its time go?"""

import cProfile
import pstats
import time
from pathlib import Path
from typing import Any, NamedTuple

from bench.corpus import words_in
from qawl import Article
from qawl.memory import settle
from qawl.reading.reader import read_article

ROUNDS = 3
WARM_UP = 100  # articles read before the clock starts: tables are loaded and caches filled

_PROFILED = 1000  # articles
_ROWS = 15


class Speed(NamedTuple):
    """The best of the rounds, in units a second."""

    articles: float
    words: float
    statements: int  # found in all, so that nobody is fast by finding nothing


def speed(pages: list[Article]) -> Speed:
    """Time the reading of all `pages`."""
    for page in pages[:WARM_UP]:
        read_article(page)
    best, found = float("inf"), 0
    for _ in range(ROUNDS):
        settle()  # as `qawl read` does
        started = time.perf_counter()
        found = sum(len(read_article(page).statements) for page in pages)
        best = min(best, time.perf_counter() - started)
    return Speed(len(pages) / best, sum(words_in(page.text) for page in pages) / best, found)


class Row(NamedTuple):
    """One function of the profile; seconds are its own, without what it calls."""

    share: float
    seconds: float
    calls: int
    name: str


def profile(pages: list[Article]) -> list[Row]:
    """Return the functions in which the reading spends most time of its own."""
    profiler = cProfile.Profile()
    profiler.enable()
    for page in pages[:_PROFILED]:
        read_article(page)
    profiler.disable()
    # Not get_stats_profile, which keeps only one of the functions that share a name.
    timed: dict[tuple[str, int, str], Any] = vars(pstats.Stats(profiler))["stats"]
    whole = sum(own for _, _, own, _, _ in timed.values())
    rows = [
        Row(own / whole, own, calls, _place(file) + name)
        for (file, _, name), (_, calls, own, _, _) in timed.items()
    ]
    return sorted(rows, reverse=True)[:_ROWS]


def _place(file: str) -> str:
    """Return `room.module.` for a function of Qawl, else the module's name; nothing for a built-in."""
    path = Path(file)
    if file == "~":
        return ""
    return f"{path.parent.name}.{path.stem}." if "qawl" in path.parts else f"{path.stem}."
