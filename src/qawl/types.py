"""The frozen data types of the record, and their JSON form.

The names are the field's: cue, content and source follow PARC 3.0, the article schema.org's NewsArticle, and dates
ISO 8601. Each type is a msgspec struct, so that the JSON form, its validation and its JSON Schema all come from
the one definition here.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert",
    "announce",
    "promise",
    "predict",
    "appeal",
    "warn",
    "threaten",
    "accuse",
    "deny",
    "condemn",
    "support",
]
SpeakerType = Literal["person", "organization", "outlet", "document", "unnamed", "group"]


class Span(Struct, frozen=True, array_like=True, order=True):
    """A stretch of `Article.text`, in characters; written `[start, end]` in JSON."""

    start: Annotated[int, Meta(ge=0, description="First character.")]
    end: Annotated[int, Meta(ge=0, description="One past the last character.")]

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]


class Evidence(Struct, frozen=True):
    """Why a field of a statement holds: the rule or table row that gave it and the characters that show it."""

    field: Annotated[str, Meta(description="The field of the statement, e.g. `via`.")]
    rule: Annotated[str, Meta(description="`table:row` of the lexicon, or `module.rule` of the reading.")]
    span: Annotated[
        Span | None, Meta(description="The characters that show it, where they are in the text.")
    ] = None


class Article(Struct, frozen=True, kw_only=True):
    """One news article; `text` is what every offset of the record counts in, and is never edited."""

    id: Annotated[str, Meta(description="As given, else the first 16 hex digits of the text's SHA-256.")]
    url: Annotated[str, Meta(description="Canonical address, or empty.")] = ""
    outlet: Annotated[str, Meta(description="Who published it, or empty.")] = ""
    title: str = ""
    byline: Annotated[str, Meta(description="The author as the page names him, or empty.")] = ""
    published: Annotated[dt.date | None, Meta(description="Day of publication.")] = msgspec.field(
        default=None, name="date"
    )
    text: str

    @property
    def paragraphs(self) -> list[Span]:
        """The lines of `text` that hold anything, as spans without the surrounding white space."""
        spans, position = [], 0
        for line in self.text.splitlines(keepends=True):
            body = line.strip()
            if body:
                start = position + line.index(body[0])
                spans.append(Span(start, start + len(body)))
            position += len(line)
        return spans


class Statement(Struct, frozen=True, kw_only=True):
    """Something the article says that somebody said, wrote, announced, denied, threatened, promised or thinks."""

    n: Annotated[int, Meta(ge=1, description="Number within the article, in the order of the text.")]
    cue: Annotated[
        Span | None, Meta(description="The reporting words; null for a quotation without any.")
    ] = None
    content: Annotated[
        tuple[Span, ...], Meta(min_length=1, description="What was said, in one or more segments.")
    ]
    source: Annotated[
        Span | None, Meta(description="The mention of the speaker given for this statement.")
    ] = None
    speaker: Annotated[
        str | None, Meta(description="The fullest name that the article gives, without titles.")
    ] = None
    speaker_type: SpeakerType | None = None
    mode: Mode = "indirect"
    act: Act = "assert"
    via: Annotated[
        tuple[str, ...], Meta(description="Who passed it on to this article, outermost first.")
    ] = ()
    addressee: Annotated[str | None, Meta(description="Who it is said to, asked of or held against.")] = None
    due: Annotated[str | None, Meta(description="ISO 8601 year, month or day that the statement names.")] = (
        None
    )
    within: Annotated[
        int | None, Meta(description="Number of the statement whose content holds this one.")
    ] = None
    themes: tuple[str, ...] = ()
    plover: Annotated[str | None, Meta(description="PLOVER event type of the act, where one exists.")] = None
    confidence: Annotated[
        float, Meta(ge=0, le=1, description="How sure the reading is of the statement.")
    ] = 1.0
    evidence: tuple[Evidence, ...] = ()


class Speaker(Struct, frozen=True, kw_only=True):
    """One who speaks in the article, with every mention that was joined to him."""

    name: str
    type: SpeakerType
    roles: Annotated[tuple[str, ...], Meta(description="Titles and offices, as the article words them.")] = ()
    mentions: tuple[Span, ...] = ()


class Reading(Article, frozen=True, kw_only=True):
    """An article together with what was found in it: the record, and the JSON object that Qawl writes."""

    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    notes: Annotated[tuple[str, ...], Meta(description="What keeps this record from being whole.")] = ()

    @property
    def article(self) -> Article:
        """Return the article alone, as it was before it was read."""
        return Article(**{name: getattr(self, name) for name in Article.__struct_fields__})
