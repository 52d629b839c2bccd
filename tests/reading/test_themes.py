import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.tokens import Tokens
from qawl.errors import LexiconError
from qawl.reading.acts.themes import MOST, Theme, found_themes, label


def found(text: str) -> tuple[Theme, ...]:
    tokens = Tokens(text)
    return found_themes(tokens, [(0, len(tokens))])


def themes(text: str) -> tuple[str, ...]:
    return tuple(theme.id for theme in found(text))


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("نزع سلاح الميليشيات أولوية", "armed_groups"),
        ("القضاء على الإرهابيين", "terrorism"),
        ("تفكيك عصابة للاتجار بالبشر", "organised_crime"),
        ("تجارة المخدرات تهدد الشباب", "drug_arms_trade"),
        ("إنهاء النزاعات العشائرية", "tribal_conflict"),
        ("وحدودنا مؤمنة بالكامل", "borders"),
        ("توحيد الجهد الاستخباري", "security_forces"),
        ("إجراء الانتخابات في موعدها", "elections"),
        ("استئناف المفاوضات بين الطرفين", "diplomacy"),
        ("التوصل إلى وقف إطلاق النار", "war_truce"),
        ("احترام حقوق الإنسان", "human_rights"),
        ("تراجع معدل التضخم", "economy"),
        ("زيادة إنتاج النفط", "energy"),
        ("توفير اللقاحات للمرضى", "health"),
        ("بناء المدارس وتأهيل المعلمين", "education"),
        ("إيواء اللاجئين", "migration"),
        ("فوز المنتخب الوطني بالمباراة", "sport"),
        ("افتتاح المهرجان السينمائي", "culture"),
        ("أمام المحكمة العليا", "justice"),
        ("اقتحام المسجد الأقصى", "religion"),
        ("مواجهة تغير المناخ", "environment"),
        ("تطوير الذكاء الاصطناعي", "technology"),
        ("تأخر رحلات الطيران", "transport"),
        ("حماية الصحافيين", "media"),
        ("جلسة مجلس الوزراء", "government"),
    ],
)
def test_each_theme_is_found_by_its_words(text: str, theme: str) -> None:
    assert theme in themes(text)


def test_one_weak_word_is_not_enough_but_two_different_ones_are() -> None:
    assert themes("السلاح السلاح السلاح") == ()
    assert themes("السلاح بيد الجماعة") == ("armed_groups",)


def test_joined_prefixes_and_pronouns_do_not_hide_a_word() -> None:
    for word in ("وبالانتخابات", "للانتخابات", "انتخاباتنا", "فالانتخابات"):
        assert "elections" in themes(word), word


def test_a_feminine_ending_is_not_taken_for_a_pronoun() -> None:
    assert themes("المحافظة على حياة أبنائهم") == ()


def test_evidence_names_the_words_that_showed_a_theme() -> None:
    said = "قال إن وقف إطلاق النار قريب"
    theme = next(theme for theme in found(said) if theme.id == "war_truce")
    assert theme.words[:3] == (2, 3, 4)
    assert theme.points >= 2


def test_the_strongest_theme_comes_first() -> None:
    assert themes("الانتخابات البرلمانية وصناديق الاقتراع والناخبين في الجامعات")[0] == "elections"


def test_labels_for_readers() -> None:
    assert label("borders") == "Borders"
    assert label("borders", "ar") == "الحدود"
    with pytest.raises(LexiconError, match="use 'en' or 'ar'"):
        label("borders", "fr")


def test_a_word_shows_the_themes_of_those_parts_alone_that_it_stands_in_whole() -> None:
    tokens = Tokens("وقف إطلاق النار ثم وقف إطلاق النار")
    for parts, first in ([(0, 7)], (0, 1, 2)), ([(2, 7)], (4, 5, 6)), ([(2, 5), (4, 7)], (4, 5, 6)):
        theme = next(theme for theme in found_themes(tokens, parts) if theme.id == "war_truce")
        assert theme.words[:3] == first
    assert found_themes(tokens, [(3, 4)]) == ()


@given(st.lists(st.text(alphabet="والانتخابتحدودسلفكب", max_size=12), max_size=30))
def test_any_words_give_few_themes_whose_evidence_lies_among_them(words: list[str]) -> None:
    text = " ".join(words)
    themes = found(text)
    assert len(themes) <= MOST
    assert all(0 <= at < len(Tokens(text)) for theme in themes for at in theme.words)
