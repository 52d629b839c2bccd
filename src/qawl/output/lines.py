"""Labelled lines for a terminal: a Latin label first, the Arabic words after it.

A terminal lays out each line on its own and mostly from the left; so a value is wrapped here, and a line
that mixes directions is put into an isolate, but only on a terminal, since pagers print those characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

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
_SPACES = re.compile(r"\s+")


class Lines:
    """A writer of labelled lines on one console."""

    def __init__(self, console: Console) -> None:
        """Write on `console`, as wide as it is."""
        self.console = console
        self.room = max(NARROWEST, console.width - LABEL)

    def heading(self, value: str, style: str = "bold") -> None:
        """Print Arabic words over the whole width."""
        for line in self._wrapped([(value, style)], self.console.width, arabic=True):
            self.print(line)

    def quiet(self, *parts: str) -> None:
        """Print what there is of `parts` on one line, with dots between."""
        self.print(Text(" · ".join(part.translate(CONTROLS) for part in parts if part), style="dim"))

    def field(self, label: str, value: str, style: str = "", *, arabic: bool = True) -> None:
        """Print a label and its value, on as many lines as it needs; without a value, nothing."""
        if value.strip():
            self.pieces(label, [(value, style)], arabic=arabic)

    def pieces(self, label: str, value: Iterable[tuple[str, str]], *, arabic: bool = True) -> None:
        """Print a label and its value, given as pieces each with a style of its own."""
        for line in self._wrapped(value, self.room, arabic=arabic):
            self.print(Text.assemble((f"     {label:<{LABEL - 6}} ", "dim"), line))
            label = ""

    def address(self, value: str) -> None:
        """Print an address under a value, in one piece, so that it can be followed."""
        if value:
            self.print(Text(" " * LABEL + value.translate(CONTROLS), style="dim"))

    def print(self, line: Text | None = None) -> None:
        """Print a line as it is, or an empty one."""
        self.console.print(line or Text(), soft_wrap=True, highlight=False)

    def _wrapped(self, value: Iterable[tuple[str, str]], width: int, *, arabic: bool) -> Iterator[Text]:
        """Wrap a value to `width` cells, each line safe to print after a Latin label."""
        plain = Text.assemble(*((_SPACES.sub(" ", part.translate(CONTROLS)), style) for part, style in value))
        for line in plain.wrap(self.console, width):
            line.rstrip()
            alone = arabic and self.console.is_terminal and mixed(line.plain)
            yield Text.assemble(RIGHT_TO_LEFT, line, END) if alone else line


def mixed(line: str) -> bool:
    """Return whether the letters of `line` run both ways."""
    ways = {unicodedata.bidirectional(letter) for letter in line}
    return bool(ways & {"R", "AL"} and "L" in ways)


def isolated(line: str) -> str:
    """Return `line` in a right-to-left isolate where its letters run both ways, else as it is."""
    return f"{RIGHT_TO_LEFT}{line}{END}" if mixed(line) else line
