"""What belongs to days: the brief of one, what falls due when, and themes over time."""

from __future__ import annotations

import datetime as dt
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from qawl.archive import Query as Asked
from qawl.archive import search as find
from qawl.board import agenda
from qawl.board import brief as briefed
from qawl.board import themes as counted
from qawl.board.asked import shifted
from qawl.board.due import due_days
from qawl.board.outcomes import ABOUT_THE_FUTURE, VERDICTS
from qawl.board.pictures import pictures as charts_of_brief
from qawl.board.sections import elsewhere, labels, sections
from qawl.board.themes import Span
from qawl.charts import NARROW
from qawl.errors import NothingFoundError
from qawl.types import Act
from qawl.web import pictures
from qawl.web.shared import Day, DueSince, DueUntil, Limit, Name, OpenArchive, Reader, Reading, Since, Until
from qawl.web.shown import passages
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_BEFORE, _AFTER = 14, 42  # days of the calendar around the day from which it is seen


@router.get("/")
def home(request: Request, archive: OpenArchive, language: Reader) -> Response:
    """Show the newest day; where no statement has one, all statements, and where there are none, how pages are read."""
    try:
        return today(request, archive, language)
    except NothingFoundError:
        there = find(archive, Asked(), limit=1).hits
        return RedirectResponse("/search" if there else "/read", HTTPStatus.SEE_OTHER)


@router.get("/today")
def today(request: Request, archive: OpenArchive, language: Reader, date: Day | None = None) -> HTMLResponse:
    """Show the day in brief."""
    found = briefed(archive, date)
    return page(
        request,
        "today.html.j2",
        language,
        brief=found,
        elsewhere=elsewhere(found),
        sections=sections(found, language),
        labels=labels(language),
        changes=[(one, passages(one.title, one.text, one.edits)) for one in found.changes],
        charts=charts_of_brief(found, language, pictures.search_address),
    )


@router.get("/due")
def due(
    request: Request,
    connection: Reading,
    language: Reader,
    date: Day | None = None,
    since: DueSince = None,
    until: DueUntil = None,
    actor: Name = None,
    act: Annotated[list[Act] | None, Query()] = None,
    limit: Limit = 20,
) -> HTMLResponse:
    """List what falls due, with a calendar."""
    day = date or dt.date.today()
    asked: dict[str, Any] = {"acts": act or ABOUT_THE_FUTURE, "actor": actor, "outcomes": VERDICTS}
    first = since or shifted(min(day, until or day), -_BEFORE)
    last = until or shifted(max(day, first), _AFTER)
    days = due_days(connection, day, since=first, until=last, **asked)
    return page(
        request,
        "due.html.j2",
        language,
        agenda=agenda(connection, day, since=since, until=until, limit=limit, **asked),
        calendar=pictures.of_due(days, day, first, last, request, language),
        asked={"date": day, "since": since, "until": until, "actor": actor, "act": act or (), "limit": limit},
        earlier=shifted(day, -28).isoformat(),
        later=shifted(day, 28).isoformat(),
        about_the_future=ABOUT_THE_FUTURE,
    )


@router.get("/themes")
def themes(
    request: Request,
    connection: Reading,
    language: Reader,
    by: Span | None = None,
    since: Since = None,
    until: Until = None,
    actor: Name = None,
    outlet: str | None = None,
) -> HTMLResponse:
    """Show what is talked about when."""
    found = counted(connection, by=by, since=since, until=until, actor=actor, outlet=outlet)
    asked = {"by": by or "", "since": since, "until": until, "actor": actor, "outlet": outlet}
    return page(
        request,
        "themes.html.j2",
        language,
        found=found,
        asked=asked,
        chart=pictures.of_themes(found, actor, outlet, language),
        narrow=pictures.of_themes(found, actor, outlet, language, NARROW),
    )
