"""Is the server up, and can it read its archive? For what watches over it."""

from __future__ import annotations

import sqlalchemy as sa
from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

from qawl.web.shared import Reading

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def healthy(connection: Reading) -> PlainTextResponse:
    """Say that all is well; where the archive cannot be read, that is told as of any page."""
    connection.execute(sa.select(1))
    return PlainTextResponse("ok\n")
