"""The plan, and where it is carried out: the same for the cores of this machine and for a Ray cluster.

Daft hands out units of work, one at a time, to as many workers as there are cores, and hands back what each counted.
Only names and counts go through Daft; pages stay with the worker that reads them from storage and writes its rows
there. So what an engine holds does not grow with the input, on Ray neither, where pages that go from one step of a
Daft plan to the next may fill the memory (its issue 5169).
"""

from __future__ import annotations

import importlib
import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct

from qawl.errors import MissingExtraError, QawlError
from qawl.flow.counts import Counts
from qawl.flow.job import Chunk, Job
from qawl.flow.parts import Piece
from qawl.processes import end_with_parent

Engine = Literal["local", "ray"]
Stage = Literal["extract", "read"]

_UNITS: Final[dict[str, Any]] = {"extract": Piece, "read": Chunk}


class Cluster:
    """Where work is done: `workers` at a time."""

    def __init__(self, engine: Engine, address: str = "", workers: int | None = None) -> None:
        """Begin, or join what is there.

        Args:
            engine: `local` for the cores of this machine, `ray` for those of a cluster.
            address: of the cluster; without one, Ray starts one on this machine, or joins what $RAY_ADDRESS names.
            workers: how many; as many as there are cores where none is given.

        Raises:
            MissingExtraError: Daft or Ray is not installed.
            QawlError: there is no such cluster.
        """
        os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")  # it tells its makers of each run otherwise
        try:
            import daft
        except ImportError:
            raise MissingExtraError("flow needs Daft: pip install 'qawl[scale]'") from None
        self._is_ray = engine == "ray"
        cores = _ray(address) if self._is_ray else os.cpu_count() or 1
        self.workers = workers or cores
        os.environ["DAFT_RUNNER"] = runner = "ray" if self._is_ray else "native"
        daft.get_or_create_runner()
        if daft.get_or_infer_runner_type() != runner:
            raise QawlError(f"Daft has begun with another engine; use {engine} in a process of its own")

    def run(self, stage: Stage, job: Job, units: Sequence[Struct]) -> Iterator[Counts]:
        """Yield what each unit of work counted, as soon as it is done.

        Raises:
            QawlError: a worker was killed, or storage cannot be written.
        """
        if not units:
            return
        import daft

        todo = daft.from_pydict({"unit": [msgspec.json.encode(unit).decode() for unit in units]})
        spread = min(self.workers, len(units))
        work = _worker(daft, spread)(stage, msgspec.json.encode(job).decode())
        if self._is_ray:  # on this machine any worker takes the next unit; a cluster shares them out before
            todo = todo.into_partitions(spread)
        plan = todo.into_batches(1).select(work.run(daft.col("unit")).alias("counts"))
        try:
            # Kept in order, each worker waits in every round for the slowest of them.
            with daft.execution_config_ctx(maintain_order=False):
                for row in plan.iter_rows(results_buffer_size=1):
                    yield msgspec.json.decode(row["counts"], type=Counts)
        except daft.exceptions.DaftCoreException as problem:
            raise QawlError(
                f"a worker failed; what was written stands, run the command again: {problem}"
            ) from problem


class Worker:
    """One of those who do the work of a stage; Daft makes it where it is needed."""

    def __init__(self, stage: Stage, job: str) -> None:
        """Begin."""
        from qawl.flow.extract import Extract
        from qawl.flow.statements import Read

        end_with_parent()
        made = msgspec.json.decode(job, type=Job)
        self._unit = _UNITS[stage]
        self._do: Any = Extract(made) if stage == "extract" else Read(made)

    def run(self, units: Any) -> list[str]:
        """Do units of work, and return what was counted."""
        return [
            msgspec.json.encode(self._do(msgspec.json.decode(unit, type=self._unit))).decode()
            for unit in units.to_pylist()
        ]


def _worker(daft: Any, count: int) -> Any:
    """Return the class of a worker as Daft wants it."""
    done = daft.method.batch(return_dtype=daft.DataType.string(), batch_size=1)
    made = type("Worker", (Worker,), {"run": done(Worker.run), "__module__": __name__})
    return daft.cls(max_concurrency=count, use_process=True)(made)


def _ray(address: str) -> int:
    """Join or start a cluster, and return how many cores it has."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        ray: Any = importlib.import_module("ray")
    except ImportError:
        raise MissingExtraError("the engine ray needs Ray: pip install 'qawl[scale,ray]'") from None
    try:
        ray.init(address or None, ignore_reinit_error=True, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, ValueError, RuntimeError) as problem:
        raise QawlError(f"{address or 'Ray'}: there is no such cluster: {problem}") from problem
    return int(ray.cluster_resources().get("CPU", 1))
