"""Who answered whom, one statement with all that is tied to it, and one actor with all that he said."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.archive.conftest import Add, Once
from tests.board.conftest import id_of

from qawl.archive import Archive, find_actor
from qawl.board import answered, dossier, marked, profile
from qawl.errors import QueryError

CLAIM = "قال وزير الطاقة مروان الكيلاني إن محطة الجنوب ستعود إلى العمل قبل نهاية الشهر."
REPLY = (
    "انتقد النائب سليم الباشا تصريحات وزير الطاقة مروان الكيلاني عن عودة محطة الجنوب إلى العمل.\n\n"
    "وتوقع الباشا أن ترتفع الأسعار في يوليو 2024."
)


@pytest.fixture
def exchange(archive: Archive, add: Add, once: Once) -> Archive:
    """A claim and a reply to it in another outlet."""

    def fill() -> None:
        add(CLAIM, date="2024-05-01", outlet="صحيفة الميناء", url="https://a.example/1")
        add(REPLY, date="2024-05-03", outlet="موقع الضفة", url="https://a.example/2")

    once(fill)
    return archive


def test_answers_are_narrowed_by_either_side_and_by_day(exchange: Archive) -> None:
    with exchange.reading() as connection:
        (one,) = answered(connection).listed
        assert (one.said.actor, one.to.actor, one.kind) == ("سليم الباشا", "مروان الكيلاني", "reject")
        assert one.start == 0
        assert answered(connection, actor="الكيلاني").count == answered(connection, actor="الباشا").count == 1
        assert answered(connection, to="الكيلاني", actor="الباشا").count == 1
        assert answered(connection, to="الكيلاني", actor="الكيلاني").count == 0
        assert answered(connection, to="الباشا").count == 0
        assert answered(connection, since=dt.date(2024, 5, 4)).count == 0
        with pytest.raises(QueryError, match="nobody in the archive"):
            answered(connection, actor="لا أحد بهذا الاسم")


def test_a_statement_is_shown_with_its_passage_and_those_tied_to_it(exchange: Archive) -> None:
    with exchange.reading() as connection:
        reply = dossier(connection, id_of(exchange, "تصريحات وزير"))
        claim = dossier(connection, reply.answers[0].to.id)
    assert [one.said.id for one in claim.answered_by] == [reply.said.id]
    assert claim.passage.text == CLAIM
    ((*pieces,),) = marked(claim.passage, claim.said.statement)
    assert "".join(piece.text for piece in pieces if piece.contents) == claim.said.content
    assert reply.passage.text == REPLY.split("\n", maxsplit=1)[0]
    with exchange.reading() as connection, pytest.raises(QueryError, match="no statement 999"):
        dossier(connection, 999)


def test_an_actor_is_shown_with_what_he_says_and_whom_he_answers(exchange: Archive) -> None:
    with exchange.reading() as connection:
        (actor,) = find_actor(connection, "سليم الباشا")
        found = profile(connection, actor, day=dt.date(2024, 8, 1))
    assert {one.value: one.statements for one in found.acts}["predict"] == 1
    assert [(one.value, one.statements) for one in found.outlets] == [("موقع الضفة", 2)]
    assert [one.value for one in found.months] == ["2024-05"]
    assert [one.actor for one in found.answers] == ["مروان الكيلاني"]
    assert not found.answered_by
    assert [(row.act, row.overdue) for row in found.record] == [("predict", 1)]
    assert len(found.latest) == 2
