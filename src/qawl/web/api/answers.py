"""How the API answers, with the record's own JSON, and how it says so of itself."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import Request, Response
from msgspec import Struct

from qawl.client.wire import PROBLEM, Problem
from qawl.web.tags import tagged


def answered(request: Request, value: object) -> Response:
    """Return `value` as JSON, or 304 where the client has it already."""
    return tagged(request, msgspec.json.encode(value), "application/json")


KINDS: list[Any] = []
"""The types that routes give and take, for api/schema.py to describe."""
KIND = "x-kind"
"""In the place of a schema: which of these it is of."""
_TAG = {"ETag": {"description": "What to send as If-None-Match.", "schema": {"type": "string"}}}
_NOT_CHANGED = {"description": "Not changed since the answer with this ETag."}
_REFUSALS = {
    400: "The question cannot be understood; `detail` says why.",
    404: "There is no such thing in the archive.",
    422: "A parameter, or what was sent, is not of its form.",
    503: "The archive cannot be read, or too much is asked of the workbench at once; try again.",
    "default": "Any other problem; `detail` says what to do.",
}
_TO_CHANGES = {401: "Only who has signed in, or sends a token, may change something."}


def gives(kind: Any, *more: str, changes: bool = False) -> dict[str, Any]:
    """Return what tells FastAPI that a route answers with this type as JSON.

    In `more` media types it answers too; those answers are made for one who sent something, and have no ETag, as have
    those of routes that change something.
    """
    told = kind.__doc__ if isinstance(kind, type) and issubclass(kind, Struct) else None
    good = {"description": (told or "The answer.").partition("\n")[0], "content": _content(kind, *more)}
    refusal = {"content": {PROBLEM: {"schema": _schema(Problem)}}}
    return {
        "response_class": Response,
        "responses": {
            **({200: good} if more or changes else {200: good | {"headers": _TAG}, 304: _NOT_CHANGED}),
            **{
                status: {"description": said, **refusal}
                for status, said in (_REFUSALS | (_TO_CHANGES if changes else {})).items()
            },
        },
    }


def made(value: object) -> Response:
    """Return what a change has made, as JSON."""
    return Response(msgspec.json.encode(value), media_type="application/json")


def takes(kind: Any, *more: str) -> dict[str, Any]:
    """Return what tells FastAPI that a route is sent this type as JSON, or text in `more` media types."""
    content = _content(kind) | {name: {"schema": {"type": "string"}} for name in more}
    return {"openapi_extra": {"requestBody": {"required": True, "content": content}}}


def _content(kind: Any, *more: str) -> dict[str, Any]:
    return {name: {"schema": _schema(kind)} for name in ("application/json", *more)}


def _schema(kind: Any) -> dict[str, int]:
    if kind not in KINDS:
        KINDS.append(kind)
    return {KIND: KINDS.index(kind)}
