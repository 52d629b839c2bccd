"""A mention of a source is as long as its titles and name, and stops before what belongs to the clause."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qawl import Article
from qawl.reading.document import Document
from qawl.reading.phrases import noun_phrases
from qawl.reading.phrases.phrase_ends import is_past


@pytest.mark.parametrize(
    "mention",
    [
        "الوزير",
        "وزير الخارجية",
        "وزير الخارجية الأردني أيمن الصفدي",
        "وزير الخارجية الأردني، أيمن الصفدي",
        "أيمن الصفدي، وزير الخارجية الأردني",
        "الرئيس التنفيذي للشركة سامر قاسم",
        "المتحدث باسم الشرطة العقيد سامي مراد",
        "المتحدثة باسم وزارة الدفاع الروسية ماريا زاخاروفا",
        "رئيس بلدية الزهراء",
        "وزير الصحة ووزير التعليم",
        "الرئيس محمود عباس (أبو مازن)",
        "مصدر أمني",
        "ثلاثة شهود عيان",
        "عدد من السكان",
        "منظمة الصحة العالمية",
        "وكالة الأنباء الفرنسية",
        'صحيفة "الأفق"',
        "الأمين العام للأمم المتحدة أنطونيو غوتيريش",
        "خبراء الاقتصاد",
        "وزارة الصحة في غزة",
        "الحملة ضد الجوع",
        'اتحاد الفنادق في "لبنان"',
        "سعادة السفير الدكتور خالد بن سعود",
        "مدير العلاقات والإعلام بالبلدية الرائد علي فوزي",
        "المستشار بمكتب الوزير العميد ركن سامي مراد",
    ],
)
def test_a_mention_is_taken_whole(said: Callable, mention: str) -> None:
    for text in (f"قال {mention} إن الجسر آمن.", f"وبحسب {mention}، فإن الجسر آمن."):
        assert [(s.source, s.content) for s in said(text)] == [(mention, "الجسر آمن")]


@pytest.mark.parametrize(
    "circumstance",
    [
        "في تصريح صحافي",
        "في مؤتمر صحافي عقده أمس",
        "أمس",
        "يوم الأحد",
        "، اليوم الخميس،",
        "خلال زيارة إلى القاهرة",
        "عقب الاجتماع",
        "لوكالة رويترز",
        "للصحافيين",
        "، الذي زار الموقع،",
        "في بيان له",
        "على هامش المؤتمر",
        "بعد انتهاء المباراة",
        "بوضوح",
    ],
)
def test_what_follows_is_no_part_of_it(said: Callable, circumstance: str) -> None:
    text = f"قال وزير الطاقة سامر قاسم {circumstance} إن الجسر آمن.".replace(" ،", "،")
    assert [(s.source, s.content) for s in said(text)] == [("وزير الطاقة سامر قاسم", "الجسر آمن")]


def test_of_a_plain_word_no_rule_but_that_of_whole_names_decides() -> None:
    lines = (Path(__file__).parents[2] / "samples" / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    doc = Document(Article(id="", text="\n".join(json.loads(line)["text"] for line in lines)))
    for j in range(3, len(doc)):
        if doc.keys[j][0].isalnum() and noun_phrases._is_plain(doc.keys[j]):
            for i in range(j - 3, j):
                decided = noun_phrases._decided(doc, i, j, named=False)
                assert decided is None or (decided is False and is_past(doc, i, j))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقالت الوحدة الخاصة التابعة للوزارة إن الجسر آمن.", "الوحدة الخاصة التابعة للوزارة"),
        ("وأكدت القوات التابعة لحكومة الساحل أن الجسر آمن.", "القوات التابعة لحكومة الساحل"),
        (
            "وذكرت وكالة يونهاب الكورية الجنوبية للأنباء أن الجسر آمن.",
            "وكالة يونهاب الكورية الجنوبية للأنباء",
        ),
        ("وقالت وكالة كيودو للأنباء اليابانية إن الجسر آمن.", "وكالة كيودو للأنباء اليابانية"),
    ],
)
def test_a_body_goes_on_with_whose_it_is_and_an_agency_with_its_news(
    said: Callable, text: str, source: str
) -> None:
    assert said(text)[0].source == source
