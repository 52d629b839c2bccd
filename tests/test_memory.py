"""Memory put in order: large pages where the system has them, and nothing else changes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

_MODE = Path("/sys/kernel/mm/transparent_hugepage/enabled")


def _large(after: str) -> int:
    """Return the kilobytes in large pages of a process that holds many small objects and then does `after`."""
    held, told = (
        "held = [str(number) for number in range(400_000)]",
        "print(open('/proc/self/smaps_rollup').read())",
    )
    program = f"{held}\n{after}\n{told}"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return int(re.findall(r"AnonHugePages:\s+(\d+) kB", done.stdout)[0])


@pytest.mark.skipif(
    not _MODE.exists() or "[never]" in _MODE.read_text(), reason="this system gives nobody large pages"
)
def test_what_a_process_holds_lies_in_large_pages_once_it_has_settled() -> None:
    assert _large("from qawl.memory import settle; settle()") > _large("")


def test_settling_needs_no_linux() -> None:
    program = (
        "import sys; sys.platform = 'darwin'\n"
        "from qawl.memory import settle; settle()\n"
        "import qawl; print(len(qawl.read('قال الوزير إن الجسر سيفتح غدا.').statements))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "1\n"
