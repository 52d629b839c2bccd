"""A Parquet file to pages: one row is one article, in columns named as the keys of JSON lines."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from qawl.errors import InputError, MissingExtraError
from qawl.page import json_records
from qawl.page.pages import Hints, Page

_COLUMNS = ("id", "url", "outlet", "title", "byline", "date", "text")
_ROWS = 64  # that are held at once


def rows(source: bytes | Path | BinaryIO, hints: Hints) -> Iterator[Page | InputError]:
    """Yield the article of each row; a stream that cannot be read from its end is copied to the disk first.

    Raises:
        MissingExtraError: pyarrow is not installed.
        InputError: the file is broken, or has no column `text`.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'qawl[parquet]'") from None
    try:
        with _seekable(source) as stream, pyarrow.parquet.ParquetFile(stream) as file:
            columns = [name for name in _COLUMNS if name in file.schema_arrow.names]
            if "text" not in columns:
                raise InputError(f"{hints.name}: no column `text`; give the articles' text under that name")
            number = 0
            for batch in file.iter_batches(_ROWS, columns=columns, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield json_records.record(row, replace(hints, name=f"{hints.name}, row {number}"))
    except (pyarrow.ArrowException, OSError) as problem:
        raise InputError(f"{hints.name}: a broken Parquet file: {str(problem)[:200]}") from problem


@contextmanager
def _seekable(source: bytes | Path | BinaryIO) -> Iterator[Any]:
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield stream
    elif isinstance(source, bytes):
        yield io.BytesIO(source)
    elif source.seekable():
        yield source
    else:
        with tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(source, copy)
            copy.seek(0)
            yield copy
