"""What each model is asked, as examples from a gold article: the reading's own features, and the annotators' answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from qawl.reading.contents.edges import places
from qawl.reading.document import Document
from qawl.reading.judge import confidence
from qawl.reading.judge import features as judge_features
from qawl.reading.reader import THRESHOLD, draft
from qawl.reading.report import Report
from qawl.types import Article

Example = tuple[list[str], object]


@dataclass(frozen=True)
class Task:
    """One decision: its examples, the strength of regularisation, and how its answers are measured.

    `lean` is added to the log-odds of yes. The right edge is chosen among many places, each weighed by itself, so that
    a little too much at each would end contents too early; cross-validated over whole contents, -0.3 to -0.6 are best.
    """

    examples: Callable[[dict], Iterator[Example]]
    c: float
    rare: int
    measure: Callable[[np.ndarray, np.ndarray], str]
    lean: float = 0.0


def document(row: dict) -> Document:
    """Return a gold article as the reading sees it."""
    return Document(Article(id=row["id"], text=row["text"]))


def covered(spans: list[list[int]], doc: Document) -> set[int]:
    """Return the word tokens of `doc` that gold `spans` touch."""
    tokens = doc.tokens
    out = set()
    for start, end in spans:
        i = tokens.at(start)
        while i < len(tokens) and tokens.starts[i] < end:
            if tokens.is_word(i):
                out.add(i)
            i += 1
    return out


def overlap(a: set[int], b: set[int]) -> float:
    """Return the token F1 of two sets."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def labels(reports: list[Report], doc: Document, gold: list[tuple[dict, set[int], set[int]]]) -> list[bool]:
    """Return for each report whether it is a gold statement.

    It is one when it shares its cue and some of its content; a gold statement whose cue no report has is given to the
    one report that shares at least half of its content.
    """
    contents = [{i for part in r.parts for i in range(*part) if doc.tokens.is_word(i)} for r in reports]
    cues = [set(range(*r.cue)) if r.cue and r.opener != "headline" else set() for r in reports]
    out = [False] * len(reports)
    for _, cue, content in gold:
        same = [k for k in range(len(reports)) if cue & cues[k] and contents[k] & content]
        if not same:
            free = [k for k in range(len(reports)) if not out[k] and overlap(contents[k], content) >= 0.5]
            same = [max(free, key=lambda k: overlap(contents[k], content))] if free else []
        for k in same:
            out[k] = True
    return out


def gold_of(row: dict, doc: Document) -> list[tuple[dict, set[int], set[int]]]:
    """Return each gold statement with the tokens of its cue and of its content."""
    return [
        (s, covered([s["cue"]], doc) if s["cue"] else set(), covered(s["content"], doc))
        for s in row["statements"]
    ]


def judge(row: dict) -> Iterator[Example]:
    """Is this candidate a statement?"""
    doc = document(row)
    reports, _ = draft(doc)
    gold = gold_of(row, doc)
    for report, holds in zip(reports, labels(reports, doc, gold), strict=True):
        yield list(chain.from_iterable(judge_features(doc, report))), holds


def edges(row: dict) -> Iterator[Example]:
    """Does the content end here?"""
    doc = document(row)
    reports, contents = draft(doc)
    reports = [
        report
        for report in reports
        if confidence(doc, report) >= THRESHOLD and report.rule != "headlines.quotation"
    ]
    around = contents.around(reports)
    gold = gold_of(row, doc)
    for report in reports:
        if report.closed:
            continue
        statement = at_start(report, doc, gold)
        if statement is None:
            continue
        end = max(statement[2]) + 1
        seen = list(places(doc, report, around))
        ends = [_last_word(doc, place.at) for place, _ in seen]
        if end not in ends:
            continue
        for (_, parts), place in zip(seen, ends, strict=True):
            yield list(chain.from_iterable(parts)), place == end
            if place == end:
                break


def _last_word(doc: Document, place: int) -> int:
    while place and not doc.tokens.is_word(place - 1):
        place -= 1
    return place


def at_start(report: Report, doc: Document, gold: list) -> tuple[dict, set[int], set[int]] | None:
    """Return the gold statement that begins at the same word as `report`, if there is one."""
    start = report.start
    while start < len(doc) and not doc.tokens.is_word(start):
        start += 1
    cue = set(range(*report.cue)) if report.cue else set()
    same = [g for g in gold if g[2] and min(g[2]) == start and (not g[1] or not cue or cue & g[1])]
    return same[0] if same else None


def f1(y: np.ndarray, guessed: np.ndarray) -> str:
    """Return precision, recall and F1 of a yes-or-no decision."""
    hit = int((y & guessed).sum())
    p, r = hit / max(1, int(guessed.sum())), hit / max(1, int(y.sum()))
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} accuracy {(y == guessed).mean():.3f}"


TASKS = {
    "judge": Task(judge, c=0.15, rare=2, measure=f1),
    "edges": Task(edges, c=0.2, rare=2, measure=f1, lean=-0.4),
}
ORDER = ["edges", "judge"]
