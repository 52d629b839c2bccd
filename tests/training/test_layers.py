"""Annotations without their texts: what a layer holds, and how it comes back."""

import gzip
import json
from pathlib import Path

import pytest

from qawl.errors import GoldError
from training import layers

TEXT = "نقلت وكالة الساحل عن مدير الميناء هاني سالم قوله إن الرصيف جاهز، وحذّر العمال من التأخر."
ARTICLE = {"id": "a-1", "outlet": "الساحل", "date": "2024-05-01", "text": TEXT}


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


SAID = {
    "n": 1,
    "cue": span("قوله"),
    "content": [span("الرصيف جاهز")],
    "source": span("مدير الميناء هاني سالم"),
    "speaker": "هاني سالم",
    "speaker_type": "person",
    "mode": "indirect",
    "act": "assert",
    "via": ["وكالة الساحل"],
    "addressee": None,
    "due": None,
    "within": None,
}
WARNED = {
    **SAID,
    "n": 2,
    "cue": span("وحذّر"),
    "content": [span("التأخر")],
    "source": None,
    "act": "warn",
    "via": [],
}
ROW = {**ARTICLE, "statements": [SAID, {**WARNED, "addressee": "العمال"}]}


def test_a_layer_holds_no_word_and_gives_all_back_with_its_text() -> None:
    line = layers.part(ROW)
    assert not any("\u0600" <= letter <= "\u06ff" for letter in json.dumps(line, ensure_ascii=False))
    assert layers.joined(line, ARTICLE) == ROW


def test_a_name_in_another_case_is_kept_by_the_words_of_the_article() -> None:
    text = "وحذّر من المسؤولين المحليين أمس."
    assert layers.words_at(text, layers.spans_of(text, "المسؤولون المحليون")) == "المسؤولين المحليين"
    assert layers.words_at(text, layers.spans_of(text, "هاني سالم")) is None


def test_another_text_is_refused() -> None:
    with pytest.raises(GoldError, match=r"a-1 .*not the one that was annotated"):
        layers.joined(layers.part(ROW), {**ARTICLE, "text": TEXT + " "})


def test_layers_are_joined_with_a_gzipped_corpus(tmp_path: Path) -> None:
    corpus, layer = tmp_path / "corpus.jsonl.gz", tmp_path / "layer.jsonl"
    with gzip.open(corpus, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(article) + "\n" for article in ({"id": "a-0", "text": "لا شيء."}, ARTICLE))
    layer.write_text(json.dumps(layers.part(ROW)) + "\n", encoding="utf-8")
    assert layers.read(corpus, [layer]) == [ROW]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    corpus, layer = tmp_path / "corpus.jsonl", tmp_path / "layer.jsonl"
    layer.write_text(json.dumps(layers.part(ROW)) + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"corpus\.jsonl cannot be read"):
        layers.read(corpus, [layer])
    corpus.write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match="lacks 1 annotated articles, a-1"):
        layers.read(corpus, [layer])


def test_the_layers_of_the_project_hold_numbers_and_classes_alone_and_each_article_once() -> None:
    paths = [*layers.LAYERS.parent.glob("*/*.jsonl")]  # learned from, and held to measure by
    assert all(path.read_text(encoding="utf-8").isascii() for path in paths)
    ids = [line["id"] for path in paths for line in layers.lines(path)]
    assert len(ids) == len(set(ids)) > 0
