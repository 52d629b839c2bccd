"""What a user wishes forgotten goes with all that hangs on it, and stays out."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add, Once

from qawl.archive import (
    Archive,
    Ingest,
    backup,
    check,
    correct,
    corrections,
    forget,
    info,
    kept_one,
    reject,
    remember,
    undo_correction,
    wish,
)
from qawl.archive.find import index
from qawl.archive.keep import returning
from qawl.archive.schema import (
    actor_names,
    actors,
    answers,
    articles,
    forgotten,
    metadata,
    outcomes,
    speakers,
    statements,
    vectors,
)
from qawl.errors import QueryError

FIRST = (
    "تعهد وزير النقل سامي الحداد بافتتاح الجسر الجديد قبل نهاية العام. "
    "ودعت رئيسة البلدية منى الشامي الوزير سامي الحداد إلى دفع الرواتب."
)
SECOND = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الأحد."
THIRD = "حذرت مديرة المستشفى هدى العلي من نقص الأدوية."


@pytest.fixture
def filled(archive: Archive, add: Add, once: Once) -> Archive:
    def fill() -> None:
        add(FIRST, url="https://example.org/1")
        add(SECOND.replace("الأحد", "الخميس"), url="https://example.net/2", outlet="وكالة الساحل")
        add(SECOND, url="https://example.net/2", outlet="وكالة الساحل")
        add(THIRD, url="https://example.net/3", outlet="وكالة الساحل")

    once(fill)
    return archive


def column(archive: Archive, wanted: sa.Column[str]) -> list[str]:
    with archive.reading() as connection:
        return list(connection.execute(sa.select(wanted).order_by(wanted)).scalars())


def holds(archive: Archive, words: str) -> list[str]:
    """The columns in which words stand, but for what is to be kept out."""
    found = []
    with archive.reading() as connection:
        for table in metadata.sorted_tables:
            for name in (
                one for one in table.columns if isinstance(one.type, sa.Text) and table is not forgotten
            ):
                if connection.execute(sa.select(name).where(name.contains(words))).first():
                    found.append(str(name))
    return found


def whole(archive: Archive) -> bool:
    with archive.reading() as connection:
        current = set(connection.execute(sa.select(statements.c.id).where(statements.c.current)).scalars())
        assert index.ids(connection) == current
        assert set(connection.execute(sa.select(vectors.c.statement_id)).scalars()) == current
    return check(archive) == []


def test_an_article_goes_with_all_its_versions_and_stays_out(filled: Archive, add: Add) -> None:
    what = wish(filled, "article", "http://www.example.net/2#top")
    assert (what.articles, what.statements) == (1, 2)
    assert len(column(filled, articles.c.url)) == 3
    forget(filled, what)
    assert column(filled, articles.c.url) == ["https://example.net/3", "https://example.org/1"]
    assert holds(filled, "أمام السيارات") == []
    add(SECOND, url="https://example.net/2?utm_source=feed")
    assert len(column(filled, articles.c.url)) == 2
    assert whole(filled)


def test_an_outlet_goes_in_any_spelling_and_stays_out(filled: Archive) -> None:
    forget(filled, wish(filled, "outlet", "وكالهٔ  السّاحل".replace("ه\u0654", "ة")))
    assert [one.outlet for one in info(filled).outlets] == ["صحيفة الميناء"]
    assert holds(filled, "هدى العلي") == []
    with Ingest(filled, workers=1) as run:
        run.add(THIRD, outlet="وكالة الساحل", url="https://example.net/4")
    assert (run.written.new, run.written.kept_out) == (0, 1)
    assert info(filled).forgotten["outlet"]
    assert whole(filled)


def test_who_is_only_spoken_to_has_said_nothing(archive: Archive, add: Add) -> None:
    add("دعت رئيسة البلدية منى الشامي الحكومة السويسرية إلى دفع الرواتب.", url="https://example.org/1")
    add("قالت الحكومة السويسرية إن الجسر سيفتح.", url="https://example.org/2")
    forget(archive, wish(archive, "article", "https://example.org/2"))
    with archive.reading() as connection:
        counts = connection.execute(sa.select(actors.c.name, actors.c.statements)).all()
    assert dict(tuple(row) for row in counts)["الحكومة السويسرية"] == 0
    assert whole(archive)


def test_a_person_goes_with_his_names_and_is_no_longer_spoken_to(filled: Archive, add: Add) -> None:
    what = wish(filled, "person", "سامى الحداد")
    assert what.statements == 3
    forget(filled, what)
    assert column(filled, actors.c.name) == ["منى الشامي", "هدى العلي"]
    assert "سامي الحداد" not in column(filled, actor_names.c.name) + column(filled, speakers.c.name)
    assert set(holds(filled, "سامي الحداد")) <= {"versions.text", "statements.content"}
    assert len(column(filled, articles.c.url)) == 3
    assert whole(filled)
    add(f"{FIRST} وشكرت الشامي العمال.", url="https://example.org/1")
    add(SECOND, url="https://example.org/5")
    assert set(holds(filled, "سامي الحداد")) <= {"versions.text", "statements.content"}
    assert "منى الشامي" in column(filled, statements.c.speaker)
    assert whole(filled)


def test_what_a_person_said_together_with_another_goes_too_and_stays_out(archive: Archive, add: Add) -> None:
    together = "قال سالم العلي وخالد الحداد إن الطريق مغلق. وقال خالد الحداد إن الجسر سليم."
    add(together)
    forget(archive, wish(archive, "person", "سالم العلي"))
    add(together, url="https://example.org/again")
    assert set(column(archive, statements.c.speaker)) == {"خالد الحداد"}
    assert "سالم العلي، خالد الحداد" not in column(archive, speakers.c.name)


def test_what_was_forgotten_may_come_in_again(filled: Archive, add: Add) -> None:
    forget(filled, wish(filled, "person", "سامي الحداد"))
    forget(filled, wish(filled, "article", "https://example.net/3"))
    assert "سامي الحداد" in remember(filled, "person", "سامي الحدّاد").values
    remember(filled, "article", "example.net/3")
    assert info(filled).forgotten == {}
    add(THIRD, url="https://example.net/3")
    add(f"{SECOND} وشكر العمال.", url="https://example.net/2")
    assert {"هدى العلي", "سامي الحداد"} <= set(column(filled, actors.c.name))
    with pytest.raises(QueryError, match="no such outlet"):
        remember(filled, "outlet", "وكالة الساحل")


SAID = ("content", "speaker", "speaker_type", "addressee", "via", "within", "act", "record")


def told(archive: Archive) -> list[tuple[object, ...]]:
    """What stands in the newest versions: each statement with its article, its actors and how often it is carried."""
    of = sa.select(articles.c.url, statements.c.n, *(statements.c[name] for name in SAID), actors.c.name)
    of = of.select_from(statements.join(articles).outerjoin(actors, statements.c.actor_id == actors.c.id))
    with archive.reading() as connection:
        rows = connection.execute(of.where(statements.c.current).order_by(articles.c.url, statements.c.n))
        return [tuple(row) for row in rows]


def numbers(archive: Archive) -> dict[str, int]:
    with archive.reading() as connection:
        return {row.content: row.id for row in connection.execute(sa.select(statements)).all() if row.current}


@pytest.mark.parametrize("name", ["سامي الحداد", "منى الشامي", "هدى العلي"])
def test_who_is_let_in_again_is_back_as_he_was(filled: Archive, name: str) -> None:
    before, ids, people = told(filled), numbers(filled), column(filled, actors.c.name)
    what = wish(filled, "person", name)
    forget(filled, what)
    left = numbers(filled)
    assert told(filled) != before
    done = remember(filled, "person", name)
    assert done.statements == len(before) - len(left)
    assert told(filled) == before
    assert column(filled, actors.c.name) == people
    assert {content: id for content, id in numbers(filled).items() if content in left} == left
    assert left.items() <= ids.items()
    assert whole(filled)


def test_who_is_let_in_again_brings_nobody_else_along(archive: Archive, add: Add) -> None:
    add(FIRST, url="https://example.org/1")
    add("قال سالم العلي وسامي الحداد إن الطريق مغلق.", url="https://example.org/2")
    add("قال مدير السد سامي الحداد إن السد سليم.", url="https://example.org/3")
    for name in ("سالم العلي", "منى الشامي", "سامي الحداد"):
        forget(archive, wish(archive, "person", name))
    add(SECOND, url="https://example.org/4")  # taken in without him
    assert remember(archive, "person", "سامي الحداد").statements == 3
    assert set(column(archive, statements.c.speaker)) == {"سامي الحداد"}
    assert not {"سالم العلي", "منى الشامي"} & {
        *column(archive, speakers.c.name),
        *column(archive, actors.c.name),
    }
    remember(archive, "person", "منى الشامي")
    remember(archive, "person", "سالم العلي")
    assert {"سالم العلي، سامي الحداد", "منى الشامي"} <= set(column(archive, speakers.c.name))
    assert whole(archive)


def test_who_answered_one_that_is_let_in_again_answers_him_again(archive: Archive, add: Add) -> None:
    add("رد مدير المرفأ ياسر قباني على الوزير سامي الحداد قائلا إن الجسر الجديد لن يفتح.", date="2024-05-02")
    add("قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح.", date="2024-05-01")
    replied = column(archive, answers.c.kind)
    assert len(replied) == 1
    forget(archive, wish(archive, "person", "سامي الحداد"))
    assert column(archive, answers.c.kind) == []
    remember(archive, "person", "سامي الحداد")
    assert column(archive, answers.c.kind) == replied


def test_what_was_taken_in_while_one_is_let_in_again_has_him_too(
    archive: Archive, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(SECOND, url="https://example.org/1")
    forget(archive, wish(archive, "person", "سامي الحداد"))
    looked = returning._Again.read_some

    def beside(again: returning._Again) -> bool:
        more = looked(again)
        if not more:
            add(SECOND.replace("الأحد", "الثلاثاء"), url="https://example.org/2")
        return more

    monkeypatch.setattr(returning._Again, "read_some", beside)
    assert remember(archive, "person", "سامي الحداد").statements == 2
    assert column(archive, statements.c.speaker) == ["سامي الحداد"] * 2


def test_corrections_of_others_hold_when_one_is_let_in_again(archive: Archive, add: Add) -> None:
    add(FIRST, url="https://example.org/1")
    asked = next(id for content, id in numbers(archive).items() if "الرواتب" in content)
    correct(archive, asked, act="warn")
    mine = next(id for content, id in numbers(archive).items() if "الجسر" in content)
    reject(archive, asked)
    forget(archive, wish(archive, "person", "سامي الحداد"))
    assert mine not in numbers(archive).values()
    assert remember(archive, "person", "سامي الحداد").statements == 1
    assert asked not in numbers(archive).values()
    with archive.reading() as connection:
        undo = next(one.id for one in corrections(connection) if one.kind == "rejected")
    undo_correction(archive, undo)
    with archive.reading() as connection:
        one = kept_one(connection, asked)
    assert (one.statement.act, one.statement.addressee) == ("warn", "الوزير سامي الحداد")
    assert whole(archive)


def test_what_is_not_there_can_be_kept_out(archive: Archive, add: Add) -> None:
    for kind, value in (
        ("article", "https://example.net/3"),
        ("outlet", "وكالة الساحل"),
        ("person", "سامي الحداد"),
    ):
        what = wish(archive, kind, value)  # type: ignore[arg-type]
        assert (what.articles, what.statements) == (0, 0)
        forget(archive, what)
        forget(archive, what)
    add(SECOND, url="https://example.org/1")
    add(THIRD, url="https://example.net/3")
    assert info(archive).statements == 0
    for hostile in ("'; DROP TABLE articles; --", "a\0b", "\ud800", "%", "\u202e"):
        assert wish(archive, "person", hostile).statements == 0
    with pytest.raises(QueryError, match="which person"):
        wish(archive, "person", "  ")


def test_outcomes_go_with_what_they_are_of(filled: Archive) -> None:
    with filled.writing() as connection:
        said = sa.select(articles.c.key, statements.c.content).join_from(statements, articles)
        for key, content in connection.execute(said).all():
            new = {
                "at": "",
                "by": "",
                "article_key": key,
                "content": content,
                "outcome": "kept",
                "evidence": "",
            }
            connection.execute(sa.insert(outcomes).values(new))
    forget(filled, wish(filled, "person", "سامي الحداد"))
    assert len(column(filled, outcomes.c.content)) == 2
    forget(filled, wish(filled, "outlet", "وكالة الساحل"))
    assert len(column(filled, outcomes.c.content)) == 1


def test_a_backup_holds_nothing_of_what_was_forgotten(filled: Archive, tmp_path: Path) -> None:
    forget(filled, wish(filled, "article", "https://example.net/3"))
    backup(filled, tmp_path / "backup.db")
    assert "الأدوية".encode() not in (tmp_path / "backup.db").read_bytes()
