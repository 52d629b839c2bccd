"""Tables of Arrow: columns with types and descriptions, made from the struct that is one of their rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from msgspec import Struct

from qawl.types import Span


@cache
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


def table_of(kind: type[Struct], rows: Sequence[Struct]) -> Any:
    """Return rows of this kind as an Arrow table."""
    import pyarrow

    schema = schema_of(kind)
    columns = [_column(field.type, list(map(attrgetter(field.name), rows))) for field in schema]
    return pyarrow.Table.from_arrays(columns, schema=schema)


def _column(kind: Any, values: list[Any]) -> Any:
    """Return the values of a column; spans are joined from numbers, at a fifth of what it takes by way of dicts."""
    import pyarrow

    if not (pyarrow.types.is_list(kind) and pyarrow.types.is_struct(kind.value_type)):
        return pyarrow.array(values, kind)
    spans = list(chain.from_iterable(values))
    fields = [pyarrow.array(map(attrgetter(field.name), spans), field.type) for field in kind.value_type]
    joined = pyarrow.StructArray.from_arrays(fields, fields=list(kind.value_type))
    offsets = pyarrow.array(accumulate(map(len, values), initial=0), pyarrow.int32())
    return pyarrow.ListArray.from_arrays(offsets, joined, type=kind)
