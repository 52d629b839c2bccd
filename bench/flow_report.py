"""The figures of flow as Markdown."""

from collections.abc import Sequence

from bench import report
from bench.flow import OTHER, Figures, Run

_AIMS = {"lines": "700", "trafilatura": "80", "resiliparse": "400"}
_HEADS = ("what", "workers", "pages/s", "pages/s of one core's time", "memory", "aim, pages/s on 2 cores")


def section(corpus: str, measured: Figures) -> report.Section:
    """Return the tables of flow."""
    rows = [
        *(
            _row(f"JSON lines to Parquet, {run.pages:,} articles", run, _AIMS["lines"])
            for run in measured.lines.values()
        ),
        *(
            _row(f"WARC to Parquet, {run.pages:,} pages, {name}", run, _AIMS[name])
            for name, run in measured.html.items()
        ),
    ]
    text = "\n".join(
        (
            report.machine(corpus, "all used"),
            report.table(_HEADS, rows, "lrrrrr"),
            _told(measured),
            report.table((_cut(measured.cut), "memory", "seconds"), _sizes(measured.sizes), "rrr"),
        )
    )
    return report.Section("bench flow", text, {"flow": _bare(measured)})


def _row(name: str, run: Run, aim: str) -> tuple[str, ...]:
    rates = (f"{run.rate:,.0f}", f"{run.core_rate:,.0f}")
    return (name, str(run.workers), *rates, f"{run.memory:,.0f} MB", aim)


def _told(measured: Figures) -> str:
    runs = list(measured.lines.values())
    gain = runs[0].seconds / runs[-1].seconds
    careful, fast = measured.html.values()
    seconds = measured.mixed.core_seconds / (measured.mixed.pages * OTHER) * 1000
    return (
        f"All cores are {gain:.2f} times as fast as one (aim: 1.7). Where one page of {OTHER} is in Arabic, a page "
        f"takes {seconds:.1f} ms of a core. In {careful.pages:,} pages that have the form of a real site, with "
        f"articles of the corpus, what trafilatura leaves has {careful.statements:,} statements, "
        f"{careful.attributed:,} of them attributed; what resiliparse leaves {fast.statements:,} and "
        f"{fast.attributed:,}.\n"
    )


def _cut(words: int) -> str:
    return f"articles, cut after {words} words" if words else "articles"


def _sizes(runs: Sequence[Run]) -> list[tuple[str, ...]]:
    return [(f"{run.pages:,}", f"{run.memory:,.0f} MB", f"{run.seconds:,.0f}") for run in runs]


def _bare(measured: Figures) -> dict[str, object]:
    return {
        "lines": {str(workers): run._asdict() for workers, run in measured.lines.items()},
        "html": {name: run._asdict() for name, run in measured.html.items()},
        "mixed": measured.mixed._asdict(),
        "sizes": [run._asdict() for run in measured.sizes],
        "cut": measured.cut,
    }
