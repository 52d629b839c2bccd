"""What several outlets carry, and each one's wording."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.archive import Comparison, compare
from qawl.board import Claims
from qawl.board import claims as carried
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import Day, Id, Limit, Name, Outlets, Reading

router = APIRouter(prefix=PREFIX, tags=["claims"])


@router.get("/claims", **gives(Claims))
def claims(
    request: Request,
    connection: Reading,
    actor: Name = None,
    since: Annotated[Day | None, Query(description="Carried on this day or later.")] = None,
    until: Annotated[Day | None, Query(description="Carried on this day or earlier.")] = None,
    outlets: Outlets = 2,
    limit: Limit = 20,
) -> Response:
    """List what several outlets carry, word for word or retold, the most carried first."""
    found = carried(connection, actor=actor, since=since, until=until, outlets=outlets, limit=limit)
    return answered(request, found)


@router.get("/claims/{id}", **gives(Comparison))
def claim(request: Request, connection: Reading, id: Id) -> Response:
    """Show one claim side by side: who carried it when, in which words, and what each left out or added."""
    return answered(request, compare(connection, id))
