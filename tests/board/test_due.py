"""What is due is listed by its day, once, with what came of it; outcomes outlive a new reading."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add
from tests.board.conftest import PROMISE, id_of

from qawl.archive import Archive, find_actor
from qawl.archive.schema import articles, claims, statements
from qawl.board import Agenda, Record, agenda, record, reopen, resolve
from qawl.errors import QueryError

PAGE = "https://minaa.example/opened"


def seen(archive: Archive, day: str, **options: Any) -> Agenda:
    with archive.reading() as connection:
        return agenda(connection, dt.date.fromisoformat(day), **options)


def records(archive: Archive, name: str, day: str) -> tuple[Record, ...]:
    with archive.reading() as connection:
        (actor,) = find_actor(connection, name)
        return record(connection, actor.id, dt.date.fromisoformat(day))


@pytest.mark.usefixtures("news")
def test_what_is_due_comes_by_its_day_overdue_first(archive: Archive) -> None:
    found = seen(archive, "2024-05-15")
    assert [(one.day, one.days, one.said.statement.act) for one in found.overdue.listed] == [
        ("2024-05-10", -5, "promise")
    ]
    assert [(one.day, one.days) for one in found.coming.listed] == [("2024-05-31", 16), ("2024-06-30", 46)]
    assert found.overdue.listed[0].said.actor == "سامي الحداد"


@pytest.mark.usefixtures("news")
def test_what_was_said_later_is_not_due_yet(archive: Archive) -> None:
    assert seen(archive, "2024-04-30").coming.count == 0


@pytest.mark.usefixtures("news")
def test_a_list_is_narrowed_by_act_actor_and_days(archive: Archive) -> None:
    assert [one.said.statement.act for one in seen(archive, "2024-05-02", acts=["appeal"]).coming.listed] == [
        "appeal"
    ]
    assert seen(archive, "2024-05-02", actor="منى الشامى").coming.count == 1
    in_may = seen(archive, "2024-05-02", since=dt.date(2024, 5, 1), until=dt.date(2024, 5, 31))
    assert in_may.coming.count == 2
    shown = seen(archive, "2024-05-02", limit=1)
    assert (len(shown.coming.listed), shown.coming.count) == (1, 3)


@pytest.mark.usefixtures("news")
def test_an_outcome_is_marked_changed_and_taken_back(archive: Archive) -> None:
    promise = id_of(archive, "الجسر")
    resolve(archive, promise, "broken", evidence=PAGE)
    resolve(archive, promise, "kept", evidence=PAGE, by="سالم")
    found = seen(archive, "2024-05-15", outcomes=["kept"])
    assert found.overdue.count == 0
    assert [(one.said.id, one.outcome and one.outcome.evidence) for one in found.resolved.listed] == [
        (promise, PAGE)
    ]
    assert seen(archive, "2024-05-15", outcomes=["broken"]).resolved.count == 0
    assert records(archive, "سامي الحداد", "2024-05-15") == (Record(act="promise", kept=1),)
    reopen(archive, promise)
    assert seen(archive, "2024-05-15").overdue.count == 1
    assert records(archive, "سامي الحداد", "2024-05-15") == (Record(act="promise", overdue=1),)
    with pytest.raises(QueryError, match="no outcome"):
        reopen(archive, promise)


def test_an_outcome_outlives_a_new_reading(archive: Archive, add: Add) -> None:
    add(PROMISE, url="https://minaa.example/1")
    resolve(archive, id_of(archive, "الجسر"), "kept", evidence=PAGE)
    with archive.writing() as connection:
        connection.execute(sa.delete(articles))
    add(f"{PROMISE} وقال السائق حسن إن الطريق طويل.", url="https://minaa.example/1")
    assert seen(archive, "2024-05-15", outcomes=["kept"]).resolved.count == 1


def test_a_claim_of_several_outlets_is_due_once_and_its_outcome_holds_for_all(
    archive: Archive, add: Add
) -> None:
    add(PROMISE, url="https://minaa.example/1")
    add(PROMISE, date="2024-05-02", outlet="صحيفة الجسر", url="https://jisr.example/1")
    with archive.writing() as connection:
        connection.execute(sa.delete(claims))
        connection.execute(sa.insert(claims).values(id=1, statements=2, outlets=2))
        connection.execute(sa.update(statements).values(claim_id=1))
    (one,) = seen(archive, "2024-05-15").overdue.listed
    assert (one.outlets, one.said.outlet) == (2, "صحيفة الميناء")
    resolve(archive, one.said.id + 1, "broken", evidence=PAGE)
    assert seen(archive, "2024-05-15").overdue.count == 0


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    "evidence", ["", "page", "javascript:alert(1)", "https://", "https://[", "http://a b", "http://a\0"]
)
def test_evidence_is_an_address(archive: Archive, evidence: str) -> None:
    with pytest.raises(QueryError, match="evidence"):
        resolve(archive, id_of(archive, "الجسر"), "kept", evidence=evidence)


def test_what_has_no_outcome_is_refused(archive: Archive, add: Add) -> None:
    add("قال السائق حسن إن الطريق طويل.")
    with pytest.raises(QueryError, match="no day to come"):
        resolve(archive, id_of(archive, "طويل"), "kept", evidence=PAGE)
    with pytest.raises(QueryError, match="no statement"):
        resolve(archive, 999, "kept", evidence=PAGE)
    with pytest.raises(QueryError, match="no outcome"):
        resolve(archive, id_of(archive, "طويل"), "perhaps", evidence=PAGE)
    with pytest.raises(QueryError, match="nobody in the archive"):
        seen(archive, "2024-05-15", actor="'; DROP TABLE actors")
    with pytest.raises(QueryError, match="earlier one first"):
        seen(archive, "2024-05-15", since=dt.date(2024, 5, 2), until=dt.date(2024, 5, 1))
