"""`qawl archive check`: whether an archive is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from qawl.cli import console
from qawl.cli.options import ArchiveOption, Form, FormOption


def check(
    archive: ArchiveOption = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="First make indexes, ties and counts anew where they are wrong.")
    ] = False,
    format: FormOption = Form.TEXT,
) -> None:
    """Check whether an archive is whole, and say what to do about each fault; with faults, the exit code is 1.

    Checked are the database itself, the words of each statement against the characters of its article, the words of
    each article against their digest, the indexes of words and meaning, ties and counts.

    \b
    Examples:
      qawl archive check
      qawl archive check --repair
      qawl archive check --archive news.db --format json
    """
    from qawl.archive import Archive
    from qawl.archive import check as asked
    from qawl.archive import repair as repaired

    with Archive.open(archive) as opened:
        if repair:
            repaired(opened)
        faults = asked(opened)
        name = opened.name
    if format is Form.JSON:
        console.write_json(faults)
    elif not faults:
        typer.echo(f"{name}: whole")
    else:
        for fault in faults:
            more = ", …" if fault.count > len(fault.examples) else ""
            typer.echo(f"{name}: {fault.fault}: {fault.count:,} ({', '.join(fault.examples)}{more})")
            typer.echo(f"  {fault.remedy}")
    if faults:
        raise typer.Exit(1)
