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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أدانت المنظمة الاعتقالات، وطالبت الحكومة بالإفراج عنهم.", (None, "المنظمة", "الحكومة")),
        ("أكد النائب نادر الأشقر أن الوضع صعب، ودعا القضاء إلى التحرك.", (None, "نادر الأشقر", "القضاء")),
        ("أكد النائب نادر الأشقر أن الوضع صعب. وحث القضاء على التحرك.", (None, "نادر الأشقر", "القضاء")),
        ("أكدت النقابة أن الجسر مغلق، ودعا الوزير إلى الصبر.", ("الوزير", "الوزير", None)),
        ("أدانت المنظمة الاعتقالات، وطالبت المنظمة بالإفراج عنهم.", ("المنظمة", "المنظمة", None)),
        ("أدان الحزب القصف، وحذر الاحتلال من مواصلته.", (None, "الحزب", "الاحتلال")),
        ("أكدت الوزارة أن الوضع جيد، وحذرت المنظمة من المرض.", ("المنظمة", "المنظمة", None)),
        (
            "قال الوزير سالم حداد إن الجسر مغلق، وحذر رئيس النقابة كمال العطار من السرعة.",
            ("رئيس النقابة كمال العطار", "كمال العطار", None),
        ),
    ],
)
def test_an_appeal_goes_on_with_the_speaker_before(text: str, expected: tuple[str | None, ...]) -> None:
    """The one noun after it is who is asked, in the same sentence or of a verb that needs an object."""
    assert last(text) == expected


@pytest.mark.parametrize("body", ["الحكومة", "الوزارة المعنية", "البنوك"])
def test_two_bodies_are_no_fuller_name(body: str) -> None:
    """A kind of body with the article describes no other one."""
    text = f"أكدت اللجنة أن الجسر مغلق. ودعت اللجنة {body} إلى فتحه."
    assert [s.speaker for s in statements(text)] == ["اللجنة", "اللجنة"]
    assert last(text)[2] == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتهمت النائبة سعاد بنكيران الوزير بالكذب.", ("النائبة سعاد بنكيران", "سعاد بنكيران", "الوزير")),
        ("طالب النائب كريم بوزيد الوزير بالاستقالة.", ("النائب كريم بوزيد", "كريم بوزيد", "الوزير")),
        ("اتهمت المحامية ريم الغربي القاضي بالانحياز.", ("المحامية ريم الغربي", "ريم الغربي", "القاضي")),
        (
            "اتهمت الوزيرة ريم الغربي المدير كريم حداد بالانحياز.",
            ("الوزيرة ريم الغربي", "ريم الغربي", "المدير كريم حداد"),
        ),
        ("دعا النائب سالم الوزير إلى الحوار.", ("النائب سالم الوزير", "سالم الوزير", None)),
    ],
)
def test_a_lone_office_after_a_name_is_the_object(text: str, expected: tuple[str | None, ...]) -> None:
    """Who has a title and two names is whole, though an office may be a family name."""
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("دعت شركة كهرباء إربد المشتركين إلى تسديد الفواتير.", "شركة كهرباء إربد", "المشتركين"),
        ("دعا مستشفى جدة المحسنين إلى التبرع.", "مستشفى جدة", "المحسنين"),
        ("قالت جمعية تجار إربد المستقلين إن السوق مغلقة.", "جمعية تجار إربد المستقلين", None),
    ],
)
def test_a_plural_describes_no_body_with_its_place(text: str, source: str, addressee: str | None) -> None:
    """A plural in ين needs a plural to describe."""
    found = last(text)
    assert (found[0], found[2]) == (source, addressee)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "دعا مدرب الفريق، البرتغالي ريكاردو لوبيز، الجماهير إلى الهدوء.",
            "مدرب الفريق، البرتغالي ريكاردو لوبيز",
        ),
        ("قال مدرب الفريق، التونسي نادر الشابي، إن الفوز قريب.", "مدرب الفريق، التونسي نادر الشابي"),
        ("قال وزير الخارجية، السوري لا يقبل القرار.", "وزير الخارجية"),
    ],
)
def test_a_nation_leads_to_the_name_of_who_holds_an_office(text: str, source: str) -> None:
    """His nation and name stand behind a comma."""
    assert last(text)[0] == source


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("وناشدت منظمة أطباء بلا حدود المجتمع الدولي التدخل.", "منظمة أطباء بلا حدود", "المجتمع الدولي"),
        (
            "ناشد سكان القرية بإقليم الحوز وزير التجهيز التدخل العاجل.",
            "سكان القرية بإقليم الحوز",
            "وزير التجهيز",
        ),
        ("طالب سكان القرية بمدينة جديدة.", "سكان القرية", None),
    ],
)
def test_what_goes_on_with_the_subject_is_not_asked_for(
    text: str, source: str, addressee: str | None
) -> None:
    """بلا and a place are of the noun before them."""
    found = last(text)
    assert (found[0], found[2]) == (source, addressee)
