"""The text that a relative clause or a verb hangs on; whose name is not that of one of many, or of a spokesman."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "طلب التصويت ضد قرار الجمعية العامة للأمم المتحدة الذي يدعو الشركة إلى العمل.",
            "قرار الجمعية العامة للأمم المتحدة",
            "الجمعية العامة للأمم المتحدة",
        ),
        (
            "رحّب السكان بقرار محكمة الجسور البلدية الذي يطالب الشركة بالعمل.",
            "بقرار محكمة الجسور البلدية",
            None,
        ),
        ("تبنت اللجنة قراراً يطالب محكمة العدل الدولية بالعمل.", "قراراً", None),
        ("حضر المدير لدعم الطلاب الذين طالبوا بالعمل.", "الطلاب", "الطلاب"),
    ],
)
def test_a_text_is_what_the_clause_hangs_on(
    said: Callable, text: str, source: str, speaker: str | None
) -> None:
    statement = said(text)[-1]
    assert statement.source == source
    assert speaker is None or statement.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال أحد مستشاري الرئيس الكندي سالم الحداد إن الطريق طويل.",
            "أحد مستشاري الرئيس الكندي سالم الحداد",
        ),
        ("قال أحد المسؤولين، سالم الحداد، إن الطريق طويل.", "سالم الحداد"),
        ("قال أحد أبناء القرية مراد قاسم إن الطريق طويل.", "مراد قاسم"),
        ("قالت متحدثة باسم الفنانة هند زيدان إن الطريق طويل.", "متحدثة باسم الفنانة هند زيدان"),
        ("قال المتحدث باسم الرئيس الكندي سالم الحداد إن الطريق طويل.", "سالم الحداد"),
        ("قالت الناطقة باسم وزارة النقل، ممتاز زهرة بلوش، إن الطريق طويل.", "ممتاز زهرة بلوش"),
        ("وقال الجنرال مين اونغ هلينغ إن الطريق طويل.", "مين اونغ هلينغ"),
    ],
)
def test_a_name_may_be_of_whom_the_speaker_serves(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("استقبل رئيس المجلس السفير جان سالم الذي أكد أن الجسر ضيق.", "السفير جان سالم"),
        ("استقبل الوزير السفير الكندي الذي أكد أن الجسر ضيق.", "السفير الكندي"),
        ("التقى رئيس المجلس السفيرة هند سالم التي أكدت أن الجسر ضيق.", "السفيرة هند سالم"),
        ("حضر رئيس الجامعة الدكتور كريم حداد الذي أكد أن الجسر ضيق.", "رئيس الجامعة الدكتور كريم حداد"),
    ],
)  # fmt: skip
def test_a_clause_hangs_on_the_object(said: Callable, text: str, source: str) -> None:
    assert said(text)[0].source == source
