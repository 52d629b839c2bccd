"""One statement for each thing that is said: which cues report, and which cue a content belongs to."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال الوزير إن الجسر آمن، مؤكداً أن الطريق مفتوح.",
            [("قال", "الجسر آمن"), ("مؤكداً", "الطريق مفتوح")],
        ),
        ("وصرّحت الوزيرة قائلةً: سنفتح الجسر غداً.", [("قائلةً", "سنفتح الجسر غداً")]),
        ("وتابع الوزير بالقول: «سنفتح الجسر غداً أمام الجميع».", [("بالقول", "سنفتح الجسر غداً أمام الجميع")]),
        ("نقلت وكالة رويترز عن مصدر أمني قوله إن الجسر آمن.", [("قوله", "الجسر آمن")]),
        ("أعرب الوزير عن أسفه لإغلاق الجسر.", [("أعرب", "أسفه لإغلاق الجسر")]),
        ("ورفض الوزير إغلاق الجسر، ودعا السائقين إلى الهدوء.", [("ورفض", "إغلاق الجسر"), ("ودعا", "الهدوء")]),
        ("ورأى الوزير أن الجسر آمن وأن الطريق مفتوح.", [("ورأى", "الجسر آمن وأن الطريق مفتوح")]),
        ("وبيّنت الوزارة أن الجسر، الذي افتتح عام 2020، آمن.", [("وبيّنت", "الجسر، الذي افتتح عام 2020، آمن")]),
        (
            "قال الوزير، الذي أكد أنه سيزور الجسر، إن الطريق مفتوح.",
            [("قال", "الطريق مفتوح"), ("أكد", "سيزور الجسر")],
        ),
        ("ونشرت الوزارة صوراً قالت إنها للجسر القديم.", [("قالت", "للجسر القديم")]),
        ("وأضاف ، نتابع العمل في الجسر كل يوم.", [("وأضاف", "نتابع العمل في الجسر كل يوم")]),
        ("وزار الوزير الجسر مؤكداً «سنفتحه قريباً».", [("مؤكداً", "سنفتحه قريباً")]),
        ("وأوضح تقرير كتبه المعهد ونشرته المجلة أمس أن الجسر آمن.", [("وأوضح", "الجسر آمن")]),
        ("وجاء في بيان صدر مساء أمس في بيروت، أن الجسر آمن.", [("وجاء", "الجسر آمن")]),
        ("بحسب شهود عيان، انهار الجسر ليلاً.", [("بحسب", "انهار الجسر ليلاً")]),
    ],
)
def test_cue_and_content(said: Callable, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.cue, s.content) for s in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "يمكن أن يعلن الوزير قراره قريباً.",
        "غادر الوزير القاعة من دون أن يكشف عن خطته.",
        "بحث الوزير مع نظيره العلاقات بين البلدين.",
        "وأجرى الوزير محادثات في القاهرة.",
        "يُشار إلى أن الجسر قديم.",
        "جدير بالذكر أن الجسر قديم.",
        "قررت المحكمة سجن المتهم عشرة أعوام.",
        "أطلقت الشرطة النار على السيارة.",
        "يعبر الناس الجسر الذي يعتبر من أقدم جسور المدينة.",
        "وتعد المطبوعة الأولى المهتمة بالجسور.",
        "أشرف المهندس على تعليق اللافتات ونشر الحراس في المكان.",
    ],
)
def test_what_is_no_statement(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_headline_with_a_colon_has_no_cue(said: Callable) -> None:
    [headline, _] = said("وزير الطاقة: الجسر آمن\n\nقال وزير الطاقة سامر قاسم إن الجسر آمن.")
    assert (headline.cue, headline.source, headline.content, headline.mode) == (
        None,
        "وزير الطاقة",
        "الجسر آمن",
        "indirect",
    )


def test_a_time_or_a_place_before_a_colon_is_no_headline(said: Callable) -> None:
    assert said("الساعة 12:30 أغلق الجسر") == []
    assert said("مواعيد الافتتاح: الأحد والثلاثاء") == []


def test_a_long_quotation_of_several_sentences_is_one_statement(said: Callable) -> None:
    quotation = "الجسر آمن. لا خطر على أحد! متى يفتح؟ غداً صباحاً"
    [statement] = said(f"قال الوزير: «{quotation}». ثم غادر القاعة.")
    assert (statement.content, statement.mode) == (quotation, "direct")


def test_the_cue_in_the_middle_parts_the_content(said: Callable) -> None:
    statements = said("«الجسر آمن ولا خطر على أحد»، قال الوزير.")
    assert [(s.cue, s.content) for s in statements] == [("قال", "الجسر آمن ولا خطر على أحد")]


def test_a_joined_cue_is_still_a_cue(said: Callable) -> None:
    [statement] = said("وأعلنتالوزارة أن الجسر آمن.")
    assert (statement.cue, statement.source) == ("وأعلنت", "الوزارة")
