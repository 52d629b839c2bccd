"""Who asks? What a page and a change need to know of the one who sent the request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from msgspec import Struct

SESSION = "qawl_session"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
"""Methods that change something (RFC 9110, 9.2.1)."""
_BEARER = "bearer "


class Visitor(Struct, frozen=True, kw_only=True):
    """The one who sent a request.

    Attributes:
        name: of his account, or of the user of this machine; empty where nobody knows him.
        session: the token of his browser, where he has signed in with it.
        may_sign_in: whether there are accounts, so that it makes sense to offer it.
    """

    name: str = ""
    session: str = ""
    may_sign_in: bool = True


NOBODY = Visitor()


def visitor_of(request: Request) -> Visitor:
    """Return who sent the request; nobody where it was refused before anybody asked."""
    found = request.scope.get("state", {}).get("visitor", NOBODY)
    assert isinstance(found, Visitor)
    return found


def session_cookie(request: Request) -> str:
    """Return the name of the cookie; over https one that no other site of the domain can set."""
    return f"__Host-{SESSION}" if request.url.scheme == "https" else SESSION


def given_token(request: Request) -> str | None:
    """Return the token that a program sends with a request; None where there is none."""
    header = request.headers.get("authorization", "")
    return header[len(_BEARER) :].strip() if header.lower().startswith(_BEARER) else None


Visiting = Annotated[Visitor, Depends(visitor_of)]
