"""`qawl actors` lists people and bodies, shows one, and keeps what is decided about them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qawl.archive import Archive, Ingest
from qawl.cli.app import app

TEXTS = (
    "قال وزير النقل سامي بن عمر الحداد إن الجسر سيفتح غداً.",
    "أكد وزير النقل سامي الحداد أن الميناء جاهز.",
    "قالت وزارة الخارجية الروسية إن السفير عاد.",
)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("news") / "news.db"
    with Archive.open(place, create=True) as opened, Ingest(opened, workers=1) as run:
        for text in TEXTS:
            run.add(text)
    return place


@pytest.fixture
def archive(news: Path, tmp_path: Path) -> str:
    return str(shutil.copy(news, tmp_path / "news.db"))


def _run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["actors", *arguments])
    return result.exit_code, result.stdout, result.stderr


def _json(*arguments: str) -> list[dict[str, object]]:
    code, out, _ = _run(*arguments, "--format", "json")
    assert code == 0
    found: list[dict[str, object]] = json.loads(out)
    return found


def test_actors_are_listed_with_their_latin_names(archive: str) -> None:
    found = _json("list", "--archive", archive)
    assert [(one["latin"], one["statements"]) for one in found][1] == ("Foreign Ministry, Russia", 1)
    assert found[0]["names"] == ["سامي بن عمر الحداد", "سامي الحداد"]
    assert "سامي بن عمر الحداد" in _run("list", "--archive", archive)[1]


@pytest.mark.parametrize("name", ["الحداد", "سامي الحداد", "Haddad", "1"])
def test_one_is_shown_by_any_name(archive: str, name: str) -> None:
    code, out, _ = _run("show", name, "--archive", archive)
    assert code == 0
    assert "وزير النقل" in out


def test_decisions_are_told_and_kept(archive: str) -> None:
    assert _run("rename", "الحداد", "وزير النقل الحداد", "--archive", archive)[0] == 0
    assert [one["name"] for one in _json("list", "--name", "سامي الحداد", "--archive", archive)] == [
        "وزير النقل الحداد"
    ]
    assert len(_json("split", "1", "سامي الحداد", "--archive", archive)) == 2
    assert len(_json("merge", "1", "سامي الحداد", "--archive", archive)) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "نجوى"),
        ("show", ""),
        ("merge", "الحداد", "1"),
        ("split", "الحداد", "فلان"),
        ("rename", "1", " "),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(archive: str, arguments: tuple[str, ...]) -> None:
    code, out, err = _run(*arguments, "--archive", archive)
    assert (code, out) == (2, "")
    assert err.startswith("qawl: ")
    assert err.count("\n") == 1


def test_an_unknown_name_is_told_in_the_same_words_everywhere(archive: str) -> None:
    asked = (
        ("actor", "نجوى"),
        ("actors", "show", "نجوى"),
        ("actors", "list", "--name", "نجوى"),
        ("due", "--actor", "نجوى"),
    )
    told = {CliRunner().invoke(app, [*one, "--archive", archive]).stderr for one in asked}
    assert told == {
        "qawl: nobody in the archive is called 'نجوى'; a part of a name is enough: qawl actors list --name NAME\n"
    }


def test_a_list_without_anybody_says_why(archive: str, empty: Path) -> None:
    assert "a smaller --offset" in _run("list", "--name", "الحداد", "--offset", "9", "--archive", archive)[2]
    assert "qawl ingest INPUT" in _run("list", "--archive", str(empty))[2]
