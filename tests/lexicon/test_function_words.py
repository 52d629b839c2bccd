"""The closed-class words are found whatever their spelling, and each set holds what it says."""

from dataclasses import fields

import pytest

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import FunctionWords, function_words
from qawl.lexicon.tables import table

_SETS = [field.name for field in fields(FunctionWords)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("complementizer", "إن أن أنّ إنّه أنها بأن بأنه إنني"),
        ("preposition", "في من إلى على عن مع إلي"),
        ("relative", "الذي التي الذين اللواتي"),
        ("pronoun_subject", "نحن أنا هو هي هذا"),
        ("negation", "لم لن لا ليس"),
        ("auxiliary", "كان وكانت"),
        ("time", "اليوم أمس الخميس الثلاثاء غداً"),
        ("clause", "حيث فيما بينما لكن"),
        ("object_opener", "عدم وجود ضرورة"),
        ("occasion", "تصريح بيان مقابلة كلمة"),
        ("resumptive", "فإن فإنها"),
        ("latter", "الأخير الأخيرة"),
    ],
)
def test_common_words_are_in_their_set(name: str, words: str) -> None:
    assert [word for word in words.split() if fold_word(word) not in getattr(function_words(), name)] == []


@pytest.mark.parametrize("word", ["الوزير", "بغداد", "مدرسة", "قال", "وأكد"])
def test_names_nouns_and_verbs_of_saying_are_in_no_set(word: str) -> None:
    assert [name for name in _SETS if fold_word(word) in getattr(function_words(), name)] == []


_LIGATURE = fold_word("ﷺ")  # one word, though a ligature of four


def test_every_list_of_the_table_is_read_and_none_is_empty() -> None:
    assert set(table("function_words")) == set(_SETS)
    for name in _SETS:
        words = getattr(function_words(), name)
        assert words, name
        assert all(word == fold_word(word) for word in words), name
        assert all(" " not in word or word == _LIGATURE for word in words), name


def test_what_opens_a_clause_is_no_preposition() -> None:
    words = function_words()
    assert not words.complementizer & (words.preposition | words.relative | words.negation)
