"""Labelled lines for a terminal: a Latin label first, the Arabic words after it.

A terminal lays out each line on its own and mostly from the left; so a value is wrapped here, and a line
that mixes directions is put into an isolate, but only on a terminal, since pagers print those characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

LABEL = 15
"""Cells before a value: the indent, the label and a gap."""
NARROWEST = 24
"""Least cells for a value, however narrow the terminal is."""
RIGHT_TO_LEFT, END = "\u2067", "\u2069"
CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd") | {
    **dict.fromkeys(b"\t\n\r", " "),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),
}
"""Nothing in an article may steer the terminal: no escape sequences, and no direction marks of its own."""


class Lines:
    """A writer of labelled lines on one console."""

    def __init__(self, console: Console) -> None:
        """Write on `console`, as wide as it is."""
        self.console = console
        self.room = max(NARROWEST, console.width - LABEL)

    def heading(self, value: str, style: str = "bold") -> None:
        """Print Arabic words over the whole width."""
        for line in self._wrapped(value, self.console.width, arabic=True):
            self.print(Text(line, style=style))

    def quiet(self, *parts: str) -> None:
        """Print what there is of `parts` on one line, with dots between."""
        self.print(Text(" · ".join(part.translate(CONTROLS) for part in parts if part), style="dim"))

    def field(self, label: str, value: str, style: str = "", *, arabic: bool = True) -> None:
        """Print a label and its value, on as many lines as it needs; without a value, nothing."""
        if not value.strip():
            return
        for line in self._wrapped(value, self.room, arabic=arabic):
            self.print(Text.assemble((f"     {label:<{LABEL - 5}}", "dim"), (line, style)))
            label = ""

    def address(self, value: str) -> None:
        """Print an address under a value, in one piece, so that it can be followed."""
        if value:
            self.print(Text(" " * LABEL + value.translate(CONTROLS), style="dim"))

    def print(self, line: Text | None = None) -> None:
        """Print a line as it is, or an empty one."""
        self.console.print(line or Text(), soft_wrap=True, highlight=False)

    def _wrapped(self, value: str, width: int, *, arabic: bool) -> Iterator[str]:
        """Wrap a value to `width` cells, each line safe to print after a Latin label."""
        plain = " ".join(value.translate(CONTROLS).split())
        for line in Text(plain).wrap(self.console, width):
            line.rstrip()
            yield isolated(line.plain) if arabic and self.console.is_terminal else line.plain


def isolated(line: str) -> str:
    """Return `line` in a right-to-left isolate where its letters run both ways, else as it is."""
    ways = {unicodedata.bidirectional(letter) for letter in line}
    return f"{RIGHT_TO_LEFT}{line}{END}" if ways & {"R", "AL"} and "L" in ways else line
