import json

import jsonschema
import msgspec

from qawl.output import WRITERS
from qawl.schema import reading_schema
from qawl.types import Reading


def written(form: str, *readings: Reading) -> str:
    return "".join(WRITERS[form](readings))


def test_one_article_is_one_object(reading: Reading) -> None:
    assert json.loads(written("json", reading))["id"] == "wheat-1"


def test_several_articles_are_an_array(reading: Reading) -> None:
    for count in (2, 3):
        assert [one["id"] for one in json.loads(written("json", *[reading] * count))] == ["wheat-1"] * count


def test_json_lines_are_one_object_a_line(reading: Reading) -> None:
    lines = written("jsonl", reading, reading).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["wheat-1"] * 2


def test_offsets_of_the_json_quote_the_text(reading: Reading) -> None:
    record = json.loads(written("jsonl", reading))
    second = record["statements"][1]
    assert record["text"][slice(*second["content"][0])] == "الحصاد بدأ"
    assert record["text"][slice(*second["cue"])] == "قالت"
    assert (second["via"], second["due"], second["within"]) == (["وكالة النيل"], None, None)
    assert record["date"] == "2024-05-30"


def test_json_comes_back_as_the_same_reading(reading: Reading) -> None:
    assert msgspec.json.decode(written("jsonl", reading), type=Reading) == reading


def test_output_keeps_to_the_schema(reading: Reading, hostile: Reading) -> None:
    schema = reading_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for one in (reading, hostile):
        validator.validate(json.loads(written("jsonl", one)))
    broken = json.loads(written("jsonl", reading))
    broken["statements"][0]["act"] = "sing"
    assert not validator.is_valid(broken)
