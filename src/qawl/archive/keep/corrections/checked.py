"""Can a statement be as a user says? What he gives is held against the text, the types and who is known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, get_args

import sqlalchemy as sa
from msgspec import UNSET

from qawl.arabic.letters import fold_text
from qawl.archive.keep.corrections.places import nearest
from qawl.archive.keep.corrections.stored import Given
from qawl.archive.keep.prepared import last_day
from qawl.archive.keep.unwanted import Unwanted
from qawl.archive.schema import actor_names, actors
from qawl.archive.store import storable
from qawl.archive.who.finding import LONGEST, actors_of, the_actor
from qawl.archive.who.names import key as key_of
from qawl.errors import QueryError
from qawl.types import Act, Reading, Span, SpeakerType, Statement

_SHOWN = 60  # characters of words that are said back
_DUE = re.compile(r"[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|W[0-9]{2}))?")


def checked(connection: sa.Connection, reading: Reading, now: Statement, given: Given) -> Given:
    """Return what a user gives with names and spans as they are kept, without what is so already.

    Args:
        connection: of the archive, which may know the speaker.
        reading: the article.
        now: the statement as it stands.
        given: the fields as they should be.

    Raises:
        QueryError: something cannot be so, or all of it is so already.
    """
    fields = given.fields()
    if "speaker" in fields:
        fields |= _speaker(connection, reading, given)
    elif "speaker_type" in fields and now.speaker is None:
        raise QueryError("the statement has no speaker whose type could be given; give --speaker too")
    if fields.get("addressee") is not None:
        fields["addressee"] = _name(connection, fields["addressee"])
    for name, kinds in (("act", get_args(Act)), ("speaker_type", (*get_args(SpeakerType), None))):
        if name in fields and fields[name] not in kinds:
            known = ", ".join(filter(None, kinds))
            raise QueryError(f"no {name.replace('_', ' ')} {fields[name]!r}; it is one of {known}")
    if "content" in fields:
        fields["content"] = _content(reading.text, fields["content"])
    for name in ("cue", "source"):
        if fields.get(name) is not None:
            fields[name] = _span(reading.text, fields[name], name)
    if fields.get("due") is not None:
        fields["due"] = _due(fields["due"])
    left = {name: value for name, value in fields.items() if value != getattr(now, name)}
    if "due" in fields and left.keys() & {"content", "act"}:  # of which another may follow
        left["due"] = fields["due"]
    if not left:
        raise QueryError("nothing to correct: the statement says that already")
    return Given(**left)


def _speaker(connection: sa.Connection, reading: Reading, given: Given) -> dict[str, Any]:
    """Return a speaker and his type: as given, else those of the article's speaker or of the actor of that name."""
    if given.speaker is None:
        if given.speaker_type not in (None, UNSET):
            raise QueryError("a statement without a speaker has no type of speaker")
        return {"speaker": None, "speaker_type": None}
    name = _name(connection, str(given.speaker))
    known = next((one for one in reading.speakers if key_of(one.name) == key_of(name)), None)
    if known:
        name, kind = known.name, known.type
    else:
        name, kind = _actor(connection, name)
    kind = kind if given.speaker_type in (None, UNSET) else given.speaker_type
    if not kind:
        raise QueryError(
            f"nobody is known as {name!r}: give his type too, one of {', '.join(get_args(SpeakerType))}"
        )
    return {"speaker": name, "speaker_type": kind}


def _actor(connection: sa.Connection, name: str) -> tuple[str, Any]:
    """Return the name and type of the actor that is meant, by a number too; no type where there is none."""
    if name.isascii() and name.isdecimal():
        found = [the_actor(connection, name)]
    else:
        borne = sa.select(actor_names.c.actor_id).where(actor_names.c.key == key_of(name))
        listed = sa.select(actors.c.id).where(actors.c.name == name)
        found = actors_of(connection, list(connection.execute(sa.union(borne, listed)).scalars()))
    if not found:
        return name, None
    one = found[0]
    borne_by_him = key_of(name) in map(key_of, one.names)
    return (name if borne_by_him or not one.names else one.names[0]), one.type


def _name(connection: sa.Connection, given: str) -> str:
    name = storable(" ".join(given.split()))
    if not name or len(name) > LONGEST or not name.isprintable():
        raise QueryError(f"a name of 1 to {LONGEST} characters is needed")
    if Unwanted(connection).keeps_out(name):
        raise QueryError(f"{name} is to be forgotten; see: qawl archive forget --help")
    return name


def _content(text: str, given: Sequence[Span]) -> tuple[Span, ...]:
    spans = tuple(sorted(_span(text, span, "content") for span in given))
    if not spans:
        raise QueryError("a statement has a content; to say that it is none, reject it")
    for one, other in pairwise(spans):
        if other.start < one.end:
            raise QueryError(f"the parts {_told(one)} and {_told(other)} of the content overlap")
    return spans


def _span(text: str, span: Span, field: str) -> Span:
    """Return a span of the text without the white space around its words."""
    if not 0 <= span.start < span.end <= len(text):
        raise QueryError(
            f"{field}: {_told(span)} is no stretch of the article, which has {len(text):,} characters; "
            "give START:END, counted from 0, the end exclusive"
        )
    words = span.of(text)
    if not any(map(str.isalnum, words)) and not (field == "cue" and words.strip() == ":"):
        raise QueryError(f"{field}: there are no words at {_told(span)}")
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _due(given: str) -> str:
    """Return a day, week, month or year as it is kept."""
    due = fold_text(given.strip())
    try:
        if not _DUE.fullmatch(due):
            raise ValueError
        dt.date.fromisoformat(last_day(due) or "")
    except ValueError:
        raise QueryError(
            f"due: {given[:_SHOWN]!r} is no day; write one as 2024-05-31, a month as 2024-05, a week as 2024-W22,"
            " or a year as 2024"
        ) from None
    return due


def _told(span: Span) -> str:
    return f"{span.start}:{span.end}"


def span_of(text: str, words: str, near: Statement) -> Span:
    """Return where words stand in an article, nearest to a statement.

    Raises:
        QueryError: they do not stand there as they are given.
    """
    wanted = words.strip()
    found = nearest(text, wanted, near.content[0].start) if wanted else None
    if found is None:
        shown = f"{wanted[:_SHOWN]}…" if len(wanted) > _SHOWN else wanted
        raise QueryError(
            f"the words «{shown}» do not stand in the article; copy them letter for letter from its passage"
        )
    return found
