"""Quotations of a few words: broken by their verb, beside its subject, or before it; and names in the same marks."""

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article


def quoted(text: str) -> list[tuple[str, str | None]]:
    """Return what is said in `text`, its parts joined by a bar, and who says it."""
    reading = read_article(Article(id="t", text=text))
    return [(" | ".join(part.of(text) for part in one.content), one.speaker) for one in reading.statements]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("«الوضع صعب»، يقول سليم حداد، «لكننا باقون».", "الوضع صعب | لكننا باقون", "سليم حداد"),
        ("«البيت ضيق»، تقول أم أحمد، «لكننا باقون».", "البيت ضيق | لكننا باقون", "أم أحمد"),
        ('"كان الجسر قديما"، تقول سعاد حداد، "لكنه آمن".', "كان الجسر قديما | لكنه آمن", "سعاد حداد"),
        ('"العمل صعب"، أكد المدرب سامي حداد، "ونحن هنا".', "العمل صعب | ونحن هنا", "سامي حداد"),
        ('"الجسر آمن"، قال المهندس سليم حداد للصحفيين، "فاعبروا".', "الجسر آمن | فاعبروا", "سليم حداد"),
        ('"الجسر آمن"، يوضح المتحدث، "بل هو جديد".', "الجسر آمن | بل هو جديد", "المتحدث"),
        ('"الجسر آمن!" يقول سليم حداد لـ"الأفق"، "فاعبروا".', "الجسر آمن! | فاعبروا", "سليم حداد"),
        ('"كنا نائمين"، قالت، "ثم مال الجسر".', "كنا نائمين | ثم مال الجسر", None),
        ('"الجسر آمن"، كتب سليم حداد على صفحته، "فاعبروا".', "الجسر آمن | فاعبروا", "سليم حداد"),
    ],
)
def test_the_verb_breaks_a_quotation_of_short_halves(text: str, content: str, speaker: str | None) -> None:
    assert quoted(text) == [(content, speaker)]


def test_a_name_in_marks_is_no_half() -> None:
    assert quoted("«الأفق»، تقول، «لن نعود إلى الوراء أبدا».") == [("لن نعود إلى الوراء أبدا", "الأفق")]
    text = "وقال سليم حداد، «أبو علي» كما يسميه رفاقه، إن الجسر آمن."
    assert quoted(text) == [("الجسر آمن", "سليم حداد")]


@pytest.mark.parametrize("verb", ["كتب", "علّق", "قال"])
@pytest.mark.parametrize("before", ["", "فتح الجسر أمس. "])
def test_a_few_words_before_a_verb_that_seldom_reports(before: str, verb: str) -> None:
    assert quoted(f'{before}"إنها خطوة جديدة"، {verb} سامر حداد.') == [("إنها خطوة جديدة", "سامر حداد")]


def test_a_title_before_who_wrote_it_is_not_said() -> None:
    assert quoted("«موسم السفر شمالا»، كتب سامر حداد روايته في القرية.") == []
    assert quoted("«عودة القطار»، كتب سامر حداد في صباه.") == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("وقال العطار لفرانس برس «نعيش أياما صعبة».", "نعيش أياما صعبة", "العطار"),
        ("قال الوزير «الأعمال مستمرة».", "الأعمال مستمرة", "الوزير"),
        ("وقالت أم أحمد لرويترز «فقدنا كل شيء».", "فقدنا كل شيء", "أم أحمد"),
        ("وأكد سامي حداد «سنعود قريبا».", "سنعود قريبا", "سامي حداد"),
        ("وأضاف الوزير في مؤتمر صحفي أمس «الأعمال مستمرة».", "الأعمال مستمرة", "الوزير"),
        ("قال حزب «الغد» إن الجسر آمن.", "الجسر آمن", "حزب الغد"),
        ("وقال رئيس «الشركة الوطنية» إن الجسر آمن.", "الجسر آمن", "رئيس الشركة الوطنية"),
        ("وقال رئيس الحزب «صوت الناس» إن الجسر آمن.", "الجسر آمن", "رئيس الحزب صوت الناس"),
    ],
)
def test_a_few_words_right_after_the_subject(text: str, content: str, speaker: str) -> None:
    assert quoted(text) == [(content, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "كما قال الشاعر «سامر حداد».",
        "قالت صحيفة «صوت الناس».",
        "وذكرت القناة «الثانية عشرة».",
        "وقال الكاتب في رواية «موسم السفر».",
        "وقال الوزير في مؤتمر «الأمن والسلام».",
    ],
)
def test_a_name_in_marks_after_a_verb_is_not_said(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("انتقدت «جبهة الخلاص» أداء الحكومة.", "أداء الحكومة", "جبهة الخلاص"),
        ("نفت «حركة الإصلاح» صلتها بالحادث.", "صلتها بالحادث", "حركة الإصلاح"),
        ("نفى «حزب الغد» صلته بالحادث.", "صلته بالحادث", "حزب الغد"),
        ("رفض «حزب الغد» المعارض قرار الوزارة.", "قرار الوزارة", "حزب الغد المعارض"),
        ("وانتقدت «سياسة الصمت» الدولية.", "«سياسة الصمت» الدولية", None),
        ("وانتقد «الفساد» وسوء الإدارة.", "«الفساد» وسوء الإدارة", None),
    ],
)
def test_a_group_in_marks_before_what_it_says_something_of(
    text: str, content: str, speaker: str | None
) -> None:
    assert quoted(text) == [(content, speaker)]
