"""Are claims right? Two measures on an archive, neither of which uses what the matcher uses.

`quotes`: direct quotations of eight words or more that stand, word for word, in an article of another outlet within
three days; how many are in one claim with a statement of that article. `judged`: pairs of statements that were judged
by reading, of which `judged/claims.tsv` gives the marks (see `marks.py`). They were drawn at random in three turns:

1. by one actor, in outlets that differ, as many of each nearness in meaning; judged before they were parted in halves;
2. by one voice, each with words that the other lacks: 120 ties of the matcher and 80 pairs that it nearly tied, at
   most four of a voice. All are for tuning;
3. 50 ties in which not all words are the same, and 30 pairs nearly tied, after the first rules of the second turn. All
   are for the verdict, and none was read before the last rule.

The second and third were judged by one reader, who wrote the rules but did not see what they made of a pair; what he
could not decide (30 of 280) is left out.

    python -m bench.archive_claims news.db [--wrong]
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa

from bench.marks import JUDGED, mark
from qawl.arabic.tokens import Tokens
from qawl.archive import Archive
from qawl.archive.schema import articles, statements

WORDS, DAYS = 8, 3


class Said(NamedTuple):
    id: int
    key: str
    outlet: str
    day: int
    mode: str
    claim: int | None
    content: str
    words: tuple[str, ...]


def said(archive: Archive) -> list[Said]:
    asked = sa.select(
        statements.c.id,
        articles.c.key,
        statements.c.outlet,
        statements.c.date,
        statements.c.mode,
        statements.c.claim_id,
        statements.c.content,
    ).join(articles)
    with archive.reading() as connection:
        rows = connection.execute(asked.where(statements.c.current)).all()
    return [Said(*row[:3], _day(row.date), *row[4:], _words(row.content)) for row in rows]


def _day(date: str | None) -> int:
    return dt.date.fromisoformat(date).toordinal() if date else 0


def _words(text: str) -> tuple[str, ...]:
    return tuple(key for key in Tokens(text).keys if key[0].isalnum())


def quotes(known: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield direct quotations with the statements of other outlets in which all their words stand in a row."""
    begun: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for one in known:
        if one.mode == "direct" and len(one.words) >= WORDS:
            begun[one.words[:WORDS]].append(one)
    for other in known:
        for place in range(len(other.words) - WORDS + 1):
            for one in begun.get(other.words[place : place + WORDS], ()):
                whole = other.words[place : place + len(one.words)] == one.words
                if whole and one.outlet != other.outlet and abs(one.day - other.day) <= DAYS:
                    yield one, other


class Measure(NamedTuple):
    right: int
    wrong: int
    missed: int

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        counts = f"{self.right} right, {self.wrong} wrong, {self.missed} missed"
        return f"precision {precision:.3f}, recall {recall:.3f} ({counts})"


def judged(known: list[Said]) -> Iterator[tuple[Said, Said, bool, str]]:
    """Yield the judged pairs that the archive has, whether they are one claim, and which half they are of."""
    by_mark = {mark(one.key, " ".join(one.content.split())): one for one in known}
    with (JUDGED / "claims.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            one, other = by_mark.get(row["one"]), by_mark.get(row["other"])
            if one and other:
                yield one, other, row["same"] == "1", row["half"]


def together(one: Said, other: Said) -> bool:
    return one.claim is not None and one.claim == other.claim


def measure(rows: list[tuple[Said, Said, bool, str]]) -> Measure:
    found = [(same, together(one, other)) for one, other, same, _ in rows]
    return Measure(found.count((True, True)), found.count((False, True)), found.count((True, False)))


def run(place: str, *, wrong: bool = False) -> dict[str, Any]:
    """Return the figures of the archive at `place`; print what is wrong if asked."""
    with Archive.open(place) as archive:
        known = said(archive)
    found: dict[tuple[int, str], list[tuple[Said, Said]]] = defaultdict(list)
    for one, other in quotes(known):
        found[one.id, other.key].append((one, other))
    apart = [pairs[0] for pairs in found.values() if not any(together(*pair) for pair in pairs)]
    figures: dict[str, Any] = {
        "quotes": len(found),
        "quotes in one claim": 1 - len(apart) / max(1, len(found)),
    }
    if wrong:
        _show("quote apart", apart)
    pairs_judged = list(judged(known))
    for half in ("tune", "verdict") if pairs_judged else ():
        rows = [row for row in pairs_judged if row[3] == half]
        figures[half] = measure(rows)
        if wrong and half == "tune":  # the other half stays unread
            _show("wrong", [row[:2] for row in rows if together(*row[:2]) and not row[2]])
            _show("missed", [row[:2] for row in rows if row[2] and not together(*row[:2])])
    return figures


def _show(label: str, pairs: list[tuple[Said, Said]]) -> None:
    for one, other in pairs:
        print(f"{label}: {one.id} {other.id}\n    {one.content[:160]}\n    {other.content[:160]}")


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("archive")
    given.add_argument("--wrong", action="store_true", help="print the pairs that are wrong")
    options = given.parse_args()
    for name, figure in run(options.archive, wrong=options.wrong).items():
        print(f"{name}: {figure:.3f}" if isinstance(figure, float) else f"{name}: {figure}")
