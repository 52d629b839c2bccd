"""Whom a cue without a subject, a document or a short name goes back to: the topic, an issuer, who held the speech."""

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
        ("وذكرت الإذاعة أن السكان عادوا إلى بيوتهم، كما أكدوا أن الجسر آمن.", "السكان"),
        ("وذكرت الإذاعة أن رئيس البلدية زار الجسر، وتعهد بأن يصلحه.", "رئيس البلدية"),
        ("وذكرت الإذاعة أن الوزيرة زارت الجسر، وأضافت أنه قديم.", "الإذاعة"),
    ],
)
def test_a_verb_that_cannot_be_the_speakers_is_the_topics(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وحذرت الوزارة السكان الذين ينتقدون الشركة.", "السكان"),
        ("وألقى الوزير سامر الحداد كلمة رفع فيها شكره لأهل المدينة.", "سامر الحداد"),
        ("وعقب ذلك ألقى الوزير سامر الحداد كلمة رحب فيها بالضيوف.", "سامر الحداد"),
        ("وبدأ الحفل بكلمة ألقاها المدير سامر الحداد رحب فيها بالضيوف.", "سامر الحداد"),
        ("وقال بيان مشترك بين النرويج وفنلندا إن الجسر آمن. وأضاف البيان أنه قديم.", "النرويج وفنلندا"),
        ("وأكد بيان مشترك أن الجسر آمن.", "بيان مشترك"),
        (
            "وأعلنت إدارة الكوارث والطوارئ النرويجية فتح الجسر. وأكدت الإدارة أنه آمن.",
            "إدارة الكوارث والطوارئ النرويجية",
        ),
    ],
)
def test_the_words_of_a_speech_or_a_paper_are_whose_it_is(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد مدير الميناء، سامر الهندي، أن الجسر آمن. وتابع الهندي أن الطريق قديم.", "سامر الهندي"),
        (
            "وقال المتحدث باسم المكتب الدولي لتنسيق الشؤون البلدية (متش)، جون باترسون، إن الجسر آمن.",
            "جون باترسون",
        ),
        (
            "وأكد المدير العام لمكتب الساحل لحماية البيئة أن الجسر آمن.",
            "المدير العام لمكتب الساحل لحماية البيئة",
        ),
        ("ووصفت النرويج الوضع في الميناء بأنه آمن.", "النرويج"),
        ("وقال صياد نرويجي لأحد الصحافيين إن الجسر آمن.", "صياد نرويجي"),
        ("وبحسب إنذار معهد أبحاث البحار، فإن الجسر آمن.", "معهد أبحاث البحار"),
        ('وزعم المتحدث باسم "جيش" الاحتلال أن الجسر آمن.', "المتحدث باسم جيش الاحتلال"),
        ('الوزير يقترح فتح "الجسر".. و"النقابة" تؤكد أنه آمن', "النقابة"),
        ('البلدية و"الشرطة السياحية" تؤكدان أن الجسر آمن', "البلدية والشرطة السياحية"),
    ],
)
def test_a_name_and_an_office_end_where_they_do(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأصدرت بلدية الساحل بياناً حول ما تداولته المواقع قال إن الجسر آمن.", "بلدية الساحل"),
        (
            "وقالت مريم الحداد إنها راضية. ووقعت الدولتان الاتفاقية أمس، وهي تنص على أن يفتح الجسر.",
            "الاتفاقية",
        ),
        ("وأكد مدير الميناء سامر الحداد في خطاب في منتصف نيسان/أبريل الجسر، وهدد بأن يغلقه.", "سامر الحداد"),
    ],
)
def test_a_text_speaks_where_no_person_can(text: str, speaker: str) -> None:
    assert who(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد المزارع أولاف هانسن أن الجسر آمن. وأوضح مزارع نرويجي أنه قديم.", "مزارع نرويجي"),
        ("وقال مزارع نرويجي إن الجسر آمن. وتوقف السير. وحضر المزارع أولاف هانسن إلى الجسر.", "أولاف هانسن"),
        ("وقال أحد الصيادين إن الجسر آمن. وحضر الصياد أولاف هانسن إلى الجسر.", "أولاف هانسن"),
    ],
)
def test_a_trade_is_his_who_is_named_with_it_later(text: str, speaker: str) -> None:
    assert who(text) == speaker


def test_another_office_goes_on_with_his_speech() -> None:
    text = "وأكد عضو البرلمان، أولاف هانسن، أن الجسر آمن. وأضاف عضو اللجنة السابق أنه قديم."
    assert who(text) == "أولاف هانسن"
