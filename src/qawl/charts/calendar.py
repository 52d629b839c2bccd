"""What falls due on which day? Counts in the days of a calendar, a week a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from qawl.charts.chart import NARROW, Chart, Row, count, mirrored, words
from qawl.charts.drawing import Sheet, mark

_WEEKS = 27
"""Weeks that are drawn, from the first on: half a year."""
_ROW, _HEAD = 36, 20
"""Heights of a week and of the line of weekdays."""
_FAINTEST, _STRONGEST = 0.12, 0.5
"""How strongly the colour of a day shows on which one thing falls, and on which most do."""
_EDGE = 0.08
"""Part of a day's width beside its number."""


class Day(Struct, frozen=True):
    """A day (ISO 8601), how much falls on it, and where a link leads."""

    day: str
    count: int
    href: str = ""


def calendar(
    title: str,
    days: Sequence[Day],
    *,
    first: dt.date,
    last: dt.date,
    today: dt.date | None = None,
    language: str,
) -> Chart:
    """Draw the weeks from that of `first` to that of `last`; half a year at most, the table has all days.

    Args:
        title: what is counted.
        days: those on which something falls; others may be left out.
        first: a day of the first week.
        last: a day of the last week.
        today: a day that is set off.
        language: of the page: its weeks begin on its own first weekday, `ar` on the right.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    named, sheet = words(language), Sheet()
    begin = first.toordinal() - (first.weekday() - named["first_weekday"]) % 7
    weeks = min(max((last.toordinal() - begin) // 7 + 1, 1), _WEEKS)
    falling = {one.day: one for one in days if one.count}
    cells = _cells(sheet, begin, weeks, falling)
    weekdays = [{"day": n, "name": sheet.word(name)} for n, name in enumerate(named["weekdays"])]
    turned = mirrored(language)
    specification = {
        **{"width": NARROW - 2, "height": _ROW * weeks},
        "padding": {"left": 1, "right": 1, "top": _HEAD, "bottom": 1},
        "data": [
            {"name": "cells", "values": cells},
            {"name": "falling", "values": [cell for cell in cells if "count" in cell]},
            {
                "name": "today",
                "values": [cell for cell in cells if today and cell["date"] == today.isoformat()],
            },
            {"name": "weekdays", "values": weekdays},
        ],
        "scales": [
            {
                **{"name": "day", "type": "band", "domain": list(range(7)), "range": "width"},
                **{"paddingInner": 0.06, "reverse": turned},
            },
            {
                **{"name": "week", "type": "band", "domain": list(range(weeks)), "range": "height"},
                "paddingInner": 0.08,
            },
        ],
        "marks": _marks(turned),
    }
    return Chart(
        svg=sheet.draw(title, specification),
        title=title,
        head=(named["day"], named["statements"]),
        rows=tuple(Row(one.day, one.href, (count(one.count),)) for one in falling.values()),
        numbers=named["numbers"],
    )


def _cells(sheet: Sheet, begin: int, weeks: int, falling: Mapping[str, Day]) -> list[dict[str, Any]]:
    """The days of the weeks, as far as the calendar goes; where something falls on one, with how much."""
    most = max((one.count for one in falling.values()), default=1)
    cells = []
    for ordinal in range(max(begin, 1), min(begin + weeks * 7, dt.date.max.toordinal() + 1)):
        day, n = dt.date.fromordinal(ordinal), ordinal - begin
        # A day has its month where that begins, or the calendar does.
        name = f"{day:%m-%d}" if n == 0 or day.day == 1 else str(day.day)
        cell: dict[str, Any] = {"day": n % 7, "week": n // 7, "name": name, "date": day.isoformat()}
        if found := falling.get(day.isoformat()):
            place = sheet.place([f"{found.day}:", count(found.count)], found.href)
            share = _FAINTEST + (_STRONGEST - _FAINTEST) * found.count / most
            cell |= {"count": count(found.count), "share": share, "place": place}
        cells.append(cell)
    return cells


def _marks(turned: bool) -> list[dict[str, Any]]:
    """The boxes of the days with their numbers, and in those on which something falls how much."""
    row = {"scale": "week", "field": "week"}
    box = {
        **{"x": {"scale": "day", "field": "day"}, "width": {"scale": "day", "band": 1}},
        **{"y": row, "height": {"scale": "week", "band": 1}},
    }
    corner = {
        **{"x": {"scale": "day", "field": "day", "band": 1 - _EDGE if turned else _EDGE}},
        **{"y": {**row, "offset": 12}, "align": {"value": "right" if turned else "left"}},
    }
    middle = {"x": {"scale": "day", "field": "day", "band": 0.5}, "align": {"value": "center"}}
    quiet = {"text": {"field": "name"}, "fill": {"value": "var(--quiet)"}}
    bold = {"text": {"field": "count"}, "fontSize": {"value": 14}, "fontWeight": {"value": "bold"}}
    accent = {"fill": {"value": "var(--accent)"}, "fillOpacity": {"field": "share"}}
    ink = {"stroke": {"value": "currentColor"}, "strokeWidth": {"value": 2}}
    whole = {"fill": {"value": "transparent"}, "description": {"field": "place"}}
    return [
        mark("rect", "cells", **box, stroke={"value": "var(--line)"}),
        mark("rect", "falling", **box, **accent),
        mark("rect", "today", **box, **ink),
        mark("text", "cells", **corner, **quiet, fontSize={"value": 10}),
        mark("text", "falling", **middle, **bold, y={**row, "offset": 27}),
        mark("text", "weekdays", **middle, **quiet, y={"value": -7}, fontSize={"value": 11}),
        mark("rect", "falling", **box, **whole),
    ]
