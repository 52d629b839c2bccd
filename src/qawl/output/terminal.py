"""The record for a terminal: one field a line, a Latin label first, the Arabic words after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from qawl.output.columns import covered
from qawl.output.lines import Lines
from qawl.types import Reading, Span, Statement

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


def text(readings: Iterable[Reading], console: Console, *, explain: bool = False) -> Iterator[str]:
    """Yield each article's record as `console` would print it, with what shows each field if `explain`."""
    for number, reading in enumerate(readings):
        with console.capture() as captured:
            if number:
                console.rule(style="dim")
            _View(console, explain).article(reading)
        yield captured.get()


class _View(Lines):
    """One article on one console."""

    def __init__(self, console: Console, explain: bool) -> None:
        super().__init__(console)
        self.explain = explain

    def article(self, reading: Reading) -> None:
        """Print the header of the article and all its statements."""
        self.heading(reading.title or reading.id)
        count = len(reading.statements)
        counted = f"{count} statement{'' if count == 1 else 's'}"
        self.quiet(reading.outlet, str(reading.published or ""), counted)
        if reading.url:
            self.quiet(reading.url)
        for note in reading.notes:
            self.field("note", note, "yellow")
        for statement in reading.statements:
            self.print()
            self._statement(statement, reading.text)

    def _statement(self, statement: Statement, text: str) -> None:
        head = Text.assemble((f"{statement.n:>3}  ", "bold"))
        head.append(statement.act, ACT_STYLES.get(statement.act, "bold"))
        head.append(
            "".join(f"  {label}" for label in (statement.mode, statement.speaker_type) if label), "dim"
        )
        if self.explain:
            head.append(f"  confidence {statement.confidence:.2f}", "dim")
        self.print(head)
        self.field("speaker", statement.speaker or "unknown", "bold" if statement.speaker else "dim")
        source = covered(statement.source, text)
        if source != statement.speaker:
            self.field("source", source)
        self.field("cue", covered(statement.cue, text))
        for span in statement.content:
            self.field("content", f"«{span.of(text)}»", "" if statement.act == "assert" else _tint(statement))
        self.field("via", " ← ".join(statement.via))
        self.field("addressee", statement.addressee or "")
        self.field("due", statement.due or "")
        self.field("within", str(statement.within or ""))
        self.field("themes", ", ".join(statement.themes))
        self.field("plover", statement.plover or "")
        if self.explain:
            self._evidence(statement, text)

    def _evidence(self, statement: Statement, text: str) -> None:
        """Why each field holds: the rule, and the characters with their offsets."""
        for proof in statement.evidence:
            self.field("why", f"{proof.field}: {proof.rule}", "dim", arabic=False)
            if proof.span:
                self.field("", f"{_offsets(proof.span)} {proof.span.of(text)}", "dim", arabic=False)


def _tint(statement: Statement) -> str:
    return ACT_STYLES.get(statement.act, "").removeprefix("bold ")


def _offsets(span: Span) -> str:
    return f"[{span.start}, {span.end}]"
