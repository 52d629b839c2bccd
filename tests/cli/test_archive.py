"""`qawl archive` from the command line."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qawl.archive import Archive, Ingest
from qawl.cli.app import app

TEXT = "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات يوم الأحد."


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one article and one problem."""
    path = tmp_path_factory.mktemp("news") / "news.db"
    with Archive.open(path, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(TEXT, outlet="صحيفة الميناء")
        run.add(b"\x00\x01", name="picture.bin")
    return path


@pytest.fixture
def place(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, which is the one of the environment."""
    path = Path(shutil.copy(news, tmp_path / "news.db"))
    monkeypatch.setenv("QAWL_ARCHIVE", str(path))
    return path


def call(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(app, ["archive", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result


def test_info_for_eyes_and_for_programs(place: Path) -> None:
    shown = call("info").stdout
    assert "صحيفة الميناء" in shown and "statements: 1" in shown and "problems" in shown
    found = json.loads(call("info", "--format", "json").stdout)
    assert (found["articles"], found["problems"]) == (1, 1)


def test_problems_are_shown_until_cleared(place: Path) -> None:
    assert "picture.bin" in call("problems").stdout
    assert json.loads(call("problems", "--format", "json").stdout)[0]["times"] == 1
    call("problems", "--clear")
    cleared = call("problems")
    assert (cleared.stdout, cleared.stderr) == ("", "qawl: no problems are noted\n")


def test_check_says_what_is_wrong_and_what_to_do(place: Path) -> None:
    connection = sqlite3.connect(place)
    connection.execute("UPDATE versions SET text = text || ' '")
    connection.commit()
    connection.close()
    result = call("check", code=1)
    assert "version 1" in result.stdout and "backup" in result.stdout
    assert json.loads(call("check", "--format", "json", code=1).stdout)[0]["count"] == 1


def test_vacuum_and_upgrade_say_what_they_did(place: Path) -> None:
    assert "MB" in call("vacuum").stdout
    assert "schema" in call("upgrade").stdout


def test_changes_are_shown_in_brackets(place: Path) -> None:
    assert "no article was taken in again" in CliRunner().invoke(app, ["changes"]).stderr
    with Archive.open(place) as archive:
        for text in (TEXT, TEXT.replace("الأحد", "الخميس")):
            with Ingest(archive, workers=1) as run:
                run.add(text, url="https://example.org/1")
    shown = CliRunner().invoke(app, ["changes", "--article", "https://example.org/1"]).stdout
    assert "[الأحد]" in shown and "[الخميس]" in shown
    found = json.loads(CliRunner().invoke(app, ["changes", "--format", "json"]).stdout)
    assert found[0]["edits"][0]["now"] == "الخميس"
    assert CliRunner().invoke(app, ["changes", "--article", "https://example.org/2"]).exit_code == 2


def test_export_writes_a_file(place: Path, tmp_path: Path) -> None:
    for form in ("csv", "parquet"):
        output = tmp_path / f"statements.{form}"
        assert CliRunner().invoke(app, ["export", "--format", form, "--output", str(output)]).exit_code == 0
        assert output.stat().st_size > 100
    assert "الجسر" in CliRunner().invoke(app, ["export", "--format", "jsonl"]).stdout


def test_backup_and_copy_make_archives(place: Path, tmp_path: Path) -> None:
    call("backup", tmp_path / "backup.db")
    assert "already" in call("backup", tmp_path / "backup.db", code=2).stderr
    shown = call("copy", tmp_path / "copy.db", "--archive", tmp_path / "backup.db").stdout
    assert "articles: 1, statements: 1" in shown


def test_what_is_let_in_again_comes_back(place: Path) -> None:
    call("forget", "--person", "سامي الحداد", "--yes")
    assert "statements: 0" in call("info").stdout
    told = call("forget", "--person", "سامي الحداد", "--undo").stdout
    assert "articles read again: 1, his statements that are back: 1" in told
    assert "statements: 1" in call("info").stdout
    call("forget", "--outlet", "صحيفة الميناء", "--yes")
    assert "ingest the pages anew" in call("forget", "--outlet", "صحيفة الميناء", "--undo").stdout
    with Archive.open(place) as archive, Ingest(archive, workers=1) as run:
        run.add(TEXT, outlet="صحيفة الميناء")
    assert "statements: 1" in call("info").stdout


def test_before_one_is_forgotten_it_is_said_what_of_it_is_gone_for_good(place: Path) -> None:
    def user(*arguments: str) -> None:
        told = CliRunner().invoke(app, arguments)
        assert told.exit_code == 0, told.output

    user("correct", "1", "--act", "promise")
    user("correct", "1", "--due", "2024-05-12")
    user("due", "resolve", "1", "kept", "--evidence", "https://example.org/2")
    user("actors", "rename", "سامي الحداد", "الوزير سامي الحداد")
    asked = call("forget", "--person", "سامي الحداد", code=2).stderr
    assert "statements: 1; not even --undo brings back: corrections: 2, outcomes: 1, decisions: 1." in asked
    asked = call("forget", "--outlet", "صحيفة الميناء", code=2).stderr
    assert "articles: 1, statements: 1; not even --undo brings back: outcomes: 1." in asked
    call("forget", "--person", "سامي الحداد", "--yes")
    back = call("forget", "--person", "سامي الحداد", "--undo").stdout
    assert "statements that are back: 1, as they are read, without what users had said of them" in back
    info = json.loads(call("info", "--format", "json").stdout)
    assert (info["statements"], info["decisions"]) == (1, {})


def test_no_archive_is_made_where_nothing_was_there_to_take(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "english.txt").write_text("The bridge opens on Sunday.\n", encoding="utf-8")
    made, page = tmp_path / "news.db", tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")

    def ingest(*names: str) -> Result:
        given = [str(tmp_path / name) for name in names]
        return CliRunner().invoke(app, ["ingest", *given, "--archive", str(made)])

    for name in ("nofile", "empty", "english.txt"):
        told = ingest(name)
        assert (told.exit_code, made.exists()) == (2, False), name
        assert name in told.stderr and "news.db: not made" in told.stdout
    told = ingest("nofile", "page.txt")
    assert told.exit_code == 2 and "new articles: 1" in told.stdout
    assert "no such file" in call("problems", "--archive", made).stdout


@pytest.mark.parametrize(
    "command", [["search", "الجسر"], ["ingest", "page.txt"], ["due"], ["archive", "info"], ["watch", "list"]]
)
def test_an_archive_without_a_name_is_none_and_not_that_of_this_folder(
    command: list[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place.parent)
    Path("page.txt").write_text("قال الحارس سالم النجار إن باب الحديقة مغلق منذ الصباح.", encoding="utf-8")
    before = place.read_bytes()
    told = CliRunner().invoke(app, [*command, "--archive", ""])
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("qawl: the archive has no name; give the path of a file")
    assert place.read_bytes() == before


def test_a_copy_needs_a_name_and_a_backup_is_no_folder(place: Path) -> None:
    assert "the archive has no name" in call("copy", "", code=2).stderr
    assert (
        "a folder; give the path of a file in it" in call("backup", place.parent, "--replace", code=2).stderr
    )


def test_changes_of_an_outlet_that_is_not_there_are_no_empty_list(place: Path) -> None:
    told = CliRunner().invoke(app, ["changes", "--outlet", "صحيفة الزرافة"])
    assert told.exit_code == 2
    assert "no outlet of this name in the archive: صحيفة الزرافة" in told.stderr
    assert (
        "no article was taken in again"
        in CliRunner().invoke(app, ["changes", "--outlet", "صحيفه الميناء"]).stderr
    )


def test_an_article_without_a_name_is_not_every_article(place: Path) -> None:
    for command in (["changes"], ["corrections", "list"]):
        told = CliRunner().invoke(app, [*command, "--article", ""])
        assert (told.exit_code, "no article ''" in told.stderr) == (2, True), command


def test_themes_of_an_outlet_are_found_in_any_spelling_of_its_name(place: Path) -> None:
    assert CliRunner().invoke(app, ["themes", "--outlet", "صحيفه  الميناء"]).exit_code == 0


def test_a_server_that_is_not_there_is_named_as_it_was_given() -> None:
    pytest.importorskip("psycopg")
    told = call("info", "--archive", "postgresql://salwa:secret@localhost:1/news", code=2).stderr
    assert told.startswith("qawl: postgresql://salwa:***@localhost:1/news: ")
    assert "see that the server runs and the address is right, or give another --archive" in told
