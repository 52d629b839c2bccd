"""How many statements were found, and how much of each is right: the measures that quotation papers use.

A predicted statement is paired with a gold one by the tokens of their contents, and every other measure is
taken over those pairs; `docs/reference.md` defines each.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import msgspec

from qawl.evaluation.gold import Gold, Judged
from qawl.lexicon.tables import table
from qawl.types import Span

WORD = re.compile(r"[^\W_]+")
LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي", "ـ")
NAMED = frozenset({"person", "organization", "outlet"})
SETS = ("via", "addressee", "due")
FOUND_FROM = 0.5
"""The least token F1 of two contents that makes a predicted statement the gold one."""


@dataclass(frozen=True)
class Rate:
    """Hits over all that were predicted (`p`), over all in the gold (`r`), and their harmonic mean (`f1`)."""

    p: float
    r: float
    f1: float

    @classmethod
    def of(cls, hits: int, predicted: int, gold: int) -> Rate:
        """Return the three shares, each from 0 to 1 and 0 where nothing was counted."""
        p, r = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
        return cls(round(p, 4), round(r, 4), round(2 * p * r / (p + r), 4) if p + r else 0.0)


Scores = dict[str, int | float | Rate | None]
"""The measures by name: counts, accuracies (None where nothing was asked) and rates."""


@dataclass(frozen=True)
class Pairing:
    """The gold and the predicted statements of one article, and which of them are the same."""

    gold: Gold
    predicted: tuple[Judged, ...]

    @cached_property
    def tokens(self) -> list[tuple[int, int]]:
        """The words of the text, as (start, end) in characters."""
        return [word.span() for word in WORD.finditer(self.gold.text)]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.tokens]

    def cover(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the numbers of the tokens that `spans` touch."""
        touched: set[int] = set()
        for span in spans:
            number = bisect_left(self._ends, span.start + 1)
            while number < len(self.tokens) and self.tokens[number][0] < span.end:
                touched.add(number)
                number += 1
        return frozenset(touched)

    def meet(self, one: Span | None, other: Span | None) -> bool:
        """Whether two mentions share a token."""
        return bool(one and other and self.cover([one]) & self.cover([other]))

    @cached_property
    def gold_cover(self) -> list[frozenset[int]]:
        """The content tokens of each gold statement."""
        return [self.cover(statement.content) for statement in self.gold.statements]

    @cached_property
    def predicted_cover(self) -> list[frozenset[int]]:
        """The content tokens of each predicted statement."""
        return [self.cover(statement.content) for statement in self.predicted]

    @cached_property
    def matches(self) -> list[tuple[int, int]]:
        """The pairs (gold, predicted) that were found: one to one, the closest first."""
        candidates = sorted(
            (-2 * len(g & p) / (len(g) + len(p)), i, j)
            for i, g in enumerate(self.gold_cover)
            for j, p in enumerate(self.predicted_cover)
            if g & p
        )
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        for value, i, j in candidates:
            if -value >= FOUND_FROM and i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
        return list(pairs.items())

    @property
    def found(self) -> Iterator[tuple[Judged, Judged]]:
        """The statements of each pair, gold first."""
        return ((self.gold.statements[i], self.predicted[j]) for i, j in self.matches)


def evaluate(pairings: Sequence[Pairing]) -> Scores:
    """Return every measure over all the articles together, in the order they are shown."""
    totals: Counter[str] = Counter()
    for pairing in pairings:
        totals.update(_contents(pairing))
        for gold, predicted in pairing.found:
            totals.update(_fields(pairing, gold, predicted))
    scores: Scores = {"articles": len(pairings), "gold": totals["gold"], "predicted": totals["predicted"]}
    for measure in ("found", "exact", "overlap", "attributed"):
        whole = ("words predicted", "words gold") if measure == "overlap" else ("predicted", "gold")
        scores[measure] = Rate.of(totals[measure], *(totals[key] for key in whole))
    for measure in ("speaker", "name", "source", "cue", "mode", "act"):
        asked = totals[f"{measure} asked"] if measure in ("source", "cue") else totals["found"]
        hits = totals["attributed"] if measure == "speaker" else totals[measure]
        scores[measure] = round(hits / asked, 4) if asked else None
    for measure in SETS:
        scores[measure] = Rate.of(totals[measure], totals[f"{measure} predicted"], totals[f"{measure} gold"])
    return scores


