"""Is the workbench called by its own name? A page of another name that leads to it (DNS rebinding) reads nothing."""

from __future__ import annotations

import ipaddress
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from qawl.web.problems import answer
from qawl.web.settings import Settings

_LOCAL = ("localhost", "127.0.0.1", "::1")


class Hosts:
    """Refuses requests that are addressed to a host of another name."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before `app`."""
        self._app = app
        self._names = {name.lower().strip("[]") for name in (*_LOCAL, settings.host, *settings.names)}
        # Only a name can be made to lead elsewhere, and who listens on all addresses is called by any of them.
        self._any_address = not settings.is_local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http" or self._is_ours(Request(scope).headers.get("host", "")):
            await self._app(scope, receive, send)
            return
        detail = "this workbench goes by another name; to serve it under this one: qawl serve --name NAME"
        await answer(Request(scope), HTTPStatus.MISDIRECTED_REQUEST, detail)(scope, receive, send)

    def _is_ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
            if name in self._names:
                return True
            return self._any_address and bool(ipaddress.ip_address(name))
        except ValueError:
            return False
