"""Inputs taken apart into their articles, on as many cores as there are, in the order in which they were given.

A small file is a page, and finding the article in it takes longer than reading that: a worker does it. What holds many
articles, and what is no file, is taken apart here.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from qawl.entry import Source, pages
from qawl.errors import InputError
from qawl.many.workers import AHEAD, Workers

if TYPE_CHECKING:
    from qawl.page import Page

Unpacked: TypeAlias = "tuple[str, Page | InputError]"
"""An article, or what is wrong in its place, with the name of its input."""

_FILES = 32  # that a worker takes apart at once
_SMALL = 1 << 20  # bytes of a file that is a page; a larger one may hold many
_PACKED = b"\x1f\x8b"  # how a gzipped file begins, which may hold many as well


class Given(Struct, frozen=True):
    """An input, with what `qawl.read_all` is told of it."""

    source: Source
    name: str = ""
    date: dt.date | None = None
    outlet: str = ""
    url: str = ""
    allow_private: bool = False

    @property
    def called(self) -> str:
        """What messages call it: its name, else the file's or the address."""
        return self.name or (str(self.source) if isinstance(self.source, Path) else "")


class Unpacker:
    """Inputs in, articles out, each as soon as all before it are there."""

    def __init__(self, workers: Workers) -> None:
        """Begin; `workers` may have other work as well."""
        self._workers = workers
        self._files: list[Given] = []
        self._apart: deque[Future[list[Unpacked]]] = deque()

    def add(self, given: Given) -> Iterator[Unpacked]:
        """Take an input, and yield what is ready by now.

        Raises:
            QawlError: a worker was killed.
        """
        if self._workers.count > 1 and isinstance(given.source, Path) and _is_small(given.source):
            self._files.append(given)
            if len(self._files) >= _FILES:
                self._apart.append(self._workers.submit(_taken_apart, self._files))
                self._files = []
                yield from self._ready(self._workers.count * AHEAD)
        else:
            yield from self.rest()
            yield from _unpacked(given)

    def rest(self) -> Iterator[Unpacked]:
        """Yield what is left of all inputs so far; files of which no worker knows are taken apart here.

        Raises:
            QawlError: a worker was killed.
        """
        yield from self._ready()
        files, self._files = self._files, []
        for given in files:
            yield from _unpacked(given)

    def _ready(self, left: int = 0) -> Iterator[Unpacked]:
        """Yield the articles of files that workers took apart, until so many pieces of work are left."""
        while len(self._apart) > left:
            yield from self._workers.result(self._apart.popleft())


def _is_small(file: Path) -> bool:
    """Whether the file holds a page or few; what cannot be looked at is no such file, and `pages` says why."""
    try:
        if not file.is_file() or file.stat().st_size > _SMALL:
            return False
        with file.open("rb") as stream:
            return stream.read(len(_PACKED)) != _PACKED
    except (OSError, ValueError):
        return False


def _unpacked(given: Given) -> Iterator[Unpacked]:
    try:
        for page in pages(
            given.source,
            name=given.called,
            date=given.date,
            outlet=given.outlet,
            url=given.url,
            allow_private=given.allow_private,
        ):
            yield given.called or ("" if isinstance(page, InputError) else page.article.id), page
    except InputError as problem:
        yield given.called, problem


def _taken_apart(files: Iterable[Given]) -> list[Unpacked]:
    """Return the articles of small files, in a worker."""
    return [page for given in files for page in _unpacked(given)]
