"""Quote marks of every style pair up as a reader pairs them, and any heap of marks is paired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.quotes import MARKS, Quotes
from qawl.arabic.tokens import Tokens

HEAPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["«", "»", '"', "“", "”", "„", "``", "''", "&quot;", "قال", "نعم", "،", ".", ":", "(", ")", "\n"]
        ),
        st.sampled_from(["", " "]),
    ),
    max_size=40,
).map(lambda pairs: "".join(word + gap for word, gap in pairs))


def quoted(text: str) -> list[str]:
    """The quotations of a text, without their marks, in the order they open."""
    tokens = Tokens(text)
    found = []
    for quote in Quotes(tokens).all:
        inner = range(quote.open + 1, quote.close)
        found.append(text[tokens.starts[inner[0]] : tokens.ends[inner[-1]]] if inner else "")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "قال: «سنعود غداً».",
        'قال: "سنعود غداً".',
        "قال: “سنعود غداً”.",
        "قال: ”سنعود غداً“.",
        "قال: „سنعود غداً“.",
        "قال: „سنعود غداً‟.",
        "قال: ``سنعود غداً''.",
        "قال: ''سنعود غداً''.",
        "قال: &quot;سنعود غداً&quot;.",
        "قال: &laquo;سنعود غداً&raquo;.",
        "قال: ‹سنعود غداً›.",
        "قال: ＂سنعود غداً＂.",
        'قال : " سنعود غداً " .',
        'قال:"سنعود غداً"ثم خرج',
        "قال: \u200f«سنعود غداً»\u200f.",
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert quoted(text) == ["سنعود غداً"]


def test_a_quotation_within_a_quotation() -> None:
    text = 'قال: «سألته عن "الجسر القديم" فسكت» ومضى'
    tokens = Tokens(text)
    quotes = Quotes(tokens)
    assert quoted(text) == ['سألته عن "الجسر القديم" فسكت', "الجسر القديم"]
    assert [quote.parent for quote in quotes.all] == [-1, 0]
    assert quotes.inside[tokens.keys.index("سالته")] == 0
    assert quotes.inside[tokens.keys.index("القديم")] == 1
    assert quotes.inside[tokens.keys.index("فسكت")] == 0
    assert quotes.inside[tokens.keys.index("ومضي")] == -1


def test_two_quotations_beside_each_other() -> None:
    assert quoted('سماه "الأول" و"الثاني" معاً') == ["الأول", "الثاني"]
    assert quoted('بـ"الكاذب" ثم ال"صادق"') == ["الكاذب", "صادق"]


def test_a_quotation_may_run_over_paragraphs() -> None:
    assert quoted("قال: «نحن هنا.\nولن نرحل». وخرج") == ["نحن هنا.\nولن نرحل"]


def test_a_quotation_that_nothing_closes_ends_with_its_line() -> None:
    text = 'قال: "نحن هنا\nثم قال: "نعم" وخرج'
    tokens = Tokens(text)
    first, second = Quotes(tokens).all
    assert not first.closed
    assert tokens.keys[first.close] == "\n"
    assert second.closed
    assert quoted(text)[1] == "نعم"


def test_a_closing_mark_alone_quotes_nothing() -> None:
    assert quoted("قال نعم» وخرج") == []


def test_a_mark_of_inches_or_minutes_opens_nothing() -> None:
    assert quoted('اشترى شاشة قياس 55" ثم قال "نعم" وخرج') == ["نعم"]
    assert quoted("سجل الهدف في الدقيقة 45' وخرج") == []


@given(st.one_of(HEAPS, st.text(alphabet='«»"“”„ \nقال.', max_size=60)))
def test_quotations_nest(text: str) -> None:
    tokens = Tokens(text)
    quotes = Quotes(tokens)
    for index, quote in enumerate(quotes.all):
        assert 0 <= quote.open < quote.close <= len(tokens)
        assert tokens.keys[quote.open] in MARKS
        assert not quote.closed or quote.close == len(tokens) or tokens.keys[quote.close] in MARKS
        assert quotes.opened[quote.open] == index
        assert quote.parent < index
        if quote.parent >= 0:
            outer = quotes.all[quote.parent]
            assert outer.open < quote.open < quote.close <= outer.close
    assert [quote.open for quote in quotes.all] == sorted(quote.open for quote in quotes.all)
    for i, index in enumerate(quotes.inside):
        around = [k for k, quote in enumerate(quotes.all) if quote.open < i < quote.close]
        assert index == (around[-1] if around else -1)


@pytest.mark.parametrize("mark", ["«", '"', "“", " « ", '\n"', 'قال "', "»", "«»", '""'])
def test_many_marks_are_paired_all_the_same(mark: str) -> None:
    quotes = Quotes(Tokens(mark * 100_000))
    assert len(quotes.all) <= 100_000
