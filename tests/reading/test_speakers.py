"""Who speaks: mentions of one speaker joined through the article, and reports without a source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.reader import read_article
from qawl.types import Article, Reading, Speaker


def read(text: str) -> Reading:
    return read_article(Article(id="s", text=text))


def speakers(text: str) -> list[str | None]:
    return [statement.speaker for statement in read(text).statements]


def speaker(reading: Reading, name: str) -> Speaker:
    return next(speaker for speaker in reading.speakers if speaker.name == name)


def test_a_surname_takes_the_full_name_given_before() -> None:
    text = "قال وزير الزراعة كمال الشناوي إن المحصول وفير. وأكد الشناوي أن الأسعار ستنخفض."
    assert speakers(text) == ["كمال الشناوي", "كمال الشناوي"]


def test_a_surname_takes_the_full_name_that_no_report_gives() -> None:
    text = "زار المدينة أمس خالد الحمداني لافتتاح المدرسة. وقال الحمداني إن البناء اكتمل."
    assert speakers(text) == ["خالد الحمداني"]


def test_a_title_alone_is_the_person_who_bears_it() -> None:
    text = (
        "قال وزير الزراعة كمال الشناوي إن المحصول وفير. "
        "وقالت السفيرة الهندية ميرا كومار إن بلادها مهتمة. "
        "وأكد الوزير أن الأسعار ستنخفض."
    )
    assert speakers(text) == ["كمال الشناوي", "ميرا كومار", "كمال الشناوي"]


def test_a_verb_without_subject_goes_on_with_the_last_speaker_of_its_gender() -> None:
    text = (
        "قالت السفيرة الهندية ميرا كومار إن بلادها مهتمة. "
        "وقال وزير الزراعة كمال الشناوي إن المحصول وفير. "
        "وأضافت أن الاتفاق قريب."
    )
    assert speakers(text) == ["ميرا كومار", "كمال الشناوي", "ميرا كومار"]


def test_the_adjective_of_a_people_stands_for_the_state_that_the_article_names() -> None:
    threats = "وتجاهلت المدينة التهديدات الروسية بإغلاق الجسر."
    assert speakers(f"عاد الهدوء إلى روسيا أمس. {threats}") == ["روسيا"]
    assert speakers(threats) == [None]


def test_those_who_come_together_say_what_they_come_for() -> None:
    assert speakers("وتظاهر السكان أمس لمطالبة الحكومة بفتح الجسر.") == ["السكان"]


def test_a_participle_goes_on_with_its_sentence() -> None:
    text = "قال وزير الزراعة كمال الشناوي إن المحصول وفير، مشيراً إلى أن الأسعار ستنخفض."
    assert speakers(text) == ["كمال الشناوي", "كمال الشناوي"]


def test_a_short_name_of_a_body_takes_the_longer_one() -> None:
    text = "قالت وزارة الصحة اليونانية إن اللقاح متوفر. وأكدت الوزارة أن الحملة بدأت."
    assert speakers(text) == ["وزارة الصحة اليونانية", "وزارة الصحة اليونانية"]


def test_a_bodys_name_is_the_longest_that_the_article_gives() -> None:
    text = "أكدت وزارة الداخلية أن الطريق آمن. وكانت وزارة الداخلية الفرنسية قد أغلقته."
    assert speakers(text) == ["وزارة الداخلية الفرنسية"]
    two = "أكدت وزارة الداخلية أن الطريق آمن. وهو يمر بمقر وزارة الداخلية الفرنسية ومقر وزارة الداخلية الألمانية."
    assert speakers(two)[0] == "وزارة الداخلية"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "انتقد المدرب الاتحاد الساحلي لكرة القدم. وقال الاتحاد الساحلي إن الملعب جاهز.",
            "الاتحاد الساحلي لكرة القدم",
        ),
        (
            "وقالت لجنة الرقابة على المال العام الحكومية إن البيع قريب.",
            "لجنة الرقابة على المال العام الحكومية",
        ),
        ("وأعلن مركز الوقاية من الأمراض أن الوباء انحسر.", "مركز الوقاية من الأمراض"),
        ("وقالت مديرية الأمن العام إن الطريق مغلق.", "مديرية الأمن العام"),
        ("وكشفت شركة إل جي عن هاتفها.", "شركة إل جي"),
        ("وأكدت سلطات الولايات المتحدة ومن ثم كندا أن التمويل توقف.", "سلطات الولايات المتحدة"),
        ("وعقدت هيئة الوادي اجتماعاً. وحسب تقرير الهيئة الأخير فإن الماء زاد.", "هيئة الوادي"),
        ("وزار الوفد غرفة الوادي. وأفاد التقرير السنوي للغرفة لعام 2014م بأن العدد زاد.", "غرفة الوادي"),
        ("وأعلنت كتائب النسر القصف. وهي كتائب الشهيد سالم النسر.", "كتائب الشهيد سالم النسر"),
        (
            "وقالت الهيئة الانتخابية إن الفرز بدأ. وزار الوفد مقر الهيئة العليا للانتخابات.",
            "الهيئة العليا للانتخابات",
        ),
        ("وقالت الهيئة الانتخابية إن الفرز بدأ. وفي بلد آخر هيئة اليونان للانتخابات.", "الهيئة الانتخابية"),
        ("وأعلن مكتب النقل العام الماضي أن الطريق مغلق.", "مكتب النقل"),
        (
            "رعى رئيس هيئة الوادي والجبل صاحب السمو الأمير سالم الحفل. وأكدت الهيئة أنه ناجح.",
            "هيئة الوادي والجبل",
        ),
        (
            "قدرت المؤسسة العامة لجسر الوادي عدد المسافرين. وكشف التقرير السنوي للمؤسسة أن عددهم زاد.",
            "المؤسسة العامة لجسر الوادي",
        ),
    ],
)
def test_a_bodys_name_goes_on_with_what_it_is_for(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى وفد مصر والأردن وفد قطر في القاهرة. ودعت الدولتان إلى الهدوء.", "مصر والأردن"),
        ("توسطت قطر ومصر والأردن بينهم. وأعلنت الدول الثلاث أن الاتفاق قريب.", "قطر ومصر والأردن"),
        ("توسطت قطر ومصر والأردن بينهم. وأعلنت الدولتان أن الاتفاق قريب.", "الدولتان"),
        ("ورحبت القاهرة والدوحة بالقرار. وهو من عمل قطر ومصر.", "قطر ومصر"),
        ("وأعلنت الولايات المتحدة وقطر أن الاتفاق قريب.", "الولايات المتحدة وقطر"),
        ("وقالت الشرطة ومصادر طبية إن الطريق مغلق.", "الشرطة ومصادر طبية"),
        ("وأعلنت وزارة الصحة ووزارة العدل أن الاتفاق قريب.", "وزارة الصحة ووزارة العدل"),
        ("صعدت أرباح شركة «الموجة» أمس. وقالت الشركة الألمانية إن العمل مستمر.", "شركة الموجة"),
        (
            "تعتزم سيول الرد. وقال قادة الأركان في كوريا الجنوبية إن الجيش جاهز. وحذرت سيول من الحرب.",
            "كوريا الجنوبية",
        ),
    ],
)
def test_those_who_are_told_by_their_kind_are_named_elsewhere(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


def test_a_state_is_called_by_its_name_where_the_article_has_it() -> None:
    assert speakers("أعلنت طهران أن الطريق آمن. وتقع إيران في آسيا.") == ["إيران"]
    assert speakers("أعلنت أمريكا أن الطريق آمن. وتقع الولايات المتحدة بعيداً.") == ["الولايات المتحدة"]
    assert speakers("أعلنت طهران أن الطريق آمن.") == ["طهران"]
    assert speakers("وطهران ترفض القرار. وتقع إيران في آسيا.") == ["إيران"]


def test_marks_around_one_word_do_not_make_a_name_of_it() -> None:
    text = "أعلنت إذاعة «جيش» الاحتلال أن الطريق آمن. وأكد «جيش» الاحتلال أن الجسر مغلق."
    assert speakers(text) == ["إذاعة جيش الاحتلال", "جيش الاحتلال"]


def test_data_of_a_body_in_marks_are_its_own() -> None:
    assert speakers("وأظهرت بيانات «وزارة السياحة» الأردنية أن الفنادق ممتلئة.") == ["وزارة السياحة الأردنية"]


def test_a_ministry_is_called_by_its_concern() -> None:
    assert speakers("أكدت الداخلية أن الطريق آمن. وكان مبنى وزارة الداخلية مغلقاً.") == ["وزارة الداخلية"]
    assert speakers("أكدت الشرطة أن الطريق آمن. وكان مركز الشرطة مغلقاً.") == ["الشرطة"]


def test_a_statement_that_nobody_issued_is_that_of_who_spoke_last() -> None:
    assert speakers("قالت وزارة البيئة إن الطريق آمن. وتابع البيان أن الجسر مغلق.") == ["وزارة البيئة"] * 2


def test_a_name_is_one_with_its_first_part_apart_or_joined() -> None:
    text = "قال الوزير حسن عبد السالمي إن الطريق آمن. وأضاف عبدالسالمي أن الجسر مغلق."
    assert speakers(text) == ["حسن عبد السالمي"] * 2


def test_a_given_name_that_is_an_outlet_too_is_a_person_without_marks() -> None:
    text = "قال المدير سامر شهاب إن الطريق آمن. وأضاف شهاب أن الجسر مغلق."
    assert speakers(text) == ["سامر شهاب", "سامر شهاب"]


def test_a_second_name_after_a_dash_belongs_to_the_body() -> None:
    text = "أعلنت حركة الأمل الجديد - حزب الله أن الطريق آمن."
    assert speakers(text) == ["حركة الأمل الجديد - حزب الله"]


def test_a_statement_that_speaks_is_its_issuers() -> None:
    text = "أعلنت وزارة الصحة اليونانية في بيان أن اللقاح متوفر. وأكد البيان أن الحملة بدأت."
    reading = read(text)
    assert [statement.speaker for statement in reading.statements] == ["وزارة الصحة اليونانية"] * 2
    assert {statement.speaker_type for statement in reading.statements} == {"organization"}


def test_a_document_without_an_issuer_speaks_itself() -> None:
    [statement] = read("وقال تقرير طبي إن النوم يقوي الذاكرة.").statements
    assert (statement.speaker, statement.speaker_type) == ("تقرير طبي", "document")


def test_within_anothers_words_the_one_they_are_about_speaks() -> None:
    text = "وأعلنت الوزيرة أن «الطبيب لم ينفِ الخطر، وقال إن الأيام المقبلة حاسمة». وأضافت أن الفحوص مستمرة."
    assert speakers(text) == ["الوزيرة", "الطبيب", "الطبيب", "الوزيرة"]


def test_the_subject_of_a_verb_that_reports_nothing_goes_on() -> None:
    text = (
        "قال وزير الزراعة كمال الشناوي إن المحصول وفير. "
        "وألقى مدير المدرسة سامي الخطيب كلمة عن العام الجديد، ورحب بالضيوف."
    )
    assert speakers(text) == ["كمال الشناوي", "سامي الخطيب"]


def test_a_verb_of_many_takes_a_subject_of_many_or_none() -> None:
    spoken = "قال وزير الزراعة كمال الشناوي إن المحصول وفير. "
    assert speakers(spoken + "وعاد الباحثون أمس. ووجدوا أن المياه ملوثة.")[1] == "الباحثون"
    assert speakers(spoken + "وأكدوا أن المياه ملوثة.")[1] is None


def test_a_document_has_the_issuer_who_gave_it_out() -> None:
    text = "أصدرت وزارة الصحة بياناً قالت فيه إن الوباء انحسر. وأضاف البيان أن اللقاح متوفر. وتابع أنه آمن."
    assert speakers(text) == ["وزارة الصحة"] * 3
    text = "أعلن اتحاد الفنادق في تقرير له أن الإشغال تراجع. وتظهر بيانات التقرير أن الخسائر كبيرة."
    assert speakers(text) == ["اتحاد الفنادق"] * 2
    assert speakers("شملت الدراسة نحو ألف مريض في ثلاث مدن. ووجدت الدراسة أن النوم مفيد.") == ["الدراسة"]


def test_a_name_alone_is_the_body_named_with_its_head() -> None:
    text = 'أفادت صحيفة "الأفق الجديد" بأن الاتفاق قريب. ولفتت "الأفق الجديد" إلى أن الطرفين متفائلان.'
    assert speakers(text) == ["صحيفة الأفق الجديد"] * 2


def test_the_same_sources_are_who_spoke_last() -> None:
    text = "أعلنت وزارة المالية ارتفاع العجز. وأضافت المصادر ذاتها أن الدين ارتفع."
    assert speakers(text) == ["وزارة المالية"] * 2


def test_nobody_speaks_a_passive() -> None:
    text = "قال وزير الزراعة كمال الشناوي إن المحصول وفير. ويُعتقد أن السوق مشبعة. وأكد أن الأسعار ستنخفض."
    assert speakers(text) == ["كمال الشناوي", None, "كمال الشناوي"]


def test_unnamed_sources_stay_unnamed() -> None:
    [statement] = read("قال مصدر أمني إن الحادث عرضي.").statements
    assert (statement.speaker, statement.speaker_type) == ("مصدر أمني", "unnamed")


def test_speakers_come_with_their_roles_and_mentions() -> None:
    text = "قال وزير الزراعة كمال الشناوي إن المحصول وفير. وأكد الوزير أن الأسعار ستنخفض."
    reading = read(text)
    found = speaker(reading, "كمال الشناوي")
    assert found.type == "person"
    assert found.roles == ("وزير الزراعة", "الوزير")
    assert [span.of(text) for span in found.mentions] == ["وزير الزراعة كمال الشناوي", "الوزير"]


SENTENCES = (
    "قال الوزير إن العمل بدأ.",
    "وقالت سلمى الخطيب إن الأمر صعب.",
    "وأضافت أن الحل قريب،",
    "مؤكداً أن البيان صحيح.",
    "وذكر البيان أن الشركة ستعود.",
    "نقلت وكالة رويترز عن مصدر قوله إن الاتفاق تم.",
    "وأضاف «لا عودة» ",
)


@given(st.lists(st.sampled_from(SENTENCES), max_size=12))
def test_every_statement_of_a_named_speaker_finds_him_among_the_speakers(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    reading = read(text)
    names = {speaker.name for speaker in reading.speakers}
    assert {statement.speaker for statement in reading.statements} - {None} == names
    for found in reading.speakers:
        assert found.mentions
        assert all(0 <= span.start < span.end <= len(text) for span in found.mentions)


def test_a_source_that_can_be_nobody_is_none() -> None:
    text = "قال الوزير سامر قاسم إن المجلس وافق. ومن المرجح أن يصوت أعضاؤه غداً، كما أكد تماماً أن الجسر آمن."
    last = read(text).statements[-1]
    assert (last.speaker, last.source) == ("سامر قاسم", None)


def test_everyday_words_describe_who_speaks() -> None:
    assert speakers("وقال ذوو المفقود إنه عاد سالماً.") == ["ذوو المفقود"]
    assert speakers("وأظهرت مقابلات مع السكان أن الماء ملوث.") == ["مقابلات"]
    assert speakers("وقال والداها إنها عادت سالمة.") == ["والداها"]
    assert "اسمه" not in speakers("وقال موظف طلب عدم ذكر اسمه إن الجسر آمن.")


def test_the_short_name_of_a_body_in_marks_does_not_replace_the_longer() -> None:
    text = "«المسابقات»: لا اعتراض على الجدول\nأكد مصدر في لجنة المسابقات أن الجدول نهائي."
    assert speakers(text)[0] == "لجنة المسابقات"


def test_a_name_with_abd_is_one_however_it_is_parted() -> None:
    text = "قال حسن أمير عبد الجبار إن الجسر آمن. وأكد أمير عبدالجبار أن الماء نقي. وأضاف عبدالجبار أن الطريق سالك."
    assert set(speakers(text)) == {"حسن أمير عبد الجبار"}


def test_a_statement_whose_issuer_is_not_named_is_the_last_speakers() -> None:
    text = "قالت وزارة الصحة إن اللقاح متوفر. وتابع البيان: «الحملة بدأت اليوم في المدن»."
    assert speakers(text) == ["وزارة الصحة", "وزارة الصحة"]


def test_a_statement_that_came_out_is_its_issuers() -> None:
    text = "لجنة جديدة\nصدر بيان عن وزارة الصحة بشأن الحملة. وجاء في البيان أن اللقاح متوفر."
    assert speakers(text)[-1] == "وزارة الصحة"


def test_the_future_may_be_cut_off() -> None:
    assert speakers("قال الوزير سامر قاسم إنه لن")[:1] in ([], ["سامر قاسم"])


def test_a_spokesman_is_told_by_whom_he_speaks_for() -> None:
    text = (
        "قال المتحدث باسم وزارة الطاقة اليونانية نادر سليم إن المحطة جاهزة. "
        "وأكد المتحدث باسم الحكومة اليونانية أن الجسر مفتوح."
    )
    assert speakers(text)[1] != "نادر سليم"


def test_ali_is_a_name_where_the_article_writes_the_preposition_with_its_own_letter() -> None:
    text = "جسر على النهر\nوأكد مدير المحطة، علي مطر، أن الجسر آمن."
    assert speakers(text) == ["علي مطر"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وأكد الوزير الجديد سوف أن الجسر آمن.", "الوزير الجديد"),
        ("أما المدير سامر قاسم فقد أكد أن الجسر آمن.", "سامر قاسم"),
        ("وقال الحنين إن الجسر آمن.", "الحنين"),
        ("وقالت واحدة إن الجسر آمن.", "واحدة"),
        ("وكشفت «الرياض» أن الجسر آمن.", "الرياض"),
        ("وأعلن يوفنتوس أن اللاعب رحل.", "يوفنتوس"),
        ('صار الجسر آمناً، وفقاً لصحيفة "الديلي تليجرام" البريطانية.', "صحيفة الديلي تليجرام"),
        ("وقالت شركة بيفر فوز للخدمات إن الجسر آمن.", "شركة بيفر فوز للخدمات"),
        ("وكتبت صحيفة صباح الموالية للحكومة أن الجسر آمن.", "صحيفة صباح"),
    ],
)
def test_what_follows_or_surrounds_a_name_does_not_change_it(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_verbal_noun_is_nobody() -> None:
    assert speakers("وبين الإقبال على الأسواق أن الناس مطمئنون.") in ([], [None])


def test_somebodys_own_words_are_said_by_him() -> None:
    text = "قال الوزير سامر قاسم إن الجسر آمن. واختتم حديثه بأن الطريق سالك. وبحسب بيانه، فإن الماء نقي."
    assert set(speakers(text)) == {"سامر قاسم"}


def test_a_document_goes_on_to_whoever_issued_it() -> None:
    for text in (
        "وأظهر تقرير صادر عن نقابة المعلمين أن الجسر آمن.",
        "وأضاف بيان نقابة المعلمين أن الجسر آمن.",
    ):
        assert speakers(text) == ["نقابة المعلمين"]


def test_a_verb_that_a_noun_is_written_like_is_nobody() -> None:
    text = "طالب المئات من سكان الوادي بالماء. وأعربوا عن أملهم في العودة."
    assert "طالب" not in str(speakers(text)[-1])


def test_a_name_that_begins_with_son_of_goes_on_to_its_whole() -> None:
    text = "التقى الوزير فيصل بن غازي ضيوفه في الميناء. وأكد بن غازي أن الجسر آمن."
    assert speakers(text) == ["فيصل بن غازي"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال عز الدين الأصبعي إن الجسر آمن. وأكد الوزير الأصبعي أن الماء نقي.", {"عز الدين الأصبعي"}),
        ("وقال كبير العلماء إن الجسر آمن.", {"كبير العلماء"}),
        ("قال مصدر أمني إن الجسر آمن. وأضاف نفس المصدر أن الطريق سالك.", {"مصدر أمني"}),
        ("وقال مدرب يونايتد الهولندي لويس غال إن اللاعب رحل.", {"لويس غال"}),
    ],
)
def test_a_speaker_is_told_by_the_words_beside_his_name(text: str, who: set[str]) -> None:
    assert set(speakers(text)) == who


def test_a_contested_capital_is_not_the_state() -> None:
    assert speakers("سافر الوفد إلى اليمن. وأعلنت صنعاء أن الجسر آمن.") == ["صنعاء"]
    assert speakers("سافر الوفد إلى فرنسا. وأعلنت باريس أن الجسر آمن.") == ["فرنسا"]


@pytest.mark.parametrize("elsewhere", ['"الجيش" الإسرائيلي', "الجيش الإسرائيلي", "«الجيش الإسرائيلي»"])
def test_a_better_known_name_is_found_through_quote_marks(elsewhere: str) -> None:
    assert speakers(f'أعلن "جيش" الاحتلال أن الطريق مغلق. وتمركز {elsewhere} قرب الوادي.') == [
        "الجيش الإسرائيلي"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("زار وفد هيئة تطوير الوادي (هتو) الجسر. وأضافت هتو أن الماء نقي.", "هيئة تطوير الوادي هتو"),
        (
            "اجتمعت منظمة الدول المصدرة للنفط «أوبك» أمس. وقالت أوبك إن الإنتاج زاد.",
            "منظمة الدول المصدرة للنفط أوبك",
        ),
    ],
)
def test_a_short_name_is_the_body_that_it_stands_after(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("نواف الشريف مساعد الناطق باسم الهيئة", "نواف الشريف"),
        ("سالم العنزي المشرف على المعرض", "سالم العنزي"),
        ("المهندس فؤاد طه فقيه", "فؤاد طه فقيه"),
        ("أمين معلوف، الكاتب في المجلة،", "أمين معلوف"),
        ("عصام المجلد الرئيس التنفيذي للمصنع", "عصام المجلد"),
        ("رئيس بلدية محافظة الرس المهندس عيد الدوسري", "عيد الدوسري"),
        ("المتحدث باسم الهيئة خالد مرضي العنزي", "خالد مرضي العنزي"),
        ("المشرف الفني على المعرض سلطان النوة", "سلطان النوة"),
        ("عبدالهادي الشيخ المدير التنفيذي للدار", "عبدالهادي الشيخ"),
        ("الكابتن صالح العريض", "صالح العريض"),
        ("مدير الفريق باسم أبو داود", "باسم أبو داود"),
        ("أم فهد صاحبة أحد الأكشاك", "أم فهد"),
        ("إبراهيم بن محمد الجار الله", "إبراهيم بن محمد الجار الله"),
    ],
)
def test_a_family_name_may_be_a_title_or_an_everyday_word(mention: str, name: str) -> None:
    verb = "أوضحت" if mention.startswith("أم") else "أوضح"
    assert speakers(f"و{verb} {mention} أن العمل بدأ.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وسأل الدكتور سعد الحربي الله أن يحفظ الجميع.", "سعد الحربي"),
        ("وصل سالم العبد اللطيف. وقال العبد اللطيف إن العمل بدأ.", "سالم العبد اللطيف"),
        ("وطالبت الدكتورة فوزية خان بالدعاء للمرضى.", "فوزية خان"),
        ("ووصف سموه الإطاحة بالعصابة بأنها إنجاز كبير.", "سموه"),
        ("وقدم الفريق عرضاً بقيادة المقدم سالم الشهري، الذي أوضح أن العرض مستمر.", "سالم الشهري"),
        ("ووقعه المدير منصور الحربي، الذي بدوره أكد أن العمل بدأ.", "منصور الحربي"),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(text: str, name: str) -> None:
    assert speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بعث الملك فيصل بن سعود برقية. وأعرب الملك المفدى عن شكره للجميع.", "فيصل بن سعود"),
        (
            "زار صاحب السمو الملكي الأمير فهد بن بندر نائب أمير المنطقة الجامعة. "
            "وأكد سمو نائب أمير المنطقة أن العمل بدأ.",
            "فهد بن بندر",
        ),
        ("زار وزير الصحة خالد الفالح المستشفى. وقال معالي الوزير إن العمل بدأ.", "خالد الفالح"),
    ],
)
def test_a_form_of_address_before_an_office_tells_nobody_from_another(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_a_blessing_in_place_of_a_subject_is_not_the_one_who_spoke_last() -> None:
    text = "قال الشيخ سعد الحربي إن الصدق نجاة. وقد قال صلى الله عليه وسلم: «عليكم بالصدق»."
    assert speakers(text) == ["سعد الحربي", None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأرسل هيكارو كيمورا المسؤول في الشركة اعتذاره. وقال كيمورا إن الأمر صعب.", "هيكارو كيمورا"),
        ("وأشادت الكاتبة جي. كيه. رولينج بالفيلم.", "جي كيه رولينج"),
        ("كشف اللواء فيصل السنين عن الخطة. وقال السنين إن العمل بدأ.", "فيصل السنين"),
        ("وقالت الناطقة باسم الإطفاء لين راوند لفرانس برس إن الحريق كبير.", "لين راوند"),
        ("ونوه المهندس محمد بن عبد الرحمن المخرج، بالمعرض.", "محمد بن عبد الرحمن المخرج"),
        ("وأدان الملك عبدالله الثاني التفجير.", "عبدالله الثاني"),
    ],
)
def test_a_name_is_whole_in_any_form(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "استقبل أمير المنطقة الشمالية فهد بن بندر الأهالي. وبادل أمير المنطقة الجميع التهنئة، داعياً إلى التعاون.",
            "فهد بن بندر",
        ),
        (
            "زار وزير التعليم كمال الشناوي مدرسة. ووفقاً لتعميم وجهه وزير التعليم إلى المدارس، فإن الدراسة ستبدأ غداً.",
            "كمال الشناوي",
        ),
    ],
)
def test_an_office_in_a_clause_that_reports_nothing_is_whoever_holds_it(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أدان الأمين العام للأمم المتحدة بان كي مون التفجير الذي وقع أمس.", "بان كي مون"),
        ("وأكد كي مون أن الحوار ضروري.", "كي مون"),
        ("وقال الدكتور سالم باعجاجة إن السوق قوية.", "سالم باعجاجة"),
        ("ولفت نظري أحد المتابعين إلى أهمية الأمر.", "أحد المتابعين"),
    ],
)
def test_a_name_that_is_written_like_other_words(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقدم السفير أحمد قطان خالص شكره للأطباء، مثنياً على عملهم.", "أحمد قطان"),
        ("وثمن الأمير سلطان بن سلمان الجهود، مؤكداً أن العمل مستمر.", "سلطان بن سلمان"),
        ("قال المدرب فؤاد زكي إن الفريق جاهز للعب مع لاعب كبير. وأضاف أن العمل بدأ.", "فؤاد زكي"),
        ("وفي تصريح صحفي للمتحدث باسم المركز سالم الشهري، أوضح أن العمل بدأ.", "سالم الشهري"),
        ("وكان وزير الداخلية سعد الحربي -حفظه الله- أكد أن العمل مستمر.", "سعد الحربي"),
        ("زيد الحربي- الأفق- الرياض: أكد مدير المستشفى خالد الفالح وأشار إلى أن العمل بدأ.", "خالد الفالح"),
    ],
)
def test_the_subject_of_a_clause_before_goes_on(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("من جهتهم عبر عدد من السكان عن قلقهم من الغبار، وأضافوا أن الأطفال مرضى.", "عدد من السكان"),
        (
            "قالت الوزارة إن المرض انتشر. أوضح ذلك المتحدث باسمها الدكتور خالد الفالح، وقال إن العلاج متوفر.",
            "خالد الفالح",
        ),
        ("وطالب بعض المواطنين باتخاذ الإجراءات اللازمة.", "بعض المواطنين"),
        ("وطالب جميع المواطنين باتخاذ الإجراءات اللازمة.", None),
        (
            "أكد زيد العمري أن العمل بدأ. ونقلت الإذاعة عن سالم الشهري القول إن الجسر آمن. وأضاف أن الطريق مفتوح.",
            "سالم الشهري",
        ),
        (
            "قال عصام المجلد الرئيس التنفيذي للمصنع إن العمل بدأ. وأشار المجلد إلى أن العمل مستمر.",
            "عصام المجلد",
        ),
    ],
)
def test_who_goes_on_speaking(text: str, name: str | None) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال الدكتور أحمد بن محمد العمود، إن العمل بدأ. وأعرب العمود عن شكره.", "أحمد بن محمد العمود"),
        ("وأظهر مسح لرويترز الأسبوع الماضي أن إنتاج النفط زاد.", "رويترز"),
        (
            "أظهر استبيان أعدته شركة الساحل أن الأسعار زادت. وأشار نصف المشاركين في الاستبيان إلى أن العمل صعب. "
            "وكشف الاستبيان أن النتائج تحسنت.",
            "شركة الساحل",
        ),
    ],
)
def test_documents_and_whom_they_are_of(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_where_a_document_is_published_did_not_issue_it() -> None:
    assert speakers("وجاء في بيان تم نشره على الإنترنت أن العمل بدأ.") != ["على الإنترنت"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار الملك فيصل بن سعود المدينة. ويقول المليك المفدى إن العمل بدأ.", "فيصل بن سعود"),
        ("وقال أستاذ الاجتماع في كلية الساحل د. عبدالله الشعلان إن الأمر صعب.", "عبدالله الشعلان"),
        ("من جانبه عبر بطل السباق تحت 14 سنة اللاعب سعود الحقباني عن سعادته.", "سعود الحقباني"),
        ("وقال المدير أحمد بن إبراهيم السيد الهاشم: العمل بدأ.", "أحمد بن إبراهيم السيد الهاشم"),
        ("جاء ذلك على لسان وزير الرياضة فؤاد موتكو الذي قال إن الأمر صعب.", "فؤاد موتكو"),
    ],
)
def test_titles_that_reach_far(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأشار الأستاذ محمد بن ناشر إلى أن العمل بدأ.", "محمد بن ناشر"),
        ("ودعا الأمين العام للجائزة الجهات المعنية إلى زيارة الموقع.", "الأمين العام للجائزة"),
        ("وتنصح هيئة الصحة السويدية بمجموعة من الأطعمة.", "هيئة الصحة السويدية"),
        (
            "وأكد مدير مكتب الرئاسة العامة لرعاية الشباب أن العمل بدأ.",
            "مدير مكتب الرئاسة العامة لرعاية الشباب",
        ),
        ("ووجه الوزير عبداللطيف آل الشيخ خطاب تهنئة للأمانة.", "عبداللطيف آل الشيخ"),
        ("وقال الدكتور سيد عمارة إن العمل بدأ.", "سيد عمارة"),
        ("وقال سيد البيت الأبيض إن العمل بدأ.", "سيد البيت الأبيض"),
        ("ويقول سكان هذه المنطقة إن العمل بدأ.", "سكان هذه المنطقة"),
        ("وقال مسؤولون هذا الأسبوع إن العمل بدأ.", "مسؤولون"),
    ],
)
def test_where_the_mention_of_a_speaker_ends(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_an_apposition_goes_on_as_an_office_of_its_own() -> None:
    text = "وثمن السفير أحمد قطان، سفير المملكة في مصر دعم الشركة للصندوق."
    [statement] = read(text).statements
    assert statement.source is not None
    assert statement.source.of(text) == "السفير أحمد قطان، سفير المملكة في مصر"


def test_words_of_ones_own_are_no_subject() -> None:
    text = "أكد رئيس النادي سالم قاسم أن العمل بدأ. وأضاف نحمد الله أن الخطة نجحت."
    last = read(text).statements[-1]
    assert last.speaker == "سالم قاسم"
    assert last.content[0].of(text) == "نحمد الله أن الخطة نجحت"


def test_a_noun_in_the_accusative_is_no_verb() -> None:
    assert speakers('وقدم "قاسم" شرحاً لفكرة ورؤية برنامج "ليالي الساحل".') == []
