"""An article with its versions, the reading of each, and what users corrected in it."""

import pytest
from tests.archive.conftest import Add, Once
from tests.board.conftest import APPEAL, PROMISE, id_of

import qawl
from qawl.archive import Archive, correct, kept_one, reject, undo_correction
from qawl.board import ArticleRecord, article
from qawl.errors import NothingFoundError

URL = "https://minaa.example/1"


@pytest.fixture
def changed(archive: Archive, add: Add, once: Once) -> Archive:
    """An article of two versions: the newer one leaves its last sentence out."""

    def fill() -> None:
        add(f"{PROMISE}\n{APPEAL}", url=URL)
        add(PROMISE, url=URL)

    once(fill)
    return archive


def seen(archive: Archive, words: str, version: int | None = None) -> ArticleRecord:
    with archive.reading() as connection:
        return article(connection, kept_one(connection, id_of(archive, words)).article_id, version)


def test_each_version_has_the_reading_it_was_kept_from(changed: Archive) -> None:
    newest = seen(changed, "الجسر")
    first = seen(changed, "الجسر", 1)
    assert [one.current for one in newest.versions] == [False, True]
    assert (newest.version, newest.reading.text) == (2, PROMISE)
    again = qawl.read(f"{PROMISE}\n{APPEAL}", url=URL, date=first.reading.published)
    assert (first.reading.statements, first.reading.speakers) == (again.statements, again.speakers)
    assert [one.statement for one in first.statements] == list(again.statements)


def test_a_version_says_what_it_changed_of_the_one_before(changed: Archive) -> None:
    assert seen(changed, "الجسر", 1).edits == ()
    (edit,) = seen(changed, "الجسر", 2).edits
    assert (edit.was, edit.now) == (APPEAL, "")


def test_what_users_reject_stands_apart_until_it_is_taken_back(archive: Archive, news: None) -> None:
    number = id_of(archive, "الرواتب")
    reject(archive, number)
    without = seen(archive, "الجسر")
    assert [one.id for one in without.rejected] == [number]
    assert number not in [one.id for one in without.statements]
    undo_correction(archive, without.corrections[0].id)
    again = seen(archive, "الجسر")
    assert (again.rejected, again.corrections) == ((), ())
    assert number in [one.id for one in again.statements]


def test_the_reading_has_what_users_corrected(archive: Archive, news: None) -> None:
    correct(archive, id_of(archive, "الجسر"), act="announce", by="ليلى")
    record = seen(archive, "الجسر")
    assert record.reading.statements[0].act == "announce"
    assert [one.by for one in record.corrections] == ["ليلى"]


def test_what_is_not_there_is_told(changed: Archive) -> None:
    with pytest.raises(NothingFoundError, match="no version 3; its newest is 2"):
        seen(changed, "الجسر", 3)
    with changed.reading() as connection, pytest.raises(NothingFoundError, match="no article 999"):
        article(connection, 999)
