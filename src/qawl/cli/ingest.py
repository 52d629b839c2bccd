"""`qawl ingest`: pages into an archive."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from qawl.cli import console
from qawl.cli.options import ArchiveOption


def ingest(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT...",
            help="A file, a folder (all files in it), a web address, or - for standard input, which is also"
            " read where none is given.",
            show_default=False,
        ),
    ] = None,
    archive: ArchiveOption = None,
    date: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="Day of publication, for pages that do not give it.",
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[
        str,
        typer.Option(metavar="NAME", help="Who published, for pages that do not say it.", show_default=False),
    ] = "",
    url: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="Address, for pages that do not give it.", show_default=False),
    ] = "",
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="Processes that read; one a core by default.", show_default=False
        ),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option("--allow-private", help="Fetch addresses of this machine and of private networks too."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress bar and no summary; errors are still reported.")
    ] = False,
) -> None:
    """Take pages into an archive, which is made where there is none.

    What is there already is not read again; other words of an article that is there become its next version.
    Stopped at any moment, it goes on where it was when it is run again. What cannot be read is reported, kept
    (see: qawl archive problems), and the rest goes on; the exit code is then 2.

    \b
    Examples:
      qawl ingest pages/ crawl.warc.gz
      qawl ingest articles.jsonl.gz --archive news.db
      qawl ingest https://example.com/news/1
      qawl ingest articles.jsonl --archive postgresql://user:password@localhost/news
    """
    if not inputs and sys.stdin.isatty():
        raise typer.BadParameter(
            "give a file, a folder or a web address, or pipe a page in", param_hint="INPUT"
        )
    from qawl.archive import Archive, Ingest
    from qawl.cli.inputs import STANDARD_INPUT
    from qawl.cli.inputs import inputs as listed
    from qawl.errors import InputError

    failed: list[InputError] = []

    def complain(problem: InputError) -> None:
        failed.append(problem)
        console.complain(str(problem))

    given = listed(inputs or [STANDARD_INPUT], Path(archive) if archive and "://" not in archive else None)
    with (
        Archive.open(archive, create=True) as opened,
        console.Progress("Ingesting", len(given), shown=not quiet) as bar,
    ):
        run = Ingest(opened, workers=workers, on_error=complain, on_articles=bar.articles)
        try:
            with run:
                for one in given:
                    if isinstance(one, InputError):
                        run.fail(str(one), one)
                    else:
                        run.add(
                            one.source,
                            name=one.name,
                            date=date.date() if date else None,
                            outlet=outlet,
                            url=url,
                            allow_private=allow_private,
                        )
                    bar.input()
        except KeyboardInterrupt:
            stands = run.written.new + run.written.changed
            console.complain(
                f"stopped; {stands:,} articles were written and stand: run the command again to go on"
            )
            raise typer.Exit(console.INTERRUPTED) from None
        name = opened.name
    done = run.written
    if not quiet:
        kept_out = f"; kept out as forgotten: {done.kept_out:,}" if done.kept_out else ""
        lost = f"; could not be read: {len(failed):,} (see: qawl archive problems)" if failed else ""
        typer.echo(
            f"{name}: new articles: {done.new:,}, with {done.statements:,} statements; "
            f"new versions: {done.changed:,}; seen before: {done.seen:,}{kept_out}{lost}"
        )
    if failed:
        raise typer.Exit(2)
