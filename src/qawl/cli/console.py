"""Where a command writes: its output, and beside it errors and a progress bar on standard error."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from qawl.errors import QawlError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

Item = TypeVar("Item")

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, as shells have it."""


def complain(message: str) -> None:
    """Say on standard error what went wrong, on one line and without control characters."""
    line = "".join(letter if letter.isprintable() else " " for letter in message)
    sys.stderr.write(f"qawl: {' '.join(line.split())}\n")


def piped() -> bool:
    """Whether standard output goes elsewhere than to a terminal."""
    return not sys.stdout.isatty()


def write(parts: Iterable[str | bytes], output: Path | None, *, empty: bool = False) -> bool:
    """Write `parts`, text as UTF-8, to the file, or to standard output, as they come.

    Without any, a file is left as it is, unless it may be `empty`: where what was found is nothing, and an earlier
    file of this name would be taken for it. Return whether there were any.

    Raises:
        QawlError: the output cannot be written.
    """
    try:
        return _write(iter(parts), output, b"" if empty else None)
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise
        reason = f"cannot be written: {problem.strerror or problem}; give another --output"
        raise QawlError(f"{output or 'standard output'}: {reason}") from None


def write_json(value: object, output: Path | None = None) -> None:
    """Write a value of the library as JSON, for eyes and programs.

    Raises:
        QawlError: the output cannot be written.
    """
    import msgspec

    write([f"{msgspec.json.format(msgspec.json.encode(value), indent=2).decode()}\n"], output)


def confirmed(question: str, *, sure: bool) -> bool:
    """Ask on standard error whether to go on, unless the user is `sure`; where nobody can answer, do not go on."""
    if sure:
        return True
    if not sys.stdin.isatty():
        raise QawlError(f"{question} Nobody is there to answer; say so with --yes")
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes", "نعم"}


def _write(parts: Iterator[str | bytes], output: Path | None, nothing: bytes | None) -> bool:
    first = next(parts, nothing)
    if first is None:
        return False
    with output.open("wb") if output else nullcontext(sys.stdout.buffer) as stream:
        for part in chain([first], parts):
            stream.write(part if isinstance(part, bytes) else part.encode(errors="replace"))
        stream.flush()
    return first is not nothing


class Progress:
    """A bar over inputs with a count of articles, on standard error if that is a terminal."""

    def __init__(self, label: str, inputs: int, *, shown: bool = True) -> None:
        """Count up to `inputs`; nothing is shown unless `shown`."""
        self._label, self._inputs = label, inputs
        self._bar: Bar | None = None
        self._articles = 0
        self._shown = shown and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        """Show the bar."""
        if self._shown:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bar

            self._bar = Bar(
                TextColumn(self._label),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.description}"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
                redirect_stdout=False,
            )
            self._bar.add_task("", total=self._inputs)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def article(self) -> None:
        """One more article was read."""
        self.articles(1)

    def articles(self, count: int) -> None:
        """So many more articles are done."""
        self._articles += count
        if self._bar:
            self._bar.update(self._bar.task_ids[0], description=f"{self._articles:,} articles")

    def input(self) -> None:
        """One more input is done."""
        if self._bar:
            self._bar.advance(self._bar.task_ids[0])


def progress(items: list[Item], label: str) -> Iterator[Item]:
    """Yield `items`, with a bar."""
    with Progress(label, len(items)) as bar:
        for item in items:
            yield item
            bar.article()
            bar.input()
