"""What stands out? Counts of acts, themes or outlets as bars under their names, and beside those of another time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from qawl.charts.chart import NARROW, Chart, Key, Row, count, mirrored, words
from qawl.charts.colour import ink, swatch
from qawl.charts.drawing import Sheet, mark

_ROW = 40
"""Units from one name to the next: the name, its bar, and a gap."""
_NUMBER = 44
"""Units beyond the longest bar, for its number."""
_MOST = 20
"""Bars that are drawn; all stand in the table."""
_PAST = "var(--quiet)"


class Bar(Struct, frozen=True):
    """One count under its name; `before` is what it is to be compared with."""

    label: str
    count: int
    href: str = ""
    hue: int | None = None
    before: float | None = None


def ranks(title: str, listed: Sequence[Bar], *, language: str, heads: Sequence[str] = ()) -> Chart:
    """Draw a bar for each count, in the order given, and a thin one below it for that of before.

    Args:
        title: what is counted.
        listed: the counts; the first twenty are drawn.
        language: of the page: in `ar` bars grow from right to left.
        heads: headings of the table, for the name, the count and that of before; general ones where none are given.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    named, sheet, turned = words(language), Sheet(), mirrored(language)
    drawn = [_row(sheet, one) for one in listed[:_MOST]]
    longest = max((max(one.count, one.before or 0) for one in listed[:_MOST]), default=0)
    specification = {
        **{"width": NARROW, "height": _ROW * len(drawn)},
        "data": [
            {"name": "rows", "values": drawn},
            {"name": "compared", "values": [row for row in drawn if row["before"] is not None]},
        ],
        "scales": [
            {"name": "y", "type": "band", "domain": {"data": "rows", "field": "name"}, "range": "height"},
            {
                **{"name": "x", "domain": [0, longest or 1]},
                "range": [NARROW, _NUMBER] if turned else [0, NARROW - _NUMBER],
            },
        ],
        "marks": _marks(turned),
    }
    compared = any(one.before is not None for one in listed)
    heading = heads or (named["name"], named["statements"], named["before"])
    return Chart(
        svg=sheet.draw(title, specification) if drawn else Markup(),
        title=title,
        legend=(Key(swatch(ink(listed[0].hue)), heading[1]), Key(swatch(_PAST, ()), heading[2]))
        if compared
        else (),
        head=tuple(heading[: 3 if compared else 2]),
        rows=tuple(Row(one.label, one.href, _cells(one, compared)) for one in listed),
        numbers=named["numbers"],
    )


def _row(sheet: Sheet, bar: Bar) -> dict[str, Any]:
    told = [f"{bar.label}:", *_cells(bar, bar.before is not None)]
    return {
        "name": sheet.word(bar.label),
        "n": bar.count,
        "before": bar.before,
        "count": count(bar.count),
        "ink": ink(bar.hue),
        "place": sheet.place(told, bar.href),
    }


def _cells(bar: Bar, compared: bool) -> tuple[str, ...]:
    return (count(bar.count), *([count(bar.before or 0)] if compared else []))


def _marks(turned: bool) -> list[dict[str, Any]]:
    """A name, its bar with its number, that of before, and over all the link."""
    row, begin = {"scale": "y", "field": "name"}, {"signal": "width"} if turned else {"value": 0}
    side, away = {"value": "right" if turned else "left"}, -6 if turned else 6
    bar = {"x": begin, "x2": {"scale": "x", "field": "n"}, "fill": {"field": "ink"}}
    past = {"x": begin, "x2": {"scale": "x", "field": "before"}, "fill": {"value": _PAST}}
    number = {"x": {"scale": "x", "field": "n", "offset": away}, "text": {"field": "count"}}
    whole = {"x": {"value": 0}, "x2": {"signal": "width"}, "fill": {"value": "transparent"}}
    return [
        mark("text", "rows", x=begin, y={**row, "offset": 13}, align=side, text={"field": "name"}),
        mark("rect", "rows", **bar, y={**row, "offset": 20.5}, height={"value": 9}),
        mark("rect", "compared", **past, y={**row, "offset": 31.5}, height={"value": 3}),
        mark("text", "rows", **number, y={**row, "offset": 29.5}, align=side, fontSize={"value": 12}),
        mark("rect", "rows", **whole, y=row, height={"value": _ROW - 2}, description={"field": "place"}),
    ]
