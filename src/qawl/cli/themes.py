"""`qawl themes`: what is talked about when."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import (
    ActorOption,
    ArchiveOption,
    Language,
    LanguageOption,
    OutputOption,
    SinceOption,
    UntilOption,
    date_of,
)

if TYPE_CHECKING:
    from qawl.board.themes import Themes
    from qawl.output.lines import Lines

LABEL = 45
"""Cells for the name of a theme and its count."""


class By(StrEnum):
    """What is counted together."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Table(StrEnum):
    """The forms of a table."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def themes(
    archive: ArchiveOption = None,
    by: Annotated[
        By | None,
        typer.Option(
            "--by", help="Count by this. [default: by the length of the stretch]", show_default=False
        ),
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    actor: ActorOption = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="In this outlet alone.", show_default=False)
    ] = None,
    language: LanguageOption = Language.EN,
    format: Annotated[Table, typer.Option("--format", "-f", help="How to write the answer.")] = Table.TEXT,
    output: OutputOption = None,
) -> None:
    """Count statements by theme and day, week or month, the most talked about first.

    A statement counts for each of its themes; bars compare the times of one theme with each other.

    \b
    Examples:
      qawl themes
      qawl themes --by week --since 2024-05-01
      qawl themes --actor "فريد نصار" --output themes.csv
    """
    from qawl.archive import Archive
    from qawl.board import themes as asked

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = asked(
            connection,
            by=by.value if by else None,
            since=date_of(since),
            until=date_of(until),
            actor=actor,
            outlet=outlet,
        )
    if format is Table.JSON:
        console.write_json(found, output)
    elif format is Table.CSV:
        console.write(_rows(found), output)
    else:
        view.write(lambda lines: _show(lines, found, language), output)


def _rows(found: Themes) -> Iterator[str]:
    from qawl.output.tables import BYTE_ORDER_MARK, line

    yield BYTE_ORDER_MARK + line((found.by, "theme", "label", "label_ar", "statements"))
    for one in found.themes:
        for period, count in zip(found.periods, one.counts, strict=True):
            if count:
                yield line((period, one.theme, one.label, one.label_ar, count))


def _show(lines: Lines, found: Themes, language: Language) -> None:
    from rich.text import Text

    room = max(1, lines.console.width - LABEL)
    shown = found.periods[-room:]
    if not shown:
        lines.heading("No statement with a theme in these days")
        return
    lines.heading(f"Statements by theme and {found.by}")
    of_all = "" if len(shown) == len(found.periods) else f"the last {len(shown)} of {len(found.periods)}: "
    lines.quiet(f"bars: {of_all}{shown[0]} to {shown[-1]}")
    lines.print()
    for one in found.themes:
        label = one.label_ar if language is Language.AR else one.label
        lines.print(Text(f"{one.statements:>7,}  {view.bars(one.counts[-room:])}  {label}"))
