import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qawl.errors import GoldError, InputError
from qawl.evaluation import Gold, Judged, Pairing, Rate, as_json, evaluate, read_gold, read_predicted
from qawl.evaluation.causes import grouped
from qawl.evaluation.measures import name_words, same_speaker
from qawl.types import Span

SHARED = Path(__file__).parents[2] / "shared" / "gold"
TEXT = "قال الوزير سالم العلي إن السد امتلأ. وأضاف أن الري يبدأ غداً. وحذر المهندس رامي من الفيضان."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(cue: str, content: str, source: str | None = None, **fields: Any) -> Judged:
    fields = {"speaker": "سالم العلي", "speaker_type": "person", "mode": "indirect", "act": "assert"} | fields
    return Judged(cue=at(cue), content=(at(content),), source=at(source) if source else None, **fields)


def pairing(*predicted: Judged) -> Pairing:
    gold = (
        said("قال", "السد امتلأ", "الوزير سالم العلي"),
        said("وأضاف", "الري يبدأ غداً", act="announce", due="2024-05-31"),
        said("وحذر", "الفيضان", "المهندس رامي", speaker="رامي", act="warn", via=("وكالة السدود",)),
    )
    return Pairing(Gold(id="dam", text=TEXT, statements=gold), predicted)


def test_the_gold_itself_scores_one_everywhere() -> None:
    gold = Gold(
        id="dam", text=TEXT, statements=(*pairing().gold.statements, said("إن", "السد", addressee="الناس"))
    )
    scores = evaluate([Pairing(gold, gold.statements)])
    assert (scores["gold"], scores["predicted"]) == (4, 4)
    for value in list(scores.values())[3:]:
        assert value in (1.0, Rate(1.0, 1.0, 1.0))


def test_nothing_predicted_scores_zero_and_asks_nothing() -> None:
    scores = evaluate([pairing()])
    assert scores["found"] == scores["overlap"] == Rate(0, 0, 0)
    assert scores["act"] is None


def test_each_measure_counts_its_own_thing() -> None:
    scores = evaluate(
        [
            pairing(
                said("قال", "السد امتلأ", "الوزير سالم العلي", speaker="الوزير سالم العلي", via=("وكالة",)),
                said("وأضاف", "الري يبدأ", act="assert", due="2024-05-31", speaker="رامي"),
            )
        ]
    )
    assert scores["found"] == Rate(1.0, 0.6667, 0.8)
    assert scores["exact"] == Rate(0.5, 0.3333, 0.4)
    assert scores["overlap"] == Rate(1.0, 0.6667, 0.8)
    assert scores["attributed"] == Rate(0.5, 0.3333, 0.4)
    assert (scores["speaker"], scores["name"], scores["act"], scores["cue"]) == (0.5, 0.0, 0.5, 1.0)
    assert scores["via"] == Rate(0.0, 0.0, 0.0)
    assert scores["due"] == Rate(1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("gold", "kind", "predicted", "same"),
    [
        ("سالم العلي", "person", "الوزير سالم العلي", True),
        ("سالم العلي", "person", "العلي", False),
        ("رامي", "person", "المهندس رامي", True),
        ("إدارة السدود", "organization", "ادارة السدود", True),
        ("مصدر مائي", "unnamed", "مصدر في الوزارة", True),
        ("مصدر مائي", "unnamed", None, False),
        (None, None, None, True),
    ],
)
def test_same_speaker(gold: str | None, kind: str | None, predicted: str | None, same: bool) -> None:
    assert (
        same_speaker(
            Judged(content=(), speaker=gold, speaker_type=kind), Judged(content=(), speaker=predicted)
        )
        is same
    )


def test_names_are_compared_without_spelling_and_titles() -> None:
    assert name_words("الدكتور أحمد المصطفى") == name_words("احمد مصطفي")


def causes(*predicted: Judged) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for group in grouped([pairing(*predicted)]):
        found.setdefault(group.kind, {})[group.cause] = [mistake.key for mistake in group.mistakes]
    return found


def test_what_is_missed_is_grouped_by_the_gold_cue() -> None:
    found = causes(said("قال", "السد امتلأ"), said("وأضاف", "وأضاف أن"))
    assert found["missed"] == {"cue not read": ["وحذر"], "cue read, content too different": ["واضاف"]}
    assert found["spurious"] == {"cue of a gold statement, content too different": ["واضاف"]}
    assert found["source"] == {"missing": ["قال"]}


