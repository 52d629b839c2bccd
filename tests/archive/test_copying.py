"""An archive is copied whole between the stores, and backed up while others write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add, Once

from qawl.archive import Archive, Ingest, backup, check, copy, info
from qawl.archive.keep.stores import write_copy
from qawl.archive.schema import metadata
from qawl.errors import ArchiveError

TEXT = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الأحد."
LATER = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الخميس."


def everything(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    with archive.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(sa.select(table).order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
        }


@pytest.fixture
def filled(archive: Archive, add: Add, once: Once) -> Archive:
    def fill() -> None:
        add(TEXT, url="https://example.org/1")
        add(LATER, url="https://example.org/1")
        with Ingest(archive, workers=1) as run:
            run.add(b"\x00\x01", name="picture.bin")

    once(fill)
    return archive


def test_a_backup_is_an_archive_with_everything(filled: Archive, tmp_path: Path) -> None:
    size = backup(filled, tmp_path / "backup.db")
    assert size == (tmp_path / "backup.db").stat().st_size
    with Archive.open(tmp_path / "backup.db") as copied:
        assert everything(copied) == everything(filled)
        assert check(copied) == check(filled)
        with Ingest(copied, workers=1) as run:
            run.add(TEXT.replace("النقل", "العمل"), url="https://example.org/2")
        assert run.written.new == 1


def test_a_copy_goes_on_in_the_other_store(
    filled: Archive, tmp_path: Path, database: Callable[[], str]
) -> None:
    backup(filled, tmp_path / "backup.db")
    with Archive.open(tmp_path / "backup.db") as source, Archive.open(database(), create=True) as target:
        copy(source, target)
        assert everything(target) == everything(filled)
        told = [msgspec.structs.replace(info(one), name="", store="", bytes=0) for one in (filled, target)]
        assert told[0] == told[1]
        with Ingest(target, workers=1) as run:
            run.add(TEXT.replace("النقل", "العمل"), url="https://example.org/2")
        assert run.written.new == 1
        with pytest.raises(ArchiveError, match="not empty"):
            copy(source, target)


def test_a_backup_is_of_one_moment_while_another_writes(filled: Archive, tmp_path: Path) -> None:
    with filled.writing() as connection:
        connection.execute(sa.delete(metadata.tables["problems"]))
        backup(filled, tmp_path / "backup.db")
    with Archive.open(tmp_path / "backup.db") as copied:
        assert info(copied).problems == 1
    assert info(filled).problems == 0


def test_a_backup_takes_no_file_away_unless_told_to(filled: Archive, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    target.write_text("notes")
    with pytest.raises(ArchiveError, match="already"):
        backup(filled, target)
    assert target.read_text() == "notes"
    backup(filled, target, replace=True)
    Archive.open(target).close()
    with pytest.raises(ArchiveError, match="folder"):
        backup(filled, tmp_path / "none" / "backup.db")
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_copy_that_cannot_be_written_is_not_blamed_on_the_archive(filled: Archive, tmp_path: Path) -> None:
    if filled.is_sqlite:
        with pytest.raises(ArchiveError, match="no-folder: no copy can be written there"):
            write_copy(filled, tmp_path / "no-folder" / "copy.db")
