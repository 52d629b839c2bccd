"""Verbal nouns are told from other nouns by their shape, with or without a pronoun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.tables import table


@pytest.mark.parametrize(
    "words",
    [
        "إطلاق إرسال إيقاف",
        "إقالة إدانة إعادة",
        "تشكيل تمديد تعيين",
        "تعزيزات تسوية",
        "تعاون تراجع تفاهم",
        "مشاركة مواصلة معاقبة",
        "انسحاب انهيار اندلاع",
        "اعتقال افتتاح ارتفاع",
        "استهداف استئناف استقالة",
        "إلغاء إنهاء انتهاء",
        "استيلاء انقضاء ازدراء",
        "ازدحام اصطدام اضطراب",
        "اعتقالات استهدافات",
        "بناء حل نزع سحب",
    ],
)
def test_words_of_each_shape(words: str) -> None:
    assert [word for word in words.split() if not is_masdar(fold_word(word))] == []


@pytest.mark.parametrize(
    "word", ["اعتقاله", "استهدافها", "إقالتهم", "معاقبتهما", "تشكيلنا", "تسويتها", "انسحابكم"]
)
def test_a_pronoun_may_be_joined(word: str) -> None:
    assert is_masdar(fold_word(word))


@pytest.mark.parametrize(
    "word",
    [
        "إيران",
        "إدارة",
        "محافظة",
        "اتحاد",
        "تاريخ",
        "انتخابات",
        "ترامب",
        "وزير",
        "كتاب",
        "قال",
        "في",
        "و",
        "",
        "الاعتقال",
        "2031",
    ],
)
def test_other_words_of_the_news_are_none(word: str) -> None:
    assert not is_masdar(fold_word(word))


@pytest.mark.parametrize("word", ["إنتاجهم", "اجتماعه"])
def test_no_more_with_a_pronoun_than_without(word: str) -> None:
    assert not is_masdar(fold_word(word))


@given(st.sampled_from(table("masdars")["not"]))
def test_an_exception_is_none(word: str) -> None:
    assert not is_masdar(fold_word(word))


@given(st.text(max_size=20))
def test_any_word_at_all_can_be_asked_about(word: str) -> None:
    assert is_masdar(fold_word(word)) in (True, False)
