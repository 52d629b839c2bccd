"""What a user may say of the pages that a command takes in, the same for those that read them and keep them."""

from __future__ import annotations

import datetime as dt
import sys
from typing import Annotated

import typer

from qawl.cli.inputs import STANDARD_INPUT
from qawl.cli.numbers import MOST_WORKERS, number_option
from qawl.cli.options import day_option

InputsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="A file, a folder (all files in it), a web address, or - for standard input, which is also"
        " read where none is given.",
        show_default=False,
    ),
]
DateOption = Annotated[
    dt.datetime | None, day_option("--date", "Day of publication, for pages that do not give it.")
]
PublisherOption = Annotated[
    str,
    typer.Option(
        "--outlet", metavar="NAME", help="Who published, for pages that do not say it.", show_default=False
    ),
]
AddressOption = Annotated[
    str,
    typer.Option(
        "--url", metavar="ADDRESS", help="Address, for pages that do not give it.", show_default=False
    ),
]
AllowPrivateOption = Annotated[
    bool, typer.Option("--allow-private", help="Fetch addresses of this machine and of private networks too.")
]
WorkersOption = Annotated[
    int | None,
    number_option(
        "--workers", "Processes that read; one a core by default.", most=MOST_WORKERS, show_default=False
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress bar and no summary; errors are still reported.")
]


def given(inputs: list[str] | None) -> list[str]:
    """Return the inputs, or standard input where none is named and something is piped in.

    Raises:
        typer.BadParameter: there is neither.
    """
    if not inputs and sys.stdin.isatty():
        raise typer.BadParameter(
            "give a file, a folder or a web address, or pipe a page in", param_hint="INPUT"
        )
    return inputs or [STANDARD_INPUT]
