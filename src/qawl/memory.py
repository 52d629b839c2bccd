"""How is the memory of a process put in order that has begun to read thousands of articles, so that it goes on faster?

What is asked of a word is looked up in tables that lie scattered over all the memory of the process. A processor knows
by heart where some thousand pages lie: of 4 kB each these are a few megabytes, of 2 MB each all there is. Many systems
give large pages only to those who ask (`cat /sys/kernel/mm/transparent_hugepage/enabled` says `madvise`), and Python
does not ask.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_LARGE = 1 << 21  # bytes of a large page
_WANTED = 14  # MADV_HUGEPAGE of Linux: from now on, where there is room for them
_AT_ONCE = 25  # MADV_COLLAPSE, since Linux 6.1: what is there already
_OBJECTS = 50_000  # made before garbage is looked for: some ten articles' worth, and few of them are garbage in rings


def settle() -> None:
    """Leave what this process holds alone in collections of garbage, make these rare, and ask for large pages.

    It takes a tenth of a second or two, and what is taken up later is not in it: to be called when the tables have been
    filled by some hundred articles, and thousands are to come. Where the system is not Linux there are no large pages.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    with suppress(OSError, AttributeError, ValueError):
        advise = ctypes.CDLL(None).madvise
        advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        for start, end in _held():
            for wish in (_WANTED, _AT_ONCE):
                advise(start, end - start, wish)


def _held() -> Iterator[tuple[int, int]]:
    """Yield the memory of this process that is no file's, as whole large pages."""
    if sys.platform != "linux":
        return
    for line in Path("/proc/self/maps").read_text().splitlines():
        place, may, _, _, _, *name = line.split(maxsplit=5)
        if may == "rw-p" and name in ([], ["[heap]"]):
            start, end = (int(number, 16) for number in place.split("-"))
            start, end = -(-start // _LARGE) * _LARGE, end // _LARGE * _LARGE
            if start < end:
                yield start, end
