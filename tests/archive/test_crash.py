"""However an ingest ends, what it has written stands whole, and the next run goes on to the same archive."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from bench.archive_crash import kill, started, state

from qawl.archive import Archive, Ingest
from qawl.archive.keep.ingest import BATCH
from qawl.archive.schema import articles
from qawl.archive.ties.settle import settle
from qawl.errors import ArchiveError

COUNT = 2 * BATCH + 8
SAID = (
    "قال مدير الميناء وليد حمدان إن تعميق المرسى الشرقي سيستغرق ثمانية أشهر ويكلف أربعين مليون دينار.",
    "قالت الطبيبة هدى سالم: «لم نتلق دواء السكري منذ ثلاثة أسابيع والمخازن فارغة تماما».",
    "دعت نقابة السائقين روسيا إلى بيع الشاحنات القديمة بالتقسيط للشركات الصغيرة.",
    "وطالبت نقابة السائقين تركيا بفتح معبر السنديان أمام شاحنات الخضار طوال الليل.",
    "حذر خبير الطقس رامي قاسم من أن أمطارا غزيرة ستغمر الوادي الشمالي ليلة الخميس.",
    "ورفض النائب كريم الصالح تصريحات خبير الطقس رامي قاسم عن أمطار الوادي، وقال إن السد يحمي القرى.",
)
PLACES = ("الميناء", "المطار", "السوق", "الجسر", "المستشفى")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of an invented paper; every fifth repeats what the minister said the day before."""
    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for n in range(COUNT):
            text = (
                f"قال وزير النقل سامي الحداد إن {PLACES[n % 5]} سيفتح أبوابه أمام الزوار بعد {n // 5 + 2} أيام من "
                f"أعمال الصيانة التي كلفت الدولة مبلغاً كبيراً.\n\nورد عليه النائب كريم الصالح بأن الأعمال لم تنته بعد."
            )
            article = {
                "id": f"n{n}",
                "outlet": f"صحيفة {n % 3}",
                "date": f"2024-05-{n // 10 % 28 + 1:02}",
                "text": text,
            }
            stream.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path


@pytest.fixture(scope="module")
def whole(file: Path) -> dict[str, str]:
    """What an ingest that nobody disturbs leaves."""
    place = str(file.with_name("whole.db"))
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(file)
    return state(place)


def _written(archive: Archive) -> int:
    with archive.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(articles)).scalar_one()


def _wait(place: str, count: int) -> None:
    """Wait until so many articles are written."""
    with Archive.open(place, create=True) as archive:
        while _written(archive) < count:
            time.sleep(0.05)


def _ended(group: int) -> bool:
    """Whether no process of the group is left, within ten seconds."""
    for _ in range(500):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_killed_it_loses_nothing_doubles_nothing_and_leaves_no_worker(
    place: str, file: Path, whole: dict[str, str]
) -> None:
    process = started(file, place)
    _wait(place, 1)
    process.kill()  # it alone; bench/archive_crash.py kills all, again and again
    process.wait()
    if not _ended(process.pid):
        kill(process)
        pytest.fail("workers outlived the ingest by ten seconds")
    process.communicate()
    with Archive.open(place) as archive, Ingest(archive, workers=1) as run:
        run.add(file)
    assert state(place) == whole


def test_less_than_two_batches_are_read_without_another_process(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = tmp_path / "few.jsonl"
    few.write_text("".join(file.read_text().splitlines(keepends=True)[: BATCH + 1]))
    monkeypatch.delattr("qawl.processes.context")
    with Archive.open(tmp_path / "qawl.db", create=True) as archive:
        with Ingest(archive, workers=2) as run:
            run.add(few)
        assert _written(archive) == BATCH + 1


def test_interrupted_it_says_so_and_keeps_what_it_wrote(file: Path, tmp_path: Path) -> None:
    process = started(file, place := str(tmp_path / "qawl.db"))
    _wait(place, 1)
    os.killpg(process.pid, signal.SIGTERM)  # of Ctrl-C, see tests/cli/test_process.py
    _, said = process.communicate(timeout=60)
    if process.returncode:  # it was not done before
        assert process.returncode == 130
        assert said.startswith("qawl: stopped; ")
        assert said.count("\n") == 1
    with Archive.open(place) as archive:
        assert _written(archive) % BATCH == 0


def test_a_full_disk_is_told_and_what_was_written_stands(
    file: Path, tmp_path: Path, whole: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "qawl.db")

    def filled(connection: sa.Connection) -> None:
        settle(connection)
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 10}")

    with monkeypatch.context() as patch, Archive.open(place, create=True) as archive:
        patch.setattr("qawl.archive.keep.ingest.settle", filled)
        with pytest.raises(ArchiveError, match="free some space"), Ingest(archive, workers=1) as run:
            run.add(file)
    with Archive.open(place) as archive:
        assert _written(archive) == BATCH
        with Ingest(archive, workers=1) as run:
            run.add(file)
    assert state(place) == whole


def test_a_lost_server_is_told_and_the_next_run_goes_on(
    server: sa.Engine,
    database: Callable[[], str],
    file: Path,
    whole: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = database()
    lose = sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
    batches = iter(range(3))

    def lost(connection: sa.Connection) -> None:
        if next(batches) == 1:
            with server.connect() as other:
                other.execute(lose, {"name": sa.make_url(place).database})
        settle(connection)

    with monkeypatch.context() as patch, Archive.open(place) as archive:
        patch.setattr("qawl.archive.keep.ingest.settle", lost)
        with pytest.raises(ArchiveError, match="run the command again"), Ingest(archive, workers=1) as run:
            run.add(file)
        assert _written(archive) == BATCH
    with Archive.open(place) as archive, Ingest(archive, workers=1) as run:
        run.add(file)
    assert state(place) == whole


def test_an_archive_is_the_same_in_whatever_order_the_store_gives_rows(tmp_path: Path) -> None:
    """As PostgreSQL does once a run before was killed."""
    draw = random.Random(7)

    def filled(name: str, prepare: Callable[[sa.Engine], None]) -> dict[str, str]:
        place = str(tmp_path / name)
        with Archive.open(place, create=True) as archive:
            archive.engine.dispose()
            prepare(archive.engine)
            with Ingest(archive, workers=1) as run:
                for n in range(3):
                    day = dt.date(2024, 5, 1 + n)
                    run.add(" ".join(SAID), outlet=f"صحيفة {n}", date=day, url=f"https://news.example/{n}")
        return state(place)

    def shuffled(_: object, asked: sa.Executable, many: object, values: object, __: object) -> object:
        if isinstance(asked, sa.Select) and not asked._order_by_clauses:
            asked = asked.order_by(sa.func.shuffled())
        return asked, many, values

    def in_any_order(engine: sa.Engine) -> None:
        def connected(connection: sqlite3.Connection, _: object) -> None:
            connection.create_function("shuffled", 0, draw.random)

        sa.event.listen(engine, "connect", connected)
        sa.event.listen(engine, "before_execute", shuffled, retval=True)

    assert filled("shuffled.db", in_any_order) == filled("whole.db", lambda engine: None)
