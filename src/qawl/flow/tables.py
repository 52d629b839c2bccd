"""The tables that flow writes, column by column: this is their one definition, from which files and docs are made."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from qawl.output import columns
from qawl.output.tables import GAP
from qawl.types import Article, Reading, Statement

PARTITION = "month"
"""The folders below `articles` and `statements`: month=2024-05, the month of publication."""

UNDATED = "undated"
"""The month of what has no day of publication; pandas cannot read a folder of which one month is null."""

_Key = Annotated[str, Meta(description="Key of the article in this folder.")]


class ArticleRow(Struct, frozen=True, kw_only=True):
    """An article; a duplicate is one as well, but its statements are those of the article that it repeats."""

    article: _Key
    id: Annotated[str, Meta(description="As the input gives it, else 16 hex digits of the text's SHA-256.")]
    url: Annotated[str, Meta(description="Address, or empty.")]
    outlet: columns.Outlet
    title: Annotated[str, Meta(description="Headline, or empty.")]
    byline: Annotated[str, Meta(description="The author as the page names him, or empty.")]
    date: columns.Date
    text: Annotated[str, Meta(description="What all offsets count in, in characters.")]
    input: Annotated[str, Meta(description="The file that it was in.")]
    duplicate: Annotated[str | None, Meta(description="exact or near; null for the first of its kind.")]
    duplicate_of: Annotated[str | None, Meta(description="Key of the article that it repeats.")]
    statements: Annotated[int | None, Meta(description="How many statements; null for a duplicate.")]
    notes: Annotated[tuple[str, ...], Meta(description="What keeps the record from being whole.")]


class StatementRow(Struct, frozen=True, kw_only=True):
    """A statement, with what is needed of its article to use it alone."""

    article: _Key
    outlet: columns.Outlet
    date: columns.Date
    url: columns.Url
    title: columns.Title
    n: columns.N
    speaker: columns.Speaker
    speaker_type: columns.SpeakerType
    act: columns.Act
    mode: columns.Mode
    cue: columns.Cue
    source: columns.Source
    content: columns.Content
    via: columns.Via
    addressee: columns.Addressee
    due: columns.Due
    within: columns.Within
    themes: columns.Themes
    plover: columns.Plover
    confidence: columns.Confidence
    cue_start: columns.CueStart
    cue_end: columns.CueEnd
    source_start: columns.SourceStart
    source_end: columns.SourceEnd
    content_spans: columns.ContentSpans


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

MONTHLY = ("articles", "statements")
"""The tables whose files are by months."""


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
        cue=columns.covered(said.cue, page.text),
        source=columns.covered(said.source, page.text),
        content=GAP.join(span.of(page.text) for span in said.content),
        **columns.told(said),
    )
