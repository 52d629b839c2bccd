import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.lexicon.numerals import cardinal, ordinal


def keys(words: str) -> list[str]:
    return [fold_word(word) for word in words.split()]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("خمسة", 5),
        ("أحد عشر", 11),
        ("ثلاثة عشر", 13),
        ("واحد وعشرون", 21),
        ("مئتان وأربعون", 240),
        ("ثلاثمائة وخمسة وستين", 365),
        ("ألف وتسعمئة وخمسة وسبعين", 1975),
        ("ألفين وثلاثين", 2030),
        ("ألفان وواحد وعشرون", 2021),
        ("خمسين ألفاً", 50_000),
        ("مليونين ومئة ألف", 2_100_000),
        ("٢٥ مليوناً", 25_000_000),
    ],
)
def test_a_count_in_words_is_read_whole(words: str, number: int) -> None:
    assert cardinal(keys(words)) == (number, len(words.split()))


def test_a_count_ends_where_the_counted_thing_begins() -> None:
    assert cardinal(keys("مقتل ثلاثة وعشرين شخصاً"), 1) == (23, 3)
    assert cardinal(keys("مقتل الجندي")) is None


def test_two_counts_in_a_row_are_not_added() -> None:
    assert cardinal(keys("خمسة ستة")) == (5, 1)


def test_a_number_does_not_run_on_over_a_scale_said_again() -> None:
    assert cardinal(keys("ألف ألف ألف ألف")) == (1000, 1)


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("الأول", 1),
        ("الثالثة", 3),
        ("العاشر", 10),
        ("الحادي عشر", 11),
        ("العشرين", 20),
        ("الحادي والثلاثين", 31),
    ],
)
def test_a_rank_in_words_is_read_whole(words: str, rank: int) -> None:
    assert ordinal(keys(words)) == (rank, len(words.split()))


def test_the_first_of_a_month_has_maghrebi_names() -> None:
    assert ordinal(keys("فاتح ماي")) == (1, 1)


@given(
    st.lists(st.text(alphabet="الفمئةوعشرينثلاثاحدى0123456789", min_size=1), max_size=8), st.integers(0, 9)
)
def test_no_words_raise_and_the_end_lies_within_them(words: list[str], start: int) -> None:
    folded = [key for key in map(fold_word, words) if key]
    for read in (cardinal, ordinal):
        found = read(folded, start)
        assert found is None or start < found[1] <= len(folded)
