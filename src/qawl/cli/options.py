"""Options that several commands share, so that each has one name and one meaning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from qawl.cli.endings import output_given, output_in
from qawl.cli.numbers import number_option


class Form(StrEnum):
    """The forms in which an answer of the archive is written."""

    TEXT = "text"
    JSON = "json"


class Language(StrEnum):
    """The languages of headings and labels."""

    EN = "en"
    AR = "ar"


def _output(help: str, callback: Callable[..., Path | None]) -> Any:
    return typer.Option(
        "--output", "-o", metavar="FILE", callback=callback, readable=False, help=help, show_default=False
    )


def output_option(form: str) -> Any:
    """The option of the file to write to, for a command that writes in one format."""
    return _output("Write to this file; - is standard output.", output_in(form))


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
LanguageOption = Annotated[
    Language,
    typer.Option("--language", help="Language of headings and labels; what was said stays as it is."),
]
OutputOption = Annotated[
    Path | None,
    _output(
        "Write to this file, in the format of its ending where no --format is given; - is standard output.",
        output_given,
    ),
]
ActorOption = Annotated[
    str | None,
    typer.Option(
        "--actor", metavar="NAME", help="Of this speaker alone, by any of his names.", show_default=False
    ),
]
LimitOption = Annotated[int, number_option("--limit", "Show at most so many, up to 10,000.", most=10_000)]
OffsetOption = Annotated[int, number_option("--offset", "Pass over so many.", least=0)]


def day_option(name: str, help: str) -> Any:
    """An option that takes a day; `date_of` gives it."""
    return typer.Option(name, parser=_day, metavar="YYYY-MM-DD", help=help, show_default=False)


def _day(given: str) -> dt.datetime:
    try:
        return dt.datetime.strptime(given, "%Y-%m-%d")
    except ValueError:
        raise typer.BadParameter(f"{given!r} is not a day; write one as 2024-05-31") from None


def date_of(given: dt.datetime | None) -> dt.date | None:
    """Return the day of an option made by `day_option`."""
    return given.date() if given else None


SinceOption = Annotated[dt.datetime | None, day_option("--since", "Published on this day or later.")]
UntilOption = Annotated[dt.datetime | None, day_option("--until", "Published on this day or earlier.")]
