"""`qawl due`: what falls due when, and `qawl due resolve`: what came of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.groups import STYLE
from qawl.cli.numbers import number_argument
from qawl.cli.options import (
    ActorOption,
    ArchiveOption,
    Form,
    FormOption,
    LimitOption,
    OutputOption,
    date_of,
    day_option,
)
from qawl.errors import QawlError

if TYPE_CHECKING:
    from qawl.board.due import Agenda, DueList
    from qawl.output.lines import Lines

due = typer.Typer(**STYLE)


class Outcome(StrEnum):
    """What may come of a statement."""

    KEPT = "kept"
    BROKEN = "broken"
    UNCLEAR = "unclear"


class Verdict(StrEnum):
    """What a user may say of a statement: an outcome, or that there is none after all."""

    KEPT = "kept"
    BROKEN = "broken"
    UNCLEAR = "unclear"
    OPEN = "open"


class Act(StrEnum):
    """The acts that may name a day to come."""

    PROMISE = "promise"
    PREDICT = "predict"
    APPEAL = "appeal"
    THREATEN = "threaten"
    WARN = "warn"
    ANNOUNCE = "announce"


@due.callback(invoke_without_command=True)
def listed(
    context: typer.Context,
    archive: ArchiveOption = None,
    date: Annotated[dt.datetime | None, day_option("--date", "Seen from this day. [default: today]")] = None,
    since: Annotated[dt.datetime | None, day_option("--since", "Falls due on this day or later.")] = None,
    until: Annotated[dt.datetime | None, day_option("--until", "Falls due on this day or earlier.")] = None,
    actor: ActorOption = None,
    act: Annotated[
        list[Act] | None,
        typer.Option(
            "--act",
            help="Acts that count, each with its own --act. [default: promise, predict, appeal, threaten]",
            show_default=False,
        ),
    ] = None,
    outcome: Annotated[
        list[Outcome] | None,
        typer.Option(
            "--outcome", help="List those with this outcome too; may be repeated.", show_default=False
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="List those with an outcome too.")] = False,
    limit: LimitOption = 20,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """List promises, predictions, appeals and threats by the day they fall due, overdue first.

    What several outlets carry is listed once. Of each list those nearest to the day asked about are shown.
    What came of a statement is marked with: qawl due resolve

    \b
    Examples:
      qawl due
      qawl due --date 2024-05-01 --until 2024-05-31 --act promise
      qawl due --actor "فريد نصار" --all --format json
      qawl due resolve 1204 kept --evidence https://example.com/news/9
    """
    if context.invoked_subcommand:
        return
    from qawl.archive import Archive
    from qawl.board.due import agenda
    from qawl.board.outcomes import ABOUT_THE_FUTURE

    chosen = list(Outcome) if everything else outcome or []
    with Archive.open(archive) as opened, opened.reading() as connection:
        found = agenda(
            connection,
            date_of(date) or dt.date.today(),
            acts=[one.value for one in act] if act else ABOUT_THE_FUTURE,
            actor=actor,
            since=date_of(since),
            until=date_of(until),
            outcomes=[one.value for one in chosen],
            limit=limit,
        )
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(lambda lines: _show(lines, found, resolved=bool(chosen)), output)


def _show(lines: Lines, found: Agenda, *, resolved: bool) -> None:
    _list(lines, f"Overdue on {found.day}", found.overdue)
    _list(lines, f"Due from {found.day} on", found.coming)
    if resolved:
        _list(lines, "With an outcome", found.resolved)


def _list(lines: Lines, title: str, found: DueList) -> None:
    view.heading(lines, title, len(found.listed), found.count)
    for one in found.listed:
        view.statement(
            lines, one.said, f"due {one.said.statement.due}", _when(one.days), view.carried(one.outlets)
        )
        if one.outcome:
            lines.field("outcome", one.outcome.outcome, "bold")
            lines.address(one.outcome.evidence)
        lines.print()


def _when(days: int) -> str:
    if days == 0:
        return "today"
    count = f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"
    return f"{count} ago" if days < 0 else f"in {count}"


@due.command()
def resolve(
    id: Annotated[int, number_argument("The number of the statement in the list.")],
    outcome: Annotated[
        Verdict, typer.Argument(help="What came of it; open takes back what was said before.")
    ],
    evidence: Annotated[
        str,
        typer.Option(
            "--evidence", metavar="URL", help="Address of a page that shows it.", show_default=False
        ),
    ] = "",
    archive: ArchiveOption = None,
) -> None:
    """Mark what came of a promise, prediction, appeal or threat.

    Kept means that it came true, for an appeal that it was heeded. The outcome holds for all who carry the
    statement, outlives a new reading of the article, and counts in the record of the speaker (qawl actor).

    \b
    Examples:
      qawl due resolve 1204 kept --evidence https://example.com/news/9
      qawl due resolve 1204 open
    """
    from qawl.archive import Archive
    from qawl.archive.store import user
    from qawl.board.outcomes import reopen
    from qawl.board.outcomes import resolve as mark

    if outcome is not Verdict.OPEN and not evidence:
        raise QawlError(f"name a page that shows it: qawl due resolve {id} {outcome} --evidence https://…")
    with Archive.open(archive) as opened:
        if outcome is Verdict.OPEN:
            one = reopen(opened, id)
        else:
            one = mark(opened, id, outcome.value, evidence=evidence, by=user())
    view.write(lambda lines: view.statement(lines, one, outcome.value))
