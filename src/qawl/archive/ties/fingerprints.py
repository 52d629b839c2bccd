"""What two statements share word for word: fingerprints of runs of words, by which candidates for one claim are found.

Winnowing (Schleimer, Wilkerson and Aiken 2003): a number for each run of `RUN` telling words, of which the least of
every `WINDOW` neighbours is kept. Two statements that share `RUN + WINDOW - 1` telling words in a row share a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

RUN = 3
WINDOW = 2
SHORT = 8  # telling words; a statement of so few keeps all its numbers


def fingerprints(words: Sequence[str]) -> set[int]:
    """Return the fingerprints of a statement, given its telling words; 32 bits each.

    They only propose what is then compared word by word, so that two runs with one number do no harm.
    """
    if not words:
        return set()
    runs = [_number(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1))]
    window = WINDOW if len(words) > SHORT else 1
    return {min(runs[start : start + window]) for start in range(max(1, len(runs) - window + 1))}


def _number(run: Sequence[str]) -> int:
    return crc32(" ".join(run).encode())
