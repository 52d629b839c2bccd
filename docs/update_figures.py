"""Writes what was measured into the READMEs and `decisions.md`, with the command beside it.

The quality is measured here, by `qawl evaluate` on the gold articles in `../shared`; speed and memory
are taken from `benchmarks.json`, which `make bench` writes. A block whose source is not here is left as
it is.
"""

import datetime as dt
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
GOLD = Path("../shared/gold/dev.jsonl")  # as a contributor types it, in the folder of the project
BENCH = ROOT / "docs" / "benchmarks.json"
PAGES = {"README.md": "en", "README.ar.md": "ar", "docs/decisions.md": "en"}

Figures = dict[str, Any]
Words = dict[str, Any]


def evaluated() -> Figures | None:
    """Return what `qawl evaluate --json` says of the gold articles, or None where they are not here."""
    if not (ROOT / GOLD).exists():
        return None
    code = "from qawl.cli import main; main()"
    command = [sys.executable, "-c", code, "evaluate", "--json", str(GOLD)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def benchmarks() -> Figures | None:
    """Return what the last `make bench` measured, or None where it has not run."""
    return json.loads(BENCH.read_text(encoding="utf-8")) if BENCH.exists() else None


def quality(figures: Figures, words: Words, compared: dict[str, list[str]]) -> str:
    """Return the table of the measures beside those of others."""
    command = f"qawl evaluate {GOLD}"
    said = words["quality"].format(day=dt.date.today(), command=command, **figures)
    rows = []
    for name, label in words["measures"].items():
        value = figures[name]["f1"] if isinstance(figures[name], dict) else figures[name]
        rows.append([label, f"**{value:.2f}**", *compared.get(name, ["", "", ""])])
    return f"{said}\n\n{table(words['quality_head'], rows)}"


def speed(figures: Figures, words: Words, docs: str) -> str:
    """Return the table of speed and memory; `docs` is the way to the folder of the docs."""
    rows = []
    for name, source in (("compiled", "compiled"), ("pure", "pure"), ("peer", "peer"), ("batch", "batch")):
        if figures[source]:
            label, value = words[name]
            rows.append([label, value.format(**figures[source])])
    rows.append(["`import qawl`", f"{figures['import_seconds']:.4f} s"])
    rows.append(["`qawl --help`", f"{figures['help_seconds']:.2f} s"])
    return f"{words['speed'].format(docs=docs)}\n\n{table(words['speed_head'], rows)}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, figures to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def replaced(page: str, name: str, text: str) -> str:
    """Return `page` with `text` in its block `<!-- figures: name -->`, where it has one."""
    block = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- /figures -->)", re.DOTALL)
    return block.sub(lambda match: f"{match[1]}\n{text}\n{match[2]}", page)


def main() -> None:
    """Bring the figures of all pages up to date, as far as their sources are here."""
    words = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
    gold, bench = evaluated(), benchmarks()
    for name, language in PAGES.items():
        path = ROOT / name
        page = path.read_text(encoding="utf-8")
        if gold is not None:
            page = replaced(page, "quality", quality(gold, words[language], words["compared"]))
        if bench is not None:
            docs = "." if path.parent.name == "docs" else "docs"
            page = replaced(page, "speed", speed(bench, words[language], docs))
        path.write_text(page, encoding="utf-8")
    for source, there in ((GOLD, gold), (BENCH.relative_to(ROOT), bench)):
        print(f"{source}: {'written' if there is not None else 'not here, its figures stay as they are'}")


if __name__ == "__main__":
    main()
