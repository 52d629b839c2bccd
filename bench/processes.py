"""What does a user wait for at the command line, and how much memory does the program take?"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
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


class Held(NamedTuple):
    """What a group of processes has: bytes of memory (Linux's PSS), and seconds of each process on a core."""

    memory: int
    seconds: dict[int, float]


def held(group: int) -> Held:
    """Return what a group of processes holds in memory, where what several share counts once, and has computed."""
    memory, seconds = 0, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # after the name, which may hold spaces
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[2]) == group:
                memory += int((folder / "smaps_rollup").read_text().partition("\nPss:")[2].split()[0]) * 1024
                seconds[int(folder.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except (OSError, IndexError):
            continue  # it has ended
    return Held(memory, seconds)


def _output(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def _timed(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
