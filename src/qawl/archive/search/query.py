"""What may be asked of the archive: words or a meaning, narrowed by who, to whom, what, where and when.

The fields have the names of the options of `qawl search`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from qawl.archive.store import storable
from qawl.errors import QueryError
from qawl.lexicon.tables import table
from qawl.types import Act, Mode

Order = Literal["relevance", "time"]
LONGEST_LIKE = 10_000
"""Characters of a text to look for by its meaning."""


class Query(Struct, frozen=True, kw_only=True):
    """A question to the archive; of the values of one field any will do, and all fields must fit."""

    words: str = ""
    """Words of the content, in any spelling; `"a phrase"`, `-word`, `one OR other`: find/asked.py."""
    like: str = ""
    """A text to whose meaning the content comes near."""
    speaker: tuple[str, ...] = ()
    """Names of speakers, any of an actor's, in Arabic or Latin letters, or numbers of actors."""
    addressee: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    since: dt.date | None = None
    """First day of publication."""
    until: dt.date | None = None
    """Last day of publication."""
    due_since: dt.date | None = None
    """First day on which what was said may fall due."""
    due_until: dt.date | None = None
    order: Order | None = None
    """By relevance where words or a meaning are asked for, else by time, the newest first."""

    @property
    def by_relevance(self) -> bool:
        """Whether the best come first, in place of the newest."""
        return self.order != "time" and bool(self.words.strip() or self.like.strip())


def text_given(field: str, text: str | None) -> str:
    """Return the text to look for that was given for a field, or none where it was left out.

    Raises:
        QueryError: it is empty, as what a program puts in that has nothing to look for; that would find everything.
    """
    if text is not None and not text.strip():
        raise QueryError(f"{field}: the text is empty; give one, or leave {field} out for all that there is")
    return text or ""


def checked(query: Query) -> Query:
    """Return the query with what no store takes replaced, if it can be understood.

    Raises:
        QueryError: a text of it is blank, or a value none of those that there are; names them.
    """
    for name in ("words", "like"):
        text_given(name, getattr(query, name) or None)
    texts = {name: storable(getattr(query, name)) for name in ("words", "like")}
    names = {name: tuple(map(storable, getattr(query, name))) for name in ("speaker", "addressee", "outlet")}
    query = replace(query, **texts, **names)
    for field, known in (("act", get_args(Act)), ("mode", get_args(Mode)), ("theme", table("themes"))):
        _listed(field, getattr(query, field), known)
    if query.order not in (None, *get_args(Order)):
        raise QueryError(f"order: {query.order!r} is none of: {', '.join(get_args(Order))}")
    for first, last in (("since", "until"), ("due_since", "due_until")):
        early, late = getattr(query, first), getattr(query, last)
        if early and late and early > late:
            raise QueryError(f"{first} {early} is after {last} {late}; give the earlier day as {first}")
    if len(query.like) > LONGEST_LIKE:
        raise QueryError(f"like: the text has {len(query.like):,} characters; give at most {LONGEST_LIKE:,}")
    if query.order == "time" and query.like.strip():
        raise QueryError("order: what is like a text is ordered by how near it comes; leave out order=time")
    return query


def _listed(field: str, values: Iterable[str], known: Iterable[str]) -> None:
    for value in values:
        if value not in known:
            raise QueryError(f"{field}: {value[:100]!r} is none of: {', '.join(known)}")
