"""A thing that is a danger threatens nobody with words, and who waves his hand says nothing."""

import pytest
from tests.reading.conftest import said


@pytest.mark.parametrize(
    "text",
    [
        "المخلفات تهدد سكان الحي بالأمراض.",
        "ارتفعت الأسعار كثيراً في تطور يهدد بإغلاق السوق.",
        "تراكمت النفايات في الشوارع بشكل ينذر بكارثة صحية.",
        "كان الأطفال يلوحون بالأعلام من النوافذ.",
        "تحدى العداء خصومه بسرعة كبيرة.",
    ],
)
def test_nothing_is_said_where_nobody_threatens(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("هدد رئيس النقابة فريد نصار الحكومة بإضراب عام.", "فريد نصار", "بإضراب عام"),
        ("النقابة تهدد الحكومة بإضراب عام.", "النقابة", "بإضراب عام"),
        ("لوّح الوزير سامي الحداد بإغلاق المعبر.", "سامي الحداد", "بإغلاق المعبر"),
    ],
)
def test_who_threatens_says_with_what(text: str, speaker: str, content: str) -> None:
    (one,) = said(text)
    assert (one.act, one.speaker, one.content) == ("threaten", speaker, content)
