"""The third stage: the rows of many chunks go into one file a month, so that the tables have few files.

Until then they stand as they were read, a file a chunk. Which chunks go together is put down before the work begins:
what a killed run has written of a group is written again under the same names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from qawl.flow import job as state
from qawl.flow.counts import Counts
from qawl.flow.guard import Each
from qawl.flow.job import Chunk, Job
from qawl.flow.storage import Folder
from qawl.flow.tables import MONTHLY, PARTITION, UNDATED

_TOGETHER = 20_000  # articles, which take some hundred megabytes while they are sorted out


class Group(Struct, frozen=True):
    """Chunks whose rows go into the same files; `number` tells the group from all others."""

    number: int
    chunks: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the files are called."""
        return f"{self.number:06}"


class Gather:
    """The stage; no page is worked on, whatever `each` says."""

    def __init__(self, job: Job, each: Each[Any, Any]) -> None:
        """Begin."""
        self._out = Folder(job.out)

    def __call__(self, group: Group) -> Counts:
        """Write the rows of a group; nothing is counted that was not before."""
        for name in MONTHLY:
            for month, rows in _by_month(self._rows(name, group)):
                state.put(self._out, f"{name}/{PARTITION}={month}/{group.name}.parquet", rows)
        state.note(self._out, "gathered", group.name, Counts())
        for name in MONTHLY:
            for chunk in group.chunks:
                self._out.delete(state.rows_of(name, chunk))
        return Counts()

    def _rows(self, name: str, group: Group) -> Any:
        import pyarrow

        return pyarrow.concat_tables(state.get(self._out, state.rows_of(name, one)) for one in group.chunks)


def groups(folder: Folder, chunks: Sequence[Chunk], workers: int) -> list[Group]:
    """Return all groups of a folder, earlier runs included, with work for each worker where there is enough."""
    planned = state.planned(folder, "groups", Group)
    known = {chunk for group in planned for chunk in group.chunks}
    new = [chunk for chunk in chunks if chunk.name not in known]
    most = min(_TOGETHER, -(-sum(chunk.size for chunk in new) // workers))
    more = [Group(number, names) for number, names in enumerate(_together(new, most), len(planned))]
    state.plan(folder, "groups", len(planned), more)
    return planned + more


def tidied(folder: Folder, groups: Sequence[Group]) -> None:
    """Delete what a run that was killed has left of groups that are done."""
    done = state.done(folder, "gathered")
    named = {
        state.rows_of(name, one)
        for group in groups
        if group.name in done
        for one in group.chunks
        for name in MONTHLY
    }
    for name in named.intersection(folder.names(state.ROWS)):
        folder.delete(name)


def _together(chunks: Sequence[Chunk], most: int) -> Iterator[tuple[str, ...]]:
    """Yield the names of chunks that have about so many articles together."""
    names: list[str] = []
    size = 0
    for chunk in chunks:
        names.append(chunk.name)
        size += chunk.size
        if size >= most:
            yield tuple(names)
            names, size = [], 0
    if names:
        yield tuple(names)


def _by_month(rows: Any) -> Iterator[tuple[str, Any]]:
    """Yield the rows of each month of publication."""
    import pyarrow
    from pyarrow import compute

    days = rows["date"].cast(pyarrow.timestamp("s"))
    months = compute.fill_null(compute.strftime(days, "%Y-%m"), UNDATED)
    for month in months.unique().to_pylist():
        yield month, rows.filter(compute.equal(months, month))
