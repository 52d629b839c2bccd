import importlib
import json
import subprocess
import sys
from typing import Any

import pytest

from qawl.errors import InputError
from qawl.types import Article, Reading, Span, Statement

TEXT = "أعلنت بلدية المرفأ: فتح «الرصيف-7» غداً."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def fixed(article: Article) -> Reading:
    """A reading whose content ends inside a token of spaCy."""
    statements = (
        Statement(n=1, cue=at("أعلنت"), content=(at("فتح"), at("الرص")), source=at("بلدية المرفأ")),
        Statement(n=2, content=(at("غداً"),)),
    )
    return Reading(id=article.id, text=article.text, published=article.published, statements=statements)


@pytest.fixture(scope="module")
def spacy() -> Any:
    """What is imported when a test needs it, and not by each process that collects tests."""
    return pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'qawl[spacy]'")


@pytest.fixture
def pipeline(spacy: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    nlp = spacy.blank("ar")
    nlp.add_pipe("qawl", config={"date": "2024-05-30"})
    monkeypatch.setattr("qawl.integrations.spacy.read_article", fixed)
    return nlp


def test_spans_are_aligned_to_tokens_and_carry_the_statement(pipeline: Any) -> None:
    doc = pipeline(TEXT)
    assert [span.text for span in doc.spans["qawl:cue"]] == ["أعلنت"]
    assert [span.text for span in doc.spans["qawl:source"]] == ["بلدية المرفأ"]
    contents = doc.spans["qawl:content"]
    assert [span.id_ for span in contents] == ["1", "1", "2"]
    assert contents[1].text.startswith("الرص")
    assert contents[1].text != "الرص"


def test_the_reading_stays_with_the_document(spacy: Any, pipeline: Any) -> None:
    doc = pipeline(TEXT)
    assert doc._.qawl.text == TEXT
    assert str(doc._.qawl.published) == "2024-05-30"
    copy = spacy.tokens.Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    assert copy._.qawl == doc._.qawl
    assert spacy.blank("ar")(TEXT)._.qawl is None


@pytest.mark.usefixtures("spacy")
def test_the_component_is_found_without_an_import() -> None:
    code = "import spacy; nlp = spacy.blank('ar'); nlp.add_pipe('qawl'); print(nlp('قال سعد.')._.qawl.text)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == "قال سعد."


def test_without_spacy_the_extra_is_named() -> None:
    code = "import sys; sys.modules['spacy'] = None; import qawl.integrations.spacy"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert "MissingExtraError" in done.stderr
    assert "pip install 'qawl[spacy]'" in done.stderr


@pytest.mark.usefixtures("spacy")
def test_the_types_of_the_factory_are_no_strings() -> None:
    """What spaCy 3.8.2 checks arguments with does not find what a string names, and refuses the component."""
    module = importlib.import_module("qawl.integrations.spacy")
    assert not [kind for kind in module.make.__annotations__.values() if isinstance(kind, str)]


def test_a_bad_date_says_what_to_write(spacy: Any) -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        spacy.blank("ar").add_pipe("qawl", config={"date": "soon"})


def test_the_pipeline_can_be_saved(pipeline: Any) -> None:
    assert "qawl" in json.dumps(pipeline.config["components"])
