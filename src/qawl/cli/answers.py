"""`qawl answers`: who answered whom, and the words that prove it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import (
    ArchiveOption,
    Form,
    FormOption,
    LimitOption,
    OutputOption,
    date_of,
    day_option,
)

if TYPE_CHECKING:
    from qawl.board.answers import Answers
    from qawl.output.lines import Lines


def answers(
    archive: ArchiveOption = None,
    actor: Annotated[
        str | None,
        typer.Option(
            "--actor",
            metavar="NAME",
            help="Who answers, or is answered; any of his names.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="NAME", help="Who is answered; any of his names.", show_default=False),
    ] = None,
    since: Annotated[dt.datetime | None, day_option("--since", "Answered on this day or later.")] = None,
    until: Annotated[dt.datetime | None, day_option("--until", "Answered on this day or earlier.")] = None,
    limit: LimitOption = 20,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """List who answered whom, newest first: the reply, what it replies to, and the words that prove it.

    With --to, --actor is the one who answers.

    \b
    Examples:
      qawl answers
      qawl answers --actor "سلوى المرزوقي" --since 2024-03-01
      qawl answers --to "نبيل الصافي" --format json
    """
    from qawl.archive import Archive
    from qawl.board import answered

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = answered(
            connection, actor=actor, to=to, since=date_of(since), until=date_of(until), limit=limit
        )
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(partial(_list, found), output)


def _list(found: Answers, lines: Lines) -> None:
    view.heading(lines, "Answers, newest first", len(found.listed), found.count)
    for one in found.listed:
        view.statement(lines, one.said)
        lines.field(one.kind, f"«{one.evidence}»", "bold")
        view.brief_statement(lines, "to", one.to)
        lines.print()
