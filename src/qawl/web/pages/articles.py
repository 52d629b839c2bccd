"""An article of the archive with its versions, one statement with all that is tied to it, and what outlets changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from http import HTTPStatus
from typing import Annotated, get_args

import sqlalchemy as sa
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from qawl.archive import Change, Correction, corrections
from qawl.archive import changes as changed
from qawl.archive.find.readings import speakers_of
from qawl.board import article as article_of
from qawl.board import dossier, marked
from qawl.board.outcomes import ABOUT_THE_FUTURE
from qawl.output.web import classes
from qawl.types import Act, SpeakerType
from qawl.web.correcting import mark_of
from qawl.web.languages import Language
from qawl.web.shared import Id, OpenArchive, Reader, Reading, Since, Until
from qawl.web.shown import around, passages, shown
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_EDITED = 100  # passages of a change that the page of its article shows
_CHANGES = 20  # that a page shows
_LETTERS = 2_000_000  # of changed articles that a page compares, at most: some seconds at worst
_VERSIONS = 50  # that can be chosen, the newest
_TIED = 50  # statements that carry, answer or hold another, and are shown with it
_Nth = Annotated[int | None, Query(ge=1, le=2**31 - 1)]


@router.get("/articles/{id}")
def article(
    request: Request,
    connection: Reading,
    language: Reader,
    id: Id,
    statement: _Nth = None,
    version: _Nth = None,
    part: _Nth = None,
) -> HTMLResponse:
    """Show an article with its statements marked, one of them chosen."""
    found = article_of(connection, id, version)
    kept_as = {one.statement.n: one for one in found.statements}
    gone = statement is not None and statement not in kept_as  # it was rejected, or stood in another version
    view = shown(found.reading, number=part, statement=None if gone else statement)
    return page(
        request,
        "article_kept.html.j2",
        language,
        found=found,
        shown=view,
        classes=classes,
        version=version,
        kept_as=kept_as,
        gone=gone,
        most_versions=_VERSIONS,
        fixed=_by_statement(found.corrections),
        passages=passages(found.reading.title, found.reading.text, found.edits, most=_EDITED),
    )


@router.get("/statements/{id}")
def statement(request: Request, connection: Reading, language: Reader, id: Id) -> HTMLResponse:
    """Show all that the archive knows of one statement."""
    return statement_page(request, connection, language, id)


def statement_page(
    request: Request,
    connection: sa.Connection,
    language: Language,
    id: int,
    *,
    typed: Mapping[str, str] | None = None,
    refused: str = "",
) -> HTMLResponse:
    """Return the page of a statement, with what was `typed` to correct it where that was `refused`, and why."""
    found = dossier(connection, id)
    made = corrections(connection, statement_id=id)
    return page(
        request,
        "statement.html.j2",
        language,
        found=found,
        paragraphs=marked(found.passage, found.said.statement, around(found)),
        classes=classes,
        made=made,
        rejected=next((one for one in made if one.kind == "rejected"), None),
        most=_TIED,
        status=HTTPStatus.BAD_REQUEST if refused else HTTPStatus.OK,
        typed=typed or {},
        refused=refused,
        speakers=speakers_of(connection, found.said.version_id),
        speaker_types=get_args(SpeakerType),
        acts=get_args(Act),
        about_the_future=ABOUT_THE_FUTURE,
        seen=mark_of(found.said.statement),
    )


@router.get("/changes")
def changes(
    request: Request,
    archive: OpenArchive,
    language: Reader,
    outlet: str | None = None,
    since: Since = None,
    until: Until = None,
    after: _Nth = None,
) -> HTMLResponse:
    """List what outlets changed in their articles, what was seen last first."""
    with closing(changed(archive, outlet=outlet, since=since, until=until, after=after)) as every:
        listed, more = _some(every)
    return page(
        request,
        "changes.html.j2",
        language,
        asked={"outlet": outlet, "since": since, "until": until, "after": after},
        listed=[(one, passages(one.title, one.text, one.edits)) for one in listed],
        next=listed[-1].id if more else None,
    )


def _some(every: Iterator[Change]) -> tuple[list[Change], bool]:
    """Take as many changes as a page shows, fewer where they are long; say whether there may be more."""
    listed: list[Change] = []
    letters = 0
    for one in every:
        if len(listed) == _CHANGES or letters > _LETTERS:
            return listed, True
        listed.append(one)
        letters += len(one.text) + len(one.before_text)
    return listed, False


def _by_statement(made: Iterable[Correction]) -> dict[int, list[Correction]]:
    found: dict[int, list[Correction]] = defaultdict(list)
    for one in made:
        if one.statement_id is not None:
            found[one.statement_id].append(one)
    return found
