"""Writes each command's `--help` into docs/reference.md, between its marks; run it when an option changes.

A command that has no section yet gets one, after those of the other commands.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import typer
from typer.testing import CliRunner

from qawl.cli.app import app

REFERENCE = Path(__file__).with_name("reference.md")
BLOCK = re.compile(r"(<!-- help: ([\w ]*) -->\n```text\n).*?(```\n)", re.DOTALL)
AFTER = "\n## Library\n"


@cache
def commands() -> dict[str, typer.core.TyperCommand]:
    """Return every command by the words it is called with, those of a group after the group."""
    return dict(_below(typer.main.get_command(app), ""))


def _below(command: typer.core.TyperCommand, name: str) -> Iterator[tuple[str, typer.core.TyperCommand]]:
    yield name, command
    for word, other in getattr(command, "commands", {}).items():
        yield from _below(other, f"{name} {word}".strip())


def help_of(command: str) -> str:
    """Return what `qawl COMMAND --help` prints in 80 columns, without trailing spaces."""
    result = CliRunner().invoke(app, [*command.split(), "--help"], prog_name="qawl", terminal_width=80)
    return "".join(f"{line.rstrip()}\n" for line in result.output.splitlines())


def main() -> None:
    """Bring the reference up to date."""
    text = REFERENCE.read_text(encoding="utf-8")
    for name in commands():
        if f"<!-- help: {name} -->" not in text:
            section = f"\n### `qawl {name}`\n\n<!-- help: {name} -->\n```text\n```\n"
            text = text.replace(AFTER, section + AFTER, 1)
    REFERENCE.write_text(BLOCK.sub(lambda m: m[1] + help_of(m[2]) + m[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
