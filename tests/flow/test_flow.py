"""`qawl flow`: many pages become tables, whatever they are in, and a run that was killed goes on."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from tests.flow import news
from typer.testing import CliRunner

from qawl.cli.app import app
from qawl.cli.flow import _pace
from qawl.flow import Counts
from qawl.flow.storage import Folder

pytest.importorskip("daft")


def flow(*arguments: object) -> str:
    told = CliRunner().invoke(app, ["flow", *map(str, arguments), "--workers", "2"])
    assert told.exit_code == 0, told.output
    return told.output


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one input of each kind: 7 articles, of which one repeats another exactly and one nearly."""
    folder = tmp_path_factory.mktemp("inputs")
    undated = news.article(2)
    del undated["date"]
    marked = news.text(0).replace("قال", "قَالَ").replace("إن", "ان")
    garbled = news.article(9, text=news.text(9).encode().decode("latin-1"))
    near = "\n".join(news.text(20 + n) for n in range(4))
    news.lines(folder / "a.jsonl", [news.article(0), news.article(1, text=near), "{broken", garbled, undated])
    news.warc(
        folder / "b.warc.gz",
        [
            news.page(news.text(3)),
            news.page(news.PERSIAN),
            news.page(news.ENGLISH),
            news.page(news.KURDISH),
            "<html><body>" + "<a href='/x'>الرئيسية</a> <a>سياسة</a> <a>اقتصاد</a>" * 9 + "</body></html>",
        ],
    )
    rows = [
        news.article(0, id="a4", text=marked),
        news.article(5, text=near.replace("الاثنين", "الثلاثاء", 1)),
    ]
    rows += [news.article(6, text=news.URDU), news.article(7), news.article(8, text="The port opens in May.")]
    (folder / "more").mkdir()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "more" / "c.parquet")
    (folder / "d.bin").write_bytes(b"%PDF-1.7 not news")
    return folder


