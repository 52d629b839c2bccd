"""A gate tells of every token what its question says of the word, whenever the tokens were made or changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic import tokens as module
from qawl.arabic.tokens import Gate, Tokens


@pytest.fixture(autouse=True)
def no_gates(monkeypatch):
    """Leave the gates of the reading alone: they are made once."""
    monkeypatch.setattr(module, "_gates", [])
    monkeypatch.setattr(module, "_asked", {})
    yield
    module._ask_anew()


@given(st.lists(st.sampled_from(["جسر", "وزارة", "،", "\u200f", "ميناء"]), max_size=20), st.integers(0, 20))
def test_a_gate_tells_what_its_question_does(words, first):
    module._gates.clear()
    module._asked.clear()
    long, listed = Gate(lambda key: len(key) > 3), Gate(words=lambda: ["جسر", ","])
    begun = Gate(lambda key: len(key) > 3, first="مس")
    both = Gate(lambda key: len(key) > 3, words=lambda: ["جسر"])
    tokens = Tokens(" ".join(words))
    for gate, true in (
        (long, lambda key: len(key) > 3),
        (listed, lambda key: key in ("جسر", ",")),
        (both, lambda key: len(key) > 3 or key == "جسر"),
        (begun, lambda key: key == "ميناء"),
    ):
        found = [i for i in range(first, len(tokens)) if true(tokens.keys[i])]
        assert list(gate.within(tokens, first, len(tokens))) == found
        assert gate.opens(tokens, first, len(tokens)) == bool(found)


def test_tokens_older_than_a_gate_and_changed_ones_are_asked_too():
    tokens = Tokens("قالت الوزارةأن الجسر آمن")
    gate = Gate(words=lambda: ["الجسر"])
    assert list(gate.within(tokens, 0, len(tokens))) == [3]
    tokens.split({1: (2,)})
    tokens.rename(0, "الجسر")
    assert list(gate.within(tokens, 0, len(tokens))) == [0, 4]
