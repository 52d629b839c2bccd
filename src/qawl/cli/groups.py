"""A group of commands: with the same help as all of Qawl's, plain and no wider than a page."""

from __future__ import annotations

from typing import Any

import typer

STYLE: dict[str, Any] = {
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}
"""What every `typer.Typer` of Qawl is made with."""


def group(name: str) -> typer.Typer:
    """Return a group, which shows its help where no command is given."""
    return typer.Typer(name=name, no_args_is_help=True, **STYLE)
