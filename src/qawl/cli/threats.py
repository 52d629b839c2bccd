"""`qawl threats`: who threatens whom."""

from __future__ import annotations

from typing import Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import (
    ActorOption,
    ArchiveOption,
    Form,
    FormOption,
    LimitOption,
    OutputOption,
    SinceOption,
    UntilOption,
    date_of,
)


def threats(
    archive: ArchiveOption = None,
    warnings: Annotated[bool, typer.Option("--warnings", help="List warnings too.")] = False,
    since: SinceOption = None,
    until: UntilOption = None,
    actor: ActorOption = None,
    target: Annotated[
        str | None,
        typer.Option(
            "--target",
            metavar="NAME",
            help="Against this one alone, by any of his names",
            show_default=False,
        ),
    ] = None,
    limit: LimitOption = 20,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """List threats, newest first, with who is threatened; what several outlets carry is listed once.

    \b
    Examples:
      qawl threats
      qawl threats --warnings --since 2024-05-01
      qawl threats --target "الحكومة" --format json
    """
    from qawl.archive import Archive
    from qawl.board import threats as asked

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = asked(
            connection,
            warnings=warnings,
            since=date_of(since),
            until=date_of(until),
            actor=actor,
            target=target,
            limit=limit,
        )
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        kind = "Threats and warnings" if warnings else "Threats"
        view.write(lambda lines: view.listed(lines, f"{kind}, newest first", found), output)
