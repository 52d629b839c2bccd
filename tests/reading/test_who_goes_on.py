"""Who goes on speaking, and who is meant: participles, occasions, shares of people, officials, names after وفقاً."""

from collections.abc import Callable

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article


def who(text: str) -> list[str | None]:
    return [statement.speaker for statement in read_article(Article(id="g", text=text)).statements]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # what follows فإن is said already: its subject does not go on
        (
            "قال الطبيب سامي الحداد إن الدواء قليل. وكذلك، فإن البلدية تتأخر في التوزيع، مردفاً أن الناس تنتظر.",
            ["سامي الحداد", "سامي الحداد"],
        ),
        # the sentence opens with whose words it is
        (
            "وبحسب الخبير نادر العلي، أنجزت الشركة ثلث الجسر، مشيراً إلى أن المال متوفر.",
            ["نادر العلي", "نادر العلي"],
        ),
        # an occasion says nothing
        (
            "رأى موقع «الأفق» أن السوق راكدة. وتمحور المؤتمر حول أسعار القمح، لافتاً إلى أن الحصاد تأخر.",
            ["موقع الأفق", "موقع الأفق"],
        ),
        # the verb's subject goes on, and not whom it passed on
        (
            "قالت صحيفة «الأفق» إن المدارس أغلقت، وفقاً لشهادات سكان، مشيرةً إلى أن الماء انقطع.",
            ["سكان", "صحيفة الأفق"],
        ),
    ],
)
def test_a_participle_goes_on_with_who_spoke(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وأكد الباحثون أن 48% من المزارعين يقولون إن الموسم ضعيف.", ["الباحثون", "48% من المزارعين"]),
        ("وقال 62 في المئة من المشاركين إن الأسعار مرتفعة.", ["62 في المئة من المشاركين"]),
        ("وقالت نحو 20% من النساء إن العمل قليل.", ["نحو 20% من النساء"]),
    ],
)
def test_a_share_of_people_speaks(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


def test_a_name_after_the_office_of_another_is_the_servants() -> None:
    text = "قال كبير مستشاري الرئيس الكيني سالم الحداد، جومو ندونغو، أمس، إن الميناء جاهز."
    assert who(text) == ["جومو ندونغو"]


def test_a_surname_with_l_is_the_person_named_before() -> None:
    text = "وقال العقيد المتقاعد كوبي دورون إن الطريق مغلق. ووفقاً لدورون، فإن الجسر آمن."
    assert who(text) == ["كوبي دورون", "كوبي دورون"]


def test_an_official_of_a_summary_is_named_after_it() -> None:
    text = (
        "صنعاء: الميناء مفتوح\n\nالمسؤول اليمني يؤكد أن السفن تصل.\n"
        "كشف رئيس وفد صنعاء، محمد السالم، أن الميناء مفتوح."
    )
    assert who(text)[1:] == ["محمد السالم", "محمد السالم"]


def test_a_report_of_states_is_theirs() -> None:
    text = "أعلنت الدول الأوروبية في تقرير مشترك أن الحبوب وفيرة. وأشار التقرير إلى أن الأسعار ثابتة."
    assert who(text) == ["الدول الأوروبية", "الدول الأوروبية"]


def test_a_name_in_quote_marks_ends_before_the_object() -> None:
    text = "ووصف «التجمع» تفكيك الحكومة بـ«هدية للخصوم، وخسارة للبلاد كلها»."
    reading = read_article(Article(id="g", text=text))
    source = reading.statements[0].source
    assert source is not None
    assert text[source.start : source.end] == "«التجمع»"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "«رويترز» عن مستشار الرئيس: الميناء جاهز للسفن الكبيرة\n",
            ["مستشار الرئيس"],
        ),  # a medium that quotes
        ("ارتفعت الأسعار هذا الشهر، وفق ما أظهرت بيانات رسمية، أمس.", ["بيانات رسمية"]),
        ("هبط سهم المصرف ثلاثة أشهر متتالية، وفقاً لبيانات «نورث أند ساوث».", ["نورث أند ساوث"]),
        ("وكشف تقرير في موقع «الأفق» أن الجسر يحتاج إلى إصلاح.", ["موقع الأفق"]),
    ],
)
def test_what_is_passed_on_and_shown(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


def test_a_ministry_is_the_last_that_is_called_by_its_charge() -> None:
    text = (
        "قالت وزارة الخارجية الكينية إن الوفد عاد. وأعلنت الخارجية النيجيرية أن السفير استدعي. "
        "وأضافت الوزارة أن القرار نهائي."
    )
    assert who(text) == ["وزارة الخارجية الكينية", "الخارجية النيجيرية", "الخارجية النيجيرية"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the subject of the clause, not whom its relative clause names
        ("قالت الإذاعة إن حزب «الأرض»، الذي يتزعمه النائب سالم الحداد، اقترح تأجيل الانتخابات.", "حزب الأرض"),
        # an object in the accusative is no subject; a body that ل is joined to is one
        ("وكان ذلك فوزاً للمعارضة السنغالية التي رفضت قراراً سابقاً بتأجيل الانتخابات.", "المعارضة السنغالية"),
        (
            "وعاد بعد حملة من المدافعين عن حرية الصحافة، الذين شجبوا تشديد القيود.",
            "المدافعون عن حرية الصحافة",
        ),
        ("وانتقد عدد كبير من الطلاب قرار الإدارة.", "عدد كبير من الطلاب"),
    ],
)
def test_the_subject_of_a_verb_with_clauses_between(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a participle that the nearest speaker does not agree with hangs on the main clause
        (
            "ردّ الوزير سالم الحداد على التقارير التي زعمت وجود تسرب في السد، مؤكداً أن السد آمن.",
            ["سالم الحداد"],
        ),
        ("قال سالم الحداد إن التقارير غير صحيحة. وقالت التقارير إن السد قديم.", ["التقارير"]),
        (
            "وقع البلدان اتفاقية للمياه. وتنص الاتفاقية، التي وقعها وزير النقل، على تقاسم النهر.",
            ["اتفاقية للمياه"],
        ),
        (
            "نقلت الصحيفة عن مسؤولين كينيين وماليين أن السد جاهز. وقال مسؤولون كينيون إن الماء قليل.",
            ["مسؤولون كينيون"],
        ),
        ("وقال سالم الحداد إن الماء قليل. كما حذر بعض المزارعين من أن الموسم ضعيف.", ["بعض المزارعين"]),
        (
            "تدخل الشاحنات القليلة إلى المدينة كل أسبوع بلا موعد، يقول سالم الحداد، مشيراً إلى أن الطريق ضيق.",
            ["سالم الحداد"],
        ),
    ],
)
def test_who_speaks_last(text: str, speakers: list[str]) -> None:
    assert who(text)[-1:] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "قال السفير الكيني جومو ندونغو إن كينيا تعمل. وأكد ندونغو أن بلاده ترحب بالاتفاق.",
            ["جومو ندونغو", "جومو ندونغو", "كينيا"],
        ),
        ("قالت وكالة «الأفق» إن كينيا ترفض القرار الأخير للاتحاد.", ["وكالة الأفق", "كينيا"]),
        # a country that the article does not name stays as it is called
        ("قال السفير الكيني جومو ندونغو إن بلاده ترحب بالاتفاق.", ["جومو ندونغو", "بلاده"]),
    ],
)
def test_the_country_of_who_speaks_takes_a_stance(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "قالت المتحدثة باسم الاتحاد ماريا زخاركوفا إن الوقت ضيق. وأضافت زاخاركوفا أن الطريق طويل.",
            ["ماريا زخاركوفا", "ماريا زخاركوفا"],
        ),
        (
            "ذكر موقع «بلومبيرغ» أن السوق راكدة. ووفق «بلومبرغ»، فإن الأسعار ثابتة.",
            ["موقع بلومبيرغ", "موقع بلومبيرغ"],
        ),
        # two men
        (
            "قال الطبيب نادر الخاميني إن الدواء قليل. وقال الخميني إن الماء كثير.",
            ["نادر الخاميني", "الخميني"],
        ),
    ],
)
def test_a_foreign_name_is_spelled_in_two_ways(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وكشف تقرير في صحيفة «الأفق» أن الجسر قديم.", ["صحيفة الأفق"]),
        ("وبحسب بيان صادر عن مدير الميناء في الساحل، جومو ندونغو، توقفت السفن عن العمل.", ["جومو ندونغو"]),
        ("السيد سالم الحداد في ذكرى الميناء: سنبني رصيفاً جديداً للسفن\n", ["سالم الحداد"]),
    ],
)
def test_whose_report_it_is(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


def test_what_is_suspended_is_no_comment() -> None:
    assert who("وعلّقت الجامعة عمل فريقين من الطلاب، بعد مخالفة قواعد تقضي بالحصول على إذن.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the sentence between opens with somebody, and reports nothing
        (
            "قال سامي الحداد إن الطريق مغلق. وزار الطبيب نادر العلي القرية أمس. وقال إن الدواء متوفر.",
            "نادر العلي",
        ),
        (
            "قال سامي الحداد إن الطريق مغلق. من جهة أخرى، تسلم نادر العلي الجائزة. وقال إن الدواء متوفر.",
            "نادر العلي",
        ),
        ("قال سامي الحداد إن الطريق مغلق. ولا يملك نادر العلي بيتاً. وقال إن الإيجار مرتفع.", "نادر العلي"),
        # it opens with a thing, or with a woman
        ("قال سامي الحداد إن الطريق مغلق. وزادت مياه السد أمس. وقال إن الجسر آمن.", "سامي الحداد"),
        ("قال سامي الحداد إن الطريق مغلق. وزارت هدى العلي القرية أمس. وقال إن الجسر آمن.", "سامي الحداد"),
        # who is named last before a clause of when or where
        (
            "قال سامي الحداد إن الطريق مغلق. وهذا ما جرى مع الكاتب نادر العلي حين قال إن الرواية ماتت.",
            "نادر العلي",
        ),
        (
            "قال سامي الحداد إن الطريق مغلق. ويخالف ذلك نهج القاضي نادر العلي حيث أكد أن العقد باطل.",
            "نادر العلي",
        ),
        ("قال سامي الحداد إن الطريق مغلق. وهذا ما جرى مع هدى العلي حين أكد أن الجسر آمن.", "سامي الحداد"),
        # what a preposition governs, or what follows a name in quote marks, is no subject
        (
            "قال سامي الحداد إن الطريق مغلق. وعن المهندس الجديد الذي سيتعاقد معه، قال إن العقد جاهز.",
            "سامي الحداد",
        ),
        (
            "قال سامي الحداد إن الطريق مغلق. وحضر إلى «ليالي الوادي» كضيف شرف، وقال إن الصوت واضح.",
            "سامي الحداد",
        ),
    ],
)
def test_a_sentence_turns_to_somebody_else(text: str, speaker: str) -> None:
    assert who(text) == ["سامي الحداد", speaker]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "قال سامي الحداد إن الطريق مغلق. وأجاب المهندس نادر العلي عن السؤال بقوله إن الجسر آمن.",
            "المهندس نادر العلي",
        ),
        ("قال سامي الحداد إن الطريق مغلق. ورد نادر العلي على رأس الوفد بالقول إن الجسر آمن.", "نادر العلي"),
        ("قال سامي الحداد إن الطريق مغلق. وتابع بقوله إن الجسر آمن.", None),
        # who is accused may stand behind a time
        ("قال سامي الحداد إن الطريق مغلق. ويتهم سكان الحي منذ أشهر البلدية بأنها لا تصلح شيئاً.", "سكان الحي"),
        # in an interview it is the guest who speaks
        ("وأجرى مراسل القناة مقابلة مع الطبيب نادر العلي، قال فيها إن الدواء متوفر.", "الطبيب نادر العلي"),
        # who follows فيه is the subject of a verb that asks, if its case or number says so
        ("والماء منقطع في الوقت الذي يطالب فيه المواطنون بتوسيع الشبكة.", "المواطنون"),
        ("وهذا هو الخطاب الذي طالب فيه الحكومة بتوسيع الشبكة.", None),
        ("قال سامي الحداد إن الطريق مغلق. وأجابت هدى العلي عن السؤال بقوله إن الجسر آمن.", None),
    ],
)
def test_the_subject_that_a_verb_goes_with(text: str, source: str | None) -> None:
    last = read_article(Article(id="g", text=text)).statements[-1]
    assert (last.source.of(text) if last.source else None) == source


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("تحدث الوزير سالم العلي عن أهمية السدود، وأضاف أن البناء بدأ.", ["سالم العلي"]),
        ("وتطرق الوزير سالم العلي إلى هذه القضية قائلاً إن البناء بدأ.", ["سالم العلي"]),
        (
            "قال سعد الحربي إن الجسر آمن، وأردف سالم العلي في بيان قائلاً إنه مغلق.",
            ["سعد الحربي", "سالم العلي"],
        ),
        ("واستعرضت الوزيرة ندى الحداد خطة العام المقبل. وأوضحت أن البناء بدأ.", ["ندى الحداد"]),
        # a claim about it is a statement, and so is a quotation
        ("تحدثت إذاعة الساحل عن إصابة حارس. وأضافت أن الجسر أغلق.", ["إذاعة الساحل"] * 2),
        ("تحدثت إذاعة الساحل عن «أزمة لا نهاية لها في القرى».", ["إذاعة الساحل"]),
    ],
)
def test_who_only_talks_about_a_thing_says_nothing_and_goes_on(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


def test_what_is_only_talked_about_holds_no_statement_and_names_no_speaker() -> None:
    text = "قال الوزير سالم العلي إن الطبيبة ندى الحداد تحدثت عن دور الجمعيات التي ترى أن المال قليل."
    reading = read_article(Article(id="g", text=text))
    assert [(one.n, one.within) for one in reading.statements] == [(1, None), (2, 1)]
    assert "ندى الحداد" not in [one.name for one in reading.speakers]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال شهود عيان إن الحافلة انقلبت، فيما وصفت حال الركاب بأنها خطرة.", ["شهود عيان", None]),
        ("وقالت الطبيبة ندى الحداد إن الدواء قليل. وأكد أن الحوامل في خطر.", ["ندى الحداد", None]),
    ],
)
def test_a_verb_of_another_gender_has_another_speaker(text: str, speakers: list[str | None]) -> None:
    assert who(text) == speakers


