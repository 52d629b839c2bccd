"""What agencies, portals and Arabic services abroad write otherwise than the papers of the Gulf."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال أستاذ التاريخ الدكتور نبيل العطار، إن الجسر قديم.", "نبيل العطار"),
        ("هناك قواعد جيدة، بحسب ناتالي بيرغر، خبيرة الجسور، شارحة أن الجسر قديم.", "ناتالي بيرغر"),
        ("كما اتهم متابعون مخرج الفيلم بنسخ مشهد.", "متابعون"),
        ("أبلغ مصدر أمني الوكالة بإغلاق الجسر.", "مصدر أمني"),
        ("شكلت الوزارة لجنة مستقلة خصماً للفساد. ووجدت اللجنة أن الجسر آمن.", "لجنة مستقلة"),
        ("وقال مدير المصنع ويل هارتمان ببيان صحفي: «الجسر آمن».", "ويل هارتمان"),
        ("أكد رئيس الحكومة المعترف بها دولياً، سالم بن دغر، أن الجسر آمن.", "سالم بن دغر"),
        ("ذكر مصدران أميركيان مطلعان أن الجسر آمن.", "مصدران أميركيان مطلعان"),
        ("وأفادت مارتا دوبريه من معهد الساحل أن الجسر آمن.", "مارتا دوبريه"),
        ("كشفت أميرة ويلز إلسا هارتمان عن مرضها.", "إلسا هارتمان"),
        ("قال الوزير إن الجسر مغلق. وأفاد بالمرز أن الجسر آمن.", "بالمرز"),
        ("اعتبر محللون سياسيون تصرفات الوزير سالم العطار غير لائقة.", "محللون سياسيون"),
        ("ومن المتوقع، بحسب الوزير سالم العطار، أن ترتفع الأسعار.", "سالم العطار"),
        ("قال الوزير إن الجسر آمن. ويوصي خبراء الطرق بإغلاق الجسر.", "خبراء الطرق"),
        ("دمشق-سانا أكد وزير النقل سالم العطار أن الجسر آمن.", "سالم العطار"),
    ],
)
def test_whole_names_and_no_more(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أصدر حزب الساحل بياناً صحفياً أمس، جاء فيه أن الجسر آمن.", "حزب الساحل"),
        ("وصلت رسالة من وزارة النقل جاء فيها: «الجسر آمن».", "وزارة النقل"),
        ("في الصحيفة خبر جاء فيه أن الجسر آمن.", None),
    ],
)
def test_whose_text_it_stands_in(said: Callable, text: str, speaker: str | None) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("وقال سالم العطار لـCNN إن الجسر آمن.", ("CNN",)),
        ("وقال سالم العطار، وهو رئيس المركز، لـCNN العام الماضي: «الجسر آمن».", ("CNN",)),
        ("قال العطار، في مقابلة مع قناة الساحل، للحديث عن الجسر، إنه آمن.", ("قناة الساحل",)),
    ],
)
def test_media_in_latin_letters_and_no_topics(said: Callable, text: str, via: tuple[str, ...]) -> None:
    (statement,) = said(text)
    assert statement.via == via


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("حذر الوزير في بيان من إغلاق الجسر.", "إغلاق الجسر"),
        ("كشف وزير النقل آنذاك سفيان العطار أن الجسر آمن.", "الجسر آمن"),
        ("كشفت اعترافاتهم أن الجسر مغلق.", "الجسر مغلق"),
        ("قال الوزير:\n\n«الجسر آمن والماء وفير».", "الجسر آمن والماء وفير"),
        ("القاهرة:- صرح المدير أن الجسر آمن.", "الجسر آمن"),
    ],
)
def test_where_the_words_begin(said: Callable, text: str, content: str) -> None:
    (statement,) = said(text)
    assert statement.content == content


@pytest.mark.parametrize(
    "text",
    [
        "ويدين الفريق بفوزه إلى حارسه.",
        "وأبرز ضحاياهم وزير النقل.",
    ],
)
def test_no_words_of_anybody(said: Callable, text: str) -> None:
    assert not said(text)


def test_whom_is_accused_and_who_is_no_listener(said: Callable) -> None:
    (accused,) = said("كما اتهم متابعون مخرج الفيلم بنسخ مشهد.")
    (called,) = said("دعا الشيخ سالم صالح أعضاء المجلس لعقد جلسة.")
    (warned,) = said("حذر الوزير في بيان صحفي من إغلاق الجسر.")
    assert accused.addressee == "مخرج الفيلم"
    assert called.addressee == "أعضاء المجلس"
    assert warned.addressee is None


@pytest.mark.parametrize(
    "dateline",
    [
        "القاهرة 14 مايو 2024 (شينخوا) ",
        "القاهرة 14 مايو 2024 (شينخوا) -- ",
        "رام الله 20-5-2024 وفا- ",
        "الكويت - 14 - 5 (كونا) -- ",
        "الدوحة في 14 مايو /قنا/ ",
        "أبوظبي في 14 مايو/ وام / ",
        "مسقط في 14 مايو /العمانية/ ",
        "بيروت 12 تشرين الأول 2024 (أ ف ب) – ",
        "طهران/14 أيار/مايو/إرنا- ",
        "الرباط 14 ماي 2024 (ومع) - ",
        "نواكشوط 14 مايو 2024 (و م ا) ",
        "كابول (د ب أ)- ",
        "وطنية - ",
        "صنعاء - سبأ : ",
        "بغداد - واع - ",
    ],
)
def test_the_dateline_of_an_agency_says_nothing(said: Callable, dateline: str) -> None:
    (statement,) = said(f"{dateline}أعلنت وزارة النقل إغلاق الجسر.")
    assert (statement.speaker, statement.content) == ("وزارة النقل", "إغلاق الجسر")
    (statement,) = said(f"{dateline}وزير النقل يؤكد أن الجسر آمن.")
    assert (statement.speaker, statement.source) == ("وزير النقل", "وزير النقل")
    (statement,) = said(f"{dateline}الجسر آمن للمارة وللسيارات، بحسب وزير النقل.")
    assert statement.content == "الجسر آمن للمارة وللسيارات"


def test_a_medium_named_before_its_source_passes_on_what_he_said(said: Callable) -> None:
    for text in (
        "وبحسب ما أوردته صحيفة الساحل نقلاً عن مصدر أمني، فإن الجسر مغلق.",
        "الجسر مغلق أمام الجميع، وفق صحيفة الساحل، نقلاً عن مصدر أمني.",
    ):
        (statement,) = said(text)
        assert (statement.speaker, statement.via) == ("مصدر أمني", ("صحيفة الساحل",))


def test_a_governor_is_no_preposition(said: Callable) -> None:
    """Sudan, the Maghreb and Turkey have a والي, which is folded like وإلى."""
    assert said("أعلن والي ولاية النيل سالم العطار إغلاق الجسر.")[0].speaker == "سالم العطار"
    assert said("أعلن الوزير سفره الي القاهرة والي الخرطوم.")[0].speaker == "الوزير"


@pytest.mark.parametrize(
    ("text", "said_so"),
    [
        ("وقال سالم العطار، متحدثاً من الجسر، إن الماء وفير.", ["الماء وفير"]),
        ("وقال سالم العطار، معلقاً على الحادث، إن الماء وفير.", ["الماء وفير"]),
        ("وقال سالم العطار، متسائلاً عن السبب، إن الماء وفير.", ["الماء وفير", "السبب"]),
        ("وقال سالم العطار، مشيراً إلى حالة الجسر، إن الماء وفير.", ["الماء وفير", "حالة الجسر"]),
        ("وقال سالم العطار، مشيراً إلى أن الجسر آمن، إن الماء وفير.", ["الماء وفير", "الجسر آمن"]),
        ("وأكد سالم العطار، مشيراً إلى حالة الجسر، أن الماء وفير.", ["الماء وفير", "حالة الجسر"]),
        ("وأكد سالم العطار، مشيراً إلى حالة الجسر، وأن الماء وفير.", ["حالة الجسر، وأن الماء وفير"]),
    ],
)
def test_a_participle_between_commas_leaves_the_clause_to_its_verb(
    said: Callable, text: str, said_so: list[str]
) -> None:
    statements = said(text)
    assert [statement.content for statement in statements] == said_so
    assert {statement.speaker for statement in statements} == {"سالم العطار"}
    assert statements[0].source == "سالم العطار"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('وقالت "النقل"، في بيان صدر عنها، اليوم الاثنين، إن الجسر آمن.', "النقل", "الجسر آمن"),
        (
            'وقال "العطار"، خلال لقائه مع منى علي ببرنامج "المساء" المذاع على "الساحل"، إن الجسر آمن.',
            "العطار",
            "الجسر آمن",
        ),
        ('ودعت "الهيئة"، اليوم، إلى الإضراب.', "الهيئة", "الإضراب"),
        ('وحذرت "الهيئة"، اليوم، من الإضراب.', "الهيئة", "الإضراب"),
        ("وتوقع محللون استطلعت الوكالة آراءهم أن يرتفع الماء.", "محللون", "يرتفع الماء"),
        ("وأكد شهود قابلتهم الصحيفة أن الماء وفير.", "شهود", "الماء وفير"),
    ],
)
def test_past_what_is_told_of_the_speaker(said: Callable, text: str, speaker: str, content: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.content) == (speaker, content)


def test_the_same_speaker_again_though_he_has_no_name(said: Callable) -> None:
    text = "استبعد مصدر حكومي أن يغلق الجسر.\nوسجل المتحدث نفسه أن الماء وفير."
    assert {statement.speaker for statement in said(text)} == {"مصدر حكومي"}


def test_a_name_that_begins_a_quotation_is_nobodys(said: Callable) -> None:
    text = "قال القاضي إن المتهم «سالم من كل تهمة».\nوأقر المتهم أمام النيابة بإغلاق الجسر."
    assert said(text)[-1].speaker == "المتهم"


def test_who_hands_a_text_out_speaks_in_it(said: Callable) -> None:
    assert said("وزعت الرئاسة بياناً جاء فيه أن الجسر آمن.")[-1].speaker == "الرئاسة"


@pytest.mark.parametrize("country", ["إيران", "فرنسا", "روسيا", "إسرائيل", "الصين"])
@pytest.mark.parametrize("speaker", ["الوزير سالم العطار", "الرئيس الأميركي دونالد ترامب", "سالم العطار"])
def test_a_state_that_is_addressed_is_no_surname(said: Callable, country: str, speaker: str) -> None:
    for verb, of_what in (("اتهم", "بإغلاق الجسر"), ("حذر", "من إغلاق الجسر"), ("دعا", "إلى إغلاق الجسر")):
        (statement,) = said(f"{verb} {speaker} {country} {of_what}.")
        assert statement.addressee == country
        assert speaker.endswith(statement.speaker)
        assert len(statement.speaker.split()) == 2


def test_a_style_before_a_title_is_no_happiness(said: Callable) -> None:
    for text in (
        "أكد سعادة السفير سالم العطار أن الجسر آمن.",
        "وأكد سعادة الدكتور سالم العطار أن الجسر آمن.",
    ):
        (statement,) = said(text)
        assert (statement.speaker, statement.content) == ("سالم العطار", "الجسر آمن")
    assert said("أكد الوزير سعادته بفتح الجسر.")[0].speaker == "الوزير"


@pytest.mark.parametrize("verb", ["تروي", "تحكي", "تتذكر", "تصرخ"])
def test_a_sentence_quoted_at_the_head_of_its_line_is_told(said: Callable, verb: str) -> None:
    (statement,) = said(f"«غادرنا الجسر في الليل»، {verb} هبة سالم.")
    assert (statement.speaker, statement.content) == ("هبة سالم", "غادرنا الجسر في الليل")


def test_a_verb_in_the_first_line_is_no_part_of_a_name(said: Callable) -> None:
    (statement,) = said("يروي سالم العطار: «غادرنا الجسر في الليل».\nالجسر قديم.")
    assert statement.speaker == "سالم العطار"


@pytest.mark.parametrize(
    "dateline", ["عمون - ", "صدى الساحل – ", "القاهرة: «الخليج»\n", "الرياض: «الشرق الأوسط»\n"]
)
def test_the_name_of_a_paper_before_the_news_says_nothing(said: Callable, dateline: str) -> None:
    (statement,) = said(f"{dateline}قال الوزير سالم العطار إن الجسر آمن.")
    assert statement.speaker == "سالم العطار"


@pytest.mark.parametrize(
    ("body", "man"),
    [
        ("النيابة العامة", "الموظف سالم العطار"),
        ("المحكمة العليا", "الوزير"),
        ("الشرطة الفرنسية", "الشاب"),
        ("وزارة الداخلية", "الناشط"),
        ("اللجنة", "الدكتور سالم العطار"),
    ],
)
def test_a_man_after_a_body_is_accused_by_it(said: Callable, body: str, man: str) -> None:
    (statement,) = said(f"اتهمت {body} {man} بإغلاق الجسر.")
    assert (statement.speaker, statement.addressee) == (body, man)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("أعلنت شرطة دبي القبض على لصوص الجسر.", "شرطة دبي", "القبض على لصوص الجسر"),
        ("أعلنت بلدية بيروت الانتهاء من بناء الجسر.", "بلدية بيروت", "الانتهاء من بناء الجسر"),
        ("أعلنت الحكومة الإفراج عن سالم العطار.", "الحكومة", "الإفراج عن سالم العطار"),
        ("أعلنت إيران الكشف عن جسر قديم.", "إيران", "الكشف عن جسر قديم"),
        ("ناشدت البلدية السكان الالتزام بالتعليمات.", "البلدية", "الالتزام بالتعليمات"),
        ("أعلنت البلدية اليوم الجمعة عن فتح الجسر.", "البلدية", "فتح الجسر"),
        ("تعهد الحزب في برنامجه الانتخابي بفتح الجسر.", "الحزب", "بفتح الجسر"),
    ],
)
def test_a_deed_keeps_its_preposition(said: Callable, text: str, speaker: str, content: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.content) == (speaker, content)


def test_a_weekly_briefing_is_no_medium(said: Callable) -> None:
    for text in (
        "قال الوزير، في إحاطته الأسبوعية، إن الجسر آمن.",
        "قال الوزير في نشرته اليومية إن الجسر آمن.",
    ):
        assert said(text)[0].via == ()
    assert said("قال الوزير في مقال نشرته صحيفة الساحل إن الجسر آمن.")[0].via == ("صحيفة الساحل",)


def test_a_matter_an_inquiry_and_ones_own_guilt(said: Callable) -> None:
    (statement,) = said("وقال الممثل الأعلى للسياسة الخارجية في الاتحاد كايا هولدن إن الجسر آمن.")
    assert (statement.speaker, statement.via) == ("كايا هولدن", ())
    assert said("وقال الوزير للسياسة الكويتية إن الجسر آمن.")[0].via == ("للسياسة الكويتية",)
    assert not said("بقي المتهمون أربعة أيام في السجن على ذمة التحقيق.")
    assert said("وأعلن سالم العطار مسؤولية جماعته عن الحريق.")[0].addressee is None


def test_a_statement_that_arrived_is_no_answer(said: Callable) -> None:
    for text in (
        "وقال العطار في بيان ورد للوكالة، إن «الجسر آمن».",
        "وأكد العطار في رسالة وردت إلى الصحيفة أن الجسر آمن.",
    ):
        assert [statement.speaker for statement in said(text)] == ["العطار"]
    assert said("ورد الوزير على الصحيفة بأن الجسر آمن.")[0].speaker == "الوزير"


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("ونبه خبراء إلى أن الجسر قديم.", "خبراء"),
        ("ودعا نواب إلى إغلاق الجسر.", "نواب"),
        ("ودعا المواطنين إلى إغلاق الجسر.", "سالم العطار"),
        ("وحذر مواطنين من الجسر.", "سالم العطار"),
    ],
)
def test_whether_others_speak_or_are_spoken_to(said: Callable, second: str, speaker: str) -> None:
    assert said(f"قال الوزير سالم العطار إن الجسر آمن.\n{second}")[-1].speaker == speaker


def test_a_medium_in_marks_ends_with_them(said: Callable) -> None:
    assert said("وصف سكان لـ«سكاي نيوز عربية» الأوضاع بالكارثية.")[0].via == ("سكاي نيوز عربية",)
    assert said("قال العطار لصحيفة «الساحل» الفرنسية إن الجسر آمن.")[0].via == ("صحيفة «الساحل» الفرنسية",)


def test_a_first_paragraph_is_no_headline(said: Callable) -> None:
    first, second = "قال مسؤول أميركي إن الجسر آمن.", "وقال الوزير سالم العطار إن الماء وفير."
    text = f"{first}\n{second}\nوأوضح المسؤول الأميركي أن الجسر قديم."
    assert [statement.speaker for statement in said(text)] == ["مسؤول أميركي", "سالم العطار", "مسؤول أميركي"]


def test_two_who_spoke_together_speak_as_the_two(said: Callable) -> None:
    pair = "قال وزير النقل سالم العطار ونظيره السوري هاني الحداد إن الجسر آمن."
    statements = said(f"{pair}\nوقال العطار إن الماء وفير.\nوأكد الوزيران ضرورة العمل.")
    assert [statement.speaker for statement in statements] == [
        "سالم العطار، هاني الحداد",
        "سالم العطار",
        "سالم العطار، هاني الحداد",
    ]
    alone = said("قال وزير النقل سالم العطار إن الجسر آمن.\nوأكد الوزيران ضرورة العمل.")
    assert alone[-1].speaker == "الوزيران"


@pytest.mark.parametrize(
    "rank", ["اللواء أركان حرب", "العميد أركان حرب", "اللواء أركان حرب دكتور", "الفريق أول أركان حرب"]
)
def test_a_rank_of_the_general_staff_is_no_name(said: Callable, rank: str) -> None:
    assert said(f"قال {rank} سالم العطار إن الجسر آمن.")[0].speaker == "سالم العطار"
    assert said("قال بطرس حرب إن الجسر آمن.")[0].speaker == "بطرس حرب"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ألقى نبيه العطار كلمة شدد فيها على فتح الجسر.", "فتح الجسر"),
        ("نشر نبيه العطار تغريدة انتقد فيها أداء الشركة.", "أداء الشركة"),
        ("بعث نبيه العطار رسالة إلى مجلس المدينة طالب فيها بفتح الجسر.", "بفتح الجسر"),
        ("أصدر نبيه العطار بياناً رفض فيه القرار.", "القرار"),
        ("عقد نبيه العطار مؤتمراً صحافياً أكد خلاله أن الجسر آمن.", "الجسر آمن"),
        ("أدلى نبيه العطار بتصريح أكد فيه أن الجسر آمن.", "الجسر آمن"),
    ],
)
def test_what_a_text_of_his_says(said: Callable, text: str, content: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.content) == ("نبيه العطار", content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أفاد مراسل قناة الساحل بسقوط الجسر. وذكرت القناة أن الطريق مغلق.", "قناة الساحل"),
        ("أفاد مراسل وكالة الأناضول بسقوط الجسر. وأضاف المراسل أن الطريق مغلق.", "مراسل وكالة الأناضول"),
        ("قال معد الدراسة الدكتور نبيل العطار إن الجسر قديم.", "نبيل العطار"),
        ("قال معدو التقرير إن الجسر قديم.", "معدو التقرير"),
    ],
)
def test_those_of_a_medium_or_text(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("نقلت الوكالة عن مسؤولين مطلعين أن الطريق طويل. وأوضح المسؤولون أن الجسر آمن.", "مسؤولون مطلعون"),
        ("وبحسب محللين عسكريين، فإن الطريق طويل. ويرى المحللون أن الجسر آمن.", "محللون عسكريون"),
        ("قال عدد من المستهلكين إن الطريق طويل. وأضاف المستهلكون أن الجسر آمن.", "عدد من المستهلكين"),
        ("قال خبراء اقتصاديون إن الطريق طويل. ورجح هؤلاء أن ينهار الجسر.", "خبراء اقتصاديون"),
        ("قال المحللون إن الطريق طويل. وأضاف بعض المحللين أن الجسر آمن.", "بعض المحللين"),
        ("كشف نبيه العطار أن الطريق طويل، ناقلاً عن أحدهم أن الجسر آمن.", "أحدهم"),
        ("أكد العطار أن الطريق طويل، ناقلاً عن الوزير قوله إن الجسر آمن.", "الوزير"),
    ],
)
def test_many_who_spoke_before_and_those_who_are_passed_on(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        (
            "قال الوزير لمدير الفرع المهندس نبيه العطار إن الجسر آمن.",
            "الوزير",
            "مدير الفرع المهندس نبيه العطار",
        ),
        ("قال الرئيس لأمير الساحل نبيه العطار إن الجسر آمن.", "الرئيس", "أمير الساحل نبيه العطار"),
        ("قال المواطن علي هادي إن الجسر آمن.", "علي هادي", None),
    ],
)
def test_whose_name_it_is(said: Callable, text: str, speaker: str, addressee: str | None) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.addressee) == (speaker, addressee)


def test_what_is_announced_after_the_time_of_it(said: Callable) -> None:
    (statement,) = said("وكانت شرطة المنطقة قد أعلنت في وقت سابق القبض على ثلاثة أشخاص.")
    assert (statement.speaker, statement.content) == ("شرطة المنطقة", "القبض على ثلاثة أشخاص")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("قال الوزير إن الطريق طويل. غير أن محللين شككوا في ذلك، ورأوا أن الجسر آمن.", "محللون", "الجسر آمن"),
        ("نفى نبيه العطار ما تردد عنه، وكتب على حسابه في إنستغرام: «الجسر آمن».", "نبيه العطار", "الجسر آمن"),
    ],
)
def test_who_goes_on_in_the_same_sentence(said: Callable, text: str, speaker: str, content: str) -> None:
    statement = said(text)[-1]
    assert (statement.speaker, statement.content) == (speaker, content)


def test_to_whom_it_is_said_by_office(said: Callable) -> None:
    (statement,) = said("قال الوزير لمدير عام الفرع إن الجسر آمن.")
    assert (statement.speaker, statement.addressee) == ("الوزير", "مدير عام الفرع")


def test_a_spokesman_in_the_name_of_the_body_told_before(said: Callable) -> None:
    statement = said("قالت الوزارة إن الطريق طويل. وقال المتحدث باسمها نبيه العطار إن الجسر آمن.")[-1]
    assert (statement.speaker, statement.source) == ("نبيه العطار", "المتحدث باسمها نبيه العطار")


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        ("أكد المرور أن الجسر آمن.", "المرور", "المرور"),
        ("علمت «الأحداث المغربية» من مصدر مطلع أن الجسر آمن.", "مصدر مطلع", "مصدر مطلع"),
        (
            "قال المشرف عليها الدكتور نبيه العطار إن الجسر آمن.",
            "نبيه العطار",
            "المشرف عليها الدكتور نبيه العطار",
        ),
        ("قال المسؤول عنها نبيه العطار إن الجسر آمن.", "نبيه العطار", "المسؤول عنها نبيه العطار"),
        ("أما جاره أبو خالد فيؤكد أن الجسر آمن.", "أبو خالد", "جاره أبو خالد"),
    ],
)
def test_whole_sources(said: Callable, text: str, speaker: str, source: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.source) == (speaker, source)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الوزير إن الإيرادات نمت 12%.", "الإيرادات نمت 12%"),
        ("قال الوزير إن الإيرادات نمت 3٪.", "الإيرادات نمت 3٪"),
        ("قال الوزير إن الإيرادات نمت (قليلاً).", "الإيرادات نمت (قليلاً)"),
        ("واستشهد الشيخ بقوله تعالى: ﴿وأحل الله البيع﴾.", "﴿وأحل الله البيع﴾"),
    ],
)
def test_the_sign_after_a_number_and_the_bracket_that_closes_are_of_the_content(
    said: Callable, text: str, content: str
) -> None:
    assert said(text)[-1].content == content


@pytest.mark.parametrize(
    ("text", "content", "via"),
    [
        (
            "وأشار الوزير، الذي تحدث إلى «عكاظ» شريطة عدم ذكر اسمه، إلى أن الجسر آمن.",
            "الجسر آمن",
            ("عكاظ",),
        ),
        ("ودعا الوزير الذي كان يتحدث إلى الصحافيين إلى فتح الجسر.", "فتح الجسر", ()),
        ("وأشار الوزير إلى «فتح الجسر القديم أمام كل السيارات».", "فتح الجسر القديم أمام كل السيارات", ()),
    ],
)
def test_a_clause_on_the_speaker_opens_nothing(
    said: Callable, text: str, content: str, via: tuple[str, ...]
) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.content, statement.via) == ("الوزير", content, via)


def test_a_quotation_is_of_the_clause_that_has_it(said: Callable) -> None:
    statement = said("وسخرت المعارضة من ذلك، إذ كتب زعيمها على «فيسبوك»: «وعود كاذبة».")[-1]
    assert (statement.speaker, statement.content) == ("زعيمها", "وعود كاذبة")


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        (
            "قال الأمين العام لـ«حزب الله» نبيه العطار إن الجسر آمن.",
            "نبيه العطار",
            "الأمين العام لـ«حزب الله» نبيه العطار",
        ),
        ("أكد الجناح العسكري لـ«حماس» أن الجسر آمن.", "الجناح العسكري لحماس", "الجناح العسكري لـ«حماس»"),
        ("قال السفير الكندي لـ«عكاظ» إن الجسر آمن.", "السفير الكندي", "السفير الكندي"),
        ("قال هنري فورد إن الجسر آمن.", "هنري فورد", "هنري فورد"),
        ("وأكدت سيدة أخرى كيف انهار الجسر: «سقط فجأة أمامنا».", "سيدة أخرى", "سيدة أخرى"),
    ],
)
def test_an_office_of_a_body_in_marks(said: Callable, text: str, speaker: str, source: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.source) == (speaker, source)


@pytest.mark.parametrize(
    ("text", "content", "via"),
    [
        ("وقال الوزير إن العمل يبدأ غداً، في تصريح لقناة الساحل.", "العمل يبدأ غداً", ("قناة الساحل",)),
        (
            "وحذّر الخبير من أزمة قريبة، وذلك في مقابلة نشرتها صحيفة «المرسى»، أمس.",
            "أزمة قريبة",
            ("صحيفة «المرسى»",),
        ),
        ("وأكد المدير أن الجسر آمن، خلال مؤتمر صحفي عقده اليوم.", "الجسر آمن", ()),
        ("وأوضح الوزير أن الجسر سيغلق، وذلك من أجل السلامة.", "الجسر سيغلق، وذلك من أجل السلامة", ()),
    ],
)
def test_on_what_occasion_it_was_said_is_told_behind_it(
    said: Callable, text: str, content: str, via: tuple[str, ...]
) -> None:
    (statement,) = said(text)
    assert (statement.content, statement.via) == (content, via)


def test_an_occasion_within_what_was_said_stays_in_it(said: Callable) -> None:
    statement = said("قال المدير إن الشركة أعلنت، في بيان صدر أمس، أنها ستغلق المصنع.")[0]
    assert statement.content == "الشركة أعلنت، في بيان صدر أمس، أنها ستغلق المصنع"


@pytest.mark.parametrize(
    ("text", "speaker", "source", "content"),
    [
        (
            "وأعرب النائب عن كتلة الوفاق جمال الكعبي عن استغرابه من القرار.",
            "جمال الكعبي",
            "النائب عن كتلة الوفاق جمال الكعبي",
            "استغرابه من القرار",
        ),
        (
            "وأعرب المستشار الألماني عن أمله في أن تعبر بلاده عن موقفها.",
            "المستشار الألماني",
            "المستشار الألماني",
            "أمله في أن تعبر بلاده عن موقفها",
        ),
        ("وكشف النائب عن وجود خلاف.", "النائب", "النائب", "وجود خلاف"),
    ],
)
def test_for_whom_somebody_sits(said: Callable, text: str, speaker: str, source: str, content: str) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.source, statement.content) == (speaker, source, content)


@pytest.mark.parametrize(
    "refusal",
    ["رفض الوزير التعليق على سؤال بشأن استخدام الجسر", "رفضت الشركة الامتثال لأمر يعرضها لاحتمال فرض غرامة"],
)
def test_who_refuses_to_comment_says_nothing(said: Callable, refusal: str) -> None:
    assert said(f"{refusal}.") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "كشفت دراسة أجراها باحثون في جامعة الشمال أن المشي مفيد.",
            "دراسة أجراها باحثون في جامعة الشمال",
            "المشي مفيد",
        ),
        ("كشفت الشركة شكلها الجديد.", "الشركة", "شكلها الجديد"),
    ],
)
def test_who_made_a_text_is_told_of_it_and_not_by_it(
    said: Callable, text: str, source: str, content: str
) -> None:
    (statement,) = said(text)
    assert (statement.source, statement.content) == (source, content)


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("وأبلغ المسؤول وكالة رويترز أن الجسر آمن.", "المسؤول", ("وكالة رويترز",)),
        ("وأبلغ مسؤولون رويترز أن الجسر آمن.", "مسؤولون", ("رويترز",)),
        (
            "وأفاد مصدر مطلع على الأمر وكالة فرانس برس بأن الجسر آمن.",
            "مصدر مطلع على الأمر",
            ("وكالة فرانس برس",),
        ),
        ("وأفاد صحافيو وكالة فرانس برس بأن الجسر آمن.", "صحافيو وكالة فرانس برس", ()),
    ],
)
def test_a_medium_that_is_told(said: Callable, text: str, speaker: str, via: tuple[str, ...]) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.via) == (speaker, via)


def test_a_foreign_name_is_no_deed_of_mine(said: Callable) -> None:
    (statement,) = said("وأكد العقيد يوسف تراوري مقتل الجنود الثلاثة.")
    assert (statement.speaker, statement.content) == ("يوسف تراوري", "مقتل الجنود الثلاثة")


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("لكن مسؤولين تحدثوا إلى الصحيفة قالوا إن الجسر آمن.", "مسؤولون", ("الصحيفة",)),
        ("غير أن شهود عيان تحدثوا لوكالة رويترز أكدوا أن الجسر آمن.", "شهود عيان", ("وكالة رويترز",)),
    ],
)
def test_people_of_whom_a_verb_tells_before_theirs(
    said: Callable, text: str, speaker: str, via: tuple[str, ...]
) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.via) == (speaker, via)


def test_a_cue_with_its_subject_is_no_headline(said: Callable) -> None:
    (statement,) = said("وقال مدير الشركة، سالم العطار: «الجسر آمن».")
    assert (statement.cue, statement.source, statement.content) == (
        "وقال",
        "مدير الشركة، سالم العطار",
        "الجسر آمن",
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ووصف وزير المالية القرار بأنه خاطئ.", "وزير المالية"),
        ("ووصف الرئيس الفرنسي الاتفاق بأنه خاطئ.", "الرئيس الفرنسي"),
        ("ووصف حزب البناء القرار بأنه خاطئ.", "حزب البناء"),
        (
            "ووصف منسق الاتصالات الاستراتيجية سالم العطار القرار بأنه خاطئ.",
            "منسق الاتصالات الاستراتيجية سالم العطار",
        ),
    ],
)
def test_a_text_after_who_judges_it_is_what_he_judges(said: Callable, text: str, source: str) -> None:
    (statement,) = said(text)
    assert (statement.source, statement.content) == (source, "خاطئ")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ورحب الوزير بالاتفاق معتبراً أنه خطوة مهمة.", "خطوة مهمة"),
        ("ورحب الوزير بالاتفاق، معتبراً إياه خطوة مهمة.", "خطوة مهمة"),
        ("ورحب الوزير بالاتفاق معتبراً إياه «خطوة مهمة».", "خطوة مهمة"),
    ],
)
def test_what_one_says_of_what_he_welcomes(said: Callable, text: str, content: str) -> None:
    welcome, judged = said(text)
    assert (welcome.speaker, welcome.content) == ("الوزير", "بالاتفاق")
    assert (judged.speaker, judged.source, judged.content) == ("الوزير", None, content)


@pytest.mark.parametrize("body", ["المجتمع الدولي", "الاتحاد الأوروبي", "مجلس الأمن"])
def test_a_body_that_is_no_woman_is_called_upon_by_her(said: Callable, body: str) -> None:
    _, appeal = said(f"أدانت وزارة الخارجية الهجوم، ودعت {body} إلى التحرك.")
    assert (appeal.speaker, appeal.addressee) == ("وزارة الخارجية", body)
