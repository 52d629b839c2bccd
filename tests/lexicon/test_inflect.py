"""Whole paradigms of one verb of each weak class, against what the grammar gives."""

import pytest

from qawl.arabic.letters import fold_word
from qawl.lexicon.inflect import Form, noun, paradigm

# Free-standing: he, she, they (two men, two women, men, women), I, we, you (plural).
PERFECTS = {
    ("كتب", "يكتب"): "كتب كتبت كتبا كتبتا كتبوا كتبن كتبت كتبنا كتبتم",
    ("حذّر", "يحذّر"): "حذّر حذّرت حذّرا حذّرتا حذّروا حذّرن حذّرت حذّرنا حذّرتم",
    ("أعلن", "يعلن"): "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلنّ أعلنت أعلنّا أعلنتم",
    ("لفت", "يلفت"): "لفت لفتت لفتا لفتتا لفتوا لفتن لفتّ لفتنا لفتّم",
    ("قال", "يقول"): "قال قالت قالا قالتا قالوا قلن قلت قلنا قلتم",
    ("أشار", "يشير"): "أشار أشارت أشارا أشارتا أشاروا أشرن أشرت أشرنا أشرتم",
    ("ردّ", "يردّ"): "ردّ ردّت ردّا ردّتا ردّوا رددن رددت رددنا رددتم",
    ("أصرّ", "يصرّ"): "أصرّ أصرّت أصرّا أصرّتا أصرّوا أصررن أصررت أصررنا أصررتم",
    ("دعا", "يدعو"): "دعا دعت دعوا دعتا دعوا دعون دعوت دعونا دعوتم",
    ("نفى", "ينفي"): "نفى نفت نفيا نفتا نفوا نفين نفيت نفينا نفيتم",
    ("خشي", "يخشى"): "خشي خشيت خشيا خشيتا خشوا خشين خشيت خشينا خشيتم",
    ("رأى", "يرى"): "رأى رأت رأيا رأتا رأوا رأين رأيت رأينا رأيتم",
    ("هنّأ", "يهنّئ"): "هنّأ هنّأت هنّآ هنّأتا هنّؤوا هنّأن هنّأت هنّأنا هنّأتم",
    ("وصف", "يصف"): "وصف وصفت وصفا وصفتا وصفوا وصفن وصفت وصفنا وصفتم",
    ("طمأن", "يطمئن"): "طمأن طمأنت طمأنا طمأنتا طمأنوا طمأنّ طمأنت طمأنّا طمأنتم",
}
# He, she, they (men; women), I, we; then what they become after لم: he, they.
IMPERFECTS = {
    ("كتب", "يكتب"): "يكتب تكتب يكتبون يكتبن أكتب نكتب يكتب يكتبوا",
    ("قال", "يقول"): "يقول تقول يقولون يقلن أقول نقول يقل يقولوا",
    ("أشار", "يشير"): "يشير تشير يشيرون يشرن أشير نشير يشر يشيروا",
    ("ردّ", "يردّ"): "يردّ تردّ يردّون يرددن أردّ نردّ يردد يردّوا",
    ("دعا", "يدعو"): "يدعو تدعو يدعون يدعون أدعو ندعو يدع يدعوا",
    ("نفى", "ينفي"): "ينفي تنفي ينفون ينفين أنفي ننفي ينف ينفوا",
    ("رأى", "يرى"): "يرى ترى يرون يرين أرى نرى ير يروا",
    ("تبنّى", "يتبنّى"): "يتبنّى تتبنّى يتبنّون يتبنّين أتبنّى نتبنّى يتبنّ يتبنّوا",
    ("هنّأ", "يهنّئ"): "يهنّئ تهنّئ يهنّئون يهنّئن أهنّئ نهنّئ يهنّئ يهنّئوا",
    ("تنبّأ", "يتنبّأ"): "يتنبّأ تتنبّأ يتنبّؤون يتنبّأن أتنبّأ نتنبّأ يتنبّأ يتنبّؤوا",
    ("أمر", "يأمر"): "يأمر تأمر يأمرون يأمرن آمر نأمر يأمر يأمروا",
    ("وعد", "يعد"): "يعد تعد يعدون يعدن أعد نعد يعد يعدوا",
    ("أعلن", "يعلن"): "يعلن تعلن يعلنون يعلنّ أعلن نعلن يعلن يعلنوا",
}
# He is said, she is said, it will be said.
PASSIVES = {
    ("قال", "يقول"): "قيل قيلت يقال",
    ("أدان", "يدين"): "أدين أدينت يدان",
    ("طالب", "يطالب"): "طولب طولبت يطالب",
    ("تناقل", "يتناقل"): "تنوقل تنوقلت يتناقل",
    ("سأل", "يسأل"): "سئل سئلت يسأل",
    ("دعا", "يدعو"): "دعي دعيت يدعى",
    ("وصف", "يصف"): "وصف وصفت يوصف",
    ("هنّأ", "يهنّئ"): "هنّئ هنّئت يهنّأ",
    ("اعتقد", "يعتقد"): "اعتقد اعتقدت يعتقد",
}


