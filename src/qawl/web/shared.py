"""What a request is given: the open archive, a connection that reads, the query it asks, the language of its reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Annotated, cast

import sqlalchemy as sa
from fastapi import Depends, Path, Query, Request
from fastapi.concurrency import contextmanager_in_threadpool
from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from qawl.archive import Archive
from qawl.archive import Query as Asked
from qawl.archive.search.query import LONGEST_LIKE, Order, text_given
from qawl.archive.who.finding import LONGEST
from qawl.lexicon.tables import table
from qawl.types import Act, Mode
from qawl.web.languages import Language, language_of


def _archive(request: Request) -> Archive:
    return cast(Archive, request.app.state.archive)


OpenArchive = Annotated[Archive, Depends(_archive)]


async def _connection(request: Request, archive: OpenArchive) -> AsyncIterator[sa.Connection]:
    # Who has a connection waits for a thread: were it not for the turns, those who have a thread would wait for a
    # connection, and nobody would be answered any more.
    async with request.app.state.turns, contextmanager_in_threadpool(archive.reading()) as connection:
        yield connection


Reading = Annotated[sa.Connection, Depends(_connection, scope="function")]
"""A connection that sees one state of the archive for as long as the request is answered."""

Reader = Annotated[Language, Depends(language_of)]
"""The language of the one who reads."""

Id = Annotated[int, Path(ge=1, le=2**31 - 1, description="Its number in the archive.")]
Limit = Annotated[int, Query(ge=1, le=1000, description="As many at most.")]
After = Annotated[str, Query(max_length=2000, description="What the page before gave as its next.")]


def _day(text: object) -> object:
    """Let pass what is written as ISO 8601 has days, and no other number or moment that could be taken for one."""
    if isinstance(text, str) and (len(text) != len("2024-05-01") or text[4] != "-"):
        raise ValueError("a day is written so: 2024-05-01")
    return text


Day = Annotated[dt.date, BeforeValidator(_day)]
Since = Annotated[Day | None, Query(description="Published on this day or later.")]
Until = Annotated[Day | None, Query(description="Published on this day or earlier.")]
DueSince = Annotated[Day | None, Query(description="Falls due on this day or later.")]
DueUntil = Annotated[Day | None, Query(description="Falls due on this day or earlier.")]
Offset = Annotated[int, Query(ge=0, le=2**31 - 1, description="Pass over so many.")]
Called = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]
"""A name, or the number of an actor."""
Name = Annotated[
    Called | None, Query(description="Of this speaker alone, by any of his names, or his number.")
]
Outlets = Annotated[int, Query(ge=1, le=10_000, description="Carried by so many outlets at least.")]
Theme = Annotated[str, WithJsonSchema({"type": "string", "enum": sorted(table("themes"))})]
Back = Annotated[str, Query(alias="next", max_length=4000, description="Where to go afterwards.")]


def _asked(
    words: Annotated[
        str | None, Query(description='Words in any spelling; "a phrase"; -word keeps out; one OR other.')
    ] = None,
    like: Annotated[
        str | None, Query(max_length=LONGEST_LIKE, description="What comes near to this text in meaning.")
    ] = None,
    speaker: Annotated[
        list[Called] | None, Query(description="Said by this one: a name, or a number.")
    ] = None,
    addressee: Annotated[list[Called] | None, Query(description="Said to this one.")] = None,
    act: Annotated[list[Act] | None, Query(description="What is done by saying it.")] = None,
    theme: Annotated[list[Theme] | None, Query(description="What it is about.")] = None,
    outlet: Annotated[list[str] | None, Query(description="Who published it.")] = None,
    mode: Annotated[list[Mode] | None, Query(description="How it is reported.")] = None,
    since: Since = None,
    until: Until = None,
    due_since: DueSince = None,
    due_until: DueUntil = None,
    order: Annotated[Order | None, Query(description="The best or the newest first.")] = None,
) -> Asked:
    return Asked(
        words=text_given("words", words),
        like=text_given("like", like),
        speaker=tuple(speaker or ()),
        addressee=tuple(addressee or ()),
        act=tuple(act or ()),
        theme=tuple(theme or ()),
        outlet=tuple(outlet or ()),
        mode=tuple(mode or ()),
        since=since,
        until=until,
        due_since=due_since,
        due_until=due_until,
        order=order,
    )


Question = Annotated[Asked, Depends(_asked)]
"""The query of an address, whose parameters have the names of the options of `qawl search`."""


def own_address(back: str) -> str:
    """Return an address to go to if it is one of ours, else the first page: what two slashes begin is another's.

    Browsers take a backslash for a slash, and leave out tabs and line ends.
    """
    ours = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    return back if ours else "/"
