"""Who speaks in local news, sport and markets: papers told first, unnamed crowds, documents and their issue."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأبلغت «الرياض» مصادر مطلعة أن الجسر آمن.", "مصادر مطلعة"),
        ("وأكد لـ «الساحل» عدد من سكان القرية أن الجسر آمن.", "عدد من سكان القرية"),
        ("وعبر رئيس البلدية سالم قاسم عن شكره للأمير بندر.", "رئيس البلدية سالم قاسم"),
        ("مدربا النصر والهلال أكدا أن المباراة صعبة.", "مدربا النصر والهلال"),
        ("وقالوا لاثنين منهم: إن الجسر آمن.", None),
    ],
)
def test_who_is_named_as_the_source(said: Callable, text: str, source: str | None) -> None:
    assert said(text)[0].source == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد تقرير اقتصادي صدر أمس أن السوق تراجع.", "تقرير اقتصادي"),
        ("وأظهر مسح لرويترز نشرت نتائجه أمس أن الإنتاج ارتفع.", "رويترز"),
        ("وقالت المواطنة وتدعى أم قاسم إن الجسر آمن.", "أم قاسم"),
        ("وأوضح المهندس محمد طه فقيه أن الجسر آمن.", "محمد طه فقيه"),
        ("ونفى منسوبو وزارة الطاقة أن الجسر مغلق. وقالت الوزارة إن الجسر آمن.", "وزارة الطاقة"),
    ],
)
def test_who_speaks(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_participle_with_its_noun_is_one_report_of_its_subject(said: Callable) -> None:
    [statement] = said("واستقبل سالم قاسم المهنئين، مقدما شكره لإدارة النادي التي وفرت كل شيء.")
    assert (statement.cue, statement.speaker) == ("مقدما", "سالم قاسم")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("التدريب: القاعات جاهزة\n\nقال رئيس الهيئة العامة للتدريب سالم قاسم إن …", "الهيئة العامة للتدريب"),
        ("التعليم: القاعات جاهزة\n\nأكد المتحدث باسم وزارة التعليم سالم قاسم أن القاعات جاهزة.", "وزارة التعليم"),
        ("المرور: الطريق سالك\n\nأكد مدير إدارة المرور العميد سالم قاسم أن الطريق سالك.", "إدارة المرور"),
        ("الخدمة المدنية: الموعد قريب\n\nأكدت وزارة الخدمة المدنية أن الموعد قريب.", "وزارة الخدمة المدنية"),
        ("«المياه والري»: القناة جاهزة\n\nقالت الهيئة الليبية للمياه والري إن …", "الهيئة الليبية للمياه والري"),
        ("وزير النقل يأمر بفتح الجسر\n\nأكد المتحدث باسم وزارة النقل سالم قاسم أن الجسر آمن.", "وزير النقل"),
    ],
)  # fmt: skip
def test_a_headline_names_a_body_by_what_it_is_for(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("توقعت الرئاسة العامة للأرصاد هطول أمطار. وأكدت الأرصاد أن الطريق سالك.", "الرئاسة العامة للأرصاد"),
        ("وأكد المكتب السياسي للحزب أن الجسر آمن. وقال الحزب إن الطريق سالك.", "الحزب"),
        ("وقالت نعيم للسمسرة إن السوق سيرتفع.", "نعيم للسمسرة"),
        ("وقالت الشركة إنها ستوزع الأرباح، واشترت حصة في شركة صينية.", "الشركة"),
        ("وأكد سمو الأمير بندر بن سالم أن سمو الأمير فهد بن سعد أسسها. وأضاف سموه أن العلم نور.", "بندر بن سالم"),
        ("وقال د سالم قاسم إن الطريق سالك.", "سالم قاسم"),
    ],
)  # fmt: skip
def test_who_is_called_so(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("والتقى نائب الرئيس خالد محفوظ بحاح، أمس، الوزير سالم قاسم. وأعرب نائب الرئيس عن أمله.", "خالد محفوظ بحاح"),
        ("خبر\n\nوتحدث الوزير الإماراتي سالم قاسم أمس. وأعرب المسؤول الإماراتي عن أمله في السلام.", "سالم قاسم"),
        ("خبر\n\nأكد مسؤول أميركي أنه آمن. وقال جون كيري إنه سالك. وأضاف المسؤول الأميركي أنه ضيق.", "مسؤول أميركي"),
        ("وأثار القرار حفيظة السكان، قائلين إن الطريق طويل.", "السكان"),
        ("وكانت الأمسية بدأت بكلمة لمدير المتحف سالم قاسم، أكد من خلالها على الوقوف مع الفن.", "سالم قاسم"),
        ("وقالت زوجة الرئيس سارة قاسم إن القرية جميلة.", "سارة قاسم"),
        ("وأعلن مدير الأمسية محمد بن ربيعان أسماء الضيوف.", "محمد بن ربيعان"),
        ("وقالت الرابطة الوطنية للوسطاء إن الأسعار ارتفعت.", "الرابطة الوطنية للوسطاء"),
        ("كما أعلنت البحرين عزمها خفض الدعم.", "البحرين"),
    ],
)  # fmt: skip
def test_who_goes_on(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وتوقعت الأرصاد اليوم ـ بمشيئة الله تعالى ـ سماء غائمة على الجبال.", "سماء غائمة على الجبال"),
        ("وأشار مدير الميناء في حديثه إلى «الوطن» أمس إلى أن الجسر آمن.", "الجسر آمن"),
        ("ونوه أمين المدينة «المهندس محمد بن سعد بن فهد القحطاني»؛ برعاية الحفل.", "برعاية الحفل"),
    ],
)
def test_where_the_content_begins(said: Callable, text: str, content: str) -> None:
    assert said(text)[0].content == content


@pytest.mark.parametrize(
    "text",
    [
        "ويحمل الهاتف ذاكرة جديدة من نوع سريع.",
        "وأدلى الوزير بتصريحه للصحافيين في الطائرة.",
        "ولو اعتقد أحد أن الأمر سهل لما عملنا.",
    ],
)
def test_what_is_no_report(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("خبر\n\nسالم القاسم – عسير\nبثت قناة الساحل مشاهد من الحفل؛ مشيرة إلى أن الطريق سالك.", "قناة الساحل"),
        ("خبر\n\nسالم علي- الساحل- القاهرة: انطلق الحفل أمس، مشيرا إلى أن الطريق سالك.", None),
        ("بينما يقول أنصار القرار إنه ضروري.", "أنصار القرار"),
        ("وأعلنت وزارة النقل ذلك. ودعت الوزارة المتقدمين إلى الحجز.", "وزارة النقل"),
        ("وأعرب سالم قاسم «يمني» عن أمله في العمل.", "سالم قاسم"),
        ("وواصل فان بيرسي في حديث أمس: «الأجواء تغيرت كثيرا بيننا».", "فان بيرسي"),
        ("ويرى سول كامبل مدافع المنتخب السابق أن الطريق طويل.", "سول كامبل"),
        ("ورفض لوران بلان فرضية ضم اللاعب.", "لوران بلان"),
        ("وأعرب «القاسم» في ختام كلمته عن شكره للضيوف.", "القاسم"),
        ("خبر\n\nواستقبل سالم القاسم مدير جامعة الكويت الوفد. ورحب مدير جامعة الكويت بالوفد.", "سالم القاسم"),
    ],
)  # fmt: skip
def test_who_is_no_byline_and_no_object(said: Callable, text: str, speaker: str | None) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_headline_with_a_study_alone_has_its_authors(said: Callable) -> None:
    text = "دراسة: الجسر آمن\n\nذكرت دراسة أجراها أطباء من جامعة الساحل أن الجسر آمن."
    assert [statement.speaker for statement in said(text)] == ["أطباء من جامعة الساحل"] * 2


def test_whoever_does_what_a_verbal_noun_tells_says_it(said: Callable) -> None:
    text = "وكشفت مصادر أن الجسر آمن، حيث فجرت وكيلة الوزارة سارة قاسم مفاجأة بتأكيدها أن الطريق طويل."
    assert said(text)[-1].speaker == "سارة قاسم"


def test_a_site_that_adds_a_service_says_nothing(said: Callable) -> None:
    assert said("أضاف موقع الساحل خدمة جديدة وهي خدمة البحث عن الصور بعد سنوات.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("الدفاع المدني يحذر\n\nحذرت المديرية العامة للدفاع المدني من سيول بالأودية.", "المديرية العامة للدفاع المدني"),
        ("وقالت شركة ياهو أمس إنها ستبيع.", "شركة ياهو"),
        ("وشكر الشيخ الحازمي اللواء الغامدي على حسن الاستقبال.", "الحازمي"),
        ("وأضاف الدكتور هلال المالكي المدير الطبي أن القسم جاهز.", "هلال المالكي"),
        ("وطبقا لتقرير نشرته صحيفة الساحل أمس، تراجعت المساحة.", "صحيفة الساحل"),
        ("خبر\n\nوأكد متحدث الهلال الأحمر بالقصيم سالم قاسم ذلك. وأضاف متحدث هلال القصيم أنه سالك.", "سالم قاسم"),
        ("خبر\n\nويؤم الرئيس العام المصلين غدا. وقال إن العمل مستمر.", "الرئيس العام"),
    ],
)  # fmt: skip
def test_whose_name_it_is(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("من جانبه، عبر الدكتور سالم بن قاسم، مدير المتحف، عن اعتزازه بالعمل.", "عبر", "سالم بن قاسم"),
        ("وقدم الوزير سالم قاسم خالص شكره وتقديره للسفير على جهوده.", "وقدم", "سالم قاسم"),
        ("وأشاد الملك فهد بالعمل. كما استقبل الأمير بندر بن فهد أمس وفدا. وعبر سموه عن أمله.", "وعبر", "بندر بن فهد"),
    ],
)  # fmt: skip
def test_thanks_and_hopes_in_the_press(said: Callable, text: str, cue: str, speaker: str) -> None:
    last = said(text)[-1]
    assert (last.cue, last.speaker) == (cue, speaker)


@pytest.mark.parametrize(
    "text",
    [
        '"الخطوط" تضيف "300" مقعد لرحلاتها إلى جدة',
        "تعتزم الهيئة إنشاء لجنة لتكون مرجعاً وطنياً للمعلومات وقت الحاجة.",
    ],
)
def test_what_a_service_or_a_committee_does_is_no_report(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_byline_with_a_drawn_dash_is_no_subject(said: Callable) -> None:
    text = "خبر\n\nسالم قاسم ـ جدة\nتباينت ردود الجماهير أمس، مؤكدة أن الفريق جاهز."
    assert said(text)[-1].speaker != "سالم قاسم"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد شيخ الأزهر أحمد القاسم أن الجسر آمن.", "أحمد القاسم"),
        ("وقال إمام الحرم المكي الشيخ سالم القاسم إن العمل مستمر.", "سالم القاسم"),
        ("وقال الفنان عادل إمام إن العمل مستمر.", "عادل إمام"),
        ("وأوضح دخيل الطيار مدير الصالة أن الصالة جاهزة.", "دخيل الطيار"),
        ("محاربو القانون يؤكدون أن الجسر آمن.", "محاربو القانون"),
    ],
)
def test_an_office_or_a_trade_and_a_name(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_kicker_before_a_stroke_is_no_part_of_the_source(said: Callable) -> None:
    assert said("اقتصادي / الشركة توصي بتوزيع الأرباح\n\nخبر.")[0].source == "الشركة"


def test_what_happens_after_something_is_no_report(said: Callable) -> None:
    assert said("وفاز الفريق بالكأس عقب أن تجاوز الساحل بهدف.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأوضح مساعد أمين العاصمة الدكتور سمير توكل، أن الجسر آمن.", "سمير توكل"),
        ("ورفع سالم القاسم شكره للأهالي، وسأل الله سبحانه أن يوفقهم.", "سالم القاسم"),
        ("وحسب ادعاءات المجلة الفرنسية، فقد وافق النادي على البيع.", "المجلة الفرنسية"),
        ("أسمنت الساحل توصي بتوزيع الأرباح\n\nخبر.", "أسمنت الساحل"),
        ("قامت شركة «لامع» بتقديم ميزة. وأكدت شركة لامع بتقديم جديد أن العمل مستمر.", "شركة لامع"),
    ],
)
def test_surnames_prayers_and_firms(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_his_club_is_no_woman(said: Callable) -> None:
    text = "وعاد اللاعب إلى صفوف ناديه القديم بعد أن وقع له. وأكد اللاعب أنه جاهز."
    assert said(text)[-1].speaker == "اللاعب"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وعاد الوفد مما أغضب بعض النواب الذين يقولون إن الطريق طويل.", "بعض النواب"),
        ("وشجعه والداه على ترك العمل.", "والداه"),
        ("وكتب بيتر فليشر المستشار الدولي للشركة أن الأمر صعب.", "بيتر فليشر"),
        ("وتدافع المرافقون كالعادة لتوثيق الحفل، مطالبين بإيجاد حلول.", "المرافقون"),
        ("متحرشو الساحل يؤكدون أن الأمر مزاح.", "متحرشو الساحل"),
    ],
)
def test_where_a_speaker_begins_and_ends(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text", ["وإن حصل ذلك لا قدر الله أن الطريق طويل.", "النفس التي حرم الله إلا بالحق."]
)
def test_what_god_decrees_is_no_report(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_family_name_is_of_whom_the_article_named_before(said: Callable) -> None:
    text = "دشن الدكتور سالم بن رجاء القاسم المعرض. وأكد القاسم أن العمل مستمر. وأوضح رئيس النادي علي القاسم ذلك."
    assert [statement.speaker for statement in said(text)][:1] == ["سالم بن رجاء القاسم"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت النيابة إن الأمر صعب. كما اتهمتهم بحيازة «أسلحة نارية» كثيرة.", "النيابة"),
        (
            "وقال سالم قاسم إنه فقد عمله مع مطالبات إحدى وكالات السيارات بأقساط كثيرة.",
            "إحدى وكالات السيارات",
        ),
    ],
)
def test_who_accuses_and_who_claims(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_an_agency_of_cars_is_no_medium(said: Callable) -> None:
    [statement] = said("وأكدت إحدى وكالات السيارات أن الأسعار ثابتة.")
    assert statement.statement.speaker_type == "organization"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("واتهم المهاجمون سميع العالم بسرقة دراجة.", "المهاجمون"),
        ("صرح المتحدث الرسمي للهلال الاحمر بالباحة عماد منسي القاسم، أن الطريق سالك.", "عماد منسي القاسم"),
        ("وأكدت تقارير صحفية صادرة صباح اليوم أن النادي باع اللاعب.", "تقارير صحفية"),
        ("وأكد أفراد من الجالية أن الأمر صعب.", "أفراد من الجالية"),
    ],
)
def test_where_a_phrase_of_people_or_papers_ends(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "ونوه أمين الساحل المهندس محمد بن قاسم المخرج، بالحفل. وأكد المخرج أن المعرض جميل.",
            "محمد بن قاسم المخرج",
        ),
        ("أمير الساحل يشيد\n\nأشاد سالم قاسم، أمير الساحل، بجهود الأمانة في حلة زاهية.", "سالم قاسم"),
    ],
)
def test_names_that_are_trades_and_deeds_after_a_comma(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
