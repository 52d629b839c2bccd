"""Who speaks: the list of actors, and the page of one of them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from qawl.archive import list_actors, show_actor
from qawl.archive.who.finding import the_actor
from qawl.board import profile
from qawl.web import pictures
from qawl.web.paging import MOST, leaf
from qawl.web.shared import Called, Id, Offset, Reader, Reading
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_SHOWN = 8  # items of each list of an actor


@router.get("/actors")
def actors(
    request: Request,
    connection: Reading,
    language: Reader,
    name: Called | None = None,
    offset: Offset = 0,
) -> HTMLResponse:
    """List actors, those with most statements first."""
    listed = leaf(list_actors(connection, name, limit=MOST, offset=offset), offset)
    return page(request, "actors.html.j2", language, name=name or "", actors=listed)


@router.get("/actors/{id}")
def actor(request: Request, connection: Reading, language: Reader, id: Id) -> HTMLResponse:
    """Show an actor."""
    found = profile(connection, the_actor(connection, str(id)), limit=_SHOWN)
    return page(
        request,
        "actor.html.j2",
        language,
        profile=found,
        known=show_actor(connection, found.actor),
        charts=pictures.of_actor(found, language),
    )
