"""What bars and curves along time share: periods, series of counts, their axes and their table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct, structs

from qawl.charts.chart import NARROW, Chart, Key, Row, count, mirrored, words
from qawl.charts.colour import hues
from qawl.charts.drawing import Sheet

MOST_PERIODS = 240
"""Periods, the newest, that are drawn and told: months of twenty years."""
_TOLD = 5
"""Series, those with most, of which a pointer is told where it rests on a period."""
_LABELS = 4
"""Periods that are named below a picture of the narrow width."""
_SCALE, _EDGE = 34, 8
"""Units beside the picture for the numbers of its scale, and on its other side."""
_ABOVE, _BELOW = 8, 22


class Point(Struct, frozen=True):
    """A period of time, named as ISO 8601 does (`2026-05-01`, `2026-W18`, `2026-05`), and where a link leads."""

    label: str
    href: str = ""


class Series(Struct, frozen=True):
    """Counts of one thing, one for each period.

    Attributes:
        name: of the thing.
        values: its counts.
        href: where a link to all of it leads.
        hue: its colour, in degrees of the colour circle; one of a palette where none is given.
        hrefs: where the links of its counts lead, one for each; `href` where none are given.
    """

    name: str
    values: tuple[int, ...]
    href: str = ""
    hue: int | None = None
    hrefs: tuple[str, ...] = ()


class Course:
    """Series along time while a picture of them is made; a series of nothing but zeros is left out."""

    def __init__(self, points: Sequence[Point], series: Sequence[Series], language: str, width: int) -> None:
        """Take the periods, in the order of time and without gaps, and the series."""
        self.sheet = Sheet()
        self.points = points[-MOST_PERIODS:]
        newest = (
            structs.replace(one, values=one.values[-MOST_PERIODS:], hrefs=one.hrefs[-MOST_PERIODS:])
            for one in series
        )
        self.series = [one for one in newest if any(one.values)]
        self.hues = hues(one.hue for one in self.series)
        self.at = [self.sheet.word(point.label) for point in self.points]
        """What stands for each period in the specification."""
        self.language = language
        self.width = width

    def frame(self, height: int) -> dict[str, Any]:
        """Return the size of the picture, with room for its scale where the reader begins, and the axes."""
        begin, end = ("right", "left") if mirrored(self.language) else ("left", "right")
        return {
            "width": self.width - _SCALE - _EDGE,
            "height": height,
            "padding": {begin: _SCALE, end: _EDGE, "top": _ABOVE, "bottom": _BELOW},
            "axes": [
                {"scale": "x", "orient": "bottom", "values": self._named(), "labelFlush": 30},
                {
                    **{"scale": "y", "orient": begin, "grid": True, "format": ",d"},
                    **{"tickCount": 4, "tickMinStep": 1},
                },
            ],
        }

    def scales(self, counts: dict[str, str]) -> list[dict[str, Any]]:
        """Return the scale of the periods, as bands, and that of the counts, which stand in a field of the data."""
        across = {"domain": self.at, "range": "width", "reverse": mirrored(self.language)}
        return [
            {"name": "x", "type": "band", "paddingInner": 0.15, **across},
            {"name": "y", "range": "height", "nice": True, "zero": True, "domain": counts},
        ]

    def periods(self) -> list[dict[str, str]]:
        """Return the periods with a count, as marks over the whole height that tell all of them."""
        counted = ((n, x) for n, x in enumerate(self.at) if any(one.values[n] for one in self.series))
        return [{"x": x, "place": self.sheet.place(self._told(n), self.points[n].href)} for n, x in counted]

    def chart(self, title: str, specification: dict[str, Any], legend: Sequence[Key]) -> Chart:
        """Return the chart."""
        counts = (tuple(one.values[n] for one in self.series) for n in range(len(self.points)))
        rows = ((point, row) for point, row in zip(self.points, counts, strict=True) if any(row))
        named = words(self.language)
        return Chart(
            svg=self.sheet.draw(title, specification) if self.series else Markup(),
            title=title,
            legend=tuple(legend),
            head=(named["time"], *(one.name for one in self.series)),
            rows=tuple(Row(point.label, point.href, tuple(map(count, row))) for point, row in rows),
            numbers=named["numbers"],
        )

    def _named(self) -> list[str]:
        """The periods that are named: the first, the last, and some at even distances."""
        most, last = round(_LABELS * self.width / NARROW), len(self.at) - 1
        if last < most:
            return self.at
        return [self.at[round(n * last / (most - 1))] for n in range(most)]

    def _told(self, n: int) -> list[str]:
        most = sorted(self.series, key=lambda one: -one.values[n])[:_TOLD]
        counted = (one for one in most if one.values[n])
        return [self.points[n].label, *(f"{one.name}: {count(one.values[n])}" for one in counted)]


OVER = {
    **{"x": {"scale": "x", "field": "x"}, "width": {"scale": "x", "band": 1}},
    **{"y": {"value": 0}, "y2": {"signal": "height"}},
    **{"fill": {"value": "transparent"}, "description": {"field": "place"}},
}
"""How the marks of `Course.periods` lie over the whole height."""
