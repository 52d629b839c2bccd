"""Several use one archive at once: readers go on beside a writer, and writers lose nothing to each other."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, Ingest, Query, check, info, search
from qawl.archive.keep import ingest
from qawl.archive.schema import articles, problems

TEXT = "قال وزير النقل سامي الحداد إن الجسر رقم {} سيفتح أمام السيارات يوم الأحد."


@pytest.fixture
def other(archive: Archive) -> Iterator[Archive]:
    """The same archive, opened once more."""
    with Archive.open(archive.engine.url.render_as_string(hide_password=False)) as opened:
        yield opened


def test_readers_go_on_while_a_writer_writes(archive: Archive, other: Archive, add: Add) -> None:
    add(TEXT.format(1), url="https://example.org/1")
    with archive.writing() as connection:
        connection.execute(sa.update(articles).values(outlet="صحيفة أخرى"))
        assert info(other).outlets[0].outlet == "صحيفة الميناء"
        assert search(other, Query(words="الجسر")).total == 1
    assert info(other).outlets[0].outlet == "صحيفة أخرى"


def test_a_reader_sees_one_state_to_its_end(archive: Archive, other: Archive, add: Add) -> None:
    count = sa.select(sa.func.count()).select_from(articles)
    add(TEXT.format(1), url="https://example.org/1")
    with other.reading() as connection:
        assert connection.execute(count).scalar() == 1
        add(TEXT.format(2), url="https://example.org/2")
        assert connection.execute(count).scalar() == 1
    with other.reading() as connection:
        assert connection.execute(count).scalar() == 2


def test_two_writers_at_once_lose_and_double_nothing(
    archive: Archive, other: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "BATCH", 2)

    def write(into: Archive, numbers: range) -> Ingest:
        with Ingest(into, workers=1) as run:
            for number in numbers:
                run.add(TEXT.format(number), url=f"https://example.org/{number}")
                run.add(b"\x00\x01", name="picture.bin")
        return run

    with ThreadPoolExecutor(2) as pool:
        runs = pool.map(write, (archive, other), (range(12), range(6, 18)))
        assert sum(run.written.new for run in runs) == 18
    found = info(archive)
    assert (found.articles, found.versions, found.statements, found.actors) == (18, 18, 18, 1)
    with archive.reading() as connection:
        assert connection.execute(sa.select(problems.c.times)).scalars().all() == [24]
    assert check(archive) == []


def test_what_was_begun_and_not_ended_changes_nothing(archive: Archive, other: Archive, add: Add) -> None:
    add(TEXT.format(1), url="https://example.org/1")
    with pytest.raises(RuntimeError), archive.writing() as connection:
        connection.execute(sa.delete(articles))
        raise RuntimeError("the power went")
    assert info(other).articles == 1
    assert check(other) == []
