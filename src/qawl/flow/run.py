"""A run from its inputs to its tables: what there is to do, in three stages.

Between the first, which finds articles, and the second, which reads them, duplicates are found; the third fills tables.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from qawl.errors import InputError, QawlError
from qawl.flow import job as state
from qawl.flow.counts import Counts
from qawl.flow.duplicates import duplicates
from qawl.flow.engine import Cluster
from qawl.flow.hands import Stage
from qawl.flow.job import JOB, STATE, Chunk, Extracted, Job
from qawl.flow.months import Group, groups, tidied
from qawl.flow.parts import Piece, pieces
from qawl.flow.signatures import record_type
from qawl.flow.storage import File, Folder, files


class Progress(Struct):
    """How far a run is.

    Attributes:
        stage: `extract`, `read`, `gather`, or `done`.
        done: pieces of work that are done in this stage, of `all`.
        counts: of all that is in the folder, earlier runs included.
        now: of this run alone.
    """

    stage: Stage | str
    done: int
    all: int
    counts: Counts
    now: Counts


def flow(
    inputs: Iterable[str],
    job: Job,
    cluster: Cluster,
    *,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    on_error: Callable[[InputError], None] = lambda problem: None,
) -> Progress:
    """Read all pages of the inputs into the tables of `job.out`, or what is not there yet of them.

    It begins processes, so that a program that calls it must do so under `if __name__ == "__main__":`.

    Args:
        inputs: files, folders and globs, of this machine or of an object store.
        job: where the tables are, and how pages are read.
        cluster: who does the work.
        on_progress: is told how far it is, after each piece of work.
        on_error: is told of inputs that are not there.

    Raises:
        QawlError: the folder cannot be written, holds what another job wrote, or a worker was killed.
    """
    folder = Folder(job.out)
    try:
        folder.may_be_one()
        found = _found(inputs, on_error)
        if not found and not folder.names(
            STATE
        ):  # nothing to do, nor to go on with: no folder is made for it
            return Progress("done", 0, 0, Counts(), Counts())
        with folder.alone():
            _begun(folder, job)
            planned = _planned(folder, found)
            stages = _Stages(folder, job, cluster, on_progress)
            stages.extract(planned)
            chunks = _chunks(folder, planned)
            stages.read(chunks)
            stages.gather(groups(folder, chunks, cluster.workers))
            return stages.progress("done")
    except OSError as problem:
        raise QawlError(f"{job.out}: cannot be written or read: {problem}") from problem
    finally:
        cluster.close()


class _Stages:
    """The stages, and the counts of all."""

    def __init__(
        self, folder: Folder, job: Job, cluster: Cluster, on_progress: Callable[[Progress], None]
    ) -> None:
        self._folder, self._job, self._cluster, self._tell = folder, job, cluster, on_progress
        self._counts, self._now = Counts(), Counts()
        self._done = self._all = 0

    def progress(self, stage: Stage | str) -> Progress:
        return Progress(stage, self._done, self._all, self._counts, self._now)

    def extract(self, planned: Sequence[Piece]) -> None:
        done = state.noted(self._folder, "extracted", state.done(self._folder, "extracted"), Extracted)
        self._run(
            "extract", planned, {name: one.counts for name, one in done.items()}, lambda piece: piece.id
        )

    def read(self, chunks: Sequence[Chunk]) -> None:
        done = state.noted(self._folder, "read", state.done(self._folder, "read"), Counts)
        self._run("read", chunks, done, lambda chunk: chunk.name)

    def gather(self, groups: Sequence[Group]) -> None:
        tidied(self._folder, groups)
        done = dict.fromkeys(state.done(self._folder, "gathered"), Counts())
        self._run("gather", groups, done, lambda group: group.name)

    def _run(
        self, stage: Stage, units: Sequence[Any], done: dict[str, Counts], name: Callable[[Any], str]
    ) -> None:
        for counts in done.values():
            self._counts.add(counts)
        todo = [unit for unit in units if name(unit) not in done]
        self._done, self._all = len(units) - len(todo), len(units)
        self._tell(self.progress(stage))
        for counts in self._cluster.run(stage, self._job, todo):
            self._done += 1
            self._counts.add(counts)
            self._now.add(counts)
            self._tell(self.progress(stage))


def _begun(folder: Folder, job: Job) -> None:
    """Note how pages are read, or see that it is as it was."""
    folder.clear()
    name = f"{STATE}/{JOB}"
    kept = msgspec.structs.replace(job, out="")
    if name not in folder.names(STATE):
        folder.write(name, msgspec.json.encode(kept))
    elif (before := msgspec.json.decode(folder.read(name), type=Job)) != kept:
        raise QawlError(
            f"{job.out}: was begun with --extractor {before.extractor}; give that, or another folder"
        )


def _found(inputs: Iterable[str], on_error: Callable[[InputError], None]) -> dict[File, None]:
    """Return the files of all inputs, in order and each once."""
    found: dict[File, None] = {}
    for address in inputs:
        try:
            found.update((file, None) for file in files(address))
        except InputError as problem:
            on_error(problem)
    return found


def _planned(folder: Folder, found: Iterable[File]) -> list[Piece]:
    """Return all pieces of work of the folder, in order: those of earlier runs, and those of files that are new."""
    planned: list[Piece] = state.planned(folder, "plans", Piece)
    known = {part.file for piece in planned for part in piece.parts}
    more = list(pieces([file for file in found if file not in known], len(planned)))
    state.plan(folder, "plans", len(planned), more)
    return planned + more


def _chunks(folder: Folder, planned: Iterable[Piece]) -> list[Chunk]:
    """Return the chunks of all articles that were found, in order, each with what it repeats of others."""
    import numpy as np

    done = state.done(folder, "extracted")
    noted = state.noted(folder, "extracted", done, Extracted)
    sizes = {
        state.chunk_name(piece, number): size
        for piece in planned
        if piece.id in noted
        for number, size in enumerate(noted[piece.id].chunks)
    }
    names, starts = list(sizes), np.cumsum([0, *sizes.values()])
    made = np.zeros(starts[-1], record_type())
    for name, start, size in zip(names, starts, sizes.values(), strict=False):
        data = folder.read(f"{STATE}/signatures/{name}.npy")
        made[start : start + size] = np.load(io.BytesIO(data))
    repeats: dict[str, list[tuple[int, str, str]]] = {name: [] for name in names}
    for place, how, first in duplicates(made):
        chunk, other = np.searchsorted(starts, (place, first), "right") - 1
        key = state.article_key(names[other], first - int(starts[other]))
        repeats[names[chunk]].append((place - int(starts[chunk]), how, key))
    return [Chunk(name, sizes[name], tuple(rows)) for name, rows in repeats.items()]