def _contents(pairing: Pairing) -> Counter[str]:
    """What can be counted without a look at the fields: statements and the words of their contents."""
    gold: frozenset[int] = frozenset().union(*pairing.gold_cover)
    predicted: frozenset[int] = frozenset().union(*pairing.predicted_cover)
    return Counter(
        {
            "gold": len(pairing.gold.statements),
            "predicted": len(pairing.predicted),
            "found": len(pairing.matches),
            "exact": sum(pairing.gold_cover[i] == pairing.predicted_cover[j] for i, j in pairing.matches),
            "words gold": len(gold),
            "words predicted": len(predicted),
            "overlap": len(gold & predicted),
        }
    )


def _fields(pairing: Pairing, gold: Judged, predicted: Judged) -> Counter[str]:
    """What is right in one statement that was found."""
    counts: Counter[str] = Counter(
        {
            "attributed": int(same_speaker(gold, predicted)),
            "name": int(name_words(gold.speaker) == name_words(predicted.speaker)),
            "mode": int(gold.mode == predicted.mode),
            "act": int(gold.act == predicted.act),
        }
    )
    for measure in ("source", "cue"):
        asked = getattr(gold, measure)
        counts[f"{measure} asked"] = int(asked is not None)
        counts[measure] = int(pairing.meet(asked, getattr(predicted, measure)))
    for measure in SETS:
        expected, given = values(gold, measure), values(predicted, measure)
        counts[measure] = sum(any(_agree(one, other, measure) for other in expected) for one in given)
        counts[f"{measure} gold"], counts[f"{measure} predicted"] = len(expected), len(given)
    return counts


def values(statement: Judged, field: str) -> set[tuple[str, ...]]:
    """Return the values of `via`, `addressee` or `due` as they are compared: names by their words."""
    value = getattr(statement, field) or ()
    if field == "due":
        return {(value,)} if value else set()
    return {name_words(one) for one in ([value] if isinstance(value, str) else value)}


def _agree(one: tuple[str, ...], other: tuple[str, ...], field: str) -> bool:
    if field == "due":
        return one == other
    return set(one) <= set(other) or set(other) <= set(one)


def same_speaker(gold: Judged, predicted: Judged) -> bool:
    """Whether two statements name one speaker.

    A person, organization or outlet of the gold needs all words of one name in the other, and more than a
    lone surname where the gold has more; an unnamed source, a group or a document needs half the words, by
    their first four letters.
    """
    expected, given = set(name_words(gold.speaker)), set(name_words(predicted.speaker))
    if not expected or not given:
        return expected == given
    small, large = sorted((expected, given), key=len)
    if gold.speaker_type in NAMED:
        return small <= large and (len(small) > 1 or len(expected) == 1)
    stems = {word[:4] for word in large}
    return 2 * sum(word[:4] in stems for word in small) >= len(small)


def name_words(name: str | None) -> tuple[str, ...]:
    """Return the words of a name, folded, without titles and without the article ال."""
    words = (fold(word) for word in WORD.findall(name or "") if word not in _titles())
    return tuple(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("evaluation")["titles"])


def fold(text: str) -> str:
    """Return one spelling for the letters that newspapers write in several ways, without diacritics.

    The measures keep this folding of their own, so that a figure means the same whatever the reading folds.
    """
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(LETTERS)


def as_json(scores: Scores) -> dict[str, Any]:
    """Return the measures in the form that JSON can carry."""
    builtins: dict[str, Any] = msgspec.to_builtins(scores)
    return builtins
