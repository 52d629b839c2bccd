import csv
import errno
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qawl.cli.app import app
from qawl.types import Article, Reading, Span, Statement

PAGE = "إغلاق الجسر القديم\n\nقال مدير البلدية فريد نصار إن الجسر القديم سيُغلق للصيانة أسبوعين.\n"
LINES = "".join(
    json.dumps({"id": f"n{n}", "text": f"قال الحارس رقم {n} إن الباب مغلق."}) + "\n" for n in range(3)
)


def fixed(article: Article) -> Reading:
    """One statement in every article: its first word."""
    start = len(article.text) - len(article.text.lstrip())
    first = Span(start, start + len(article.text.split()[0]))
    statement = Statement(n=1, content=(first,), speaker="فريد نصار", confidence=0.5)
    return Reading(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        text=article.text,
        statements=(statement,),
    )


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line is on trial here, not the reading."""
    monkeypatch.setattr("qawl.reading.reader.read_article", fixed)


def qawl(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def test_the_text_view_is_the_default_also_in_a_pipe(page: Path) -> None:
    result = qawl("read", page)
    assert result.exit_code == 0
    assert "1 statement" in result.stdout
    assert "speaker   فريد نصار" in result.stdout
    assert "confidence" not in result.stdout
    assert "confidence 0.50" in qawl("read", page, "--explain").stdout


def test_standard_input_is_read_where_nothing_or_a_dash_is_given() -> None:
    for arguments in ((), ("-",)):
        result = qawl("read", *arguments, "--format", "jsonl", stdin=PAGE.encode())
        assert result.exit_code == 0
        assert "فريد نصار" in json.loads(result.stdout)["text"]


def test_options_fill_in_what_the_page_lacks(page: Path) -> None:
    known = ("--date", "2024-05-30", "--outlet", "الديوان", "--url", "https://diwan.example/1")
    record = json.loads(qawl("read", page, "-f", "json", *known).stdout)
    assert [record[key] for key in ("date", "outlet", "url")] == [
        "2024-05-30",
        "الديوان",
        "https://diwan.example/1",
    ]


def test_workers_change_nothing_in_the_record(page: Path, tmp_path: Path) -> None:
    lines = tmp_path / "three.jsonl"
    lines.write_text(LINES + "{\n", encoding="utf-8")
    alone, together = (qawl("read", page, lines, "-f", "jsonl", *more) for more in ((), ("--workers", "3")))
    assert together.stdout == alone.stdout
    assert (together.exit_code, together.stderr) == (2, alone.stderr)
    assert qawl("read", page, "--workers", "0").exit_code == 2


def test_several_articles_in_each_format(tmp_path: Path) -> None:
    path = tmp_path / "three.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert [one["id"] for one in json.loads(qawl("read", path, "-f", "json").stdout)] == ["n0", "n1", "n2"]
    assert len(qawl("read", path, "-f", "jsonl").stdout.splitlines()) == 3
    table = qawl("read", path, "-f", "csv").stdout.removeprefix("\ufeff")
    assert [row["article"] for row in csv.DictReader(io.StringIO(table))] == ["n0", "n1", "n2"]
    assert qawl("read", path, "-f", "html").stdout.count("<section") == 3
    assert qawl("read", path, "-f", "text").stdout.count("1 statement") == 3


def test_output_goes_to_a_file(page: Path, tmp_path: Path) -> None:
    for form in ("text", "json", "csv", "html"):
        target = tmp_path / f"out.{form}"
        result = qawl("read", page, "--format", form, "--output", target)
        assert (result.exit_code, result.stdout) == (0, "")
        assert "فريد نصار" in target.read_text(encoding="utf-8")
        assert "\x1b" not in target.read_text(encoding="utf-8")


def test_a_dash_is_standard_output_and_no_file(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "فريد نصار" in qawl("read", page, "--format", "csv", "--output", "-").stdout
    assert not Path("-").exists()


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "deeper").mkdir(parents=True)
    (folder / "b.txt").write_text(PAGE, encoding="utf-8")
    (folder / "deeper" / "a.jsonl").write_text(LINES, encoding="utf-8")
    (folder / ".hidden").write_bytes(b"\x00\x01")
    target = folder / "out.jsonl"
    for _ in range(2):  # the second time, what was written the first time is there and is not read
        assert qawl("read", folder, "-f", "jsonl", "-o", target).exit_code == 0
        assert len(target.read_text(encoding="utf-8").splitlines()) == 4


def test_one_bad_input_is_reported_and_the_rest_go_on(page: Path, tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(bytes(range(256)) * 40)
    result = qawl("read", tmp_path / "none.html", binary, page, "-f", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert "none.html: no such file" in result.stderr
    assert str(binary) in result.stderr
    assert "articles read: 1; failed, as said above: 2" in result.stderr
    assert "articles read" not in qawl("read", binary, page, "--quiet").stderr


def test_a_bad_record_is_reported_and_the_rest_go_on(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text(LINES + '{"id": "no text"}\n' + LINES, encoding="utf-8")
    result = qawl("read", path, "-f", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 6
    assert "mixed.jsonl" in result.stderr


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "html"])
def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    assert qawl("read", tmp_path / "none", "-f", form).stdout == ""
    assert qawl("read", tmp_path / "none", "-f", form, "-o", target).exit_code == 2
    assert not target.exists()


def test_an_output_that_cannot_be_written_is_said(page: Path, tmp_path: Path) -> None:
    result = qawl("read", page, "--output", tmp_path / "no" / "such" / "out")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_an_input_is_not_written_over(page: Path) -> None:
    result = qawl("read", page, "--output", page)
    assert result.exit_code == 2
    assert "another --output" in result.stderr
    assert page.read_text(encoding="utf-8") == PAGE


def test_an_empty_folder_and_a_private_address_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "no files" in qawl("read", tmp_path / "empty").stderr
    result = qawl("read", "http://127.0.0.1:9/")
    assert result.exit_code == 2
    assert "127.0.0.1" in result.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [("", "an empty INPUT"), ("ftp://a.example/", "not an address"), ("http://", "not an address")],
)
def test_what_is_no_input_is_said_and_not_taken_for_a_file(given: str, said: str) -> None:
    result = qawl("read", given)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_day_that_is_none_is_told_how_to_write_one(page: Path) -> None:
    result = qawl("read", page, "--date", "2024-13-01")
    assert result.exit_code == 2
    assert "'2024-13-01' is not a day; write one as 2024-05-31" in result.stderr


def test_messages_hold_no_control_characters(tmp_path: Path) -> None:
    result = qawl("read", tmp_path / "a\x1b[31m\nb")
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_that_may_not_be_looked_into_keeps_no_other_page_from_being_read(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = page.parent / "locked"
    locked.mkdir()
    listed = Path.iterdir

    def refused(path: Path) -> Iterator[Path]:
        if path == locked:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refused)
    told = qawl("read", page.parent)
    assert told.exit_code == 2
    assert "speaker   فريد نصار" in told.stdout
    assert f"qawl: {locked}: cannot be read: Permission denied\n" in told.stderr


def test_what_the_system_refuses_is_told_without_its_number(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    told = qawl("read", loop)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == f"qawl: {loop}: cannot be opened: {os.strerror(errno.ELOOP)}\n"


@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_that_holds_nothing_is_no_file(name: str) -> None:
    assert "an empty INPUT; give a file" in qawl("read", name).stderr


def test_gzip_that_is_broken_is_called_so(tmp_path: Path) -> None:
    broken = tmp_path / "page.gz"
    broken.write_bytes(b"\x1f\x8b\x01" + "قال الوزير".encode())
    assert "looks like gzip data that is broken; fetch or copy the file anew" in qawl("read", broken).stderr
