"""The style sheet and the script of all pages, each at an address that changes with its content."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from typing import Any

from fastapi import APIRouter, Response

from qawl.errors import NothingFoundError
from qawl.output.web import HUES, environment

router = APIRouter(include_in_schema=False)
_TYPES = {"qawl.css": "text/css", "qawl.js": "text/javascript", "qawl.svg": "image/svg+xml"}
_YEAR = 365 * 24 * 60 * 60  # seconds


@cache
def _content(name: str) -> str:
    own = (resources.files(__package__) / "static" / name).read_text(encoding="utf-8")
    if not name.endswith(".css"):
        return own
    hues = "".join(f".act-{act} {{ --hue: {hue} }}\n" for act, hue in HUES.items())
    styles: Any = environment("qawl.charts").globals["styles"]
    return "\n".join((styles["page.css"], hues, styles["chart.css"], own))


@cache
def address(name: str) -> str:
    """Return the address of an asset, which a browser may keep for good."""
    return f"/static/{name}?v={hashlib.sha256(_content(name).encode()).hexdigest()[:12]}"


@router.get("/static/{name}")
def asset(name: str) -> Response:
    """Send an asset."""
    if name not in _TYPES:
        raise NothingFoundError(f"no file {name[:60]!r}")
    kept = {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
    return Response(_content(name), media_type=_TYPES[name], headers=kept)
