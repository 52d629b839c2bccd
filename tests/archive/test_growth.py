"""What it takes to tie an article grows with its statements, not with their square: counted in steps, not in time."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from qawl import read
from qawl.archive import Archive
from qawl.archive.keep.prepared import prepare
from qawl.archive.keep.writing import write
from qawl.archive.ties.settle import settle

FEW, TIMES = 40, 4
SAID = {
    "the same words": "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات بعد أعمال الصيانة.",
    "one speaker": "قال وزير النقل سامي الحداد إن الجسر رقم {0} سيفتح بعد {0} أيام.",
    "denials": "نفى وزير النقل سامي الحداد أن الجسر {0} سيغلق. وقال النائب كريم الصالح إن الجسر {0} مغلق.",
    "replies": "رد النائب كريم الصالح على تصريحات وزير النقل سامي الحداد بأن الجسر {0} مغلق. "
    "وقال وزير النقل سامي الحداد إن الجسر {0} مفتوح.",
    "addressed": "دعا وزير النقل سامي الحداد النائب كريم الصالح إلى زيارة الجسر {0}. "
    "وقال النائب كريم الصالح إن الجسر {0} مغلق.",
}


def _steps(place: Path, said: str, lines: int) -> int:
    """Steps that it takes to tie an article of so many lines: hundreds of SQLite's own, and calls of Python."""
    text = "\n".join(said.format(n) for n in range(lines))
    reading = read(text, outlet="صحيفة الميناء", date=dt.date(2024, 5, 1))
    steps, calls = count(), count()

    def counted(connection: sqlite3.Connection, _: object) -> None:
        connection.set_progress_handler(lambda: next(steps) < 0, 100)

    with Archive.open(place, create=True) as archive:
        archive.engine.dispose()
        sa.event.listen(archive.engine, "connect", counted)
        with archive.writing() as connection:
            write(connection, prepare([reading]))
            before = next(steps)
            sys.setprofile(lambda *_: next(calls) and None)
            try:
                settle(connection)
            finally:
                sys.setprofile(None)
    return next(steps) - before + next(calls)


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_an_article_of_many_statements_is_tied_in_steps_that_grow_as_they_do(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qawl.archive.ties.shown._AROUND", 5)  # so that a short article shows it
    monkeypatch.setattr("qawl.archive.ties.spoken_to.MOST", 5)
    _steps(tmp_path / "first.db", said, 2)  # what is prepared once is no growth
    least, few, many = (_steps(tmp_path / f"{lines}.db", said, lines) for lines in (2, FEW, FEW * TIMES))
    assert many - least < (few - least) * TIMES * 1.2
