"""The figures of the workbench as Markdown."""

from dataclasses import asdict

from bench import report
from bench.archive_search import Times
from bench.web import Web

_AIM = "p95 under 100 ms"
_KINDS = {
    "search": ("a search with its counts", _AIM),
    "article": ("an article with its statements", _AIM),
    "actor": ("an actor with charts", _AIM),
    "api": ("one of these as JSON (`/api/v1`)", ""),
}


def section(corpus: str, measured: Web) -> report.Section:
    """Return the tables of the workbench."""
    crowd = measured.crowd
    rows = [(name, *_times(measured.kinds[kind]), aim) for kind, (name, aim) in _KINDS.items()]
    rows.append(
        (f"{crowd.times.queries + crowd.failed} requests of all kinds at once", *_times(crowd.times), "")
    )
    told = [
        f"Of those at once {crowd.failed or 'none'} failed (aim: none), and the last was answered after "
        f"{crowd.seconds:.1f} s.",
        f"The first page weighs {measured.weight / 1000:,.0f} kB with its style sheets and its script, without images "
        "and fonts (aim: under 150 kB).",
    ]
    table = report.table(("what", "requests", "median", "p95", "worst", "aim"), rows, "lrrrrl")
    text = f"{report.machine(corpus, 'all used')}\n### Workbench\n\n{table}\n" + "\n".join(told) + "\n"
    return report.Section("bench web", text, {"web": _bare(measured)})


def _times(of: Times) -> tuple[str, ...]:
    return (f"{of.queries:,}", *(f"{ms:,.0f} ms" for ms in (of.median, of.p95, of.worst)))


def _bare(measured: Web) -> dict[str, object]:
    return {
        "kinds": {kind: asdict(times) for kind, times in measured.kinds.items()},
        "at_once": {**measured.crowd._asdict(), "times": asdict(measured.crowd.times)},
        "weight": measured.weight,
    }
