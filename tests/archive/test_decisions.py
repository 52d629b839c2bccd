"""What a user decides about actors is done at once, holds for what comes later, and outlives a new ingest."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, find_actor, list_actors, merge_actors, rename_actor, show_actor, split_actor
from qawl.archive.schema import decisions, speakers, statements
from qawl.errors import QueryError

FATHER = "قال أبو مازن إن اللقاء كان مثمراً."
MAHMUD = "قال الرئيس محمود عباس إن الزيارة تأجلت."
SHORT = "قال مدير بلدية الساحل سالم الشمري إن الحديقة أغلقت."
LONG = "قال مدير بلدية الساحل سالم بن خالد الشمري إن الطريق فتح."


def _actors(archive: Archive) -> dict[str, int | None]:
    with archive.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(sa.select(speakers.c.name, speakers.c.actor_id))}


def test_two_who_are_merged_are_one_with_all_names(archive: Archive, add: Add) -> None:
    add(FATHER)
    add(MAHMUD)
    assert len(set(_actors(archive).values())) == 2
    one = merge_actors(archive, "محمود عباس", "أبو مازن")
    assert set(one.names) == {"محمود عباس", "أبو مازن"}
    assert one.statements == 2
    assert set(_actors(archive).values()) == {one.id}
    with archive.reading() as connection:
        assert set(connection.execute(sa.select(statements.c.actor_id)).scalars()) == {one.id}


def test_a_merge_holds_for_articles_that_come_later(archive: Archive, add: Add) -> None:
    add(FATHER)
    add(MAHMUD)
    one = merge_actors(archive, "محمود عباس", "أبو مازن")
    add("أكد أبو مازن أن الحوار مستمر.", date="2024-06-01", outlet="صحيفة المرفأ")
    assert set(_actors(archive).values()) == {one.id}


def test_decisions_outlive_an_archive_made_anew(archive: Archive, add: Add, tmp_path: Path) -> None:
    from qawl.archive import Ingest

    add(FATHER)
    add(MAHMUD)
    merge_actors(archive, "محمود عباس", "أبو مازن")
    rename_actor(archive, "محمود عباس", "الرئيس الفلسطيني")
    with archive.reading() as connection:
        kept = [dict(row._mapping) for row in connection.execute(sa.select(decisions))]
    with Archive.open(tmp_path / "new.db", create=True) as anew:
        with anew.writing() as connection:
            connection.execute(sa.insert(decisions), kept)
        with Ingest(anew, workers=1) as run:
            run.add(FATHER)
            run.add(MAHMUD)
        with anew.reading() as connection:
            found = list_actors(connection)
    assert [actor.name for actor in found] == ["الرئيس الفلسطيني"]
    assert {"محمود عباس", "أبو مازن"} < set(found[0].names)


def test_one_who_is_split_is_two_from_then_on(archive: Archive, add: Add) -> None:
    add(SHORT)
    add(LONG, outlet="صحيفة المرفأ")
    assert len(set(_actors(archive).values())) == 1
    old, new = split_actor(archive, "سالم الشمري", ["سالم بن خالد الشمري"])
    assert (old.statements, new.statements) == (1, 1)
    add(LONG.replace("فتح", "أغلق"), outlet="صحيفة الخليج الجديد")
    add(SHORT.replace("أغلقت", "فتحت"), outlet="صحيفة الخليج الجديد")
    assert _actors(archive) == {"سالم الشمري": old.id, "سالم بن خالد الشمري": new.id}


def test_no_later_article_undoes_a_split(archive: Archive, add: Add) -> None:
    add(SHORT)
    add(LONG, outlet="صحيفة المرفأ")
    split_actor(archive, "سالم الشمري", ["سالم بن خالد الشمري"])
    for n, name in enumerate(("سالم شمري", "سالم بن خالد بن ناصر الشمري")):
        add(f"قال مدير بلدية الساحل {name} إن العمل بدأ.", date=f"2024-05-0{n + 2}")
    found = _actors(archive)
    assert found["سالم الشمري"] != found["سالم بن خالد الشمري"]


def test_a_family_name_that_was_merged_stays_where_it_is(archive: Archive, add: Add) -> None:
    add("قال زيلينسكي إن المسرح مغلق.")
    add("قالت الفنانة ندى الخطيب إن العرض بدأ.")
    one = merge_actors(archive, "ندى الخطيب", "زيلينسكي")
    add("قال الرئيس فولوديمير زيلينسكي إن الجيش يتقدم.", date="2024-05-02")
    assert _actors(archive)["زيلينسكي"] == one.id


def test_of_two_decisions_about_a_name_the_last_counts(archive: Archive, add: Add) -> None:
    add(SHORT)
    add(LONG, outlet="صحيفة المرفأ")
    _, new = split_actor(archive, "سالم الشمري", ["سالم بن خالد الشمري"])
    merge_actors(archive, "سالم الشمري", str(new.id))
    add(LONG.replace("فتح", "أغلق"), date="2024-05-07")
    assert len(set(_actors(archive).values())) == 1


def test_one_who_is_renamed_is_found_by_all_names(archive: Archive, add: Add) -> None:
    add(SHORT)
    one = rename_actor(archive, "سالم الشمري", "سالم الشمري (البلدية)")
    add(SHORT.replace("أغلقت", "فتحت"), date="2024-05-07")
    with archive.reading() as connection:
        assert {actor.id for actor in find_actor(connection, "سالم الشمري")} == {one.id}
        assert [actor.name for actor in list_actors(connection)] == ["سالم الشمري (البلدية)"]


def test_the_record_of_an_actor(archive: Archive, add: Add) -> None:
    add(SHORT, date="2024-05-01")
    add(SHORT.replace("أغلقت", "ستفتح غداً"), date="2024-05-09", outlet="صحيفة المرفأ")
    with archive.reading() as connection:
        record = show_actor(connection, find_actor(connection, "سالم الشمري")[0])
    assert (record.actor.first_seen, record.actor.last_seen) == ("2024-05-01", "2024-05-09")
    assert record.actor.latin.endswith("Al-Shammari") or "ammar" in record.actor.latin
    assert [(role.role, role.articles) for role in record.roles] == [("مدير بلدية الساحل", 2)]
    assert sum(record.acts.values()) == sum(record.outlets.values()) == record.actor.statements == 2


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [("فلان", "سالم الشمري", "nobody"), ("سالم الشمري", "سالم الشمري", "already"), ("", "x", "a name of")],
)
def test_a_merge_that_cannot_be_says_why(archive: Archive, add: Add, one: str, other: str, told: str) -> None:
    add(SHORT)
    with pytest.raises(QueryError, match=told):
        merge_actors(archive, one, other)
    with archive.reading() as connection:
        assert connection.execute(sa.select(decisions)).all() == []


def test_a_split_needs_some_of_the_names_and_not_all(archive: Archive, add: Add) -> None:
    add(SHORT)
    for names in (["سالم الشمري"], ["خالد"], []):
        with pytest.raises(QueryError, match="سالم الشمري"):
            split_actor(archive, "سالم الشمري", names)
