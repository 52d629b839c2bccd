"""`qawl read`: pages in, the record of who said what in them out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console
from qawl.cli.numbers import MOST_WORKERS, number_option
from qawl.cli.options import OutputOption, date_of
from qawl.cli.page_options import (
    AddressOption,
    AllowPrivateOption,
    DateOption,
    InputsArgument,
    PublisherOption,
    QuietOption,
    given,
)
from qawl.cli.signals import stoppable

if TYPE_CHECKING:
    from qawl.types import Reading


class Format(StrEnum):
    """The forms in which a record is written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


@stoppable()
def read(
    inputs: InputsArgument = None,
    format: Annotated[
        Format,
        typer.Option("--format", "-f", help="How to write the record; the same in a pipe and in a terminal."),
    ] = Format.TEXT,
    output: OutputOption = None,
    date: DateOption = None,
    outlet: PublisherOption = "",
    url: AddressOption = "",
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="In the text view, show how sure each statement is, and why it holds."
        ),
    ] = False,
    workers: Annotated[
        int,
        number_option(
            "--workers",
            "Processes that read, each of some 200 MB; for many pages, one a core.",
            most=MOST_WORKERS,
        ),
    ] = 1,
    allow_private: AllowPrivateOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read pages and write who said what, to whom, when and through whom.

    HTML, plain text, WET and WARC (gzipped too), JSON and JSON lines are told by their content. What cannot
    be read is reported on standard error and the rest goes on; the exit code is then 2.

    \b
    Examples:
      qawl read page.html
      qawl read page.html --explain
      qawl read pages/ crawl.warc.gz --output statements.jsonl --workers 4
      qawl read https://example.com/news/1 --output view.html
      curl -s https://example.com/news/1 | qawl read --format json --date 2024-05-30
    """
    from qawl.cli.batch import Batch, Known
    from qawl.cli.inputs import inputs as listed

    known = Known(date_of(date), outlet, url, allow_private)
    batch = Batch(listed(given(inputs), output), known, workers)
    # A bar and a record that share one terminal would write over each other.
    with console.Progress(
        "Reading", len(batch.inputs), shown=not quiet and (output is not None or console.piped())
    ) as bar:
        console.write(_written(batch.readings(bar), format, output, explain), output)
    if batch.failures:
        if len(batch.inputs) > 1 and not quiet:
            console.complain(f"articles read: {batch.articles}; failed, as said above: {batch.failures}")
        raise typer.Exit(2)


def _written(
    readings: Iterator[Reading], format: Format, output: Path | None, explain: bool
) -> Iterator[str]:
    """The record in the chosen form; nothing at all where nothing was read."""
    first = next(readings, None)
    if first is None:
        return iter(())
    everything = chain([first], readings)
    if format is not Format.TEXT:
        from qawl.output import WRITERS

        return WRITERS[format.value](everything)
    from rich.console import Console

    from qawl.output.terminal import text

    # A file is no terminal: no colours in it, and lines of a width that suits a page.
    target = Console(file=io.StringIO(), width=100) if output else Console()
    return text(everything, target, explain=explain)
