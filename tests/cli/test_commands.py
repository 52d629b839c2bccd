import json
import re
from pathlib import Path

import jsonschema
import pytest
from docs.update_reference import commands
from typer.testing import CliRunner

import qawl
from qawl.cli.app import app
from qawl.types import Article, Reading, Span, Statement

REFERENCE = Path(__file__).parents[2] / "docs" / "reference.md"
TEXT = "قال العداء منير إن السباق صعب. ونفى الحكم وجود خطأ."
GOLD = {
    "id": "race",
    "text": TEXT,
    "statements": [
        {
            "cue": [0, 3],
            "content": [[19, 29]],
            "speaker": "منير",
            "speaker_type": "person",
            "mode": "indirect",
            "act": "assert",
        },
        {
            "cue": [31, 35],
            "content": [[42, 50]],
            "speaker": "الحكم",
            "speaker_type": "unnamed",
            "act": "deny",
        },
    ],
}


def reads_the_first(article: Article) -> Reading:
    statement = Statement(n=1, cue=Span(0, 3), content=(Span(19, 29),), speaker="منير", act="warn")
    return Reading(id=article.id, text=article.text, statements=(statement,))


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("qawl.reading.reader.read_article", reads_the_first)
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_evaluate_reads_the_gold_articles_and_scores_them(gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--json"))
    assert figures["found"] == {"p": 1.0, "r": 0.5, "f1": 0.6667}
    assert (figures["speaker"], figures["act"]) == (1.0, 0.0)
    assert re.search(r"^found +1\.000 +0\.500 +0\.667$", run("evaluate", gold), re.MULTILINE)


def test_evaluate_lists_the_errors_by_cause(gold: Path) -> None:
    listed = run("evaluate", gold, "--errors")
    assert "== missed: 1" in listed and "cue not read: 1" in listed and "ونفي 1" in listed
    assert "[[وجود خطأ]]" in listed
    assert "assert → warn: 1" in listed
    only = run("evaluate", gold, "--errors", "--kind", "act", "--examples", "0")
    assert "missed" not in only and "- race" not in only and "assert → warn" in only
    groups = json.loads(run("evaluate", gold, "--errors", "--json"))["errors"]
    assert {(group["kind"], group["count"]) for group in groups} >= {("missed", 1), ("act", 1)}


def test_evaluate_scores_a_file_of_predictions(gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--predicted", gold, "--json"))
    assert figures["attributed"]["f1"] == figures["exact"]["f1"] == figures["act"] == 1.0


def test_evaluate_names_the_bad_line(gold: Path) -> None:
    gold.write_text(json.dumps(GOLD) + "\n{}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(gold)])
    assert result.exit_code == 2
    assert "line 2" in result.stderr
    result = CliRunner().invoke(app, ["evaluate", str(gold), "--kind", "songs"])
    assert result.exit_code == 2
    assert "spurious" in result.stderr


def test_schema_is_written(tmp_path: Path) -> None:
    schema = json.loads(run("schema"))
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["$id"]
    jsonschema.Draft202012Validator.check_schema(schema)
    run("schema", "--output", tmp_path / "schema.json")
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8")) == schema


def test_version() -> None:
    assert run("--version").removesuffix("\n") in (
        f"qawl {qawl.__version__}",
        f"qawl {qawl.__version__} (compiled)",
    )


@pytest.mark.parametrize("name", commands())
def test_the_reference_has_each_command_with_all_its_options(name: str) -> None:
    documented = REFERENCE.read_text(encoding="utf-8")
    block = re.search(rf"<!-- help: {name} -->\n```text\n(.*?)```", documented, re.DOTALL)
    assert block, f"docs/reference.md has no help of `qawl {name}`"
    words = " ".join(block[1].split())
    for parameter in commands()[name].params:
        if getattr(parameter, "hidden", False):  # known only to be refused with the reason
            continue
        for option in parameter.opts if parameter.param_type_name == "option" else []:
            assert option in words, "run python docs/update_reference.py"
        assert " ".join((parameter.help or "").split()) in words, "run python docs/update_reference.py"


@pytest.mark.parametrize("name", commands())
def test_each_help_has_examples(name: str) -> None:
    shown = run(*name.split(), "--help")
    assert "Examples:" in shown
    assert f"qawl {name or 'read'}" in shown
