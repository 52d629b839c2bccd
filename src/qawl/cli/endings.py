"""The format that `--output FILE` asks for by the ending of the file, where no `--format` is given."""

from __future__ import annotations

from pathlib import Path

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


def output_given(context: typer.Context, output: Path | None) -> Path | None:
    """Return the file to write, None for `-`; one whose ending is a format of the command makes it the default.

    Options that are given are looked at before those that are not, so that the command sees the new default, and a
    `--format` of the user's is left as it is.
    """
    if output is None or output == Path("-"):
        return None
    asked = FORMATS.get(output.suffix.lower())
    if asked in _formats(context):
        context.default_map = {**(context.default_map or {}), "format": asked}
    return output


def _formats(context: typer.Context) -> list[str]:
    """The formats that the command writes."""
    return [
        str(choice)
        for parameter in context.command.params
        if parameter.name == "format"
        for choice in getattr(parameter.type, "choices", ())
    ]
