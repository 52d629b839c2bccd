"""What a chart is to a page: a picture, its legend, and the same numbers as a table."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from qawl.lexicon.tables import table
from qawl.output.lines import CONTROLS
from qawl.output.web import plain

NARROW, WIDE = 400, 800
"""Widths of a picture in its own units, of which a letter is 13 high: as wide as a phone, and as a page."""
_BOX, _TALL = re.compile(r'viewBox="0 0 (\d+) (\d+)"'), 0.75
_UNFIT = str.maketrans(dict.fromkeys("\ufffe\uffff", "\ufffd"))  # what XML cannot hold and `plain` lets pass


class Row(Struct, frozen=True):
    """A row of the table: what is counted, where a link leads from there (or nowhere), and the counts."""

    label: str
    href: str
    cells: tuple[str, ...]


class Key(Struct, frozen=True):
    """An entry of the legend: how it is drawn, what it is called, and where a link leads."""

    swatch: Markup
    name: str
    href: str = ""


class Chart(Struct, frozen=True, kw_only=True):
    """A picture with its numbers."""

    svg: Markup
    """Empty where there is nothing to draw."""
    title: str
    legend: tuple[Key, ...] = ()
    head: tuple[str, ...] = ()
    """Headings of the table: that of the labels, then that of each count."""
    rows: tuple[Row, ...] = ()
    """All that was counted, without what is nothing but zeros."""
    numbers: str = ""
    """What the table is called."""

    @property
    def tall(self) -> bool:
        """Whether the picture is about as high as two others, so that a page may set two beside it."""
        box = _BOX.search(self.svg)
        return box is not None and int(box[2]) >= _TALL * int(box[1])


def words(language: str) -> dict[str, Any]:
    """Return the words of charts in `en` or `ar`."""
    found: dict[str, Any] = table("charts")[language]
    return found


def mirrored(language: str) -> bool:
    """Return whether time and lengths run from right to left, as the text around the chart does.

    A calendar of an Arabic page begins on its right, so all that shows time does there.
    """
    return language == "ar"


def cut(text: str, most: int) -> str:
    """Return a name on one line, of `most` characters at most, without controls and marks of direction."""
    line = " ".join(plain(text.translate(CONTROLS)).translate(_UNFIT).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def count(number: float) -> str:
    """Return a count as it is written in a table.

    >>> count(1200), count(2.5)
    ('1,200', '2.5')
    """
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,}"
