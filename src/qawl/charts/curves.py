"""What is talked about more and more? A curve for each theme along time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qawl.charts.chart import NARROW, Chart, Key, count
from qawl.charts.colour import dash, ink, swatch
from qawl.charts.drawing import mark
from qawl.charts.periods import OVER, Course, Point, Series

_HEIGHT = 180
_POINTS = 100
"""Points that are marked one by one; where there are more, a period tells all of them, and is a link, as a whole."""
_SPOT = {"x": {"scale": "x", "field": "x", "band": 0.5}, "y": {"scale": "y", "field": "n"}}
_CURVE = {
    **_SPOT,
    **{"interpolate": {"value": "monotone"}, "strokeWidth": {"value": 2}, "stroke": {"field": "ink"}},
    **{"strokeDash": {"field": "dash"}, "description": {"field": "curve"}},
}
_POINT = {**_SPOT, "size": {"value": 22}, "fill": {"field": "ink"}, "description": {"field": "place"}}


def curves(
    title: str, points: Sequence[Point], series: Sequence[Series], *, language: str, width: int = NARROW
) -> Chart:
    """Draw counts along time as curves, each a link to its series.

    Args:
        title: what is counted.
        points: the periods, in the order of time and without gaps.
        series: with one value for each period; more than eight are hard to tell apart.
        language: of the page: `ar` runs from right to left.
        width: of the picture, in its own units.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    course = Course(points, series, language, width)
    few = sum(value > 0 for one in course.series for value in one.values) <= _POINTS
    specification = {
        **course.frame(_HEIGHT),
        "data": [
            {"name": "curves", "values": _curves(course)},
            {"name": "points", "values": _points(course) if few else []},
            {"name": "periods", "values": [] if few else course.periods()},
        ],
        "scales": course.scales({"data": "curves", "field": "n"}),
        "marks": [
            mark("rect", "periods", **OVER),
            {
                "type": "group",
                "from": {"facet": {"name": "curve", "data": "curves", "groupby": "series"}},
                "marks": [mark("line", "curve", **_CURVE)],
            },
            mark("symbol", "points", **_POINT),
        ],
    }
    keys = enumerate(zip(course.series, course.hues, strict=True))
    legend = [Key(swatch(ink(hue), dash(n)), one.name, one.href) for n, (one, hue) in keys]
    return course.chart(title, specification, legend)


def _curves(course: Course) -> list[dict[str, Any]]:
    made = []
    for n, (one, hue) in enumerate(zip(course.series, course.hues, strict=True)):
        curve = course.sheet.place([one.name], one.href)
        same = {"series": n, "ink": ink(hue), "dash": dash(n), "curve": curve}
        made += [{**same, "x": x, "n": value} for x, value in zip(course.at, one.values, strict=True)]
    return made


def _points(course: Course) -> list[dict[str, Any]]:
    made = []
    for one, hue in zip(course.series, course.hues, strict=True):
        hrefs = one.hrefs or [one.href] * len(one.values)
        for point, x, value, href in zip(course.points, course.at, one.values, hrefs, strict=True):
            if value:
                place = course.sheet.place([point.label, f"{one.name}: {count(value)}"], href)
                made.append({"x": x, "n": value, "ink": ink(hue), "place": place})
    return made
