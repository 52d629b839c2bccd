"""Statements without a cue word: headlines, footers, lines of an interview and quotations that go on."""

from collections.abc import Callable

import pytest

from qawl.reading.document import Document
from qawl.reading.reader import draft
from qawl.types import Article


def spoken(text: str) -> list[tuple[str, str]]:
    """Return source and content of what is said without a cue word."""
    doc = Document(Article(id="t", text=text))
    reports, _ = draft(doc)
    return [
        (doc.words(*report.source) if report.source else "", doc.words(report.start, report.end))
        for report in reports
        if report.rule.startswith("headlines.")
    ]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("وزير النقل: الجسر آمن تماماً", "وزير النقل"),
        ("وزارة النقل: الجسر آمن تماماً", "وزارة النقل"),
        ("«السياحة»: الجسر آمن تماماً", "«السياحة»"),
        ("دراسة: الجسر آمن تماماً", "دراسة"),
        ("مصادر: الجسر آمن تماماً", "مصادر"),
        ("موسكو: الجسر آمن تماماً", "موسكو"),
        ("بعد انتهاء العمل.. وزير النقل: الجسر آمن تماماً", "وزير النقل"),
        ("القيادي في حركة الوحدة عزت الصيرفي: الجسر آمن تماماً", "القيادي في حركة الوحدة عزت الصيرفي"),
        ("رئيس البلدية لـ «الشرق الأوسط»: الجسر آمن تماماً", "رئيس البلدية"),
    ],
)
def test_a_speaker_before_a_colon(headline: str, source: str) -> None:
    assert spoken(f"{headline}\nزار مهندسون الجسر أمس.") == [(source, "الجسر آمن تماماً")]


def test_a_surname_that_the_article_names_in_full() -> None:
    text = "الصالحي: الجسر آمن تماماً\nالتقى الوزير محمود الصالحي مهندسين أمس."
    assert spoken(text) == [("الصالحي", "الجسر آمن تماماً")]


@pytest.mark.parametrize(
    "text",
    [
        "البيرو: نواب يطلبون عزل الرئيسة",
        "الصومال: اشتباكات عنيفة في الشمال",
        "الولايات المتحدة: جرحى في إطلاق نار",
        "الانتخابات البلدية: عشرون لجنة للفصل في الطعون",
        "قصة مصورة: حريق كبير في الغابة",
        "أسباب كثيرة.. منها: طول الطريق، وأضرار منها الزحام",
        "سبق- الرياض: هطلت أمطار غزيرة أمس.",
        "القاهرة – رويترز: هطلت أمطار غزيرة أمس.",
    ],
)
def test_places_topics_and_datelines_do_not_speak(text: str) -> None:
    assert spoken(text + "\nتوقفت الملاحة أمس.") == []


def test_a_country_speaks_in_words_of_its_own() -> None:
    assert spoken("إيران: سنرد على أي هجوم\nتوقفت الملاحة أمس.") == [("إيران", "سنرد على أي هجوم")]
    assert spoken("إيران: لن نسمح بأي هجوم\nتوقفت الملاحة أمس.") == [("إيران", "لن نسمح بأي هجوم")]


def test_a_country_speaks_where_its_officials_tell_the_deed() -> None:
    lede = "وزير الدفاع النرويجي يعلن إحباط الهجوم على الجسر."
    assert spoken(f"النرويج: إحباط هجوم على الجسر\n{lede}") == [("النرويج", "إحباط هجوم على الجسر")]
    assert spoken(f"النرويج: وفاة مهندس الجسر\n{lede}") == []
    assert spoken("النرويج: إحباط هجوم على الجسر\nوسائل إعلام نرويجية تعلن إحباط الهجوم.") == []


def test_a_verb_before_the_colon_is_the_cue() -> None:
    assert spoken("قال وزير النقل: الجسر آمن تماماً\nتوقفت الملاحة أمس.") == []


def test_a_footer_repeats_the_headline() -> None:
    text = "وزير النقل: الجسر آمن تماماً\nزار الوزير الجسر أمس.\nرابط الخبر: وزير النقل: الجسر آمن تماماً"
    assert spoken(text) == [("وزير النقل", "الجسر آمن تماماً")] * 2


def test_the_speaker_of_the_headline_with_other_words_is_no_footer() -> None:
    text = "ماكرون: الجسر آمن تماماً\nزار الجسر أمس.\nوتابع ماكرون: «سنبني جسراً ثانياً في العام المقبل»."
    assert spoken(text) == [("ماكرون", "الجسر آمن تماماً")]


def test_a_headline_that_begins_with_the_quotation() -> None:
    text = '"لن نترك أرضنا".. وزير الزراعة يزور القرى\nزار الوزير القرى أمس.'
    assert spoken(text) == [("وزير الزراعة", "لن نترك أرضنا")]


def test_a_name_in_marks_before_two_dots_is_no_quotation() -> None:
    assert spoken('"مهرجان الورد".. موسم جديد للزهور\nافتتح المهرجان أمس.') == []


def test_lines_of_an_interview() -> None:
    text = "حوار مع لاعب\nقال محمود الصالحي إنه سعيد.\n- كيف كانت المباراة؟\n- محمود الصالحي: كانت صعبة جداً."
    assert ("محمود الصالحي", "كانت صعبة جداً") in spoken(text)


def test_a_quotation_goes_on_with_the_speech_before_it() -> None:
    text = "جسر جديد\nقال الوزير إن الجسر آمن.\n«سنفتح الطريق أمام الجميع في الصيف المقبل»."
    assert ("", "سنفتح الطريق أمام الجميع في الصيف المقبل") in spoken(text)


def test_a_quotation_far_from_any_speech_is_nobodys() -> None:
    text = "قصيدة قديمة\n«سارت القوافل نحو الشرق في الليل الطويل».\nهذا مطلع القصيدة."
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("النصر يسدد الأموال ويعد باستكمال المتبقي", "النصر"),
        ('"مياه الساحل" تعايد العمال وتشكرهم على العمل', "مياه الساحل"),
        ("لبنان: دانكو يزور الجسر ويحذر من أن المال قليل", "دانكو"),
        ("خلل فني يعيد القطار ويؤكد أن العمل ضروري", None),
    ],
)
def test_who_opens_a_headline_goes_on_in_it(said: Callable, headline: str, speaker: str | None) -> None:
    assert said(f"{headline}\nأغلق الجسر أمس.")[0].speaker == speaker


def test_a_colon_after_what_the_verb_governs_is_the_headlines(said: Callable) -> None:
    """يشيد بخطاب الوزير: دعوة للسلام: praised is the speech, and what follows the colon is said besides."""
    read = said("سالم الحداد يشيد بخطاب الوزير: دعوة للسلام\n\nقال الرئيس سالم الحداد إن الخطاب جيد.")
    assert read[0].content.startswith("بخطاب الوزير")
    assert read[1].content == "دعوة للسلام"
