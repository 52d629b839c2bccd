"""Who speaks, whatever stands between verb, subject and object, and which words only look like a report."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "circumstance",
    [
        "من جهته",
        "من جانبه",
        "في بيان له",
        "في مؤتمر صحفي",
        "بعد الاجتماع",
        "على هامش المؤتمر",
        "خلال كلمته في الحفل",
        "في وقت سابق",
        "في حديث لقناة الشاطئ",
    ],
)
@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("سالم العطار", "سالم العطار"),
        ("مدير المرفأ نبيل حداد", "نبيل حداد"),
        ("المركز الوطني للمياه", "المركز الوطني للمياه"),
        ("مصدر أمني", "مصدر أمني"),
    ],
)
def test_the_subject_after_a_circumstance(
    said: Callable, circumstance: str, subject: str, speaker: str
) -> None:
    assert said(f"وأوضح {circumstance} {subject} أن الجسر آمن.")[0].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "وقال في لقاء مع وزير النقل نبيل حداد إن الجسر آمن.",
        "وأكد خلال لقائه وزير النقل نبيل حداد أن الجسر آمن.",
        "وقال في بيان وزارة النقل إن الجسر آمن.",
    ],
)
def test_who_is_met_or_owns_the_text_is_no_subject(said: Callable, text: str) -> None:
    assert said(text)[0].source is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت منى العطار إن الطريق إلى الجسر مغلق.", "منى العطار"),
        ("وأكدت منى أن الطريق إلى الجسر مغلق.", "منى"),
    ],
)
def test_a_name_written_like_from_me(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    "thing",
    [
        "سياسة الحكومة",
        "صمت المجلس المحلي",
        "قرار الشركة الوطنية للماء",
        "قرار الجيش في المدينة",
        "أداء البلدية",
        "رئيس الحكومة",
    ],
)
def test_a_lone_noun_after_a_stance_is_its_object(said: Callable, thing: str) -> None:
    text = f"قال النائب نبيل حداد إن الجسر مغلق. وانتقد {thing}."
    assert [(one.speaker, one.content) for one in said(text)[1:]] == [("نبيل حداد", thing)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وأيد سكان المدينة القرار.", "سكان المدينة", "القرار"),
        ("وانتقد رئيس الشركة الوطنية للماء قرار الحكومة.", "رئيس الشركة الوطنية للماء", "قرار الحكومة"),
        ("وانتقد مجلس الأمن سياسة مالطا.", "مجلس الأمن", "سياسة مالطا"),
        ("واستنكرت الوزارة في بيان لها، ما تعرض له السكان.", "الوزارة", "ما تعرض له السكان"),
    ],
)
def test_a_subject_before_its_object(said: Callable, text: str, speaker: str, content: str) -> None:
    assert [(one.speaker, one.content) for one in said(text)] == [(speaker, content)]


@pytest.mark.parametrize("called", ["صمت البلدية خطأ كبيراً", "عمل اللجنة مهماً للجميع"])
def test_a_thing_is_held_for_something_by_who_spoke_last(said: Callable, called: str) -> None:
    one = said(f"قال النائب نبيل حداد إن الجسر مغلق. واعتبر {called}.")[1]
    assert (one.speaker, one.content) == ("نبيل حداد", called)


@pytest.mark.parametrize(
    "text",
    [
        "النادي يجدد عقد اللاعب لعامين.",
        "وجدد الجيش قصفه للمدينة.",
        "مناسبة وطنية تذكرهم بالاستقلال.",
        "هذا المشهد يذكرنا بالحرب.",
        "وكما يعلم الجميع أن الجسر مغلق.",
        "فلا تظن أن الجسر آمن.",
        "بالتأكيد إن الجسر جميل.",
        "وفيما يلي نص المقابلة: متى بني الجسر؟",
        "بصفقات بلغت قيمتها ثلاثة مليارات بانخفاض قدره 60%.",
        "ويتطلع الفريق إلى الفوز في المباراة.",
    ],
)
def test_words_that_only_look_like_a_report(said: Callable, text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وعلمت «الضفة» أن الجسر سيفتح.", "الضفة"),
        ("علم لدى مصدر مطلع أن الجسر سيفتح.", "مصدر مطلع"),
        ("وجدد الوزير موقف بلاده من الجسر.", "الوزير"),
        ("وذكّر الوزير السكان بموعد الفتح.", "الوزير"),
        ("واختتم المدير كلمته بالتأكيد على أهمية العمل.", "المدير"),
    ],
)
def test_the_same_words_where_they_report(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


def test_in_a_quotation_what_i_hold_so_is_no_report_of_another(said: Callable) -> None:
    found = said("قال نبيل حداد: «هذا الجسر، الذي اعتبره الجسر الأجمل في البلاد، سيغلق».")
    assert [one.cue for one in found] == ["قال"]


@pytest.mark.parametrize(
    ("subject", "asked", "addressee"),
    [
        ("سامي حداد", "المواطنين", "المواطنين"),
        ("إيان كالدر", "أهالي القرية", "أهالي القرية"),
        ("المركز العربي للسياحة", "السكان", "السكان"),
        ("مصدر حكومي", "الدول المانحة", "الدول المانحة"),
        ("مصدر حكومي", "وزير النقل", "وزير النقل"),
    ],
)
def test_who_is_asked_after_a_subject_of_any_kind(
    said: Callable, subject: str, asked: str, addressee: str
) -> None:
    one = said(f"وحذر {subject} {asked} من السير على الجسر.")[0]
    assert (one.speaker, one.addressee) == (subject, addressee)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وزار إيان كالدر الجسر. وأكد أن العمل مستمر.", "إيان كالدر"),
        ("ونشرت صحيفة الشاطئ صوراً للجسر. وأكدت أن العمل مستمر.", "صحيفة الشاطئ"),
        ("وبثت قناة «الأفق» صوراً للجسر، مؤكدة أن العمل مستمر.", "قناة الأفق"),
    ],
)
def test_whose_deed_the_sentence_before_tells(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    "aside",
    [
        "في إشارة إلى الشركة",
        "من دون أن يوضح السبب",
        "ولم يذكر اسم الشركة",
        "رداً على سؤال عن الجسر",
        "في أول تعليق له على الحادث",
        "خلال كلمته في الحفل",
    ],
)
def test_what_is_told_behind_is_no_part_of_what_was_said(said: Callable, aside: str) -> None:
    one = said(f"قال نبيل حداد إن العمل في الطريق مستمر منذ أسبوع، {aside}.")[0]
    assert one.content == "العمل في الطريق مستمر منذ أسبوع"


def test_an_adjective_of_the_subject_is_no_object(said: Callable) -> None:
    one = said("«العمل في الطريق مستمر ولن يتوقف هذا العام» كما أكد مصدر حكومي.")[0]
    assert one.speaker == "مصدر حكومي"


@pytest.mark.parametrize(
    ("first", "later", "speaker"),
    [
        ("قالت كوكاكولا", "وأضافت الشركة", "كوكاكولا"),
        ("قالت حماس", "وأضافت الحركة", "حماس"),
        ("قالت الأمم المتحدة", "وأضافت المنظمة الدولية", "الأمم المتحدة"),
        ("قالت «سي إن إن»", "وأضافت القناة", "سي إن إن"),
        ("أكد الفيفا", "وأضاف الاتحاد الدولي لكرة القدم", "الاتحاد الدولي لكرة القدم"),
    ],
)
def test_a_body_taken_up_by_its_kind_or_other_name(
    said: Callable, first: str, later: str, speaker: str
) -> None:
    found = said(f"{first} أن الجسر مغلق. من جهته، قال نبيل حداد إن الطريق مفتوح. {later} أن العمل مستمر.")
    assert [found[0].speaker, found[-1].speaker] == [speaker, speaker]


@pytest.mark.parametrize(
    "text",
    [
        "قالت قناة الشاطئ إن الجسر مغلق. وقالت الصحيفة إن العمل مستمر.",
        "قالت وزارة النقل إن الجسر مغلق. وقالت الشركة إن العمل مستمر.",
        "قالت إسرائيل إن الجسر مغلق. وقالت الحركة إن العمل مستمر.",
    ],
)
def test_a_body_of_another_kind_is_not_taken_up(said: Callable, text: str) -> None:
    assert len({one.speaker for one in said(text)}) == 2
