"""Pages in: whatever bytes hold Arabic news articles, told by their content and read one article at a time.

`articles` reads one input into a `Page` for each article; `unread` does only the cheap and safe part of that, for those
who do the rest elsewhere; `fetch` brings an input from the web.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from qawl.errors import InputError
from qawl.page.fetching import fetch
from qawl.page.pages import Content, Extractor, Hints, Page

if TYPE_CHECKING:
    from qawl.page.inputs import Unread

__all__ = ["Content", "Extractor", "Hints", "Page", "articles", "fetch", "unread"]


def articles(
    source: str | bytes | Path | BinaryIO,
    *,
    name: str = "",
    date: dt.date | None = None,
    outlet: str = "",
    url: str = "",
    charset: str = "",
) -> Iterator[Page | InputError]:
    """Yield the articles of one input: HTML, plain text, WARC or WET, Parquet, JSON or JSON lines, gzipped or not.

    Args:
        source: the content as a string or as bytes, the path of a file, or a binary stream.
        name: what to call the input in messages.
        date: the day of publication where the page names none.
        outlet: who published it, where the page does not say.
        url: its address, where the page does not say.
        charset: the encoding that the transport declared.

    Yields:
        A Page for each article, and in the place of a record that could not be used the InputError that says
        why: the others of the same input are read all the same. Files are read as the iterator goes on.

    Raises:
        InputError: nothing of the input can be read; it is empty, binary, or its one record is broken.
        NoArticleError: it was read, but there is no Arabic article in it.
    """
    # Imported here so that `import qawl` stays quick.
    from qawl.page import inputs

    name = name or (str(source) if isinstance(source, Path) else url or "input")
    return inputs.read(source, Hints(name=name, date=date, outlet=outlet, url=url, charset=charset))


def unread(source: BinaryIO, hints: Hints) -> Iterator[Unread | InputError]:
    """Yield what is in one input, unopened: `qawl.page.inputs.page_of` gives the article of each.

    Raises:
        InputError: nothing of the input can be read.
    """
    from qawl.page import inputs

    return inputs.unread(source, hints)
