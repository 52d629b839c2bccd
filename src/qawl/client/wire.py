"""What the API takes and gives beside the record's own types: the words that client and server have in common."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from qawl.errors import AccessError, ArchiveError, InputError, NothingFoundError, QawlError, QueryError
from qawl.types import Act, Reading, Span, SpeakerType

PREFIX = "/api/v1"
JSON_LINES = "application/x-ndjson"
PROBLEM = "application/problem+json"
ERRORS: tuple[tuple[type[QawlError], int], ...] = (
    (NothingFoundError, 404),
    (QueryError, 400),
    (AccessError, 403),
    (InputError, 422),
    (ArchiveError, 503),
)
"""With which status an error is answered, the narrower first."""


class Problem(Struct, frozen=True, kw_only=True):
    """Problem details, as RFC 9457 has them; `type` is about:blank, so that `title` is that of the status."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


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


class Fix(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a statement should be; what is left out stays as it is, and null says that there is none.

    A place in the article is given by its characters, or by its words, of which those nearest to the statement count.
    """

    reject: Annotated[bool, Meta(description="It is no statement at all.")] = False
    speaker: Annotated[str | UnsetType | None, Meta(description="A name, or the number of an actor.")] = UNSET
    speaker_type: SpeakerType | UnsetType = UNSET
    act: Act | UnsetType = UNSET
    addressee: str | UnsetType | None = UNSET
    content: Annotated[
        tuple[Span | str, ...] | UnsetType, Meta(description="Its parts, in the order of the text.")
    ] = UNSET
    cue: Span | str | UnsetType | None = UNSET
    source: Span | str | UnsetType | None = UNSET
    due: Annotated[
        str | UnsetType | None,
        Meta(description="The day, week, month or year that it names, as ISO 8601 writes it."),
    ] = UNSET


class Merge(Struct, frozen=True, forbid_unknown_fields=True):
    """Another actor who is the same."""

    other: Annotated[str, Meta(description="One of his names, or his number.")]


class Split(Struct, frozen=True, forbid_unknown_fields=True):
    """Those of an actor's names that are another's."""

    names: Annotated[tuple[str, ...], Meta(min_length=1)]


class Rename(Struct, frozen=True, forbid_unknown_fields=True):
    """What to call an actor."""

    name: str


Outcome = Literal["kept", "broken", "unclear", "open"]
"""What came of a statement; `open` takes back what was said before."""


class Marked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What came of a statement, and a page that shows it."""

    outcome: Annotated[Outcome, Meta(description="`open` takes back what was said before.")]
    evidence: Annotated[str, Meta(description="Address of a page that shows it.")] = ""
