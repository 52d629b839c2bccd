"""A reply and a statement that it may answer: what is known of each when the pair is weighed."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import statements
from qawl.lexicon.answer_words import Kind

KNOWN: sa.Select[Any] = sa.select(
    statements.c.id,
    statements.c.version_id,
    statements.c.n,
    statements.c.within,
    statements.c.date,
    statements.c.actor_id,
    statements.c.speaker,
    statements.c.speaker_type,
    statements.c.addressee_id,
    statements.c.act,
    statements.c.content,
    statements.c.record,
).where(statements.c.current)
"""What is known of a statement that may be part of a pair."""


class Pair(Struct, frozen=True, order=True):
    """A statement that may be a reply, one that it may answer, and the words that show it.

    Attributes:
        id: the reply.
        to_id: the other.
        kind: what the words say of the reply; `spoken to` where they only say to whom the one or the other spoke.
        words_id: the statement in whose article the words stand, mostly the reply.
        start, end: the words there, in characters.
        rank: how sure the words are; nearness, from -1 to 1, is added, and of the pairs of a reply the highest counts.
        least: how near the two have to be in meaning, a cosine.
    """

    id: int
    to_id: int
    kind: Kind | Literal["spoken to"]
    words_id: int
    start: int
    end: int
    rank: float
    least: float


MOST = 200
"""Statements of one actor that are weighed for one statement to him, or in reply to him."""


def later(day: str, days: int) -> str:
    """Return the day so many days after `day`, or before it; ISO 8601."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days)).isoformat()


def may_answer(reply: Any, other: Any) -> bool:
    """Return whether the two are of different speakers, and the other does not itself report the reply."""
    same = (
        reply.actor_id == other.actor_id
        if reply.actor_id and other.actor_id
        else reply.speaker == other.speaker
    )
    return not same and reply.id != other.id and reply.content not in other.content
