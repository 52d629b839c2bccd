"""The search page: the box, what is found with its words marked, and counts that narrow it; the same as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from tempfile import SpooledTemporaryFile

import sqlalchemy as sa
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse
from starlette.background import BackgroundTask

from qawl.archive import every_hit, facets, find_actor, snippet
from qawl.archive import search as find
from qawl.archive.export import WRITERS
from qawl.web.shared import After, OpenArchive, Question, Reader, Reading
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_COUNTED = 12  # values of a facet that are shown
_PIECE = 2**16  # bytes that are sent at once
_IN_MEMORY = 2**20  # bytes of a table; a longer one is written to the disk


@router.get("/search")
def search(
    request: Request,
    archive: OpenArchive,
    connection: Reading,
    query: Question,
    language: Reader,
    after: After = "",
) -> HTMLResponse:
    """Show what a search finds."""
    return page(
        request,
        "search.html.j2",
        language,
        query=query,
        named={field: _names(connection, getattr(query, field)) for field in ("speaker", "addressee")},
        found=find(archive, query, after=after),
        counts=facets(archive, query, ("act", "actor", "theme", "outlet", "mode", "month"), most=_COUNTED),
        snippet=snippet,
    )


@router.get("/search.csv")
def table(archive: OpenArchive, query: Question) -> StreamingResponse:
    """Send all that a search finds as a table that opens right in a spreadsheet.

    It is written whole first: who takes it in slowly holds no connection to the archive meanwhile.
    """
    written = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # closed when it has been sent
    written.writelines(WRITERS["csv"](every_hit(archive, query)))
    written.seek(0)
    pieces = iter(lambda: written.read(_PIECE), b"")
    named = {"Content-Disposition": 'attachment; filename="qawl.csv"'}
    sent = BackgroundTask(written.close)
    return StreamingResponse(pieces, media_type="text/csv", headers=named, background=sent)


def _names(connection: sa.Connection, asked: Sequence[str]) -> dict[str, str]:
    """The names of the actors that were asked for by their numbers."""
    numbers = [one for one in asked if one.isascii() and one.isdecimal()]
    return {one: actor.name for one in numbers for actor in find_actor(connection, one)}
