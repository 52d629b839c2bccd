"""`qawl export`: statements as a file for other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from qawl.cli import console
from qawl.cli.bundles import bundled
from qawl.cli.options import ArchiveOption, OutputOption
from qawl.cli.query_options import Asked


class ExportForm(StrEnum):
    """The forms in which statements leave the archive."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    EVENTS = "events"


@bundled
def export(
    asked: Asked,
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
    """Write statements to a file, however many there are: the whole archive, or all that a search finds.

    Words and options are those of qawl search; without any, all statements are written.

    \b
    Examples:
      qawl export --output statements.csv
      qawl export --output statements.parquet
      qawl export النفط --since 2024-05-01 --output oil.jsonld
      qawl export --act threaten --act accuse --format events --output events.csv
    """
    if format is ExportForm.PARQUET and output is None and not console.piped():
        raise typer.BadParameter("Parquet is not for eyes; give an --output", param_hint="--format")
    from qawl.archive import Archive, exported

    query = asked.query()
    with Archive.open(archive) as opened:
        console.write(exported(opened, format.value, query), output, empty=True)
