"""`qawl watch`: be told when something is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.bundles import bundled
from qawl.cli.groups import group
from qawl.cli.options import ArchiveOption, Form, FormOption
from qawl.cli.query_options import ALLOWS_EXCLUSION, Asked, words_argument

if TYPE_CHECKING:
    from qawl.archive import Query
    from qawl.output.lines import Lines
    from qawl.watch import Target, Watch

app = group("watch")
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="What to call the watch.")]


@dataclass(frozen=True)
class Watched(Asked):
    """What is watched for; likeness is refused, and why is said."""

    words: Annotated[list[str] | None, words_argument("Words of what is said, as for qawl search.")] = None
    like: Annotated[str | None, typer.Option("--like", hidden=True)] = None


@dataclass(frozen=True)
class Targets:
    """Those who are to be told."""

    atom: Annotated[
        list[Path] | None,
        typer.Option("--atom", metavar="FILE", help="Keep the latest in this Atom file.", show_default=False),
    ] = None
    webhooks: Annotated[
        list[str] | None,
        typer.Option(
            "--webhook", metavar="URL", help="Post each, as signed JSON, to this address.", show_default=False
        ),
    ] = None
    services: Annotated[
        list[str] | None,
        typer.Option(
            "--notify",
            metavar="URL",
            help="Send each through this service, in Apprise's way of writing: mailto://…, tgram://…, slack://…",
            show_default=False,
        ),
    ] = None


@app.callback()
def watch() -> None:
    """Be told when something is said: a search that is kept, and what it newly finds told to those you name.

    What `qawl collect run` takes in is told at once; after another `qawl ingest`, by `qawl watch tell`.

    \b
    Examples:
      qawl watch add threats --act threaten --atom threats.atom
      qawl watch list
      qawl watch test threats
    """


@app.command(context_settings=ALLOWS_EXCLUSION)
@bundled
def add(
    name: NameArgument,
    asked: Watched,
    targets: Targets,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Be told of what a search finds from now on; each of --atom, --webhook and --notify may be repeated.

    \b
    Examples:
      qawl watch add threats --act threaten --act warn --theme elections --atom threats.atom
      qawl watch add minister --speaker "سامي الحداد" --webhook https://desk.example.com/qawl
      qawl watch add port الميناء --notify mailto://user:password@example.com
      qawl watch add may --act promise --due-since 2024-05-01 --due-until 2024-05-31 --atom may.atom
    """
    from qawl.archive import Archive
    from qawl.watch import add_watch, check_watch

    query, told = asked.query(), {name: given or [] for name, given in asdict(targets).items()}
    check_watch(name, query, **told)  # what fails leaves no empty archive
    with Archive.open(archive, create=True) as opened:
        made = add_watch(opened, name, query, **told)
    _write([made], format)


@app.command("list")
def list_(archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """List the watches: what each looks for, whom it tells, and what could not be delivered yet.

    The secret of a webhook is shown, by which its receiver knows that a message is genuine: keep it to yourself.

    \b
    Examples:
      qawl watch list
      qawl watch list --format json
    """
    from qawl.archive import Archive
    from qawl.watch import list_watches

    with Archive.open(archive) as opened:
        found = list_watches(opened)
    if found or format is Form.JSON:
        _write(found, format)
    else:
        console.complain("no watches yet; add one with: qawl watch add NAME")


@app.command()
def remove(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Watch no more; an Atom file stays as it is.

    \b
    Examples:
      qawl watch remove threats
    """
    from qawl.archive import Archive
    from qawl.watch import remove_watch

    with Archive.open(archive) as opened:
        gone = remove_watch(opened, name)
    typer.echo(f"{gone.name} is watched no more")


@app.command()
def test(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Try a watch: show what it finds in the archive as it is, and send the newest of it to all targets, as a test.

    The exit code is 2 where a target cannot be reached.

    \b
    Examples:
      qawl watch test threats
    """
    from qawl.archive import Archive
    from qawl.watch import the_watch, try_watch

    with Archive.open(archive) as opened:
        tried = try_watch(opened, the_watch(opened, name))
    if not tried.sent:
        console.complain("nothing in the archive fits this watch, so that there is nothing to send yet")
        return
    hit = tried.sent
    view.write(lambda lines: view.statement(lines, hit.kept))
    typer.echo(f"fits: {tried.found:,} statements of the archive; the newest was sent")
    for target, failure in tried.targets:
        typer.echo(f"{target.kind}: {failure or f'{_shown(target)} was reached'}")
    if any(failure for _, failure in tried.targets):
        raise typer.Exit(2)


@app.command()
def tell(archive: ArchiveOption = None) -> None:
    """Tell now of what watches find in articles taken in since they last looked, and try again who was not reached.

    The exit code is 2 as long as something waits for one who could not be reached; it stays on the list until then.

    \b
    Examples:
      qawl ingest pages/ && qawl watch tell
    """
    from qawl.archive import Archive
    from qawl.watch import list_watches
    from qawl.watch import tell as tell_all

    with Archive.open(archive) as opened:
        done = tell_all(opened, on_error=lambda problem: console.complain(str(problem)))
        left = [
            (one.name, target) for one in list_watches(opened) for target in one.targets if target.waiting
        ]
    waiting = sum(target.waiting for _, target in left)
    typer.echo(
        f"newly found: {done.found:,}; told: {done.sent:,}; not taken: {done.failed:,}"
        + (f"; waiting for another try: {waiting:,} (see: qawl watch list)" if waiting else "")
    )
    for name, target in left:
        console.complain(
            f"{name}: {_shown(target)} is still to be told {target.waiting:,} statements, {_waits(target)}"
        )
    if done.failed or left:
        raise typer.Exit(2)


def _write(found: Sequence[Watch], format: Form) -> None:
    if format is Form.JSON:
        console.write_json(found)
    else:
        view.write(partial(_list, found))


def _list(found: Sequence[Watch], lines: Lines) -> None:
    for number, one in enumerate(found):
        if number:
            lines.print()
        lines.heading(one.name)
        for label, value in _asked(one.query):
            lines.field(label, value)
        lines.field("since", f"{one.added[:10]}, found {one.told:,} statements", "dim")
        for target in one.targets:
            lines.field(target.kind, _shown(target))
            lines.field("", f"secret {target.secret}" if target.secret else "", "dim")
            lines.field("", f"waiting: {target.waiting:,}, {_waits(target)}" if target.waiting else "", "dim")
            lines.field("failed", target.reason)


def _asked(query: Query) -> Iterator[tuple[str, str]]:
    """Yield what is asked for, with its name."""
    yield "words", query.words
    for name in ("speaker", "addressee", "act", "theme", "outlet", "mode"):
        yield name, ", ".join(getattr(query, name))
    yield "published", _days(query.since, query.until)
    yield "falls due", _days(query.due_since, query.due_until)


def _days(first: dt.date | None, last: dt.date | None) -> str:
    """Say which days are meant."""
    if first and last:
        return f"{first} to {last}"
    return f"{first} or later" if first else f"{last} or earlier" if last else ""


def _waits(target: Target) -> str:
    """Since when it is to be told something, and from when on it is tried again where it was not reached."""
    again = f", tried again from {target.rests} on" if target.rests else ""
    return f"the first since {target.since}{again}"


def _shown(target: Target) -> str:
    """The address of a target, without passwords in it."""
    if target.kind != "notify":
        return target.address
    from qawl.watch.notify import shown

    return shown(target.address)
