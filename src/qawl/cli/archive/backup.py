"""`qawl archive backup`: the archive as one file, as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qawl.cli.options import ArchiveOption


def backup(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The SQLite file to write.", show_default=False)
    ],
    archive: ArchiveOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of a file that is there.")
    ] = False,
) -> None:
    """Write the archive as one file, as it stands at this moment, while others read and write it.

    The file is an archive itself: ask it with --archive FILE, or put it back with qawl archive copy. A PostgreSQL
    archive becomes a SQLite file too. The file is there whole or not at all.

    \b
    Examples:
      qawl archive backup /backups/news.db
      qawl archive backup news-backup.db --archive postgresql://localhost/news --replace
    """
    from qawl.archive import Archive
    from qawl.archive import backup as made

    with Archive.open(archive) as opened:
        size = made(opened, file, replace=replace)
        typer.echo(f"{opened.name}: backed up to {file}, {size / 1e6:,.1f} MB")
