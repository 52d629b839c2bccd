"""Counts as pictures: SVG that needs no script, no style and no network, with the same numbers as a table."""

from qawl.charts.bars import bars
from qawl.charts.calendar import Day, calendar
from qawl.charts.carriers import Dot, carriers
from qawl.charts.chart import NARROW, WIDE, Chart, Key, Row
from qawl.charts.curves import curves
from qawl.charts.drawing import available, prepare
from qawl.charts.network import Tie, network
from qawl.charts.periods import MOST_PERIODS, Point, Series
from qawl.charts.ranks import Bar, ranks

__all__ = [
    "MOST_PERIODS",
    "NARROW",
    "WIDE",
    "Bar",
    "Chart",
    "Day",
    "Dot",
    "Key",
    "Point",
    "Row",
    "Series",
    "Tie",
    "available",
    "bars",
    "calendar",
    "carriers",
    "curves",
    "network",
    "prepare",
    "ranks",
]
