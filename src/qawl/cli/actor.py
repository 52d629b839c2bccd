"""`qawl actor`: all that the archive knows of one actor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.numbers import number_option
from qawl.cli.options import ArchiveOption, Form, FormOption, OutputOption, date_of, day_option

if TYPE_CHECKING:
    from qawl.archive import Actor
    from qawl.board import Count, Partner, Profile, Record
    from qawl.output.lines import Lines


_MONTHS = 48
"""Bars that fit on a line beside the months' names."""


def actor(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="Any of his names in any spelling, in Latin letters too, or his number."
        ),
    ],
    archive: ArchiveOption = None,
    date: Annotated[
        dt.datetime | None, day_option("--date", "See what fell due from this day. [default: today]")
    ] = None,
    limit: Annotated[
        int, number_option("--limit", "Of each list show at most so many, up to 1,000.", most=1000)
    ] = 5,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """Show one person or body: names, roles over time, what he says when, what became of it, whom he answers.

    Where the name may mean several, they are listed with their numbers, one of which may be given as NAME.

    \b
    Examples:
      qawl actor "سلوى المرزوقي"
      qawl actor Marzouki --limit 20
      qawl actor 17 --format json
    """
    from qawl.archive import Archive
    from qawl.archive.who.finding import some_actors
    from qawl.board import profile

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = some_actors(connection, name)
        if len(found) > 1:
            _choose(found, format, output)
            return
        shown = profile(connection, found[0], day=date_of(date), limit=limit)
    if format is Form.JSON:
        console.write_json(shown, output)
    else:
        view.write(partial(_show, shown), output)


def _choose(found: Sequence[Actor], format: Form, output: Path | None) -> None:
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(partial(_choices, found), output)


def _choices(found: Sequence[Actor], lines: Lines) -> None:
    lines.heading(f"The name may mean {len(found)} actors; give the number of one")
    for one in found:
        lines.print()
        lines.field(str(one.id), one.name, "bold")
        lines.field("", one.latin)
        lines.field("", "، ".join(_others(one)))
        lines.field("", ", ".join(_seen(one)), "dim")


def _others(one: Actor) -> list[str]:
    """Its names but the one that it goes by."""
    return [name for name in one.names if name != one.name]


def _seen(one: Actor) -> list[str]:
    seen = [one.type, f"{one.statements:,} statement{'' if one.statements == 1 else 's'}"]
    return [*seen, _days(one.first_seen, one.last_seen)] if one.first_seen else seen


def _days(first: str | None, last: str | None) -> str:
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))


def _show(found: Profile, lines: Lines) -> None:
    one = found.actor
    lines.heading(one.name)
    lines.quiet(f"actor {one.id}", one.latin, *_seen(one))
    lines.print()
    lines.field("names", "، ".join(_others(one)))
    for role in found.roles:
        lines.field("role", f"{role.role}  ({_days(role.first_seen, role.last_seen)})")
    lines.field("acts", _counted(found.acts))
    lines.field("themes", _counted(found.themes))
    lines.field("outlets", _counted(found.outlets))
    lines.field("months", _by_month(found.months))
    for row in found.record:
        lines.field(row.act, _outcomes(row))
    lines.field("answers", _named(found.answers))
    lines.field("answered", _named(found.answered_by) and f"by {_named(found.answered_by)}")
    for title, listed in (
        ("Most carried", [claim.said for claim in found.most_carried]),
        ("Latest", found.latest),
    ):
        if listed:
            lines.print()
            lines.heading(title)
        for said in listed:
            lines.print()
            view.statement(lines, said)


def _counted(counts: Iterable[Count]) -> str:
    return ", ".join(f"{one.value} {one.statements:,}" for one in counts)


def _named(partners: Iterable[Partner]) -> str:
    return "، ".join(f"{one.actor} (#{one.actor_id}) {one.times:,}" for one in partners)


def _outcomes(row: Record) -> str:
    counts = {name: getattr(row, name) for name in ("kept", "broken", "unclear", "overdue", "open")}
    return ", ".join(f"{name} {count:,}" for name, count in counts.items() if count)


def _by_month(months: Sequence[Count]) -> str:
    """A bar for each month from the first to the last, the latest that fit."""
    if not months:
        return ""
    known = {one.value: one.statements for one in months}
    first, last = months[0].value, months[-1].value
    month, every = dt.date.fromisoformat(f"{first}-01"), []
    while (value := month.isoformat()[:7]) <= last:
        every.append(known.get(value, 0))
        month = (month + dt.timedelta(days=31)).replace(day=1)
    bars = view.bars(every[-_MONTHS:])
    return f"{bars}  {first} to {last}" if first != last else f"{first}"
