import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.tokens import Tokens
from qawl.reading.dates.dates import Due, due, is_future

WEDNESDAY = dt.date(2023, 5, 17)


def read(
    text: str, published: dt.date | None = WEDNESDAY, *, content: str = "", before: int | None = None
) -> Due | None:
    """Read the time in `text`, from where `content` begins in it."""
    tokens = Tokens(text)
    return due(tokens, tokens.at(text.index(content)), len(tokens), published, before=before)


def words(text: str, found: Due) -> str:
    """Return the words of `text` that name the time found."""
    tokens, (first, end) = Tokens(text), found.words
    return text[tokens.starts[first] : tokens.ends[end - 1]]


def value(text: str, published: dt.date | None = WEDNESDAY) -> str | None:
    found = read(text, published)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيفتح الجسر عام 2027", "2027"),
        ("سيفتح الجسر سنة ٢٠٢٧", "2027"),
        ("سيفتح الجسر في العام المقبل", "2024"),
        ("سيفتح الجسر قبل نهاية هذا العام", "2023"),
        ("الهدف خفض العجز بحلول 2030", "2030"),
        ("خطة تمتد حتى عام ألفين وثلاثين", "2030"),
        ("ميزانية السنة المالية 2024-2025", "2024"),
    ],
)
def test_years(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تجرى البطولة في كانون الثاني من العام المقبل", "2024-01"),
        ("تجرى البطولة في يوليو المقبل", "2023-07"),
        ("تجرى البطولة في أوت المقبل", "2023-08"),
        ("تجرى البطولة في جانفي 2024", "2024-01"),
        ("تجرى البطولة خلال شهر شتنبر المقبل", "2023-09"),
        ("تجرى البطولة في غشت", "2023-08"),
        ("تجرى البطولة في تشرين الأول/أكتوبر المقبل", "2023-10"),
        ("تجرى البطولة في آب", "2023-08"),
        ("تجرى البطولة مطلع الشهر المقبل", "2023-06"),
        ("تجرى البطولة أواخر حزيران", "2023-06"),
    ],
)
def test_months_by_every_region_s_names(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ينطلق المعرض في 10 يونيو 2024", "2024-06-10"),
        ("ينطلق المعرض يوم 10 يونيو", "2023-06-10"),
        ("ينطلق المعرض في 2 يناير", "2024-01-02"),
        ("ينطلق المعرض في الثالث والعشرين من أيلول/سبتمبر المقبل", "2023-09-23"),
        ("ينطلق المعرض 10/6/2024", "2024-06-10"),
        ("ينطلق المعرض 2024-06-10", "2024-06-10"),
        ("ينطلق المعرض في 15 من الشهر المقبل", "2023-06-15"),
        ("يمتد من 3 إلى 5 يونيو المقبل", "2023-06-03"),
        ("يعقد يومي 13 و14 يونيو", "2023-06-13"),
        ("ينطلق فاتح جوان", "2023-06-01"),
    ],
)
def test_days(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيصل الوفد غداً", "2023-05-18"),
        ("سيصل الوفد بعد غد الجمعة", "2023-05-19"),
        ("سيصل الوفد اليوم الأربعاء", "2023-05-17"),
        ("سيصل الوفد مساء اليوم", "2023-05-17"),
        ("سيصل الوفد يوم الأحد المقبل", "2023-05-21"),
        ("سيصل الوفد الأربعاء المقبل", "2023-05-24"),
        ("سيصل الوفد يوم الخميس", "2023-05-18"),
        ("سيصل الوفد يوم الأحد 28 مايو", "2023-05-28"),
        ("سيصل الوفد الثلاثاء من الأسبوع المقبل", "2023-05-23"),
        ("سيصل الوفد بعد ثلاثة أيام", "2023-05-20"),
        ("سيصل الوفد هذا الأسبوع", "2023-W20"),
        ("سيصل الوفد الأسبوع المقبل", "2023-W21"),
        ("سيصل الوفد بداية الأسبوع المقبل", "2023-05-21"),
    ],
)
def test_days_and_weeks_near_the_article(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تبدأ الإجازة في 15 رمضان 1445هـ", "2024-03-25"),
        ("تبدأ الإجازة في شهر رمضان المقبل", "2024-03"),
        ("تبدأ الإجازة يوم ٨ ذي القعدة", "2023-05-28"),
        ("موازنة عام 1446هـ", "2024"),
    ],
)
def test_hijri_dates_are_turned_by_the_umm_al_qura_calendar(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "لن نتهاون بعد مقتل شرطيين يوم الخميس",
        "قطع الهدنة إثر الغارات التي شنها الجيش الجمعة",
        "سيزور البلاد قريباً",
        "سيزور البلاد خلال الأيام المقبلة",
        "سيزور البلاد في المستقبل",
        "سينجز العمل خلال 30 يوماً",
        "سيعود بعد يومين من الإفراج عنه",
        "ارتفعت الأسعار في أبريل الماضي",
        "ارتفعت الأسعار منذ مطلع العام الحالي",
        "وقع الاتفاق عام 2015",
        "وصل أمس الثلاثاء",
        "تضاعفت الأرباح مع بداية العام الحالي",
        "الحلم الذي راودهم قد غدا حقيقة",
        "قتل أكثر من 2050 شخصاً",
        "تسعى إلى تحقيق رؤية 2030",
        "مارس الحزب ضغوطاً كبيرة",
        "التقى الرئيس رجب طيب أردوغان",
        "انتخاب الأمين العام المقبل للمنظمة",
        "لن ننسى ثورة 25 يناير",
        "في اليوم التالي",
        "32/13/2025",
    ],
)
def test_what_is_vague_past_or_no_time_has_no_due_date(text: str) -> None:
    assert value(text) is None


