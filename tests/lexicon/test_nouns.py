import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.lexicon.noun_kinds import ADDRESSED, MEDIUM, NAME, PARTY, SPEAKING, STATE, TITLE, WHERE
from qawl.lexicon.nouns import Noun, canonical, classes, known_names, lemma_of, name_at, stands_for, words_of


def flags(word: str) -> int:
    return classes(fold_word(word))


def keys(text: str) -> list[str]:
    return [fold_word(word) for word in text.split()]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وزير", Noun.ROLE | Noun.HUMAN),
        ("وللوزيرة", Noun.ROLE | Noun.FEMININE | Noun.DEFINITE),
        ("رؤساء", Noun.ROLE | Noun.PLURAL),
        ("ومحللون", Noun.GROUP | Noun.PLURAL | Noun.HUMAN),
        ("مسؤولين", Noun.UNNAMED | Noun.PLURAL),
        ("مسئولون", Noun.UNNAMED | Noun.PLURAL),
        ("المتحدثة", Noun.SPOKESMAN | Noun.FEMININE),
        ("العميد", Noun.RANK | Noun.HONORIFIC),
        ("وزارته", Noun.ORG | Noun.FEMININE | Noun.POSSESSED),
        ("للجامعات", Noun.ORG | Noun.FEMININE | Noun.PLURAL),
        ("صحيفتان", Noun.OUTLET_HEAD | Noun.DUAL | Noun.FEMININE),
        ("الصحف", Noun.OUTLET_HEAD | Noun.FEMININE),
        ("تقريره", Noun.DOCUMENT | Noun.POSSESSED),
        ("الدراسات", Noun.DOCUMENT | Noun.FEMININE | Noun.PLURAL),
        ("لرويترز", Noun.OUTLET),
        ("الأردنيون", Noun.NATIONALITY | Noun.GROUP | Noun.PLURAL | Noun.HUMAN),
        ("البرازيلية", Noun.NATIONALITY | Noun.FEMININE),
        ("بموسكو", Noun.CAPITAL | Noun.GROUP | Noun.FEMININE),
        ("ولبنان", Noun.COUNTRY | Noun.GROUP),
        ("عبدالرحمن", Noun.GIVEN),
        ("خديجة", Noun.GIVEN | Noun.FEMALE_GIVEN | Noun.FEMININE),
        ("بعضهم", Noun.QUANTIFIER | Noun.POSSESSED),
        ("وحماس", Noun.ORG | Noun.FEMININE),
    ],
)
def test_a_word_is_known_through_its_prefixes_and_endings(word: str, expected: int) -> None:
    assert flags(word) & expected == expected


@pytest.mark.parametrize(
    ("word", "denied"),
    [
        ("لبنان", Noun.FEMININE),
        ("وزيرين", Noun.PLURAL),
        ("السياحة", Noun.ROLE),
        ("مسؤولية", Noun.UNNAMED),
        ("التجارية", Noun.ROLE),
        ("مشيراً", Noun.RANK),
        ("الأمنية", Noun.ORG),
        ("بيان", Noun.FEMININE),
    ],
)
def test_a_word_is_not_taken_for_what_it_is_not(word: str, denied: int) -> None:
    assert not flags(word) & denied


def test_everyday_words_are_nobody() -> None:
    for word in [
        "في",
        "من",
        "إلى",
        "هذا",
        "التي",
        "وقد",
        "لكن",
        "لديه",
        "منها",
        "أيضاً",
        "خلال",
        "بعد",
        "حيث",
    ]:
        assert flags(word) == 0, word


@pytest.mark.parametrize("word", ["علي", "الوطن", "سبق", "أمل", "النهار"])
def test_names_that_are_everyday_words_are_marked(word: str) -> None:
    assert flags(word) & Noun.AMBIGUOUS


def test_lemma_joins_the_forms_of_a_word() -> None:
    assert {lemma_of(fold_word(word)) for word in ("وزيرة", "الوزراء", "ووزيران", "للوزير")} == {"وزير"}
    assert lemma_of("قلعه") == "قلعه"


def test_the_longest_known_name_is_found() -> None:
    name = name_at(keys("أعلنت الولايات المتحدة الأميركية أمس"), 1)
    assert name is not None
    assert (name.canonical, name.type, len(name.words)) == ("الولايات المتحدة", "group", 3)
    prefixed = name_at(keys("وفرانس برس"))
    assert prefixed is not None and prefixed.type == "outlet"
    assert name_at(keys("مشى الرجل")) is None


def test_spellings_share_one_canonical_name() -> None:
    short, long = canonical(keys("أ ف ب")), canonical(keys("فرانس برس"))
    assert short == long == "وكالة فرانس برس"
    assert canonical(keys("حماس")) == canonical(keys("حركة المقاومة الإسلامية")) == "حركة حماس"
    assert canonical(keys("كلام عابر")) is None


def test_a_capital_stands_for_its_state() -> None:
    assert stands_for(keys("واشنطن")) == "الولايات المتحدة"
    assert stands_for(keys("تل أبيب")) == "إسرائيل"
    assert stands_for(keys("حلب")) is None


def test_known_names_begin_with_the_word_they_are_filed_under() -> None:
    for first, rows in known_names().items():
        assert all(row.words[0] == first for row in rows)
        assert [len(row.words) for row in rows] == sorted((len(row.words) for row in rows), reverse=True)


@given(st.text(max_size=30))
def test_any_text_has_an_answer(text: str) -> None:
    key = fold_word(text)
    assert classes(key) >= 0
    assert isinstance(lemma_of(key), str)
    assert name_at([key]) is None or key


@given(st.sampled_from(["وزير", "جامعة", "تقرير", "فرنسا", "رويترز"]), st.sampled_from(["", "و", "ف"]))
def test_a_conjunction_changes_nothing(word: str, prefix: str) -> None:
    assert flags(prefix + word) == flags(word)


def test_anonymous_sources_are_not_one_another() -> None:
    assert canonical(keys("مصدر مسؤول")) == "مصدر مسؤول"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("العقيد", TITLE),
        ("المتحدث", TITLE),
        ("خديجة", NAME),
        ("البرازيل", WHERE),
        ("بموسكو", WHERE),
        ("رويترز", MEDIUM),
        ("مصدر", SPEAKING),
        ("السفير", ADDRESSED),
        ("للبرازيل", PARTY),
    ],
)
def test_a_kind_holds_what_is_implied_by_its_members(word, kind):
    assert flags(word) & kind


@pytest.mark.parametrize(
    ("member", "implied"),
    [
        (Noun.RANK, Noun.ROLE | Noun.HONORIFIC),
        (Noun.SPOKESMAN, Noun.ROLE),
        (Noun.FEMALE_GIVEN, Noun.GIVEN),
        (STATE, Noun.PLACE | Noun.GROUP),
        (Noun.UNNAMED | Noun.ROLE | Noun.NATIONALITY, Noun.HUMAN),
    ],
)
def test_what_the_kinds_leave_out_is_implied(member, implied):
    words = words_of(member)
    assert words
    assert {word for word in words if classes(word) & implied != implied} == set()
