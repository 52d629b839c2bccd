"""What a user corrects in a statement shows in all that hangs on it, outlives new ingests, and can be taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add, Once
from tests.archive.test_forgetting import holds

import qawl
from qawl.archive import (
    Archive,
    Ingest,
    Kept,
    Query,
    check,
    copy,
    correct,
    corrected_gold,
    corrections,
    find_actor,
    forget,
    info,
    kept_of_article,
    kept_one,
    list_actors,
    reject,
    remember,
    repair,
    schema,
    search,
    span_of_words,
    undo_correction,
    wish,
)
from qawl.archive.keep.corrections.applied import applied
from qawl.archive.keep.corrections.stored import in_force
from qawl.archive.schema import answers, statement_themes, statements
from qawl.board import dossier
from qawl.board.outcomes import resolve
from qawl.errors import QueryError
from qawl.evaluation import Pairing, evaluate, judged, read_gold
from qawl.types import Span

URL = "https://example.org/1"
TEXT = (
    "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات في 20 مايو 2024. "
    "وأضاف الحداد أن كلفة الجسور بلغت ثلاثة ملايين دينار.\n"
    "ودعت المديرة رنا الصباغ الحكومة إلى خفض سعر الوقود."
)
OPENS = "الجسر الجديد سيفتح أمام السيارات في 20 مايو 2024"
COST = "كلفة الجسور بلغت ثلاثة ملايين دينار"
FUEL = "خفض سعر الوقود"


@pytest.fixture
def filled(archive: Archive, add: Add, once: Once) -> Archive:
    def fill() -> None:
        add(TEXT, url=URL)

    once(fill)
    return archive


def said(archive: Archive, words: str) -> Kept:
    """The current statement of these words."""
    with archive.reading() as connection:
        asked = sa.select(statements.c.id).where(statements.c.content == words, statements.c.current)
        return kept_one(connection, connection.execute(asked).scalar_one())


def current(archive: Archive) -> list[str]:
    with archive.reading() as connection:
        asked = sa.select(statements.c.content).where(statements.c.current).order_by(statements.c.n)
        return list(connection.execute(asked).scalars())


def of(archive: Archive, name: str) -> int:
    """How many statements the actor of this name made, as it is counted and as it is found."""
    with archive.reading() as connection:
        actor = find_actor(connection, name)[0]
        rows = sa.select(sa.func.count()).where(statements.c.actor_id == actor.id, statements.c.current)
        assert connection.execute(rows).scalar_one() == actor.statements
    return actor.statements


def found(archive: Archive, words: str) -> list[int]:
    return [hit.kept.id for hit in search(archive, Query(words=words)).hits]


def test_a_speaker_is_another(filled: Archive) -> None:
    one = said(filled, COST)
    now = correct(filled, one.id, speaker="رنا الصباغ", by="ليلى")
    assert (now.id, now.statement.speaker, now.statement.speaker_type) == (
        one.id,
        "رنا الصباغ",
        "person",
    )
    assert (of(filled, "رنا الصباغ"), of(filled, "سامي الحداد")) == (2, 1)
    assert any(proof.field == "speaker" and proof.rule == "corrected" for proof in now.statement.evidence)
    assert check(filled) == []


def test_who_is_new_needs_a_type(filled: Archive) -> None:
    one = said(filled, COST)
    with pytest.raises(QueryError, match="type"):
        correct(filled, one.id, speaker="هدى العلي")
    now = correct(filled, one.id, speaker="هدى العلي", speaker_type="person")
    assert now.actor == "هدى العلي"
    assert of(filled, "هدى العلي") == 1
    undo_correction(filled, 1)
    with filled.reading() as connection:
        assert find_actor(connection, "هدى العلي") == []
    assert of(filled, "سامي الحداد") == 2
    assert check(filled) == []


def test_words_that_were_added_are_found(filled: Archive) -> None:
    one = said(filled, OPENS)
    assert found(filled, "مايو") == [one.id]
    with filled.reading() as connection:
        shorter = span_of_words(connection, one.id, "الجسر الجديد سيفتح أمام السيارات")
    now = correct(filled, one.id, content=[shorter])
    assert now.content == "الجسر الجديد سيفتح أمام السيارات"
    assert now.statement.due is None
    assert found(filled, "مايو") == []
    assert found(filled, "الجسر سيفتح") == [one.id]
    assert check(filled) == []
    undo_correction(filled, 1)
    assert said(filled, OPENS).statement == one.statement
    assert found(filled, "مايو") == [one.id]


def test_what_is_rejected_is_in_no_list(filled: Archive) -> None:
    one = said(filled, FUEL)
    gone = reject(filled, one.id, by="ليلى")
    assert (gone.id, gone.current) == (one.id, False)
    assert current(filled) == [OPENS, COST]
    assert found(filled, "الوقود") == []
    with filled.reading() as connection:
        assert [actor.name for actor in list_actors(connection)] == ["سامي الحداد"]
        (noted,) = corrections(connection, article_id=one.article_id)
    assert (noted.kind, noted.by, noted.statement_id, noted.content) == ("rejected", "ليلى", one.id, FUEL)
    assert check(filled) == []
    with pytest.raises(QueryError, match="rejected"):
        correct(filled, one.id, act="warn")
    undo_correction(filled, noted.id)
    assert said(filled, FUEL).statement == one.statement
    assert of(filled, "رنا الصباغ") == 1
    assert check(filled) == []


def test_what_follows_from_a_correction_follows(filled: Archive) -> None:
    one = said(filled, COST)
    now = correct(filled, one.id, act="accuse", addressee="شركة الساحل").statement
    assert (now.act, now.plover, now.addressee) == ("accuse", "ACCUSE", "شركة الساحل")
    promise = correct(filled, said(filled, OPENS).id, act="assert").statement
    assert promise.due is None
    assert correct(filled, one.id, addressee=None).statement.act == "accuse"
    undo_correction(filled, 1)
    left = said(filled, COST).statement
    assert (left.act, left.addressee) == (one.statement.act, None)
    assert check(filled) == []


def test_themes_and_meaning_follow_the_words(filled: Archive) -> None:
    one = said(filled, OPENS)
    price = TEXT.index(FUEL)
    correct(filled, one.id, content=[Span(price, price + len(FUEL))])
    with filled.reading() as connection:
        asked = sa.select(statement_themes.c.theme).where(statement_themes.c.statement_id == one.id)
        assert set(connection.execute(asked).scalars()) == set(kept_one(connection, one.id).statement.themes)
    near = search(filled, Query(like=FUEL)).hits
    assert one.id in [hit.kept.id for hit in near if hit.likeness and hit.likeness > 0.99]


def test_several_parts_may_be_the_content(filled: Archive) -> None:
    one = said(filled, COST)
    first, last = (Span(start, start + 5) for start in (TEXT.index("كلفة"), TEXT.index("دينار")))
    now = correct(filled, one.id, content=[last, first])
    assert now.statement.content == (Span(first.start, first.end - 1), last)
    assert now.content == "كلفة […] دينار"
    assert check(filled) == []


def test_cue_and_source_are_others(filled: Archive) -> None:
    one = said(filled, COST)
    with filled.reading() as connection:
        cue, source = (span_of_words(connection, one.id, words) for words in ("وأضاف", "سامي الحداد"))
    assert correct(filled, one.id, source=source).source == "سامي الحداد"
    assert correct(filled, one.id, cue=None).cue == ""
    assert correct(filled, one.id, cue=cue, source=None).cue == "وأضاف"
    with filled.reading() as connection:
        newest = corrections(connection, statement_id=one.id)[0]
    assert [(one.field, one.was, one.now) for one in newest.changes] == [
        ("cue", None, "وأضاف"),
        ("source", "سامي الحداد", None),
    ]


def test_a_correction_holds_for_a_new_version(filled: Archive, add: Add) -> None:
    one = said(filled, COST)
    correct(filled, one.id, speaker="رنا الصباغ")
    reject(filled, said(filled, FUEL).id)
    add(f"عاجل من الميناء اليوم.\n{TEXT} وشكرت الصباغ العمال.", url=URL)
    now = said(filled, COST)
    assert now.id != one.id
    assert (now.statement.speaker, now.actor) == ("رنا الصباغ", "رنا الصباغ")
    assert FUEL not in current(filled)
    assert check(filled) == []
    with filled.reading() as connection:
        assert {noted.statement_id for noted in corrections(connection)} >= {now.id}
    undo_correction(filled, 1)
    assert said(filled, COST).statement.speaker == "سامي الحداد"


def test_a_new_version_without_the_words_is_left_alone(filled: Archive, add: Add) -> None:
    correct(filled, said(filled, COST).id, speaker="رنا الصباغ")
    add(TEXT.replace("ثلاثة", "أربعة"), url=URL)
    assert said(filled, COST.replace("ثلاثة", "أربعة")).statement.speaker == "سامي الحداد"
    with filled.reading() as connection:
        assert [noted.statement_id for noted in corrections(connection)] == [None]
    assert check(filled) == []


def test_spans_are_found_again_in_a_new_version(filled: Archive, add: Add) -> None:
    one = said(filled, OPENS)
    with filled.reading() as connection:
        shorter = span_of_words(connection, one.id, "الجسر الجديد سيفتح")
    correct(filled, one.id, content=[shorter])
    add(f"خبر عاجل.\n{TEXT}", url=URL)
    assert said(filled, "الجسر الجديد سيفتح").statement.content[0].start == shorter.start + len("خبر عاجل.\n")


def test_ties_are_made_again(archive: Archive, add: Add) -> None:
    add(TEXT, url=URL)
    add(TEXT, url="https://example.net/2", outlet="وكالة الساحل")
    one = said_in(archive, OPENS, URL)
    assert one.claim_id is not None
    reject(archive, one.id)
    with archive.reading() as connection:
        assert kept_one(connection, one.id).claim_id is None
    assert check(archive) == []
    undo_correction(archive, 1)
    assert said_in(archive, OPENS, URL).claim_id is not None
    correct(archive, one.id, content=[Span(TEXT.index(FUEL), TEXT.index(FUEL) + len(FUEL))])
    assert said_in(archive, OPENS, "https://example.net/2").claim_id is None
    assert check(archive) == []


def test_what_answered_a_statement_looks_for_another(archive: Archive, add: Add) -> None:
    add("قال وزير النقل سامي الحداد إن الجسر الجديد آمن تماماً للسيارات.", url=URL)
    reply = "رداً على تصريحات سامي الحداد، قالت المديرة رنا الصباغ إن الجسر الجديد ليس آمناً للسيارات."
    add(reply, url="https://example.net/2", date="2024-05-02")

    def answered() -> list[int]:
        with archive.reading() as connection:
            return list(connection.execute(sa.select(answers.c.to_id)).scalars())

    one = said(archive, "الجسر الجديد آمن تماماً للسيارات")
    assert answered() == [one.id]
    reject(archive, one.id)
    assert answered() == []
    undo_correction(archive, 1)
    assert answered() == [one.id]


def test_a_day_that_was_corrected_stays_whatever_else_is(filled: Archive, add: Add) -> None:
    one = said(filled, OPENS)
    assert correct(filled, one.id, due="2024-05").statement.due == "2024-05"
    assert correct(filled, one.id, act="promise").statement.due == "2024-05"  # not found again by the act
    add(f"{TEXT}\nوشكر الوزير العمال.", url=URL)
    again = said(filled, OPENS)
    assert again.statement.due == "2024-05"
    with filled.reading() as connection:
        last = connection.execute(sa.select(statements.c.due_end).where(statements.c.id == again.id)).scalar()
        made = corrections(connection)
    assert last == "2024-05-31"
    for noted in made:
        undo_correction(filled, noted.id)
    assert said(filled, OPENS).statement.due == one.statement.due == "2024-05-20"
    assert check(filled) == []


def said_in(archive: Archive, words: str, url: str) -> Kept:
    with archive.reading() as connection:
        asked = sa.select(statements.c.id).where(statements.c.content == words, statements.c.current)
        return next(
            one for id in connection.execute(asked).scalars() if (one := kept_one(connection, id)).url == url
        )


def test_they_outlive_that_an_article_was_forgotten(filled: Archive, add: Add) -> None:
    correct(filled, said(filled, COST).id, speaker="هدى العلي", speaker_type="person")
    reject(filled, said(filled, FUEL).id)
    forget(filled, wish(filled, "article", URL))
    with filled.reading() as connection:
        assert corrections(connection) == []
    assert holds(filled, "هدى العلي") == holds(filled, "الوقود") == []
    remember(filled, "article", URL)
    add(TEXT, url=URL)
    assert said(filled, COST).actor == "هدى العلي"
    assert current(filled) == [OPENS, COST]
    with filled.reading() as connection:
        assert [noted.kind for noted in corrections(connection)] == ["rejected", "corrected"]
    assert check(filled) == []


def test_nothing_of_one_who_is_forgotten_is_left_in_them(filled: Archive, add: Add) -> None:
    correct(filled, said(filled, COST).id, speaker="رنا الصباغ")
    correct(filled, said(filled, FUEL).id, speaker="سامي الحداد", addressee="هدى العلي")
    reject(filled, said(filled, OPENS).id)
    forget(filled, wish(filled, "person", "سامي الحداد"))
    assert holds(filled, "سامي الحداد") == ["versions.text"]
    assert current(filled) == [COST]
    with filled.reading() as connection:
        (left,) = corrections(connection)
    assert left.changes[0].now == "رنا الصباغ"
    assert check(filled) == []
    with pytest.raises(QueryError, match="forgotten"):
        correct(filled, said(filled, COST).id, speaker="سامي الحدّاد")
    add(f"{TEXT} وشكرت الصباغ العمال.", url=URL)
    assert COST not in current(filled)
    assert check(filled) == []


def test_they_go_with_a_copy_and_stay_in_a_repair(filled: Archive, database: Callable[[], str]) -> None:
    correct(filled, said(filled, COST).id, speaker="رنا الصباغ")
    reject(filled, said(filled, FUEL).id)
    with Archive.open(database(), create=True) as other:
        copy(filled, other)
        repair(other)
        assert check(other) == []
        assert said(other, COST).actor == "رنا الصباغ"
        assert current(other) == [OPENS, COST]
        undo_correction(other, 2)
        correct(other, said(other, FUEL).id, act="warn")
        with other.reading() as connection:
            assert [noted.id for noted in corrections(connection)] == [3, 1]
    assert info(filled).decisions == {"correction": 1, "rejection": 1}
    assert info(filled).superseded_statements == 0


def test_corrected_articles_are_gold(filled: Archive, add: Add, tmp_path: Path) -> None:
    add("حذرت مديرة المستشفى هدى العلي من نقص الأدوية.", url="https://example.net/2")
    reject(filled, said(filled, OPENS).id)
    correct(filled, said(filled, COST).id, act="accuse", speaker="رنا الصباغ")
    with filled.reading() as connection:
        lines = [msgspec.json.encode(one) for one in corrected_gold(connection)]
    place = tmp_path / "gold.jsonl"
    place.write_bytes(b"\n".join(lines))
    (line,) = read_gold(place)
    assert [one.content[0].of(line.text) for one in line.statements] == [COST, FUEL]
    assert (line.statements[0].speaker, line.statements[0].act) == ("رنا الصباغ", "accuse")
    assert [one["n"] for one in msgspec.json.decode(lines[0])["statements"]] == [1, 2]
    scores = evaluate([Pairing(line, judged(qawl.read(TEXT)))])
    assert (scores["gold"], scores["predicted"]) == (2, 3)


def test_what_stood_within_a_rejected_statement_stands_alone(archive: Archive, add: Add) -> None:
    add("قالت المديرة رنا الصباغ: «الشركة أكدت أن العمل مستمر، ونحن ننتظر النتائج منذ شهر».")
    inner = said(archive, "العمل مستمر، ونحن ننتظر النتائج منذ شهر")
    assert inner.statement.within == 1
    with archive.reading() as connection:
        outer = next(one for one in kept_of_article(connection, inner.article_id) if one.statement.n == 1)
    reject(archive, outer.id)
    with archive.reading() as connection:
        assert kept_one(connection, inner.id).statement.within is None
        assert [one.n for one in next(corrected_gold(connection)).statements] == [1]
    undo_correction(archive, 1)
    with archive.reading() as connection:
        assert kept_one(connection, inner.id).statement == inner.statement


def test_an_outcome_follows_the_words_it_was_marked_on(filled: Archive) -> None:
    one = said(filled, OPENS)
    resolve(filled, one.id, "kept", evidence="https://example.org/9")
    with filled.reading() as connection:
        shorter = span_of_words(connection, one.id, "الجسر الجديد سيفتح")
    correct(filled, one.id, content=[shorter])
    with filled.reading() as connection:
        found = dossier(connection, one.id)
    assert found.outcome is not None
    assert [noted.id for noted in found.corrections] == [1]


IMPOSSIBLE: list[tuple[dict[str, Any], str]] = [
    ({}, "nothing to correct"),
    ({"act": "announce"}, "says that already"),
    ({"act": "shout"}, "assert, announce"),
    ({"act": None}, "assert, announce"),
    ({"speaker": "هدى العلي", "speaker_type": "robot"}, "person, organization"),
    ({"speaker": None, "speaker_type": "person"}, "no type"),
    ({"speaker": " "}, "1 to 300"),
    ({"addressee": "a" * 301}, "1 to 300"),
    ({"content": []}, "reject it"),
    ({"content": [Span(5, 5)]}, "no stretch"),
    ({"content": [Span(5, 10**6)]}, "characters"),
    ({"content": [Span(0, 9), Span(5, 12)]}, "overlap"),
    ({"cue": Span(3, 4)}, "no words"),
]


def test_what_cannot_be_so_is_said(filled: Archive) -> None:
    one = said(filled, OPENS)
    for fields, told in IMPOSSIBLE:
        with pytest.raises(QueryError, match=told):
            correct(filled, one.id, **fields)
    assert said(filled, OPENS).statement == one.statement
    with filled.reading() as connection:
        assert corrections(connection, undone=True) == []


def test_what_is_not_there_is_said(filled: Archive) -> None:
    with pytest.raises(QueryError, match="no statement 99"):
        reject(filled, 99)
    with pytest.raises(QueryError, match="no correction 99"):
        undo_correction(filled, 99)
    with filled.reading() as connection, pytest.raises(QueryError, match="letter for letter"):
        span_of_words(connection, said(filled, OPENS).id, "كلام آخر")
    reject(filled, said(filled, OPENS).id)
    undo_correction(filled, 1)
    with pytest.raises(QueryError, match="before"):
        undo_correction(filled, 1)


def test_they_hold_in_an_archive_made_anew(filled: Archive, tmp_path: Path) -> None:
    correct(filled, said(filled, COST).id, speaker="رنا الصباغ", act="accuse")
    correct(filled, said(filled, COST).id, act="warn")
    reject(filled, said(filled, FUEL).id)
    undo_correction(filled, 2)
    with filled.reading() as connection:
        made = [dict(row._mapping) for row in connection.execute(sa.select(schema.corrections))]
    with Archive.open(tmp_path / "new.db", create=True) as anew:
        with anew.writing() as connection:
            connection.execute(sa.insert(schema.corrections), made)
        with Ingest(anew, workers=1) as run:
            run.add(TEXT, url=URL, date=dt.date(2024, 5, 1), outlet="صحيفة الميناء")
        assert said(anew, COST).statement == said(filled, COST).statement
        assert current(anew) == current(filled) == [OPENS, COST]
        assert check(anew) == []


def test_a_reading_with_other_bounds_is_still_corrected(filled: Archive) -> None:
    correct(filled, said(filled, COST).id, speaker="رنا الصباغ")
    with filled.reading() as connection:
        (key,) = connection.execute(sa.select(schema.articles.c.key)).scalars()
        (digest,) = connection.execute(sa.select(schema.versions.c.digest)).scalars()
        made = list(in_force(connection, key))
    read = qawl.read(TEXT)
    second = read.statements[1]
    content = (Span(second.content[0].start, second.content[0].end - len(" دينار")),)
    shorter = msgspec.structs.replace(second, content=content)
    otherwise = msgspec.structs.replace(read, statements=(read.statements[0], shorter, read.statements[2]))
    done = applied(otherwise, digest, made).reading
    assert [one.speaker for one in done.statements] == ["سامي الحداد", "رنا الصباغ", "رنا الصباغ"]
    assert done.statements[1].content == content
    assert applied(msgspec.structs.replace(read, statements=read.statements[:1]), digest, made).by == ()


def test_an_actor_may_be_given_by_his_number(filled: Archive) -> None:
    with filled.reading() as connection:
        rana = find_actor(connection, "رنا الصباغ")[0]
    now = correct(filled, said(filled, COST).id, speaker=str(rana.id))
    assert (now.statement.speaker, now.actor_id) == ("رنا الصباغ", rana.id)
