"""Where the name of a body ends, and which part of it is a speaker of its own."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ذكرت صحيفة المدار القريبة من حزب رئيس الوزراء أن الجسر سيفتح.", "صحيفة المدار"),
        ("قالت شركة «الهدير» المصنعة للسيارات إنها ستبني مصنعاً.", "شركة الهدير"),
        ("أعلن نادي فاريندا حامل لقب الدوري أن المدرب رحل.", "نادي فاريندا"),
        ("قالت شركة سوندرا الراعي الرسمي للدوري إنها ستبني ملعباً.", "شركة سوندرا"),
        ("قالت الحكومة أمس إن العمل بدأ. تعتزم الحكومة الكندية الإعلان عن خطة.", "الحكومة الكندية"),
        (
            "أعلنت الأمم المتحدة أن الهدنة هشة. وقالت بعثة الأمم المتحدة في الساحل إن الهدنة انتهت.",
            "الأمم المتحدة",
        ),
    ],
)
def test_a_body_ends_where_something_else_begins(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker
