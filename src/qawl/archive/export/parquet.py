"""Statements as Parquet: the columns of `rows`, typed, in row groups of some thousands.

Days are dates, lists are lists, and each column carries its description, so that the file explains itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from qawl.archive.export.rows import Row, row
from qawl.archive.find.statements import Kept
from qawl.errors import MissingExtraError
from qawl.output.arrow import schema_of, table_of

GROUP = 10_000  # rows; some ten megabytes of memory


def parquet(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield a Parquet file, piece by piece.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'qawl[archive,parquet]'") from None
    rows, sink = map(row, found), _Sink()
    with pyarrow.parquet.ParquetWriter(sink, schema_of(Row), compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(table_of(Row, group))
            yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """A file that holds what was written until it is taken, so that no more than a row group is in memory."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, part: Any) -> int:
        self._parts.append(bytes(part))
        return len(self._parts[-1])

    def taken(self) -> bytes:
        taken = b"".join(self._parts)
        self._parts.clear()
        return taken
