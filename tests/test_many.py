"""Many inputs at once: what workers read is what one reading after the other gives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import qawl
from qawl.entry import Source
from qawl.errors import InputError, QawlError

SAID = "افتتاح المكتبة\n\nقالت مديرة المكتبة نوال الحسن إن القاعة رقم {} ستفتح أبوابها مساء اليوم.\n"


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    """More small files than a worker takes at once, one of them no page; many articles in one file; a page itself."""
    files = [tmp_path / f"{n:03}.txt" for n in range(40)]
    for n, file in enumerate(files):
        file.write_text(SAID.format(n), encoding="utf-8")
    files[7].write_bytes(b"\x00\x01\x02")
    lines = tmp_path / "lines.jsonl"
    records = [json.dumps({"id": f"line-{n}", "text": SAID.format(n)}) for n in range(150)]
    lines.write_text("\n".join([*records[:50], "{", *records[50:]]), encoding="utf-8")
    return [*files[:35], lines, SAID.format("الأخيرة"), tmp_path / "none.html", *files[35:]]


def test_workers_read_what_one_after_the_other_gives_in_its_order(sources: list[Source]) -> None:
    found: dict[int, tuple[list[qawl.Reading], list[str]]] = {}
    for workers in (1, 2):
        problems: list[InputError] = []
        readings = list(qawl.read_many(sources, workers=workers, outlet="الديوان", on_error=problems.append))
        found[workers] = readings, [str(problem) for problem in problems]
    assert found[2] == found[1]
    readings, said = found[1]
    assert [reading.id for reading in readings if reading.id.startswith("line-")] == [
        f"line-{n}" for n in range(150)
    ]
    assert len(readings) == 39 + 150 + 1
    assert {reading.outlet for reading in readings} == {"الديوان"}
    assert {reading.statements[0].speaker for reading in readings} == {"نوال الحسن"}
    assert ["007.txt" in said[0], "lines.jsonl" in said[1], "none.html" in said[2]] == [True] * 3


def test_without_anybody_to_tell_the_first_fault_ends_it(sources: list[Source]) -> None:
    readings = qawl.read_many(sources[:10], workers=1)
    assert [next(readings).statements[0].speaker for _ in range(7)] == ["نوال الحسن"] * 7
    with pytest.raises(InputError, match=r"007\.txt"):
        next(readings)


def test_few_articles_start_no_process(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("qawl.processes.context")
    assert len(list(qawl.read_many(sources[:5], workers=2))) == 5


def test_a_program_that_begins_as_it_is_imported_is_told_how_to(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(
        f"import qawl\nprint(len(list(qawl.read_many([{SAID!r}] * 150, workers=2))))\n", encoding="utf-8"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == ""
    assert f"{QawlError.__module__}.QawlError: workers are processes" in done.stderr
    assert '`if __name__ == "__main__":`' in done.stderr
