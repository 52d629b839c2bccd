"""Every letter of a text is in one token, in order, and a token's characters are those that made its key."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic import tokens as module
from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import QUOTE_MARK
from qawl.arabic.tokens import Tokens

WORDS = [
    "قال",
    "الوزيرُ",
    "وأكدعلى",
    "مشيراً",
    "«",
    "»",
    '"',
    "``",
    "&quot;",
    "،",
    "...",
    "3,5",
    "٢٠٪",
    "د.",
    "\n",
    "\u200f",
    "ـ",
    "ﷲ",
    "CNN",
    "😀",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "\n", "\t"])), max_size=20).map(
        lambda pairs: "".join(word + gap for word, gap in pairs)
    ),
)


def keys(text: str) -> list[str]:
    return Tokens(text).keys


@given(TEXTS)
def test_tokens_are_in_order_and_inside_the_text(text: str) -> None:
    tokens = Tokens(text)
    assert len(tokens.keys) == len(tokens.starts) == len(tokens.ends) == len(tokens)
    assert all(tokens.keys)
    last = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        last = end
    assert tokens.text == text


@given(TEXTS)
def test_no_letter_or_number_is_lost(text: str) -> None:
    tokens = Tokens(text)
    covered = {i for start, end in zip(tokens.starts, tokens.ends, strict=True) for i in range(start, end)}
    for i, character in enumerate(text):
        if character.isalnum() and fold_word(character):
            assert i in covered


@given(TEXTS)
def test_a_place_leads_to_its_token(text: str) -> None:
    tokens = Tokens(text)
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        assert tokens.at(start) == tokens.at(end - 1) == index
    assert tokens.at(len(text)) == len(tokens)


def test_marks_in_a_word_stay_in_its_span() -> None:
    tokens = Tokens("ثم أَكَّـدَتْ، أمس")
    assert tokens.keys == ["ثم", "اكدت", ",", "امس"]
    assert tokens.text[tokens.starts[1] : tokens.ends[1]] == "أَكَّـدَتْ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم»", ["قال", ":", "«", "نعم", "»"]),
        ("وأكد؛ ثم سأل؟", ["واكد", ";", "ثم", "سال", "?"]),
        ("&quot;نعم&quot; ``لا''", ['"', "نعم", '"', '"', "لا", '"']),
        ("انتظر... ثم… عاد", ["انتظر", "..", "ثم", "..", "عاد"]),
        ("٣٫٥٪ و12:30", ["3٫5", "%", "و12", ":", "30"]),
        ("عام 1,200.75 دولار", ["عام", "1,200.75", "دولار"]),
        ("سطر\nسطر", ["سطر", "\n", "سطر"]),
        ("‹هنا›", ["«", "هنا", "»"]),
        ("بيان — رد", ["بيان", "-", "رد"]),
        ("\u200f \u200f ـ", []),
        ("", []),
    ],
)
def test_keys(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("joined", "parts"),
    [
        ("الحكومةأعلنت", ["الحكومه", "اعلنت"]),
        ("مشيراًإلى", ["مشيرا", "الي"]),
        ("مستشفىالمدينة", ["مستشفي", "المدينه"]),
    ],
)
def test_letters_that_only_end_a_word_part_joined_words(joined: str, parts: list[str]) -> None:
    tokens = Tokens(joined)
    assert tokens.keys == parts
    assert tokens.ends[0] == tokens.starts[1]


def test_words_are_told_from_marks() -> None:
    tokens = Tokens("قال 12 CNN :«")
    assert [tokens.is_word(i) for i in range(len(tokens))] == [True, True, True, False, False]


def test_splitting_a_token_keeps_its_characters() -> None:
    tokens = Tokens("ثم وأكّدعلى أن")
    tokens.split({1: (4,)})
    assert tokens.keys == ["ثم", "واكد", "علي", "ان"]
    assert [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [
        "ثم",
        "وأكّد",
        "على",
        "أن",
    ]


def test_tokens_are_parted_in_one_pass() -> None:
    tokens = Tokens("وأكّدعلى أن قالتللوكالةإنه، وقالعن")
    tokens.split({5: (3, 4), 2: (4, 6), 0: (4,)})
    parts = ["وأكّد", "على", "أن", "قالت", "لل", "وكالة", "إنه", "،", "وقا", "ل", "عن"]
    assert [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == parts
    assert tokens.keys == [keys(part)[0] for part in parts]


@given(TEXTS)
def test_a_long_text_is_cut_as_a_short_one(text: str) -> None:
    whole = Tokens(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", 8)
        patch.setattr(module, "_PIECE", 5)
        cut = Tokens(text)
        assert QUOTE_MARK.answers(cut) == QUOTE_MARK.answers(whole)
    assert cut.keys == whole.keys
    assert [*zip(cut.starts, cut.ends, strict=True)] == [*zip(whole.starts, whole.ends, strict=True)]


def test_a_word_without_end_is_not_cut_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    cut = module._cut
    monkeypatch.setattr(module, "_AT_ONCE", 8)
    monkeypatch.setattr(module, "_PIECE", 5)
    monkeypatch.setattr(module, "_cut", lambda text, at: tried.append(len(text)) or cut(text, at))
    word = "ب" * 100
    assert Tokens(word).keys == [word]
    assert sum(tried) < 1.2 * len(word)


def test_a_mark_takes_little_memory() -> None:
    tracemalloc.start()
    try:
        tokens = Tokens("()" * 100_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60 * len(tokens)


@given(st.text(alphabet="قالوأكدعلىَّـ\u200f", min_size=2, max_size=14), st.data())
def test_a_word_may_be_split_after_any_letter(word: str, data: st.DataObject) -> None:
    tokens = Tokens(word)
    long = [i for i, key in enumerate(tokens.keys) if len(key) > 1]
    if not long:
        return
    index = data.draw(st.sampled_from(long))
    key, start, end = tokens.keys[index], tokens.starts[index], tokens.ends[index]
    letters = data.draw(st.integers(1, len(key) - 1))
    tokens.split({index: (letters,)})
    assert tokens.keys[index] + tokens.keys[index + 1] == key
    assert (
        tokens.starts[index]
        == start
        < tokens.ends[index]
        == tokens.starts[index + 1]
        < tokens.ends[index + 1]
        == end
    )
    for k in (index, index + 1):
        assert fold_word(word[tokens.starts[k] : tokens.ends[k]]) == tokens.keys[k]
