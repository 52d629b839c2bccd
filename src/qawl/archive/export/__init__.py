"""Statements of the archive as files for other programs: each writer yields its file in pieces, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec

from qawl.archive.export import events, jsonld, parquet, rows
from qawl.archive.find.statements import Kept
from qawl.archive.search.query import Query
from qawl.archive.search.search import every_hit
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


def exported(archive: Archive, form: str, query: Query | None = None) -> Iterator[bytes]:
    """Yield a file with all statements that a query finds, piece by piece, in the order in which they were taken in.

    Args:
        archive: where they are.
        form: one of `WRITERS`.
        query: which statements; without one, all that are current.

    Raises:
        QueryError: the query cannot be understood.
        MissingExtraError: the form needs a library that is not installed.
        ArchiveError: the archive cannot be read.
    """
    yield from WRITERS[form](every_hit(archive, query or Query()))
