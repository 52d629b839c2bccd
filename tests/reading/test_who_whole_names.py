"""Who speaks where the whole name stands in another place, in another form or with other words around it."""

from collections.abc import Callable

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article


def last_speaker(text: str) -> str | None:
    return read_article(Article(id="n", text=text)).statements[-1].speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار عضو الشرف بنادي الساحل سالم السالم المدينة. وذكر السالم أن العمل بدأ.", "سالم السالم"),
        ("كذلك تقدم أزهر عباس، رئيس القطاع، باستقالته. وذكر عباس أن العمل بدأ.", "أزهر عباس"),
        ("حضر رئيس النادي وعبدالرحمن الخضيري مدير الكرة. وذكر الخضيري أن العمل بدأ.", "عبدالرحمن الخضيري"),
        ("حضر فهد الزيد وسلطان البيشي، ثم انصرفا. وذكر البيشي أن العمل بدأ.", "سلطان البيشي"),
        ("فاز فيلم للمخرج أمير رمزون، بالجائزة. وذكر رمزون أن العمل بدأ.", "أمير رمزون"),
        ('بعث محافظ "بنك الساحل" أمير يارون، رسالة. وذكر يارون أن العمل بدأ.', "أمير يارون"),
        ("زار المدينة رئيس الكشافة في كندا سيد ناقفي. وذكر ناقفي أن العمل بدأ.", "سيد ناقفي"),
        ("زار المدينة المهندس كمال القبلي، أمس. ووفقا للقبلي فإن العمل بدأ.", "كمال القبلي"),
        ("وأكد أحد سكان الحي فياض العنزي، أن العمل بدأ.", "فياض العنزي"),
    ],
)
def test_a_family_name_takes_the_given_name_that_stands_before_it_elsewhere(text: str, name: str) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المتحدث باسم الجيش، صباح الساعدي، إن العمل بدأ.", "صباح الساعدي"),
        ("وقال أمير البلاد الشيخ صباح الأحمد الجابر الصباح إن العمل بدأ.", "صباح الأحمد الجابر الصباح"),
        ("وقال صباح فخري إن العمل بدأ.", "صباح فخري"),
        ("وقال المدير عزيز نصير زاده إن العمل بدأ.", "عزيز نصير زاده"),
        ("وقال الوزير سالم الحداد، صباح الأحد، إن العمل بدأ.", "سالم الحداد"),
        ("وقال الشيخ صباح الخميس إن العمل بدأ.", "الشيخ"),
    ],
)
def test_words_of_another_sense_that_are_names_beside_names(text: str, name: str) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقف ألكسيس تسيبراس قوميسار الحكومة أمام المجلس، ليعلن رفض الشروط.", "ألكسيس تسيبراس"),
        ("زار الوزير علي باقري كني، المدينة. وذكر باقري أن العمل بدأ.", "علي باقري كني"),
    ],
)
def test_a_name_ends_with_the_family_name(text: str, name: str) -> None:
    assert last_speaker(text) == name


def test_a_name_in_a_long_quotation_is_read_as_outside_it() -> None:
    text = "يقول: «لا نحتاج إلى ذلك كله، ويتفق المحلل السياسي عريب الرنتاوي مع هذا الرأي. وذكر الرنتاوي أن العمل بدأ."
    assert last_speaker(text) == "عريب الرنتاوي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأكد المهندس كمال القبلي ندرة وجود العمال في المنطقة.", "كمال القبلي"),
        ("قدم رئيس النادي طلبا بقرض، وقال إن العمل بدأ.", "رئيس النادي"),
        ("بدا المسؤول مطمئنا، وقال إن العمل بدأ.", "المسؤول"),
        (
            "اختار الاتحاد الآسيوي لكرة القدم حكماً. واقترح الاتحاد الآسيوي تأجيل البطولة.",
            "الاتحاد الآسيوي لكرة القدم",
        ),
        ("وذكرت لجنة الرقابة على المال العام أن العمل بدأ.", "لجنة الرقابة على المال العام"),
        ("وطالبت ميرا كوهلر الساسة بتوفير الشروط.", "ميرا كوهلر"),
        ("وقالت وزارة الداخلية نعيش فرحة العيد: شكراً لكم.", "وزارة الداخلية"),
        ("وأكد سالم العمري أن العمل بدأ. وقال استطعت أن أكون هناك.", "سالم العمري"),
    ],
)
def test_everyday_words_are_no_names_and_go_on_with_a_body(text: str, name: str) -> None:
    assert last_speaker(text) == name


