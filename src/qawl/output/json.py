"""The record as JSON: one object an article, as `qawl schema` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from qawl.types import Reading


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line an article (JSON lines)."""
    for reading in readings:
        yield f"{encoded(reading)}\n"


def array(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one object where there is one article, else an array of them, one at a time."""
    first, several = None, False
    for reading in readings:
        if first is None:
            first = reading
            continue
        yield ",\n" if several else f"[\n{encoded(first)},\n"
        several = True
        yield encoded(reading)
    if several:
        yield "\n]\n"
    else:
        yield f"{indented(first)}\n" if first is not None else "[]\n"


def encoded(reading: Reading) -> str:
    """Return the JSON object of a reading on one line."""
    return msgspec.json.encode(reading).decode()


def indented(reading: Reading) -> str:
    """Return the JSON object of a reading, for eyes."""
    return msgspec.json.format(msgspec.json.encode(reading), indent=2).decode()
