"""Through whom a statement came: the chain as a user of the record sees it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.conftest import statements


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقال محافظ البنك المركزي لقناة العربية إن أسعار الفائدة ستبقى على حالها.", "قناة العربية"),
        ("وقال رئيس النادي خالد العمري لـ«عكاظ» إن المدرب الجديد يصل إلى الرياض غداً.", "عكاظ"),
        ("وأكد الوزير في حديث للميدان أن الملعب جاهز لاستقبال الجماهير.", "للميدان"),
        ("وقالت الهيئة في بيان نشرته وكالة رويترز إن الرحلات ستعود قريباً.", "وكالة رويترز"),
        ("وقالت الهيئة في بيان بثته اليوم، وكالة رويترز إن الرحلات ستعود قريباً.", "وكالة رويترز"),
        ("وقال المدير إن المصنع سيغلق أبوابه نهاية الشهر، بحسب وكالة رويترز.", "وكالة رويترز"),
        ("وأكدت النقابة، من خلال محاميها سمير حداد، أن العمال لم يتسلموا رواتبهم.", "محاميها سمير حداد"),
    ],
)
def test_who_was_told_or_passed_it_on_is_the_chain(text: str, via: str) -> None:
    """A medium after لـ, in an interview, or as publisher; its marks and joined preposition go."""
    assert [s.via for s in statements(text)] == [(via,)]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وفي تصريح لقناة النهر، قال وزير الزراعة إن المحصول وفير.", "قناة النهر"),
        (
            "وفي مقابلة مع صحيفة «لوموند» الفرنسية، أكد وزير المالية أن الميزانية جاهزة.",
            "صحيفة «لوموند» الفرنسية",
        ),
        ("وفي حديث إلى إذاعة «صوت الجبل»، رأى النائب أن الأزمة طويلة.", "إذاعة «صوت الجبل»"),
        ("وفي تصريح خص به صحيفة «المساء»، أوضح المدير أن الأسعار سترتفع.", "صحيفة «المساء»"),
        ("وقال المدير في حوار أجرته معه صحيفة «المساء» إن الأسعار سترتفع.", "صحيفة «المساء»"),
        ("وقال المدير على شاشة الميادين إن الأسعار سترتفع.", "الميادين"),
        ("وقال مصدر أمني وفق ما أوردت صحيفة «الغد» إن العملية انتهت.", "صحيفة «الغد»"),
        ("مصادر للميادين تفيد بأن الطريق مغلق.", "للميادين"),
        ("وأبلغت والدته، ليلى الطويل، الصحيفة بأن الطريق مغلق.", "الصحيفة"),
        ("مدير الميناء لـ {الشرق الأوسط}: الطريق مغلق", "الشرق الأوسط"),
    ],
)
def test_the_medium_may_stand_before_the_cue_or_after_another_verb(text: str, via: str) -> None:
    """An interview that opens the sentence, one that a medium held, a verb with its publisher."""
    assert [s.via for s in statements(text)] == [(via,)]


def test_the_subject_may_stand_behind_the_medium_that_is_told() -> None:
    """قال لـ«…» then the speaker: the medium is the link, and the office after it the source."""
    text = "وأكد لـ«عكاظ» مدير الهيئة سعد المالكي أن الأسعار سترتفع."
    [statement] = statements(text)
    assert statement.via == ("عكاظ",)
    assert statement.source is not None
    assert statement.source.of(text) == "مدير الهيئة سعد المالكي"


def test_a_statement_in_a_medium_own_report_came_through_that_medium() -> None:
    """The medium that reports is speaker of the outer statement and link of the inner one."""
    outer, inner = statements("وذكرت صحيفة الغارديان أن وزيرة الصحة قالت إن المستشفى الجديد سيفتح أبوابه.")
    assert outer.via == ()
    assert outer.speaker_type == "outlet"
    assert inner.via == ("صحيفة الغارديان",)
    assert inner.within == outer.n


def test_media_at_large_keep_the_adjective_of_their_country() -> None:
    text = "وكانت وسائل إعلام فرنسية قد كشفت أن الوزير طلب توسيع الميناء."
    assert statements(text)[-1].via == ("وسائل إعلام فرنسية",)


def test_what_goes_on_with_a_speech_came_the_same_way() -> None:
    """A verb or participle without a subject keeps the chain; the next speaker does not."""
    text = (
        "وقال الخبير سامي نصار لصحيفة الشروق إن السوق مستقرة، مشيراً إلى أن الطلب يرتفع. "
        "وأضاف أن الأسعار ستهبط. "
        "وقال الوزير كمال رشيد إن الحكومة تراقب السوق."
    )
    found = {s.cue.of(text): s.via for s in statements(text) if s.cue}
    assert found["مشيراً"] == found["وأضاف"] == ("صحيفة الشروق",)
    assert all(s.via == () for s in statements(text) if s.speaker and "كمال" in s.speaker)


@pytest.mark.parametrize(
    "text",
    [
        "وكتب الوزير على صفحته في فيسبوك أن المشروع سيكتمل العام المقبل.",
        "وقالت الشركة في بيان على موقعها الإلكتروني إن الخدمة عادت إلى العمل.",
        "وقال رئيس تحرير صحيفة النهار إن العدد سيصدر في موعده.",
        "وقالت الشركة عبر موقع التواصل الاجتماعي إن الخدمة عادت إلى العمل.",
        "وقال المدير العام لصحيفة «المساء» الأستاذ علي حسن إن المبنى جاهز.",
        "وتقول الباحثة المعنية بالتعامل مع الإعلام إن الأمر صعب.",
    ],
)
def test_ones_own_channel_platform_or_employer_is_no_link(text: str) -> None:
    """What anybody can write on, and where the speaker works, passes nothing on."""
    assert [s.via for s in statements(text)] == [()]


@given(st.text(alphabet=' \n.،:«»"()ولبا', max_size=60))
def test_every_link_is_in_the_text(noise: str) -> None:
    """Whatever stands around it, a link is made of characters of the article."""
    text = f"وقال المدير لصحيفة الشروق {noise} إن المصنع مغلق، وفقاً لرويترز {noise}"
    for statement in statements(text):
        assert all(link in text for link in statement.via)
        assert statement.addressee is None or statement.addressee in text


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقال المدير إن المصنع سيغلق، وفقاً لوكالة فرانس برس.", [("وكالة فرانس برس",)]),
        ("وفي مقال نشرته صحيفة الغارديان، قال الكاتب هاني سالم إن الصيف طويل.", [("صحيفة الغارديان",)]),
        ("وكتب المحلل هاني سالم في صحيفة «المساء» أن الصيف طويل.", [("صحيفة «المساء»",)]),
        ("وأبلغ محاميه هاني سالم الوكالة أن الجلسة تأجلت.", [("الوكالة",)]),
        ("وقال لوكالة فرانس برس المتحدث باسم الميناء إن السفن وصلت.", [("وكالة فرانس برس",)]),
        ("أعلنت السلطات أن الجسر أغلق، حسبما أفاد مصدر محلي.", [("مصدر محلي",)]),
        ("وقال المدير التنفيذي للشرق الأوسط إن السوق واعد.", [()]),
        (
            "ذكرت صحيفة «المساء» أن السد آمن، ونقلت عن مهندس كبير قوله إن الماء يرتفع.",
            [(), ("صحيفة «المساء»",)],
        ),
        (
            "وقال الوزير لوكالة فرانس برس إن السد آمن. لكنه أوضح أن الماء يرتفع.",
            [("وكالة فرانس برس",), ("وكالة فرانس برس",)],
        ),
        (
            "وقال الوزير لوكالة فرانس برس إن السد آمن. وكان سالم قد زار السد قبل عام مع وفد كبير، وأكد أن الماء يرتفع.",
            [("وكالة فرانس برس",), ()],
        ),
    ],
)
def test_the_medium_is_found_wherever_the_press_names_it(text: str, via: list[tuple[str, ...]]) -> None:
    """An article, a letter to the agency, a trailing teller; an office over a region is none."""
    assert [s.via for s in statements(text)] == via


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وأكدوا في حديثهم لـ(عكاظ) أن الدراسة صعبة.", [("عكاظ",)]),
        (
            "وشدد مكتب المحافظ، بحسب ما نقل عنه موقع «السهل» المحلي، على أن الجسر آمن.",
            [("موقع «السهل» المحلي",)],
        ),
        ("وبحسب تقرير لوكالة فرانس برس، قال المسؤول إن الوضع صعب.", [("وكالة فرانس برس",)]),
        ("وقال مدير المدرسة للوكالة إن الدراسة بدأت.", [("الوكالة",)]),
        ("ووجه المدير اتهامات للصحيفة بنشر أخبار كاذبة.", [()]),
    ],
)
def test_a_medium_is_named_once_and_whole(text: str, via: list[tuple[str, ...]]) -> None:
    """With its name in marks, for its document, without the preposition; who is accused is none."""
    assert [s.via for s in statements(text)] == via


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("ودعا مصدر محلي معارض في تصريح لـ«الشرق الأوسط»، إلى «الاستفادة من الفرصة».", "الشرق الأوسط"),
        ("وبحسب ما أوضحته مصادر لـ«الشرق الأوسط» فإن الجانب المحلي اعترض على التجديد.", "الشرق الأوسط"),
        ("وفي حديث مع «الشرق الأوسط»، دعا الوزير الحكومة إلى الحوار.", "الشرق الأوسط"),
        ("أكد قيادي في المقاومة للميادين أن الرسالة وصلت.", "للميادين"),
    ],
)
def test_the_paper_of_an_interview_is_neither_subject_nor_content(text: str, via: str) -> None:
    """After مع before an appeal, after لـ where the verb governs لـ too, and in an attribution."""
    assert {s.via for s in statements(text)} == {(via,)}


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وأكد كوين في حوار مع شبكة (سكاي سبورت) أن الجماهير سعيدة.", ("شبكة (سكاي سبورت)",)),
        ("مسؤولون محليون يكشفون لموقع أكسيوس عن طلب جديد.", ("موقع أكسيوس",)),
        ("وأكد لـ «عكاظ» المدير التنفيذي سالم حداد أن العمل انتهى.", ("عكاظ",)),
        ("وقال المسؤول للموقع إن العمل انتهى.", ("الموقع",)),
        ("وأوضح المتحدث أن الفرق توجهت للموقع فوراً.", ()),
        ("وقال الأمين العام للاتحاد السعودي سالم حداد إن الدورة ناجحة.", ()),
        ("وأفاد صحافي من وكالة «فرانس برس» بأن الهدوء عاد.", ()),
        ("وجدد الوزير دعوة الرياض للتهدئة وضبط النفس.", ()),
        ("وقال الوزير، في تصريح له، نقلته روسيا اليوم، إن الجسر آمن.", ("روسيا اليوم",)),
    ],
)
def test_where_the_name_of_a_medium_ends_and_what_is_none(text: str, via: tuple[str, ...]) -> None:
    """In brackets, before an office, unlike places and federations; an employer passes nothing on."""
    assert [s.via for s in statements(text)] == [via]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وفي مقال كتبه في صحيفة «الأفق»، قال كريم سالم إن الوضع صعب.", ["صحيفة «الأفق»"]),
        ("وقال المحلل كريم سالم لـلقناة العاشرة إن الوضع صعب.", ["القناة العاشرة"]),
        ("وقال المحلل كريم سالم في استطلاع للرأي إن الوضع صعب.", []),
        ("وقال المحلل كريم سالم عبر حسابه على منصة X إن الوضع صعب.", []),
    ],
)
def test_a_paper_one_writes_in_is_a_link_and_a_poll_or_a_platform_is_none(text: str, via: list[str]) -> None:
    """Articles lead to their paper; للرأي and X are no media."""
    assert list(statements(text)[-1].via) == via


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقال الرئيس لشبكة سي إن إن الإخبارية إن القمة انتهت.", ["شبكة سي إن إن الإخبارية"]),
        ("وقال الرئيس لشبكة (إن.بي.سي) الأميركية إن القمة انتهت.", ["شبكة (إن.بي.سي)"]),
        ("وقالت مصادر محلية لبي بي سي إن القمة انتهت.", ["بي بي سي"]),
        ("وقال الوزير في حديث لوكالة السودان للأنباء إن القمة انتهت.", ["وكالة السودان للأنباء"]),
        ("وذكرت الوكالة الوطنية للإعلام أن القمة انتهت.", []),
        ("وينتقد النواب برنامج الحكومة.", []),
        ('وأكد قيادي بارز في المقاومة الشعبية لـ"الاقتصادية" أن الطريق مغلق.', ["الاقتصادية"]),
        ("ودعا المدير الشباب الراغبين في طرح أفكارهم عبر القناة إلى التقدم بطلباتهم.", []),
    ],
)
def test_the_whole_name_of_a_medium_and_nothing_but_a_medium(text: str, via: list[str]) -> None:
    """Letters that spell a name open no content, and what somebody does through a medium was not said there."""
    assert list(statements(text)[0].via) == via


def test_a_verbal_noun_goes_on_with_a_speech() -> None:
    """وتابع بقوله came the way of the speech before it."""
    text = "وقال المدير لقناة النهر إن الجسر آمن. وتابع بقوله: «سيعود الماء»."
    assert [s.via for s in statements(text)] == [("قناة النهر",)] * 2


def test_an_interview_is_given_to_a_medium_that_no_table_knows() -> None:
    """ذكّر has an object of its own, but حديث لـ leads to whom the interview was given."""
    text = "وذكّر المحلل سالم العمري في حديث لـ«الموقف» أن الانتخابات قريبة."
    assert [s.via for s in statements(text)] == [("الموقف",)]


def test_who_frees_a_city_does_not_edit_a_paper() -> None:
    """تحرير is liberation as well."""
    text = "وقال العميد فضل سالم قائد عملية تحرير القاعدة لـ«الأفق»، إن القوة جاهزة."
    assert [s.via for s in statements(text)] == [("الأفق",)]


def test_how_somebody_asks_is_no_subject() -> None:
    """وتساءل غاضباً goes on with the speech, and so came the same way."""
    text = "قال المزارع لصحيفة «الأفق» إن الوضع صعب. وتساءل غاضباً: «كيف نعود؟»."
    assert [s.via for s in statements(text)] == [("صحيفة «الأفق»",)] * 2


def test_a_chief_executives_company_passes_nothing_on() -> None:
    """المدير التنفيذي لـ is over a company."""
    text = "وأوضح المدير التنفيذي لـ«نور لاين» أن المشروع سيكتمل قريباً."
    assert not statements(text)[0].via


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول تحدث إلى صحيفة الأفق إن الجسر آمن.",
        "قال المسؤول الذي تحدث إلى صحيفة الأفق شرط عدم الكشف عن هويته إن الجسر آمن.",
        "وفقاً لمسؤول تحدث إلى صحيفة الأفق، فإن الجسر آمن.",
        "وبحسب مسؤول تحدث لصحيفة الأفق فإن الجسر آمن.",
        "الجسر آمن منذ شهر مايو، قال مسؤول لصحيفة الأفق.",
    ],
)
def test_whom_an_unnamed_source_spoke_to(text: str) -> None:
    """What he did is no part of what he is called, and whoever he spoke to passes him on."""
    (statement,) = statements(text)
    assert statement.via == ("صحيفة الأفق",)
    assert statement.speaker in ("مسؤول", "المسؤول")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("ورداً على سؤال لموقع «وايرد»، أقر كريم الحداد بأن الجسر ضيق.", ("موقع «وايرد»",)),
        ("ورداً على سؤال لقناة الجزيرة، أقر كريم الحداد بأن الجسر ضيق.", ("قناة الجزيرة",)),
        ("ورداً على سؤال للنائب سالم الحداد، أقر كريم الحداد بأن الجسر ضيق.", ()),
        ("قال كريم، خلال مداخلة هاتفية ببرنامج «كلام الناس» المذاع على قناة المحور، إن الجسر ضيق.", ("قناة المحور",)),
        ("وفي مداخلة ببرنامج «كلام الناس» المذاع على قناة المحور، قال كريم الحداد إن الجسر ضيق.", ("قناة المحور",)),
        ("قال كريم الحداد عن برنامج «كلام الناس» المذاع على قناة المحور إن الوقت قصير.", ()),
    ],
)  # fmt: skip
def test_a_question_and_a_programme_lead_to_a_medium(said: Callable, text: str, via: tuple[str, ...]) -> None:
    assert tuple(said(text)[0].via) == via
