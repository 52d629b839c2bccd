"""What does a user wait for at the command line, and how much memory does the program take?"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

RUNS = 5

COMMAND = (sys.executable, "-c", "from qawl.cli import main; main()")
"""Begins a command line of Qawl."""
# Started by a small process of its own, since the largest child of this one may have been another.
_MEASURED = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
_KILOBYTE = 1 if sys.platform == "darwin" else 1024  # bytes in the unit of ru_maxrss


class Batch(NamedTuple):
    """A whole `qawl read --format jsonl` over the articles."""

    articles: float  # a second
    seconds: float
    memory: float  # peak of resident memory, in MB


def import_seconds() -> float:
    """Return how long `import qawl` takes by itself, without the start of the interpreter: median."""
    code = "import time; t = time.perf_counter(); import qawl; print(time.perf_counter() - t)"
    return median(float(_output(sys.executable, "-c", code)) for _ in range(RUNS))


def help_seconds() -> float:
    """Return how long `qawl --help` takes from start to end, the interpreter included: median."""
    return median(_timed((*COMMAND, "--help")) for _ in range(RUNS))


def batch(file: Path, count: int) -> Batch:
    """Run `qawl read` over the `count` articles of `file` and measure it."""
    started = time.perf_counter()
    memory = int(_output(sys.executable, "-c", _MEASURED, *COMMAND, "read", str(file), "-f", "jsonl"))
    seconds = time.perf_counter() - started
    return Batch(count / seconds, seconds, memory * _KILOBYTE / 1e6)


def memory_of(group: int) -> int:
    """Return the bytes of memory (Linux's PSS) of a group of processes, where what several share counts once.

    To be told takes the kernel some 25 ms for a gigabyte.
    """
    found = 0
    for folder, _ in _members(group):
        with suppress(OSError, IndexError):  # it has ended
            found += int((folder / "smaps_rollup").read_text().partition("\nPss:")[2].split()[0]) * 1024
    return found


def seconds_of(group: int) -> dict[int, float]:
    """Return the seconds that each process of a group has computed, by its number."""
    tick = os.sysconf("SC_CLK_TCK")
    return {int(folder.name): (int(stat[11]) + int(stat[12])) / tick for folder, stat in _members(group)}


def _members(group: int) -> Iterator[tuple[Path, list[str]]]:
    """Yield of each process of a group its folder, and what its `stat` says after the name, which may hold spaces."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(stat[2]) == group:
                yield folder, stat


def _output(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def _timed(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
