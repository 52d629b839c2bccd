"""`qawl ingest`: pages into an archive."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from qawl.cli import console
from qawl.cli.inputs import Input
from qawl.cli.inputs import inputs as listed
from qawl.cli.options import ArchiveOption, date_of
from qawl.cli.page_options import (
    AddressOption,
    AllowPrivateOption,
    DateOption,
    InputsArgument,
    PublisherOption,
    QuietOption,
    WorkersOption,
    given,
)
from qawl.cli.signals import stoppable
from qawl.errors import InputError

if TYPE_CHECKING:
    from qawl.archive import Ingest
    from qawl.archive.keep.writing import Written

_MANY = 128  # files; so many, and a file of more bytes than `_LARGE`, are read by workers
_LARGE = 1 << 20


@stoppable()
def ingest(
    inputs: InputsArgument = None,
    archive: ArchiveOption = None,
    date: DateOption = None,
    outlet: PublisherOption = "",
    url: AddressOption = "",
    workers: WorkersOption = None,
    allow_private: AllowPrivateOption = False,
    quiet: QuietOption = False,
) -> None:
    """Take pages into an archive, which is made with the first article where there is none.

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
    listing = listed(given(inputs), Path(archive) if archive and "://" not in archive else None)
    if (workers or os.cpu_count() or 1) > 1 and _are_many(listing):
        from qawl.processes import make_ready

        make_ready("qawl.archive.keep.warm")  # on another core, while this one imports and opens the archive
    from qawl.archive import Archive, Ingest

    failed: list[InputError] = []

    def complain(problem: InputError) -> None:
        failed.append(problem)
        console.complain(str(problem))

    told = {"date": date_of(date), "outlet": outlet, "url": url, "allow_private": allow_private}
    with (
        Archive.open(archive, create=True, later=True) as opened,
        console.Progress("Ingesting", len(listing), shown=not quiet) as bar,
    ):
        run = Ingest(opened, workers=workers, on_error=complain, on_articles=bar.articles)
        try:
            _take(listing, run, bar, told)
        except KeyboardInterrupt:
            stands = run.written.new + run.written.changed
            console.complain(
                f"stopped; {stands:,} articles were written and stand: run the command again to go on"
            )
            raise typer.Exit(console.INTERRUPTED) from None
        name, made = opened.name, opened.is_there
    if not quiet:
        told_of = _summary(run.written, len(failed)) if made else "not made, as there is nothing to take in"
        typer.echo(f"{name}: {told_of}")
    if failed:
        raise typer.Exit(2)


def _take(
    listing: Sequence[Input | InputError], run: Ingest, bar: console.Progress, told: dict[str, Any]
) -> None:
    """Take the inputs in, each with what is told of all of them."""
    with run:
        for one in listing:
            if isinstance(one, InputError):
                run.fail(str(one), one)
            else:
                run.add(one.source, name=one.name, **told)
            bar.input()


def _are_many(listing: Sequence[Input | InputError]) -> bool:
    """Whether workers will surely be needed, for many inputs or a large one."""
    files = [one.source for one in listing if isinstance(one, Input) and isinstance(one.source, Path)]
    with suppress(OSError, ValueError):  # what cannot be looked at is told of when it is read
        return len(files) >= _MANY or any(file.stat().st_size > _LARGE for file in files)
    return False


def _summary(done: Written, failed: int) -> str:
    """What was taken in, and what was not."""
    kept_out = f"; kept out as forgotten: {done.kept_out:,}" if done.kept_out else ""
    lost = f"; could not be read: {failed:,} (see: qawl archive problems)" if failed else ""
    return (
        f"new articles: {done.new:,}, with {done.statements:,} statements; "
        f"new versions: {done.changed:,}; seen before: {done.seen:,}{kept_out}{lost}"
    )
