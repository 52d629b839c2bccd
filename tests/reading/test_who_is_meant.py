"""Who speaks where the word after the verb is not he: an object, a mood, a pronoun, or nobody at all."""

from collections.abc import Callable

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article, Statement


def read(text: str) -> tuple[Statement, ...]:
    return read_article(Article(id="w", text=text)).statements


def last_speaker(text: str) -> str | None:
    return read(text)[-1].speaker


def source(text: str) -> str | None:
    span = read(text)[-1].source
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال ماهر عوض إن العمل جار. ووصف الجسر بأنه آمن.", "ماهر عوض"),
        ("وقال ماهر عوض إن العمل جار. ويصف مهنته بأنها رحلة طويلة.", "ماهر عوض"),
        ("وقال ماهر عوض إن العمل جار. واتهم المدير بالتقصير.", "ماهر عوض"),
        ("وقال ماهر عوض إن العمل جار. ووصف سالم حمدان في تصريح لـ«الأفق» القرار بأنه خطأ.", "سالم حمدان"),
        ("وقال ماهر عوض إن العمل جار. ووصفت الحكومة القرار بأنه خطأ.", "الحكومة"),
    ],
)
def test_a_verb_that_needs_an_object_has_it_in_the_only_noun(text: str, name: str) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    "said",
    [
        "ويعلّق مبتسماً: «هذه صورة قديمة».",
        "ويقول ضاحكا: «هذه صورة قديمة».",
        "ويضيف بحسرة: «هذه صورة قديمة».",
        "ويكمل حديثه: «هذه صورة قديمة».",
    ],
)
def test_who_smiles_is_nobody_new(said: str) -> None:
    assert last_speaker("وقال ماهر عوض إن العمل جار. " + said) == "ماهر عوض"


def test_a_study_that_is_new_is_no_speech_of_his_own() -> None:
    assert source("وأفادت دراسة حديثة بأن الأسعار تنخفض.") == "دراسة حديثة"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن المدير سالم حمدان الخطة. ويشتبه بأن عاملين أشعلا الحريق.",
        "أعلن المدير سالم حمدان الخطة. وتردد أن المهندس استقال.",
        "أعلن المدير سالم حمدان الخطة. ويتردد أن الشركة ستغلق أبوابها.",
    ],
)
def test_nobody_is_named_for_a_rumour_or_a_suspicion(text: str) -> None:
    assert last_speaker(text) is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("وقال مسؤول أمني طلب عدم الكشف عن هويته إن الطريق مغلق.", "مسؤول أمني"),
        ("وذكر مصدر رفض ذكر اسمه أن الطريق مغلق.", "مصدر"),
        ("وقال دبلوماسيان فضلا عدم نشر اسميهما إن الطريق مغلق.", "دبلوماسيان"),
        ("وقال ضابط تحدث بشرط عدم نشر اسمه إن الطريق مغلق.", "ضابط"),
        ("وقالت موظفة، طالبة عدم ذكر اسمها، إن الطريق مغلق.", "موظفة"),
        ("وقالت نقيبة السائقين منى العلي إن الطريق مغلق.", "نقيبة السائقين منى العلي"),
        ("أعلن جميع المرشحين أنهم سيشاركون.", "جميع المرشحين"),
        ("أعلن جميع المرشحين للرئاسة، أنهم سيشاركون.", "جميع المرشحين للرئاسة"),
        ("وأبدى جميع سكان الحي تعاونهم مع البلدية.", "جميع سكان الحي"),
        ("قال المنسق في مجلس الأنهار، هاني سالم، إن الماء وفير.", "المنسق في مجلس الأنهار، هاني سالم"),
        (
            "غير أن الباحث المتخصص في شؤون شمال البلاد في مركز «الأفق» للدراسات الزراعية والمائية هاني سالم "
            "يؤكد أن الماء وفير.",
            "الباحث المتخصص في شؤون شمال البلاد في مركز «الأفق» للدراسات الزراعية والمائية هاني سالم",
        ),
        ("وقال مدير المكتب في ولاية بورفانا إن الماء وفير.", "مدير المكتب في ولاية بورفانا"),
        (
            "وقال نائب سفير الهند في الأمم المتحدة في الرسالة: «الماء وفير».",
            "نائب سفير الهند في الأمم المتحدة",
        ),
    ],
)
def test_how_far_the_mention_of_a_speaker_reaches(text: str, span: str) -> None:
    assert source(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "وقال مصدر اشترط عدم الكشف عن هويته إن الجسر آمن.",
        "قال مسؤول، اشترط عدم ذكر اسمه، إن الجسر آمن.",
        "وأوضح المسؤول، الذي طلب عدم نشر اسمه، أن الجسر آمن.",
        "وقال أحد السكان، رافضاً ذكر اسمه، إن الجسر آمن.",
        "وأفاد مسؤولان طلبا عدم الكشف عن هويتهما بأن الجسر آمن.",
        "واشترط المصدر عدم الكشف عن هويته. وقال إن الجسر آمن.",
    ],
)
def test_who_asks_not_to_be_named_tells_nothing_by_that(text: str) -> None:
    [statement] = read(text)
    assert [text[span.start : span.end] for span in statement.content] == ["الجسر آمن"]


