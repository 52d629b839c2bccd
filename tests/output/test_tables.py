import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from qawl.output import WRITERS
from qawl.output.tables import safe
from qawl.types import Reading


def rows(*readings: Reading) -> list[dict[str, str]]:
    text = "".join(WRITERS["csv"](readings))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_one_row_a_statement_with_words_and_offsets(reading: Reading) -> None:
    table = rows(reading, reading)
    assert len(table) == 2 * len(reading.statements)
    second = table[1]
    assert second["cue"] == "قالت"
    assert second["source"] == "وزيرة الزراعة هدى الصالح"
    assert second["content"] == "الحصاد بدأ […] المزارع سعيد بلال أكد أن الأسعار عادلة"
    spans = json.loads(second["content_spans"])
    assert reading.text[slice(*spans[0])] == "الحصاد بدأ"
    assert reading.text[int(second["cue_start"]) : int(second["cue_end"])] == "قالت"
    assert (second["via"], second["date"], second["due"]) == ("وكالة النيل", "2024-05-30", "")
    assert table[2]["within"] == "2"


def test_no_cell_is_a_formula(hostile: Reading) -> None:
    for cell in rows(hostile)[0].values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text())
def test_a_safe_cell_keeps_its_text(text: str) -> None:
    assert str(safe(text)).endswith(text)
    assert not str(safe(text)).startswith(("=", "+", "-", "@", "\t", "\r"))
