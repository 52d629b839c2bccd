"""The models that the package holds are whole, and a score is the sum of what each feature weighs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.errors import LexiconError
from qawl.models import LinearModel, model

YES = LinearModel(["yes"], {"": [-1.0], "near": [3.0], "far": [-2.0]})
WEATHER = LinearModel(["sun", "rain"], {"": [0.5, 0.0], "cloud": [-1.0, 1.0], "wind": [0.25, 0.25]})


def test_scores_add_up_and_unknown_features_count_nothing() -> None:
    assert YES.scores(["near", "far", "never seen"]) == [0.0]
    assert WEATHER.scores(["cloud", "wind"]) == [-0.25, 1.25]
    assert YES.scores([]) == [-1.0]


def test_scoring_leaves_the_weights_as_they_are() -> None:
    assert WEATHER.best(["cloud"]) == WEATHER.best(["cloud"]) == "rain"
    assert WEATHER.weights[""] == [0.5, 0.0]


def test_a_probability_is_the_logistic_of_the_score() -> None:
    assert YES.probability(["near", "far"]) == 0.5
    assert math.isclose(YES.probability(["near"]), 1 / (1 + math.exp(-2)))


def test_the_best_class_has_the_highest_score() -> None:
    assert WEATHER.best([]) == "sun"
    assert WEATHER.best(["cloud"]) == "rain"


@given(st.lists(st.sampled_from(["near", "far", "x"]), max_size=300))
def test_a_probability_stays_between_never_and_always(features: list[str]) -> None:
    assert 0 < YES.probability(features) < 1


@pytest.mark.parametrize("name", ["judge", "edges"])
def test_the_models_of_the_reading_are_there_and_whole(name: str) -> None:
    found = model(name)
    assert found.classes == ["yes"]
    assert len(found.weights[""]) == 1
    assert all(len(row) == 1 and math.isfinite(row[0]) for row in found.weights.values())
    assert model(name) is found


def test_a_missing_model_is_named_with_the_way_to_make_it() -> None:
    with pytest.raises(LexiconError, match=r"'weather'.*training"):
        model("weather")
