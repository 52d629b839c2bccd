"""How much was said when? A bar for each period; several series stand on one another."""

from __future__ import annotations

from collections.abc import Sequence

from qawl.charts.chart import NARROW, Chart, Key
from qawl.charts.colour import ink, swatch
from qawl.charts.drawing import mark
from qawl.charts.periods import OVER, Course, Point, Series

_HEIGHT, _WIDEST = 130, 28
"""Height of the picture without what stands around it, and width of a bar where there are few."""


def bars(
    title: str, points: Sequence[Point], series: Sequence[Series], *, language: str, width: int = NARROW
) -> Chart:
    """Draw counts along time as bars; each is a link to its period.

    Args:
        title: what is counted.
        points: the periods, in the order of time and without gaps.
        series: with one value for each period.
        language: of the page: `ar` runs from right to left.
        width: of the picture, in its own units.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    course = Course(points, series, language, width)
    segments = [
        {"x": x, "n": value, "ink": ink(hue)}
        for one, hue in zip(course.series, course.hues, strict=True)
        for x, value in zip(course.at, one.values, strict=True)
        if value
    ]
    segment = {
        **{"xc": {"scale": "x", "field": "x", "band": 0.5}, "fill": {"field": "ink"}},
        "width": {"signal": f"min(bandwidth('x'), {_WIDEST})"},
        **{"y": {"scale": "y", "field": "y0"}, "y2": {"scale": "y", "field": "y1"}},
    }
    stack = {"type": "stack", "groupby": ["x"], "field": "n"}
    specification = {
        **course.frame(_HEIGHT),
        "data": [
            {"name": "segments", "values": segments, "transform": [stack]},
            {"name": "periods", "values": course.periods()},
        ],
        "scales": course.scales({"data": "segments", "field": "y1"}),
        "marks": [
            mark("rect", "segments", **segment),
            mark("rect", "periods", **OVER),
        ],
    }
    keys = [
        Key(swatch(ink(hue)), one.name, one.href) for one, hue in zip(course.series, course.hues, strict=True)
    ]
    return course.chart(title, specification, keys if len(keys) > 1 else ())
