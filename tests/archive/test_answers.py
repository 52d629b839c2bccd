"""Replies are tied to what they answer, with the words that prove it; where that is not sure, to nothing."""

from __future__ import annotations

import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive
from qawl.archive.schema import answers, statements

CLAIM = "قال وزير الطاقة مروان الكيلاني إن محطة الجنوب ستعود إلى العمل قبل نهاية الشهر."
REPLY = (
    "انتقد النائب سليم الباشا تصريحات وزير الطاقة مروان الكيلاني عن عودة محطة الجنوب إلى العمل، "
    "وقال إن المحطة لن تعمل قبل الشتاء."
)


def ties(archive: Archive) -> list[tuple[str, str, str, str]]:
    """Return kind, proving words, and who answers whom."""
    reply, claim = statements.alias(), statements.alias()
    found = (
        sa.select(answers.c.kind, answers.c.evidence, reply.c.speaker, claim.c.speaker)
        .join(reply, answers.c.statement_id == reply.c.id)
        .join(claim, answers.c.to_id == claim.c.id)
        .order_by(answers.c.statement_id)
    )
    with archive.reading() as connection:
        return [tuple(row) for row in connection.execute(found)]


def test_a_reply_is_tied_to_the_words_of_whom_it_names_in_another_outlet(archive: Archive, add: Add) -> None:
    add(CLAIM, date="2024-05-01", outlet="صحيفة الميناء")
    add(REPLY, date="2024-05-03", outlet="موقع الضفة")
    ((kind, words, who, whom),) = ties(archive)
    assert (kind, who, whom) == ("reject", "سليم الباشا", "مروان الكيلاني")
    assert words.startswith("انتقد النائب سليم الباشا تصريحات وزير الطاقة")


def test_a_reply_that_came_in_before_what_it_answers_is_tied_when_that_comes(
    archive: Archive, add: Add
) -> None:
    add(REPLY, date="2024-05-03", outlet="موقع الضفة")
    assert not ties(archive)
    add(CLAIM, date="2024-05-01", outlet="صحيفة الميناء")
    assert [(who, whom) for _, _, who, whom in ties(archive)] == [("سليم الباشا", "مروان الكيلاني")]


def test_what_was_said_long_before_or_after_or_of_something_else_is_not_answered(
    archive: Archive, add: Add
) -> None:
    add(CLAIM, date="2024-03-01", url="https://a.example/1")
    add(CLAIM, date="2024-05-09", url="https://a.example/2")
    add(
        "قال وزير الطاقة مروان الكيلاني إن والدته تحب الورد الجوري.",
        date="2024-05-02",
        url="https://a.example/3",
    )
    add(REPLY, date="2024-05-03", url="https://a.example/4")
    assert not ties(archive)


def test_words_that_point_back_are_tied_to_what_stands_before_in_the_article(
    archive: Archive, add: Add
) -> None:
    add(
        "هددت جماعة «نسور الجبل» بقصف السد إذا دخل الجنود إلى الوادي.\n\n"
        "ورداً على التهديد، قال حاكم الوادي نبيل الراوي إن الجنود باقون في مواقعهم."
    )
    ((kind, words, who, whom),) = ties(archive)
    assert (kind, words, who) == ("reply", "ورداً على التهديد", "نبيل الراوي")
    assert "نسور الجبل" in whom


def test_a_denial_is_tied_to_what_was_said_of_who_denies(archive: Archive, add: Add) -> None:
    add(
        "اتهم رئيس البلدية كمال العطار شركة الواحة بدفن نفايات سامة في أرض المدرسة.\n\n"
        "ونفت شركة الواحة دفن نفايات في أرض المدرسة."
    )
    assert [(kind, whom) for kind, _, _, whom in ties(archive)] == [("deny", "كمال العطار")]


def test_a_question_an_event_and_ones_own_words_are_no_statements_to_answer(
    archive: Archive, add: Add
) -> None:
    add(CLAIM, date="2024-05-01")
    add(
        "ورداً على سؤال عن محطة الجنوب، قال النائب سليم الباشا إن المحطة ستعود إلى العمل قبل نهاية الشهر.\n\n"
        "ورداً على العاصفة، قال النائب سليم الباشا إن محطة الجنوب ستعود إلى العمل قبل نهاية الشهر.\n\n"
        "وتعليقاً على كلامه، قال الباشا إن محطة الجنوب ستعود إلى العمل قبل نهاية الشهر.",
        date="2024-05-02",
    )
    assert not ties(archive)


def test_a_new_version_of_the_article_is_tied_anew_and_only_once(archive: Archive, add: Add) -> None:
    add(CLAIM, date="2024-05-01", url="https://a.example/1")
    add(REPLY, date="2024-05-03", url="https://a.example/2")
    add(REPLY + "\n\nوأضاف أن الأسعار سترتفع.", date="2024-05-03", url="https://a.example/2")
    add(CLAIM + "\n\nوأضاف أن العمال جاهزون.", date="2024-05-01", url="https://a.example/1")
    assert [(who, whom) for _, _, who, whom in ties(archive)] == [("سليم الباشا", "مروان الكيلاني")]


def test_whom_a_reply_names_by_surname_is_found_in_its_own_article(archive: Archive, add: Add) -> None:
    add(
        "قالت وزيرة الزراعة هدى السالمي: «لم تدخل البلاد حبة قمح فاسدة واحدة».\n\n"
        "ورداً على تصريحات السالمي، قال رئيس اتحاد المطاحن كريم الجندي إن لديه عينات من القمح الفاسد."
    )
    assert [(who, whom) for _, _, who, whom in ties(archive)] == [("كريم الجندي", "هدى السالمي")]


def test_a_family_name_alone_is_his_who_bears_it_and_spoke_in_the_days_before(
    archive: Archive, add: Add
) -> None:
    add(CLAIM, date="2024-05-01", outlet="صحيفة الميناء")
    add("انتقد النائب سليم الباشا تصريحات الكيلاني عن عودة محطة الجنوب إلى العمل.", date="2024-05-03")
    assert [(who, whom) for _, _, who, whom in ties(archive)] == [("سليم الباشا", "مروان الكيلاني")]


def test_a_statement_that_is_nearer_and_comes_in_later_takes_the_place_of_another(
    archive: Archive, add: Add
) -> None:
    add(
        "قال وزير الطاقة مروان الكيلاني إن محطة الجنوب تعمل بالغاز.",
        date="2024-05-02",
        url="https://a.example/1",
    )
    add(REPLY, date="2024-05-03", url="https://a.example/2")
    add(CLAIM, date="2024-05-01", url="https://a.example/3")
    with archive.reading() as connection:
        answered = sa.select(statements.c.content).join(answers, answers.c.to_id == statements.c.id)
        assert "ستعود إلى العمل" in connection.execute(answered).scalar_one()
