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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وحذر الدفاع المدني من السيول.", ("الدفاع المدني", "الدفاع المدني", None)),
        ("ودعا الدفاع المدني السكان إلى الحذر.", ("الدفاع المدني", "الدفاع المدني", "السكان")),
        ("وحذرت الأرصاد من السيول.", ("الأرصاد", "الأرصاد", None)),
        ("ودعت الأرصاد السائقين إلى الحذر.", ("الأرصاد", "الأرصاد", "السائقين")),
        ("ودعت الحركتان إلى الحوار.", ("الحركتان", "الحركتان", None)),
        ("أكد الوزير أن الجسر مغلق. ودعا الأوقاف إلى المساعدة.", (None, "الوزير", "الأوقاف")),
    ],
)
def test_a_body_called_by_what_it_is_for_has_its_gender(text: str, expected: tuple[str | None, ...]) -> None:
    """An adjective tells that الدفاع المدني is no ministry; a plural that is one body has a feminine verb."""
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ودعا سموه جميع أفراد المجتمع إلى المشاركة.", ("سموه", "سموه", "جميع أفراد المجتمع")),
        ("وحث معاليه كافة الطلاب على القراءة.", ("معاليه", "معاليه", "كافة الطلاب")),
        ("ودعا الوزير جميع أفراد المجتمع إلى المشاركة.", ("الوزير", "الوزير", "جميع أفراد المجتمع")),
        ("ودعا الأمير كل مواطن إلى المشاركة.", ("الأمير", "الأمير", "كل مواطن")),
        ("ودعا المواطنين كافة إلى المشاركة.", (None, None, "المواطنين")),
    ],
)
def test_all_of_them_begin_the_object(text: str, expected: tuple[str | None, ...]) -> None:
    """A word for all is the object's where it owns a noun; an honorific with a pronoun owns nothing."""
    assert last(text) == expected
