"""A long article is shown in parts, none of them too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.errors import NothingFoundError
from qawl.output.marks import paragraphs
from qawl.output.parts import LONGEST, MOST, part, parts
from qawl.types import Reading, Span, Statement


def said(n: int, start: int, end: int, cue: Span | None = None) -> Statement:
    return Statement(n=n, content=(Span(start, end),), cue=cue)


def article(text: str, *statements: Statement) -> Reading:
    return Reading(id="x", text=text, statements=statements)


def test_an_ordinary_article_is_one_part(reading: Reading) -> None:
    one = part(reading)
    assert (one.number, one.count, one.statements) == (1, 1, reading.statements)
    assert one.shown.of(reading.text) == reading.text


@given(st.lists(st.integers(1, LONGEST), max_size=12), st.sampled_from(["\n", " ", ""]))
def test_parts_are_the_text_and_none_is_too_long(lengths: list[int], sign: str) -> None:
    text = sign.join("ق" * length for length in lengths)
    found = parts(article(text))
    assert "".join(span.of(text) for span in found) == text
    assert max(span.end - span.start for span in found) <= LONGEST


def test_a_part_ends_with_a_line_where_it_can() -> None:
    line = "قال الوزير إن الجسر سيفتح.\n"
    found = parts(article(line * 2000))
    assert len(found) > 1
    assert all(span.start % len(line) == 0 for span in found)


def test_a_part_holds_few_statements_and_each_stands_in_one() -> None:
    text = "قال نعم. " * 500
    statements = [said(n + 1, 9 * n + 4, 9 * n + 7) for n in range(500)]
    reading = article(text, *statements)
    every = [part(reading, number=number + 1) for number in range(len(parts(reading)))]
    assert max(len(one.statements) for one in every) <= MOST
    assert [one.n for some in every for one in some.statements] == list(range(1, 501))
    assert 321 in [one.n for one in part(reading, statement=321).statements]


def test_what_reaches_into_a_part_is_marked_there_but_does_not_begin_there() -> None:
    text = "أ" * (2 * LONGEST)
    reading = article(
        text, said(1, 10, len(text)), said(2, LONGEST + 5, LONGEST + 9, Span(LONGEST - 3, LONGEST))
    )
    first, second = (part(reading, number=number) for number in (1, 2))
    assert [one.n for one in first.statements] == [1]
    assert [one.n for one in first.marked.statements] == [1, 2]
    assert [one.n for one in second.statements] == [2]
    pieces = [piece for line in paragraphs(second.marked, second.shown) for piece in line]
    assert "".join(piece.text for piece in pieces) == second.shown.of(text)
    assert [one.n for piece in pieces for one in piece.opens] == [2]
    assert all(1 in piece.holders for piece in pieces)


def test_however_many_statements_hold_each_other_few_are_marked() -> None:
    text = "أ" * (3 * LONGEST)
    reading = article(text, *(said(n, n, len(text) - n) for n in range(1, 5001)))
    last = part(reading, number=len(parts(reading)))
    assert len(last.marked.statements) <= 2 * MOST


@pytest.mark.parametrize("asked", [{"number": 2}, {"number": 0}, {"statement": 9}])
def test_what_is_not_there_is_told(reading: Reading, asked: dict[str, int]) -> None:
    with pytest.raises(NothingFoundError):
        part(reading, **asked)
