"""`qawl archive vacuum`: space given back."""

from __future__ import annotations

import typer

from qawl.cli.options import ArchiveOption


def vacuum(archive: ArchiveOption = None) -> None:
    """Give back the space of what was removed, for good, and bring the store's own statistics up to date.

    It needs as much free space as the archive takes, and waits until nobody else writes.

    \b
    Examples:
      qawl archive vacuum
      qawl archive vacuum --archive news.db
    """
    from qawl.archive import Archive
    from qawl.archive import vacuum as asked

    with Archive.open(archive) as opened:
        before, after = asked(opened)
        typer.echo(f"{opened.name}: {before / 1e6:,.1f} MB before, {after / 1e6:,.1f} MB now")
