"""Can this process's memory lie in large pages? The tables of words are scattered over all of it, and each word is looked up.

A processor remembers where some thousand pages lie. In pages of 4 kB that is a few megabytes, and a look-up in a table
of a hundred thousand words mostly waits to be told where its page is; in pages of 2 MB it is all of them. Many systems
give large pages only to those who ask (`cat /sys/kernel/mm/transparent_hugepage/enabled` says `madvise`), which Python
does not.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_LARGE = 1 << 21  # bytes of a large page
_WANTED = 14  # MADV_HUGEPAGE of Linux: from now on, where there is room for them
_AT_ONCE = 25  # MADV_COLLAPSE, since Linux 6.1: what is there already


def use_large_pages() -> int:
    """Ask that the memory which this process holds be in large pages, and return of how many bytes it was asked.

    It is for processes that go on to read a thousand articles or more, once their tables have been filled: it takes a
    tenth of a second or two, and what is taken up later is not in it. It does nothing where the system is not Linux.
    """
    asked = 0
    with suppress(OSError, AttributeError, ValueError):
        advise = ctypes.CDLL(None).madvise
        advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        for start, end in _held():
            for wish in (_WANTED, _AT_ONCE):
                advise(start, end - start, wish)
            asked += end - start
    return asked


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
