"""The figures of a run as Markdown, for the terminal and for `docs/benchmarks.md` between its marks."""

import datetime as dt
import json
import os
import platform
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench import growth, peer, processes, reading
from qawl.build import is_compiled

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


class Section(NamedTuple):
    """A part of the page, between marks of its name, with its bare figures."""

    name: str
    markdown: str
    bare: dict[str, Any]


class Figures(NamedTuple):
    """All that one run measured."""

    corpus: str
    pure: reading.Speed
    compiled: reading.Speed | None
    peer: peer.Peer | None
    import_seconds: float
    help_seconds: float
    batch: processes.Batch
    growth: list[growth.Case]
    profile: list[reading.Row]


def section(figures: Figures) -> Section:
    """Return the tables of the reading."""
    parts = [
        machine(figures.corpus, "one used"),
        _speed(figures),
        _growth(figures.growth),
        _profile(figures.profile),
    ]
    bare = {
        "corpus": figures.corpus,
        "pure": figures.pure._asdict(),
        "compiled": figures.compiled and figures.compiled._asdict(),
        "peer": figures.peer and figures.peer._asdict(),
        "import_seconds": figures.import_seconds,
        "help_seconds": figures.help_seconds,
        "batch": figures.batch._asdict(),
        "growth": {case.name: case.rates for case in figures.growth},
        "profile": [row._asdict() for row in figures.profile],
    }
    return Section("bench", "\n".join(parts), bare)


def save(section: Section, page: Path = PAGE) -> None:
    """Write the tables into the page, and the bare figures beside it as JSON; other sections stay as they are."""
    block = re.compile(rf"(<!-- {section.name} -->\n).*(<!-- /{section.name} -->)", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    page.write_text(
        block.sub(lambda match: f"{match[1]}\n{section.markdown}\n{match[2]}", text), encoding="utf-8"
    )
    path = page.with_suffix(".json")
    bare = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.write_text(json.dumps(bare | section.bare, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def machine(corpus: str, used: str) -> str:
    """Say when and on what it was measured, how Qawl was built, and what was read."""
    built = "compiled" if is_compiled() else "as Python alone"
    python = (
        f"Python {platform.python_version()} of {sys.base_prefix}"  # how that was built counts for a tenth
    )
    return (
        f"Measured on {dt.date.today():%Y-%m-%d}: {python}, {platform.system()}, "
        f"{os.cpu_count()} cores of {_processor()}, {used}; Qawl {built}. Read: {corpus}.\n"
    )


def _processor() -> str:
    """Return the processor's name where the system tells it."""
    found = re.search(r"model name\s*: (.*)", _text(Path("/proc/cpuinfo")))
    return found[1] if found else platform.machine()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def _speed(figures: Figures) -> str:
    other, batch = figures.peer, figures.batch
    speed = figures.compiled or figures.pure
    rows = [
        *_alone("reading alone, compiled", figures.compiled),
        *_alone("reading alone, as Python", figures.pure),
        ("statements it found", f"{speed.statements:,}", ""),
        *_peer(speed, other),
        ("`import qawl`", f"{figures.import_seconds:.4f} s", "under 0.2 s"),
        ("`qawl --help`, from start to end", f"{figures.help_seconds:.3f} s", "under 0.4 s"),
        ("`qawl read --format jsonl`, from start to end", f"{batch.articles:,.0f} articles/s", ""),
        ("its peak memory", f"{batch.memory:,.0f} MB", "under 200 MB"),
    ]
    return "### Speed and memory\n\n" + table(("what", "measured", "aim"), rows, "lrl")


def _alone(name: str, speed: reading.Speed | None) -> list[tuple[str, str, str]]:
    if speed is None:
        return [(name, "not built", "`make wheel`")]
    return [
        (name, f"{speed.articles:,.0f} articles/s", "400 or more"),
        ("", f"{speed.words:,.0f} words/s", "130,000 or more"),
    ]


def _peer(speed: reading.Speed, other: peer.Peer | None) -> list[tuple[str, str, str]]:
    if other is None:
        return [("spaCy and textacy", "not installed", "`pip install 'qawl[bench]'`")]
    return [
        (f"peer, direct quotations in English ({other.versions})", f"{other.words:,.0f} words/s", ""),
        ("quotations it found", f"{other.quotations:,} in {peer.WORDS:,} words", ""),
        ("**Qawl reads, times as fast**", f"**{speed.words / other.words:.1f}**", "25 or more"),
    ]


def _growth(cases: list[growth.Case]) -> str:
    rows = []
    for case in cases:
        rates = [f"{rate:.2f}" for rate in case.rates]
        rates += ["too slow"] * (len(growth.SIZES) - len(rates))
        rows.append((case.name, *rates, _verdict(case)))
    head = ("text", *(_size(size) for size in growth.SIZES), "growth")
    return "### Growth: seconds for each MB, by size of the text\n\n" + table(head, rows, "lrrrrr")


def _verdict(case: growth.Case) -> str:
    if len(case.rates) < len(growth.SIZES):
        return f"**not known beyond {_size(growth.SIZES[len(case.rates) - 1])}**"
    if case.linear:
        return f"{case.growth:.2f}"
    return f"**{case.growth:.1f}: not linear**"


def _size(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1000} kB"


def _profile(rows: list[reading.Row]) -> str:
    cells = [(f"`{row.name}`", f"{row.share:.1%}", f"{row.calls:,}") for row in rows]
    return "### Profile: functions by their own time\n\n" + table(
        ("function", "share", "calls"), cells, "lrr"
    )


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], sides: str) -> str:
    """Return a Markdown table; `sides` has a letter for each column: l or r."""
    line = "|" + "|".join("---:" if side == "r" else "---" for side in sides) + "|"
    cells = [head, *rows]
    written = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells]
    return "\n".join([written[0], line, *written[1:]]) + "\n"
