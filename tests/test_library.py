import datetime as dt
import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import qawl
from qawl.errors import FetchError, InputError, NoArticleError, ReadingError
from qawl.reading.reader import read_article

TEXT = "افتتاح المكتبة\n\nقالت مديرة المكتبة نوال الحسن إن القاعة الجديدة ستفتح أبوابها مساء اليوم.\n"
LINES = "".join(
    json.dumps({"id": str(n), "text": f"قال القارئ رقم {n} إن الكتاب مفيد."}) + "\n" for n in range(3)
)


def test_a_string_is_content() -> None:
    reading = qawl.read(TEXT, date=dt.date(2024, 5, 30), outlet="الديوان", url="https://diwan.example/1")
    assert "نوال الحسن" in reading.text
    assert (reading.published, reading.outlet) == (dt.date(2024, 5, 30), "الديوان")
    assert reading.url == "https://diwan.example/1"


def test_the_name_of_a_file_is_told_from_content(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("قال الوزير إن الجسر آمن.", encoding="utf-8")
    with pytest.raises(InputError, match="name of a file, not its content; give Path"):
        qawl.read(str(page))


def test_the_name_of_no_file_is_told_how_files_are_given() -> None:
    with pytest.raises(
        qawl.InputError, match="no such file, and it is no page either; a file is given as Path"
    ):
        qawl.read("samples/prot.html")


@pytest.mark.parametrize(
    ("source", "date", "said"),
    [
        (None, None, "not NoneType"),
        (io.StringIO(TEXT), None, "mode 'rb'"),
        (TEXT, "2024-05-01", "date is a datetime.date"),
    ],
)
def test_a_wrong_type_is_said_at_once(source: object, date: object, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        qawl.read(source, date=date)  # type: ignore[arg-type]


def test_a_moment_stands_for_its_day() -> None:
    reading = qawl.read(TEXT, date=dt.datetime(2024, 5, 30, 23, 15))
    assert json.loads(msgspec.json.encode(reading))["date"] == "2024-05-30"


def test_files_bytes_and_streams_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_text(TEXT, encoding="utf-8")
    data = TEXT.encode()
    zipped = tmp_path / "page.gz"
    zipped.write_bytes(gzip.compress(data))
    texts = {qawl.read(source).text for source in (TEXT, path, data, io.BytesIO(data), zipped)}
    assert len(texts) == 1


def test_a_fault_of_a_rule_ends_no_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbles(article: qawl.Article) -> qawl.Reading:
        if article.id == "1":
            raise IndexError("list index out of range")
        return read_article(article)

    monkeypatch.setattr("qawl.reading.reader.read_article", stumbles)
    problems: list[InputError] = []
    assert [reading.id for reading in qawl.read_all(LINES, on_error=problems.append)] == ["0", "2"]
    assert [type(problem) for problem in problems] == [ReadingError]
    assert "1: Qawl failed on this article" in str(problems[0])
    with pytest.raises(ReadingError, match="please report it"):
        list(qawl.read_all(LINES))


def test_the_offsets_of_json_count_in_the_given_text() -> None:
    text = " \n قال سامي إن الباب مفتوح. \n"
    reading = qawl.read(json.dumps({"id": "x", "text": text}))
    assert (reading.id, reading.text) == ("x", text)


def test_several_articles_need_read_all() -> None:
    assert [reading.id for reading in qawl.read_all(LINES)] == ["0", "1", "2"]
    with pytest.raises(InputError, match="read_all"):
        qawl.read(LINES)


def test_a_bad_record_is_raised_or_handed_on() -> None:
    lines = LINES + "{\n" + LINES
    problems: list[InputError] = []
    assert len(list(qawl.read_all(lines, on_error=problems.append))) == 6
    assert len(problems) == 1
    with pytest.raises(InputError):
        list(qawl.read_all(lines))


def test_what_holds_no_article_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoArticleError):
        qawl.read("Nothing in Arabic here, only a line of English.")
    with pytest.raises(InputError, match="no such file"):
        qawl.read(tmp_path / "none.html")


def test_an_address_is_fetched_and_private_ones_refused() -> None:
    with pytest.raises(FetchError, match="127"):
        qawl.read("http://127.0.0.1:9/page")


def test_importing_the_library_loads_nothing_heavy() -> None:
    code = "import sys, qawl; print(*sys.modules)"
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, text=True
        ).stdout.split()
    )
    assert not loaded & {"trafilatura", "httpx", "rich", "typer", "jinja2", "warcio", "spacy", "lxml"}