def test_the_kind_of_a_body_may_be_misspelled() -> None:
    text = "قالت وزارة الصحة في الساحل إن العمل بدأ. وأضاف المدير أن العمل صعب. وقالت الوزراة في تقريرها إن العدد كبير."
    assert last_speaker(text) == "وزارة الصحة في الساحل"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "زار الأمير نواف بن ماجد بن فهد المتحف أمس. وأكد الأمير نواف بن ماجد أن العمل بدأ.",
            "نواف بن ماجد بن فهد",
        ),
        (
            "زار المتحف الأمير نواف بن ماجد بن فهد بن سعد وزير الثقافة. وأكد الأمير نواف بن ماجد أن العمل بدأ.",
            "نواف بن ماجد بن فهد بن سعد",
        ),
        ("حضر النائب محمود المشهداني. وأكد المشهداني القيادي في الحزب أن العمل بدأ.", "محمود المشهداني"),
        ("أكد سالم شومان وكيل الأزهر أن العمل بدأ.", "سالم شومان"),
        ("أكد الدكتور على بن راشد الزيد أن العمل بدأ.", "على بن راشد الزيد"),
        ("أكد المشرف راشد بن سالم آل وديان أن العمل بدأ.", "راشد بن سالم آل وديان"),
    ],
)
def test_a_name_is_told_with_all_its_fathers_and_nothing_else(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال العقيد محمد بن سالم القحطاني قائد القوة إن الطريق طويل. وأضاف قائد القوة أنه صعب.",
            "محمد بن سالم القحطاني",
        ),
        ("قال سالم الحداد صاحب «شركة الساحل» إن الطريق طويل.", "سالم الحداد"),
        ("قال زعيمهم في مجلس الشيوخ ميتش رايدر إن الطريق طويل.", "ميتش رايدر"),
        ('قال وزير خارجيته "سالم الحداد" إن الطريق طويل.', "سالم الحداد"),
        ("قال الإمام ابن كثير إن الطريق طويل.", "ابن كثير"),
        ("قال ابن خلدون إن الطريق طويل. ورأى ابن تيمية أن الطريق قصير.", "ابن تيمية"),
    ],
)
def test_a_name_is_told_from_the_office_beside_it(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وصل هاني الحداد ووزير خارجيته أمس. وكرر وزير الخارجية الكندي أن الطريق طويل.", "وزير الخارجية الكندي"),
        (
            "استقبل رئيس مجلس المدينة، هاني الحداد، وزير الدولة للنقل، سالم بن سعد العنزي، في مكتبه. "
            "وأكد رئيس مجلس المدينة أن الطريق طويل.",
            "هاني الحداد",
        ),
        ("قال هاني الحداد إن الطريق طويل. وقال هاني بعصبية: «الطريق صعب».", "هاني الحداد"),
    ],
)  # fmt: skip
def test_a_name_ends_before_what_is_told_of_another(said: Callable, text: str, speaker: str) -> None:
    assert said("أخبار المدينة\n\n" + text)[-1].speaker == speaker


