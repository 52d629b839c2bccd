"""The columns of a statement in a table, each with its type and what it is; every table of statements has these."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from msgspec import Meta

from qawl.types import Span, Statement

Outlet = Annotated[str, Meta(description="Who published it, or empty.")]
Date = Annotated[dt.date | None, Meta(description="Day of publication.")]
Url = Annotated[str, Meta(description="Address of the article, or empty.")]
Title = Annotated[str, Meta(description="Headline of the article, or empty.")]
N = Annotated[int, Meta(description="Number of the statement within the article.")]
Speaker = Annotated[str | None, Meta(description="The fullest name that the article gives.")]
SpeakerType = Annotated[
    str | None, Meta(description="person, organization, outlet, document, unnamed or group.")
]
Act = Annotated[str, Meta(description="What is done by saying it: assert, promise, threaten and so on.")]
Mode = Annotated[str, Meta(description="direct, indirect or mixed.")]
Cue = Annotated[str, Meta(description="The reporting words, or empty.")]
Source = Annotated[str, Meta(description="The mention of the speaker for this statement, or empty.")]
Content = Annotated[str, Meta(description="What was said; segments are parted by […].")]
Via = Annotated[tuple[str, ...], Meta(description="Who passed it on, outermost first.")]
Addressee = Annotated[str | None, Meta(description="Who it is said to, asked of or held against.")]
Due = Annotated[str | None, Meta(description="The year, month, week or day that it names, ISO 8601.")]
Within = Annotated[int | None, Meta(description="The n of the statement whose content holds this one.")]
Themes = Annotated[tuple[str, ...], Meta(description="What it is about.")]
Plover = Annotated[str | None, Meta(description="PLOVER event type of the act, where one exists.")]
Confidence = Annotated[float, Meta(description="How sure the reading is of the statement, 0 to 1.")]
CueStart = Annotated[int | None, Meta(description="Where the cue begins in the text, in characters.")]
CueEnd = Annotated[int | None, Meta(description="Where it ends, exclusive.")]
SourceStart = Annotated[int | None, Meta(description="Where the source begins in the text.")]
SourceEnd = Annotated[int | None, Meta(description="Where it ends, exclusive.")]
ContentSpans = Annotated[
    tuple[Span, ...], Meta(description="Where each segment of the content begins and ends.")
]


def covered(span: Span | None, text: str) -> str:
    """Return what a span covers of `text`, or an empty text where there is no span."""
    return span.of(text) if span else ""


def told(said: Statement) -> dict[str, Any]:
    """Return the columns of which a statement tells without the text of its article."""
    return {
        "n": said.n,
        "speaker": said.speaker,
        "speaker_type": said.speaker_type,
        "act": said.act,
        "mode": said.mode,
        "via": said.via,
        "addressee": said.addressee,
        "due": said.due,
        "within": said.within,
        "themes": said.themes,
        "plover": said.plover,
        "confidence": round(said.confidence, 3),
        "cue_start": said.cue.start if said.cue else None,
        "cue_end": said.cue.end if said.cue else None,
        "source_start": said.source.start if said.source else None,
        "source_end": said.source.end if said.source else None,
        "content_spans": said.content,
    }
