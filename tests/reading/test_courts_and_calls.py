"""Courts, calls upon others, stances of parties: whose words they are, and where one clause ends."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "accused"),
    [
        ("وخرج السكان غاضبين، متهمين البلدية بسرقة المال.", "السكان", "البلدية"),
        ("قال النواب إن الاتفاق سيئ، متهمين واشنطن بسرقة المال.", "النواب", "واشنطن"),
    ],
)
def test_many_who_accuse_another(said: Callable, text: str, speaker: str, accused: str) -> None:
    accusation = said(text)[-1]
    assert (accusation.act, accusation.content) == ("accuse", "بسرقة المال")
    assert (accusation.speaker, accusation.addressee) == (speaker, accused)


def test_those_who_are_accused_accuse_nobody(said: Callable) -> None:
    assert not said("أوقفت الشرطة ثلاثة رجال، متهمين بسرقة المال.")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وصف الوزير الاتهامات الموجهة للشركة بالتزوير بأنها كاذبة.", "كاذبة"),
        ("وصف سموه الإطاحة بهذا التنظيم بأنه إنجاز كبير.", "إنجاز كبير"),
        (
            "تتهمه السلطات باختلاس المال من بنك الساحل، البنك الذي أسسه.",
            "باختلاس المال من بنك الساحل، البنك الذي أسسه",
        ),
    ],
)
def test_what_a_thing_is_called_comes_last(said: Callable, text: str, content: str) -> None:
    assert said(text)[0].content == content


@pytest.mark.parametrize(
    ("text", "stance", "called"),
    [
        ("انتقد الوزير المحادثات، واصفاً إياها بـ«المضيعة للوقت».", "المحادثات", "المضيعة للوقت"),
        ("أدان الوزير الهجوم، واصفاً إياه بـ«الجبان».", "الهجوم", "الجبان"),
        (
            "رفض الوزير سالم العطار تلك المحادثات، واصفاً إياها بـ«السابقة لأوانها».",
            "تلك المحادثات",
            "السابقة لأوانها",
        ),
    ],
)
def test_what_one_opposes_and_what_he_calls_it(said: Callable, text: str, stance: str, called: str) -> None:
    first, second = said(text)
    assert (first.content, second.content) == (stance, called)
    assert first.speaker == second.speaker


@pytest.mark.parametrize(
    ("occasion", "speaker"),
    [
        ("وفي مقابلة للوزير مع القناة أوضح", "الوزير"),
        ("وفي تصريح لسالم العطار أوضح", "سالم العطار"),
        ("ففي كلمة للممثلة منى العمري أوضحت", "منى العمري"),
        ("وفي تصريح لوزارة النقل، أوضحت", "وزارة النقل"),
        ("وفي حديث لقناة الساحل أوضح", "الرئيس"),
        ("وفي كلمة لأعضاء المجلس أوضح", "الرئيس"),
        ("وفي تصريح لموقعنا أوضح", "الرئيس"),
    ],
)
def test_whose_words_a_sentence_opens_with(said: Callable, occasion: str, speaker: str) -> None:
    statements = said(f"قال الرئيس إن الجسر آمن. {occasion} أن الماء وفير.")
    assert statements[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال شاب هندي يُدعى سمير إن الجسر آمن.", "سمير"),
        ("وقالت سيدة تدعى سعاد العمري إن الجسر آمن.", "سعاد العمري"),
        ("أكد الدكتور سالم العلماء، وكيل الوزارة، أن الجسر آمن.", "سالم العلماء"),
        ("حذرت رئيسة بعثة الأمم المتحدة بيانتو كورتا من إغلاق الجسر.", "بيانتو كورتا"),
        ("وقال الناطق بلسان الجيش إن الجسر آمن.", "الناطق بلسان الجيش"),
        ("وبحسب وثائق حصلت عليها الصحيفة فإن الجسر آمن.", "وثائق"),
        ("لكن تقريراً لخبراء الجسور خلص إلى إغلاق الجسر.", "خبراء الجسور"),
        ("حمّل النائب عن كتلة صادحون حسن سالم الحكومة مسؤولية «إغلاق الجسر».", "حسن سالم"),
        ("وأوصى فضيلته كل مسلم بالصبر.", "فضيلته"),
    ],
)
def test_names_as_far_as_they_go(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "قالت شرطة الساحل على لسان متحدثها سالم العطار إن الجسر آمن.",
            "شرطة الساحل",
            ("متحدثها سالم العطار",),
        ),
        ("ونقلت الصحيفة على لسان مصدر أمني أن الجسر آمن.", "مصدر أمني", ("الصحيفة",)),
        ("ذكرت الوكالة نقلاً عن الوزير أن الجسر آمن.", "الوزير", ("الوكالة",)),
    ],
)
def test_by_whose_mouth_a_body_speaks(said: Callable, text: str, speaker: str, via: tuple[str, ...]) -> None:
    (statement,) = said(text)
    assert (statement.speaker, statement.via) == (speaker, via)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أكد الوزير عدم موافقته على القرار.", "عدم موافقته على القرار"),
        ("وأعرب المدير عن عدم رضاه عن الأداء.", "عدم رضاه عن الأداء"),
    ],
)
def test_no_consent_is_no_consent(said: Callable, text: str, content: str) -> None:
    (statement,) = said(text)
    assert statement.content == content
    assert statement.act != "support"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقالت المجني عليها في التحقيقات إن الجسر مغلق.", "المجني عليها"),
        ("وأضاف المجني عليه أن الجسر مغلق.", "المجني عليه"),
        ("وطالب المجني عليهم بإغلاق الجسر.", "المجني عليهم"),
        ("وناشدت والدة المجني عليها وزير الداخلية سرعة التحرك.", "والدة المجني عليها"),
    ],
)
def test_who_is_called_by_what_was_done_to_him(said: Callable, text: str, source: str) -> None:
    (statement,) = said(text)
    assert (statement.source, statement.speaker) == (source, source)


def test_a_mother_is_not_her_child(said: Callable) -> None:
    text = "وقالت الطفلة إن الجسر مغلق. وناشدت والدة الطفلة وزير الداخلية سرعة التحرك."
    assert [statement.speaker for statement in said(text)] == ["الطفلة", "والدة الطفلة"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("أكد السكان أن الجسر قديم وطالبوا بإصلاحه.", "الجسر قديم", "بإصلاحه"),
        ("أعلن المرشحون أنهم يعارضون الاتفاق وهددوا بإلغائه.", "يعارضون الاتفاق", "بإلغائه"),
        ("وقال بعض المسؤولين إنه قتل لكن آخرين قالوا إنه حي.", "قتل", "حي"),
    ],
)
def test_where_the_next_of_many_begins(said: Callable, text: str, first: str, second: str) -> None:
    assert [statement.content for statement in said(text)] == [first, second]


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        ("وناشد والد الطفلة الحكومة التدخل، قائلاً: «بنتي في خطر».", "التدخل", "الحكومة"),
        ("وناشد والد الطفلة الحكومة سرعة التدخل، قائلاً: «بنتي في خطر».", "سرعة التدخل", "الحكومة"),
    ],
)
def test_what_is_asked_for_before_the_words_themselves(
    said: Callable, text: str, content: str, addressee: str
) -> None:
    appeal, words = said(text)
    assert (appeal.content, appeal.addressee) == (content, addressee)
    assert (words.content, words.speaker) == ("بنتي في خطر", "والد الطفلة")


@pytest.mark.parametrize("called", ["المنظمات", "السلطات", "الجهات المختصة"])
def test_bodies_are_called_upon_by_him(said: Callable, called: str) -> None:
    _, appeal = said(f"وأشاد الوزير سالم العطار بالجهود، وناشد {called} تقديم العون للسكان.")
    assert (appeal.speaker, appeal.addressee, appeal.content) == ("سالم العطار", called, "تقديم العون للسكان")


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع التضخم إلى 2.5 في المئة، تماشياً مع توقعات الأسواق.",
        "أصدر الملك سلمان أمره الكريم بتعيين عشرة قضاة.",
        "أصدر الأمير أمراً بتعيين عشرة قضاة.",
        "احتفى المركز بيوم الشعر.",
    ],
)
def test_what_is_done_and_not_said(said: Callable, text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize("city", ["الرباط", "القاهرة", "بغداد"])
def test_a_city_before_a_report_says_only_where(said: Callable, city: str) -> None:
    (statement,) = said(f"{city}: كشف وزير النقل، سالم العطار، أن الجسر آمن.")
    assert statement.speaker == "سالم العطار"


def test_a_paper_goes_on_in_the_present(said: Callable) -> None:
    text = "وترى الصحيفة البريطانية أن الجسر خطر، فيما نفت الشركة ذلك.\nوتضيف أن الماء ملوث."
    assert said(text)[-1].speaker == "الصحيفة البريطانية"


def test_an_appeal_is_sent_to_whom_it_asks(said: Callable) -> None:
    (statement,) = said("وجه ناشطون نداء إلى الأمم المتحدة طالبوا فيه بفتح الجسر.")
    assert (statement.speaker, statement.addressee) == ("ناشطون", "الأمم المتحدة")
    assert statement.content == "بفتح الجسر"


def test_a_call_that_he_sends_is_not_the_one_who_calls(said: Callable) -> None:
    _, statement = said("قال الوزير إن الجسر آمن. ووجه دعوة إلى الأطراف لوقف القتال.")
    assert (statement.speaker, statement.content) == ("الوزير", "لوقف القتال")


def test_a_notice_past_the_office_it_came_from(said: Callable) -> None:
    text = "تلقى المركز بلاغاً من غرفة العمليات بالإدارة العامة للدفاع المدني ظهر أمس، يفيد بوقوع حريق."
    (statement,) = said(text)
    assert (statement.source, statement.content) == ("بلاغاً", "بوقوع حريق")


def test_so_many_in_a_hundred_of_whom(said: Callable) -> None:
    text = "قال الخبير إن 62 في المئة من السكان يعارضون إغلاق الجسر."
    assert said(text)[-1].speaker == "62 في المئة من السكان"
    (statement,) = said("وبحسب الاستطلاع، يرى 45 بالمئة من الآباء أن الجسر آمن.")
    assert statement.source == "45 بالمئة من الآباء"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ورجح محللون أن ترتفع الأسعار، في حين رأى آخرون أنها قد تتراجع.", "ترتفع الأسعار"),
        ("قال الوزير إن الجسر آمن، فيما قال المدير إنه مغلق.", "الجسر آمن"),
    ],
)
def test_what_others_think_meanwhile(said: Callable, text: str, content: str) -> None:
    assert said(text)[0].content == content


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "قال المدرب سالم العطار إن الفريق جاهز. ووجه رسالة للجماهير: «انتظروا الفوز».",
            "سالم العطار",
            "انتظروا الفوز",
        ),
        ("ورد اتحاد الكرة ببيان مقتضب جاء فيه أن الملعب آمن.", "اتحاد الكرة", "الملعب آمن"),
        ("وتتهم الأمم المتحدة طرفي النزاع بعرقلة المساعدات.", "الأمم المتحدة", "بعرقلة المساعدات"),
        ("وأهاب النقيب بزائري المكتبة بالتزام الهدوء.", "النقيب", "بالتزام الهدوء"),
        ("وأهاب المدير بالملاك الذين تقرر نزع أرضهم بمراجعة البلدية.", "المدير", "بمراجعة البلدية"),
        ("عن ابن عباس رضي الله عنهما قال: «زكاة الفطر طهرة للصائم».", "ابن عباس", "زكاة الفطر طهرة للصائم"),
        ("بعد إعلان وزارة النقل، إغلاق الجسر.", "وزارة النقل", "إغلاق الجسر"),
    ],
)
def test_who_says_it_and_what(said: Callable, text: str, speaker: str, content: str) -> None:
    statement = said(text)[-1]
    assert (statement.speaker, statement.content) == (speaker, content)


def test_an_office_is_no_family_name(said: Callable) -> None:
    text = (
        "التقى الأمير سعادة السيد هاكان فيدان وزير خارجية الجمهورية التركية.\n"
        "وأعرب سعادة وزير الخارجية التركي عن تقديره للأمير."
    )
    assert said(text)[-1].speaker == "هاكان فيدان"


def test_how_a_minister_seems_is_not_his_name(said: Callable) -> None:
    text = "وبدا وزير الداخلية برونو ريتايو متشائماً، إذ قال إن الجسر مغلق."
    assert said(text)[-1].speaker == "برونو ريتايو"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الساكن إن المصعد معطل، مطالباً المسؤولين سرعة إصلاحه بالمدينة.", "سرعة إصلاحه بالمدينة"),
        ("قال الرئيس إنه لن يتدخل، لكنه طلب من النواب دراسة الانضمام إلى الحلف.", "دراسة الانضمام إلى الحلف"),
        ("قصفت القوات الثكنة، وأكدت تحقيق إصابة فيها.", "تحقيق إصابة فيها"),
    ],
)
def test_the_deed_that_is_asked_or_claimed(said: Callable, text: str, content: str) -> None:
    assert said(text)[-1].content == content


@pytest.mark.parametrize(
    "text",
    [
        "وتراجعت الأرباح، ما دعاهم إلى ترك القطاع.",
        "خاف الرجل بعد كشف هويته في المدينة.",
    ],
)
def test_causes_and_disclosures_say_nothing(said: Callable, text: str) -> None:
    assert not said(text)


def test_a_collector_of_traditions_passes_on(said: Callable) -> None:
    text = "قال النبي صلى الله عليه وسلم: «من فرّج عن مؤمن كربة فرّج الله عنه كربة يوم القيامة». رواه مسلم."
    (statement,) = said(text)
    assert statement.source == "النبي"


def test_who_speaks_of_a_topic_is_not_in_it(said: Callable) -> None:
    text = (
        "قالت سعاد سلمان إن المسرح جميل. وحول المسرح وقدرات الفتاة السعودية على التمثيل قالت: «المسرح مختلف»."
    )
    assert said(text)[-1].speaker == "سعاد سلمان"


def test_a_companion_in_the_midst_of_a_sentence(said: Callable) -> None:
    text = "وفي الباب حديث معروف عن ابن عمر رضي الله عنهما قال: «كنا نزرع النخل ونبيع التمر في السوق»."
    (statement,) = said(text)
    assert statement.source == "ابن عمر"


def test_what_a_man_of_a_foreign_name_said_of_it(said: Callable) -> None:
    text = "«نريد أن نفوز بالمباراة القادمة على أرضنا»، هذا ما قاله كوستا."
    (statement,) = said(text)
    assert (statement.speaker, statement.content) == ("كوستا", "نريد أن نفوز بالمباراة القادمة على أرضنا")


@pytest.mark.parametrize(
    "text",
    [
        "هذا أمر يستوجب أن نعقد من أجله ورشة عمل: كيف نطور المدينة؟",
        "هل تعتقد فعلاً أن الجسر القديم باقٍ؟",
        "وفي ظني أن كل مسافر سفير لبلاده.",
        "وللقرار أسباب كثيرة، وأولها: أن الجسر قديم.",
        "«مرحباً بكل زائر في مدينتنا».",
    ],
)
def test_what_only_looks_like_a_report(said: Callable, text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "ودعا النقيب جميع المتنزهين بضرورة الابتعاد عن السدود التي تؤدي لسرعة الغرق.",
            "بضرورة الابتعاد عن السدود",
        ),
        ("وقد شكك بعض المحللين في مدى عزم المجلس الذي يعمل في إطار ضيق.", "مدى عزم المجلس"),
        ("نفى المجلس اليوم ادعاءات استعداد البلدية لإجراء اختبار.", "ادعاءات استعداد البلدية لإجراء اختبار"),
        (
            "وطلب المدير من وزير المالية سالم قاسم، الذي أثبت أنه غير قادر على العمل، الاستقالة من منصبه.",
            "الاستقالة من منصبه",
        ),
        ("فاجأ الوزير الحضور بإعلانه تقديم استقالته.", "تقديم استقالته"),
    ],
)
def test_what_opens_first_of_what_may_open(said: Callable, text: str, content: str) -> None:
    assert said(text)[-1].content.startswith(content)


def test_a_house_is_no_preposition(said: Callable) -> None:
    text = "أقرّ المجلس قانوناً يفرض على السكان الراحة في بيوتهم ظهراً."
    assert not said(text)


def test_one_of_many_who_is_named_after_all(said: Callable) -> None:
    text = "ويقول أحد السكان لـ«الأفق»، وهو الطبيب عمر ناصر، إن الشارع مظلم."
    (statement,) = said(text)
    assert (statement.speaker, statement.content) == ("عمر ناصر", "الشارع مظلم")


def test_a_stance_that_a_praised_one_is_said_to_take(said: Callable) -> None:
    text = "وثمّن بيان الخارجية السودانية الموقف المصري الذي يؤكد أهمية «احترام سيادة الأراضي كلها»."
    praised, stressed = said(text)
    assert praised.content == "الموقف المصري الذي يؤكد أهمية «احترام سيادة الأراضي كلها»"
    assert stressed.content == "أهمية «احترام سيادة الأراضي كلها»"
