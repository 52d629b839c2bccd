"""One person under several names and spellings is one actor, whom any of them finds."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, Query, find_actor, search
from qawl.archive.schema import actors, speakers, statements
from qawl.errors import QueryError


def _found(archive: Archive, text: str) -> list[str]:
    with archive.reading() as connection:
        return [actor.name for actor in find_actor(connection, text)]


def test_any_spelling_finds_an_actor(archive: Archive, add: Add) -> None:
    add("قال وزير النقل عبد الرحمن بن أحمد الحدّاد إن الجسر الجديد سيفتح يوم الأحد.")
    for text in ("عبدالرحمن احمد الحداد", "الحداد", "الوزير عبد الرحمن الحداد"):
        assert _found(archive, text) == ["عبد الرحمن بن أحمد الحدّاد"]
    assert _found(archive, "سالم الحداد") == []


@pytest.mark.parametrize("text", ["", " \0 ", "ا" * 100_000])
def test_what_can_be_no_name_is_refused(archive: Archive, text: str) -> None:
    with pytest.raises(QueryError, match="a name"):
        _found(archive, text)


@pytest.mark.parametrize("text", ["%", "_", "' OR 1=1 --", "\u202e", "سالم\0", "9" * 100, "🌍"])
def test_odd_texts_find_nobody(archive: Archive, add: Add, text: str) -> None:
    add("قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح يوم الأحد.")
    assert _found(archive, text) == []


def _speakers(archive: Archive) -> dict[str, set[int | None]]:
    """The actors of each name that speakers are called by."""
    found: dict[str, set[int | None]] = {}
    with archive.reading() as connection:
        for name, actor in connection.execute(sa.select(speakers.c.name, speakers.c.actor_id)):
            found.setdefault(name, set()).add(actor)
    return found


def _one(archive: Archive, *names: str) -> bool:
    """Whether all speakers of these names are one actor."""
    found = _speakers(archive)
    actors = set().union(*(found[name] for name in names))
    return len(actors) == 1 and None not in actors


def test_one_foreign_name_in_two_spellings_is_one_actor(archive: Archive, add: Add) -> None:
    add("قال المبعوث الأممي هانس غروندبرغ إن الهدنة صامدة.")
    add("أكد المبعوث الأممي هانس جروندبرج أن المشاورات مستمرة.", outlet="صحيفة المرفأ")
    assert _one(archive, "هانس غروندبرغ", "هانس جروندبرج")
    assert _found(archive, "Grundberg") == _found(archive, "هانس غروندبيرغ") != []


def test_people_of_one_name_with_roles_apart_are_two(archive: Archive, add: Add) -> None:
    add("قال مدير مستشفى الساحل محمد العتيبي إن القسم الجديد جاهز.", outlet="صحيفة المرفأ")
    add("قال مدرب نادي النجوم محمد العتيبي إن المباراة صعبة.")
    assert len(_speakers(archive)["محمد العتيبي"]) == 2


def test_a_name_without_the_father_is_the_same_where_the_office_is(archive: Archive, add: Add) -> None:
    add("قال رئيس بلدية الساحل سالم بن خالد الشمري إن الطريق سيفتح غداً.")
    add("قال رئيس بلدية الساحل سالم الشمري إن الحديقة أغلقت.", outlet="صحيفة المرفأ")
    assert _one(archive, "سالم بن خالد الشمري", "سالم الشمري")


def test_a_family_name_is_joined_as_long_as_one_man_bears_it(archive: Archive, add: Add) -> None:
    add("قال الرئيس جيمي كارتر إن الاتفاق قريب.")
    add("قال الرئيس جيمي كارتر إن الوفد وصل.", outlet="صحيفة المرفأ")
    add("قال كارتر إن المحادثات انتهت.", date="2024-05-03")
    assert _one(archive, "جيمي كارتر", "كارتر")
    add("قال وزير الدفاع آشتون كارتر إن القوات باقية.", date="2024-05-04")
    assert not _one(archive, "جيمي كارتر", "كارتر")
    assert not _one(archive, "آشتون كارتر", "كارتر")


def test_a_family_name_before_the_full_name_is_joined_later(archive: Archive, add: Add) -> None:
    add("قال زيلينسكي إن الجيش يتقدم.")
    for day in ("2024-05-02", "2024-05-03"):
        add(f"قال الرئيس فولوديمير زيلينسكي إن الجيش يتقدم في {day}.", date=day)
    add("قال الرئيس فولوديمير زيلينسكي إن الجيش توقف.", date="2024-05-04", outlet="صحيفة المرفأ")
    assert _found(archive, "زيلينسكي") == ["فولوديمير زيلينسكي"]


def test_one_who_goes_by_a_nickname_is_one_where_the_roles_agree(archive: Archive, add: Add) -> None:
    add("قال الناطق باسم كتائب النسر أبو صخر إن الجسر هدف.")
    add("أكد الناطق العسكري باسم كتائب النسر أبو صخر أن المعركة مستمرة.", date="2024-09-01")
    add("قال مدير مدرسة الساحل أبو صخر إن الدراسة بدأت.", date="2024-05-02")
    assert len(_speakers(archive)["أبو صخر"]) == 2


def test_those_known_by_a_family_name_alone_are_joined_when_it_comes_out_who_is_meant(
    archive: Archive, add: Add
) -> None:
    add("قالت النائبة ميشيل أوباما إن الحملة بدأت.")
    add("قال أوباما إن المفاوضات انتهت.", date="2024-05-02")
    for day in range(3, 9):
        add(f"قال الرئيس باراك أوباما إن المفاوضات بدأت في {day} مايو.", date=f"2024-05-0{day}")
    add("قال أوباما إن الاتفاق قريب.", date="2024-05-09")
    assert _one(archive, "أوباما", "باراك أوباما")


def test_a_ministry_is_that_of_its_country(archive: Archive, add: Add) -> None:
    add("قالت وزارة الخارجية الروسية إن السفير عاد.")
    add("أعلنت الخارجية الروسية أن السفير سافر.", outlet="صحيفة المرفأ")
    add("أعلنت وزارة الصحة أن اللقاح متوفر.", outlet="صحيفة عكاظ")
    add("أعلنت وزارة الصحة أن اللقاح نفد.", outlet="صحيفة هسبريس")
    assert _one(archive, "وزارة الخارجية الروسية", "الخارجية الروسية")
    assert len(_speakers(archive)["وزارة الصحة"] - {None}) == 2


def test_what_is_called_by_its_kind_alone_is_no_actor(archive: Archive, add: Add) -> None:
    add("قالت الشركة إن الأرباح زادت. وقال مسؤولون إن السوق هادئة. وكشفت الدراسة أن الأسعار ترتفع.")
    assert set().union(*_speakers(archive).values()) == {None}


def test_persons_who_speak_together_are_no_one_actor(archive: Archive, add: Add) -> None:
    add("قال سالم العلي إن الجسر سليم. وقال سالم العلي وخالد الحداد إن الطريق مغلق.")
    assert _speakers(archive)["سالم العلي، خالد الحداد"] == {None} != _speakers(archive)["سالم العلي"]


@pytest.mark.parametrize("name", ["سالم العلي", "خالد الحدّاد", "سالم العلي، خالد الحداد"])
def test_what_persons_say_together_is_found_by_each_of_them(archive: Archive, add: Add, name: str) -> None:
    add("قال سالم العلي إن الجسر سليم. وقال سالم العلي وخالد الحداد إن الطريق مغلق.")
    found = {hit.kept.statement.speaker for hit in search(archive, Query(speaker=(name,))).hits}
    assert found - {"سالم العلي"} == {"سالم العلي، خالد الحداد"}
    assert ("سالم العلي" in found) == (name == "سالم العلي")


def test_addressees_are_actors_too(archive: Archive, add: Add) -> None:
    add("قال وزير النقل سامي الحداد إن الجسر سيفتح.")
    add("دعا النائب فريد نصار الوزير سامي الحداد إلى فتح الجسر.", outlet="صحيفة المرفأ")
    with archive.reading() as connection:
        spoken_to = connection.execute(
            sa.select(actors.c.name).join(statements, statements.c.addressee_id == actors.c.id)
        ).scalars()
        assert set(spoken_to) == {"سامي الحداد"}
