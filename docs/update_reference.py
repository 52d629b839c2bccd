"""Writes each command's `--help` into docs/reference.md, between its marks; run it when an option changes."""

import re
from pathlib import Path

from typer.testing import CliRunner

from qawl.cli.app import app

REFERENCE = Path(__file__).with_name("reference.md")
BLOCK = re.compile(r"(<!-- help: (\w*) -->\n```text\n).*?(```\n)", re.DOTALL)


def help_of(command: str) -> str:
    """Return what `qawl COMMAND --help` prints in 80 columns, without trailing spaces."""
    result = CliRunner().invoke(app, [*command.split(), "--help"], prog_name="qawl", terminal_width=80)
    return "".join(f"{line.rstrip()}\n" for line in result.output.splitlines())


def main() -> None:
    """Bring the reference up to date."""
    text = REFERENCE.read_text(encoding="utf-8")
    REFERENCE.write_text(BLOCK.sub(lambda m: m[1] + help_of(m[2]) + m[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
