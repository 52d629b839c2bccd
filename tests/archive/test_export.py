"""Statements leave the archive whole, in the forms of other programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.archive.conftest import Add, Once

from qawl.archive import Archive, Query, exported
from qawl.archive.export import WRITERS
from qawl.archive.export.rows import Row

ADDRESS = "https://example.org/news/1"
TEXT = (
    "ناشد رئيس البلدية كريم الصباغ الحكومة إرسال المساعدات العاجلة إلى المدينة. "
    'وقالت وكالة الساحل نقلا عن الوزيرة هدى العلي إن "=الأسعار" ستنخفض. '
    "وهدد قائد الفصيل سامر النجار الحكومة بقصف الميناء."
)


def table(data: bytes) -> list[dict[str, str]]:
    text = data.decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


@pytest.fixture
def filled(archive: Archive, add: Add, once: Once) -> Archive:
    def fill() -> None:
        add(TEXT.replace("الميناء", "المطار"), url=ADDRESS)
        add(TEXT, url=ADDRESS)  # what is superseded stays at home

    once(fill)
    return archive


def test_every_form_holds_every_statement_once(filled: Archive) -> None:
    files = {form: b"".join(exported(filled, form)) for form in WRITERS}
    rows = table(files["csv"])
    assert tuple(rows[0]) == Row.__struct_fields__
    assert not any("المطار" in row["content"] for row in rows)
    lines = [json.loads(line) for line in files["jsonl"].splitlines()]
    assert [line["id"] for line in lines] == [int(row["id"]) for row in rows]
    graph = json.loads(files["jsonld"])["@graph"]
    assert [one["text"] for one in graph] == [row["content"] for row in rows]
    assert {row["event_id"] for row in table(files["events"])} == {row["id"] for row in rows if row["plover"]}


def test_the_table_shows_where_its_words_stand(filled: Archive) -> None:
    for row in table(b"".join(exported(filled, "csv"))):
        assert TEXT[int(row["cue_start"]) : int(row["cue_end"])] == row["cue"]
        assert " […] ".join(TEXT[a:b] for a, b in json.loads(row["content_spans"])) == row["content"]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_parquet_has_types_and_explains_its_columns(filled: Archive) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    read = parquet.read_table(io.BytesIO(b"".join(exported(filled, "parquet"))))
    assert tuple(read.column_names) == Row.__struct_fields__
    assert all(field.metadata[b"description"] for field in read.schema)
    first = read.to_pylist()[0]
    assert first["date"] == dt.date(2024, 5, 1)
    assert TEXT[first["content_spans"][0]["start"] : first["content_spans"][0]["end"]] == first["content"]
    assert isinstance(first["themes"], list)


def test_an_event_says_who_did_what_to_whom(filled: Archive) -> None:
    found = {row["act"]: row for row in table(b"".join(exported(filled, "events")))}
    threat = found["threaten"]
    assert (threat["event_type"], threat["quad_code"], threat["cameo_root"]) == (
        "THREATEN",
        "verbal_conflict",
        "13",
    )
    assert (threat["actor"], threat["actor_type"], threat["recipient"]) == (
        "سامر النجار",
        "person",
        "الحكومة",
    )
    assert (threat["event_date"], threat["url"]) == ("2024-05-01", ADDRESS)
    assert "الميناء" in threat["evidence"]
    assert (found["appeal"]["event_type"], found["appeal"]["cameo_root"]) == ("REQUEST", "10")


def test_linked_data_names_speaker_and_article_in_the_words_of_schema_org(filled: Archive) -> None:
    document = json.loads(b"".join(exported(filled, "jsonld")))
    assert document["@context"]["@vocab"] == "https://schema.org/"
    quotation = document["@graph"][0]
    assert quotation["@type"] == "Quotation"
    assert quotation["@id"] == f"{ADDRESS}#statement-1"
    assert quotation["spokenByCharacter"]["@type"] == "Person"
    assert quotation["spokenByCharacter"]["name"] == "كريم الصباغ"
    article = quotation["isPartOf"]
    assert (article["@type"], article["@id"], article["datePublished"]) == (
        "NewsArticle",
        ADDRESS,
        "2024-05-01",
    )
    for one in document["@graph"]:
        assert not [name for name, value in _deep(one) if value in (None, "", [])]


def _deep(entry: dict[str, Any]) -> list[tuple[str, Any]]:
    found = list(entry.items())
    for value in entry.values():
        found += _deep(value) if isinstance(value, dict) else []
    return found


def test_a_search_is_exported_alone(filled: Archive) -> None:
    rows = table(b"".join(exported(filled, "csv", Query(words="المساعدات"))))
    assert [row["act"] for row in rows] == ["appeal"]
    assert table(b"".join(exported(filled, "events", Query(act=("threaten",)))))[0]["act"] == "threaten"


def test_an_empty_archive_gives_empty_files(archive: Archive) -> None:
    assert table(b"".join(exported(archive, "csv"))) == []
    assert b"".join(exported(archive, "jsonl")) == b""
    assert json.loads(b"".join(exported(archive, "jsonld")))["@graph"] == []


def test_the_docs_tell_every_column() -> None:
    text = (Path(__file__).parents[2] / "docs" / "archive.md").read_text(encoding="utf-8")
    assert set(Row.__struct_fields__) <= set(re.findall(r"`(\w+)`", text))
