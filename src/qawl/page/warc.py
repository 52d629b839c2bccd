"""WARC and WET files to pages: one record is one page, and a broken record does not stop the others.

`records` frames them here, because warcio cannot go on after a damaged one; with warcio, `content` opens one.
The date of a record is when it was crawled, not when the page was published, and so it is not used.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from qawl.errors import InputError, NoArticleError
from qawl.page import kinds
from qawl.page.encoding import decode
from qawl.page.pages import MAX_PAGE, Content, Hints
from qawl.page.source import Source

_LINE = 1 << 16
_HEADER = 1 << 20
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_CHUNK = 1 << 16
_PAGES = ("response", "resource", "conversion")
_TEXTUAL = ("", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)


class Record(Struct, frozen=True):
    """One record as it stands in the file, unopened."""

    data: bytes
    hints: Hints
    notes: tuple[str, ...] = ()


class _Frame(Struct, frozen=True):
    """A record as it is cut; `missing` counts the bytes that its length promises in vain."""

    data: bytes
    missing: int = 0
    problem: str = ""


def records(source: Source, hints: Hints) -> Iterator[Record | InputError]:
    """Yield each record of `source`; memory holds one at a time."""
    lost = 0
    for number, frame in enumerate(_frames(source.stream), 1):
        here = replace(hints, name=f"{hints.name}, record {number}")
        notes: tuple[str, ...] = ()
        if frame.missing or frame.problem:
            notes, lost = source.notes[lost:], len(source.notes)
        if frame.missing:
            notes = (f"the WARC record is cut: {frame.missing} bytes of it are missing", *notes)
        if frame.problem:
            yield InputError("; ".join((f"{here.name}: {frame.problem}", *notes)))
        else:
            yield Record(frame.data, here, notes)
    if len(source.notes) > lost:
        yield InputError(
            "; ".join((f"{hints.name}: not all of the archive could be read", *source.notes[lost:]))
        )


def content(record: Record) -> Content | None:
    """Return the page in a record, or None where it is none: a request, metadata, an image, a failed answer.

    Raises:
        InputError: the record is broken.
        NoArticleError: it is empty or binary.
    """
    try:
        return _content(record.data, record.hints, record.notes)
    except InputError as problem:
        raise type(problem)("; ".join((str(problem), *record.notes))) from problem


def _frames(stream: BinaryIO) -> Iterator[_Frame]:
    """Cut the stream into records: a header up to an empty line, then as many bytes as it says."""
    while line := stream.readline(_LINE):
        if not line.startswith(b"WARC/"):
            continue
        header, size = [line], len(line)
        while size < _HEADER and (line := stream.readline(_LINE)).strip():
            header.append(line)
            size += len(line)
        head = b"".join(header)
        length = _LENGTH.search(head)
        if length is None:
            yield _Frame(b"", problem="a broken WARC record: its header has no Content-Length")
            continue
        body, missing = _body(stream, int(length[1]))
        yield _Frame(head + b"\r\n" + body, missing)


def _body(stream: BinaryIO, length: int) -> tuple[bytes, int]:
    """Return up to MAX_PAGE bytes of a body, and how many of its bytes are not there; pass over the rest."""
    parts, left = [], length
    while left and (part := stream.read(min(left, _CHUNK))):
        if length - left < MAX_PAGE:
            parts.append(part)
        left -= len(part)
    return b"".join(parts), left


def _content(data: bytes, hints: Hints, notes: tuple[str, ...]) -> Content | None:
    from warcio.recordloader import ArcWarcRecordLoader

    # warcio raises errors of a dozen kinds on damaged headers and compressed bodies.
    try:
        record = ArcWarcRecordLoader().parse_record_stream(io.BytesIO(data), known_format="warc")
        if record.rec_type not in _PAGES:
            return None
        http = record.http_headers
        if http is not None and not http.get_statuscode().startswith("2"):
            return None
        declared = (http.get_header("Content-Type") if http else record.content_type) or ""
        if declared.partition(";")[0].strip().lower() not in _TEXTUAL:
            return None
        body = _unpacked(record.content_stream())
    except Exception as problem:
        reason = str(problem) or type(problem).__name__
        raise InputError(f"{hints.name}: a broken WARC record: {reason[:200]}") from problem
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    charset = _CHARSET.search(declared)
    hints = replace(
        hints,
        name=f"{hints.name} ({url})" if url else hints.name,
        url=url or hints.url,
        charset=charset[1] if charset and record.rec_type != "conversion" else "",
    )
    what = kinds.binary(body[:8192])
    if what or not body.strip():
        raise NoArticleError(f"{hints.name}: {f'looks like {what}' if what else 'an empty page'}")
    is_html = record.rec_type != "conversion" and kinds.of_text(body[:8192].decode("latin-1")) == "html"
    text, undecoded = decode(body, hints.charset)
    return Content("html" if is_html else "text", text, hints, (*notes, *undecoded))


def _unpacked(stream: BinaryIO) -> bytes:
    """Return the body without its transfer and content encodings, up to MAX_PAGE bytes."""
    parts, size = [], 0
    while size < MAX_PAGE and (part := stream.read(_CHUNK)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
