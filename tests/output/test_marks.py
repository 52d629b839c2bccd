from hypothesis import given
from hypothesis import strategies as st

from qawl.output.marks import paragraphs
from qawl.types import Reading, Span, Statement

LETTERS = st.text(alphabet="قال إن\n« »:ab", max_size=60)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(LETTERS)
    spot = st.integers(0, len(text) + 2)

    def span() -> Span:
        start, end = sorted((draw(spot), draw(spot)))
        return Span(start, end)

    statements = [
        Statement(
            n=n, cue=span(), content=tuple(span() for _ in range(draw(st.integers(1, 3)))), source=span()
        )
        for n in range(1, draw(st.integers(1, 5)))
    ]
    return Reading(id="x", text=text, statements=tuple(statements))


@given(readings())
def test_pieces_joined_are_the_paragraphs(reading: Reading) -> None:
    joined = ["".join(piece.text for piece in pieces) for pieces in paragraphs(reading)]
    assert joined == [span.of(reading.text) for span in reading.paragraphs]


@given(readings())
def test_a_statement_opens_at_most_once(reading: Reading) -> None:
    opened = [statement.n for pieces in paragraphs(reading) for piece in pieces for statement in piece.opens]
    assert len(opened) == len(set(opened))


def test_nested_and_split_contents(reading: Reading) -> None:
    pieces = [piece for pieces in paragraphs(reading) for piece in pieces]
    inner = next(piece for piece in pieces if piece.text == "الأسعار عادلة")
    assert [statement.n for statement in inner.contents] == [2, 3]
    assert [piece.text for piece in pieces if 4 in [one.n for one in piece.contents]] == [
        "لن ننتظر",
        "وسنشتري القمح في 2025",
    ]
    assert next(piece for piece in pieces if piece.text == "قالت").roles == ["cue"]
