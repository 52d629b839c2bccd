"""What is in an archive is told, and whether it is whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, Ingest, Query, check, clear_problems, info, problems, repair, search, vacuum
from qawl.archive.find import index
from qawl.archive.find.words import terms
from qawl.archive.schema import actors, statements, vectors, versions
from qawl.errors import ArchiveError, ArchiveVersionError

TEXT = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الأحد."
LATER = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الخميس."
OTHER = "حذرت مديرة المستشفى هدى العلي من نقص الأدوية."


def test_what_is_in_it_is_counted_by_outlet(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1", date="2024-05-01")
    add(LATER, url="https://example.org/1", date="2024-05-01")
    add(OTHER, url="https://example.net/2", date="2024-05-03", outlet="وكالة الساحل")
    found = info(archive)
    assert (found.articles, found.versions, found.statements, found.superseded_statements) == (2, 3, 2, 1)
    assert (found.first_day, found.last_day) == ("2024-05-01", "2024-05-03")
    assert {(one.outlet, one.articles, one.statements) for one in found.outlets} == {
        ("صحيفة الميناء", 1, 1),
        ("وكالة الساحل", 1, 1),
    }
    assert found.bytes > 0
    assert found.store.split()[0] in {"SQLite", "PostgreSQL"}


def test_an_archive_that_nobody_touched_is_whole(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1")
    add(LATER, url="https://example.org/1")
    assert check(archive) == []


def test_each_fault_is_found(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1")
    add(OTHER, url="https://example.org/2")
    with archive.writing() as connection:
        connection.execute(sa.update(versions).where(versions.c.id == 1).values(text=LATER + OTHER))
        connection.execute(sa.update(statements).where(statements.c.id == 1).values(content="غير ما قيل"))
        connection.execute(sa.update(statements).where(statements.c.id == 2).values(current=False))
        connection.execute(sa.delete(vectors).where(vectors.c.statement_id == 1))
    found = {fault.fault: fault for fault in check(archive)}
    assert found["an article's words are not those that were taken in"].examples == ("version 1",)
    assert found["a statement's words are not those at its place in the text"].examples == ("statement 1",)
    assert found["a statement is not as current as its version"].examples == ("statement 2",)
    assert found["a statement has no vector"].examples == ("statement 1",)
    assert found["the index of words holds a statement that is gone"].examples == ("statement 2",)
    assert all(fault.remedy for fault in found.values())


def test_what_is_derived_can_be_put_right(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1")
    add(LATER, url="https://example.org/1")
    add(OTHER, url="https://example.org/2")
    with archive.writing() as connection:
        connection.execute(sa.delete(vectors).where(vectors.c.statement_id == 3))
        index.remove(connection, [2])
        index.add(connection, [(1, terms(TEXT))])
        connection.execute(sa.update(actors).values(statements=7))
        connection.execute(sa.update(statements).values(settled=False, actor_id=None))
    assert {fault.remedy for fault in check(archive)} == {"run: qawl archive check --repair"}
    assert len(check(archive)) == 5
    repair(archive)
    assert check(archive) == []
    assert search(archive, Query(words="الخميس")).total == 1
    assert search(archive, Query(speaker=("هدى العلي",))).total == 1


def test_problems_are_listed_and_cleared(archive: Archive) -> None:
    for name in ("one.bin", "two.bin", "one.bin"):
        with Ingest(archive, workers=1) as run:
            run.add(b"\x00\x01\x02", name=name)
    assert {(problem.input, problem.times) for problem in problems(archive)} == {
        ("one.bin", 2),
        ("two.bin", 1),
    }
    assert len(problems(archive, limit=1)) == 1
    assert clear_problems(archive) == 2
    assert problems(archive) == []


def test_what_no_store_takes_is_replaced_in_its_place(archive: Archive) -> None:
    record = {
        "text": f"{TEXT}\0",
        "title": "جسر\0جديد",
        "url": "http://a.org/\0",
        "outlet": "\0",
        "id": "\ud801",
    }
    with Ingest(archive, workers=1) as run:
        run.add(json.dumps(record).encode(), name="a\0\ud801b")
        run.add(b"\x00\x01", name="a\0\ud801b")
    assert run.written.new == 1
    assert [problem.input for problem in problems(archive)] == ["a\ufffd\ufffdb"]
    assert check(archive) == []


def test_vacuum_keeps_everything(archive: Archive, add: Add) -> None:
    add(TEXT)
    before, after = vacuum(archive)
    assert before > 0 < after
    assert info(archive).statements == 1


def test_postgresql_plans_by_what_an_ingest_brought_but_does_not_look_for_every_page(
    database: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qawl.archive.keep.stores._MANY", 2)
    known = "SELECT reltuples FROM pg_class WHERE oid = 'statements'::regclass"

    def known_after(archive: Archive, *texts: str) -> int:
        with Ingest(archive, workers=1) as run:
            for text in texts:
                run.add(text)
        with archive.reading() as connection:
            return int(connection.exec_driver_sql(known).scalar_one())

    with Archive.open(database()) as archive:
        assert known_after(archive, TEXT) <= 0
        assert known_after(archive, LATER, OTHER) == 3


def test_a_damaged_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    place = tmp_path / "qawl.db"
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(TEXT)
    whole = place.read_bytes()
    place.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(ArchiveError, match="damaged"), Archive.open(place) as archive:
        check(archive)


def test_files_of_others_and_of_the_future_are_refused_and_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = place.read_bytes()
    with pytest.raises(ArchiveVersionError, match="something else"):
        Archive.open(place, create=True, upgrade=True)
    assert place.read_bytes() == before
    with Archive.open(tmp_path / "new.db", create=True) as archive, archive.writing() as writing:
        writing.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ArchiveVersionError, match="upgrade Qawl"):
        Archive.open(tmp_path / "new.db", upgrade=True)


def test_damage_inside_is_a_fault_with_a_way_out(tmp_path: Path) -> None:
    place = tmp_path / "qawl.db"
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(TEXT)
    connection = sqlite3.connect(place)
    [size] = connection.execute("PRAGMA page_size").fetchone()
    [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'versions'").fetchone()
    connection.close()
    data = bytearray(place.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    place.write_bytes(data)
    with Archive.open(place) as archive:
        [fault] = check(archive)
    assert "damaged" in fault.fault and "backup" in fault.remedy


def test_an_archive_on_a_disk_that_is_only_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "أرشيف 100% read?.db"
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as ingest:
        ingest.add("قال الحارس سالم الديري إن الباب مغلق منذ أمس.")
    monkeypatch.setattr("qawl.archive.engines.os.access", lambda path, mode: False)
    with Archive.open(place) as archive:
        assert search(archive, Query()).total == 1
        assert [file.name for file in tmp_path.iterdir()] == [
            place.name
        ]  # a reader of another puts files beside it
        with (
            pytest.raises(ArchiveError, match="it may be read but not written"),
            archive.writing() as connection,
        ):
            connection.execute(sa.delete(statements))
