"""Statements as Parquet: the columns of `rows`, typed, in row groups of some thousands.

Days are dates, lists are lists, and each column carries its description, so that the file explains itself.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, get_args, get_type_hints

import msgspec

from qawl.archive.export.rows import Row, row
from qawl.archive.find.statements import Kept
from qawl.errors import MissingExtraError
from qawl.types import Span

GROUP = 10_000  # rows; some ten megabytes of memory


def parquet(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield a Parquet file, piece by piece.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'qawl[archive,parquet]'") from None
    columns = schema()
    rows, sink = map(row, found), _Sink()
    with pyarrow.parquet.ParquetWriter(sink, columns, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(pyarrow.Table.from_pylist([_plain(one) for one in group], columns))
            yield sink.taken()
    yield sink.taken()


def schema() -> Any:
    """Return the Arrow schema of the file, made from the fields of `Row`."""
    import pyarrow

    span = pyarrow.struct(
        [pyarrow.field("start", pyarrow.int32(), False), pyarrow.field("end", pyarrow.int32(), False)]
    )
    types = {
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        str: pyarrow.string(),
        dt.date: pyarrow.date32(),
        tuple[str, ...]: pyarrow.list_(pyarrow.string()),
        tuple[Span, ...]: pyarrow.list_(span),
    }
    fields = []
    for name, hint in get_type_hints(Row, include_extras=True).items():
        kind, meta = get_args(hint)
        possible = [kind] if kind in types else get_args(kind)
        [inner] = set(possible) & set(types)
        described = {"description": meta.description}
        fields.append(pyarrow.field(name, types[inner], type(None) in possible, described))
    return pyarrow.schema(fields)


def _plain(one: Row) -> dict[str, Any]:
    plain = msgspec.structs.asdict(one)
    return plain | {"content_spans": [{"start": span.start, "end": span.end} for span in one.content_spans]}


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
