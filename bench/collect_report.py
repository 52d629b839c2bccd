"""The figures of the collector as Markdown."""

from collections.abc import Sequence

from bench import report
from bench.collect import Look, Soak

_SHOWN = 9  # looks at the memory


def section(corpus: str, measured: Soak) -> report.Section:
    """Return what was done, what was wrong, and the table of the memory."""
    done = measured.done
    rows = [
        ("minutes; killed in them", f"{measured.minutes:g}; {measured.kills} times"),
        ("requests to six outlets", f"{done.requests:,}"),
        ("articles; later versions of them", f"{done.articles:,}; {done.later:,}"),
        ("statements", f"{done.statements:,}"),
        ("messages to two receivers; sent again", f"{sum(done.told):,}; {done.twice:,}"),
        ("shortest pause between requests to one host", f"{done.shortest:.2f} s"),
        ("seconds of a core", f"{measured.core_seconds:,.0f}"),
        ("growth of memory, second half of the last program", f"{measured.growth:+.1f} MB an hour"),
        ("faults", "; ".join(done.faults) or "none"),
    ]
    looks = [measured.memory[len(measured.memory) * part // _SHOWN - 1] for part in range(1, _SHOWN + 1)]
    memory = [(f"{look.minute:.0f}", f"{look.memory:,.0f} MB", f"{look.own:,.0f} MB") for look in looks]
    text = "\n".join(
        (
            report.machine(corpus, "others used them too"),
            report.table(("what", "measured"), rows, "lr"),
            report.table(("minutes since the last start", "memory", "of it, its own"), memory, "rrr"),
        )
    )
    return report.Section("bench collect", text, {"collect": _bare(measured, looks)})


def _bare(measured: Soak, looks: Sequence[Look]) -> dict[str, object]:
    return {
        **measured._asdict(),
        "growth": measured.growth,
        "memory": [look._asdict() for look in looks],
        "done": measured.done._asdict(),
    }
