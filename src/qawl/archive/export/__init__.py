"""Statements of the archive as files for other programs: each writer yields its file in pieces, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec

from qawl.archive.export import events, jsonld, parquet, rows
from qawl.archive.find.statements import Kept, kept_all
from qawl.archive.store import Archive

Writer = Callable[[Iterable[Kept]], Iterator[bytes]]


def jsonl(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield one JSON object a line: the statement as it is kept, with its article and actors."""
    for one in found:
        yield msgspec.json.encode(one) + b"\n"


WRITERS: Final[dict[str, Writer]] = {
    "csv": rows.csv,
    "jsonl": jsonl,
    "parquet": parquet.parquet,
    "jsonld": jsonld.jsonld,
    "events": events.events,
}
"""How to write statements, by the name of the form."""


def exported(archive: Archive, form: str) -> Iterator[bytes]:
    """Yield a file with every statement of the archive that is current, piece by piece.

    Args:
        archive: where they are.
        form: one of `WRITERS`.

    Raises:
        MissingExtraError: the form needs a library that is not installed.
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        yield from WRITERS[form](kept_all(connection))
