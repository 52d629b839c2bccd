"""Small linear models of the reading, learned from annotated articles by `python -m training.train`, and their loader.

A model is a table of weights, one for each feature (a short string); the score of a case is the sum over its
features. Nothing here needs more than the standard library, and nothing is downloaded.
"""

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import repeat

from qawl.errors import LexiconError


class LinearModel:
    """Weights of one yes-or-no decision."""

    __slots__ = ("_bias", "_weights")

    def __init__(self, weights: dict[str, float]) -> None:
        """Keep for each feature its weight; the feature `""` holds the intercept."""
        self._bias = weights.get("", 0.0)
        self._weights = weights

    def score(self, features: Iterable[str]) -> float:
        """Return the log-odds of yes."""
        return self._bias + sum(map(self._weights.get, features, repeat(0.0)))

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability of yes."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(features)))))


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
