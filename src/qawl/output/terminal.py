"""The record for a terminal: one field a line, a Latin label first, the Arabic words after it.

A terminal lays out each line on its own and mostly from the left; so a value is wrapped here, and a line
that mixes directions is put into an isolate, but only on a terminal, since pagers print those characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from qawl.types import Reading, Span, Statement

LABEL = 15
"""Cells before a value: the indent, the label and a gap."""
NARROWEST = 24
"""Least cells for a value, however narrow the terminal is."""
RIGHT_TO_LEFT, END = "\u2067", "\u2069"
ACT_STYLES = {
    "announce": "cyan",
    "promise": "green",
    "predict": "blue",
    "appeal": "yellow",
    "warn": "bold yellow",
    "threaten": "bold red",
    "accuse": "red",
    "deny": "magenta",
    "condemn": "bold magenta",
    "support": "bold green",
}
CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd") | {
    **dict.fromkeys(b"\t\n\r", " "),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),
}
"""Nothing in an article may steer the terminal: no escape sequences, and no direction marks of its own."""


def text(readings: Iterable[Reading], console: Console, *, explain: bool = False) -> Iterator[str]:
    """Yield each article's record as `console` would print it, with what shows each field if `explain`."""
    for number, reading in enumerate(readings):
        with console.capture() as captured:
            if number:
                console.rule(style="dim")
            _View(console, explain).article(reading)
        yield captured.get()


class _View:
    """One article on one console."""

    def __init__(self, console: Console, explain: bool) -> None:
        self.console = console
        self.explain = explain
        self.room = max(NARROWEST, console.width - LABEL)

    def article(self, reading: Reading) -> None:
        """Print the header of the article and all its statements."""
        for line in self._lines(reading.title or reading.id, self.console.width):
            self._print(Text(line, style="bold"))
        count = len(reading.statements)
        head = [reading.outlet, str(reading.published or ""), f"{count} statement{'' if count == 1 else 's'}"]
        self._print(Text(" · ".join(part.translate(CONTROLS) for part in head if part), style="dim"))
        if reading.url:
            self._print(Text(reading.url.translate(CONTROLS), style="dim"))
        for note in reading.notes:
            self._field("note", note, "yellow")
        for statement in reading.statements:
            self._print(Text())
            self._statement(statement, reading.text)

    def _statement(self, statement: Statement, text: str) -> None:
        head = Text.assemble((f"{statement.n:>3}  ", "bold"))
        head.append(statement.act, ACT_STYLES.get(statement.act, "bold"))
        head.append(
            "".join(f"  {label}" for label in (statement.mode, statement.speaker_type) if label), "dim"
        )
        if self.explain:
            head.append(f"  confidence {statement.confidence:.2f}", "dim")
        self._print(head)
        self._field("speaker", statement.speaker or "unknown", "bold" if statement.speaker else "dim")
        source = statement.source.of(text) if statement.source else ""
        if source != statement.speaker:
            self._field("source", source)
        self._field("cue", statement.cue.of(text) if statement.cue else "")
        for span in statement.content:
            self._field(
                "content", f"«{span.of(text)}»", "" if statement.act == "assert" else _tint(statement)
            )
        self._field("via", " ← ".join(statement.via))
        self._field("addressee", statement.addressee or "")
        self._field("due", statement.due or "")
        self._field("within", str(statement.within or ""))
        self._field("themes", ", ".join(statement.themes))
        self._field("plover", statement.plover or "")
        if self.explain:
            self._evidence(statement, text)

    def _evidence(self, statement: Statement, text: str) -> None:
        """Why each field holds: the rule, and the characters with their offsets."""
        for proof in statement.evidence:
            self._field("why", f"{proof.field}: {proof.rule}", "dim", arabic=False)
            if proof.span:
                self._field("", f"{_offsets(proof.span)} {proof.span.of(text)}", "dim", arabic=False)

    def _field(self, label: str, value: str, style: str = "", *, arabic: bool = True) -> None:
        if not value.strip():
            return
        for line in self._lines(value, self.room, arabic=arabic):
            self._print(Text.assemble((f"     {label:<{LABEL - 5}}", "dim"), (line, style)))
            label = ""

    def _lines(self, value: str, width: int, *, arabic: bool = True) -> Iterator[str]:
        """Wrap a value to `width` cells, each line safe to print after a Latin label."""
        plain = " ".join(value.translate(CONTROLS).split())
        for line in Text(plain).wrap(self.console, width):
            line.rstrip()
            yield isolated(line.plain) if arabic and self.console.is_terminal else line.plain

    def _print(self, line: Text) -> None:
        self.console.print(line, soft_wrap=True, highlight=False)


def isolated(line: str) -> str:
    """Return `line` in a right-to-left isolate where its letters run both ways, else as it is."""
    ways = {unicodedata.bidirectional(letter) for letter in line}
    return f"{RIGHT_TO_LEFT}{line}{END}" if ways & {"R", "AL"} and "L" in ways else line


def _tint(statement: Statement) -> str:
    return ACT_STYLES.get(statement.act, "").removeprefix("bold ")


def _offsets(span: Span) -> str:
    return f"[{span.start}, {span.end}]"
