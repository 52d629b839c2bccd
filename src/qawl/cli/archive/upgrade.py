"""`qawl archive upgrade`: an archive of an older Qawl brought to the schema of this one."""

from __future__ import annotations

import typer

from qawl.cli.options import ArchiveOption


def upgrade(archive: ArchiveOption = None) -> None:
    """Bring an archive that an older Qawl wrote to the schema of this one; one that is there already stays as it is.

    It is one transaction: interrupted, it leaves the archive as it was. Take a backup first all the same.

    \b
    Examples:
      qawl archive backup before.db
      qawl archive upgrade --archive news.db
    """
    from qawl.archive import Archive

    with Archive.open(archive, upgrade=True) as opened:
        typer.echo(f"{opened.name}: schema {opened.revision}")
