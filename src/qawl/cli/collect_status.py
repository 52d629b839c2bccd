"""How the outlets that are collected fare, in lines: what was reached, what waits for what, what failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qawl.collect import Failure, OutletStatus, Wait
    from qawl.output.lines import Lines

_SHOWN = 5  # things that pages of an outlet wait for


def show(found: Sequence[OutletStatus], lines: Lines) -> None:
    """Print how each outlet fares."""
    for number, one in enumerate(found):
        if number:
            lines.print()
        lines.heading(one.outlet)
        lines.field("reached", one.succeeded or "never")
        lines.field("feeds", f"{len(one.feeds):,}")
        pages = ", ".join(f"{name} {count:,}" for name, count in one.pages.items())
        lines.field("pages", pages or "none yet")
        lines.field("found", f"{one.statements:,} statements")
        for wait in one.waits[:_SHOWN]:
            lines.field("waits", _waits(wait))
        left = sum(wait.pages for wait in one.waits[_SHOWN:])
        lines.field("", f"and {left:,} pages more (see: --format json)" if left else "", "dim")
        for failure in one.failures:
            lines.field("failed", failure.reason)
            lines.field("", _fared(failure), "dim")
        more = one.failed - len(one.failures)
        lines.field("", f"and {more:,} more (see: --format json)" if more > 0 else "", "dim")


def _waits(wait: Wait) -> str:
    """Say what pages wait for."""
    count = f"{wait.pages:,}"
    if wait.why == "turn":
        pace = f", {wait.delay:g} s apart, as robots.txt asks" if wait.delay else ""
        return f"{count} for their turn in a run{pace}"
    if wait.why == "host":
        reason = f": {wait.reason}" if wait.reason else ""
        return f"{count} until {wait.until}, as {wait.host} is left alone{reason}"
    what = "for another try" if wait.why == "retry" else "to be looked at again for silent edits"
    return f"{count} {what}, from {wait.until} on"


def _fared(failure: Failure) -> str:
    """Say when one failed, how often, and when it is tried again."""
    times = f"{failure.times:,} times in a row" if failure.times > 1 else ""
    again = f"tried again from {failure.again} on" if failure.again else "given up"
    return ", ".join(filter(None, (failure.at, times, again)))
