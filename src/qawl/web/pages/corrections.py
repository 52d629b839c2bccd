"""What users correct on the pages: statements, who is who, and what came of what was due; and the list of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from qawl.archive import (
    corrected_gold,
    corrections,
    kept_one,
    list_decisions,
    merge_actors,
    reject,
    rename_actor,
    split_actor,
    undo_correction,
)
from qawl.client.wire import JSON_LINES, Marked, Outcome
from qawl.errors import QueryError
from qawl.web.changing import Writer, fix, mark
from qawl.web.correcting import fix_of
from qawl.web.pages.articles import statement_page
from qawl.web.paging import MOST, PAGE, leaf
from qawl.web.shared import Id, Offset, OpenArchive, Reader, Reading, own_address
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_Field = Annotated[str, Form()]


async def _typed(request: Request) -> dict[str, str]:
    """The fields of a form, those of files left out."""
    return {name: value for name, value in (await request.form()).items() if isinstance(value, str)}


@router.get("/corrections")
def listed(
    request: Request, connection: Reading, language: Reader, undone: bool = False, offset: Offset = 0
) -> Response:
    """List what users corrected and decided, the newest first."""
    made = corrections(connection, undone=undone, limit=MOST, offset=offset)
    return page(
        request,
        "corrections.html.j2",
        language,
        corrections=leaf(made, offset),
        decisions=[] if offset else list_decisions(connection, limit=PAGE),
        undone=undone,
    )


@router.get("/corrections.jsonl")
def gold(archive: OpenArchive) -> StreamingResponse:
    """Send the corrected articles as gold, one a line."""
    with archive.reading() as connection:
        lines = [msgspec.json.encode(one) + b"\n" for one in corrected_gold(connection)]
    named = {"Content-Disposition": 'attachment; filename="gold.jsonl"'}
    return StreamingResponse(iter(lines), media_type=JSON_LINES, headers=named)


@router.post("/statements/{id}/correct")
def correct(
    request: Request,
    archive: OpenArchive,
    by: Writer,
    language: Reader,
    id: Id,
    typed: Annotated[dict[str, str], Depends(_typed)],
) -> Response:
    """Correct a statement; where that cannot be, show its page with what was typed, and why."""
    try:
        with archive.reading() as connection:
            given = fix_of(kept_one(connection, id), typed)
        fix(archive, id, given, by)
    except QueryError as problem:
        with archive.reading() as connection:
            return statement_page(request, connection, language, id, typed=typed, refused=str(problem))
    return _to(f"/statements/{id}")


@router.post("/statements/{id}/reject")
def rejected(archive: OpenArchive, by: Writer, id: Id) -> Response:
    """Say that a statement is none."""
    reject(archive, id, by=by)
    return _to(f"/statements/{id}")


@router.post("/corrections/{id}/undo")
def undo(archive: OpenArchive, by: Writer, id: Id, back: _Field = "/corrections") -> Response:
    """Take back a correction or a rejection."""
    undo_correction(archive, id, by=by)
    return _to(own_address(back))


@router.post("/actors/{id}/merge")
def merge(archive: OpenArchive, by: Writer, id: Id, other: _Field = "") -> Response:
    """Join two who are one."""
    return _to(f"/actors/{merge_actors(archive, str(id), other, by=by).id}")


@router.post("/actors/{id}/split")
def split(
    archive: OpenArchive, by: Writer, id: Id, names: Annotated[list[str] | None, Form()] = None
) -> Response:
    """Part one who is two, and show the new one."""
    return _to(f"/actors/{split_actor(archive, str(id), names or (), by=by)[1].id}")


@router.post("/actors/{id}/rename")
def rename(archive: OpenArchive, by: Writer, id: Id, name: _Field = "") -> Response:
    """Choose the name by which one is listed."""
    return _to(f"/actors/{rename_actor(archive, str(id), name, by=by).id}")


@router.post("/due/{id}/outcome")
def outcome(
    archive: OpenArchive,
    by: Writer,
    id: Id,
    outcome: Annotated[Outcome, Form()],
    evidence: _Field = "",
    back: _Field = "/due",
) -> Response:
    """Mark what came of a promise, prediction, appeal or threat."""
    mark(archive, id, Marked(outcome=outcome, evidence=evidence.strip()), by)
    return _to(own_address(back))


def _to(address: str) -> Response:
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
