"""The plan, and where it is carried out: the same for the cores of this machine and for a Ray cluster.

Daft hands out units of work, one at a time, to as many workers as there are cores, and hands back what each counted.
Only names and counts go through Daft; pages stay with the process that reads them from storage and writes its rows
there. So what an engine holds does not grow with the input, on Ray neither, where pages that go from one step of a
Daft plan to the next may fill the memory (its issue 5169).
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from qawl.errors import MissingExtraError, QawlError
from qawl.flow.counts import Counts
from qawl.flow.guard import WARM
from qawl.flow.hands import Stage, hands
from qawl.flow.job import Job
from qawl.processes import can_start, make_ready

Engine = Literal["local", "ray"]


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
            QawlError: there is no such cluster, or the program begins its work as it is imported.
        """
        self._is_ray = engine == "ray"
        if not self._is_ray:
            make_ready(WARM)  # on another core, while this one imports Daft
        os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")  # it tells its makers of each run otherwise
        try:
            import daft
        except ImportError:
            raise MissingExtraError("flow needs Daft: pip install 'qawl[scale]'") from None
        cores = _ray(address) if self._is_ray else os.cpu_count() or 1
        self.workers = workers or cores
        os.environ["DAFT_RUNNER"] = runner = "ray" if self._is_ray else "native"
        daft.get_or_create_runner()
        if daft.get_or_infer_runner_type() != runner:
            raise QawlError(f"Daft has begun with another engine; use {engine} in a process of its own")
        if not self._is_ray and not can_start(WARM):
            raise QawlError(
                'flow begins processes, which import this program: call it under `if __name__ == "__main__":`'
            )

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
        told = msgspec.json.encode(job).decode()
        if self._is_ray:
            todo = todo.into_partitions(
                spread
            )  # a cluster shares units out before; here any worker takes the next
            work = _of_cluster(daft, stage, told, spread)
        else:
            work = _of_machine(daft, stage, told, self.workers)
        plan = todo.into_batches(1).select(work(daft.col("unit")).alias("counts"))
        try:
            # Kept in order, each worker waits in every round for the slowest of them.
            with daft.execution_config_ctx(maintain_order=False):
                for row in plan.iter_rows(results_buffer_size=1):
                    yield msgspec.json.decode(row["counts"], type=Counts)
        except daft.exceptions.DaftCoreException as problem:
            raise QawlError(
                f"a worker failed; what was written stands, run the command again: {problem}"
            ) from problem

    def close(self) -> None:
        """End the processes of this machine; with more work they are begun anew."""
        if not self._is_ray:
            hands(self.workers).close()


class Worker:
    """One of those on a cluster who do the work of a stage; Daft makes it where it is needed."""

    def __init__(self, stage: Stage, job: str) -> None:
        """Begin."""
        self._stage, self._job = stage, job

    def run(self, units: Any) -> list[str]:
        """Do units of work, and return what was counted."""
        return [asyncio.run(hands(1).do(self._stage, self._job, unit)) for unit in units.to_pylist()]


def _of_cluster(daft: Any, stage: Stage, job: str, count: int) -> Any:
    """Return what Daft is to do with each unit by so many workers on the machines of a cluster."""
    done = daft.method.batch(return_dtype=daft.DataType.string(), batch_size=1)
    made = type("Worker", (Worker,), {"run": done(Worker.run), "__module__": __name__})
    return daft.cls(max_concurrency=count, use_process=True)(made)(stage, job).run


def _of_machine(daft: Any, stage: Stage, job: str, count: int) -> Any:
    """Return what Daft is to do with each unit on this machine: wait for one of so many processes to do it."""

    async def done(unit: str) -> str:
        return await hands(count).do(stage, job, unit)

    return daft.func(return_dtype=daft.DataType.string(), max_concurrency=count)(done)


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
