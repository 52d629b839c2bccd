import re
import subprocess
from pathlib import Path

import pytest
from docs.update_examples import PAGES, ROOT, cut, examples, run, workshop

LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Path:
    return ROOT / str(request.param)


def test_every_example_runs_and_prints_what_is_shown(page: Path, tmp_path: Path) -> None:
    if page.name == "README.ar.md":
        pytest.skip("its examples are those of README.md, as another test sees to")
    environment = workshop(tmp_path)
    for example in examples(page.read_text(encoding="utf-8")):
        if not example.code or example.needs:
            continue
        place = f"{page.name}, line {example.line}"
        try:
            printed = run(example, tmp_path, environment)
        except subprocess.CalledProcessError as problem:
            pytest.fail(f"{place}: {problem.stderr.decode()}")
        if example.shown is not None:
            stale = f"{place}: look at what it prints now, then run python docs/update_examples.py"
            assert cut(printed, example.shown) == example.shown, stale


def test_only_what_cannot_run_here_is_not_run(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    fences = re.findall(r"^```(?:sh|python)$", text, re.MULTILINE)
    found = list(examples(text))
    assert len(found) == len(fences)
    assert all(example.shown is None for example in found if not example.code)


def test_links_lead_somewhere(page: Path) -> None:
    prose = FENCED.sub("", page.read_text(encoding="utf-8"))
    for name, heading in LINK.findall(prose):
        target = (page.parent / name) if name else page
        assert target.exists(), name
        if heading:
            titles = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {anchor(title) for title in titles}, f"{name}#{heading}"


def anchor(title: str) -> str:
    """Return the fragment that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def test_both_readmes_have_the_same_examples() -> None:
    english, arabic = (
        [(example.code, example.shown) for example in examples((ROOT / name).read_text(encoding="utf-8"))]
        for name in ("README.md", "README.ar.md")
    )
    assert english == arabic


def test_the_page_on_the_reading_names_every_module_of_it() -> None:
    text = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    reading = ROOT / "src" / "qawl" / "reading"
    modules = {
        path.relative_to(reading).as_posix() for path in reading.rglob("*.py") if path.name != "__init__.py"
    }
    assert (
        sorted(name for name in modules if f"`{name}`" not in text and f"reading/{name}`" not in text) == []
    )
    rooms = {path.name for path in reading.iterdir() if path.is_dir()}
    named = re.findall(r"`((?:([a-z_]+)/)?[a-z_]+\.py)`", text)
    assert {name for name, room in named if not room or room in rooms} - modules == set()


def test_the_pictures_are_small_enough_to_load() -> None:
    pictures = list((ROOT / "docs" / "images").iterdir())
    assert len(pictures) > 10
    assert [picture.name for picture in pictures if picture.stat().st_size > 250_000] == []
