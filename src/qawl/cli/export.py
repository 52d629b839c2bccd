"""`qawl export`: statements as a file for other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from qawl.cli import console
from qawl.cli.options import ArchiveOption, OutputOption


class ExportForm(StrEnum):
    """The forms in which statements leave the archive."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    EVENTS = "events"


def export(
    archive: ArchiveOption = None,
    format: Annotated[
        ExportForm,
        typer.Option(
            "--format",
            "-f",
            help="A table (csv, parquet), JSON lines, schema.org quotations (jsonld), or rows of PLOVER and CAMEO"
            " events (events).",
        ),
    ] = ExportForm.CSV,
    output: OutputOption = None,
) -> None:
    """Write the statements of the archive to a file, however many there are.

    \b
    Examples:
      qawl export --output statements.csv
      qawl export --format parquet --output statements.parquet
      qawl export --format events --output events.csv
    """
    if format is ExportForm.PARQUET and output is None and not console.piped():
        raise typer.BadParameter("Parquet is not for eyes; give an --output", param_hint="--format")
    from qawl.archive import Archive, exported

    with Archive.open(archive) as opened:
        console.write(exported(opened, format.value), output)
