"""Articles are kept once, in versions, and what cannot be read is kept with its reason."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa
from tests.archive.conftest import Add

import qawl
from qawl.archive import Archive, Ingest, article_id
from qawl.archive.schema import articles, problems, statements, versions
from qawl.types import Statement

TEXT = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الأحد."
LATER = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الخميس."


def _count(archive: Archive, table: sa.Table) -> int:
    with archive.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_the_same_page_twice_changes_nothing(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1")
    add(TEXT, url="http://www.example.org/1/?utm_source=x#top")
    assert _count(archive, articles) == _count(archive, versions) == _count(archive, statements) == 1


def test_other_words_of_an_article_are_its_next_version(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/1")
    add(LATER, url="https://example.org/1")
    with archive.reading() as connection:
        kept = connection.execute(
            sa.select(statements.c.content, statements.c.current).order_by(statements.c.id)
        )
        assert [("الأحد" in content, current) for content, current in kept] == [(True, False), (False, True)]
    assert _count(archive, articles) == 1


def test_articles_that_give_their_site_alone_as_address_are_not_versions_of_one(
    archive: Archive, add: Add
) -> None:
    add(TEXT, url="https://example.org/")
    add("قالت مديرة المدرسة ليلى ناصر إن الدراسة ستبدأ في موعدها.", url="https://example.org")
    assert _count(archive, articles) == _count(archive, versions) == 2


def test_what_cannot_be_read_is_kept_once_with_its_reason(archive: Archive) -> None:
    for _ in range(2):
        with Ingest(archive, workers=1) as run:
            run.add(b"\x00\x01\x02", name="picture.bin")
    with archive.reading() as connection:
        row = connection.execute(sa.select(problems.c.input, problems.c.reason, problems.c.times)).one()
    assert row.input == "picture.bin"
    assert row.reason
    assert row.times == 2


def test_versions_that_come_in_together_are_kept_in_their_order(archive: Archive) -> None:
    with Ingest(archive, workers=1) as run:
        for text in (TEXT, LATER, TEXT):
            run.add(text, url="https://example.org/1", outlet="صحيفة الميناء")
    assert (run.written.new, run.written.changed, run.written.seen) == (1, 1, 1)
    with archive.reading() as connection:
        kept = connection.execute(sa.select(versions.c.n, versions.c.text, versions.c.current).order_by("n"))
        assert [tuple(row) for row in kept] == [(1, TEXT, False), (2, LATER, True)]


def test_an_article_that_was_read_already_is_kept_as_one_that_is_read_here(
    archive: Archive, add: Add
) -> None:
    text = "قال وزير النقل سامي الحداد إن الجسر سيفتح يوم الأحد."
    unstorable = "حذرت مديرة المستشفى هدى\x00 العلي من نقص الأدوية."
    with Ingest(archive, workers=1) as run:
        keys = [
            run.add_read(qawl.read(one, url=f"https://minaa.example/{n}", outlet="صحيفة الميناء"))
            for n, one in enumerate((text, unstorable))
        ]
    add(text, url="https://minaa.example/0")
    with archive.reading() as connection:
        assert all(article_id(connection, key) for key in keys)
        assert connection.execute(sa.select(sa.func.count()).select_from(versions)).scalar_one() == 2
        kept = connection.execute(sa.select(statements.c.record).order_by(statements.c.id)).scalars().all()
    assert msgspec.json.decode(kept[0], type=Statement) == qawl.read(text).statements[0]
    assert len(kept) == 2