def test_edges_tell_the_side_and_the_token() -> None:
    assert causes(said("قال", "إن السد امتلأ"))["edges"] == {"starts too early": ["ان"]}
    assert causes(said("وأضاف", "الري يبدأ"))["edges"] == {"ends too early": ["غدا"]}
    assert causes(said("وأضاف", "الري يبدأ غداً. وحذر"))["edges"] == {"ends too late": ["وحذر"]}


def test_a_wrong_speaker_is_told_by_what_went_wrong() -> None:
    wrong = {"speaker": "رامي"}
    assert causes(said("قال", "السد امتلأ", "المهندس رامي", **wrong))["speaker"] == {
        "source mention wrong": ["قال"]
    }
    assert causes(said("قال", "السد امتلأ", "الوزير سالم", **wrong))["speaker"] == {
        "mention right but resolved wrong": ["قال"]
    }
    assert causes(said("وأضاف", "الري يبدأ غداً", **wrong))["speaker"] == {
        "pro-drop antecedent wrong": ["واضاف"]
    }
    assert causes(said("قال", "السد امتلأ", speaker=None))["speaker"] == {"missing": ["قال"]}


def test_labels_and_values_are_told_as_gold_and_predicted() -> None:
    found = causes(
        said("وأضاف", "الري يبدأ غداً", due="2025"), said("وحذر", "الفيضان", mode="direct", act="warn")
    )
    assert found["act"] == {"announce → assert": ["واضاف"]}
    assert found["mode"] == {"indirect → direct": ["وحذر"]}
    assert found["due"] == {"wrong": ["واضاف"]}
    assert found["via"] == {"missing": ["وحذر"]}


GOOD = {"id": "a", "text": "قال", "statements": [{"content": [[0, 3]]}]}


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        json.dumps({"id": "a", "text": "قال"}),
        json.dumps({"id": "a", "statements": []}),
        json.dumps({"id": "a", "text": "قال", "statements": [{}]}),
        json.dumps({"id": "a", "text": "قال", "statements": [{"content": [[0, 9]]}]}),
        json.dumps({**GOOD, "date": "soon"}),
        b"\xff\xfe".decode("latin-1"),
    ],
)
def test_a_bad_gold_line_is_named(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n\n{bad}\n", encoding="latin-1")
    with pytest.raises(GoldError, match="line 3"):
        read_gold(path)


def test_files_that_are_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="No such file"):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(GoldError, match="no lines"):
        read_gold(tmp_path / "empty.jsonl")
    with pytest.raises(InputError):
        read_predicted(tmp_path / "none.jsonl")


def perturbed(row: dict[str, Any], chance: random.Random, pool: list[dict[str, Any]]) -> dict[str, Any]:
    """The row as a bad reader would give it: lost and doubled statements, moved edges, fields of others."""
    statements = []
    for statement in row["statements"]:
        if chance.random() < 0.15:
            continue
        new = dict(statement)
        if chance.random() < 0.4:
            start, end = new["content"][0]
            start = max(0, start + chance.randint(-20, 20))
            end = max(start + 1, min(len(row["text"]), end + chance.randint(-60, 60)))
            new["content"] = [[start, end], *new["content"][1:]]
        for field in ("mode", "act", "via", "addressee", "due", "source", "cue", "speaker"):
            if chance.random() < 0.2:
                new[field] = chance.choice(pool)[field]
        if new["speaker"] and chance.random() < 0.2:
            new["speaker"] = new["speaker"].split()[-1]
        statements += [new, {**new, "content": [[5, 60]]}] if chance.random() < 0.1 else [new]
    chance.shuffle(statements)
    return {"id": row["id"], "statements": statements}


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not there: no gold to compare on")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_are_those_of_the_shared_scorer(tmp_path: Path, seed: int) -> None:
    gold = SHARED / "train.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    pool = [statement for row in rows for statement in row["statements"]]
    chance = random.Random(seed)
    lines = [json.dumps(perturbed(row, chance, pool)) for row in rows]
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score.py"), str(gold), str(predicted), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    given = read_predicted(predicted)
    ours = as_json(evaluate([Pairing(row, given.get(row.id, ())) for row in read_gold(gold)]))
    assert ours == theirs
