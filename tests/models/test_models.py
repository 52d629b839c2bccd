"""The models that the package holds are whole, and a score is the sum of what each feature weighs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic import remembered
from qawl.errors import LexiconError
from qawl.models import LinearModel, Part, model, told_once

YES = LinearModel({"": -1.0, "near": 3.0, "far": -2.0})


def test_scores_add_up_and_unknown_features_count_nothing() -> None:
    assert YES.score([("near", "far"), ("never seen",)]) == 0.0
    assert YES.score([]) == -1.0


def test_a_probability_is_the_logistic_of_the_score() -> None:
    assert YES.probability([("near", "far")]) == 0.5
    assert math.isclose(YES.probability([("near",)]), 1 / (1 + math.exp(-2)))


@given(st.lists(st.sampled_from([("near",), ("far",), ("x", "near")]), max_size=300))
def test_a_probability_stays_between_never_and_always(parts: list[Part]) -> None:
    assert 0 < YES.probability(parts) < 1


def test_parts_are_made_once_until_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_most", 3)

    @told_once
    def part(number: int) -> tuple[str, ...]:
        return (f"number={number}",)

    counts = LinearModel({f"number={number}": float(number) for number in range(9)})
    first = part(1)
    assert part(1) is first
    assert [counts.score([part(number)]) for number in range(9)] == list(range(9))
    assert part(1) is not first
    assert counts.score([first, part(1)]) == 2.0


@pytest.mark.parametrize("name", ["judge", "edges"])
def test_the_models_of_the_reading_are_there_and_whole(name: str) -> None:
    found = model(name)
    assert math.isfinite(found.score([("kind=verb", "gap=stop")]))
    assert found.score([("kind=verb", "gap=stop")]) != found.score([])
    assert model(name) is found


def test_a_missing_model_is_named_with_the_way_to_make_it() -> None:
    with pytest.raises(LexiconError, match=r"'weather'.*training"):
        model("weather")
