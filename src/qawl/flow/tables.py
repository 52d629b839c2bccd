"""The tables that flow writes, column by column: this is their one definition, from which files and docs are made."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, Struct

from qawl.output.tables import GAP
from qawl.types import Article, Reading, Span, Statement

PARTITION = "month"
"""The folders below `articles` and `statements`: month=2024-05, the month of publication."""

UNDATED = "__HIVE_DEFAULT_PARTITION__"
"""The month of what has no day of publication, as DuckDB, pandas and Spark write and read it: null."""

_Key = Annotated[str, Meta(description="Key of the article in this folder.")]


class ArticleRow(Struct, frozen=True, kw_only=True):
    """An article; a duplicate is one as well, but its statements are those of the article that it repeats."""

    article: _Key
    id: Annotated[str, Meta(description="As the input gives it, else 16 hex digits of the text's SHA-256.")]
    url: Annotated[str, Meta(description="Address, or empty.")]
    outlet: Annotated[str, Meta(description="Who published it, or empty.")]
    title: Annotated[str, Meta(description="Headline, or empty.")]
    byline: Annotated[str, Meta(description="The author as the page names him, or empty.")]
    date: Annotated[dt.date | None, Meta(description="Day of publication.")]
    text: Annotated[str, Meta(description="What all offsets count in, in characters.")]
    input: Annotated[str, Meta(description="The file that it was in.")]
    duplicate: Annotated[str | None, Meta(description="exact or near; null for the first of its kind.")]
    duplicate_of: Annotated[str | None, Meta(description="Key of the article that it repeats.")]
    statements: Annotated[int | None, Meta(description="How many statements; null for a duplicate.")]
    notes: Annotated[tuple[str, ...], Meta(description="What keeps the record from being whole.")]


class StatementRow(Struct, frozen=True, kw_only=True):
    """A statement, with what is needed of its article to use it alone."""

    article: _Key
    outlet: Annotated[str, Meta(description="Who published it, or empty.")]
    date: Annotated[dt.date | None, Meta(description="Day of publication.")]
    url: Annotated[str, Meta(description="Address of the article, or empty.")]
    title: Annotated[str, Meta(description="Headline of the article, or empty.")]
    n: Annotated[int, Meta(description="Number of the statement within the article.")]
    speaker: Annotated[str | None, Meta(description="The fullest name that the article gives.")]
    speaker_type: Annotated[
        str | None, Meta(description="person, organization, outlet, document, unnamed or group.")
    ]
    act: Annotated[str, Meta(description="What is done by saying it: assert, promise, threaten and so on.")]
    mode: Annotated[str, Meta(description="direct, indirect or mixed.")]
    cue: Annotated[str, Meta(description="The reporting words, or empty.")]
    source: Annotated[str, Meta(description="The mention of the speaker for this statement, or empty.")]
    content: Annotated[str, Meta(description="What was said; segments are parted by […].")]
    via: Annotated[tuple[str, ...], Meta(description="Who passed it on, outermost first.")]
    addressee: Annotated[str | None, Meta(description="Who it is said to, asked of or held against.")]
    due: Annotated[str | None, Meta(description="The year, month, week or day that it names, ISO 8601.")]
    within: Annotated[int | None, Meta(description="The n of the statement whose content holds this one.")]
    themes: Annotated[tuple[str, ...], Meta(description="What it is about.")]
    plover: Annotated[str | None, Meta(description="PLOVER event type of the act, where one exists.")]
    confidence: Annotated[float, Meta(description="How sure the reading is of the statement, 0 to 1.")]
    cue_start: Annotated[int | None, Meta(description="Where the cue begins in the text, in characters.")]
    cue_end: Annotated[int | None, Meta(description="Where it ends, exclusive.")]
    source_start: Annotated[int | None, Meta(description="Where the source begins in the text.")]
    source_end: Annotated[int | None, Meta(description="Where it ends, exclusive.")]
    content_spans: Annotated[
        tuple[Span, ...], Meta(description="Where each segment of the content begins and ends.")
    ]


class ProblemRow(Struct, frozen=True, kw_only=True):
    """What could not be used: an input, a record of it, a page; it has no day, so that this table has no months."""

    input: Annotated[str, Meta(description="The file that it was in.")]
    kind: Annotated[
        str,
        Meta(
            description="input (cannot be opened), record (broken), reading (a fault of Qawl), time, crash."
        ),
    ]
    message: Annotated[str, Meta(description="What was wrong.")]


TABLES: dict[str, type[Struct]] = {
    "articles": ArticleRow,
    "statements": StatementRow,
    "problems": ProblemRow,
}


def month(date: dt.date | None) -> str:
    """Return the partition of a day of publication."""
    return f"{date:%Y-%m}" if date else UNDATED


def statement_rows(article: str, reading: Reading) -> list[StatementRow]:
    """Return a row for each statement of a reading."""
    return [_row(article, reading, statement) for statement in reading.statements]


def _row(article: str, page: Article, said: Statement) -> StatementRow:
    return StatementRow(
        article=article,
        outlet=page.outlet,
        date=page.published,
        url=page.url,
        title=page.title,
        n=said.n,
        speaker=said.speaker,
        speaker_type=said.speaker_type,
        act=said.act,
        mode=said.mode,
        cue=said.cue.of(page.text) if said.cue else "",
        source=said.source.of(page.text) if said.source else "",
        content=GAP.join(span.of(page.text) for span in said.content),
        via=said.via,
        addressee=said.addressee,
        due=said.due,
        within=said.within,
        themes=said.themes,
        plover=said.plover,
        confidence=round(said.confidence, 3),
        cue_start=said.cue.start if said.cue else None,
        cue_end=said.cue.end if said.cue else None,
        source_start=said.source.start if said.source else None,
        source_end=said.source.end if said.source else None,
        content_spans=said.content,
    )
