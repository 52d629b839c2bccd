from typing import get_args

import pytest

from qawl.errors import LexiconError
from qawl.lexicon.tables import table
from qawl.reading.acts.plover import cameo, plover, quad
from qawl.types import Act


def test_every_act_has_a_row_and_every_type_is_one_of_the_sixteen() -> None:
    types = {name for row in table("plover")["types"].values() for name in row}
    assert len(types) == 16
    for act in get_args(Act):
        assert plover(act) is None or plover(act) in types
        assert len(cameo(act)) == 2


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("appeal", "REQUEST"),
        ("accuse", "ACCUSE"),
        ("condemn", "ACCUSE"),
        ("threaten", "THREATEN"),
        ("promise", "AGREE"),
    ],
)
def test_acts_with_a_code(act: str, code: str) -> None:
    assert plover(act) == code


@pytest.mark.parametrize("act", ["assert", "announce", "predict", "deny"])
def test_comments_are_no_events(act: str) -> None:
    assert plover(act, addressed=True) is None


def test_a_warning_counts_only_when_it_is_addressed() -> None:
    assert plover("warn") is None
    assert plover("warn", addressed=True) == "THREATEN"


def test_a_refusal_is_told_from_other_disapproval() -> None:
    assert (plover("condemn", lemma="رفض"), cameo("condemn", "REJECT")) == ("REJECT", "12")
    assert (plover("condemn", lemma="أدان"), cameo("condemn", "ACCUSE")) == ("ACCUSE", "11")


def test_an_unknown_act_is_named() -> None:
    with pytest.raises(LexiconError, match="'shout'"):
        plover("shout")


def test_every_type_is_of_one_of_the_four_classes() -> None:
    assert (quad("AGREE"), quad("THREATEN")) == ("verbal_cooperation", "verbal_conflict")
    with pytest.raises(LexiconError, match="'SHOUT'"):
        quad("SHOUT")