def test_the_first_date_counts_but_the_present_year_yields_to_a_coming_one() -> None:
    assert value("يبدأ في 3 يونيو المقبل وينتهي في 9 يوليو المقبل") == "2023-06-03"
    assert value("عام 2023 عام الإعداد، وسنة 2024 سنة التنفيذ") == "2024"


def test_without_the_article_s_day_only_full_dates_are_resolved() -> None:
    assert value("يفتتح في 10 يونيو 2024", None) == "2024-06-10"
    assert value("يفتتح في يونيو 2024", None) == "2024-06"
    assert value("يفتتح في 10 يونيو", None) is None
    assert value("يفتتح العام المقبل", None) is None


def test_the_span_covers_the_words_that_name_the_time() -> None:
    text = "قال إن المصنع سيعمل في أيار/مايو من العام المقبل بكامل طاقته"
    found = read(text, content="المصنع")
    assert found is not None
    assert words(text, found) == "أيار/مايو من العام المقبل"
    assert found.value == "2024-05"


def test_a_closer_date_earlier_in_the_sentence_sharpens_a_year() -> None:
    text = "وعن القمة المقررة في آذار من العام المقبل قال الوزير: نستعد لقمة عام 2024"
    found = read(text, content="نستعد", before=0)
    assert found is not None
    assert (found.value, words(text, found)) == ("2024-03", "آذار من العام المقبل")
    plain = read(text, content="نستعد")
    assert plain is not None
    assert plain.value == "2024"


def test_ahead_is_only_what_the_words_alone_put_in_the_future() -> None:
    texts = [("العام المقبل", True), ("اليوم الأربعاء", False), ("وصل يوم الخميس", False)]
    for text, ahead in [*texts, ("إطلاق الحملة نهاية الشهر الجاري", True), ("الحملة في الشهر الجاري", False)]:
        found = read(text)
        assert found is not None
        assert found.ahead is ahead


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("الحكومة ستعلن النتائج", True),
        ("سأستقيل من منصبي", True),
        ("لن نقبل بذلك", True),
        ("من المقرر أن يعقد الاجتماع", True),
        ("إطلاق الحملة في الشهر المقبل", True),
        ("السياسة النقدية ناجحة", False),
        ("سيارة انفجرت قرب السوق", False),
        ("ساعة كاملة مرت", False),
        ("اعتقلت الشرطة الرجل الذي سيحاكم", False),
    ],
)
def test_the_main_clause_tells_the_future(text: str, future: bool) -> None:
    tokens = Tokens(text)
    assert is_future(tokens, 0, len(tokens)) is future


@given(st.text(alphabet="سيعقد الم 0123456789٢/-.،يومشهرآبغدأحدمنقبل\n", max_size=200), st.dates())
def test_any_text_is_read_and_spans_lie_inside_it(text: str, published: dt.date) -> None:
    tokens = Tokens(text)
    found = due(tokens, 0, len(tokens), published, before=0)
    is_future(tokens, 0, len(tokens))
    if found:
        assert 0 <= found.words[0] < found.words[1] <= len(tokens)


