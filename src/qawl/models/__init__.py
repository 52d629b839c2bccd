"""Small linear models of the reading, learned from annotated articles by `python -m training.train`, and their loader.

A model is a table of weights, one for each feature (a short string); the score of a case is the sum over its
features. Nothing here needs more than the standard library, and nothing is downloaded.
"""

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources

from qawl.errors import LexiconError


class LinearModel:
    """Weights of one decision, by class; a yes-or-no decision has the one class `yes`."""

    __slots__ = ("classes", "weights")

    def __init__(self, classes: list[str], weights: dict[str, list[float]]) -> None:
        """Keep for each feature its weights, one a class; the feature `""` holds the intercepts."""
        self.classes = classes
        self.weights = weights

    def scores(self, features: Iterable[str]) -> list[float]:
        """Return the score of each class, a log-odds or an unnormalised log-probability."""
        totals = list(self.weights[""])
        get = self.weights.get
        for feature in features:
            row = get(feature)
            if row is not None:
                for k, value in enumerate(row):
                    totals[k] += value
        return totals

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability of yes."""
        score = max(-30.0, min(30.0, self.scores(features)[0]))
        return 1.0 / (1.0 + math.exp(-score))

    def best(self, features: Iterable[str]) -> str:
        """Return the class with the highest score."""
        totals = self.scores(features)
        return self.classes[totals.index(max(totals))]


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
    return LinearModel(data["classes"], data["weights"])