@pytest.mark.parametrize(
    "text", ["وانتقد الوزير عدم ذكر اسمه في التقرير.", "وطلبت الشرطة من السكان عدم الاقتراب من الجسر."]
)
def test_what_is_not_to_be_done_may_be_told_all_the_same(text: str) -> None:
    [statement] = read(text)
    assert text[statement.content[0].start :].startswith("عدم")


@pytest.mark.parametrize(
    "said",
    [
        "ونقلت عنه وكالة الأفق قوله إن الماء وفير.",
        "ونقلت وكالة الأفق عنه قوله: «الماء وفير».",
        "ونقلت عنه وكالة الأفق أن الماء وفير.",
    ],
)
def test_a_medium_passes_on_whom_a_pronoun_stands_for(said: str) -> None:
    last = read("وأكد المدير سالم حمدان أن العمل جار. " + said)[-1]
    assert last.speaker == "سالم حمدان"
    assert last.via == ("وكالة الأفق",)


def test_a_form_of_address_is_no_woman() -> None:
    text = (
        "تلقى الأمير سالم اتصالاً هاتفياً من جلالة الملك حمد بن راشد أعرب فيه عن تعازيه. "
        "وأكد جلالته أن العمل جار."
    )
    assert [statement.speaker for statement in read(text)] == ["حمد بن راشد", "حمد بن راشد"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأكد عوض أن العمل جار. بدوره، تجنب حمدان الحديث عن الخلاف، وقال: «العمل جار».", "حمدان"),
        (
            "وقال سالم الشيشاني إن العمل جار. وقال حكم عوض إن الجسر آمن. ونفّذ الشيشاني العمل، وقال إنه انتهى.",
            "سالم الشيشاني",
        ),
        ("واجتمع المدرب السويسري كريستيان غروس باللاعبين وطالبهم ببذل الجهد.", "كريستيان غروس"),
        (
            "وقالت المصادر إن الأمر صعب. من جهة أخرى، رفعت الإدارة الزراعية خطاباً إلى رئيس البلدية تطالب فيه بالماء.",
            "الإدارة الزراعية",
        ),
        (
            "وقال سالم حمدان إن العمل جار. واطمأن رئيس الاتحاد ماهر عوض على راحة بعثة المنتخب وقال: «العمل جار».",
            "ماهر عوض",
        ),
        (
            "وقال ماهر عوض إن العمل جار. واتهم المدير سالم حمدان، بأنه سبب التأخر. وشدد على أن الجسر آمن.",
            "ماهر عوض",
        ),
        ("قال حاكم الولاية عبد الستار بارز إن العمل جار على ما يرام.", "عبد الستار بارز"),
        ("ولقي المهرجان اهتماماً من جانب صحف المدينة التي قالت إنه ناجح.", "صحف المدينة"),
        ("دعت الرئاسات الثلاث إلى الحوار.", "الرئاسات الثلاث"),
    ],
)
def test_who_goes_on_after_a_sentence_that_reports_nothing(text: str, name: str) -> None:
    assert last_speaker(text) == name


def test_a_family_name_is_no_object() -> None:
    assert source("كما أعلن وزير المياه سالم العمير، أمس، أن الخزان امتلأ.") == "وزير المياه سالم العمير"
    assert source("كما أعلن وزير المياه سالم العمير امتلاء الخزان.") == "وزير المياه سالم العمير"


