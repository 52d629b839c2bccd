"""Which words may report: forms that can be a speaker's, and none of the article's own formulas."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from qawl.arabic.letters import fold_word
from qawl.reading.cues.cues import Candidate, candidates
from qawl.reading.document import Document
from qawl.types import Article


def found(text: str) -> list[tuple[str, Candidate]]:
    doc = Document(Article(id="t", text=text))
    return [(doc.words(c.at, c.end), c) for c in candidates(doc)]


def words(text: str) -> list[str]:
    return [written for written, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير إن الجسر آمن، مؤكداً أن الطريق مفتوح", "قال مؤكداً"),
        ("وأضافت الوزيرة أن الجسر آمن", "وأضافت"),
        ("بيّن الوزير أن الجسر آمن", "بيّن"),
        ("عبّر الوزير عن أسفه", "عبّر"),
        ("لكن المقربين منه يؤكدون أن الجسر آمن", "يؤكدون"),
        ("المقبوض عليه اعترف أن الجسر ملغم", "اعترف"),
        ("والنقابات تدين وتستنكر إغلاق الجسر", "تدين وتستنكر"),
        ("ومن جهته، أبان سامر الحمداني، وهو خبير، أن الجسر آمن", "أبان"),
    ],
)
def test_forms_of_the_verbs_are_candidates(text: str, expected: str) -> None:
    assert set(expected.split()) <= set(words(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("يقع الجسر بين المدينتين", "بين"),
        ("وقال المدير للصحافة ، عقب الجلسة أن الجسر آمن", "عقب"),
        ("يُذكر أن الجسر افتتح قبل عام", "يُذكر"),
        ("وتجدر الإشارة إلى أن الجسر قديم", "الإشارة"),
        ("نقول لكم إن الجسر آمن", "نقول"),
        ("أعتقد أن الجسر آمن", "أعتقد"),
        ("هذا كتاب جديد في المكتبة", "كتاب"),
        ("يعبر السائق وادي الرمال", "وادي"),
    ],
)
def test_words_that_are_none(text: str, word: str) -> None:
    assert word not in words(text)


def test_he_believed_is_told_from_i_believe() -> None:
    assert "اعتقد" in words("اعتقد الوزير أن الجسر آمن")
    assert "أعتقد" not in words("أعتقد أن الجسر آمن")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("بحسب الوزير فإن الجسر آمن", "according"),
        ("من المتوقع أن يفتح الجسر", "impersonal"),
        ("على حد قول الوزير", "according"),
    ],
)
def test_phrases_are_found_whole(text: str, kind: str) -> None:
    phrases = [c.phrase for _, c in found(text) if c.phrase is not None]
    assert [phrase.kind for phrase in phrases] == [kind]


def test_a_noun_is_read_after_a_preposition_and_a_verb_elsewhere() -> None:
    kinds = {
        written: c.form.kind for written, c in found("نقلت الوكالة عن الوزير قوله إن الجسر آمن") if c.form
    }
    assert kinds["نقلت"] == "verb"
    assert kinds["قوله"] == "masdar"


def test_candidates_stand_in_the_order_of_the_text_and_apart() -> None:
    text = "قال الوزير، بحسب الوكالة، إن الجسر آمن، وأضاف مؤكداً أن الطريق مفتوح، وفقاً لما ذكرت الصحيفة"
    pairs = [(c.at, c.end) for _, c in found(text)]
    assert pairs == sorted(pairs)
    assert all(end <= start for (_, end), (start, _) in pairwise(pairs))
    assert fold_word("وأضاف") in {fold_word(word) for word in words(text)}


@pytest.mark.parametrize("verb", ["رفض", "انتقد", "أدان", "استنكر", "أيد"])
def test_what_is_judged_stands_before_what_is_said_of_it(said: Callable, verb: str) -> None:
    one, other = said(f"{verb} نبيل حداد القرار، قائلاً إنه متسرع.")
    assert [one.content, one.speaker, other.content, other.speaker] == [
        "القرار",
        "نبيل حداد",
        "متسرع",
        "نبيل حداد",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وقال نبيل حداد في كلمته، قائلاً إن العمل مستمر.",
        "أكد نبيل حداد قائلاً إن العمل مستمر.",
        "رفض نبيل حداد قائلاً إن العمل مستمر.",
    ],
)
def test_two_cues_of_one_content_are_one_statement(said: Callable, text: str) -> None:
    (one,) = said(text)
    assert (one.content, one.speaker) == ("العمل مستمر", "نبيل حداد")
