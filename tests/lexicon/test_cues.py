"""Words of news looked up as cues: the right lemma, what is attached to it, and its frame."""

from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.errors import LexiconError
from qawl.lexicon import cues, tables
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms, light
from qawl.lexicon.inflect import paradigm
from qawl.lexicon.phrases import PhraseRow, phrase_table
from qawl.lexicon.tables import table
from qawl.types import Act

VERBS = table("verbs")["verb"]
NEVER = frozenset(map(fold_word, table("verbs")["never"]))


def reading(word: str, lemma: str) -> CueForm:
    found = [form for form in forms(fold_word(word)) if form.row.lemma == lemma]
    assert found, f"{word} is not read as {lemma}"
    return found[0]


def made(verb: dict[str, object]) -> list[tuple[str, str, str]]:
    parts = (verb["lemma"], verb["present"], verb.get("participle", ""), tuple(verb.get("masdar", ())))
    return [(form.free, form.kind, form.tense) for form in paradigm(*parts) if form.free]  # type: ignore[arg-type]


@given(st.sampled_from(VERBS), st.data())
def test_every_form_leads_back_to_its_verb_with_any_conjunction(
    verb: dict[str, object], data: st.DataObject
) -> None:
    key, kind, tense = data.draw(st.sampled_from(made(verb)))
    prefixes = ["", "و", "ف"] + (["س", "وس", "ل", "ول"] if tense == "present" else [])
    prefix = data.draw(st.sampled_from(prefixes))
    assume(not {key, prefix + key} & NEVER)
    found = [form for form in forms(prefix + key) if (form.row.lemma, form.kind) == (verb["lemma"], kind)]
    assert prefix in {form.prefix for form in found}


@given(st.text(alphabet="ابتةثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئ ّ1aّ«", max_size=12))
def test_any_word_at_all_can_be_looked_up(word: str) -> None:
    for form in forms(fold_word(word)):
        assert fold_word(word).startswith(form.prefix)
        assert fold_word(word).endswith(form.suffix)


@pytest.mark.parametrize(
    ("word", "lemma", "prefix", "suffix"),
    [
        ("وأضافت", "أضاف", "و", ""),
        ("فقال", "قال", "ف", ""),
        ("وصفه", "وصف", "", "ه"),
        ("اعتبرته", "اعتبر", "", "ه"),
        ("نقلته", "نقل", "", "ه"),
        ("طالبهم", "طالب", "", "هم"),
        ("ودعوه", "دعا", "و", "ه"),
        ("يدعوهم", "دعا", "", "هم"),
        ("نفاها", "نفى", "", "ها"),
        ("رآه", "رأى", "", "ه"),
        ("حذّرونا", "حذّر", "", "نا"),
        ("بقوله", "قال", "ب", "ه"),
        ("وإعلانها", "أعلن", "و", "ها"),
        ("بالقول", "قال", "بال", ""),
        ("للتحذير", "حذّر", "لل", ""),
        ("لانتقادات", "انتقد", "ل", ""),
        ("ومطالبته", "طالب", "و", "ه"),
        ("ادّعائه", "ادّعى", "", "ه"),
        ("اتهاماتهم", "اتّهم", "", "هم"),
    ],
)
def test_prefix_and_pronoun(word: str, lemma: str, prefix: str, suffix: str) -> None:
    found = {(form.row.lemma, form.prefix, form.suffix) for form in forms(fold_word(word))}
    assert (lemma, prefix, suffix) in found


@pytest.mark.parametrize(
    ("word", "lemma", "tense"),
    [
        ("سيعلن", "أعلن", "future"),
        ("وستطالب", "طالب", "future"),
        ("ليؤكد", "أكّد", "present"),
        ("قلن", "قال", "past"),
    ],
)
def test_tense(word: str, lemma: str, tense: str) -> None:
    assert reading(word, lemma).tense == tense


def test_gender_and_number_of_the_speaker() -> None:
    assert (reading("وأعلنت", "أعلن").gender, reading("وأعلنت", "أعلن").number) == ("f", "s")
    assert (reading("يؤكدون", "أكّد").gender, reading("يؤكدون", "أكّد").number) == ("m", "p")
    assert (reading("أعلنا", "أعلن").person, reading("أعلنا", "أعلن").number) == (3, "d")
    assert reading("مشيرةً", "أشار").gender == "f"
    assert reading("مطالبين", "طالب").number == "p"


def test_an_impersonal_passive_is_a_reading_of_its_own() -> None:
    assert {form.passive for form in forms("ذكر") if form.kind == "verb"} == {False, True}
    assert {form.passive for form in forms("قيل")} == {True}
    assert {form.passive for form in forms("حذر") if form.kind == "verb"} == {False}


@pytest.mark.parametrize("word", ["بين", "عبر", "ورأيه", "مدينة", "أبرز", "يعد", "أقل"])
def test_a_word_that_is_mostly_something_else_is_risky(word: str) -> None:
    assert all(form.risky for form in forms(fold_word(word)))


