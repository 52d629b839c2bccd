"""The record as a table for a spreadsheet: one row a statement, the words beside their offsets.

The file opens right in a spreadsheet: it begins with a byte-order mark, and no cell can act as a formula.
"""

from __future__ import annotations

import csv as rows
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from qawl.output.columns import covered
from qawl.types import Reading, Span, Statement

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GAP = " […] "
COLUMNS = (
    *("article", "outlet", "date", "url", "title", "n", "speaker", "speaker_type", "act", "mode"),
    *("cue", "source", "content", "via", "addressee", "due", "within", "themes", "plover", "confidence"),
    *("cue_start", "cue_end", "source_start", "source_end", "content_spans"),
)


def csv(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield the header and then the rows of each article, with CRLF line ends (RFC 4180)."""
    yield BYTE_ORDER_MARK + line(COLUMNS)
    for reading in readings:
        for statement in reading.statements:
            yield line([safe(cell) for cell in _cells(reading, statement)])


def _cells(reading: Reading, statement: Statement) -> list[Any]:
    text = reading.text
    return [
        *(reading.id, reading.outlet, reading.published, reading.url, reading.title, statement.n),
        *(statement.speaker, statement.speaker_type, statement.act, statement.mode),
        *(covered(statement.cue, text), covered(statement.source, text)),
        GAP.join(span.of(text) for span in statement.content),
        *("; ".join(statement.via), statement.addressee, statement.due, statement.within),
        *("; ".join(statement.themes), statement.plover, round(statement.confidence, 3)),
        *_ends(statement.cue),
        *_ends(statement.source),
        msgspec.json.encode(statement.content).decode(),
    ]


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def safe(cell: Any) -> Any:
    """Return `cell`; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def line(cells: Iterable[Any]) -> str:
    """Return one row of a table, with its CRLF."""
    buffer = io.StringIO(newline="")
    rows.writer(buffer).writerow(cells)
    return buffer.getvalue()
