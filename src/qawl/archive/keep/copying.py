"""An archive copied whole, from either store to either: a backup, or the way from a file to a server and back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from qawl.archive.keep import stores
from qawl.archive.keep.rebuilt import index_words
from qawl.archive.schema import metadata, statements
from qawl.archive.store import Archive
from qawl.errors import ArchiveError

_ROWS = 1_000  # that are in memory at once


def backup(archive: Archive, target: Path, *, replace: bool = False) -> int:
    """Write the archive as one SQLite file, as it stands at this moment, while others read and write it.

    Args:
        archive: what to keep safe; a PostgreSQL database too.
        target: the file. It is there whole or not at all, whatever ends the program.
        replace: put it in the place of a file that is there.

    Returns:
        How many bytes the file has.

    Raises:
        ArchiveError: there is such a file already, it cannot be written, or the archive is damaged.
    """
    if target.is_dir():
        raise ArchiveError(f"{target}: a folder; give the path of a file in it")
    if target.exists() and not replace:
        raise ArchiveError(f"{target}: there is such a file already; give another name, or --replace")
    if not target.absolute().parent.is_dir():
        raise ArchiveError(f"{target}: its folder does not exist; make it first")
    with _whole(target) as part:
        if archive.is_sqlite:
            stores.write_copy(archive, part)
        else:
            with Archive.open(part, create=True) as new:
                copy(archive, new)
    return target.stat().st_size


def copy(archive: Archive, target: Archive) -> None:
    """Copy everything into an empty archive, in either store; ids stay the same.

    Raises:
        ArchiveError: the target is not empty, or cannot be written; it is then as it was.
    """
    with archive.reading() as source, target.writing() as written:
        for table in metadata.sorted_tables:
            if written.execute(sa.select(sa.func.count()).select_from(table)).scalar():
                raise ArchiveError(f"{target.name}: not empty; give a new archive to copy into")
        for table in metadata.sorted_tables:
            rows = source.execution_options(yield_per=_ROWS).execute(sa.select(table))
            for some in rows.mappings().partitions():
                written.execute(sa.insert(table), [dict(row) for row in some])
        stores.count_on(written)
        current = sa.select(statements.c.id).where(statements.c.current).order_by(statements.c.id)
        ids = written.execute(current).scalars().all()
        index_words(written, ids)
    stores.learn(target, len(ids))


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """Give a place beside `target` to write to, which takes its place at the end."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    except OSError as problem:
        raise ArchiveError(f"{target}: cannot be written: {problem.strerror}; give another file") from None
    finally:
        for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            left.unlink(missing_ok=True)
