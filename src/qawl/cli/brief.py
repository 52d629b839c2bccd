"""`qawl brief`: the day in brief."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import (
    ArchiveOption,
    Language,
    LanguageOption,
    LimitOption,
    OutputOption,
    date_of,
    day_option,
)

if TYPE_CHECKING:
    from qawl.board.brief import Brief
    from qawl.board.sections import Item
    from qawl.output.lines import Lines


class Page(StrEnum):
    """The forms of the brief."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


def brief(
    archive: ArchiveOption = None,
    date: Annotated[
        dt.datetime | None, day_option("--date", "The day. [default: the newest day of the archive]")
    ] = None,
    language: LanguageOption = Language.EN,
    limit: LimitOption = 10,
    format: Annotated[Page, typer.Option("--format", "-f", help="How to write the brief.")] = Page.TEXT,
    output: OutputOption = None,
) -> None:
    """Write the day in brief: threats and demands, what falls due, what most outlets carried, answers and changes.

    Every item is a statement in its own words, with its number and its article. The HTML page needs no network
    and no script.

    \b
    Examples:
      qawl brief
      qawl brief --date 2024-05-01 --output brief.html
      qawl brief --language ar --format md
    """
    from qawl.archive import Archive
    from qawl.board import brief as asked

    with Archive.open(archive) as opened:
        found = asked(opened, date_of(date), limit=limit)
    _write(found, format, language.value, output)


def _write(found: Brief, format: Page, language: str, output: Path | None) -> None:
    from qawl.board.pages import html, markdown

    if format is Page.JSON:
        console.write_json(found, output)
    elif format is Page.TEXT:
        view.write(lambda lines: _show(lines, found, language), output)
    else:
        console.write([(html if format is Page.HTML else markdown)(found, language)], output)


def _show(lines: Lines, found: Brief, language: str) -> None:
    from qawl.board.sections import elsewhere, labels, sections

    words, counts = labels(language), found.counts
    lines.heading(f"{words['title']}: {found.day}")
    lines.quiet(
        *(
            f"{words[name]}: {getattr(counts, name):,}"
            for name in ("articles", "outlets", "statements", "actors")
        )
    )
    if nearest := elsewhere(found):
        lines.quiet(f"{words['nobody']}: {', '.join(nearest)}")
    lines.print()
    for section in sections(found, language):
        view.heading(lines, section.heading, len(section.items), section.count)
        for item in section.items:
            _item(lines, item, words)
    view.heading(lines, words["changes"], len(found.changes), len(found.changes))
    for change in found.changes:
        lines.heading(change.title or change.text[:80], "")
        lines.quiet(change.outlet, change.published or "", f"{words['version']} {change.version}")
        lines.address(change.url)
        for edit in change.edits:
            lines.field(words["was"], edit.was, "red")
            lines.field(words["now"], edit.now, "green")
        lines.print()


def _item(lines: Lines, item: Item, words: dict[str, str]) -> None:
    view.statement(lines, item.said, *item.notes)
    if item.answered:
        view.brief_statement(lines, words["answers"], item.answered)
        lines.field(words["shown_by"], item.evidence)
    lines.print()
