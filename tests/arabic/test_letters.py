"""Spellings of the same word have one key, and every folded view leads back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import MARKS, fold, fold_text, fold_word, has_arabic

# Everything that folding has a rule for, densely, beside any text at all.
LETTERS = st.text(alphabet="ابتةىيئءؤأإآٱکیپگ لإلاﷲﷺﻻﻼﻷﺎﺑ٠١۲ًٌَُِّْـ\u200f\u200c\u202b\ufeff «»،.aZ1", max_size=40)
TEXTS = st.one_of(st.text(max_size=60), LETTERS)


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        ("أكد اكد أكّد أكَّدَ آكد إكد أكـــد", "اكد"),
        ("مؤكداً موكدا مُؤكِّداً", "موكدا"),
        ("على علي علی", "علي"),
        ("قناة قناه قناۀ", "قناه"),
        ("كتاب کتاب ڪتاب", "كتاب"),
        ("ﺍﻟﻨﺎﺱ الناس", "الناس"),
        ("ﻻ لا ﻷ", "لا"),
        ("٢٠٣١ ۲۰۳۱ 2031", "2031"),
        ("قا\u200fل \u202bقال\u202c ق\u200cال \ufeffقال قا\u00adل", "قال"),
    ],
)
def test_spellings_of_one_word_share_a_key(spellings: str, key: str) -> None:
    assert {fold_word(word) for word in spellings.split()} == {key}


@pytest.mark.parametrize(
    ("one", "other"), [("قال", "مال"), ("ذكر", "دكر"), ("سأل", "سال سائل"), ("عين", "غين"), ("BBC", "bbc")]
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


@given(TEXTS)
def test_folding_a_text_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold_text(text)) == len(text)
    assert fold_text(fold_text(text)) == fold_text(text)


@given(TEXTS)
def test_a_folded_text_maps_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[-1] == len(text)
    for place, letter in enumerate(folded.text):
        assert letter in fold_word(text[folded.offsets[place]])


def test_a_word_found_in_the_folded_text_is_found_in_the_text() -> None:
    text = "ثم أَكَّـدَتْ الوزيرة"
    folded = fold(text)
    place = folded.text.index("اكدت")
    assert text[folded.offsets[place] : folded.offsets[place + 4]].strip() == "أَكَّـدَتْ"


@given(TEXTS)
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert fold_word(fold_word(text)) == fold_word(text)


@given(st.text(alphabet="قالوفسيمنتبهةأإى", min_size=1, max_size=12), st.data())
def test_marks_between_letters_change_no_key(word: str, data: st.DataObject) -> None:
    mark = data.draw(st.sampled_from("ًَُّْـ\u200f\u200e\u200c\u202a\u2066\ufeff"))
    place = data.draw(st.integers(0, len(word)))
    assert fold_word(word[:place] + mark + word[place:]) == fold_word(word)


def test_the_marks_are_no_letters() -> None:
    assert not set("ابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789 .,") & set(MARKS.replace("-", ""))


@pytest.mark.parametrize(
    ("text", "expected"), [("Reuters قال", True), ("ﻻ", True), ("Reuters 2031 «»", False), ("", False)]
)
def test_whether_a_text_is_arabic(text: str, expected: bool) -> None:
    assert has_arabic(text) is expected
