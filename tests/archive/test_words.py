"""A word is known by one stem in all its spellings and endings; words that only look so are kept apart."""

from __future__ import annotations

import pytest

from qawl.archive.find.words import bare, forms, stem, stems, terms


@pytest.mark.parametrize(
    "words",
    [
        "الحكومة حكومة والحكومة بالحكومة للحكومة حكومته حكومتها حكومتهم الحكومات حكومتان",
        "المسؤول مسؤول المسؤولين مسؤولون للمسؤولين مسؤولة",
        "ولاية الولايات ولايته بالولاية",
        "إعلان الإعلان إعلانات إعلانه وَالإعْلان اعلان",
        "قانون القانون قوانين القوانين قانونية",
        "علاقة علاقات علاقاتها العلاقة",
        "مدينة المدن مدن بالمدينة",
        "وزير الوزير وزراء الوزراء والوزراء",
        "التزام الالتزام والالتزام التزاماتها بالتزامات",
    ],
)
def test_spellings_and_endings_of_a_word_have_one_stem(words: str) -> None:
    first, *others = words.split()
    assert {other for other in others if stem_of(first) not in forms_of(other)} == set()


def stem_of(word: str) -> str:
    return stems(word)[0]


def forms_of(word: str) -> tuple[str, ...]:
    found = terms(word)
    return (*found.stems, *found.bare)


@pytest.mark.parametrize(
    "pair",
    ["عدوان عدو", "لبنان لبن", "بيان بي", "سلطان سلط", "طيران طير", "برلمان برلم", "عمان عم", "وراء راء"],
)
def test_an_ending_or_beginning_of_its_own_is_not_cut_off(pair: str) -> None:
    word, other = pair.split()
    assert not set(forms_of(word)) & set(forms_of(other))


def test_a_letter_joined_before_a_word_may_be_a_particle() -> None:
    assert forms("بجسر") == ("بجسر", "جسر")
    assert forms("وبجسر") == ("وبجسر", "بجسر", "جسر")
    assert bare("فريق") == bare("بطاقه") == bare("كتاب") == bare("وزير") == ()


def test_digits_and_latin_letters_have_one_spelling() -> None:
    assert stems("٢٬٥٠٠ 2,500 ۲۵۰۰") == ["2500"] * 3
    assert stems("NATO Nato") == ["nato"] * 2


def test_no_stem_holds_anything_but_letters_and_digits() -> None:
    assert stems("«قال»: 'نعم'؛ a*b \\ NEAR/2 \0 \u202e(x)") == ["قال", "نعم", "a", "b", "near", "2", "x"]


def test_stems_are_the_same_for_whatever_stands_around() -> None:
    assert stem("جسر") == stems("الجسور")[0]
