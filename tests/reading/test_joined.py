"""Words that lost the space between them are read apart, and whole words are left whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.arabic.tokens import Tokens
from qawl.reading.joined import part_joined


def parts(text: str) -> list[str]:
    tokens = Tokens(text)
    part_joined(tokens)
    return [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأعلنتالوزارة", "وأعلنت الوزارة"),
        ("أعلنتوزارة", "أعلنت وزارة"),
        ("وأوضحأن", "وأوضح أن"),
        ("وأضافإنه", "وأضاف إنه"),
        ("قدأعلن", "قد أعلن"),
        ("عزمهالاستقالة", "عزمه الاستقالة"),
        ("سوريامقتل", "سوريا مقتل"),
        ("بأنالشرطة", "بأن الشرطة"),
        ("أنالحكومة", "أن الحكومة"),
        ("أنّغزة", "أنّ غزة"),
        ("أنالغرب", "أن الغرب"),
        ("القطاعإنّها", "القطاع إنّها"),
        ("فيبيان", "في بيان"),
        ("أنهارصدت", "أنها رصدت"),
        ("إنّ30", "إنّ 30"),
        ("الروسيسيرغي", "الروسي سيرغي"),
        ("أنّهسيتم", "أنّه سيتم"),
        ("عنمسؤولين", "عن مسؤولين"),
        ("ليبرمانأيضاً", "ليبرمان أيضاً"),
        ("مصادربأنّ", "مصادر بأنّ"),
        ("وأضافالمتحدث", "وأضاف المتحدث"),
        ("وأعلنتاستهدافها", "وأعلنت استهدافها"),
        ("عنانطلاق", "عن انطلاق"),
        ("وكانوزير", "وكان وزير"),
        ("الوزارةبمقتل", "الوزارة بمقتل"),
        ("العراقيأن", "العراقي أن"),
        ("وفققناة", "وفق قناة"),
        ("مراسلأعلن", "مراسل أعلن"),
        ("سامرللميادينأن", "سامر للميادين أن"),
        ("سامرللميادينأنّ", "سامر للميادين أنّ"),
        ("وعبرالميادين", "وعبر الميادين"),
        ("صنعاءما", "صنعاء ما"),
        ("للإحصاءفي", "للإحصاء في"),
        ("قالالمدير", "قال المدير"),
        ("وأكّدالحارس", "وأكّد الحارس"),
        ("قدهدّد", "قد هدّد"),
        ("ماذكره", "ما ذكره"),
        ("تحدثتصحيفة", "تحدثت صحيفة"),
        ("النرويجيمقتل", "النرويجي مقتل"),
        ("الجسرفإنّ", "الجسر فإنّ"),
        ("كشفإنّ", "كشف إنّ"),
        ("مراسلالميادينباستشهاد3", "مراسل الميادين باستشهاد 3"),
        ("أنوزير", "أن وزير"),
        ("أفادباستمرار", "أفاد باستمرار"),
        ("الماضيتعليق", "الماضي تعليق"),
        ("العراقاستهداف", "العراق استهداف"),
    ],
)
def test_a_joined_word_is_parted(text: str, expected: str) -> None:
    assert parts(text) == expected.split()


WHOLE = """
والمسؤولين استراتيجية فسيكفيكهم الديمقراطيون أفغانستان وإعلانها لأنهم
والميادين ميادينها الانتحاريان المستشفيات بالانتخابات عبدالرحمن وزارتها المراسلون مصادرة أنابيب
منتجاتهم طمأنها اطمأن ومسؤولياتهم والمحاضرات منافسات
والابتسامة والابتكارية انفجارين الدراماتيكية
فيتامين مأهولة الفرسان الأعمال الانضباط أنقرة إنسانية أنّها بأنّهم الأنّات واشنطن
"""


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_whole_word_is_left_whole(word: str) -> None:
    assert parts(word) == [word]


def test_marks_stay_with_the_left_part() -> None:
    assert parts("وأَعْلَنَتِالوزارة") == ["وأَعْلَنَتِ", "الوزارة"]


PIECES = [
    "وأعلنت",
    "قال",
    "أن",
    "بأنّ",
    "الوزارة",
    "مصدر",
    "في",
    "على",
    "عدم",
    "مراسل",
    "َّ",
    "ـ",
    "\u200f",
    "x",
    "1",
]


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)))
def test_parting_loses_no_letter(text: str) -> None:
    before, after = Tokens(text), Tokens(text)
    part_joined(after)
    assert "".join(after.keys) == "".join(before.keys)
    last = 0
    for key, start, end in zip(after.keys, after.starts, after.ends, strict=True):
        assert last <= start < end <= len(text)
        assert len(key) < 2 or not key.isalpha() or fold_word(text[start:end].lower()) == key
        last = end


def test_a_word_without_end_is_left_alone() -> None:
    assert len(parts("وأعلنتالوزارة" * 20_000)) >= 1


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("أكّدمراسل", ["اكد", "مراسل"]),
        ("وأكّدأبو", ["واكد", "ابو"]),
        ("بينمانقلت", ["بينما", "نقلت"]),
        ("فيماتؤكد", ["فيما", "توكد"]),
        ("وكانتتقارير", ["وكانت", "تقارير"]),
        ("الإسرائيلييواجه", ["الاسراييلي", "يواجه"]),
        ("قالتللميادينإنّرد", ["قالت", "للميادين", "ان", "رد"]),
        ("واستهداف", ["واستهداف"]),
        ("كمالية", ["كماليه"]),
    ],
)
def test_links_that_lost_the_space_before_them(word: str, parts: list[str]) -> None:
    tokens = Tokens(word + " هنا")
    part_joined(tokens)
    assert tokens.keys[:-1] == parts
