"""Names in quote marks that speak: before an object or a circumstance, after a statement of theirs."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("وأعلنت «الوفاء والعهد»، في بيان لها، قبولها الدعوة.", "«الوفاء والعهد»", "الوفاء والعهد"),
        ("وأعلنت «الوفاء والعهد»، اليوم، قبولها الدعوة.", "«الوفاء والعهد»", "الوفاء والعهد"),
        ("وأضاف «الطريق طويل»، في بيان.", None, None),
        ("واتهمت «نقابة الساحل» الاحتلال بالكذب.", "«نقابة الساحل»", "نقابة الساحل"),
        ("واتهم «جيش» الاحتلال السكان بالكذب.", "«جيش» الاحتلال", "جيش الاحتلال"),
        ("وذكر بيان «الشباب الناهض» أن الطريق طويل.", "بيان «الشباب الناهض»", "الشباب الناهض"),
    ],
)
def test_a_name_in_quote_marks_is_a_subject(
    said: Callable, text: str, source: str | None, speaker: str | None
) -> None:
    statement = said(text)[0]
    assert (statement.source, statement.speaker) == (source, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان الناطق باسم الجيش العقيد بات رايدر قد اعترف بأن الطريق طويل.", "بات رايدر"),
        ("وقال وزير النقل السابق في الحكومة المحلية شاي فيرون إن الطريق طويل.", "شاي فيرون"),
        ("وقال الرئيس الكندي أمس لافروف إن الطريق طويل.", "لافروف"),
        ("قالت الوزيرة إن المدير سالم الحداد على علم بالخطة، لكنها أشارت إلى أن الطريق طويل.", "الوزيرة"),
    ],
)
def test_a_given_name_may_be_a_word_and_but_she_goes_on(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
