"""Statements that phrases make: who is named, which clause is held, and what is nobody's statement."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.document import Document
from qawl.reading.reader import draft
from qawl.types import Article


class Said(NamedTuple):
    """A report in the words of the text."""

    cue: str
    source: str
    content: tuple[str, ...]
    via: tuple[str, ...]


def said(text: str) -> list[Said]:
    doc = Document(Article(id="t", text="افتتح الجسر أمس.\n" + text))
    reports, _ = draft(doc)
    return [
        Said(
            doc.words(*report.cue) if report.cue else "",
            doc.words(*report.source) if report.source else "",
            tuple(doc.words(*part) for part in report.parts),
            tuple(doc.words(*link) for link in report.via),
        )
        for report in reports
    ]


def contents(text: str) -> list[str]:
    return [" // ".join(report.content) for report in said(text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("وبحسب وزارة النقل، فإن الكلفة بلغت مليون دينار.", "وزارة النقل", "الكلفة بلغت مليون دينار"),
        ("وبحسب وزارة النقل فإن الكلفة بلغت مليون دينار.", "وزارة النقل", "الكلفة بلغت مليون دينار"),
        ("ووفقاً لوزارة النقل، بلغت الكلفة مليون دينار.", "لوزارة النقل", "بلغت الكلفة مليون دينار"),
        ("وبحسب المصادر ذاتها، تجاوزت الكلفة المليون.", "المصادر ذاتها", "تجاوزت الكلفة المليون"),
        (
            "ووفقاً لدراسة نشرتها مجلة هندسية، فإن الحديد رديء.",
            "لدراسة",
            "الحديد رديء",
        ),
        ("وبحسب وزارة النقل (الدائرة الفنية)، الحديد رديء.", "وزارة النقل", "الحديد رديء"),
        ("يشار إلى أنه وبحسب الخبراء فإن الحديد رديء.", "الخبراء", "الحديد رديء"),
    ],
)
def test_a_leading_attribution_holds_what_follows(text: str, source: str, content: str) -> None:
    (report,) = said(text)
    assert report.source.startswith(source)
    assert report.content == (content,)


@pytest.mark.parametrize(
    ("attribution", "source"),
    [
        ("وفقاً لوزارة النقل", "لوزارة النقل"),
        ("وفقاً لتصريح مدير النقل", "مدير النقل"),
        ("طبقاً لأقوال مدير النقل", "مدير النقل"),
        ("بحد قول مدير النقل", "مدير النقل"),
        ("بحسب ما أوردت وزارة النقل", "وزارة النقل"),
    ],
)
def test_a_trailing_attribution_holds_the_clause_before(attribution: str, source: str) -> None:
    (report,) = said(f"بلغت كلفة الجسر مليون دينار، {attribution}.")
    assert report.source == source
    assert report.content == ("بلغت كلفة الجسر مليون دينار",)


def test_only_the_contrasted_clause_is_attributed() -> None:
    text = "تأخر العمال عن الموعد، فيما بلغت كلفة الجسر مليون دينار، بحسب وزارة النقل."
    assert contents(text) == ["بلغت كلفة الجسر مليون دينار"]


def test_an_attribution_in_the_middle_breaks_the_content() -> None:
    text = "أما سبب التأخير، بحسب وزارة النقل، فهو نقص الحديد."
    assert contents(text) == ["أما سبب التأخير // فهو نقص الحديد"]


def test_a_second_attribution_with_and_begins_a_clause_of_its_own() -> None:
    reports = said("انهار جزء من الجسر، بحسب الشرطة، وطبقاً لوزارة النقل سيعود العمل غداً.")
    assert [report.content for report in reports] == [("انهار جزء من الجسر",), ("سيعود العمل غداً",)]


def test_what_the_source_is_ends_before_the_clause() -> None:
    (report,) = said("وبحسب أهالي القرية فإن الجسر قديم.")
    assert report.source == "أهالي القرية"


def test_an_outlet_before_a_report_passes_it_on() -> None:
    reports = said("وبحسب وكالة رويترز، قال الوزير إن الجسر آمن.")
    assert ("قال", ("وكالة رويترز",)) in [(report.cue, report.via) for report in reports]
    assert "وبحسب" not in [report.cue for report in reports]


def test_a_source_with_its_relative_clause_alone_attributes_nothing() -> None:
    assert said("ووفقاً للأرقام التي أوردتها الوزارة.") == []


def test_what_only_shows_does_not_take_an_attribution_over() -> None:
    (report,) = said("وبحسب وكالة رويترز، تشير الأدلة إلى أن الحديد رديء.")
    assert (report.source, report.content) == ("وكالة رويترز", ("تشير الأدلة إلى أن الحديد رديء",))


def test_an_outlet_after_a_report_passes_it_on() -> None:
    reports = said("قال الوزير إن الجسر آمن، بحسب وكالة رويترز.")
    assert ("قال", ("وكالة رويترز",)) in [(report.cue, report.via) for report in reports]


def test_a_study_that_a_paper_carries_is_the_source() -> None:
    (report,) = said("ذكرت صحيفة الشرق الأوسط أن الحديد رديء، وفقاً لدراسة هندسية.")
    assert report.source == "لدراسة هندسية"
    assert report.via == ("صحيفة الشرق الأوسط",)


@pytest.mark.parametrize(
    "text",
    [
        "وزعت المقاعد حسب الحاجة.",
        "سارت الحافلات وفق خطة محكمة.",
        "فرضت الغرامات وفقاً للقانون.",
        "بلغت قوة الهزة خمس درجات، وفق مقياس ريختر.",
        "وفق الله العاملين في الجسر.",
        "بلغت قيمة الأسهم ألف مليون، حسب إغلاقات الأربعاء الماضي.",
    ],
)
def test_what_something_goes_by_says_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن الجسر القديم أغلق قبل عام.",
        "ويُذكر، في هذا الصدد، أن الجسر القديم أغلق قبل عام.",
        "تجدر الإشارة إلى أن الجسر القديم أغلق قبل عام.",
        "وتجدر في هذا السياق الإشارة إلى أن الجسر القديم أغلق قبل عام.",
        "والجدير هنا بالذكر أن الجسر القديم أغلق قبل عام.",
        "كما يُشار أيضاً إلى أن الجسر القديم أغلق قبل عام.",
    ],
)
def test_the_articles_own_formulas_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_nobodys_expectation_is_a_statement() -> None:
    (report,) = said("ومن المتوقع أن يكتمل الجسر الثاني العام المقبل.")
    assert report.source == ""
    assert report.content == ("يكتمل الجسر الثاني العام المقبل",)


@pytest.mark.parametrize(
    "text",
    [
        "وبدأ العمل في الجسر الثاني الذي من المتوقع أن يكتمل بعد عامين.",
        "وقال الوزير إن من المتوقع أن يكتمل الجسر قريباً.",
    ],
)
def test_an_expectation_inside_a_clause_or_a_speech_is_none_of_its_own(text: str) -> None:
    assert "المتوقع" not in [report.cue for report in said(text)]


def test_expectations_with_a_holder() -> None:
    (report,) = said("تراجعت الأسهم وسط توقعات المستثمرين برفع الفائدة.")
    assert report.source == "المستثمرين"
    assert report.content == ("برفع الفائدة",)


def test_a_text_that_speaks() -> None:
    (report,) = said("وجاء في البيان أن العمل مستمر ليلاً.")
    assert report.source == "البيان"
    assert report.content == ("العمل مستمر ليلاً",)
    (report,) = said("وجاء في هذه البرقية: «يسرنا أن العمل مستمر».")
    assert (report.source, report.content) == ("البرقية", ("يسرنا أن العمل مستمر",))
    assert said("وجاءت الأمطار في الوقت المناسب بعد جفاف طويل.") == []


def test_what_is_scheduled_or_possible_is_attributed_too() -> None:
    (report,) = said("وبحسب المدير، فإنه من المقرر افتتاح الجسر غداً.")
    assert report.content == ("من المقرر افتتاح الجسر غداً",)


def test_an_attribution_between_dashes_breaks_the_clause_and_is_over_at_the_second() -> None:
    (report,) = said("وتخلو المدرسة -بحسب عدد من طلابها- من وجود الملاعب.")
    assert (report.source, report.content) == ("عدد من طلابها", ("وتخلو المدرسة", "من وجود الملاعب"))
    (report,) = said("وتوجه العمال إلى الجسر - كما أعلن مدير الجسر - لافتتاح المرحلة الثانية.")
    assert report.content == ("وتوجه العمال إلى الجسر", "لافتتاح المرحلة الثانية")


def test_an_attribution_that_is_a_sentence_of_its_own_holds_the_one_before() -> None:
    (report,) = said("وتراجع عدد العمال هذا العام إلى النصف.وفقا لوكالة الساحل. وبدأ الموسم.")
    assert report.content == ("وتراجع عدد العمال هذا العام إلى النصف",)
    (report,) = said("وتراجع عدد العمال إلى النصف. وجاء ذلك بحسب وزارة النقل، في بيان.")
    assert report.content == ("وتراجع عدد العمال إلى النصف",)
    (report,) = said("وقال المدير إن عدد العمال تراجع.وفقا لوكالة الساحل. وبدأ الموسم.")
    assert (report.cue, report.via) == ("وقال", ("لوكالة الساحل",))


def test_only_is_no_attribution() -> None:
    (report,) = said("وأكد المدير أن الجسر ليس طويلا فحسب بل عريض.")
    assert report.content == ("الجسر ليس طويلا فحسب بل عريض",)


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("ومن المتوقع، وفقاً للبلدية، أن يرتفع السد.", "المتوقع", "للبلدية", ("يرتفع السد",)),
        ("ومن المتوقع، حسبما ذكرت البلدية، أن يرتفع السد.", "المتوقع", "البلدية", ("يرتفع السد",)),
        ("كما يتوقع، وفق اتحاد المقاولين، أن يرتفع السد.", "يتوقع", "اتحاد المقاولين", ("يرتفع السد",)),
        ("ومن المتوقع أن يرتفع السد، بحسب مهندسين.", "المتوقع", "مهندسين", ("يرتفع السد",)),
        ("ويتوقع أن يرتفع السد، وفقاً لمهندسين.", "ويتوقع", "لمهندسين", ("يرتفع السد",)),
        ("ومن المقرر، بحسب البلدية، أن يفتح الجسر.", "بحسب", "البلدية", ("ومن المقرر", "أن يفتح الجسر")),
        ("ويجب، بحسب البلدية، أن يفتح الجسر.", "بحسب", "البلدية", ("ويجب", "أن يفتح الجسر")),
    ],
)
def test_an_attribution_tells_who_holds_an_expectation(
    text: str, cue: str, source: str, content: tuple[str, ...]
) -> None:
    """It stands between من المتوقع and أن, or behind the clause; what is planned is told by the attribution alone."""
    (report,) = said(text)
    assert report == Said(cue, source, content, ())


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("ومن المتوقع أن يرتفع السد. وبحسب مهندسين، فإن الماء يكفي.", ["", "مهندسين"]),
        ("ومن المتوقع أن يرتفع السد، فيما غرق قارب في النهر، بحسب الشرطة.", ["", "الشرطة"]),
        ("ويتوقع المهندس أن يرتفع السد، بحسب صحيفة الساحل.", ["المهندس"]),
    ],
)
def test_an_expectation_is_not_held_by_another_clause_attribution(text: str, sources: list[str]) -> None:
    assert [report.source for report in said(text)] == sources


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("وبحسب رسالة اطلعت عليها البلدية، يستعد العمال للعودة.", "رسالة", "يستعد العمال للعودة"),
        ("وبحسب مهندسين حضروا الاجتماع، الجسر طويل.", "مهندسين", "الجسر طويل"),
        ("ووفقاً لمسؤول تحدث إلى السكان، سيغلق الجسر شهرا.", "لمسؤول", "سيغلق الجسر شهرا"),
        ("وبحسب مصادر اطلعت على الملف، تستعد البلدية للبناء.", "مصادر", "تستعد البلدية للبناء"),
        ("وبحسب مصادر وصلت الشاحنات، وبدأ البناء.", "مصادر", "وصلت الشاحنات، وبدأ البناء"),
        ("وبحسب البلدية ارتفع الجسر، تراجع الماء.", "البلدية", "ارتفع الجسر، تراجع الماء"),
    ],
)
def test_a_clause_on_the_source_is_no_content(text: str, source: str, content: str) -> None:
    """It has no relative pronoun after an indefinite noun; its own verb or the one behind it tells."""
    (report,) = said(text)
    assert (report.source, report.content) == (source, (content,))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("وبحسب مسؤولين حضروا الاجتماع، رفضت البلدية العرض.", ["مسؤولين", "البلدية"]),
        ("وبحسب صحيفة الساحل، رفضت البلدية العرض.", ["البلدية"]),
        ("وبحسب مهندسين، أعلنت البلدية أن الجسر مغلق.", ["البلدية"]),
    ],
)
def test_who_tells_of_a_refusal_says_so(text: str, sources: list[str]) -> None:
    assert [report.source for report in said(text)] == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("واستناداً إلى مصدر محلي، فإن الجسر مغلق.", ["مصدر محلي"]),
        ("واستناداً إلى تقرير البلدية، فإن الجسر مغلق.", ["تقرير البلدية"]),
        ("واستناداً إلى المادة السابعة، أغلق الجسر.", []),
        ("وأغلقت البلدية الجسر استناداً إلى توصيات المهندسين.", []),
        ('"الجسر مغلق"، حسب تعبير كريم بوزيد.', ["كريم بوزيد"]),
    ],
)
def test_words_that_something_rests_on_and_two_words_in_marks_are_attributed(
    text: str, sources: list[str]
) -> None:
    assert [report.source for report in said(text)] == sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذهب المهندس إلى أن الجسر متين.", [("المهندس", "الجسر متين")]),
        ("وذهب المهندس إلى القول إن الجسر متين.", [("المهندس", "الجسر متين")]),
        ("وخلص المهندس إلى القول إن الجسر متين.", [("المهندس", "الجسر متين")]),
        ("وذهب المهندس إلى المدرسة.", []),
        ("ذهب السكان إلى الجسر رغم أن الطريق مغلق.", []),
    ],
)
def test_who_goes_as_far_as_a_clause_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(report.source, *report.content) for report in said(text)] == expected


def test_my_own_view_in_an_article_is_not_attributed() -> None:
    assert said("وفي رأيي أن الجسر جميل.") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "بحسب",
                "وفقاً",
                "لوزارة",
                "الوزير",
                "،",
                "فإن",
                "الجسر",
                "قال",
                "من المتوقع",
                "أن",
                ".",
                "«",
                "»",
            ]
        ),
        max_size=40,
    )
)
def test_every_report_lies_within_the_text(words: list[str]) -> None:
    doc = Document(Article(id="t", text=" ".join(words)))
    reports, contents = draft(doc)
    assert all(0 <= start < end <= len(doc) for report in reports for start, end in report.parts)
    assert all(0 <= cut < len(doc) for cut in contents.around(reports).cuts)
