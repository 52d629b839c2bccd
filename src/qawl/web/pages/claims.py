"""What several outlets carry, and one claim side by side; who answered whom."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from qawl.archive import Carrier, Comparison, compare
from qawl.board import answered
from qawl.board import claims as carried
from qawl.web import pictures
from qawl.web.shared import Called, Id, Limit, Name, Outlets, Reader, Reading, Since, Until
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)


@router.get("/claims")
def claims(
    request: Request,
    connection: Reading,
    language: Reader,
    actor: Name = None,
    since: Since = None,
    until: Until = None,
    outlets: Outlets = 2,
    limit: Limit = 20,
) -> HTMLResponse:
    """List claims, the most carried first."""
    found = carried(connection, actor=actor, since=since, until=until, outlets=outlets, limit=limit)
    asked = {"actor": actor, "since": since, "until": until, "outlets": outlets, "limit": limit}
    return page(request, "claims.html.j2", language, found=found, asked=asked)


@router.get("/claims/{id}")
def claim(request: Request, connection: Reading, language: Reader, id: Id) -> HTMLResponse:
    """Show a claim side by side."""
    found = compare(connection, id)
    return page(
        request,
        "claim.html.j2",
        language,
        found=found,
        wording=lambda carrier: list(_wording(found, carrier)),
        chart=pictures.of_claim(found, language),
    )


def _wording(found: Comparison, carrier: Carrier) -> Iterator[tuple[str, str]]:
    """The words of a carrier, and in their places those that it left out, each stretch with how it came."""
    for run in carrier.runs:
        if run.new:
            yield run.kind, run.new.of(carrier.said.content)
        elif run.old:
            yield run.kind, run.old.of(found.reference.content)


@router.get("/answers")
def answers(
    request: Request,
    connection: Reading,
    language: Reader,
    actor: Name = None,
    to: Called | None = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 20,
) -> HTMLResponse:
    """List who answered whom, the newest first."""
    found = answered(connection, actor=actor, to=to, since=since, until=until, limit=limit)
    asked = {"actor": actor, "to": to, "since": since, "until": until, "limit": limit}
    return page(request, "answers.html.j2", language, found=found, asked=asked)
