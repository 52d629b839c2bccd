"""The style sheets and the script of all pages, each at an address that changes with its content."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib import resources
from typing import Any

from fastapi import APIRouter, Response

from qawl.errors import NothingFoundError
from qawl.output.web import HUES, environment

router = APIRouter(include_in_schema=False)
_TYPES = {"qawl.css": "text/css", "qawl.js": "text/javascript", "qawl.svg": "image/svg+xml"}
MARKS = 50
"""Statements whose marks one sheet has rules for: `marks-0.css` for 1 to 50, `marks-1.css` for the next."""
_MARKS = re.compile(r"marks-(0|[1-9]\d{0,3})\.css")
_YEAR = 365 * 24 * 60 * 60  # seconds


@lru_cache(maxsize=64)
def _content(name: str) -> str:
    if found := _MARKS.fullmatch(name):
        first = int(found[1]) * MARKS + 1
        rules = environment().get_template("marks.css.j2")
        return rules.render(numbers=range(first, first + MARKS))
    own = (resources.files(__package__) / "static" / name).read_text(encoding="utf-8")
    if not name.endswith(".css"):
        return own
    hues = "".join(f".act-{act} {{ --hue: {hue} }}\n" for act, hue in HUES.items())
    styles: Any = environment("qawl.charts").globals["styles"]
    return "\n".join((styles["page.css"], hues, styles["chart.css"], own))


@lru_cache(maxsize=64)
def address(name: str) -> str:
    """Return the address of an asset, which a browser may keep for good."""
    return f"/static/{name}?v={hashlib.sha256(_content(name).encode()).hexdigest()[:12]}"


@router.get("/static/{name}")
def asset(name: str) -> Response:
    """Send an asset."""
    kind = "text/css" if _MARKS.fullmatch(name) else _TYPES.get(name)
    if kind is None:
        raise NothingFoundError(f"no file {name[:60]!r}")
    kept = {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
    return Response(_content(name), media_type=kind, headers=kept)
