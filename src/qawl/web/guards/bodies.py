"""How much may be sent to the workbench, and how slowly? What is too large or does not come in time is refused."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qawl.web.problems import answer
from qawl.web.settings import Settings


class Bodies:
    """Refuses bodies that are too large, before they are read where their length is told, and those too slow."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before `app`."""
        self._app = app
        self._most = settings.body
        self._seconds = settings.body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif self._told(scope) > self._most:
            await answer(Request(scope), HTTPStatus.REQUEST_ENTITY_TOO_LARGE, self._too_large)(
                scope, receive, send
            )
        else:
            await self._app(scope, self._watched(receive), send)

    def _told(self, scope: Scope) -> int:
        length = Request(scope).headers.get("content-length", "")
        return int(length) if length.isascii() and length.isdecimal() else 0

    @property
    def _too_large(self) -> str:
        return f"more than {self._most:,} bytes; send less at once"

    def _watched(self, receive: Receive) -> Receive:
        """Return what receives a body within its limits of size and time, and afterwards what else there is."""
        size = 0
        until: float | None = None
        whole = False

        async def received() -> Message:
            nonlocal size, until, whole
            if whole:
                return await receive()
            until = until or asyncio.get_running_loop().time() + self._seconds
            try:
                async with asyncio.timeout_at(until):
                    message = await receive()
            except TimeoutError:
                detail = f"the request did not come within {self._seconds:g} seconds; try again"
                raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, detail, {"Connection": "close"}) from None
            size += len(message.get("body", b""))
            if size > self._most:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, self._too_large)
            whole = not message.get("more_body", False)
            return message

        return received
