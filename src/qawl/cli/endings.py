"""The format that `--output FILE` asks for by the ending of the file, where no `--format` is given.

A table in a file that calls itself a picture helps nobody: an ending that names no format of the command is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import typer

FORMATS = {
    ".txt": "text",
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonld": "jsonld",
    ".parquet": "parquet",
}
"""The format that each ending stands for; a command may write only some of them."""
_STANDARD_OUTPUT = Path("-")


def output_given(context: typer.Context, output: Path | None) -> Path | None:
    """Return the file to write, None for `-`; its ending makes one of the command's formats the default.

    Options that are given are looked at before those that are not, so that the command sees the new default, and a
    `--format` of the user's is left as it is. An ending that names none of the formats is refused where that default is
    asked for: only then is no `--format` given.
    """
    if output is None or output == _STANDARD_OUTPUT:
        return None
    ending, formats = output.suffix.lower(), _formats(context)
    asked = FORMATS.get(ending)
    if ending:
        default = (
            asked if asked in formats else lambda: _refuse(output, formats, ", or say which with --format")
        )
        context.default_map = {**(context.default_map or {}), "format": default}
    return output


def output_in(form: str) -> Callable[[Path | None], Path | None]:
    """Return what gives the file to write to a command that writes in one format, which the ending may not belie."""

    def given(output: Path | None) -> Path | None:
        if output is None or output == _STANDARD_OUTPUT:
            return None
        if FORMATS.get(output.suffix.lower(), form) != form:
            _refuse(output, [form])
        return output

    return given


def _refuse(output: Path, formats: Sequence[str], otherwise: str = "") -> NoReturn:
    endings = [ending for ending, form in FORMATS.items() if form in formats]
    raise typer.BadParameter(
        f"{output.name}: {output.suffix} is not what this command writes;"
        f" end the name in {_either(endings)}{otherwise}",
        param_hint="--output",
    )


def _either(values: Sequence[str]) -> str:
    *others, last = values
    return f"{', '.join(others)} or {last}" if others else last


def _formats(context: typer.Context) -> list[str]:
    """The formats that the command writes."""
    return [
        str(choice)
        for parameter in context.command.params
        if parameter.name == "format"
        for choice in getattr(parameter.type, "choices", ())
    ]
