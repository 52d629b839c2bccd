"""A statement as one row of a table: the columns of CSV and Parquet, told once, and the CSV."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from qawl.archive.find.statements import Kept
from qawl.output import columns
from qawl.output.tables import BYTE_ORDER_MARK, line, safe
from qawl.types import Span


class Row(Struct, frozen=True, kw_only=True):
    """A statement with its article and actors; each field is a column, and its description is that of the column."""

    id: Annotated[int, Meta(description="Number of the statement in this archive.")]
    article: Annotated[str, Meta(description="Key of the article: its address, or what else tells it apart.")]
    outlet: columns.Outlet
    date: columns.Date
    url: columns.Url
    title: columns.Title
    n: columns.N
    speaker: columns.Speaker
    speaker_type: columns.SpeakerType
    actor_id: Annotated[int | None, Meta(description="Number of the speaker across articles.")]
    actor: Annotated[str | None, Meta(description="Name of the speaker across articles.")]
    actor_latin: Annotated[str, Meta(description="That name in Latin letters, or empty.")]
    act: columns.Act
    mode: columns.Mode
    cue: columns.Cue
    source: columns.Source
    content: columns.Content
    via: columns.Via
    addressee_id: Annotated[int | None, Meta(description="Number of the addressee across articles.")]
    addressee: columns.Addressee
    due: columns.Due
    within: columns.Within
    themes: columns.Themes
    plover: columns.Plover
    confidence: columns.Confidence
    claim_id: Annotated[
        int | None, Meta(description="Number of the claim that it shares with other outlets' statements.")
    ]
    cue_start: columns.CueStart
    cue_end: columns.CueEnd
    source_start: columns.SourceStart
    source_end: columns.SourceEnd
    content_spans: columns.ContentSpans


def row(kept: Kept) -> Row:
    """Return the row of a statement."""
    return Row(
        id=kept.id,
        article=kept.article_key,
        outlet=kept.outlet,
        date=dt.date.fromisoformat(kept.date) if kept.date else None,
        url=kept.url,
        title=kept.title,
        actor_id=kept.actor_id,
        actor=kept.actor,
        actor_latin=kept.actor_latin,
        cue=kept.cue,
        source=kept.source,
        content=kept.content,
        addressee_id=kept.addressee_id,
        claim_id=kept.claim_id,
        **columns.told(kept.statement),
    )


def csv(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield a CSV that opens right in a spreadsheet: a byte-order mark, no cell taken for a formula, CRLF line ends."""
    yield (BYTE_ORDER_MARK + line(Row.__struct_fields__)).encode()
    for kept in found:
        yield line([safe(_cell(value)) for value in msgspec.structs.astuple(row(kept))]).encode()


def _cell(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    if value and isinstance(value[0], Span):
        return msgspec.json.encode(value).decode()
    return "; ".join(value)
