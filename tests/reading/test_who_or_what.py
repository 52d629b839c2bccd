"""Who speaks and what does not: bodies that are called like deeds, counted people, things, anybody at all."""

import pytest
from tests.reading.conftest import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وتبنى تنظيم القاعدة الهجوم.", "تنظيم القاعدة", "الهجوم"),
        ("وتبنى تنظيم داعش العملية في بيان.", "تنظيم داعش", "العملية"),
        ("وتبنى تنظيم «داعش» العملية.", "تنظيم داعش", "العملية"),
        ("وانتقدت صحف هندية زيارة الوفد، مشيرة إلى كلفتها.", "صحف هندية", "زيارة الوفد"),
        ("شكا عدد من سكان الحي من انقطاع الماء.", "عدد من سكان الحي", "انقطاع الماء"),
        ("وحذر الكثير من الباحثين من انقطاع الماء.", "الكثير من الباحثين", "انقطاع الماء"),
        ("ونفى بلحسن الوردي، مدير الميناء، إغلاق الجسر.", "بلحسن الوردي", "إغلاق الجسر"),
        ("وأكد ثلاثة شهود في التقرير أن الجسر قديم.", "ثلاثة شهود", "الجسر قديم"),
    ],
)
def test_the_speaker_ends_where_what_he_says_begins(text: str, speaker: str, content: str) -> None:
    one = said(text)[0]
    assert (one.speaker, one.content) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "أزمة القطن تكشف عن ضعف السوق.",
        "وهذه بداية الموسم التي تكشف قدرة الفريق على الفوز.",
        "لم يتوقع أحد أن يفتح الجسر.",
        "فيها كل الثمار التي تخطر على بال.",
        "وعالج الجسر في فيلمه من وجهة نظر نقدية.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال ماهر عوض إن الجسر آمن. ويزعم أن الصور قديمة.", None),
        ("ورد ماهر عوض على الادعاءات التي تزعم أن الجسر مغلق.", "الادعاءات"),
        (
            "قالت جمعية الجسر إن العمل بطيء. وأكد ثلاثة شهود في التقرير أنهم خافوا. وأشار التقرير إلى أن الجسر قديم.",
            "التقرير",
        ),
        ("وبحسب التقرير، فإن الجسر قديم. ولم يعلق أحد على تقرير الجمعية الهندسية.", "الجمعية الهندسية"),
    ],
)
def test_who_is_quoted_in_a_report_did_not_write_it(text: str, speaker: str | None) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وانتقد ناشطون سوريون القرار.", "ناشطون سوريون", "القرار"),
        ("وانتقد مسؤولون محليون في المحافظة القرار.", "مسؤولون محليون في المحافظة", "القرار"),
        ("وانتقد خبراء أمنيون القرار.", "خبراء أمنيون", "القرار"),
        (
            "فيما انتقد مسؤولون محليون في مجلس محافظة بغداد مبدأ إغلاق الجسور.",
            "مسؤولون محليون في مجلس محافظة بغداد",
            "إغلاق الجسور",
        ),
        ("وأكد النائب نبيل قاسم الهندي الأصل أنه سيعود.", "نبيل قاسم", "سيعود"),
        (
            "وفي الدقيقة الأخيرة أضاع وليد حمدان فرصة محققة. وقال حمدان إن الفوز قريب.",
            "وليد حمدان",
            "الفوز قريب",
        ),
    ],
)
def test_adjectives_belong_to_the_subject_and_objects_do_not(text: str, speaker: str, content: str) -> None:
    one = said(text)[0]
    assert (one.speaker, one.content) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("وتعرض المدير سامي الخطيب لاتهامات بأنه باع الأرض.", "المدير سامي الخطيب"),
        ("واجهت الشركة اتهامات من النقابة بأنها أهملت العمال.", "الشركة"),
    ],
)
def test_who_meets_with_accusations_is_accused(text: str, accused: str) -> None:
    (one,) = said(text)
    assert (one.act, one.addressee) == ("accuse", accused)


def test_whom_a_paper_is_close_to_is_no_part_of_its_name() -> None:
    (one,) = said("وكتبت صحيفة نيراس المقربة من الحكومة أن الجسر آمن.")
    assert one.speaker == "صحيفة نيراس"
