"""How sure the reading is of a report: always a probability, and high where the report is plain."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.document import Document
from qawl.reading.judge import confidence, features
from qawl.reading.reader import THRESHOLD, draft
from qawl.types import Article

WORDS = [
    "قال",
    "وأضاف",
    "الوزير",
    "إن",
    "أن",
    "الجسر",
    "آمن",
    "مؤكداً",
    "بين",
    "بحسب",
    "«",
    "»",
    ":",
    "،",
    ".",
    "\n",
    "عد",
    "رأيه",
]


def confidences(text: str) -> list[float]:
    doc = Document(Article(id="t", text=text))
    return [confidence(doc, report) for report in draft(doc)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر آمن.",
        "وأضاف أن الجسر آمن.",
        "وأكدت وزارة الطاقة، في بيان، أن الجسر آمن.",
        "قال الوزير: «الجسر آمن ولا خطر على أحد».",
        "وبحسب الشرطة، فإن الجسر آمن.",
    ],
)
def test_a_plain_report_is_nearly_sure(text: str) -> None:
    assert max(confidences(text)) > 0.8


def test_the_threshold_leaves_room_on_both_sides() -> None:
    assert 0.2 < THRESHOLD < 0.8


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_a_confidence_is_a_probability(text: str) -> None:
    assert all(0 < sure < 1 for sure in confidences(text))


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_no_word_of_the_article_but_the_row_of_its_cue_is_a_feature(text: str) -> None:
    doc = Document(Article(id="t", text=text))
    for report in draft(doc)[0]:
        told = chain.from_iterable(features(doc, report))
        said = " ".join(feature for feature in told if not feature.startswith("row="))
        assert not [word for word in ("قال", "الوزير", "الجسر", "امن", "مؤكدا") if word in said]
