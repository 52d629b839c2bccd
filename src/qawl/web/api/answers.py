"""How the API answers: the record's own JSON, with a mark (ETag) by which a client need not fetch it again."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
from fastapi import Request, Response

from qawl.web.problems import MEDIA_TYPE

PREFIX = "/api/v1"


def answered(request: Request, value: object) -> Response:
    """Return `value` as JSON, or 304 where the client has it already (RFC 9110, 13.1.2)."""
    body = msgspec.json.encode(value)
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def _has(tags: str, tag: str) -> bool:
    known = [one.strip().removeprefix("W/") for one in tags.split(",")]
    return tag in known or "*" in known


KINDS: list[Any] = []
"""The types that routes answer with, for api/schema.py to describe."""


def gives(kind: Any) -> dict[str, Any]:
    """Return what tells FastAPI that a route answers with this type."""
    KINDS.append(kind)
    return {
        "response_class": Response,
        "responses": {
            200: {"description": _first_line(kind), "x-kind": len(KINDS) - 1},
            304: {"description": "Not changed since the answer with this ETag."},
            **{
                status: {"description": text, "content": {MEDIA_TYPE: {"schema": _reference("Problem")}}}
                for status, text in _REFUSALS.items()
            },
        },
    }


_REFUSALS = {
    400: "The question cannot be understood; `detail` says why.",
    404: "There is no such thing in the archive.",
    422: "A parameter is not of its form.",
    503: "The archive cannot be read.",
}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _first_line(kind: Any) -> str:
    return (getattr(kind, "__doc__", "") or "The answer.").strip().partition("\n")[0]