def test_a_foreign_name_ends_before_the_reporter_who_is_told(said: Callable) -> None:
    statement = said("وقالت اليزابيث أوسبورن لمراسل الإذاعة المحلية إن الطريق طويل.")[0]
    assert (statement.source, statement.addressee) == ("اليزابيث أوسبورن", "مراسل الإذاعة المحلية")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("سعت الشركة لإقناع هاك سورتين، مدير الميناء السابق. ويقول سورتين إن الطريق طويل.", "هاك سورتين"),
        ("من المرشحين نادر سليم\nوليندساي غراهام الذي أعلن أن الطريق طويل.", "ليندساي غراهام"),
    ],
)
def test_a_foreign_family_name_has_the_given_name_beside_it(said: Callable, text: str, speaker: str) -> None:
    assert said("أخبار المدينة\n\n" + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("أكد رئيس البلدية علي الرمالي أن الطريق طويل.", "رئيس البلدية علي الرمالي", "الطريق طويل"),
        ("قال عضو مجلس الساحل علي حسن إن الطريق طويل.", "عضو مجلس الساحل علي حسن", "الطريق طويل"),
        ("قال مدير المكتبة علي بن قاسم إن الطريق طويل.", "مدير المكتبة علي بن قاسم", "الطريق طويل"),
        ("أكد رئيس البلدية علي أهمية الطريق.", "رئيس البلدية", "أهمية الطريق"),
        ("أكد رئيس البلدية علي الوضع الصحي.", "رئيس البلدية", "الوضع الصحي"),
    ],
)
def test_a_man_called_like_a_preposition_follows_his_office(
    said: Callable, text: str, source: str, content: str
) -> None:
    statement = said(text)[0]
    assert (statement.source, statement.content) == (source, content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الخبير سالم عوض إن الطريق طويل.", "سالم عوض"),
        ("أكد سالم عوض أن الطريق طويل.", "سالم عوض"),
        ("وقال جون وايت إن الطريق طويل.", "جون وايت"),
        ("قال المدرب كريس وود إن الطريق طويل.", "كريس وود"),
        ("قال سالم وأبو قاسم إن الطريق طويل.", "سالم، أبو قاسم"),
        ("التقى سالم قاسم الوفد. وود سالم أن يبقى في الساحل.", "سالم قاسم"),
    ],
)
def test_a_family_name_is_no_word_that_it_is_written_like(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source", "content", "addressee"),
    [
        (
            "قال سليم رندون إن الطريق طويل. ونفى رندون تورط بلده في العمل.",
            "رندون",
            "تورط بلده في العمل",
            None,
        ),
        ("قال سليم حداد إن الطريق طويل. وأدان حداد الهجوم.", "حداد", "الهجوم", None),
        ("قال سليم حداد إن الطريق طويل. وحمّل حداد كندا مسؤولية الفشل.", "حداد", "مسؤولية الفشل", "كندا"),
        (
            "قال سليم الرملاوي إن الطريق طويل. وهدد الرملاوي بالدخول في إضراب.",
            "الرملاوي",
            "بالدخول في إضراب",
            None,
        ),
        ("قال سليم بارندز إن الطريق طويل. واتهم بارندز الحكومة بالكذب.", "بارندز", "بالكذب", "الحكومة"),
        (
            "قال سليم رندون إن الطريق طويل. وقال رندون الأمريكي إن العمل بدأ.",
            "رندون الأمريكي",
            "العمل بدأ",
            None,
        ),
    ],
)
def test_a_family_name_that_the_article_tells_ends_before_an_object(
    said: Callable, text: str, source: str, content: str, addressee: str | None
) -> None:
    statement = said(text)[1]
    assert (statement.source, statement.content, statement.addressee) == (source, content, addressee)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال سالم أمين الدرقاط إن الطريق طويل. وأضاف الدرقاط أن الحل قريب.", "سالم أمين الدرقاط"),
        ("قال سالم أمين الصندوق إن الطريق طويل.", "سالم"),
        ("قال سالم الأمين بوسالم إن الطريق طويل.", "سالم الأمين بوسالم"),
        ("قال سالم الأمين العام للحزب إن الطريق طويل.", "سالم"),
        ("قال المختار الرمالي إن الطريق طويل.", "المختار الرمالي"),
        ("قال الشريف الرمالي رئيس البلدية إن الطريق طويل.", "الشريف الرمالي"),
        ("قال العيد قرمود إن الطريق طويل.", "العيد قرمود"),
        ("قال الأمين العام إن الطريق طويل.", "الأمين العام"),
        ("قال الشيخ الرمالي إن الطريق طويل.", "الرمالي"),
    ],
)
def test_a_title_or_an_everyday_word_is_a_given_name_before_a_family_name(
    said: Callable, text: str, speaker: str
) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("هاني سالم صياد من الساحل. يقول إن الطريق طويل.", "هاني سالم"),
        ("هاني سالم متفائل، إذ يقول إن الطريق قصير.", "هاني سالم"),
        ("قالت النيابة إن المتهم غائب. وقال المتهم إنه بريء.", "المتهم"),
        ("قال العامل سالم إن المدير استقدم عمالا. وقال المدير إن الطريق طويل.", "المدير"),
        ("أكد النائب هاني سالم أن قرارات الوزير مرفوضة. وقال الوزير إن الطريق طويل.", "الوزير"),
        ("أكدت سلمى أن ابنتها ريمكا، وهي طالبة، مريضة. وقالت ابنتها إن الطريق طويل.", "ريمكا"),
    ],
)
def test_what_is_told_of_somebody_is_no_part_of_his_name(said: Callable, text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("طالبت أسرة الطالب كريم سعيد بفتح تحقيق.", "أسرة الطالب كريم سعيد", None),
        ("طالبت أسرة الطالب كريم الحكومة بفتح تحقيق.", "أسرة الطالب كريم", "الحكومة"),
    ],
)
def test_a_family_is_named_with_the_whole_name(
    said: Callable, text: str, source: str, addressee: str | None
) -> None:
    statement = said(text)[0]
    assert (statement.source, statement.addressee) == (source, addressee)
