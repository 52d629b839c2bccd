"""Options and arguments that take a number: within which bounds, and what is said of one that is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

LARGEST = 2**31 - 1
"""The largest number that an archive gives a row."""
MOST_WORKERS = 1_000
"""Processes that read on one machine; more is a slip of the finger."""


def number_option(
    name: str,
    help: str,
    *,
    least: float = 1,
    most: float = LARGEST,
    kind: type[float] = int,
    metavar: str = "N",
    show_default: bool = True,
) -> Any:
    """An option that takes a number from `least` to `most`."""
    parser = _parser(kind, least, most)
    return typer.Option(name, parser=parser, metavar=metavar, help=help, show_default=show_default)


def number_argument(help: str) -> Any:
    """An argument that takes the number of a row of an archive."""
    return typer.Argument(parser=_parser(int, 1, LARGEST), metavar="N", help=help)


def _parser(kind: type[float], least: float, most: float) -> Callable[[Any], float]:
    """Return what reads a number; Typer has ranges of its own, which it tells of in signs of mathematics."""
    called = "whole number" if kind is int else "number"

    def number(given: Any) -> float:
        try:
            value = kind(given)
        except ValueError:
            value = None
        if value is None or not least <= value <= most:
            raise typer.BadParameter(f"{str(given)[:50]!r} is no {called} from {least:,} to {most:,}")
        return value

    return number
