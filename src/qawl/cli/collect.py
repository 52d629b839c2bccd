"""`qawl collect`: what outlets publish now, into an archive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.collect_status import show
from qawl.cli.groups import group
from qawl.cli.numbers import number_option
from qawl.cli.options import ArchiveOption, Form, FormOption
from qawl.cli.page_options import AllowPrivateOption, PublisherOption, QuietOption
from qawl.cli.signals import stop_at_signals
from qawl.errors import NothingFoundError, QawlError
from qawl.extras import need

if TYPE_CHECKING:
    from qawl.collect import Collected, Feed
    from qawl.output.lines import Lines

app = group("collect")
_CACHE = 8  # MB of the archive that each of its connections keeps in memory: it runs beside others for days
_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}

ContactOption = Annotated[
    str,
    typer.Option(
        "--contact",
        envvar="QAWL_CONTACT",
        metavar="ADDRESS",
        help="Your address of mail or web, which outlets are told with each request.",
        show_default=False,
    ),
]
DelayOption = Annotated[
    float,
    number_option(
        "--delay",
        "Between requests to one host; a Crawl-delay is kept too.",
        least=0,
        most=86_400,
        kind=float,
        metavar="SECONDS",
    ),
]
EveryOption = Annotated[
    str | None,
    typer.Option(
        "--every",
        metavar="TIME",
        help="Go on for ever, and ask the feeds again after so long: 90s, 10m, 2h. [default: end when all is done]",
        show_default=False,
    ),
]
StateOption = Annotated[
    Path | None,
    typer.Option(
        "--state",
        metavar="FILE",
        help="Where to keep what feeds listed last. [default: NAME.feeds.db beside the archive]",
        show_default=False,
    ),
]


@app.callback()
def collect() -> None:
    """Collect what outlets publish now: ask their feeds for new pages, and read these into an archive.

    Sites are asked politely: as their robots.txt allows, one request at a time with a pause, only for what has
    changed, and not for a while where they say that they are busy.

    \b
    Examples:
      qawl collect add https://example.com/
      qawl collect list
      qawl collect run --every 10m
      qawl collect status
    """


@app.command()
def add(
    url: Annotated[
        str,
        typer.Argument(metavar="URL", help="A feed, a news sitemap, or any page of a site that has them."),
    ],
    outlet: PublisherOption = "",
    contact: ContactOption = "",
    allow_private: AllowPrivateOption = False,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Have a feed collected from now on, or all feeds and news sitemaps that are found on a site.

    \b
    Examples:
      qawl collect add https://example.com/
      qawl collect add https://example.com/rss.xml --outlet "صحيفة الميناء"
    """
    need("collect")
    from qawl.archive import Archive
    from qawl.collect import Manners, Visitor, add_feeds, discover_feeds

    with Visitor(Manners(contact=contact, allow_private=allow_private)) as visitor:
        found = discover_feeds(visitor, url)
    with Archive.open(archive, create=True) as opened:  # only now: what fails leaves no empty archive
        new = add_feeds(opened, url, found, outlet=outlet)
    if format is Form.JSON:
        console.write_json(new)
    elif new:
        view.write(partial(_list, new))
    else:
        console.complain("what is found there is collected already; see: qawl collect list")


@app.command("list")
def list_(archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """List the feeds that are collected.

    \b
    Examples:
      qawl collect list
      qawl collect list --format json
    """
    need("collect")
    from qawl.archive import Archive
    from qawl.collect import list_feeds

    with Archive.open(archive) as opened:
        found = list_feeds(opened)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(_list, found))
    else:
        console.complain("no feeds yet; add some with: qawl collect add URL")


@app.command()
def remove(
    which: Annotated[
        str, typer.Argument(metavar="URL|N", help="A feed, the site by which it was added, or its number.")
    ],
    archive: ArchiveOption = None,
) -> None:
    """Collect a feed no more, or all of a site; what came from it stays in the archive.

    \b
    Examples:
      qawl collect remove https://example.com/
      qawl collect remove 3
    """
    need("collect")
    from qawl.archive import Archive
    from qawl.collect import remove_feeds

    with Archive.open(archive) as opened:
        for feed in remove_feeds(opened, which):
            typer.echo(f"{feed.url} is collected no more")


