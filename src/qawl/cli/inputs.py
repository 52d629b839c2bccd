"""What INPUT arguments stand for: files, the files of a folder, web addresses, standard input.

What is not there is an error in its place, so that the others are read all the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qawl.entry import is_address
from qawl.errors import InputError, told_by

if TYPE_CHECKING:
    from qawl.entry import Source

STANDARD_INPUT = "-"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True)
class Input:
    """One thing to read, and how to call it in a message."""

    name: str
    source: Source


def inputs(arguments: Sequence[str], leave_out: Path | None = None) -> list[Input | InputError]:
    """Return what the arguments stand for, in their order.

    A folder stands for all files in it and below, by name, without hidden ones and without `leave_out`, the
    file that is being written; one that `qawl flow` has written, for its articles.
    """
    return [one for argument in arguments for one in _inputs(argument, leave_out and leave_out.resolve())]


def _inputs(argument: str, leave_out: Path | None) -> Iterator[Input | InputError]:
    if argument == STANDARD_INPUT:
        yield Input("standard input", sys.stdin.buffer)
        return
    if is_address(argument):
        yield Input(argument, argument)
        return
    if not argument.strip():  # a variable of the shell that holds nothing; as a path it would be this folder
        yield InputError("an empty INPUT; give a file, a folder (. for this one), a web address, or -")
        return
    if _SCHEME.match(argument):
        yield InputError(
            f"{argument}: not an address that is read; give one that begins with https:// or http://"
        )
        return
    path = Path(argument)
    try:
        if leave_out and path.resolve() == leave_out and path.is_file():
            yield InputError(f"{argument}: is the output too; give another --output")
            return
        if not path.is_dir():
            yield Input(argument, path)
            return
        from qawl.flow import articles_in  # here, as it takes a while

        files = [file for file in _files(articles_in(path) or path) if _is_input(file, leave_out)]
    except (OSError, ValueError) as problem:
        yield InputError(f"{argument}: cannot be read: {told_by(problem)}")
        return
    if not files:
        yield InputError(f"{argument}: no files in this folder; give a folder that holds pages")
    yield from (Input(str(file), file) if isinstance(file, Path) else file for file in files)


def _is_input(file: Path | InputError, leave_out: Path | None) -> bool:
    return isinstance(file, InputError) or file.resolve() != leave_out


def _files(folder: Path) -> Iterator[Path | InputError]:
    """The files below a folder; links to folders are not followed, so that a circle of them ends.

    A folder that may not be looked into is an error in its place.
    """
    try:
        listed = sorted(folder.iterdir())
    except OSError as problem:
        yield InputError(f"{folder}: cannot be read: {told_by(problem)}")
        return
    for path in listed:
        if path.name.startswith("."):
            continue
        if path.is_file():
            yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _files(path)
