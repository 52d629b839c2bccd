"""Options that several commands share, so that each has one name and one meaning."""

from enum import StrEnum
from typing import Annotated

import typer


class Form(StrEnum):
    """The forms in which an answer of the archive is written."""

    TEXT = "text"
    JSON = "json"


ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="PATH|URL",
        help="The archive: a SQLite file or a postgresql:// address. [default: $QAWL_ARCHIVE, else qawl.db]",
        show_default=False,
    ),
]

FormOption = Annotated[
    Form, typer.Option("--format", "-f", help="How to write the answer: for eyes, or for a program.")
]
