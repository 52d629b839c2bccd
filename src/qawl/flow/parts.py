"""What an input is cut into, so that several can work on one large file: stretches that begin where a record does.

JSON lines and WARC files can be entered anywhere, packed ones too where each record is packed by itself, as Common
Crawl does. Other files are one part each.
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from qawl.flow.storage import File

PART = 16 << 20
"""Bytes of a part of a file, and of small files that are one piece of work, at most."""

_LEAST = 1 << 20  # bytes of a part where the whole input is small
_SHARES = 64  # parts that an input has if they are not too small, so that at the end no worker waits long for others
_MOST = 100  # small files in one piece of work
_WINDOW = 1 << 20
_HEAD = 1 << 16
_PEEK = 1 << 10
_OVERLAP = 2 * _PEEK  # bytes that two looks share, so that no record that begins between them is missed
_GZIP = b"\x1f\x8b\x08"
_OBJECTS = re.compile(rb"\s*\{[^\n]*\}\s*\n\s*\{")
_WARC = re.compile(rb"\r\n\r\n(?=WARC/1\.\d\r\n)")


class Part(Struct, frozen=True):
    """The records of a file that begin in a stretch of its bytes; `end` is exclusive."""

    file: File
    start: int
    end: int

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return f"{self.file.name} from byte {self.start}" if self.start else self.file.name


class Piece(Struct, frozen=True):
    """A piece of work: a part of a large file, or several small files; `order` tells which comes first."""

    order: int
    parts: tuple[Part, ...]

    @property
    def id(self) -> str:
        """What tells the piece from all others."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:12]


def pieces(files: Iterable[File], first: int = 0) -> Iterator[Piece]:
    """Yield the pieces of work that the files are, numbered from `first` on."""
    given = list(files)
    size = min(PART, max(_LEAST, sum(file.size for file in given) // _SHARES))
    return (Piece(order, parts) for order, parts in enumerate(_grouped(given, size), first))


def _grouped(files: Iterable[File], size: int) -> Iterator[tuple[Part, ...]]:
    """Yield the parts of each piece, which have about `size` bytes together."""
    small: list[Part] = []
    for file in files:
        if file.size > size:
            yield from ((part,) for part in _parts(file, size))
            continue
        small.append(Part(file, 0, file.size))
        if sum(part.end for part in small) > size // 2 or len(small) >= _MOST:
            yield tuple(small)
            small = []
    if small:
        yield tuple(small)


def _parts(file: File, size: int) -> list[Part]:
    """Cut a large file; one that cannot be opened is left to who reads it."""
    try:
        with file.open() as stream:
            can_be_cut = _enters(stream.read(_HEAD)) is not None
    except OSError:
        can_be_cut = False
    if not can_be_cut:
        return [Part(file, 0, file.size)]
    return [Part(file, start, min(start + size, file.size)) for start in range(0, file.size, size)]


@contextmanager
def opened(part: Part) -> Iterator[BinaryIO]:
    """Open a part: from the first record that begins in it to the first that begins after it.

    Raises:
        OSError: the file cannot be opened.
    """
    with part.file.open() as stream:
        if not part.start and part.end >= part.file.size:
            yield stream
            return
        enter = _enters(stream.read(_HEAD))
        assert enter is not None, "only files that can be entered are cut"
        start, end = (_entered(stream, place, part.file.size, enter) for place in (part.start, part.end))
        stream.seek(start)
        yield io.BufferedReader(_Stretch(stream, end - start), _WINDOW)


Enter = Callable[[bytes], int]
"""Where in some bytes a record begins, or -1."""


def _enters(head: bytes) -> Enter | None:
    """Return how a file that begins like this can be entered in the middle, or None where it cannot."""
    if head.startswith(b"WARC/"):
        return lambda data: match.end() if (match := _WARC.search(data)) else -1
    if head.startswith(_GZIP):
        first = zlib.decompressobj(31)
        try:
            is_warc = first.decompress(head).startswith(b"WARC/")
        except zlib.error:
            return None
        return _packed_record if is_warc and first.eof else None
    if _OBJECTS.match(head):
        return lambda data: data.find(b"\n") + 1 or -1
    return None


def _packed_record(data: bytes) -> int:
    """Return where a packed WARC record begins; the sign of gzip may stand within packed data as well."""
    place = data.find(_GZIP)
    while place >= 0:
        try:
            if zlib.decompressobj(31).decompress(data[place : place + _PEEK], 5) == b"WARC/":
                return place
        except zlib.error:
            pass
        place = data.find(_GZIP, place + 1)
    return -1


def _entered(stream: Any, place: int, size: int, enter: Enter) -> int:
    """Return the place of the first record from `place` on, which is where it ends a record or begins one."""
    if place in (0, size):
        return place
    place = max(0, place - _OVERLAP)  # so that a sign just before the place, or across it, is seen
    while place < size:
        stream.seek(place)
        data = stream.read(_WINDOW)
        found = enter(data)
        if found >= 0:
            return int(place + found)
        place += max(len(data) - _OVERLAP, 1)
    return size


class _Stretch(io.RawIOBase):
    """So many bytes of a stream, from where it stands."""

    def __init__(self, stream: Any, size: int) -> None:
        self._stream, self._left = stream, size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(min(len(buffer), self._left))
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)
