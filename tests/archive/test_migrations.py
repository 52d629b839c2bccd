"""What the migrations make is what the code takes the archive to be, on both stores."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from qawl.archive import Archive, Ingest, check, correct
from qawl.archive.schema import HEAD, metadata
from qawl.errors import ArchiveVersionError


def test_the_schema_is_that_of_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "qawl.archive:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_migrations_make_the_tables_of_the_schema(archive: Archive) -> None:
    def of_the_schema(_object: object, name: str | None, *_more: object) -> bool:
        return not (name or "").startswith(("statement_words", "ix_statement_words"))

    with archive.reading() as connection:
        options = {"compare_type": True, "compare_server_default": True, "include_object": of_the_schema}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_on_sqlite_they_are_the_same_to_the_word(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.db", tmp_path / "migrated.db"
    engine = sa.create_engine(f"sqlite:///{made}")
    metadata.create_all(engine)
    engine.dispose()
    Archive.open(migrated, create=True).close()
    assert commands(made) == commands(migrated)


def commands(place: Path) -> dict[str, list[str]]:
    """The words, in no order, that made each table and index; the index of words is not of the schema."""
    connection = sqlite3.connect(place)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    ours = {name: sql for name, sql in rows if not name.startswith(("statement_words", "alembic", "sqlite_"))}
    return {name: sorted(re.split(r"[\s,]+", sql)) for name, sql in ours.items()}


def test_an_archive_of_the_first_schema_is_upgraded(place: str) -> None:
    with Archive.open(place) as archive:
        with Ingest(archive, workers=1) as run:
            run.add("قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات.")
        _make_older(archive)
    with pytest.raises(ArchiveVersionError, match="qawl archive upgrade"):
        Archive.open(place)
    with Archive.open(place, upgrade=True) as upgraded:
        correct(upgraded, 1, act="promise")
        assert check(upgraded) == []


def _make_older(archive: Archive) -> None:
    """Take away what came after the first schema."""
    with archive.writing() as connection:
        new = (
            "deliveries",
            "told",
            "watch_targets",
            "watches",
            "hosts",
            "pages",
            "feeds",
            "tokens",
            "accounts",
        )
        for table in (*new, "corrected", "originals", "corrections"):
            connection.execute(sa.text(f"DROP TABLE {table}"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))


def test_an_archive_of_no_known_version_is_refused(place: str) -> None:
    with Archive.open(place) as archive, archive.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(ArchiveVersionError, match="qawl archive upgrade"):
        Archive.open(place, create=True)
    with pytest.raises(ArchiveVersionError, match="no version that this Qawl knows"):
        Archive.open(place, upgrade=True)
