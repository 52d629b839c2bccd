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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأصدر المدير سالم العتيبي بياناً طالب فيه الأمانة بفتح الحديقة.", "سالم العتيبي"),
        ("أكد المدير سالم العتيبي أن الأشجار كثيرة، ووجهت اللجان بالعناية بها، مبيناً أن العمل بدأ.", "سالم العتيبي"),
        ("وقال مصدر أمني إن الأشجار كثيرة. وقال مصدر أمني آخر إن الحديقة جميلة.", "مصدر أمني آخر"),
        ("وقال مصدر أمني آخر إن الأشجار كثيرة. وأضاف المصدر أن الحديقة جميلة.", "مصدر أمني آخر"),
        ("وشدد زينبرغ على أهمية الأشجار.", "زينبرغ"),
        ("أما خالد بن جري فيقول لا بد من العناية بالأشجار.", "خالد بن جري"),
        ("وقال الفارس عبدالله ناصر لقد سررت بالعناية بالأشجار.", "عبدالله ناصر"),
    ],
)  # fmt: skip
def test_whose_words_they_are(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_one_source_is_not_the_other(said: Callable) -> None:
    statements = said("وقال مصدر أمني إن الأشجار كثيرة. وقال مصدر أمني آخر إن الحديقة جميلة.")
    assert [statement.speaker for statement in statements] == ["مصدر أمني", "مصدر أمني آخر"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأضافت كيف لنا أن نقطع الأشجار القديمة.", "كيف لنا أن نقطع الأشجار القديمة"),
        ("وأضاف لا أعلم متى نغرس الأشجار.", "لا أعلم متى نغرس الأشجار"),
        ("وقال إذا ما غرسنا الأشجار، فإن الحديقة ستكبر.", "إذا ما غرسنا الأشجار، فإن الحديقة ستكبر"),
    ],
)
def test_speech_begins_without_a_mark(said: Callable, text: str, content: str) -> None:
    assert said(text)[0].content == content


def test_who_is_honoured_after_a_participle_is_its_subject(said: Callable) -> None:
    statements = said("وأكد معالي الوزير سالم العتيبي أن العمل بدأ، مشيداً معاليه بجهود الأمانة.")
    assert (statements[1].source, statements[1].content) == ("معاليه", "بجهود الأمانة")
    assert statements[1].speaker == "سالم العتيبي"
    [_, glad] = said("وأكد المدير سالم العتيبي أن العمل مستمر، مبدياً سعادته بالزيارة.")
    assert (glad.source, glad.content) == (None, "سعادته بالزيارة")


def test_a_participle_after_another_clause_is_no_predicate(said: Callable) -> None:
    statements = said("وأكد سالم العتيبي أن الحديقة أصبحت أجمل، مشيراً إلى أن الأشجار كثيرة.")
    assert [statement.cue for statement in statements] == ["وأكد", "مشيراً"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال المدير إن العمل بدأ. وسبق لصحيفة «الوادي» أن ذكرت أن الأشجار كثيرة.", "صحيفة الوادي"),
        ("وسبق لوزير الزراعة سالم العتيبي أن أكد أن الأشجار كثيرة.", "سالم العتيبي"),
    ],
)
def test_who_has_said_it_before(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_name_does_not_run_into_what_is_said(said: Callable) -> None:
    [statement] = said('وأعجبتهم الحديقة. وقال سالم "عرف الناس أشجارنا كلها اليوم".')
    assert (statement.speaker, statement.content) == ("سالم", "عرف الناس أشجارنا كلها اليوم")


def test_what_a_participle_calls_that(said: Callable) -> None:
    [statement] = said("ودافع سالم العتيبي عن القرار، معتبراً ذلك خطوة مهمة.")
    assert (statement.speaker, statement.content) == ("سالم العتيبي", "ذلك خطوة مهمة")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وعلى الاثر اعلنت شركة خطوط الهند الغاء 56 رحلة.", "شركة خطوط الهند"),
        ("وشددت شرطة شمال سيناء إجراءات الدخول على طول السور.", "شرطة شمال سيناء"),
        ("كثفت وزارة الزراعة والري حملاتها. وأكدت الوزارة أن الأشجار كثيرة.", "وزارة الزراعة والري"),
        ("وأهاب المعهد بالمتقدمين المقبولين إحضار الأوراق.", "المعهد"),
        ("وأضافت المجموعة في التحليل الذي نشر أمس أن الأشجار كثيرة.", "المجموعة"),
        ("حديقة جديدة\nونزل الرئيس سالم العتيبي الذي استاء دوما من إغلاقها.", "سالم العتيبي"),
    ],
)
def test_what_a_body_does_is_no_part_of_its_name(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان الحارس الصربي البالغ من العمر 20 عاماً قد قال إن الملعب صغير.", "الحارس الصربي"),
        ("وقال سالم دانكو المولود في الساحل عام 1967 إن الأشجار كثيرة.", "سالم دانكو"),
    ],
)
def test_an_age_or_birth_is_no_part_of_a_name(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("حادث\n\nسالم العتيبي ـ الدمام أعرب عدد من الزوار عن سعادتهم بالجسر.", "عدد من الزوار"),
        ("حادث\n\nسالم العتيبي – نجران أعلنت وزارة النقل عن وقوع حادث.", "وزارة النقل"),
        ("حادث\n\nسالم العتيبي - مكة المكرمة أكد مدير المرور أن الطريق مغلق.", "مدير المرور"),
        ("حادث\n\nسالم العتيبي – رحمه الله – أكد أن الطريق مغلق.", "سالم العتيبي"),
    ],
)
def test_a_reporter_with_his_place_before_the_news_says_nothing(
    said: Callable, text: str, speaker: str
) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_family_name_after_its_particle_is_no_object(said: Callable) -> None:
    [statement] = said("وهنأ سالم أبو تجربة النادي بفوزه باللقب.")
    assert statement.speaker == "سالم أبو تجربة"


def test_a_name_stands_after_what_is_told_of_the_title(said: Callable) -> None:
    [statement] = said("أكد قائد الكتيبة المسؤولة عن الحدود مع لبنان العميد سالم الحداد، أن الطريق مغلق.")
    assert statement.speaker == "سالم الحداد"


def test_another_has_no_name(said: Callable) -> None:
    [statement] = said("ويضيف آخر: «نحن معك حتى النهاية».")
    assert statement.speaker_type == "unnamed"


def test_an_uncle_by_courtesy_has_his_name_without_it(said: Callable) -> None:
    assert [one.speaker for one in said("وقال العم عائض إن العيد جميل. وقال العم إن الناس كثر.")] == [
        "عائض"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "قال سالم بن محمد الحداد إن الطريق مغلق. وأكدت أن الجسر آمن.",
        "قال عبدالله علي إن الطريق مغلق. وأكدت أن الجسر آمن.",
        "قال الوزير سالم الحداد إن الطريق مغلق. وأكدت أن الجسر آمن.",
    ],
)
def test_no_woman_is_he_who_is_surely_a_man(said: Callable, text: str) -> None:
    assert said(text)[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت لطيفة بن سالم إن الطريق مغلق. وأكدت أن الجسر آمن.", "لطيفة بن سالم"),
        ("قالت الشركة إن الطريق مغلق. وقال عبدالله علي إنه طويل. وأكدت أن الجسر آمن.", "الشركة"),
        ("قال ليو ياندونغ إن الطريق مغلق. وأكدت أن الجسر آمن.", "ليو ياندونغ"),
    ],
)
def test_a_verb_goes_on_with_who_may_be_a_woman(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
