"""The latest statements that a watch found, as an Atom file (RFC 4287) for feed readers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import jinja2

from qawl.errors import DeliveryError
from qawl.output.web import environment
from qawl.watch.news import News

MOST = 100
"""Statements in a file; feed readers keep what they have seen."""
_NEVER = "1970-01-01T00:00:00Z"


def write(path: str, name: str, news: Sequence[News]) -> None:
    """Write the file whole or not at all; one that says the same already is left alone.

    Raises:
        DeliveryError: it cannot be written.
    """
    text = _template().render(
        name=name,
        updated=max((one.at for one in news), default=_NEVER),
        entries=[(one.kept, one.at, one.key) for one in news],
    )
    target = Path(path)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.exists() and target.read_bytes() == text.encode():
            return
        part.write_text(text, encoding="utf-8")
        part.replace(target)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise DeliveryError(f"{path}: cannot be written: {problem.strerror or problem}") from None


def check(path: str) -> None:
    """Raise DeliveryError where the file cannot be written."""
    folder = Path(path).parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise DeliveryError(f"{path}: its folder does not exist, or may not be written to")


@cache
def _template() -> jinja2.Template:
    return environment("qawl.watch").get_template("watch.atom.j2")
