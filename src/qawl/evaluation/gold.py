"""What a file of gold or predicted statements holds, and how it is read.

A statement is taken leniently, since other programs write such files too: only its content has to be there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from qawl.errors import GoldError, InputError
from qawl.types import Article, Evidence, Reading, Span


class Judged(Struct, frozen=True, kw_only=True):
    """A statement as an evaluation sees it: only `content` has to be there, all else may be missing."""

    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    speaker_type: str | None = None
    mode: str | None = None
    act: str | None = None
    via: tuple[str, ...] | None = None
    addressee: str | None = None
    due: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Gold(Struct, frozen=True, kw_only=True):
    """One line of a gold file: an article and its statements, done by hand."""

    id: str
    text: str
    statements: tuple[Judged, ...]
    title: str = ""
    url: str = ""
    outlet: str = ""
    date: str | None = None

    def article(self) -> Article:
        """Return the article alone, as it is given to the reading.

        Raises:
            ValueError: `date` is no ISO 8601 day.
        """
        return Article(
            id=self.id,
            url=self.url,
            outlet=self.outlet,
            title=self.title,
            published=dt.date.fromisoformat(self.date) if self.date else None,
            text=self.text,
        )


class Predicted(Struct, frozen=True, kw_only=True):
    """One line of a file of predictions; offsets count in the gold text."""

    id: str
    statements: tuple[Judged, ...]


Row = TypeVar("Row", Gold, Predicted)


def read_gold(path: Path) -> list[Gold]:
    """Return the lines of a gold file.

    Raises:
        GoldError: the file cannot be read, or a line lacks what an evaluation needs; names the line.
    """
    rows = list(_lines(path, Gold, GoldError, "a gold line needs id, text and statements with content"))
    if not rows:
        raise GoldError(f"{path}: no lines; give a file of JSON lines with id, text and statements")
    return rows


def read_predicted(path: Path) -> dict[str, tuple[Judged, ...]]:
    """Return the predicted statements of each article by its id; the last line of an id counts.

    Raises:
        InputError: the file cannot be read, or a line is no prediction; names the line.
    """
    hint = "a predicted line needs id and statements with content"
    return {row.id: row.statements for row in _lines(path, Predicted, InputError, hint)}


def _lines(path: Path, kind: type[Row], error: type[InputError], hint: str) -> Iterator[Row]:
    decoder = msgspec.json.Decoder(kind)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    row = decoder.decode(line)
                    if isinstance(row, Gold):
                        _check(row)
                    yield row
                except ValueError as problem:
                    raise error(f"{path}, line {number}: {problem}; {hint}") from None
    except OSError as problem:
        raise error(f"{path}: {problem.strerror or problem}; give a file of JSON lines") from None


def _check(row: Gold) -> None:
    row.article()
    spans = (s for one in row.statements for s in (*one.content, one.cue, one.source) if s is not None)
    for span in spans:
        if not span.start < span.end <= len(row.text):
            raise ValueError(f"span {[span.start, span.end]} of {row.id!r} is empty or outside its text")


def judged(reading: Reading) -> tuple[Judged, ...]:
    """Return the statements of a reading as an evaluation sees them."""
    return tuple(msgspec.convert(statement, Judged, from_attributes=True) for statement in reading.statements)
