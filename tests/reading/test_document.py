"""Lines and sentences end where a reader sees them end, and not at an abbreviation or inside a quotation."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.document import Document, asked_once
from qawl.types import Article

PIECES = st.sampled_from(
    [
        "قال الوزير",
        "د.",
        "أ.ف.ب",
        "3.5",
        "نعم",
        ".",
        "؟",
        "!",
        "...",
        "«",
        "»",
        '"',
        "،",
        "\n",
        " ",
        "وأكدعلى",
        "\u200f",
        "x.y",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))


def document(text: str) -> Document:
    return Document(Article(id="t", text=text))


def sentences(text: str) -> list[str]:
    doc = document(text)
    pairs = sorted({(doc.first[i], doc.last[i]) for i in range(len(doc)) if doc.first[i] < doc.last[i]})
    return [doc.words(first, last) for first, last in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فتحت المدارس. أغلق الجسر", ["فتحت المدارس", "أغلق الجسر"]),
        ("هل فتحت المدارس؟ نعم! فتحت", ["هل فتحت المدارس", "نعم", "فتحت"]),
        ("العنوان\nفتحت المدارس\n\nأغلق الجسر.", ["العنوان", "فتحت المدارس", "أغلق الجسر"]),
        ("وصل د. سامي أمس. ثم غادر", ["وصل د. سامي أمس", "ثم غادر"]),
        ("ذكرت أ.ف.ب أن الجسر أغلق. ثم فتح", ["ذكرت أ.ف.ب أن الجسر أغلق", "ثم فتح"]),
        ("بلغ النمو 3.5 في المئة. ثم تراجع", ["بلغ النمو 3.5 في المئة", "ثم تراجع"]),
        ("زار الموقع akhbar.example أمس", ["زار الموقع akhbar.example أمس"]),
        ("فتحت المدارس.وأغلق الجسر", ["فتحت المدارس", "وأغلق الجسر"]),
        ("قال: «فتحت المدارس. أغلق الجسر» وخرج. ثم عاد", ["قال: «فتحت المدارس. أغلق الجسر» وخرج", "ثم عاد"]),
        ('سأل: "هل فتحت؟ هل أغلق" وخرج', ['سأل: "هل فتحت؟ هل أغلق" وخرج']),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_lines_are_counted_over_those_that_hold_something() -> None:
    doc = document("\n\nالعنوان\n \nفتحت المدارس\nأغلق الجسر")
    starts = [doc.keys[start] for start in doc.line_starts[:-1]]
    assert starts == ["العنوان", "فتحت", "اغلق"]
    assert doc.line_starts[-1] == len(doc)
    assert [doc.line[start] for start in doc.line_starts[:-1]] == [0, 1, 2]


def test_words_and_spans_are_the_text_itself() -> None:
    text = "ثم  قالَ\u200f الوزيرُ نعم"
    doc = document(text)
    assert doc.words(1, 3) == "قالَ\u200f الوزيرُ"
    assert doc.span(1, 3).of(text) == doc.words(1, 3)


@given(TEXTS)
def test_sentences_part_the_text_in_order(text: str) -> None:
    doc = document(text)
    assert len(doc.first) == len(doc.last) == len(doc.line) == len(doc)
    for i in range(len(doc)):
        assert doc.first[i] <= i <= doc.last[i] <= len(doc)
        assert doc.keys[i] == "\n" or "\n" not in doc.keys[doc.first[i] : doc.last[i]]
    for i, j in pairwise(range(len(doc))):
        assert doc.first[i] == doc.first[j] or doc.first[j] == j == doc.last[i] + 1
        assert doc.line[i] <= doc.line[j]


@given(TEXTS)
def test_a_line_is_never_parted_by_its_own_count(text: str) -> None:
    doc = document(text)
    for number, (start, end) in enumerate(pairwise(doc.line_starts)):
        assert {doc.line[i] for i in range(start, end)} <= {number}


@pytest.mark.parametrize("piece", [". ", "د. ", "قال. ", "«نعم. ", "\n", "نعم؟! "])
def test_many_sentences(piece: str) -> None:
    assert len(document(piece * 20_000)) >= 20_000


def test_what_is_asked_once_is_found_once() -> None:
    asked: list[int] = []

    @asked_once
    def twice(doc: Document, i: int, *, more: int = 0) -> int | None:
        asked.append(i)
        return 2 * i + more if i else None

    doc = Document(Article(id="", text="قال الوزير إن الجسر آمن."))
    assert [twice(doc, 1), twice(doc, 1), twice(doc, 1, more=1), twice(doc, 0), twice(doc, 0)] == [
        2,
        2,
        3,
        None,
        None,
    ]
    assert asked == [1, 1, 0]
