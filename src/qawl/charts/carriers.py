"""Who carried a claim when? A line for each outlet, in the order in which they came, with a dot on each day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from qawl.charts.chart import NARROW, Chart, Key, Row, count, mirrored, words
from qawl.charts.colour import ink, swatch
from qawl.charts.drawing import Sheet, mark

_MOST, _DOTS = 20, 300
"""Outlets and dots that are drawn, those that came first; all stand in the table."""
_ROW, _EDGE = 34, 12
"""Units from one outlet to the next, and beside the first and the last day."""
_FIRST, _THEN = 24, 215
"""Hues of the day on which a claim was first carried, and of those after."""


class Dot(Struct, frozen=True):
    """An outlet, a day (ISO 8601) on which it carried the claim, how often, and where a link leads."""

    row: str
    day: str
    count: int = 1
    href: str = ""


def carriers(title: str, dots: Sequence[Dot], *, language: str) -> Chart:
    """Draw who carried a claim on which day.

    Args:
        title: what is shown.
        dots: in any order; the twenty outlets that came first are drawn.
        language: of the page: in `ar` time runs from right to left.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    named, sheet, turned = words(language), Sheet(), mirrored(language)
    listed = sorted(dots, key=lambda dot: (dot.day, dot.row))
    rows = {name: sheet.word(name) for name in list(dict.fromkeys(dot.row for dot in listed))[:_MOST]}
    days = {dot.day: dt.date.fromisoformat(dot.day).toordinal() for dot in listed}
    begin, end = min(days.values(), default=0), max(days.values(), default=0)
    spots = [
        {
            **{"row": rows[dot.row], "day": days[dot.day] - begin, "size": 60 * min(dot.count, 6)},
            "ink": ink(_FIRST if days[dot.day] == begin else _THEN),
            "place": sheet.place([dot.row, dot.day, count(dot.count)], dot.href),
        }
        for dot in islice((dot for dot in listed if dot.row in rows), _DOTS)
    ]
    ends = [{"day": at - begin, "name": sheet.word(day)} for day, at in days.items() if at in (begin, end)]
    across = [NARROW - _EDGE, _EDGE] if turned else [_EDGE, NARROW - _EDGE]
    specification = {
        **{
            "width": NARROW,
            "height": _ROW * len(rows),
            "padding": {"left": 0, "right": 0, "top": 0, "bottom": 20},
        },
        "data": [
            {"name": "rows", "values": [{"row": token} for token in rows.values()]},
            {"name": "spots", "values": spots},
            {"name": "ends", "values": ends},
        ],
        "scales": [
            {"name": "row", "type": "band", "domain": list(rows.values()), "range": "height"},
            {"name": "day", "domain": [0, max(end - begin, 1)], "range": across},
        ],
        "marks": _marks(turned),
    }
    keys = ((_FIRST, named["first"]), (_THEN, named["then"]))
    return Chart(
        svg=sheet.draw(title, specification) if rows else Markup(),
        title=title,
        legend=tuple(Key(swatch(ink(hue)), name) for hue, name in keys) if end > begin else (),
        head=(named["outlet"], named["day"], named["statements"]),
        rows=tuple(Row(dot.row, dot.href, (dot.day, count(dot.count))) for dot in listed),
        numbers=named["numbers"],
    )


def _marks(turned: bool) -> list[dict[str, Any]]:
    """The name of an outlet over its line, the dots on that, and below all the first day and the last."""
    row, spot = {"scale": "row", "field": "row", "offset": 25}, {"scale": "day", "field": "day"}
    begin, side = {"signal": "width"} if turned else {"value": 0}, {"value": "right" if turned else "left"}
    dot = {"x": spot, "y": row, "size": {"field": "size"}, "fill": {"field": "ink"}}
    # The names of the two days lie between them.
    to_left = "datum.day" if not turned else "!datum.day"
    day = {
        **{"x": {**spot, "offset": {"signal": f"{to_left} ? 8 : -8"}}, "y": {"signal": "height + 13"}},
        **{"align": {"signal": f"{to_left} ? 'right' : 'left'"}, "text": {"field": "name"}},
    }
    return [
        mark("text", "rows", x=begin, y={**row, "offset": 13}, align=side, text={"field": "row"}),
        mark("rule", "rows", x={"value": 0}, x2={"signal": "width"}, y=row, stroke={"value": "var(--line)"}),
        mark("symbol", "spots", **dot, description={"field": "place"}),
        mark("text", "ends", **day, fill={"value": "var(--quiet)"}, fontSize={"value": 11}),
    ]
