"""`qawl archive copy`: the archive moved to another place, in either store."""

from __future__ import annotations

from typing import Annotated

import typer

from qawl.cli.options import ArchiveOption


def copy(
    to: Annotated[
        str,
        typer.Argument(
            metavar="PATH|URL",
            help="A new SQLite file, or the postgresql:// address of an empty database.",
            show_default=False,
        ),
    ],
    archive: ArchiveOption = None,
) -> None:
    """Copy everything into a new archive, in either store: from a file to a server, back, or from a backup.

    \b
    Examples:
      qawl archive copy postgresql://user:password@localhost/news --archive news.db
      qawl archive copy news.db --archive /backups/news.db
    """
    from qawl.archive import Archive, info
    from qawl.archive import copy as copied

    with Archive.open(archive) as opened, Archive.open(to, create=True) as target:
        copied(opened, target)
        found = info(target)
        counts = f"articles: {found.articles:,}, statements: {found.statements:,}"
        typer.echo(f"{opened.name}: copied to {target.name}; {counts}")
