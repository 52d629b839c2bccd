"""A page that a user brings: read at once and shown, and taken into the archive where he asks for that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Form, Query, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from msgspec import json

from qawl.archive import Archive, Ingest, article_id
from qawl.archive.store import storable
from qawl.errors import InputError, QueryError
from qawl.output.web import classes
from qawl.types import Reading
from qawl.web.languages import Language
from qawl.web.reading import Given, OpenReaders, Read
from qawl.web.shared import Day, OpenArchive, Reader
from qawl.web.shown import shown
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_LISTED = 100  # articles of one input
_LETTERS = 3_000_000  # of articles that a page holds, at most
_PROBLEMS = 20  # that are told
_REFILLED = 100_000  # characters of a text that the form shows again

_Field = Annotated[str, Form()]
_Number = Annotated[int | None, Form(ge=0, le=2**31 - 1)]
_FORM: dict[str, Any] = {"asked": False, "source": "", "date": None, "outlet": ""}
_NOTHING: dict[str, Any] = {
    "readings": (),
    "left_out": 0,
    "reading": None,
    "problems": (),
    "kept": {},
    "kept_out": 0,
}
_NO_ARCHIVE: dict[str, Any] = {"kept_as": None, "fixed": {}, "version": None}
"""What the archive knows of an article; a page that was brought stands in none."""


@router.get("/read")
def ask(
    request: Request, language: Reader, source: Annotated[str, Query(max_length=10_000)] = ""
) -> HTMLResponse:
    """Ask for a page to read."""
    return _page(request, language, source=source)


@router.post("/read")
async def read(
    request: Request,
    readers: OpenReaders,
    language: Reader,
    source: _Field = "",
    file: UploadFile | None = None,
    date: Annotated[Day | None, Form()] = None,
    outlet: _Field = "",
    show: _Number = None,
    part: _Number = None,
) -> HTMLResponse:
    """Show the record of a page, or list the articles of an input; nothing is stored."""
    data = await file.read() if file else b""
    text = _one_line(source, show) if show is not None else storable(source.replace("\r\n", "\n"))
    found = await readers.read(Given(source=data or text, date=date, outlet=outlet)) if data or text else ()
    given = {"source": source[:_REFILLED], "date": date, "outlet": outlet}
    return await run_sync(partial(_answer, request, language, found, part, given))


def _answer(
    request: Request, language: Language, found: Read, part: int | None, given: dict[str, Any]
) -> HTMLResponse:
    """Show the article that was found, or list several; the form comes back filled where there is none."""
    readings, problems = _articles(found), _problems(found)
    values = {**given, "asked": True, "readings": readings, "problems": problems}
    if not readings:
        return _page(request, language, status=HTTPStatus.UNPROCESSABLE_ENTITY, **values)
    values |= {"source": "", "lines": _as_lines(readings)}
    values["left_out"] = sum(isinstance(one, Reading) for one in found) - len(readings)
    if len(readings) == 1:
        values |= {"reading": readings[0], "shown": shown(readings[0], number=part), **_NO_ARCHIVE}
    return _page(request, language, **values)


@router.post("/read/keep")
async def keep(
    request: Request, readers: OpenReaders, archive: OpenArchive, language: Reader, source: _Field = ""
) -> Response:
    """Take the articles that a page of ours showed into the archive, and lead to them."""
    found = await readers.read(Given(source=source))
    kept, kept_out = await run_sync(_keep, archive, _articles(found))
    if len(kept) == 1 and not kept_out and not _problems(found):
        return RedirectResponse(f"/articles/{next(iter(kept))}", HTTPStatus.SEE_OTHER)
    values = {"asked": True, "problems": _problems(found), "kept": kept, "kept_out": kept_out}
    return await run_sync(partial(_page, request, language, **values))


def _page(request: Request, language: Language, **values: Any) -> HTMLResponse:
    return page(request, "read.html.j2", language, **{**_FORM, **_NOTHING, "classes": classes, **values})


def _keep(archive: Archive, readings: Sequence[Reading]) -> tuple[dict[int, Reading], int]:
    """Take readings in; return those that the archive has now, by their articles' ids, and how many it kept out."""
    with Ingest(archive, workers=1) as run:
        keys = [run.add_read(reading) for reading in readings]
    with archive.reading() as connection:
        ids = [article_id(connection, key) for key in keys]
    kept = {id: reading for id, reading in zip(ids, readings, strict=True) if id is not None}
    return kept, run.written.kept_out


def _articles(found: Read) -> list[Reading]:
    """Return so many of the articles as a page can hold."""
    readings: list[Reading] = []
    letters = 0
    for one in found:
        if isinstance(one, Reading) and len(readings) < _LISTED and letters < _LETTERS:
            readings.append(one)
            letters += len(one.text)
    return readings


def _problems(found: Read) -> list[InputError]:
    return [one for one in found if isinstance(one, InputError)][:_PROBLEMS]


def _as_lines(readings: Sequence[Reading]) -> str:
    """Return the articles as JSON lines, so that a form can send them again, whatever they came from."""
    return "\n".join(json.encode(reading.article).decode() for reading in readings)


def _one_line(lines: str, number: int) -> str:
    """Return one of the articles that a form sends again."""
    every = lines.split("\n")
    if number >= len(every):
        raise QueryError(f"no article {number} among those that were sent; read the page again")
    return every[number]
