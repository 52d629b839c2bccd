"""Who speaks in the archive, and all that it knows of one of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.archive import Actor, list_actors, the_actor
from qawl.board import Profile, profile
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import Called, Day, Id, Limit, Offset, Reading

router = APIRouter(prefix=PREFIX, tags=["actors"])


@router.get("/actors", **gives(tuple[Actor, ...]))
def actors(
    request: Request,
    connection: Reading,
    name: Annotated[
        Called | None,
        Query(description="Only those who may be meant by it, in any spelling, Latin letters too."),
    ] = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """List people and bodies who speak, those with most statements first."""
    return answered(request, tuple(list_actors(connection, name, limit=limit, offset=offset)))


@router.get("/actors/{id}", **gives(Profile))
def actor(
    request: Request,
    connection: Reading,
    id: Id,
    date: Annotated[
        Day | None, Query(description="See what fell due from this day, else from today.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="Of each list as many at most.")] = 10,
) -> Response:
    """Show one of them: names, roles, acts, themes, what became of them, whom he answers and who answers him."""
    return answered(request, profile(connection, the_actor(connection, str(id)), day=date, limit=limit))
