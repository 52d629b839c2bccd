"""The switches of every page: its language, and light or dark."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse

from qawl.web.languages import COOKIE, Language

router = APIRouter(include_in_schema=False)
THEME = "qawl_theme"
_YEAR = 365 * 24 * 60 * 60  # seconds
_Back = Annotated[str, Query(alias="next")]


@router.get("/language/{language}")
def choose(language: Language, back: _Back = "/") -> RedirectResponse:
    """Show pages in this language from now on."""
    return _kept(COOKIE, language, back)


@router.get("/theme/{theme}")
def colour(theme: Literal["light", "dark", "auto"], back: _Back = "/") -> RedirectResponse:
    """Show pages light, dark, or as the browser has it."""
    return _kept(THEME, theme, back)


def _kept(cookie: str, value: str, back: str) -> RedirectResponse:
    """Go back with a cookie; only to a page of ours: what two slashes begin is another's."""
    ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if ours else "/", status_code=303)
    answer.set_cookie(cookie, value, max_age=_YEAR, samesite="lax", httponly=True)
    return answer
