"""Who answers whom, and who threatens whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.board import Answers, Listed
from qawl.board import answered as replies
from qawl.board import threats as threatened
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import Called, Day, Limit, Name, Reading, Since, Until

router = APIRouter(prefix=PREFIX, tags=["speech"])


@router.get("/answers", **gives(Answers))
def answers(
    request: Request,
    connection: Reading,
    actor: Annotated[
        Called | None,
        Query(description="Who answers, or is answered unless it is told to whom; any of his names."),
    ] = None,
    to: Annotated[Called | None, Query(description="Who is answered; any of his names.")] = None,
    since: Annotated[Day | None, Query(description="Answered on this day or later.")] = None,
    until: Annotated[Day | None, Query(description="Answered on this day or earlier.")] = None,
    limit: Limit = 20,
) -> Response:
    """List replies with what they reply to and the words that prove it, the newest first."""
    return answered(request, replies(connection, actor=actor, to=to, since=since, until=until, limit=limit))


@router.get("/threats", **gives(Listed))
def threats(
    request: Request,
    connection: Reading,
    warnings: Annotated[bool, Query(description="List warnings too.")] = False,
    since: Since = None,
    until: Until = None,
    actor: Name = None,
    target: Annotated[
        Called | None, Query(description="Against this one alone, by any of his names.")
    ] = None,
    limit: Limit = 20,
) -> Response:
    """List who threatens whom, the newest first."""
    found = threatened(
        connection, warnings=warnings, since=since, until=until, actor=actor, target=target, limit=limit
    )
    return answered(request, found)
