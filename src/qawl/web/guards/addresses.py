"""Short addresses: a form sends its empty fields too, which say nothing and are no dates."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import URL
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from qawl.web.problems import API


class WithoutEmpty:
    """Sends a browser on to the address without its empty parameters."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        if scope["type"] == "http" and scope["method"] == "GET" and self._is_page(scope):
            given = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
            kept = [(name, value) for name, value in given if value.strip()]
            if len(kept) < len(given):
                address = URL(scope=scope).replace(query=urlencode(kept))
                await RedirectResponse(f"{address.path}?{address.query}".rstrip("?"))(scope, receive, send)
                return
        await self._app(scope, receive, send)

    @staticmethod
    def _is_page(scope: Scope) -> bool:
        """Whether a form may have sent it: what a program sends is answered as it is."""
        return bool(scope["query_string"]) and not scope["path"].startswith(API)
