import json
from pathlib import Path

import pytest
from tests.archive.news import fill
from typer.testing import CliRunner

from qawl.archive import Archive
from qawl.cli.app import app


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "qawl.db"
    with Archive.open(path, create=True) as archive:
        fill(archive)
    return path


def run(archive: Path, *arguments: object) -> str:
    result = CliRunner().invoke(app, ["search", *map(str, arguments), "--archive", str(archive)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_search_lists_statements_with_speaker_and_article(news: Path) -> None:
    shown = run(news, "الجسور", "-قصف")
    assert "Statements: 2" in shown
    assert "سامي الحداد" in shown
    assert "«كلفة الجسور بلغت ثلاثة ملايين دينار»" in shown
    assert "https://example.org/0" in shown


def test_search_pages_by_its_cursor(news: Path) -> None:
    first = json.loads(run(news, "--limit", 6, "--format", "json"))
    second = json.loads(run(news, "--limit", 6, "--format", "json", "--after", first["next"]))
    assert second["next"] is None
    assert len({hit["kept"]["id"] for hit in first["hits"] + second["hits"]}) == first["total"] == 10


def test_search_writes_a_line_for_each_hit(news: Path, tmp_path: Path) -> None:
    run(news, "--act", "warn", "--act", "threaten", "--format", "jsonl", "--output", tmp_path / "hits.jsonl")
    lines = (tmp_path / "hits.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["kept"]["statement"]["act"] for line in lines] == ["warn", "threaten"]
    table = run(news, "--act", "warn", "--format", "csv").splitlines()
    assert len(table) == 2 and "نقابة السائقين" in table[1]


def test_search_counts(news: Path) -> None:
    counted = json.loads(run(news, "--count", "actor", "--count", "month", "--format", "json"))
    assert counted["actor"][0] == {"value": "1", "label": "سامي الحداد", "count": 3}
    assert [one["value"] for one in counted["month"]] == ["2024-05", "2024-06"]
    assert "3  سامي الحداد" in run(news, "--count", "actor")
    assert json.loads(run(news, "--count", "mode", "--format", "jsonl").splitlines()[0])["by"] == "mode"
    assert run(news, "--count", "month", "--format", "csv").splitlines()[1:] == [
        "month,2024-05,2024-05,6",
        "month,2024-06,2024-06,3",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--speakr", "x"], "no such option: --speakr"),
        (["x" * 5000], "5,000 characters"),
        (["--theme", "x"], "theme: 'x'"),
    ],
)
def test_search_says_what_is_wrong(news: Path, arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["search", *arguments, "--archive", str(news)])
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("command", ["search", "export"])
def test_an_empty_text_to_come_near_to_is_not_taken_for_all(news: Path, command: str) -> None:
    result = CliRunner().invoke(app, [command, "--like", " ", "--archive", str(news)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "like: the text is empty; give one" in result.stderr


@pytest.mark.parametrize("words", [("",), (" ", "")])
def test_words_that_a_shell_lost_are_not_taken_for_all(news: Path, words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, ["search", *words, "--archive", str(news)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "WORDS are empty" in result.stderr


def test_a_file_of_what_is_found_holds_nothing_of_an_earlier_search(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "hits.jsonl"
    for command in (["search"], ["export"], ["search", "--count", "act"]):
        output.write_text("قديم", encoding="utf-8")
        told = CliRunner().invoke(
            app, [*command, "زرافة", "--archive", str(news), "--output", str(output), "--format", "jsonl"]
        )
        assert (told.exit_code, output.read_bytes()) == (0, b""), command


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["زرافة"], "no statement fits; give fewer words or options, or look for the meaning with --like"),
        (["--act", "promise", "--since", "2031-01-01"], "no statement fits; give fewer options"),
        (["الجسر", "--speaker", "زرافة"], "nobody in the archive is called 'زرافة'"),
        (["--speaker", "99999"], "no actor 99999 in this archive; see: qawl actors list"),
        (
            ["--outlet", "صحيفة الزرافة"],
            "no outlet of this name in the archive: صحيفة الزرافة; see: qawl archive info",
        ),
    ],
)
def test_a_search_that_finds_nothing_says_what_to_try(news: Path, arguments: list[str], says: str) -> None:
    result = CliRunner().invoke(app, ["search", *arguments, "--archive", str(news)])
    assert (result.exit_code, result.stdout.strip()) == (0, "Statements: 0")
    assert result.stderr.startswith(f"qawl: {says}")
    result = CliRunner().invoke(app, ["search", *arguments, "--archive", str(news), "--format", "json"])
    assert result.stderr == ""
