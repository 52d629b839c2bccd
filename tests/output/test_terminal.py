import io

from rich.cells import cell_len
from rich.console import Console

from qawl.output.lines import isolated
from qawl.output.terminal import text
from qawl.types import Reading


def shown(reading: Reading, *, width: int = 80, terminal: bool = False, explain: bool = False) -> str:
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
    )
    return "".join(text([reading], console, explain=explain))


def fields(view: str) -> list[list[str]]:
    return [line.split(maxsplit=1) for line in view.splitlines() if line.strip()]


def test_one_field_a_line_with_a_latin_label_first(reading: Reading) -> None:
    lines = fields(shown(reading))
    assert ["speaker", "هدى الصالح"] in lines
    assert ["via", "وكالة النيل"] in lines
    assert ["due", "2025"] in lines
    assert ["content", "«الحصاد بدأ»"] in lines
    assert ["موسم", "القمح"] in lines
    assert any("4 statements" in " ".join(line) for line in lines)


def test_explain_adds_confidence_and_what_shows_each_field(reading: Reading) -> None:
    assert "verbs:قال" not in shown(reading)
    view = shown(reading, explain=True)
    start = reading.text.index("قالت")
    assert "verbs:قال" in view
    assert f"[{start}, {start + 4}] قالت" in view
    assert "confidence 0.88" in view or "confidence 0.87" in view


def test_lines_fit_the_terminal(reading: Reading) -> None:
    for line in shown(reading, width=44).splitlines():
        assert cell_len(line) <= 44


def test_colours_and_isolates_only_on_a_terminal(reading: Reading) -> None:
    plain = shown(reading, explain=True)
    assert "\x1b" not in plain and "\u2067" not in plain
    assert "\x1b[" in shown(reading, terminal=True)


def test_only_lines_that_run_both_ways_are_isolated() -> None:
    assert isolated("قال CNN") == "\u2067قال CNN\u2069"
    assert isolated("قال 2025") == "قال 2025"
    assert isolated("CNN") == "CNN"


def test_an_article_cannot_steer_the_terminal(hostile: Reading) -> None:
    view = shown(hostile, explain=True)
    assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(view)
