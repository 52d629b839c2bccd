"""A large file is cut into parts, and each of its records is in exactly one of them."""

import gzip
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")

from tests.flow import news

from qawl.errors import InputError
from qawl.flow import parts
from qawl.flow.parts import Part, opened, pieces
from qawl.flow.storage import File, files
from qawl.page import Hints, Page, unread
from qawl.page.inputs import content_of


def file(path: Path) -> File:
    return File(str(path), str(path), path.stat().st_size)


def articles(part: Part) -> list[str]:
    """What is in a part, unread."""
    with opened(part) as stream:
        if not stream.read(1):
            return []
    with opened(part) as stream:
        found = [one if isinstance(one, InputError) else content_of(one) for one in unread(stream, Hints())]
    return [one.article.text if isinstance(one, Page) else one.text for one in found if one is not None]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("large")
    packed = news.warc(folder / "pages.warc.gz", [news.page(news.text(n)) for n in range(40)])
    plain = folder / "pages.warc"
    plain.write_bytes(gzip.decompress(packed.read_bytes()))
    records = [news.article(n, text=news.text(n) * (1 + n % 5)) for n in range(60)]
    return {
        "packed": packed,
        "plain": plain,
        "lines": news.lines(folder / "articles.jsonl", [records[0], "", *records[1:]]),
    }


@pytest.mark.parametrize("kind", ["packed", "plain", "lines"])
@settings(max_examples=25)
@given(cuts=st.lists(st.floats(0, 1), max_size=4))
def test_each_record_is_in_one_part(large: dict[str, Path], kind: str, cuts: list[float]) -> None:
    one = file(large[kind])
    places = sorted({0, one.size, *(int(cut * one.size) for cut in cuts)})
    found = [text for start, end in pairwise(places) for text in articles(Part(one, start, end))]
    assert found == articles(Part(one, 0, one.size))


def test_a_file_that_cannot_be_entered_is_one_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 100)
    path = tmp_path / "articles.jsonl.gz"
    path.write_bytes(
        gzip.compress(news.lines(tmp_path / "a.jsonl", map(news.article, range(9))).read_bytes())
    )
    (piece,) = pieces([file(path)])
    assert len(articles(piece.parts[0])) == 9


def test_small_files_are_one_piece_of_work(tmp_path: Path) -> None:
    given = [file(news.lines(tmp_path / f"{n}.jsonl", [news.article(n)])) for n in range(3)]
    (piece,) = pieces(given)
    assert [part.file for part in piece.parts] == given


@pytest.mark.parametrize(
    ("glob", "names"),
    [
        ("*.jsonl", ["a.jsonl"]),
        ("**/*.jsonl", ["a.jsonl", "sub/b.jsonl"]),
        ("sub", ["sub/b.jsonl", "sub/deep/c.txt"]),
        ("s?b/[ab]*", ["sub/b.jsonl"]),
        ("**", ["a.jsonl", "sub/b.jsonl", "sub/deep/c.txt"]),
    ],
)
def test_globs_stay_in_a_folder_unless_told_to_go_below(tmp_path: Path, glob: str, names: list[str]) -> None:
    for name in ("a.jsonl", "sub/b.jsonl", "sub/deep/c.txt", "sub/.hidden", "_flow/job.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [one.path.removeprefix(f"{tmp_path}/") for one in files(f"{tmp_path}/{glob}")] == names


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(files(str(tmp_path / "none")))
    with pytest.raises(InputError, match="no files there"):
        list(files(str(tmp_path / "*.warc")))