def keys(words: str) -> set[str]:
    return {fold_word(word) for word in words.split()}


def made(lemma: str, present: str, tense: str, passive: bool = False) -> list[Form]:
    return [
        form
        for form in paradigm(lemma, present, passive=passive)
        if form.tense == tense and form.passive == passive
    ]


@pytest.mark.parametrize(("parts", "words"), PERFECTS.items())
def test_perfect(parts: tuple[str, str], words: str) -> None:
    assert keys(words) <= {form.free for form in made(*parts, "past")}


@pytest.mark.parametrize(("parts", "words"), PERFECTS.items())
def test_perfect_third_persons_are_told_apart(parts: tuple[str, str], words: str) -> None:
    he, she, *_ = words.split()
    third = {
        (form.gender, form.free) for form in made(*parts, "past") if (form.person, form.number) == (3, "s")
    }
    assert third == {("m", fold_word(he)), ("f", fold_word(she))}


@pytest.mark.parametrize(("parts", "words"), IMPERFECTS.items())
def test_imperfect(parts: tuple[str, str], words: str) -> None:
    assert keys(words) <= {form.free for form in made(*parts, "present")}


@pytest.mark.parametrize(("parts", "words"), PASSIVES.items())
def test_passive(parts: tuple[str, str], words: str) -> None:
    past, past_f, present = map(fold_word, words.split())
    assert {past, past_f} <= {form.free for form in made(*parts, "past", passive=True)}
    assert present in {form.free for form in made(*parts, "present", passive=True)}


def test_a_passive_that_print_hides_is_made_on_demand_only() -> None:
    assert not [form for form in paradigm("ذكر", "يذكر") if form.passive]
    assert [form for form in paradigm("قال", "يقول") if form.passive]


@pytest.mark.parametrize(
    ("parts", "word", "stem"),
    [
        (("نفى", "ينفي"), "نفى", "نفا"),
        (("دعا", "يدعو"), "دعا", "دعا"),
        (("رأى", "يرى"), "رأى", "را"),
        (("رأى", "يرى"), "يرى", "يرا"),
        (("تبنّى", "يتبنّى"), "يتبنى", "يتبنا"),
        (("طالب", "يطالب"), "طالبوا", "طالبو"),
        (("دعا", "يدعو"), "دعوا", "دعو"),
        (("حذّر", "يحذّر"), "حذرتم", "حذرتمو"),
    ],
)
def test_what_stands_before_a_pronoun(parts: tuple[str, str], word: str, stem: str) -> None:
    assert stem in {form.joined for form in paradigm(*parts) if form.free == fold_word(word)}


def test_participle_has_genders_numbers_and_case() -> None:
    found = {form.free: form for form in paradigm("أكّد", "يؤكّد", "مؤكّد") if form.kind == "participle"}
    assert keys("مؤكد مؤكدا مؤكدة مؤكدون مؤكدين مؤكدات مؤكدان مؤكدتان مؤكدتين") == set(found)
    assert (found["موكدا"].gender, found["موكدا"].accusative) == ("m", True)
    assert (found["موكده"].gender, found["موكده"].number) == ("f", "s")
    assert not found["موكد"].accusative


def test_participle_of_a_defective_verb_gets_its_ya_back() -> None:
    found = {form.free for form in paradigm("دعا", "يدعو", "داعٍ") if form.kind == "participle"}
    assert keys("داع داعيا داعية داعون داعين داعيات") <= found


def test_nouns_before_a_pronoun() -> None:
    assert "اشارت" in {form.joined for form in noun("إشارة")}
    assert {"ادعاء", "ادعاي", "ادعاو"} <= {form.joined for form in noun("ادّعاء")}
    assert "شكوا" in {form.joined for form in noun("شكوى")}
    assert "تحذيرات" in {form.free for form in noun("تحذير", plural=True)}
