"""Signing in and out."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from anyio.to_thread import run_sync
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from qawl.archive import end_session, sign_in
from qawl.archive.accounts.tokens import SESSION
from qawl.web.guards.visitors import Visiting, session_cookie
from qawl.web.shared import Back, OpenArchive, Reader, own_address
from qawl.web.templates import page

router = APIRouter(include_in_schema=False)
_Field = Annotated[str, Form()]


@router.get("/sign-in")
def ask(request: Request, language: Reader, back: Back = "/") -> Response:
    """Ask for name and password."""
    return page(request, "sign_in.html.j2", language, name="", back=back, wrong=False)


@router.post("/sign-in")
async def enter(
    request: Request,
    archive: OpenArchive,
    language: Reader,
    name: _Field = "",
    password: _Field = "",
    back: _Field = "/",
) -> Response:
    """Let one in who knows the password, and lead him to where he wanted to go."""
    token = await run_sync(sign_in, archive, name, password, limiter=request.app.state.doormen)
    if token is None:
        asked = {"name": name, "back": back, "wrong": True}
        return page(request, "sign_in.html.j2", language, status=HTTPStatus.FORBIDDEN, **asked)
    answer = RedirectResponse(own_address(back), HTTPStatus.SEE_OTHER)
    answer.set_cookie(
        session_cookie(request),
        token,
        max_age=int(SESSION.total_seconds()),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )
    return answer


@router.post("/sign-out")
def leave(request: Request, archive: OpenArchive, visitor: Visiting) -> Response:
    """Let one out: his browser's token counts no more."""
    if visitor.session:
        end_session(archive, visitor.session)
    answer = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    secure = request.url.scheme == "https"
    answer.delete_cookie(session_cookie(request), secure=secure, httponly=True, samesite="lax")
    return answer
