"""What a mention says of its speaker: the personal name among titles, the kind, and how it is written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.document import Document
from qawl.reading.who.citation import spoken_name
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.types import Article


def mention(text: str, *, of: int | None = None, beyond: bool = False) -> tuple[Document, Mention]:
    """The mention that the first `of` tokens of `text` make (all of them by default)."""
    doc = Document(Article(id="m", text=text))
    end = len(doc) if of is None else of
    return doc, understand(doc, (0, end), len(doc) if beyond else 0)


def name_in(text: str, **options: object) -> str | None:
    doc, found = mention(text, **options)  # type: ignore[arg-type]
    return spoken_name(doc, found.name) if found.name else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وزير الزراعة كمال الشناوي", "كمال الشناوي"),
        ("وزيرة الصحة التونسية، سلمى بن يوسف", "سلمى بن يوسف"),
        ("كمال الشناوي وزير الزراعة السوداني", "كمال الشناوي"),
        ("المدير العام لشركة المياه المهندس فهد العتيبي", "فهد العتيبي"),
        ("صاحب السمو الأمير تركي بن فهد أمير المنطقة", "تركي بن فهد"),
        ("الباحث في جامعة الملك فيصل الدكتور سامي الجندي", "سامي الجندي"),
        ("المتحدث باسم كتائب الشهيد عز الدين القسام، أبو خالد", "أبو خالد"),
        ("مبعوث ترامب ستيف ويتكوف", "ستيف ويتكوف"),
        ("رئيس مجموعة «سولار» هيروشي تاناكا", "هيروشي تاناكا"),
        ("حسن نصر الله", "حسن نصر الله"),
        ("الدكتور هندي", "هندي"),
        ("د. الصياد", "الصياد"),
        ("مختار الدلبحي المدير المالي للشركة", "مختار الدلبحي"),
        ("خليفة سعد مدير المتحف", "خليفة سعد"),
        ("الأمير سعود بن ناصر بن فهد برقية", "سعود بن ناصر بن فهد"),
        ("كريم فوزي المتحدث باسم الشركة", "كريم فوزي"),
        ("ضيف الله السالم", "ضيف الله السالم"),
        ("الأمير فهد بن ناصر - رحمه الله", "فهد بن ناصر"),
    ],
)
def test_the_personal_name_is_told_from_titles_bodies_and_places(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "زوجة الأسير خالد النمر",
        "المدير العام",
        "الوزير",
        "مستشار ماكرون",
        "رئيس جامعة الملك سعود",
        "وزارة الصحة",
        "مدينة الأمير فهد الطبية",
        "سائلاً الله",
    ],
)
def test_a_mention_that_names_nobody_of_its_own_has_no_name(text: str) -> None:
    assert name_in(text) is None


def test_the_name_is_found_past_the_end_of_a_title_cut_short() -> None:
    text = "رئيس الهيئة العامة للطرق في منطقة الشمال المهندس فهد العتيبي"
    assert name_in(text, of=3, beyond=True) == "فهد العتيبي"


def test_a_name_in_the_circumstances_is_not_the_speakers() -> None:
    assert name_in("الوزير في تصريح بعد لقاء سمير حداد", of=1, beyond=True) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وزارة الدفاع الإيطالية", "organization"),
        ("صحيفة الغارديان", "outlet"),
        ("بيان مشترك", "document"),
        ("مصدر أمني", "unnamed"),
        ("الفلسطينيون", "group"),
        ("السفير الهندي", "person"),
    ],
)
def test_the_kind_follows_the_head_of_the_mention(text: str, kind: str) -> None:
    assert mention(text)[1].type == kind


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("وعلي  حسن", "علي حسن"),
        ("للاستخبارات الفرنسية", "الاستخبارات الفرنسية"),
        ("«منظمة العفو» الدولية", "منظمة العفو الدولية"),
        ("جون ماك - آرثر", "جون ماك - آرثر"),
    ],
)
def test_a_name_is_written_without_marks_and_prefix_letters(text: str, written: str) -> None:
    doc, found = mention(text)
    assert spoken_name(doc, found.range) == written


def test_a_body_is_named_without_what_the_phrase_ran_on_into() -> None:
    doc, found = mention("الجيش السوداني يستهدف مواقع")
    assert spoken_name(doc, found.core) == "الجيش السوداني"
    doc, found = mention("صحيفة الغارديان البريطانية")
    assert spoken_name(doc, found.core) == "صحيفة الغارديان"


WORDS = [
    "وزير",
    "الوزير",
    "بن",
    "علي",
    "على،",
    "«",
    "»",
    "(",
    ")",
    "الدكتور",
    "أبو",
    "محمد",
    "وزارة",
    "من",
    "في",
    "-",
    ".",
    "الله",
    "قالت",
    "ولي",
    "د",
    "كان",
    "زوجة",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.data())
def test_any_words_can_be_a_mention_and_the_name_lies_within(words: list[str], data: st.DataObject) -> None:
    doc = Document(Article(id="m", text=" ".join(words)))
    first = data.draw(st.integers(0, len(doc) - 1))
    end = data.draw(st.integers(first + 1, len(doc)))
    found = understand(doc, (first, end), len(doc))
    assert found.range[0] == first <= found.core[0] <= found.core[1] <= max(end, found.range[1]) <= len(doc)
    assert found.name is None or found.type == "person"


def test_a_source_near_a_named_person_stays_unnamed() -> None:
    _, found = mention("مصدر مقرب من الوزير سامر قاسم", of=3, beyond=True)
    assert (found.type, found.name) == ("unnamed", None)


def test_a_form_of_address_tells_no_gender_after_and_either() -> None:
    assert mention("وجلالة الملك هاني بن سالم")[1].feminine is False
