"""Peoples, states and other groups speak: which words name them, and in which constructions."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأعرب الضيوف عن شكرهم للبلدية.", "الضيوف"),
        ("وطالب ركاب القطار بتعويضهم.", "ركاب القطار"),
        ("وهدد متطرفون بتفجير الجسر.", "متطرفون"),
        ("وأيد الأئمة القرار.", "الأئمة"),
        ("وشككت أصوات بسياسة البلدية.", "أصوات"),
        ("وترى القوى أن الجسر آمن.", "القوى"),
        ("وترفض الميليشيات فتح الجسر.", "الميليشيات"),
    ],
)
def test_they_are_known_by_their_nouns(said: Callable, text: str, speaker: str) -> None:
    [statement] = said(text)
    assert (statement.speaker, statement.speaker_type) == (speaker, "group")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وهو الحل الذي يرى فيه البعض بديلا عن الجسر.", "البعض", "بديلا عن الجسر"),
        ("ويرى السكان في القرار تراجعا عن الوعد.", "السكان", "في القرار تراجعا عن الوعد"),
        ("وهي صفة يراها المعلم مهينة لطلابه.", "المعلم", "مهينة لطلابه"),
        ("وهاجم القرية حزب تصنفه تركيا «جماعة إرهابية».", "تركيا", "جماعة إرهابية"),
        ("وهو ما رأته المصممة ابتعاداً عن الأناقة.", "المصممة", "ابتعاداً عن الأناقة"),
    ],
)
def test_what_they_see_in_a_thing_is_said(said: Callable, text: str, speaker: str, content: str) -> None:
    [statement] = said(text)
    assert (statement.speaker, statement.content) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    ["رأى الطفل القطار.", "واختار المدرب اللاعب الذي يرى فيه إضافة.", "وترى العين في الليل الضوء البعيد."],
)
def test_what_eyes_see_is_not(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        ("وطالبت الفصائل الاحتلال بفتح الجسر.", "الفصائل", "الاحتلال"),
        ("واتهم المتظاهرون الإعلام بالتضليل.", "المتظاهرون", "الإعلام"),
        ("وحذر النازحون المتمردين من عبور الجسر.", "النازحون", "المتمردين"),
        ("ودعا الحزب الحوثيين إلى فتح الجسر.", "الحزب", "الحوثيين"),
        ("واتهم السائقون الوزير بالتضليل.", "السائقون", "الوزير"),
    ],
)
def test_one_collective_asks_another(said: Callable, text: str, speaker: str, addressee: str) -> None:
    [statement] = said(text)
    assert (statement.speaker, statement.addressee) == (speaker, addressee)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وما زالت السلطات تؤكد أن الجسر آمن.", "السلطات", "الجسر آمن"),
        ("ولا يزال السكان يرفضون القرار.", "السكان", "القرار"),
        ("ويتوقع الخبراء عودة السياح.", "الخبراء", "عودة السياح"),
        ("ووصفت السلطات القرار بأنه خطأ.", "السلطات", "خطأ"),
    ],
)
def test_what_they_go_on_saying_and_think_of_a_thing(
    said: Callable, text: str, speaker: str, content: str
) -> None:
    statement = said("وقال المدير إن العمل بدأ.\n" + text)[-1]
    assert (statement.speaker, statement.content) == (speaker, content)


@pytest.mark.parametrize(
    "text", ["وكل طلب ترشيح يجب أن يحصل على دعم السكان.", "وكل طلب بناء يقدم إلى البلدية."]
)
def test_each_is_followed_by_a_noun(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_negation_stands_between_a_subject_and_its_verb(said: Callable) -> None:
    statement = said("وأكد الخبير أن بكين لا تستبعد فشل اللقاء.")[-1]
    assert (statement.cue, statement.source) == ("تستبعد", "بكين")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقال الخبير إن السكان «يطالبون بفتح الجسر».", "السكان"),
        ("وأكد الوزير أن روما «دعت جميع الدول إلى القمة».", "روما"),
        ("وأضافت الوزيرة أن بلادها «لا تعارض الاتفاق».", "بلادها"),
    ],
)
def test_a_quote_mark_stands_between_a_subject_and_its_verb(said: Callable, text: str, source: str) -> None:
    assert said(text)[-1].source == source


def test_what_people_think_is_a_statement_in_anothers_words(said: Callable) -> None:
    statement = said("وأوضحت الدراسة أن 67% من المشاركين يرون أن الجسر آمن.")[-1]
    assert (statement.cue, statement.source) == ("يرون", "67% من المشاركين")


def test_a_state_is_not_the_medium_that_bears_its_name(said: Callable) -> None:
    last = said("وبدأ العمل، وفق ما ذكرته «روسيا اليوم». وقال الوزير إن روسيا دعت الدول إلى القمة.")[-1]
    assert (last.source, last.speaker) == ("روسيا", "روسيا")
