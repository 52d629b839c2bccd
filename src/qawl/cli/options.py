"""Options that several commands share, so that each has one name and one meaning."""

from typing import Annotated

import typer

ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="PATH|URL",
        help="The archive: a SQLite file or a postgresql:// address. [default: $QAWL_ARCHIVE, else qawl.db]",
        show_default=False,
    ),
]
