"""What belongs to days: the brief of one, what falls due when, and themes over time."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from qawl.board import Agenda, Brief, Themes, agenda
from qawl.board import brief as briefed
from qawl.board import themes as counted
from qawl.board.outcomes import ABOUT_THE_FUTURE, Verdict
from qawl.board.themes import Span
from qawl.client.wire import PREFIX
from qawl.types import Act
from qawl.web.api.answers import answered, gives
from qawl.web.shared import Day, DueSince, DueUntil, Limit, Name, OpenArchive, Reading, Since, Until

router = APIRouter(prefix=PREFIX, tags=["days"])


@router.get("/brief", **gives(Brief))
def brief(
    request: Request,
    archive: OpenArchive,
    date: Annotated[Day | None, Query(description="The day; else the newest of the archive.")] = None,
    limit: Limit = 10,
) -> Response:
    """Show the day in brief: threats, demands, what falls due, what was carried, answered and changed."""
    return answered(request, briefed(archive, date, limit=limit))


@router.get("/due", **gives(Agenda))
def due(
    request: Request,
    connection: Reading,
    date: Annotated[Day | None, Query(description="Seen from this day, else from today.")] = None,
    since: DueSince = None,
    until: DueUntil = None,
    actor: Name = None,
    act: Annotated[
        list[Act] | None,
        Query(description=f"The acts that count; else {', '.join(ABOUT_THE_FUTURE)}."),
    ] = None,
    outcome: Annotated[list[Verdict] | None, Query(description="List those with this outcome too.")] = None,
    limit: Limit = 20,
) -> Response:
    """List promises, predictions, appeals and threats by the day they fall due, as seen from one day."""
    found = agenda(
        connection,
        date or dt.date.today(),
        acts=act or ABOUT_THE_FUTURE,
        actor=actor,
        since=since,
        until=until,
        outcomes=outcome or (),
        limit=limit,
    )
    return answered(request, found)


@router.get("/themes", **gives(Themes))
def themes(
    request: Request,
    connection: Reading,
    by: Annotated[Span | None, Query(description="Count by this; else by the length of the stretch.")] = None,
    since: Since = None,
    until: Until = None,
    actor: Name = None,
    outlet: Annotated[str | None, Query(description="In this outlet alone.")] = None,
) -> Response:
    """Count statements by theme and day, week or month, the most talked about first."""
    found = counted(connection, by=by, since=since, until=until, actor=actor, outlet=outlet)
    return answered(request, found)
