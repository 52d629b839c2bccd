"""How fast is the reading as Python alone, and where does its time go? Measured in a process of its own.

The profile is of Python alone, too: a profiler does not see what compiled functions call.
"""

import os
import subprocess
import sys

import msgspec

from bench import corpus, reading

SOURCE = corpus.ROOT / "src"


def measured() -> tuple[reading.Speed, list[reading.Row]]:
    """Return the speed and the profile of the source of this clone."""
    asked = [sys.executable, "-m", "bench.pure"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(asked, cwd=corpus.ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(done.stdout, type=tuple[reading.Speed, list[reading.Row]])


if __name__ == "__main__":
    pages, _ = corpus.arabic()
    sys.stdout.buffer.write(msgspec.json.encode((reading.speed(pages), reading.profile(pages))))
