"""Scripture and speech in brackets, officers of an arm, and whoever told what stands before."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال العميد ركن سالم القاسم إن الجسر آمن.", "سالم القاسم"),
        ("وقال قائد المنطقة، العقيد مظلي عائض بن سعد الميناوي، إن الجسر آمن.", "عائض بن سعد الميناوي"),
        ("وأكد اللواء طيار ركن ناصر القاسم أن الجسر آمن.", "ناصر القاسم"),
        ("وأوضح الرائد طبيب ماجد بن سعيد القاسم أن الجسر آمن.", "ماجد بن سعيد القاسم"),
        ("أوضح ذلك محمد البعيد مدير عام جمرك الميناء، وقال: وصلت السفن.", "محمد البعيد"),
        ('أوضح ذلك "محمد البعيد" مدير عام جمرك الميناء، وقال: وصلت السفن.', "محمد البعيد"),
        ("وقالت في وقت سابق كلارا ماريو رئيسة المنظمة: «الجسر آمن».", "كلارا ماريو"),
        ("وأوضح لـ(الساحل) المتحدث باسم الميناء سالم القاسم، أن الجسر آمن.", "سالم القاسم"),
    ],
)
def test_who_speaks(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("قال الله في كتابه: (وقل رب زدني علما كثيرا). فالعلم نور.", "الله", "وقل رب زدني علما كثيرا"),
        ("نحمد الله على نعمه. وقال تعالى: {وقل رب زدني علما} سورة طه.", "الله", "وقل رب زدني علما"),
        ("نحمد الله كثيرا لقوله تعالى «وقل رب زدني علما» وهذا دليل.", "الله", "وقل رب زدني علما"),
        ("وهذه سنة النبي، وقد قال صلى الله عليه وسلم: «عليكم بالصدق».", "النبي", "عليكم بالصدق"),
        ("وقال عز وجل: «وقل رب زدني علما».", None, "وقل رب زدني علما"),
        ("وقال عز الدين قاسم: «الجسر آمن».", "عز الدين قاسم", "الجسر آمن"),
        ("وتابع سالم: (الجسر آمن وقد فتح أمس). وكان قد أغلق.", "سالم", "الجسر آمن وقد فتح أمس"),
        ("وأكد سالم أن (الجسر آمن وقد فتح أمس)، وكان قد أغلق.", "سالم", "الجسر آمن وقد فتح أمس"),
    ],
)
def test_scripture_and_speech_in_brackets(
    said: Callable, text: str, speaker: str | None, content: str
) -> None:
    statement = said(text)[-1]
    assert (statement.speaker, statement.content, statement.mode) == (speaker, content, "direct")


def test_nobody_goes_on_from_scripture(said: Callable) -> None:
    text = "قال الشيخ سعد الحربي إن الله كريم. قال تعالى: (وقل رب زدني علما كثيرا). وأضاف أن العلم نور."
    assert said(text)[-1].speaker == "سعد الحربي"


@pytest.mark.parametrize(
    "text", ["وأكد سالم أن (الساحل) آمن.", "وقال سالم إن الجسر (وهو قديم جدا في البلد) آمن."]
)
def test_other_brackets_are_asides(said: Callable, text: str) -> None:
    assert said(text)[-1].mode == "indirect"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكدت مديرة المنطقة ببنك الرياض الجوهرة الميناوي أن الجسر آمن.", "الجوهرة الميناوي"),
        ("وقال د. الأدهم اللويش عميد القبول إن الجسر آمن.", "الأدهم اللويش"),
        ("وأشار سلطان اللويح رئيس مجلس إدارة الشركة إلى أن الجسر آمن.", "سلطان اللويح"),
        ("رأى الشيخ سعد القاسم الهلال. وقال الشيخ في خطبته إن الله كريم.", "سعد القاسم"),
    ],
)
def test_where_a_name_begins_and_ends(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
