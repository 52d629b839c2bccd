"""The columns of a Parquet file, with types and descriptions, made from the struct that is one of its rows."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Struct

from qawl.types import Span


def schema_of(kind: type[Struct]) -> Any:
    """Return the Arrow schema with a field for each of the struct's, described as that is."""
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
    for name, hint in get_type_hints(kind, include_extras=True).items():
        type_, meta = get_args(hint)
        possible = [type_] if type_ in types else get_args(type_)
        [inner] = set(possible) & set(types)
        described = {"description": meta.description}
        fields.append(pyarrow.field(name, types[inner], type(None) in possible, described))
    return pyarrow.schema(fields)


def plain(row: Struct) -> dict[str, Any]:
    """Return a row as Arrow takes it."""
    return {
        name: [{"start": span.start, "end": span.end} for span in value] if _is_spans(value) else value
        for name, value in msgspec.structs.asdict(row).items()
    }


def _is_spans(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Span)