@app.command()
def run(
    every: EveryOption = None,
    contact: ContactOption = "",
    delay: DelayOption = 2.0,
    allow_private: AllowPrivateOption = False,
    state: StateOption = None,
    quiet: QuietOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Ask the feeds for new pages, read these into the archive, and look again at earlier ones for silent edits.

    What watches find in it is told at once (see: qawl watch). A page is looked at again one hour, six hours, a day
    and three days after it was first read. Ctrl-C ends the run; however it ends, the next one goes on where it was.
    Without --every, the exit code is 2 where a feed could not be had, or pages were asked for and not one could; single
    pages that fail are tried again (see: qawl collect status).

    \b
    Examples:
      qawl collect run
      qawl collect run --every 10m --contact desk@example.com
    """
    need("collect")
    from qawl.archive import Archive
    from qawl.collect import Collector, Manners, list_feeds
    from qawl.watch import Teller

    seconds = None if every is None else seconds_of(every)
    manners = Manners(contact=contact, delay=delay, allow_private=allow_private)
    tell = _Summaries(shown=not quiet)
    with Archive.open(archive, cache=_CACHE) as opened, Teller(opened, _complain) as teller:
        if not list_feeds(opened):
            raise NothingFoundError("no feeds yet; add some with: qawl collect add URL")
        collector = Collector(
            opened,
            manners=manners,
            state=state,
            stop=stop_at_signals(),
            on_error=_complain,
            on_written=teller.wake,
        )
        done = collector.run(seconds, on_quiet=tell)
        tell(done)
    if (
        seconds is None and done.fell_short
    ):  # one that goes on for ever was ended, and has told of each failure
        raise typer.Exit(2)


@app.command()
def status(archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """Show for each outlet when it was last reached, what came of its pages, what waits for what, and what failed.

    \b
    Examples:
      qawl collect status
      qawl collect status --format json
    """
    need("collect")
    from qawl.archive import Archive
    from qawl.collect import status as of_outlets

    with Archive.open(archive) as opened:
        found = of_outlets(opened)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(show, found))
    else:
        console.complain("no feeds yet; add some with: qawl collect add URL")


def seconds_of(text: str) -> float:
    """Return the seconds of a time like 90s, 10m, 2h or 1d.

    Raises:
        typer.BadParameter: it is none.
    """
    given = re.fullmatch(r"(\d{1,6})\s*([smhd])", text.strip())
    if not given or not int(given[1]):
        raise typer.BadParameter(
            f"{text!r} is no time; give a number and s, m, h or d, as in 10m", param_hint="--every"
        )
    return int(given[1]) * float(_UNITS[given[2]])


def _complain(problem: QawlError) -> None:
    console.complain(str(problem))


class _Summaries:
    """What was done, in a line each time that it is another than the last."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._last = ""

    def __call__(self, done: Collected) -> None:
        line = _summary(done)
        if self._shown and line != self._last:
            typer.echo(line)
            self._last = line


def _summary(done: Collected) -> str:
    """What was done."""
    return (
        f"feeds asked: {done.feeds:,}; new on their lists: {done.listed:,}; pages visited: {done.visited:,}; "
        f"new articles: {done.new:,}, new versions: {done.changed:,}, with {done.statements:,} statements; "
        f"without an article: {done.without:,}; failed: {done.failed:,}"
        + (f"; left for later, as their host is busy: {done.put_off:,}" if done.put_off else "")
    )


def _list(found: Sequence[Feed], lines: Lines) -> None:
    for feed in found:
        lines.pieces(f"#{feed.id}", [(feed.url, "bold")])
        lines.field("", " · ".join(filter(None, (feed.outlet, feed.kind, f"added {feed.added[:10]}"))), "dim")
