"""Who is asking, and may he?

On a loopback address nobody but this machine can ask: the user of the machine may do everything, and once there are
accounts, everybody may read and those who have signed in may change. Elsewhere only who has signed in, or sends a
token, is answered at all.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from fastapi import Request, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from qawl.archive import Archive, Bearer, bearer, has_accounts, mark_used
from qawl.archive.store import user
from qawl.errors import AccessError, ArchiveError, QawlError
from qawl.web.guards.typed import is_small_form, keep_typed
from qawl.web.guards.visitors import UNSAFE, Visitor, feed_token, given_token, session_cookie
from qawl.web.problems import API, answer, of_qawl
from qawl.web.settings import Settings

SIGN_IN = "/sign-in"
_FOR_ALL = (SIGN_IN, "/healthz")
_FEED = ".atom"
_ASSETS = "/static/"
_CHANGE_NOTHING = ("/read", f"{API}v1/read", SIGN_IN)  # what is sent to them is read and forgotten
_UNKNOWN = "local"  # the user of a machine that does not tell his name
_PROXIED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


class Access:
    """Finds out who asks, and refuses who may not."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before `app`."""
        self._app = app
        self._is_local = settings.is_local
        self._marked: set[tuple[int, str]] = set()  # tokens, with the day that is kept as the last

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the visitor in its state, or refuse it."""
        if scope["type"] != "http" or scope["path"].startswith(_ASSETS):
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            refused = await run_sync(self._refusal, request)
            if refused and _is_lost(request, refused):
                with suppress(HTTPException, ClientDisconnect):  # a broken form is refused without its fields
                    await keep_typed(request)
                await request.close()
                refused = await run_sync(self._refusal, request)
        except QawlError as problem:
            refused = of_qawl(request, problem)
        await (refused or self._app)(scope, receive, send)
        if known := self._unmarked(request):  # afterwards, since a writer may have to be waited for
            await run_sync(_mark, request.app.state.archive, *known)

    def _refusal(self, request: Request) -> Response | None:
        """Find out who asks, and return the answer to one who may not."""
        archive: Archive = request.app.state.archive
        token = given_token(request) or feed_token(request)
        session = request.cookies.get(session_cookie(request), "") if token is None else ""
        with archive.reading() as connection:
            known = bearer(connection, token or session) if token or session else None
            accounts = has_accounts(connection)
        if token is not None and not known:
            return _challenge(request, "this token is not known; see: qawl accounts list")
        local = self._is_local and not any(name in request.headers for name in _PROXIED)
        request.state.bearer = known
        if known:
            visitor = Visitor(name=known.account, session=session)
        else:
            visitor = Visitor(
                name=user() or _UNKNOWN if local and not accounts else "", may_sign_in=accounts or not local
            )
        request.state.visitor = visitor
        return None if visitor.name else _refusal_of_nobody(request, local)

    def _unmarked(self, request: Request) -> tuple[int, str] | None:
        """Return the token of a program that was used, and the day, unless that is kept already."""
        known: Bearer | None = getattr(request.state, "bearer", None)
        today = dt.datetime.now(dt.UTC).date().isoformat()
        if (
            known is None
            or known.is_session
            or known.used == today
            or (known.token_id, today) in self._marked
        ):
            return None
        self._marked.add((known.token_id, today))
        return known.token_id, today


def _mark(archive: Archive, token_id: int, day: str) -> None:
    """Keep the day on which a token was used, if it can be kept: reading does not hang on it."""
    with suppress(ArchiveError):
        mark_used(archive, token_id, day)


def _is_lost(request: Request, refused: Response) -> bool:
    """Return whether somebody filled in a form that is now refused, as when his session has ended meanwhile."""
    return (
        refused.status_code == HTTPStatus.UNAUTHORIZED
        and not request.url.path.startswith(API)
        and is_small_form(request)
    )


def check_reachable(settings: Settings, archive: Archive) -> None:
    """See to it that a workbench which others can reach has accounts.

    Raises:
        AccessError: it has none.
    """
    with archive.reading() as connection:
        if not settings.is_local and not has_accounts(connection):
            raise AccessError(
                "a workbench that others can reach needs accounts; make one with: qawl accounts add NAME "
                "(without --host and --name it listens to this machine alone)"
            )


def _refusal_of_nobody(request: Request, local: bool) -> Response | None:
    path, changes = request.url.path, request.method in UNSAFE
    if path in _FOR_ALL or (local and (not changes or path in _CHANGE_NOTHING)):
        return None
    if changes or path.startswith(API) or path.endswith(_FEED):
        return _challenge(request, "sign in first; a program sends a token: qawl accounts token NAME")
    back = f"{path}?{request.url.query}" if request.url.query else path
    return RedirectResponse(f"{SIGN_IN}?{urlencode({'next': back})}", HTTPStatus.SEE_OTHER)


def _challenge(request: Request, detail: str) -> Response:
    refused = answer(request, HTTPStatus.UNAUTHORIZED, detail)
    scheme = "Basic" if request.url.path.endswith(_FEED) else "Bearer"  # what feed readers know
    refused.headers["WWW-Authenticate"] = f'{scheme} realm="Qawl"'
    return refused
