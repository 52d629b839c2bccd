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
        ("وزير النقل يوجه بفتح الجسر\n\nأكد المتحدث باسم وزارة النقل سالم قاسم أن الجسر آمن.", "وزير النقل"),
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
