"""Work that hangs or crashes on some of what it is given."""

import os
import time
from collections.abc import Sequence


def work(given: Sequence[str]) -> list[str]:
    """Do what each word says."""
    return [_one(word) for word in given]


def _one(word: str) -> str:
    if word == "hang":
        time.sleep(60)
    if word == "crash":
        os._exit(11)
    if word == "eat":
        return str(len(bytearray(8 << 30)))
    return word.upper()
