"""Where the bytes of an input come from: bytes, a file or a stream, unzipped on the way where it is gzip.

Everything after this module sees one buffered stream of plain bytes; damage to the gzip layer does not stop
it but is kept as a note, since what came before the damage is still worth reading.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, Protocol

from qawl.errors import InputError, told_by

_GZIP = b"\x1f\x8b\x08"
_CHUNK = 1 << 16
_MOST_DAMAGE = 1000  # gzip members that may be broken before the rest is given up, so that time stays linear
_LAYERS = 3


class Readable(Protocol):
    """Anything that gives bytes when read."""

    def read(self, size: int = -1, /) -> bytes:
        """Return up to `size` bytes, and none at the end."""
        ...


class Gunzip(io.RawIOBase):
    """The plain bytes of a gzip stream of any number of members; `notes` tells what was damaged in it."""

    def __init__(self, stream: Readable) -> None:
        """Read gzip from `stream`, which stands at the beginning of a member."""
        self.notes: list[str] = []
        self._stream = stream
        self._member = zlib.decompressobj(31)
        self._pending = b""
        self._inside = False
        self._damaged = 0

    def readable(self) -> bool:
        """Return True: the stream is there to be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` with unzipped bytes; return their number, 0 at the end."""
        while True:
            if not self._pending:
                self._pending = self._stream.read(_CHUNK)
                if not self._pending:
                    if self._inside:
                        self._inside = False
                        self.notes.append("the gzip data is cut: its end is missing")
                    return 0
            plain = self._step(len(buffer))
            if plain:
                buffer[: len(plain)] = plain
                return len(plain)

    def _step(self, size: int) -> bytes:
        """Unzip some of what is pending; at the end of a member or at damage, go to the next member."""
        if not self._inside:
            start = self._pending.find(_GZIP)
            if start < 0:  # zero padding, what is left of a damaged member, or the sign across two chunks
                more = self._stream.read(_CHUNK)
                self._pending = self._pending[-2:] + more if more else b""
                return b""
            self._pending, self._inside = self._pending[start:], True
            self._member = zlib.decompressobj(31)
        try:
            plain = self._member.decompress(self._pending, size)
        except zlib.error:
            self._damaged += 1
            self._inside = False
            self._pending = self._pending[3:] if self._damaged <= _MOST_DAMAGE else b""
            if self._damaged == 1:
                self.notes.append("the gzip data is damaged: a part of it is left out")
            return b""
        if self._member.eof:
            self._inside, self._pending = False, self._member.unused_data
        else:
            self._pending = self._member.unconsumed_tail
        return plain


class _Joined(io.RawIOBase):
    """A stream whose first bytes were read ahead."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] if self._head else self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


class Source:
    """An input as plain bytes: how it begins, all of it, and what the gzip layer lost."""

    def __init__(self, stream: Readable, head_size: int = 8192) -> None:
        """Look at the beginning of `stream` and unzip it where it is gzip, in several layers if need be."""
        self._gunzips: list[Gunzip] = []
        for _ in range(_LAYERS):
            self.head = _read_fully(stream, head_size)
            self.stream = io.BufferedReader(_Joined(self.head, stream), _CHUNK)
            if not self.head.startswith(_GZIP):
                break
            gunzip = Gunzip(self.stream)
            self._gunzips.append(gunzip)
            stream = gunzip

    @property
    def zipped(self) -> bool:
        """Whether the input is gzip, and the stream what is in it."""
        return bool(self._gunzips)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the gzip layer has lost so far."""
        return tuple(note for gunzip in self._gunzips for note in gunzip.notes)


def _read_fully(stream: Readable, size: int) -> bytes:
    """Return the first `size` bytes even where a pipe gives them in small pieces."""
    parts, left = [], size
    while left and (part := stream.read(left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def read_limited(stream: Readable, limit: int, name: str) -> bytes:
    """Return all that is left of `stream`.

    Raises:
        InputError: that is more than `limit` bytes.
    """
    data = _read_fully(stream, limit + 1)
    if len(data) > limit:
        raise InputError(f"{name}: over {limit // 2**20} MB, too large for one page; give JSON lines or WARC")
    return data


@contextmanager
def opened(source: bytes | Path | BinaryIO, name: str) -> Iterator[Source]:
    """Open an input; a file is closed again, a stream of the caller's is not.

    Raises:
        InputError: there is no such file, or it cannot be read.
    """
    try:
        stream = source.open("rb") if isinstance(source, Path) else nullcontext(_stream(source))
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{name}: a folder; give the files in it") from None
    except (OSError, ValueError) as problem:  # no permission; a path that no file can have
        raise InputError(f"{name}: cannot be opened: {told_by(problem)}") from problem
    try:
        with stream as readable:
            yield Source(readable)
    except OSError as problem:
        raise InputError(f"{name}: cannot be read: {told_by(problem)}") from problem


def _stream(source: bytes | BinaryIO) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source
