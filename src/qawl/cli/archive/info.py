"""`qawl archive info`: what is in an archive."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qawl.cli import console, view
from qawl.cli.options import ArchiveOption, Form, FormOption

if TYPE_CHECKING:
    from qawl.archive import Info
    from qawl.output.lines import Lines


def info(archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """Show what is in an archive: how much of everything, which outlets and days, what its users decided.

    \b
    Examples:
      qawl archive info
      qawl archive info --archive news.db --format json
    """
    from qawl.archive import Archive
    from qawl.archive import info as asked

    with Archive.open(archive) as opened:
        found = asked(opened)
    if format is Form.JSON:
        console.write_json(found)
    else:
        view.write(partial(_show, found))


def _show(found: Info, lines: Lines) -> None:
    lines.heading(found.name)
    lines.quiet(found.store, f"schema {found.schema}", f"{found.bytes / 1e6:,.1f} MB")
    lines.print()
    older = found.versions - found.articles
    lines.field("articles", f"{found.articles:,}{f' (older versions: {older:,})' if older else ''}")
    superseded = found.superseded_statements
    lines.field("said", f"{found.statements:,}{f' (superseded: {superseded:,})' if superseded else ''}")
    for name in ("actors", "claims", "answers"):
        lines.field(name, f"{getattr(found, name):,}")
    lines.field("days", f"{found.first_day or '?'} to {found.last_day or '?'}" if found.statements else "")
    lines.field("last seen", found.last_seen or "")
    if found.problems:
        lines.field("problems", f"{found.problems:,} (see: qawl archive problems)")
    lines.field("decided", ", ".join(f"{count:,} {kind}" for kind, count in found.decisions.items()))
    for kind, values in found.forgotten.items():
        for value in values:
            lines.field("forgotten", f"{kind}: {value}")
    lines.print()
    for outlet in found.outlets:
        lines.field("outlet", outlet.outlet or "(none given)", "bold")
        days = f"{outlet.first_day or '?'} to {outlet.last_day or '?'}"
        lines.field("", f"articles: {outlet.articles:,}, statements: {outlet.statements:,}, {days}", "dim")
