"""`qawl archive problems`: what could not be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import ArchiveOption, Form, FormOption, LimitOption

if TYPE_CHECKING:
    from qawl.archive import Problem
    from qawl.output.lines import Lines


def problems(
    archive: ArchiveOption = None,
    limit: LimitOption = 100,
    clear: Annotated[bool, typer.Option("--clear", help="Empty the table instead.")] = False,
    format: FormOption = Form.TEXT,
) -> None:
    """Show what could not be read and why, what was met last first.

    \b
    Examples:
      qawl archive problems
      qawl archive problems --limit 20 --format json
      qawl archive problems --clear
    """
    from qawl.archive import Archive, clear_problems
    from qawl.archive import problems as asked

    with Archive.open(archive) as opened:
        if clear:
            typer.echo(f"{opened.name}: problems removed: {clear_problems(opened):,}")
            return
        found = asked(opened, limit=limit)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(_show, found))
    else:
        console.complain("no problems are noted")


def _show(found: list[Problem], lines: Lines) -> None:
    for number, problem in enumerate(found):
        if number:
            lines.print()
        lines.field("input", problem.input, "bold", arabic=False)
        lines.field("reason", problem.reason, arabic=False)
        times = f"{problem.times:,} times, first " if problem.times > 1 else ""
        last = f", last {problem.last_at}" if problem.times > 1 else ""
        lines.field("met", f"{times}{problem.first_at}{last}", "dim")
