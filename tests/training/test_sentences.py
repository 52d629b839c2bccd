"""Sentences whose record is known beforehand are read as they are meant."""

from collections.abc import Callable, Iterator

import pytest

import qawl
from training import sentences

ALL = 1.0
MOST = 0.9


@pytest.mark.parametrize(
    ("made", "share"),
    [
        (sentences.circumstances, MOST),
        (sentences.asked, MOST),
        (sentences.stances, ALL),
        (sentences.kinds, ALL),
        (sentences.ends, 0.8),
        (sentences.turns, MOST),
        (sentences.media, MOST),
        (sentences.days, ALL),
    ],
)
def test_most_sentences_of_a_pattern_are_read_as_meant(
    made: Callable[[], Iterator[sentences.Sentence]], share: float
) -> None:
    found = [
        sentence.is_right(list(qawl.read(sentence.text, date=sentences.DAY).statements))
        for sentence in made()
    ]
    assert sum(found) >= share * len(found) > 0
