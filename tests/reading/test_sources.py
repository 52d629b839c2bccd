"""The source is found after the verb, before it, after كان, after بحسب, or in an earlier clause."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال وزير الطاقة إن الجسر آمن.", "وزير الطاقة"),
        ("وزير الطاقة يؤكد أن الجسر آمن", "وزير الطاقة"),
        ("وكان وزير الطاقة قد قال إن الجسر آمن.", "وزير الطاقة"),
        ("وكان وزير الطاقة أعلن أن الجسر آمن.", "وزير الطاقة"),
        ("قال، أمس، وزير الطاقة إن الجسر آمن.", "وزير الطاقة"),
        ("قالت وزارة الطاقة إن الجسر آمن.", "وزارة الطاقة"),
        ("وقال المتحدث باسم وزارة الطاقة: «الجسر آمن ولا خطر على أحد».", "المتحدث باسم وزارة الطاقة"),
        ("«الجسر آمن ولا خطر على أحد»، قال وزير الطاقة.", "وزير الطاقة"),
        ("فيما وزارة الطاقة تنفي وجود خطر على الجسر.", "وزارة الطاقة"),
        ("وفتح الجسر أمام السيارات، بحسب وزارة الطاقة.", "وزارة الطاقة"),
        ("وفقاً لوزارة الطاقة، فإن الجسر آمن.", "لوزارة الطاقة"),
        ("وجاء في بيان وزارة الطاقة أن الجسر آمن.", "بيان وزارة الطاقة"),
        ("القاهرة (رويترز) - قال وزير الطاقة إن الجسر آمن.", "وزير الطاقة"),
        ("الميناء الشرقي، 3 أيار - أعلن وزير الطاقة أن الجسر آمن.", "وزير الطاقة"),
        ("القاهرة، 3 أيار/مايو (رويترز) - أعلن وزير الطاقة أن الجسر آمن.", "وزير الطاقة"),
        ("بيروت 12 تشرين الأول 2024 (أ ف ب) – قال وزير الطاقة إن الجسر آمن.", "وزير الطاقة"),
        ("وزير الطاقة يزور الميناء 3 مايو - أعلن المتحدث أن الجسر آمن.", "المتحدث"),
        ("ودعا ناشطون الحكومة إلى إصلاح الجسر.", "ناشطون"),
        ("دبي، الإمارات العربية المتحدة (CNN)-- أكدت مصادر أن الجسر آمن.", "مصادر"),
    ],
)
def test_where_the_source_stands(said: Callable, text: str, source: str) -> None:
    [statement] = said(text)
    assert statement.source in (source, source.removeprefix("ل"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال وزير الطاقة سامر قاسم إن الجسر آمن. وأضاف أن الطريق مفتوح.", "سامر قاسم"),
        ("قالت الطبيبة ليلى مراد إن اللقاح آمن، مؤكدة أن الكمية كافية.", "ليلى مراد"),
    ],
)
def test_a_cue_without_a_subject_takes_the_one_before(said: Callable, text: str, speaker: str) -> None:
    last = said(text)[-1]
    assert (last.source, last.speaker) == (None, speaker)


def test_a_participle_after_what_is_no_report_takes_the_subject_of_its_clause(said: Callable) -> None:
    [statement] = said("وزار الوزير سامر قاسم القرية، معرباً عن أسفه لما حدث.")
    assert (statement.cue, statement.source, statement.speaker) == ("معرباً", "الوزير سامر قاسم", "سامر قاسم")


@pytest.mark.parametrize(
    "text", ["من المتوقع أن يفتح الجسر قريباً.", "ويُعتقد أن الجسر آمن.", "وقيل إن الجسر آمن."]
)
def test_an_impersonal_cue_has_none(said: Callable, text: str) -> None:
    [statement] = said(text)
    assert (statement.source, statement.speaker, statement.speaker_type) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("طالبت نقابة الأطباء الحكومة بفتح الجسر.", "نقابة الأطباء", "الحكومة"),
        ("حذر المتحدث باسم الشرطة السائقين من السرعة.", "المتحدث باسم الشرطة", "السائقين"),
        ("واتهم سامر قاسم وزارة الطاقة بإهمال الجسر.", "سامر قاسم", "وزارة الطاقة"),
    ],
)
def test_the_object_of_the_verb_is_not_in_it(said: Callable, text: str, source: str, addressee: str) -> None:
    [statement] = said(text)
    assert (statement.source, statement.addressee) == (source, addressee)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال خالد سليم مدير المرصد (مرصد الساحل) الذي يتوقع أن ترتفع الأمواج غداً.", "خالد سليم"),
        ("حضرت المديرة لدعم العمال الذين يطالبون بتحسين الأجور.", "العمال"),
        ("أعرب الوزير سامر قاسم عن إعجابه بالنموذج الذي اعتبره ناجحاً.", "سامر قاسم"),
        ("وانتقد سامر قاسم وزير الطاقة الاتفاق الذي قال إنه سيخفض الأسعار.", "سامر قاسم"),
        ("وتحدثت الصحف عن السفينة التي يقول ناشطون إنها غرقت.", "ناشطون"),
    ],
)
def test_a_relative_clause_has_its_antecedent_or_another_subject(
    said: Callable, text: str, speaker: str
) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "ويحقق القضاة في أموال الشركة التي يقال إنها تملك سفينتين.",
        "قال الوزير سامر قاسم إن الجسر آمن. وينتظر أن يفتح الجسر غداً.",
        "قال الوزير سامر قاسم إن الجسر آمن. ويعتقد على نطاق واسع أن الجسر قديم.",
    ],
)
def test_a_passive_has_no_speaker(said: Callable, text: str) -> None:
    last = said(text)[-1]
    assert (last.source, last.speaker) == (None, None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("سامي خليل- الوادي- الميناء: أعلن وزير الطاقة أن الجسر آمن.", "وزير الطاقة"),
        ("وقال بهذا الخصوص وزير الطاقة إن الجسر آمن.", "وزير الطاقة"),
        ("وخلال لقاء مع سكان المدينة أكد وزير الطاقة أن الجسر آمن.", "وزير الطاقة"),
        ("جسر جديد\nفي لقاء مع نظيره نادر سليم، وزير الطاقة يؤكد أن الجسر آمن.", "وزير الطاقة"),
        ("من جانبه، حضر وزير الطاقة إلى الجسر، مؤكداً أن الطريق مفتوح.", "وزير الطاقة"),
    ],
)
def test_no_subject_is_found_in_circumstances(said: Callable, text: str, source: str) -> None:
    assert said(text)[-1].source == source


def test_a_participle_agrees_with_the_subject_of_its_main_clause(said: Callable) -> None:
    text = "قالت الطبيبة ليلى مراد إن اللقاح آمن. ثم وصل المدير إلى القاعة، مؤكدة أن الكمية كافية."
    assert said(text)[-1].speaker == "ليلى مراد"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("الاتحاد الدولي للصيادين يطالب بفتح الميناء.", "الاتحاد الدولي للصيادين"),
        ("وهناك عدة دراسات تشير إلى أن الماء ملوث.", "عدة دراسات"),
        ("لقاء في المكتب\nوتلقى المدير اتصالاً هاتفياً أمس من وزير الطاقة أعرب فيه عن شكره.", "وزير الطاقة"),
        ("لقاء في المكتب\nمصادر لرويترز تفيد بأن الجسر آمن.", "مصادر"),
        ("لقاء في المكتب\nوبدأ اللقاء بكلمة من مدير المكتب رحب فيها بالضيوف.", "مدير المكتب"),
    ],
)
def test_the_noun_before_an_attribute_or_its_owner_says_it(said: Callable, text: str, source: str) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت الطبيبة ليلى مراد إن اللقاح آمن. ووفقاً لها، فإن الكمية كافية.", "ليلى مراد"),
        ("نقلت صحيفة الوادي عن دبلوماسيين أن الاتفاق قريب. وأضافت أن الحفل غداً.", "صحيفة الوادي"),
        ("أكد الوزير سامر قاسم أن ما وصفه بالتأخير انتهى.", "سامر قاسم"),
    ],
)
def test_a_pronoun_or_a_verb_alone_agrees_with_its_speaker(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("جسر جديد\nسامر قاسم، الذي زار المدينة أمس، أكد أن الجسر آمن.", "سامر قاسم"),
        (
            "جسر جديد\nعدد من سكان الحي، وتجار السوق في شارع الميناء القديم، وسائقون من القرى، طالبوا بفتح الجسر.",
            "عدد من سكان الحي، وتجار السوق في شارع الميناء القديم، وسائقون من القرى",
        ),
        ("قال الوزير إن الجسر آمن، وأجاب سامر قاسم قائلاً: «الطريق مفتوح».", "سامر قاسم"),
        (
            "قال نادر إن الماء نقي، فيما علق مدير الجسر، المهندس سامر قاسم قائلاً: «الجسر آمن».",
            "مدير الجسر، المهندس سامر قاسم",
        ),
        ("رحب الوزير بالضيوف أجمل ترحيب، مؤكداً أن الجسر آمن.", None),
    ],
)
def test_a_subject_parted_from_its_cue(said: Callable, text: str, source: str | None) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال سامر قاسم إن الجسر آمن، كما نبه سائقي الشاحنات إلى خطر الرياح.", None),
        ("قال سامر قاسم إن الجسر آمن، ودعا المتنزهين إلى الحذر.", None),
        ("وطالب عدد من السكان بفتح الجسر.", "عدد من السكان"),
        ("ووصفه البعض بالجسر القديم.", "البعض"),
    ],
)
def test_case_tells_a_subject_from_an_addressee(said: Callable, text: str, source: str | None) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("احتشد عدد من سكان الحي أمام البلدية، مطالبين بفتح الجسر.", "عدد من سكان الحي"),
        ("وعبّر المدير عن شكره للسكان، مؤكدين أن الجسر آمن.", "المدير"),
    ],
)
def test_a_participle_of_many_goes_to_people(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("مهرجان جديد\nوكان الأهالي في استقبال المحافظ الذي قال إن المهرجان ناجح.", "المحافظ"),
        ("مهرجان جديد\nوأشاد الوزير بالحفل الذي يتوقع أن يبدأ غداً.", None),
    ],
)
def test_an_antecedent_can_hold_what_is_said(said: Callable, text: str, source: str | None) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأكد سامر قاسم السفير الكندي أن الجسر آمن.", "سامر قاسم السفير الكندي"),
        ("قال سامر قاسم المتحدث باسم الوزارة: «الجسر آمن».", "سامر قاسم المتحدث باسم الوزارة"),
        ("هنأ سامر قاسم السفير الكندي بالعيد.", "سامر قاسم"),
        ("الجسر مغلق.\nماهر دانكو، مدير الجسر، يقول إن العمل بدأ.", "ماهر دانكو، مدير الجسر"),
        ("الجسر مغلق.\nلوتشو بانكي، مدير الجسر، يقول إن العمل بدأ.", "لوتشو بانكي، مدير الجسر"),
        ("الجسر مغلق.\nطلب المدير من دانكو العمل، لكن دانكو قال إن الجسر بعيد.", "دانكو"),
        ("وقال سالم الحداد المستثمر في قطاع النقل إن الطريق طويل.", "سالم الحداد المستثمر في قطاع النقل"),
        (
            "وقال سامر قاسم مدير الطرق في وزارة النقل إن الطريق طويل.",
            "سامر قاسم مدير الطرق في وزارة النقل",
        ),
        ("وقال سالم الحداد الباحث لدى معهد الساحل إن الطريق طويل.", "سالم الحداد الباحث لدى معهد الساحل"),
        ("وقال سالم الحداد القيادي في حزب الساحل إن الطريق طويل.", "سالم الحداد القيادي في حزب الساحل"),
        ("وقال سالم الحداد المستثمر في مؤتمر صحفي إن الطريق طويل.", "سالم الحداد المستثمر"),
    ],
)
def test_a_name_keeps_the_title_beside_it(said: Callable, text: str, source: str) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("رد المدير على منتقدين يقولون إن الجسر قديم.", "منتقدين"),
        ("سفينة قديمة\nتأخرت السفينة بسبب راكب هندي أصر على العودة.", "راكب هندي"),
        ("جسر قديم\nأغلق الجسر بعد تقارير صحفية أشارت إلى ضعفه.", "تقارير صحفية"),
        ("وقال المدير في بيان أكد أن الجسر آمن.", None),
        ("نشرت الشركة صوراً قالت إنها قديمة.", None),
        ("تظاهرات في المدينة تطالب بفتح الجسر\nأغلق الجسر أمس.", "تظاهرات في المدينة"),
    ],
)
def test_an_indefinite_noun_is_said_of_by_its_clause(said: Callable, text: str, source: str | None) -> None:
    assert said(text)[-1].source == source


@pytest.mark.parametrize("to", ["لـ «الأفق»", "لـ«الشرق الأوسط»"])
def test_who_discloses_it_stands_behind_whom_he_told(said: Callable, to: str) -> None:
    [statement] = said(f"كشف {to} المهندس سالم الحداد رئيس لجنة الإسكان، عن خطة جديدة للمباني.")
    assert (statement.speaker, statement.content) == ("سالم الحداد", "خطة جديدة للمباني")


@pytest.mark.parametrize("acts", ["اتهامات", "تهديدات", "تحذيرات"])
def test_a_participle_is_the_subjects_and_not_of_whose_acts_he_answers(said: Callable, acts: str) -> None:
    (one,) = said(f"رد نبيل حداد على {acts} السكان، مؤكداً أن الجسر سليم.")
    assert (one.cue, one.content, one.speaker) == ("مؤكداً", "الجسر سليم", "نبيل حداد")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رد نبيل حداد على دعوات السكان إلى الإغلاق، مؤكداً أن الجسر سليم.", "نبيل حداد"),
        ("نفى نبيل حداد اتهامات السكان، مؤكداً أن الجسر سليم.", "نبيل حداد"),
        ("جاء تصريح نبيل حداد بأن العمل مستمر، مؤكداً أن الجسر سليم.", "نبيل حداد"),
        ("نقل الموقع عن نبيل حداد قوله إن العمل مستمر، مؤكداً أن الجسر سليم.", "نبيل حداد"),
    ],
)
def test_who_adds_a_participle_after_a_noun_of_speech(said: Callable, text: str, speaker: str) -> None:
    last = said(text)[-1]
    assert (last.content, last.speaker) == ("الجسر سليم", speaker)
