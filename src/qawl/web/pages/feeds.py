"""Any search as an Atom feed (RFC 4287), so that what is said from now on comes by itself."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from msgspec.structs import replace

from qawl.archive import corrected_at, taken_in
from qawl.archive import search as find
from qawl.web.shared import After, Limit, OpenArchive, Question, Reading
from qawl.web.tags import tagged
from qawl.web.templates import filled, with_query

router = APIRouter(include_in_schema=False)
_NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was last changed."""


@router.get("/search.atom")
def feed(
    request: Request,
    archive: OpenArchive,
    connection: Reading,
    query: Question,
    limit: Limit = 50,
    after: After = "",
) -> Response:
    """Send what a search finds, the newest first; what comes near to a text, the nearest first."""
    found = find(archive, query if query.like else replace(query, order="time"), limit=limit, after=after)
    said = [hit.kept for hit in found.hits]
    fixed = corrected_at(connection, [one.id for one in said])
    changed = [
        max(at, fixed.get(one.id, at)) for one, at in zip(said, taken_in(connection, said), strict=True)
    ]
    base = str(request.base_url).rstrip("/")
    written = filled(
        "search.atom.j2",
        request=request,
        query=query,
        base=base,
        own=base + with_query(request, after=after),
        next=found.next,
        updated=max(changed, default=_NEVER),
        entries=list(zip(said, changed, strict=True)),
    )
    return tagged(request, written.encode(), "application/atom+xml")