@pytest.mark.parametrize(
    "text",
    [
        "وقال سالم حمدان إن العمل جار. وأصيب رجل بجروح وصفت بالخطرة.",
        "وقال سالم حمدان إن العمل جار. وسُجنت مديرة المصنع واتهمت بالإهمال.",
        "وقال سالم حمدان إن العمل جار. وكان الحفل وصف بأنه ناجح.",
    ],
)
def test_a_verb_without_the_object_it_needs_is_a_passive(text: str) -> None:
    assert last_speaker(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال ماهر عوض إن العمل جار. ثم يوضح أكثر: «الجسر آمن».", "ماهر عوض"),
        ("وأوضح أكثر من نصف العمال أن العمل جار.", "أكثر من نصف العمال"),
        ("ولم تغب اللافتات التي انتقدت تأخر العمل.", "اللافتات"),
        (
            "وبحسب مصادر، فإن الجانب الهندي اعترض على تجديد العقد واعتبر أن وجود الشركة غير قانوني.",
            "الجانب الهندي",
        ),
    ],
)
def test_where_a_subject_begins(text: str, name: str) -> None:
    assert last_speaker(text) == name


def test_a_feminine_participle_has_no_pronoun() -> None:
    """The ة of كاشفةً is not the ه of كاشفه, who would be told."""
    text = (
        "أعلن المدير سالم حمدان فتح الجسر. وأعلنت وزارة الري، أمس، إغلاق السد، "
        "كاشفةً، في بيانٍ لها، أن «المياه قليلة»."
    )
    assert (last_speaker(text), read(text)[-1].addressee) == ("وزارة الري", None)


def test_a_governor_is_no_group_that_is_spoken_to() -> None:
    statement = read("أعلن المساعد الإداري لمحافظ السليمانية، ماهر عوض، إغلاق السد.")[-1]
    assert (statement.speaker, statement.addressee) == ("ماهر عوض", None)


def test_the_name_of_his_peer_is_not_his_own() -> None:
    assert last_speaker("أكد الرئيس اليمني لنظيره التركي ماهر عوض دعم بلاده للحل.") == "الرئيس اليمني"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "أكد سالم العلي وخالد الحداد أن الطريق مغلق. وأضافا أن الجسر سليم.",
            ["سالم العلي، خالد الحداد"] * 2,
        ),
        (
            "قال وزير المياه سالم العلي ونظيرته الأردنية ندى الحداد إن السد ممتلئ. وقالت الحداد إن الماء نظيف.",
            ["سالم العلي، ندى الحداد", "ندى الحداد"],
        ),
        ("قالت الباحثة ندى الحداد ومديرة متحف الساحل إن السد ممتلئ.", ["ندى الحداد"]),
    ],
)
def test_persons_who_are_named_together_speak_together(text: str, speakers: list[str]) -> None:
    reading = read_article(Article(id="g", text=text))
    assert [one.speaker for one in reading.statements] == speakers
    assert list(dict.fromkeys(speakers)) == [one.name for one in reading.speakers]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("يقف أبو محمد أمام فرن من الطين. يقول الرجل الخمسيني إن الحطب قليل.", "أبو محمد"),
        ("تقف أم محمد أمام فرن من الطين. تقول المرأة السبعينية إن الحطب قليل.", "أم محمد"),
        ("قالت سعاد الحداد إن الجسر ضيق. وقالت الشابة السودانية إن الماء قليل.", "سعاد الحداد"),
        ("قال سعد الحداد إن الجسر ضيق. وقالت الشابة السودانية إن الماء قليل.", "الشابة السودانية"),
        ("يعمل سامر حداد سائقا. ويقول السائق إن الماء قليل.", "سامر حداد"),
        ("يقف كريم حداد أمام المحل. قال الفتى إن الماء قليل.", "كريم حداد"),
        ("قال كريم حداد إن الجسر ضيق. وقال سامر سالم إن الحطب قليل. وأضاف الشاب أن الماء قليل.", "الشاب"),
        ("قالت الشرطة إن كريم حداد ضرب رجلا في السوق. وقال الرجل الخمسيني إن الماء قليل.", "الرجل الخمسيني"),
        ("قال الوزير كريم حداد إن الجسر ضيق. وقال الرجل الستيني إن الماء قليل.", "الرجل الستيني"),
    ],
)  # fmt: skip
def test_a_description_means_the_only_one_named(said: Callable, text: str, speaker: str) -> None:
    assert said("أخبار المدينة\n\n" + text)[-1].speaker == speaker