@pytest.mark.parametrize("word", ["وأكدت", "قال", "مشيراً", "أوضح", "حذّر", "ندّدت", "تعهّد"])
def test_a_plain_cue_is_not_risky(word: str) -> None:
    assert not forms(fold_word(word))[0].risky


@pytest.mark.parametrize("word", ["", "كتاب", "المدرسة", "شمس", "في", "من", "على", "و", "الذي", "2021"])
def test_other_words_are_no_cues(word: str) -> None:
    assert forms(fold_word(word)) == ()


def test_the_table_keeps_its_own_rules() -> None:
    lemmas = [verb["lemma"] for verb in VERBS]
    assert len(lemmas) == len(set(lemmas)) >= 300
    for verb in VERBS:
        assert verb["present"][0] == "ي", verb["lemma"]
        assert verb["opens"], f"{verb['lemma']} has no frame"
    assert {verb["act"] for verb in VERBS} == set(get_args(Act))
    assert len(table("verbs")["homographs"]) == len(set(table("verbs")["homographs"]))


def test_frames() -> None:
    warn, accuse = reading("حذرت", "حذّر").row, reading("اتهم", "اتّهم").row
    assert (warn.act, warn.addressee) == ("warn", "object")
    assert "من" in warn.opens
    assert (accuse.act, accuse.addressee) == ("accuse", "object")
    assert "ب" in accuse.opens
    assert reading("وأضاف", "أضاف").row.carries
    assert not reading("وجد", "وجد").row.strong


def matches(text: str) -> PhraseRow | None:
    words = tuple(map(fold_word, text.split()))
    found = [row for phrase, row in phrase_table().get(words[0], []) if words[: len(phrase)] == phrase]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "kind", "after"),
    [
        ("بحسب الوزير", "according", "source"),
        ("ووفقاً للوكالة", "according", "source"),
        ("بحسب ما ذكرت الصحيفة", "clause", "verb"),
        ("حسبما أفاد", "clause", "verb"),
        ("على حد قول الشاهد", "according", "source"),
        ("وجاء في البيان", "carrier", "source"),
        ("ومن المتوقع أن يصل", "impersonal", "that"),
        ("جدير بالذكر أن", "formula", "that"),
        ("وتجدر الإشارة إلى أن", "formula", "that"),
        ("يُذكر أنّ المدينة", "formula", "that"),
        ("في تصريح صحفي", "occasion", ""),
    ],
)
def test_phrases(text: str, kind: str, after: str) -> None:
    row = matches(text)
    assert row is not None
    assert (row.kind, row.next) == (kind, after)


def test_a_phrase_whose_source_is_a_pronoun() -> None:
    row = matches("على حد تعبيرها،".rstrip("،"))
    assert row is not None
    assert row.pronoun
    assert row.cue == 2


def test_light_verbs_take_their_act_from_the_noun() -> None:
    for verb, noun, act in [
        ("أعرب", "شكره", "support"),
        ("أعرب", "رفضها", "condemn"),
        ("عبّر", "استيائهم", "condemn"),
        ("وجّه", "اتهامات", "accuse"),
        ("وجّه", "الشكر", "support"),
        ("أصدر", "تعليماته", "appeal"),
        ("أبدى", "استعداده", "promise"),
        ("وجّه", "انتقاداتٍ", "condemn"),
    ]:
        row = light(f"verbs:{verb}").get(fold_word(noun))
        assert row is not None, (verb, noun)
        assert row.act == act
    assert "كتابه" not in light("verbs:أعرب")


def test_light_verbs_are_known_verbs() -> None:
    known = {verb["lemma"] for verb in (*VERBS, *table("light")["verb"])}
    assert {verb for row in table("light")["light"] for verb in row["verbs"]} <= known


def test_a_broken_row_is_refused_with_the_table_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        tables, "table", lambda name: {"verb": [{"lemma": "قال", "present": "يقول", "act": "sing"}]}
    )
    with pytest.raises(LexiconError, match="verbs"):
        cues._index.__wrapped__()


@pytest.mark.parametrize("word", ["أنه", "وأنه", "مصر", "هناك", "أحمد", "بينهم"])
def test_a_word_that_only_looks_like_a_form_is_no_cue(word: str) -> None:
    assert forms(fold_word(word)) == ()


def test_the_likeliest_reading_comes_first() -> None:
    assert forms("نشر")[0].row.lemma == "نشر"
    assert forms("نقل")[0].row.lemma == "نقل"
    assert (forms("اعلن")[0].person, forms("اعلن")[0].tense) == (3, "past")


def test_the_short_form_after_a_negation() -> None:
    assert reading("يقل", "قال").short
    assert reading("ينفِ", "نفى").short
    assert not reading("يقول", "قال").short
