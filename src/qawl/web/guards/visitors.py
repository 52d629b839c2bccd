"""Who asks? What a page and a change need to know of the one who sent the request."""

from __future__ import annotations

import base64
from typing import Annotated

from fastapi import Depends, Request
from msgspec import Struct

from qawl.archive.accounts.tokens import PREFIX

SESSION = "qawl_session"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
"""Methods that change something (RFC 9110, 9.2.1)."""


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
    scheme, _, sent = request.headers.get("authorization", "").partition(" ")
    return sent.strip() or None if scheme.lower() == "bearer" else None


def feed_token(request: Request) -> str | None:
    """Return the token that a feed reader sends as a password (RFC 7617); None where there is none.

    A browser that was asked for one sends it again by itself, so that it does not stand for the form of a page.
    """
    scheme, _, sent = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        password = base64.b64decode(sent, validate=True).decode().partition(":")[2]
    except ValueError:
        return None
    return password if password.startswith(PREFIX) else None  # else it is meant for a proxy


Visiting = Annotated[Visitor, Depends(visitor_of)]
