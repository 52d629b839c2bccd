"""One article, one statement, and what was changed in them by outlets and by users."""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.archive import Change, Correction
from qawl.archive import changes as changed
from qawl.archive import corrections as corrected
from qawl.archive.keep.articles import article_ids
from qawl.board import ArticleRecord, Dossier, dossier
from qawl.board import article as article_of
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import Day, Id, Limit, Offset, OpenArchive, Reading

router = APIRouter(prefix=PREFIX, tags=["articles"])
_COMPARED = 200  # articles that are compared word by word for one answer
_Version = Annotated[
    int | None, Query(ge=1, le=2**31 - 1, description="One of its versions; else the newest.")
]
_Article = Annotated[
    str | None,
    Query(description="Only this article: its address, the id that its input gave it, or its key."),
]


@router.get("/statements/{id}", **gives(Dossier))
def statement(request: Request, connection: Reading, id: Id) -> Response:
    """Show one statement with all that is tied to it: its passage, who carries it, what it answers, what came of it."""
    return answered(request, dossier(connection, id))


@router.get("/articles/{id}", **gives(ArticleRecord))
def article(request: Request, connection: Reading, id: Id, version: _Version = None) -> Response:
    """Show one article: its versions, and of one of them the reading, with what users corrected and rejected."""
    return answered(request, article_of(connection, id, version))


@router.get("/changes", **gives(tuple[Change, ...]))
def changes(
    request: Request,
    archive: OpenArchive,
    outlet: Annotated[str | None, Query(description="Only those of this outlet.")] = None,
    since: Annotated[Day | None, Query(description="Only those taken in on this day or later.")] = None,
    until: Annotated[Day | None, Query(description="Only those taken in on this day or earlier.")] = None,
    article: _Article = None,
    after: Annotated[
        int | None, Query(ge=1, le=2**31 - 1, description="Only those that come after the change of this id.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=_COMPARED, description="As many at most.")] = 50,
) -> Response:
    """List what outlets changed in their articles, what was seen last first."""
    with closing(
        changed(archive, outlet=outlet, since=since, until=until, article=article, after=after)
    ) as found:
        return answered(request, tuple(islice(found, limit)))


@router.get("/corrections", **gives(tuple[Correction, ...]))
def corrections(
    request: Request,
    connection: Reading,
    article: _Article = None,
    undone: Annotated[bool, Query(description="List those that were taken back too.")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """List what users corrected and rejected, the newest first."""
    of = article_ids(connection, article)[0] if article is not None else None
    made = corrected(connection, article_id=of, undone=undone, limit=limit, offset=offset)
    return answered(request, tuple(made))
