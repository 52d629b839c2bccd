"""Everyday words end a personal name, and are none."""

import pytest

from qawl.arabic.letters import fold_word
from qawl.reading.document import Document
from qawl.reading.ordinary import is_imperfect, is_only_doing, is_ordinary, is_thing
from qawl.reading.who.citation import spoken_name
from qawl.reading.who.mentions import understand
from qawl.types import Article


@pytest.mark.parametrize(
    "word",
    [
        "وحينها",
        "للمباراة",
        "كبير",
        "الوقت",
        "يرفضون",
        "أكدوا",
        "وقال",
        "سابقين",
        "33",
        "ذكرت",
        "وتشويه",
        "حصل",
        "وستنطلق",
        "يواجهه",
    ],
)
def test_everyday_words_are_known_in_any_form(word: str) -> None:
    assert is_ordinary(fold_word(word))


@pytest.mark.parametrize("word", ["بوكوفا", "فالتر", "كيربي", "السروي", "لينكر", "بازرجي"])
def test_family_names_are_no_everyday_words(word: str) -> None:
    assert not is_ordinary(fold_word(word))


def test_a_verb_is_told_from_the_noun_that_is_written_like_it() -> None:
    assert is_only_doing(fold_word("زار"))
    assert not is_only_doing(fold_word("ضبط"))
    assert not is_only_doing(fold_word("ونظم"))


def test_shapes_of_verbs_and_things() -> None:
    assert is_imperfect("يتحمل")
    assert is_imperfect("ستقف")
    assert not is_imperfect("يارون")
    assert is_thing("الحادث")
    assert not is_thing("حادث")


def read(text: str) -> tuple[str, str]:
    doc = Document(Article(id="o", text=text))
    found = understand(doc, (0, len(doc)))
    return spoken_name(doc, found.core), found.type


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("مارتا بوكوفا", "مارتا بوكوفا", "person"),
        ("سامي العتيبي حينها", "سامي العتيبي", "person"),
        ("الوزير حسن جابري دائما", "حسن جابري", "person"),
        ("علي أكبر نوري", "علي أكبر نوري", "person"),
        ("رئيس بلدية محافظة الزهور إبراهيم بن سعد نمري", "إبراهيم بن سعد نمري", "person"),
        ("قائد شرطة مارو جيمس موتالي", "جيمس موتالي", "person"),
        ("خطيب جامع الملك خالد الشيخ الدكتور عبدالله بن حمد", "عبدالله بن حمد", "person"),
        ("مدير عام جمرك مطار الملك خالد الدولي", "مدير عام جمرك مطار الملك خالد الدولي", "person"),
        ("خبير اقتصادي يدعى ثوماس رايتز", "ثوماس رايتز", "person"),
        ("سلطان القحطاني صاحب المبادرة", "سلطان القحطاني", "person"),
        ("الرائد نايف الشريف", "نايف الشريف", "person"),
        ("سموه في جولة بالمعرض", "سموه", "person"),
        ("مسؤول نفطي كبير", "مسؤول نفطي كبير", "unnamed"),
        ("مسؤولو نادي النور", "مسؤولو نادي النور", "unnamed"),
        ("«مرصد الأفق»", "مرصد الأفق", "organization"),
        ("«غراي زون»", "غراي زون", "organization"),
        ("«الاقتصادية»", "الاقتصادية", "outlet"),
        ("صحيفة «هآرتس» الإسرائيلية", "صحيفة هآرتس", "outlet"),
        ("المجلس الأعلى للقضاء التفجير", "المجلس الأعلى للقضاء", "organization"),
        ("الشرطة فيديو", "الشرطة", "organization"),
        ("مدربه ديتر هاكينغ", "ديتر هاكينغ", "person"),
        ("الدكتور غازي القصيبي رحمه الله", "غازي القصيبي", "person"),
        ("آية الله علي منتظري", "علي منتظري", "person"),
        ("سيف الدين اختار الطريق", "سيف الدين", "person"),
        ("جيم كرافت قائد الفرقة", "جيم كرافت", "person"),
        ("مكتب رئيس الوزراء، سامي مراد", "مكتب رئيس الوزراء سامي مراد", "organization"),
        ("شرحبيل الغريب", "شرحبيل الغريب", "person"),
        ("ماكرون الجديد", "ماكرون", "person"),
        ("وزير الأمن، إسماعيل خطيب", "إسماعيل خطيب", "person"),
        ("موقع «الأفق 24»", "موقع الأفق 24", "outlet"),
        ("أحمد العكيك نشيط", "أحمد العكيك", "person"),
        ("عبد الرحمن بدوي", "عبد الرحمن بدوي", "person"),
        ("سعود الشريم المسلمين", "سعود الشريم", "person"),
        ("دراسة نشرت أمس", "دراسة", "document"),
        ("القناة الـ«15» الإسرائيلية", "القناة الـ 15 الإسرائيلية", "outlet"),
        ("الحزب الأخضر النائب سامي مراد", "الحزب الأخضر", "organization"),
        ("قوات الفجر الجديد الجناح العسكري للحركة", "قوات الفجر الجديد", "organization"),
        ("موقع «أفق» المتخصص في التقنية", "موقع أفق", "outlet"),
        ("صحيفة الأفق الموالية للحكومة", "صحيفة الأفق", "outlet"),
        ("لجنة الجسور المعنية بخصخصة الميناء", "لجنة الجسور", "organization"),
        ("الدكتور ضياء الخطيب مدير المشروع", "ضياء الخطيب", "person"),
        ("عبدالله محمد نوري المشككين", "عبدالله محمد نوري", "person"),
        ("أوباما ومستشاريه", "أوباما", "person"),
        ("المنيذر بن سعد الحربي", "المنيذر بن سعد الحربي", "person"),
        ("رئيس تحرير «عرب نيوز»", "رئيس تحرير عرب نيوز", "person"),
        ("كتائب النور، الجناح العسكري", "كتائب النور", "organization"),
        ("صحيفة «البوستا نوفا» الإيطالية", "صحيفة البوستا نوفا", "outlet"),
        ("«التايمز» البريطانية", "التايمز", "outlet"),
        ("موقع «0505» الإسرائيلي", "موقع 0505 الإسرائيلي", "outlet"),
        ("الصحيفة في عنوانها", "الصحيفة", "outlet"),
        ("باريس طهران", "باريس", "group"),
        ("الوقت", "", "person"),
    ],
)
def test_a_name_ends_where_everyday_words_begin(text: str, name: str, kind: str) -> None:
    assert read(text) == (name, kind)
