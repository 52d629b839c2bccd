"""Search and counts over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.archive import Count, Facet, Page, facets
from qawl.archive import search as find
from qawl.archive.search.facets import FACETS
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import After, Limit, OpenArchive, Question

router = APIRouter(prefix=PREFIX, tags=["search"])


@router.get("/search", **gives(Page))
def search(
    request: Request, archive: OpenArchive, query: Question, limit: Limit = 20, after: After = ""
) -> Response:
    """Find statements, by words in any spelling, by meaning, and by who said them, to whom, when and where."""
    return answered(request, find(archive, query, limit=limit, after=after))


@router.get("/facets", **gives(dict[str, tuple[Count, ...]]))
def count(
    request: Request,
    archive: OpenArchive,
    query: Question,
    by: Annotated[list[Facet] | None, Query(description="What to count by.")] = None,
    limit: Limit = 20,
) -> Response:
    """Count what a search finds."""
    return answered(request, facets(archive, query, by or FACETS, most=limit))
