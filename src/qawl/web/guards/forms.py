"""Was this sent from a page of ours, by the one who saw it? A page of another site could send it in his name (CSRF).

A browser says from which site a request comes; that is asked of every request that changes something. Each form also
holds a token.
"""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from qawl.web.guards.form_tokens import FIELD, fits
from qawl.web.guards.typed import keep_typed
from qawl.web.guards.visitors import UNSAFE, given_token
from qawl.web.problems import API, answer

_SITES = ("same-origin", "none")  # of Sec-Fetch-Site; none: the user's own doing
_FOREIGN = "this was sent from a page of another site; open the workbench itself and do it there"
_STALE = (
    "this form was opened before you signed in or out, or the browser keeps no cookies; open its page again"
)


class SameOrigin:
    """Refuses what a page of another site sends."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http" or scope["method"] not in UNSAFE or _is_ours(Request(scope)):
            await self._app(scope, receive, send)
            return
        await answer(Request(scope), HTTPStatus.FORBIDDEN, _FOREIGN)(scope, receive, send)


def _is_ours(request: Request) -> bool:
    if given_token(request) is not None:  # no browser sends that by itself
        return True
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in _SITES
    if origin is None:  # no browser, or one whose forms are still held against their token
        return True
    try:
        return urlsplit(origin).netloc == request.headers.get("host")
    except ValueError:
        return False


async def checked(request: Request) -> None:
    """Check that a form holds the token of the page on which it was shown; what programs send has none.

    Raises:
        HTTPException: 403, it does not.
    """
    if request.method not in UNSAFE or request.url.path.startswith(API) or given_token(request) is not None:
        return
    if not fits(request, (await request.form()).get(FIELD)):
        await keep_typed(request)
        raise HTTPException(HTTPStatus.FORBIDDEN, _STALE)
