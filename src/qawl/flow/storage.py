"""Where flow reads and writes: a folder of this machine or of an object store, through one interface.

A file is written beside its place and put there whole, so that nobody ever sees a part of one.
"""

from __future__ import annotations

import re
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from qawl.errors import InputError, QawlError

_WILD = re.compile(r"[*?\[]")
_HIDDEN = ("_", ".")
_UNFINISHED = "_flow/unfinished"


class File(Struct, frozen=True):
    """A file that is there: `root` is the address that it was found by, `path` is its own, `size` its bytes."""

    root: str
    path: str
    size: int

    @property
    def name(self) -> str:
        """What to call it in a message."""
        scheme, there, _ = self.root.partition("://")
        return f"{scheme}://{self.path}" if there else self.path

    def open(self) -> Any:
        """Open it for reading at any place.

        Raises:
            OSError: it cannot be opened.
        """
        return system(self.root)[0].open_input_file(self.path)


class Folder:
    """A folder to write into, which is made when something is."""

    def __init__(self, address: str) -> None:
        """Take a path of this machine, or an address such as s3://bucket/folder?region=…."""
        self.address = address
        self._system, self._path = system(address)

    def may_be_one(self) -> None:
        """See that no file stands where the folder is, or is to be made.

        Raises:
            QawlError: one does.
        """
        from pyarrow.fs import FileType

        path = PurePosixPath(self._path)
        above = [str(one) for one in (path, *path.parents)] if "://" not in self.address else [self._path]
        for info in self._system.get_file_info(above):
            if info.type == FileType.File:
                where = self.address if info.path == self._path else f"{self.address}: {info.path}"
                raise QawlError(f"{where}: is a file; name last the folder to write the tables into")

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, all at once, in the place of one that has its name."""
        self.write_by(name, lambda stream: stream.write(data))

    def write_by(self, name: str, write: Any) -> None:
        """Put a file there that `write` writes into a stream."""
        unfinished = f"{self._path}/{_UNFINISHED}/{uuid.uuid4().hex}"
        self._make(unfinished)
        with self._system.open_output_stream(unfinished) as stream:
            write(stream)
        whole = f"{self._path}/{name}"
        self._make(whole)
        self._system.move(unfinished, whole)

    def read(self, name: str) -> bytes:
        """Return what is in a file."""
        with self._system.open_input_file(f"{self._path}/{name}") as stream:
            return bytes(stream.read())

    def open(self, name: str) -> Any:
        """Open a file for reading at any place."""
        return self._system.open_input_file(f"{self._path}/{name}")

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder of this, sorted; none where it is not there."""
        from pyarrow.fs import FileSelector

        found = self._system.get_file_info(
            FileSelector(f"{self._path}/{folder}", allow_not_found=True, recursive=True)
        )
        return sorted(info.path.removeprefix(f"{self._path}/") for info in found if info.is_file)

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        try:
            self._system.delete_file(f"{self._path}/{name}")
        except FileNotFoundError:
            return

    @contextmanager
    def alone(self) -> Iterator[None]:
        """See that no other run on this machine writes here meanwhile; an object store has no such lock.

        Raises:
            QawlError: another does.
        """
        if "://" in self.address or sys.platform == "win32":
            yield
            return
        import fcntl

        lock = Path(self._path, "_flow", "lock")
        lock.parent.mkdir(parents=True, exist_ok=True)
        with lock.open("w") as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise QawlError(f"{self.address}: another run writes into it; wait for its end") from None
            yield

    def clear(self) -> None:
        """Delete what killed runs have left unfinished."""
        for name in self.names(_UNFINISHED):
            self.delete(name)

    def _make(self, path: str) -> None:
        self._system.create_dir(path.rpartition("/")[0], recursive=True)


@cache
def system(address: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it.

    Raises:
        QawlError: there is no such kind of address.
        InputError: it is blank, as a variable that nobody has set; as a path that would be the folder one is in.
    """
    import pyarrow.fs

    if not address.strip():
        raise InputError(
            "an empty path; give a file, a folder (. for this one), or an address such as s3://…"
        )
    if "://" not in address:
        return pyarrow.fs.LocalFileSystem(), str(Path(address).absolute())
    try:
        found, path = pyarrow.fs.FileSystem.from_uri(address)
    except (ValueError, OSError) as problem:
        raise QawlError(f"{address}: cannot be reached: {problem}") from problem
    return found, path.rstrip("/")


def files(address: str) -> Iterator[File]:
    """Yield the files that an address stands for: itself, those of a folder and below, or those that a glob matches.

    Raises:
        InputError: there are none.
        QawlError: there is no such kind of address.
    """
    from pyarrow.fs import FileSelector, FileType

    bare, mark, query = address.partition("?") if "://" in address else (address, "", "")
    fixed = _WILD.split(bare, maxsplit=1)[0]
    is_glob = fixed != bare
    root = (fixed.rpartition("/")[0] or ("/" if fixed.startswith("/") else ".")) if is_glob else bare
    try:
        place, path = system(root + mark + query)
        info = place.get_file_info(path)
        if info.type == FileType.File:
            found = [info]
        else:
            found = sorted(place.get_file_info(FileSelector(path, recursive=True)), key=lambda one: one.path)
    except FileNotFoundError:
        raise InputError(f"{address}: no such file or folder; check the path") from None
    except OSError as problem:
        raise InputError(f"{address}: cannot be read: {problem}") from problem
    matches = _matcher(f"{path}{bare.removeprefix(root if root != '.' else '')}" if is_glob else "")
    some = False
    for one in found:
        inside = PurePosixPath(one.path.removeprefix(path)).parts
        if one.is_file and not any(part.startswith(_HIDDEN) for part in inside) and matches(one.path):
            some = True
            yield File(root + mark + query, one.path, one.size)
    if not some:
        raise InputError(
            f"{address}: no files there; give files, folders or globs of WARC, Parquet or JSON lines"
        )


def _matcher(glob: str) -> Any:
    """Return what tells whether a path matches: `*` and `?` stay within a folder, `**` goes below it."""
    if not glob:
        return lambda path: True
    pattern = re.sub(
        r"\*\*/|\*\*|\*|\?|\[[^\]]+\]|.",
        lambda part: {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(
            part[0], part[0] if part[0].startswith("[") and len(part[0]) > 1 else re.escape(part[0])
        ),
        glob,
    )
    return re.compile(pattern).fullmatch
