"""Answers with a mark (ETag), by which one who has the same already is not sent it again."""

from __future__ import annotations

import hashlib

from fastapi import Request, Response


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """Return the answer, or 304 where the one who asks has it already (RFC 9110, 13.1.2)."""
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def _has(tags: str, tag: str) -> bool:
    known = [one.strip().removeprefix("W/") for one in tags.split(",")]
    return tag in known or "*" in known
