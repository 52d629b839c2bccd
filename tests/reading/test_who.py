"""Who is given which statement: the speaker of short passages, each with one fault that newspapers set as a trap."""

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article


def who(text: str) -> str | None:
    """The speaker of the last statement of `text`."""
    statements = read_article(Article(id="w", text=text)).statements
    return statements[-1].speaker if statements else "no statement"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال الأمين العام لحزب الله السيد نادر فضل الله إن الطريق طويل.", "نادر فضل الله"),
        ("وقال اللواء في احتياط «جيش» الاحتلال، إلداد بريك، إن الطريق طويل.", "إلداد بريك"),
        ("وقال المحلل في القناة «13»، ألون بن شمعون، إن الطريق طويل.", "ألون بن شمعون"),
        ("وقال وزير النقل سمير حمية إن الميناء آمن.", "سمير حمية"),
        ("وأكد سفير هولندا جون بايدن إعلان بلاده أن الميناء آمن.", "جون بايدن"),
    ],
)
def test_a_personal_name_is_whole_and_nothing_more(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكرت «القناة 14» الإسرائيلية أن الميناء مغلق.", "القناة 14"),
        ("وذكرت القناة الـ«12» أن الميناء مغلق.", "القناة الـ 12"),
        ("وأعلنت اللجنة الدولية للصليب الأحمر أن الطريق مغلق.", "اللجنة الدولية للصليب الأحمر"),
        ("وقال متحدث باسم شركة «توتال بترول» إن الإنتاج توقف.", "متحدث باسم شركة توتال بترول"),
        ("وقال كبير خبراء الاقتصاد إن النمو ضعيف.", "كبير خبراء الاقتصاد"),
        ("وختمت صحيفة الساحل كلامها بأن الطريق طويل.", "صحيفة الساحل"),
        ("كما أكدت الصحيفة بما كتبه مراسلها أن الطريق طويل.", "الصحيفة"),
        ("وأفاد مراسل قناة الساحل بأن الطريق طويل. وقال مراسلنا إن الجسر مغلق.", "مراسل قناة الساحل"),
    ],
)
def test_a_body_or_unnamed_source_is_whole_and_nothing_more(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال المتحدث باسم الجيش السوداني سمير الطويل إن الطريق آمن. "
            "وأكد المتحدث باسم الحكومة السودانية أن العمل بدأ.",
            "المتحدث باسم الحكومة السودانية",
        ),
        (
            "قال نائب وزير النقل المصري سمير الطويل إن الطريق آمن. وأكد وزير النقل المصري أن العمل بدأ.",
            "وزير النقل المصري",
        ),
        (
            "قال رئيس وزراء السودان سمير الطويل إن الطريق آمن. وأكد رئيس الحكومة السودانية أن العمل بدأ.",
            "سمير الطويل",
        ),
        (
            "وأكد المتحدث باسم الحكومة، علي بهروز، أنها ستردّ على الرسالة.",
            "علي بهروز",
        ),
    ],
)
def test_a_title_is_given_to_who_bears_it_and_to_no_other(text: str, speaker: str) -> None:
    assert who(text) == speaker
