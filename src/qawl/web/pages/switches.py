"""The switches of every page: its language, and light or dark."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from qawl.web.languages import COOKIE, Language
from qawl.web.shared import Back, own_address

router = APIRouter(include_in_schema=False)
_THEME = "qawl_theme"  # templates/base.html.j2 reads it
_YEAR = 365 * 24 * 60 * 60  # seconds


@router.get("/language/{language}")
def choose_language(language: Language, back: Back = "/") -> RedirectResponse:
    """Show pages in this language from now on."""
    return _kept(COOKIE, language, back)


@router.get("/theme/{theme}")
def choose_theme(theme: Literal["light", "dark", "auto"], back: Back = "/") -> RedirectResponse:
    """Show pages light, dark, or as the browser has it."""
    return _kept(_THEME, theme, back)


def _kept(cookie: str, value: str, back: str) -> RedirectResponse:
    """Go back with a cookie."""
    answer = RedirectResponse(own_address(back), status_code=303)
    answer.set_cookie(cookie, value, max_age=_YEAR, samesite="lax", httponly=True)
    return answer
