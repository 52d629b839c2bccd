"""Small linear models of the reading, learned from annotated articles by `python -m training.train`, and their loader.

A model is a table of weights, one for each feature (a short string); the score of a case is the sum over its
features. They come in parts: what is told of a few things that recur together, whose weights are summed once.
Nothing here needs more than the standard library, and nothing is downloaded.
"""

import json
import math
from collections.abc import Callable, Iterable
from functools import cache
from importlib import resources
from typing import ParamSpec, TypeVar, cast

from qawl.arabic.remembered import kept_at_most
from qawl.errors import LexiconError

P = ParamSpec("P")
T = TypeVar("T")

# What forgets all that is kept here; that goes together, since parts are known by what they are, not by their letters.
_clears: list[Callable[[], None]] = []


class Part(tuple[str, ...]):
    """Features that are told together; what is `told_once` is looked up as the one object that it is, not spelt out."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__


def made_once(make: Callable[P, T]) -> Callable[P, T]:
    """Return `make` such that what it makes of the same things is one object, until there are too many."""
    kept = cache(make)
    _clears.append(kept.cache_clear)
    return cast("Callable[P, T]", kept)


def told_once(features: Callable[P, tuple[str, ...]]) -> Callable[P, Part]:
    """Return `features`, a function of few things of few values, such that each part is made once for all articles."""

    def part(*args: P.args, **kwargs: P.kwargs) -> Part:
        return Part(features(*args, **kwargs))

    return made_once(part)


class _Sums(dict[tuple[str, ...], float]):
    """What the features of each part weigh together; of all parts there are some ten thousand in as many articles."""

    __slots__ = ("_weights",)

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights
        _clears.append(self.clear)

    def __missing__(self, part: tuple[str, ...]) -> float:
        if len(self) >= kept_at_most():
            for clear in _clears:
                clear()
        found = self[part] = sum(self._weights.get(feature, 0.0) for feature in part)
        return found


class LinearModel:
    """Weights of one yes-or-no decision."""

    __slots__ = ("_bias", "_sums")

    def __init__(self, weights: dict[str, float]) -> None:
        """Keep for each feature its weight; the feature `""` holds the intercept."""
        self._bias = weights.get("", 0.0)
        self._sums = _Sums(weights)

    def score(self, parts: Iterable[tuple[str, ...]]) -> float:
        """Return the log-odds of yes; what the features of `parts` weigh is kept, so that there must be few."""
        return self._bias + sum(map(self._sums.__getitem__, parts))

    def probability(self, parts: Iterable[tuple[str, ...]]) -> float:
        """Return the probability of yes."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(parts)))))


@cache
def model(name: str) -> LinearModel:
    """Return the model `name`, read once.

    Raises:
        LexiconError: the package holds no such model.
    """
    try:
        data = json.loads((resources.files(__package__) / f"{name}.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"no model named {name!r}; make it with `python -m training.train`") from None
    return LinearModel(data)
