"""What Gulf papers set as traps: verbs apart from their و, titles after names of origin, reports that came in."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("و بين مدير الحديقة أحمد الزهراني أن الأشجار كثيرة.", "أحمد الزهراني"),
        ("مدير الحديقة سالم حسن قال إن الأشجار كثيرة.", "سالم حسن"),
        ("وقال ناصر البلوشي النائب في المجلس إن الأشجار كثيرة.", "ناصر البلوشي"),
        ("وقال ناصر البلوشي الخبير في الزراعة إن الأشجار كثيرة.", "ناصر البلوشي"),
        ("وناشد الجعيثن سائقي الشاحنات ضرورة الحذر.", "الجعيثن"),
        ("وناشد الجعيثن طالبي الخدمة ضرورة الحذر.", "الجعيثن"),
        ("أبلغ الرئيس كيم جو وون ضباطًا أن الأشجار كثيرة.", "كيم جو وون"),
        ("وأكد المدير أن فرقه تلقت بلاغا صباح أمس يفيد بوقوع حريق في الحديقة.", "بلاغ"),
        ("وقالت مريم سالم إن الأشجار كثيرة. وفازت حملتها بالجائزة، وأضافت أن الحديقة جميلة.", "مريم سالم"),
    ],
)  # fmt: skip
def test_who_speaks(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_between_two_places_is_no_report(said: Callable) -> None:
    assert said("و بين الرياض و جدة طريق طويل.") == []
