"""What is in the archive as a whole."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from msgspec.structs import replace

from qawl.archive import Info
from qawl.archive import info as told
from qawl.client.wire import PREFIX
from qawl.web.api.answers import answered, gives
from qawl.web.shared import OpenArchive

router = APIRouter(prefix=PREFIX, tags=["archive"])


@router.get("/info", **gives(Info))
def info(request: Request, archive: OpenArchive) -> Response:
    """Tell what is in the archive; where it lies and who was to be forgotten is for its owner, and left out."""
    return answered(request, replace(told(archive), name="", forgotten={}))