@pytest.fixture(scope="module")
def out(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables")
    told = flow(inputs, out)
    assert (
        "read: 13; not Arabic: 5; no article: 1; duplicate: 2; kept: 5, with 24 statements; problems: 3"
        in told
    )
    return out


def test_articles_of_all_kinds_of_inputs_are_there(out: Path) -> None:
    assert sorted(row["id"] for row in news.rows(out, "articles")) != []
    outlets = {row["input"].rpartition("/")[2] for row in news.rows(out, "articles")}
    assert outlets == {"a.jsonl", "b.warc.gz", "c.parquet"}


def test_each_article_is_under_its_month_and_one_without_a_day_by_itself(out: Path) -> None:
    months = {row["id"]: row["month"] for row in news.rows(out, "articles")}
    assert (months["a0"], months["a7"], months["a2"]) == ("2024-01", "2024-08", "undated")
    assert "2022-03" in months.values()


def test_a_repeating_article_is_marked_and_its_statements_are_those_of_the_first(out: Path) -> None:
    articles = {row["id"]: row for row in news.rows(out, "articles")}
    first, exact, near = articles["a0"], articles["a4"], articles["a5"]
    assert (exact["duplicate"], exact["duplicate_of"], exact["statements"]) == (
        "exact",
        first["article"],
        None,
    )
    assert (near["duplicate"], near["duplicate_of"]) == ("near", articles["a1"]["article"])
    assert first["duplicate"] is None
    assert first["statements"] == 3


def test_statements_are_those_of_reading_the_article_alone(out: Path) -> None:
    import qawl

    articles = {row["article"]: row for row in news.rows(out, "articles")}
    said = [row for row in news.rows(out, "statements") if articles[row["article"]]["id"] == "a7"]
    alone = qawl.read(news.text(7), date=dt.date(2024, 8, 15))
    assert [row["speaker"] for row in said] == [one.speaker for one in alone.statements]
    for row, one in zip(said, alone.statements, strict=True):
        assert [(span["start"], span["end"]) for span in row["content_spans"]] == [
            (span.start, span.end) for span in one.content
        ]


def test_what_cannot_be_read_is_one_row_each_of_the_problems(out: Path) -> None:
    problems = news.rows(out, "problems")
    assert {(row["kind"], row["input"].rpartition("/")[2]) for row in problems} == {
        ("record", "a.jsonl"),
        ("input", "d.bin"),
    }


def test_pandas_reads_the_tables_as_they_are(out: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed; make test-scale installs it")
    said = pandas.read_parquet(out / "statements")
    assert (said["month"] == "2022-03").sum() == 3
    assert "undated" in set(pandas.read_parquet(out / "articles")["month"])


def test_duckdb_reads_the_tables_as_they_are(out: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed; make test-scale installs it")
    found = duckdb.sql(
        f"""
        SELECT month, count(*) FROM read_parquet('{out}/statements/**/*.parquet', hive_partitioning=true) AS said
        JOIN read_parquet('{out}/articles/**/*.parquet', hive_partitioning=true) AS articles USING (article, month)
        WHERE month = '2022-03' GROUP BY month
        """
    ).fetchall()
    assert found == [("2022-03", 3)]


def test_what_is_done_is_not_done_again_and_new_inputs_are_added(inputs: Path, out: Path) -> None:
    written = {file: file.stat().st_mtime_ns for file in out.rglob("*.parquet")}
    assert "this run" not in flow(inputs, out)
    more = news.lines(inputs.parent / "more.jsonl", [news.article(8), news.article(9, text=news.text(7))])
    told = flow(inputs, more, out)
    assert "this run: read: 2; not Arabic: 0; no article: 0; duplicate: 1; kept: 1" in told
    assert {file: file.stat().st_mtime_ns for file in written} == written


def test_the_pace_of_a_run_that_goes_on_is_that_of_what_it_read() -> None:
    found_before = Counts(duplicates=6, kept=794)
    assert _pace(found_before, 20.0) == "40"
    assert _pace(Counts(read=3, kept=3), 5.0) == "0.6"


def test_ingest_takes_the_tables_into_an_archive(out: Path, tmp_path: Path) -> None:
    told = CliRunner().invoke(
        app, ["ingest", str(out), "--archive", str(tmp_path / "qawl.db"), "--workers", "1"]
    )
    assert told.exit_code == 0, told.output
    assert "new articles: " in told.output
    found = CliRunner().invoke(app, ["search", "ستكتمل", "--archive", str(tmp_path / "qawl.db")])
    assert "سليم الحوراني" in found.output


def test_another_extractor_is_another_folder(inputs: Path, out: Path) -> None:
    told = CliRunner().invoke(app, ["flow", str(inputs), str(out), "--extractor", "resiliparse"])
    assert told.exit_code == 2
    assert "was begun with --extractor trafilatura" in told.output


def test_two_runs_do_not_write_into_one_folder(inputs: Path, tmp_path: Path) -> None:
    with Folder(str(tmp_path)).alone():
        told = CliRunner().invoke(app, ["flow", str(inputs), str(tmp_path)])
    assert told.exit_code == 2
    assert "another run writes into it" in told.output


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    for n in range(6):
        news.lines(tmp_path / f"{n}.jsonl", [news.article(n * 100 + k) for k in range(100)])
    inputs, whole, killed = tmp_path / "*.jsonl", tmp_path / "whole", tmp_path / "killed"
    command = [sys.executable, "-c", "from qawl.cli import main; main()", "flow", str(inputs), str(killed)]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    until = time.monotonic() + 100
    while not list(killed.glob("articles/*/*")) and time.monotonic() < until:
        time.sleep(0.002)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for file in killed.glob("*/month=*/*.parquet"):
        pyarrow.parquet.read_table(file)
    flow(inputs, killed)
    flow(inputs, whole)
    for table in ("articles", "statements", "problems"):
        assert news.rows(killed, table) == news.rows(whole, table)
    assert not list(killed.glob("_flow/unfinished/*"))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl/tables"])
def test_a_file_in_the_place_of_the_folder_is_told(name: str, tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    news.lines(page, [news.article(0)])
    before = page.read_bytes()
    told = CliRunner().invoke(app, ["flow", str(page), str(tmp_path / name)])
    assert told.exit_code == 2
    assert told.output.count("\n") == 1
    assert f"{page}: is a file; name last the folder" in told.output
    assert page.read_bytes() == before


def test_where_no_input_is_there_no_folder_is_made(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["flow", str(tmp_path / "none.jsonl"), str(tmp_path / "tables")])
    assert told.exit_code == 2
    assert told.output.splitlines() == [
        f"qawl: {tmp_path / 'none.jsonl'}: no such file or folder; check the path"
    ]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("places", [("", "tables"), ("news.jsonl", " ")], ids=["input", "folder"])
def test_a_path_that_is_blank_is_not_the_folder_one_is_in(
    places: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news.lines(tmp_path / "news.jsonl", [news.article(0)])
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(app, ["flow", *places])
    assert told.exit_code == 2
    assert told.output.startswith("qawl: an empty path; give a file, a folder (. for this one)")
    assert [one.name for one in tmp_path.iterdir()] == ["news.jsonl"]


def test_a_missing_input_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    news.lines(tmp_path / "a.jsonl", [news.article(0)])
    inputs, out = [str(tmp_path / "none.jsonl"), str(tmp_path / "a.jsonl")], str(tmp_path / "tables")
    told = CliRunner().invoke(app, ["flow", *inputs, out, "--workers", "1"])
    assert told.exit_code == 2
    assert "none.jsonl: no such file" in told.output and "kept: 1" in told.output
