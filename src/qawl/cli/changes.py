"""`qawl changes`: what outlets changed silently in their articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.options import ArchiveOption, Form, FormOption, LimitOption, date_of, day_option

if TYPE_CHECKING:
    from qawl.archive import Change
    from qawl.output.lines import Lines
    from qawl.types import Span

_AROUND = 40
"""Characters that are shown on either side of a change, at most."""


def changes(
    archive: ArchiveOption = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only those of this outlet.", show_default=False)
    ] = None,
    since: Annotated[
        dt.datetime | None, day_option("--since", "Only those taken in on this day or later.")
    ] = None,
    until: Annotated[
        dt.datetime | None, day_option("--until", "Only those taken in on this day or earlier.")
    ] = None,
    article: Annotated[
        str | None,
        typer.Option(
            metavar="URL|ID|KEY",
            help="Only those of this article, by its address, the id that its input gave it, or its key.",
            show_default=False,
        ),
    ] = None,
    limit: LimitOption = 50,
    format: FormOption = Form.TEXT,
) -> None:
    """Show what outlets changed in their articles, word by word, what was seen last first.

    An article that is taken in again with other words keeps its older version. Words in brackets were taken out (was)
    or put in (now); white space alone is no change.

    \b
    Examples:
      qawl changes
      qawl changes --outlet "وكالة الساحل" --since 2024-05-01
      qawl changes --article https://example.com/news/1 --format json
    """
    from qawl.archive import Archive
    from qawl.archive import changes as changed

    with Archive.open(archive) as opened:
        asked = changed(opened, outlet=outlet, since=date_of(since), until=date_of(until), article=article)
        found = islice(asked, limit)
        if format is Form.JSON:
            console.write_json(list(found))
        else:
            _tell(list(found))


def _tell(found: list[Change]) -> None:
    if found:
        view.write(partial(_show, found))
    else:
        console.complain("no article was taken in again with other words")


def _show(found: Iterable[Change], lines: Lines) -> None:
    for number, change in enumerate(found):
        if number:
            lines.print()
        lines.heading(change.title or change.text[:80])
        lines.quiet(change.outlet, change.published or "", f"version {change.version}", change.seen)
        if change.url:
            lines.quiet(change.url)
        for edit in change.edits:
            in_title = edit.field == "title"
            lines.print()
            if edit.was:
                was = change.before_title if in_title else change.before_text
                lines.field("title was" if in_title else "was", _marked(was, edit.was_at), "red")
            if edit.now:
                now = change.title if in_title else change.text
                lines.field("title now" if in_title else "now", _marked(now, edit.now_at), "green")


def _marked(text: str, at: Span) -> str:
    """Return the words at a place in brackets, between the words around them."""
    before, after = text[: at.start], text[at.end :]
    head, tail = before[-_AROUND:], after[:_AROUND]
    if len(head) < len(before):
        head = f"… {head.partition(' ')[2]}"
    if len(tail) < len(after):
        tail = f"{tail.rpartition(' ')[0]} …"
    return f"{head}[{at.of(text)}]{tail}"
