"""What the archive answers, in labelled lines for people."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qawl.cli import console

if TYPE_CHECKING:
    from qawl.archive.find.statements import Kept
    from qawl.board.told import Listed
    from qawl.output.lines import Lines

BARS = "▁▂▃▄▅▆▇█"
PAGE = 100
"""Cells in a line of a file, which has no width of its own."""


def write(show: Callable[[Lines], None], output: Path | None = None) -> None:
    """Write what `show` prints: on a terminal in its width and colours, elsewhere without."""
    from rich.console import Console

    from qawl.output.lines import Lines

    target = Console(file=io.StringIO(), width=PAGE) if output else Console()
    with target.capture() as captured:
        show(Lines(target))
    console.write([captured.get()], output)


def statement(lines: Lines, one: Kept, *notes: str, pieces: Sequence[tuple[str, str]] = ()) -> None:
    """Print a statement: its id and act with `notes` on the first line, then who said what to whom, and where.

    `pieces` is the part of its content to print, each piece with a style; without any, all of it.
    """
    from rich.text import Text

    from qawl.output.terminal import ACT_STYLES

    act = one.statement.act
    head = Text.assemble((f"#{one.id}  ", "bold"), (act, ACT_STYLES.get(act, "bold")))
    lines.print(head.append("".join(f"  {note}" for note in notes if note), "dim"))
    name = one.actor or one.statement.speaker
    lines.field("speaker", name or "unknown", "bold" if name else "dim")
    lines.field("cue", one.cue)
    lines.pieces("content", [("«", ""), *(pieces or [(one.content, "")]), ("»", "")])
    lines.field("addressee", one.addressee or "")
    lines.field("article", where(one), "dim")
    lines.address(one.url)


def where(one: Kept) -> str:
    """Say in which article a statement stands."""
    return " · ".join(part for part in (one.outlet, one.date, one.title) if part)


def who(one: Kept) -> str:
    """Name the speaker as the archive knows him, else as the article does."""
    return one.actor or one.statement.speaker or "unknown"


def brief_statement(lines: Lines, label: str, one: Kept) -> None:
    """Print on a few lines another statement that the one above is tied to: which, by whom, what, where."""
    lines.field(label, f"#{one.id}  {who(one)}")
    lines.field("", f"«{one.content}»")
    lines.field("", where(one), "dim")


def listed(lines: Lines, title: str, found: Listed) -> None:
    """Print a list of statements under its title."""
    heading(lines, title, len(found.listed), found.count)
    for one in found.listed:
        statement(lines, one.said, carried(one.outlets))
        lines.print()


def heading(lines: Lines, title: str, shown: int, count: int) -> None:
    """Print the title of a list with how much it holds, and how much of that is shown."""
    cut = f" ({shown:,} are shown; more with --limit)" if count > shown else ""
    lines.heading(f"{title}: {count:,}{cut}")
    lines.print()


def carried(outlets: int) -> str:
    """Say how many outlets carry a statement, where there are several."""
    return f"in {outlets} outlets" if outlets > 1 else ""


def bars(counts: Sequence[int]) -> str:
    """Draw a bar for each count, the highest for the highest; a space for none."""
    most = max(counts) or 1
    return "".join(BARS[-(-count * len(BARS) // most) - 1] if count else " " for count in counts)