def test_one_of_many_is_not_the_many() -> None:
    text = (
        "وذكرت إذاعة الساحل نقلاً عن أحد السكان أن الجسر أغلق. وقال السكان إن الماء قليل. وتساءل: «كيف نعبر؟»."
    )
    assert who(text) == ["أحد السكان", "السكان", "أحد السكان"]


def test_a_participle_is_no_dual_of_a_rare_verb() -> None:
    """كاشفاً is who discloses, and goes on with who spoke, though talks stand right before it."""
    text = "قال مصدر مطلع إن محادثات الصلح مستمرة، كاشفاً أن الوفد باقٍ."
    assert who(text) == ["مصدر مطلع", "مصدر مطلع"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a verb behind him tells his gender, as one before him does
        (
            "أوضحت الطبيبة ندى الحداد أن الدواء قليل. أما الخبير نادر العلي فقال إن المال قليل. وأضافت أن الطريق مغلق.",
            ["ندى الحداد", "نادر العلي", "ندى الحداد"],
        ),
        # a surname is no thanks of mine
        (
            "قال الخبير نادر شكري إن الدواء قليل. وقال سالم العلي إن المال قليل. وأكد شكري أن الطريق مغلق.",
            ["نادر شكري", "سالم العلي", "نادر شكري"],
        ),
        # what he has told is a text that speaks
        ("قال الخبير نادر العلي إن المال قليل. وجاء في تصريحه أن الطريق مغلق.", ["نادر العلي", "نادر العلي"]),
    ],
)
def test_who_of_two_goes_on(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("يجلس أبو محمد أمام بيته. ويقول إن الماء قليل.", "أبو محمد"),
        ("تجلس أم محمد أمام بيتها. وتقول إن الماء قليل.", "أم محمد"),
        ("يعمل أبو خليل سائقا. ويقول إن الماء قليل.", "أبو خليل"),
        ("يعمل كريم حداد سائقا. ويقول إن الماء قليل.", "كريم حداد"),
        ("في سوق المدينة، يجلس أبو محمد أمام بيته. ويقول إن الماء قليل.", "أبو محمد"),
        ("يجلس أبو محمد أمام بيته. وتقول إن الماء قليل.", None),
        ("ارتفعت الأسعار في أبو ظبي. ويقول إن الماء قليل.", None),
    ],
)  # fmt: skip
def test_whom_a_feature_opens_with_speaks(said: Callable, text: str, speaker: str | None) -> None:
    assert said(text)[0].speaker == speaker
