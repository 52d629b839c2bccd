"""What users change, from a page or over HTTP, in their name."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

import sqlalchemy as sa
from fastapi import Depends
from msgspec import UnsetType
from starlette.exceptions import HTTPException

from qawl.archive import Archive, Kept, correct, reject, span_of_words
from qawl.board.outcomes import reopen, resolve
from qawl.client.wire import Fix, Marked
from qawl.types import Span
from qawl.web.guards.visitors import Visiting


def _writer(visitor: Visiting) -> str:
    """Return the name of who may change something: of everybody who is known."""
    if not visitor.name:
        raise HTTPException(HTTPStatus.UNAUTHORIZED, "sign in first")
    return visitor.name


Writer = Annotated[str, Depends(_writer)]
"""The name of the one who changes something."""


def fix(archive: Archive, id: int, given: Fix, by: str) -> Kept:
    """Correct a statement, or reject it, and return it as it is then.

    Raises:
        QueryError: there is no such statement, or it cannot be so.
    """
    if given.reject:
        return reject(archive, id, by=by)
    with archive.reading() as connection:
        content = given.content
        parts = (
            content if isinstance(content, UnsetType) else [_place(connection, id, one) for one in content]
        )
        cue, source = (
            one if one is None or isinstance(one, UnsetType) else _place(connection, id, one)
            for one in (given.cue, given.source)
        )
    return correct(
        archive,
        id,
        by=by,
        speaker=given.speaker,
        speaker_type=given.speaker_type,
        act=given.act,
        addressee=given.addressee,
        content=parts,
        cue=cue,
        source=source,
        due=given.due,
    )


def mark(archive: Archive, id: int, given: Marked, by: str) -> Kept:
    """Mark what came of a statement, or take that back, and return the statement.

    Raises:
        QueryError: there is no such statement, or it cannot be so.
    """
    if given.outcome == "open":
        return reopen(archive, id)
    return resolve(archive, id, given.outcome, evidence=given.evidence, by=by)


def _place(connection: sa.Connection, id: int, given: Span | str) -> Span:
    """Return a place in the article of a statement that is given by its characters or its words."""
    return given if isinstance(given, Span) else span_of_words(connection, id, given)
