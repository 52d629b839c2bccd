"""Who asks and who is asked, where a verb takes both without a preposition."""

import pytest
from tests.reading.conftest import statements


def last(text: str) -> tuple[str | None, str | None, str | None]:
    """Return source, speaker and addressee of the last statement of `text`."""
    statement = statements(text)[-1]
    return statement.source.of(text) if statement.source else None, statement.speaker, statement.addressee


@pytest.mark.parametrize(
    ("words", "addressee"),
    [
        ('"طالبنا البلدية بفتح الطريق أكثر من مرة".', "البلدية"),
        ('"ناشدنا المديرية إصلاح الجسر قبل الشتاء".', "المديرية"),
        ('"دعونا الحكومة إلى فتح الطريق قبل الشتاء".', "الحكومة"),
        ('"أبلغنا الوزارة أن الجسر مغلق منذ شهرين".', "الوزارة"),
        ("إننا حذرنا الوزير من تأخر الأعمال.", "الوزير"),
        ('"حذرنا السائقين من انهيار الجسر".', "السائقين"),
        ('"اتهمنا الشركة بتأخير الأعمال".', "الشركة"),
    ],
)
def test_whom_we_called_on_is_no_subject_of_us(words: str, addressee: str) -> None:
    """The speaker's own first person looks like a third person with "us" for its object."""
    colon = ":" if words.startswith('"') else ""
    assert last(f"وقال رئيس الجمعية نادر الحربي{colon} {words}") == (None, "نادر الحربي", addressee)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('وقال رئيس الجمعية نادر الحربي: "أبلغنا الوزير أن الجسر مغلق".', "الوزير"),
        ('وقال رئيس الجمعية نادر الحربي: "طالبتنا الوزارة بالصبر".', "الوزارة"),
        ('وقال رئيس الجمعية نادر الحربي: "دعونا نعمل معاً".', "رئيس الجمعية نادر الحربي"),
    ],
)
def test_who_called_on_us_is_the_subject(text: str, source: str) -> None:
    """A verb that can have the noun for its subject has it."""
    assert last(text)[0] == source
