"""What is this input? Told from its first bytes, never from its name, so that a pipe reads like a file."""

from __future__ import annotations

import re
from typing import Literal

from qawl.errors import InputError
from qawl.page.encoding import wide

Kind = Literal["warc", "parquet", "json", "jsonl", "html", "text"]

_PARQUET = b"PAR1"
_SIGNATURES = (
    (b"%PDF", "a PDF document; extract its text first, for example with pdftotext"),
    (b"\x89PNG", "a PNG image; Qawl reads text, not pictures of it"),
    (b"\xff\xd8\xff", "a JPEG image; Qawl reads text, not pictures of it"),
    (b"GIF8", "a GIF image; Qawl reads text, not pictures of it"),
    (b"PK\x03\x04", "a ZIP archive or an Office document; unpack it, or save the document as text"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"BZh", "bzip2 data; unpack it first (only gzip is unpacked here)"),
    (b"\xfd7zXZ", "xz data; unpack it first (only gzip is unpacked here)"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data; unpack it first (only gzip is unpacked here)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as text"),
    (b"{\\rtf", "an RTF document; save it as text"),
    (_PARQUET, "a Parquet file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "sound or video"),
    (b"ID3", "sound"),
    (b"RIFF", "sound, video or a WebP image"),
    (b"\x1f\x8b\x08", "gzip data inside gzip data many times over"),
    (b"\x1f\x8b", "gzip data that is broken; fetch or copy the file anew"),
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")
_TAG = re.compile(r"<(?:!doctype|!--|\?xml|/?[a-z][a-z0-9:]*[\s/>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_JSON = re.compile(r'\{\s*(?:"|\}\s*$)|\[\s*(?:\{|\]\s*$)')
_OBJECT_LINE = re.compile(r'\{\s*"[^\n]*\}\s*(?:\n|$)|\{\s*"[^\n]*\n\s*\{\s*"')


def binary(head: bytes) -> str:
    """Return what kind of binary data begins with `head`, or an empty string where it is text."""
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            return what
    if head[257:262] == b"ustar":
        return "a tar archive; unpack it first"
    if head[4:8] == b"ftyp":
        return "video or a picture"
    if wide(head):
        return ""
    if b"\0" in head:
        return "binary data (it holds NUL bytes)"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary data (it is full of control characters)" if controls * 10 > len(head) else ""


def recognise(head: bytes, name: str) -> Kind:
    """Return what the input is that begins with `head`.

    Raises:
        InputError: it is empty, or binary; the message says what it looks like.
    """
    if not head.strip():
        raise InputError(
            f"{name}: empty; give a page, a text, JSON lines or a WARC file with something in it"
        )
    if head.lstrip().startswith(b"WARC/"):
        return "warc"
    if head.startswith(_PARQUET):
        return "parquet"
    what = binary(head)
    if what:
        way_out = "" if ";" in what else "; give a page, a text, JSON lines or a WARC file"
        raise InputError(f"{name}: looks like {what}{way_out}")
    return of_text(head.decode(wide(head) or "utf-8", "replace"), one_byte=not wide(head))


def of_text(head: str, *, one_byte: bool = True) -> Kind:
    """Return what a text is that begins with `head`; JSON is read by lines only where `one_byte` allows."""
    head = head.lstrip("\ufeff \t\r\n\x0b\x0c")
    if _JSON.match(head):
        return "jsonl" if one_byte and _OBJECT_LINE.match(head) else "json"
    return "html" if _TAG.match(head) or _PAGE.search(head) else "text"
