"""Which articles of the whole input repeat an earlier one, word for word or nearly?

Only signatures are compared, one band at a time: sorted by it, articles that share a number stand together, and each is
compared with the first of them and with the one before it. So time grows as sorting does, and memory by 24 bytes an
article beside the signatures, which are read from the disk as they are needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qawl.flow.signatures import BANDS, ENOUGH

ALIKE = 0.8
"""Share of runs of words that two articles have in common (Jaccard) from which on one repeats the other."""

_CHANCE = 1 / 256  # that eight bits of two hashes are the same though the hashes are not


def duplicates(made: Any) -> Iterator[tuple[int, str, int]]:
    """Yield for each repeating article its place, `exact` or `near`, and the place of the first that it repeats.

    Args:
        made: the signatures of all articles, the first article first.
    """
    import numpy as np

    first = np.arange(len(made))
    exact = np.zeros(len(made), bool)
    for earlier, later in _neighbours(made["digest"][:, 0]):
        same = (made["digest"][earlier] == made["digest"][later]).all(axis=1)
        exact[later[same]] = True
        _joined(first, earlier[same], later[same])
    for band in range(BANDS):
        for earlier, later in _neighbours(made["bands"][:, band]):
            long = (made["words"][earlier] >= ENOUGH) & (made["words"][later] >= ENOUGH) & ~exact[later]
            pairs = earlier[long], later[long]
            alike = _likeness(made["sketch"], *pairs) >= ALIKE
            _joined(first, pairs[0][alike], pairs[1][alike])
    for place in np.flatnonzero(first != np.arange(len(made))):
        root = _root(first, place)
        same = (made["digest"][place] == made["digest"][root]).all()
        yield int(place), "exact" if same else "near", int(root)


def _neighbours(numbers: Any) -> Iterator[tuple[Any, Any]]:
    """Yield pairs of places with one number, as two arrays: each with the first of them, and with the one before."""
    import numpy as np

    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    same = np.flatnonzero(ordered[1:] == ordered[:-1]) + 1
    if not len(same):
        return
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    begin = starts[np.searchsorted(starts, same, side="right") - 1]
    yield order[begin], order[same]
    later = same[begin != same - 1]
    yield order[later - 1], order[later]


def _likeness(sketches: Any, one: Any, other: Any, step: int = 100_000) -> Any:
    """Return how alike articles are, pair by pair, from 0 to 1."""
    import numpy as np

    shares = [
        (sketches[one[start : start + step]] == sketches[other[start : start + step]]).mean(axis=1)
        for start in range(0, len(one), step)
    ]
    share = np.concatenate(shares) if shares else np.zeros(0)
    return (share - _CHANCE) / (1 - _CHANCE)


def _joined(first: Any, earlier: Any, later: Any) -> None:
    """Note that articles repeat earlier ones; of two that are the first of their kind, the earlier stays so."""
    for one, other in zip(earlier, later, strict=True):
        left, right = sorted((_root(first, one), _root(first, other)))
        first[right] = left


def _root(first: Any, place: Any) -> Any:
    """Return the first article of its kind, and shorten the way there."""
    root = place
    while first[root] != root:
        root = first[root]
    while first[place] != root:
        first[place], place = root, first[place]
    return root
