"""A statement as one row of a table: the columns of CSV and Parquet, told once, and the CSV."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from qawl.archive.find.statements import Kept
from qawl.output.tables import BYTE_ORDER_MARK, line, safe
from qawl.types import Span


class Row(Struct, frozen=True, kw_only=True):
    """A statement with its article and actors; each field is a column, and its description is that of the column."""

    id: Annotated[int, Meta(description="Number of the statement in this archive.")]
    article: Annotated[str, Meta(description="Key of the article: its address, or what else tells it apart.")]
    outlet: Annotated[str, Meta(description="Who published it, or empty.")]
    date: Annotated[dt.date | None, Meta(description="Day of publication.")]
    url: Annotated[str, Meta(description="Address of the article, or empty.")]
    title: Annotated[str, Meta(description="Headline of the article, or empty.")]
    n: Annotated[int, Meta(description="Number of the statement within the article.")]
    speaker: Annotated[str | None, Meta(description="The fullest name that the article gives.")]
    speaker_type: Annotated[
        str | None, Meta(description="person, organization, outlet, document, unnamed or group.")
    ]
    actor_id: Annotated[int | None, Meta(description="Number of the speaker across articles.")]
    actor: Annotated[str | None, Meta(description="Name of the speaker across articles.")]
    actor_latin: Annotated[str, Meta(description="That name in Latin letters, or empty.")]
    act: Annotated[str, Meta(description="What is done by saying it: assert, promise, threaten and so on.")]
    mode: Annotated[str, Meta(description="direct, indirect or mixed.")]
    cue: Annotated[str, Meta(description="The reporting words, or empty.")]
    source: Annotated[str, Meta(description="The mention of the speaker for this statement, or empty.")]
    content: Annotated[str, Meta(description="What was said; segments are parted by […].")]
    via: Annotated[tuple[str, ...], Meta(description="Who passed it on, outermost first.")]
    addressee_id: Annotated[int | None, Meta(description="Number of the addressee across articles.")]
    addressee: Annotated[str | None, Meta(description="Who it is said to, asked of or held against.")]
    due: Annotated[str | None, Meta(description="The year, month, week or day that it names, ISO 8601.")]
    within: Annotated[int | None, Meta(description="The n of the statement whose content holds this one.")]
    themes: Annotated[tuple[str, ...], Meta(description="What it is about.")]
    plover: Annotated[str | None, Meta(description="PLOVER event type of the act, where one exists.")]
    confidence: Annotated[float, Meta(description="How sure the reading is of the statement, 0 to 1.")]
    claim_id: Annotated[
        int | None, Meta(description="Number of the claim that it shares with other outlets' statements.")
    ]
    cue_start: Annotated[int | None, Meta(description="Where the cue begins in the text, in characters.")]
    cue_end: Annotated[int | None, Meta(description="Where it ends, exclusive.")]
    source_start: Annotated[int | None, Meta(description="Where the source begins in the text.")]
    source_end: Annotated[int | None, Meta(description="Where it ends, exclusive.")]
    content_spans: Annotated[
        tuple[Span, ...], Meta(description="Where each segment of the content begins and ends.")
    ]


def row(kept: Kept) -> Row:
    """Return the row of a statement."""
    said = kept.statement
    return Row(
        id=kept.id,
        article=kept.article_key,
        outlet=kept.outlet,
        date=dt.date.fromisoformat(kept.date) if kept.date else None,
        url=kept.url,
        title=kept.title,
        n=said.n,
        speaker=said.speaker,
        speaker_type=said.speaker_type,
        actor_id=kept.actor_id,
        actor=kept.actor,
        actor_latin=kept.actor_latin,
        act=said.act,
        mode=said.mode,
        cue=kept.cue,
        source=kept.source,
        content=kept.content,
        via=said.via,
        addressee_id=kept.addressee_id,
        addressee=kept.addressee,
        due=said.due,
        within=said.within,
        themes=said.themes,
        plover=said.plover,
        confidence=round(said.confidence, 3),
        claim_id=kept.claim_id,
        cue_start=said.cue.start if said.cue else None,
        cue_end=said.cue.end if said.cue else None,
        source_start=said.source.start if said.source else None,
        source_end=said.source.end if said.source else None,
        content_spans=said.content,
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
