"""`qawl claims` and `qawl claim`: what several outlets carry, and each one's wording."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.numbers import number_argument, number_option
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

if TYPE_CHECKING:
    from qawl.archive import Comparison
    from qawl.board import Carried, Claims
    from qawl.output.lines import Lines


def claims(
    archive: ArchiveOption = None,
    actor: ActorOption = None,
    since: Annotated[dt.datetime | None, day_option("--since", "Carried on this day or later.")] = None,
    until: Annotated[dt.datetime | None, day_option("--until", "Carried on this day or earlier.")] = None,
    outlets: Annotated[
        int,
        number_option("--outlets", "Carried by so many outlets at least."),
    ] = 2,
    limit: LimitOption = 20,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """List what several outlets carry, word for word or retold, the most carried first.

    \b
    Examples:
      qawl claims
      qawl claims --outlets 4 --since 2024-05-01
      qawl claims --actor "منى الشامي" --format json
    """
    from qawl.archive import Archive
    from qawl.board import claims as carried

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = carried(
            connection,
            actor=actor,
            since=date_of(since),
            until=date_of(until),
            outlets=outlets,
            limit=limit,
        )
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(partial(_list, found), output)


def claim(
    number: Annotated[int, number_argument("Number of the claim, as qawl claims shows it.")],
    statement: Annotated[
        bool, typer.Option("--statement", help="N is the number of a statement; show the claim it carries.")
    ] = False,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """Show one claim side by side: who carried it when, in which words, and what each left out or added.

    All are held against the fullest wording of the first day. Another form of a word is no other word.

    \b
    Examples:
      qawl claim 12
      qawl claim 345 --statement
      qawl claim 12 --format json
    """
    from qawl.archive import Archive, claim_of, compare

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = compare(connection, claim_of(connection, number) if statement else number)
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(partial(_show, found), output)


def _list(found: Claims, lines: Lines) -> None:
    view.heading(lines, "Claims, most carried first", len(found.listed), found.count)
    for one in found.listed:
        lines.quiet(
            f"claim {one.claim_id}", f"{len(one.outlets)} outlets", f"{one.statements} statements", _days(one)
        )
        lines.field("speaker", one.said.actor or one.said.statement.speaker or "unknown", "bold")
        lines.field("content", f"«{one.said.content}»")
        lines.field("outlets", " ← ".join(one.outlets), "dim")
        lines.print()


def _show(found: Comparison, lines: Lines) -> None:
    lines.heading(f"Claim {found.claim}: {len(found.carriers)} statements, first to last")
    for one in found.carriers:
        lines.print()
        view.statement(lines, one.said, "compared with" if one.said.id == found.compared_with else "")
        lines.field("added", " … ".join(one.added), "green")
        lines.field("left out", " … ".join(found.left_out(one)), "red")


def _days(one: Carried) -> str:
    days = [day for day in (one.first_date, one.last_date) if day]
    return " to ".join(dict.fromkeys(days))
