"""Who speaks where the whole name stands in another place, in another form or with other words around it."""

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
        ("وأكد أحد سكان الحي فياض العنزي، أن العمل بدأ.", "فياض العنزي"),
    ],
)
def test_a_family_name_takes_the_given_name_that_stands_before_it_elsewhere(text: str, name: str) -> None:
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
