"""Readings written out: each format is a function from readings to pieces of text, written as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qawl.output import tables
from qawl.output.json import array, lines
from qawl.types import Reading

Writer = Callable[[Iterable[Reading]], Iterator[str]]


def _html(readings: Iterable[Reading]) -> Iterator[str]:
    from qawl.output import web  # here, as its templates take memory that no other format needs

    return web.html(readings)


WRITERS: dict[str, Writer] = {"json": array, "jsonl": lines, "csv": tables.csv, "html": _html}
"""The formats that do not depend on where they are written; the text view is `qawl.output.terminal`."""

__all__ = ["WRITERS", "Writer"]
