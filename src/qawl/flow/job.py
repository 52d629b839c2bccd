"""What a run keeps beside its tables, so that a killed one goes on: the names of its files, and who has done what.

    OUT/articles/month=2024-05/GROUP.parquet        OUT/statements/…    OUT/problems/PIECE.parquet
    OUT/_flow/job.json            how pages are read, the same for all runs into OUT
    OUT/_flow/plans/0000.json     the pieces of work that the input is, in order
    OUT/_flow/groups/0000.json    the chunks whose rows go into the same files
    OUT/_flow/extracted/PIECE.json, OUT/_flow/read/PIECE-0.json     what is done, with its counts
    OUT/_flow/gathered/GROUP.json                                   what is in the tables
    OUT/_flow/staged/PIECE-0.parquet    articles that are not read yet     OUT/_flow/signatures/PIECE-0.npy
    OUT/_flow/rows/articles/PIECE-0.parquet, …                      what is read and not in the tables yet

Whatever is done again, after a kill, is done to the same names, and so nothing is there twice.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from qawl.flow.counts import Counts
from qawl.flow.parts import Piece
from qawl.flow.storage import Folder
from qawl.flow.tables import TABLES
from qawl.output.arrow import table_of
from qawl.page import Extractor

STATE = "_flow"
JOB = "job.json"
ROWS = f"{STATE}/rows"


class Job(Struct, frozen=True):
    """Where a run writes, and how it reads pages."""

    out: str
    extractor: Extractor = "trafilatura"


class Extracted(Struct, frozen=True):
    """What is noted of a piece whose articles are found: its counts, and how many articles each chunk of it has."""

    counts: Counts
    chunks: tuple[int, ...]


class Chunk(Struct, frozen=True):
    """Some articles of a piece that are found but not read, and which of them repeat others.

    Attributes:
        name: of the files.
        size: how many articles there are.
        duplicates: the row of each that repeats another, `exact` or `near`, and the key of the other.
    """

    name: str
    size: int
    duplicates: tuple[tuple[int, str, str], ...] = ()


def articles_in(folder: Path) -> Path | None:
    """Return where the articles are in a folder of this machine that flow has written, None in any other."""
    return folder / "articles" if (folder / STATE / JOB).is_file() else None


def chunk_name(piece: Piece, number: int) -> str:
    """Return the name of a chunk."""
    return f"{piece.id}-{number}"


def article_key(chunk: str, row: int) -> str:
    """Return the key of an article."""
    return f"{chunk}-{row}"


def rows_of(table: str, chunk: str) -> str:
    """Return the name of the file of a chunk's rows until they are in the tables."""
    return f"{ROWS}/{table}/{chunk}.parquet"


def table(name: str, rows: Sequence[Struct]) -> Any:
    """Return rows as the Arrow table of one of `TABLES`."""
    return table_of(TABLES[name], rows)


def put(folder: Folder, name: str, table: Any) -> None:
    """Write an Arrow table as a Parquet file."""
    import pyarrow.parquet

    folder.write_by(name, lambda stream: pyarrow.parquet.write_table(table, stream, compression="zstd"))


def get(folder: Folder, name: str) -> Any:
    """Return the Arrow table of a Parquet file."""
    import pyarrow.parquet

    with folder.open(name) as stream:
        return pyarrow.parquet.read_table(stream, use_threads=False)


def put_array(folder: Folder, name: str, array: Any) -> None:
    """Write a numpy array."""
    import numpy as np

    buffer = io.BytesIO()
    np.save(buffer, array)
    folder.write(name, buffer.getvalue())


def planned(folder: Folder, what: str, kind: type[Any]) -> list[Any]:
    """Return what was planned of a kind, by earlier runs too, in order."""
    names = folder.names(f"{STATE}/{what}")
    return [one for name in names for one in msgspec.json.decode(folder.read(name), type=list[kind])]  # type: ignore[valid-type]


def plan(folder: Folder, what: str, first: int, more: Sequence[Struct]) -> None:
    """Put down what is planned beside the `first` that were; after this it is not planned again."""
    if more:
        folder.write(f"{STATE}/{what}/{first:08}.json", msgspec.json.encode(more))


def done(folder: Folder, stage: str) -> set[str]:
    """Return the names of the pieces or chunks that a stage has done."""
    return {name.rpartition("/")[2].removesuffix(".json") for name in folder.names(f"{STATE}/{stage}")}


def noted(folder: Folder, stage: str, names: Iterable[str], kind: type[Any]) -> dict[str, Any]:
    """Return what a stage has noted of the pieces or chunks that it has done."""
    return {
        name: msgspec.json.decode(folder.read(f"{STATE}/{stage}/{name}.json"), type=kind) for name in names
    }


def note(folder: Folder, stage: str, name: str, what: Struct) -> None:
    """Note that a piece or chunk is done; after this it is not done again."""
    folder.write(f"{STATE}/{stage}/{name}.json", msgspec.json.encode(what))
