"""Writes what was measured into the READMEs and `decisions.md`, between their marks, with the command that measured it.

The quality is measured here (`qawl evaluate` on the gold articles in `../shared`); speed, memory and growth are taken from
`benchmarks.json`, which `make bench` writes. A block whose source is not there is left as it is.
"""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
GOLD = Path("../shared/gold/dev.jsonl")  # as a contributor types it, in the folder of the project
BENCH = ROOT / "docs" / "benchmarks.json"
PAGES = {"README.md": "en", "README.ar.md": "ar", "docs/decisions.md": "en"}

Figures = dict[str, Any]

MEASURES = {
    "found": ("statements found, F1", "ما عُثر عليه من تصريحات (F1)"),
    "exact": ("found, and the very words of the content, F1", "ما حُدّد نصه بالكلمة (F1)"),
    "overlap": ("words of the contents, F1", "كلمات المقول (F1)"),
    "attributed": ("found, and said by the right speaker, F1", "ما نُسب إلى قائله الصحيح (F1)"),
    "mode": ("direct, indirect or mixed, accuracy", "بالنص أم بالمعنى (الدقة)"),
    "act": ("speech act, accuracy", "نوع القول (الدقة)"),
    "via": ("through whom, F1", "عن طريق مَن (F1)"),
    "addressee": ("to whom, F1", "المخاطَب (F1)"),
    "due": ("due date, F1", "الموعد (F1)"),
}
# On the same kind of articles, as the gold set's makers give them: a second annotator; quote marks with the nearest
# name; a conditional random field on words alone, trained on the same 80 articles.
COMPARED = {
    "found": ("0.98", "0.46", "0.67"),
    "exact": ("0.98", "", "0.45"),
    "overlap": ("", "", "0.72"),
    "attributed": ("0.97", "0.14", "0.22"),
    "act": ("0.94", "", ""),
}
WORDS = {
    "en": {
        "on": "Measured on {day} with `{command}`: {articles} news articles with {gold} statements, annotated by hand and not used "
        "to train or to tune. They are not public; any file of the same form will do.",
        "head": ("measure", "Qawl", "a second annotator", "quote marks and nearest name", "a CRF on words"),
        "bench": "Measured with `make bench` on one core ([all tables](DOCS/benchmarks.md)), reading {corpus}:",
        "rows": (
            "reading alone",
            "{articles:,.0f} articles/s, {words:,.0f} words/s",
            "spaCy's small English model with textacy's quotations, on as many English words",
            "{words:,.0f} words/s",
            "`qawl read --format jsonl`, start to end",
            "{articles:,.0f} articles/s, {memory:,.0f} MB at most",
            "`import qawl`",
            "`qawl --help`",
        ),
        "measure": ("what", "measured"),
    },
    "ar": {
        "on": "قيس يوم {day} بالأمر `{command}` على {articles} مقالاً فيها {gold} تصريحاً وُسمت باليد، لم يُدرَّب عليها شيء ولم يُضبط. وهي "
        "ليست منشورة، ويصلح مكانها أي ملف بالصيغة نفسها.",
        "head": ("المقياس", "قَوْل", "واسمٌ ثانٍ من البشر", "علامات التنصيص وأقرب اسم", "نموذج CRF على الكلمات"),
        "bench": "قيس بالأمر `make bench` على نواة واحدة ([الجداول كلها](DOCS/benchmarks.md)):",
        "rows": (
            "القراءة وحدها",
            "{articles:,.0f} مقالاً و{words:,.0f} كلمة في الثانية",
            "نموذج spaCy الإنجليزي الصغير مع اقتباسات textacy على القدر نفسه من الكلمات الإنجليزية",
            "{words:,.0f} كلمة في الثانية",
            "الأمر `qawl read --format jsonl` من أوله إلى آخره",
            "{articles:,.0f} مقالاً في الثانية، وذاكرة لا تتجاوز {memory:,.0f} م.ب",
            "`import qawl`",
            "`qawl --help`",
        ),
        "measure": ("ماذا", "القياس"),
    },
}


def evaluated() -> Figures | None:
    """Return what `qawl evaluate --json` says of the gold articles, or None where they are not here."""
    if not (ROOT / GOLD).exists():
        return None
    code = "from qawl.cli import main; main()"
    command = [sys.executable, "-c", code, "evaluate", "--json", str(GOLD)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def quality(figures: Figures, language: str) -> str:
    """Return the table of the measures beside those of others."""
    words, column = WORDS[language], 0 if language == "en" else 1
    rows = []
    for name, labels in MEASURES.items():
        value = figures[name]["f1"] if isinstance(figures[name], dict) else figures[name]
        rows.append((labels[column], f"**{value:.2f}**", *COMPARED.get(name, ("", "", ""))))
    said = words["on"].format(
        day=dt.date.today(),
        command=f"qawl evaluate {GOLD}",
        articles=figures["articles"],
        gold=figures["gold"],
    )
    return f"{said}\n\n{table(words['head'], rows)}"


def speed(figures: Figures, language: str) -> str:
    """Return the table of speed and memory."""
    words = WORDS[language]
    alone, alone_value, peer, peer_value, batch, batch_value, imported, helped = words["rows"]
    rows = [(alone, alone_value.format(**figures["speed"]))]
    if figures["peer"]:
        rows.append((peer, peer_value.format(**figures["peer"])))
    rows += [
        (batch, batch_value.format(**figures["batch"])),
        (imported, f"{figures['import_seconds']:.2f} s"),
        (helped, f"{figures['help_seconds']:.2f} s"),
    ]
    return f"{words['bench'].format(corpus=figures['corpus'])}\n\n{table(words['measure'], rows)}"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table, the first column to the left."""
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def replaced(page: str, name: str, text: str) -> str:
    """Return `page` with `text` in its block `<!-- figures: name -->`, where it has one."""
    block = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- /figures -->)", re.DOTALL)
    return block.sub(lambda match: f"{match[1]}\n{text}\n{match[2]}", page)


def main() -> None:
    """Bring the figures of all pages up to date, as far as their sources are here."""
    gold = evaluated()
    bench = json.loads(BENCH.read_text(encoding="utf-8")) if BENCH.exists() else None
    sources: dict[str, tuple[Figures | None, Callable[[Figures, str], str]]] = {
        "quality": (gold, quality),
        "speed": (bench, speed),
    }
    for name, language in PAGES.items():
        path = ROOT / name
        page = path.read_text(encoding="utf-8")
        docs = "." if path.parent.name == "docs" else "docs"
        for block, (figures, written) in sources.items():
            if figures is not None:
                page = replaced(page, block, written(figures, language).replace("DOCS", docs))
        path.write_text(page, encoding="utf-8")
    for block, (figures, _) in sources.items():
        print(f"{block}: {'written' if figures is not None else 'left as it was, no source here'}")


if __name__ == "__main__":
    main()
