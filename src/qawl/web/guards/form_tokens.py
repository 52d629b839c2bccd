"""The token that every form holds, so that no page of another site can send one like it (CSRF).

It is made of a secret in a cookie, which no other site can read.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from fastapi import Request, Response
from markupsafe import Markup

from qawl.web.guards.visitors import visitor_of

FIELD = "form_token"
COOKIE = "qawl_form"


def field(request: Request) -> Markup:
    """Return the field with the token, which every form that is sent by POST has to hold."""
    secret = _secret(request)
    if not secret:
        request.state.form_secret = secret = secrets.token_urlsafe(32)
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, _signed(secret))


def keep_secret(request: Request, response: Response) -> None:
    """Have the browser keep the secret of a page whose form was the first that it saw."""
    secret = getattr(request.state, "form_secret", None)
    if secret:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, secret, secure=secure, httponly=True, samesite="strict")


def fits(request: Request, given: object) -> bool:
    """Return whether this is the token of a form that the one who asks has seen."""
    secret = _secret(request)
    if not secret or not isinstance(given, str):
        return False
    return hmac.compare_digest(_signed(secret).encode(), given.encode(errors="replace"))


def _secret(request: Request) -> str:
    """Of one who has signed in the secret is that of his session, so that a form outlives no sign-out."""
    made: str | None = getattr(request.state, "form_secret", None)
    return visitor_of(request).session or request.cookies.get(COOKIE, "") or made or ""


def _signed(secret: str) -> str:
    return hmac.new(secret.encode(errors="replace"), b"form", hashlib.sha256).hexdigest()
