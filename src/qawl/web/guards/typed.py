"""What a refused form held, for the page that says so: who signs in anew has not to type it again."""

from __future__ import annotations

from fastapi import Request

from qawl.web.guards.form_tokens import FIELD

_NOT_TYPED = frozenset({FIELD, "seen", "back", "show", "part", "password"})  # nor is a password ever shown
_LARGEST = 400_000  # bytes of a body that is looked at before anybody has signed in
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def is_small_form(request: Request) -> bool:
    """Return whether a request brings a form, and no more of it than a page of ours would be typed into."""
    length = request.headers.get("content-length", "")
    kind = request.headers.get("content-type", "")
    return kind.startswith(_FORMS) and length.isascii() and length.isdecimal() and int(length) <= _LARGEST


async def keep_typed(request: Request) -> None:
    """Keep the fields of a form that somebody filled in, for the page that answers it."""
    form = await request.form()
    request.state.typed = [
        (name, value)
        for name, value in form.multi_items()
        if isinstance(value, str) and value.strip() and name not in _NOT_TYPED
    ]


def typed(request: Request) -> list[tuple[str, str]]:
    """Return the fields that were kept."""
    found: list[tuple[str, str]] = getattr(request.state, "typed", [])
    return found