def test_one_day_is_no_sunday_and_a_sermon_has_no_date() -> None:
    """After و the number one looks like a weekday."""
    for text in ("سيبدأ العمل خلال يوم واحد", "طالب بنشر خطب الجمعة على الموقع"):
        tokens = Tokens(text)
        assert due(tokens, 0, len(tokens), dt.date(2024, 3, 10)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيفتح الجسر خلال اليومين المقبلين", "2023-05-19"),
        ("سيفتح الجسر خلال الشهرين القادمين", "2023-07"),
        ("سيفتح الجسر خلال الأشهر الستة المقبلة", "2023-11"),
        ("سينمو الطلب في السنوات الخمس المقبلة", "2028"),
        ("سيفتح الجسر خلال الـ48 ساعة المقبلة", "2023-05-19"),
        ("سيفتح الجسر خلال الأيام القليلة المقبلة", None),
        ("بعد 10 أشهر سيفتح الجسر", None),
        ("سأزور المدينة اليوم", "2023-05-17"),
        ("وسوف أزور المدينة اليوم", "2023-05-17"),
        ("فسيزور المدينة اليوم", "2023-05-17"),
        ("القوات سيطرت اليوم على التلة", None),
        ("سيارة الإسعاف وصلت اليوم", None),
        ("سيعود إلى العمل سنة بعد سنة", None),
        ("سيفتح الجسر بعد شهرين", "2023-07"),
        ("سيعمل المصنع بعد خمس سنوات", "2028"),
        ("سيغادر بعد خمس سنوات في المنصب", None),
        ("توقف العمل بعد شهرين", None),
        ("سيبدأ العمل بعد شهر رمضان", None),
        ("ستفتح المدارس مع بداية العام الدراسي المقبل", None),
    ],
)
def test_counted_spans_end_so_many_units_from_the_article(text: str, expected: str | None) -> None:
    """خلال الشهرين المقبلين names its end, خلال الأيام القليلة none."""
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيعقد المؤتمر في الـ10 من حزيران المقبل", "2023-06-10"),
        ("يبدأ التسجيل يوم الأحد الموافق 5 / 6 / 2023م", "2023-06-05"),
        ("سيطبق القرار الأحد القادم الموافق 4 يونيو", "2023-06-04"),
        ("التسجيل خلال الفترة من 20 إلى 22 الشهر الجاري", "2023-05-20"),
        ("سيصرف الدعم في 20 الجاري", "2023-05-20"),
        ("سيصرف الدعم في 20 من الجاري", "2023-05-20"),
        ("سيفتح الجسر مطلع 2024", "2024"),
        ("ستتحسن الأرباح في النصف الثاني من العام", "2023"),
    ],
)
def test_more_ways_to_write_a_date(text: str, expected: str) -> None:
    """Parted by spaces, behind ال, after the weekday's المقبل, without a word for the year."""
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيعقد الاجتماع بعد غد الخميس", "2023-05-18"),
        ("سيعقد الاجتماع غداً الاثنين", "2023-05-15"),
        ("سيعقد الاجتماع اليوم الثلاثاء", "2023-05-16"),
    ],
)
def test_the_weekday_is_right_where_the_page_is_newer_than_its_text(text: str, expected: str) -> None:
    """What was written on Sunday and is dated on Wednesday keeps its days."""
    assert value(text) == expected


def test_the_day_on_which_it_is_said_sharpens_no_year() -> None:
    """وتوقع اليوم الأربعاء … هذا العام: today is when he spoke."""
    text = "وتوقع اليوم الأربعاء أن يرتفع السعر هذا العام"
    found = read(text, content="يرتفع", before=0)
    assert found is not None
    assert found.value == "2023"


def test_the_weekday_on_which_it_is_said_sharpens_no_year() -> None:
    """أعلنت الشركة، الأربعاء، أنها ستفتح الجسر قبل نهاية العام: Wednesday is when she spoke."""
    text = "أعلنت الشركة، الأربعاء، أنها ستفتح الجسر قبل نهاية العام"
    found = read(text, content="ستفتح", before=0)
    assert found is not None
    assert found.value == "2023"


@pytest.mark.parametrize(
    "text", ["سيفتح الجسر قبل نهاية الشهر الجاري", "سيفتح الجسر قبل نهاية الأسبوع الجاري"]
)
@pytest.mark.parametrize("day", [dt.date(9999, 12, 4), dt.date.max])
def test_the_last_days_of_the_calendar_are_read(text: str, day: dt.date) -> None:
    found = value(text, day)
    assert found is not None and found.startswith("9999-")
