"""What the API takes and gives beside the record's own types: the words that client and server have in common."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, Struct

from qawl.types import Reading

JSON_LINES = "application/x-ndjson"


class Sent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page to be read: `source`, or an article's `text` as a line of JSON has it, or the `url` it is fetched from."""

    source: Annotated[
        str, Meta(description="A text, a page of HTML, or a web address, which is fetched.")
    ] = ""
    text: Annotated[str, Meta(description="The article's text, taken as it stands.")] = ""
    id: Annotated[str | int, Meta(description="Of an article that is given by its `text`.")] = ""
    title: Annotated[str, Meta(description="Of an article that is given by its `text`.")] = ""
    byline: Annotated[str, Meta(description="Of an article that is given by its `text`.")] = ""
    date: Annotated[
        dt.date | None, Meta(description="Day of publication, where the page does not say it.")
    ] = None
    outlet: Annotated[str, Meta(description="Who published it, where the page does not say it.")] = ""
    url: Annotated[
        str,
        Meta(description="Its address, where the page does not say it; fetched where nothing else is given."),
    ] = ""


class Found(Struct, frozen=True, kw_only=True):
    """What an input held: its articles as they were read, and what could not be read, and why."""

    readings: tuple[Reading, ...] = ()
    problems: tuple[str, ...] = ()
