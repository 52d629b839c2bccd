"""One input to its pages: recognise it, hand it to the reader of its kind, refuse it where nothing comes.

A string is content that is decoded already, so that what it declares about its encoding is not believed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from qawl.errors import InputError, NoArticleError
from qawl.page import html, json_records, kinds, plain, warc
from qawl.page.encoding import decode
from qawl.page.pages import MAX_PAGE, Hints, Page, whole_characters
from qawl.page.source import Source, opened, read_limited

_HEAD = 8192


def read(source: str | bytes | Path | BinaryIO, hints: Hints) -> Iterator[Page | InputError]:
    """Yield what `qawl.page.articles` promises for this source."""
    pages = _of_text(source, hints) if isinstance(source, str) else _of_bytes(source, hints)
    first = next(pages, None)
    if first is None:
        raise NoArticleError(f"{hints.name}: no article in it")
    second = next(pages, None) if isinstance(first, InputError) else None
    if isinstance(first, InputError) and second is None:
        raise first
    yield first
    if second is not None:
        yield second
    yield from pages


def _of_text(text: str, hints: Hints) -> Iterator[Page | InputError]:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(f"{hints.name}: empty; give a page or a text with something in it")
    kind = "warc" if text.startswith("WARC/") else kinds.of_text(text[:_HEAD])
    text, notes = whole_characters(text)
    if kind == "text":
        yield plain.page(text, hints, notes)
    elif kind == "html":
        yield html.page(text, hints, notes)
    else:
        yield from _records(kind, Source(io.BytesIO(text.encode())), replace(hints, charset="utf-8"))


def _of_bytes(source: bytes | Path | BinaryIO, hints: Hints) -> Iterator[Page | InputError]:
    with opened(source, hints.name) as given:
        kind = kinds.recognise(given.head, hints.name)
        if kind not in ("text", "html"):
            yield from _records(kind, given, hints)
            return
        data = read_limited(given.stream, MAX_PAGE, hints.name)
        if kind == "html":
            yield html.page(data, hints, given.notes)
        else:
            text, notes = decode(data, hints.charset)
            yield plain.page(text, hints, (*given.notes, *notes))


def _records(kind: kinds.Kind, source: Source, hints: Hints) -> Iterator[Page | InputError]:
    if kind == "warc":
        return warc.pages(source, hints)
    return json_records.lines(source, hints) if kind == "jsonl" else json_records.document(source, hints)
