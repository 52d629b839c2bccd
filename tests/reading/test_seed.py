"""The page that the project began with is read as its annotators read it."""

import json
from pathlib import Path

import pytest

from qawl.evaluation import Pairing, evaluate, judged, read_gold
from qawl.reading.reader import read_article

SEED = Path(__file__).parents[3] / "shared/gold/seed.jsonl"


@pytest.mark.skipif(
    not SEED.is_file(), reason="../shared is not there: the page of others is not in the project"
)
def test_all_is_found_and_attributed_with_the_threat_the_carrier_and_the_dates() -> None:
    [row] = read_gold(SEED)
    reading = read_article(row.article())
    scores = evaluate([Pairing(row, judged(reading))])
    assert (scores["found"].f1, scores["attributed"].f1) == (1, 1)
    gold = json.loads(SEED.read_text(encoding="utf-8"))["statements"]
    threat = next(n for n, statement in enumerate(gold) if statement["act"] == "threaten")
    assert reading.statements[threat].act == "threaten"
    assert [s.due for s in reading.statements] == [statement["due"] for statement in gold]
    assert {via for s in reading.statements for via in s.via} == {"روسيا اليوم"}
