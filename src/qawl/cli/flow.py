"""`qawl flow`: many pages to Parquet tables, on this machine or on a cluster."""

from __future__ import annotations

import os
import sys
import time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from qawl.cli import console
from qawl.cli.numbers import number_option
from qawl.cli.page_options import QuietOption
from qawl.cli.signals import stoppable
from qawl.errors import QawlError

if TYPE_CHECKING:
    from qawl.flow import Cluster, Counts, Progress


class EngineName(StrEnum):
    """Where the work is done."""

    LOCAL = "local"
    RAY = "ray"


class ExtractorName(StrEnum):
    """What finds the article in an HTML page."""

    TRAFILATURA = "trafilatura"
    RESILIPARSE = "resiliparse"


PlacesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT... OUT",
        help="Files, folders or globs of WARC, WET, Parquet, JSON lines or pages, here or at s3://; and last the"
        " folder that the tables are written into.",
        show_default=False,
    ),
]
EngineOption = Annotated[
    EngineName, typer.Option("--engine", help="Work on the cores of this machine, or of a Ray cluster.")
]
ClusterOption = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="ADDRESS",
        help="The Ray cluster, such as ray://head:10001. [default: $RAY_ADDRESS, else one on this machine]",
        show_default=False,
    ),
]
ExtractorOption = Annotated[
    ExtractorName,
    typer.Option(
        "--extractor",
        help="What finds the article in an HTML page: trafilatura for quality, resiliparse for speed.",
    ),
]
PiecesOption = Annotated[
    int | None,
    number_option("--workers", "Pieces of work at once; one a core by default.", show_default=False),
]


@stoppable()
def flow(
    places: PlacesArgument,
    engine: EngineOption = EngineName.LOCAL,
    address: ClusterOption = "",
    extractor: ExtractorOption = ExtractorName.TRAFILATURA,
    workers: PiecesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read many pages into Parquet tables of articles, statements and problems, by month of publication.

    Pages that are not in Arabic are passed over; articles that repeat others are marked, and not read again. Stopped at
    any moment, it goes on where it was when it is run again; with more inputs, these are added. What cannot be read is
    a row of the table of problems. The tables are read by DuckDB, pandas and Spark, and by: qawl ingest OUT

    \b
    Examples:
      qawl flow crawl/*.warc.gz tables/
      qawl flow articles.jsonl.gz tables/ --workers 4
      qawl flow pages/ tables/ --extractor resiliparse
      qawl flow 's3://bucket/2024/**/*.warc.gz' s3://bucket/tables --engine ray --address ray://head:10001
    """
    from qawl.flow import Cluster, Counts, Job
    from qawl.flow import flow as run

    *inputs, out = places
    if not inputs:
        raise typer.BadParameter("give inputs, and last the folder to write into", param_hint="INPUT... OUT")
    failed: list[QawlError] = []

    def complain(problem: QawlError) -> None:
        failed.append(problem)
        console.complain(str(problem))

    begun = time.monotonic()
    with _Shown(shown=not quiet) as shown:
        cluster = None
        try:
            cluster = Cluster(engine.value, address, workers)
            job = Job(out, extractor.value)
            done = run(inputs, job, cluster, on_progress=shown.tell, on_error=complain)
        except KeyboardInterrupt:
            console.complain(f"stopped; what was written to {out} stands: run the command again to go on")
            _end(cluster)
    if not quiet and (done.counts != Counts() or not failed):
        _tell(out, done, time.monotonic() - begun)
    if failed:
        raise typer.Exit(2)


def _end(cluster: Cluster | None) -> NoReturn:
    """End the program at once: Daft's threads, left in the middle, abort one that ends as others do.

    What it shared with other processes is given back before, or there are complaints; and before that these are ended,
    also one that a thread of Daft was just about to start.
    """
    from multiprocessing import util

    from qawl.processes import start_no_more

    sys.stderr.flush()
    start_no_more()
    if cluster:
        cluster.close()
    util._run_finalizers(0)  # type: ignore[attr-defined]
    os._exit(console.INTERRUPTED)


def _tell(out: str, done: Progress, seconds: float) -> None:
    """Say what is in the tables, and what this run did."""
    typer.echo(f"{out}: {_summary(done.counts)}")
    if done.now.read or done.now.kept:
        typer.echo(f"this run: {_summary(done.now)}; {_pace(done.now, seconds)} pages a second")


def _summary(counts: Counts) -> str:
    """All counts, in the order in which a page meets them."""
    return (
        f"read: {counts.read:,}; not Arabic: {counts.not_arabic:,}; no article: {counts.no_article:,}; "
        f"duplicate: {counts.duplicates:,}; kept: {counts.kept:,}, with {counts.statements:,} statements; "
        f"problems: {counts.problems:,}"
    )


def _pace(now: Counts, seconds: float) -> str:
    """Pages a second; a run that goes on where an earlier one had found the pages reads them all the same."""
    pace = max(now.read, now.kept + now.duplicates) / seconds
    return f"{pace:,.0f}" if pace >= 10 else f"{pace:.1f}"


class _Shown:
    """The counts while it runs, on standard error: one line that changes on a terminal, else a line now and then."""

    _EVERY = 30.0  # seconds between two lines where there is no terminal

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._status: Any = None
        self._begun = self._last = time.monotonic()

    def __enter__(self) -> _Shown:
        if self._shown:
            from rich.console import Console

            self._console = Console(stderr=True)
            self._status = self._console.status("starting")
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._status:
            self._status.stop()

    def tell(self, progress: Progress) -> None:
        """Show how far it is."""
        if not self._shown:
            return
        now = time.monotonic()
        stage = {"extract": "finding articles", "read": "reading", "gather": "gathering months"}.get(
            progress.stage, progress.stage
        )
        pace = _pace(progress.now, max(now - self._begun, 0.1))
        pieces = f"{progress.done:,} of {progress.all:,} pieces"
        line = f"{stage}, {pieces}; {_summary(progress.counts)}; {pace} a second"
        if self._console.is_terminal:
            self._status.update(line)
        elif now - self._last > self._EVERY:
            self._last = now
            self._console.print(line)
