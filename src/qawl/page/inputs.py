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
from qawl.page import html, json_records, kinds, parquet_records, plain, warc
from qawl.page.encoding import decode
from qawl.page.pages import MAX_PAGE, Content, Hints, Page, whole_characters
from qawl.page.source import Source, opened, read_limited
from qawl.page.warc import Record

_HEAD = 8192


Unread = Record | Content | Page
"""An article on its way out of an input: a WARC record, a page that is not searched yet, or the article found."""


def read(source: str | bytes | Path | BinaryIO, hints: Hints) -> Iterator[Page | InputError]:
    """Yield what `qawl.page.articles` promises for this source."""
    pages = _pages(source, hints)
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


def _pages(source: str | bytes | Path | BinaryIO, hints: Hints) -> Iterator[Page | InputError]:
    for one in unread(source, hints):
        page = one if isinstance(one, InputError) else page_of(one)
        if page is not None:
            yield page


def unread(source: str | bytes | Path | BinaryIO, hints: Hints) -> Iterator[Unread | InputError]:
    """Yield what is in a source, with the costly and dangerous part of the work, `page_of`, still to be done.

    Raises:
        InputError: nothing of the source can be read.
    """
    return _of_text(source, hints) if isinstance(source, str) else _of_bytes(source, hints)


def content_of(one: Unread) -> Content | Page | None:
    """Open a record; None where it holds no page.

    Raises:
        InputError: it cannot be opened.
    """
    return warc.content(one) if isinstance(one, Record) else one


def page_of(one: Unread) -> Page | InputError | None:
    """Return the article in what `unread` gave, or what is wrong with it; None where it is no page."""
    try:
        content = content_of(one)
        if not isinstance(content, Content):
            return content
        find = html.page if content.kind == "html" else plain.page
        return find(content.text, content.hints, content.notes)
    except InputError as problem:
        return problem


def _of_text(text: str, hints: Hints) -> Iterator[Unread | InputError]:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(f"{hints.name}: empty; give a page or a text with something in it")
    kind = "warc" if text.startswith("WARC/") else kinds.of_text(text[:_HEAD])
    text, notes = whole_characters(text)
    if kind in ("text", "html"):
        yield Content(kind, text, hints, notes)
    else:
        yield from _records(kind, Source(io.BytesIO(text.encode())), replace(hints, charset="utf-8"))


def _of_bytes(source: bytes | Path | BinaryIO, hints: Hints) -> Iterator[Unread | InputError]:
    with opened(source, hints.name) as given:
        if given.notes and not given.head.strip():
            raise InputError(
                f"{hints.name}: nothing of it can be unzipped: {given.notes[0]}; get the file anew"
            )
        kind = kinds.recognise(given.head, hints.name)
        if kind in ("text", "html"):
            data = read_limited(given.stream, MAX_PAGE, hints.name)
            text, notes = decode(data, hints.charset)
            yield Content(kind, text, hints, (*given.notes, *notes))
        elif kind == "parquet":
            is_whole = isinstance(source, bytes | Path) and not given.zipped
            yield from parquet_records.rows(source if is_whole else given.stream, hints)
        else:
            yield from _records(kind, given, hints)


def _records(kind: kinds.Kind, source: Source, hints: Hints) -> Iterator[Unread | InputError]:
    if kind == "warc":
        return warc.records(source, hints)
    return json_records.lines(source, hints) if kind == "jsonl" else json_records.document(source, hints)
