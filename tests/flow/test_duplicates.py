"""What repeats an earlier article is found, word for word or nearly; what only treats the same matter is not."""

import pytest

pytest.importorskip("daft")

from tests.flow.news import text

from qawl.flow.duplicates import duplicates
from qawl.flow.signatures import folded, signatures


def found(*texts: str) -> list[tuple[int, str, int]]:
    return list(duplicates(signatures([folded("", one) for one in texts])))


def long(n: int) -> str:
    return "\n".join(text(n * 10 + k) for k in range(6))


def test_marks_hamzas_punctuation_and_lines_make_no_difference() -> None:
    other = long(1).replace("قال", "قَالَ").replace("أن ", "ان ").replace("،", " - ").replace("\n", " ")
    assert found(long(0), long(1), other) == [(2, "exact", 1)]


def test_a_few_other_words_are_a_near_duplicate() -> None:
    other = long(1).replace("الاثنين", "الثلاثاء", 1).replace("السكان", "الأهالي")
    assert found(long(1), long(0), other) == [(2, "near", 0)]


def test_all_repeat_the_first_of_them() -> None:
    near = long(3) + " (وكالات)"
    assert found(long(3), near, long(3), near, long(4)) == [
        (1, "near", 0),
        (2, "exact", 0),
        (3, "near", 0),
    ]


def test_articles_that_share_a_paragraph_are_no_duplicates() -> None:
    assert found(long(1) + text(500), long(2) + text(500), text(500)) == []


def test_short_articles_are_duplicates_only_word_for_word() -> None:
    flash = "انتهاء أعمال الجسر في صور"
    assert found(flash, flash + " غدا", flash) == [(2, "exact", 0)]


def test_thousands_of_one_kind_take_no_time_that_grows_with_their_pairs() -> None:
    assert len(found(*[long(1)] * 3000, *[f"{long(1)} {n}" for n in range(200)])) == 3199
