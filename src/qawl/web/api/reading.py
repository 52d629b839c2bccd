"""Pages that are sent, read: nothing is stored.

An input is answered as one `Found`; of JSON lines each line is an input, answered as a line when it has been read.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from http import HTTPStatus
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request, Response
from msgspec.structs import replace
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse

from qawl.client.wire import JSON_LINES, PREFIX, Found, Sent
from qawl.errors import InputError
from qawl.types import Reading
from qawl.web.api.answers import gives, takes
from qawl.web.reading import Given, OpenReaders, Read, Readers
from qawl.web.shared import Day

router = APIRouter(prefix=PREFIX, tags=["reading"])
_BYTES = ("text/html", "text/plain", "application/octet-stream")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_LINES = (JSON_LINES, "application/jsonl", "application/json-lines", "application/x-jsonlines")


@router.post("/read", **gives(Found, JSON_LINES), **takes(Sent, JSON_LINES, *_BYTES))
async def read(
    request: Request,
    readers: OpenReaders,
    date: Annotated[
        Day | None, Query(description="Day of publication, where the page does not say it.")
    ] = None,
    outlet: Annotated[str, Query(description="Who published it, where the page does not say it.")] = "",
    url: Annotated[str, Query(description="Its address, where the page does not say it.")] = "",
) -> Response:
    """Read a page, or several as JSON lines, and tell who said what in it; nothing is stored.

    A page is sent as it is (HTML, text and WARC are told by their content), or as JSON that holds it or names its
    address.
    """
    body = await request.body()
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in _FORMS:
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a form; send the page itself, JSON, or JSON lines"
        )
    known = Given(source=body, date=date, outlet=outlet, url=url)
    if kind in _LINES:
        return StreamingResponse(_each(readers, body.splitlines(), known), media_type=JSON_LINES)
    given = _given(body, known) if kind == "application/json" else known
    found = _found(await readers.read(given))
    if not found.readings:
        raise InputError("; ".join(found.problems))
    return Response(msgspec.json.encode(found), media_type="application/json")


async def _each(readers: Readers, lines: Iterable[bytes], known: Given) -> AsyncIterator[bytes]:
    """Yield what each line holds; one reader at a time is all that a batch takes from others."""
    for line in lines:
        if line.strip():
            try:
                found = _found(await readers.read(_given(line, known), patient=True))
            except InputError as problem:
                found = Found(problems=(str(problem),))
            yield msgspec.json.encode(found) + b"\n"


def _given(body: bytes, known: Given) -> Given:
    """Return the page of a JSON object; what it says of itself counts before what is `known`.

    Raises:
        InputError: it holds none.
    """
    try:
        value = msgspec.json.decode(body)
        if isinstance(value, dict) and value.get("text"):
            return replace(known, source=body)  # as a file of JSON lines has it: qawl.page reads it whole
        sent = msgspec.convert(value, Sent)
    except msgspec.MsgspecError as problem:
        raise InputError(f"not a page as JSON ({problem}); several go as JSON lines: {JSON_LINES}") from None
    if not sent.source and not sent.url:
        raise InputError("no page in the JSON object; give a `source`, a `text`, or the `url` of a page")
    return Given(
        source=sent.source or sent.url,
        date=sent.date or known.date,
        outlet=sent.outlet or known.outlet,
        url=(sent.url if sent.source else "") or known.url,
    )


def _found(read: Read) -> Found:
    return Found(
        readings=tuple(one for one in read if isinstance(one, Reading)),
        problems=tuple(str(one) for one in read if isinstance(one, InputError)),
    )
